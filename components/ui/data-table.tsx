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

type Props<Row> = { caption: string; columns: readonly Column<Row>[]; rows: readonly Row[]; rowKey: (row: Row) => string };

/** A table whose first column names the row. Where it is too wide for the page it scrolls inside its own frame. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className="table-frame overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full border-collapse text-left text-[0.9375rem]">
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
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-rule align-baseline">
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
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>({ numeric, className = "" }: Column<Row>, rest: string) {
  return `pr-5 last:pr-0 ${numeric ? "text-right" : ""} ${rest} ${className}`;
}
