import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openApp, withServer } from './app-fixture.tsx'

const server = withServer()

/** A browser that keeps no database for this page, until the test ends. */
function withoutDatabase(): void {
  const real = indexedDB.open.bind(indexedDB)
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not in a private window', 'SecurityError')
  })
  onTestFinished(() => void open.mockImplementation(real))
}

test('[U9] a browser without a database reads on, and says in both languages what it cannot do', async () => {
  withoutDatabase()
  server().become('marta.rivoira@demo.example')
  await openApp('/indicatori', 'Indicatori')
  expect(await screen.findByText(/^Questo browser non conserva dati/, {}, { timeout: 5_000 })).toBeTruthy()
  expect(screen.getByText('Qui non si conserva nulla')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'English' }))
  expect(await screen.findByText(/^This browser keeps no data/, {}, { timeout: 5_000 })).toBeTruthy()
  expect(screen.getByText('Nothing is kept here')).toBeTruthy()
})

test('[U9] the pages on which one writes say why they cannot be opened', async () => {
  withoutDatabase()
  server().become('marta.rivoira@demo.example')
  await openApp('/rilevazioni', 'L’archivio di questo dispositivo non si apre')
  expect(screen.getByText(/il browser non conserva dati/)).toBeTruthy()
})

test('who has nothing to leave behind leaves all the same', async () => {
  withoutDatabase()
  server().become('marta.rivoira@demo.example')
  await openApp('/indicatori', 'Indicatori')
  await screen.findByText('Qui non si conserva nulla', {}, { timeout: 5_000 })
  await userEvent.click(screen.getByRole('button', { name: 'Esci' }))
  await userEvent.click(
    within(await screen.findByRole('dialog', {}, { timeout: 5_000 })).getByRole('button', { name: 'Esci' }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
