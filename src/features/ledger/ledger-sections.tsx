import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import type { Ledger } from '../../domain/ledger.ts'
import type { Membership } from '../../domain/people.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { Draft } from '../../storage/draft-table.ts'
import { useThisDevice } from '../../storage/this-device.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import type { EntryRow } from '../../sync/row.ts'
import type { Belonging } from './belonging.ts'
import { conflictLine, draftLine, entryLine, type LineFacts } from './ledger-line.ts'
import { LedgerSection } from './ledger-section.tsx'

/** So many of what is safe say that it works; the rest is there for who asks. */
const SAFE_AT_FIRST = 10

interface LedgerSectionsProps {
  readonly org: string
  readonly ledger: Ledger<EntryRow>
  readonly drafts: readonly Draft[]
  readonly people: Membership['people']
  readonly belonging: Belonging
}

/** The lists, one for each place where something is. */
export function LedgerSections({ org, ledger, drafts, people, belonging }: LedgerSectionsProps) {
  const t = useMessages(ledgerMessages)
  const facts = useLineFacts(org, people)
  return (
    <div className="ledger-sections">
      <LedgerSection
        belonging={belonging}
        stop="waiting"
        rows={ledger.waiting}
        lineOf={(row) => entryLine(row, facts)}
      />
      <LedgerSection belonging={belonging} stop="held" rows={ledger.held} lineOf={(row) => entryLine(row, facts)} />
      <LedgerSection
        belonging={belonging}
        stop="refused"
        rows={ledger.refused}
        lineOf={(row) => entryLine(row, facts)}
      />
      <LedgerSection
        belonging={belonging}
        stop="conflicts"
        rows={ledger.conflicts}
        lineOf={(cell) => conflictLine(cell, facts)}
      />
      <LedgerSection belonging={belonging} stop="drafts" rows={drafts} lineOf={(draft) => draftLine(draft, facts)} />
      {ledger.forOthers > 0 && <p className="text-16 quiet">{t.forOthers(ledger.forOthers)}</p>}
      <LedgerSection
        belonging={belonging}
        stop="safe"
        rows={ledger.safe}
        lineOf={(row) => entryLine(row, facts, ledger.replaced.has(row.id))}
        atFirst={SAFE_AT_FIRST}
        {...(belonging === 'member' ? { none: t.safeNone } : {})}
      />
    </div>
  )
}

/** All that the words of a line depend on; the catalogue's names come when they are there. */
function useLineFacts(org: string, people: Membership['people']): LineFacts {
  const t = useMessages(ledgerMessages)
  const entry = useMessages(entryMessages)
  const { language, format } = useLanguage()
  const { person } = useWorkspace()
  const { data: catalogue } = useQuery(catalogueQuery())
  const device = useThisDevice()
  return useMemo(() => {
    const indicators = new Map(catalogue?.indicators.map((indicator) => [indicator.code, indicator]))
    return { org, language, format, t, entry, indicators, reader: { self: person.id, device, people } }
  }, [org, language, format, t, entry, catalogue, person.id, device, people])
}
