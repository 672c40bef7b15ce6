import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../domain/entry.ts'
import { sampleDecision, sampleId } from '../../domain/samples.ts'
import { StorageProblem } from '../../storage/storage-problem.ts'
import type { Store } from '../../storage/store.ts'
import { EntryGridPage } from './entry-grid-page.tsx'
import {
  arrive,
  logInto,
  ORG,
  openStore,
  PEOPLE,
  PERIOD,
  PLACES,
  PUBLISHED,
  refuse,
  SCORE,
  SHARE,
  show,
  valueIn,
  withModals,
} from './testing/entry-fixture.tsx'

beforeAll(withModals)

const page = <EntryGridPage org={ORG} period={PERIOD} />
const key = (indicator: { code: string }) => `${indicator.code}/${PERIOD}/`
const box = (name: string | RegExp) => screen.findByRole('textbox', { name })

/** The body of rows that belongs to an indicator. */
async function row(name: string): Promise<HTMLElement> {
  const body = (await screen.findByRole('rowheader', { name: new RegExp(name) })).closest('tbody')
  if (body === null) throw new Error('a row stands in a body')
  return body
}

/** The value entries on the device, oldest first. */
async function written(store: Store) {
  const entries = (await store.rows(ORG)).map(({ entry }): Entry => entry)
  return entries.filter((entry) => entry.kind === 'value').sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function waitForValues(store: Store, values: unknown[]) {
  await waitFor(async () => expect((await written(store)).map(({ value }) => value)).toEqual(values))
}

test('a number that was typed is an entry once the box is left, and the row says where it is', async () => {
  const { store, synced } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '1250')
  await userEvent.tab()
  expect(await within(await row('Luoghi aperti')).findByText('su questo dispositivo')).toBeTruthy()
  await waitForValues(store, [{ number: '1250' }])
  expect(await box('Luoghi aperti')).toHaveProperty('value', '1.250')
  expect(synced).toHaveLength(1)
})

test('while it is being typed the text is a draft after a pause, and no entry', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '12')
  await waitFor(async () => expect(await store.drafts(ORG)).toMatchObject([{ key: key(PLACES), raw: { first: '12' } }]))
  expect(within(await row('Luoghi aperti')).getByText('bozza')).toBeTruthy()
  expect(await written(store)).toEqual([])
})

test('saving a value clears its draft', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '12')
  await waitFor(async () => expect(await store.drafts(ORG)).toHaveLength(1))
  await userEvent.tab()
  await waitForValues(store, [{ number: '12' }])
  expect(await store.drafts(ORG)).toEqual([])
})

test('leaving a box as it was writes nothing', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '12' })])
  await show(page, { indicators: [PLACES, PEOPLE], store })
  const places = await box('Luoghi aperti')
  await waitFor(() => expect(places).toHaveProperty('value', '12'))
  await userEvent.clear(places)
  await userEvent.type(places, '12,0{Enter}')
  await userEvent.type(await box('Persone accolte'), '3{Enter}')
  await waitForValues(store, [{ number: '12' }, { number: '3' }])
})

test('a hidden page saves what stands in the boxes', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '7')
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  Reflect.deleteProperty(document, 'visibilityState')
  await waitForValues(store, [{ number: '7' }])
})

test('what a closed tab left is put back, and what can be saved is', async () => {
  const store = await openStore()
  const draft = { org: ORG, note: '', at: '2026-07-19T10:00:00Z' }
  await store.saveDraft({ ...draft, key: key(PLACES), raw: { first: '41' } })
  await store.saveDraft({ ...draft, key: key(PEOPLE), raw: { first: 'circa 40' } })
  await show(page, { indicators: [PLACES, PEOPLE], store })
  await waitForValues(store, [{ number: '41' }])
  await waitFor(async () => expect(await box('Persone accolte')).toHaveProperty('value', 'circa 40'))
  expect(await screen.findByText('Scrivi un numero, per esempio 1250 oppure 42,5.')).toBeTruthy()
  expect(await store.drafts(ORG)).toMatchObject([{ key: key(PEOPLE) }])
})

