import { expect, test } from 'vitest'
import { MAX_PUSH } from '../domain/wire/sync.ts'
import { buildRequest, interpret, MAX_PUSH_BYTES } from './protocol.ts'
import {
  COLLEAGUE,
  cursorAt,
  DEVICE,
  idOf,
  logged,
  ORG,
  offered,
  pageEntry,
  response,
  USER,
  valueEntry,
} from './testing/fixtures.ts'

const request = (push: number[], after = 0) =>
  buildRequest(USER, {
    device: DEVICE,
    cursor: after === 0 ? null : cursorAt(after),
    outbox: push.map((n) => offered(n)),
    held: [],
  })

test('[S2] a request names person, device and cursor and carries the outbox', () => {
  expect(request([1, 2], 7)).toEqual({
    ...{ device: DEVICE, user: USER, schema: 2, limit: 1000 },
    ...{ after: cursorAt(7), push: [valueEntry(1), valueEntry(2)] },
  })
})

test('[S2] a push holds no more entries than the server takes', () => {
  const outbox = Array.from({ length: MAX_PUSH + 1 }, (_, n) => n)
  expect(request(outbox).push).toHaveLength(MAX_PUSH)
})

test('[S2] a push stays below the size that the server takes', () => {
  const note = 'è'.repeat(2_000)
  const outbox = Array.from({ length: MAX_PUSH }, (_, n) => offered(n, null, { note }))
  const { push } = buildRequest(USER, { device: DEVICE, cursor: null, held: [], outbox })
  const bytes = new TextEncoder().encode(JSON.stringify(push)).length
  expect(bytes).toBeLessThanOrEqual(MAX_PUSH_BYTES + 2)
  expect(bytes).toBeGreaterThan(MAX_PUSH_BYTES - 10_000)
})

test('[S2] an entry too large to fit goes alone, so that it can be named', () => {
  const outbox = [offered(1, null, { note: 'x'.repeat(MAX_PUSH_BYTES) }), offered(2)]
  expect(buildRequest(USER, { device: DEVICE, cursor: null, held: [], outbox }).push.map(({ id }) => id)).toEqual([
    idOf(1),
  ])
})

test('[S9] what another person wrote goes with their name, what this one wrote goes as their own', () => {
  const outbox = [offered(1, USER), offered(2, COLLEAGUE), offered(3)]
  expect(buildRequest(USER, { device: DEVICE, cursor: null, held: [], outbox })).toMatchObject({
    push: [valueEntry(1), valueEntry(3)],
    others: [{ entry: valueEntry(2), author: COLLEAGUE }],
  })
})

test('[S9] others take their room within the same limits', () => {
  const long = { note: 'è'.repeat(2_000) }
  const outbox = Array.from({ length: MAX_PUSH + 1 }, (_, n) => offered(n, n % 2 === 0 ? COLLEAGUE : null))
  const many = buildRequest(USER, { device: DEVICE, cursor: null, held: [], outbox })
  expect(many.push.length + (many.others?.length ?? 0)).toBe(MAX_PUSH)
  const heavy = Array.from({ length: MAX_PUSH }, (_, n) => offered(n, COLLEAGUE, long))
  const { others } = buildRequest(USER, { device: DEVICE, cursor: null, held: [], outbox: heavy })
  const bytes = new TextEncoder().encode(JSON.stringify(others)).length
  expect(bytes).toBeLessThanOrEqual(MAX_PUSH_BYTES + 2)
  expect(bytes).toBeGreaterThan(MAX_PUSH_BYTES - 10_000)
})

test('[S9] an entry of another person is held for them, or in the log with its author', () => {
  const outbox = [offered(1, COLLEAGUE), offered(2, COLLEAGUE), offered(3, COLLEAGUE)]
  const asked = buildRequest(USER, { device: DEVICE, cursor: null, held: [], outbox })
  const answer = response({
    log: [{ ...pageEntry(1, 1, 'stub'), author: COLLEAGUE }],
    results: [{ id: idOf(2), code: 'held:not_author' }],
  })
  expect(interpret(ORG, asked, answer)).toMatchObject({
    write: {
      rows: [{ id: idOf(1), st: 1, author: COLLEAGUE, entry: valueEntry(1) }],
      settled: [{ id: idOf(2), st: 2, code: 'held:not_author' }],
    },
    unaccounted: [idOf(3)],
  })
})

test('[S1] an entry is in the log when the page holds it, with its body or as a stub of what was pushed', () => {
  const answer = response({ log: [pageEntry(9, 1), pageEntry(1, 2, 'stub')] })
  expect(interpret(ORG, request([1]), answer)).toEqual({
    kind: 'page',
    write: { after: null, next: cursorAt(2), rows: [logged(9, 1), logged(1, 2)], settled: [], missing: [] },
    ...{ more: false, ended: false, unaccounted: [] },
  })
})

test('[S1] an acknowledgement alone changes no row', () => {
  expect(interpret(ORG, request([1], 3), response({ next: cursorAt(3) }))).toMatchObject({
    write: { rows: [], settled: [] },
    unaccounted: [idOf(1)],
  })
})

test('[S6] held and refused entries are settled with their code', () => {
  const results = [
    { id: idOf(1), code: 'held:period_closed' },
    { id: idOf(2), code: 'refused:not_integer' },
  ] as const
  const read = interpret(ORG, request([1, 2], 3), response({ next: cursorAt(3), results: [...results] }))
  expect(read).toMatchObject({
    write: {
      settled: [
        { id: idOf(1), st: 2, code: 'held:period_closed' },
        { id: idOf(2), st: 3, code: 'refused:not_integer' },
      ],
    },
    unaccounted: [],
  })
})

test.each([
  ['a hole in the page', response({ log: [pageEntry(1, 4), pageEntry(2, 6)] }), 'gap'],
  ['a page that starts too late', response({ log: [pageEntry(1, 5)] }), 'gap'],
  ['a page that starts too early', response({ log: [pageEntry(1, 3)] }), 'gap'],
  ['a cursor beyond the page', response({ log: [pageEntry(1, 4)], next: cursorAt(9) }), 'gap'],
  ['a cursor before the page', response({ log: [], next: cursorAt(2) }), 'gap'],
  ['an empty page that promises more', response({ log: [], next: cursorAt(3), more: true }), 'gap'],
  ['a stub of what was not pushed', response({ log: [pageEntry(8, 4, 'stub')] }), 'unknown_stub'],
])('[S3] %s makes the answer unusable', (_case, answer, why) => {
  expect(interpret(ORG, request([1], 3), answer)).toEqual({ kind: 'unusable', why })
})
