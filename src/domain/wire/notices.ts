import * as z from 'zod/mini'
import { Day } from '../text.ts'

/** GET /api/notices: what the privacy and accessibility pages say of this installation; null where nobody has said it. */
export const Notices = z.strictObject({
  /** Who answers for personal data: name and how to write to them. */
  controller: z.nullable(z.string()),
  controllerContact: z.nullable(z.string()),
  dataProtectionOfficer: z.nullable(z.string()),
  /** After so many days what is no longer needed is deleted. */
  retentionDays: z.strictObject({ sessions: z.int(), signInFailures: z.int(), links: z.int(), audit: z.int() }),
  accessibility: z.strictObject({
    contact: z.nullable(z.string()),
    /** When the declaration was last looked through; null where it never was by who runs this installation. */
    reviewedOn: z.nullable(Day),
    /** Where who runs this installation published the declaration that the law asks of them; null where they said none. */
    declaration: z.nullable(z.string().check(z.regex(/^https:\/\//))),
  }),
})
export type Notices = z.infer<typeof Notices>
