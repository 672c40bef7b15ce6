import { expect, test } from 'vitest'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import type { Phase } from '../../sync/engine-state.ts'
import { phaseWords, resultText } from './phase-words.ts'

const RUNNING: Phase = { name: 'running', doing: { kind: 'locking' }, caughtUp: false, more: false, inquired: false }
const waits = (code: string): Phase => ({ name: 'waiting', until: 5, code })
const stopped = (why: Extract<Phase, { name: 'stopped' }>['why']): Phase => ({ name: 'stopped', why })
const facts = (phase: Phase | null, waiting = 0, online = true) => ({ phase, waiting, online })
const time = (ms: number) => `14:0${ms}`
const it = ledgerMessages.it

test.each([
  [facts(null), 'Fermo', null],
  [facts({ name: 'idle' }), 'In pari con il server', 'send'],
  [facts({ name: 'idle' }, 2), 'Pronto a inviare', 'send'],
  [facts(RUNNING, 2), 'Invio in corso…', 'send'],
  [facts(waits('busy'), 2), 'Sta inviando un’altra scheda', 'send'],
  [facts(waits('unavailable'), 2), 'Riprova da solo alle 14:05', 'send'],
  [facts(waits('offline'), 2, false), 'Senza rete: riprende da solo quando torna', 'send'],
  [facts(waits('quota'), 0, false), 'Fermo: su questo dispositivo non c’è più spazio', 'send'],
  [facts(stopped('signed_out'), 2), 'Fermo: la sessione è finita', 'sign_in'],
  [facts(stopped('client_too_old'), 0, false), 'Fermo: questa versione è da aggiornare', 'reload'],
  [facts(stopped('not_member')), 'Fermo: non fai più parte dell’organizzazione', null],
  [facts(stopped('not_member'), 1), 'Fermo: non fai più parte dell’organizzazione', 'send'],
  [facts(stopped('device_revoked')), 'Fermo: questo dispositivo è stato revocato', 'begin_again'],
  [facts(stopped('user_mismatch')), 'Fermo: nel browser è entrata un’altra persona', null],
])('%o is said as «%s», and offers %s', (given, said, act) => {
  expect(phaseWords(given, it, time)).toMatchObject({ said, act })
})

test('whatever stops the exchange says why, in both languages', async () => {
  const english = await ledgerMessages.english()
  for (const why of ['signed_out', 'user_mismatch', 'client_too_old', 'not_member', 'device_revoked'] as const) {
    expect(phaseWords(facts(stopped(why)), it, time).why?.length).toBeGreaterThan(20)
    expect(phaseWords(facts(stopped(why)), english, time).why?.length).toBeGreaterThan(20)
  }
})

test.each([
  ['slow', facts(RUNNING, 2), 'Ci vuole più del solito. L’invio continua da solo.'],
  ['rested', facts({ name: 'idle' }), 'Tutto inviato.'],
  ['rested', facts({ name: 'idle' }, 1), 'Inviato quello che si poteva. 1 valore resta qui.'],
  ['rested', facts(waits('unavailable'), 2), 'Il server non ha risposto. Riprova da solo fra poco.'],
  ['rested', facts(waits('offline'), 2, false), 'Sei senza rete: 2 valori restano qui e partono quando torna.'],
  ['rested', facts(stopped('not_member')), 'Tutto inviato.'],
  ['rested', facts(stopped('signed_out'), 2), 'L’invio è fermo: qui sopra c’è scritto perché.'],
] as const)('an exchange that %s with %o comes to «%s»', (how, given, said) => {
  expect(resultText(how, given, it)).toBe(said)
})
