import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaticFiles, type StaticFiles } from './static-files.ts'

let root = ''
let serve: StaticFiles

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'static-'))
  await mkdir(join(root, 'assets'))
  await mkdir(join(root, '.vite'))
  await writeFile(join(root, 'index.html'), '<h1>app</h1>')
  await writeFile(join(root, 'assets/app-1a2b.js'), 'plain')
  await writeFile(join(root, 'assets/app-1a2b.js.br'), 'brotli')
  await writeFile(join(root, 'built-from'), 'a note of the build')
  await writeFile(join(root, '.vite/manifest.json'), '{}')
  await writeFile(join(root, '..', 'outside.txt'), 'outside')
  serve = await createStaticFiles(root, { 'X-Test': 'yes' })
})
afterAll(() => rm(root, { recursive: true }))

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await serve(new Request(`http://localhost${path}`, { headers }))
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

test.each([
  ['/', 200, '<h1>app</h1>'],
  ['/rilevazioni', 200, '<h1>app</h1>'],
  ['/indicatori/INC-3.1', 200, '<h1>app</h1>'],
  ['/assets/app-1a2b.js', 200, 'plain'],
  ['/assets/app-1a2b.js.br', 404, 'Not found\n'],
  ['/built-from', 200, '<h1>app</h1>'],
  ['/assets/gone-9z9z.js', 404, 'Not found\n'],
  ['/robots.txt', 404, 'Not found\n'],
  ['/.vite/manifest.json', 404, 'Not found\n'],
  ['/..%2Foutside.txt', 404, 'Not found\n'],
  ['/%E0%A4%A', 404, 'Not found\n'],
])('%s is answered %i', async (path, status, body) => {
  expect(await get(path)).toMatchObject({ status, body })
})

test('hashed files never change, pages are asked about again', async () => {
  expect((await get('/assets/app-1a2b.js')).headers.get('Cache-Control')).toContain('immutable')
  expect((await get('/area/INC')).headers.get('Cache-Control')).toBe('no-cache')
})

test('the precompressed file goes to those who take it', async () => {
  const answer = await get('/assets/app-1a2b.js', { 'Accept-Encoding': 'gzip, br;q=1' })
  expect([answer.body, answer.headers.get('Content-Encoding')]).toEqual(['brotli', 'br'])
  expect(answer.headers.get('Content-Type')).toContain('javascript')
  expect((await get('/assets/app-1a2b.js', { 'Accept-Encoding': 'gzip' })).body).toBe('plain')
})

test('what the browser holds is not sent again', async () => {
  const etag = (await get('/')).headers.get('ETag') ?? ''
  expect(await get('/', { 'If-None-Match': etag })).toMatchObject({ status: 304, body: '' })
})

test('the given headers stand on files, pages and misses', async () => {
  for (const path of ['/', '/assets/app-1a2b.js', '/assets/none.js']) {
    expect((await get(path)).headers.get('X-Test')).toBe('yes')
  }
})
