import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { organisationId } from '../../seeds/demo/organisations.ts'
import { FUNDER, MANAGER, MARTA, REFERENT } from '../../seeds/demo/people.ts'
import type { AuditPage } from '../../src/domain/wire/audit.ts'
import type { Grants } from '../../src/domain/wire/grants.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

// One server for the file: what a test gives or withdraws is so for those after it.
const server = withServer()

const SLOW = { timeout: 5_000 }
const VALSUSA = organisationId('valsusa')
const GENZIANA = organisationId('genziana')
const FUNDERS = `/organizzazioni/${VALSUSA}/finanziatori`

const grants = async () => (await ask<Grants>(`/api/organisations/${VALSUSA}/grants`)).grants
const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }))

/** The file that the page hands over next: its name and text. */
function nextFile(): Promise<{ name: string; text: string }> {
  return new Promise((resolve) => {
    let content: Blob | undefined
    URL.createObjectURL = (given) => {
      content = given as Blob
      return 'blob:file'
    }
    URL.revokeObjectURL = () => {}
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementationOnce(function click(this: HTMLAnchorElement) {
      const name = this.download
      void content?.text().then((text) => resolve({ name, text }))
    })
  })
}

test('[G1] members see who has access, to what, since when and from whom, and that it is not theirs to change', async () => {
  server().become(MARTA.email)
  await openApp(FUNDERS, 'Chi vede i nostri valori')
  const row = screen.getByRole('rowheader', { name: 'Paolo Verdina' }).closest('tr') as HTMLElement
  expect(row.textContent).toContain('tutti gli indicatori')
  expect(row.textContent).toContain('14 aprile 2026')
  expect(row.textContent).toContain('Elio Bertolotto')
  expect(screen.getByText(/lo dà e lo ritira chi è referente/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Ritira|Dai accesso/ })).toBeNull()
})

test('[G1] who runs the plan sees whose values they are, and which indicators', async () => {
  server().become(MANAGER.email)
  await openApp(`/organizzazioni/${GENZIANA}/finanziatori`, 'Chi vede i valori di Cooperativa Genziana')
  const list = screen.getByText('4 indicatori').closest('details') as HTMLElement
  expect(within(list).getAllByRole('listitem', { hidden: true })).toHaveLength(4)
  expect(list.textContent).toContain('INC-2.1 Persone di territori rurali e montani')
})

test('[G1] a withdrawal is confirmed first, says what it does not undo, and is told', async () => {
  server().become(REFERENT.email)
  await openApp(FUNDERS, 'Chi vede i nostri valori')
  await press('Ritira l’accesso a Paolo Verdina')
  await press(
    'Annulla',
    screen
      .getByText(/Quello che ha già letto/)
      .closest('dialog')
      ?.querySelector('.dialog-foot') as HTMLElement,
  )
  expect(await grants()).toHaveLength(1)
  await press('Ritira l’accesso a Paolo Verdina')
  await press('Ritira l’accesso')
  const said = await screen.findByText('Paolo Verdina non vede più questi valori.', {}, SLOW)
  await waitFor(() => expect(document.activeElement).toBe(said.closest('[role=status]')))
  expect(await screen.findByText('Nessun finanziatore vede questi valori.', {}, SLOW)).toBeTruthy()
  expect(await grants()).toEqual([])
})

test('[G2] a funder reads until when what was withdrawn was open, in the list and at its old address', async () => {
  server().become(FUNDER.email)
  await openApp('/concessi', 'Valori concessi a te')
  expect(screen.getByRole('heading', { level: 2, name: 'Non più aperti' })).toBeTruthy()
  const row = within(screen.getByRole('table', { name: /non ti aprono più/ })).getAllByRole('row')[1]
  expect(row?.textContent).toContain('Cooperativa Valsusa Insieme')
  expect(row?.textContent).toContain('20 luglio 2026')
  cleanup()
  await openApp(`/concessi/${VALSUSA}`, 'Questi valori non ti sono aperti.')
  expect(screen.getByText('Cooperativa Valsusa Insieme non ti apre più i suoi valori dal 20 luglio 2026.')).toBeTruthy()
})

