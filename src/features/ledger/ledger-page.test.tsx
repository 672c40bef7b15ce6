import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sampleId } from '../../domain/samples.ts'
import type { Phase } from '../../sync/engine-state.ts'
import { unsentRow } from '../../sync/row.ts'
import { writeUnsent } from '../../sync/unsent-file.ts'
import { arrive, CONTACT, cursor, ELIO, ME, ORG, openStore, PEOPLE, show, valueIn } from './testing/ledger-fixture.tsx'

const OTHER_ORG = '018cc251-f400-7000-8000-0000000000dd'
const ELSEWHERE = '018cc251-f400-7000-8000-0000000000ee'
const RUNNING: Phase = { name: 'running', doing: { kind: 'locking' }, caughtUp: false, more: false, inquired: false }

const section = async (name: RegExp) => within(await screen.findByRole('region', { name }))

/** One row in every state: 1 waits, 2 is held, 3 refused, 4 declined, 5 and 6 are in conflict. */
async function oneOfEach() {
  const store = await openStore()
  await arrive(store, [valueIn(5, '31'), valueIn(6, '36')], { author: ELIO, device: ELSEWHERE })
  await store.saveValues(
    ORG,
    [2, 3, 4].map((n) => valueIn(n, String(n), PEOPLE)),
  )
  const settled = [
    { id: sampleId(2), st: 2, code: 'held:period_closed' },
    { id: sampleId(3), st: 3, code: 'refused:above_maximum' },
    { id: sampleId(4), st: 3, code: 'refused:declined', reason: 'È già nel rapporto.' },
  ] as const
  const next = cursor(2)
  await store.applyPage(ORG, { after: next, next, rows: [], settled, missing: [], contactedAt: CONTACT })
  await store.saveValues(ORG, [valueIn(7, '1250')])
  return store
}

test('every value stands where it is, with how many stand there and the way to its cell', async () => {
  show({ store: await oneOfEach() })
  const path = within(await screen.findByRole('navigation', { name: 'Dove sono i valori' }))
  expect(path.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1 Su questo dispositivo',
    '1 Con chi coordina',
    '2 Da rivedere',
    '1 In conflitto',
    '2 Al sicuro',
  ])
  const waiting = await section(/^Su questo dispositivo/)
  expect(waiting.getByText('1.250 luoghi')).toBeTruthy()
  const link = waiting.getByRole('link', { name: 'Luoghi aperti' })
  expect(link.getAttribute('href')).toBe(`/rilevazioni/${ORG}/2025#INC-1.1%2F2025%2F`)
})

test('what is held says why in plain words, what is refused says which rule, what was declined the manager’s words', async () => {
  show({ store: await oneOfEach() })
  expect((await section(/^Con chi coordina/)).getByText(/È arrivato a rilevazione chiusa/)).toBeTruthy()
  const refused = await section(/^Da rivedere/)
  expect(refused.getByText(/Il valore più alto possibile .* 1\.000 luoghi/)).toBeTruthy()
  expect(refused.getByText('Chi coordina scrive: «È già nel rapporto.»')).toBeTruthy()
})

test('a conflict names its values and who wrote them', async () => {
  show({ store: await oneOfEach() })
  const conflicts = await section(/^In conflitto/)
  expect(conflicts.getByText('1.250 luoghi o 36 luoghi o 31 luoghi')).toBeTruthy()
  expect(conflicts.getByText('questo dispositivo, Elio Bertolotto')).toBeTruthy()
})

test('what is safe says who wrote it, on which device, and when the server had it', async () => {
  const store = await openStore()
  const here = await store.deviceId()
  await arrive(store, [valueIn(1, '10')], { author: ME, device: here })
  await arrive(store, [valueIn(2, '11', PEOPLE)], { author: ME, device: ELSEWHERE }, 2)
  await arrive(store, [valueIn(3, '12')], { author: ELIO, device: ELSEWHERE }, 3)
  show({ store })
  const safe = await section(/^Al sicuro/)
  await waitFor(() => {
    const who = safe
      .getAllByRole('listitem')
      .map(
        ({ textContent }) =>
          /(questo dispositivo|un altro tuo dispositivo|Elio Bertolotto) · arrivato 1 lug 2026/.exec(
            textContent ?? '',
          )?.[1],
      )
    expect(who).toEqual(['Elio Bertolotto', 'un altro tuo dispositivo', 'questo dispositivo'])
  })
})

