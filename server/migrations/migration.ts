/** What a migration may know of the place where it runs. */
export interface MigrationContext {
  /** The schema that the tables go to, quoted: the first of the connection's search path. */
  readonly schema: string
}

/** One step forward of the schema; never edited once released. Statements run one by one, in one transaction with all others. */
export interface Migration {
  readonly name: string
  readonly statements: (context: MigrationContext) => readonly string[]
}
