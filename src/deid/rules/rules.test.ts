import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trainingProfile } from "../deidentify-fhir.ts";
import { createAnonymiser } from "./anonymise.ts";
import { microsoftShiftDays, shiftDate } from "./methods/date-shift.ts";
import { hmacHex, replaceIdInReference } from "./methods/hash.ts";
import { roundHalfEven } from "./methods/perturb.ts";
import { parseRuleSet } from "./rule-set.ts";

const origin = { file: "a.json", folder: "in" };
const run = (config: object, resource: object, uniform = () => 0.5) =>
  createAnonymiser({ ruleSet: parseRuleSet(JSON.stringify(config)), today: "2026-06-01", uniform }).anonymise(
    resource as Record<string, unknown>,
    origin,
  );

describe("vectors of Microsoft's tool", () => {
  test("the id example with key 123 moves by 41 days, dummy without a key by -21", () => {
    expect(microsoftShiftDays("example", "123")).toBe(41);
    expect(microsoftShiftDays("dummy", "")).toBe(-21);
  });

  test("a shifted time is midnight in its own zone, with as many fraction digits", () => {
    expect(shiftDate("2015-02-07T13:28:17.12345-05:00", 1)).toBe("2015-02-08T00:00:00.00000-05:00");
    expect(shiftDate("2015-02", 1)).toBeUndefined();
  });

  test("HMAC-SHA-256 of example under 123, as in the golden patient", () => {
    expect(hmacHex("123", "example")).toBe("698d54f0494528a759f19c8e87a9f99e75a5881b9267ee3926bcf62c992d84ba");
  });

  test.each([
    ["#p1", "#X"],
    ["Patient/example", "Patient/X"],
    ["Patient/example/_history/1", "Patient/X/_history/1"],
    ["http://fhir.example/base/Patient/example", "http://fhir.example/base/Patient/X"],
    ["urn:uuid:c757873d-ec9a-4326-a141-556f43239520", "urn:uuid:X"],
    ["urn:oid:1.2.3.4", "urn:oid:X"],
    ["a remark", "X"],
  ])("of the reference %s only the id is hidden", (reference, expected) => {
    expect(replaceIdInReference(reference, () => "X")).toBe(expected);
  });

  test("ties are rounded to the even neighbour", () => {
    expect([0.5, 1.5, 2.5, 3.5].map((value) => roundHalfEven(value, 0))).toEqual([0, 2, 2, 4]);
    expect(roundHalfEven(2.345, 2)).toBe(2.34);
  });
});

test("the first rule that meets an element wins, with everything below it", () => {
  const rules = [
    { path: "nodesByType('Address').state", method: "keep" },
    { path: "Patient.address", method: "redact" },
    { path: "Patient.address.state", method: "substitute", replaceWith: "never" },
  ];
  const out = run({ fhirPathRules: rules }, { resourceType: "Patient", address: [{ state: "MN", city: "Secret" }] });
  expect(out["address"]).toEqual([{ state: "MN" }]);
});

test("a proportional perturbation stays within half the span on both sides, and an age keeps its unit", () => {
  const rules = [
    { path: "Condition.onset as Age", method: "perturb", span: 0.2, rangeType: "proportional", roundTo: 1 },
  ];
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 89 }), (draw, age) => {
      const condition = { resourceType: "Condition", onsetAge: { value: age, code: "a" } };
      const out = run({ fhirPathRules: rules }, condition, () => draw) as { onsetAge: { value: number; code: string } };
      expect(out.onsetAge.code).toBe("a");
      expect(Math.abs(out.onsetAge.value - age)).toBeLessThanOrEqual(age * 0.1 + 0.05);
    }),
  );
});

test("encrypted values open with the key: the first 16 bytes are the vector", async () => {
  const { createDecipheriv } = await import("node:crypto");
  const key = "0123456789abcdef";
  const out = run(
    { fhirPathRules: [{ path: "Patient.name.family", method: "encrypt" }], parameters: { encryptKey: key } },
    { resourceType: "Patient", name: [{ family: "Ångström" }] },
  ) as { name: { family: string }[] };
  const bytes = Buffer.from(out.name[0]?.family ?? "", "base64");
  const opened = createDecipheriv("aes-128-cbc", key, bytes.subarray(0, 16));
  expect(opened.update(bytes.subarray(16), undefined, "utf8") + opened.final("utf8")).toBe("Ångström");
});