test('what was typed in the last instant is there again, even if the database never answered', async () => {
  const store = await openStore()
  const never = () => new Promise<never>(() => {})
  const dying = { ...store, saveDraft: never, saveValues: never }
  const { unmount } = await show(page, { indicators: [PLACES], store: dying })
  await userEvent.type(await box('Luoghi aperti'), '99')
  act(() => void dispatchEvent(new Event('pagehide')))
  unmount()
  await show(page, { indicators: [PLACES], store })
  await waitForValues(store, [{ number: '99' }])
  await waitFor(() => expect(localStorage).toHaveLength(0))
})

test('who types while the server says who they are goes on typing: nothing half typed is saved, and nothing is lost', async () => {
  const { store, sayWhoAgain } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '6')
  sayWhoAgain()
  await userEvent.type(await box('Luoghi aperti'), '1')
  expect(await box('Luoghi aperti')).toHaveProperty('value', '61')
  await userEvent.tab()
  await waitForValues(store, [{ number: '61' }])
})

test('what could not be saved stays in its box also when the server says who the person is', async () => {
  const full = { ...(await openStore()), saveValues: () => Promise.reject(new StorageProblem('quota')) }
  const { sayWhoAgain } = await show(page, { indicators: [PLACES], store: full })
  await userEvent.type(await box('Luoghi aperti'), '61')
  await userEvent.tab()
  expect(await screen.findByText(/non c’è più spazio/)).toBeTruthy()
  sayWhoAgain()
  await waitFor(async () => expect(await box('Luoghi aperti')).toHaveProperty('value', '61'))
  expect(await screen.findByText(/non c’è più spazio/)).toBeTruthy()
})

test('the dock says that a value is saved here only until it is safe', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '12')
  await userEvent.tab()
  expect(await screen.findByText(/^Salvato su questo dispositivo alle/)).toBeTruthy()
  await logInto(store, await written(store))
  await waitFor(() => expect(screen.queryByText(/^Salvato su questo dispositivo alle/)).toBeNull())
})

test('a number that can be read in two ways asks which, and saves the one chosen', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '1.234')
  await userEvent.tab()
  expect(await screen.findByText('«1.234» si può leggere in due modi. Quale intendi?')).toBeTruthy()
  expect(await written(store)).toEqual([])
  await userEvent.click(await screen.findByRole('button', { name: '1234 · intero' }))
  await waitForValues(store, [{ number: '1234' }])
  expect(document.activeElement).toBe(await box('Luoghi aperti'))
})

test('the reading is echoed where it differs from the text', async () => {
  await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '1 250')
  expect(await screen.findByText('Leggo 1.250')).toBeTruthy()
})

test('a ratio takes two numbers, shows what they make, and is one entry', async () => {
  const { store } = await show(page, { indicators: [SHARE] })
  await userEvent.type(await box('Rinnovi rinnovati'), '31')
  await userEvent.tab()
  await userEvent.type(await box('Rinnovi scaduti'), '45')
  expect(await screen.findByText(/^= 68,9/)).toBeTruthy()
  expect(await written(store)).toEqual([])
  await userEvent.tab()
  await waitForValues(store, [{ numerator: '31', denominator: '45' }])
})

test('half a ratio stays a draft and says what is missing once it is left', async () => {
  const { store } = await show(page, { indicators: [SHARE] })
  await userEvent.type(await box('Rinnovi rinnovati'), '31')
  expect(screen.queryByText(/Manca il secondo numero/)).toBeNull()
  await userEvent.tab()
  await userEvent.tab()
  const second = await box('Rinnovi scaduti')
  expect(await screen.findByText(/Manca il secondo numero/)).toBeTruthy()
  expect(second).toHaveProperty('ariaInvalid', 'true')
  await waitFor(async () => expect(await store.drafts(ORG)).toHaveLength(1))
})

