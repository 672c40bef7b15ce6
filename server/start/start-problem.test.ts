import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { reportStartFailure, StartProblem, startExitCodes } from './start-problem.ts'
import { explainFolderFailure, explainListenFailure } from './system-failures.ts'

function report(failure: unknown): { code: number; text: string } {
  let text = ''
  const code = reportStartFailure(failure, (part) => {
    text += part
  })
  return { code, text }
}

/** What Node throws when it cannot listen. */
function listenFailure(port: number, host: string): Promise<unknown> {
  return new Promise((resolve) => createServer().once('error', resolve).listen(port, host))
}

test('every reason has an exit code of its own, none of which says success or defect', () => {
  const codes = Object.values(startExitCodes)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => code > 1 && code < 64)).toBe(true)
})

test('a start problem is told in Italian, then English, with what to do and without a stack trace', () => {
  const problem = new StartProblem(
    'disk_full',
    { it: 'disco pieno.', en: 'disk full.' },
    { it: 'fai posto.', en: 'make room.' },
  )
  expect(report(problem)).toEqual({
    code: 17,
    text: [
      'Traguardo 2030 non è partito: disco pieno.',
      '  Che cosa fare: fai posto.',
      'Traguardo 2030 did not start: disk full.',
      '  What to do: make room.',
      '  (disk_full, exit 17)',
      '',
    ].join('\n'),
  })
})

test('a defect keeps its stack trace and exits 1', () => {
  const { code, text } = report(new TypeError('unforeseen'))
  expect(code).toBe(1)
  expect(text).toMatch(/unforeseen\n\s+at /)
})

test('a taken port is explained with another one to try', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const { code, text } = report(explainListenFailure(await listenFailure(port, '127.0.0.1'), '127.0.0.1', port))
  other.close()
  expect(code).toBe(11)
  expect(text).toContain(`la porta ${port} di 127.0.0.1 è già usata`)
  expect(text).toContain(`PORT=${port + 1} npm start`)
})

test('an address of another machine is explained', async () => {
  const failure = explainListenFailure(await listenFailure(4999, '192.0.2.1'), '192.0.2.1', 4999)
  expect(report(failure).code).toBe(12)
})

test.each([
  ['ENOSPC', 17],
  ['EDQUOT', 17],
  ['EACCES', 13],
  ['EROFS', 13],
  ['ENOTDIR', 13],
])('%s in the data folder exits %i', (code, exit) => {
  expect(report(explainFolderFailure(Object.assign(new Error(code), { code }), '/dati')).code).toBe(exit)
})

test('what is neither a taken port nor a folder stays what it was', () => {
  const defect = new TypeError('unforeseen')
  expect(explainListenFailure(defect, '127.0.0.1', 1)).toBe(defect)
  expect(explainFolderFailure(defect, '/dati')).toBe(defect)
})
