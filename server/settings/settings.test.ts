import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { StartProblem } from '../start/start-problem.ts'
import { NOTHING_SAID } from './notices.ts'
import { parseSettings } from './settings.ts'

const strongSecret = 'q7Vb2xK9wLr4TzN8mPc3HsJ6dYf5GaEu'
const OIDC = {
  OIDC_ISSUER: 'https://identita.example.org/realms/torino',
  OIDC_CLIENT_ID: 'traguardo',
  OIDC_CLIENT_SECRET: 's3gr3t0-oidc',
}
const url = 'postgres://app:s3gr3t0@db.example.org:5433/traguardo'

function problemOf(env: Record<string, string>): StartProblem {
  try {
    parseSettings(env)
  } catch (failure) {
    if (failure instanceof StartProblem) return failure
    throw failure
  }
  throw new Error('the settings were accepted')
}

test('an empty environment gives the safe defaults, with the demo', () => {
  expect(parseSettings({})).toEqual({
    notices: NOTHING_SAID,
    port: 4030,
    host: '127.0.0.1',
    dataDir: resolve('./data'),
    database: { kind: 'embedded' },
    baseUrl: 'http://localhost:4030',
    secret: null,
    demo: true,
    provider: null,
    mail: null,
    syncsPerMinute: 60,
    signInsPerMinute: 30,
    trustedProxies: [],
  })
})

test('[P9] every setting is taken from the environment', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/traguardo',
    DATABASE_URL: url,
    DATABASE_OWNER_URL: 'postgresql://owner@db.example.org/traguardo',
    BASE_URL: 'https://traguardo.example.org/',
    SECRET: strongSecret,
    DEMO: 'off',
    SYNCS_PER_MINUTE: '600',
    SIGN_INS_PER_MINUTE: '90',
    TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8',
    ...OIDC,
    OIDC_NAME: 'SPID o CIE',
    SMTP_URL: 'smtps://posta:s3gr3t0@mail.example.org',
    MAIL_FROM: 'traguardo@example.org',
    PRIVACY_CONTROLLER: 'Fondazione Esempio',
    PRIVACY_CONTACT: 'privacy@example.org',
    PRIVACY_DPO: 'rpd@example.org',
    ACCESSIBILITY_CONTACT: 'accessibilita@example.org',
    ACCESSIBILITY_REVIEWED_ON: '2026-11-30',
    ACCESSIBILITY_DECLARATION_URL: 'https://form.agid.gov.it/view/prova',
    RETENTION_AUDIT_DAYS: '365',
  }
  expect(parseSettings(env)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/var/lib/traguardo',
    database: { kind: 'url', url, ownerUrl: env.DATABASE_OWNER_URL },
    baseUrl: 'https://traguardo.example.org',
    secret: strongSecret,
    demo: false,
    provider: { issuer: OIDC.OIDC_ISSUER, clientId: 'traguardo', clientSecret: 's3gr3t0-oidc', name: 'SPID o CIE' },
    mail: { url: env.SMTP_URL, from: 'traguardo@example.org' },
    notices: {
      ...{ controller: 'Fondazione Esempio', controllerContact: 'privacy@example.org' },
      dataProtectionOfficer: 'rpd@example.org',
      retentionDays: { sessions: 30, signInFailures: 1, links: 30, audit: 365 },
      accessibility: {
        ...{ contact: 'accessibilita@example.org', reviewedOn: '2026-11-30' },
        declaration: 'https://form.agid.gov.it/view/prova',
      },
    },
    syncsPerMinute: 600,
    signInsPerMinute: 90,
    trustedProxies: [
      { first: 0xffff_7f00_0001n, bits: 128 },
      { first: 0xffff_0a00_0000n, bits: 104 },
    ],
  })
})

test('an empty variable counts as absent', () => {
  expect(parseSettings({ PORT: '', DATABASE_URL: ' ', SECRET: '' })).toEqual(parseSettings({}))
})

