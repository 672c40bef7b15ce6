import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Endpoint } from '../domain/endpoints/endpoint.ts'
import type { PasskeyAnswer } from '../domain/wire/sign-in.ts'
import { ApiProblem } from './api-problem.ts'
import type { Authenticator } from './authenticator.ts'
import type { Client } from './client.ts'
import { makePasskey, proveWithPasskey, signInWithPasskey } from './passkeys.ts'

const ANSWER: PasskeyAnswer = { id: 'x', type: 'public-key', response: { clientDataJSON: 'e30' } }
const SESSION = { person: null }

beforeEach(() => vi.stubGlobal('PublicKeyCredential', class {}))
afterEach(() => void vi.unstubAllGlobals())

/** A server that answers, and notes what it was asked. */
function server(): { client: Client; asked: [string, unknown][] } {
  const asked: [string, unknown][] = []
  const call = async (endpoint: Endpoint<never, never, never>, given: { body: unknown }) => {
    asked.push([endpoint.name, given.body])
    return endpoint.name === 'signInByPasskey' ? SESSION : { challenge: 'abc' }
  }
  return { client: { call } as unknown as Client, asked }
}

const answers: Authenticator = { make: async () => ANSWER, use: async () => ANSWER }
const throws = (name: string): Authenticator => {
  const fail = async () => {
    throw Object.assign(new Error(name), { name })
  }
  return { make: fail, use: fail }
}

test('what the authenticator answers to the server’s challenge is handed to the server', async () => {
  const { client, asked } = server()
  const use = vi.fn(answers.use)
  expect(await signInWithPasskey(client, { ...answers, use })).toBe(SESSION)
  expect(use).toHaveBeenCalledWith({ challenge: 'abc' })
  expect(await makePasskey('Telefono', client, answers)).toBe('done')
  expect(await proveWithPasskey(client, answers)).toBe('done')
  expect(asked).toEqual([
    ['beginPasskeySignIn', {}],
    ['signInByPasskey', ANSWER],
    ['beginPasskey', {}],
    ['addPasskey', { name: 'Telefono', answer: ANSWER }],
    ['beginPasskeyProof', {}],
    ['proveByPasskey', ANSWER],
  ])
})

test.each([
  ['NotAllowedError', 'cancelled'],
  ['AbortError', 'cancelled'],
  ['InvalidStateError', 'already_there'],
  ['NotSupportedError', 'unsupported'],
  ['SecurityError', 'unsupported'],
])('an authenticator that ends with %s is %s, and the server hears nothing more', async (name, how) => {
  const { client, asked } = server()
  expect(await makePasskey('Telefono', client, throws(name))).toBe(how)
  expect(await signInWithPasskey(client, throws(name))).toBe(how)
  expect(asked.map(([endpoint]) => endpoint)).toEqual(['beginPasskey', 'beginPasskeySignIn'])
})

test('a browser without passkeys says so before anybody is asked for anything', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  const use = vi.fn(answers.use)
  expect(await proveWithPasskey(server().client, { ...answers, use })).toBe('unsupported')
  expect(use).not.toHaveBeenCalled()
})

test('what the server refuses, and code that could not be loaded, is thrown as any problem', async () => {
  const refusing = { call: () => Promise.reject(new ApiProblem('proof_needed', {})) } as unknown as Client
  await expect(makePasskey('x', refusing, answers)).rejects.toMatchObject({ code: 'proof_needed' })
  const away: Authenticator = { ...answers, make: () => Promise.reject(new ApiProblem('offline', {})) }
  await expect(makePasskey('x', server().client, away)).rejects.toMatchObject({ code: 'offline' })
})
