import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.ts'
import { signInAs, VALSUSA, WAITING } from './people.ts'
import { type Product, startProduct } from './product.ts'

const PUBLIC = [
  '/',
  '/aree/INC',
  '/obiettivi/INC-3',
  '/indicatori',
  '/indicatori/INC-3.2',
  '/percorso',
  '/metodo',
  '/privacy',
  '/accessibilita',
  '/rapporti',
  '/rapporti/piano',
  '/rapporti/aree/FIN',
  '/accedi',
  '/password',
  '/link',
  '/non-esiste',
  '/api/docs',
]
const BY_PERSON = {
  contributor: [
    '/rilevazioni',
    `/rilevazioni/${VALSUSA}/2026-S1`,
    `/rilevazioni/${VALSUSA}/2025`,
    `/rilevazioni/${VALSUSA}/registro`,
  ],
  manager: [
    '/account',
    '/convalida',
    '/convalida/trattenuti',
    `/convalida/${WAITING}/2025`,
    '/organizzazioni',
    '/organizzazioni/nuova',
    '/persone',
    '/azioni',
  ],
  referent: [
    `/organizzazioni/${VALSUSA}`,
    `/organizzazioni/${VALSUSA}/finanziatori`,
    `/organizzazioni/${VALSUSA}/azioni`,
  ],
  funder: ['/concessi'],
  twoOrganisations: ['/rilevazioni', '/account'],
} as const
const WHO = ['contributor', 'referent', 'manager', 'funder', 'twoOrganisations'] as const
const WIDTHS = [390, 1360] as const
const THEMES = ['light', 'dark'] as const

let product: Product
let browser: Browser

// Some thirty-five pages, each looked through whole, also on a machine that has other things to do.
test.describe.configure({ timeout: 300_000 })

test.beforeAll(async () => {
  product = await startProduct()
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
})

test.afterAll(async () => {
  await browser.close()
  await product.remove()
})

async function open(): Promise<Page> {
  const context = await browser.newContext({ locale: 'it-IT', reducedMotion: 'reduce' })
  const page = await context.newPage()
  // Content security policy: whatever the browser blocks is written down where the test can read it.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const kept = JSON.parse(sessionStorage.getItem('blocked') ?? '[]') as string[]
      sessionStorage.setItem('blocked', JSON.stringify([...kept, `${event.violatedDirective} ${event.blockedURI}`]))
    })
  })
  return page
}

/** Opens the page on a phone by day, then looks through it at every width in both themes. */
async function faults(page: Page, path: string): Promise<string[]> {
  const [narrow] = WIDTHS
  await page.setViewportSize({ width: narrow, height: 900 })
  await page.goto(`${product.url}${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  // Once for the page, not for each look at it; the browser's console may run what the page itself may not.
  await page.evaluate(axe.source)
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await faultsNow(page)).map((fault) => `${path}, ${width} px, ${colorScheme}: ${fault}`))
    }
  }
  const blocked = await page.evaluate(() => JSON.parse(sessionStorage.getItem('blocked') ?? '[]') as string[])
  return [...found, ...blocked.map((what) => `${path}: the content security policy blocked ${what}`)]
}

async function faultsNow(page: Page): Promise<string[]> {
  // What is wrong, and nothing of all that is right: that alone is drawn up and handed over.
  const violations = await page.evaluate(async () => {
    const { axe: there } = globalThis as unknown as { axe: typeof axe }
    return (await there.run({ resultTypes: ['violations'] })).violations
  })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  const said = violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  return [...said, ...(wide ? ['the page scrolls sideways'] : [])]
}

async function faultsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) found.push(...(await faults(page, path)))
  await page.context().close()
  return found
}

test('what is planted is found: an image without a text, a faint sentence, a line wider than the page', async () => {
  const page = await open()
  await page.goto(product.url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.evaluate(axe.source)
  await page.evaluate(() => {
    const faint = document.createElement('p')
    faint.textContent = 'grigio su grigio'
    faint.style.cssText = 'color: #777; background: #888; min-width: 200vw'
    // Beside what the program draws: where it draws anew, what is planted stays.
    const planted = document.createElement('aside')
    planted.append(document.createElement('img'), faint)
    document.body.append(planted)
  })
  expect(await faultsNow(page)).toEqual([
    expect.stringMatching(/^axe color-contrast: /),
    expect.stringMatching(/^axe image-alt: /),
    'the page scrolls sideways',
  ])
  await page.context().close()
})

test('every page that anybody may read is accessible, at both widths, in both themes, and obeys the content security policy', async () => {
  expect(await faultsOf(await open(), PUBLIC)).toEqual([])
})

for (const who of WHO) {
  test(`every page of the ${who} is accessible, at both widths, in both themes, and obeys the content security policy`, async () => {
    const page = await open()
    await signInAs(page, product.url, who)
    expect(await faultsOf(page, BY_PERSON[who])).toEqual([])
  })
}
