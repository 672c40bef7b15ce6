import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { createSmtpMail } from './smtp.ts'

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly user: string | undefined
  readonly raw: string
}

const FROM = 'traguardo@example.org'
const letter = {
  to: 'nina@example.org',
  subject: 'Un invito · è per te',
  text: 'Perché sì.\n.\nhttp://localhost/link#abc\n',
}

let close: (() => Promise<void>) | undefined
afterEach(() => close?.())

/** A mail server on one of this machine's addresses, and what it took. */
async function mailServer(options: SMTPServerOptions = {}, host = '127.0.0.1') {
  const received: Received[] = []
  const server = new SMTPServer({
    ...{ logger: false, authOptional: true, disabledCommands: ['STARTTLS'] },
    onAuth: ({ username, password }, _session, done) =>
      password === 'p@ss' ? done(null, { user: username }) : done(new Error('nina@example.org may not')),
    onData(stream, { envelope, user }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, user: user as string | undefined, raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  close = () => new Promise((resolve) => server.close(() => resolve()))
  return { received, at: `${host}:${(server.server.address() as AddressInfo).port}` }
}

const logged: object[] = []
const log = { warn: (fields: object, message: string) => void logged.push({ ...fields, message }) }
const send = (url: string, what: object = {}) => createSmtpMail({ url, from: FROM }, log).send({ ...letter, ...what })

const partsOf = (raw: string) => {
  const cut = raw.indexOf('\r\n\r\n')
  const headers = raw
    .slice(0, cut)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  return { headers, body: raw.slice(cut + 4) }
}

test('a letter arrives as one plain text, at whom it is for alone', async () => {
  const { received, at } = await mailServer()
  expect(await send(`smtp://${at}`)).toBe(true)
  const [{ from, to, raw } = { from: '', to: [], raw: '' }] = received
  expect([from, to]).toEqual([FROM, ['nina@example.org']])
  const { headers, body } = partsOf(raw)
  const names = headers.map((line) => line.split(':')[0]).sort()
  expect(names).toEqual(
    ['Content-Transfer-Encoding', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To'].sort(),
  )
  expect(headers).toContain('Content-Type: text/plain; charset=utf-8')
  expect(headers).toContain('To: nina@example.org')
  const text = body
    .replaceAll('=\r\n', '')
    .replaceAll(/((?:=[0-9A-F]{2})+)/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
  expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.text.trimEnd())
})

test('user and password of the address are given', async () => {
  const { received, at } = await mailServer({ authOptional: false, authMethods: ['PLAIN'], allowInsecureAuth: true })
  expect(await send(`smtp://posta:p%40ss@${at}`)).toBe(true)
  expect(received[0]?.user).toBe('posta')
})

test('no header comes in by the subject', async () => {
  const { received, at } = await mailServer()
  await send(`smtp://${at}`, { subject: 'Invito\r\nBcc: tutti@example.org' })
  expect(received.map(({ to }) => to)).toEqual([['nina@example.org']])
  expect(partsOf(received[0]?.raw ?? '').headers.filter((line) => /^bcc:/i.test(line))).toEqual([])
})

test.each([
  ['breaks the line', 'nina@example.org\r\nBcc: tutti@example.org'],
  ['is a list', 'nina@example.org, tutti@example.org'],
  ['has a name', 'tutti@example.org <nina@example.org>'],
])('nothing leaves to an address that %s', async (_case, to) => {
  const { received, at } = await mailServer()
  expect(await send(`smtp://${at}`, { to })).toBe(false)
  expect(received).toEqual([])
})

test.each([
  [
    'refuses the address',
    {
      onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(new Error('nina@example.org unknown')),
    },
  ],
  [
    'refuses the letter',
    {
      onData: (stream: NodeJS.ReadableStream, _: unknown, done: (error: Error) => void) =>
        void stream.resume().on('end', () => done(new Error('nina@example.org is full'))),
    },
  ],
])('a server that %s: not sent, and what is logged names nobody', async (_case, options) => {
  const { at } = await mailServer(options as SMTPServerOptions)
  logged.length = 0
  expect(await send(`smtp://${at}`)).toBe(false)
  expect(logged).toEqual([{ code: expect.any(String), answer: expect.any(Number), message: 'a letter was not taken' }])
  expect(JSON.stringify(logged)).not.toMatch(/nina|example\.org/)
})

test('a wrong password and a server that is not there: not sent', async () => {
  const { at } = await mailServer({ authOptional: false, authMethods: ['PLAIN'], allowInsecureAuth: true })
  expect(await send(`smtp://posta:altra@${at}`)).toBe(false)
  await close?.()
  close = undefined
  expect(await send(`smtp://${at}`)).toBe(false)
  expect(JSON.stringify(logged)).not.toMatch(/nina|example\.org|altra/)
})

test('to another machine a letter leaves over TLS only, but where the address says that there is none', async () => {
  const { received, at } = await mailServer({}, '127.0.0.2')
  expect(await send(`smtp://${at}`)).toBe(false)
  expect(received).toEqual([])
  expect(await send(`smtp://${at}?tls=off`)).toBe(true)
})

test.each([
  ['smtps', { secure: true }],
  ['smtp', { disabledCommands: [] }],
])('no letter goes to a %s server that cannot show who it is', async (protocol, options) => {
  const { received, at } = await mailServer(options, '127.0.0.2')
  expect(await send(`${protocol}://${at}`)).toBe(false)
  expect(received).toEqual([])
})
