// The first load of every page must stay under 200 KB of gzipped script; the build fails when a page grows past it.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 200 * 1024
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)

const closure = (key, seen = new Set()) => {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, seen)
  return seen
}
const sizes = new Map()
const size = (key) => {
  const file = manifest[key].file
  if (!file.endsWith('.js')) return 0
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length)
  return sizes.get(file)
}
const total = (keys) => [...keys].reduce((sum, key) => sum + size(key), 0)

const shells = Object.keys(manifest).filter((key) => /src\/app\/\w+Shell\.tsx$/.test(key))
const pages = Object.keys(manifest).filter((key) => key.endsWith('Page.tsx'))
let worst = 0
for (const page of pages) {
  for (const shell of [undefined, ...shells]) {
    const keys = closure(page, closure(entry))
    if (shell) closure(shell, keys)
    const bytes = total(keys)
    worst = Math.max(worst, bytes)
    if (bytes > LIMIT) console.error(`${page} with ${shell ?? 'no shell'}: ${(bytes / 1024).toFixed(1)} KB gzipped script, more than 200 KB`)
  }
}
console.log(`Script on a first load: entry ${(total(closure(entry)) / 1024).toFixed(1)} KB, largest page ${(worst / 1024).toFixed(1)} KB (gzipped; limit 200 KB)`)
if (pages.length === 0 || worst > LIMIT) process.exit(1)