test('what the definition forbids is explained where it stands and kept as a draft', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  const places = await box('Luoghi aperti')
  await userEvent.type(places, '12,5')
  await userEvent.tab()
  const said = await screen.findByText(/Serve un numero intero/)
  expect(places.getAttribute('aria-describedby')?.split(' ')).toContain(said.closest('[id]')?.id)
  await waitFor(async () => expect(await store.drafts(ORG)).toHaveLength(1))
  expect(await written(store)).toEqual([])
})

test('yes and no are one and zero of one', async () => {
  const { store } = await show(page, { indicators: [PUBLISHED] })
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Pubblica i risultati' }), 'No')
  await userEvent.tab()
  await waitForValues(store, [{ numerator: '0', denominator: '1' }])
})

test('a score may say from how many answers it comes', async () => {
  const { store } = await show(page, { indicators: [SCORE] })
  await userEvent.type(await box(/Maturità digitale punteggio/), '41,5')
  await userEvent.tab()
  await userEvent.type(await box(/Maturità digitale risposte/), '12')
  await userEvent.tab()
  await waitForValues(store, [{ score: '41.5', n: 12 }])
})

test('not available is a choice with its reason, other than zero and empty', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  await userEvent.click(await screen.findByRole('button', { name: 'Nota e altro: Luoghi aperti' }))
  await userEvent.click(await screen.findByRole('radio', { name: 'Non disponibile' }))
  await userEvent.type(await box('Perché non è disponibile'), 'Registro perso.')
  await userEvent.tab()
  await userEvent.tab()
  await waitForValues(store, [{ unavailable: 'Registro perso.' }])
  expect(within(await row('Luoghi aperti')).getByRole('button', { name: /non disponibile/i })).toBeTruthy()
})

test('a note goes with its value into one more entry', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '12' })])
  await show(page, { indicators: [PLACES], store })
  await userEvent.click(await screen.findByRole('button', { name: 'Nota e altro: Luoghi aperti' }))
  await userEvent.type(await box('Nota'), 'Due chiusi a marzo.')
  await userEvent.tab()
  await waitFor(async () => expect((await written(store)).at(-1)).toMatchObject({ note: 'Due chiusi a marzo.' }))
  expect((await written(store)).at(-1)).toMatchObject({ value: { number: '12' }, parents: [sampleId(1)] })
})

test('a note that is too long is counted, explained and kept as a draft', async () => {
  const { store } = await show(page, { indicators: [PLACES] })
  await userEvent.type(await box('Luoghi aperti'), '12')
  await userEvent.click(await screen.findByRole('button', { name: 'Nota e altro: Luoghi aperti' }))
  await userEvent.click(await box('Nota'))
  await userEvent.paste('a'.repeat(2010))
  expect(await screen.findByText('2.010 di 2.000 caratteri')).toBeTruthy()
  await userEvent.tab()
  expect((await screen.findAllByText(/togli 10 caratteri/)).length).toBeGreaterThan(0)
  await waitFor(async () => expect((await store.drafts(ORG))[0]?.note).toHaveLength(2010))
})

test('a device without room says so, and the text stays in its box', async () => {
  const full = { ...(await openStore()), saveValues: () => Promise.reject(new StorageProblem('quota')) }
  await show(page, { indicators: [PLACES], store: full })
  await userEvent.type(await box('Luoghi aperti'), '12')
  await userEvent.tab()
  expect((await screen.findByRole('alert')).textContent).toContain('non c’è più spazio')
  expect(await box('Luoghi aperti')).toHaveProperty('value', '12')
})

test('emptying a box takes the value back and keeps it in the history', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '12' })])
  await show(page, { indicators: [PLACES], store })
  const places = await box('Luoghi aperti')
  await waitFor(() => expect(places).toHaveProperty('value', '12'))
  await userEvent.clear(places)
  await userEvent.tab()
  await waitFor(async () => expect((await written(store)).at(-1)?.value).toEqual({ withdrawn: true }))
})

test('Enter walks from box to box, a denominator after its numerator, and the arrows by row', async () => {
  await show(page, { indicators: [PLACES, PEOPLE, SHARE] })
  const [places, people] = [await box('Luoghi aperti'), await box('Persone accolte')]
  await userEvent.click(places)
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(people)
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(await box('Rinnovi rinnovati'))
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(document.activeElement).toBe(places)
  await userEvent.keyboard('{Enter}{Enter}{Enter}')
  expect(document.activeElement).toBe(await box('Rinnovi scaduti'))
})

