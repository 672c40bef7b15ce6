import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Uuid } from '../domain/text.ts'
import { tenRandomBytes, uuidv7 } from './uuid.ts'

test("the RFC's example comes out digit by digit", () => {
  // RFC 9562 appendix A.6: rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('every id is a valid UUID of version 7, and later ones sort behind earlier ones', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
  const time = fc.integer({ min: 0, max: 2 ** 48 - 2 })
  fc.assert(
    fc.property(time, bytes, bytes, (now, one, other) => {
      const [first, second] = [uuidv7(now, one), uuidv7(now + 1, other)]
      return Uuid.safeParse(first).success && first[14] === '7' && first < second
    }),
  )
})

test('the browser gives ten bytes, others each time', () => {
  expect(tenRandomBytes()).toHaveLength(10)
  expect(tenRandomBytes()).not.toEqual(tenRandomBytes())
})
