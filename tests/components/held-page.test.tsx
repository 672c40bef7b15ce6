import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { organisationId } from '../../seeds/demo/organisations.ts'
import { MARTA } from '../../seeds/demo/people.ts'
import type { ValueEntry } from '../../src/domain/entry.ts'
import type { HeldQueue } from '../../src/domain/wire/review.ts'
import type { SyncResponse } from '../../src/domain/wire/sync.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

// One server for the file: what a test decides is decided for those after it.
const server = withServer()

const SLOW = { timeout: 5_000 }
const MUTUA = 'Mutua Pane e Tempo'
const TERRA = 'Cooperativa Terra di Mezzo Sud'
const ANSWER = /non so se la decisione è arrivata/

const held = async () => (await ask<HeldQueue>('/api/review/held')).items
const codes = async () =>
  (await held()).map(({ entry }) => (entry.kind === 'value' ? entry.cell.indicator : entry.kind)).sort()

async function send<T>(path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(new URL(path, location.href), { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.ok).toBe(true)
  return (answer.status === 204 ? null : await answer.json()) as T
}

async function openHeld(): Promise<void> {
  server().become('giulia.castagneri@demo.example')
  await openApp('/convalida/trattenuti', 'Trattenuti')
}

const rowOf = (code: string) => screen.getByText(code).closest('tr') as HTMLElement
const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }))

test('[V6] the page of what waits leads to what is held, with how much it is', async () => {
  server().become('giulia.castagneri@demo.example')
  await openApp('/convalida', 'Convalida')
  const link = await screen.findByRole('link', { name: '3 valori trattenuti' }, SLOW)
  await userEvent.click(link)
  expect(await screen.findByRole('heading', { level: 1, name: 'Trattenuti' }, SLOW)).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([MUTUA, TERRA])
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'anno 2025',
    'primo semestre 2026',
  ])
})

test('[S6] each says its value, who wrote it, when by which clock, why it waits and what the log has', async () => {
  await openHeld()
  const late = rowOf('CON-1.2').textContent ?? ''
  expect(late).toContain('Persone che usano gli spazi e le infrastrutture')
  expect(late).toContain('731')
  expect(late).toContain('Il registro degli ingressi era nella sede in restauro')
  expect(late).toMatch(/di Ines Allasia.*scritto il 4 mag 2026.*secondo il suo dispositivo.*arrivato il 11 mag 2026/)
  expect(late).toContain('periodo chiuso')
  expect(late).toContain('Il periodo ha accettato valori fino al 29 aprile 2026.')
  expect(late).toContain('niente')
  const correction = rowOf('GOV-3.1').textContent ?? ''
  expect(correction).toContain('57')
  expect(correction).toMatch(/51 .*di Archivio/)
  expect(correction).not.toContain('in conflitto')
  const left = rowOf('INC-3.1').textContent ?? ''
  expect(left).toContain('appartenenza finita')
  expect(left).toContain('Bruno Savarino non fa più parte dell’organizzazione.')
})

test('[V6] a decision without an answer keeps the typed reason, and trying again counts once', async () => {
  await openHeld()
  await press(/^Respingi INC-3.1/)
  const dialog = screen.getByRole('dialog', { name: 'Perché non si può accogliere?' })
  const send = within(dialog).getByRole('button', { name: 'Respingi 1 valore' })
  await userEvent.click(send)
  expect(within(dialog).getByText(/Scrivi il motivo/)).toBeTruthy()
  const reason = within(dialog).getByLabelText<HTMLTextAreaElement>('Motivo')
  expect(document.activeElement).toBe(reason)
  await userEvent.type(reason, 'Lo manda la referente')
  expect(await codes()).toHaveLength(3)

  server().loseNextAnswer()
  await userEvent.click(send)
  expect(await within(dialog).findByText(ANSWER, {}, SLOW)).toBeTruthy()
  expect(reason.value).toBe('Lo manda la referente')
  expect(await codes()).toEqual(['CON-1.2', 'GOV-3.1'])
  await userEvent.click(send)
  expect(await screen.findByText(/1 valore respinto/, {}, SLOW)).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('INC-3.1')).toBeNull(), SLOW)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('[V6] without a network nothing leaves, and the page says so', async () => {
  await openHeld()
  server().network(false)
  const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await press(/^Accogli CON-1.2/)
  expect(await screen.findByText(/la decisione non è partita/, {}, SLOW)).toBeTruthy()
  offline.mockRestore()
  server().network(true)
  expect(await codes()).toEqual(['CON-1.2', 'GOV-3.1'])
})

