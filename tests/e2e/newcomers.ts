import { expect, type Page } from '@playwright/test'
import { generate } from 'otplib'
import type { OrganisationRole } from '../../src/domain/people.ts'

/** Somebody who is not in the demo. */
export interface Newcomer {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** What an authenticator app holds, and the codes for the day it is not at hand. */
export interface Authenticator {
  /** A code that has not been used yet. */
  readonly code: () => Promise<string>
  /** One of the recovery codes; each is handed out once. */
  readonly recoveryCode: () => string
}

const ROLES = { contributor: 'Inserisce i dati', referent: 'Referente' }

/** Invites somebody on the organisation's own page, as who is signed in there; the link that is to be handed over. */
export async function invite(
  page: Page,
  organisation: string,
  { email }: Newcomer,
  role: OrganisationRole,
): Promise<string> {
  await page.goto(organisation)
  await page.getByRole('button', { name: 'Invita una persona' }).click()
  await page.getByLabel('E-mail della persona').fill(email)
  await page.getByRole('radio', { name: ROLES[role] }).check()
  await page.getByRole('button', { name: 'Prepara l’invito' }).click()
  const link = await page.getByLabel('Link da consegnare').inputValue()
  await page.getByRole('button', { name: 'L’ho consegnato' }).click()
  await expect(page.getByRole('button', { name: `Ritira l’invito a ${email}` })).toBeVisible()
  return link
}

/** Opens the invitation, makes the account and comes to where one enters values. */
export async function arrive(page: Page, link: string, { name, password }: Newcomer): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Nome e cognome').fill(name)
  await page.getByLabel('Scegli una password').fill(password)
  await page.getByRole('button', { name: 'Crea l’account e accetta' }).click()
  await page.waitForURL((at) => at.pathname === '/rilevazioni')
}

/** Signs in on the page, with the second step where there is one. */
export async function comeIn(page: Page, url: string, who: Newcomer, code?: { readonly typed: string }): Promise<void> {
  await page.goto(`${url}/accedi`)
  await page.getByLabel('E-mail', { exact: true }).fill(who.email)
  await page.getByLabel('Password', { exact: true }).fill(who.password)
  await page.locator('form').getByRole('button', { name: 'Accedi' }).click()
  if (code !== undefined) await typeCode(page, code.typed)
  await page.waitForURL((at) => at.pathname === '/rilevazioni')
}

async function typeCode(page: Page, typed: string): Promise<void> {
  const isFromApp = /^\d{6}$/.test(typed)
  if (!isFromApp) {
    await page.getByText('Non hai con te il telefono?').click()
    await page.getByRole('button', { name: 'Usa un codice di recupero' }).click()
  }
  await page.getByLabel(isFromApp ? 'Codice di sei cifre' : 'Codice di recupero', { exact: true }).fill(typed)
  await page.locator('form').getByRole('button', { name: 'Accedi' }).click()
}

/** Turns the second factor on, on the account page of who is signed in. */
export async function turnOnSecondFactor(page: Page, url: string): Promise<Authenticator> {
  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'Attiva il secondo fattore' }).click()
  const scan = page.getByRole('dialog', { name: 'Collega la tua app' })
  const secret = ((await scan.locator('code').textContent()) ?? '').replaceAll(' ', '')
  let used = 0
  const code = async () => {
    const now = Math.floor(Date.now() / 30_000)
    // A code opens once; the one of the next half minute is taken too.
    used = Math.max(now, used + 1)
    return generate({ secret, epoch: 30 * used })
  }
  await scan.getByRole('textbox').fill(await code())
  await scan.getByRole('button', { name: 'Conferma e attiva' }).click()
  await expect(page.getByRole('heading', { name: 'Salva i codici di recupero' })).toBeVisible()
  const codes = await page.locator('.recovery-codes li').allTextContents()
  await page.getByRole('button', { name: 'Li ho salvati' }).click()
  return {
    code,
    recoveryCode: () => {
      const next = codes.shift()
      if (next === undefined) throw new Error('every recovery code has been handed out')
      return next
    },
  }
}

/** Gives the device in use a name, on the account page. */
export async function nameThisDevice(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/account`)
  const line = page.getByRole('listitem').filter({ hasText: 'Questo dispositivo' })
  await line.getByRole('button', { name: /^Dai un nome/ }).click()
  await line.getByLabel('Nome del dispositivo').fill(name)
  await line.getByRole('button', { name: 'Salva' }).click()
  await expect(line.getByText(name)).toBeVisible()
}

/** Leaves the device by the button in the header. */
export async function signOut(page: Page, way: 'Esci' | 'Tieni qui ed esci'): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('dialog').getByRole('button', { name: way, exact: true }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Accedi' })).toBeVisible()
}
