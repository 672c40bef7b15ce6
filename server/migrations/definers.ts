/** A function that works with its owner's rights: the one way past the walls, so its body says who may have what. */
export interface Definer {
  /** Name and parameters. */
  readonly signature: string
  readonly returns: string
  /** SQL where nothing is said. */
  readonly language?: 'plpgsql'
  /** It only reads. */
  readonly stable?: true
  /** It stands in the place of an earlier one of that name. */
  readonly replaces?: true
  /** Only other functions call it. */
  readonly inner?: true
  readonly body: string
}

/** The statements that make the functions; the search path is theirs, so nobody leads one to tables of their own. */
export const definers = (schema: string, functions: readonly Definer[]): string[] =>
  functions.flatMap(({ signature, returns, language, stable, replaces, inner, body }) => [
    `${replaces ? 'CREATE OR REPLACE' : 'CREATE'} FUNCTION ${signature} RETURNS ${returns}
      LANGUAGE ${language ?? 'sql'} ${stable ? 'STABLE' : 'VOLATILE'} SECURITY DEFINER
      SET search_path = pg_catalog, ${schema}, pg_temp AS $$ ${body} $$`,
    ...(inner ? [`REVOKE EXECUTE ON FUNCTION ${signature} FROM PUBLIC`] : []),
  ])
