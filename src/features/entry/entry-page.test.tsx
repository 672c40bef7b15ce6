import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sampleSubmission } from '../../domain/samples.ts'
import { EntryPage } from './entry-page.tsx'
import { logInto, ORG, openStore, PEOPLE, PLACES, show, valueIn } from './testing/entry-fixture.tsx'

test('what is due is listed with its day, how far it is, and the way in', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' })])
  await show(<EntryPage />, { indicators: [PLACES, PEOPLE], store })
  const line = (await screen.findByRole('link', { name: 'Anno 2025' })).closest('li') as HTMLElement
  expect(within(line).getByText('per proroga fino al 31 luglio 2026')).toBeTruthy()
  expect(await within(line).findByText('1 indicatore su 2')).toBeTruthy()
  expect(within(line).getByText('1 al sicuro')).toBeTruthy()
  expect(within(line).getByRole('link').getAttribute('href')).toBe(`/rilevazioni/${ORG}/2025`)
})

test('a due period of which everything was sent says so', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' }), sampleSubmission(2, [1])])
  await show(<EntryPage />, { indicators: [PLACES], store })
  expect(await screen.findByText('già inviata; si può correggere fino al 31 luglio 2026')).toBeTruthy()
})

test('closed periods can be read again, and nothing due is said', async () => {
  await show(<EntryPage />, { indicators: [PLACES], extended: false })
  expect(await screen.findByText('In questo momento non c’è nulla da inviare.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Anno 2025' })).toBeTruthy()
  expect(screen.getByText('chiusa il 29 aprile 2026')).toBeTruthy()
})

test('who belongs to no organisation is told what to do', async () => {
  await show(<EntryPage />, { member: false })
  expect(await screen.findByText('Non fai parte di un’organizzazione che risponde')).toBeTruthy()
})

test('an organisation that is asked nothing is told so', async () => {
  await show(<EntryPage />, { indicators: [] })
  expect(await screen.findByText('Per ora non ti è chiesto nulla')).toBeTruthy()
})

test('[S12] who was removed reads of which organisation, since when, how much is here and what can be done with it', async () => {
  const store = await openStore()
  await store.keepMemberships([{ id: ORG, name: 'Neve e Lana' }], '2026-07-01T08:00:00Z')
  await store.saveValues(ORG, [valueIn(1, PLACES, { number: '10' })])
  await store.keepMemberships([], '2026-07-14T08:00:00Z')
  await show(<EntryPage />, { member: false, store })
  const strip = within((await screen.findByText('Non fai più parte di Neve e Lana')).closest('.notice') as HTMLElement)
  expect(strip.getByText('Questo dispositivo lo sa dal 14 luglio 2026.')).toBeTruthy()
  expect(strip.getByText(/^1 valore è solo qui: quando parte viene trattenuto/)).toBeTruthy()
  const ways = strip.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(ways).toEqual([`/rilevazioni/${ORG}/registro`, `/rilevazioni/${ORG}/registro#file`])
})

test('[S12] an organisation that was left and of which nothing is here asks for no look', async () => {
  const store = await openStore()
  await store.keepMemberships([{ id: ORG, name: 'Neve e Lana' }], '2026-07-01T08:00:00Z')
  await store.keepMemberships([], '2026-07-14T08:00:00Z')
  await show(<EntryPage />, { member: false, store })
  await screen.findByText('Non fai parte di un’organizzazione che risponde')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(screen.queryByText('Non fai più parte di Neve e Lana')).toBeNull()
})
