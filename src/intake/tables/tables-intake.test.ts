import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { comparatorOf, noProgress, type PatientChart } from "#core";
import { openDuckDb, readCharts, sqlText } from "#storage";
import { intakeTables } from "./tables-intake.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tables-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function file(name: string, text: string): void {
  const path = join(root, "in", name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

async function run(mapping: string, path = join(root, "in")) {
  const rejectFile = join(root, "rejects.ndjson");
  const directory = join(root, "charts");
  const summary = await intakeTables({ mapping, paths: [path], directory, rejectFile, progress: noProgress });
  const charts: PatientChart[] = [];
  for await (const chart of readCharts(directory)) charts.push(chart);
  const rejections = readFileSync(rejectFile, "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { summary, charts, rejections };
}

function mapped(yaml: string): string {
  const path = join(root, "mapping.yaml");
  writeFileSync(path, yaml);
  return path;
}

const hospital = `
name: a hospital's own
subject: mrn
macros:
  dotted(icd): "left(icd, 3) || '.' || substr(icd, 4)"
tables:
  - file: people
    events:
      - code: "'SEX//' || sex"
    person: { family: surname, given: forenames, birthDate: born, recordNumber: mrn, phone: phone }
  - file: diagnoses
    join:
      - { file: visits, as: visit, on: visit.visit_id = diagnoses.visit_id }
    events:
      - code: "'ICD10CM//' || dotted(icd)"
        time: visit.discharged
        source: "'Condition/' || diagnoses.visit_id"
  - file: results
    events:
      - code: "'LOINC//' || loinc"
        time: drawn
        filed: reported
        number: value
        unit: unit
  - file: letters
    notes:
      - { id: letter, kind: "'LOINC//34109-9'", time: written, text: body }
`;

function writeHospital(): void {
  file(
    "people.csv",
    "mrn,sex,surname,forenames,born,phone\n7,F,Okafor,Ngozi Ada,1950-03-04,555 0100\n8,M,Lind,Per,1961-01-01,\n",
  );
  file("visits.csv", "visit_id,discharged\nv1,2020-02-01 10:30:00\n");
  file("diagnoses.csv", "mrn,visit_id,icd\n7,v1,E119\n7,v2,I10\n");
  file(
    "results.csv",
    "mrn,loinc,drawn,reported,value,unit\n7,2160-0,2020-01-05,2020-01-06,1.0,mg/dL\n7,2160-0,2020-13-45,,1.1,mg/dL\n,2160-0,2020-01-07,,1.2,mg/dL\n8,4548-4,2020-01-05T08:00:00+02:00,,48,mmol/mol\n",
  );
  file("letters.csv", 'mrn,letter,written,body\n7,a,2020-03-01,"Dear Ngozi,\nyour creatinine, 1.0, is fine."\n');
}

test("tables become charts: names, joined moments, units, notes; a date alone is known at the day's end", async () => {
  writeHospital();
  const { summary, charts } = await run(mapped(hospital));
  expect(summary).toMatchObject({ patients: 2, events: 5, notes: 1, duplicates: 0 });
  const [first, second] = ["7", "8"].map((id) => charts.find(({ patientId }) => patientId === id));
  expect(first?.identity).toMatchObject({
    names: [{ given: ["Ngozi", "Ada"], family: "Okafor" }],
    birthDate: "1950-03-04",
    sex: "female",
    contactPoints: [{ system: "phone", value: "555 0100" }],
    identifiers: [{ kind: "MR", value: "7" }],
  });
  expect(
    first?.events.map(({ code, occurredAt, filedAt, numericValue }) => [code, occurredAt, filedAt, numericValue]),
  ).toEqual([
    ["SEX//F", null, null, undefined],
    ["LOINC//2160-0//mg/dL", Date.UTC(2020, 0, 5), Date.UTC(2020, 0, 7) - 1, 1],
    ["ICD10CM//E11.9", Date.UTC(2020, 1, 1, 10, 30), Date.UTC(2020, 1, 1, 10, 30), undefined],
  ]);
  expect(first?.notes.map(({ text }) => text)).toEqual(["Dear Ngozi,\nyour creatinine, 1.0, is fine."]);
  // 0.09148 × 48 + 2.152 (the NGSP master equation), drawn at 06:00 UTC.
  expect(second?.events.at(-1)).toMatchObject({
    code: "LOINC//4548-4//%",
    numericValue: 6.54304,
    occurredAt: Date.UTC(2020, 0, 5, 6),
  });
});

test("a row without a subject or with an impossible day is refused by file and line, without its content", async () => {
  writeHospital();
  const { rejections } = await run(mapped(hospital));
  expect(rejections).toEqual([
    { file: "in/results.csv", line: 3, path: "results.items[0].time", reason: "not a moment" },
    { file: "in/results.csv", line: 4, path: "results.subject", reason: "required value missing" },
  ]);
});

test("a line CSV cannot be read from is refused and the rest goes on", async () => {
  writeHospital();
  const rows = Array.from({ length: 40 }, (_, i) => `7,2160-0,2020-01-05,,${100 + i},mg/dL`);
  file("results.csv", `mrn,loinc,drawn,reported,value,unit\n${rows.join("\n")}\n7,2160-0,secret,,1,mg/dL,too,many\n`);
  const { summary, rejections } = await run(mapped(hospital));
  expect(summary.events).toBe(43);
  expect(rejections).toHaveLength(1);
  expect(rejections[0]).toMatchObject({ file: "in/results.csv", line: 42 });
  expect(JSON.stringify(rejections)).not.toContain("secret");
});

// A mapping's item without a time was known always: of a hypertension every moment of the record would have been told.
test("a diagnosis and an insurance without a time are in the chart and known at no moment; sex, race and language without one are known always", async () => {
  const mapping = mapped(`
name: facts
subject: mrn
tables:
  - file: people
    events:
      - { code: "'SEX//' || sex" }
      - { code: "'RACE//2106-3'" }
      - { code: "'LANGUAGE//en'" }
      - { code: "'INSURANCE//' || insurance" }
      - { code: "'ICD10CM//I10'", display: "'Hypertension'", where: ill = 'y' }
      - { code: "'ICD10CM//I10'", time: since }
      - { code: "'LOINC//718-7'", number: hb, unit: "'g/L'" }
`);
  file("people.csv", "mrn,sex,insurance,ill,since,hb\n1,F,A,y,2020-01-01,130\n1,F,A,y,,\n2,M,,n,,\n");
  const { summary, charts, rejections } = await run(mapping);
  expect(rejections).toEqual([]);
  const [ill, well] = ["1", "2"].map((id) => charts.find(({ patientId }) => patientId === id));
  expect(ill?.events.map(({ code, filedAt }) => [code, filedAt])).toEqual([
    ["LANGUAGE//en", null],
    ["RACE//2106-3", null],
    ["SEX//F", null],
    ["ICD10CM//I10", Date.UTC(2020, 0, 2) - 1],
  ]);
  expect(ill?.identity.sex).toBe("female");
  expect(ill?.undated).toEqual([
    { subject: ill?.subject, code: "ICD10CM//I10", display: "Hypertension" },
    { subject: ill?.subject, code: "INSURANCE//A" },
    { subject: ill?.subject, code: "LOINC//718-7" },
    { subject: ill?.subject, code: "LOINC//718-7//g/dL", numericValue: 13 },
  ]);
  expect(well?.events.map(({ code }) => code)).toEqual(["LANGUAGE//en", "RACE//2106-3", "SEX//M"]);
  expect(well?.undated).toEqual([{ subject: well?.subject, code: "LOINC//718-7" }]);
  expect(summary).toMatchObject({ patients: 2, events: 7, undated: 5 });
});

describe("ids beyond 2^53 are of as many people as they have been", () => {
  const long = ["9007199254740992", "9007199254740993", "9223372036854775806", "9223372036854775807"];

  test("OMOP's person_id as text of a CSV and as a 64-bit integer of a Parquet", async () => {
    file("CONCEPT.csv", "concept_id,concept_name,vocabulary_id,concept_code\n");
    const columns =
      "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime,race_concept_id,ethnicity_concept_id,person_source_value,location_id,provider_id,care_site_id";
    file("person.csv", `${columns}\n${long.map((id) => `${id},8532,1950,,,,0,0,m${id},,,`).join("\n")}\n`);
    const database = await openDuckDb({ threads: 1 });
    await database.run(
      `COPY (SELECT id AS person_id, DATE '2001-02-03' AS death_date, NULL::TIMESTAMP AS death_datetime FROM (VALUES ${long.map((id) => `(${id}::BIGINT)`).join(", ")}) v(id)) TO ${sqlText(join(root, "in/death.parquet"))} (FORMAT parquet)`,
    );
    database.close();
    const { charts, rejections } = await run("omop-5.4");
    expect(rejections).toEqual([]);
    expect(charts.map(({ patientId }) => String(patientId)).toSorted()).toEqual(long);
    expect(new Set(charts.map(({ subject }) => subject)).size).toBe(4);
    for (const { patientId, identity, events } of charts) {
      expect(identity.identifiers).toEqual([{ kind: "MR", value: `m${patientId}` }]);
      expect(events.filter(({ code }) => code === "MEDS_DEATH")).toHaveLength(1);
    }
  });

  const two = `
name: two tables
subject: mrn
tables:
  - { file: people, events: [{ code: "'SEX//' || sex" }] }
  - { file: seen, events: [{ code: "'SEEN'", time: day }] }
`;

  test("a number that was rounded is refused by file and line; a whole number written as a decimal is that number", async () => {
    file("people.csv", "mrn,sex\n9.00719925474099E+15,F\n7,F\n1E5,M\n");
    file("seen.csv", "mrn,day\n9.00719925474099e+15,2020-01-01\n7.0,2020-01-02\n1E5,2020-01-03\n");
    const { charts, rejections } = await run(mapped(two));
    expect(charts.map(({ patientId, events }) => [patientId, events.length]).toSorted()).toEqual([
      ["1E5", 2],
      ["7", 2],
    ]);
    expect(rejections).toEqual([
      { file: "in/people.csv", line: 2, path: "people.subject", reason: "a number that was rounded" },
      { file: "in/seen.csv", line: 2, path: "seen.subject", reason: "a number that was rounded" },
    ]);
  });

  test("a Parquet column of decimals has rounded what is beyond 2^53, and no smaller number", async () => {
    file("people.csv", "mrn,sex\n123456789012345,F\n");
    const database = await openDuckDb({ threads: 1 });
    await database.run(
      `COPY (SELECT unnest([9007199254740993, 9223372036854775807, 123456789012345])::DOUBLE AS mrn, '2020-01-01' AS day) TO ${sqlText(join(root, "in/seen.parquet"))} (FORMAT parquet)`,
    );
    database.close();
    const { charts, rejections } = await run(mapped(two));
    expect(charts.map(({ patientId, events }) => [patientId, events.length])).toEqual([["123456789012345", 2]]);
    expect(rejections.map(({ line, reason }) => [line, reason]).toSorted()).toEqual([
      [1, "a number that was rounded"],
      [2, "a number that was rounded"],
    ]);
  });
});

test("µ of a laboratory's own unit is not dropped: µg Eq/L is no g Eq/L", async () => {
  file("r.csv", "id,t,v,u\n1,2020-01-01,7,K/µL\n1,2020-01-02,8,µg Eq/L\n");
  const mapping =
    "name: x\nsubject: id\ntables: [{ file: r, events: [{ code: \"'LAB//1'\", time: t, number: v, unit: u }] }]";
  const { charts } = await run(mapped(mapping));
  expect(charts[0]?.events.map(({ code, numericValue }) => [code, numericValue])).toEqual([
    ["LAB//1//10*3/uL", 7],
    ["LAB//1//{ugEq/L}", 8],
  ]);
});

test("a broken line of a joined table is refused by the table's label, never by the path on this machine", async () => {
  writeHospital();
  const rows = Array.from({ length: 40 }, (_, i) => `v${i + 1},2020-02-01 10:30:00`);
  file("visits.csv", `visit_id,discharged\n${rows.join("\n")}\nv99,2020-02-01,too,many\n`);
  const { rejections } = await run(mapped(hospital));
  expect(rejections.at(-1)).toMatchObject({ file: "in/visits.csv", line: 42 });
  expect(JSON.stringify(rejections)).not.toContain(root);
});

test("Parquet's typed columns are read as CSV's words are", async () => {
  writeHospital();
  const csv = await run(mapped(hospital));
  const db = await openDuckDb();
  for (const name of ["people", "visits", "diagnoses", "letters"]) {
    const path = join(root, "in", name);
    await db.run(
      `COPY (SELECT * FROM read_csv(${sqlText(`${path}.csv`)})) TO ${sqlText(`${path}.parquet`)} (FORMAT parquet)`,
    );
    rmSync(`${path}.csv`);
  }
  db.close();
  expect((await run(mapped(hospital))).charts).toEqual(csv.charts);
});

test("a drug's dose, schedule and route come from their columns; what is no number or no schedule is absent", async () => {
  file(
    "orders.csv",
    "mrn,rxnorm,began,dose,unit,freq,route,sig\n7,6809,2020-01-05,500,mg,BID,PO,with food\n7,6809,2020-01-06,1-2,TAB,ONCE,,\n7,6809,2020-01-07,___,mg,Q8H,LEFT EYE,\n7,6809,2020-01-08,,,,,\n",
  );
  const yaml = `
name: orders
subject: mrn
tables:
  - file: orders
    join:
      - { file: supplies, as: supply, on: supply.mrn = orders.mrn, optional: true }
    events:
      - code: "'RXNORM//' || rxnorm"
        time: began
        drug: { dose: dose, doseUnit: unit, schedule: freq, routeWords: route, instruction: sig, quantity: supply.tablets }
`;
  const { charts, rejections } = await run(mapped(yaml));
  expect(rejections).toEqual([]);
  expect(charts[0]?.events.map(({ drugUse }) => drugUse?.dosages)).toEqual([
    [
      {
        dose: { value: 500, unit: "mg" },
        route: { display: "PO" },
        timing: { frequency: 2, period: 1, periodUnit: "d" },
        text: "with food",
      },
    ],
    [{ dose: { value: 1, high: 2, unit: "TAB" } }],
    [{ route: { display: "LEFT EYE" }, timing: { frequency: 1, period: 8, periodUnit: "h" } }],
    undefined,
  ]);
});

test("a laboratory's range is brought to the unit of its number; one that says nothing is absent", async () => {
  file(
    "results.csv",
    "mrn,loinc,drawn,value,unit,from,to\n7,2160-0,2020-01-01,88.42,umol/L,44.21,88.42\n7,2160-0,2020-01-02,1,mg/dL,,1.1\n7,2160-0,2020-01-03,1,mg/dL,0,0\n7,2160-0,2020-01-04,1,mg/dL,low,n/a\n7,2160-0,2020-01-05,high,mg/dL,1,2\n",
  );
  const { charts } = await run(
    mapped(`
name: ranges
subject: mrn
tables:
  - file: results
    events:
      - { code: "'LOINC//' || loinc", time: drawn, number: value, unit: unit, rangeLow: '"from"', rangeHigh: '"to"' }
`),
  );
  const [converted, ...others] = charts[0]?.events.map(({ laboratory }) => laboratory?.ranges) ?? [];
  // 88.42 µmol/L are 1 mg/dL.
  expect(converted?.[0]?.low).toBeCloseTo(0.5, 3);
  expect(converted?.[0]?.high).toBeCloseTo(1, 3);
  expect(others).toEqual([[{ high: 1.1 }], undefined, undefined, undefined]);
});

test("a result reported as a bound keeps number and comparator, in whichever column it stands; other words stay words", async () => {
  file(
    "results.csv",
    "mrn,loinc,drawn,value,unit,said,from\n7,1988-5,2020-01-01,<5,mg/dL,,3\n7,1988-5,2020-01-02,,mg/dL,>= 60,\n7,1988-5,2020-01-03,5,mg/dL,<,\n7,1988-5,2020-01-04,<5 (repeat),mg/dL,,\n7,1988-5,2020-01-05,<5,furlongs,,\n7,1988-5,2020-01-06,5,furlongs,<,\n7,2160-0,2020-01-07,≤ 88.42,umol/L,,\n",
  );
  const { charts } = await run(
    mapped(`
name: bounds
subject: mrn
tables:
  - file: results
    events:
      - { code: "'LOINC//' || loinc", time: drawn, number: value, unit: unit, text: said, rangeLow: '"from"' }
`),
  );
  const events = charts[0]?.events ?? [];
  expect(events.map(({ code, numericValue, textValue }) => [code, numericValue, textValue]).slice(0, 6)).toEqual([
    ["LOINC//1988-5//mg/dL", 5, "<"],
    ["LOINC//1988-5//mg/dL", 60, ">="],
    ["LOINC//1988-5//mg/dL", 5, "<"],
    ["LOINC//1988-5", undefined, "<5 (repeat)"],
    ["LOINC//1988-5", undefined, "<5"],
    // A bound without its number says nothing.
    ["LOINC//1988-5", undefined, undefined],
  ]);
  expect(events[0]?.laboratory).toEqual({ ranges: [{ low: 3 }] });
  // 88.42 µmol/L are 1 mg/dL.
  expect(events[6]).toMatchObject({ code: "LOINC//2160-0//mg/dL", textValue: "<=" });
  expect(events[6]?.numericValue).toBeCloseTo(1, 3);
});

test("a blank where a number should be is no zero", async () => {
  file("results.csv", 'mrn,loinc,drawn,value\n7,2823-3,2020-01-05,"  "\n7,2823-3,2020-01-06,4.1\n');
  const { charts } = await run(
    mapped(`
name: blanks
subject: mrn
tables:
  - file: results
    events:
      - { code: "'LOINC//' || loinc", time: drawn, number: value, unit: "'mmol/L'" }
`),
  );
  expect(charts[0]?.events.map(({ code, numericValue }) => [code, numericValue])).toEqual([
    ["LOINC//2823-3", undefined],
    ["LOINC//2823-3//mmol/L", 4.1],
  ]);
});

/** A small OMOP database; `none` is what its CSV writes for nothing, `id` how it writes a number in a column with gaps. */
function writeOmop(none: string, id: (number: number) => string): void {
  file(
    "CONCEPT.csv",
    `concept_id\tconcept_name\tvocabulary_id\tconcept_code
0\tNo matching concept\tNone\tNo matching concept
3004501\tGlucose\tLOINC\t2345-7
8840\tmilligram per deciliter\tUCUM\tmg/dL
2000000001\tA test of ours\tOURS\tL-55
45884084\tPositive\tLOINC\tLA6576-8
201826\tType 2 diabetes\tSNOMED\t44054006
`,
  );
  const rows = (name: string, head: string, lines: (string | number | undefined)[][]) =>
    file(
      `${name}.csv`,
      `${head}\n${lines
        .map((line) =>
          head
            .split(",")
            .map((_, i) => line[i] ?? none)
            .join(","),
        )
        .join("\n")}\n`,
    );
  rows(
    "PERSON",
    "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime,race_concept_id,ethnicity_concept_id,person_source_value,location_id,provider_id,care_site_id",
    [[7, 8532, 1950, id(2), id(28), undefined, id(8527), undefined, "m-7", id(3), id(4), undefined]],
  );
  rows(
    "VISIT_OCCURRENCE",
    "visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_start_datetime,visit_end_date,visit_end_datetime,provider_id,care_site_id",
    [[1, 7, 9201, "2020-01-01", undefined, "2020-01-03", undefined, id(4), undefined]],
  );
  rows(
    "CONDITION_OCCURRENCE",
    "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_start_datetime,condition_end_date,condition_end_datetime,condition_source_value,condition_source_concept_id",
    [
      [1, 7, 201826, "2020-01-01", undefined, undefined, undefined, "E11.9", 0],
      [2, 7, 0, "2020-01-02", undefined, undefined, undefined, "ours", 0],
    ],
  );
  rows(
    "MEASUREMENT",
    "measurement_id,person_id,measurement_concept_id,measurement_date,measurement_datetime,operator_concept_id,value_as_number,value_as_concept_id,unit_concept_id,range_low,range_high,measurement_source_concept_id,unit_source_value,value_source_value,measurement_source_value",
    [
      [
        1,
        7,
        3004501,
        "2020-01-01",
        "2020-01-01 00:00:30",
        id(4172703),
        105,
        undefined,
        id(8840),
        70,
        99,
        0,
        undefined,
        "105",
      ],
      [
        2,
        7,
        3004501,
        "2020-01-02",
        undefined,
        id(4171756),
        20,
        undefined,
        id(8840),
        undefined,
        undefined,
        0,
        undefined,
        undefined,
      ],
      [
        3,
        7,
        3004501,
        "2020-01-03",
        undefined,
        id(4171756),
        undefined,
        undefined,
        id(8840),
        undefined,
        undefined,
        0,
        undefined,
        "<20",
      ],
      [4, 7, 3004501, "2020-01-04", undefined, 0, 600, undefined, id(8840), undefined, undefined, 0, undefined, ">600"],
      [
        5,
        7,
        2000000001,
        "2020-01-05",
        undefined,
        undefined,
        undefined,
        id(45884084),
        undefined,
        undefined,
        undefined,
        0,
        undefined,
        "pos",
      ],
      // Two tests that no concept is known of, with one value at one moment.
      ...["our ferritin", "our folate"].map((name, i) => [
        ...[
          6 + i,
          7,
          0,
          "2020-01-06",
          undefined,
          undefined,
          12,
          undefined,
          undefined,
          undefined,
          undefined,
          0,
          "ng/mL",
        ],
        ...["12", name],
      ]),
    ],
  );
}

test.each([
  ["an empty field", "", String],
  ["\\N", "\\N", String],
  ["NULL, and numbers with gaps as decimals", "NULL", (number: number) => `${number}.0`],
])("OMOP with %s for nothing, and without providers and care sites, says the same", async (_name, none, id) => {
  writeOmop(none, id);
  const { charts, rejections } = await run("omop-5.4");
  expect(rejections).toEqual([]);
  const day = (text: string) => [`${text}T00:00:00.000Z`, `${text}T23:59:59.999Z`];
  expect(
    charts[0]?.events.map(({ code, occurredAt, filedAt, numericValue, textValue, display }) => [
      code,
      ...[occurredAt, filedAt].flatMap((moment) => (moment === null ? [] : [new Date(moment).toISOString()])),
      ...[numericValue, textValue, display].filter((value) => value !== undefined),
    ]),
  ).toEqual([
    ["RACE//2106-3"],
    ["SEX//F"],
    ["MEDS_BIRTH", ...day("1950-02-28")],
    ["ENCOUNTER_START//IMP", ...day("2020-01-01")],
    ["SNOMED//44054006", ...day("2020-01-01"), "Type 2 diabetes"],
    // Half a minute past midnight is a time, not a day.
    ["LOINC//2345-7//mg/dL", "2020-01-01T00:00:30.000Z", "2020-01-01T00:00:30.000Z", 105, "Glucose"],
    ["LOINC//2345-7//mg/dL", ...day("2020-01-02"), 20, "<", "Glucose"],
    ["UNCODED//Condition", ...day("2020-01-02"), "ours"],
    ["ENCOUNTER_END//IMP", ...day("2020-01-03")],
    // The bound stood in the words of the source alone.
    ["LOINC//2345-7//mg/dL", ...day("2020-01-03"), 20, "<", "Glucose"],
    ["LOINC//2345-7//mg/dL", ...day("2020-01-04"), 600, ">", "Glucose"],
    ["OURS//L-55//LOINC//LA6576-8", ...day("2020-01-05"), "A test of ours: Positive"],
    ["UNCODED//Observation//ng/mL", ...day("2020-01-06"), 12, "our ferritin"],
    ["UNCODED//Observation//ng/mL", ...day("2020-01-06"), 12, "our folate"],
  ]);
  expect(charts[0]?.identity).toMatchObject({ birthDate: "1950-02-28", identifiers: [{ value: "m-7" }] });
});

test("a table may be a folder with its file's ending, as Spark writes it", async () => {
  const mapping = "name: x\nsubject: id\ntables: [{ file: people, events: [{ code: \"'SEX//' || sex\" }] }]";
  file("people.csv/part-0.csv", "id,sex\n1,F\n");
  file("people.csv/part-1.csv", "id,sex\n2,M\n");
  expect((await run(mapped(mapping))).summary.patients).toBe(2);
});

test("MIMIC: what was stored on a day without a time is known at its end, not at its midnight", async () => {
  const columns =
    "subject_id,chartdate,charttime,storedate,storetime,test_itemid,test_name,spec_type_desc,org_itemid,org_name,ab_itemid,ab_name,interpretation";
  file(
    "hosp/microbiologyevents.csv",
    `${columns}\n7,2180-08-06 00:00:00,2180-08-06 20:35:00,2180-08-08 00:00:00,,90115,CULTURE,SWAB,,,,,\n8,2180-08-06 00:00:00,,,,90115,CULTURE,SWAB,,,,,\n`,
  );
  const { charts } = await run("mimic-iv");
  const filed = charts.map(({ patientId, events: [event] }) => [
    patientId,
    new Date(event?.filedAt ?? 0).toISOString(),
  ]);
  expect(Object.fromEntries(filed)).toEqual({ 7: "2180-08-08T23:59:59.999Z", 8: "2180-08-06T23:59:59.999Z" });
});

test("OMOP: a visit whose end is known by its day alone does not end before it starts", async () => {
  file("provider.csv", "provider_id,provider_name\n");
  file("care_site.csv", "care_site_id,care_site_name\n");
  file(
    "visit_occurrence.csv",
    `visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_start_datetime,visit_end_date,visit_end_datetime,provider_id,care_site_id
1,7,9201,2020-01-05,2020-01-05 10:30:00,2020-01-05,,,
2,7,9201,2020-02-05,2020-02-05 10:30:00,2020-02-08,2020-02-08 00:00:00,,
3,7,9201,2020-03-05,2020-03-05 10:30:00,2020-03-05,2020-03-05 12:00:00,,
`,
  );
  const { charts } = await run("omop-5.4");
  const stays = charts[0]?.events.map(({ code, occurredAt, filedAt }) => [
    code.slice(10),
    ...[occurredAt, filedAt].map((moment) => new Date(moment ?? 0).toISOString().slice(0, 16)),
  ]);
  expect(stays).toEqual([
    ["START//IMP", "2020-01-05T10:30", "2020-01-05T10:30"],
    ["END//IMP", "2020-01-05T10:30", "2020-01-05T23:59"],
    ["START//IMP", "2020-02-05T10:30", "2020-02-05T10:30"],
    ["END//IMP", "2020-02-08T00:00", "2020-02-08T23:59"],
    ["START//IMP", "2020-03-05T10:30", "2020-03-05T10:30"],
    ["END//IMP", "2020-03-05T12:00", "2020-03-05T12:00"],
  ]);
});

test("OMOP: where a person lives, their physician and who wrote the note are known to de-identification", async () => {
  file("location.csv", "location_id,address_1,address_2,city,state,zip\n4,9 Quarryside Lane,,Dunmore Falls,KS,66120\n");
  file("provider.csv", 'provider_id,provider_name\n1,Ottoline Brackenridge\n2,"Quennell, Isolde"\n');
  file("care_site.csv", "care_site_id,care_site_name\n5,Tolliver Clinic\n");
  file(
    "person.csv",
    "person_id,gender_concept_id,race_concept_id,ethnicity_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime,person_source_value,location_id,provider_id,care_site_id\n7,8532,0,0,1950,4,2,,H7731902,4,1,5\n",
  );
  file("concept.csv", "concept_id,vocabulary_id,concept_code\n");
  file(
    "note.csv",
    "note_id,person_id,note_date,note_datetime,note_class_concept_id,note_text,provider_id\n1,7,2020-03-05,,0,Well.,2\n",
  );
  const { charts } = await run("omop-5.4");
  expect(charts[0]?.identity).toMatchObject({
    addresses: [{ lines: ["9 Quarryside Lane"], city: "Dunmore Falls", state: "KS", postalCode: "66120" }],
    clinicians: [{ family: "Brackenridge" }, { family: "Quennell", given: ["Isolde"] }],
    organisations: ["Tolliver Clinic"],
  });
});

test("OMOP: care on the day of death, and on observation's last day, lay after both when they are known by the day alone", async () => {
  file(
    "observation_period.csv",
    "observation_period_id,person_id,observation_period_start_date,observation_period_end_date\n1,7,2019-01-05,2020-03-05\n",
  );
  file("death.csv", "person_id,death_date,death_datetime\n7,2020-03-05,\n8,2020-03-05,2020-03-05 10:00:00\n");
  const { charts } = await run("omop-5.4");
  const moments = charts.flatMap(({ events }) =>
    events.map(({ code, occurredAt }) => `${code} ${new Date(occurredAt ?? 0).toISOString()}`),
  );
  expect(moments.sort()).toEqual([
    "MEDS_DEATH 2020-03-05T10:00:00.000Z",
    "MEDS_DEATH 2020-03-05T23:59:59.999Z",
    "OBSERVATION_END 2020-03-05T23:59:59.999Z",
    "OBSERVATION_START 2019-01-05T00:00:00.000Z",
  ]);
});

test("a mapping that cannot be read says where it is wrong", async () => {
  writeHospital();
  const failing = (yaml: string) => run(mapped(yaml)).catch((error: Error) => error.message);
  expect(await failing(hospital.replace("number: value", "numbr: value"))).toMatch(/tables\.2\.events\.0.*numbr/);
  expect(await failing(hospital.replace("filed: reported", "filed: nowhere"))).toMatch(
    /results \(in\/results\.csv\).*nowhere/,
  );
  expect(await failing(hospital.replace("file: visits", "file: stays"))).toMatch(/diagnoses needs the table stays/);
  expect(await failing("name: [")).toMatch(/not YAML/);
  const swapped = await failing('mrn: 17\nname: {"Okonkwo",');
  expect(swapped).toMatch(/not YAML: .* at line \d/);
  expect(swapped).not.toContain("Okonkwo");
  expect(await run("no-such-mapping").catch((error: Error) => error.message)).toMatch(
    /There is no mapping no-such-mapping/,
  );
  rmSync(join(root, "in"), { recursive: true });
  mkdirSync(join(root, "in"));
  expect(await failing(hospital)).toMatch(/None of the paths holds a table/);
});

test("a cast that a value does not allow stops without quoting the value", async () => {
  writeHospital();
  file("results.csv", "mrn,loinc,drawn,reported,value,unit\n7,2160-0,2020-01-05,,Okafor,mg/dL\n");
  const message = await run(mapped(hospital.replace("number: value", "number: value::INTEGER"))).catch(
    (error: Error) => error.message,
  );
  expect(message).toBe("DuckDB stopped while it read the tables: Conversion Error.");
});

const omop = "../shared/data/synthea-omop27/Synthea27Nj_5.4.zip";
test.skipIf(!existsSync(omop))("OMOP's 28 people: as many events of each kind as the tables have rows", async () => {
  const from = join(root, "omop");
  execFileSync("unzip", ["-qo", omop, "-d", from]);
  const { summary, charts } = await run("omop-5.4", from);
  expect(summary).toMatchObject({ patients: 28, rejected: {} });
  const events = charts.flatMap((chart) => chart.events);
  const distinct = (test: (source: string) => boolean) =>
    new Set(events.flatMap(({ source }) => (source !== undefined && test(source) ? source : []))).size;
  const rows = (table: string) =>
    readFileSync(join(from, `${table}.csv`), "utf8")
      .trimEnd()
      .split("\n").length - 1;
  // Rows that say the same of the same moment are one event: 84 of 25,265, seven visits among them.
  expect(summary.duplicates).toBe(84);
  expect(distinct((source) => source.startsWith("Encounter/"))).toBe(rows("VISIT_OCCURRENCE") - 7);
  expect(distinct((source) => source.startsWith("Condition/"))).toBeGreaterThan(rows("CONDITION_OCCURRENCE") - 10);
  expect(events.filter(({ code }) => code === "MEDS_DEATH")).toHaveLength(rows("DEATH"));
  const weights = events
    .filter(({ code }) => code === "LOINC//29463-7//kg")
    .map(({ numericValue }) => numericValue ?? 0);
  expect(weights.length).toBeGreaterThan(100);
  expect(Math.min(...weights)).toBeGreaterThan(1);
});

const mimic = "../shared/data/mimic-iv-demo-2.2";
test.skipIf(!existsSync(mimic))("MIMIC-IV's demo: no diagnosis is known before its discharge", async () => {
  const { summary, charts } = await run("mimic-iv", mimic);
  expect(summary).toMatchObject({ patients: 100, events: 218_036, rejected: {} });
  // The prescriptions of one drug at one moment are one event; those with a dose in digits, counted in the file.
  const db = await openDuckDb();
  const [counted] = await db.all(
    `SELECT count(DISTINCT (subject_id, CASE WHEN ndc <> '0' THEN ndc ELSE drug END, starttime)) AS n FROM read_csv(${sqlText(`${mimic}/hosp/prescriptions.csv.gz`)}, all_varchar = true) WHERE TRY_CAST(split_part(replace(dose_val_rx, ',', ''), '-', 1) AS DOUBLE) > 0`,
  );
  const [bounded] = await db.all(
    `SELECT count(*) AS n FROM read_csv(${sqlText(`${mimic}/hosp/labevents.csv.gz`)}, all_varchar = true) WHERE valuenum IS NULL AND regexp_full_match(trim(value), '[<>]=? *[0-9.]+')`,
  );
  db.close();
  const prescribed = charts
    .flatMap(({ events }) => events)
    .filter(({ source }) => source?.startsWith("MedicationRequest/") === true);
  const dosed = prescribed.filter(({ drugUse }) => drugUse?.dosages.some(({ dose }) => dose !== undefined));
  expect([prescribed.length, dosed.length]).toEqual([16_299, Number(counted?.["n"])]);
  // The rows whose `value` is a bound and whose `valuenum` is empty, counted in the file.
  const bounds = charts.flatMap(({ events }) => events).filter((event) => comparatorOf(event) !== undefined);
  expect(bounds.length).toBe(Number(bounded?.["n"]));
  for (const { events } of charts) {
    const discharges = new Set(events.filter(({ code }) => code.startsWith("ENCOUNTER_END//")).map((e) => e.filedAt));
    for (const { code, filedAt } of events) if (/^ICD(9|10)CM/.test(code)) expect(discharges).toContain(filedAt);
  }
});
