import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { noProgress, type PatientChart } from "#core";
import { readCharts } from "#storage";
import { intakeCcda } from "./ccda-intake.ts";
import { toResources } from "./cda-document.ts";
import { parseCda } from "./cda-xml.ts";
import { summaryOfCare } from "./summary-of-care.fixture.ts";

const root = mkdtempSync(join(tmpdir(), "osler-ccda-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let runs = 0;

/** Takes in files by name, in the order given. */
async function takeIn(files: readonly (readonly [string, string | Buffer])[]) {
  const home = join(root, String(runs++));
  mkdirSync(join(home, "in"), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(home, "in", name), content);
  const rejectFile = join(home, "rejects.ndjson");
  const directory = join(home, "charts");
  const paths = files.map(([name]) => join(home, "in", name));
  const summary = await intakeCcda({ paths, directory, rejectFile, progress: noProgress });
  const charts: PatientChart[] = [];
  for await (const chart of readCharts(directory)) charts.push(chart);
  return { summary, charts, rejects: readFileSync(rejectFile, "utf8").trim().split("\n") };
}

const at = (iso: string) => Date.parse(iso);
const endOf = (day: string) => at(`${day}T23:59:59.999Z`);

test("every section gives its events, at the moments and with the values worked out by hand", async () => {
  const { summary, charts } = await takeIn([["summary.xml", summaryOfCare()]]);
  const facts = charts[0]?.events.map(({ code, occurredAt, filedAt, numericValue, textValue }) => [
    code,
    occurredAt,
    filedAt,
    ...[numericValue, textValue].filter((value) => value !== undefined),
  ]);
  const draw = at("2020-03-02T08:00:00Z");
  const moment = (code: string, iso: string, ...values: unknown[]) => [code, at(iso), at(iso), ...values];
  expect(new Set(facts?.map((fact) => JSON.stringify(fact)))).toEqual(
    new Set(
      [
        ["SEX//F", null, null],
        ["RACE//2106-3", null, null],
        moment("MEDS_BIRTH", "1950-04-02"),
        // Onset in January, put on the list on the 10th; a date is known at its end.
        ["ICD10CM//J18.9", at("2020-01-01"), endOf("2020-01-10")],
        ["CONDITION_END//ICD10CM//J18.9", at("2020-03-01"), endOf("2020-03-01")],
        moment("ALLERGY//RXNORM//7980", "2020-02-11T09:00:00Z"),
        ["RXNORM//197361", at("2020-01-05"), endOf("2020-01-05")],
        moment("RXNORM//308136", "2020-03-01T17:00:00Z"),
        ["CVX//140", at("2019-10-01"), endOf("2019-10-01")],
        moment("SNOMED//80146002", "2020-02-01T07:00:00Z"),
        moment("SNOMED//171207006", "2020-02-02T07:00:00Z"),
        moment("SNOMED//252160004", "2020-02-03T07:00:00Z"),
        ["LOINC//24323-8", draw, draw],
        // 5.5 mmol/L × 18.0156 mg/dL.
        ["LOINC//2339-0//mg/dL", draw, draw, 99.0858],
        ["LOINC//5778-6", draw, draw, "Yellow"],
        ["LOINC//600-7//SNOMED//3092008", draw, draw],
        ["LOINC//20570-8//%", draw, draw, 10, "<"],
        moment("LOINC//8480-6//mm[Hg]", "2020-03-03T10:15:00Z", 120),
        ["LOINC//72166-2//SNOMED//266919005", at("2020-03-04"), endOf("2020-03-04")],
        moment("ENCOUNTER_START//IMP", "2020-03-01T17:00:00Z"),
        ["ENCOUNTER_END//IMP", at("2020-03-03"), endOf("2020-03-03")],
        ["LOINC//70274-6//1", at("2020-03-05"), endOf("2020-03-05"), 7],
        // Asked for, by nobody named: known when the document was made.
        moment("PLANNED//LOINC//2339-0", "2020-04-01T10:00:00Z"),
      ].map((fact) => JSON.stringify(fact)),
    ),
  );
  expect(summary.withheld).toEqual({ refuted: 1, "did not happen": 1, "without a value": 1 });
  expect(summary.ignored).toEqual({});
  expect(summary.rejected).toEqual({});
});

test("the chart knows everyone the document names, and its narratives are notes filed when it was made", async () => {
  const { charts } = await takeIn([["summary.xml", summaryOfCare()]]);
  const made = at("2020-04-01T10:00:00Z");
  expect(charts[0]?.identity).toMatchObject({
    names: [{ given: ["Marisol"], family: "Featherstone", prefix: "Ms." }],
    birthDate: "1950-04-02",
    sex: "female",
    addresses: [{ lines: ["9 Quarryside Lane"], city: "Dunmore Falls", postalCode: "66120" }],
    contactPoints: [{ system: "phone", value: "555-404-1188" }],
    identifiers: [{ value: "H7731902" }],
    kin: [
      {
        relation: "son",
        name: { given: ["Casimir"], family: "Featherstone" },
        contactPoints: [{ system: "phone", value: "555-404-2299" }],
        addresses: [{ lines: ["4 Larkmoor Court"] }],
      },
    ],
    clinicians: [{ given: ["Ottoline"], family: "Brackenridge", prefix: "Dr." }],
    organisations: ["Dunmore Falls Hospital"],
  });
  expect(charts[0]?.notes.map(({ kind, filedAt, text }) => [kind, filedAt, text]).sort()).toEqual([
    ["LOINC//10160-0", made, "Medications\nMarisol takes amlodipine."],
    ["LOINC//11450-4", made, "Problems\nPneumonia\nNo asthma"],
    ["LOINC//48765-2", made, "Allergies\nPenicillin\thives"],
  ]);
});

test("dose, route, interval, reference range and interpretation stand in the FHIR the document becomes", async () => {
  const { resources } = toResources(await parseCda(Buffer.from(summaryOfCare())), "p1");
  expect(resources.find(({ resourceType }) => resourceType === "MedicationStatement")?.["dosage"]).toEqual([
    {
      route: { coding: [{ system: "http://ncithesaurus-stage.nci.nih.gov", code: "C38288" }] },
      doseAndRate: [{ doseQuantity: { value: 5, unit: "mg", code: "mg", system: "http://unitsofmeasure.org" } }],
      timing: { repeat: { frequency: 1, period: 12, periodUnit: "h" } },
    },
  ]);
  expect(resources.find((one) => "referenceRange" in one)).toMatchObject({
    interpretation: [{ coding: [{ code: "N" }] }],
    referenceRange: [{ low: { value: 3.9 }, high: { value: 5.5 } }],
  });
});

test("a document's reference range and interpretation reach the chart, in the unit of the number", async () => {
  const { charts } = await takeIn([["a.xml", summaryOfCare()]]);
  const glucose = charts[0]?.events.find(({ code }) => code === "LOINC//2339-0//mg/dL");
  expect(glucose?.laboratory?.verdict).toBe("normal");
  // 3.9 and 5.5 mmol/L of glucose, 180.16 g/mol.
  expect(glucose?.laboratory?.ranges[0]?.low).toBeCloseTo(3.9 * 18.016, 1);
  expect(glucose?.laboratory?.ranges[0]?.high).toBeCloseTo(5.5 * 18.016, 1);
});

test("a result in words, <20 mg/dL as text or where a number should be, stayed text: it is the number with its comparator", async () => {
  const told = async (value: string) => {
    const { charts } = await takeIn([
      ["a.xml", summaryOfCare().replace(/<value xsi:type="PQ" value="5.5"[^>]*>/, value)],
    ]);
    const glucose = charts[0]?.events.find(({ code }) => code.startsWith("LOINC//2339-0"));
    return [glucose?.code, glucose?.numericValue, glucose?.textValue, glucose?.laboratory?.words];
  };
  const found = ["LOINC//2339-0//mg/dL", 20, "<", "<20 mg/dL"];
  expect(await told('<value xsi:type="ST">&lt;20 mg/dL</value>')).toEqual(found);
  expect(await told('<value xsi:type="PQ" value="&lt;20" unit="mg/dL"/>')).toEqual(found);
  expect(await told('<value xsi:type="ST">&lt;20 mg/dL on repeat</value>')).toEqual([
    ...["LOINC//2339-0", undefined, "<20 mg/dL on repeat", undefined],
  ]);
});

// HL7 v3 ActStatus: cancelled is abandoned before activation, held and new are preparatory, obsolete is replaced by another act, nullified
// was created in error; aborted is terminated prior to completion, so it had begun, and suspended temporarily is not performed.
// HL7's C-CDA on FHIR maps an immunization that is neither active nor completed to not-done (ConceptMap CF-ImmunizationStatus).
test("a drug, a shot or a procedure that was cancelled counted as taken: what never began gives no event, what was broken off does", async () => {
  const document = summaryOfCare();
  const codesIn = async (status: string) => {
    const told = document.replace(
      /(<id root="2.999.7" extension="(?:drug-1|shot-1|done-0)".*?<statusCode code=")\w+/gs,
      `$1${status}`,
    );
    const { charts } = await takeIn([["a.xml", told]]);
    const codes = new Set(charts[0]?.events.map(({ code }) => code));
    return ["RXNORM//197361", "CVX//140", "SNOMED//80146002"].filter((code) => codes.has(code));
  };
  for (const never of ["cancelled", "held", "new", "obsolete", "nullified"])
    expect(await codesIn(never), never).toEqual([]);
  for (const begun of ["aborted", "suspended"])
    expect(await codesIn(begun), begun).toEqual(["RXNORM//197361", "SNOMED//80146002"]);
  for (const done of ["active", "completed"]) expect(await codesIn(done), done).toHaveLength(3);
});

test("an earlier address stays known to de-identification when a later document has another", async () => {
  const earlier = summaryOfCare({ madeAt: "20180401", street: "4 Old Mill Road" });
  const { charts, summary } = await takeIn([
    ["b.xml", summaryOfCare()],
    ["a.xml", earlier],
  ]);
  expect(summary.patients).toBe(1);
  expect(charts[0]?.identity.addresses.map(({ lines }) => lines)).toEqual([["9 Quarryside Lane"], ["4 Old Mill Road"]]);
});

test("an entry in two documents is one event, whatever the documents' order, names and repetition", async () => {
  const late = (key: string) =>
    `<component><section><code code="47420-5" codeSystem="2.16.840.1.113883.6.1"/><entry><observation classCode="OBS" moodCode="EVN">
     <templateId root="2.16.840.1.113883.10.20.22.4.69"/><id root="2.999.7" extension="score-1"/>
     <code code="70274-6" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/><effectiveTime value="20200305"/>
     <value xsi:type="INT" value="${key}"/></observation></entry></section></component>`;
  const documents = [
    summaryOfCare(),
    summaryOfCare({ extra: late("8") }),
    summaryOfCare({ extra: late("9") }),
    summaryOfCare({ madeAt: "20180401", street: "4 Old Mill Road" }),
  ];
  const expected = (await takeIn(documents.map((content, i) => [`${i}.xml`, content]))).charts;
  expect(expected).toHaveLength(1);
  expect(expected[0]?.events.filter(({ code }) => code.startsWith("RXNORM//"))).toHaveLength(2);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
      async (order, again) => {
        const files = [...order, ...again].map((n, i): [string, string] => [`${i}.xml`, documents[n] ?? ""]);
        expect((await takeIn(files)).charts).toEqual(expected);
      },
    ),
    { numRuns: 15, seed: 1 },
  );
});

test("a bad document is refused by its label and a reason without its words, and the others go on", async () => {
  const secret = "Featherstone";
  const bomb = `<?xml version="1.0"?><!DOCTYPE ClinicalDocument [<!ENTITY a "${secret}"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><ClinicalDocument xmlns="urn:hl7-org:v3">&b;&x;</ClinicalDocument>`;
  const { summary, rejects } = await takeIn([
    ["bomb.xml", bomb],
    ["broken.xml", summaryOfCare().slice(0, 9000)],
    ["entity.xml", summaryOfCare().replace("Pneumonia", "&undeclared;")],
    ["latin.xml", Buffer.from(summaryOfCare().replace("Casimir", "Cas\u00efmir"), "latin1")],
    ["nobody.xml", summaryOfCare().replace('extension="H7731902"', 'nullFlavor="UNK"')],
    ["page.xml", `<html><body>${secret}</body></html>`],
    ["summary.xml", summaryOfCare()],
    ["undated.xml", summaryOfCare({ madeAt: "yesterday" })],
    ["damaged.zip", Buffer.from("PK\u0003\u0004 nothing more")],
  ]);
  expect(summary.patients).toBe(1);
  const refused = Object.fromEntries(rejects.map((line) => [JSON.parse(line).file, JSON.parse(line).reason]));
  expect(refused).toEqual({
    "bomb.xml": expect.stringContaining("declares a document type"),
    "broken.xml": expect.stringContaining("not well-formed: at line:column"),
    "entity.xml": expect.stringContaining("not well-formed: at line:column"),
    "latin.xml": "not in the character encoding it declares",
    "nobody.xml": "ClinicalDocument.recordTarget: the patient has no identifier",
    "page.xml": "XML, but not a clinical document (CDA)",
    "undated.xml": "ClinicalDocument.effectiveTime: not a moment",
    "damaged.zip": "the zip is damaged",
  });
  expect(rejects.join("\n")).not.toContain(secret);
});

test("elements under a prefix, and UTF-16, are the same document", async () => {
  const plain = summaryOfCare();
  const prefixed = plain
    .replace(/<(\/?)(?=[A-Za-z])/g, "<$1cda:")
    .replace('xmlns="urn:hl7-org:v3"', 'xmlns:cda="urn:hl7-org:v3"');
  const wide = Buffer.from(`\ufeff${plain.replace("UTF-8", "UTF-16")}`, "utf16le");
  const { charts: expected } = await takeIn([["a.xml", plain]]);
  expect((await takeIn([["b.xml", prefixed]])).charts).toEqual(expected);
  expect((await takeIn([["c.xml", wide]])).charts).toEqual(expected);
});

test("what ended or was said to be over holds no longer; a drug written down as completed without an end does", async () => {
  const lapsedOf = async (code: string, from: string, to: string) => {
    const written = summaryOfCare();
    expect(written).toContain(from);
    const { charts } = await takeIn([["summary.xml", written.replace(from, to)]]);
    return charts[0]?.events.filter((event) => event.code === code).map(({ lapsed }) => lapsed);
  };
  const drug =
    'extension="drug-1"/><statusCode code="active"/>\n  <effectiveTime xsi:type="IVL_TS"><low value="20200105"/><high nullFlavor="UNK"/>';
  const completed = (high: string) => drug.replace("active", "completed").replace('<high nullFlavor="UNK"/>', high);
  const taken = "RXNORM//197361";
  expect(await lapsedOf(taken, drug, completed('<high nullFlavor="UNK"/>'))).toEqual([undefined]);
  expect(await lapsedOf(taken, drug, completed('<high value="20200201"/>'))).toEqual(["completed"]);
  expect(await lapsedOf(taken, drug, completed('<high value="20300201"/>'))).toEqual([undefined]);
  expect(await lapsedOf(taken, drug, drug.replace("active", "aborted"))).toEqual(["stopped"]);
  const allergy = '<effectiveTime><low nullFlavor="UNK"/></effectiveTime>';
  const status = (code: string) =>
    `${allergy}<entryRelationship><observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.28"/><value code="${code}"/></observation></entryRelationship>`;
  const penicillin = "ALLERGY//RXNORM//7980";
  expect(await lapsedOf(penicillin, allergy, status("413322009"))).toEqual(["resolved"]);
  expect(await lapsedOf(penicillin, allergy, status("55561003"))).toEqual([undefined]);
  expect(await lapsedOf(penicillin, allergy, allergy.replace("/></", '/><high value="20200301"/></'))).toEqual([
    "resolved",
  ]);
});

test("a problem, an allergy, a shot and a procedure without any time stood at the document's, as if new on the day of an export", async () => {
  const changed = [
    ['<author><time value="20200211090000+0000"/></author><entryRelationship>', "<entryRelationship>"],
    ['<effectiveTime value="20191001"/>', '<effectiveTime nullFlavor="UNK"/>'],
    ['<effectiveTime value="202002010800+0100"/>', ""],
  ] as const;
  const written = changed.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, summaryOfCare());
  const { charts, summary } = await takeIn([["summary.xml", written]]);
  const undated = ["ALLERGY//RXNORM//7980", "CVX//140", "SNOMED//80146002"];
  expect(charts[0]?.undated?.map(({ code }) => code)).toEqual(undated);
  expect(charts[0]?.events.filter(({ code }) => undated.includes(code))).toEqual([]);
  expect(summary).toMatchObject({ undated: 3, rejected: {} });
});

