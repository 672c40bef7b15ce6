import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { sessionQuery } from '../api/session-query.ts'
import type { Person } from '../domain/people.ts'
import { AccountPage } from '../features/account/account-page.tsx'
import type { OnThisDevice } from '../features/account/on-this-device.ts'
import type { Store } from '../storage/store.ts'
import { dropAnswersOf } from './answers.ts'
import { StorageBoundary } from './storage-boundary.tsx'
import { useExchange } from './use-exchange.ts'
import { useLeft } from './use-left.ts'
import { useWho } from './who.tsx'
import { closeExchange } from './workspace.ts'

const NOTHING_HERE: OnThisDevice = { device: null, unsent: [], onRevoked: () => {} }

/** The account page with what this device knows of itself; where it keeps no database, without. */
export function AccountRoute({ person }: { readonly person: Person }) {
  return (
    <StorageBoundary instead={() => <AccountHere person={person} here={NOTHING_HERE} />}>
      <AccountWithStore person={person} />
    </StorageBoundary>
  )
}

function AccountWithStore({ person }: { readonly person: Person }) {
  const { store, syncNow } = useExchange(person)
  const { of } = useLeft(person)
  const device = useDeviceId(store)
  const [, go] = useLocation()
  const [first] = person.memberships
  const here = useMemo<OnThisDevice>(() => {
    const onRevoked = () => {
      // It hears of it at once; then the ledger says what became of what is here, and hands out what was not sent.
      syncNow()
      go(first === undefined ? '/' : `/rilevazioni/${first.organisation.id}/registro`)
    }
    return { device, unsent: of ?? [], onRevoked }
  }, [device, of, syncNow, go, first])
  return <AccountHere person={person} here={here} />
}

/** Null until the database has said it, or where it does not. */
function useDeviceId(store: Store): string | null {
  const [device, setDevice] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    store.deviceId().then(
      (id) => gone || setDevice(id),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [store])
  return device
}

function AccountHere({ person, here }: { readonly person: Person; readonly here: OnThisDevice }) {
  const queries = useQueryClient()
  const { signedOut } = useWho()
  const [, go] = useLocation()
  const erased = async () => {
    closeExchange()
    await dropAnswersOf(person.id)
    signedOut()
    go('/')
  }
  return (
    <AccountPage
      person={person}
      here={here}
      onChanged={() => void queries.invalidateQueries({ queryKey: sessionQuery().queryKey })}
      onErased={() => void erased()}
    />
  )
}
