import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { PageBoundary } from '../../src/app/page-boundary.tsx'
import { LanguageProvider } from '../../src/i18n/language.tsx'
import { StorageProblem } from '../../src/storage/storage-problem.ts'
import { openApp, withServer } from './app-fixture.tsx'

const server = withServer()
const NOWHERE = '00000000-0000-7000-8000-000000000000'

test.each([
  ['an address that leads nowhere', '/bolle'],
  ['an area that the plan does not have', '/aree/ZZZ'],
  ['a code that cannot be one', '/indicatori/qualcosa'],
  ['an objective that the plan does not have', '/obiettivi/INC-99'],
])('%s is a page that is not there, with the way back', async (_case, address) => {
  await openApp(address, 'Questa pagina non c’è')
  expect(screen.getByRole('link', { name: 'Torna al Piano' }).getAttribute('href')).toBe('/')
})

test('the review is for who runs the plan: whoever is not signed in is led to the way in', async () => {
  await openApp('/convalida', 'Accedi per aprire questa pagina')
  expect(await screen.findByText('È per la gestione del Piano.')).toBeTruthy()
})

test.each([
  ['/convalida', /^È per la gestione del Piano\. Il tuo accesso non la prevede/],
  ['/azioni', /^È per chi gestisce o amministra il Piano\. Il tuo/],
  [`/organizzazioni/${NOWHERE}`, /^È per chi fa parte dell’organizzazione e per chi/],
  [`/organizzazioni/${NOWHERE}/azioni`, /^È per i referenti dell’organizzazione e per chi/],
  ['/concessi', /^È per i finanziatori\./],
])('%s says to a contributor whom it is for, instead of showing an empty page', async (address, words) => {
  server().become('marta.rivoira@demo.example')
  await openApp(address, 'Questa pagina è per un altro ruolo')
  expect(await screen.findByText(words)).toBeTruthy()
})

test('entering values needs a sign-in, and the page leads to it', async () => {
  await openApp('/rilevazioni', 'Accedi per aprire questa pagina')
  expect(screen.getAllByRole('link', { name: 'Accedi' }).map((link) => link.getAttribute('href'))).toContain(
    '/accedi?poi=%2Frilevazioni',
  )
})

test('an organisation that does not exist is not found, for a manager too', async () => {
  server().become('giulia.castagneri@demo.example')
  await openApp(`/convalida/${NOWHERE}/2025`, 'Questa pagina non c’è')
})

test('a page that was never read says so without a network, and opens when the network is back', async () => {
  server().network(false)
  await openApp('/indicatori', 'Questi dati non ci sono ancora su questo dispositivo')
  server().network(true)
  await userEvent.click(screen.getByRole('button', { name: 'Riprova' }))
  expect(await screen.findByRole('heading', { level: 1, name: /Indicatori/i }, { timeout: 5_000 })).toBeTruthy()
})

function Thrown({ cause }: { readonly cause: unknown }): never {
  throw cause
}

const show = (cause: unknown) =>
  render(
    <LanguageProvider>
      <PageBoundary at="/">
        <Thrown cause={cause} />
      </PageBoundary>
    </LanguageProvider>,
    { onCaughtError: () => {} },
  )

test('a fault of the program says that what was written stays', () => {
  show(new Error('a fault'))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Questa pagina si è fermata')
  expect(screen.getByText(/Quello che hai scritto resta su questo dispositivo/)).toBeTruthy()
})

test.each([
  ['no_indexeddb', /il browser non conserva dati/],
  ['quota', /non c’è più spazio/],
  ['superseded', /si è aperta una versione nuova/],
] as const)('a device whose store fails with %s says why and what to do', (code, text) => {
  show(new StorageProblem(code))
  expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Ricarica' })).toBeTruthy()
})
