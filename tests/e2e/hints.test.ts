import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { openProfile, type Profile } from './browser.ts'
import { rowOf, stateOf, type as typeValue } from './entry-screen.ts'
import { signInAs, VALSUSA } from './people.ts'
import { type Product, startProduct } from './product.ts'

const GRID = `/rilevazioni/${VALSUSA}/2026-S1`
/** Far below the two minutes after which every tab asks by itself. */
const SOON = { timeout: 20_000 }

let product: Product
let marta: Profile
let elio: Profile

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  product = await startProduct()
  marta = await openProfile()
  elio = await openProfile()
})
test.afterAll(async () => {
  await marta?.remove()
  await elio?.remove()
  await product?.remove()
})

/** The tabs that have opened a stream, in order, from now on. */
function streamsOf(context: BrowserContext): Page[] {
  const opened: Page[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/api/sync/v1/events')) opened.push(request.frame().page())
  })
  return opened
}

test('[S15] what a colleague saves is on an open page within moments; one tab hears for all, and another takes over', async () => {
  const first = marta.page()
  await signInAs(first, product.url, 'contributor')
  // The page of before had a stream too: only those of the grid are counted.
  await first.goto('about:blank')
  const streams = streamsOf(marta.context())
  await first.goto(`${product.url}${GRID}`)
  await expect.poll(() => streams, SOON).toContain(first)
  const second = await marta.context().newPage()
  await second.goto(`${product.url}${GRID}`)
  await rowOf(second, 'SPR-1.4').waitFor()

  await signInAs(elio.page(), product.url, 'referent')
  await elio.page().goto(`${product.url}${GRID}`)
  await typeValue(elio.page(), 'SPR-1.4', { number: '14' })
  for (const page of [first, second]) {
    await expect(rowOf(page, 'SPR-1.4').getByRole('textbox').first()).toHaveValue('14', SOON)
  }
  expect(streams).not.toContain(second)

  await first.close()
  await expect.poll(() => streams, SOON).toContain(second)
  await typeValue(elio.page(), 'INC-3.1', { number: '9' })
  await expect(rowOf(second, 'INC-3.1').getByRole('textbox').first()).toHaveValue('9', SOON)
  await expect(stateOf(elio.page(), 'INC-3.1')).not.toHaveText('')
})

test('[W4] when another person signs in in another tab, this one says so and sends nothing in their session', async () => {
  const page = marta.page()
  const other = await marta.context().newPage()
  await marta.context().clearCookies()
  await signInAs(other, product.url, 'manager')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  await expect(page.getByText('Nel browser è entrata un’altra persona.')).toBeVisible(SOON)
  await typeValue(page, 'INC-2.3', { number: '31' })
  await expect(stateOf(page, 'INC-2.3')).toHaveText('su questo dispositivo')
  await page.waitForTimeout(2_000)
  expect(sent).toEqual([])
})