test("partial redaction: ages over 89, years over 89 years ago and restricted postal codes go", () => {
  const out = run(
    {
      fhirPathRules: [
        { path: "nodesByType('Age').value", method: "redact" },
        { path: "nodesByType('date')", method: "redact" },
        { path: "nodesByName('postalCode')", method: "redact" },
      ],
      parameters: {
        enablePartialAgesForRedact: true,
        enablePartialDatesForRedact: true,
        enablePartialZipCodesForRedact: true,
        restrictedZipCodeTabulationAreas: ["036"],
      },
    },
    {
      resourceType: "Bundle",
      type: "collection",
      entry: [
        { resource: { resourceType: "Condition", onsetAge: { value: 90 }, abatementAge: { value: 89 } } },
        { resource: { resourceType: "Patient", birthDate: "1936-05-31", address: [{ postalCode: "03601" }] } },
        { resource: { resourceType: "Patient", birthDate: "1936-06-02", address: [{ postalCode: "55901" }] } },
      ],
    },
  ) as { entry: { resource: Record<string, unknown> }[] };
  expect(out.entry.map(({ resource: { meta: _, resourceType: __, ...rest } }) => rest)).toEqual([
    { abatementAge: { value: 89 } },
    { address: [{ postalCode: "00000" }] },
    { birthDate: "1936", address: [{ postalCode: "55900" }] },
  ]);
});

describe("failures name the element and the rule, never the value", () => {
  const secret = "Quennell";
  const patient = { resourceType: "Patient", name: [{ family: secret }] };
  const failure = (config: object, resource: object = patient): Error => {
    try {
      run(config, resource);
    } catch (error) {
      return error as Error;
    }
    throw new Error("nothing was thrown");
  };

  test("a case that cannot be evaluated", () => {
    const rule = { path: "nodesByType('HumanName').family", method: "generalize", cases: { "$this > 3": "1" } };
    const error = failure({ fhirPathRules: [rule] });
    expect(error).toMatchObject({ code: "deid/rule-failed" });
    expect(error.message).toContain("Patient.name[0].family");
    expect(error.message).toContain("rule 1");
    expect(error.message).not.toContain(secret);
  });

  test("an element R4 does not know is refused, or dropped if the steward says so", () => {
    const odd = { ...patient, nickname: secret, contact: [{ shoeSize: secret, gender: "male" }] };
    const error = failure({ fhirPathRules: [] }, odd);
    expect(error).toMatchObject({ code: "deid/fhir-unknown-element" });
    expect(error.message).not.toContain(secret);
    expect(run({ fhirPathRules: [], unknownElements: "drop" }, odd)).toEqual({
      ...patient,
      contact: [{ gender: "male" }],
    });
  });

  test.each([
    ["plain words", "Jane Roe"],
    ["a number", 7],
    ["an element HumanName lacks", { nickname: "Jane" }],
  ])(
    "substitute's replacement is no HumanName but %s: the rule fails, and skip leaves the resource out",
    (_, replaceWith) => {
      const config = { fhirPathRules: [{ path: "Patient.name", method: "substitute", replaceWith }] };
      const error = failure(config);
      expect(error).toMatchObject({ code: "deid/rule-failed" });
      expect(error.message).toContain("Patient.name[0]");
      expect(error.message).not.toMatch(/Quennell|Jane/);
      const left = run({ ...config, processingErrors: "skip" }, patient);
      expect(left).toMatchObject({ resourceType: "Patient", meta: { security: [{ code: "REDACTED" }] } });
      expect(left).not.toHaveProperty("name");
    },
  );

  test("a key written twice is refused at load", () => {
    expect(() => parseRuleSet('{"fhirPathRules": [], "fhirPathRules": []}')).toThrow(/line 1/);
  });

  test("a setting nobody reads is warned of: processingError without s", () => {
    expect(parseRuleSet('{"fhirPathRules": [], "processingError": "skip"}').warnings).toHaveLength(1);
  });

  test.each([
    ["dateshiftScope", { parameters: { dateshiftScope: "patient" } }],
    ["restrictedZipCodeTabulationArea", { parameters: { restrictedZipCodeTabulationArea: ["036"] } }],
    ["roundto", { fhirPathRules: [{ path: "Patient.multipleBirth", method: "perturb", span: 1, roundto: 0 }] }],
    ["replaceWith", { fhirPathRules: [{ path: "Patient.name", method: "redact", replaceWith: "Anna" }] }],
    ["Pateint", { fhirPathRules: [{ path: "Pateint.name", method: "redact" }] }],
    ["HumanName", { fhirPathRules: [{ path: "HumanName.family", method: "redact" }] }],
    ["Humanname", { fhirPathRules: [{ path: "nodesByType('Humanname')", method: "redact" }] }],
    ["Adress", { fhirPathRules: [{ path: "Patient.nodesByType('Adress').where(use = 'home')", method: "redact" }] }],
  ])("what never applies because it is misspelt is warned of by its name: %s", (name, config) => {
    const { warnings } = parseRuleSet(JSON.stringify({ fhirPathRules: [], ...config }));
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`"(parameters\\.)?${name}"`))]);
  });

  test("every setting of docs/deid-rules.md, a type of STU3 and our own profile are not warned of", () => {
    const rules = [
      { path: "Patient.name", method: "substitute", replaceWith: null },
      { path: "Patient.multipleBirth", method: "PERTURB", span: 1, rangeType: "fixed", roundTo: 0 },
      { path: "Patient.gender", method: "generalize", cases: {}, otherValues: "keep" },
      { path: "Resource.id", method: "cryptoHash", truncateToMaxLength: 8 },
      { path: "id", method: "pseudonymize", domain: "a", "domain-prefix": "b" },
      { path: "id", method: "pseudonymize", namespace: "a" },
      { path: "BodySite.description", method: "redact" },
      { path: "DomainResource.nodesByType('BackboneElement').nodesByType('xhtml')", method: "redact" },
    ];
    expect(parseRuleSet(JSON.stringify({ fhirPathRules: rules })).warnings).toEqual([]);
    expect(trainingProfile().warnings).toEqual([]);
  });
});

