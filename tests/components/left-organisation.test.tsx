import 'fake-indexeddb/auto'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test } from 'vitest'
import { SAMIRA } from '../../seeds/demo/people.ts'
import { hasLeft } from '../../src/app/leaving.ts'
import type { Session } from '../../src/domain/wire/session.ts'
import { createStore } from '../../src/storage/store.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

const server = withServer()

test('[S12] an open page of who was removed closes at its next contact, keeps what was typed and says of which organisation', async () => {
  hasLeft()
  server().become('marta.rivoira@demo.example')
  const { person } = await ask<Session>('/api/session')
  const organisation = person?.memberships[0]?.organisation
  const org = organisation?.id ?? ''
  await openApp(`/rilevazioni/${org}/2026-S1`, 'Primo semestre 2026')
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
  const store = await createStore(person?.id ?? '')
  onTestFinished(() => store.close())
  expect(await store.rows(org)).not.toEqual([])
  const [box] = screen.getAllByRole('textbox')
  await userEvent.type(box as HTMLElement, 'circa dodici')

  // From elsewhere: this page hears of it only by asking.
  const ended = await fetch(new URL(`/api/organisations/${org}/membership`, location.href), { method: 'DELETE' })
  expect(ended.ok).toBe(true)
  act(() => void window.dispatchEvent(new Event('online')))
  const title = `Non fai più parte di ${organisation?.name}`
  await screen.findByRole('heading', { level: 1, name: title }, { timeout: 10_000 })
  await screen.findByText('1 bozza resta qui, da rileggere.', {}, { timeout: 5_000 })
  await waitFor(async () => expect(await store.rows(org)).toEqual([]))
  expect((await store.drafts(org)).map(({ raw }) => raw.first)).toEqual(['circa dodici'])

  // Also who belongs to nothing any more finds the way to it.
  await userEvent.click(screen.getAllByRole('link', { name: 'Rilevazioni' })[0] as HTMLElement)
  await screen.findByRole('heading', { level: 1, name: 'Rilevazioni' }, { timeout: 5_000 })
  expect(await screen.findByText(title, {}, { timeout: 5_000 })).toBeTruthy()
})

test('[S12] it closes at once where the very value that is saved is held, because its writer is no member any more', async () => {
  hasLeft()
  server().become(SAMIRA.email)
  const { person } = await ask<Session>('/api/session')
  const organisation = person?.memberships[0]?.organisation
  const org = organisation?.id ?? ''
  await openApp(`/rilevazioni/${org}/2026-S1`, 'Primo semestre 2026')
  const store = await createStore(person?.id ?? '')
  onTestFinished(() => store.close())
  await waitFor(async () => expect(await store.rows(org)).not.toEqual([]), { timeout: 10_000 })
  const ended = await fetch(new URL(`/api/organisations/${org}/membership`, location.href), { method: 'DELETE' })
  expect(ended.ok).toBe(true)
  const [box] = screen.getAllByRole('textbox')
  await userEvent.clear(box as HTMLElement)
  await userEvent.type(box as HTMLElement, '13{Enter}')
  const title = `Non fai più parte di ${organisation?.name}`
  await screen.findByRole('heading', { level: 1, name: title }, { timeout: 10_000 })
})