test('a safe value that a newer one stands for is said to be superseded, the newer one not', async () => {
  const store = await openStore()
  await arrive(store, [valueIn(1, '10')], { author: ELIO, device: ELSEWHERE })
  await arrive(store, [{ ...valueIn(2, '11'), parents: [sampleId(1)] }], { author: ELIO, device: ELSEWHERE }, 2)
  show({ store })
  const lines = (await section(/^Al sicuro/)).getAllByRole('listitem')
  expect(lines.map(({ textContent }) => /superato/.test(textContent ?? ''))).toEqual([false, true])
})

test('with everything safe the page says so, and leaves the empty places out', async () => {
  const store = await openStore()
  await arrive(store, [valueIn(1, '10')], { author: ME, device: ELSEWHERE })
  show({ store })
  expect(await screen.findByText('Tutto è al sicuro sul server.')).toBeTruthy()
  expect(screen.queryByRole('region', { name: /^Da rivedere/ })).toBeNull()
  expect(screen.getByText('Non c’è nulla da esportare')).toBeTruthy()
})

test('what only waits for a manager asks nothing of the person', async () => {
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  const settled = [{ id: sampleId(1), st: 2, code: 'held:period_closed' }] as const
  const next = cursor(1)
  await store.applyPage(ORG, { after: null, next, rows: [], settled, missing: [], contactedAt: CONTACT })
  show({ store })
  expect(await screen.findByText('Tutto è al sicuro sul server. Su 1 valore decide chi coordina.')).toBeTruthy()
})

test('what was typed and is no value yet is listed as typed, with the way to its box', async () => {
  const store = await openStore()
  show({ store })
  await screen.findByText('Qui non c’è ancora nessun valore.')
  const draft = { org: ORG, key: 'INC-1.1/2025/', note: '', at: CONTACT }
  await store.saveDraft({ ...draft, raw: { first: '1.250', second: '' } })
  const drafts = await section(/^Bozze da finire/)
  expect(drafts.getByText('1.250')).toBeTruthy()
  const link = drafts.getByRole('link', { name: 'Luoghi aperti' })
  expect(link.getAttribute('href')).toBe(`/rilevazioni/${ORG}/2025#INC-1.1%2F2025%2F`)
  expect(screen.getByText('1 bozza è da finire.')).toBeTruthy()
})

test('a long list comes piece by piece', async () => {
  const store = await openStore()
  await store.saveValues(
    ORG,
    Array.from({ length: 130 }, (_, index) => valueIn(index + 1, String(index))),
  )
  show({ store })
  const waiting = await section(/^Su questo dispositivo/)
  expect(waiting.getAllByRole('listitem')).toHaveLength(100)
  await userEvent.click(waiting.getByRole('button', { name: 'Mostra altri 30' }))
  expect(waiting.getAllByRole('listitem')).toHaveLength(130)
})

test('«send now» reads out what came of it, from what is left here', async () => {
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  show({
    store,
    onSend: (go) => {
      go(RUNNING)
      void arrive(store, [valueIn(1, '10')], { author: ME, device: ELSEWHERE }).then(() => go({ name: 'idle' }))
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Invia ora' }))
  expect(await screen.findByText('Tutto inviato.')).toBeTruthy()
  expect(screen.getByText('Tutto inviato.').getAttribute('role')).toBe('status')
  expect(screen.getByText('In pari con il server')).toBeTruthy()
})

test('an ended session stops the sending and leads to the sign-in, which leads back here', async () => {
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  show({ store, phase: { name: 'stopped', why: 'signed_out' } })
  expect(await screen.findByText('Fermo: la sessione è finita')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Invia ora' })).toBeNull()
  const href = screen.getByRole('link', { name: 'Accedi' }).getAttribute('href')
  expect(href).toBe(`/accedi?poi=${encodeURIComponent(`/rilevazioni/${ORG}/registro`)}`)
})

/** What the page offers for download, by name. */
function withDownloads() {
  const files = new Map<string, Blob>()
  let last: Blob | null = null
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        last = blob
        return 'blob:file'
      },
      revokeObjectURL: () => {},
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last !== null && this.download !== '') files.set(this.download, last)
  })
  onTestFinished(() => void vi.restoreAllMocks())
  return files
}

const fileOf = (text: string) => new File([text], 'valori.json', { type: 'application/json' })
const origin = {
  org: ORG,
  organisation: 'Neve e Lana',
  exportedAt: CONTACT,
  person: { id: ME, name: 'Samira' },
  device: ELSEWHERE,
}

