import Papa from 'papaparse'

/** A cell of a file: a text, a decimal number with a point, or nothing. */
export type CsvCell = string | { readonly decimal: string } | null

export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
  /** What the numbers are and are not: source, date, notice; name and text, after the table. */
  readonly about: readonly (readonly [string, string])[]
}

/** `;` and a decimal comma are what an Italian spreadsheet opens; `,` and a point what the rest of the world does. */
const HABITS = { it: { delimiter: ';', point: ',' }, en: { delimiter: ',', point: '.' } } as const

/** A text that a spreadsheet would read as a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * The table as CSV text, with a blank line and then what it is about.
 *
 * Numbers are written as numbers, negative ones too; a text that could run as a formula gets an apostrophe before it.
 */
export function csvText({ header, rows, about }: CsvTable, language: 'it' | 'en'): string {
  const { delimiter, point } = HABITS[language]
  const cell = (value: CsvCell) => {
    if (value === null) return ''
    if (typeof value !== 'string') return value.decimal.replace('.', point)
    return FORMULA.test(value) ? `'${value}` : value
  }
  const lines = [header, ...rows, [], ...about].map((line) => line.map(cell))
  return `${Papa.unparse(lines, { delimiter, newline: '\r\n' })}\r\n`
}
