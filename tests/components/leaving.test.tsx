import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test } from 'vitest'
import { organisationId } from '../../seeds/demo/organisations.ts'
import { hasLeft } from '../../src/app/leaving.ts'
import type { Session } from '../../src/domain/wire/session.ts'
import { newValues, thisMoment } from '../../src/storage/new-entries.ts'
import { createStore, type Store } from '../../src/storage/store.ts'
import { tenRandomBytes } from '../../src/storage/uuid.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

const server = withServer()
const DAY_MS = 86_400_000

/** Marta at her list, with her store as the page has it, and the way to the server cut where a test asks for it. */
async function marta({ cut = true } = {}) {
  hasLeft()
  server().become('marta.rivoira@demo.example')
  await openApp('/rilevazioni', 'Rilevazioni')
  const { person } = await ask<Session>('/api/session')
  if (person === null) throw new Error('somebody is signed in')
  const store = await createStore(person.id)
  onTestFinished(async () => {
    for (const org of await store.organisations()) await store.discardUnsent(org)
    store.close()
  })
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
  if (cut) server().network(false)
  return { store, org: person.memberships[0]?.organisation.id ?? '' }
}

async function write(store: Store, org: string, number: string, age = 0): Promise<void> {
  const cell = { indicator: 'SPR-1.4', definition: 1, period: '2026-S1', disaggregation: '' }
  const moment = { ...thisMoment(tenRandomBytes), now: Date.now() - age }
  await store.saveValues(org, newValues([{ cell, value: { number } }], [], moment))
}

async function leaving() {
  await userEvent.click(screen.getByRole('button', { name: 'Esci' }))
  return within(await screen.findByRole('dialog', { name: 'Vuoi uscire?' }, { timeout: 5_000 }))
}

test('[U8] what was not sent stays locked for the same person: another neither sees nor sends it', async () => {
  const { store, org } = await marta()
  await write(store, org, '14')
  expect(await screen.findByText(/1 valore su questo dispositivo/, {}, { timeout: 5_000 })).toBeTruthy()
  const dialog = await leaving()
  expect(
    await dialog.findByText('1 valore di Cooperativa Valsusa Insieme non è ancora al sicuro sul server.'),
  ).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Tieni qui ed esci' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText(/^1 valore resta su questo dispositivo, chiuso/)).toBeTruthy()
  expect(location.pathname).toBe('/accedi')
  expect(await store.unsentRows(org)).toHaveLength(1)
  const other = await createStore(crypto.randomUUID())
  onTestFinished(() => other.close())
  expect(await other.organisations()).toEqual([])
})

test('[U8] discarding asks for a word, names how many and of whom, and takes nothing else', async () => {
  const { store, org } = await marta()
  const safe = (await store.rows(org)).length
  await write(store, org, '16')
  const dialog = await leaving()
  await userEvent.click(await dialog.findByText('Oppure scartali'))
  expect(dialog.getByText(/^1 valore di Cooperativa Valsusa Insieme sparisce/)).toBeTruthy()
  const discard = dialog.getByRole('button', { name: 'Scarta 1 valore' })
  const word = dialog.getByLabelText('Per scartare, scrivi SCARTA')
  await userEvent.type(word, 'scart')
  expect(discard).toHaveProperty('disabled', true)
  await userEvent.keyboard('{Enter}')
  expect(await store.unsentRows(org)).toHaveLength(1)
  await userEvent.type(word, 'a{Enter}')
  await waitFor(async () => expect(await store.unsentRows(org)).toEqual([]))
  expect(await store.rows(org)).toHaveLength(safe)
  expect(await screen.findByText('Hai fatto l’accesso come Marta Rivoira.')).toBeTruthy()
})