test('the address for people follows the port', () => {
  expect(parseSettings({ PORT: '5000' }).baseUrl).toBe('http://localhost:5000')
})

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '127.0.3.4' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '127.example.org' }, false],
  [{ DATABASE_URL: url }, false],
  [{ HOST: '0.0.0.0', DEMO: '1' }, true],
  [{ DEMO: 'FALSE' }, false],
])('with %j the demo is %s', (env, demo) => {
  expect(parseSettings(env).demo).toBe(demo)
})

test('the demo on a PostgreSQL that somebody runs is refused with the reason', () => {
  const problem = problemOf({ DATABASE_URL: url, DEMO: '1' })
  expect(problem.exitCode).toBe(10)
  expect(problem.messageIt).toContain('le password della demo sono pubbliche')
  expect(problem.messageEn).toContain('the passwords of the demo are public')
})

test.each([
  ['PORT', '0', 'trovato «0»'],
  ['PORT', '65536', 'trovato «65536»'],
  ['PORT', '80.5', 'un numero intero da 1 a 65535'],
  ['PORT', 'http', 'un numero intero da 1 a 65535'],
  ['HOST', 'a b', 'trovato «a b»'],
  ['DATA_DIR', 'a\0b', 'una cartella'],
  ['DATABASE_URL', 'mysql://db/x', 'postgres://utente:password@host:5432/database'],
  ['DATABASE_OWNER_URL', 'postgres', 'postgres://utente:password@host:5432/database'],
  ['BASE_URL', 'traguardo.example.org', 'un indirizzo http o https'],
  ['BASE_URL', 'https://example.org/app', 'senza percorso'],
  ['BASE_URL', 'ftp://example.org', 'un indirizzo http o https'],
  ['SECRET', 'short', 'almeno 32 caratteri casuali'],
  ['DEMO', 'forse', '1 oppure 0'],
  ['ACCESSIBILITY_REVIEWED_ON', '30/11/2026', 'un giorno come 2026-11-30'],
  ['ACCESSIBILITY_DECLARATION_URL', 'http://form.agid.gov.it/view/1', 'un indirizzo https'],
  ['ACCESSIBILITY_DECLARATION_URL', 'form.agid.gov.it/view/1', 'un indirizzo https'],
  ['ACCESSIBILITY_DECLARATION_URL', 'javascript:alert(1)', 'un indirizzo https'],
  ['ACCESSIBILITY_DECLARATION_URL', 'https://utente:password@form.agid.gov.it/view/1', 'un indirizzo https'],
  ['RETENTION_AUDIT_DAYS', '29', 'da 30 a 3650'],
  ['RETENTION_AUDIT_DAYS', '3651', 'da 30 a 3650'],
  ['PRIVACY_CONTROLLER', 'x'.repeat(301), 'al massimo 300 caratteri'],
  ['OIDC_ISSUER', 'http://identita.example.org', 'l’indirizzo https'],
  ['OIDC_ISSUER', 'https://utente:password@identita.example.org', 'l’indirizzo https'],
  ['OIDC_CLIENT_SECRET', 'corto', 'almeno 8 caratteri'],
  ['OIDC_NAME', 'x'.repeat(61), 'al massimo 60 caratteri'],
  ['SMTP_URL', 'mail.example.org:587', 'un indirizzo come smtps://'],
  ['SMTP_URL', 'https://mail.example.org', 'un indirizzo come smtps://'],
  ['SMTP_URL', 'smtp://mail.example.org?tls=no', '?tls=off'],
  ['SMTP_URL', 'smtps://mail.example.org?tls=off', '?tls=off'],
  ['SMTP_URL', 'smtps://posta:%E0@mail.example.org', 'un indirizzo come smtps://'],
  ['MAIL_FROM', 'Traguardo <traguardo@example.org>', 'un indirizzo di posta senza nome'],
  ['MAIL_FROM', 'a@example.org\nBcc: b@example.org', 'un indirizzo di posta'],
  ['SIGN_INS_PER_MINUTE', '0', 'un numero intero'],
  ['TRUSTED_PROXY', '10.0.0.0/8, proxy.example.org', 'indirizzi o reti separati da virgole'],
  ['TRUSTED_PROXY', '10.0.0.0/64', 'indirizzi o reti'],
])('%s=%j is refused: the message names it and says %s', (variable, value, text) => {
  const problem = problemOf({ [variable]: value })
  expect(problem.code).toBe('wrong_setting')
  expect(problem.messageIt).toContain(`${variable}: trovato`)
  expect(problem.messageIt).toContain(text)
  expect(problem.messageEn).toContain(`${variable}: found`)
})

