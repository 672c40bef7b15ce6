import { expect, test } from 'vitest'
import { METHOD_STATUSES } from '../../domain/status.ts'
import { createFormat } from '../../i18n/format.ts'
import { sampleAggregate, sampleIndicator, sampleStanding, sampleView } from '../../ui/progress/samples.ts'
import { verdict } from './verdict.ts'

const unit = (code: string, labelIt: string, labelEn: string) => ({ code, labelIt, labelEn, cidsUnit: 'x' })
const percent = sampleIndicator({
  unit: unit('percent', '%', '%'),
  kind: 'ratio',
  baseline: { year: 2024, value: 61, illustrative: true },
  target: { year: 2030, value: 78, illustrative: true },
})
const euro = sampleIndicator({
  unit: unit('EUR', 'euro', 'euro'),
  kind: 'amount',
  baseline: { year: 2024, value: 9_500_000, illustrative: true },
  target: { year: 2030, value: 18_000_000, illustrative: true },
})
const days = sampleIndicator({
  unit: unit('days', 'giorni', 'days'),
  kind: 'ratio',
  direction: 'decrease',
  baseline: { year: 2024, value: 34, illustrative: true },
  target: { year: 2030, value: 18, illustrative: true },
})

const say = (language: 'it' | 'en', indicator: unknown, standing: Parameters<typeof sampleStanding>[0]) =>
  verdict(
    language,
    createFormat(language),
    sampleView({ ...(indicator === null ? {} : { indicator }), standing: sampleStanding(standing) }),
  )

test.each([
  [
    null,
    { projected: 380.4 },
    'A questo ritmo 380 persone nel 2030: ne mancano 140.',
    'At this pace 380 persons in 2030: 140 short.',
  ],
  [
    null,
    { projected: 519 },
    'A questo ritmo 519 persone nel 2030: ne manca 1.',
    'At this pace 519 persons in 2030: 1 short.',
  ],
  [
    null,
    { projected: 519.8 },
    'A questo ritmo 520 persone nel 2030: è il traguardo.',
    'At this pace 520 persons in 2030: just the target.',
  ],
  [
    null,
    { status: 'on_track', projected: 1540 },
    'A questo ritmo 1.540 persone nel 2030: oltre 520, il traguardo.',
    'At this pace 1,540 persons in 2030: beyond the target, 520.',
  ],
  [
    percent,
    { projected: 71.04 },
    'A questo ritmo il 71\u202f% nel 2030: mancano 7 punti.',
    'At this pace 71\u202f% in 2030: 7 points short.',
  ],
  [
    percent,
    { projected: 77 },
    'A questo ritmo il 77\u202f% nel 2030: manca 1 punto.',
    'At this pace 77\u202f% in 2030: 1 point short.',
  ],
  [
    percent,
    { projected: 80.5, status: 'on_track' },
    'A questo ritmo l’80,5\u202f% nel 2030: oltre il 78\u202f%, il traguardo.',
    'At this pace 80.5\u202f% in 2030: beyond the target, 78\u202f%.',
  ],
  [
    euro,
    { projected: 16_420_000 },
    'A questo ritmo 16,4 milioni di euro nel 2030: ne mancano 1,6 milioni.',
    'At this pace €16.4 million in 2030: €1.6 million short.',
  ],
  [
    euro,
    { projected: 17_000_000 },
    'A questo ritmo 17 milioni di euro nel 2030: ne manca 1 milione.',
    'At this pace €17 million in 2030: €1 million short.',
  ],
  [
    euro,
    { projected: 800_000 },
    'A questo ritmo 800.000 euro nel 2030: ne mancano 17,2 milioni.',
    'At this pace €800,000 in 2030: €17.2 million short.',
  ],
  [
    days,
    { projected: 22.04 },
    'A questo ritmo 22 giorni nel 2030: 4 sopra il traguardo.',
    'At this pace 22 days in 2030: 4 above the target.',
  ],
  [
    days,
    { projected: 16, status: 'on_track' },
    'A questo ritmo 16 giorni nel 2030: meglio di 18, il traguardo.',
    'At this pace 16 days in 2030: better than the target, 18.',
  ],
  [
    null,
    { status: 'achieved', value: '531' },
    'Traguardo raggiunto: 531 persone nel 2025, oltre 520.',
    'Target reached: 531 persons in 2025, beyond 520.',
  ],
  [
    days,
    { status: 'achieved', value: '18' },
    'Traguardo raggiunto: 18 giorni nel 2025.',
    'Target reached: 18 days in 2025.',
  ],
  [
    percent,
    { status: 'moving_away', value: '58.2' },
    'Si allontana dal traguardo: il 58,2\u202f% nel 2025, si partiva dal 61\u202f%.',
    'Moving away from the target: 58.2\u202f% in 2025, from 61\u202f% at the start.',
  ],
  [
    null,
    { status: 'moving_away', value: '240', period: '2026-S1' },
    'Si allontana dal traguardo: 240 persone nel primo semestre 2026, si partiva da 260.',
    'Moving away from the target: 240 persons in the first half of 2026, from 260 at the start.',
  ],
  [
    percent,
    { status: 'off_target', value: '58' },
    'Andava mantenuto il 61\u202f%: nel 2025 si è al 58\u202f%.',
    '61\u202f% was to be kept: in 2025 it is 58\u202f%.',
  ],
  [
    percent,
    { status: 'missed', value: '70', period: '2030' },
    'Nel 2030 si è arrivati al 70\u202f%: il traguardo era il 78\u202f%.',
    'In 2030 it came to 70\u202f%: the target was 78\u202f%.',
  ],
  [
    null,
    { status: 'no_target', value: '300' },
    '300 persone nel 2025: nessun traguardo è stato proposto.',
    '300 persons in 2025: no target has been proposed.',
  ],
  [
    null,
    { status: 'not_started', value: '260', period: '2024' },
    'C’è solo la partenza: 260 persone nel 2024.',
    'There is only the start: 260 persons in 2024.',
  ],
  [
    null,
    { status: 'low_coverage', value: '140' },
    'Non si può ancora dire: hanno risposto 18 organizzazioni su 20.',
    'It cannot be said yet: 18 of 20 organisations answered.',
  ],
  [
    null,
    { status: 'no_data', value: null, period: null },
    'Non c’è ancora un valore approvato: per ora non si può dire.',
    'There is no approved value yet: it cannot be said for now.',
  ],
  [
    null,
    { status: 'config_error' },
    'Il traguardo proposto va contro la direzione dell’indicatore: va corretto.',
    'The proposed target runs against the direction of the indicator: it needs correcting.',
  ],
  [
    null,
    { projected: null, value: '292' },
    '292 persone nel 2025: il traguardo è 520.',
    '292 persons in 2025: the target is 520.',
  ],
] as const)('verdict %#', (indicator, standing, italian, english) => {
  expect([say('it', indicator, standing), say('en', indicator, standing)]).toEqual([italian, english])
})

