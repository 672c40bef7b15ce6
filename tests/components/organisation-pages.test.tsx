import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { organisationId } from '../../seeds/demo/organisations.ts'
import { ADMINISTRATOR, MANAGER, MARTA, REFERENT } from '../../seeds/demo/people.ts'
import type { AuditPage } from '../../src/domain/wire/audit.ts'
import type { OrganisationList, OrganisationPage } from '../../src/domain/wire/organisations.ts'
import type { Session } from '../../src/domain/wire/session.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

// One server for the file: what a test adds or removes is so for those after it.
const server = withServer()

const SLOW = { timeout: 10_000 }
const VALSUSA = organisationId('valsusa')
const PAGE = `/organizzazioni/${VALSUSA}`

const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }))
const fill = async (label: string | RegExp, text: string) => {
  await userEvent.clear(screen.getByLabelText(label))
  await userEvent.type(screen.getByLabelText(label), text)
}
const question = async (name: string | RegExp) => screen.findByRole('dialog', { name }, SLOW)
const part = (name: string) => within(screen.getByRole('region', { name }))
const names = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent)
const organisation = () => ask<OrganisationPage>(`/api${PAGE.replace('organizzazioni', 'organisations')}`)

test('[U15] every organisation is there, found by name, zone and who is missing, with the choice in the address', async () => {
  server().become(MANAGER.email)
  await openApp('/organizzazioni', 'Organizzazioni')
  const { organisations } = await ask<OrganisationList>('/api/organisations')
  expect(names()).toHaveLength(organisations.length)
  expect(screen.getByText(`${organisations.length} organizzazioni`)).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox'), 'valsusa')
  expect(names()).toEqual(['Cooperativa Valsusa Insieme'])
  expect(location.search).toBe('?nome=valsusa')
  const row = screen.getByRole('rowheader').closest('tr') as HTMLElement
  expect(row.textContent).toContain('Cooperativa sociale di tipo A+B')
  expect(row.textContent).toContain('1 referente, 2 inseriscono i dati')
  expect(within(row).queryByText('senza referente')).toBeNull()
  await press(/^Senza referente/)
  expect(screen.getByText('Nessuna organizzazione ha tutto questo insieme.')).toBeTruthy()
  await press('Togli i filtri')
  expect(location.search).toBe('')
  await press(/^Senza referente/)
  const without = organisations.filter(({ referents }) => referents === 0)
  expect(names()).toHaveLength(without.length)
  await userEvent.selectOptions(screen.getByRole('combobox'), 'ZO06')
  expect(location.search).toBe('?zona=ZO06&persone=senza-referente')
  expect(names()).toHaveLength(without.filter(({ zone }) => zone === 'ZO06').length)
})

