import type { Indicator } from '../domain/indicator.ts'
import { HELD_REASONS, type HeldReason, REFUSED_RULES, type RefusedRule } from '../domain/wire/sync.ts'
import type { Format } from './format.ts'
import type { EntryTexts as ItalianTexts } from './messages/entry.ts'
import type { Translated } from './messages.ts'

type EntryTexts = Translated<ItalianTexts>

/** The hard rule in words: what to write, with the limit where the definition has one. */
export function ruleText(rule: RefusedRule, indicator: Indicator | null, t: EntryTexts, format: Format): string {
  if (rule !== 'below_minimum' && rule !== 'above_maximum') return t[`rule_${rule}`]
  const limit = indicator?.validation[rule === 'below_minimum' ? 'min' : 'max']
  return limit === undefined || indicator === null
    ? t[`rule_${rule}_plain`]
    : t[`rule_${rule}`](format.measured(limit, indicator.unit))
}

/** The code of one entry in words. */
export function codeText(code: string, indicator: Indicator | null, t: EntryTexts, format: Format): string {
  const [kind = '', why = ''] = code.split(':')
  if (kind === 'held' && isHeldReason(why)) return t[`held_${why}`]
  // Declining is a manager's act, not the server's.
  if (why === 'declined') return t.rule_declined
  if (kind === 'refused' && isRefusedRule(why)) return t.refusedBecause(ruleText(why, indicator, t, format))
  return t.refusedOther(code)
}

function isHeldReason(why: string): why is HeldReason {
  return (HELD_REASONS as readonly string[]).includes(why)
}

function isRefusedRule(why: string): why is RefusedRule {
  return (REFUSED_RULES as readonly string[]).includes(why)
}
