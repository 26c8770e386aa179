import { createDecipheriv } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noProgress, toEpochMs, toPatientId, toSubjectKey } from "#core";
import { newDeidCounts } from "./counts.ts";
import { deidentifyChart } from "./deidentify-chart.ts";
import { type DeidentifyFhirOptions, deidentifyFhir, trainingProfile } from "./deidentify-fhir.ts";
import { createPseudonymiser } from "./pseudonymiser.ts";
import { parseRuleSet } from "./rules/rule-set.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "deid-fhir-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const run = (input: string, options: Partial<DeidentifyFhirOptions> = {}) =>
  deidentifyFhir({
    input,
    output: join(root, "out"),
    ruleSet: trainingProfile(),
    secret: new Uint8Array(32).fill(3),
    tags: false,
    today: "2026-06-01",
    uniform: () => 0.5,
    progress: noProgress,
    ...options,
  });
const patient = { resourceType: "Patient", id: "p1", name: [{ family: "Quennell", given: ["Isolde"] }] };
const observation = {
  resourceType: "Observation",
  id: "o1",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "785-6" }] },
  subject: { reference: "Patient/p1" },
  valueString: "isolde quennell refused",
};

test("a name in one file is found in a note of another, and an input's name says nothing in the output", async () => {
  const input = mkdtempSync(join(root, "in-"));
  writeFileSync(join(input, "Patient.000.ndjson"), `${JSON.stringify(patient)}\n`);
  writeFileSync(join(input, "Isolde_Quennell.ndjson"), `${JSON.stringify(observation)}\n`);
  writeFileSync(join(input, "Observation-4711234.ndjson"), `${JSON.stringify(observation)}\n`);
  expect(await run(input)).toMatchObject({ files: 3, resources: 3 });
  expect(readdirSync(join(root, "out")).sort()).toEqual([
    "Patient.000.ndjson",
    "part-000001.ndjson",
    "part-000002.ndjson",
  ]);
  const written = readFileSync(join(root, "out", "part-000001.ndjson"), "utf8");
  expect(written).not.toMatch(/quennell|isolde|Patient\/p1"/i);
  expect(written).toContain('"785-6"');
});

const { resourceType, ...rest } = { ...patient, name: [{ family: "May", given: ["Grant"] }] };
const grantMay = { ...rest, resourceType };
test.each([
  ["with sorted keys", "people.ndjson", JSON.stringify(grantMay)],
  [
    "who is a relative",
    "relatives.ndjson",
    JSON.stringify({ ...grantMay, resourceType: "RelatedPerson", id: "r", patient: { reference: "Patient/p1" } }),
  ],
  ["in a file of its own", "person.json", JSON.stringify(grantMay, null, 2)],
  ["in a packed file of its own", "person.json.gz", gzipSync(JSON.stringify(grantMay))],
  [
    "in a page of a search",
    "page.json",
    JSON.stringify({ resourceType: "Bundle", type: "searchset", entry: [{ resource: grantMay }] }),
  ],
])(
  "a Patient %s is known in the notes of other files, though the name is of common words",
  async (_, name, content) => {
    const input = mkdtempSync(join(root, "in-"));
    const note = { ...observation, valueString: "grant may refused" };
    writeFileSync(join(input, name), content);
    writeFileSync(join(input, "Observation.ndjson"), `${JSON.stringify(note)}\n`);
    await run(input);
    const { valueString } = JSON.parse(readFileSync(join(root, "out", "Observation.ndjson"), "utf8"));
    expect(valueString).toMatch(/ refused$/);
    expect(valueString).not.toMatch(/grant|may/i);
  },
);

test("an export fetched twice is read as it stands: its ledgers are no records, and no run's file replaces another's", async () => {
  const input = join(root, "export");
  const deleted = { request: { method: "DELETE", url: "Patient/p9" } };
  const files = {
    ".export.json": { format: "osler-fhir-export-1" },
    "0001/.ledger.ndjson": { url: "https://ehr.example/1", path: "Patient.000.ndjson" },
    "0001/Patient.000.ndjson": patient,
    "0002/.ledger.ndjson": { url: "https://ehr.example/2", path: "Patient.000.ndjson" },
    "0002/Observation.000.ndjson": observation,
    "0002/Patient.000.ndjson": { ...patient, id: "p2" },
    "0002/deleted/Bundle.000.ndjson": { resourceType: "Bundle", type: "transaction", entry: [deleted] },
    ".0003/Patient.000.ndjson": { ...patient, id: "p3" },
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(input, name)), { recursive: true });
    writeFileSync(join(input, name), `${JSON.stringify(content)}\n`);
  }
  expect(await run(input)).toMatchObject({ files: 4, resources: 4 });
  const out = join(root, "out");
  const types = readdirSync(out).map((name) => [name, JSON.parse(readFileSync(join(out, name), "utf8")).resourceType]);
  expect(Object.fromEntries(types)).toEqual({
    "Bundle.000.ndjson": "Bundle",
    "Observation.000.ndjson": "Observation",
    "Patient.000.ndjson": "Patient",
    "part-000003.ndjson": "Patient",
  });
});