/** A document of one patient with nothing but these entries. */
function documentOf(made: string, ids: readonly (readonly [root: string, extension: string])[], ...entries: string[]) {
  return `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <effectiveTime value="${made}"/><recordTarget><patientRole>
    ${ids.map(([root, extension]) => `<id root="${root}" extension="${extension}"/>`).join("")}
    <patient><birthTime value="19500402"/></patient></patientRole></recordTarget><component><structuredBody><component><section>
    ${entries.map((one) => `<entry>${one}</entry>`).join("")}</section></component></structuredBody></component></ClinicalDocument>`;
}

/** HL7's examples put this identifier on a drug, and so do systems that copied them. */
const exampleId = '<id root="cdbd33f0-6cde-11db-9fe1-0800200c9a66"/>';

function drugTaken(rxnorm: string, from: string, status = "active", end = "", id = exampleId) {
  return `<substanceAdministration classCode="SBADM" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.16"/>${id}
    <statusCode code="${status}"/><effectiveTime xsi:type="IVL_TS"><low value="${from}"/>${end}</effectiveTime><consumable>
    <manufacturedProduct><manufacturedMaterial><code code="${rxnorm}" codeSystem="2.16.840.1.113883.6.88"/></manufacturedMaterial>
    </manufacturedProduct></consumable></substanceAdministration>`;
}

