import type { CsvTable } from './csv.ts'

/** Hands the table to the person as a CSV file in the habits of their language; the writer is loaded when first asked for. */
export async function downloadCsv(name: string, table: CsvTable, language: 'it' | 'en'): Promise<void> {
  const { csvText } = await import('./csv.ts')
  // The mark at the start lets Excel see that the accents are UTF-8.
  saveFile(`${name}.csv`, new Blob(['\uFEFF', csvText(table, language)], { type: 'text/csv;charset=utf-8' }))
}

/** Offers a file made in the browser for download under that name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
