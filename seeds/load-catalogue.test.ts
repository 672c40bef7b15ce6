import { expect, test } from 'vitest'
import { CATALOGUE_FILES, loadCatalogue, parseCatalogue } from './load-catalogue.ts'

const catalogue = loadCatalogue()

/** The refusal's message after something in a copy of the files was changed by path. */
function messageAfter(file: keyof typeof CATALOGUE_FILES, path: (string | number)[], to: unknown): string {
  const files = structuredClone(CATALOGUE_FILES)
  const last = path.at(-1) ?? ''
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), files[file])
  if (to === undefined) Reflect.deleteProperty(Object(parent), last)
  else Reflect.set(Object(parent), last, to)
  try {
    parseCatalogue(files)
  } catch (error) {
    return String(error)
  }
  return 'accepted'
}

test('the seeds hold the plan and its proposed catalogue whole', () => {
  expect(catalogue.areas).toHaveLength(6)
  expect(catalogue.objectives).toHaveLength(16)
  expect(catalogue.path).toHaveLength(5)
  expect(catalogue.indicators).toHaveLength(50)
  expect(catalogue.zones).toHaveLength(11)
})

test('the path says what the plan says of it, in both languages', () => {
  const it = catalogue.path.map((phase) => phase.factsIt).join(' ')
  const en = catalogue.path.map((phase) => phase.factsEn).join(' ')
  for (const figure of ['30 interviste', '5 dicembre 2024, 104 persone', '20 proposte']) expect(it).toContain(figure)
  for (const figure of ['30 in-depth', '5 December 2024, 104 people', '20 proposed']) expect(en).toContain(figure)
})

test('the objective whose source text is cut keeps it and shows it whole', () => {
  const cut = catalogue.objectives.filter((objective) => objective.displayIt !== undefined)
  expect(cut.map(({ code }) => code)).toEqual(['CON-3'])
  expect(cut[0]?.textIt).toMatch(/economia social$/)
  expect(cut[0]?.displayIt).toMatch(/economia sociale$/)
})

test('every dimension has codes with a name in both languages, and the lists that are ours say so', () => {
  for (const [name, list] of Object.entries(catalogue.codeLists)) {
    expect(list.items.length, name).toBeGreaterThanOrEqual(4)
    for (const item of list.items) expect([item.it, item.en], name).not.toContain('')
  }
  expect(catalogue.codeLists.partnerType?.proposed).toBe(true)
  expect(catalogue.codeLists.disadvantage381?.proposed).toBe(false)
})

test('every note has its Italian version', () => {
  for (const { code, note, noteIt, aggregation } of catalogue.indicators) {
    expect([note === undefined, aggregation.note === undefined], code).toEqual([
      noteIt === undefined,
      aggregation.noteIt === undefined,
    ])
  }
})

test.each([
  ['plan', ['areas', 0, 'nameEn'], undefined, /seeds\/plan\/plan\.json, areas\[0\]\.nameEn: missing, expected string/],
  ['plan', ['objectives', 2, 'priority'], 'ZZZ', /plan\.json, objectives\[2\] GOV-3: there is no area ZZZ/],
  ['plan', ['objectives', 15, 'code'], 'INC-2', /objectives\[15\]: INC-2 stands here a second time/],
  ['plan', ['calendar', 'yearDue'], '30-02', /calendar\.yearDue: does not have the expected form/],
  ['indicators', [3, 'target', 'value'], '70', /indicators\.json, \[3\]\.target\.value: expected number, found "70"/],
  ['indicators', [3, 'kind'], 'rate', /\[3\]\.kind: expected one of count, amount, ratio, score/],
  ['indicators', [3, 'extra'], 1, /\[3\]: unknown field extra/],
  [
    'indicators',
    [3, 'target', 'value'],
    5,
    /\[3\] GOV-2\.1\.target\.value: direction is increase, but the baseline is 25/,
  ],
  ['indicators', [3, 'baseline', 'numerator'], 16, /GOV-2\.1\.baseline\.value: numerator ÷ denominator × 100 is 26\.6/],
  ['indicators', [3, 'baseline', 'denominator'], undefined, /GOV-2\.1\.baseline\.value/],
  ['indicators', [3, 'denominator'], undefined, /GOV-2\.1: a ratio needs numerator, denominator and displayMultiplier/],
  ['indicators', [3, 'objective'], 'GOV-9', /GOV-2\.1\.objective: there is no objective GOV-9/],
  ['indicators', [3, 'code'], 'GOV-2.2', /\[4\]: GOV-2\.2 stands here a second time/],
  ['indicators', [3, 'disaggregations', 0], 'colour', /GOV-2\.1\.disaggregations\[0\]: there is no code list colour/],
  ['indicators', [3, 'definition'], 0, /GOV-2\.1\.definition: versions of a definition start from 1/],
  ['indicators', [0, 'entry'], 'yes-no', /GOV-1\.1\.entry: only a ratio/],
  ['indicators', [0, 'aggregation', 'acrossPeriods'], 'sum', /acrossPeriods: must be last for a stock of kind count/],
  ['codeLists', ['legalForm'], undefined, /code-lists\.json, legalForm: this list is missing/],
  ['codeLists', ['gender', 'items', 1, 'code'], 'F', /gender\.items\[1\]: F stands here a second time/],
  ['zones', [10, 'code'], 'ZO12', /zones\.json, \[10\]: ZO12 is not in the code list zonaOmogenea/],
] as const)('a wrong %s file at %j says where and why', (file, path, to, message) => {
  expect(messageAfter(file, [...path], to)).toMatch(message)
})

test('the message names every fault at once', () => {
  const files = structuredClone(CATALOGUE_FILES)
  expect(() => parseCatalogue({ ...files, zones: [{}], plan: {} })).toThrow(/plan\.json[\s\S]*zones\.json/)
})
