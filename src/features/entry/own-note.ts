import type { LocalCell } from '../../domain/cell-state.ts'

/**
 * The note that goes on with a new value: the person's own. What somebody else wrote stays in their entry: nobody says
 * it again by changing a number, and erasing whoever wrote it leaves no copy in others' entries.
 */
export function ownNote(cell: Pick<LocalCell, 'note' | 'author'> | null, person: string): string {
  return cell === null || (cell.author !== null && cell.author !== person) ? '' : (cell.note ?? '')
}
