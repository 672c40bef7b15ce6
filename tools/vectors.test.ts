import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkVectors } from './vectors.ts'

const seeded = readFileSync(new URL('../seeds/vectors-linear-pace.json', import.meta.url), 'utf8')

const input = { baseline: 100, target: 220, value: 160, t0: 2024, tT: 2030, t: 2027, direction: 'increase' }
const vector = {
  id: 'mine',
  method: 'linear_pace_proposed',
  kind: 'target',
  input,
  expected: { status: 'on_track', attainment: 0.5, expected: 0.5, pace: 1, projected_2030: 220 },
}
const check = (changes: object, file: object = {}) =>
  checkVectors(JSON.stringify({ ...file, vectors: [{ ...vector, ...changes }] }))
const none = { vectors: 1, misses: [] }

it('every published vector of the linear pace agrees with the domain', () => {
  expect(checkVectors(seeded)).toEqual({ vectors: 14, misses: [] })
})

it('a planted miss is named with its field, what was expected and what came', () => {
  const planted = seeded.replace('"pace": 1.083333', '"pace": 1.09')
  expect(planted).not.toBe(seeded)
  expect(checkVectors(planted)).toEqual({
    vectors: 14,
    misses: [{ id: 'lin-on-track', field: 'pace', expected: 1.09, got: 1.083333333 }],
  })
})

it('every field that a vector expects is compared', () => {
  const expected = { status: 'missed', attainment: 1, expected: 1, pace: 2, projected_2030: 1 }
  const report = check({ expected })
  expect('misses' in report && report.misses.map(({ field }) => field)).toEqual(Object.keys(expected))
})

it.each([
  ['a number where null is expected', { expected: { pace: null } }, 'pace'],
  ['null where a number is expected', { input: { ...input, value: null }, expected: { pace: 0 } }, 'pace'],
  ['a field that the method does not give', { expected: { score: 5 } }, 'score'],
  ['a projection to another year', { expected: { projected_2035: 220 } }, 'projected_2035'],
  ['a method that the domain does not know', { method: 'open_sdg_2_4', input: { series: {} } }, 'method'],
  ['a method with the name of something else', { method: 'constructor' }, 'method'],
  ['a kind of vector that the domain does not know', { kind: 'aggregate_status' }, 'kind'],
])('%s is a miss', (_, changes, field) => {
  const report = check(changes)
  expect('misses' in report && report.misses.map((miss) => miss.field)).toEqual([field])
})

it.each([
  ['null where null is expected', { input: { ...input, baseline: null }, expected: { status: 'no_data', pace: null } }],
  ['the projection under its plain name', { expected: { projected: 220 } }],
  ['fields that are not asked for', { note: 'mine', upstream_label: 'On track', input: { ...input, comment: 'x' } }],
  ['no kind', { kind: undefined }],
])('%s is no miss', (_, changes) => {
  expect(check(changes)).toEqual(none)
})

it.each([
  [{ expected: { pace: 1.0001 } }, {}, 0],
  [{ expected: { pace: 1.00011 } }, {}, 1],
  [{ expected: { pace: 1.01 }, tolerance: 0.02 }, {}, 0],
  [{ expected: { pace: 1.01 } }, { tolerance: 0.02 }, 0],
  [{ expected: { pace: 1.01 }, tolerance: 0.001 }, { tolerance: 0.02 }, 1],
])('%j in a file of %j has %i misses: the nearest tolerance counts, 1e-4 without one', (changes, file, misses) => {
  const report = check(changes, file)
  expect('misses' in report && report.misses.length).toBe(misses)
})

it.each([
  ['text where a number belongs', { input: { ...input, value: '160' } }, 'vectors[0].input.value (mine)'],
  ['a missing input', { input: { ...input, t: undefined } }, 'vectors[0].input.t (mine)'],
  ['an unknown direction', { input: { ...input, direction: 'up' } }, 'vectors[0].input.direction (mine)'],
  ['text in an answer that is a number', { expected: { pace: '1' } }, 'vectors[0].expected.pace (mine)'],
  ['an answer to nothing', { expected: {} }, 'vectors[0].expected'],
  ['a vector without a name', { id: undefined }, 'vectors[0].id'],
  ['a negative tolerance', { tolerance: -1 }, 'vectors[0].tolerance'],
])('a file with %s is wrong, and the place is said', (_, changes, place) => {
  const report = check(changes)
  expect('wrong' in report && report.wrong).toContain(place)
})

it.each(['', '{', '[]', '{"vectors":[]}', '{"vectors":{}}', 'null', '{"vectors":[{"id":"a"}]}'])(
  'the text %j is no file of vectors',
  (text) => {
    expect(checkVectors(text)).toHaveProperty('wrong')
  },
)

it('a number beyond any float is said to be wrong', () => {
  const huge = JSON.stringify({ vectors: [vector] }).replace('"value":160', '"value":1e999')
  expect(checkVectors(huge)).toHaveProperty('wrong')
})

function runOn(file?: string) {
  const script = new URL('./vectors.ts', import.meta.url).pathname
  const { status, stdout, stderr } = spawnSync(process.execPath, file ? [script, file] : [script], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'cases.json')
  writeFileSync(file, text)
  return file
}

it('the command counts the published vectors and leaves with 0', () => {
  expect(runOn()).toMatchObject({ status: 0, stdout: '14 vectors, 0 missed\n' })
})

it('the command prints a miss and leaves with 1', () => {
  const { status, stdout } = runOn(fileOf(seeded.replace('"status": "missed"', '"status": "on_track"')))
  expect([status, stdout]).toEqual([
    1,
    'lin-deadline-near-miss  status  expected "on_track"  got "missed"\n14 vectors, 1 missed\n',
  ])
})

it('the command says why a file cannot be used and leaves with 2', () => {
  const wrong = runOn(fileOf('{"vectors": 3}'))
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toContain('vectors: ')
  const absent = runOn('/nowhere/cases.json')
  expect(absent.status).toBe(2)
  expect(absent.stderr).toContain('Cannot read /nowhere/cases.json')
})
