import type { Catalogue } from '../../domain/catalogue.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { PriorityArea } from '../../domain/plan.ts'
import type { NewGrant } from '../../domain/wire/grants.ts'

/** What is to be opened, as the form has it: all, or the chosen codes. */
export interface ScopeChoice {
  readonly kind: 'all' | 'some'
  readonly codes: ReadonlySet<string>
}

/** One priority area with the indicators of it that may be chosen. */
export interface AreaChoice {
  readonly area: PriorityArea
  readonly indicators: readonly Indicator[]
}

/** What the organisation is asked, by priority area and in the catalogue's order; areas of which it is asked nothing are left out. */
export function areaChoices(
  { areas, indicators }: Pick<Catalogue, 'areas' | 'indicators'>,
  asked: readonly string[],
): AreaChoice[] {
  const own = indicators.filter(({ code }) => asked.includes(code))
  return areas
    .map((area) => ({ area, indicators: own.filter(({ priority }) => priority === area.code) }))
    .filter((choice) => choice.indicators.length > 0)
}

/** The codes with the one put in or taken out. */
export function toggled(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(codes)
  if (!next.delete(code)) next.add(code)
  return next
}

/** The codes with all of the list put in, or taken out where all of them are in. */
export function toggledAll(codes: ReadonlySet<string>, list: readonly string[]): ReadonlySet<string> {
  const whole = list.every((code) => codes.has(code))
  return whole ? new Set([...codes].filter((code) => !list.includes(code))) : new Set([...codes, ...list])
}

/** The choice as the server takes it; undefined where nothing is chosen. */
export function scopeOf({ kind, codes }: ScopeChoice): NewGrant['indicators'] | undefined {
  if (kind === 'all') return null
  return codes.size === 0 ? undefined : [...codes]
}
