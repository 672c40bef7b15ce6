const begin = (name: string, command: string) => `<!-- ${name}: written by ${command} -- --write -->`
const end = (name: string) => `<!-- /${name} -->`

/** The document with each named table between its two marks, all else as it stands. Errors: a mark that is not there. */
export function withTables(document: string, tables: ReadonlyMap<string, string>, command = 'npm run bench'): string {
  let text = document
  for (const [name, table] of tables) {
    const from = text.indexOf(begin(name, command))
    const to = text.indexOf(end(name))
    if (from < 0 || to < from) throw new Error(`The document has no place for the table "${name}"`)
    text = `${text.slice(0, from)}${begin(name, command)}\n\n${table}\n${text.slice(to)}`
  }
  return text
}