test('[G1] nothing is given to nobody, or of nothing: the form says what is missing and goes there', async () => {
  server().become(REFERENT.email)
  await openApp(FUNDERS, 'Chi vede i nostri valori')
  await press('Dai accesso')
  expect(screen.getByText('Scegli a chi dare accesso.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('combobox'))
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Paolo Verdina')
  await userEvent.click(screen.getByLabelText('Solo gli indicatori che scelgo'))
  await press('Dai accesso a Paolo Verdina')
  expect(screen.getByText('Scegli almeno un indicatore.')).toBeTruthy()
  expect(document.activeElement?.getAttribute('type')).toBe('checkbox')
  expect(await grants()).toEqual([])
})

test('[G1] chosen indicators, one by one or a priority at once, of those that the organisation is asked', async () => {
  server().become(REFERENT.email)
  await openApp(FUNDERS, 'Chi vede i nostri valori')
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Paolo Verdina')
  await userEvent.click(screen.getByLabelText('Solo gli indicatori che scelgo'))
  expect(screen.queryByLabelText(/^FIN-/)).toBeNull()
  await userEvent.click(screen.getByLabelText(/^FOR-1.2/))
  await press('Scegli tutti gli indicatori di Governance e partnership')
  await userEvent.click(screen.getByLabelText(/^INC-2.1/))
  await userEvent.click(screen.getByLabelText(/^FOR-1.2/))
  expect(screen.getByText('2 scelti.')).toBeTruthy()
  await press('Dai accesso a Paolo Verdina')
  expect(await screen.findByText('Paolo Verdina ora vede 2 indicatori.', {}, SLOW)).toBeTruthy()
  expect((await grants()).map(({ indicators }) => indicators)).toEqual([['GOV-2.1', 'INC-2.1']])
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('')
})

test('[G1] what somebody has already is said before it is replaced; without an answer the list shows what became of it', async () => {
  server().become(REFERENT.email)
  await openApp(FUNDERS, 'Chi vede i nostri valori')
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Paolo Verdina')
  expect(screen.getByText(/ha già accesso a 2 indicatori: quello che dai ora ne prende il posto/)).toBeTruthy()
  server().loseNextAnswer()
  await press('Dai accesso a Paolo Verdina')
  expect((await screen.findByRole('alert', {}, SLOW)).textContent).toContain('non so se è cambiato qualcosa')
  expect(await screen.findByText('anche quelli che arriveranno', {}, SLOW)).toBeTruthy()
  await press('Dai accesso a Paolo Verdina')
  expect(await screen.findByText('Paolo Verdina ora vede tutti gli indicatori.', {}, SLOW)).toBeTruthy()
  const { events } = await ask<AuditPage>(`/api/organisations/${VALSUSA}/audit/newest`)
  expect(events.filter(({ action }) => action === 'grant_given')).toHaveLength(3)
})

test('[G2] a funder finds what was granted from the reports, and reads it by priority, indicator and period', async () => {
  server().become(FUNDER.email)
  await openApp('/rapporti', 'Rapporti')
  await userEvent.click(await screen.findByRole('link', { name: /Valori concessi a te/ }, SLOW))
  await screen.findByRole('heading', { level: 1, name: 'Valori concessi a te' }, SLOW)
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual([
    'Cooperativa Genziana',
    'Cooperativa Valsusa Insieme',
  ])
  await userEvent.click(screen.getByRole('link', { name: 'Leggi i valori di Cooperativa Genziana' }))
  await screen.findByRole('heading', { level: 1, name: 'Cooperativa Genziana' }, SLOW)
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.slice(1))).toEqual([
    'Formazione continua, sviluppo di competenze, giovani',
    'Inclusione sociale e lavorativa',
  ])
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent?.match(/[A-Z]{3}-\d\.\d/)?.[0])).toEqual(
    [...['FOR-1.2', 'INC-1.2', 'INC-2.1', 'INC-1.1']],
  )
  expect(screen.getByText(/Questa lettura resta scritta/)).toBeTruthy()
  expect(screen.getByText(/non definisce indicatori/)).toBeTruthy()
})

