import { expect, type Page, test } from '@playwright/test'
import { CLIENT, type IdentityProvider, startIdentityProvider } from '../contracts/fixtures/identity-provider.ts'
import { freePort } from '../free-port.ts'
import { openProfile, type Profile } from './browser.ts'
import { signInAs } from './people.ts'
import { type Product, startProduct } from './product.ts'

const NAME = 'Identità di prova'

let product: Product
let place: IdentityProvider
let profile: Profile
let page: Page

test.beforeAll(async () => {
  // The provider says of itself that it is one for tests.
  console.warn = console.info = () => {}
  const port = await freePort()
  place = await startIdentityProvider({ returnTo: `http://localhost:${port}/accedi/ritorno` })
  product = await startProduct(undefined, {
    ...{ PORT: String(port), OIDC_NAME: NAME },
    ...{ OIDC_ISSUER: place.issuer, OIDC_CLIENT_ID: CLIENT.clientId, OIDC_CLIENT_SECRET: CLIENT.clientSecret },
  })
  profile = await openProfile()
  page = profile.page()
})
test.afterAll(async () => {
  await profile?.remove()
  await product?.remove()
  await place?.close()
})

/** What a person does at the provider. */
async function nameOneself(login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('qualsiasi')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function asNobody(): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${product.url}/accedi`)
}

test('[I17] a provider that is away is said to be, and asked again at the next press', async () => {
  place.broken = true
  await asNobody()
  const press = () => page.getByRole('button', { name: `Accedi con ${NAME}` }).click()
  await press()
  await expect(page.getByText(`${NAME} non risponde.`)).toBeVisible()
  place.broken = false
  await press()
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
})

test('[I17] an identity that was tied on the account page signs in', async () => {
  await signInAs(page, product.url, 'contributor')
  await page.goto(`${product.url}/account`)
  await page.getByRole('button', { name: `Collega ${NAME}` }).click()
  await nameOneself('marta-da-fuori')
  await page.waitForURL(`${product.url}/account`)
  await expect(page.getByRole('button', { name: 'Scollega' })).toBeVisible()
  await asNobody()
  await page.getByRole('button', { name: `Accedi con ${NAME}` }).click()
  await nameOneself('marta-da-fuori')
  await page.waitForURL((at) => at.origin === product.url && !at.pathname.startsWith('/accedi'))
  await page.goto(`${product.url}/account`)
  await expect(page.getByRole('button', { name: 'Scollega' })).toBeVisible()
})

test('[I17] an identity that nobody tied is told what to do, and who turns back that nothing changed', async () => {
  await asNobody()
  await page.getByRole('button', { name: `Accedi con ${NAME}` }).click()
  await nameOneself('qualcun-altro')
  await expect(page.getByText(`Qui nessuno è noto con questa identità di ${NAME}.`)).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  await asNobody()
  await page.getByRole('button', { name: `Accedi con ${NAME}` }).click()
  await page.getByRole('link', { name: /Cancel/ }).click()
  await expect(page.getByText(`L’accesso con ${NAME} si è interrotto prima della fine.`)).toBeVisible()
})
