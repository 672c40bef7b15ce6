import { useState } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../i18n/language.tsx'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { StateIcon } from '../../ui/cell-state-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type Belonging, NOTES, type NoteName } from './belonging.ts'
import type { LedgerLine } from './ledger-line.ts'
import { STATE_OF_STOP, type Stop } from './stops.ts'

/** So many lines are drawn at once; a long list is asked for piece by piece. */
const PIECE = 100

export interface LedgerSectionProps<Row> {
  /** A place on the way to the log; a draft has not set out yet. */
  readonly stop: Stop | 'drafts'
  readonly rows: readonly Row[]
  readonly lineOf: (row: Row) => LedgerLine
  readonly belonging: Belonging
  readonly atFirst?: number
  /** What to say where there is nothing; without it the whole section is left out. */
  readonly none?: string
}

/** What stands at one place: how many, what that means, and each with the way to its cell. */
export function LedgerSection<Row>({ stop, rows, lineOf, belonging, atFirst = PIECE, none }: LedgerSectionProps<Row>) {
  const t = useMessages(ledgerMessages)
  const { format } = useLanguage()
  const [shown, setShown] = useState(atFirst)
  if (rows.length === 0 && none === undefined) return null
  const left = rows.length - shown
  const notes: Partial<Record<typeof stop, NoteName>> = NOTES[belonging]
  return (
    <section className="ledger-section" id={stop} aria-labelledby={`${stop}-title`} tabIndex={-1}>
      <h2 id={`${stop}-title`}>
        {stop === 'drafts' ? <Icon name="edit" /> : <StateIcon state={STATE_OF_STOP[stop]} />}
        {t[stop]} <span className="ledger-count">{format.number(rows.length)}</span>
      </h2>
      <p className="text-16 quiet">{rows.length === 0 ? none : t[notes[stop] ?? `${stop}Note`]}</p>
      <ol className="ledger-lines">
        {rows.slice(0, shown).map((row) => {
          const drawn = lineOf(row)
          // The grid is open to members only, on a device that still has what is in it.
          const line = belonging === 'member' ? drawn : { ...drawn, href: null }
          return <LineItem key={line.id} line={line} state={stop === 'drafts' ? 'draft' : STATE_OF_STOP[stop]} />
        })}
      </ol>
      {left > 0 && (
        <p className="row row-between ledger-more">
          <Button look="line" onClick={() => setShown(shown + PIECE)}>
            {t.showMore(Math.min(PIECE, left))}
          </Button>
          <span className="text-14 quiet">{t.shownOf(format.number(shown), format.number(rows.length))}</span>
        </p>
      )}
    </section>
  )
}

function LineItem({ line, state }: { readonly line: LedgerLine; readonly state: string }) {
  const { href, name, place, value, who, when, note, reason, words } = line
  return (
    <li className={href === null ? 'ledger-line' : 'ledger-line ledger-link'} data-state={state}>
      <div className="ledger-name">
        {href === null ? <b>{name}</b> : <Link href={href}>{name}</Link>}
        <small className="mono">{place}</small>
      </div>
      <p className="ledger-value">{value}</p>
      <p className="ledger-who">
        {who}
        {when !== null && (
          <>
            {' · '}
            <time dateTime={when.at}>{when.said}</time>
          </>
        )}
      </p>
      {note !== null && <p className="ledger-note">{note}</p>}
      {(reason !== null || words !== null) && (
        <div className="ledger-reason">
          {reason !== null && <p>{reason}</p>}
          {words !== null && <p>{words}</p>}
        </div>
      )}
      {href !== null && <Icon name="arrow-right" />}
    </li>
  )
}
