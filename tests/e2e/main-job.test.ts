import { expect, type Page, test } from '@playwright/test'
import type { AreaView } from '../../src/domain/wire/indicators.ts'
import { freePort } from '../free-port.ts'
import { openProfile, type Profile } from './browser.ts'
import { type Added, figureWith, wayCovered } from './by-hand.ts'
import { type CuttingProxy, openProxy } from './cutting-proxy.ts'
import { rowOf, stateOf, type Typing, type as typeValue } from './entry-screen.ts'
import { signInAs, VALSUSA } from './people.ts'
import { type Product, startProduct } from './product.ts'

/** Twelve values of all kinds: stocks and a flow of the open half, late ratios, flows, a sum in euro and a score of 2025. */
const VALUES: readonly { period: '2026-S1' | '2025'; code: string; typing: Typing; added?: Added }[] = [
  { period: '2026-S1', code: 'SPR-1.4', typing: { number: '14' }, added: { number: 14 } },
  { period: '2026-S1', code: 'INC-2.3', typing: { number: '31' }, added: { number: 31 } },
  { period: '2026-S1', code: 'INC-3.1', typing: { number: '9' } },
  { period: '2025', code: 'GOV-2.1', typing: { choice: 'Sì' }, added: { numerator: 1, denominator: 1 } },
  { period: '2025', code: 'SPR-1.2', typing: { number: '185.250,50' }, added: { number: 185250.5 } },
  { period: '2025', code: 'FOR-1.1', typing: { first: '612,5', second: '48' } },
  { period: '2025', code: 'FOR-1.2', typing: { number: '6' } },
  { period: '2025', code: 'CON-3.1', typing: { unavailable: 'La rilevazione di maturità è rinviata al 2026' } },
  { period: '2025', code: 'INC-2.1', typing: { number: '240' }, added: { number: 240 } },
  { period: '2025', code: 'INC-2.2', typing: { number: '38' }, added: { number: 38 } },
  { period: '2025', code: 'INC-3.2', typing: { first: '7', second: '11' }, added: { numerator: 7, denominator: 11 } },
  { period: '2025', code: 'INC-3.4', typing: { first: '9', second: '17' }, added: { numerator: 9, denominator: 17 } },
]
const PERIODS = ['2026-S1', '2025'] as const
const inPeriod = (period: string) => VALUES.filter((value) => value.period === period)

let product: Product
let proxy: CuttingProxy
let marta: Profile
let elio: Profile
let giulia: Profile

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  proxy = await openProxy(await freePort())
  product = await startProduct(proxy.url)
  proxy.forwardTo(product.port)
  marta = await openProfile()
  elio = await openProfile()
  giulia = await openProfile()
})

test.afterAll(async () => {
  for (const profile of [marta, elio, giulia]) await profile?.remove()
  await proxy?.close()
  await product?.remove()
})

const grid = (page: Page, period: string) => page.goto(`${proxy.url}/rilevazioni/${VALSUSA}/${period}`)

async function areaNow(code: string): Promise<AreaView> {
  const answer = await fetch(`${product.url}/api/progress/areas/${code}`)
  return (await answer.json()) as AreaView
}

