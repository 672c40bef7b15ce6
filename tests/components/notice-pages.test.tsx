import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { IDLE_DAYS, LONGEST_DAYS } from '../../server/identity/sessions.ts'
import { RULE } from '../../server/jobs/figures.ts'
import { NOTHING_SAID, RETENTION_DAYS } from '../../server/settings/notices.ts'
import { parseSettings } from '../../server/settings/settings.ts'
import { noticesQuery } from '../../src/api/notices-query.ts'
import { browserShelf, NOBODY, offlineCache } from '../../src/api/offline-cache.ts'
import { queries } from '../../src/app/answers.ts'
import { AccessibilityPage } from '../../src/features/notices/accessibility-page.tsx'
import { PrivacyPage } from '../../src/features/notices/privacy-page.tsx'
import { BASE_URL } from '../contracts/fixtures/identity-world.ts'
import { withAccounts } from './accounts-fixture.tsx'
import { openApp } from './app-fixture.tsx'
import { renderPage } from './page-fixture.tsx'

const server = withAccounts()

const SAID = {
  PRIVACY_CONTROLLER: 'Ente di prova, via dei Mille 1, Torino',
  PRIVACY_CONTACT: 'privacy@ente.example',
  PRIVACY_DPO: 'https://ente.example/dpo',
  ACCESSIBILITY_CONTACT: 'accessibile@ente.example',
  ACCESSIBILITY_REVIEWED_ON: '2026-11-30',
  ACCESSIBILITY_DECLARATION_URL: 'https://form.agid.gov.it/view/prova',
  RETENTION_AUDIT_DAYS: '400',
}

/** What this very server answers when it starts with these variables. */
async function answersWith(variables: Record<string, string>): Promise<void> {
  const { notices } = parseSettings(variables)
  const app = createApp({ ...server().world.deps, notices })
  server().answerNext('/api/notices', await app.fetch(new Request(`${BASE_URL}/api/notices`)))
}

const openPrivacy = () => openApp('/privacy', 'Privacy')
const openDeclaration = () => openApp('/accessibilita', 'Dichiarazione di accessibilità')
const chapter = (name: string) => within(screen.getByRole('region', { name }))
const text = () => screen.getByRole('main').textContent ?? ''

test('[U18] [P9] who answers for the data is who the settings name, and can be written to', async () => {
  await answersWith(SAID)
  await openPrivacy()
  const who = chapter('Chi ne risponde')
  expect(who.getByText(SAID.PRIVACY_CONTROLLER)).toBeTruthy()
  expect(who.getByRole('link', { name: SAID.PRIVACY_CONTACT }).getAttribute('href')).toBe('mailto:privacy@ente.example')
  expect(who.getByRole('link', { name: SAID.PRIVACY_DPO }).getAttribute('href')).toBe(SAID.PRIVACY_DPO)
  expect(chapter('I tuoi diritti').getByRole('link', { name: SAID.PRIVACY_CONTACT })).toBeTruthy()
  expect(text()).not.toContain('non l’ha ancora indicato')
})

test('[U18] [P9] what nobody has said is told as not said, with the setting that says it', async () => {
  await openPrivacy()
  const who = chapter('Chi ne risponde')
  expect(who.getAllByText('Chi gestisce questa installazione non l’ha ancora indicato.')).toHaveLength(3)
  for (const setting of ['PRIVACY_CONTROLLER', 'PRIVACY_CONTACT', 'PRIVACY_DPO'])
    expect(who.getByText(setting).tagName).toBe('CODE')
})

test('[U18] a text of the settings that is no address is text, and never a link to run', async () => {
  await answersWith({ PRIVACY_CONTROLLER: 'javascript:alert(1)', PRIVACY_CONTACT: 'Sportello, dal lunedì: 011 000' })
  await openPrivacy()
  expect(chapter('Chi ne risponde').queryAllByRole('link')).toEqual([])
})

test('[U18] [P8] the days that it tells are those by which the server deletes', async () => {
  await answersWith(SAID)
  await openPrivacy()
  const lines = chapter('Per quanto tempo')
  const after = (name: string) => lines.getByText(name).nextElementSibling?.textContent ?? ''
  expect(after('Azioni')).toBe('Si cancellano dopo 400 giorni.')
  expect(after('Tentativi di accesso')).toBe('Si cancellano dopo 1 giorno.')
  expect(after('Inviti e link')).toContain(`${RETENTION_DAYS.links} giorni`)
  expect(after('Nomi dei dispositivi revocati')).toContain(`${RETENTION_DAYS.sessions} giorni`)
  expect(after('Sessioni e dispositivi')).toContain(`${IDLE_DAYS} giorni senza visite`)
  expect(after('Sessioni e dispositivi')).toContain(`${LONGEST_DAYS} giorni dall’accesso`)
})

test('[U18] from how many organisations and persons figures show is what the job hides by', async () => {
  await openPrivacy()
  const { minOrganisations, minPersons } = RULE
  expect(chapter('Chi vede che cosa').getByText(/Cifre di più organizzazioni/).textContent).toContain(
    `da ${minOrganisations} organizzazioni in su e, quando contano persone, da ${minPersons} persone in su`,
  )
})

