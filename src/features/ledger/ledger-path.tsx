import type { Ledger } from '../../domain/ledger.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import { StateIcon } from '../../ui/cell-state-mark.tsx'
import { countAt, STATE_OF_STOP, STOPS } from './stops.ts'

/** The way of a value from this device to the log: how many stand at each place, dotted as long as something is on it. */
export function LedgerPath({ ledger }: { readonly ledger: Ledger }) {
  const t = useMessages(ledgerMessages)
  const { format } = useLanguage()
  const arrived = STOPS.every((stop) => stop === 'safe' || countAt(ledger, stop) === 0)
  return (
    <nav aria-label={t.path}>
      <ol className="ledger-path" data-arrived={arrived || undefined}>
        {STOPS.map((stop) => {
          const count = countAt(ledger, stop)
          const words = (
            <>
              <b>{format.number(count)}</b> <span>{t[stop]}</span>
            </>
          )
          return (
            <li key={stop} data-empty={count === 0 || undefined}>
              <StateIcon state={STATE_OF_STOP[stop]} />
              {count === 0 ? (
                <span className="ledger-stop">{words}</span>
              ) : (
                <a className="ledger-stop" href={`#${stop}`}>
                  {words}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