test('[S16] what was not sent goes into a file, and on another device comes in once however often it is brought', async () => {
  const files = withDownloads()
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, '10'), valueIn(2, '20', PEOPLE)])
  const { unmount } = show({ store })
  await userEvent.click(await screen.findByRole('button', { name: 'Esporta 2 valori' }))
  expect(await screen.findByText(/^2 valori nel file/)).toBeTruthy()
  const [[name, content] = ['', new Blob()]] = files
  expect(name).toMatch(/^traguardo-neve-e-lana-\d{4}-\d\d-\d\d\.json$/)
  unmount()

  const other = await openStore()
  show({ store: other })
  const box = await screen.findByLabelText('Importa un file')
  const text = await content.text()
  await userEvent.upload(box, fileOf(text))
  expect(await screen.findByText('Aggiunti 2 valori.')).toBeTruthy()
  await userEvent.upload(box, fileOf(text))
  expect(await screen.findByText('Nessun valore nuovo; 2 c’erano già.')).toBeTruthy()
  expect(await other.unsentRows(ORG)).toHaveLength(2)
})

test.each([
  ['it', 'nulla', /Questo file non si legge/],
  ['it', '{"format":"altro","v":1}', /di un altro programma/],
  ['it', writeUnsent({ ...origin, org: OTHER_ORG }, []), /di un’altra organizzazione/],
  ['it', writeUnsent(origin, []).replace('"v": 1', '"v": 9'), /versione più nuova/],
  ['it', writeUnsent(origin, [unsentRow(ORG, valueIn(1, '10'))]).replace('"10"', '"dieci"'), /una parte non si legge/],
  ['en', 'nothing', /This file cannot be read/],
  ['en', writeUnsent({ ...origin, org: OTHER_ORG }, []), /of another organisation/],
] as const)('[S16] in %s a file that cannot be taken says why and adds nothing', async (language, text, said) => {
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(9, '1')])
  show({ store, language })
  await userEvent.upload(
    await screen.findByLabelText(language === 'it' ? 'Importa un file' : 'Import a file'),
    fileOf(text),
  )
  expect(await screen.findByText(said)).toBeTruthy()
  expect(await store.unsentRows(ORG)).toHaveLength(1)
})

/** A browser that answers so when it is asked to keep the data. */
function withStorage(first: boolean, asked: boolean) {
  let kept = first
  const storage = {
    persisted: async () => kept,
    persist: async () => {
      kept = asked
      return asked
    },
    estimate: async () => ({ usage: 1_240_000, quota: 58_001_240_000 }),
  }
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'storage'))
}

