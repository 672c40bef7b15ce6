import { expect, type Page, test } from '@playwright/test'
import { openProfile, type Profile } from './browser.ts'
import { tabTo } from './by-keyboard.ts'
import { rowOf, stateOf } from './entry-screen.ts'
import { DEMO_LOGIN, VALSUSA } from './people.ts'
import { type Product, startProduct } from './product.ts'

let product: Product
let profile: Profile

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  product = await startProduct()
  profile = await openProfile()
})

test.afterAll(async () => {
  await profile?.remove()
  await product?.remove()
})

async function signIn(page: Page, who: keyof typeof DEMO_LOGIN): Promise<void> {
  const { email, password } = DEMO_LOGIN[who]
  await page.goto(`${product.url}/`)
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Accedi' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('E-mail', { exact: true }))
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
}

test('without a mouse: sign in, enter a period, send it, sign out', async () => {
  const page = profile.page()
  await signIn(page, 'contributor')
  await tabTo(page, page.locator(`a[href="/rilevazioni/${VALSUSA}/2026-S1"]`))
  await page.keyboard.press('Enter')
  await tabTo(page, rowOf(page, 'SPR-1.4').getByRole('textbox').first())
  for (const value of ['14', '31', '9']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
  }
  for (const code of ['SPR-1.4', 'INC-2.3', 'INC-3.1']) await expect(stateOf(page, code)).toHaveText('al sicuro')
  await tabTo(page, page.getByRole('button', { name: 'Invia 3 valori in verifica' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Invia in verifica' }))
  await page.keyboard.press('Enter')
  await expect(stateOf(page, 'INC-2.3')).toHaveText('in verifica')
  // The button that was pressed is gone: the keyboard goes on at the line that stood beside it.
  await expect(page.locator('.entry-dock-text')).toBeFocused()
  await tabTo(page, page.getByRole('banner').getByRole('button', { name: 'Esci' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Esci' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Accedi' })).toBeVisible()
  await expect(page.locator('#contenuto:focus')).toBeVisible()
})

test('without a mouse: the manager opens what was sent, sends one value back and approves the rest', async () => {
  const page = profile.page()
  await signIn(page, 'manager')
  await tabTo(page, page.locator(`a[href="/convalida/${VALSUSA}/2026-S1"]`))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Valsusa/ })).toBeVisible()
  // The page that opened has the focus: the next Tab is in it, not at the top of everything.
  await expect(page.locator('#contenuto')).toBeFocused()
  const boxes = page.getByRole('checkbox')
  await expect(boxes).toHaveCount(3)
  for (const index of [1, 2]) {
    await tabTo(page, boxes.nth(index))
    if (await boxes.nth(index).isChecked()) await page.keyboard.press('Space')
  }
  if (!(await boxes.nth(0).isChecked())) await boxes.nth(0).press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Rimanda indietro 1 valore' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Motivo')).toBeFocused()
  await page.keyboard.type('Il valore è di un altro anno?')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Rimanda indietro 1 valore' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 valore rimandato.')).toBeVisible()
  // The page reads the organisation's log again by itself: what was sent back waits no more.
  await expect(page.getByText('2 valori aspettano la tua decisione.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Scegli tutti i valori in attesa' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Approva 2 valori' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 valori approvati.')).toBeVisible()
})
