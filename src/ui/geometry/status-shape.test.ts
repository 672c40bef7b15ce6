import { expect, test } from 'vitest'
import { STATUS_WORDS } from '../../domain/status.ts'
import { statusShapes } from './status-shape.ts'

test('no two statuses share a shape', () => {
  expect(new Set(STATUS_WORDS.map((word) => statusShapes[word].path)).size).toBe(STATUS_WORDS.length)
})
