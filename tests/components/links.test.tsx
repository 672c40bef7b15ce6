import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newToken } from '../../server/identity/link-token.ts'
import { keepResetLink } from '../../server/identity/reset.ts'
import { makeSetUpLink } from '../../server/identity/set-up.ts'
import { BASE_URL, tokenOf } from '../contracts/fixtures/identity-world.ts'
import { ORG, PERSON } from '../contracts/territory.ts'
import { type AccountsServer, withAccounts } from './accounts-fixture.tsx'
import { openApp } from './app-fixture.tsx'

const server = withAccounts()
const LONG = 'una nuova frase lunga'

/** An invitation by the referent of Cooperativa alfa, as its link's secret. */
async function invitation(email: string): Promise<string> {
  await server().signIn('remo@example.org')
  const answer = await server().ask('POST', `/api/organisations/${ORG.alfa}/invitations`, {
    email,
    role: 'contributor',
  })
  const { url } = (await answer.json()) as { url: string }
  await server().ask('DELETE', '/api/session')
  return tokenOf(url)
}

const who = async ({ ask }: AccountsServer) => {
  const { person } = (await (await ask('GET', '/api/session')).json()) as { person: { email: string } | null }
  return person?.email ?? null
}

const fill = async (label: string | RegExp, text: string) => userEvent.type(screen.getByLabelText(label), text)
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

test('[U10] the secret of a link leaves the address and the history at once', async () => {
  const entries = history.length
  await openApp(`/link#${newToken()}`, 'Questo link non vale, o non vale più')
  expect(location.hash).toBe('')
  expect(location.pathname).toBe('/link')
  expect(history.length).toBe(entries)
})

test.each([
  ['/link', 'Apri di nuovo il link'],
  ['/link#troppo-corto', 'Manca un pezzo del link'],
])('[U10] %s is told from one that works, and what to do is said', async (address, heading) => {
  await openApp(address, heading)
  expect(screen.getAllByRole('link', { name: 'Accedi' }).length).toBeGreaterThan(0)
})

test('[U10] without a network the link is not said to be void, and is asked about again', async () => {
  const token = await invitation('rete@example.org')
  server().answerNext('/api/links', null)
  await openApp(`/link#${token}`, 'Guardo a che cosa serve il link…')
  await screen.findByText(/Sei senza rete/)
  await press('Riprova')
  expect(await screen.findByRole('heading', { level: 1, name: 'Cooperativa alfa ti invita' })).toBeTruthy()
})

