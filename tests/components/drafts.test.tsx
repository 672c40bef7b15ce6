import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test } from 'vitest'
import type { Session } from '../../src/domain/wire/session.ts'
import { createStore } from '../../src/storage/store.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

withServer()

test('a draft is said in the header and on signing out, where else all would be safe', async () => {
  await openApp('/accedi', 'Accedi')
  await userEvent.click(await screen.findByRole('button', { name: 'Entra come Marta Rivoira' }))
  await screen.findByRole('heading', { level: 1, name: 'Rilevazioni' }, { timeout: 5_000 })
  const { person } = await ask<Session>('/api/session')
  if (person === null) throw new Error('somebody is signed in')
  const store = await createStore(person.id)
  onTestFinished(() => store.close())
  const org = person.memberships[0]?.organisation.id ?? ''
  await store.saveDraft({ org, key: 'SPR-1.4/2025/', raw: { first: 'circa 40' }, note: '', at: '2026-07-20T12:00:00Z' })
  expect(await screen.findByText('1 bozza da finire su questo dispositivo', {}, { timeout: 5_000 })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Esci' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Vuoi uscire?' }, { timeout: 5_000 }))
  expect(await dialog.findByText(/^1 bozza è da finire\. Resta su questo dispositivo/)).toBeTruthy()
})