test.each(['BASE_URL', 'OIDC_ISSUER', 'ACCESSIBILITY_DECLARATION_URL'])(
  'the credentials of a wrong address in %s are not told',
  (variable) => {
    const { messageIt, messageEn } = problemOf({ [variable]: 'https://utente:s3gr3t0@example.org/view' })
    expect(messageIt).toContain('trovato «https://…@example.org/view»')
    expect(messageIt + messageEn).not.toContain('s3gr3t0')
  },
)

test('a connection for migrations without a database address is refused', () => {
  expect(problemOf({ DATABASE_OWNER_URL: url }).messageEn).toContain('DATABASE_OWNER_URL only goes with DATABASE_URL')
})

test('a provider without a name is called by its host, and one on this machine may go without https', () => {
  expect(parseSettings(OIDC).provider?.name).toBe('identita.example.org')
  expect(parseSettings({ ...OIDC, OIDC_ISSUER: 'http://localhost:9000' }).provider?.name).toBe('localhost')
})

test.each([['OIDC_ISSUER'], ['OIDC_CLIENT_ID'], ['OIDC_CLIENT_SECRET']])(
  'a provider without %s is refused: the message says what goes together and where it comes from',
  (variable) => {
    const problem = problemOf({ ...OIDC, [variable]: '' })
    expect(problem.exitCode).toBe(10)
    expect(problem.advice.it).toBe(`correggi ${variable} e avvia di nuovo.`)
    expect(problem.messageIt).toContain('vanno insieme')
    expect(problem.messageEn).toContain('BASE_URL/accedi/ritorno')
  },
)

test.each([
  ['MAIL_FROM', { SMTP_URL: 'smtp://localhost' }],
  ['SMTP_URL', { MAIL_FROM: 'traguardo@example.org' }],
])('mail without %s is refused: the message says what goes together', (variable, env) => {
  const problem = problemOf(env)
  expect(problem.advice.it).toBe(`correggi ${variable} e avvia di nuovo.`)
  expect(problem.messageEn).toContain('go together')
})

test('all wrong settings are named at once', () => {
  const problem = problemOf({ PORT: 'x', DEMO: 'x', HOST: '127.0.0.1' })
  expect(problem.advice.it).toBe('correggi PORT, DEMO e avvia di nuovo.')
})

test('what was found never shows a secret or a password', () => {
  const wrong = { SECRET: 'change-me-change-me-change-me-change-me', DATABASE_URL: 'mysql://app:s3gr3t0@db/x' }
  const env = { ...wrong, OIDC_CLIENT_SECRET: 's3gr3t0', SMTP_URL: 'smtp://posta:s3gr3t0@mail.example.org?tls=no' }
  const { messageIt, messageEn } = problemOf(env)
  expect(messageIt + messageEn).not.toMatch(/change-me|s3gr3t0/)
})

test('variables that go together are explained once, and each is named to be corrected', () => {
  const problem = problemOf({ OIDC_NAME: 'SPID' })
  expect(problem.messageIt.match(/vanno insieme/g) ?? []).toHaveLength(1)
  expect(problem.advice.it).toContain('OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET')
})
