import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { openProfile, type Profile } from './browser.ts'
import { stateOf, type as typeValue } from './entry-screen.ts'
import { signInAs, VALSUSA } from './people.ts'
import { type Product, startProduct } from './product.ts'

// Every address is opened under the same policy in access.test.ts; here is what people do there, and what nobody may.

let product: Product
let marta: Profile
const violations: string[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  product = await startProduct()
  marta = await openProfile()
  await marta.context().exposeFunction('noteViolation', (what: string) => void violations.push(what))
  await marta.context().addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { noteViolation } = window as unknown as { noteViolation: (what: string) => void }
      noteViolation(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
})

test.afterAll(async () => {
  await marta?.remove()
  await product?.remove()
})

test('[W13] reading, typing, downloading and printing break none of the page’s own rules, and the worker is there', async () => {
  const page = marta.page()
  for (const path of ['/', '/aree/INC', '/indicatori/INC-3.2', '/percorso', '/metodo', '/rapporti']) {
    await page.goto(`${product.url}${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
  }
  await page.goto(`${product.url}/rapporti/piano`)
  const offered = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  expect(await readFile(await (await offered).path(), 'utf8')).toContain('INC-3.2')
  expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)

  await signInAs(page, product.url, 'contributor')
  await page.goto(`${product.url}/rilevazioni/${VALSUSA}/2026-S1`)
  await typeValue(page, 'INC-2.3', { number: '17' })
  await expect(stateOf(page, 'INC-2.3')).toHaveText('al sicuro')
  await page.goto(`${product.url}/rilevazioni/${VALSUSA}/registro`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.scriptURL))
    .toBe(`${product.url}/sw.js`)
  expect(violations).toEqual([])
})

/** What a page that was tricked would try; each answers what became of it. */
const TRICKS: readonly (readonly [string, () => unknown])[] = [
  ['a text as HTML', () => Object.assign(document.createElement('div'), { innerHTML: '<img onerror=alert(1)>' })],
  ['a text inserted as HTML', () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')],
  ['a text as a script', () => Object.assign(document.createElement('script'), { text: 'window.tricked = 1' })],
  ['the address of a script', () => Object.assign(document.createElement('script'), { src: '/assets/x.js' })],
  // A moment later: while a test's own code is being evaluated, the browser lets it evaluate more.
  [
    'a text that is run',
    () => new Promise((done) => setTimeout(done)).then(() => Reflect.construct(Function, ['window.tricked = 1'])()),
  ],
  ['another worker', () => navigator.serviceWorker.register('/assets/sw.js')],
  ['another policy', () => Reflect.get(globalThis, 'trustedTypes').createPolicy('other', {})],
  [
    'the same policy again',
    () => Reflect.get(globalThis, 'trustedTypes').createPolicy('traguardo-worker', { createScriptURL: String }),
  ],
]

test.describe('[W13] what a page may not do, even where something in it was tricked', () => {
  for (const [name, trick] of TRICKS) {
    test(name, async () => {
      // Where it is the browser that throws, by the page's headers.
      await expect(marta.page().evaluate(trick)).rejects.toThrow(/trusted|policy|unsafe-eval/i)
      expect(await marta.page().evaluate('Reflect.has(globalThis, "tricked")')).toBe(false)
    })
  }
})