test('[U18] the rights are one press away: the own account, and the authority', async () => {
  await openPrivacy()
  const rights = chapter('I tuoi diritti')
  expect(rights.getByRole('link', { name: 'Vai al tuo account' }).getAttribute('href')).toBe('/account')
  expect(rights.getByRole('link', { name: 'garanteprivacy.it' }).getAttribute('href')).toBe(
    'https://www.garanteprivacy.it',
  )
})

test.each([
  [true, 1],
  [false, 0],
] as const)('[U18] that people and values are invented is said in the demo alone: %s', (demo, times) => {
  renderPage(<PrivacyPage demo={demo} />, { answers: [[noticesQuery().queryKey, NOTHING_SAID]] })
  expect(screen.queryAllByText('Questa è una dimostrazione')).toHaveLength(times)
})

test('[U18] the page reads in English too', async () => {
  renderPage(<PrivacyPage demo />, { language: 'en', answers: [[noticesQuery().queryKey, NOTHING_SAID]] })
  expect(await screen.findByRole('region', { name: 'Who answers for it' })).toBeTruthy()
  expect(screen.getAllByText('Who runs this installation has not said it yet.').length).toBeGreaterThan(2)
})

test('[U19] the declaration has the chapters of the European model, in their order', async () => {
  await openDeclaration()
  const chapters = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(chapters).toEqual([
    'A che cosa si riferisce',
    'Stato di conformità',
    'Limiti noti',
    'Come lo sappiamo',
    'Dire che qualcosa non va',
    'Se la risposta non arriva o non basta',
    'Da dove viene questa pagina',
  ])
  expect(chapter('Stato di conformità').getByText('Parzialmente conforme')).toBeTruthy()
})

test('[U19] [P9] who looked it through and whom to tell come from the settings', async () => {
  await answersWith(SAID)
  await openDeclaration()
  expect(text()).toContain('l’ha riesaminata il 30 novembre 2026')
  const feedback = chapter('Dire che qualcosa non va')
  expect(feedback.getByRole('link').getAttribute('href')).toBe('mailto:accessibile@ente.example')
})

test('[U19] [P9] the declaration that who runs the installation published is linked, and is the one that counts', async () => {
  await answersWith(SAID)
  await openDeclaration()
  const scope = chapter('A che cosa si riferisce')
  const published = scope.getByRole('link', { name: 'La dichiarazione di chi gestisce questa installazione' })
  expect(published.getAttribute('href')).toBe(SAID.ACCESSIBILITY_DECLARATION_URL)
  expect(scope.queryByRole('link', { name: 'form.agid.gov.it' })).toBeNull()
})

test('[U19] [P9] where none was published the page says where one is made, and links none', async () => {
  await openDeclaration()
  const scope = chapter('A che cosa si riferisce')
  const links = scope.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['https://form.agid.gov.it'])
})

test.each([
  ['it', 'Se la risposta non arriva o non basta', /entro 30 giorni.*Difensore civico per il digitale/],
  ['en', 'If no answer comes, or not enough of one', /within 30 days.*Difensore civico per il digitale/],
] as const)(
  '[U19] who gets no answer reads after how long, and to whom they turn: %s',
  async (language, name, said) => {
    renderPage(<AccessibilityPage demo={false} />, { language, answers: [[noticesQuery().queryKey, NOTHING_SAID]] })
    expect((await screen.findByRole('region', { name })).textContent).toMatch(said)
  },
)

test('[U19] [P9] a declaration that nobody looked through says so', async () => {
  await openDeclaration()
  expect(chapter('Come lo sappiamo').getByText('Mai riesaminata da chi gestisce questa installazione.')).toBeTruthy()
  expect(chapter('Dire che qualcosa non va').getByText('ACCESSIBILITY_CONTACT')).toBeTruthy()
})

/** As at every start of the app: brings back what is kept on the device, and keeps what is read from then on. */
const startReading = () => offlineCache({ shelf: browserShelf(), version: 'test' }).keep(queries, NOBODY)

test('[U19] both are in the foot of a page, and open again without a network', async () => {
  await answersWith(SAID)
  const stop = await startReading()
  await openApp('/accedi', 'Accedi')
  const foot = within(screen.getByRole('contentinfo'))
  const declaration = foot.getByRole('link', { name: 'Dichiarazione di accessibilità' })
  expect(declaration.getAttribute('href')).toBe('/accessibilita')
  await userEvent.click(foot.getByRole('link', { name: 'Privacy' }))
  await screen.findByText(SAID.PRIVACY_CONTROLLER)
  const kept = async () => JSON.stringify(await browserShelf().read(NOBODY))
  await vi.waitFor(async () => expect(await kept()).toContain(SAID.PRIVACY_CONTROLLER))
  stop()
  cleanup()
  queries.clear()
  const stopAgain = await startReading()
  server().answerNext('/api/notices', null)
  await openDeclaration()
  stopAgain()
  // The server would say by now that nobody has looked it through.
  expect(text()).toContain('l’ha riesaminata il 30 novembre 2026')
})
