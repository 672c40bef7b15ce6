import { sql } from 'kysely'
import type { Engine } from './engines.ts'

/** Every row of every table of the schema, all columns as text, beyond all walls: what a copy of the database tells. */
export async function dumpOf({ owner }: Engine): Promise<string> {
  const tables = await sql<{ name: string }>`SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`.execute(owner)
  const lines: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ line: string }>`SELECT t::text AS line FROM ${sql.table(name)} t`.execute(owner)
    lines.push(...rows.map(({ line }) => `${name} ${line}`))
  }
  return lines.join('\n')
}

/** Those of the words that the text holds. */
export const foundIn = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word))
