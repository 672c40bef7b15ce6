import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newToken } from '../../server/identity/link-token.ts'
import { type Provider, returnAddress } from '../../server/identity/provider.ts'
import { createProvider } from '../../server/identity/provider-openid.ts'
import { freePort } from '../free-port.ts'
import { CLIENT, type IdentityProvider, startIdentityProvider, visitProvider } from './fixtures/identity-provider.ts'

const BASE_URL = 'http://localhost:4030'
const returnTo = returnAddress(BASE_URL)
const logged: object[] = []
const note = (fields: object) => void logged.push(fields)
let places: IdentityProvider[] = []

// It says of itself that it is one for tests.
beforeAll(() => {
  for (const word of ['warn', 'info'] as const) vi.spyOn(console, word).mockImplementation(() => {})
})
afterAll(() => void vi.restoreAllMocks())
afterEach(async () => {
  await Promise.all(places.map((place) => place.close()))
  places = []
  logged.length = 0
})

async function start(options: Partial<Parameters<typeof startIdentityProvider>[0]> = {}): Promise<IdentityProvider> {
  const place = await startIdentityProvider({ returnTo, ...options })
  places.push(place)
  return place
}

const providerAt = (issuer: string, clientSecret = CLIENT.clientSecret) =>
  createProvider({
    ...{ ...CLIENT, clientSecret, issuer, name: 'Prova', baseUrl: BASE_URL },
    log: { info: note, warn: note, error: note },
  })

const errand = () => ({ state: newToken(), nonce: newToken(), verifier: newToken() })

async function goThere(provider: Provider) {
  const own = errand()
  return provider.comeBack(await visitProvider(await provider.setOut(own), 'qualcuno'), own)
}

test('[I17] a provider that is not there yet is asked again when somebody wants it, and the server starts without it', async () => {
  const port = await freePort()
  const provider = providerAt(`http://127.0.0.1:${port}`)
  await expect(provider.setOut(errand())).rejects.toMatchObject({ code: 'provider_unavailable' })
  const { issuer } = await start({ port })
  expect(await goThere(provider)).toEqual({ issuer, subject: 'qualcuno' })
})

test('[I17] a provider that calls itself otherwise than the settings do is none', async () => {
  const { issuer } = await start()
  const provider = providerAt(issuer.replace('127.0.0.1', 'localhost'))
  await expect(provider.setOut(errand())).rejects.toMatchObject({ code: 'provider_unavailable' })
})

test('[I17] a secret that the provider does not know is the installation’s fault: it is logged, without the secret', async () => {
  const { issuer } = await start()
  const provider = providerAt(issuer, 'un segreto sbagliato')
  await expect(goThere(provider)).rejects.toMatchObject({ code: 'provider_unavailable' })
  expect(logged).toEqual([{ code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE' }])
})

test('the secret goes in the header, and in the body to a provider that wants it there', async () => {
  const [usual, other] = [await start(), await start({ authMethod: 'client_secret_post' })]
  expect(await goThere(providerAt(usual.issuer))).toMatchObject({ subject: 'qualcuno' })
  expect(usual.told.at(-1)).toMatch(/^Basic /)
  expect(await goThere(providerAt(other.issuer))).toMatchObject({ subject: 'qualcuno' })
  expect(other.told.at(-1)).toBe('')
})
