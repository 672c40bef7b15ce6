import { expect, test } from 'vitest'
import { invitationLetter } from './invitation-letter.ts'

const invited = {
  ...{ to: 'nina@example.org', url: 'http://localhost/link#abc', role: 'referent' as const },
  ...{ organisation: 'Cooperativa Nuova Luce', expiresAt: new Date('2026-07-27T10:00:00Z') },
}

test('an invitation says in Italian and English to what, as what, until when, and where', () => {
  expect(invitationLetter(invited)).toEqual({
    to: 'nina@example.org',
    subject: 'Un invito a Traguardo 2030 · An invitation to Traguardo 2030',
    text: `Hai un invito a Traguardo 2030 come referente per: Cooperativa Nuova Luce.

Per accettarlo apri questo indirizzo entro il 27 luglio 2026 alle ore 12:00. Vale una volta sola.

http://localhost/link#abc

Se non te lo aspettavi, ignora questo messaggio: senza il link non accade nulla.

—

You are invited to Traguardo 2030 as a referent for: Cooperativa Nuova Luce.

To accept, open this address before 27 July 2026 at 12:00. It works once.

http://localhost/link#abc

If you did not expect this, ignore this message: without the link nothing happens.
`,
  })
})

test.each([
  ['manager', 'chi coordina il piano', 'a plan manager'],
  ['administrator', 'chi amministra', 'an administrator'],
  ['funder', 'ente finanziatore', 'a funder'],
] as const)('to a role in the plan, %s, the plan is named', (role, it, en) => {
  const { text } = invitationLetter({ ...invited, role, organisation: null })
  expect(text).toContain(`come ${it} per: il Piano metropolitano`)
  expect(text).toContain(`as ${en} for: Torino’s metropolitan plan`)
})
