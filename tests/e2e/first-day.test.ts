import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.ts'
import { personOn } from './ask.ts'
import { arrive, comeIn, invite, type Newcomer, signOut } from './newcomers.ts'
import { type Product, startProduct } from './product.ts'

// An installation that is nobody's demonstration, from the link that its start prints to the first organisation's people.

const NADIA: Newcomer = { name: 'Nadia Prima', email: 'nadia@example.org', password: 'tre gru sul tetto di fronte' }
const ENZO: Newcomer = { name: 'Enzo Secondo', email: 'enzo@example.org', password: 'la bottega apre alle nove' }
const ORGANISATION = 'Cooperativa del Primo Giorno'

let product: Product
let browser: Browser
let nadia: Page
let enzo: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  product = await startProduct(undefined, { DEMO: '0' })
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
  const pageOfItsOwn = async () => (await browser.newContext({ locale: 'it-IT' })).newPage()
  nadia = await pageOfItsOwn()
  enzo = await pageOfItsOwn()
})

test.afterAll(async () => {
  await browser?.close()
  await product?.remove()
})

/** The link that the start printed for whoever is to be first. */
async function setUpLink(): Promise<string> {
  const printed = () => /http:\S+\/link#[\w-]{43}/.exec(product.output())?.[0] ?? ''
  await expect.poll(printed).not.toBe('')
  return printed()
}

test('[I11] who opens the printed link is the first administrator, and the link opens nothing a second time', async () => {
  const link = await setUpLink()
  await enzo.goto(`${product.url}/accedi`)
  await expect(enzo.getByRole('heading', { level: 1, name: 'Accedi' })).toBeVisible()
  await expect(enzo.getByText('Persone e organizzazioni inventate.')).toHaveCount(0)

  await nadia.goto(link)
  await expect(nadia.getByRole('heading', { level: 1, name: 'Il primo accesso' })).toBeVisible()
  expect(nadia.url()).toBe(`${product.url}/link`)
  await nadia.getByLabel('Nome e cognome').fill(NADIA.name)
  await nadia.getByLabel('E-mail', { exact: true }).fill(NADIA.email)
  await nadia.getByLabel('Scegli una password').fill('passwordpassword')
  const submit = nadia.getByRole('button', { name: 'Crea l’account e comincia' })
  await submit.click()
  // A password that everybody tries is refused, and the link still works.
  await expect(nadia.getByLabel('Scegli una password')).toHaveAttribute('aria-invalid', 'true')
  await nadia.getByLabel('Scegli una password').fill(NADIA.password)
  await submit.click()
  await expect(nadia.getByRole('banner').getByText(NADIA.name, { exact: true })).toBeVisible()

  await enzo.goto(link)
  await expect(enzo.getByRole('heading', { level: 1, name: 'Questo link non vale, o non vale più' })).toBeVisible()
})

test('[O1] the first organisation is added on the screen, and its referent comes by a link', async () => {
  await nadia.goto(`${product.url}/organizzazioni`)
  await expect(nadia.getByText('Nel Piano non c’è ancora nessuna organizzazione.')).toBeVisible()
  await nadia.getByRole('link', { name: 'Aggiungi un’organizzazione' }).click()
  await nadia.getByLabel('Nome', { exact: true }).fill(ORGANISATION)
  await nadia.getByLabel('Forma giuridica').selectOption('coop_soc_b')
  await nadia.getByLabel('Sezione del RUNTS').selectOption('Non è iscritta')
  await nadia.getByLabel('Comune della sede').fill('Cuorgnè')
  await expect(nadia.getByText('Zona omogenea: Canavese Occidentale')).toBeVisible()
  await nadia.getByRole('button', { name: 'Aggiungi l’organizzazione' }).click()
  await expect(nadia.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()

  await arrive(enzo, await invite(nadia, nadia.url(), ENZO, 'referent'), ENZO)
  await expect(enzo.getByRole('heading', { name: ORGANISATION })).toBeVisible()
  await nadia.reload()
  await expect(nadia.getByRole('button', { name: `Togli ${ENZO.name}` })).toBeVisible()
  await expect(nadia.getByRole('button', { name: `Ritira l’invito a ${ENZO.email}` })).toHaveCount(0)
})

test('who came by a link comes again by e-mail and password', async () => {
  const who = await personOn(enzo)
  await signOut(enzo, 'Esci')
  expect(await personOn(enzo)).toBeNull()
  await comeIn(enzo, product.url, ENZO)
  expect(await personOn(enzo)).toBe(who)
})
