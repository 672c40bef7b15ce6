import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import type { Session } from '../../src/domain/wire/session.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

const server = withServer()

test('a newer version in another tab takes the database, never the page: it asks to be reloaded', async () => {
  server().become('marta.rivoira@demo.example')
  await openApp('/indicatori', 'Indicatori')
  await screen.findByText(/al sicuro/, {}, { timeout: 15_000 })
  const { person } = await ask<Session>('/api/session')
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(`traguardo-${person?.id}`, 9_990)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  onTestFinished(() => newer.close())
  expect(await screen.findByText(/^In un’altra scheda c’è una versione più nuova/, {}, { timeout: 5_000 })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Ricarica' })).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Indicatori' })).toBeTruthy()
})
