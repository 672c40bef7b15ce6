import * as z from 'zod/mini'

/**
 * Every code that an answer may carry when a request was not done. The client decides by code, people read the texts.
 *
 * Source  SPEC W1; RFC 9457 problem details
 */
export const PROBLEM_CODES = [
  'malformed',
  'unsupported_media_type',
  'too_large',
  'bad_origin',
  'signed_out',
  'code_needed',
  'user_mismatch',
  'not_allowed',
  'proof_needed',
  'proof_wrong',
  'not_linked',
  'not_member',
  'device_revoked',
  'not_found',
  'already_decided',
  'author_unknown',
  'link_void',
  'password_common',
  'last_administrator',
  'already_there',
  'changed_meanwhile',
  'last_way_in',
  'passkeys_full',
  'not_both',
  'method_not_allowed',
  'log_forked',
  'device_taken',
  'client_too_old',
  'too_many_requests',
  'database_unavailable',
  'provider_unavailable',
  'internal',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** One place of a request that is not as it should be. */
export const ProblemPlace = z.strictObject({ path: z.string(), message: z.string() })

/** What an answer with media type application/problem+json holds. */
export const Problem = z.strictObject({
  type: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  title: z.string(),
  titleIt: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(ProblemPlace)),
  requestId: z.optional(z.string()),
})
export type Problem = z.infer<typeof Problem>