const factsOf = (chart: PatientChart | undefined) =>
  chart?.events.flatMap(({ code, numericValue, lapsed }) =>
    /^(?:SEX|MEDS)/.test(code)
      ? []
      : [[code, ...[numericValue, lapsed].filter((value) => value !== undefined)].join(" ")],
  );

test("drugs of several documents under one identifier are all there: a later document's other drug replaced the earlier", async () => {
  const mrn = [["2.999.7", "77"]] as const;
  const { charts } = await takeIn([
    ["a.xml", documentOf("20200201", mrn, drugTaken("1191", "20190101"), drugTaken("11289", "20200101"))],
    ["b.xml", documentOf("20220201", mrn, drugTaken("6809", "20220101"))],
    ["c.xml", documentOf("20230201", mrn, drugTaken("29046", "20230101"))],
  ]);
  expect(factsOf(charts[0])).toEqual(["RXNORM//1191", "RXNORM//11289", "RXNORM//6809", "RXNORM//29046"]);
  expect(new Set(charts[0]?.events.map(({ source }) => source)).size).toBe(5);
});

test("the same drug under its identifier, stopped or dated anew in a later document, is its new version", async () => {
  const mrn = [["2.999.7", "77"]] as const;
  const stopped = drugTaken("1191", "20190103", "aborted", '<high value="20200101"/>');
  const { charts } = await takeIn([
    ["a.xml", documentOf("20190201", mrn, drugTaken("1191", "20190101"))],
    ["b.xml", documentOf("20200201", mrn, stopped)],
  ]);
  expect(factsOf(charts[0])).toEqual(["RXNORM//1191 stopped"]);
  expect(charts[0]?.events.at(-1)?.occurredAt).toBe(at("2019-01-03"));
});

