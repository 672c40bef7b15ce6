import * as z from 'zod/mini'
import { ORGANISATION_ROLES, PLAN_ROLES } from '../people.ts'
import { Email, FactorCode, LinkToken, Name, NewPassword, TriedPassword } from '../person-text.ts'
import { Instant } from '../text.ts'

/** GET /api/sign-in: how one gets in here. */
export const SignInWays = z.strictObject({
  /** Whether people have accounts here; not where one chooses who to be. */
  accounts: z.boolean(),
  passkeys: z.boolean(),
  /** What to call the other place where one may prove who one is; null where there is none. */
  provider: z.nullable(z.string()),
  /** Whether this installation sends mail: otherwise links are handed over by people. */
  mail: z.boolean(),
})
export type SignInWays = z.infer<typeof SignInWays>

/** Bytes as text: no other letter comes as far as a query. */
const base64url = (max: number) =>
  z.string().check(z.maxLength(max), z.regex(/^[\w-]*$/, { error: 'bytes are in base64url' }))

/** What the browser hands to an authenticator, and what that answers: WebAuthn Level 3, JSON as the standard has it. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() })
export type PasskeyOptions = z.infer<typeof PasskeyOptions>
export const PasskeyAnswer = z.looseObject({
  id: base64url(1_400),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: base64url(4_000) }),
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

/**
 * POST /api/session/provider: begins at the provider. `intent` is what for: to sign in, or, with a session, to tie the
 * provider's identity to the account.
 */
export const ProviderStart = z.strictObject({ intent: z.enum(['sign_in', 'link']) })
export const ProviderAddress = z.strictObject({ url: z.string() })
/** What the provider's answer carried in the address, as it came. */
export const ProviderReturn = z.strictObject({ query: z.string().check(z.maxLength(8_000)) })

/** POST /api/links: what a link is for; the same in form for every one that still works. */
export const LinkQuestion = z.strictObject({ token: LinkToken })
export const Link = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setup'), expiresAt: Instant }),
  z.strictObject({ kind: z.literal('reset'), expiresAt: Instant }),
  z.strictObject({
    kind: z.literal('invitation'),
    expiresAt: Instant,
    email: z.string(),
    role: z.enum([...ORGANISATION_ROLES, ...PLAN_ROLES]),
    /** Name of the organisation; null for a role in the plan. */
    organisation: z.nullable(z.string()),
  }),
])
export type Link = z.infer<typeof Link>

/** POST /api/links/setup: the first person of an installation. */
export const SetUp = z.strictObject({ token: LinkToken, name: Name, email: Email, password: NewPassword })

/**
 * POST /api/links/invitation: with a session of the invited address the token alone; else with a new account's name and
 * password.
 */
export const Acceptance = z.strictObject({
  token: LinkToken,
  account: z.nullable(z.strictObject({ name: Name, password: NewPassword })),
})

/** POST /api/reset: asks for a link; the answer is the same whether or not there is such an account. */
export const ResetRequest = z.strictObject({ email: Email })

/** POST /api/links/reset */
export const NewPasswordByLink = z.strictObject({ token: LinkToken, password: NewPassword })

/** POST /api/account/proof: who is signed in shows again that it is them. */
export const Proof = z.strictObject({ password: TriedPassword, code: z.optional(FactorCode) })
