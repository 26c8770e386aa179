import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyAnswer } from "#answers";
import { type Answer, answerSchema, validationReportSchema } from "#contract";
import { openEvidence } from "#evidence";
import { runOsler } from "./run-osler.fixture.ts";

const data = join(import.meta.dirname, "../../../shared/data");
const scratch = () => mkdtemp(join(tmpdir(), "osler-real-"));
/** Of three networks alike one is enough to see the route through. */
const oneNetwork = async () => {
  const recipe = join(await scratch(), "training.json");
  await writeFile(recipe, '{"members":1}');
  return ["--training", recipe];
};
const countsOf = async (home: string, step: string) =>
  JSON.parse(await readFile(join(home, "receipts", `${step}.receipt.json`), "utf8")).counts;

/** What `osler ask --json` prints, without its id in the ledger. */
async function ask(question: string, home: string): Promise<Answer> {
  const { id, ...answer } = JSON.parse((await runOsler(["ask", question, "--json", "--home", home])).stdout);
  expect(id).toMatch(/./);
  return answerSchema.parse(answer);
}

describe.skipIf(!existsSync(join(data, "synthea-r4")))("567 Synthea patients and 2,600 articles", () => {
  test("the route runs to a release, and a trial's result is quoted from where it stands", async () => {
    const home = await scratch();
    const ended = await runOsler([
      ...["up", "--once", "--home", home, ...(await oneNetwork())],
      ...["--fhir", join(data, "synthea-r4/bundles.ndjson.gz")],
      ...["--evidence", join(data, "jats-samples"), join(data, "pmc-rct-fulltext")],
    ]);
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(0);
    expect(await countsOf(home, "intake")).toMatchObject({ patients: 567, rejected: {} });
    expect((await countsOf(home, "evidence")).documents).toBeGreaterThan(2500);
    // The set's own list names two retracted articles and one under concern among those it holds.
    expect((await countsOf(home, "evidence")).withheld).toBeGreaterThanOrEqual(3);

    const question = "What is the effect of growth hormone compared with placebo on visceral fat area?";
    const asked = await ask(question, home);
    expect(asked.kind).toBe("answer");
    expect(asked.statements[0]?.text).toMatch(/visceral fat area/i);
    const library = await openEvidence(join(home, "evidence"));
    expect(await verifyAnswer(asked, library)).toEqual([]);
    await library.close();

    expect((await ask("What is the dose of florbizol in Zarqov syndrome?", home)).kind).toBe("abstain");
  });
});

describe.skipIf(!existsSync(join(data, "real-cohorts")))("the NAFLD cohort of Olmsted County", () => {
  test("the model beats age and sex on people it never saw, asked at the cohort's own date", async () => {
    const home = await scratch();
    // The secret decides who is held out; a fixed one makes the test the same every time.
    await mkdir(join(home, "keys"));
    await writeFile(join(home, "keys", "project.secret"), `${"5eed".repeat(16)}\n`);
    const ended = await runOsler([
      ...["up", "--once", "--home", home, ...(await oneNetwork())],
      ...["--meds", join(data, "real-cohorts/nafld-meds.parquet"), "--cohort-start", "2000-01-01"],
    ]);
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(0);
    expect((await countsOf(home, "intake")).patients).toBe(14_074);
    const report = validationReportSchema.parse(
      JSON.parse(await readFile(join(home, "validation/report.json"), "utf8")),
    );
    const ageSex = report.summary.versus.find(({ against }) => against === "age-sex");
    expect(ageSex?.worse).toBe(0);
    expect(ageSex?.better).toBeGreaterThan((ageSex?.cells ?? 0) / 4);

    const out = join(home, "again");
    const again = await runOsler([
      "validate",
      "--meds",
      join(data, "real-cohorts/nafld-meds.parquet"),
      "--cohort-start",
      "2000-01-01",
      "--out",
      out,
      "--home",
      home,
    ]);
    expect(again.code).toBe(0);
    // The same people again: those who taught the model, all but the 15 % held out, are left out, and that is said.
    const taught = Number(/^(\d+) subjects left out, because they had taught this release/.exec(again.stdout)?.[1]);
    expect(taught / 14_074).toBeCloseTo(0.85, 1);
    const repeated = validationReportSchema.parse(JSON.parse(await readFile(join(out, "report.json"), "utf8")));
    // Half of the others are measured; the comparators learn from the rest.
    expect(repeated.counts.held_out.subjects / (14_074 - taught)).toBeCloseTo(0.5, 1);
    expect(repeated.summary.versus.find(({ against }) => against === "age-sex")?.worse).toBe(0);
  });
});
