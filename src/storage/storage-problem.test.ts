import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { asStorageProblem, StorageProblem } from './storage-problem.ts'

const quota = new DOMException('full', 'QuotaExceededError')

test.each([
  ['a quota', quota, 'quota'],
  ['a quota inside an aborted transaction', new Dexie.AbortError('aborted', quota), 'quota'],
  ['a missing database', new Dexie.MissingAPIError(), 'no_indexeddb'],
  [
    'a database that may not open',
    new Dexie.OpenFailedError(new DOMException('x', 'InvalidStateError')),
    'no_indexeddb',
  ],
  ['a newer database', new Dexie.VersionError(), 'superseded'],
  ['a closed database', new Dexie.DatabaseClosedError(), 'closed'],
  ['anything else', new TypeError('x'), 'failed'],
  ['no error at all', 'text', 'failed'],
])('%s is told by its code and keeps its cause', (_case, error, code) => {
  expect(asStorageProblem(error)).toMatchObject({ name: 'StorageProblem', code, cause: error })
})

test('a problem that is told already stays as it is', () => {
  const problem = new StorageProblem('quota')
  expect(asStorageProblem(problem)).toBe(problem)
})

test('a closed database says what closed it, where that is known', () => {
  const opened = new Dexie.DatabaseClosedError(new Dexie.MissingAPIError())
  expect(asStorageProblem(opened).code).toBe('no_indexeddb')
})
