import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from './api-problem.ts'
import type { Client } from './client.ts'
import { comeBackFromProvider, goToProvider, providerIntent } from './provider.ts'

const SESSION = { person: null }
const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  })
})

const clientOf = (call: (endpoint: { name: string }, given: { body: unknown }) => Promise<unknown>) =>
  ({ call: vi.fn(call) }) as unknown as Client

test('the page is left for the address that the server gave, and remembers what for', async () => {
  const go = vi.fn()
  expect(providerIntent()).toBe('sign_in')
  await goToProvider(
    'link',
    clientOf(async () => ({ url: 'https://identita.example.org/auth?x' })),
    go,
  )
  expect(go).toHaveBeenCalledWith('https://identita.example.org/auth?x')
  expect(providerIntent()).toBe('link')
})

test('a provider that is away leaves the page where it is', async () => {
  const go = vi.fn()
  const away = clientOf(() => Promise.reject(new ApiProblem('provider_unavailable', { status: 503 })))
  await expect(goToProvider('sign_in', away, go)).rejects.toMatchObject({ code: 'provider_unavailable' })
  expect(go).not.toHaveBeenCalled()
})

test('what the provider answered is handed over once, as it came, however often the page asks', async () => {
  const client = clientOf(async () => SESSION)
  const both = [
    comeBackFromProvider('?code=a%20b&state=1', client),
    comeBackFromProvider('?code=a%20b&state=1', client),
  ]
  expect(await Promise.all(both)).toEqual([SESSION, SESSION])
  expect(client.call).toHaveBeenCalledTimes(1)
  expect(client.call).toHaveBeenCalledWith(expect.anything(), { body: { query: 'code=a%20b&state=1' } })
})

test('what did not arrive may be handed over again; what was refused is not', async () => {
  const offline = clientOf(() => Promise.reject(new ApiProblem('offline', {})))
  await expect(comeBackFromProvider('?state=2', offline)).rejects.toMatchObject({ code: 'offline' })
  expect(
    await comeBackFromProvider(
      '?state=2',
      clientOf(async () => SESSION),
    ),
  ).toBe(SESSION)
  const refused = clientOf(() => Promise.reject(new ApiProblem('proof_wrong', { status: 403 })))
  for (let time = 0; time < 2; time++)
    await expect(comeBackFromProvider('?state=3', refused)).rejects.toMatchObject({ code: 'proof_wrong' })
  expect(refused.call).toHaveBeenCalledTimes(1)
})

test('who turned back at the provider is told nothing is wrong, and the server hears of it', async () => {
  const client = clientOf(() => Promise.reject(new ApiProblem('proof_wrong', { status: 403 })))
  expect(await comeBackFromProvider('?error=access_denied&state=4', client)).toBe('cancelled')
  expect(client.call).toHaveBeenCalledTimes(1)
})
