import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText, readElements, type XmlElement } from "#storage";
import { toGrid } from "./table-grid.ts";
import { tableRows } from "./table-rows.ts";

async function parse(xml: string): Promise<XmlElement> {
  for await (const element of readElements([xml], new Set(["table"]))) return element;
  throw new Error("no table");
}
const textOf = (cell: XmlElement) => plainText(cell).replace(/\s+/gu, " ").trim();
const row = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith("<") ? cell : `<td>${cell}</td>`)).join("")}</tr>`;
const over = (columns: number, text: string, name = "td") => `<${name} colspan="${columns}">${text}</${name}>`;
const down = (rows: number, text: string) => `<td rowspan="${rows}">${text}</td>`;
const table = (head: string, ...body: string[]) =>
  `<table><thead>${head}</thead><tbody>${body.join("")}</tbody></table>`;
const arms = row("Outcome", "Drug", "Placebo");
/** The rows below the heads. */
const rowsOf = async (xml: string, heads = 1) => tableRows(await parse(xml), textOf).slice(heads);

describe("a row of a table says by itself what each of its figures is", () => {
  test("each cell stands after the heads of its column, an empty one is left out", async () => {
    const head = row("Outcome", "Drug (n=301)", "Placebo (n=295)", "P");
    const stroke = row("stroke", "12 (4.1)", "30 (10.2)", ".003");
    expect(await rowsOf(table(head, stroke, row("death", "", "2", "")))).toEqual([
      "Outcome: stroke | Drug (n=301): 12 (4.1) | Placebo (n=295): 30 (10.2) | P: .003",
      "Outcome: death | Placebo (n=295): 2",
    ]);
  });

  test("heads below each other are told from the outermost in; one that spans rows is told once, one over the whole table not at all", async () => {
    const head =
      row(over(5, "Results")) + row(down(2, "Outcome"), over(2, "Drug"), over(2, "Placebo")) + row("n", "%", "n", "%");
    expect(await rowsOf(table(head, row("stroke", "12", "4", "30", "10")), 3)).toEqual([
      "Outcome: stroke | Drug > n: 12 | Drug > %: 4 | Placebo > n: 30 | Placebo > %: 10",
    ]);
  });

  test("a figure over several columns has the heads of each, one over all of them none", async () => {
    const both = row("difference", over(2, "2.4 (0.7 to 4.2)"), ".01");
    const head = row("Outcome", "Drug", "Placebo", "P");
    expect(await rowsOf(table(head, both, row("stroke", over(3, "not estimable"))))).toEqual([
      "Outcome: difference | Drug + Placebo: 2.4 (0.7 to 4.2) | P: .01",
      "Outcome: stroke | not estimable",
    ]);
  });

  test("a first row below the heads that names no row says more of the columns; one that names a row does not", async () => {
    const head = row("", over(2, "Drug"));
    expect(await rowsOf(table(head, row("", "mean (SD)", "95% CI"), row("pain", "2 (1)", "1 to 3")), 2)).toEqual([
      "pain | Drug > mean (SD): 2 (1) | Drug > 95% CI: 1 to 3",
    ]);
    expect(await rowsOf(table(arms, row("site", "Lima", "Quito"), row("age", "45", "44")))).toEqual([
      "Outcome: site | Drug: Lima | Placebo: Quito",
      "Outcome: age | Drug: 45 | Placebo: 44",
    ]);
  });

  test("without thead, rows of heads alone are the heads; a table without any is read as it stands", async () => {
    const marked = "<table><tr><th>Arm</th><th>mm Hg</th></tr><tr><th>Salt</th><td>140</td></tr></table>";
    expect(await rowsOf(marked, 0)).toEqual(["Arm | mm Hg", "Arm: Salt | mm Hg: 140"]);
    expect(await rowsOf(`<table>${row("Arm", "mm Hg")}${row("Salt", "140")}</table>`, 0)).toEqual([
      "Arm | mm Hg",
      "Salt | 140",
    ]);
  });
});

describe("a heading among the rows", () => {
  test("is told of the rows set in below it, by blanks or by an empty first cell, and of no row beside it", async () => {
    const rows = [row("Age", "45", "44"), row("Sex", "", ""), row("&nbsp;Men", "3", "4"), row("BMI", "24", "25")];
    expect(await rowsOf(table(arms, ...rows))).toEqual([
      "Outcome: Age | Drug: 45 | Placebo: 44",
      "Sex",
      "Outcome: Sex > Men | Drug: 3 | Placebo: 4",
      "Outcome: BMI | Drug: 24 | Placebo: 25",
    ]);
    const head = row("Outcome", "", "Drug", "Placebo");
    const empty = [row(over(4, "History")), row("", "Stroke", "3", "4"), row("Age", "", "45", "44")];
    expect(await rowsOf(table(head, ...empty))).toEqual([
      "History",
      "History | Stroke | Drug: 3 | Placebo: 4",
      "Outcome: Age | Drug: 45 | Placebo: 44",
    ]);
  });

  test("over the whole width parts a table that opens with one; in a table that opens with a row it may be one row's own", async () => {
    const group = [
      row(over(3, "Women")),
      row("stroke", "3", "4"),
      row("death", "1", "2"),
      row(over(3, "Men")),
      row("stroke", "5", "6"),
    ];
    expect(await rowsOf(table(arms, ...group))).toEqual([
      "Women",
      "Outcome: Women > stroke | Drug: 3 | Placebo: 4",
      "Outcome: Women > death | Drug: 1 | Placebo: 2",
      "Men",
      "Outcome: Men > stroke | Drug: 5 | Placebo: 6",
    ]);
    expect((await rowsOf(table(arms, row("age", "45", "44"), ...group))).at(-1)).toBe(
      "Outcome: stroke | Drug: 5 | Placebo: 6",
    );
  });

  test("in bold is told of rows that are not; without bold, blanks or width it is told of none", async () => {
    const rows = (name: string) => [row(name, "", ""), row("Men", "3", "4"), row("Women", "5", "6")];
    expect((await rowsOf(table(arms, ...rows("<td><b>Sex</b></td>"))))[2]).toBe(
      "Outcome: Sex > Women | Drug: 5 | Placebo: 6",
    );
    expect((await rowsOf(table(arms, ...rows("Sex"))))[2]).toBe("Outcome: Women | Drug: 5 | Placebo: 6");
  });

  test("that is a sentence is a note and told of no row", async () => {
    expect((await rowsOf(table(arms, row(over(3, "Values are means.")), row("age", "45", "44"))))[1]).toBe(
      "Outcome: age | Drug: 45 | Placebo: 44",
    );
  });
});

test("a row that leaves the place of its name empty has the name of the row above; a row of totals, or one of figures, has not", async () => {
  const head = row("Variable", "Group", "n");
  expect(await rowsOf(table(head, row("Sex", "Men", "3"), row("", "Women", "5"), row("", "Total", "8")))).toEqual([
    "Variable: Sex | Group: Men | n: 3",
    "Variable: Sex | Group: Women | n: 5",
    "Group: Total | n: 8",
  ]);
  expect(await rowsOf(table(arms, row("Men", "3", "4"), row("Women", "5", "6"), row("", "8", "10")))).toEqual([
    "Outcome: Men | Drug: 3 | Placebo: 4",
    "Outcome: Women | Drug: 5 | Placebo: 6",
    "Drug: 8 | Placebo: 10",
  ]);
});

describe("heads that come anew within a table", () => {
  const before = row("stroke", "3", "4");
  test("take the place of those before: a row of heads, the same heads again, or one head over the columns of another", async () => {
    const heads = "<tr><th>Harm</th><th>Drug B</th><th>Placebo</th></tr>";
    expect((await rowsOf(table(arms, before, heads, row("rash", "1", "2"))))[2]).toBe(
      "Harm: rash | Drug B: 1 | Placebo: 2",
    );
    expect((await rowsOf(table(arms, before, row("Harm", "Drug", "Placebo"), row("rash", "1", "2"))))[2]).toBe(
      "Harm: rash | Drug: 1 | Placebo: 2",
    );
    const spanner = table(
      row("Item", over(2, "Confident")),
      row("a", "1", "2"),
      row("", over(2, "Important")),
      row("b", "3", "4"),
    );
    expect((await rowsOf(spanner))[2]).toBe("Item: b | Important: 3 | Important: 4");
  });

  test("part the heads before them where they stand below one that spans them, say the same of several or count", async () => {
    const bold = (...cells: string[]) => row(...cells.map((cell) => `<td><b>${cell}</b></td>`));
    const spans = table(
      row("", over(2, "Drug"), over(2, "Placebo")),
      bold("Harm", "n", "%", "n", "%"),
      row("rash", "1", "2", "3", "4"),
    );
    expect((await rowsOf(spans))[1]).toBe("Harm: rash | Drug > n: 1 | Drug > %: 2 | Placebo > n: 3 | Placebo > %: 4");
    const counts = [
      before,
      bold("At a year", "n = 9", "n = 8"),
      row("rash", "1", "2"),
      bold("At two", "n = 7", "n = 6"),
      row("rash", "3", "4"),
    ];
    expect((await rowsOf(table(arms, ...counts))).filter((text) => text.includes("rash"))).toEqual([
      "At a year: rash | Drug > n = 9: 1 | Placebo > n = 8: 2",
      "At two: rash | Drug > n = 7: 3 | Placebo > n = 6: 4",
    ]);
    const anew = [before, bold("Harm", "First week", "Later"), row("rash", "1", "2")];
    expect((await rowsOf(table(arms, ...anew)))[2]).toBe("Harm: rash | First week: 1 | Later: 2");
  });

  test("may be a row of words too: below one the rows of a table of figures stand as they are", async () => {
    const rows = [before, row("Children", "Never", "Often"), row("asthma", "1", "2"), row("eczema", "3", "4")];
    expect(await rowsOf(table(arms, ...rows))).toEqual([
      "Outcome: stroke | Drug: 3 | Placebo: 4",
      "Children | Never | Often",
      "asthma | 1 | 2",
      "eczema | 3 | 4",
    ]);
    const ofWords = [row("A", "Offer zinc", "Strong"), row("B", "Offer rest", "Weak")];
    expect((await rowsOf(table(row("", "Advice", "Grade"), ...ofWords)))[1]).toBe(
      "B | Advice: Offer rest | Grade: Weak",
    );
  });
});

describe("a table whose shape is not understood is read as it stands", () => {
  const labelled = (texts: string[]) => texts.filter((text) => text.includes(": "));
  test.each([
    ["nested tables", table(arms, row(`<td><table>${row("a", "b")}</table></td>`, "1", "2"))],
    ["heads that do not reach over all columns", table(row("Outcome", "Drug"), row("stroke", "3", "4"))],
    ["spans that collide", table(arms, row("a", "1", down(2, "2")), row("b", over(2, "3")))],
    ["nothing but heads", `<table><thead>${arms}${row("stroke", "3", "4")}</thead></table>`],
    ["no end of columns", table(row("A", over(9999, "B")), row("a", over(9999, "1")))],
  ])("%s", async (_, xml) => {
    const texts = await rowsOf(xml, 0);
    expect(texts.length).toBeGreaterThan(0);
    expect(labelled(texts)).toEqual([]);
  });

  test("a row that does not fit stands as it is, the others with their heads; no cell spans from the heads into the rows", async () => {
    expect(await rowsOf(table(arms, row("stroke", "3"), row("death", "1", "2")))).toEqual([
      "stroke | 3",
      "Outcome: death | Drug: 1 | Placebo: 2",
    ]);
    const beyond = table(row(down(9, "Outcome"), "Drug"), row("stroke", "3"));
    expect(await rowsOf(beyond)).toEqual(["Outcome: stroke | Drug: 3"]);
  });
});

describe("a table without end", () => {
  test("says no long head again, and heads add to its text no more than five times over", async () => {
    const long = "x".repeat(301);
    expect((await rowsOf(table(row("A", long), row("a", "1"))))[0]).toBe("A: a | 1");
    const many = Array.from({ length: 5000 }, (_, i) => row(`row ${i}`, "1", "2"));
    const named = await rowsOf(table(row("Outcome", "Drug", "Placebo"), ...many));
    expect(named).toHaveLength(5000);
    expect(named[4999]).toBe("Outcome: row 4999 | Drug: 1 | Placebo: 2");
    const wide = await rowsOf(table(row("Outcome", "y".repeat(300), "Placebo"), ...many));
    expect(wide[4999]).toBe("row 4999 | 1 | 2");
  });

  test("a row of more than 2,400 letters is cut between cells, and each part opens with the row's name", async () => {
    const cells = Array.from({ length: 4 }, (_, i) => `${i}${"z".repeat(900)}`);
    const parts = await rowsOf(table(row("Topic", "A", "B", "C", "D"), row("rest", ...cells)));
    expect(parts.map((part) => part.replace(/z+/g, "z"))).toEqual([
      "Topic: rest | A: 0z | B: 1z",
      "Topic: rest | C: 2z | D: 3z",
    ]);
  });
});

test("whatever its spans, no cell's text is lost, and none is in a row that it does not stand in", async () => {
  const cell = fc.record({
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    isHead: fc.boolean(),
  });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, fc.nat({ max: 2 }), async (list, heads) => {
      const trs = list.map((cells, r) => {
        const tds = cells.map(({ columns, rows: high, isHead }, c) => {
          const name = isHead ? "th" : "td";
          return `<${name} colspan="${columns}" rowspan="${high}">9${r}.${c}9</${name}>`;
        });
        return `<tr>${tds.join("")}</tr>`;
      });
      const xml = `<table>${heads > 0 ? `<thead>${trs.slice(0, heads).join("")}</thead>` : ""}${trs.slice(heads).join("")}</table>`;
      const told = await rowsOf(xml, 0);
      const isUnderstood = toGrid(await parse(xml), textOf) !== undefined;
      for (const [r, cells] of list.entries())
        for (const [c, { rows: high, isHead }] of cells.entries()) {
          const own = `9${r}.${c}9`;
          const of = told.filter((text) => text.includes(own));
          expect(of.length).toBeGreaterThan(0);
          // A head is told of the rows below it.
          if (r < heads || isHead || !isUnderstood) continue;
          expect(of.length).toBeLessThanOrEqual(high);
        }
    }),
    { numRuns: 300 },
  );
});
