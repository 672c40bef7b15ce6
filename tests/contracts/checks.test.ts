import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { readNumber } from '../../src/domain/number-input.ts'
import { requestOf } from './matrix-requests.ts'
import { type MatrixWorld, openMatrix, ROLES } from './matrix-world.ts'

/*
 * The twenty checks of security, by number. Most of them are tests where what they look at is: the table says where, and
 * is wrong as soon as such a test is gone. The others are below.
 */

type Place = readonly [file: string, title: string]
const HERE = 'tests/contracts/checks.test.ts'

const CHECKS: Readonly<Record<number, readonly [about: string, ...Place[]]>> = {
  1: [
    'content security policy',
    [
      'tests/e2e/access.test.ts',
      'every page that anybody may read is accessible, at both widths, in both themes, and obeys the content security policy',
    ],
    ['tests/contracts/web-walls.test.ts', '[W12] the headers of'],
  ],
  2: [
    'Trusted Types',
    ['tests/e2e/walls.test.ts', '[W13] reading, typing, downloading and printing break none'],
    ['src/app/trusted-types.test.ts', '[W13] the policy makes no address of'],
  ],
  3: [
    'cookies and headers',
    ['tests/contracts/sign-in.test.ts', '[I1] the cookie is out of reach of scripts'],
    ['tests/contracts/web-walls.test.ts', '[W12] the headers of'],
  ],
  4: [
    'requests of other sites',
    ['tests/contracts/web-walls.test.ts', '[W8] %s is not done for a page of another origin'],
    ['tests/contracts/web-walls.test.ts', '[W8] %s takes no body that a form'],
    ['tests/contracts/matrix.test.ts', '[D12] Whoever only asks changes nothing'],
  ],
  5: [
    'claimed addresses',
    ['tests/contracts/web-walls.test.ts', '%s of a peer that nobody trusts is a claim'],
    ['server/http/client-address.test.ts', '[W15] whether %s holds %s'],
  ],
  6: [
    'guessing',
    ['tests/contracts/sign-in.test.ts', '[I5] after ten failures not even the right password'],
    ['server/http/network-throttle.test.ts', '[W14] %s is let in thirty times'],
    ['tests/contracts/web-walls.test.ts', 'addresses of one IPv6 line count as one'],
  ],
  7: [
    'who has an account',
    ['tests/contracts/reset.test.ts', '[I12] whoever asks hears the same'],
    ['tests/contracts/reset.test.ts', '[I12] asking for a link takes no other time'],
    ['tests/contracts/reset.test.ts', '[I2] signing in takes no other time'],
  ],
  8: [
    'sessions, first person, passwords',
    ['tests/contracts/sessions.test.ts', '[I8] signing in gives a new token'],
    ['tests/contracts/sessions.test.ts', '[I8] a new password ends the other sessions'],
    ['tests/contracts/fresh.test.ts', '[I13] %s asks for a proof'],
    ['tests/contracts/set-up.test.ts', '[I11] the link of the first start'],
    ['tests/contracts/reset.test.ts', '[I9] a password that is tried first'],
  ],
  9: [
    'things of others',
    ['tests/contracts/matrix.test.ts', '[D9][W9] %s answers each role'],
    ['tests/contracts/matrix-open-gates.test.ts', '[D10] %s without gates'],
    ['tests/contracts/matrix-no-walls.test.ts', '[D11] %s without walls'],
    [HERE, '[check 9]'],
  ],
  10: ['names that mean something', [HERE, '[check 10]']],
  11: [
    'sizes',
    ['server/http/read-body.test.ts', '[W11] a gigabyte folded below the limit'],
    ['server/http/json-depth.test.ts', '[W16] whether'],
    ['tests/contracts/problems.test.ts', '[W1] %s are malformed'],
    ['tests/contracts/problems.test.ts', '[W16] a body nested deeper'],
    [HERE, '[check 11]'],
  ],
  12: ['patterns that take long', [HERE, '[check 12]']],
  // There are no uploads and no spreadsheets to read yet: whoever adds them finds here that a check is missing.
  13: ['evidence that is uploaded', [HERE, '[check 13]']],
  14: ['spreadsheets that are read', [HERE, '[check 14]']],
  15: ['formulas in files', ['src/ui/csv.test.ts', 'no text of a file begins as a formula']],
  16: ['what the log says', ['tests/contracts/problems.test.ts', '[W7] no log line holds'], [HERE, '[check 16]']],
  17: [
    'secrets',
    ['server/settings/secret.test.ts', 'the first start writes a strong secret'],
    ['server/settings/settings.test.ts', 'at least 32 random characters|almeno 32 caratteri casuali'],
  ],
  18: [
    'what browsers keep',
    ['src/api/offline-cache.test.ts', 'signing out drops what only the person may see'],
    ['src/api/offline-cache.test.ts', 'session, demo people and mutations are not kept'],
    [HERE, '[check 18]'],
  ],
  19: [
    'small cells',
    ['server/jobs/figures-disclosure.test.ts', '[D13][P1][P2][P3][P4] of %s nothing about too few'],
    ['src/domain/suppress.test.ts', '[P1][P4] no figure about fewer than 5 persons'],
  ],
  20: [
    'rights of people',
    ['tests/contracts/erasure.test.ts', '[P6] [E6] after an erasure no copy of the database'],
    ['tests/contracts/own-data.test.ts', '[P5] all that is kept of'],
    ['tests/contracts/retention.test.ts', 'P'],
  ],
}

