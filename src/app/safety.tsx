import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { sessionQuery } from '../api/session-query.ts'
import { type LedgerCounts, toLookAt } from '../domain/ledger.ts'
import type { Person } from '../domain/people.ts'
import { useLanguage } from '../i18n/language.tsx'
import { safetyMessages } from '../i18n/messages/safety.ts'
import { useMessages } from '../i18n/messages.ts'
import { SafetyLine } from '../ui/safety-line.tsx'
import type { Needs } from './needs.ts'
import { useOnline } from './online.ts'
import { type SafetyState, safetyState } from './safety-state.ts'
import { useCounts, useExchange, useNeeds, useOrgs, usePhases } from './use-exchange.ts'
import { useWho } from './who.tsx'

/** One line that says whether it is safe to close the lid: from what the log returned, never from a guess. */
export function Safety({ person }: { readonly person: Person }) {
  const exchange = useExchange(person)
  const orgs = useOrgs(person)
  const counts = useCounts(exchange.store)
  const needs = useNeeds(exchange.store, orgs)
  const phases = usePhases(
    exchange,
    useMemo(() => [...orgs, ...(needs?.ended ?? [])], [orgs, needs]),
  )
  const online = useOnline()
  const { confirmedAt } = useWho()
  useEffect(() => {
    if (confirmedAt !== null) exchange.signedIn()
  }, [confirmedAt, exchange])
  useEndedTold(orgs, phases)
  if (counts === null || needs === null) return null
  const sum = (of: (counts: LedgerCounts) => number) =>
    [...needs.byOrg.values()].reduce((all, each) => all + of(each), 0)
  const held = sum((each) => each.held)
  const state = safetyState({
    counts,
    look: sum(toLookAt) - held,
    held,
    phases,
    online,
    contactedAt: needs.contactedAt,
  })
  return <SafetyWords name={nameOf(person, needs, state)} state={state} href={ledgerToOpen(orgs, needs, state)} />
}

/** That a membership is over the exchange hears first: the session then says so to every page that is open. */
function useEndedTold(orgs: readonly string[], phases: ReturnType<typeof usePhases>): void {
  const queries = useQueryClient()
  useEffect(() => {
    const over = phases.some(
      ({ org, phase }) => phase?.name === 'stopped' && phase.why === 'not_member' && orgs.includes(org),
    )
    if (over) void queries.invalidateQueries({ queryKey: sessionQuery().queryKey })
  }, [orgs, phases, queries])
}

/** Whose ledger the line opens: of the organisation that the line speaks of, else of one that asks for a look. */
function ledgerToOpen(orgs: readonly string[], { byOrg, drafting, ended }: Needs, state: SafetyState): string {
  const having = (what: 'look' | 'waiting') =>
    orgs.find((org) => {
      const counts = byOrg.get(org)
      return counts !== undefined && (what === 'look' ? toLookAt(counts) : counts.waiting) > 0
    })
  const spoken = state.kind === 'not_member' ? state.org : undefined
  const [draft] = state.kind === 'drafts' ? drafting : []
  const first = state.kind === 'on_device' ? (having('waiting') ?? ended[0]) : (draft ?? having('look'))
  const org = spoken ?? first ?? having('waiting') ?? orgs[0]
  return org === undefined ? '/rilevazioni' : `/rilevazioni/${org}/registro`
}

interface SafetyWordsProps {
  /** Of the organisation that the state speaks of; undefined where it speaks of none, or this device never heard it. */
  readonly name: string | undefined
  readonly state: SafetyState
  readonly href: string
}

function SafetyWords({ name, state, href }: SafetyWordsProps) {
  const t = useMessages(safetyMessages)
  const { format } = useLanguage()
  const [at] = useLocation()
  const line = { href, hint: t.openLedger }
  switch (state.kind) {
    case 'signed_out':
      return (
        <SafetyLine tone="attention">
          {t.sessionExpired(state.unsent)} <Link href={`/accedi?poi=${encodeURIComponent(at)}`}>{t.signIn}</Link>
        </SafetyLine>
      )
    case 'user_mismatch':
      return (
        <SafetyLine tone="attention" {...line}>
          {t.otherUser}
        </SafetyLine>
      )
    case 'device_revoked':
      return (
        <SafetyLine tone="attention" {...line}>
          {state.unsent > 0 ? `${t.revoked} · ${t.onDevice(state.unsent)}` : t.revoked}
        </SafetyLine>
      )
    case 'client_too_old':
      return (
        <SafetyLine tone="attention" {...line}>
          {state.unsent > 0 ? `${t.tooOld} · ${t.onDevice(state.unsent)}` : t.tooOld}
        </SafetyLine>
      )
    case 'not_member':
      return (
        <SafetyLine tone="attention" {...line}>
          {t.notMember(name ?? t.someOrganisation)}
        </SafetyLine>
      )
    case 'on_device':
      return (
        <SafetyLine tone={state.online ? 'waiting' : 'offline'} {...line}>
          {state.online ? t.onDevice(state.unsent) : t.offlineOnDevice(state.unsent)}
          {state.look > 0 && <span>{t.alsoNeeds(state.look)}</span>}
        </SafetyLine>
      )
    case 'look':
      return (
        <SafetyLine tone="attention" {...line}>
          {t.needsYou(state.look)}
        </SafetyLine>
      )
    case 'drafts':
      return (
        <SafetyLine tone="waiting" {...line}>
          {t.draftsHere(state.drafts)}
        </SafetyLine>
      )
    case 'held':
      return (
        <SafetyLine tone="safe" {...line}>
          {t.safeHeld(state.held)}
        </SafetyLine>
      )
    case 'never':
      return (
        <SafetyLine tone="waiting" {...line}>
          {t.allSafeNever}
        </SafetyLine>
      )
    case 'safe':
      return (
        <SafetyLine tone="safe" {...line}>
          {t.allSafe(format.time(state.contactedAt))}
        </SafetyLine>
      )
  }
}

function nameOf({ memberships }: Person, { left }: Needs, state: SafetyState): string | undefined {
  if (state.kind !== 'not_member') return undefined
  const member = memberships.find(({ organisation }) => organisation.id === state.org)
  return member?.organisation.name ?? left.find(({ org }) => org === state.org)?.name ?? undefined
}