async function waitForWorker(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

test('a contributor signs in, loses the network, enters twelve values and closes the tab', async () => {
  const page = marta.page()
  await signInAs(page, proxy.url, 'contributor')
  await waitForWorker(page)
  for (const period of PERIODS) {
    await grid(page, period)
    await expect(stateOf(page, inPeriod(period)[0]?.code ?? '')).toHaveText('vuoto')
  }
  await marta.network(false)
  for (const period of PERIODS) {
    await grid(page, period)
    for (const { code, typing } of inPeriod(period)) {
      await typeValue(page, code, typing)
      await expect(stateOf(page, code)).toHaveText('su questo dispositivo')
    }
  }
  await expect(page.getByText('Senza rete · 12 valori su questo dispositivo')).toBeVisible()
  await marta.closeBrowser()
})

test('reopened offline, the app starts and the values are there', async () => {
  const page = await marta.openBrowser()
  await page.goto(`${proxy.url}/rilevazioni`)
  await expect(page.getByRole('heading', { level: 1, name: 'Rilevazioni' })).toBeVisible()
  for (const period of PERIODS) {
    await grid(page, period)
    for (const { code } of inPeriod(period)) await expect(stateOf(page, code)).toHaveText('su questo dispositivo')
  }
  await grid(page, '2026-S1')
  await expect(rowOf(page, 'INC-2.3').getByRole('textbox').first()).toHaveValue('31')
})

test('the server dies between push and answer: nothing is lost, nothing is there twice', async () => {
  const page = marta.page()
  const killed = new Promise<void>((resolve) => {
    proxy.loseNextPush(async () => {
      await product.kill('SIGKILL')
      resolve()
    })
  })
  await marta.network(true)
  await killed
  // The server has them; this device cannot know, so it says nothing of safety.
  await expect(stateOf(page, 'INC-2.3')).toHaveText('su questo dispositivo')
  await product.start()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  for (const period of PERIODS) {
    await grid(page, period)
    for (const { code } of inPeriod(period)) await expect(stateOf(page, code)).toHaveText('al sicuro')
  }
  await expect(page.getByText(/Tutto al sicuro/)).toBeVisible()
})

test('a colleague on another device sees the same values, each once', async () => {
  const page = elio.page()
  await signInAs(page, proxy.url, 'referent')
  for (const period of PERIODS) {
    await grid(page, period)
    for (const { code } of inPeriod(period)) await expect(stateOf(page, code)).toHaveText('al sicuro')
  }
  await grid(page, '2026-S1')
  await rowOf(page, 'INC-2.3')
    .getByRole('button', { name: /Nota e altro/ })
    .click()
  await expect(rowOf(page, 'INC-2.3').getByRole('button', { name: 'Storia del dato (1 modifica)' })).toBeVisible()
})

test('two people change one cell without seeing each other: a conflict, resolved, and both see the result', async () => {
  const [first, second] = [marta.page(), elio.page()]
  await grid(first, '2026-S1')
  await grid(second, '2026-S1')
  await marta.network(false)
  await elio.network(false)
  await typeValue(first, 'INC-2.3', { number: '33' })
  await typeValue(second, 'INC-2.3', { number: '35' })
  await marta.network(true)
  await expect(stateOf(first, 'INC-2.3')).toHaveText('al sicuro')
  await elio.network(true)
  await expect(stateOf(second, 'INC-2.3')).toHaveText('in conflitto')
  await expect(second.getByRole('button', { name: /Invia .* in verifica/ })).toBeDisabled()

  await second.getByRole('button', { name: /Scegli fra/ }).click()
  await second
    .getByRole('radio', { name: /31|33|35/ })
    .first()
    .waitFor()
  await second.getByRole('radio', { name: 'Un altro valore' }).check()
  await second.getByRole('dialog').getByRole('textbox').first().fill('31')
  await second.getByLabel('Perché (facoltativo)').fill('Ricontato insieme al telefono')
  await second.getByRole('button', { name: 'Tieni questo valore' }).click()
  await expect(stateOf(second, 'INC-2.3')).toHaveText('al sicuro')

  await grid(first, '2026-S1')
  await expect(stateOf(first, 'INC-2.3')).toHaveText('al sicuro')
  await expect(rowOf(first, 'INC-2.3').getByRole('textbox').first()).toHaveValue('31')
})

test('submitted and approved, the values change the public figures by exactly what was added', async () => {
  const before = { INC: await areaNow('INC'), SPR: await areaNow('SPR'), GOV: await areaNow('GOV') }
  const shownBefore = await shownWays(Object.keys(before))
  const contributor = marta.page()
  for (const period of PERIODS) {
    await grid(contributor, period)
    await contributor.getByRole('button', { name: /Invia \d+ valori in verifica/ }).click()
    await contributor.getByRole('dialog').getByRole('button', { name: 'Invia in verifica' }).click()
    await expect(stateOf(contributor, inPeriod(period)[0]?.code ?? '')).toHaveText('in verifica')
  }

  const manager = giulia.page()
  await signInAs(manager, proxy.url, 'manager')
  const late: Record<string, Added> = {}
  for (const period of PERIODS) {
    await manager.goto(`${proxy.url}/convalida`)
    await manager.locator(`a[href="/convalida/${VALSUSA}/${period}"]`).click()
    await manager.getByRole('button', { name: 'Scegli tutti i valori in attesa' }).click()
    Object.assign(late, await waitingValues(period))
    await manager.getByRole('button', { name: /^Approva \d+ valori$/ }).click()
    await expect(manager.getByText(/\d+ valori approvati\./)).toBeVisible()
  }

  for (const [code, view] of Object.entries(before)) {
    const figures = new Map<string, number>()
    for (const indicator of view.objectives.flatMap(({ indicators }) => indicators)) {
      const added = late[`${indicator.standing.period}/${indicator.indicator.code}`]
      if (added !== undefined) figures.set(indicator.indicator.code, figureWith(indicator, added))
    }
    expect(figures.size, `something of ${code} changed`).toBeGreaterThan(0)
    await expect.poll(async () => figuresOf(await areaNow(code), figures.keys())).toEqual(rounded(figures))
    // The overview moved from what the old figures give to what the new ones give, both worked out by hand.
    expect(shownBefore[code]).toBe(wayShown(wayCovered(view, new Map())))
    await expectWay(code, wayShown(wayCovered(view, figures)))
  }
  await grid(contributor, '2026-S1')
  await expect(stateOf(contributor, 'INC-2.3')).toHaveText('approvato')

  /** What the organisation has waiting in the period, as the review page shows it. */
  async function waitingValues(period: string): Promise<Record<string, Added>> {
    const answer = await manager.request.get(`${proxy.url}/api/review/${VALSUSA}/${period}`)
    const { cells } = (await answer.json()) as {
      cells: { state: string; cell: { indicator: string }; heads: { value: Record<string, string> }[] }[]
    }
    const typed = new Map(inPeriod(period).map(({ code, added }) => [code, added]))
    return Object.fromEntries(
      cells
        .filter(({ state }) => state === 'waiting')
        .flatMap(({ cell, heads }) => {
          const value = heads[0]?.value ?? {}
          const read: Added =
            value.number === undefined
              ? { numerator: Number(value.numerator), denominator: Number(value.denominator) }
              : { number: Number(value.number) }
          const own = typed.get(cell.indicator)
          if (own !== undefined) expect(read, `${cell.indicator} arrived as typed`).toEqual(own)
          const adds = value.number !== undefined || value.numerator !== undefined
          return adds ? [[`${period}/${cell.indicator}`, read]] : []
        }),
    )
  }
})

test('the report and its CSV show the new figures', async () => {
  const page = giulia.page()
  const area = await areaNow('INC')
  const view = area.objectives
    .flatMap(({ indicators }) => indicators)
    .find(({ indicator }) => indicator.code === 'INC-2.3')
  const value = Number(view?.standing.value)
  await page.goto(`${proxy.url}/rapporti/aree/INC`)
  const line = page.getByRole('row').filter({ hasText: 'INC-2.3' })
  await expect(line).toContainText(new Intl.NumberFormat('it-IT', { useGrouping: true }).format(value))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Scarica i dati in CSV' }).click(),
  ])
  const csv = await (await download.createReadStream()).setEncoding('utf8').toArray()
  expect(csv.join('')).toMatch(new RegExp(`^INC-2\\.3;.*;${value};2026-S1;`, 'm'))
})

