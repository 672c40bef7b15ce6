import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringBack, setAside } from './previous-assets.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 22)

let root = ''
let dist = ''
let shelf = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assets-'))
  dist = join(root, 'dist')
  shelf = join(root, 'shelf')
})
afterEach(() => rmSync(root, { recursive: true }))

/** A build empties the folder and writes its own files. */
function build(names: readonly string[], at: number): void {
  setAside(dist, shelf)
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(join(dist, 'assets'), { recursive: true })
  for (const name of names) writeFileSync(join(dist, 'assets', name), name)
  bringBack(dist, shelf, at)
}
const files = () => readdirSync(join(dist, 'assets')).sort()

test('the first build has its own files alone', () => {
  build(['app-1.js'], NOW)
  expect(files()).toEqual(['app-1.js'])
})

test('a page of the build before still finds its parts, compressed ones too', () => {
  build(['app-1.js', 'app-1.js.br', 'same-0.js'], NOW)
  build(['app-2.js', 'same-0.js'], NOW + DAY)
  expect(files()).toEqual(['app-1.js', 'app-1.js.br', 'app-2.js', 'same-0.js'])
})

test('they go sixty days after they were superseded, not after they were built', () => {
  build(['app-1.js'], NOW)
  build(['app-2.js'], NOW + 90 * DAY)
  build(['app-3.js'], NOW + 149 * DAY)
  expect(files()).toEqual(['app-1.js', 'app-2.js', 'app-3.js'])
  build(['app-4.js'], NOW + 151 * DAY)
  expect(files()).toEqual(['app-2.js', 'app-3.js', 'app-4.js'])
})

test('a file that comes back is of the newest build again', () => {
  build(['app-1.js'], NOW)
  build(['app-2.js'], NOW + DAY)
  build(['app-1.js'], NOW + 2 * DAY)
  build(['app-3.js'], NOW + 63 * DAY)
  expect(files()).toEqual(['app-1.js', 'app-3.js'])
})