test('[G4] opening the page is one reading, and looking at the window again is none', async () => {
  server().become(FUNDER.email)
  await openApp(`/concessi/${GENZIANA}`, 'Cooperativa Genziana')
  window.dispatchEvent(new Event('visibilitychange'))
  window.dispatchEvent(new Event('focus'))
  window.dispatchEvent(new Event('online'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  server().become(MANAGER.email)
  const { events } = await ask<AuditPage>(`/api/organisations/${GENZIANA}/audit/newest`)
  // One by this test and one by the test before it.
  expect(events.map(({ action }) => action)).toEqual(['granted_values_read', 'granted_values_read', 'grant_given'])
})

test('[G2] the file has every value with its unit and period, and says whose it is', async () => {
  server().become(FUNDER.email)
  await openApp(`/concessi/${GENZIANA}`, 'Cooperativa Genziana')
  const file = nextFile()
  await press('Scarica in CSV')
  const { name, text } = await file
  const lines = text.split('\r\n')
  expect(name).toBe('valori-concessi.csv')
  expect(lines[0]).toContain('Priorità;Codice;Indicatore;Unità;Periodo;Scomposizione;Valore;Numeratore;Denominatore')
  expect(lines.filter((line) => /;INC-1.2;.*;%;20\d\d;;\d+(,\d+)?;\d+;\d+;/.test(line)).length).toBeGreaterThan(0)
  expect(lines).toContain('Organizzazione;Cooperativa Genziana')
  expect(lines).toContain('Letti il;2026-07-20')
})

test.each([
  ['what was not granted', organisationId('trame')],
  ['an address of nobody', crypto.randomUUID()],
])('[G2] of %s a funder reads that it is not open to them, and finds the way to what is', async (_of, org) => {
  server().become(FUNDER.email)
  await openApp(`/concessi/${org}`, 'Questi valori non ti sono aperti.')
  expect(screen.getByRole('link', { name: 'Vai ai valori concessi a te' }).getAttribute('href')).toBe('/concessi')
})

test('[G2] who is no funder is told so, and what was not granted is not there', async () => {
  server().become(MARTA.email)
  await openApp('/concessi', /.+/)
  expect(screen.queryByText('Valori concessi a te')).toBeNull()
})

test('[T1] the acts of an organisation stand by day, in sentences; who was erased and what nobody did too', async () => {
  server().become(REFERENT.email)
  await openApp(`/organizzazioni/${VALSUSA}/azioni`, 'Azioni')
  const sentences = screen.getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/^\d\d:\d\d/, ''))
  expect(sentences).toContain('Elio Bertolotto ha dato a Paolo Verdina accesso a 2 indicatori')
  expect(sentences).toContain('Elio Bertolotto ha dato a Paolo Verdina accesso a tutti gli indicatori')
  expect(sentences).toContain('Elio Bertolotto ha ritirato l’accesso di Paolo Verdina')
  expect(screen.getByRole('heading', { level: 2, name: '14 aprile 2026' })).toBeTruthy()
  expect(screen.getByText('Non ce ne sono altre.')).toBeTruthy()
})

test('[C7] what is done today is an act of the demo’s day', async () => {
  server().become(MANAGER.email)
  await ask<AuditPage>('/api/audit')
  await openApp('/azioni', 'Azioni')
  expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('20 luglio 2026')
})

test('[T4] the acts leave as a table or as JSON, all of them, and that is an act too', async () => {
  server().become(MANAGER.email)
  await openApp('/azioni', 'Azioni')
  const csv = nextFile()
  await press('Scarica in CSV')
  const table = await csv
  expect(table.name).toBe('azioni.csv')
  expect(table.text).toContain('Lucia Peirone ha dato a Paolo Verdina accesso a 4 indicatori')
  const json = nextFile()
  await press('Scarica in JSON')
  const { events } = JSON.parse((await json).text) as AuditPage
  expect(events.slice(-2).map(({ action }) => action)).toEqual(['audit_exported', 'audit_exported'])
  expect(await screen.findByText('Il file è pronto tra i tuoi scaricamenti.', {}, SLOW)).toBeTruthy()
  server().network(false)
  await press('Scarica in CSV')
  expect(await screen.findByText(/il file si prepara sul server/, {}, SLOW)).toBeTruthy()
})

test('[T2] a contributor is told that the acts are not for them', async () => {
  server().become(MARTA.email)
  await openApp(`/organizzazioni/${VALSUSA}/azioni`, /.+/)
  expect(screen.queryByText('Azioni')).toBeNull()
})
