import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand flush right. */
  numeric?: boolean;
  /** How the rows are ordered by this column, where they are. */
  sorted?: "ascending" | "descending";
  className?: string;
};

/** Rows under a heading of their own; `empty` stands where a group has none. */
export type RowGroup<Row> = { key: string; heading: ReactNode; rows: readonly Row[]; empty?: ReactNode };

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
} & ({ rows: readonly Row[] } | { groups: readonly RowGroup<Row>[] });

/** A table whose first column names the row. Where it is too wide for the page it scrolls inside its own frame. */
export function DataTable<Row>({ caption, columns, rowKey, ...content }: Props<Row>) {
  const groups = "groups" in content ? content.groups : [{ key: "", heading: null, rows: content.rows }];
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full border-collapse text-left text-[0.9375rem] print:text-[8.5pt]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-rule-strong text-sm text-muted">
            {columns.map((column) => (
              <th key={column.key} scope="col" aria-sort={column.sorted} className={cellClass(column, "pb-1 font-normal whitespace-nowrap")}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} group={group} columns={columns} rowKey={rowKey} />
        ))}
      </table>
    </div>
  );
}

function Group<Row>({ group, columns, rowKey }: { group: RowGroup<Row>; columns: readonly Column<Row>[]; rowKey: (row: Row) => string }) {
  return (
    <tbody>
      {group.heading && (
        <tr className="break-after-avoid border-b border-rule">
          <th scope="rowgroup" colSpan={columns.length} className="pt-4 pb-1 font-serif font-semibold">
            <div className="sticky left-0 w-fit max-w-[calc(100vw-2rem)]">{group.heading}</div>
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <tr key={rowKey(row)} className="break-inside-avoid border-b border-rule align-baseline">
          {columns.map((column, index) => {
            const className = cellClass(column, "py-1.5");
            if (index > 0)
              return (
                <td key={column.key} className={className}>
                  {column.cell(row)}
                </td>
              );
            return (
              <th key={column.key} scope="row" className={`${className} font-semibold`}>
                {column.cell(row)}
              </th>
            );
          })}
        </tr>
      ))}
      {group.rows.length === 0 && group.empty && (
        <tr className="border-b border-rule">
          <td colSpan={columns.length} className="py-1.5">
            {group.empty}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function cellClass<Row>({ numeric, className = "" }: Column<Row>, rest: string) {
  return `pr-5 last:pr-0 ${numeric ? "text-right" : ""} ${rest} ${className}`;
}
