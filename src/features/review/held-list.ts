import { inConflict } from '../../domain/heads.ts'
import type { Period } from '../../domain/period.ts'
import type { HeldItem } from '../../domain/wire/review.ts'

/** What is held of one organisation's period. */
export interface HeldPeriod {
  /** Null for what is of no period. */
  readonly period: Period | null
  readonly items: readonly HeldItem[]
}

/** What is held of one organisation. */
export interface HeldOrganisation {
  readonly organisation: HeldItem['organisation']
  readonly periods: readonly HeldPeriod[]
}

/** Which held entry: the same id may be held of several authors. */
export const heldKey = ({ organisation, entry, author }: HeldItem) => `${organisation.id}/${entry.id}/${author.id}`

/** The items by organisation and period, each where its longest waiting one stands. */
export function heldByOrganisation(items: readonly HeldItem[]): HeldOrganisation[] {
  const organisations = Map.groupBy(items, ({ organisation }) => organisation.id)
  return [...organisations.values()].flatMap((own): HeldOrganisation[] => {
    const organisation = own[0]?.organisation
    if (organisation === undefined) return []
    const periods = [...Map.groupBy(own, periodOf)].map(([period, some]) => ({ period, items: some }))
    return [{ organisation, periods }]
  })
}

/** The key on which somebody goes on who has decided on some: the next that is left, else the one before; null for none. */
export function nextKey(keys: readonly string[], decided: ReadonlySet<string>): string | null {
  const last = keys.findLastIndex((key) => decided.has(key))
  const isLeft = (key: string) => !decided.has(key)
  return keys.slice(last + 1).find(isLeft) ?? keys.slice(0, Math.max(0, last)).findLast(isLeft) ?? null
}

/** Whether accepting the value would leave its cell with unequal heads: its author had not seen what the log has. */
export function wouldConflict({ entry, heads, redacted }: HeldItem): boolean {
  if (entry.kind !== 'value' || redacted) return false
  return inConflict([entry, ...heads.filter(({ id }) => !entry.parents.includes(id))])
}

function periodOf({ entry }: HeldItem): Period | null {
  if (entry.kind === 'value') return entry.cell.period
  return entry.kind === 'redaction' ? null : entry.period
}