test('[U15] what is wrong with a new organisation is said at its fields, and the keyboard goes to the first', async () => {
  server().become(ADMINISTRATOR.email)
  await openApp('/organizzazioni', 'Organizzazioni')
  await userEvent.click(screen.getByRole('link', { name: 'Aggiungi un’organizzazione' }))
  await screen.findByRole('heading', { level: 1, name: 'Nuova organizzazione' }, SLOW)
  await fill('Comune della sede', 'Milano')
  await press('Aggiungi l’organizzazione')
  expect(screen.getByText('Scrivi il nome.')).toBeTruthy()
  expect(screen.getByText('Scegli la forma giuridica.')).toBeTruthy()
  expect(screen.getByText('Scegli la sezione, o che non è iscritta.')).toBeTruthy()
  expect(screen.getByText(/«Milano» non è un comune/)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Nome'))
  await fill('Nome', 'COOPERATIVA  Genziana')
  await userEvent.selectOptions(screen.getByLabelText('Forma giuridica'), 'aps')
  await userEvent.selectOptions(screen.getByLabelText('Sezione del RUNTS'), 'Non è iscritta')
  await fill('Comune della sede', 'aglie')
  expect(screen.getByText(/^Zona omogenea: .*Canavese/)).toBeTruthy()
  expect(screen.queryByText(/non è un comune/)).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText('Comune della sede'))
  await press('Aggiungi l’organizzazione')
  expect(await screen.findByText(/si chiama già così/, {}, SLOW)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Nome'))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('[U15] a new organisation leads to its own page, which says that nobody is there, and into the list', async () => {
  server().become(ADMINISTRATOR.email)
  await openApp('/organizzazioni/nuova', 'Nuova organizzazione')
  await fill('Nome', 'Nuova Luce')
  await userEvent.selectOptions(screen.getByLabelText('Forma giuridica'), 'aps')
  await userEvent.selectOptions(screen.getByLabelText('Sezione del RUNTS'), 'b')
  await fill('Comune della sede', 'aglie')
  await userEvent.click(screen.getByLabelText('Assistenza sociale'))
  await press('Aggiungi l’organizzazione')
  await screen.findByRole('heading', { level: 1, name: 'Nuova Luce' }, SLOW)
  expect(screen.getByText('Qui non c’è ancora nessuno.')).toBeTruthy()
  const { organisations } = await ask<OrganisationList>('/api/organisations')
  const id = organisations.find(({ name }) => name === 'Nuova Luce')?.id
  const { details } = await ask<OrganisationPage>(`/api/organisations/${id}`)
  expect(details).toMatchObject({ legalForm: 'aps', runts: 'b', municipality: 'Agliè', zone: 'ZO08', sectors: ['4'] })
  await press('Invita una persona')
  expect(screen.getByLabelText<HTMLInputElement>(/^Referente/).checked).toBe(true)
  await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Organizzazioni' }))
  await screen.findByRole('heading', { level: 1, name: 'Organizzazioni' }, SLOW)
  const row = screen.getByRole('link', { name: 'Nuova Luce' }).closest('tr') as HTMLElement
  expect(within(row).getByText('nessuna persona')).toBeTruthy()
})

test('[U15] details are changed in their place; another’s name is no name', async () => {
  server().become(MANAGER.email)
  await openApp(PAGE, 'Cooperativa Valsusa Insieme')
  await press('Cambia i dati')
  const name = await screen.findByLabelText('Nome', {}, SLOW)
  await waitFor(() => expect(document.activeElement).toBe(name))
  await fill('Nome', 'Cooperativa Genziana')
  await press('Salva')
  expect(await screen.findByText(/si chiama già così/, {}, SLOW)).toBeTruthy()
  await fill('Nome', 'Cooperativa Valsusa')
  await fill('Comune della sede', 'Bussoleno')
  await press('Salva')
  expect(await screen.findByText('Dati cambiati.', {}, SLOW)).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Cooperativa Valsusa' })).toBeTruthy()
  expect((await organisation()).details.municipality).toBe('Bussoleno')
})

test('[U16] a double click invites once, and a new link is made from the line of the one before', async () => {
  server().become(MANAGER.email)
  await openApp(PAGE, /^Cooperativa Valsusa/)
  await press('Invita una persona')
  await userEvent.type(screen.getByLabelText('E-mail della persona'), 'doppia@example.org')
  const submit = screen.getByRole('button', { name: 'Prepara l’invito' })
  const acts = async () => (await ask<AuditPage>(`/api/organisations/${VALSUSA}/audit/newest`)).events
  const [before] = await acts()
  // Both before anything is drawn, as in a page that is busy.
  act(() => {
    submit.click()
    submit.click()
  })
  const shown = await question('L’invito per doppia@example.org è pronto')
  const link = () => screen.getByLabelText<HTMLInputElement>('Link da consegnare').value
  const first = link()
  const since = (await acts()).filter(({ id }) => id > (before?.id ?? 0))
  expect(since.map(({ action }) => action)).toEqual(['invited'])
  expect(shown.textContent).not.toContain('Il link di prima')
  await press('L’ho consegnato', shown)
  await press('Nuovo link per doppia@example.org')
  const renewed = await question('L’invito per doppia@example.org è pronto')
  expect(renewed.textContent).toContain('Il link di prima non vale più')
  expect(link()).not.toBe(first)
  await press('L’ho consegnato', renewed)
  const waiting = (await organisation()).invitations.filter(({ email }) => email === 'doppia@example.org')
  expect(waiting.map(({ role }) => role)).toEqual(['contributor'])
  await press('Invita una persona')
  await userEvent.type(screen.getByLabelText('E-mail della persona'), 'Doppia@example.org')
  expect(screen.getByText(/ha già un invito aperto/)).toBeTruthy()
  await press('Annulla')
  await press('Ritira l’invito a doppia@example.org')
  expect(await screen.findByText(/Invito a doppia@example.org ritirato/, {}, SLOW)).toBeTruthy()
})

test('[O6] who belongs already, or is oneself, is not invited: where the role is changed is said', async () => {
  server().become(REFERENT.email)
  await openApp(PAGE, /^Cooperativa Valsusa/)
  await press('Invita una persona')
  await userEvent.type(screen.getByLabelText('E-mail della persona'), `${MARTA.email}{Enter}`)
  expect((await screen.findByRole('alert', {}, SLOW)).textContent).toContain('con «Cambia ruolo»')
  await fill('E-mail della persona', REFERENT.email)
  await press('Prepara l’invito')
  expect(screen.getByText(/È il tuo indirizzo/)).toBeTruthy()
  expect((await organisation()).invitations).toEqual([])
})

test('[U16] before the only referent is one no more the page says that nobody is left', async () => {
  server().become(MANAGER.email)
  await openApp(PAGE, /^Cooperativa Valsusa/)
  await press('Cambia il ruolo di Elio Bertolotto')
  const asked = await question('Elio Bertolotto non è più referente?')
  expect(asked.textContent).toContain('è l’unica persona referente')
  await press('Annulla', asked.querySelector('.dialog-foot') as HTMLElement)
  await press('Togli Elio Bertolotto')
  expect((await question(/^Togliere Elio/)).textContent).toContain('è l’unica persona referente')
})

test('[U16] a contributor reads who belongs to the organisation, without addresses and without a button but their own', async () => {
  server().become(MARTA.email)
  await openApp('/rilevazioni', 'Rilevazioni')
  await userEvent.click(await screen.findByRole('link', { name: /^Persone e accessi di/ }, SLOW))
  await screen.findByRole('heading', { level: 1, name: 'Cooperativa Valsusa' }, SLOW)
  const people = part('Persone')
  expect(people.getByText('Elio Bertolotto')).toBeTruthy()
  expect(screen.getByRole('main').textContent).not.toContain('@')
  expect(people.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Lascia'])
  expect(part('Dati').queryByRole('button')).toBeNull()
  expect(screen.getByRole('link', { name: 'Finanziatori' }).getAttribute('href')).toBe(`${PAGE}/finanziatori`)
  expect(part('Accessi').queryByRole('link', { name: 'Azioni' })).toBeNull()
})

test('[U16] a referent invites: the link is shown once, waits in the list, and is withdrawn', async () => {
  server().become(REFERENT.email)
  await openApp(PAGE, 'Cooperativa Valsusa')
  await press('Invita una persona')
  await press('Prepara l’invito')
  expect(screen.getByText('Scrivi l’e-mail di chi inviti.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail della persona'))
  await fill('E-mail della persona', 'ugò@example.org')
  await press('Prepara l’invito')
  expect(screen.getByText(/Scrivi un’e-mail intera/)).toBeTruthy()
  await fill('E-mail della persona', 'Ugo@Example.org')
  await press('Prepara l’invito')
  const shown = await question('L’invito per ugo@example.org è pronto')
  const link = within(shown).getByLabelText<HTMLInputElement>('Link da consegnare')
  expect(link.value).toMatch(/\/link#[\w-]{43}$/)
  expect(shown.textContent).toContain('non è partita nessuna e-mail')
  expect(shown.textContent).toMatch(/Vale fino al \d/)
  const written = vi.fn(async (_text: string) => {})
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: written }, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'))
  await press('Copia il link', shown)
  expect(await within(shown).findByText('Copiato.')).toBeTruthy()
  expect(written).toHaveBeenCalledWith(link.value)
  const secret = link.value.slice(-43)
  await press('L’ho consegnato', shown)
  expect(document.body.innerHTML).not.toContain(secret)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Invita una persona'))
  expect((await organisation()).invitations.map(({ email, role }) => [email, role])).toEqual([
    ['ugo@example.org', 'contributor'],
  ])
  await press('Ritira l’invito a ugo@example.org')
  expect(await screen.findByText(/Invito a ugo@example.org ritirato/, {}, SLOW)).toBeTruthy()
  expect((await organisation()).invitations).toEqual([])
})

test('[U16] a link that was not taken is not lost by Escape, and one that was shared is', async () => {
  server().become(REFERENT.email)
  await openApp(PAGE, 'Cooperativa Valsusa')
  await press('Invita una persona')
  await fill('E-mail della persona', 'ugo@example.org')
  await press('Prepara l’invito')
  const shown = await question('L’invito per ugo@example.org è pronto')
  const link = within(shown).getByLabelText<HTMLTextAreaElement>('Link da consegnare').value
  expect(await within(shown).findByRole('img', { name: /codice QR/ }, SLOW)).toBeTruthy()
  expect(within(shown).queryByRole('button', { name: 'Condividi…' })).toBeNull()
  const pressEscape = () => fireEvent(shown.closest('dialog') ?? shown, new Event('cancel', { cancelable: true }))
  pressEscape()
  expect(within(shown).getByRole('alert').textContent).toContain('ne servirà uno nuovo')
  expect(within(shown).getByLabelText<HTMLTextAreaElement>('Link da consegnare').value).toBe(link)
  await press('Chiudi senza copiarlo', shown)
  expect(document.body.innerHTML).not.toContain(link.slice(-43))

  const share = vi.fn(async (_what: ShareData) => {})
  Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'share'))
  await press('Nuovo link per ugo@example.org')
  const again = await question('L’invito per ugo@example.org è pronto')
  const other = within(again).getByLabelText<HTMLTextAreaElement>('Link da consegnare').value
  await press('Condividi…', again)
  expect(share).toHaveBeenCalledWith({ url: other })
  fireEvent(again.closest('dialog') ?? again, new Event('cancel', { cancelable: true }))
  await waitFor(() => expect(document.body.innerHTML).not.toContain(other.slice(-43)))
  await press('Ritira l’invito a ugo@example.org')
  expect(await screen.findByText(/Invito a ugo@example.org ritirato/, {}, SLOW)).toBeTruthy()
})

