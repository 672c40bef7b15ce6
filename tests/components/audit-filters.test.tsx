import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { MANAGER } from '../../seeds/demo/people.ts'
import { openApp, withServer } from './app-fixture.tsx'

const server = withServer()
const SLOW = { timeout: 5_000 }

const found = () => document.getElementById('azioni-trovate')?.textContent ?? ''

test('[T7] by keyboard: a kind and days are chosen, filtered, undone by going back, refused in the wrong order and cleared', async () => {
  server().become(MANAGER.email)
  await openApp('/azioni', 'Azioni')
  const all = found()
  expect(all).toMatch(/^\d+ azioni$/)
  const keys = userEvent.setup()

  screen.getByRole('combobox', { name: 'Tipo' }).focus()
  await keys.selectOptions(screen.getByRole('combobox', { name: 'Tipo' }), 'Finanziatori: accessi e letture')
  // Nothing is asked for while one chooses.
  expect(location.search).toBe('')
  for (const name of ['Persona', 'Organizzazione', 'Dal giorno']) {
    await keys.tab()
    expect(document.activeElement).toBe(screen.getByLabelText(name))
  }
  await keys.type(screen.getByLabelText('Dal giorno'), '2026-05-01')
  await keys.keyboard('{Enter}')
  await waitFor(
    () => expect(found()).toBe('1 azione trovataTipo: Finanziatori: accessi e lettureDal giorno: 1 maggio 2026'),
    SLOW,
  )
  expect(location.search).toBe('?tipo=concessioni&dal=2026-05-01')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['3 giugno 2026'])

  history.back()
  await waitFor(() => expect(found()).toBe(all), SLOW)
  expect((screen.getByLabelText('Dal giorno') as HTMLInputElement).value).toBe('')
  history.forward()
  await waitFor(() => expect(found()).toMatch(/^1 azione trovata/), SLOW)

  await keys.type(screen.getByLabelText('Al giorno'), '2026-04-30')
  await keys.keyboard('{Enter}')
  const last = screen.getByLabelText('Al giorno')
  expect([document.activeElement, last.getAttribute('aria-invalid')]).toEqual([last, 'true'])
  expect(screen.getByText('Viene prima del primo giorno.')).toBeTruthy()
  expect(location.search).not.toContain('&al=')

  await keys.clear(screen.getByLabelText('Dal giorno'))
  await keys.clear(last)
  await keys.type(last, '2020-01-01')
  await keys.keyboard('{Enter}')
  expect(await screen.findByText('Nessuna azione con questi filtri.', {}, SLOW)).toBeTruthy()
  const [, clear] = screen.getAllByRole('button', { name: 'Togli i filtri' })
  clear?.focus()
  await keys.keyboard('{Enter}')
  await waitFor(() => expect(found()).toBe(all), SLOW)
  expect([location.search, document.activeElement?.id]).toEqual(['', 'azioni-trovate'])
})