const wayShown = (share: number) => `${Math.round(share * 100)}%`

/** The way covered by each area as the public overview shows it to anybody. */
async function shownWays(codes: readonly string[]): Promise<Record<string, string>> {
  const page = await overview()
  const shown: Record<string, string> = {}
  for (const code of codes) {
    const text = await wayOn(page, code).textContent()
    shown[code] = text?.match(/^\d+%/)?.[0] ?? ''
  }
  await page.close()
  return shown
}

/** Waits until the overview shows that way: a page may begin with what this device read last. */
async function expectWay(code: string, way: string): Promise<void> {
  const page = await overview()
  await expect(wayOn(page, code)).toHaveText(new RegExp(`^${way}`))
  await page.close()
}

async function overview(): Promise<Page> {
  const page = await giulia.context().newPage()
  await page.goto(`${proxy.url}/`)
  return page
}

const wayOn = (page: Page, code: string) =>
  page
    .locator('.area-row')
    .filter({ has: page.locator(`a[href="/aree/${code}"]`) })
    .locator('.area-row-value')

const rounded = (figures: ReadonlyMap<string, number>) =>
  Object.fromEntries([...figures].map(([code, figure]) => [code, Number(figure.toFixed(5))]))

function figuresOf(area: AreaView, codes: Iterable<string>): Record<string, number> {
  const views = area.objectives.flatMap(({ indicators }) => indicators)
  return Object.fromEntries(
    [...codes].map((code) => [
      code,
      Number(Number(views.find(({ indicator }) => indicator.code === code)?.standing.value).toFixed(5)),
    ]),
  )
}
