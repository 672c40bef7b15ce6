import 'fake-indexeddb/auto'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test } from 'vitest'
import { navigate } from 'wouter/use-browser-location'
import { hasLeft } from '../../src/app/leaving.ts'
import type { Session } from '../../src/domain/wire/session.ts'
import { newValues, thisMoment } from '../../src/storage/new-entries.ts'
import { createStore } from '../../src/storage/store.ts'
import { tenRandomBytes } from '../../src/storage/uuid.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

const server = withServer()

test('[U13] where one chooses who to be, what takes an account is left out, with a sentence why', async () => {
  hasLeft()
  server().become('marta.rivoira@demo.example')
  await openApp('/account', 'Il tuo account')
  expect(screen.getByText(/^In questa dimostrazione si sceglie chi essere/)).toBeTruthy()
  const parts = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(parts).toEqual(['Chi sei', 'Organizzazioni e ruoli', 'Dispositivi', 'I tuoi dati'])
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
})

test('[U14] [S12] who revokes the device in use stands before what it still holds: nothing received, all that was not sent, which leaves when it is used again', async () => {
  hasLeft()
  server().become('marta.rivoira@demo.example')
  await openApp('/rilevazioni', 'Rilevazioni')
  const { person } = await ask<Session>('/api/session')
  const org = person?.memberships[0]?.organisation.id ?? ''
  const store = await createStore(person?.id ?? '')
  onTestFinished(async () => {
    await store.discardUnsent(org)
    store.close()
  })
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
  expect(await store.rows(org)).not.toEqual([])
  await userEvent.click(screen.getByRole('link', { name: /Marta Rivoira/ }))
  await screen.findByRole('heading', { level: 1, name: 'Il tuo account' }, { timeout: 5_000 })
  await userEvent.click(await screen.findByRole('button', { name: 'Revoca questo dispositivo' }, { timeout: 5_000 }))
  const dialog = within(screen.getByRole('dialog', { name: 'Revocare questo dispositivo?' }))
  expect(dialog.getByText(/quello che ha ricevuto sparisce subito/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Revoca il dispositivo' }))
  await waitFor(() => expect(location.pathname).toBe(`/rilevazioni/${org}/registro`), { timeout: 5_000 })
  await waitFor(async () => expect(await store.rows(org)).toEqual([]), { timeout: 10_000 })
  expect(screen.getAllByText(/dispositivo è stato revocato/).length).toBeGreaterThan(0)

  const cell = { indicator: 'SPR-1.4', definition: 1, period: '2026-S1', disaggregation: '' }
  await store.saveValues(org, newValues([{ cell, value: { number: '14' } }], [], thisMoment(tenRandomBytes)))
  expect(await screen.findByRole('button', { name: /Esporta 1 valore/ }, { timeout: 5_000 })).toBeTruthy()
  expect(await store.unsentRows(org)).toHaveLength(1)

  // Lists and grids would call empty what the server has.
  await act(async () => navigate('/rilevazioni'))
  const kept = 'Quello che non era partito è ancora qui: 1 valore.'
  expect(await screen.findByText(kept, {}, { timeout: 5_000 })).toBeTruthy()
  expect(screen.queryByText(/indicatori su|In questo momento non c’è nulla da inviare/)).toBeNull()
  await userEvent.click(screen.getByRole('link', { name: /^Registro di / }))
  await screen.findByRole('heading', { level: 1, name: 'Registro degli invii' }, { timeout: 5_000 })
  await userEvent.click(screen.getByRole('button', { name: 'Riprendi a usare questo dispositivo' }))
  await waitFor(async () => expect(await store.unsentRows(org)).toEqual([]), { timeout: 10_000 })
  expect((await store.rows(org)).length).toBeGreaterThan(1)
})
