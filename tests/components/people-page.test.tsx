import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { PlanPeople } from '../../src/domain/wire/organisations.ts'
import { PASSWORD } from '../contracts/fixtures/identity-world.ts'
import { ORG, PERSON } from '../contracts/territory.ts'
import { withAccounts } from './accounts-fixture.tsx'
import { openApp } from './app-fixture.tsx'

// One server for the file: who has which role after a test has it in those after it.
const server = withAccounts()

const SLOW = { timeout: 10_000 }
const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }))
const question = (name: string | RegExp) => screen.findByRole('dialog', { name }, SLOW)
const part = (name: string) => within(screen.getByRole('region', { name }))
const alertText = async () => (await screen.findByRole('alert', {}, SLOW)).textContent
const people = async () => (await (await server().ask('GET', '/api/people')).json()) as PlanPeople
const rolesOf = async (id: string) => (await people()).people.find((one) => one.id === id)?.roles ?? []

/** The page of the plan's people, as somebody who has just signed in sees it. */
async function openAs(name: string): Promise<void> {
  await server().signIn(`${name}@example.org`)
  await openApp('/persone', 'Persone del Piano')
}

/** Mara administers from here on, and manages as before. */
async function maraAdministers(): Promise<void> {
  const { owner } = server().world.engine
  const role = { person: PERSON.mara, role: 'administrator' as const }
  await owner
    .insertInto('plan_role')
    .values(role)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

test('[U17] a manager sees who has a role, and invites funders alone', async () => {
  await openAs('mara')
  expect(part('Gestiscono').getByText('mara')).toBeTruthy()
  expect(part('Gestiscono').getByText('Sei tu')).toBeTruthy()
  expect(part('Finanziatori').getByText('fulvia@example.org')).toBeTruthy()
  expect(part('Amministrano').getByText('Nessuno amministra il Piano.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Ruoli|Cancella|password/ })).toBeNull()
  await press('Invita una persona')
  expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).value)).toEqual(['funder'])
  await userEvent.type(screen.getByLabelText('E-mail della persona'), 'fondo@example.org{Enter}')
  const shown = await question('L’invito per fondo@example.org è pronto')
  expect(shown.textContent).toContain('partito anche per e-mail')
  await press('Chiudi', shown)
  expect(part('Inviti').getByText(/^Finanziatore · invito di mara/)).toBeTruthy()
  await press('Ritira l’invito a fondo@example.org')
  expect(await screen.findByText(/Invito a fondo@example.org ritirato/, {}, SLOW)).toBeTruthy()
  expect((await people()).invitations).toEqual([])
})

test('[U17] an administrator gives a role after reading what it opens, with a new proof where the last is old', async () => {
  await maraAdministers()
  await openAs('mara')
  expect(part('Amministrano').getByText(/anche: Gestisce il Piano/)).toBeTruthy()
  await press('Ruoli di fulvia')
  await press('Dai a fulvia il ruolo «Gestisce il Piano»')
  const asked = await question(/^Dare a fulvia/)
  expect(asked.textContent).toContain('Convalida i valori')
  await server().makeProofStale()
  await press('Dai il ruolo', asked)
  const proof = await question('Conferma di essere tu')
  expect(await rolesOf(PERSON.fulvia)).toEqual(['funder'])
  await userEvent.type(await within(proof).findByLabelText('La tua password', {}, SLOW), `${PASSWORD}{Enter}`)
  expect(await screen.findByText('fulvia ora ha il ruolo «Gestisce il Piano».', {}, SLOW)).toBeTruthy()
  expect(await rolesOf(PERSON.fulvia)).toEqual(['funder', 'manager'])
  expect(part('Gestiscono').getByText('fulvia')).toBeTruthy()
})

test('[U17] before a role is taken the page says what ends with it', async () => {
  await openAs('mara')
  await press('Ruoli di fulvia')
  await press('Togli a fulvia il ruolo «Finanziatore»')
  const asked = await question(/^Togliere a fulvia/)
  expect(asked.textContent).toContain('tutti gli accessi che le organizzazioni gli hanno dato finiscono')
  await press('Togli il ruolo', asked)
  expect(await screen.findByText('fulvia non ha più il ruolo «Finanziatore».', {}, SLOW)).toBeTruthy()
  expect(await rolesOf(PERSON.fulvia)).toEqual(['manager'])
})

test('[U17] who has the role already is not invited to it, and where it is changed is said', async () => {
  await openAs('mara')
  await press('Invita una persona')
  await userEvent.click(screen.getByRole('radio', { name: /^Amministra/ }))
  await userEvent.type(screen.getByLabelText('E-mail della persona'), 'mara@example.org{Enter}')
  expect(await alertText()).toContain('ha già questo ruolo')
})

