import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

/** The modules that a path covers, read back from its rectangles. */
function covered(path: string, width: number, height: number): boolean[][] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  return rows
}

test('the path covers the dark modules and no other', () => {
  const grid = fc
    .integer({ min: 1, max: 12 })
    .chain((width) =>
      fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    )
  fc.assert(
    fc.property(grid, (rows) => {
      expect(covered(qrPath(rows), rows[0]?.length ?? 0, rows.length)).toEqual(rows)
    }),
  )
})
