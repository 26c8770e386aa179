/** @module validation/query-page: the report page's section on questions outside the catalogue: losses before numbers. */
import type { QueryRow, QueryTest } from "#contract";
import { escapeText } from "./report-charts.ts";

const kinds: Readonly<Record<QueryRow["kind"], string>> = {
  single: "single codes",
  set: "sets",
  outcome: "outcomes of the catalogue, asked as questions",
};

/** The section, or nothing where none were asked. */
export function renderQueries(test: QueryTest | undefined): string {
  if (test === undefined) return "";
  const head = "<h2>Questions outside the catalogue</h2>";
  const { rows, leastEvents } = test;
  if (rows.length === 0)
    return `<section>${head}<p>Of no question drawn had ${leastEvents} held-out moments the event and as many not, so nothing can be said.</p></section>`;
  const lost = rows.filter(({ versusAgeSex, versusCounts }) =>
    [versusAgeSex, versusCounts].some((v) => v?.verdict === "worse"),
  );
  const names = lost.map(({ query, occurrence }) => `${escapeText(query)} (${occurrence})`).join("; ");
  const loss =
    lost.length === 0
      ? ""
      : `<p class="loss"><strong>Distinguishably worse than a regression fitted for the question:</strong> ${names}.</p>`;
  const inShort = (["single", "set", "outcome"] as const).flatMap((kind) => {
    const of = rows.filter((row) => row.kind === kind);
    return of.length === 0 ? [] : [`<li>${sentence(kind, of)}</li>`];
  });
  const heads = ["asked", "had it", "AUROC", "age + sex", "counts", "O:E", "ECE", "own head"];
  return `<section>${head}${loss}<ul>${inShort.join("")}</ul><details><summary>All ${rows.length} questions</summary><div class="scroll" tabindex="0" role="region" aria-label="Questions outside the catalogue"><table><caption>Within ${rows[0]?.horizonYears} years, with 95 % intervals over subjects; age + sex and counts were fitted for each question, the model was not.</caption><thead><tr><th scope="col" class="words">Any of</th>${heads.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${rows.map(tableRow).join("\n")}</tbody></table></div></details></section>`;
}

function sentence(kind: QueryRow["kind"], rows: readonly QueryRow[]): string {
  const mean = (of: (row: QueryRow) => number) =>
    (rows.reduce((sum, row) => sum + of(row), 0) / rows.length).toFixed(3);
  const above = (of: (row: QueryRow) => number | null) =>
    rows.filter((row) => row.auroc.value > (of(row) ?? Number.POSITIVE_INFINITY)).length;
  const heads = rows.flatMap(({ head }) => head ?? []);
  const own =
    heads.length === 0
      ? ""
      : ` Their own heads: ${(heads.reduce((sum, { auroc }) => sum + auroc, 0) / heads.length).toFixed(3)}.`;
  return `${rows.length} ${kinds[kind]}: mean AUROC ${mean((row) => row.auroc.value)}; above age + sex in ${above((row) => row.ageSexAuroc)}, above counts in ${above((row) => row.countAuroc)}; mean ECE ${mean((row) => row.ece.value)}.${own}`;
}

function tableRow(row: QueryRow): string {
  const plain = (value: number | null | undefined) =>
    value === null || value === undefined ? `<td class="none">–</td>` : `<td>${value.toFixed(3)}</td>`;
  const estimate = ({ value, lo, hi }: QueryRow["auroc"]) =>
    `<td>${value.toFixed(3)}${lo === null || hi === null ? "" : `<small>${lo.toFixed(3)} to ${hi.toFixed(3)}</small>`}</td>`;
  const cells = [
    `<td>${row.occurrence}</td>`,
    `<td>${row.events.toLocaleString("en")} of ${row.n.toLocaleString("en")}</td>`,
    estimate(row.auroc),
    plain(row.ageSexAuroc),
    plain(row.countAuroc),
    estimate(row.observedToExpected),
    estimate(row.ece),
    plain(row.head?.auroc),
  ];
  return `<tr><th scope="row">${escapeText(row.query)}</th>${cells.join("")}</tr>`;
}