test("two results of a day under one identifier are two, in one document and in two; a corrected one is its new value", async () => {
  const mrn = [["2.999.7", "77"]] as const;
  const glucose = (value: number, day: string) =>
    `<observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.2"/>${exampleId}
     <code code="2339-0" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/><effectiveTime value="${day}"/>
     <value xsi:type="PQ" value="${value}" unit="mg/dL"/></observation>`;
  const told = async (...documents: string[]) => {
    const { charts } = await takeIn(documents.map((text, i) => [`${i}.xml`, text] as const));
    return charts[0]?.events.flatMap(({ numericValue }) => numericValue ?? []);
  };
  expect(await told(documentOf("20200201", mrn, glucose(90, "20200101"), glucose(180, "20200101")))).toEqual([90, 180]);
  const [first, later] = [documentOf("20200102", mrn, glucose(90, "20200101")), glucose(180, "20200501")];
  expect(await told(first, documentOf("20200601", mrn, later))).toEqual([90, 180]);
  expect(await told(first, documentOf("20200601", mrn, glucose(95, "20200101")))).toEqual([95]);
});

test.each(["999-99-9999", "xxx-xx-1234", "***-**-1234", "000-00-0000", "123456789"])(
  "two people born on one day whose social security number is given as %s are two",
  async (number) => {
    const ssn = ["2.16.840.1.113883.4.1", number] as const;
    const { charts } = await takeIn([
      ["a.xml", documentOf("20200201", [ssn, ["2.999.7", "1"]], drugTaken("1191", "20190101"))],
      ["b.xml", documentOf("20200201", [["2.999.8", "2"], ssn], drugTaken("11289", "20190101"))],
    ]);
    expect(charts.flatMap(factsOf).sort()).toEqual(["RXNORM//11289", "RXNORM//1191"]);
    expect(charts).toHaveLength(2);
  },
);