test("rules that treated nothing are told, a misspelt element and one an earlier rule took away among them; no rules at all are refused", async () => {
  const input = join(root, "Patient.ndjson");
  writeFileSync(input, `${JSON.stringify(patient)}\n`);
  const paths = ["Patient.nam", "Patient.name", "Patient.name.family", "Patient.id"];
  const rules = { fhirPathRules: paths.map((path) => ({ path, method: "redact" })) };
  const { idleRules } = await run(input, { ruleSet: parseRuleSet(JSON.stringify(rules)) });
  expect(idleRules).toEqual(["rule 1 (Patient.nam, redact)", "rule 3 (Patient.name.family, redact)"]);
  const none = run(input, { ruleSet: parseRuleSet('{"fhirPathRules": []}') });
  await expect(none).rejects.toMatchObject({ code: "deid/rules-invalid" });
});

test("a bad line stops the run: file, line, element and rule are named, no value is, and nothing is written", async () => {
  const input = join(root, "Observation.ndjson");
  const odd = { ...observation, nickname: "Quennell" };
  writeFileSync(input, `${JSON.stringify(observation)}\n${JSON.stringify(odd)}\n`);
  const failure = await run(input).catch((error: unknown) => error as Error);
  expect(failure).toMatchObject({ code: "deid/fhir-unknown-element" });
  expect((failure as Error).message).toMatch(/^Observation\.ndjson, line 2: Observation /);
  expect((failure as Error).message).not.toContain("Quennell");
  expect(existsSync(join(root, "out"))).toBe(false);
});

