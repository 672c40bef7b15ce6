import { expect, test } from 'vitest'
import { rememberedIdentity } from './remembered-identity.ts'

const PEOPLE = new Map([
  ['anna@demo.example', 'id-of-anna'],
  ['bea@demo.example', 'id-of-bea'],
])
const request = new Request('http://localhost/api/session')

function shelf(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

test('whoever was chosen is still there when the page is loaded again', async () => {
  const kept = shelf()
  await rememberedIdentity(PEOPLE, kept).signIn({ email: 'bea@demo.example', password: 'any' }, request)
  expect(await rememberedIdentity(PEOPLE, kept).identify(request)).toMatchObject({ personId: 'id-of-bea' })
})

test('who left is not there any more, now and when the page is loaded again', async () => {
  const kept = shelf()
  const identity = rememberedIdentity(PEOPLE, kept)
  await identity.signIn({ email: 'anna@demo.example', password: 'any' }, request)
  await identity.signOut(request)
  expect(await identity.identify(request)).toBeNull()
  expect(await rememberedIdentity(PEOPLE, kept).identify(request)).toBeNull()
})

test('somebody whom this demo does not have is nobody', async () => {
  const kept = shelf()
  const others = new Map([['carla@demo.example', 'id-of-carla']])
  await rememberedIdentity(others, kept).signIn({ email: 'carla@demo.example', password: 'any' }, request)
  expect(await rememberedIdentity(PEOPLE, kept).identify(request)).toBeNull()
})

test('an e-mail that nobody has chooses nobody and is not kept', async () => {
  const kept = shelf()
  expect(
    await rememberedIdentity(PEOPLE, kept).signIn({ email: 'nobody@demo.example', password: 'any' }, request),
  ).toBe('refused')
  expect(await rememberedIdentity(PEOPLE, kept).identify(request)).toBeNull()
})
