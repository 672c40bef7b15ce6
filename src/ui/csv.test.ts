import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

const table = {
  header: ['Periodo', 'Valore'],
  rows: [
    ['2025', { decimal: '1234.5' }],
    ['2026-S1', null],
    ['=SUM(A1)', { decimal: '-3.25' }],
    ['con; e "virgolette"', { decimal: '0' }],
  ],
  about: [['Fonte', 'Traguardo 2030']],
} as const

test('Italian files take semicolons and decimal commas', () => {
  expect(csvText(table, 'it')).toBe(
    'Periodo;Valore\r\n2025;1234,5\r\n2026-S1;\r\n\'=SUM(A1);-3,25\r\n"con; e ""virgolette""";0\r\n\r\nFonte;Traguardo 2030\r\n',
  )
})

test('English files take commas and points', () => {
  expect(csvText(table, 'en').split('\r\n')[1]).toBe('2025,1234.5')
})

test.each(['=1+1', '+39 011', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1'])(
  '[T4] a text that a spreadsheet could run gets an apostrophe, wherever it stands: %j',
  (text) => {
    const file = csvText({ header: [text], rows: [[text, { decimal: '-2' }]], about: [[text, text]] }, 'en')
    const cells = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' }).data.flat()
    expect(cells.filter((cell) => cell !== '')).toEqual([`'${text}`, `'${text}`, '-2', `'${text}`, `'${text}`])
  },
)

test('no text of a file begins as a formula, and every text is still there', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const read = Papa.parse<string[]>(csvText({ header: ['a', 'b'], rows: [['x', text]], about: [] }, 'en'), {
        delimiter: ',',
      })
      const got = read.data[1]?.[1] ?? ''
      expect(got).not.toMatch(/^[=+\-@\t\r]/)
      expect([text, `'${text}`]).toContain(got)
    }),
  )
})
