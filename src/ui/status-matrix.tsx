import { Link } from 'wouter'
import type { StatusWord } from '../domain/status.ts'
import type { AreaNumber } from './area-number.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { StatusMark } from './status-mark.tsx'

/** What one objective shows for one year. */
export type MatrixCell =
  | { kind: 'status'; status: StatusWord; word: string }
  | { kind: 'start'; word: string }
  | { kind: 'future'; word: string }

export interface MatrixColumn {
  key: string
  label: string
  /** A word under the year: «partenza», «oggi», «traguardo». */
  note?: string
  current?: boolean
}

export interface MatrixRow {
  key: string
  area: AreaNumber
  code: string
  name: string
  href: string
  /** One per column, in the columns' order. */
  cells: readonly MatrixCell[]
}

export interface StatusMatrixProps {
  caption: string
  captionNote?: string
  /** Hides the caption where a heading above says the same. */
  captionHidden?: boolean
  rowHeading: string
  columns: readonly MatrixColumn[]
  rows: readonly MatrixRow[]
}

/** Objectives by year as a real table: shape and word in every cell, the hue of the area at the head of its rows. */
export function StatusMatrix({
  caption,
  captionNote,
  captionHidden = false,
  rowHeading,
  columns,
  rows,
}: StatusMatrixProps) {
  return (
    <ScrollRegion label={caption}>
      <table className="matrix">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
          {captionNote && <small>{captionNote}</small>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {columns.map((column) => (
              <Year key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Objective key={row.key} row={row} columns={columns} first={rows[index - 1]?.area !== row.area} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Year({ column }: { column: MatrixColumn }) {
  return (
    <th scope="col" aria-current={column.current ? 'date' : undefined} data-current={column.current || undefined}>
      {column.label}
      {column.note && <small>{column.note}</small>}
    </th>
  )
}

function Objective({ row, columns, first }: { row: MatrixRow; columns: readonly MatrixColumn[]; first: boolean }) {
  return (
    <tr data-area={row.area} data-first={first || undefined}>
      <th scope="row">
        <Link href={row.href}>
          <span className="code">{row.code}</span> <span className="matrix-name">{row.name}</span>
        </Link>
      </th>
      {columns.map((column, index) => (
        <td key={column.key} data-current={column.current || undefined}>
          <Cell cell={row.cells[index]} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ cell }: { cell: MatrixCell | undefined }) {
  if (!cell) return null
  if (cell.kind === 'status') return <StatusMark status={cell.status} word={cell.word} wordHidden />
  return (
    <>
      <span className={`matrix-${cell.kind}`} aria-hidden="true" />
      <span className="visually-hidden">{cell.word}</span>
    </>
  )
}
