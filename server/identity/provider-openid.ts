import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { Log } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { type Errand, type Provider, returnAddress } from './provider.ts'
import { codeOf, isAway } from './provider-failures.ts'

export interface ProviderOptions {
  /** As the provider calls itself; plain http for one on this machine only. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly baseUrl: string
  readonly log: Log
}

const TIMEOUT_S = 10

/**
 * An OpenID provider, with openid-client: authorization code with PKCE, state and nonce, and the ID token's signature
 * looked at although it comes over TLS. Nothing but the identity is asked for and nothing of it but that is kept.
 *
 * The provider is asked about itself when somebody first wants it, so that the server starts without it; after it failed,
 * anew.
 */
export function createProvider(options: ProviderOptions): Provider {
  const { baseUrl, name, log } = options
  let known: Promise<Configuration> | null = null

  function unavailable(failure: unknown): never {
    known = null
    log.warn({ code: codeOf(failure) }, 'provider unavailable')
    throw new ApiProblem('provider_unavailable', { cause: failure, headers: { 'Retry-After': '5' } })
  }

  async function withProvider<T>(work: (provider: Configuration) => Promise<T>): Promise<T> {
    known ??= discover(options)
    const provider = await known.catch(unavailable)
    try {
      return await work(provider)
    } catch (failure) {
      if (isAway(failure)) return unavailable(failure)
      throw failure
    }
  }

  return {
    name,
    // As discovery compares them: a slash at the end makes no other issuer.
    vouchesFor: (other) => URL.parse(other)?.href === new URL(options.issuer).href,
    setOut: ({ state, nonce, verifier }) =>
      withProvider(async (provider) => {
        const challenge = await calculatePKCECodeChallenge(verifier)
        const address = buildAuthorizationUrl(provider, {
          ...{ redirect_uri: returnAddress(baseUrl), scope: 'openid', state, nonce },
          ...{ code_challenge: challenge, code_challenge_method: 'S256' },
        })
        return address.href
      }),
    async comeBack(query, errand) {
      const address = new URL(`${returnAddress(baseUrl)}?${query}`)
      try {
        return await withProvider((provider) => identityFrom(provider, address, errand))
      } catch (failure) {
        if (failure instanceof ApiProblem) throw failure
        log.info({ code: codeOf(failure) }, 'what the provider answered was refused')
        return null
      }
    },
  }
}

async function identityFrom(provider: Configuration, address: URL, { state, nonce, verifier }: Errand) {
  const answer = await authorizationCodeGrant(provider, address, {
    ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
  })
  const claims = answer.claims()
  // Source: OpenID Connect Core 1.0, 2: a subject has at most 255 ASCII characters.
  if (claims === undefined || !/^[\x20-\x7e]{1,255}$/.test(claims.sub)) return null
  return { issuer: claims.iss, subject: claims.sub }
}

function discover({ issuer, clientId, clientSecret }: ProviderOptions): Promise<Configuration> {
  const address = new URL(issuer)
  const plain = address.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(address, clientId, undefined, authenticateBy(clientSecret), {
    execute: [enableNonRepudiationChecks, ...plain],
    timeout: TIMEOUT_S,
  })
}

/** In the header, as every provider must take it, unless it says that it takes it in the body only. */
function authenticateBy(secret: string): ClientAuth {
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = ways.includes('client_secret_basic') ? inHeader : inBody
    return way(server, ...rest)
  }
}