test('the checks are twenty', () => {
  expect(Object.keys(CHECKS).map(Number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test.each(Object.entries(CHECKS))('[check %s] is where the table says', (_number, [, ...places]) => {
  const gone = places.filter(
    ([file, title]) => !title.split('|').some((one) => readFileSync(file, 'utf8').includes(one)),
  )
  expect(places.length).toBeGreaterThan(0)
  expect(gone).toEqual([])
})

test.each([
  [13, /multipart|\.formData\(|accept="(image|application\/pdf)/],
  [14, /xlsx|exceljs|hucre|read-excel/i],
])('[check 13][check 14] nothing is uploaded or read yet that check %i would be about', (_number, sign) => {
  const sources = globSync('{server,src}/**/*.{ts,tsx}').filter((path) => !path.includes('.test.'))
  expect(sources.filter((path) => sign.test(readFileSync(path, 'utf8')))).toEqual([])
})

describe('against the whole API', () => {
  let matrix: MatrixWorld
  beforeAll(async () => {
    matrix = await openMatrix()
  })
  afterAll(() => matrix?.close())

  const withBody = ENDPOINTS.filter(({ body }) => body !== null).map((one) => [one.name, one] as const)
  const send = (path: string, method: string, body: string, as: string | null = ROLES.administrator) =>
    matrix.undo.try(async () => {
      const headers = { 'Content-Type': 'application/json', ...(as === null ? {} : { 'X-Person': as }) }
      const answer = await matrix.app.fetch(new Request(`http://localhost${path}`, { method, headers, body }))
      return { status: answer.status, text: await answer.text() }
    })

  test.each(withBody)('[check 9] %s takes no field that nobody described', async (_name, endpoint) => {
    const { path, body } = requestOf(endpoint, matrix, 'administrator', 'own')
    // What authenticators hand over has the standard's fields, more than are read here.
    if (/[pP]asskey/.test(endpoint.name)) return
    const more = { ...(body as object), isAdministrator: true, canary: 'canarino' }
    const { result, changes } = await send(path, endpoint.method, JSON.stringify(more))
    expect([403, 404, 422]).toContain(result.status)
    expect(result.text).not.toContain('canarino@')
    expect(changes).toEqual([])
  })

  test.each(withBody)(
    '[check 10] %s takes __proto__ and constructor as names like any other',
    async (_name, endpoint) => {
      const before = Object.getOwnPropertyNames(Object.prototype).sort()
      const { path, body } = requestOf(endpoint, matrix, 'administrator', 'own')
      const inner = JSON.stringify(body).slice(1)
      for (const name of ['__proto__', 'constructor', 'prototype']) {
        const spoilt = `{"${name}":{"tricked":true,"prototype":{"tricked":true}}${inner === '}' ? '' : ','}${inner}`
        const { result } = await send(path, endpoint.method, spoilt)
        if (!/[pP]asskey/.test(endpoint.name))
          expect([name, result.status]).toEqual([name, expect.toSatisfy(isRefusal)])
        expect(result.status).toBeLessThan(500)
      }
      expect(Reflect.get({}, 'tricked')).toBeUndefined()
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
    },
  )
  const isRefusal = (status: number) => status >= 400 && status < 500

  test('[check 11] a hundred bodies that are too large or too deep leave the process as small as it was', async () => {
    const large = JSON.stringify({ x: 'x'.repeat(1_000_001) })
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`
    const before = process.memoryUsage().rss
    for (let n = 0; n < 50; n += 1) {
      expect((await send('/api/session', 'POST', large, null)).result.status).toBe(413)
      expect((await send('/api/session', 'POST', deep, null)).result.status).toBe(422)
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
  })

  test('[check 16] whatever anybody sends anywhere, no line of the log has it', async () => {
    const { logged } = matrix.world
    const word = 'usignolo'
    for (const [, endpoint] of withBody) {
      const { path, body } = requestOf(endpoint, matrix, 'administrator', 'own')
      const marked = JSON.stringify(body, (_key, value) => (typeof value === 'string' ? `${value}${word}` : value))
      await send(`${path}?email=${word}@example.org`, endpoint.method, marked)
    }
    const failing = { ...matrix.deps.identity, identify: () => Promise.reject(new Error('a failure')) }
    await createApp({ ...matrix.deps, identity: failing }).fetch(new Request(`http://localhost/api/session?x=${word}`))
    expect(logged.length).toBeGreaterThan(withBody.length)
    expect(JSON.stringify(logged)).not.toContain(word)
    expect(JSON.stringify(logged)).not.toMatch(/@example\.org|Cookie|X-Person/i)
  })
})

/** Every pattern that the sources spell, with its flags. */
function patternsOf(path: string): RegExp[] {
  const found: RegExp[] = []
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.getText()) ?? []
      found.push(new RegExp(source, flags.replace('g', '')))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

const LENGTH = 50_000
/** Reads no more than a hundred letters. */
const TYPED = 'src/domain/number-input.ts'

/** Texts that make a pattern try again and again: what it likes, over and over, and then what it does not. */
function adversaries({ source }: RegExp): string[] {
  const letters = [
    ...new Set([
      ...source.replace(/\\[dDwWsSbBpP](\{\w+\})?/g, ''),
      'a',
      'A',
      '0',
      ' ',
      '\t',
      '-',
      '.',
      ':',
      ',',
      '/',
      '@',
      '\n',
    ]),
  ]
  const pieces = [
    ...letters,
    ...letters.slice(0, 12).flatMap((one) => ['a', '0', ' ', '.', ':'].map((other) => one + other)),
  ]
  return pieces.flatMap((piece) => {
    const long = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
    return [long, `${long}\u0000`, `a${long}!`]
  })
}

describe('[check 12] no pattern takes long', () => {
  const sources = globSync('{src/domain,src/sync,server}/**/*.ts').filter(
    (path) => !/\.test\.ts$|testing\//.test(path) && path !== TYPED,
  )
  const patterns = [...new Map(sources.flatMap((path) => patternsOf(path)).map((one) => [`${one}`, one])).values()]

  // Of several times the least: a machine that is busy for a moment is not a pattern that takes long.
  const timeOf = (work: () => unknown) => {
    const from = performance.now()
    work()
    return performance.now() - from
  }

  test('what people type is short before any pattern sees it', () => {
    for (const piece of ['0', ' ', "' ", '1.', '€ ']) {
      const time = () => timeOf(() => readNumber(`1${piece.repeat(LENGTH)}x`))
      expect(Math.min(time(), time(), time())).toBeLessThan(50)
    }
  })

  test('there are as many as one would think', () => {
    expect(patterns.length).toBeGreaterThan(60)
  })

  test.each(patterns.map((pattern) => [`${pattern}`, pattern] as const))('%s', (_source, pattern) => {
    const time = (text: string) => timeOf(() => pattern.test(text))
    const slow = adversaries(pattern).filter((text) => time(text) > 50 && Math.min(time(text), time(text)) > 50)
    expect(slow.map((text) => text.slice(0, 20))).toEqual([])
  })
})

/** Every line that gives a browser something to keep. Whoever adds one, or keeps something else there, looks at it here. */
const KEPT_BY_BROWSERS = [
  "src/api/offline-cache.ts: store ??= createStore('traguardo-answers', 'answers')",
  'src/api/offline-cache.ts: write: async (owner, content) => set(owner, content, inStore()),',
  'src/api/provider.ts: sessionStorage.setItem(INTENT, intent)',
  'src/app/come-back.ts: else sessionStorage.setItem(NAME, safe)',
  "src/app/leaving.ts: remembered.setItem(LEAVING_NAME, 'yes')",
  "src/app/persistence-answer.ts: localStorage.setItem(TOLD, 'yes')",
  'src/app/theme.ts: localStorage.setItem(STORED, next)',
  "src/app/wrote-here.ts: remembered.setItem(nameFor(person), 'yes')",
  'src/features/entry/last-texts.ts: if (texts.length > 0) shelf.setItem(name, JSON.stringify(texts))',
  'src/i18n/language.tsx: localStorage.setItem(STORED, chosen)',
  "src/storage/database.ts: const db = new Dexie(databaseName(personId), { ...idb, chromeTransactionDurability: 'strict' }) as Database",
  'src/storage/known-person.ts: shelf.setItem(PERSON_NAME, JSON.stringify(session))',
  'src/storage/lasting-shelf.ts: else quick.setItem(name, text)',
  'src/storage/lasting-shelf.ts: quick.setItem(name, text)',
  "src/storage/lasting-shelf.ts: store ??= createStore('traguardo-shelf', 'texts')",
  'src/storage/lasting-shelf.ts: write: async (name, text) => set(name, text, inStore()),',
]

test('[check 18] of what browsers keep every place is known, and none of it is a password, a token or a cookie', () => {
  const sources = globSync('src/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
  const keeps =
    /\.setItem\(|\binStore\(\)\),$|new Dexie\(|createStore\('|indexedDB\.open|\bcaches\.|document\.cookie|cookieStore|window\.name\b|Storage(\[|\.\w+ = )/
  const found = sources.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => keeps.test(line) && !/=> (get|del)\b/.test(line))
      .map((line) => `${path}: ${line}`),
  )
  expect(found.sort()).toEqual(KEPT_BY_BROWSERS)
})
