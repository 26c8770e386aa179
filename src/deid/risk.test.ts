import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDuckDb, openParquetWriter, sqlText } from "#storage";
import { measureRisk, type RiskReport } from "./risk.ts";

interface Person {
  readonly sex: string;
  readonly birthYear: number;
  readonly region?: string;
  readonly diagnoses: readonly string[];
  readonly visitYears: readonly number[];
}

async function inDirectory<T>(run: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "osler-risk-"));
  try {
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function writeMeds(directory: string, people: readonly Person[]): Promise<void> {
  await mkdir(join(directory, "data/train"), { recursive: true });
  const writer = await openParquetWriter([
    { name: "subject_id", type: "bigint" },
    { name: "time", type: "timestamp" },
    { name: "code", type: "string" },
  ]);
  const at = (year: number, n: number) => BigInt(Date.UTC(year, 5, 1 + n)) * 1000n;
  for (const [i, person] of people.entries()) {
    const add = (time: bigint | null, code: string) => writer.append([BigInt(i + 1), time, code]);
    add(null, `SEX//${person.sex}`);
    if (person.region !== undefined) add(null, `REGION//${person.region}`);
    add(at(person.birthYear, 0), "MEDS_BIRTH");
    for (const [n, year] of person.visitYears.entries()) add(at(year, n), "ENCOUNTER_START//AMB");
    for (const code of person.diagnoses) add(at(person.visitYears[0] ?? 2020, 0), code);
  }
  await writer.write(join(directory, "data/train/0.parquet"));
  writer.close();
}

async function measure(people: readonly Person[], population?: readonly Person[]) {
  return inDirectory(async (directory) => {
    await writeMeds(join(directory, "meds"), people);
    if (population !== undefined) await writeMeds(join(directory, "all"), population);
    const report = await measureRisk({
      meds: join(directory, "meds"),
      directory: join(directory, "risk"),
      bandYears: 5,
      rareBelow: 11,
      ...(population === undefined ? {} : { population: join(directory, "all") }),
    });
    const database = await openDuckDb();
    const patients = await database.all(`FROM ${sqlText(join(directory, "risk/patients.parquet"))}`);
    database.close();
    const rare = await readFile(join(directory, "risk/rare-codes.csv"), "utf8");
    expect((await readdir(join(directory, "risk"))).sort()).toEqual([
      "patients.parquet",
      "rare-codes.csv",
      "risk.json",
    ]);
    return { report, patients, rare };
  });
}

const scheme = (report: RiskReport, name: string) => report.schemes.find((found) => found.name === name);
const person = (more: Partial<Person> = {}): Person => ({
  sex: "F",
  birthYear: 1950,
  diagnoses: ["ICD10CM//I10"],
  visitYears: [2020],
  ...more,
});

test("by hand: 20 women alike, 12 men of one band of which one has another history, one man of another band", async () => {
  const people = [
    ...Array.from({ length: 20 }, () => person()),
    ...Array.from({ length: 11 }, (_, i) =>
      person({ sex: "M", birthYear: 1950 + (i % 5), diagnoses: ["ICD10CM//E11.9"] }),
    ),
    person({
      sex: "M",
      birthYear: 1954,
      diagnoses: ["ICD10CM//E11.9", "ICD10CM//G35"],
      visitYears: [2010, 2011, 2012, 2013],
    }),
    person({ sex: "M", birthYear: 1955, diagnoses: [] }),
  ];
  const { report, patients, rare } = await measure(people);
  expect(report.patients).toBe(33);
  const demographic = scheme(report, "demographic");
  expect(demographic).toMatchObject({ classes: 3, smallestClass: 1, smallestDiversity: 1, uniquePatients: "<11" });
  expect(demographic?.patientsWithoutDiversity).toBe(20); // the women: k = 20 and one set of diagnoses
  expect(demographic?.prosecutor).toEqual({ highest: 1, mean: expect.closeTo(3 / 33, 12) });
  expect(scheme(report, "longitudinal")).toMatchObject({ classes: 4, smallestClass: 1, patientsAboveThreshold: "<11" });
  const k = patients.map((row) => [Number(row["k_demographic"]), Number(row["k_longitudinal"])]);
  expect(k.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => [20, 20]));
  expect(k.slice(20, 31)).toEqual(Array.from({ length: 11 }, () => [12, 11]));
  expect(k.slice(31)).toEqual([
    [12, 1],
    [1, 1],
  ]);
  expect(rare.trim().split("\n")).toEqual(["code,patients", "ICD10CM//G35,<11"]);
  expect(report.rareCodes).toEqual({ fewerThan: 11, codes: 1, patientsHoldingOne: "<11" });
});

