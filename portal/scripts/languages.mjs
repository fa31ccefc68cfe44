// English and Dutch must say the same things with the same holes to fill, and the source may name no message that is missing or keep one it never says.
import { readdirSync, readFileSync } from 'node:fs'

const [en, nl] = ['en', 'nl'].map((locale) => JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')))
const holes = (text) => [...String(text).matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).toSorted().join()
const source = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.parentPath.includes('paraglide'))
  .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
  .join('\n')
const wrong = []
for (const key of new Set([...Object.keys(en), ...Object.keys(nl)])) {
  if (key === '$schema') continue
  if (!(key in en)) wrong.push(`${key}: no English`)
  else if (!(key in nl)) wrong.push(`${key}: no Dutch`)
  else if (holes(en[key]) !== holes(nl[key])) wrong.push(`${key}: different holes`)
  if (!new RegExp(`\\bm\\.${key}\\b`).test(source)) wrong.push(`${key}: never said`)
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exit(1)
}