test('last time’s figure stands beside the box', async () => {
  const store = await openStore()
  const before = valueIn(1, PLACES, { number: '1080' })
  await logInto(store, [{ ...before, cell: { ...before.cell, period: '2024' } }])
  await show(page, { indicators: [PLACES], store })
  expect(await within(await row('Luoghi aperti')).findByText('1.080')).toBeTruthy()
})

test('a conflict shows both values, and choosing one names both as parents', async () => {
  const store = await openStore()
  await logInto(store, [
    valueIn(1, PLACES, { number: '10' }),
    valueIn(2, PLACES, { number: '11' }, { parents: [sampleId(1)] }),
    valueIn(3, PLACES, { number: '12' }, { parents: [sampleId(1)], note: 'Contati a mano.' }),
  ])
  await show(page, { indicators: [PLACES], store })
  expect(await within(await row('Luoghi aperti')).findByText('in conflitto')).toBeTruthy()
  await userEvent.click(await screen.findByRole('button', { name: /^Scegli fra 12 e 11/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('L’ultimo valore in comune era 10.')).toBeTruthy()
  expect(dialog.getAllByText(/Elio Bertolotto/)).toHaveLength(2)
  await waitFor(() => expect(dialog.getAllByText(/dispositivo 00CC/)).toHaveLength(2))
  expect(dialog.getAllByText(/arrivato 1 lug 2026/)).toHaveLength(2)
  expect(dialog.getByText('Contati a mano.')).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Tieni questo valore' }))
  expect(dialog.getByRole('alert').textContent).toContain('Scegli un valore')
  await userEvent.click(dialog.getByRole('radio', { name: /^12/ }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Perché (facoltativo)' }), 'Riscontrato.')
  await userEvent.click(dialog.getByRole('button', { name: 'Tieni questo valore' }))
  await waitFor(async () => expect(await written(store)).toHaveLength(4))
  const kept = (await written(store)).at(-1)
  expect(kept).toMatchObject({ value: { number: '12' }, note: 'Riscontrato.' })
  expect(kept?.parents.toSorted()).toEqual([sampleId(2), sampleId(3)])
  const places = await box('Luoghi aperti')
  await waitFor(() => expect(document.activeElement).toBe(places))
  expect(await within(await row('Luoghi aperti')).findByText('su questo dispositivo')).toBeTruthy()
})

test('after a conflict the keyboard goes on at the box of its value, also where a colleague settled it', async () => {
  const store = await openStore()
  const [ten, eleven] = [valueIn(1, PLACES, { number: '10' }), valueIn(2, PLACES, { number: '11' })]
  await logInto(store, [ten, eleven])
  await show(page, { indicators: [PLACES], store })
  await userEvent.click(await screen.findByRole('button', { name: /^Scegli fra/ }))
  await screen.findByRole('dialog')
  const settled = valueIn(3, PLACES, { number: '11' }, { parents: [sampleId(1), sampleId(2)] })
  await act(() => arrive(store, 3, settled))
  const places = await box('Luoghi aperti')
  await waitFor(() => expect(document.activeElement).toBe(places))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a third value can be written over a conflict', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' }), valueIn(2, PLACES, { number: '11' })])
  await show(page, { indicators: [PLACES], store })
  await userEvent.click(await screen.findByRole('button', { name: /^Scegli fra/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('radio', { name: 'Un altro valore' }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Un altro valore' }), '13')
  await userEvent.click(dialog.getByRole('button', { name: 'Tieni questo valore' }))
  await waitFor(async () => expect((await written(store)).at(-1)?.value).toEqual({ number: '13' }))
})

test('who did not see a colleague’s value does not overrule it', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' })])
  await show(page, { indicators: [PLACES], store })
  const places = await box('Luoghi aperti')
  await waitFor(() => expect(places).toHaveProperty('value', '10'))
  await userEvent.clear(places)
  await userEvent.type(places, '12')
  await act(() => arrive(store, 2, valueIn(2, PLACES, { number: '11' }, { parents: [sampleId(1)] })))
  await userEvent.tab()
  await waitFor(async () => expect((await written(store)).at(-1)).toMatchObject({ parents: [sampleId(1)] }))
  expect(await within(await row('Luoghi aperti')).findByText('in conflitto')).toBeTruthy()
})

test('the history tells every entry, newest first, with who wrote it and what is not sent', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' }, { note: 'Prima conta.' })])
  await store.saveValues(ORG, [valueIn(2, PLACES, { number: '12' }, { parents: [sampleId(1)] })])
  await show(page, { indicators: [PLACES], store })
  await userEvent.click((await screen.findAllByRole('button', { name: 'Storia del dato (2 modifiche)' }))[0] as Element)
  const items = within(await screen.findByRole('dialog', { name: 'Storia del dato' })).getAllByRole('listitem')
  expect(items.map((item) => within(item).getAllByText(/^1\d$/)[0]?.textContent)).toEqual(['12', '10'])
  expect(items[0]?.textContent).toContain('da questo dispositivo')
  expect(items[1]?.textContent).toContain('scritto da Elio Bertolotto')
  expect(items[1]?.textContent).toContain('Prima conta.')
})

test('what the server refused is said in words in its place', async () => {
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, PLACES, { number: '10' })])
  await refuse(store, sampleId(1), 'refused:not_asked')
  await show(page, { indicators: [PLACES], store })
  expect(await screen.findByText(/non è chiesto alla tua organizzazione/)).toBeTruthy()
  expect(within(await row('Luoghi aperti')).getByText('rifiutato')).toBeTruthy()
})