test.each(["30525-0", "21612-7", "29553-5", "63900-5"])(
  "an age of 97 observed under LOINC %s is 90 in FHIR, in components too, as in MEDS; 89 stays, other values as well",
  async (loinc) => {
    const coded = (code: string) => ({ code: { coding: [{ system: "http://loinc.org", code }] } });
    const years = (value: number) => ({ valueQuantity: { value, unit: "a" } });
    const resource = (more: object) => JSON.stringify({ ...observation, valueString: undefined, ...more });
    const age = coded(loinc);
    const twice = { ...age, ...years(97) };
    const component = [twice, twice, { ...age, valueInteger: 97 }, { ...coded("8867-4"), ...years(97) }];
    const words = [
      { ...age, valueString: "97" },
      { ...age, valueRange: { low: { value: 97 } } },
    ];
    const input = join(root, "Observation.ndjson");
    writeFileSync(
      input,
      [
        resource({ ...age, ...years(97) }),
        resource({ ...age, ...years(89) }),
        resource({ ...coded("8867-4"), component: [...component, ...words] }),
      ].join("\n"),
    );
    await run(input);
    const [old, young, parts] = readFileSync(join(root, "out"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([old, young].map(({ valueQuantity }) => valueQuantity)).toEqual([
      { value: 90, unit: "a" },
      { value: 89, unit: "a" },
    ]);
    expect(parts.component).toMatchObject([years(90), years(90), { valueInteger: 90 }, years(97), age, age]);
    expect(JSON.stringify(parts.component.slice(4))).not.toContain("97");
    const moment = toEpochMs(Date.parse("2020-01-06"));
    const subject = toSubjectKey(1);
    const of = (numericValue: number) => ({
      subject,
      code: `LOINC//${loinc}`,
      occurredAt: moment,
      filedAt: moment,
      numericValue,
    });
    const unknown = {
      names: [],
      sex: "unknown" as const,
      addresses: [],
      contactPoints: [],
      identifiers: [],
      kin: [],
      clinicians: [],
      organisations: [],
    };
    const record = deidentifyChart(
      { patientId: toPatientId("p1"), subject, identity: unknown, events: [of(97), of(89)], notes: [] },
      { pseudonymiser: createPseudonymiser(new Uint8Array(32).fill(3)), counts: newDeidCounts() },
    );
    expect(record.events.map(({ numericValue }) => numericValue)).toEqual([90, 89]);
  },
);

test("ages told as ranges, who wrote an annotation, who acted and numbers of authorisation go; ages in months stay below 89 years", async () => {
  const subject = { reference: "Patient/p1" };
  const range = (low: number) => ({ low: { value: low, unit: "years" }, high: { value: low + 4, unit: "years" } });
  const age = (value: number, unit: object) => ({
    ...observation,
    valueString: undefined,
    code: { coding: [{ system: "http://loinc.org", code: "30525-0" }] },
    valueQuantity: { value, ...unit },
  });
  const input = join(root, "mixed.ndjson");
  const resources = [
    { resourceType: "Condition", subject, onsetRange: range(91.125), note: [{ authorString: "Zyx", text: "Stable." }] },
    { resourceType: "Procedure", status: "completed", subject, performedRange: range(92.125) },
    {
      resourceType: "FamilyMemberHistory",
      status: "completed",
      patient: subject,
      relationship: {},
      ageRange: range(93.125),
      condition: [{ code: {}, onsetRange: range(94.125) }],
    },
    { resourceType: "ClaimResponse", preAuthRef: "Zyx" },
    { resourceType: "ExplanationOfBenefit", insurance: [{ focal: true, coverage: {}, preAuthRef: ["Zyx"] }] },
    {
      resourceType: "AuditEvent",
      agent: [{ requestor: true, name: "Zyx", altId: "zyx", network: { address: "Zyx" } }],
    },
    {
      resourceType: "Bundle",
      type: "searchset",
      entry: [{ link: [{ relation: "self", url: "Patient/zyx" }], resource: patient }],
    },
    age(600, { unit: "mo", code: "mo" }),
    age(100, { unit: "days" }),
    age(1095.125, { code: "mo" }),
  ];
  writeFileSync(input, resources.map((resource) => JSON.stringify(resource)).join("\n"));
  await run(input);
  const written = readFileSync(join(root, "out"), "utf8").trim();
  expect(written).not.toMatch(/zyx|\.125/i);
  expect(written).toContain('"text":"Stable."');
  const quantities = written.split("\n").map((line) => JSON.parse(line).valueQuantity);
  expect(quantities.slice(-3)).toEqual([
    { value: 600, unit: "mo", code: "mo" },
    { value: 100, unit: "days" },
    { code: "mo" },
  ]);
});

const bundles = "../shared/data/synthea-r4/raw-sample";
test.skipIf(!existsSync(bundles))(
  "Synthea bundles: no identifier of a Patient is left, every quantity is",
  async () => {
    await run(bundles);
    const texts = (directory: string) =>
      readdirSync(directory)
        .sort()
        .map((name) => gunzipSync(readFileSync(join(directory, name))).toString("utf8"));
    const outputs = texts(join(root, "out"));
    let checked = 0;
    for (const [i, text] of texts(bundles).entries()) {
      const quantities = (json: string) =>
        json.match(/"valueQuantity"\s*:\s*\{\s*"value"\s*:\s*[-\d.e]+/g)?.map((q) => q.replace(/\s/g, ""));
      expect(quantities(outputs[i] ?? "")).toEqual(quantities(text));
      const { resource } = JSON.parse(text).entry[0];
      const identifiers: string[] = [
        resource.id,
        ...resource.name.flatMap((name: { family: string; given: string[] }) => [name.family, ...name.given]),
        ...resource.identifier.map(({ value }: { value: string }) => value),
        ...resource.telecom.map(({ value }: { value: string }) => value),
        ...resource.address.flatMap(({ line, city }: { line: string[]; city: string }) => [...line, city]),
      ];
      for (const identifier of identifiers) {
        checked++;
        expect(outputs[i]?.includes(`"${identifier}"`) || outputs[i]?.includes(` ${identifier} `)).toBe(false);
      }
    }
    expect(checked).toBeGreaterThan(40);
  },
);

test("addresses and ids given as values of parameters, tasks and answers go, in whatever depth, and lists stay lists", async () => {
  const types = ["Uri", "Id", "Uuid", "Oid", "Url", "Canonical"];
  const each = (named: (type: string) => object) =>
    types.map((type) => ({ ...named(type), [`value${type}`]: "urn:MRN-7741" }));
  const coded = { name: "c", valueCoding: { system: "http://loinc.org", code: "718-7" } };
  const part = [{ name: "inner", part: each(() => ({ name: "x" })) }];
  const answered = (more: object = {}) => ({ linkId: "1", answer: [{ valueUri: "urn:MRN-7741", ...more }] });
  const item = [{ ...answered({ item: [answered()] }), item: [answered()] }];
  const resources = [
    { resourceType: "Parameters", parameter: [...each(() => ({ name: "x" })), { name: "outer", part }, coded] },
    { resourceType: "Task", id: "t", status: "draft", intent: "order", input: each(() => ({ type: { text: "x" } })) },
    { resourceType: "QuestionnaireResponse", id: "q", status: "completed", item },
  ];
  const input = join(root, "values.ndjson");
  writeFileSync(input, resources.map((resource) => `${JSON.stringify(resource)}\n`).join(""));
  await run(input);
  const written = readFileSync(join(root, "out"), "utf8");
  expect(written).not.toContain("7741");
  expect(written).toContain('"718-7"');
  const [, , response] = written.split("\n").map((line) => (line === "" ? {} : JSON.parse(line)));
  expect(response.item).toEqual([{ linkId: "1", answer: [{ item: [{ linkId: "1" }] }], item: [{ linkId: "1" }] }]);
});

test("a decimal keeps the precision it was written with, unless a rule changes it", async () => {
  const written = ["1.10", "100.0", "-0.00", "1.5E-3", "0.1234567890123456789", "7"];
  const component = written.map((value) => `{"code":{"text":"x"},"valueQuantity":{"value":${value}}}`).join(",");
  const head = `"resourceType":"Observation","id":"o1","status":"final","code":{"text":"x"}`;
  const input = join(root, "Observation.ndjson");
  writeFileSync(input, `{${head},"valueInteger":50,"component":[${component}]}\n`);
  const valuesIn = () =>
    Array.from(readFileSync(join(root, "out"), "utf8").matchAll(/"value":([^},]+)/g), ([, value]) => value);
  await run(input);
  expect(valuesIn()).toEqual(written);

  // By hand: a draw of 0.9 adds (0.9 - 0.5) of the span, 1.10 + 0.4 = 1.5.
  const perturb = { path: "nodesByType('Quantity')", method: "perturb", span: 1, roundTo: 2 };
  const ruleSet = parseRuleSet(
    JSON.stringify({
      fhirVersion: "R4",
      fhirPathRules: [{ path: "Observation.component.where(value.value = 100).code", method: "redact" }, perturb],
    }),
  );
  await run(input, { ruleSet, uniform: () => 0.9 });
  expect(valuesIn()).toEqual(["1.5", "100.4", "0.4", "0.4", "0.52", "7.4"]);
  expect(readFileSync(join(root, "out"), "utf8").match(/"code":{"text":"x"}/g)).toHaveLength(6);
});

test("a decimal is encrypted as it was written", async () => {
  const key = "0123456789abcdef";
  const config = {
    fhirVersion: "R4",
    fhirPathRules: [{ path: "Observation.extension.value", method: "encrypt" }],
    parameters: { encryptKey: key },
  };
  const input = join(root, "o.json");
  writeFileSync(input, `{"resourceType":"Observation","extension":[{"url":"urn:x","valueDecimal":1.10}]}`);
  await run(input, { ruleSet: parseRuleSet(JSON.stringify(config)) });
  const [, base64 = ""] = /"valueDecimal":"([^"]+)"/.exec(readFileSync(join(root, "out"), "utf8")) ?? [];
  const bytes = Buffer.from(base64, "base64");
  const open = createDecipheriv("aes-128-cbc", key, bytes.subarray(0, 16));
  expect(open.update(bytes.subarray(16), undefined, "utf8") + open.final("utf8")).toBe("1.10");
});

