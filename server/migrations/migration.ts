/** What a migration may know of the place where it runs. */
export interface MigrationContext {
  /** Login role of the servers, already quoted as an identifier; null where one superuser does everything (PGlite). */
  readonly appRole: string | null
  /** The schema that the tables go to, quoted: the first of the connection's search path. */
  readonly schema: string
  /** PostgreSQL's `server_version_num`, such as 180000. */
  readonly serverVersion: number
}

/** One step forward of the schema; never edited once released. Statements run one by one, in one transaction with all others. */
export interface Migration {
  readonly name: string
  readonly statements: (context: MigrationContext) => readonly string[]
}
