import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.parentPath.includes('paraglide'))
  .map((file) => ({ path: `${file.parentPath}/${file.name}`, text: readFileSync(`${file.parentPath}/${file.name}`, 'utf8') }))

const imports = (text: string) => [...text.matchAll(/from '([^']+)'/g)].map((each) => each[1]!)

test('features never import each other', () => {
  const crossing = sources.flatMap(({ path, text }) => {
    const own = /features\/(\w+)\//.exec(path)?.[1]
    return own ? imports(text).filter((from) => from.startsWith('../') && !from.startsWith('../../')).map((from) => `${path} → ${from}`) : []
  })
  expect(crossing).toEqual([])
})

test('only src/api speaks to the gateway', () => {
  const speaking = sources.filter(({ path, text }) => !path.startsWith('src/api/') && /\bfetch\(|XMLHttpRequest|EventSource/.test(text))
  expect(speaking.map(({ path }) => path)).toEqual([])
})

test('nothing of the made-up desk reaches the product', () => {
  expect(sources.filter(({ text }) => imports(text).some((from) => from.includes('tests/'))).map(({ path }) => path)).toEqual([])
})

test('a file fits on a few screens', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 250).map(({ path }) => path)).toEqual([])
})
