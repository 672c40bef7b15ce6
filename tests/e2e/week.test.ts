import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { organisationId } from '../../seeds/demo/organisations.ts'
import { FUNDER, MANAGER } from '../../seeds/demo/people.ts'
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.ts'
import { verifyLog } from '../crash/verify-command.ts'
import { removeData } from '../remove-data.ts'
import { ask, personOn, readActs, readLog } from './ask.ts'
import { type Device, keeps, openDevice } from './device.ts'
import { rowOf, stateOf, type as typeValue } from './entry-screen.ts'
import {
  type Authenticator,
  arrive,
  comeIn,
  invite,
  type Newcomer,
  nameThisDevice,
  signOut,
  turnOnSecondFactor,
} from './newcomers.ts'
import { signInAs } from './people.ts'
import { type Product, startProduct } from './product.ts'

// Two organisations, three people with two devices each, who runs the plan and who funds: a week, and then the books.

/** An organisation of each kind of memory: neither has a person of its own before Monday. */
const PISTA = { id: organisationId('pista'), name: 'Centro giovani Pista Nove' }
const FUTURO = { id: organisationId('futuro'), name: 'Pro Futuro Canavese Immaginato' }
const PERIOD = '2026-S1'

const ADA: Newcomer = { name: 'Ada Conti', email: 'ada@example.org', password: 'un sentiero verso il rifugio' }
const BICE: Newcomer = { name: 'Bice Rolle', email: 'bice@example.org', password: 'tre fontane e un castagno' }
const CARLO: Newcomer = { name: 'Carlo Gay', email: 'carlo@example.org', password: 'la corriera delle sei e dieci' }

/** Words that only their own organisation may read. */
const NOTES = {
  pista: 'passerotto: contate anche le interviste alla radio',
  futuro: 'cardellino: due avviati sono ancora in prova',
  pistaLater: 'fringuello: ricontato dopo il cambio di registro',
}
const REASON = 'Ricontato insieme al telefono'

const SAVED = 'su questo dispositivo'
const SAFE = 'al sicuro'
const REVOKED = 'Questo dispositivo è stato revocato'
const GRANTED = ['FOR-2.2', 'CON-2.2']

const folder = mkdtempSync(join(tmpdir(), 'traguardo-week-'))
const devices: Device[] = []
let product: Product
let browser: Browser
let giulia: Page
let paolo: Page
let ada: Record<'laptop' | 'phone', Device>
let bice: Record<'phone' | 'shared', Device>
let carlo: Record<'laptop' | 'phone', Device>
let adasApp: Authenticator

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  product = await startProduct(undefined, { DATA_DIR: folder })
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
  const device = async (name: string, kind: 'laptop' | 'phone') => {
    const opened = await openDevice(browser, name, kind)
    devices.push(opened)
    return opened
  }
  ada = { laptop: await device('Ada, laptop', 'laptop'), phone: await device('Ada, phone', 'phone') }
  bice = { phone: await device('Bice, phone', 'phone'), shared: await device('shared laptop', 'laptop') }
  carlo = { laptop: await device('Carlo, laptop', 'laptop'), phone: await device('Carlo, phone', 'phone') }
  paolo = (await device('Paolo', 'laptop')).page()
  giulia = (await device('Giulia', 'laptop')).page()
  await signInAs(giulia, product.url, 'manager')
  for (const org of [PISTA, FUTURO]) before[org.id] = (await readLog(giulia, org.id)).length
})

test.afterAll(async () => {
  for (const device of devices) await device.remove()
  await browser?.close()
  await product?.remove()
  await removeData(folder)
})

/** How long each log was on Monday morning. */
const before: Record<string, number> = {}

/** Every value that somebody typed, as it has to stand in the log by the end. */
interface Written {
  readonly org: string
  readonly by: Newcomer
  readonly code: string
  readonly number: string
  readonly note?: string
}
const diary: Written[] = []

const pageOf = ({ id }: { readonly id: string }) => `${product.url}/organizzazioni/${id}`
const boxOf = (page: Page, code: string) => rowOf(page, code).getByRole('textbox').first()

