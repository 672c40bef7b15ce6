import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Account } from '../../src/domain/wire/account.ts'
import { codeOf, PASSWORD } from '../contracts/fixtures/identity-world.ts'
import { ORG, PERSON } from '../contracts/territory.ts'
import { tooMany, withAccounts } from './accounts-fixture.tsx'
import { openApp } from './app-fixture.tsx'

const server = withAccounts()
const NEW_PASSWORD = 'quattro gru sopra il tetto'

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const fill = async (label: string | RegExp, text: string) => userEvent.type(screen.getByLabelText(label), text)
const part = (name: string) => within(screen.getByRole('region', { name }))
const question = async (name: string) => within(await screen.findByRole('dialog', { name }, { timeout: 5_000 }))
const alertText = async () => (await screen.findByRole('alert', {}, { timeout: 5_000 })).textContent

const account = async () => (await (await server().ask('GET', '/api/account')).json()) as Account

/** The account page of somebody who has just signed in. */
async function accountOf(name: string): Promise<void> {
  await server().signIn(`${name}@example.org`)
  await openApp('/account', 'Il tuo account')
  // The device's own database is open: nothing of the page is on its way any more.
  if (name !== 'mara') await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
}

/** Somebody new in Cooperativa alfa, signed in. */
async function newcomer(email: string): Promise<void> {
  await server().signIn('remo@example.org')
  const body = { email, role: 'contributor' }
  const { url } = await (await server().ask('POST', `/api/organisations/${ORG.alfa}/invitations`, body)).json()
  await server().ask('DELETE', '/api/session')
  const token = url.split('#')[1]
  const taken = { token, account: { name: 'Ugo Nuovo', password: PASSWORD } }
  await server().ask('POST', '/api/links/invitation', taken)
}

/** What the page hands out as files, in order. */
function files(): Blob[] {
  const given: Blob[] = []
  URL.createObjectURL = (file) => `blob:${given.push(file as Blob)}`
  URL.revokeObjectURL = () => {}
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  onTestFinished(() => click.mockRestore())
  return given
}

test('[U11] [U13] the second factor on, its codes once, and signing in with a code that is asked for after the password', async () => {
  await accountOf('anna')
  await press('Attiva il secondo fattore')
  const scan = await question('Collega la tua app')
  const secret = document.querySelector('.factor-secret')?.textContent?.replaceAll(' ', '') ?? ''
  expect(scan.getByRole('img', { name: /Codice QR/ })).toBeTruthy()
  await userEvent.keyboard('000000{Enter}')
  expect(await alertText()).toContain('Il codice non è questo')
  expect((await account()).secondFactor).toBeNull()
  await userEvent.clear(scan.getByRole('textbox'))
  await userEvent.type(scan.getByRole('textbox'), `${await codeOf(secret)}{Enter}`)
  const shown = await question('Salva i codici di recupero')
  const codes = shown.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
  expect(codes).toHaveLength((await account()).secondFactor?.recoveryCodesLeft ?? 0)
  await userEvent.click(shown.getByRole('button', { name: 'Li ho salvati' }))
  expect(await part('Secondo fattore').findByText('Attivo')).toBeTruthy()
  expect(document.body.textContent).not.toContain(codes[0])
  expect(document.activeElement?.textContent).toBe('Secondo fattore')

  await press('Esci')
  await userEvent.click((await question('Vuoi uscire?')).getByRole('button', { name: 'Esci' }))
  const [way] = await screen.findAllByRole('link', { name: 'Accedi' })
  await userEvent.click(way as HTMLElement)
  await screen.findByRole('heading', { level: 1, name: 'Accedi' }, { timeout: 5_000 })
  await fill('E-mail', 'anna@example.org')
  await fill('Password', 'non è questa')
  await press('Accedi')
  expect(await alertText()).toContain('E-mail o password non corrispondono')
  expect(screen.queryByLabelText('Codice di sei cifre')).toBeNull()
  await userEvent.clear(screen.getByLabelText('Password'))
  await fill('Password', PASSWORD)
  await press('Accedi')
  const code = await screen.findByLabelText('Codice di sei cifre')
  expect(document.activeElement).toBe(code)
  expect(code.getAttribute('autocomplete')).toBe('one-time-code')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.keyboard('000000{Enter}')
  expect(await alertText()).toContain('Il codice non è questo')
  await press('Usa un codice di recupero')
  expect(document.activeElement).toBe(screen.getByLabelText('Codice di recupero'))
  await userEvent.keyboard(`${codes[0]}{Enter}`)
  await waitFor(() => expect(location.pathname).toBe('/rilevazioni'), { timeout: 5_000 })
  expect((await account()).secondFactor?.recoveryCodesLeft).toBe(codes.length - 1)
})

