import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { openProfile, type Profile } from './browser.ts'
import { signInAs } from './people.ts'
import { type Product, startProduct } from './product.ts'

let product: Product
let profile: Profile
let page: Page
let devtools: CDPSession
let authenticatorId: string

test.beforeAll(async () => {
  product = await startProduct()
  profile = await openProfile()
  page = profile.page()
  devtools = await profile.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  const added = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
  authenticatorId = added.authenticatorId
})
test.afterAll(async () => {
  await profile?.remove()
  await product?.remove()
})

const verifies = (isUserVerified: boolean) =>
  devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
const byPasskey = () => page.getByRole('button', { name: 'Accedi con una passkey' })

async function add(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Aggiungi una passkey' }).click()
  await page.getByLabel('Come vuoi chiamarla?').fill(name)
  await page.getByRole('button', { name: 'Crea la passkey' }).click()
}

async function signOut(): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${product.url}/accedi`)
}

test('[I14] a passkey made on the account page opens the account without a password', async () => {
  await signInAs(page, product.url, 'contributor')
  await page.goto(`${product.url}/account`)
  await add('Portatile dell’ufficio')
  await expect(page.getByText('Passkey aggiunta.')).toBeVisible()
  await expect(page.getByText('Portatile dell’ufficio')).toBeVisible()
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
  expect(credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }])
  await signOut()
  await byPasskey().click()
  await page.waitForURL((at) => at.pathname !== '/accedi')
  await page.goto(`${product.url}/account`)
  await expect(page.getByText('Portatile dell’ufficio')).toBeVisible()
  await expect(page.getByText(/usata l’ultima volta/)).toBeVisible()
})

test('[I16] a device that holds one of the person’s passkeys makes no second one', async () => {
  await add('Ancora')
  await expect(page.getByText('Questo dispositivo ha già una passkey del tuo account.')).toBeVisible()
  await page.getByRole('button', { name: 'Annulla' }).first().click()
})

test('[I15] a device that did not check who is there opens nothing, and nobody is blamed', async () => {
  await signOut()
  await verifies(false)
  const asked = page.waitForResponse(/passkey\/options/)
  await byPasskey().click()
  await asked
  await expect(byPasskey()).not.toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(new URL(page.url()).pathname).toBe('/accedi')
  await verifies(true)
  await byPasskey().click()
  await page.waitForURL((at) => at.pathname !== '/accedi')
})

test('[I16] a passkey that was taken away opens nothing any more, also where the device still has it', async () => {
  await page.goto(`${product.url}/account`)
  await page.getByRole('button', { name: /^Togli.*Portatile dell’ufficio/ }).click()
  await page.getByRole('button', { name: 'Togli la passkey' }).click()
  await expect(page.getByText('Passkey tolta.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Passkey', exact: true })).toBeFocused()
  await signOut()
  await byPasskey().click()
  await expect(page.getByText('Questa passkey non apre nessun account qui.')).toBeVisible()
})