test.each([
  ["nodesByType('string').where($this = 'Zyx')", "a string of a choice"],
  ["nodesByType('Quantity').where(value > 89).value", "a quantity of a choice"],
  ["nodesByName('value').where($this is Quantity or $this is string)", "both by their FHIRPath name"],
  ["nodesByType('Extension').where(url = 'http://a.example/x')", "an extension"],
  ["nodesByType('xhtml').where($this.exists())", "a narrative"],
  ["nodesByType('Reference').where(reference.startsWith('Patient'))", "a reference"],
  ["nodesByType('instant').where($this.exists())", "the moment of the last change"],
  ["DomainResource.nodesByType('Annotation').nodesByType('string')", "who wrote an annotation"],
  ["nodesByType('id').where($this = 'o1')", "an id"],
])("%s meets %s", (path) => {
  const observation = {
    resourceType: "Observation",
    id: "o1",
    meta: { lastUpdated: "2020-01-01T00:00:00Z" },
    text: { div: "<div>Zyx</div>" },
    extension: [{ url: "http://a.example/x", valueInteger: 1 }],
    subject: { reference: "Patient/1" },
    valueQuantity: { value: 97 },
    component: [{ valueString: "Zyx" }],
    note: [{ authorString: "Zyx" }],
  };
  const redacted = run({ fhirPathRules: [{ path, method: "redact" }] }, observation);
  const { meta: _, ...rest } = redacted;
  const { meta: __, ...whole } = observation;
  if (path.includes("instant")) expect(redacted["meta"]).not.toHaveProperty("lastUpdated");
  else expect(rest).not.toEqual(whole);
});

