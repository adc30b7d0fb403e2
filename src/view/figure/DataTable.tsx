import type { ReactNode } from "react";
import type { Drawing } from "@contract";
import { t } from "../../words/words";
import { cellText, tablesOf, thinned, type Table } from "./table";

/** Rows shown of a long table; all of them are in the CSV file. */
const MOST_ROWS = 200;

function OneTable({ table }: { readonly table: Table }): ReactNode {
  const rows = thinned(table.rows, MOST_ROWS);
  const left = rows.length < table.rows ? ` (${t("figure.rows", { n: rows.length, rows: table.rows })})` : "";
  return (
    <table>
      <caption>
        {table.title}
        {left}
      </caption>
      <thead>
        <tr>
          {table.headings.map((heading, column) => (
            <th key={column} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {table.headings.map((_, column) => (
              <td key={column}>{cellText(table.cell(row, column))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The numbers behind a figure, for those who would rather read them. */
export function DataTable({
  title,
  drawing,
}: {
  readonly title: string;
  readonly drawing: Drawing;
}): ReactNode {
  return (
    // A box that scrolls must be reachable by keyboard.
    <div className="figure-data" role="region" aria-label={t("figure.dataOf", { title })} tabIndex={0}>
      {tablesOf(drawing).map((table, i) => (
        <OneTable key={i} table={table} />
      ))}
    </div>
  );
}