test("a number where a resource should stand is refused, however it is written", async () => {
  const input = join(root, "n.ndjson");
  writeFileSync(input, "1.10\n");
  await expect(run(input)).rejects.toMatchObject({ code: "deid/resource-unreadable" });
  writeFileSync(input, `{"resourceType":"Observation","code":1.10}\n`);
  await expect(run(input)).rejects.toMatchObject({ code: "deid/fhir-unknown-element" });
});

test("who wrote, ordered or looked after is found in a note of another file, a practice too", async () => {
  const subject = { reference: "Patient/p1" };
  const order = {
    resourceType: "ServiceRequest",
    id: "s",
    status: "active",
    intent: "order",
    subject,
    authoredOn: "2024-01-01",
    code: { text: "CT" },
    requester: { reference: "Practitioner/1" },
    performer: [{ display: "Brackenridge, Ottoline" }],
  };
  const visit = {
    resourceType: "Encounter",
    id: "e",
    status: "finished",
    class: { code: "AMB" },
    subject,
    serviceProvider: { display: "Tolliver Clinic" },
  };
  const clinician = { resourceType: "Practitioner", id: "1", name: [{ family: "May", given: ["Grant"] }] };
  const valueString = "grant may, ottoline brackenridge and tolliver clinic called";
  const input = mkdtempSync(join(root, "in-"));
  for (const resource of [order, visit, clinician, patient, { ...observation, valueString }])
    writeFileSync(join(input, `${resource.resourceType}.ndjson`), `${JSON.stringify(resource)}\n`);
  await run(input);
  const written = readFileSync(join(root, "out", "Observation.ndjson"), "utf8");
  expect(written).toMatch(/ and \w+ clinic called/);
  expect(written).not.toMatch(/grant|may|ottoline|brackenridge|tolliver/);
});

