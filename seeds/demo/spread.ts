import type { Indicator } from '../../src/domain/indicator.ts'
import { type Period, partOf, periodsOfYear, previousPeriod, sameLastYear } from '../../src/domain/period.ts'
import type { Figure } from './amounts.ts'
import { between, type Random } from './random.ts'
import { split } from './split.ts'

/** Shares of a year's parts: a slow summer, a busy end of the year. */
const PARTS = { annual: [1], semiannual: [0.47, 0.53], quarterly: [0.25, 0.27, 0.18, 0.3] } as const

/** One organisation's two figures, of the baseline and of the datum, as figures of every period. */
export function spread(
  key: string,
  indicator: Indicator,
  before: Figure = { part: 0 },
  now: Figure = { part: 0 },
  random: Random,
): [string, Figure][] {
  const { frequency, measure } = indicator
  if (frequency === 'annual') {
    return [
      [`${key}/2024`, before],
      [`${key}/2025`, now],
    ]
  }
  return measure === 'stock' ? stockPath(key, before.part, now.part) : flowPath(key, frequency, before, now, random)
}

function stockPath(key: string, before: number, now: number): [string, Figure][] {
  const along = (share: number) => Math.round(before + (now - before) * share)
  return [
    [`${key}/2024-S1`, { part: Math.round(before * 0.96) }],
    [`${key}/2024-S2`, { part: before }],
    [`${key}/2025-S1`, { part: along(0.2) }],
    [`${key}/2025-S2`, { part: along(0.45) }],
    [`${key}/2026-S1`, { part: now }],
  ]
}

function flowPath(
  key: string,
  frequency: 'semiannual' | 'quarterly',
  before: Figure,
  now: Figure,
  random: Random,
): [string, Figure][] {
  const year = (of: number, total: number): [Period, number][] => {
    const shares = PARTS[frequency].map((weight) => ({ weight: weight * between(random, 0.9, 1.1) }))
    const parts = split(total, shares)
    return periodsOfYear(of, frequency).map((period) => [period, parts[partOf(period) - 1] ?? 0])
  }
  const past = new Map([...year(2024, before.part), ...year(2025, now.part)])
  const begun = frequency === 'semiannual' ? ['2026-S1'] : ['2026-Q1', '2026-Q2']
  const growth = Math.sqrt(Math.min(2, Math.max(0.7, now.part / Math.max(1, before.part))))
  for (const period of begun) {
    const last = past.get(sameLastYear(period)) ?? past.get(previousPeriod(period)) ?? 0
    past.set(period, Math.round(last * growth * between(random, 0.9, 1.1)))
  }
  return [...past].map(([period, part]) => [`${key}/${period}`, { part }])
}
