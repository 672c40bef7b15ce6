import { expect, test } from 'vitest'
import { parsePostmasterFile } from './postmaster-pid.ts'

const complete = '4242\n/dati/postgres\n1795353116\n5432\n/tmp/traguardo-a1\n\n  2146459         4\nready   \n'

test('a complete file tells process, data directory, socket folder and that it is ready', () => {
  expect(parsePostmasterFile(complete)).toEqual({
    pid: 4242,
    cluster: '/dati/postgres',
    socketFolder: '/tmp/traguardo-a1',
    ready: true,
  })
})

test('one that is still starting is not ready', () => {
  expect(parsePostmasterFile(complete.replace('ready   ', 'starting'))?.ready).toBe(false)
  expect(parsePostmasterFile('4242\n/dati/postgres\n')).toMatchObject({ socketFolder: '', ready: false })
})

test.each(['', '\n', 'text\n', '0\n', '1\n', '-5\n', '4.5\n'])('%j is not a file of a postmaster', (text) => {
  expect(parsePostmasterFile(text)).toBeNull()
})