test.each([
  [true, 'Il browser ha detto sì.', 'Il browser si è impegnato a conservarla'],
  [false, /Per ora il browser ha detto no/, 'Il browser non si è impegnato a conservarla'],
])('a browser that has promised nothing can be asked, and its answer %s is said', async (answer, said, state) => {
  withStorage(false, answer)
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  show({ store })
  expect(await screen.findByText(/il browser può cancellarla senza chiedere/)).toBeTruthy()
  expect(await screen.findByText('1,2 MB')).toBeTruthy()
  expect(screen.getByText('58 GB')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Chiedi al browser di conservarla' }))
  expect(await screen.findByText(said)).toBeTruthy()
  expect(screen.getByText(state)).toBeTruthy()
})

test('an organisation that the person left is a ledger as long as something of it is here', async () => {
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  show({ store, member: false, phase: { name: 'stopped', why: 'not_member' } })
  expect(await screen.findAllByText('Un’organizzazione di cui non fai più parte')).toHaveLength(2)
  expect(screen.getByText('Fermo: non fai più parte dell’organizzazione')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Esporta 1 valore' })).toBeTruthy()
})

const OVER: Phase = { name: 'stopped', why: 'not_member' }

/** A store of somebody who was removed from an organisation that this device knew by name. */
async function leftStore() {
  const store = await openStore()
  await store.keepMemberships([{ id: ORG, name: 'Neve e Lana' }], CONTACT)
  await store.keepMemberships([], CONTACT)
  return store
}

/** What an exchange with nothing to read settles. */
const settle = (store: Awaited<ReturnType<typeof openStore>>, st: 2 | 3, code: string) =>
  store.applyPage(ORG, {
    ...{ after: null, next: cursor(0), rows: [], missing: [], contactedAt: CONTACT },
    settled: [{ id: sampleId(1), st, code }],
  })

test('[S12] what somebody wrote for an organisation that they left, and has not gone, goes and is held: the page says so and sends it', async () => {
  const store = await leftStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  show({ store, member: false, phase: OVER })
  const said = '1 valore è solo su questo dispositivo. Quando parte viene trattenuto, e decide la gestione del Piano.'
  expect(await screen.findByText(said)).toBeTruthy()
  expect((await screen.findAllByText('Neve e Lana')).length).toBeGreaterThan(0)
  expect(screen.getByRole('button', { name: 'Invia ora' })).toBeTruthy()
  expect(screen.queryByText(/al sicuro/i)).toBeNull()
  expect(screen.queryByText(/mai, da questo dispositivo/)).toBeNull()
  // Its grid is open to members only.
  expect(screen.queryByRole('link', { name: 'Luoghi aperti' })).toBeNull()
})

test('[S12] what is held of an organisation that was left is said to be held, and nothing more is sent', async () => {
  const store = await leftStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  await settle(store, 2, 'held:membership_ended')
  show({ store, member: false, phase: OVER })
  expect(await screen.findByText('1 valore è sul server, trattenuto: decide la gestione del Piano.')).toBeTruthy()
  expect(screen.queryByText(/Tutto è al sicuro/)).toBeNull()
  expect(screen.queryByText(/Nessun valore è ancora arrivato/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Invia ora' })).toBeNull()
  expect(screen.getByText(/Da qui non c’è più nulla da inviare/)).toBeTruthy()
})

test('[S12] before the device has forgotten the log of an organisation that was left, all of it is said to be received', async () => {
  const store = await leftStore()
  await arrive(store, [valueIn(1, '10')], { author: ME, device: ELSEWHERE })
  show({ store, member: false, phase: OVER })
  expect(await screen.findByText('Il server ha ricevuto tutto quello che avevi scritto qui.')).toBeTruthy()
})

test('[S12] what was being typed for an organisation that was left is there to be read, though nothing else is', async () => {
  const store = await leftStore()
  await store.saveDraft({ org: ORG, key: 'INC-1.1/2025/', raw: { first: '12 circa' }, note: '', at: CONTACT })
  show({ store, member: false, phase: OVER })
  const drafts = await section(/^Bozze da finire/)
  expect(drafts.getByText('12 circa')).toBeTruthy()
  expect(drafts.getByText(/Non è un valore, e non parte più/)).toBeTruthy()
  expect(screen.getByText('1 bozza resta qui, da rileggere.')).toBeTruthy()
})

test('[S12] an organisation that was left and of which nothing is here is called by its name', async () => {
  show({ store: await leftStore(), member: false, phase: OVER })
  expect(await screen.findByRole('heading', { level: 1, name: 'Non fai più parte di Neve e Lana' })).toBeTruthy()
})

test('[S12] on a revoked device the ledger says what was deleted, and nowhere that there never was a value', async () => {
  show({ store: await openStore(), phase: { name: 'stopped', why: 'device_revoked' } })
  const said = 'Quello che questo dispositivo aveva ricevuto è stato cancellato. Non c’è nulla da inviare.'
  expect(await screen.findByText(said)).toBeTruthy()
  expect(screen.queryByText(/Nessun valore è ancora arrivato|non c’è ancora nessun valore/)).toBeNull()
  expect(screen.queryByText(/mai, da questo dispositivo/)).toBeNull()
  expect(screen.queryByRole('navigation', { name: 'Dove sono i valori' })).toBeNull()
})

test('an address of an organisation of which nothing is here says so', async () => {
  show({ store: await openStore(), member: false })
  expect(await screen.findByRole('heading', { level: 1, name: 'Qui non c’è un registro' })).toBeTruthy()
})

test('without a mouse: the list, the sending, the file', async () => {
  const store = await openStore()
  await store.saveValues(ORG, [valueIn(1, '10')])
  show({ store })
  await screen.findByRole('button', { name: 'Esporta 1 valore' })
  const reached: (string | null)[] = []
  for (let step = 0; step < 9; step += 1) {
    await userEvent.tab()
    const { activeElement: at } = document
    reached.push(at?.getAttribute('href') ?? at?.textContent ?? null, at instanceof HTMLInputElement ? at.type : null)
  }
  expect(reached).toContain('Invia ora')
  expect(reached).toContain(`/rilevazioni/${ORG}/2025#INC-1.1%2F2025%2F`)
  expect(reached).toContain('Esporta 1 valore')
  expect(reached).toContain('file')
})
