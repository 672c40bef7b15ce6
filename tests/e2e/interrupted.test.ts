import { expect, type Page, test } from '@playwright/test'
import { freePort } from '../free-port.ts'
import { openProfile, type Profile } from './browser.ts'
import { type CuttingProxy, openProxy } from './cutting-proxy.ts'
import { expectDraft, rowOf, stateOf, type as typeValue } from './entry-screen.ts'
import { fillSignIn, signInAs, VALSUSA } from './people.ts'
import { type Product, startProduct } from './product.ts'

// What happens to a device in real life, in a real browser: nothing that was said to be saved is lost, and nothing is
// said to be saved that is not.

const PERIOD = '2026-S1'
const [FIRST, SECOND, THIRD] = ['SPR-1.4', 'INC-2.3', 'INC-3.1'] as const
const SAVED = 'su questo dispositivo'
const SAFE = 'al sicuro'

let product: Product
let proxy: CuttingProxy
let marta: Profile

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  proxy = await openProxy(await freePort())
  product = await startProduct(proxy.url)
  proxy.forwardTo(product.port)
  marta = await openProfile()
  await signInAs(marta.page(), proxy.url, 'contributor')
  await marta.page().evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await openGrid(marta.page())
})

test.afterAll(async () => {
  await marta?.remove()
  await proxy?.close()
  await product?.remove()
})

async function openGrid(page: Page): Promise<void> {
  await page.goto(`${proxy.url}/rilevazioni/${VALSUSA}/${PERIOD}`)
  await expect(rowOf(page, FIRST)).toBeVisible()
}

const boxOf = (page: Page, code: string) => rowOf(page, code).getByRole('textbox').first()

test('a browser that is killed at any moment keeps every value that it had said to have saved', async () => {
  await marta.network(false)
  for (const [round, code] of [FIRST, SECOND, THIRD].entries()) {
    const number = String(41 + round)
    const page = marta.page()
    await boxOf(page, code).fill(number)
    if (round === 2) await expectDraft(page, number)
    await page.keyboard.press('Enter')
    // In the last round nobody waits for more than the draft: the kill falls into the save itself.
    if (round < 2) await expect(stateOf(page, code)).toHaveText(SAVED)
    await marta.killBrowser()
    await openGrid(await marta.openBrowser())
    // Saved, or still in its box as it was typed; never gone, never another one.
    await expect(boxOf(marta.page(), code)).toHaveValue(number)
  }
  for (const code of [FIRST, SECOND]) await expect(stateOf(marta.page(), code)).toHaveText(SAVED)
  await marta.network(true)
  // Browsers write cookies to disk late: the session may have gone with the process.
  await marta.context().clearCookies()
  await signInAs(marta.page(), proxy.url, 'contributor')
  await openGrid(marta.page())
  for (const code of [FIRST, SECOND]) await expect(stateOf(marta.page(), code)).toHaveText(SAFE)
})

test('a tab that is closed in the middle of a save loses neither the value nor the other tab', async () => {
  await marta.network(false)
  const other = await marta.context().newPage()
  await openGrid(other)
  await boxOf(other, FIRST).fill('51')
  await expectDraft(other, '51')
  const cdp = await marta.context().newCDPSession(other)
  const { targetInfo } = await cdp.send('Target.getTargetInfo')
  await Promise.all([
    other.waitForEvent('close'),
    other.keyboard.press('Enter').catch(() => {}),
    cdp.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {}),
  ])
  const page = marta.page()
  await openGrid(page)
  await expect(boxOf(page, FIRST)).toHaveValue('51')
  await marta.network(true)
  await expect(stateOf(page, FIRST)).toHaveText(SAFE)
})