test('[U16] a role is changed once what it lets somebody do was read; nobody makes themselves a referent', async () => {
  server().become(REFERENT.email)
  await openApp(PAGE, 'Cooperativa Valsusa')
  await press('Cambia il ruolo di Marta Rivoira')
  const asked = await question('Marta Rivoira diventa referente?')
  expect(asked.textContent).toContain('invita e toglie le persone')
  await press('Rendi referente', asked)
  expect(await screen.findByText('Ruolo di Marta Rivoira cambiato.', {}, SLOW)).toBeTruthy()
  await press('Cambia il ruolo di Elio Bertolotto')
  await press('Togli il ruolo di referente', await question('Non vuoi più essere referente?'))
  // The session says so too: what a referent may do is gone.
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Invita una persona' })).toBeNull(), SLOW)
  expect((await organisation()).members.find(({ id }) => id === REFERENT.id)?.role).toBe('contributor')
  expect(screen.queryByRole('button', { name: /Cambia il ruolo/ })).toBeNull()
})

test('[U16] who removes somebody reads first that what they have not sent is held; the list then is without them', async () => {
  server().become(MANAGER.email)
  await openApp(PAGE, 'Cooperativa Valsusa')
  await press('Togli Elio Bertolotto')
  const asked = await question('Togliere Elio Bertolotto dall’organizzazione?')
  expect(asked.textContent).toContain('viene trattenuto, e decide chi gestisce il Piano')
  await press('Annulla', asked.querySelector('.dialog-foot') as HTMLElement)
  expect((await organisation()).members.map(({ id }) => id)).toContain(REFERENT.id)
  await press('Togli Elio Bertolotto')
  await press('Togli dall’organizzazione', await question(/^Togliere Elio/))
  expect(await screen.findByText('Elio Bertolotto non fa più parte dell’organizzazione.', {}, SLOW)).toBeTruthy()
  expect((await organisation()).members.map(({ id }) => id)).not.toContain(REFERENT.id)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Persone'))
})

