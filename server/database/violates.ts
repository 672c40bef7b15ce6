/** Whether the database refused because of the constraint, or the unique index, of this name. */
export function violates(failure: unknown, constraint: string): boolean {
  return failure instanceof Error && 'constraint' in failure && failure.constraint === constraint
}