test('what the manager asked stays while it is answered, and goes with the submission', async () => {
  const store = await openStore()
  const asked = sampleDecision(6, 1, { period: PERIOD, verdict: 'returned', reason: 'Perché così pochi?' })
  await logInto(store, [valueIn(1, PLACES, { number: '10' }), asked])
  await show(page, { indicators: [PLACES], store })
  expect(await screen.findByText('Il Piano chiede un chiarimento: «Perché così pochi?»')).toBeTruthy()
  const places = await box('Luoghi aperti')
  await userEvent.clear(places)
  await userEvent.type(places, '12')
  expect(screen.getByText('Il Piano ha chiesto: «Perché così pochi?»')).toBeTruthy()
  await userEvent.tab()
  expect(await within(await row('Luoghi aperti')).findByText('su questo dispositivo')).toBeTruthy()
  expect(screen.getByText('Il Piano ha chiesto: «Perché così pochi?»')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Invia 1 valore in verifica' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Invia in verifica' }))
  await waitFor(() => expect(screen.queryByText(/Perché così pochi/)).toBeNull())
})

test('a period with values sent back says so before anything else, and can be sent', async () => {
  const store = await openStore()
  const asked = sampleDecision(6, 2, { period: PERIOD, verdict: 'returned', reason: 'Perché?' })
  await logInto(store, [valueIn(1, PLACES, { number: '10' }), valueIn(2, PEOPLE, { number: '20' }), asked])
  await show(page, { indicators: [PLACES, PEOPLE], store })
  const said = await screen.findByText('Il Piano chiede un chiarimento su 2 valori.')
  expect(said.tagName).toBe('B')
  expect(screen.queryByText('Ci sono tutti.')).toBeNull()
  expect(screen.getByRole('button', { name: 'Invia 2 valori in verifica' })).toHaveProperty('disabled', false)
})

test('what is missing keeps the period from being sent, and is said', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' })])
  await show(page, { indicators: [PLACES, PEOPLE], store })
  expect(await screen.findByText('Manca 1 valore.')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Invia/ })).toHaveProperty('disabled', true)
})