test('[U17] that the last administrator stays is said in words', async () => {
  await openAs('mara')
  await press('Ruoli di mara')
  await press('Togli a mara il ruolo «Amministra il Piano»')
  const said = await question('Il ruolo resta, per ora')
  expect(said.textContent).toContain('Nessun altro amministra il Piano')
  expect(within(said).queryByRole('button', { name: 'Togli il ruolo' })).toBeNull()
  expect(await rolesOf(PERSON.mara)).toContain('administrator')
})

test('[U17] a link for a new password is for who has an account, and is shown once', async () => {
  await server().signIn('mara@example.org')
  await server().ask('POST', `/api/people/${PERSON.remo}/roles`, { role: 'funder' })
  await openAs('mara')
  await userEvent.click(await screen.findByRole('button', { name: 'Link per la password di remo' }, SLOW))
  await press('Prepara il link', await question('Preparare un link per remo?'))
  const shown = await question('Il link per remo è pronto')
  const { value } = within(shown).getByLabelText<HTMLInputElement>('Link da consegnare')
  expect(value).toMatch(/\/link#[\w-]{43}$/)
  await press('L’ho consegnato', shown)
  expect(document.body.innerHTML).not.toContain(value.slice(-43))
  await press('Link per la password di fulvia')
  await press('Prepara il link', await question('Preparare un link per fulvia?'))
  expect(await alertText()).toContain('non ha un account')
})

/** Remo has a second factor from here on, and was last helped with this. */
async function remoHasFactor(help: 'password' | null): Promise<void> {
  const { owner } = server().world.engine
  await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at) VALUES (${PERSON.remo}, 's', now())
    ON CONFLICT DO NOTHING`.execute(owner)
  await sql`UPDATE identity_user SET "helpedWith" = ${help} WHERE id = ${PERSON.remo}`.execute(owner)
}

test('[I21] a second factor is taken away where there is one, after reading of whom to make sure, with a new proof', async () => {
  await remoHasFactor(null)
  await openAs('mara')
  await screen.findByText('remo@example.org', {}, SLOW)
  expect(screen.getAllByRole('button', { name: /secondo fattore/ })).toHaveLength(1)
  await press('Togli il secondo fattore a remo')
  const asked = await question('Togliere il secondo fattore a remo?')
  expect(asked.textContent).toContain('accertati che sia davvero la persona')
  expect(asked.textContent).toContain('la chiede per e-mail dalla pagina di accesso')
  await server().makeProofStale()
  await press('Togli il secondo fattore', asked)
  const proof = await question('Conferma di essere tu')
  await userEvent.type(await within(proof).findByLabelText('La tua password', {}, SLOW), `${PASSWORD}{Enter}`)
  expect(await screen.findByText(/^remo non ha più il secondo fattore. Un’e-mail glielo dice/, {}, SLOW)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /secondo fattore/ })).toBeNull()
  expect(server().world.letters.at(-1)?.to).toBe('remo@example.org')
})

test('[I22] why no link is prepared for who was helped so is said in words', async () => {
  await openAs('mara')
  await userEvent.click(await screen.findByRole('button', { name: 'Link per la password di remo' }, SLOW))
  await press('Prepara il link', await question('Preparare un link per remo?'))
  expect(await alertText()).toContain('Le è stato tolto il secondo fattore')
})

test('[I22] on the organisation’s page too, and why it is not done for who had a link is said there', async () => {
  await remoHasFactor('password')
  await server().signIn('mara@example.org')
  await openApp(`/organizzazioni/${ORG.alfa}`, 'Cooperativa alfa')
  await press('Togli il secondo fattore a remo')
  const asked = await question('Togliere il secondo fattore a remo?')
  await press('Togli il secondo fattore', asked)
  expect(await alertText()).toContain('chi ha avuto il link entra al suo posto')
  await remoHasFactor(null)
  await press('Togli il secondo fattore', asked)
  expect(await screen.findByText(/^remo non ha più il secondo fattore/, {}, SLOW)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /secondo fattore/ })).toBeNull()
})

test('[U17] somebody is erased only by a typed word, after reading that the values stay; oneself not here', async () => {
  await openAs('mara')
  expect(screen.queryByRole('button', { name: 'Cancella mara' })).toBeNull()
  await press('Cancella remo')
  const asked = await question('Cancellare remo per sempre?')
  expect(asked.textContent).toContain('Restano i valori')
  const erase = within(asked).getByRole<HTMLButtonElement>('button', { name: 'Cancella per sempre' })
  expect(erase.disabled).toBe(true)
  await userEvent.type(within(asked).getByRole('textbox'), 'cancella')
  await userEvent.click(erase)
  expect(await screen.findByText(/^remo non c’è più/, {}, SLOW)).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('remo@example.org')).toBeNull())
  expect((await people()).people.map(({ name }) => name)).not.toContain('remo')
})