test("k = 11 is a risk of .09 and passes, k = 10 does not", async () => {
  const people = [
    ...Array.from({ length: 11 }, () => person()),
    ...Array.from({ length: 10 }, () => person({ sex: "M" })),
    ...Array.from({ length: 10 }, () => person({ region: "north" })),
  ];
  expect(scheme((await measure(people)).report, "demographic")?.patientsAboveThreshold).toBe(20);
});

test("a journalist who knows only the population is less sure: 1 of 5 alike outside, marketer 1/33 of the sum of k/F", async () => {
  const people = [...Array.from({ length: 12 }, () => person()), person({ sex: "M" })];
  const population = [
    ...Array.from({ length: 24 }, () => person()),
    ...Array.from({ length: 5 }, () => person({ sex: "M" })),
  ];
  const { report } = await measure(people, population);
  const found = scheme(report, "demographic");
  expect(report.populationPatients).toBe(29);
  expect(found?.prosecutor.highest).toBe(1);
  expect(found?.journalist.highest).toBeCloseTo(1 / 5, 12);
  expect(found?.marketer.mean).toBeCloseTo((12 / 24 + 1 / 5) / 13, 12);
});

test("k of every patient agrees with counting in plain code, whatever the people", async () => {
  const people = fc.array(
    fc.record({
      sex: fc.constantFrom("F", "M"),
      birthYear: fc.integer({ min: 1948, max: 1956 }),
      diagnoses: fc.uniqueArray(
        fc.constantFrom("ICD10CM//I10", "ICD10CM//I25.1", "ICD9CM//401.9", "SNOMED//1", "ICD10CM//E11"),
        { maxLength: 3 },
      ),
      visitYears: fc.uniqueArray(fc.integer({ min: 2018, max: 2021 }), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const chapterOf: Record<string, string> = {
    "ICD10CM//I10": "IX",
    "ICD10CM//I25.1": "IX",
    "ICD9CM//401.9": "IX",
    "ICD10CM//E11": "IV",
  };
  const demographic = (p: Person) => `${p.sex} ${Math.floor(p.birthYear / 5)}`;
  const longitudinal = (p: Person) => {
    const chapters = [...new Set(p.diagnoses.flatMap((code) => chapterOf[code] ?? []))].sort();
    const visits = [0, 1, 2, 2, 3][p.visitYears.length];
    return `${demographic(p)} ${chapters} ${visits} ${Math.min(...p.visitYears)}`;
  };
  await fc.assert(
    fc.asyncProperty(people, async (drawn) => {
      const { report, patients } = await measure(drawn);
      const alike = (key: (p: Person) => string) => drawn.map((p) => drawn.filter((q) => key(q) === key(p)).length);
      expect(patients.map((row) => Number(row["k_demographic"]))).toEqual(alike(demographic));
      expect(patients.map((row) => Number(row["k_longitudinal"]))).toEqual(alike(longitudinal));
      expect(scheme(report, "longitudinal")?.classes).toBe(new Set(drawn.map(longitudinal)).size);
    }),
    { numRuns: 15 },
  );
});

test("a directory without events is refused with what to do", () =>
  inDirectory(async (directory) => {
    const options = { meds: directory, directory: join(directory, "risk"), bandYears: 5, rareBelow: 11 };
    await expect(measureRisk(options)).rejects.toMatchObject({ code: "deid/risk-no-events" });
  }));

const mimic = "../shared/data/mimic-iv-demo-meds/mimic_iv_demo_meds_events.parquet";
describe.skipIf(!existsSync(mimic))("on 100 real patients of MIMIC-IV's demo", () => {
  test("their histories are all unique, and no count below 11 is written", () =>
    inDirectory(async (directory) => {
      const report = await measureRisk({
        meds: mimic,
        directory: join(directory, "risk"),
        bandYears: 5,
        rareBelow: 11,
      });
      expect(report.patients).toBe(100);
      expect(scheme(report, "longitudinal")).toMatchObject({ classes: 100, uniquePatients: 100 });
      expect(scheme(report, "demographic")?.smallestClass).toBeLessThan(11);
    }));
});

test("a file that is no Parquet of events is named, and is no defect in Osler", () =>
  inDirectory(async (directory) => {
    const meds = join(directory, "notes.parquet");
    await writeFile(meds, "Anna Weiss, 555-0137");
    const options = { directory: join(directory, "out"), bandYears: 5, rareBelow: 11 };
    await expect(measureRisk({ ...options, meds })).rejects.toMatchObject({
      code: "deid/risk-no-events",
      message: `${meds} is no Parquet, or lacks one of the columns subject_id, time and code.`,
    });
  }));