test('[U16] what was meanwhile done by another is said, and the page shows how it is now', async () => {
  server().become(MANAGER.email)
  await openApp(PAGE, 'Cooperativa Valsusa')
  await press('Cambia il ruolo di Marta Rivoira')
  const asked = await question('Marta Rivoira non è più referente?')
  await fetch(new URL(`/api/organisations/${VALSUSA}/members/${MARTA.id}`, location.href), {
    ...{
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ role: 'contributor' }),
    },
  })
  await press('Togli il ruolo di referente', asked)
  expect((await screen.findByRole('alert', {}, SLOW)).textContent).toContain('Nel frattempo è cambiato qualcosa')
})

test('[U16] who leaves is of the organisation no more, and goes on at their account', async () => {
  server().become(MARTA.email)
  await openApp(PAGE, 'Cooperativa Valsusa')
  await press('Lascia')
  const asked = await question('Lasciare Cooperativa Valsusa?')
  expect(asked.textContent).toContain('viene trattenuto')
  await press('Lascia l’organizzazione', asked)
  await screen.findByRole('heading', { level: 1, name: 'Il tuo account' }, SLOW)
  expect((await ask<Session>('/api/session')).person?.memberships).toEqual([])
  await waitFor(() => expect(screen.queryByText('Cooperativa Valsusa')).toBeNull(), SLOW)
})

