import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

/** Where a cell of an entry form is, most urgent first; «unavailable» is a value that may stand beside any of them. */
export type CellStateName =
  | 'conflict'
  | 'refused'
  | 'held'
  | 'returned'
  | 'approved'
  | 'submitted'
  | 'safe'
  | 'on_device'
  | 'empty'
  | 'unavailable'

interface CellLook {
  readonly icon: IconName
  /** A status whose colour this state borrows: red asks to act, amber to look, green and blue are at rest. */
  readonly tone: 'off_course' | 'slowing' | 'achieved' | 'on_track' | 'insufficient_data' | 'quiet'
}

const looks: Record<CellStateName, CellLook> = {
  conflict: { icon: 'not-equal', tone: 'off_course' },
  refused: { icon: 'refused', tone: 'off_course' },
  held: { icon: 'lock', tone: 'slowing' },
  returned: { icon: 'returned', tone: 'slowing' },
  approved: { icon: 'check-circle', tone: 'achieved' },
  submitted: { icon: 'clock', tone: 'insufficient_data' },
  safe: { icon: 'check', tone: 'on_track' },
  on_device: { icon: 'device', tone: 'insufficient_data' },
  empty: { icon: 'empty', tone: 'quiet' },
  unavailable: { icon: 'unavailable', tone: 'quiet' },
}

export interface CellStateMarkProps {
  state: CellStateName
  /** The words of the state in the reader's language, for example «al sicuro». */
  word: string
  wordHidden?: boolean
}

/** The state of a cell as icon, word and colour; every state has an icon of its own. */
export function CellStateMark({ state, word, wordHidden = false }: CellStateMarkProps) {
  const { icon, tone } = looks[state]
  return (
    <span className="mark mark-small" data-tone={tone} data-cell-state={state}>
      <Icon name={icon} />
      <span className={wordHidden ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}

/** The shape of a state alone, in its colour, where its word stands beside it already. */
export function StateIcon({ state }: { readonly state: CellStateName }) {
  const { icon, tone } = looks[state]
  return (
    <span className="state-icon" data-tone={tone} data-cell-state={state}>
      <Icon name={icon} />
    </span>
  )
}
