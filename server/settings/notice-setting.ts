import { z } from 'zod'
import type { Notices } from '../../src/domain/wire/notices.ts'
import { RETENTION_DAYS } from './notices.ts'

const words = z.string().trim().min(1).max(300)

/** The variables that say who answers for this installation, and for how long it keeps what it writes down. */
export const noticeVariables = {
  PRIVACY_CONTROLLER: words.optional(),
  PRIVACY_CONTACT: words.optional(),
  PRIVACY_DPO: words.optional(),
  ACCESSIBILITY_CONTACT: words.optional(),
  ACCESSIBILITY_REVIEWED_ON: z.iso.date().optional(),
  ACCESSIBILITY_DECLARATION_URL: z.string().max(500).refine(isPage).optional(),
  RETENTION_AUDIT_DAYS: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(30).max(3650))
    .optional(),
}

type Given = { readonly [name in keyof typeof noticeVariables]?: z.output<(typeof noticeVariables)[name]> }

/** What the privacy and accessibility pages say of this installation; null where nobody has said it. */
export function noticeSetting(given: Given): Notices {
  return {
    controller: given.PRIVACY_CONTROLLER ?? null,
    controllerContact: given.PRIVACY_CONTACT ?? null,
    dataProtectionOfficer: given.PRIVACY_DPO ?? null,
    retentionDays: { ...RETENTION_DAYS, audit: given.RETENTION_AUDIT_DAYS ?? RETENTION_DAYS.audit },
    accessibility: {
      contact: given.ACCESSIBILITY_CONTACT ?? null,
      reviewedOn: given.ACCESSIBILITY_REVIEWED_ON ?? null,
      declaration: given.ACCESSIBILITY_DECLARATION_URL ?? null,
    },
  }
}

/** A page that anybody may be led to. */
function isPage(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'https:' && !url.username && !url.password
}
