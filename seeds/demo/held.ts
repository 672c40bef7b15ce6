import type { Catalogue } from '../../src/domain/catalogue.ts'
import { cellKey, type ValueEntry } from '../../src/domain/entry.ts'
import { readLog } from '../../src/domain/log.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'
import { type DemoEntry, deviceOf } from './log-events.ts'
import { organisationId } from './organisations.ts'
import { BRUNO, INES } from './people.ts'
import { randomStream, uuidAt } from './random.ts'

/** An entry that the server keeps until a manager decides, and why. */
export interface DemoHeldEntry extends DemoEntry {
  why: OutcomeCode
}

/** What is held of one organisation. */
export interface DemoHeld {
  organisation: string
  entries: DemoHeldEntry[]
}

interface Late {
  readonly key: string
  readonly author: string
  readonly indicator: string
  readonly period: string
  readonly number: string
  readonly note?: string
  readonly written: string
  readonly received: string
  readonly why: OutcomeCode
}

const closed = { key: 'mutua', author: INES.id, period: '2025', why: 'held:period_closed' } as const

const LATE: readonly Late[] = [
  {
    ...{
      ...closed,
      indicator: 'CON-1.2',
      number: '731',
      note: 'Il registro degli ingressi era nella sede in restauro',
    },
    ...{ written: '2026-05-04T08:41:07.000Z', received: '2026-05-11T07:15:32.000Z' },
  },
  {
    ...{ ...closed, indicator: 'GOV-3.1', number: '57', note: 'Mancavano i volontari di dicembre' },
    ...{ written: '2026-05-04T08:52:19.000Z', received: '2026-05-11T07:15:32.000Z' },
  },
  {
    ...{ key: 'terra', author: BRUNO.id, indicator: 'INC-3.1', period: '2026-S1', number: '5' },
    ...{ written: '2026-05-29T15:20:44.000Z', received: '2026-07-16T06:58:10.000Z', why: 'held:membership_ended' },
  },
]

/** What waits for the plan's managers on the demo's day: late values and one of somebody who left; `logs` as they stand. */
export function demoHeld(
  seed: number,
  { indicators }: Pick<Catalogue, 'indicators'>,
  logs: readonly { readonly organisation: string; readonly entries: readonly DemoEntry[] }[],
): DemoHeld[] {
  const random = randomStream(seed, 'held')
  const entries = LATE.map((late): DemoHeldEntry & { organisation: string } => {
    const organisation = organisationId(late.key)
    const definition = indicators.find(({ code }) => code === late.indicator)?.definition ?? 1
    const ms = Date.parse(late.written)
    const cell = { indicator: late.indicator, definition, period: late.period, disaggregation: '' }
    const log = logs.find((one) => one.organisation === organisation)?.entries ?? []
    const { cells } = readLog(log.map(({ entry, receivedAt }, index) => ({ seq: index + 1, entry, receivedAt })))
    const entry: ValueEntry = {
      ...{ id: uuidAt(random, ms), v: 1, kind: 'value', at: late.written, save: uuidAt(random, ms), cell },
      parents: cells.get(cellKey(cell))?.heads.map(({ entry: head }) => head.id) ?? [],
      value: { number: late.number },
      ...(late.note === undefined ? {} : { note: late.note }),
    }
    const { author, received: receivedAt, why } = late
    return { organisation, entry, author, device: deviceOf(author), receivedAt, why }
  })
  return [...Map.groupBy(entries, ({ organisation }) => organisation)].map(([organisation, rows]) => ({
    organisation,
    entries: rows.map(({ organisation: _organisation, ...row }) => row),
  }))
}
