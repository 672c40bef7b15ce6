import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const APP = fileURLToPath(new URL('./app.ts', import.meta.url))
const IMPORT = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm

async function importsOf(file: string, seen = new Map<string, string[]>()): Promise<Map<string, string[]>> {
  if (seen.has(file)) return seen
  const source = await readFile(file, 'utf8')
  const names = [...source.matchAll(IMPORT)].flatMap(([statement, name = '']) =>
    statement.startsWith('import type') || statement.startsWith('export type') ? [] : [name],
  )
  seen.set(file, names)
  for (const name of names.filter((one) => one.startsWith('.'))) await importsOf(resolve(dirname(file), name), seen)
  return seen
}

test('the server’s core runs where there is no Node: in a browser tab', async () => {
  const imports = await importsOf(APP)
  const packages = new Set([...imports.values()].flat().filter((name) => !name.startsWith('.')))
  expect(imports.size).toBeGreaterThan(40)
  expect([...packages].sort()).toEqual(['hono', 'hono-openapi', 'kysely', 'zod/locales', 'zod/mini'])
})
