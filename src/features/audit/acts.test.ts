import { expect, test } from 'vitest'
import { AUDITED } from '../../domain/audit.ts'
import type { AuditEvent } from '../../domain/wire/audit.ts'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { csvText } from '../../ui/csv.ts'
import { byDay, invitationNote, sentenceOf } from './acts.ts'
import { actsCsv } from './acts-csv.ts'

const italian = auditMessages.it
const english = await auditMessages.english()

const somebody = (name: string | null) => ({ id: '00000000-0000-7000-8000-000000000001', name })
const act = (rest: Partial<AuditEvent>): AuditEvent => ({
  ...{ id: 7, at: '2026-07-20T09:00:00.000Z', action: 'invited', actor: somebody('Elio'), subject: null },
  ...{ organisation: null, invitation: null, details: {} },
  ...rest,
})
const paolo = somebody('Paolo')

test.each([
  ['all indicators', { action: 'grant_given', subject: paolo }, 'Elio ha dato a Paolo accesso a tutti gli indicatori'],
  [
    'one indicator',
    { action: 'grant_given', subject: paolo, details: { indicators: ['GOV-1.1'] } },
    'Elio ha dato a Paolo accesso a 1 indicatore',
  ],
  [
    'a role taken',
    { action: 'grant_withdrawn', subject: paolo, details: { because: 'role_taken' } },
    'L’accesso di Paolo è finito con il suo ruolo di finanziatore',
  ],
  [
    'a reading by who was erased',
    { action: 'granted_values_read', actor: somebody(null), details: { values: 12 } },
    'Persona cancellata ha letto 12 valori concessi',
  ],
  [
    'something done to who was erased',
    { action: 'member_removed', subject: somebody(null) },
    'Elio ha tolto una persona cancellata dall’organizzazione',
  ],
  ['what nobody did', { action: 'person_erased', actor: null }, 'Il server ha cancellato i dati di una persona'],
  [
    'a role that changed',
    { action: 'member_role_changed', subject: paolo, details: { from: 'contributor', to: 'referent' } },
    'Elio ha cambiato il ruolo di Paolo (ruolo: referente)',
  ],
  [
    'what of the details changed',
    { action: 'organisation_changed', details: { fields: ['name', 'sectors'] } },
    'Elio ha cambiato i dati dell’organizzazione (nome, settori di attività)',
  ],
  ['a door', { action: 'signed_in', details: { by: 'passkey' } }, 'Elio ha fatto accesso con una passkey'],
] as const)('[T1] an act says in words: %s', (_case, rest, expected) => {
  expect(sentenceOf(act(rest as Partial<AuditEvent>), italian)).toBe(expected)
})

test.each(AUDITED)('[T1] %s has a sentence in both languages, whatever is missing of it', (action) => {
  for (const words of [italian, english]) {
    for (const rest of [{ subject: paolo }, { actor: null }, { actor: somebody(null), subject: somebody(null) }]) {
      const sentence = sentenceOf(act({ action, ...rest }), words)
      expect(sentence).toMatch(/^[A-ZÈL].{8,}[^.]$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|\(\)/)
    }
  }
})

const invited = (rest: Partial<NonNullable<AuditEvent['invitation']>>) =>
  act({
    invitation: { id: paolo.id, state: 'waiting', email: null, person: null, ...rest },
    details: { role: 'contributor' },
  })
test.each([
  [
    invited({ email: 'paolo@example.org' }),
    'Elio ha invitato paolo@example.org nel Piano (ruolo: inserisce i dati)',
    'Invito ancora aperto',
  ],
  [
    { ...invited({ state: 'accepted', person: paolo }), organisation: { id: paolo.id, name: 'alfa' } },
    'Elio ha invitato Paolo (ruolo: inserisce i dati)',
    'Invito accettato',
  ],
  [
    invited({ state: 'accepted', person: somebody(null) }),
    'Elio ha invitato una persona cancellata nel Piano (ruolo: inserisce i dati)',
    'Invito accettato',
  ],
  [
    invited({ state: 'forgotten' }),
    'Elio ha invitato una persona nel Piano (ruolo: inserisce i dati)',
    'Invito non più leggibile: è stato cancellato',
  ],
  [act({ invitation: null }), 'Elio ha invitato una persona nel Piano', null],
  [
    { ...invited({ state: 'withdrawn' }), action: 'invitation_withdrawn' as const },
    'Elio ha ritirato un invito nel Piano (ruolo: inserisce i dati)',
    null,
  ],
])('[T5] an act of inviting says whom, and what became of it', (event, sentence, note) => {
  expect([sentenceOf(event, italian), invitationNote(event, italian)]).toEqual([sentence, note])
})

test('acts stand under the day on which they were done, in the order given', () => {
  const at = (id: number, time: string) => act({ id, at: time })
  const days = byDay([
    at(3, '2026-07-20T12:00:00.000Z'),
    at(2, '2026-07-20T11:00:00.000Z'),
    at(1, '2026-07-18T12:00:00.000Z'),
  ])
  expect(days.map(({ day, events }) => [day, events.map(({ id }) => id)])).toEqual([
    ['2026-07-20', [3, 2]],
    ['2026-07-18', [1]],
  ])
})

test('[T4] as a table, a name that could run as a formula does not, and numbers stay numbers', () => {
  const text = csvText(actsCsv([act({ actor: somebody('=HYPERLINK("x")') })], [], italian), 'en')
  const [, line = ''] = text.split('\r\n')
  expect(line).toMatch(/^7,2026-07-20T09:00:00.000Z,invited,/)
  expect(line).toContain(`,"'=HYPERLINK(""x"")",`)
  expect(line).toContain(`,"'=HYPERLINK(""x"") ha invitato una persona nel Piano",`)
})

test('[T7] a file says how many acts it has and by what they were filtered, after them', () => {
  const lines = (filter: [string, string][]) =>
    csvText(actsCsv([act({})], filter, italian), 'it')
      .split('\r\n')
      .slice(2)
  expect(lines([])).toEqual(['', 'Azioni in questo file;1', 'Filtri;nessuno: ci sono tutte', ''])
  expect(lines([['Tipo', 'Inviti']])).toEqual(['', 'Azioni in questo file;1', 'Filtri;', 'Tipo;Inviti', ''])
})
