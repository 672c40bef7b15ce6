import { expect, test } from 'vitest'
import { createSealing } from './sealing.ts'

const SECRET = 'zK3v9Qw7Lx1Tn5Rb8Yc2Md6Hf4Jg0PsU'
const sealing = createSealing(SECRET)

test('[I7] what is sealed opens again for its owner, also after a new start', async () => {
  const sealed = await sealing.seal('il segreto', 'anna')
  expect(await sealing.open(sealed, 'anna')).toBe('il segreto')
  expect(await createSealing(SECRET).open(sealed, 'anna')).toBe('il segreto')
})

test('[I7] it opens for nobody else, under no other secret, and not once altered', async () => {
  const sealed = await sealing.seal('il segreto', 'anna')
  const altered = btoa(atob(sealed).replace(/.$/s, (last) => String.fromCharCode(last.charCodeAt(0) ^ 1)))
  await expect(sealing.open(sealed, 'remo')).rejects.toThrow()
  await expect(createSealing(`${SECRET}2`).open(sealed, 'anna')).rejects.toThrow()
  await expect(sealing.open(altered, 'anna')).rejects.toThrow()
})

test('[I7] the same text sealed twice looks different each time', async () => {
  expect(await sealing.seal('il segreto', 'anna')).not.toBe(await sealing.seal('il segreto', 'anna'))
})

test('[I7] a hash is the same each time, and another for another owner, text or secret', async () => {
  const hash = await sealing.hash('abc', 'anna')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await sealing.hash('abc', 'anna')).toBe(hash)
  const others = [
    sealing.hash('abc', 'remo'),
    sealing.hash('abd', 'anna'),
    createSealing(`${SECRET}2`).hash('abc', 'anna'),
  ]
  expect(new Set([hash, ...(await Promise.all(others))]).size).toBe(4)
})
