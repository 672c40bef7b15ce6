import { useMemo } from 'react'
import { readLedger } from '../../domain/ledger.ts'
import type { Membership } from '../../domain/people.ts'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { Draft } from '../../storage/draft-table.ts'
import { useLeftOrganisations } from '../../storage/left-organisation.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import type { EntryRow } from '../../sync/row.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { useBelonging } from './belonging.ts'
import { ExchangeBox } from './exchange-box.tsx'
import { FileBox } from './file-box.tsx'
import { LedgerPath } from './ledger-path.tsx'
import { LedgerSections } from './ledger-sections.tsx'
import { StorageBox } from './storage-box.tsx'
import { sumText } from './sum-text.ts'
import { useDrafts } from './use-drafts.ts'
import { useRows } from './use-rows.ts'
import './ledger.css'

/** Where each value of an organisation is, whether anything is under way, and what this device promises. */
export function LedgerPage({ org }: { readonly org: string }) {
  const t = useMessages(ledgerMessages)
  const { person, store } = useWorkspace()
  const rows = useRows(store, org)
  const drafts = useDrafts(store, org)
  const membership = person.memberships.find(({ organisation }) => organisation.id === org)
  useTitle(t.title)
  if (rows === null) return <Reading />
  if (membership === undefined && rows.length + drafts.length === 0) return <NothingHere org={org} />
  return <OpenLedger key={org} org={org} membership={membership ?? null} rows={rows} drafts={drafts} />
}

interface OpenLedgerProps {
  readonly org: string
  /** Null where the person is no longer of the organisation. */
  readonly membership: Membership | null
  readonly rows: readonly EntryRow[]
  readonly drafts: readonly Draft[]
}

function OpenLedger({ org, membership, rows, drafts }: OpenLedgerProps) {
  const t = useMessages(ledgerMessages)
  const ledger = useMemo(() => readLedger(rows), [rows])
  const belonging = useBelonging(org)
  const former = useFormerName(org)
  const name = membership?.organisation.name ?? former ?? t.formerOrganisation
  return (
    <main className="page ledger-page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.whereYouAre} crumbs={[{ label: t.entry, href: '/rilevazioni' }, { label: name }]} />
      <div className="columns columns-8-4 page-head">
        <header className="stack stack-tight">
          <p className="ledger-organisation">{name}</p>
          <h1 className="statement">{t.title}</h1>
          <p className="lead">{sumText(ledger, drafts.length, belonging, t)}</p>
        </header>
        <ExchangeBox {...{ org, belonging }} waiting={ledger.waiting.length} />
      </div>
      {belonging === 'member' && <LedgerPath ledger={ledger} />}
      <div className="columns columns-8-4 ledger-columns">
        <LedgerSections {...{ org, ledger, drafts, belonging }} people={membership?.people ?? []} />
        <aside className="stack stack-loose">
          <StorageBox />
          <FileBox {...{ org, name, rows }} />
        </aside>
      </div>
    </main>
  )
}

function Reading() {
  const t = useMessages(ledgerMessages)
  return (
    <main className="page" id="contenuto" tabIndex={-1} aria-busy="true">
      <p className="page-head quiet" role="status">
        {t.reading}
      </p>
    </main>
  )
}

/** What this device calls an organisation that the person has left; null where it never heard of it. */
function useFormerName(org: string): string | null {
  return useLeftOrganisations()?.find((left) => left.org === org)?.name ?? null
}

function NothingHere({ org }: { readonly org: string }) {
  const t = useMessages(ledgerMessages)
  const former = useFormerName(org)
  return (
    <main className="page page-head stack" id="contenuto" tabIndex={-1}>
      <h1 className="statement">{former === null ? t.unknownTitle : t.formerTitle(former)}</h1>
      <Notice>
        <p>{former === null ? t.unknownBody : t.leftNothing}</p>
      </Notice>
      <ButtonLink href="/rilevazioni" look="line">
        {t.backToList}
      </ButtonLink>
    </main>
  )
}