async function openGrid(page: Page, org: string): Promise<void> {
  await page.goto(`${product.url}/rilevazioni/${org}/${PERIOD}`)
  await expect(rowOf(page, 'FOR-2.1')).toBeVisible()
}

/** Types a value as a person does, and puts it down in the diary once the device says that it has it. */
async function write(page: Page, written: Written, state: string): Promise<void> {
  const { org, code, number, note } = written
  if (new URL(page.url()).pathname !== `/rilevazioni/${org}/${PERIOD}`) await openGrid(page, org)
  if (note !== undefined) {
    await rowOf(page, code)
      .getByRole('button', { name: /Nota e altro/ })
      .click()
    await rowOf(page, code).getByRole('textbox', { name: 'Nota', exact: true }).fill(note)
  }
  await typeValue(page, code, { number })
  await expect(stateOf(page, code)).toHaveText(state)
  diary.push(written)
}

/** What the week has added to the log so far, as who runs the plan reads it. */
const newIn = async (org: string) => (await readLog(giulia, org)).slice(before[org])

test('Monday: who runs the plan invites two referents; accounts, a second factor, a colleague who belongs to two', async () => {
  await arrive(ada.laptop.page(), await invite(giulia, pageOf(PISTA), ADA, 'referent'), ADA)
  await arrive(carlo.laptop.page(), await invite(giulia, pageOf(FUTURO), CARLO, 'referent'), CARLO)
  await arrive(bice.phone.page(), await invite(ada.laptop.page(), pageOf(PISTA), BICE, 'contributor'), BICE)

  const page = carlo.laptop.page()
  await page.goto(await invite(ada.laptop.page(), pageOf(PISTA), CARLO, 'contributor'))
  await expect(page.getByRole('heading', { level: 1, name: `${PISTA.name} ti invita` })).toBeVisible()
  await page.getByRole('button', { name: 'Accetta l’invito' }).click()
  await page.waitForURL((at) => at.pathname === '/rilevazioni')
  for (const { name } of [PISTA, FUTURO]) await expect(page.getByRole('heading', { name })).toBeVisible()

  adasApp = await turnOnSecondFactor(ada.laptop.page(), product.url)
  await nameThisDevice(ada.laptop.page(), product.url, 'Portatile di Ada')
  await nameThisDevice(page, product.url, 'Portatile di Carlo')
})

test('Tuesday: each on a second device; a phone without a network keeps what was typed over a closed tab', async () => {
  await comeIn(ada.phone.page(), product.url, ADA, { typed: await adasApp.code() })
  await comeIn(bice.shared.page(), product.url, BICE)
  await comeIn(carlo.phone.page(), product.url, CARLO)

  const radio = { org: PISTA.id, by: ADA, code: 'GOV-3.3', number: '121', note: NOTES.pista }
  await write(ada.laptop.page(), radio, SAFE)
  await write(
    carlo.laptop.page(),
    { org: FUTURO.id, by: CARLO, code: 'FOR-2.1', number: '22', note: NOTES.futuro },
    SAFE,
  )
  await write(carlo.phone.page(), { org: PISTA.id, by: CARLO, code: 'FOR-2.3', number: '117' }, SAFE)

  await openGrid(bice.phone.page(), PISTA.id)
  await bice.phone.page().evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await bice.phone.network(false)
  await write(bice.phone.page(), { org: PISTA.id, by: BICE, code: 'FOR-2.1', number: '31' }, SAVED)
  await bice.phone.closeTab()
  const again = await bice.phone.openTab()
  await openGrid(again, PISTA.id)
  await expect(boxOf(again, 'FOR-2.1')).toHaveValue('31')
  await expect(stateOf(again, 'FOR-2.1')).toHaveText(SAVED)
  await bice.phone.network(true)
  await expect(stateOf(again, 'FOR-2.1')).toHaveText(SAFE)
  // The other devices of the organisation hear of it by themselves.
  await openGrid(ada.phone.page(), PISTA.id)
  await expect(boxOf(ada.phone.page(), 'FOR-2.1')).toHaveValue('31')
})

