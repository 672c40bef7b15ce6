import { z } from 'zod'

/** The mail server, and whom its letters are from. */
export interface MailSetting {
  /** smtp:// or smtps://, with user and password where it asks for them. */
  readonly url: string
  /** An address alone. */
  readonly from: string
}

/** The variables that say by which mail server letters leave; they go together. */
export const mailVariables = {
  SMTP_URL: z.string().trim().refine(isSmtpUrl).optional(),
  MAIL_FROM: z.string().trim().max(254).pipe(z.email()).optional(),
}

type Given = { readonly [name in keyof typeof mailVariables]?: string | undefined }

/** The variable that is missing where one of them is said. */
export function missingForMail({ SMTP_URL, MAIL_FROM }: Given): (keyof Given)[] {
  if ((SMTP_URL === undefined) === (MAIL_FROM === undefined)) return []
  return [SMTP_URL === undefined ? 'SMTP_URL' : 'MAIL_FROM']
}

/** The mail server that the variables name; null where this installation sends no mail. */
export function mailSetting({ SMTP_URL, MAIL_FROM }: Given): MailSetting | null {
  return SMTP_URL === undefined || MAIL_FROM === undefined ? null : { url: SMTP_URL, from: MAIL_FROM }
}

/** smtp:// or smtps://, a host, and at most `?tls=off`, where the server of an smtp:// has no encryption. */
function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false
  const isKnown = url.search === '' || (url.protocol === 'smtp:' && url.search === '?tls=off')
  return isKnown && ['', '/'].includes(url.pathname) && url.hash === '' && isDecodable(url.username + url.password)
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