test("a substituted date takes what stood beside it along, but for what an earlier rule kept", () => {
  const patient = {
    resourceType: "Patient",
    birthDate: "1950-04-02",
    _birthDate: {
      extension: [
        { url: "http://a.example/kept", valueCode: "a" },
        { url: "http://hl7.org/fhir/StructureDefinition/patient-birthTime", valueDateTime: "1950-04-02T10:00:00Z" },
      ],
    },
  };
  const substitute = { path: "Patient.birthDate", method: "substitute", replaceWith: "1900-01-01" };
  const keep = { path: "Patient.birthDate.extension.where(url = 'http://a.example/kept')", method: "keep" };
  const redact = { path: "nodesByType('Extension')", method: "redact" };
  expect(run({ fhirPathRules: [substitute, redact] }, patient)).not.toHaveProperty("_birthDate");
  expect(run({ fhirPathRules: [keep, substitute, redact] }, patient)).toMatchObject({
    birthDate: "1900-01-01",
    _birthDate: { extension: [{ url: "http://a.example/kept", valueCode: "a" }] },
  });
});

test("a restricted postal area that YAML reads as a number keeps its zeros", () => {
  const yaml = `
fhirPathRules: [{ path: "nodesByName('postalCode')", method: redact }]
parameters: { enablePartialZipCodesForRedact: true, restrictedZipCodeTabulationAreas: [036, 830, "059"] }`;
  const codes = ["03601", "83001", "05901", "36101"];
  const out = createAnonymiser({ ruleSet: parseRuleSet(yaml), today: "2026-06-01", uniform: () => 0.5 }).anonymise(
    { resourceType: "Patient", address: codes.map((postalCode) => ({ postalCode })) },
    origin,
  );
  expect(out["address"]).toEqual(["00000", "00000", "00000", "36100"].map((postalCode) => ({ postalCode })));
});

test.each([
  ["of no day", { dateShiftFixedOffsetInDays: 0 }, "must not be 0"],
  ["beside that by patient", { dateShiftFixedOffsetInDays: 30, dateShiftScope: "patient" }, "not by both"],
])("a fixed shift %s is refused at load", (_, parameters, reason) => {
  expect(() => parseRuleSet(JSON.stringify({ fhirPathRules: [], parameters }))).toThrow(reason);
});

test("a case whose predicate gives nothing holds, as in Microsoft's tool; one that gives several values fails", () => {
  const generalized = (cases: Record<string, string>) =>
    run(
      { fhirPathRules: [{ path: "Patient.gender", method: "generalize", cases, otherValues: "keep" }] },
      { resourceType: "Patient", gender: "male" },
    );
  expect(generalized({ "$this.where($this = 'female')": "'unknown'" })).toMatchObject({ gender: "unknown" });
  expect(generalized({ "$this = 'female'": "'unknown'" })).toMatchObject({ gender: "male" });
  expect(() => generalized({ "$this | 'other'": "'unknown'" })).toThrow("more than one value");
});

test("keys of a project are those fhir-pseudonymizer derives, worked out by hand with HMAC alone", async () => {
  const { createDecipheriv } = await import("node:crypto");
  const parameters = { cryptoHashKey: "master-key", encryptKey: "master-key", keyDerivationContext: "project-a" };
  const rules = [
    { path: "Patient.id", method: "cryptoHash" },
    { path: "Patient.name.family", method: "encrypt" },
  ];
  const out = run(
    { fhirPathRules: rules, parameters },
    { resourceType: "Patient", id: "12345", name: [{ family: "Zyx" }] },
  );
  expect(out["id"]).toBe("aa773a7c325230e6a35f69270e52ff08ce37410b26bb09adf63fff36e039a32c");
  const key = Buffer.from("6db42d7d412175c10519f2c931fb74a9e8e98cb52b3fa8d7a95e4eb7ac19c157", "hex");
  const bytes = Buffer.from((out as { name: [{ family: string }] }).name[0].family, "base64");
  const opened = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, 16));
  expect(opened.update(bytes.subarray(16), undefined, "utf8") + opened.final("utf8")).toBe("Zyx");
  const inRule = [{ path: "Patient.id", method: "cryptoHash", keyDerivationContext: "project-a" }];
  expect(() => parseRuleSet(JSON.stringify({ fhirPathRules: inRule }))).toThrow("stands in parameters");
});