test('Wednesday: two people change one cell without seeing each other, and one of them chooses with a reason', async () => {
  const [first, second] = [bice.phone.page(), ada.phone.page()]
  await expect(boxOf(second, 'FOR-2.3')).toHaveValue('117')
  await bice.phone.network(false)
  await ada.phone.network(false)
  await write(first, { org: PISTA.id, by: BICE, code: 'FOR-2.3', number: '127' }, SAVED)
  await write(second, { org: PISTA.id, by: ADA, code: 'FOR-2.3', number: '133' }, SAVED)
  await bice.phone.network(true)
  await expect(stateOf(first, 'FOR-2.3')).toHaveText(SAFE)
  await ada.phone.network(true)
  await expect(stateOf(second, 'FOR-2.3')).toHaveText('in conflitto')

  await second.getByRole('button', { name: /^Scegli fra/ }).click()
  const dialog = second.getByRole('dialog')
  await dialog.getByRole('radio', { name: /127/ }).check()
  await dialog.getByLabel('Perché (facoltativo)').fill(REASON)
  await dialog.getByRole('button', { name: 'Tieni questo valore' }).click()
  diary.push({ org: PISTA.id, by: ADA, code: 'FOR-2.3', number: '127', note: REASON })
  for (const page of [first, second]) {
    await expect(stateOf(page, 'FOR-2.3')).toHaveText(SAFE)
    await expect(boxOf(page, 'FOR-2.3')).toHaveValue('127')
  }
})

