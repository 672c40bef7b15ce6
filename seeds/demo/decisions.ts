import type { Cell } from '../../src/domain/entry.ts'
import type { Period } from '../../src/domain/period.ts'
import { SENT_BACK } from './fates.ts'
import { decisionEvent, deviceOf, type LogEvent } from './log-events.ts'
import { MANAGER } from './people.ts'
import type { Random } from './random.ts'
import type { Times } from './timeline.ts'

const SENT_BACK_REASON = 'Il numero è molto diverso dalla relazione inviata: puoi controllare e aggiungere una nota?'
const RETURNED_REASON = 'I progetti chiusi sembrano contati insieme a quelli avviati: servono solo gli avviati.'

/** What the manager decided on the cells of an organisation's period. */
export function decisions(
  key: string,
  fate: 'approved' | 'edited' | 'returned' | 'part_returned',
  period: Period,
  cells: readonly Cell[],
  { decided }: Times,
  random: Random,
): LogEvent[] {
  const hand = { author: MANAGER.id, device: deviceOf(MANAGER.id), lag: 0 }
  if (fate === 'returned') {
    return [
      decisionEvent({ period, cells: 'all', verdict: 'returned', reason: RETURNED_REASON }, decided, hand, random),
    ]
  }
  if (fate !== 'part_returned') {
    return [decisionEvent({ period, cells: 'all', verdict: 'approved' }, decided, hand, random)]
  }
  const back = new Set(SENT_BACK[`${key}/${period}`])
  const approved = cells.filter(({ indicator }) => !back.has(indicator))
  const returned = cells.filter(({ indicator }) => back.has(indicator))
  return [
    decisionEvent({ period, cells: approved, verdict: 'approved' }, decided, hand, random),
    decisionEvent(
      { period, cells: returned, verdict: 'returned', reason: SENT_BACK_REASON },
      decided + 60_000,
      hand,
      random,
    ),
  ]
}
