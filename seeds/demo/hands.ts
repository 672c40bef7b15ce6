import { type Period, yearOf } from '../../src/domain/period.ts'
import { deviceOf, type Hand } from './log-events.ts'
import { HISTORY_AUTHOR, MARTA, REFERENT, SAMIRA } from './people.ts'
import { type Random, wholeBetween } from './random.ts'

/** Who enters the values: the people of the demo from 2025 on, the archive for everything else. */
export function handOf(key: string, period: Period, random: Random): Hand {
  const author = authorOf(key, period)
  // A value may have waited on the device for some hours, in the valleys for a day or two.
  const lag = random() < 0.3 ? wholeBetween(random, 1, 40) * 3_600_000 : 0
  return { author, device: deviceOf(author), lag: author === HISTORY_AUTHOR.id ? 0 : lag }
}

function authorOf(key: string, period: Period): string {
  if (yearOf(period) < 2025) return HISTORY_AUTHOR.id
  if (key === 'valsusa') return period === '2025-S1' ? REFERENT.id : MARTA.id
  return key === 'neve' || key === 'mulattiera' ? SAMIRA.id : HISTORY_AUTHOR.id
}