test("an allergen without a code is called by its name: it was any drug", async () => {
  const uncoded = summaryOfCare().replace(
    '<code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin G"/>',
    '<code nullFlavor="NI"/><name>Penicillin</name>',
  );
  const { charts } = await takeIn([["a.xml", uncoded]]);
  expect(charts[0]?.events.find(({ code }) => code.startsWith("ALLERGY"))).toMatchObject({
    code: "ALLERGY//UNCODED//AllergyIntolerance",
    textValue: "Penicillin",
  });
});

test("drugs at discharge and at admission stand in an act of their own", async () => {
  const around = (template: string, drug: string) =>
    `<act classCode="ACT" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.${template}"/>
     <entryRelationship typeCode="SUBJ">${drug}</entryRelationship></act>`;
  const own = (key: string) => `<id root="2.999.7" extension="${key}"/>`;
  const { charts, summary } = await takeIn([
    [
      "a.xml",
      documentOf(
        "20200201",
        [["2.999.7", "77"]],
        around("35", drugTaken("8640", "20200131", "active", "", own("out"))),
        around("36", drugTaken("1191", "20200101", "active", "", own("in"))),
      ),
    ],
  ]);
  expect(factsOf(charts[0])).toEqual(["RXNORM//1191", "RXNORM//8640"]);
  expect(summary.ignored).toEqual({});
});

