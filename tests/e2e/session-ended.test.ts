import { expect, type Page, type Request, test } from '@playwright/test'
import { openProfile, type Profile } from './browser.ts'
import { stateOf, type as typeValue } from './entry-screen.ts'
import { fillSignIn, signInAs, VALSUSA } from './people.ts'
import { type Product, startProduct } from './product.ts'

let product: Product
let marta: Profile

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  product = await startProduct()
  marta = await openProfile()
})

test.afterAll(async () => {
  await marta?.remove()
  await product?.remove()
})

test('with the session ended, what was typed stays, the page says so, and it leaves after signing in', async () => {
  const page = marta.page()
  await signInAs(page, product.url, 'contributor')
  await page.goto(`${product.url}/rilevazioni/${VALSUSA}/2026-S1`)
  await expect(page.getByText(/Tutto al sicuro/)).toBeVisible()
  await marta.context().clearCookies()
  await typeValue(page, 'INC-2.3', { number: '31' })
  await expect(
    page.getByText('La sessione è scaduta. I tuoi dati restano qui: accedi per inviare 1 valore.'),
  ).toBeVisible()
  await expect(stateOf(page, 'INC-2.3')).toHaveText('su questo dispositivo')

  await page.getByRole('status').getByRole('link', { name: 'Accedi' }).click()
  await fillSignIn(page, 'contributor')
  await page.waitForURL(`**/rilevazioni/${VALSUSA}/2026-S1`)
  await expect(stateOf(page, 'INC-2.3')).toHaveText('al sicuro')
})

test('who signs out without a network has left also when the network is back', async () => {
  const page = marta.page()
  await marta.network(false)
  await page.getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Esci' }).click()
  await expect(page.getByRole('link', { name: 'Accedi' }).first()).toBeVisible()
  await expect(page.locator('#contenuto:focus')).toBeVisible()
  await marta.network(true)
  await page.goto(`${product.url}/rilevazioni`)
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi per aprire questa pagina' })).toBeVisible()
  // The page says so at once; the server hears of it with the first request.
  await expect.poll(() => signedIn(page)).toBeNull()
})

test('[U8] a late sign-out takes nobody out who signs in while it is on its way', async () => {
  const page = marta.page()
  await signInAs(page, product.url, 'contributor')
  await expect(page.getByText(/Tutto al sicuro/)).toBeVisible()
  await marta.network(false)
  await page.getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('link', { name: 'Accedi' }).first().click()

  const isLeaving = (request: Request) => request.method() === 'DELETE' && request.url().endsWith('/api/session')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/api/session', async (route) => {
    if (isLeaving(route.request())) await held
    await route.continue()
  })
  const [onItsWay, told] = [page.waitForEvent('request', isLeaving), page.waitForEvent('requestfinished', isLeaving)]
  await marta.network(true)
  await onItsWay
  await fillSignIn(page, 'contributor')
  // Long enough for a sign-in that does not wait.
  await page.waitForTimeout(1_000)
  letGo()
  await told
  await page.waitForURL((at) => at.pathname !== '/accedi')
  await page.unroute('**/api/session')
  expect(await signedIn(page)).toMatchObject({ name: 'Marta Rivoira' })
})

/** Who the server says is signed in. */
const signedIn = (page: Page) =>
  page.evaluate(async () => ((await (await fetch('/api/session')).json()) as { person: unknown }).person)

test('[U8] who loses the network before the app was put aside on the device can leave all the same', async () => {
  const laptop = await openProfile()
  const page = laptop.page()
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  const brought = page.waitForEvent('requestfinished', (request) => request.url().includes('/assets/sign-out-dialog'))
  await signInAs(page, product.url, 'contributor')
  await expect(page.getByText(/Tutto al sicuro/)).toBeVisible()
  // The way out is there with all that it needs: asked for before, it is only waited for.
  await page.evaluate((dialog) => import(dialog).then(() => {}), (await brought).url())
  await laptop.network(false)
  await page.getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Esci' }).click()
  await expect(page.getByRole('link', { name: 'Accedi' }).first()).toBeVisible()
  await laptop.remove()
})