test('[V6] by keyboard alone: what is accepted leaves the list, is read aloud, and the next one has the focus', async () => {
  await openHeld()
  screen.getByRole('button', { name: /^Accogli CON-1.2/ }).focus()
  await userEvent.keyboard('{Enter}')
  const said = await screen.findByText(/1 valore accolto/, {}, SLOW)
  expect(said.closest('[role=status]')?.textContent).toContain('Ne resta 1.')
  expect(screen.queryByText('CON-1.2')).toBeNull()
  expect(document.activeElement?.textContent).toContain('GOV-3.1')
  await userEvent.tab()
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Accogli GOV-3.1/)
  expect(await codes()).toEqual(['GOV-3.1'])
})

test('[V6] what somebody else decided meanwhile is said, and leaves the list', async () => {
  await openHeld()
  const [item] = await held()
  const body = { org: organisationId('mutua'), id: item?.entry.id, author: item?.author.id, verdict: 'accepted' }
  await send('/api/review/held', body)
  await press(/^Respingi GOV-3.1/)
  const dialog = screen.getByRole('dialog')
  await userEvent.type(within(dialog).getByLabelText('Motivo'), 'tardi')
  await press('Respingi 1 valore', dialog)
  expect(await screen.findByText(/1 valore non aspettava più/, {}, SLOW)).toBeTruthy()
  expect(screen.getByText('Non c’è niente di trattenuto.')).toBeTruthy()
  expect(document.activeElement?.getAttribute('role')).toBe('status')
})

test('[V6] where nothing is held the page of what waits does not speak of it', async () => {
  server().become('giulia.castagneri@demo.example')
  await openApp('/convalida', 'Convalida')
  await waitFor(async () => expect(await held()).toEqual([]))
  expect(screen.queryByRole('link', { name: /trattenut/ })).toBeNull()
})

/** Two values of a closed year, sent by the contributor in the mountains. */
async function sendLate(): Promise<ValueEntry[]> {
  server().become(MARTA.email)
  const entries = ['GOV-2.1', 'FOR-1.2'].map((indicator): ValueEntry => {
    const cell = { indicator, definition: 1, period: '2024', disaggregation: '' }
    const value = indicator === 'GOV-2.1' ? { numerator: '0', denominator: '1' } : { number: '3' }
    const authored = { id: crypto.randomUUID(), v: 1 as const, at: '2026-07-20T08:00:00Z', save: crypto.randomUUID() }
    return { ...authored, kind: 'value', cell, parents: [], value }
  })
  const push = { device: crypto.randomUUID(), user: MARTA.id, schema: 2, after: null, push: entries, limit: 0 }
  const { results } = await send<SyncResponse>(`/api/sync/v1/orgs/${organisationId('valsusa')}`, push)
  expect(results.map(({ code }) => code)).toEqual(['held:period_closed', 'held:period_closed'])
  return entries
}

test('[V6] several of one organisation are decided at once; what was decided meanwhile is told apart', async () => {
  const [first] = await sendLate()
  await openHeld()
  const buttons = () =>
    screen.getAllByRole<HTMLButtonElement>('button', { name: /^(Accogli|Respingi)( \d+ valor[ei])?$/ })
  expect(buttons().map(({ disabled }) => disabled)).toEqual([true, true])
  await press('Scegli tutti')
  expect(screen.getByText('2 scelti.')).toBeTruthy()
  const decided = {
    org: organisationId('valsusa'),
    id: first?.id,
    author: MARTA.id,
    verdict: 'declined',
    reason: 'doppio',
  }
  await send('/api/review/held', decided)
  await press('Accogli 2 valori')
  const said = (await screen.findByText(/1 valore accolto/, {}, SLOW)).closest('[role=status]') as HTMLElement
  expect(said.textContent).toContain('1 valore non aspettava più')
  expect(said.textContent).toContain('Non resta altro.')
  expect(document.activeElement).toBe(said)
  expect(await held()).toEqual([])
})

test('[H2] what would set two values against each other is said beforehand', async () => {
  await sendLate()
  await openHeld()
  expect(rowOf('FOR-1.2').textContent).toContain('se lo accogli, la casella va in conflitto')
  expect(rowOf('GOV-2.1').textContent).not.toContain('se lo accogli')
})

test('[W9] who is no manager is told so instead', async () => {
  server().become(MARTA.email)
  await openApp('/convalida/trattenuti', /.+/)
  expect(screen.queryByText('Trattenuti')).toBeNull()
})
