import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { organisationId } from '../../seeds/demo/organisations.ts'
import type { PlanView } from '../../src/domain/wire/progress.ts'
import type { ReviewPage, ReviewQueue } from '../../src/domain/wire/review.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

const server = withServer()

/** Submitted by their organisations and waiting in the demo as its seed makes it. */
const MARKED = { org: organisationId('trame'), name: 'Laboratorio Trame Nuove', period: '2025', waiting: 14 }
const RETURNED = { org: organisationId('orto'), name: 'Associazione Orto dei Dispari', period: '2026-S1', waiting: 4 }
const UNSURE = { org: organisationId('cortile'), name: 'Amici del Cortile Largo', period: '2025', waiting: 11 }

type Waiting = typeof MARKED

const apiOf = ({ org, period }: Waiting) => ask<ReviewPage>(`/api/review/${org}/${period}`)

async function openPeriod(waiting: Waiting): Promise<void> {
  server().become('giulia.castagneri@demo.example')
  await openApp(`/convalida/${waiting.org}/${waiting.period}`, new RegExp(waiting.name))
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

test('the queue has what waits, the oldest first, and says where something is unusual', async () => {
  server().become('giulia.castagneri@demo.example')
  await openApp('/convalida', 'Convalida')
  const { items } = await ask<ReviewQueue>('/api/review')
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getByRole('link').getAttribute('href'))).toEqual(
    items.map(({ organisation, period }) => `/convalida/${organisation.id}/${period}`),
  )
  expect(items.map((item) => item.submittedAt)).toEqual(items.map((item) => item.submittedAt).toSorted())
  const first = rows[0] as HTMLElement
  expect(first.textContent).toContain(MARKED.name)
  expect(within(first).getByText(/1 valore fuori dal solito/)).toBeTruthy()
})

test('every waiting value is chosen beforehand, except what looks unusual', async () => {
  await openPeriod(MARKED)
  const { cells } = await apiOf(MARKED)
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes).toHaveLength(MARKED.waiting)
  expect(boxes.map((box) => box.checked)).toEqual(cells.map((cell) => !cell.marked))
  expect(cells.filter((cell) => cell.marked)).toHaveLength(1)
  const unusual = screen.getByText('fuori dal solito').closest('tr') as HTMLElement
  expect(within(unusual).getByRole('rowheader').textContent).toContain('SPR-1.2')
})

test('a value stands beside what was approved before it', async () => {
  await openPeriod(MARKED)
  const { cells } = await apiOf(MARKED)
  for (const { cell, history } of cells) {
    const row = screen.getByText(cell.indicator).closest('tr') as HTMLElement
    const before = within(row).getAllByRole('listitem')
    expect(before.map((item) => item.textContent?.slice(0, 4))).toEqual(history.map(({ period }) => period))
  }
})

test('what is approved counts at once, and what was not chosen goes on waiting', async () => {
  await openPeriod(MARKED)
  await press('Approva 13 valori')
  expect(await screen.findByText('13 valori approvati.', {}, { timeout: 5_000 })).toBeTruthy()
  expect(await screen.findAllByText('approvato', {}, { timeout: 5_000 })).toHaveLength(13)
  expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  await server().settled()
  const { changes } = await ask<PlanView>('/api/progress/plan')
  expect(changes[0]).toEqual({ day: '2026-07-20', values: 13, organisations: null })
})

test('nothing is sent back without a reason that the other side can read', async () => {
  await openPeriod(RETURNED)
  await press('Scegli tutti i valori in attesa')
  await press('Rimanda indietro 4 valori')
  const dialog = screen.getByRole('dialog', { name: 'Che cosa va chiarito?' })
  const send = within(dialog).getByRole('button', { name: 'Rimanda indietro 4 valori' })
  await userEvent.click(send)
  expect(within(dialog).getByText(/Scrivi il motivo/)).toBeTruthy()
  expect((await apiOf(RETURNED)).decisions).toEqual([])

  await userEvent.type(within(dialog).getByLabelText('Motivo'), 'Mancano gli orti di Grugliasco?')
  await userEvent.click(send)
  expect(await screen.findByText('4 valori rimandati.', {}, { timeout: 5_000 })).toBeTruthy()
  const { decisions } = await apiOf(RETURNED)
  expect(decisions.map(({ entry }) => entry)).toMatchObject([
    { kind: 'decision', verdict: 'returned', reason: 'Mancano gli orti di Grugliasco?' },
  ])
  expect(await screen.findByText('Mancano gli orti di Grugliasco?')).toBeTruthy()
})

test('a reason that was begun is there again when the dialog is opened again', async () => {
  await openPeriod(UNSURE)
  await press('Scegli tutti i valori in attesa')
  await press(/^Rimanda indietro/)
  await userEvent.type(screen.getByLabelText('Motivo'), 'Le ore non')
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await press(/^Rimanda indietro/)
  expect((screen.getByLabelText('Motivo') as HTMLTextAreaElement).value).toBe('Le ore non')
})

test('without a network the decision does not leave, and the page says so', async () => {
  await openPeriod(UNSURE)
  server().network(false)
  const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await press('Approva 11 valori')
  expect(await screen.findByText(/la decisione non è partita/, {}, { timeout: 5_000 })).toBeTruthy()
  offline.mockRestore()
  server().network(true)
  expect((await apiOf(UNSURE)).decisions).toEqual([])
})

test('a decision whose answer was lost may be tried again, and counts once', async () => {
  await openPeriod(UNSURE)
  server().loseNextAnswer()
  await press('Approva 11 valori')
  expect(await screen.findByText(/non so se la decisione è arrivata/, {}, { timeout: 5_000 })).toBeTruthy()
  expect((await apiOf(UNSURE)).decisions).toHaveLength(1)
  await press('Approva 11 valori')
  expect(await screen.findByText('11 valori approvati.', {}, { timeout: 5_000 })).toBeTruthy()
  expect((await apiOf(UNSURE)).decisions).toHaveLength(1)
})