test('[U13] [I25] recovery codes are not lost by closing, the first and the renewed: who kept none is asked first, who has them is not', async () => {
  const given = files()
  await newcomer('codici@example.org')
  await openApp('/account', 'Il tuo account')
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
  await press('Attiva il secondo fattore')
  const scan = await question('Collega la tua app')
  const secret = document.querySelector('.factor-secret')?.textContent?.replaceAll(' ', '') ?? ''
  await userEvent.type(scan.getByRole('textbox'), `${await codeOf(secret)}{Enter}`)
  const shown = await question('Salva i codici di recupero')
  expect(document.activeElement?.textContent).toBe('Salva i codici di recupero')
  const pressEscape = () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  pressEscape()
  expect(shown.getByRole('alert').textContent).toContain('Non li hai copiati né scaricati')
  await userEvent.click(shown.getByRole('button', { name: 'Chiudi' }))
  // As a browser does at the second Escape, without a question.
  const dialog = screen.getByRole<HTMLDialogElement>('dialog')
  dialog.close()
  fireEvent(dialog, new Event('close'))
  expect(dialog.open).toBe(true)
  expect(shown.getAllByRole('listitem').length).toBeGreaterThan(0)
  await userEvent.click(shown.getByRole('button', { name: 'Scarica' }))
  expect(given).toHaveLength(1)
  expect(shown.queryByRole('alert')).toBeNull()
  pressEscape()
  expect(await part('Secondo fattore').findByText('Attivo', {}, { timeout: 5_000 })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()

  const first = await given[0]?.text()
  await press('Nuovi codici di recupero')
  const [shut] = (await question('Creare nuovi codici di recupero?')).getAllByRole('button', { name: 'Annulla' })
  await userEvent.click(shut as HTMLElement)
  expect(document.activeElement?.textContent).toBe('Nuovi codici di recupero')
  await userEvent.keyboard('{Enter}')
  const asked = await question('Creare nuovi codici di recupero?')
  await userEvent.click(asked.getByRole('button', { name: 'Crea i nuovi codici' }))
  const renewed = await question('Salva i codici di recupero')
  expect(renewed.getByText(/^I codici di prima non valgono più\./)).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Salva i codici di recupero')
  pressEscape()
  expect(renewed.getByRole('alert').textContent).toContain('Non li hai copiati né scaricati')
  await userEvent.click(renewed.getByRole('button', { name: 'Scarica' }))
  const lines = ((await given[1]?.text()) ?? '').trim().split('\n').slice(2)
  expect(lines).toHaveLength(10)
  for (const code of lines) expect(first).not.toContain(code)
  pressEscape()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement?.textContent).toBe('Nuovi codici di recupero')
  expect((await account()).secondFactor?.recoveryCodesLeft).toBe(10)
})

test('[I18] [U13] a device without a name is told apart by its browser; revoked, its session is gone from the list', async () => {
  const owner = server().world.engine.owner
  const device = '0b9d5c1e-5f0a-4d57-9a3e-2f6c1d7e8a90'
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36'
  await server().world.visitor(agent).signIn('remo@example.org')
  await sql`INSERT INTO device (id, person, first_seen, last_seen) VALUES (${device}, ${PERSON.remo}, now(), now())`.execute(
    owner,
  )
  await sql`UPDATE identity_session SET devices = ARRAY[${device}]::uuid[]
    WHERE "userId" = ${PERSON.remo} AND "userAgent" = 'Chrome, Windows'`.execute(owner)
  await accountOf('remo')
  expect(part('Dispositivi').getByText('Chrome su Windows')).toBeTruthy()
  expect(part('Sessioni').getByText('Chrome su Windows')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Dai un nome a Chrome su Windows, visto/ })).toBeTruthy()
  await press(/^Revoca Chrome su Windows, visto la prima volta/)
  const asked = within(screen.getByRole('dialog', { name: /^Revocare «Chrome su Windows, visto la prima volta/ }))
  expect(asked.getByText(/^La tua sessione lì finisce\. Per usarlo di nuovo bisognerà accedere/)).toBeTruthy()
  expect(asked.getByText(/rubato, cambia anche la password/)).toBeTruthy()
  expect(asked.queryByText(/Non si può annullare/)).toBeNull()
  await userEvent.click(asked.getByRole('button', { name: 'Revoca il dispositivo' }))
  await part('Dispositivi').findByText('Dispositivo revocato.', {}, { timeout: 5_000 })
  await waitFor(() => expect(part('Sessioni').queryByText('Chrome su Windows')).toBeNull(), { timeout: 5_000 })
  expect(part('Dispositivi').getByText('Chrome su Windows')).toBeTruthy()
})

