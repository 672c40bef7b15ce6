import { expect, type Locator, type Page, test } from '@playwright/test'
import { generate } from 'otplib'
import { openProfile, type Profile } from './browser.ts'
import { tabTo } from './by-keyboard.ts'
import { signInAs, VALSUSA } from './people.ts'
import { type Product, startProduct } from './product.ts'

const EMAIL = 'ada.conti@example.org'
const PASSWORD = 'un sentiero verso il rifugio'

let product: Product
let profile: Profile

test.beforeAll(async () => {
  product = await startProduct()
  profile = await openProfile()
})

test.afterAll(async () => {
  await profile?.remove()
  await product?.remove()
})

async function pressAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** The link by which the referent invites somebody; the referent is signed out again. */
async function invitation(page: Page): Promise<string> {
  await signInAs(page, product.url, 'referent')
  const url = await page.evaluate(
    async ([org, email]) => {
      const headers = { 'Content-Type': 'application/json' }
      const body = JSON.stringify({ email, role: 'contributor' })
      const answer = await fetch(`/api/organisations/${org}/invitations`, { method: 'POST', headers, body })
      return ((await answer.json()) as { url: string }).url
    },
    [VALSUSA, EMAIL] as const,
  )
  await page.getByRole('banner').getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Esci' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Accedi' })).toBeVisible()
  return url
}

/** The authenticator's code, so many half minutes from now: a code counts once. */
const codeOf = (secret: string, steps = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps })

test('[U10] [U11] [U13] without a mouse: an invitation, a new account, its second factor, out and in again with a code', async () => {
  const page = profile.page()
  await page.goto(await invitation(page))
  await expect(page.getByRole('heading', { level: 1, name: 'Cooperativa Valsusa Insieme ti invita' })).toBeVisible()
  expect(page.url()).toBe(`${product.url}/link`)
  await tabTo(page, page.getByLabel('Nome e cognome'))
  await page.keyboard.type('Ada Conti')
  await tabTo(page, page.getByLabel('Scegli una password'))
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((at) => at.pathname === '/rilevazioni')
  await expect(page.getByRole('heading', { level: 1, name: 'Rilevazioni' })).toBeVisible()
  await expect(page.locator('#contenuto:focus')).toBeVisible()

  await pressAt(page, page.getByRole('banner').getByRole('link', { name: /Ada Conti/ }))
  await expect(page.getByRole('heading', { level: 1, name: 'Il tuo account' })).toBeVisible()
  await pressAt(page, page.getByRole('button', { name: 'Attiva il secondo fattore' }))
  const scan = page.getByRole('dialog', { name: 'Collega la tua app' })
  await expect(scan.getByRole('textbox')).toBeFocused()
  const secret = ((await scan.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await page.keyboard.type(await codeOf(secret))
  await page.keyboard.press('Enter')
  await pressAt(page, page.getByRole('button', { name: 'Li ho salvati' }))
  // The button that began it is gone: the keyboard goes on in the same part.
  await expect(page.getByRole('heading', { name: 'Secondo fattore' })).toBeFocused()

  await pressAt(page, page.getByRole('banner').getByRole('button', { name: 'Esci' }))
  await pressAt(page, page.getByRole('dialog').getByRole('button', { name: 'Esci' }))
  await pressAt(page, page.getByRole('banner').getByRole('link', { name: 'Accedi' }))
  await tabTo(page, page.getByLabel('E-mail', { exact: true }))
  await page.keyboard.type(EMAIL)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Codice di sei cifre')).toBeFocused()
  await page.keyboard.type(await codeOf(secret, 1))
  await page.keyboard.press('Enter')
  await page.waitForURL((at) => at.pathname === '/rilevazioni')
  await expect(page.getByRole('banner').getByText('Ada Conti', { exact: true })).toBeVisible()
})