test('[U8] [S16] what others wrote and came in a file is not offered for discarding', async () => {
  const { store, org } = await marta()
  await write(store, org, '19')
  const cell = { indicator: 'SPR-1.4', definition: 1, period: '2025-S2', disaggregation: '' }
  const [entry] = newValues([{ cell, value: { number: '20' } }], await store.rows(org), thisMoment(tenRandomBytes))
  if (entry === undefined) throw new Error('one value makes one entry')
  const from = { org, organisation: 'Cooperativa Valsusa Insieme', device: crypto.randomUUID() }
  const person = { id: crypto.randomUUID(), name: 'Ada Conti' }
  const file = { format: 'traguardo-unsent', v: 1, ...from, person, exportedAt: entry.at } as const
  await store.importEntries(org, 'nobody', { ...file, entries: [{ entry, author: null }] })
  const dialog = await leaving()
  expect(await dialog.findByText(/^2 valori di Cooperativa Valsusa Insieme non sono/)).toBeTruthy()
  await userEvent.click(dialog.getByText('Oppure scartali'))
  await userEvent.type(dialog.getByLabelText('Per scartare, scrivi SCARTA'), 'scarta')
  await userEvent.click(dialog.getByRole('button', { name: 'Scarta 1 valore' }))
  expect(await dialog.findByText('1 valore di Cooperativa Valsusa Insieme è stato scartato.')).toBeTruthy()
  await waitFor(() => expect(dialog.queryByText('Oppure scartali')).toBeNull())
  expect((await store.unsentRows(org)).map(({ id }) => id)).toEqual([entry.id])
  await userEvent.click(dialog.getAllByRole('button', { name: 'Resta' })[0] as HTMLElement)
  server().network(true)
  dispatchEvent(new Event('online'))
  await waitFor(async () => expect(await store.unsentRows(org)).toEqual([]), { timeout: 10_000 })
})

test.each([
  [2, null],
  [4, /Un valore scritto il .* è ancora solo su questo dispositivo/],
  [9, /Un valore è solo su questo dispositivo da 9 giorni: se il dispositivo si perde/],
])('[U7] a value that has waited %i days is said as loudly as it deserves', async (days, said) => {
  const { store, org } = await marta()
  await write(store, org, '17', (days + 0.1) * DAY_MS)
  await screen.findByText(/1 valore su questo dispositivo/, {}, { timeout: 5_000 })
  const file = () => screen.queryByRole('link', { name: 'Portali in un file' })
  if (said === null) {
    expect(file()).toBeNull()
    return
  }
  expect((await screen.findAllByText(said, {}, { timeout: 5_000 })).length).toBeGreaterThan(0)
  expect(file()?.getAttribute('href')).toBe(`/rilevazioni/${org}/registro#file`)
})

test('a browser that promises nothing says so once, after the first save', async () => {
  const storage = { persist: async () => false, persisted: async () => false, estimate: async () => ({}) }
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'storage'))
  hasLeft()
  server().become('marta.rivoira@demo.example')
  await openApp(`/rilevazioni/${organisationId('valsusa')}/2026-S1`, 'Primo semestre 2026')
  const [box] = await screen.findAllByRole('textbox', {}, { timeout: 10_000 })
  if (box === undefined) throw new Error('the period asks for something')
  await userEvent.type(box, '18{Enter}')
  expect(await screen.findByText(/^Salvato\. Il browser, però/, {}, { timeout: 5_000 })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Ho capito' }))
  expect(screen.queryByText(/^Salvato\. Il browser, però/)).toBeNull()
})

test('«send now and sign out» waits until the server has everything, then leaves', async () => {
  const { store, org } = await marta()
  await write(store, org, '15')
  const dialog = await leaving()
  await userEvent.click(await dialog.findByRole('button', { name: 'Invia ora ed esci' }))
  expect(await dialog.findByText(/^Non tutto è partito: 1 valore è ancora qui/, {}, { timeout: 10_000 })).toBeTruthy()
  server().network(true)
  await userEvent.click(dialog.getByRole('button', { name: 'Invia ora ed esci' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 10_000 })
  expect(await store.unsentRows(org)).toEqual([])
  expect((await store.rows(org)).filter(({ st }) => st === 1).length).toBeGreaterThan(0)
})
