/** @module web/start/counts: columns of counts in a table. */
import { toCount } from "../kit/format.ts";

export function CountHeads({ titles }: { titles: readonly string[] }) {
  return titles.map((title) => (
    <th key={title} scope="col" className="right">
      {title}
    </th>
  ));
}

/** In the order of the heads. */
export function CountCells({ counts }: { counts: Readonly<Record<string, number>> }) {
  return Object.entries(counts).map(([name, count]) => (
    <td key={name} className="right">
      {toCount(count)}
    </td>
  ));
}

export function Reasons({ reasons }: { reasons: readonly { readonly reason: string; readonly times: number }[] }) {
  return <td>{reasons.map(({ reason, times }) => `${reason} (${times})`).join("; ") || "–"}</td>;
}
