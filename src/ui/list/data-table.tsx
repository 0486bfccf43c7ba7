// A table for desks and histories; on a phone each row becomes a block of names and values.
import type { ComponentChildren } from 'preact'

export type Column = {
  label: string
  /** what stands before the value on a phone; left out: the label; empty: nothing */
  phoneLabel?: string
  numeric?: boolean
}

type Cells = readonly ComponentChildren[]
export type TableRow = Cells | { readonly group: string }

type DataTableProps = {
  caption: string
  /** the caption is said already by a heading next to it */
  captionHidden?: boolean
  columns: readonly Column[]
  /** as many cells as columns; a `group` is a heading in between */
  rows: readonly TableRow[]
}

const isGroup = (row: TableRow): row is { readonly group: string } => 'group' in row

const phoneName = (column: Column | undefined): string | undefined => {
  const name = column?.phoneLabel ?? column?.label
  return name === undefined || name === '' ? undefined : `${name}:`
}

const DataRow = ({ cells, columns }: { cells: Cells; columns: readonly Column[] }) => (
  <tr>
    {cells.map((cell, at) =>
      at === 0 ? (
        <th key={at} scope="row">
          {cell}
        </th>
      ) : (
        <td key={at} data-l={phoneName(columns[at])} class={columns[at]?.numeric ? 'num' : undefined}>
          {cell}
        </td>
      ),
    )}
  </tr>
)

/** Rows under headed columns; the first cell names its row. */
export const DataTable = ({ caption, captionHidden, columns, rows }: DataTableProps) => (
  <table class="queue">
    <caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.label} scope="col" class={column.numeric ? 'num' : undefined}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) =>
        isGroup(row) ? (
          <tr key={at} class="grp">
            <th scope="colgroup" colSpan={columns.length}>
              {row.group}
            </th>
          </tr>
        ) : (
          <DataRow key={at} cells={row} columns={columns} />
        ),
      )}
    </tbody>
  </table>
)
