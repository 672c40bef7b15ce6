import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { signInAs, VALSUSA, WAITING } from '../tests/e2e/people.ts'
import { startProduct } from '../tests/e2e/product.ts'
import { buildApp } from './build.ts'
import { CHROMIUM_ARGS, findChromium } from './chromium.ts'

const PEOPLE = ['contributor', 'manager', 'funder'] as const

/** Every screen, by name: its address, and as whom it is seen. */
const SCREENS: readonly { name: string; path: string; as?: (typeof PEOPLE)[number] }[] = [
  { name: 'piano', path: '/' },
  { name: 'area', path: '/aree/INC' },
  { name: 'obiettivo', path: '/obiettivi/INC-3' },
  { name: 'indicatori', path: '/indicatori' },
  { name: 'indicatore', path: '/indicatori/INC-3.2' },
  { name: 'percorso', path: '/percorso' },
  { name: 'metodo', path: '/metodo' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibilita', path: '/accessibilita' },
  { name: 'rapporti', path: '/rapporti' },
  { name: 'rapporto', path: '/rapporti/aree/INC' },
  { name: 'rapporto-piano', path: '/rapporti/piano' },
  { name: 'accedi', path: '/accedi' },
  { name: 'password', path: '/password' },
  { name: 'api', path: '/api/docs' },
  { name: 'rilevazioni', path: '/rilevazioni', as: 'contributor' },
  { name: 'griglia', path: `/rilevazioni/${VALSUSA}/2026-S1`, as: 'contributor' },
  { name: 'griglia-tardiva', path: `/rilevazioni/${VALSUSA}/2025`, as: 'contributor' },
  { name: 'registro', path: `/rilevazioni/${VALSUSA}/registro`, as: 'contributor' },
  { name: 'account', path: '/account', as: 'contributor' },
  { name: 'convalida', path: '/convalida', as: 'manager' },
  { name: 'trattenuti', path: '/convalida/trattenuti', as: 'manager' },
  { name: 'convalida-periodo', path: `/convalida/${WAITING}/2025`, as: 'manager' },
  { name: 'organizzazioni', path: '/organizzazioni', as: 'manager' },
  { name: 'persone', path: '/persone', as: 'manager' },
  { name: 'azioni', path: '/azioni', as: 'manager' },
  { name: 'concessi', path: '/concessi', as: 'funder' },
]

const SIZES = [
  { name: 'largo', width: 1360, height: 900 },
  { name: 'telefono', width: 390, height: 844 },
] as const
const THEMES = ['light', 'dark'] as const
const FOLDER = 'docs/screens'
/** Long pages are cut here: a picture is for the look, the page itself for the rest. */
const TALLEST = 2200

async function shoot(page: Page, screen: (typeof SCREENS)[number], url: string, file: string): Promise<void> {
  await page.goto(`${url}${screen.path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const width = page.viewportSize()?.width ?? 0
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) }
  await page.screenshot({ path: file, fullPage: true, clip, animations: 'disabled' })
}

async function shootAll(browser: Browser, url: string, only: readonly string[]): Promise<void> {
  for (const size of SIZES) {
    for (const theme of THEMES) {
      for (const as of [undefined, ...PEOPLE]) {
        const wanted = SCREENS.filter((screen) => screen.as === as && (only.length === 0 || only.includes(screen.name)))
        if (wanted.length === 0) continue
        const context = await browser.newContext({
          viewport: { width: size.width, height: size.height },
          colorScheme: theme,
          reducedMotion: 'reduce',
          locale: 'it-IT',
        })
        const page = await context.newPage()
        if (as !== undefined) await signInAs(page, url, as)
        for (const screen of wanted)
          await shoot(page, screen, url, `${FOLDER}/${screen.name}-${size.name}-${theme}.png`)
        await context.close()
      }
    }
  }
}

await buildApp()
mkdirSync(FOLDER, { recursive: true })
const product = await startProduct()
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
try {
  await shootAll(browser, product.url, process.argv.slice(2))
} finally {
  await browser.close()
  await product.remove()
}