test('[U16] the list and new organisations are for who runs the plan, a page for its people', async () => {
  server().become(REFERENT.email)
  for (const address of ['/organizzazioni', '/organizzazioni/nuova', PAGE, '/persone']) {
    await openApp(address, 'Questa pagina è per un altro ruolo')
    cleanup()
  }
})

test('[O10] what another changed meanwhile is said and kept, and so is what was typed', async () => {
  server().become(MANAGER.email)
  await openApp(PAGE, 'Cooperativa Valsusa')
  await press('Cambia i dati')
  await screen.findByLabelText('Nome', {}, SLOW)
  await fill('Nome', 'Cooperativa Valsusa Alta')
  const { zone: _, ...read } = (await organisation()).details
  const other = { read, details: { ...read, municipality: 'Susa', sectors: [] } }
  await fetch(new URL(`/api/organisations/${VALSUSA}`, location.href), {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(other) },
  })
  await press('Salva')
  const said = await screen.findByRole('alert', {}, SLOW)
  expect(said.textContent).toContain('Nel frattempo qualcun altro ha cambiato questi dati')
  expect(await within(said).findByText('Comune della sede: ora «Susa»', {}, SLOW)).toBeTruthy()
  expect(said.textContent).not.toContain('Nome: ora')
  expect((await organisation()).details.name).toBe(read.name)
  await press('Continua dai dati di ora')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('Nome').value).toBe('Cooperativa Valsusa Alta')
  expect(screen.getByLabelText<HTMLInputElement>('Comune della sede').value).toBe('Susa')
  await press('Salva')
  expect(await screen.findByText('Dati cambiati.', {}, SLOW)).toBeTruthy()
  expect((await organisation()).details).toMatchObject({ name: 'Cooperativa Valsusa Alta', municipality: 'Susa' })
  const { events } = await ask<AuditPage>(`/api/organisations/${VALSUSA}/audit/newest`)
  expect(events[0]?.details).toEqual({ fields: ['name'] })
})
