import { expect, test } from 'vitest'
import { workerAddress } from './trusted-types.ts'

interface Made {
  readonly name: string
  readonly createScriptURL: (address: string) => string
}

function browserThatGuards() {
  const made: Made[] = []
  const createPolicy = (name: string, rules: { createScriptURL(address: string): string }) => {
    made.push({ name, createScriptURL: rules.createScriptURL })
    return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) }
  }
  return { made, trustedTypes: { createPolicy } }
}

test('[W13] a browser that does not guard scripts is given the address as text', () => {
  expect(workerAddress({})).toBe('/sw.js')
})

test('[W13] a browser that does is given an object of its own, made by the one policy that the headers name', () => {
  const { made, trustedTypes } = browserThatGuards()
  const first = workerAddress({ trustedTypes })
  expect(first).toEqual({ trusted: '/sw.js' })
  // The browser makes each policy once.
  expect(workerAddress({ trustedTypes })).toBe(first)
  expect(made.map(({ name }) => name)).toEqual(['traguardo-worker'])
})

test.each(['/sw.js?x', '//evil.example/sw.js', 'https://evil.example/sw.js', '/assets/start.js', '', 'javascript:1'])(
  '[W13] the policy makes no address of %j',
  (address) => {
    const { made, trustedTypes } = browserThatGuards()
    workerAddress({ trustedTypes })
    expect(() => made[0]?.createScriptURL(address)).toThrow(TypeError)
  },
)
