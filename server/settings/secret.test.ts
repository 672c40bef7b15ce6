import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOrCreateSecret, secretWeakness } from './secret.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['q7Vb2xK9wLr4TzN8mPc3HsJ6dYf5GaEu', null],
  ['9f86d081884c7d659a2feaa0c55ad015', null],
  ['q7Vb2xK9wLr4TzN8mPc3HsJ6dYf5GaE', 'short'],
  ['change-me-q7Vb2xK9wLr4TzN8mPc3HsJ6', 'sample'],
  ['cambiami-q7Vb2xK9wLr4TzN8mPc3HsJ6', 'sample'],
  ['your_secret_q7Vb2xK9wLr4TzN8mPc3H', 'sample'],
  ['abcdefghijklmnopqrstuvwxyz012345', 'sample'],
  ['q7Vb2xK9wLr4q7Vb2xK9wLr4q7Vb2xK9wLr4', 'repetitive'],
  ['aaaaaaaabbbbbbbbccccccccddddddddx', 'repetitive'],
])('%s is %s', (secret, weakness) => {
  expect(secretWeakness(secret)).toBe(weakness)
})

test('the first start writes a strong secret that only its owner reads, and later starts find it again', async () => {
  const dataDir = join(folder, 'data')
  const secret = await readOrCreateSecret(dataDir)
  expect(secretWeakness(secret)).toBeNull()
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(await readOrCreateSecret(dataDir)).toBe(secret)
})

test('servers that start at once agree on one secret and leave no draft', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => readOrCreateSecret(folder)))
  expect(new Set(secrets).size).toBe(1)
  expect(readdirSync(folder)).toEqual(['secret'])
})

test('a secret file that others could read is closed again', async () => {
  const secret = await readOrCreateSecret(folder)
  rmSync(join(folder, 'secret'))
  writeFileSync(join(folder, 'secret'), secret, { mode: 0o644 })
  await readOrCreateSecret(folder)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

test('an emptied secret file is refused and not replaced', async () => {
  writeFileSync(join(folder, 'secret'), '')
  await expect(readOrCreateSecret(folder)).rejects.toMatchObject({ code: 'wrong_setting' })
  expect(statSync(join(folder, 'secret')).size).toBe(0)
})

test('a data folder that cannot be used is a start problem', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(readOrCreateSecret(join(folder, 'file'))).rejects.toMatchObject({ code: 'data_dir_unusable' })
})