test('[I23] [U13] who has twenty passkeys reads that there is room for no more, and what to do', async () => {
  const owner = server().world.engine.owner
  await sql`INSERT INTO identity_passkey (id, "userId", name, "credentialId", "publicKey", counter, "addedAt")
    SELECT gen_random_uuid(), ${PERSON.remo}, 'chiave ' || n, gen_random_uuid()::text, 'k', 0, now()
    FROM generate_series(1, 20) n`.execute(owner)
  onTestFinished(async () => {
    await sql`DELETE FROM identity_passkey`.execute(owner)
  })
  const ways = { accounts: true, passkeys: true, provider: null, mail: true }
  server().answerNext('/api/sign-in', Response.json(ways))
  await accountOf('remo')
  expect(part('Passkey').getByText(/Hai venti passkey, il massimo\. .*prima togline una/)).toBeTruthy()
  await press('Togli chiave 7')
  await userEvent.click((await question('Togliere la passkey «chiave 7»?')).getByRole('button', { name: /^Togli/ }))
  await part('Passkey').findByText('Passkey tolta.', {}, { timeout: 5_000 })
  expect(part('Passkey').queryByText(/Hai venti passkey/)).toBeNull()
})

test('[U12] a proof that is too old is asked for in place; a wrong one, and none, leave everything as it was', async () => {
  const given = files()
  await accountOf('remo')
  await server().makeProofStale()
  await press('Scarica i tuoi dati')
  let asked = await question('Conferma di essere tu')
  await waitFor(() => expect(document.activeElement).toBe(asked.getByLabelText('La tua password')))
  await userEvent.keyboard('non è questa{Enter}')
  expect(await alertText()).toContain('La password non è questa')
  await userEvent.click(asked.getByRole('button', { name: 'Conferma' }))
  await userEvent.click(asked.getAllByRole('button', { name: 'Annulla' }).at(-1) as HTMLElement)
  expect(await part('I tuoi dati').findByText('Senza la conferma non è cambiato nulla.')).toBeTruthy()
  expect(given).toEqual([])
  await press('Scarica i tuoi dati')
  asked = await question('Conferma di essere tu')
  await userEvent.type(await asked.findByLabelText('La tua password'), `${PASSWORD}{Enter}`)
  expect(await part('I tuoi dati').findByText('Il file è scaricato.', {}, { timeout: 5_000 })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  const data = JSON.parse((await given[0]?.text()) ?? '')
  expect(data.account.email).toBe('remo@example.org')
})

test('[U13] a name is changed once the server has it: a failure says so and leaves the old one', async () => {
  await accountOf('remo')
  await press('Cambia nome')
  await userEvent.clear(screen.getByLabelText('Nome'))
  await userEvent.keyboard('Remo Referente{Enter}')
  await screen.findByText('Nome cambiato.', {}, { timeout: 5_000 })
  expect((await account()).name).toBe('Remo Referente')
  expect(await screen.findByRole('link', { name: /^Il tuo account: ?Remo Referente$/ })).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Cambia nome'))
  await press('Cambia nome')
  await userEvent.clear(screen.getByLabelText('Nome'))
  server().answerNext('/api/account/name', null)
  await userEvent.keyboard('Remo Altrove{Enter}')
  expect(await alertText()).toContain('Sei senza rete')
  expect((await account()).name).toBe('Remo Referente')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByLabelText('Nome')).toBeNull()
})

test('[U13] the sessions of elsewhere are listed apart from this one, and end', async () => {
  await server().world.visitor().signIn('remo@example.org')
  await accountOf('remo')
  const others = (await account()).sessions.length - 1
  expect(others).toBeGreaterThan(0)
  expect(part('Sessioni').getAllByText('Questa sessione')).toHaveLength(1)
  await press(others === 1 ? 'Chiudi l’altra' : `Chiudi le altre ${others}`)
  const dialog = screen.getByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: /^Chiudi l/ }))
  expect(await screen.findByText('Le altre sessioni sono chiuse.', {}, { timeout: 5_000 })).toBeTruthy()
  expect((await account()).sessions.map(({ current }) => current)).toEqual([true])
  expect(document.activeElement?.textContent).toBe('Sessioni')
})

