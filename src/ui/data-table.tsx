import type { ReactNode } from 'react'
import { ScrollRegion } from './scroll-region.tsx'

export interface DataColumn<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned, digits under digits. */
  numeric?: boolean
}

export interface DataTableProps<Row> {
  caption: string
  captionNote?: string
  captionHidden?: boolean
  /** The first column is the header of its row. */
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A last line such as the total, one cell per column. */
  foot?: readonly ReactNode[]
}

/** A captioned table with row and column headers, in a region that scrolls sideways on narrow screens. */
export function DataTable<Row>({
  caption,
  captionNote,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  foot,
}: DataTableProps<Row>) {
  return (
    <ScrollRegion label={caption}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
          {captionNote && <small>{captionNote}</small>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={alignment(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} head={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <Foot columns={columns} cells={foot} />}
      </table>
    </ScrollRegion>
  )
}

function Cell<Row>({ column, row, head }: { column: DataColumn<Row>; row: Row; head: boolean }) {
  if (head) return <th scope="row">{column.cell(row)}</th>
  return <td className={alignment(column)}>{column.cell(row)}</td>
}

function Foot<Row>({ columns, cells }: { columns: readonly DataColumn<Row>[]; cells: readonly ReactNode[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {cells[index]}
            </th>
          ) : (
            <td key={column.key} className={alignment(column)}>
              {cells[index]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}

function alignment(column: { numeric?: boolean }): string | undefined {
  return column.numeric ? 'numeric' : undefined
}
