// The gateway serves "name.gz" to whoever takes it, so everything is packed once here and never on the way.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

for (const file of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  if (!file.isFile() || !/\.(js|css|svg|html)$/.test(file.name)) continue
  const path = `${file.parentPath}/${file.name}`
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
}