test('Thursday: a stolen laptop reads nothing any more, and what it had not sent arrives by a file', async () => {
  const [laptop, phone] = [carlo.laptop.page(), carlo.phone.page()]
  await openGrid(laptop, FUTURO.id)
  await laptop.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => keeps(laptop, NOTES.futuro)).toBe(true)
  await carlo.laptop.network(false)
  await write(laptop, { org: FUTURO.id, by: CARLO, code: 'INC-1.1', number: '14' }, SAVED)

  await phone.goto(`${product.url}/account`)
  await phone.getByRole('button', { name: 'Revoca Portatile di Carlo' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Revoca il dispositivo' }).click()
  await expect(phone.getByText('Dispositivo revocato.')).toBeVisible()

  const heardBefore = carlo.laptop.heard().length
  await carlo.laptop.network(true)
  await expect(laptop.getByText(`${REVOKED} · 1 valore su questo dispositivo`)).toBeVisible()
  await expect.poll(() => keeps(laptop, NOTES.futuro)).toBe(false)
  expect(await personOn(laptop)).toBeNull()
  for (const path of ['/api/account', `/api/organisations/${FUTURO.id}`]) {
    expect((await ask(laptop, 'GET', path)).status, path).toBe(401)
  }
  // Nor does it read by saying that it is another device.
  const posing = {
    device: crypto.randomUUID(),
    user: await personOn(phone),
    schema: 2,
    after: null,
    push: [],
    limit: 9,
  }
  expect((await ask(laptop, 'POST', `/api/sync/v1/orgs/${FUTURO.id}`, posing)).status).toBe(403)
  await laptop.goto(`${product.url}/rilevazioni/${FUTURO.id}/registro`)
  const [download] = await Promise.all([
    laptop.waitForEvent('download'),
    laptop.getByRole('button', { name: 'Esporta 1 valore' }).click(),
  ])
  const file = join(folder, 'carlo.json')
  await download.saveAs(file)
  expect(readFileSync(file, 'utf8')).not.toContain(NOTES.futuro)
  expect(carlo.laptop.heard().slice(heardBefore)).not.toContain('"entry"')

  await phone.goto(`${product.url}/rilevazioni/${FUTURO.id}/registro`)
  await phone.getByLabel('Importa un file').setInputFiles(file)
  await expect(phone.getByText('Aggiunto 1 valore.')).toBeVisible()
  await openGrid(phone, FUTURO.id)
  await expect(stateOf(phone, 'INC-1.1')).toHaveText(SAFE)
})

test('Thursday: on a shared laptop nobody sees or sends what another left there locked', async () => {
  const page = bice.shared.page()
  await openGrid(page, PISTA.id)
  await bice.shared.network(false)
  await write(page, { org: PISTA.id, by: BICE, code: 'CON-2.3', number: '58' }, SAVED)
  await signOut(page, 'Tieni qui ed esci')
  await bice.shared.network(true)

  await comeIn(page, product.url, ADA, { typed: adasApp.recoveryCode() })
  await openGrid(page, PISTA.id)
  await expect(stateOf(page, 'GOV-3.3')).toHaveText(SAFE)
  await expect(page.getByText(/Tutto al sicuro/)).toBeVisible()
  await expect(boxOf(page, 'CON-2.3')).toHaveValue('')
  await signOut(page, 'Esci')
  expect(JSON.stringify(await newIn(PISTA.id))).not.toContain('"58"')

  await comeIn(page, product.url, BICE)
  await openGrid(page, PISTA.id)
  await expect(boxOf(page, 'CON-2.3')).toHaveValue('58')
  await expect(stateOf(page, 'CON-2.3')).toHaveText(SAFE)
})

test('Friday: who was removed sends late, and it is held until who runs the plan takes it', async () => {
  const page = bice.phone.page()
  await openGrid(page, PISTA.id)
  await bice.phone.network(false)
  await write(page, { org: PISTA.id, by: BICE, code: 'FOR-2.1', number: '33' }, SAVED)
  const people = ada.laptop.page()
  await people.goto(pageOf(PISTA))
  await people.getByRole('button', { name: `Togli ${BICE.name}` }).click()
  await people.getByRole('dialog').getByRole('button', { name: 'Togli dall’organizzazione' }).click()
  await expect(people.getByText(`${BICE.name} non fa più parte dell’organizzazione.`)).toBeVisible()
  await bice.phone.network(true)

  const held = async () => JSON.stringify((await ask(giulia, 'GET', '/api/review/held')).body)
  await expect.poll(held).toContain(PISTA.id)
  await giulia.goto(`${product.url}/convalida/trattenuti`)
  await giulia
    .getByRole('table', { name: new RegExp(PISTA.name) })
    .getByRole('button', { name: /^Accogli FOR-2\.1/ })
    .click()
  await expect(giulia.getByText('1 valore accolto: è nel registro a nome di chi l’ha scritto.')).toBeVisible()
  expect((await ask(page, 'GET', `/api/organisations/${PISTA.id}`)).status).toBe(404)
  await page.reload()
  await expect.poll(() => keeps(page, NOTES.pista)).toBe(false)
})

test('Friday: one leaves by themselves; a funder reads what was granted, is seen reading, and then reads no more', async () => {
  const phone = carlo.phone.page()
  await phone.goto(`${product.url}/account`)
  await phone.getByRole('button', { name: `Lascia ${PISTA.name}` }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Lascia l’organizzazione' }).click()
  await expect(phone.getByText(`Non fai più parte di ${PISTA.name}.`).first()).toBeVisible()
  await expect.poll(() => keeps(phone, NOTES.pista)).toBe(false)
  await write(ada.phone.page(), { org: PISTA.id, by: ADA, code: 'CON-2.3', number: '61', note: NOTES.pistaLater }, SAFE)

  const page = ada.laptop.page()
  await page.goto(`${pageOf(PISTA)}/finanziatori`)
  await page.getByLabel('A chi').selectOption(FUNDER.name)
  await page.getByRole('radio', { name: 'Solo gli indicatori che scelgo' }).check()
  for (const code of GRANTED) await page.getByRole('checkbox', { name: new RegExp(`^${code}`) }).check()
  await page.getByRole('button', { name: `Dai accesso a ${FUNDER.name}` }).click()
  await expect(page.getByText(`${FUNDER.name} ora vede 2 indicatori.`)).toBeVisible()

  await signInAs(paolo, product.url, 'funder')
  await paolo.goto(`${product.url}/concessi`)
  await paolo.getByRole('link', { name: `Leggi i valori di ${PISTA.name}` }).click()
  await expect(paolo.getByRole('heading', { level: 1, name: PISTA.name })).toBeVisible()
  for (const code of GRANTED) await expect(paolo.getByText(code, { exact: true })).toBeVisible()
  const { body } = await ask(paolo, 'GET', `/api/granted/${PISTA.id}`)
  const { values } = body as { values: { indicator: string }[] }
  expect([...new Set(values.map(({ indicator }) => indicator))].toSorted()).toEqual(GRANTED.toSorted())

  await page.goto(`${pageOf(PISTA)}/azioni`)
  await expect(page.getByText(`${FUNDER.name} ha letto ${values.length} valori concessi`).first()).toBeVisible()
  await page.goto(`${pageOf(PISTA)}/finanziatori`)
  await page.getByRole('button', { name: `Ritira l’accesso a ${FUNDER.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ritira l’accesso' }).click()
  await expect(page.getByText(`${FUNDER.name} non vede più questi valori.`)).toBeVisible()
  expect((await ask(paolo, 'GET', `/api/granted/${PISTA.id}`)).status).toBe(404)
  await paolo.goto(`${product.url}/concessi`)
  await expect(paolo.getByRole('link', { name: /^Leggi i valori/ }).first()).toBeVisible()
  await expect(paolo.getByRole('link', { name: `Leggi i valori di ${PISTA.name}` })).toHaveCount(0)
})

test('by the books: every value once and whose it is, the acts in order, and the logs are whole', async () => {
  const ids = new Map<string | null, Newcomer>([
    [await personOn(ada.laptop.page()), ADA],
    [await personOn(bice.phone.page()), BICE],
    [await personOn(carlo.phone.page()), CARLO],
  ])
  const found: unknown[] = []
  for (const { id: org } of [PISTA, FUTURO]) {
    for (const { entry, author } of await newIn(org)) {
      if (entry.kind !== 'value') throw new Error(`nobody wrote a ${entry.kind} this week`)
      const { cell, value, note } = entry
      expect(cell.period).toBe(PERIOD)
      const number = 'number' in value ? value.number : null
      found.push({ org, by: ids.get(author), code: cell.indicator, number, ...(note !== undefined && { note }) })
    }
  }
  const inOrder = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).toSorted()
  expect(inOrder(found)).toEqual(inOrder(diary))

  expect(await actsIn(PISTA)).toEqual([
    `${MANAGER.name} invited`,
    `${ADA.name} invitation_accepted`,
    `${ADA.name} invited`,
    `${BICE.name} invitation_accepted`,
    `${ADA.name} invited`,
    `${CARLO.name} invitation_accepted`,
    `${ADA.name} member_removed`,
    `${CARLO.name} member_left`,
    `${ADA.name} grant_given`,
    `${FUNDER.name} granted_values_read`,
    `${ADA.name} grant_withdrawn`,
  ])
  expect(await actsIn(FUTURO)).toEqual([`${MANAGER.name} invited`, `${CARLO.name} invitation_accepted`])
  expect(await verifyLog({ DATA_DIR: folder })).toEqual([])
})

test('no word reached a device where it has no business', async () => {
  // The device that wrote it has it from the keyboard.
  const hearing = (note: string, writer: Device) =>
    devices.filter((device) => device !== writer && device.heard().includes(note)).map(({ name }) => name)
  expect(hearing(NOTES.futuro, carlo.laptop)).toEqual(['Carlo, phone', 'Giulia'])
  expect(hearing(NOTES.pista, ada.laptop)).toEqual([
    'Ada, phone',
    'Bice, phone',
    'shared laptop',
    'Carlo, laptop',
    'Carlo, phone',
    'Giulia',
  ])
  // Written after two had gone: whether Ada's other device has it already is a matter of moments.
  expect(hearing(NOTES.pistaLater, ada.phone).filter((name) => name !== 'Ada, laptop')).toEqual(['Giulia'])
})

/** Who did what in the organisation, oldest first; what was done several times on end, once. */
async function actsIn({ id }: { readonly id: string }): Promise<string[]> {
  const acts = (await readActs(giulia, id)).map(({ action, actor }) => `${actor?.name} ${action}`)
  return acts.filter((act, index) => act !== acts[index - 1])
}
