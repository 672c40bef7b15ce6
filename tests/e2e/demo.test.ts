import { expect, type Page, test } from '@playwright/test'
import { buildDemo, serveDemo } from '../../tools/demo.ts'
import { openProfile, type Profile } from './browser.ts'
import { stateOf, type as typeValue } from './entry-screen.ts'

const CODE = 'SPR-1.4'

let demo: Awaited<ReturnType<typeof serveDemo>>
let profile: Profile
const elsewhere: string[] = []
const violations: string[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  await buildDemo()
  demo = await serveDemo(0)
  profile = await openProfile()
  const context = profile.context()
  context.on('request', (request) => {
    if (!request.url().startsWith(`${demo.url}/`) && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url())
  })
  context.on('response', (answer) => {
    if (answer.url().includes('/api/') && !answer.fromServiceWorker()) elsewhere.push(answer.url())
  })
  await context.exposeFunction('noteViolation', (what: string) => violations.push(what))
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        const { noteViolation } = window as unknown as { noteViolation: (what: string) => void }
        noteViolation(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`)
      },
    )
  })
})

test.afterAll(async () => {
  await profile?.remove()
  demo?.close()
})

async function become(page: Page, name: string): Promise<void> {
  const leave = page.getByRole('button', { name: 'Esci', exact: true })
  if (await leave.isVisible()) {
    await leave.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Esci', exact: true }).click()
  }
  await page.getByRole('link', { name: 'Accedi', exact: true }).first().click()
  await page.getByRole('button', { name: `Entra come ${name}` }).click()
  await page.getByText(name, { exact: true }).first().waitFor()
  await page.waitForURL((at) => at.pathname !== '/accedi')
}

test('the overview opens with its data and says that nothing leaves the tab', async () => {
  const page = profile.page()
  const from = Date.now()
  await page.goto(demo.url)
  await expect(page.getByText('tutta in questa scheda: niente esce da qui')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('row', { name: /INC-3/ }).first()).toBeVisible()
  test.info().annotations.push({ type: 'first view', description: `${Date.now() - from} ms` })
})

test('a contributor enters a value and it becomes safe in the log of the tab', async () => {
  const page = profile.page()
  await become(page, 'Marta Rivoira')
  await page.getByRole('link', { name: 'Primo semestre 2026' }).click()
  await expect(stateOf(page, CODE)).toHaveText('vuoto')
  await typeValue(page, CODE, { number: '14' })
  await expect(stateOf(page, CODE)).toHaveText('al sicuro')
})

test('after a reload the server begins anew, and the device gives back what was entered', async () => {
  const page = profile.page()
  const offered = page.waitForResponse((answer) => answer.url().includes('/api/sync/') && answer.status() === 409)
  await page.reload()
  await offered
  await expect(page.getByText('Marta Rivoira', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  await expect(stateOf(page, CODE)).toHaveText('al sicuro', { timeout: 20_000 })
  await expect(page.getByText(/Tutto al sicuro/)).toBeVisible()
})

test('without a network the value waits on the device, and goes by itself when the network is back', async () => {
  const page = profile.page()
  await profile.network(false)
  await typeValue(page, CODE, { number: '15' })
  await expect(stateOf(page, CODE)).toHaveText('su questo dispositivo')
  await profile.network(true)
  await expect(stateOf(page, CODE)).toHaveText('al sicuro')
})

test('the manager sees what waits, and the overview opens again', async () => {
  const page = profile.page()
  await become(page, 'Giulia Castagneri')
  await page.getByRole('link', { name: 'Convalida', exact: true }).first().click()
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('link', { name: 'Il Piano', exact: true }).first().click()
  await expect(page.getByRole('row', { name: /INC-3/ }).first()).toBeVisible()
})

test('an address that is no file opens the page it names', async () => {
  const page = profile.page()
  await page.goto(`${demo.url}/indicatori/INC-3.2`)
  await expect(page.getByText('INC-3.2').first()).toBeVisible({ timeout: 30_000 })
})

test('a second tab does not contradict the first: it says where the demonstration is, and can take it over', async () => {
  const first = profile.page()
  const second = await profile.context().newPage()
  await second.goto(demo.url)
  await expect(second.getByRole('heading', { name: /già aperta in un’altra scheda/ })).toBeVisible({ timeout: 15_000 })
  await second.getByRole('button', { name: 'Apri qui' }).click()
  await expect(second.getByText('tutta in questa scheda: niente esce da qui')).toBeVisible({ timeout: 30_000 })
  await expect(first.getByRole('heading', { name: /già aperta in un’altra scheda/ })).toBeVisible({ timeout: 15_000 })
})

test('no request left the tab for the API or the origin for anything, and the page broke none of its own rules', () => {
  expect(elsewhere).toEqual([])
  expect(violations).toEqual([])
})
