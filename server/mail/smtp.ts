import { createTransport } from 'nodemailer'
import type { Log, Mail } from '../deps.ts'

/** The mail server, and whom its letters are from. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where it asks for them; see `isSmtpUrl`. */
  readonly url: string
  /** An address alone. */
  readonly from: string
}

const WAIT_MS = 10_000

/** Whether the text is the address of a mail server: smtp:// or smtps://, `?tls=off` where it has no encryption. */
export function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false
  const known = url.search === '' || (url.protocol === 'smtp:' && url.search === '?tls=off')
  return known && ['', '/'].includes(url.pathname) && url.hash === ''
}

/**
 * Mail by SMTP, in plain text.
 *
 * A link is a key: letters leave over TLS only, unless the server is this machine or the address says `?tls=off`.
 * What goes wrong is logged by its code; the server's own words may hold the address, and are not.
 */
export function createSmtpMail({ url, from }: MailSettings, log: Pick<Log, 'warn'>): Mail {
  const transport = createTransport({
    ...reach(new URL(url)),
    ...{ connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS, dnsTimeout: WAIT_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return {
    async send({ to, subject, text }) {
      try {
        // As they are, never parsed: an address is one address.
        const envelope = { from, to: [to] }
        await transport.sendMail({ envelope, from: alone(from), to: alone(to), subject, text })
        return true
      } catch (failure) {
        log.warn(codesOf(failure), 'a letter was not taken')
        return false
      }
    },
  }
}

const alone = (address: string) => ({ name: '', address })

function reach({ protocol, hostname, port, username, password, search }: URL) {
  const host = hostname.replace(/^\[|\]$/g, '')
  const secure = protocol === 'smtps:'
  const near = ['localhost', '127.0.0.1', '::1'].includes(host)
  return {
    ...{ host, secure, port: port === '' ? (secure ? 465 : 587) : Number(port) },
    requireTLS: !secure && !near && search !== '?tls=off',
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}

function codesOf(failure: unknown): object {
  const { code, responseCode } = Object(failure) as { code?: unknown; responseCode?: unknown }
  return { code: String(code ?? ''), answer: Number(responseCode ?? 0) }
}
