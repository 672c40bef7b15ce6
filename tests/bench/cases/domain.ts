import { DEMO_SEED, makeDemo } from '../../../seeds/demo/make-demo.ts'
import { loadCatalogue } from '../../../seeds/load-catalogue.ts'
import { aggregate, seriesPeriods } from '../../../src/domain/aggregate.ts'
import { type Answer, answersOf } from '../../../src/domain/answers.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import { readLog } from '../../../src/domain/log.ts'
import type { Period } from '../../../src/domain/period.ts'
import { heapOf, megabytes } from '../heap.ts'
import { TODAY } from '../installation.ts'
import { type BenchCase, measure, type Row } from '../report.ts'
import { sampleLog } from '../sample-log.ts'

/** One indicator with every organisation's answers and the periods of its path. */
interface Asked {
  readonly indicator: Indicator
  readonly periods: readonly Period[]
  readonly answers: readonly Answer[]
}

/** The demo's answers, as if each of its 60 organisations were `copies` of them. */
function everybody(copies: number): Asked[] {
  const catalogue = loadCatalogue()
  const demo = makeDemo(DEMO_SEED, catalogue)
  const logs = demo.logs.map(({ organisation, entries }) => ({
    organisation,
    log: readLog(entries.map(({ entry, receivedAt }, index) => ({ seq: index + 1, receivedAt, entry }))),
  }))
  return catalogue.indicators.map((indicator) => ({
    indicator,
    periods: seriesPeriods(indicator, catalogue.baselineYear, TODAY),
    answers: Array.from({ length: copies }, (_, copy) =>
      logs.map(({ organisation, log }) => ({
        ...answersOf(log, indicator.code),
        organisation: `${organisation}/${copy}`,
        zone: 'ZO01',
      })),
    ).flat(),
  }))
}

const inPeriods = ({ indicator, periods, answers }: Asked) =>
  periods.map((period) => aggregate(indicator, period, answers))

/** Every figure of the plan. Errors: when no organisation answered any. */
function aggregateAll(asked: readonly Asked[]): () => Promise<void> {
  return async () => {
    const figures = asked.flatMap(inPeriods)
    if (figures.every(({ answered }) => answered === 0)) throw new Error('Nobody answered anything')
  }
}

/** Repeats short work, so that a timer can see it. */
const times = (count: number, work: () => unknown) => async () => {
  for (let n = 0; n < count; n += 1) work()
}

async function run(): Promise<Row[]> {
  const [sixty, sixHundred] = [everybody(1), everybody(10)]
  const [large, small] = [sampleLog(10_000), sampleLog(2_500)]
  const text = JSON.stringify(large)
  const reading = { name: 'readLog over 10,000 entries', run: times(2, () => readLog(large)), pieces: 2 }
  return [
    await measure(
      { name: 'aggregate of the whole plan over 600 organisations', run: aggregateAll(sixHundred) },
      { name: 'the same over 60', run: aggregateAll(sixty) },
      { repetitions: 15, note: () => '10 is linear' },
    ),
    await measure(
      reading,
      { name: 'the same over 2,500', run: times(8, () => readLog(small)), pieces: 8 },
      { repetitions: 15, note: () => '4 is linear' },
    ),
    await measure(
      reading,
      { name: 'JSON.parse of the same entries', run: times(2, () => JSON.parse(text)), pieces: 2 },
      {
        repetitions: 15,
        note: () =>
          `keeps ${megabytes(heapOf(() => readLog(large)))} beside the entries' ${megabytes(heapOf(() => JSON.parse(text)))}`,
      },
    ),
  ]
}

/** The pure core: whether it grows as its input grows. */
export const domain: BenchCase = { name: 'domain', title: 'Domain', run }
