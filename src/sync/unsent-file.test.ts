import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_NOTE } from '../domain/entry.ts'
import { importedRows } from './imported-rows.ts'
import { unsentRow } from './row.ts'
import { COLLEAGUE, DEVICE, idOf, ORG, USER, valueEntry } from './testing/fixtures.ts'
import { MAX_UNSENT_BYTES, readUnsent, type UnsentFile, writeUnsent } from './unsent-file.ts'

const OTHER = '00000000-0000-4000-8000-0000000000dd'
const origin = {
  ...{ org: ORG, organisation: 'Neve e Lana', exportedAt: '2026-07-20T10:00:00.000+02:00', device: DEVICE },
  person: { id: USER, name: 'Ada Conti' },
}
const rows = [
  unsentRow(ORG, valueEntry(1, { note: 'perché no: «àè»' })),
  { ...unsentRow(ORG, valueEntry(2)), st: 3, code: 'refused:role' } as const,
  { ...unsentRow(ORG, valueEntry(3)), author: COLLEAGUE },
]
const text = writeUnsent(origin, rows)

function fileOf(given = text): UnsentFile {
  const read = readUnsent(given)
  if (!read.ok) throw new Error(`not read: ${read.code}`)
  return read.file
}
const altered = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text)
  change(file)
  return JSON.stringify(file)
}

test('[S16] a file holds what was not sent as it was written, and who wrote it', () => {
  expect(fileOf()).toEqual({
    ...{ format: 'traguardo-unsent', v: 1, ...origin },
    entries: [
      { entry: valueEntry(1, { note: 'perché no: «àè»' }), author: null },
      { entry: valueEntry(2), author: null },
      { entry: valueEntry(3), author: COLLEAGUE },
    ],
  })
})

test('[S16] a device with nothing unsent makes a file that can be read', () => {
  expect(fileOf(writeUnsent(origin, [])).entries).toEqual([])
})

test.each([
  ['nothing', '', { code: 'not_json' }],
  ['a picture', '\u0089PNG', { code: 'not_json' }],
  ['another JSON', '{"entries":[]}', { code: 'not_ours' }],
  ['no object', '[]', { code: 'not_ours' }],
  ['null', 'null', { code: 'not_ours' }],
  ['a later version', altered((file) => Object.assign(file, { v: 2, more: true })), { code: 'newer_version' }],
  ['a version that never was', altered((file) => Object.assign(file, { v: 0 })), { code: 'malformed', path: 'v' }],
  ['a field too many', altered((file) => Object.assign(file, { more: 1 })), { code: 'malformed' }],
  [
    'a file without its person',
    altered((file) => Object.assign(file, { person: undefined })),
    { code: 'malformed', path: 'person' },
  ],
  ['an entry twice', writeUnsent(origin, [...rows, ...rows]), { code: 'malformed', path: 'entries' }],
])('[S16] %s is not read', (_case, given, fault) => {
  expect(readUnsent(given)).toEqual({ ok: false, ...fault })
})

test('[S16] one altered entry keeps the whole file out, and is named', () => {
  const given = text.replace('"number": "2"', '"number": "due"')
  expect(given).not.toBe(text)
  expect(readUnsent(given)).toMatchObject({
    ok: false,
    code: 'malformed',
    path: expect.stringMatching(/^entries\.1\./),
  })
})

test('[S16] a file of another organisation is not read where one organisation is asked for', () => {
  expect(readUnsent(text, ORG).ok).toBe(true)
  expect(readUnsent(text, OTHER)).toEqual({ ok: false, code: 'other_organisation' })
})

test.each([
  ['letters', 'x'],
  ['letters of more than a byte', 'è'],
])('[S16] %s beyond the limit are not read', (_case, letter) => {
  const bytes = new TextEncoder().encode(letter).length
  const limit = Math.floor(MAX_UNSENT_BYTES / bytes)
  expect(readUnsent(letter.repeat(limit))).toEqual({ ok: false, code: 'not_json' })
  expect(readUnsent(letter.repeat(limit + 1))).toEqual({ ok: false, code: 'too_large' })
})

test('[S16] a whole log that is to be offered again, with long notes, is read as it was written', () => {
  const note = 'a'.repeat(MAX_NOTE)
  const log = Array.from({ length: 10_000 }, (_, n) => unsentRow(ORG, valueEntry(n + 1, { note })))
  expect(fileOf(writeUnsent(origin, log)).entries).toHaveLength(log.length)
}, 30_000)

test('[S16] a file cut anywhere is never read in part', () => {
  const whole = text.trimEnd().length
  fc.assert(fc.property(fc.nat(whole - 1), (length) => !readUnsent(text.slice(0, length)).ok))
})

test('[S16] whatever is in a file, reading it answers', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => readUnsent(JSON.stringify(json)).ok === false))
  fc.assert(
    fc.property(fc.jsonValue(), (entries) => {
      const read = readUnsent(JSON.stringify({ ...JSON.parse(text), entries }))
      return read.ok ? read.file.entries.length === 0 : read.code === 'malformed'
    }),
  )
})

test('[S16] on another device of the same person the entries are new ones of theirs', () => {
  expect(importedRows(ORG, USER, fileOf()).map(({ st, author, code }) => [st, author, code])).toEqual([
    [0, null, null],
    [0, null, null],
    [0, COLLEAGUE, null],
  ])
})

test('[S16] on another person’s device each keeps its author, also such as are theirs', () => {
  expect(importedRows(ORG, COLLEAGUE, fileOf()).map(({ id, author }) => [id, author])).toEqual([
    [idOf(1), USER],
    [idOf(2), USER],
    [idOf(3), COLLEAGUE],
  ])
})
