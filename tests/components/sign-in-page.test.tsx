import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { queries } from '../../src/app/answers.ts'
import type { Session } from '../../src/domain/wire/session.ts'
import { SignInPage } from '../../src/features/sign-in/sign-in-page.tsx'
import { LanguageProvider } from '../../src/i18n/language.tsx'
import { ask, openApp, withServer } from './app-fixture.tsx'

const server = withServer()

/** The page as it stands where people have passwords; answers the sessions that it opened. */
function showForm(): Session[] {
  const opened: Session[] = []
  render(
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <SignInPage
          demo={false}
          kept={0}
          already={null}
          onSignedIn={(session) => opened.push(session)}
          onLeaving={() => {}}
        />
      </LanguageProvider>
    </QueryClientProvider>,
  )
  return opened
}

async function fill(email: string, password: string): Promise<void> {
  if (email !== '') await userEvent.type(screen.getByLabelText('E-mail'), email)
  if (password !== '') await userEvent.type(screen.getByLabelText('Password'), password)
  await userEvent.click(screen.getByRole('button', { name: 'Accedi' }))
}

test('e-mail and password that go together open a session', async () => {
  const opened = showForm()
  await fill('marta.rivoira@demo.example', 'una parola')
  await waitFor(() => expect(opened.map(({ person }) => person?.name)).toEqual(['Marta Rivoira']))
})

test('e-mail and password that do not go together say so and open nothing', async () => {
  const opened = showForm()
  await fill('nessuno@demo.example', 'una parola')
  expect((await screen.findByRole('alert')).textContent).toContain('E-mail o password non corrispondono')
  expect(opened).toEqual([])
})

test('without a network the page says that signing in needs one, and that nothing is lost', async () => {
  const opened = showForm()
  server().network(false)
  await fill('marta.rivoira@demo.example', 'una parola')
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Per accedere serve la rete; quello che hai scritto qui ti aspetta',
  )
  expect(opened).toEqual([])
})

test('what is missing is said beside its field, and the server is not asked', async () => {
  showForm()
  server().network(false)
  await fill('', '')
  expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail'))
  expect(screen.getByText('Scrivi la tua e-mail.')).toBeTruthy()
  expect(screen.getByText('Scrivi la tua password.')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('in the demonstration one chooses who to be, and begins where that person works', async () => {
  await openApp('/accedi', 'Accedi')
  expect(await screen.findAllByRole('button', { name: /^Entra come/ })).toHaveLength(6)
  expect(screen.queryByLabelText('Password')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Entra come Giulia Castagneri' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Convalida' }, { timeout: 5_000 })).toBeTruthy()
  expect((await ask<Session>('/api/session')).person?.name).toBe('Giulia Castagneri')
})

test('choosing somebody without a network says so', async () => {
  await openApp('/accedi', 'Accedi')
  const choose = await screen.findByRole('button', { name: 'Entra come Marta Rivoira' })
  server().network(false)
  await userEvent.click(choose)
  expect((await screen.findByRole('alert')).textContent).toContain('Sei senza rete')
})

test('who is signed in already is told so where one signs in, with the way on and the way out', async () => {
  server().become('giulia.castagneri@demo.example')
  await openApp('/accedi', 'Accedi')
  const main = within(screen.getByRole('main'))
  expect(await main.findByText('Hai già fatto l’accesso come Giulia Castagneri.')).toBeTruthy()
  expect(main.getByRole('link', { name: 'Continua' }).getAttribute('href')).toBe('/convalida')
  expect(main.getByRole('button', { name: 'Esci' })).toBeTruthy()
})