test('without room on the device the person is told, nothing is half saved, and it works again once there is room', async () => {
  const page = marta.page()
  await openGrid(page)
  const cdp = await marta.context().newCDPSession(page)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: proxy.url, quotaSize: 1_000 })
  // The browser remembers how much room there was until nobody has had the database open for some seconds.
  await page.goto('about:blank')
  await page.waitForTimeout(4_000)
  await openGrid(page)
  await boxOf(page, SECOND).fill('61')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/non c’è più spazio/).first()).toBeVisible()
  await expect(stateOf(page, SECOND)).not.toHaveText(SAVED)
  await expect(boxOf(page, SECOND)).toHaveValue('61')
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: proxy.url })
  await boxOf(page, SECOND).fill('62')
  await page.keyboard.press('Enter')
  await expect(stateOf(page, SECOND)).toHaveText(SAFE)
  await page.reload()
  await expect(boxOf(page, SECOND)).toHaveValue('62')
})

test('a network that comes and goes delays values and loses none', async () => {
  const page = marta.page()
  for (const number of ['71', '72', '73', '74']) {
    await marta.network(false)
    await typeValue(page, THIRD, { number })
    await expect(stateOf(page, THIRD)).toHaveText(SAVED)
    await marta.network(true)
  }
  await expect(stateOf(page, THIRD)).toHaveText(SAFE)
  await page.reload()
  await expect(boxOf(page, THIRD)).toHaveValue('74')
})

test('two tabs that write one cell at once leave a conflict, seen in both and settled with the keyboard', async () => {
  const page = marta.page()
  const other = await marta.context().newPage()
  await openGrid(other)
  await boxOf(page, FIRST).fill('81')
  await boxOf(other, FIRST).fill('82')
  await page.bringToFront()
  await page.keyboard.press('Enter')
  await expect(stateOf(page, FIRST)).toHaveText(SAFE)
  await other.bringToFront()
  await boxOf(other, FIRST).press('Enter')
  for (const tab of [page, other]) await expect(stateOf(tab, FIRST)).toHaveText('in conflitto')
  await rowOf(other, FIRST)
    .getByRole('button', { name: /^Scegli fra/ })
    .focus()
  await other.keyboard.press('Enter')
  const dialog = other.getByRole('dialog')
  await expect(dialog.getByText(/su questo dispositivo/)).toHaveCount(2)
  await dialog.getByRole('radio').first().focus()
  await other.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Tieni questo valore' }).focus()
  await other.keyboard.press('Enter')
  for (const tab of [page, other]) await expect(stateOf(tab, FIRST)).toHaveText(SAFE)
  await other.close()
})

test('a newer version waits for the person: what is being typed stays, and is there after the change', async () => {
  const page = marta.page()
  await openGrid(page)
  await page.evaluate(() => Object.assign(globalThis, { sameWindow: true }))
  await boxOf(page, SECOND).fill('91')
  proxy.renew('/sw.js', '\n// a newer version\n')
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
  const update = page.getByRole('button', { name: 'Aggiorna ora' })
  await expect(update).toBeVisible()
  await expect(boxOf(page, SECOND)).toHaveValue('91')
  expect(await page.evaluate(() => 'sameWindow' in globalThis)).toBe(true)
  await update.click()
  await page.waitForFunction(() => !('sameWindow' in globalThis))
  await expect(boxOf(page, SECOND)).toHaveValue('91')
  const missing = await page.request.get(`${proxy.url}/assets/app-of-another-time.js`)
  expect(missing.status()).toBe(404)
})

test('another person on the same device neither sees nor sends what is not theirs', async () => {
  const page = marta.page()
  await openGrid(page)
  await marta.network(false)
  await typeValue(page, THIRD, { number: '99' })
  await expect(stateOf(page, THIRD)).toHaveText(SAVED)
  // The session ends and somebody else signs in before the value has left.
  await marta.context().clearCookies()
  await marta.network(true)
  await signInAs(page, proxy.url, 'referent')
  await openGrid(page)
  await expect(boxOf(page, THIRD)).toHaveValue('74')
  await expect(page.getByText(/valor[ei] su questo dispositivo/)).toHaveCount(0)

  await marta.context().clearCookies()
  await page.goto(`${proxy.url}/accedi`)
  await fillSignIn(page, 'contributor')
  await page.waitForURL((at) => at.pathname !== '/accedi')
  await openGrid(page)
  await expect(boxOf(page, THIRD)).toHaveValue('99')
  await expect(stateOf(page, THIRD)).toHaveText(SAFE)
})
