/** @module validation/query-section: the report's section on questions outside the catalogue: losses before numbers. */
import type { QueryRow, QueryTest } from "#contract";
import {
  type Block,
  estimateCell,
  NO_NUMBER,
  paragraph,
  type Section,
  type TableRow,
  wordsCell,
} from "./report-blocks.ts";

const TITLE = "Questions outside the catalogue";

const kinds: Readonly<Record<QueryRow["kind"], string>> = {
  single: "single codes",
  set: "sets",
  outcome: "outcomes of the catalogue, asked as questions",
};

/** The section, or nothing where none were asked. */
export function querySection(test: QueryTest | undefined): Section | undefined {
  if (test === undefined) return undefined;
  const { rows, leastEvents } = test;
  if (rows.length === 0) {
    const none = `Of no question drawn had ${leastEvents} held-out moments the event and as many not, so nothing can be said.`;
    return { title: TITLE, blocks: [paragraph(none)] };
  }
  const lost = rows.filter(({ versusAgeSex, versusCounts }) =>
    [versusAgeSex, versusCounts].some((v) => v?.verdict === "worse"),
  );
  const names = lost.map(({ query, occurrence }) => `${query} (${occurrence})`).join("; ");
  const strong = "Distinguishably worse than a regression fitted for the question:";
  const inShort = (["single", "set", "outcome"] as const).flatMap((kind) => {
    const of = rows.filter((row) => row.kind === kind);
    return of.length === 0 ? [] : [{ words: [sentence(kind, of)] }];
  });
  const heads = ["asked", "had it", "AUROC", "age + sex", "counts", "O:E", "ECE", "own head"];
  const blocks: Block[] = [
    ...(lost.length === 0 ? [] : [paragraph([{ strong }, ` ${names}.`], "loss")]),
    { kind: "list", ordered: false, items: inShort },
    {
      kind: "table",
      name: TITLE,
      folded: `All ${rows.length} questions`,
      caption: `Within ${rows[0]?.horizonYears} years, with 95 % intervals over subjects; age + sex and counts were fitted for each question, the model was not.`,
      columns: [wordsCell("Any of"), ...heads.map((text) => ({ text }))],
      rows: rows.map(tableRow),
    },
  ];
  return { title: TITLE, blocks };
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

const threeDigits = (value: number) => value.toFixed(3);

function tableRow(row: QueryRow): TableRow {
  const plain = (value: number | null | undefined) =>
    value === null || value === undefined ? NO_NUMBER : { text: threeDigits(value) };
  const estimate = (found: QueryRow["auroc"]) => estimateCell(found, threeDigits);
  return {
    cells: [
      wordsCell(row.query),
      { text: row.occurrence },
      { text: `${row.events.toLocaleString("en")} of ${row.n.toLocaleString("en")}` },
      estimate(row.auroc),
      plain(row.ageSexAuroc),
      plain(row.countAuroc),
      estimate(row.observedToExpected),
      estimate(row.ece),
      plain(row.head?.auroc),
    ],
  };
}
