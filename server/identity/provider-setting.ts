import { z } from 'zod'

/** Another place that vouches for people; null where there is none. */
export type ProviderSetting = {
  /** As the provider calls itself. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly name: string
} | null

/** The variables that say which provider; the first three go together. */
export const providerVariables = {
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().max(255).optional(),
  OIDC_CLIENT_SECRET: z.string().min(8).max(1000).optional(),
  OIDC_NAME: z.string().trim().min(1).max(60).optional(),
}

type Given = { readonly [name in keyof typeof providerVariables]?: string | undefined }

/** The variables that are missing for a provider of which something is said. */
export function missingForProvider(given: Given): (keyof Given)[] {
  const together = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const isSaid = Object.keys(providerVariables).some((name) => given[name as keyof Given] !== undefined)
  return isSaid ? together.filter((name) => given[name] === undefined) : []
}

/** The provider that the variables name; without a name of its own it is called by its host. */
export function providerSetting({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: Given): ProviderSetting {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) return null
  const name = OIDC_NAME ?? new URL(OIDC_ISSUER).hostname
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name }
}

/** An https address, or one on this machine, where nobody listens in between. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.search || url.hash || url.username || url.password) return false
  return (
    url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  )
}