test("no code, unit, version, address, answer or display carries a name, number or place of the patient's, nor a clinician's with a title", async () => {
  const chart = {
    resourceType: "Patient",
    id: "H7731902",
    extension: [
      {
        url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race",
        extension: [
          {
            url: "ombCategory",
            valueCoding: { system: "urn:oid:2.16.840.1.113883.6.238", code: "2106-3", display: "White" },
          },
          { url: "text", valueString: "White" },
        ],
      },
      {
        url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity",
        extension: [{ url: "text", valueString: "as Marisol Featherstone says" }],
      },
    ],
    implicitRules: "http://records.example/H7731902",
    meta: { profile: ["http://records.example/for/Featherstone"], tag: [{ code: "FEATHERSTONE" }] },
    name: [{ family: "Featherstone", given: ["Marisol"] }],
    birthDate: "1950-04-02",
    address: [{ city: "Dunmore Falls", line: ["9 Quarryside Lane"] }],
    generalPractitioner: [{ display: "Dr. Ottoline Brackenridge" }],
    managingOrganization: { display: "Tolliver Community Clinic" },
  };
  const coded = (system: string, code: string, display?: string) => ({
    ...observation,
    valueString: undefined,
    subject: { reference: "Patient/H7731902" },
    code: { coding: [{ system, code, display }] },
  });
  const local = "http://lab.example/codes";
  const leaks = [
    ...[
      "DRFEATHERSTONESET",
      "set_brackenridge_cbc",
      "PT-H7731902",
      "DOB19500402",
      "QuarrysideLane",
      "dunmore-falls",
    ].map((code) => coded(local, code)),
    coded(local, "Tolliver Community Clinic CBC"),
    coded("http://loinc.org", "FEATHERSTONE-PANEL", "Featherstone's panel"),
    coded("http://snomed.info/sct", "11429006", "Consultation with Dr. Quennell"),
    coded("http://lab.example/H7731902", "GLU"),
    { ...coded(local, "GLU"), valueQuantity: { value: 5, unit: "per Featherstone", code: "H7731902" } },
    { ...coded(local, "GLU"), valueQuantity: { value: 5, unit: "Dr. Quennell", code: "Dr. Quennell" } },
    { ...coded(local, "GLU"), code: { coding: [{ system: local, version: "Featherstone 2", code: "GLU" }] } },
  ];
  const kept = [
    coded("http://loinc.org", "2345-7", "Glucose [Mass/volume] in Serum or Plasma"),
    coded("http://snomed.info/sct", "49049000", "Parkinson's disease"),
    { ...coded(local, "GLU-50912", "Glucose"), valueQuantity: { value: 5, unit: "mg/dL", code: "mg/dL" } },
    { ...coded(local, "PEF"), valueQuantity: { value: 5, unit: "tablets" } },
  ];
  const input = mkdtempSync(join(root, "in-"));
  writeFileSync(join(input, "Patient.ndjson"), `${JSON.stringify(chart)}\n`);
  writeFileSync(join(input, "Observation.ndjson"), leaks.map((one) => `${JSON.stringify(one)}\n`).join(""));
  writeFileSync(join(input, "Observation.001.ndjson"), kept.map((one) => `${JSON.stringify(one)}\n`).join(""));
  await run(input);
  const read = (name: string) => readFileSync(join(root, "out", name), "utf8");
  const whole = `${read("Patient.ndjson")}${read("Observation.ndjson")}`;
  expect(
    whole.match(/feather\w*|marisol|brackenridge|tolliver|quarryside|dunmore|quennell|H?7731902|1950\W?04\W?02/gi),
  ).toBeNull();
  expect(whole).toContain('"code":"2106-3","display":"White"}},{"url":"text","valueString":"White"}');
  const said = read("Observation.001.ndjson")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ code, valueQuantity }) => ({ code, ...(valueQuantity === undefined ? {} : { valueQuantity }) }));
  expect(said).toEqual(
    kept.map((one) => ({ code: one.code, ...("valueQuantity" in one ? { valueQuantity: one.valueQuantity } : {}) })),
  );
});
