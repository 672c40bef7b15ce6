import * as z from 'zod/mini'
import { FactorCode, Name, NewPassword, TriedPassword } from '../person-text.ts'
import { Instant, Uuid } from '../text.ts'

/** Nobody has so many devices; more would only make lists long. */
export const MOST_PASSKEYS = 20

/** GET /api/account: what a person has here, for them alone. */
export const Account = z.strictObject({
  name: z.string(),
  email: z.string(),
  /** Whether a password is set; without one a passkey or the provider opens. */
  password: z.boolean(),
  secondFactor: z.nullable(z.strictObject({ since: Instant, recoveryCodesLeft: z.int() })),
  passkeys: z.array(z.strictObject({ id: Uuid, name: z.string(), addedAt: Instant, lastUsedAt: z.nullable(Instant) })),
  /** Since when the provider's identity opens this account. */
  provider: z.nullable(z.strictObject({ since: Instant })),
  devices: z.array(
    z.strictObject({
      id: Uuid,
      name: z.nullable(z.string()),
      /** As the browser of its last session says; null where no session is known any more, or it says nothing. */
      browser: z.nullable(z.string()),
      firstSeen: Instant,
      lastSeen: Instant,
      revokedAt: z.nullable(Instant),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      id: Uuid,
      /** The one that asks. */
      current: z.boolean(),
      since: Instant,
      lastSeen: Instant,
      expiresAt: Instant,
      /** Browser and system as the browser says; null where it says nothing. */
      browser: z.nullable(z.string()),
    }),
  ),
})
export type Account = z.infer<typeof Account>

export const NameChange = z.strictObject({ name: Name })
export const PasswordChange = z.strictObject({ current: z.nullable(TriedPassword), password: NewPassword })

/** A secret for an authenticator: it counts once a code has shown that the person has it. */
export const FactorSecret = z.strictObject({ secret: z.string(), uri: z.string() })
export const FactorConfirmation = z.strictObject({ code: FactorCode })
/** Shown once: each opens once where the authenticator is lost. */
export const RecoveryCodes = z.strictObject({ codes: z.array(z.string()) })