test('a value about too few people is said to be there and not shown', () => {
  const hidden = sampleView({
    standing: sampleStanding({ status: 'low_coverage', value: null }),
    series: [sampleAggregate({ period: '2025', suppressed: true })],
  })
  expect(verdict('it', createFormat('it'), hidden)).toBe(
    'Il valore c’è, ma riguarda troppo poche persone o organizzazioni per mostrarlo.',
  )
})

const partial = (indicator: unknown, value: string, part: Parameters<typeof sampleAggregate>[0]) =>
  (['it', 'en'] as const).map((language) =>
    verdict(
      language,
      createFormat(language),
      sampleView({
        ...(indicator === null ? {} : { indicator }),
        standing: sampleStanding({ status: 'moving_away', value }),
        series: [sampleAggregate({ coverage: 0.85, value, ...part })],
      }),
    ),
  )
const matched = (baseline: string, value: string) => ({ organisations: 16, baseline, value })

test('where only missing answers make a sum go back, the verdict says it', () => {
  const [italian, english] = partial(null, '240', { period: '2025', matched: matched('179', '240') })
  expect(italian).toBe(
    'Si allontana dal traguardo: 240 persone nel 2025, si partiva da 260. Le 16 organizzazioni che hanno risposto anche nel 2024 sono però salite da 179 a 240: il calo viene da chi non ha ancora risposto.',
  )
  expect(english).toBe(
    'Moving away from the target: 240 persons in 2025, from 260 at the start. Yet the 16 organisations that also answered in 2024 rose from 179 to 240: the decline comes from those who have not answered yet.',
  )
})

test('where a ratio should fall and others answered, the verdict does not say who is missing', () => {
  const [italian, english] = partial(days, '36', { period: '2025', matched: matched('33', '30') })
  expect(italian).toMatch(
    / sono però scese da 33 a 30: la differenza viene da chi ha risposto solo allora o solo adesso\.$/,
  )
  expect(english).toMatch(/ fell from 33 to 30: the difference comes from those who answered only then or only now\.$/)
})

test.each([
  ['went back too', { matched: matched('260', '240') }],
  ['are not told', { matched: null }],
  ['are all there are', { matched: matched('179', '240'), coverage: 1 }],
  ['are too few to judge', { matched: matched('179', '240'), coverage: 0.79 }],
])('one sentence is enough where the same organisations %s', (_, part) => {
  const said = partial(null, '240', { period: '2025', ...part })
  expect(said.map((text) => text.match(/\.(?=\s|$)/g)?.length)).toEqual([1, 1])
})

test('no status leaves a sentence without its numbers', () => {
  for (const status of METHOD_STATUSES) {
    for (const language of ['it', 'en'] as const) {
      expect(say(language, null, { status, value: null, projected: null, period: null })).not.toMatch(
        /null|NaN|undefined|\s{2}| \./,
      )
    }
  }
})