test('[U10] the first link of an installation makes the account that administers it', async () => {
  const { owner, app } = server().world.engine
  await owner.transaction().execute(async (trx) => {
    await sql`ALTER TABLE plan_role DISABLE TRIGGER USER`.execute(trx)
    await sql`DELETE FROM plan_role WHERE role = 'administrator'`.execute(trx)
    await sql`ALTER TABLE plan_role ENABLE TRIGGER USER`.execute(trx)
  })
  await openApp(`/link#${tokenOf(await makeSetUpLink(app, BASE_URL, new Date()))}`, 'Il primo accesso')
  await press('Crea l’account e comincia')
  expect(screen.getByLabelText('Nome e cognome').getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(screen.getByLabelText('Nome e cognome'))
  expect(screen.getByText('Scegli una password.')).toBeTruthy()
  await fill('Nome e cognome', 'Nadia Prima')
  await fill('E-mail', 'nadia@example.org')
  await fill('Scegli una password', 'passwordpassword')
  await press('Crea l’account e comincia')
  expect(await screen.findByText(/^È lunga abbastanza, ma facile da indovinare/)).toBeTruthy()
  await userEvent.clear(screen.getByLabelText('Scegli una password'))
  await fill('Scegli una password', LONG)
  await press('Crea l’account e comincia')
  await waitFor(() => expect(location.pathname).toBe('/organizzazioni'), { timeout: 5_000 })
  expect(await who(server())).toBe('nadia@example.org')
})

test('[U10] who is invited and new here chooses a name and a password, and is in', async () => {
  await openApp(`/link#${await invitation('nuova@example.org')}`, 'Cooperativa alfa ti invita')
  expect(screen.getByText('nuova@example.org')).toBeTruthy()
  await fill('Nome e cognome', 'Nuova Persona')
  await fill('Scegli una password', LONG)
  expect(screen.getByText('Lunga abbastanza')).toBeTruthy()
  await press('Crea l’account e accetta')
  await waitFor(() => expect(location.pathname).toBe('/rilevazioni'), { timeout: 5_000 })
  expect(await who(server())).toBe('nuova@example.org')
})

test('[U10] who is new here reads what is kept of them before the account is made, and finds the invitation again', async () => {
  const token = await invitation('prima@example.org')
  await openApp(`/link#${token}`, 'Cooperativa alfa ti invita')
  await userEvent.click(screen.getByRole('link', { name: 'Che cosa si conserva di te, e per quanto' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Privacy' }, { timeout: 15_000 })).toBeTruthy()
  expect(location.pathname).toBe('/privacy')
  history.back()
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Cooperativa alfa ti invita' }, { timeout: 15_000 }),
  ).toBeTruthy()
  expect(location.hash).toBe('')
  expect(JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state])).not.toContain(token)
})

test('[U10] who has an account is told so, signs in and finds the invitation again', async () => {
  await openApp(`/link#${await invitation('mara@example.org')}`, 'Cooperativa alfa ti invita')
  await fill('Nome e cognome', 'Mara')
  await fill('Scegli una password', LONG)
  await press('Crea l’account e accetta')
  expect((await screen.findByRole('alert', {}, { timeout: 5_000 })).textContent).toContain('bisogna accedere')
  await userEvent.click(screen.getByRole('link', { name: 'Accedi e accetta' }))
  await screen.findByRole('heading', { level: 1, name: 'Accedi' }, { timeout: 5_000 })
  await fill('E-mail', 'mara@example.org')
  await fill('Password', 'una frase di prova')
  await press('Accedi')
  await userEvent.click(await screen.findByRole('button', { name: 'Accetta l’invito' }, { timeout: 5_000 }))
  await waitFor(() => expect(location.pathname).toBe('/rilevazioni'), { timeout: 5_000 })
})

test('[U10] [U8] another person on the device is named, leaves first, and the link is still there', async () => {
  const token = await invitation('terza@example.org')
  await server().signIn('anna@example.org')
  await openApp(`/link#${token}`, 'Cooperativa alfa ti invita')
  expect(await screen.findByText('Qui c’è anna')).toBeTruthy()
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
  expect(screen.queryByRole('button', { name: /accetta/i })).toBeNull()
  await press('Fai uscire anna')
  const dialog = await screen.findByRole('dialog', { name: 'Vuoi uscire?' }, { timeout: 5_000 })
  const leave = [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === 'Esci')
  await userEvent.click(leave as HTMLElement)
  expect(await screen.findByLabelText('Nome e cognome', {}, { timeout: 5_000 })).toBeTruthy()
  expect(location.pathname).toBe('/link')
  expect(await who(server())).toBeNull()
})

test('[U10] a reset link sets a new password, says that sessions have ended, and works no more', async () => {
  const { url } = await keepResetLink(server().world.engine.app, BASE_URL, PERSON.anna, 60_000)
  await openApp(`/link#${tokenOf(url)}`, 'Scegli una password nuova')
  await fill('Scegli una password', 'corta')
  await press('Usa questa password')
  expect(screen.getByText('Mancano 7 caratteri: allungala un po’.')).toBeTruthy()
  await fill('Scegli una password', ' ma poi lunga')
  await press('Usa questa password')
  expect(await screen.findByRole('heading', { level: 1, name: 'La password è cambiata' })).toBeTruthy()
  cleanup()
  await openApp(`/link#${tokenOf(url)}`, 'Questo link non vale, o non vale più')
})
