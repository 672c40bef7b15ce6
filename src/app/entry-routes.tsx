import { lazy, useMemo } from 'react'
import { Route, Switch } from 'wouter'
import type { Person } from '../domain/people.ts'
import { EntryGridPage } from '../features/entry/entry-grid-page.tsx'
import { EntryPage } from '../features/entry/entry-page.tsx'
import { DeviceRevoked } from '../features/entry/left-on-demand.tsx'
import { type Workspace, WorkspaceContext } from '../storage/workspace.tsx'
import { NotFoundPage } from './fallback-pages.tsx'
import { useOnline } from './online.ts'
import { useExchange, useOrgs, usePhases } from './use-exchange.ts'
import { useWho } from './who.tsx'

const LedgerPage = lazy(async () => ({ default: (await import('../features/ledger/ledger-page.tsx')).LedgerPage }))

/** The pages on which a person writes: they stand on the person's own database. */
export function EntryRoutes({ person }: { readonly person: Person }) {
  const exchange = useExchange(person)
  const { instance } = useWho()
  const online = useOnline()
  const phases = usePhases(exchange, useOrgs(person))
  const revoked = phases.some(({ phase }) => phase?.name === 'stopped' && phase.why === 'device_revoked')
  const today = instance?.today ?? new Date().toISOString().slice(0, 10)
  const workspace = useMemo<Workspace>(
    () => ({
      ...{ person, store: exchange.store, today, online },
      ...{ syncNow: exchange.syncNow, phaseOf: exchange.phaseOf, watchPhases: exchange.subscribe },
    }),
    [person, exchange, today, online],
  )
  return (
    <WorkspaceContext value={workspace}>
      <Switch>
        <Route path="/rilevazioni/:org/registro">{({ org }) => <LedgerPage org={org} />}</Route>
        {/* What it had received is gone: a list or a grid would call empty what the server has. */}
        {revoked && (
          <Route>
            <DeviceRevoked />
          </Route>
        )}
        <Route path="/rilevazioni">
          <EntryPage />
        </Route>
        <Route path="/rilevazioni/:org/:period">
          {({ org, period }) => <EntryGridPage org={org} period={period} />}
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </WorkspaceContext>
  )
}