test('a complete period is checked, sent with its heads, and says that it leaves with the network', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' }), valueIn(2, PEOPLE, { unavailable: 'Perso.' })])
  await show(page, { indicators: [PLACES, PEOPLE], store, online: false })
  await userEvent.click(await screen.findByRole('button', { name: 'Invia 2 valori in verifica' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Controlla prima di inviare' }))
  expect(dialog.getByRole('row', { name: /Persone accolte.*Non disponibile/ })).toBeTruthy()
  expect(dialog.getByText(/parte da solo quando la rete torna/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Invia in verifica' }))
  expect(await screen.findByText('Invio salvato: parte quando la rete torna.')).toBeTruthy()
  const submissions = (await store.rows(ORG)).filter(({ kind }) => kind === 'submission')
  expect(submissions).toMatchObject([{ st: 0, entry: { period: PERIOD, heads: [sampleId(1), sampleId(2)] } }])
})

test('the check before sending shows why a value is missing and the note of another, in blocks on a phone', async () => {
  const store = await openStore()
  const noted = valueIn(1, PLACES, { number: '10' }, { note: 'Due aperti a dicembre.' })
  await logInto(store, [noted, valueIn(2, PEOPLE, { unavailable: 'Registro perso.' })])
  await show(page, { indicators: [PLACES, PEOPLE], store })
  await userEvent.click(await screen.findByRole('button', { name: 'Invia 2 valori in verifica' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('row', { name: /Luoghi aperti.*10.*Nota: Due aperti a dicembre/ })).toBeTruthy()
  expect(dialog.getByRole('row', { name: /Persone accolte.*Registro perso/ })).toBeTruthy()
  expect(dialog.getByRole('table').className).toContain('table-stacked')
})

test('a closed period says what becomes of a value before anybody types', async () => {
  await show(page, { indicators: [PLACES], extended: false })
  expect(await screen.findByText('Questa rilevazione si è chiusa il 29 aprile 2026')).toBeTruthy()
  expect(await box('Luoghi aperti')).toHaveProperty('disabled', false)
})

test('filters leave their rows, and a row does not go away for being filled in', async () => {
  const store = await openStore()
  await logInto(store, [valueIn(1, PLACES, { number: '10' })])
  await show(page, { indicators: [PLACES, PEOPLE], store })
  await userEvent.click(await screen.findByRole('button', { name: /Da compilare/ }))
  expect(screen.queryByRole('textbox', { name: 'Luoghi aperti' })).toBeNull()
  await userEvent.type(await box('Persone accolte'), '3')
  await userEvent.tab()
  expect(await within(await row('Persone accolte')).findByText('su questo dispositivo')).toBeTruthy()
})

test.each([
  ['a period that is no period', '2025-Z9'],
  ['a period of the future', '2031'],
  ['a period for which nothing is asked', '2025-Q1'],
])('%s has a page that says so', async (_, period) => {
  await show(<EntryGridPage org={ORG} period={period} />, { indicators: [PLACES] })
  expect(await screen.findByRole('heading', { name: 'Qui non c’è una rilevazione' })).toBeTruthy()
})

test('[S12] the period of an organisation that was left says so, and where what was being typed is', async () => {
  const store = await openStore()
  await store.keepMemberships([{ id: ORG, name: 'Neve e Lana' }], '2026-07-01T08:00:00Z')
  const draft = {
    org: ORG,
    key: `INC-1.1/${PERIOD}/`,
    raw: { first: '12 circa' },
    note: '',
    at: '2026-07-01T08:00:00Z',
  }
  await store.saveDraft(draft)
  await store.keepMemberships([], '2026-07-14T08:00:00Z')
  await show(<EntryGridPage org={ORG} period={PERIOD} />, { member: false, store })
  await screen.findByRole('heading', { level: 1, name: 'Non fai più parte di Neve e Lana' })
  expect(screen.getByText('1 bozza resta qui, da rileggere.')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Guardali nel registro' })
  expect(link.getAttribute('href')).toBe(`/rilevazioni/${ORG}/registro`)
})

test('an organisation that is not one’s own is not shown', async () => {
  await show(<EntryGridPage org={sampleId(5)} period={PERIOD} />, { indicators: [PLACES] })
  expect(await screen.findByRole('heading', { name: /Non fai parte/ })).toBeTruthy()
})