const stay = (name: string, id: string, time: string, code: string) =>
  `<${name}><templateId root="2.16.840.1.113883.10.20.22.4.49"/><id root="2.999.7" extension="${id}"/>${code}${time}</${name}>`;

test("a stay told in the header to the minute and among the encounters by its day is one: it was an admission and a readmission", async () => {
  const inpatient = '<code code="IMP" codeSystem="2.16.840.1.113883.5.4"/>';
  const kind = '<code code="99221" codeSystem="2.16.840.1.113883.6.12"/>';
  const exact = '<effectiveTime><low value="20200301083000-0500"/><high value="20200303120000-0500"/></effectiveTime>';
  const days = (from: string, to: string) =>
    `<effectiveTime><low value="${from}"/><high value="${to}"/></effectiveTime>`;
  const text = documentOf(
    "20200401",
    [["2.999.7", "77"]],
    stay("encounter", "v1", days("20200301", "20200303"), kind),
    stay("encounter", "v2", days("20200320", "20200322"), inpatient),
    // One identifier on two visits.
    stay("encounter", "v2", days("20200325", "20200326"), inpatient),
  ).replace(
    "</recordTarget>",
    `</recordTarget><componentOf>${stay("encompassingEncounter", "v1", exact, inpatient)}</componentOf>`,
  );
  const { charts } = await takeIn([["a.xml", text]]);
  const starts = charts[0]?.events.filter(({ code }) => code.startsWith("ENCOUNTER_START"));
  expect(starts?.map(({ code, occurredAt }) => [code, new Date(occurredAt ?? 0).toISOString()])).toEqual([
    ["ENCOUNTER_START//IMP", "2020-03-01T13:30:00.000Z"],
    ["ENCOUNTER_START//IMP", "2020-03-20T00:00:00.000Z"],
    ["ENCOUNTER_START//IMP", "2020-03-25T00:00:00.000Z"],
  ]);
});

test("a stay told to the minute in one document and by its day in another is one", async () => {
  const inpatient = '<code code="IMP" codeSystem="2.16.840.1.113883.5.4"/>';
  const exact = '<effectiveTime><low value="20200301223000-0500"/><high value="20200303120000-0500"/></effectiveTime>';
  const day = '<effectiveTime><low value="20200301"/><high value="20200303"/></effectiveTime>';
  const [first, second] = [stay("encounter", "v1", exact, inpatient), stay("encounter", "v1", day, "<code/>")].map(
    (visit, i) => documentOf(`2020040${i + 1}`, [["2.999.7", "77"]], visit),
  );
  const { charts } = await takeIn([
    ["a.xml", first ?? ""],
    ["b.xml", second ?? ""],
  ]);
  expect(factsOf(charts[0])).toEqual(["ENCOUNTER_START//UNK", "ENCOUNTER_END//UNK"]);
});

test("a visit of an unknown day was one on the day of the export: it is refused, as FHIR's is", async () => {
  const visit = stay("encounter", "v1", '<effectiveTime nullFlavor="UNK"/>', '<code nullFlavor="UNK"/>');
  const { charts, summary } = await takeIn([["a.xml", documentOf("20200401", [["2.999.7", "77"]], visit)]]);
  expect(factsOf(charts[0])).toEqual([]);
  expect(summary.rejected).toEqual({ "Encounter.period: no moment: the encounter has no period": 1 });
});