test('[U13] a password is changed by showing the present one; what is wrong is said beside its field', async () => {
  await accountOf('remo')
  await press('Cambia password')
  await fill('Password attuale', 'non è questa')
  await fill('Password nuova', 'passwordpassword')
  await press('Cambia password')
  expect(await screen.findByText('La password attuale non è questa. Riprova.', {}, { timeout: 5_000 })).toBeTruthy()
  await userEvent.clear(screen.getByLabelText('Password attuale'))
  await fill('Password attuale', PASSWORD)
  await press('Cambia password')
  expect(await screen.findByText(/^È lunga abbastanza, ma facile da indovinare/, {}, { timeout: 5_000 })).toBeTruthy()
  await userEvent.clear(screen.getByLabelText('Password nuova'))
  await fill('Password nuova', NEW_PASSWORD)
  await press('Cambia password')
  expect(await screen.findByText(/^Password cambiata/, {}, { timeout: 5_000 })).toBeTruthy()
  expect((await server().world.visitor().signIn('remo@example.org', NEW_PASSWORD)).status).toBe(200)
  // Back, for the tests after this one.
  await server().ask('POST', '/api/account/password', { current: NEW_PASSWORD, password: PASSWORD })
})

test('[U14] who leaves an organisation reads first what that means, and is of it no more', async () => {
  await newcomer('lascia@example.org')
  await openApp('/account', 'Il tuo account')
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
  await press('Lascia Cooperativa alfa')
  const dialog = await question('Lasciare Cooperativa alfa?')
  expect(dialog.getByText(/viene trattenuto, e decide chi gestisce il Piano/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Lascia l’organizzazione' }))
  expect(await screen.findByText('Non fai più parte di Cooperativa alfa.', {}, { timeout: 5_000 })).toBeTruthy()
  expect(await screen.findByText(/^Non hai ruoli/, {}, { timeout: 5_000 })).toBeTruthy()
})

test('[U14] an account is erased only by a typed word, and nobody is signed in afterwards', async () => {
  await newcomer('via@example.org')
  await openApp('/account', 'Il tuo account')
  await screen.findByText(/Tutto al sicuro/, {}, { timeout: 10_000 })
  await press('Cancella il mio account')
  const dialog = await question('Cancellare il tuo account?')
  expect(dialog.getByText(/^Restano i valori/)).toBeTruthy()
  await userEvent.keyboard('cancell{Enter}')
  expect((await account()).email).toBe('via@example.org')
  await userEvent.keyboard('a{Enter}')
  await waitFor(() => expect(location.pathname).toBe('/'), { timeout: 10_000 })
  expect(screen.getAllByRole('link', { name: 'Accedi' }).length).toBeGreaterThan(0)
  expect((await server().world.visitor().signIn('via@example.org')).status).toBe(401)
})

test('[U11] after too many attempts the page says from when another is welcome', async () => {
  await openApp('/accedi', 'Accedi')
  await fill('E-mail', 'remo@example.org')
  await fill('Password', 'non è questa')
  server().answerNext('/api/session', tooMany(600))
  const from = Date.now() + 600_000
  await press('Accedi')
  const [, hours, minutes] = /Puoi riprovare dalle (\d+):(\d+)\./.exec((await alertText()) ?? '') ?? []
  // The clock on the wall where the Plan is.
  const wall = Date.parse(`${new Date(from).toLocaleString('sv-SE', { timeZone: 'Europe/Rome' })}Z`)
  const said = new Date(wall).setUTCHours(Number(hours), Number(minutes), 0, 0)
  // By the minute, and never too early.
  expect(said - wall).toBeGreaterThan(-1_000)
  expect(said - wall).toBeLessThan(120_000)
})

test('[U11] who asks for a new password reads the same whether or not there is such an account', async () => {
  await openApp('/password', 'Password dimenticata')
  await userEvent.type(await screen.findByLabelText('E-mail'), 'senza-chiocciola{Enter}')
  expect(screen.getByText(/^Scrivi un indirizzo come/)).toBeTruthy()
  const said: (string | null)[] = []
  for (const email of ['remo@example.org', 'nessuno@example.org']) {
    await userEvent.clear(screen.getByLabelText('E-mail'))
    await fill('E-mail', `${email}{Enter}`)
    const answer = await screen.findByRole('status', {}, { timeout: 5_000 })
    said.push(answer.textContent?.replace(email, '') ?? null)
    await press('Scrivi un altro indirizzo')
  }
  expect(said[0]).toMatch(/^Controlla la posta/)
  expect(said[1]).toBe(said[0])
})
