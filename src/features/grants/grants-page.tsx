import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { grantsQuery } from '../../api/grants-queries.ts'
import { organisationQuery } from '../../api/organisation-query.ts'
import type { Person } from '../../domain/people.ts'
import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './grants.css'
import { GiveForm } from './give-form.tsx'
import { type Grant, GrantsTable } from './grants-table.tsx'
import { areaChoices } from './scope.ts'
import { type GrantAct, useGrants } from './use-grants.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface Props {
  readonly org: string
  readonly person: Person
}

/** Which funders see the organisation's values; its referents give access and withdraw it. */
export function GrantsPage({ org, person }: Props) {
  const t = useMessages(grantsMessages)
  const { data: organisation } = useSuspenseQuery(organisationQuery(org))
  const { data: grants } = useSuspenseQuery(grantsQuery(org))
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const [withdrawing, setWithdrawing] = useState<Grant | null>(null)
  const said = useSaid()
  const { act, pending, failed, reset } = useGrants(org, (done) => {
    setWithdrawing(null)
    said.tell(done)
  })
  const membership = person.memberships.find((one) => one.organisation.id === org)
  const answersFor = membership?.role === 'referent'
  const asked = membership?.assignments.map(({ indicator }) => indicator) ?? []
  const failureOf = (kind: GrantAct['kind']) => (failed?.act === kind ? failed.failure : null)
  const close = () => {
    reset()
    setWithdrawing(null)
  }
  return (
    <main className="page grants-page" id="contenuto" tabIndex={-1}>
      <GrantsHead org={org} name={organisation.details.name} person={person} />
      <Said place={said.place} done={said.done} />
      <Section title={t.now}>
        {grants.grants.length === 0 ? (
          <Notice title={t.nobody}>
            <p>{t.nobodyNote}</p>
          </Notice>
        ) : (
          <GrantsTable
            grants={grants.grants}
            indicators={catalogue.indicators}
            onWithdraw={answersFor ? setWithdrawing : null}
          />
        )}
        {!answersFor && <p className="secondary">{t.readOnly}</p>}
      </Section>
      {answersFor && (
        <Section title={t.give} note={t.giveNote} ruled>
          {grants.funders.length === 0 ? (
            <Notice title={t.noFunders}>
              <p>{t.noFundersNote}</p>
            </Notice>
          ) : (
            <GiveForm
              key={said.turn}
              choices={areaChoices(catalogue, asked)}
              failure={failureOf('give')}
              onGive={act}
              {...{ grants, pending }}
            />
          )}
        </Section>
      )}
      {withdrawing !== null && (
        <WithdrawDialog
          grant={withdrawing}
          pending={pending}
          failure={failureOf('withdraw')}
          onClose={close}
          onWithdraw={act}
        />
      )}
    </main>
  )
}

/** Whose values they are, and the way to what was done with them for those who may read it. */
function GrantsHead({ org, name, person }: Props & { readonly name: string }) {
  const t = useMessages(grantsMessages)
  useTitle(`${t.title}, ${name}`)
  const membership = person.memberships.find((one) => one.organisation.id === org)
  const readsActs = membership?.role === 'referent' || person.planRoles.some((role) => role !== 'funder')
  return (
    <>
      <Breadcrumb label={t.crumbs} crumbs={[{ label: name, href: `/organizzazioni/${org}` }, { label: t.title }]} />
      <div className="page-head">
        <h1 className="statement">{membership === undefined ? t.headingOf(name) : t.heading}</h1>
        <p className="lead">{t.lead}</p>
        {readsActs && (
          <p>
            <Link href={`/organizzazioni/${org}/azioni`}>{t.acts}</Link>
          </p>
        )}
      </div>
    </>
  )
}

/** What was done last. */
function Said({ place, done }: Pick<ReturnType<typeof useSaid>, 'place' | 'done'>) {
  const t = useMessages(grantsMessages)
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {done !== null && (
        <Notice tone="done">
          {done.kind === 'withdraw' ? t.withdrawn(done.name) : t.given(done.name, scopeWords(done, t))}
        </Notice>
      )}
    </div>
  )
}

function scopeWords(
  { grant: { indicators } }: Extract<GrantAct, { kind: 'give' }>,
  t: { readonly all: string; readonly some: (count: number) => string },
): string {
  return indicators === null ? t.all : t.some(indicators.length)
}

/** What was done last; told aloud, with the keyboard going on there, and a form that begins anew. */
function useSaid() {
  const place = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState<{ readonly turn: number; readonly done: GrantAct | null }>({ turn: 0, done: null })
  useEffect(() => {
    if (said.turn > 0) place.current?.focus()
  }, [said])
  return { place, ...said, tell: (done: GrantAct) => setSaid(({ turn }) => ({ turn: turn + 1, done })) }
}
