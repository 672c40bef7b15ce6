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
  /** On a phone each row becomes a block with its own labels, instead of a table that scrolls sideways. */
  stacked?: boolean
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
  stacked = false,
  foot,
}: DataTableProps<Row>) {
  return (
    <ScrollRegion label={caption}>
      <table className={stacked ? 'table table-stacked' : 'table'}>
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
                <Cell key={column.key} column={column} row={row} head={index === 0} stacked={stacked} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <Foot columns={columns} cells={foot} />}
      </table>
    </ScrollRegion>
  )
}

interface CellProps<Row> {
  column: DataColumn<Row>
  row: Row
  head: boolean
  stacked: boolean
}

function Cell<Row>({ column, row, head, stacked }: CellProps<Row>) {
  if (head) return <th scope="row">{column.cell(row)}</th>
  const label = stacked && typeof column.header === 'string' ? column.header : undefined
  return (
    <td className={alignment(column)} data-label={label}>
      {column.cell(row)}
    </td>
  )
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
