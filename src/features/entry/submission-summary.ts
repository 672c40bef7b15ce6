import { type LocalCell, UNSENT } from '../../domain/cell-state.ts'
import type { Period } from '../../domain/period.ts'
import { blockers, canSubmit, headsToSubmit } from '../../domain/submission.ts'
import { wholeCellKey } from './last-time.ts'

/**
 * Where the submission of a period stands.
 *
 * Shape  the counts of what blocks, each cell in one of them; `returned` does not block: a value may be sent again as it is.
 *        `toSend` are the cells that no submission under way names and no manager approved; `heads` their entries'.
 *        `stage`: `blocked` and `ready` ask something of the person, the others say what was done
 */
export interface SubmissionSummary {
  readonly missing: number
  readonly conflicts: number
  readonly refused: number
  readonly held: number
  readonly drafts: number
  readonly returned: number
  readonly toSend: readonly string[]
  readonly heads: readonly string[]
  /** Something of the period, a value or its submission, is only on this device. */
  readonly unsent: boolean
  readonly stage: 'blocked' | 'ready' | 'leaving' | 'submitted' | 'approved'
}

/** Reads where the submission of the asked indicators of a period stands; `drafts` are the cells left unfinished. */
export function submissionSummary(
  indicators: readonly { readonly code: string }[],
  period: Period,
  cells: ReadonlyMap<string, LocalCell>,
  drafts: ReadonlySet<string>,
): SubmissionSummary {
  const asked = indicators.map(({ code }) => ({ indicator: code, period }))
  const found = blockers(asked, cells)
  const held = indicators.flatMap(({ code }) => cells.get(wholeCellKey(code, period)) ?? [])
  const toSend = held.filter((cell) => cell.submission === null && cell.state !== 'approved')
  const sending = new Set(toSend.map(({ key }) => key))
  const pending = asked.filter(({ indicator }) => sending.has(wholeCellKey(indicator, period)))
  const told = new Set([...found.conflicts, ...drafts])
  return {
    missing: found.missing.filter((key) => !told.has(key)).length,
    conflicts: found.conflicts.length,
    refused: found.refused.length,
    held: found.held.length,
    drafts: drafts.size,
    returned: held.filter(({ state }) => state === 'returned').length,
    toSend: [...sending],
    heads: headsToSubmit(pending, cells),
    unsent: held.some(waits),
    stage: !canSubmit(found) || drafts.size > 0 ? 'blocked' : stageOf(held, toSend.length),
  }
}

function waits({ history, submission }: LocalCell): boolean {
  return submission === 'on_device' || history.some(({ st }) => st === UNSENT)
}

function stageOf(cells: readonly LocalCell[], toSend: number): SubmissionSummary['stage'] {
  if (toSend > 0) return 'ready'
  if (cells.every(({ state }) => state === 'approved')) return 'approved'
  return cells.some(({ submission }) => submission === 'on_device') ? 'leaving' : 'submitted'
}
