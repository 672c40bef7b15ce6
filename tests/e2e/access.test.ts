import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
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

async function open(theme: (typeof THEMES)[number], width: number): Promise<Page> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, colorScheme: theme, locale: 'it-IT', reducedMotion: 'reduce' })
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

async function faults(page: Page, path: string): Promise<string[]> {
  await page.goto(`${product.url}${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page }).analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  const blocked = await page.evaluate(() => JSON.parse(sessionStorage.getItem('blocked') ?? '[]') as string[])
  return [
    ...violations.map(
      ({ id, nodes }) => `${path}: axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
    ...(wide ? [`${path}: the page scrolls sideways`] : []),
    ...blocked.map((what) => `${path}: the content security policy blocked ${what}`),
  ]
}

for (const theme of THEMES) {
  for (const width of WIDTHS) {
    test(`every page is accessible and obeys the content security policy: ${theme}, ${width} px`, async () => {
      const page = await open(theme, width)
      const found: string[] = []
      for (const path of PUBLIC) found.push(...(await faults(page, path)))
      for (const who of WHO) {
        const own = await open(theme, width)
        await signInAs(own, product.url, who)
        for (const path of BY_PERSON[who]) found.push(...(await faults(own, path)))
        await own.context().close()
      }
      await page.context().close()
      expect(found).toEqual([])
    })
  }
}
