import { createTransport } from 'nodemailer'
import { Email } from '../../src/domain/person-text.ts'
import type { Log, Mail } from '../deps.ts'
import type { MailSetting } from './mail-setting.ts'

const WAIT_MS = 10_000

/**
 * Mail by SMTP, in plain text.
 *
 * A link is a key: letters leave over TLS only, unless the server is this machine or the address says `?tls=off`.
 * What goes wrong is logged by its code; the server's own words may hold the address, and are not.
 */
export function createSmtpMail({ url, from }: MailSetting, log: Pick<Log, 'warn'>): Mail {
  const transport = createTransport({
    ...reach(new URL(url)),
    ...{ connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS, dnsTimeout: WAIT_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return {
    async send({ to, subject, text }) {
      try {
        // The library reads lists and names out of a text: only what is one address reaches it.
        if (Email.safeParse(to).data !== to) throw Object.assign(new Error(), { code: 'NO_ADDRESS' })
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
  const isBare = search === '?tls=off' || ['localhost', '127.0.0.1', '::1'].includes(host)
  return {
    ...{ host, secure, port: port === '' ? (secure ? 465 : 587) : Number(port) },
    ...(isBare ? { ignoreTLS: true } : { requireTLS: true }),
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}

function codesOf(failure: unknown): object {
  const { code, responseCode } = Object(failure) as { code?: unknown; responseCode?: unknown }
  return { code: String(code ?? ''), answer: Number(responseCode ?? 0) }
}
