import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noProgress, type PatientChart } from "#core";
import { findOptedOut } from "#governance";
import { readCharts, sha256Tree } from "#storage";
import { type IntakeOptions, intakeFhir } from "./fhir-intake.ts";
import type { Rejection } from "./reject-log.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "intake-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Resource = Readonly<Record<string, unknown>>;

const patient = (id: string, more: Resource = {}) => ({
  resourceType: "Patient",
  id,
  gender: "female",
  birthDate: "1950-01-01",
  ...more,
});
const observation = (id: string, patientId: string, value: number, more: Resource = {}) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: "2020-01-01T00:00:00Z",
  valueQuantity: { value, unit: "g/dL", code: "g/dL", system: "http://unitsofmeasure.org" },
  ...more,
});
const ndjson = (...resources: unknown[]) => resources.map((resource) => `${JSON.stringify(resource)}\n`).join("");

function put(name: string, content: string | Uint8Array): string {
  const path = join(root, "in", name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function run(options: Partial<IntakeOptions> = {}) {
  const directory = join(root, "charts");
  const rejectFile = join(root, "rejects.ndjson");
  const summary = await intakeFhir({
    paths: [join(root, "in")],
    directory,
    rejectFile,
    progress: noProgress,
    ...options,
  });
  const charts: PatientChart[] = [];
  for await (const chart of readCharts(directory)) charts.push(chart);
  const text = readFileSync(rejectFile, "utf8");
  const rejections: Rejection[] = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { summary, charts, rejections, text };
}

const codesOf = (chart: PatientChart | undefined) =>
  chart?.events.map(({ code, numericValue }) => [code, numericValue] as const);
const hb = "LOINC//718-7//g/dL";

describe("the forms an export comes in", () => {
  const everything = [
    ["SEX//F", undefined],
    ["MEDS_BIRTH", undefined],
    [hb, 13],
  ];
  const bundle = {
    resourceType: "Bundle",
    type: "transaction",
    entry: [
      { fullUrl: "urn:uuid:11111111-1111-1111-1111-111111111111", resource: patient("p1") },
      {
        fullUrl: "urn:uuid:2",
        resource: observation("o1", "", 13, {
          subject: { reference: "urn:uuid:11111111-1111-1111-1111-111111111111" },
        }),
      },
    ],
  };

  test.each<[string, () => void]>([
    [
      "one resource a line, a file a type, resources before their patient",
      () => {
        put("a.ndjson", ndjson(observation("o1", "p1", 13)));
        put("b.ndjson", ndjson(patient("p1")));
      },
    ],
    [
      "gz, under a name that says nothing",
      () => void put("export-part-7", gzipSync(ndjson(patient("p1"), observation("o1", "p1", 13)))),
    ],
    [
      "gz in several members",
      () =>
        void put(
          "x.ndjson.gz",
          Buffer.concat([gzipSync(ndjson(patient("p1"))), gzipSync(ndjson(observation("o1", "p1", 13)))]),
        ),
    ],
    ["one bundle a line", () => void put("bundles.ndjson", ndjson(bundle))],
    ["a bundle over many lines", () => void put("bundle.json", JSON.stringify(bundle, null, 2))],
    ["a bundle on one line without an end", () => void put("bundle.json", JSON.stringify(bundle))],
    [
      "a bundle whose patient has no id but a uuid",
      () => {
        const { id: _id, ...nameless } = patient("p1");
        put(
          "bundle.json",
          JSON.stringify({ ...bundle, entry: [{ ...bundle.entry[0], resource: nameless }, bundle.entry[1]] }),
        );
      },
    ],
    [
      "a list of resources",
      () => void put("list.json", JSON.stringify([patient("p1"), observation("o1", "p1", 13)], null, 1)),
    ],
    [
      "absolute references with a version",
      () =>
        void put(
          "x.ndjson",
          ndjson(
            patient("p1"),
            observation("o1", "", 13, { subject: { reference: "https://ehr.example/fhir/Patient/p1/_history/2" } }),
          ),
        ),
    ],
    [
      "a byte order mark, Windows line ends and blank lines",
      () =>
        void put(
          "x.ndjson",
          `\uFEFF\r\n${ndjson(patient("p1")).replace("\n", "\r\n")}\r\n   \r\n${ndjson(observation("o1", "p1", 13))}`,
        ),
    ],
    [
      "bundles within a bundle",
      () =>
        void put("x.ndjson", ndjson({ resourceType: "Bundle", type: "batch-response", entry: [{ resource: bundle }] })),
    ],
  ])("%s gives the same chart", async (_name, prepare) => {
    prepare();
    const { charts, rejections, summary } = await run();
    expect(rejections).toEqual([]);
    expect(charts.map(codesOf)).toEqual([everything]);
    expect(summary).toMatchObject({ patients: 1, events: 3, rejected: {} });
  });

  test("paths may mix files and directories; files that hold no JSON are named, not read", async () => {
    put("LICENSE.txt", "All rights reserved.");
    put("deep/er/a.ndjson", ndjson(patient("p1")));
    const single = join(root, "single.json");
    writeFileSync(single, JSON.stringify(patient("p2"), null, 2));
    const { charts, summary } = await run({ paths: [single, join(root, "in")] });
    expect(charts.map(({ patientId }) => patientId).sort()).toEqual(["p1", "p2"]);
    expect(summary.skippedFiles).toEqual(["in/LICENSE.txt"]);
  });
});

describe("what is malformed is refused by file, line and element, and the rest goes on", () => {
  const secret = "Hildegard-Secretperson";
  const good = ndjson(patient("p1"));
  const cases: [string, string | Uint8Array, Partial<Rejection>, Partial<IntakeOptions>?][] = [
    ["a line that is not JSON", `{"resourceType":"Patient","id":"${secret}\n${good}`, { line: 1, reason: "not JSON" }],
    [
      "a line cut in the middle",
      `${good}${JSON.stringify(patient(secret)).slice(0, 40)}`,
      { line: 2, reason: "not JSON" },
    ],
    [
      "a type that is none",
      ndjson({ resourceType: secret, id: "1" }) + good,
      { line: 1, path: "(resource).resourceType" },
    ],
    ["a number", `5\n${good}`, { line: 1, path: "(resource)", reason: "not an object" }],
    [
      "no subject",
      good + ndjson(observation(secret, "p1", 1, { subject: undefined })),
      { line: 2, path: "Observation.subject", reason: "required element missing" },
    ],
    [
      "a date that is none",
      good + ndjson(observation("o", "p1", 1, { effectiveDateTime: secret })),
      { line: 2, path: "Observation.effectiveDateTime", reason: "not a date or time" },
    ],
    [
      "an element of the wrong type",
      ndjson(patient("p2", { name: secret })) + good,
      { line: 1, path: "Patient.name", reason: "not a list" },
    ],
    [
      "a patient nobody sent",
      good + ndjson(observation("o", secret, 1)),
      { line: 2, path: "Observation", reason: "refers to a patient that is not in the input" },
    ],
    [
      "a line longer than the limit",
      `${ndjson(patient("p2", { text: secret.repeat(100) }))}${good}`,
      { line: 1, reason: "longer than the limit" },
      { maximumLineBytes: 1000 },
    ],
    [
      "an entry that is no object",
      ndjson({ resourceType: "Bundle", entry: [{ resource: patient("p1") }, 5] }),
      { line: 1, entry: 1, path: "Bundle.entry[1]", reason: "not an object" },
    ],
    [
      "an entry without resource",
      ndjson({ resourceType: "Bundle", entry: [{ resource: patient("p1") }, {}] }),
      { line: 1, entry: 1, path: "Bundle.entry[1].resource" },
    ],
    [
      "entries that are no list",
      ndjson({ resourceType: "Bundle", entry: secret }) + good,
      { line: 1, path: "Bundle.entry", reason: "not a list" },
    ],
    [
      "a bundle a resource of which is wrong",
      ndjson({
        resourceType: "Bundle",
        entry: [{ resource: patient("p1") }, { resource: patient("p2", { gender: secret }) }],
      }),
      { line: 1, entry: 1, path: "Patient.gender" },
    ],
  ];

  test.each(cases)("%s", async (_name, content, expected, options = {}) => {
    put("x.ndjson", content);
    const { charts, rejections, text, summary } = await run(options);
    expect(rejections).toEqual([expect.objectContaining({ file: "in/x.ndjson", ...expected })]);
    expect(Object.values(summary.rejected)).toEqual([1]);
    expect(charts.map(({ patientId }) => patientId)).toEqual(["p1"]);
    expect(text + JSON.stringify(summary)).not.toContain("Secretperson");
  });

  test("a compressed file that ends early gives what stood before and says where it broke", async () => {
    const many = ndjson(...Array.from({ length: 3000 }, (_, i) => patient(`p${i}-${(i * 7919) % 1000}`)));
    put("x.ndjson.gz", gzipSync(many).subarray(0, -3000));
    const { charts, rejections } = await run();
    expect(charts.length).toBeGreaterThan(100);
    expect(charts.length).toBeLessThan(3000);
    expect(rejections).toEqual([
      { file: "in/x.ndjson.gz", line: charts.length + 1, reason: "the compressed file ends early" },
    ]);
  });

  test("a compressed file with damaged bytes is refused without an exception", async () => {
    const damaged = gzipSync(ndjson(...Array.from({ length: 200 }, (_, i) => patient(`p${i}-${(i * 7919) % 1000}`))));
    damaged.fill(0xff, Math.floor(damaged.length / 2), Math.floor(damaged.length / 2) + 40);
    put("x.ndjson.gz", damaged);
    put("y.ndjson", good);
    const { charts, rejections } = await run();
    expect(rejections.map(({ reason }) => reason)).toContain("the compressed file is damaged");
    expect(charts.map(({ patientId }) => patientId)).toContain("p1");
  });

  test("a document over many lines that is not JSON is one rejection", async () => {
    put("x.json", JSON.stringify(patient("p1"), null, 2).slice(0, -2));
    put("y.json", JSON.stringify(patient("p2")));
    const { rejections } = await run();
    expect(rejections).toEqual([{ file: "in/x.json", line: 1, reason: "not JSON" }]);
  });

  test("a document longer than the limit is one rejection", async () => {
    put("x.json", `{\n"a": "${secret.repeat(100)}"\n}`);
    put("y.ndjson", good);
    const { rejections } = await run({ maximumLineBytes: 1000 });
    expect(rejections).toEqual([{ file: "in/x.json", line: 1, reason: "longer than the limit" }]);
  });

  test("ten thousand levels of nesting do no harm", async () => {
    put(
      "x.ndjson",
      `{"resourceType":"Patient","id":"p1","extension":${"[".repeat(10_000)}${"]".repeat(10_000)}}\n{"resourceType":"Patient","id":"p2","x":${"[".repeat(10_000)}${"]".repeat(10_000)}}\n`,
    );
    const { charts, rejections } = await run();
    expect(rejections).toMatchObject([{ line: 1, path: "Patient.extension[0]" }]);
    expect(charts.map(({ patientId }) => patientId)).toEqual(["p2"]);
  });

  test("bundles nested beyond three are refused", async () => {
    let bundle: Resource = { resourceType: "Bundle", entry: [{ resource: patient("deep") }] };
    for (let depth = 0; depth < 6; depth++) bundle = { resourceType: "Bundle", entry: [{ resource: bundle }] };
    put("x.ndjson", ndjson(bundle, patient("p1")));
    const { rejections } = await run();
    expect(rejections).toMatchObject([{ line: 1, reason: "bundles nested too deep" }]);
  });

  test("an empty file is no error; paths without any JSON file are one, and so is a path that is not there", async () => {
    put("x.ndjson", "");
    expect((await run()).summary).toMatchObject({ patients: 0, read: 0 });
    rmSync(join(root, "in"), { recursive: true });
    put("LICENSE", "words");
    await expect(run()).rejects.toMatchObject({ code: "intake/nothing-to-read" });
    await expect(run({ paths: [join(root, "nowhere")] })).rejects.toMatchObject({ code: "storage/file-missing" });
  });
});

describe("duplicates and versions", () => {
  test("the same resource twice counts once", async () => {
    put("x.ndjson", ndjson(patient("p1"), observation("o1", "p1", 13), observation("o1", "p1", 13)));
    const { summary, charts } = await run();
    expect(summary.duplicates).toBe(1);
    expect(codesOf(charts[0])).toContainEqual([hb, 13]);
    expect(summary.events).toBe(3);
  });

  test("the version updated last wins, wherever it stands", async () => {
    const old = observation("o1", "p1", 13, { meta: { lastUpdated: "2020-01-02T00:00:00Z" } });
    const corrected = observation("o1", "p1", 11, { meta: { lastUpdated: "2020-01-03T00:00:00Z" } });
    put("x.ndjson", ndjson(corrected, patient("p1"), old));
    const { charts, summary } = await run();
    expect(codesOf(charts[0])).toContainEqual([hb, 11]);
    expect(codesOf(charts[0])).not.toContainEqual([hb, 13]);
    expect(summary.duplicates).toBe(1);
  });

  test("a result later marked as an error is gone", async () => {
    const old = observation("o1", "p1", 13, { meta: { lastUpdated: "2020-01-02T00:00:00Z" } });
    const error = observation("o1", "p1", 13, {
      status: "entered-in-error",
      meta: { lastUpdated: "2020-01-03T00:00:00Z" },
    });
    put("x.ndjson", ndjson(patient("p1"), old, error));
    const { summary } = await run();
    expect(summary).toMatchObject({ events: 2, withheld: { "entered in error": 1 } });
  });

  test("a result deleted by a later transaction of the file, or in a history after its version, stayed; a version after the deletion is kept", async () => {
    const version = (id: string, day: string) =>
      observation(id, "p1", id.length, { meta: { lastUpdated: `${day}T00:00:00Z` } });
    const remove = (id: string, response?: Resource) => ({
      request: { method: "DELETE", url: `Observation/${id}` },
      ...(response === undefined ? {} : { response }),
    });
    const bundle = (type: string, ...entry: unknown[]) => ({ resourceType: "Bundle", type, entry });
    const gone = { status: "204", lastModified: "2020-06-01T00:00:00Z" };
    put(
      "log.ndjson",
      ndjson(
        patient("p1"),
        bundle("transaction", { resource: version("deleted", "2020-05-01") }),
        bundle("transaction", remove("deleted"), remove("put-back")),
        bundle("transaction", { resource: version("put-back", "2020-05-01") }),
        bundle("history", remove("in-history", gone), { resource: version("in-history", "2020-05-01") }),
        bundle("history", { resource: version("made-again", "2020-07-01") }, remove("made-again", gone)),
      ),
    );
    const { charts, summary } = await run();
    const sources = charts[0]?.events.flatMap(({ source }) => (source?.startsWith("Observation/") ? source : []));
    expect(sources?.sort()).toEqual(["Observation/made-again", "Observation/put-back"]);
    expect(summary.withheld).toEqual({ "deleted by a later input": 2 });
  });

  test("of a history whose versions do not say when they were written the newest counts, though it stands first", async () => {
    const version = (id: string, status: string) => observation(id, "p1", 13, { status });
    const at = (day: string) => ({ response: { status: "200", lastModified: `${day}T00:00:00Z` } });
    const page = (...entry: unknown[]) => ({ resourceType: "Bundle", type: "history", entry });
    const [mistaken, first] = ["entered-in-error", "final"];
    put(
      "log.ndjson",
      ndjson(
        patient("p1"),
        page({ resource: version("undated", mistaken) }, { resource: version("undated", first) }),
        page({ resource: version("dated", mistaken), ...at("2020-06-01") }),
        page({ resource: version("dated", first), ...at("2020-05-01") }),
        page({ resource: version("kept", first), ...at("2020-05-01") }),
      ),
    );
    const { charts } = await run();
    const sources = charts[0]?.events.flatMap(({ source }) => (source?.startsWith("Observation/") ? source : []));
    expect(sources).toEqual(["Observation/kept"]);
  });

  test("a result is deleted whatever id the intake takes it under", async () => {
    const id = `lab_${"1".repeat(80)}`;
    const remove = { request: { method: "DELETE", url: `Observation/${id}` } };
    put(
      "log.ndjson",
      ndjson(patient("p1"), observation(id, "p1", 13), { resourceType: "Bundle", type: "batch", entry: [remove] }),
    );
    expect((await run()).summary.withheld).toEqual({ "deleted by a later input": 1 });
  });

  test("a Consent whose patient's id holds an underscore opts that patient out; one that names nobody is refused, and stops no build", async () => {
    const consent = (id: string, reference: string, status = "active") => ({
      ...{ resourceType: "Consent", id, status, patient: { reference }, provision: { type: "deny" } },
    });
    put(
      "x.ndjson",
      ndjson(
        patient("p_1"),
        consent("c1", "Patient/p_1"),
        consent("c2", "Patient/p 2"),
        consent("c3", "Group/1"),
        consent("c4", "Patient?identifier=s|nobody's"),
        consent("c5", "Group/1", "inactive"),
      ),
    );
    const consentFile = join(root, "consents.ndjson");
    const { rejections } = await run({ consentFile });
    const path = "Consent.patient.reference";
    expect(rejections).toEqual([
      { file: "in/x.ndjson", line: 3, path, reason: "not an id" },
      { file: "in/x.ndjson", line: 4, path, reason: "does not refer to a Patient" },
      { file: "in/x.ndjson", line: 5, path, reason: expect.stringContaining("no patient in the input has") },
    ]);
    const kept = readFileSync(consentFile, "utf8").trim().split("\n");
    expect(await findOptedOut(kept.map((line) => JSON.parse(line)))).toEqual(new Set(["p_1"]));
  });

  describe("an absolute reference", () => {
    const ours = "https://ehr.example/fhir";
    const at = (server: string) => ({ subject: { reference: `${server}/Patient/1` } });
    const bundle = (...entry: unknown[]) => ({ resourceType: "Bundle", type: "collection", entry });
    const results = () =>
      put(
        "b.ndjson",
        ndjson(observation("o1", "", 13, at(ours)), observation("o2", "", 9, at("https://other.example/fhir"))),
      );
    const told: [string, () => void][] = [
      [
        "the fullUrl of its entry",
        () => void put("a.json", JSON.stringify(bundle({ fullUrl: `${ours}/Patient/1`, resource: patient("1") }))),
      ],
      ["meta.source", () => void put("a.ndjson", ndjson(patient("1", { meta: { source: `${ours}/Patient/1#x` } })))],
      [
        "the state of the export",
        () => {
          put("a.ndjson", ndjson(patient("1")));
          put(
            ".export.json",
            JSON.stringify({ format: "osler-fhir-export-1", query: { server: `${ours}/` }, runs: [] }),
          );
        },
      ],
    ];

    test.each(told)(
      "of another server is refused where the Patient's is told by %s; of its own it is accepted",
      async (_, tell) => {
        tell();
        results();
        const { charts, rejections } = await run();
        expect(codesOf(charts[0])).toContainEqual([hb, 13]);
        expect(codesOf(charts[0])).not.toContainEqual([hb, 9]);
        expect(rejections).toEqual([
          {
            ...{ file: "in/b.ndjson", line: 2, path: "Observation.subject.reference" },
            reason: "refers to a patient of another server",
          },
        ]);
      },
    );

    test("is accepted where nothing tells of a server, with a version, over http, and by a bundle's own address", async () => {
      put("a.ndjson", ndjson(patient("1"), observation("o1", "", 1, at("https://any.example"))));
      expect((await run()).rejections).toEqual([]);
      const versioned = { subject: { reference: "http://EHR.example/fhir/Patient/1/_history/3" } };
      const entry = { fullUrl: `${ours}/Patient/1`, resource: patient("1") };
      put("a.ndjson", ndjson(bundle(entry, { resource: observation("o1", "", 1, versioned) })));
      const { charts, rejections } = await run();
      expect([charts.length, rejections]).toEqual([1, []]);
    });

    test("of another server in a link or a Consent makes nobody one person, and opts nobody out", async () => {
      const elsewhere = { reference: "https://other.example/fhir/Patient/2" };
      const link = [{ type: "replaces", other: elsewhere }];
      const consent = {
        resourceType: "Consent",
        id: "c",
        status: "active",
        patient: elsewhere,
        provision: { type: "deny" },
      };
      const entries = ["1", "2"].map((id) => ({
        ...{ fullUrl: `${ours}/Patient/${id}`, resource: patient(id, id === "1" ? { link } : {}) },
      }));
      put("a.ndjson", ndjson(bundle(...entries), consent));
      const consentFile = join(root, "consents.ndjson");
      const { charts, rejections } = await run({ consentFile });
      expect(charts.map(({ patientId }) => patientId)).toEqual(["1", "2"]);
      expect(rejections).toMatchObject([{ file: "in/a.ndjson", line: 2, path: "Consent.patient.reference" }]);
      expect(readFileSync(consentFile, "utf8")).toBe("");
    });
  });

  test("consents are kept for whoever decides on teaching, a deleted one as one that ended", async () => {
    const given = { resourceType: "Consent", id: "c1", status: "active", patient: { reference: "Patient/p1" } };
    const remove = (response: Resource) => ({ request: { method: "DELETE", url: "Consent/c1" }, ...response });
    const bundle = (type: string, entry: unknown) => ({ resourceType: "Bundle", type, entry: [entry] });
    const gone = { response: { status: "204", lastModified: "2020-06-01T00:00:00Z" } };
    put("x.ndjson", ndjson(patient("p1"), given, bundle("history", remove(gone)), bundle("transaction", remove({}))));
    const consentFile = join(root, "consents.ndjson");
    await run({ consentFile });
    const ended = { resourceType: "Consent", id: "c1", status: "inactive" };
    expect(
      readFileSync(consentFile, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([given, { ...ended, meta: { lastUpdated: "2020-06-01T00:00:00.000Z" } }, ended]);
  });

  test("two resources that say the same are one event", async () => {
    put(
      "x.ndjson",
      ndjson(patient("p1"), observation("o1", "p1", 13), observation("o2", "p1", 13), observation("o3", "p1", 14)),
    );
    const { summary, charts } = await run();
    expect(summary.duplicates).toBe(1);
    expect(codesOf(charts[0])?.slice(2)).toEqual([
      [hb, 13],
      [hb, 14],
    ]);
  });
});

describe("whom the record names", () => {
  test("clinicians and organisations reach the charts that refer to them, and no others", async () => {
    const encounter = (id: string, patientId: string, individual: Resource) => ({
      resourceType: "Encounter",
      id,
      status: "finished",
      class: { code: "AMB" },
      subject: { reference: `Patient/${patientId}` },
      period: { start: "2020-01-01T00:00:00Z" },
      participant: [{ individual }],
      serviceProvider: { reference: "Organization/h" },
    });
    put(
      "a.ndjson",
      ndjson(
        encounter("e1", "p1", { reference: "Practitioner/a" }),
        encounter("e2", "p1", { reference: "PractitionerRole/r" }),
        encounter("e3", "p1", { reference: "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|99" }),
        encounter("e4", "p2", { reference: "Practitioner/unknown", display: "Dr. Ana Ortiz" }),
        patient("p1"),
        patient("p2"),
        patient("p3"),
      ),
    );
    put(
      "b.ndjson",
      ndjson(
        { resourceType: "Practitioner", id: "a", name: [{ family: "Adler", given: ["Bo"] }] },
        { resourceType: "Practitioner", id: "b", name: [{ family: "Baker", given: ["Cy"], prefix: ["Dr."] }] },
        {
          resourceType: "Practitioner",
          id: "c",
          identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: "99" }],
          name: [{ family: "Cole", given: ["Di"] }],
        },
        { resourceType: "Practitioner", id: "z", name: [{ family: "Nobody", given: ["Knows"] }] },
        { resourceType: "PractitionerRole", id: "r", practitioner: { reference: "Practitioner/b" } },
        { resourceType: "Organization", id: "h", name: "County Hospital" },
      ),
    );
    const { charts } = await run();
    const byId = new Map(charts.map((chart) => [String(chart.patientId), chart.identity]));
    expect(byId.get("p1")?.clinicians.map(({ family }) => family)).toEqual(["Adler", "Baker", "Cole"]);
    expect(byId.get("p1")?.organisations).toEqual(["County Hospital"]);
    expect(byId.get("p2")?.clinicians).toEqual([{ given: ["Ana"], family: "Ortiz", prefix: "Dr." }]);
    expect(byId.get("p3")?.clinicians).toEqual([]);
  });

  test("a drug referred to is its code, wherever the Medication stands", async () => {
    put(
      "a.ndjson",
      ndjson(
        patient("p1"),
        {
          resourceType: "MedicationRequest",
          id: "m",
          status: "active",
          intent: "order",
          subject: { reference: "Patient/p1" },
          authoredOn: "2020-01-01T00:00:00Z",
          medicationReference: { reference: "Medication/x" },
        },
        {
          resourceType: "Medication",
          id: "x",
          code: {
            coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "860975", display: "metformin" }],
          },
        },
      ),
    );
    const { charts } = await run();
    expect(charts[0]?.events.at(-1)).toMatchObject({ code: "RXNORM//860975", display: "metformin" });
  });
});

describe("same inputs, same bytes", () => {
  test("the order of lines and the memory at hand change nothing", async () => {
    const resources = Array.from({ length: 40 }, (_, i) => [
      patient(`p${i}`),
      ...Array.from({ length: 5 }, (_, k) => observation(`o${i}-${k}`, `p${i}`, 10 + k)),
    ]).flat();
    put("x.ndjson", ndjson(...resources));
    await run({ directory: join(root, "charts") });
    const first = await sha256Tree(join(root, "charts"));
    await run({ directory: join(root, "charts") });
    expect(await sha256Tree(join(root, "charts"))).toBe(first);
    put("x.ndjson", ndjson(...resources.toReversed()));
    await run({ directory: join(root, "charts") });
    expect(await sha256Tree(join(root, "charts"))).toBe(first);
    expect(existsSync(join(root, "charts.parts.tmp"))).toBe(false);
  });

  test("charts do not depend on whether parts were spilled to disk", async () => {
    put(
      "x.ndjson",
      ndjson(
        ...Array.from({ length: 60 }, (_, i) => [observation(`o${i}`, `p${i % 20}`, i), patient(`p${i % 20}`)]).flat(),
      ),
    );
    const inMemory = await run();
    const spilled = await run({ memoryBytes: 5000 });
    const byId = (charts: PatientChart[]) => charts.toSorted((a, b) => (a.patientId < b.patientId ? -1 : 1));
    expect(byId(spilled.charts)).toEqual(byId(inMemory.charts));
    expect(spilled.summary).toEqual(inMemory.summary);
  });

  test("an intake that is stopped leaves the earlier charts and no litter", async () => {
    put("x.ndjson", ndjson(patient("p1")));
    await run();
    const before = await sha256Tree(join(root, "charts"));
    put("x.ndjson", ndjson(patient("p2")));
    await expect(run({ signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await sha256Tree(join(root, "charts"))).toBe(before);
    expect(existsSync(join(root, "rejects.ndjson.tmp"))).toBe(false);
  });
});

test("a result whose range is malformed is taken in, and what was left out is counted by path and reason, on disk or not", async () => {
  const bad = { referenceRange: [{ low: { value: "low" } }, "n/a", { high: { value: 17 } }] };
  put("x.ndjson", ndjson(patient("p1"), observation("a", "p1", 13, bad), observation("b", "p1", 14, bad)));
  for (const memoryBytes of [undefined, 1]) {
    const { charts, summary } = await run(memoryBytes === undefined ? {} : { memoryBytes });
    expect(codesOf(charts[0])).toEqual(
      expect.arrayContaining([
        [hb, 13],
        [hb, 14],
      ]),
    );
    expect(charts[0]?.events.flatMap(({ laboratory }) => laboratory?.ranges ?? [])).toEqual([
      { high: 17 },
      { high: 17 },
    ]);
    expect(summary).toMatchObject({
      rejected: {},
      leftOut: {
        "Observation.referenceRange.low.value: not a number": 2,
        "Observation.referenceRange: not an object": 2,
      },
    });
  }
});

test("any mutation of a resource is taken in or refused, never thrown, never echoed, and the neighbours stay", async () => {
  const secret = "Hildegard-Secretperson";
  const base = observation("o1", "p1", 13, {
    component: [{ code: { text: "x" }, valueString: "y" }],
    performer: [{ display: "Dr. A" }],
  });
  const junk = fc.oneof(
    fc.constant(secret),
    fc.constant([secret]),
    fc.constant({ [secret]: [secret] }),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(base)), junk), { minLength: 1, maxLength: 8 }),
      async (mutations) => {
        rmSync(join(root, "in"), { recursive: true, force: true });
        const mutated = mutations.map(([key, value]) => ({ ...base, [key]: value }));
        put("x.ndjson", ndjson(patient("p1"), ...mutated, observation("last", "p1", 99)));
        const { charts, summary, text } = await run();
        expect(codesOf(charts.find(({ patientId }) => patientId === "p1"))).toContainEqual([hb, 99]);
        const units = summary.unknownUnits.length;
        expect(text).not.toContain("Secretperson");
        expect(JSON.stringify({ ...summary, unknownUnits: units })).not.toContain("Secretperson");
      },
    ),
    { numRuns: 40 },
  );
});

test("relatives, a care team and whoever a resource contains are in the chart, of every version", async () => {
  const of = { reference: "Patient/p1" };
  const relative = (family: string, lastUpdated: string) => ({
    ...{ resourceType: "RelatedPerson", id: "r1", patient: of, name: [{ family, given: ["Ada"] }] },
    meta: { lastUpdated },
  });
  const contained = [{ resourceType: "Practitioner", id: "x", name: [{ family: "Falk", given: ["Ines"] }] }];
  const participant = [{ member: { reference: "Practitioner/b" } }];
  put(
    "a.ndjson",
    ndjson(
      patient("p1"),
      relative("Bello", "2020-01-01T00:00:00Z"),
      relative("Okonjo", "2021-01-01T00:00:00Z"),
      observation("o1", "p1", 13, { contained }),
      {
        resourceType: "CareTeam",
        id: "t1",
        subject: of,
        participant,
        managingOrganization: [{ reference: "Organization/g" }],
      },
      { resourceType: "Practitioner", id: "b", name: [{ family: "Baker", given: ["Cy"] }] },
      { resourceType: "Organization", id: "g", name: "Ellsmouth General" },
    ),
  );
  const { charts, summary } = await run();
  const identity = charts[0]?.identity;
  expect(identity?.kin.map(({ name }) => name.family).sort()).toEqual(["Bello", "Okonjo"]);
  expect(identity?.clinicians.map(({ family }) => family)).toEqual(["Baker", "Falk"]);
  expect(identity?.organisations).toEqual(["Ellsmouth General"]);
  expect(summary.ignored).toEqual({});
});

test("a drug that is referred to is named: by its code, by its words, or by the reference's where it is not in the input", async () => {
  const order = (id: string, reference: string) => ({
    ...{ resourceType: "MedicationRequest", id, status: "active", intent: "order", authoredOn: "2020-01-01" },
    subject: { reference: "Patient/p1" },
    medicationReference: { reference, display: "as the order calls it" },
  });
  const coded = {
    coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "6809", display: "metformin" }],
  };
  put(
    "a.ndjson",
    ndjson(
      patient("p1"),
      order("m1", "Medication/coded"),
      order("m2", "Medication/words"),
      order("m3", "Medication/missing"),
      { resourceType: "Medication", id: "coded", code: coded },
      { resourceType: "Medication", id: "words", code: { text: "willow bark" } },
    ),
  );
  const { charts } = await run();
  const drugs = charts[0]?.events.filter(({ source }) => source?.startsWith("MedicationRequest/"));
  expect(new Set(drugs?.map(({ code, display, textValue }) => [code, display, textValue].join(" | ")))).toEqual(
    new Set([
      "RXNORM//6809 | metformin | ",
      "UNCODED//MedicationRequest |  | willow bark",
      "UNCODED//MedicationRequest |  | as the order calls it",
    ]),
  );
});

test("an allergy and a drug without any date were refused: the chart has them, each once, apart from its events", async () => {
  const penicillin = {
    resourceType: "AllergyIntolerance",
    patient: { reference: "Patient/p1" },
    code: { coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "7980", display: "Penicillin" }] },
  };
  const order = {
    resourceType: "MedicationRequest",
    id: "m1",
    status: "active",
    intent: "order",
    subject: { reference: "Patient/p1" },
    medicationReference: { reference: "Medication/9" },
  };
  const medication = { resourceType: "Medication", id: "9", code: { text: "willow bark" } };
  put(
    "a.ndjson",
    ndjson(patient("p1"), { ...penicillin, id: "a1" }, { ...penicillin, id: "a2" }, order, medication, patient("p2")),
  );
  const { summary, charts } = await run();
  expect(charts.map(({ undated }) => undated?.map(({ code, textValue, source }) => [code, textValue, source]))).toEqual(
    [
      [
        ["ALLERGY//RXNORM//7980", undefined, "AllergyIntolerance/a1"],
        ["UNCODED//MedicationRequest", "willow bark", "MedicationRequest/m1"],
      ],
      undefined,
    ],
  );
  expect(codesOf(charts[0])).toEqual([
    ["SEX//F", undefined],
    ["MEDS_BIRTH", undefined],
  ]);
  expect(summary).toMatchObject({ rejected: {}, undated: 2, duplicates: 1, events: 4 });
});

describe("a result that a later version gives to another patient", () => {
  const version = (versionId: string, lastUpdated: string) => ({ meta: { versionId, lastUpdated } });
  const first = observation("o1", "p1", 13, version("1", "2020-01-01T10:00:00Z"));
  const corrected = observation("o1", "p2", 13.5, version("2", "2020-01-02T10:00:00Z"));
  const numbersOf = async (options: Partial<IntakeOptions> = {}) => {
    const { charts, summary } = await run(options);
    const numbers = charts.map(({ events }) => events.flatMap(({ numericValue }) => numericValue ?? []));
    return { numbers, withheld: summary.withheld };
  };

  test.each([
    ["in the order they were written", [first, corrected]],
    ["the other way round", [corrected, first]],
  ])("was in both charts, and is in the right one alone: %s", async (_name, resources) => {
    put("a.ndjson", ndjson(patient("p1"), patient("p2"), ...resources));
    for (const options of [{}, { memoryBytes: 1 }]) {
      expect(await numbersOf(options)).toEqual({
        numbers: [[], [13.5]],
        withheld: { "of another patient in a later version": 1 },
      });
    }
  });

  test("is not one of another server's, or of another patient's file, that happens to have its id", async () => {
    const more = { meta: { versionId: "2", lastUpdated: "2020-01-02T10:00:00Z" } };
    const others = [
      observation("o1", "p2", 14, version("1", "2020-01-02T10:00:00Z")),
      observation("o1", "p3", 15, { meta: { lastUpdated: "2020-01-03T10:00:00Z" } }),
      observation("o1", "p4", 16, { ...more, effectiveDateTime: "2021-01-01T00:00:00Z" }),
      observation("o1", "p5", 17, { ...more, code: { coding: [{ system: "http://loinc.org", code: "20509-6" }] } }),
    ];
    put("a.ndjson", ndjson(...["p1", "p2", "p3", "p4", "p5"].map((id) => patient(id)), first, ...others));
    expect((await numbersOf()).numbers).toEqual([[13], [14], [15], [16], [17]]);
  });
});

test("the wards of one stay are no readmissions; an emergency visit that became the stay, a ward whose stay is not here and a visit of a series count", async () => {
  const encounter = (id: string, kind: string, day: number, partOf?: string) => ({
    resourceType: "Encounter",
    id,
    status: "finished",
    class: { code: kind },
    subject: { reference: "Patient/p1" },
    period: { start: `2020-01-0${day}T10:00:00Z`, end: `2020-01-0${day + 1}T10:00:00Z` },
    ...(partOf === undefined ? {} : { partOf: { reference: `https://server.example/fhir/Encounter/${partOf}` } }),
  });
  put(
    "a.ndjson",
    ndjson(
      patient("p1"),
      encounter("bed", "IMP", 3, "ward"),
      encounter("ward", "IMP", 2, "stay"),
      encounter("emergency", "EMER", 1, "stay"),
      encounter("stay", "IMP", 2),
      encounter("elsewhere", "IMP", 6, "not-here"),
      encounter("series", "AMB", 7),
      encounter("visit", "AMB", 8, "series"),
    ),
  );
  const { charts, summary } = await run();
  expect(charts[0]?.events.flatMap(({ code, source }) => (/_START/.test(code) ? [source] : []))).toEqual([
    "Encounter/emergency",
    "Encounter/stay",
    "Encounter/elsewhere",
    "Encounter/series",
    "Encounter/visit",
  ]);
  expect(summary.withheld).toEqual({ "within another encounter": 2 });
});

describe("records that the source merged are one chart", () => {
  const named = (family: string, more: Resource = {}) => ({ name: [{ family, given: ["Ada"] }], ...more });
  const link = (type: string, id: string) => ({ link: [{ type, other: { reference: `Patient/${id}` } }] });
  const valuesOf = (charts: readonly PatientChart[]) =>
    charts.map(({ patientId, events }) => [
      patientId,
      events.flatMap(({ numericValue }) => numericValue ?? []).toSorted((a, b) => a - b),
    ]);

  test.each([1024 * 1024, 1])(
    "whichever of the two says so, in a chain too, on disk or not (%i bytes)",
    async (memoryBytes) => {
      put(
        "a.ndjson",
        ndjson(
          observation("o1", "old", 1),
          patient("old", named("Maiden", { birthDate: "1949-01-01", ...link("replaced-by", "middle") })),
          observation("o2", "middle", 2),
          patient("middle", named("Middle")),
          patient("new", named("Married", link("replaces", "middle"))),
          observation("o3", "new", 3),
          patient("other", named("Other", link("seealso", "new"))),
          observation("o4", "other", 4),
        ),
      );
      const { charts, rejections, summary } = await run({ memoryBytes });
      expect(rejections).toEqual([]);
      expect(valuesOf(charts).toSorted()).toEqual([
        ["new", [1, 2, 3]],
        ["other", [4]],
      ]);
      const chart = charts.find(({ patientId }) => patientId === "new");
      expect(new Set(chart?.events.map(({ subject }) => subject))).toEqual(new Set([chart?.subject]));
      expect(chart?.events.filter(({ code }) => code === "MEDS_BIRTH").map(({ occurredAt }) => occurredAt)).toEqual([
        Date.UTC(1950, 0, 1),
      ]);
      expect(chart?.identity.names.map(({ family }) => family)).toEqual(["Married", "Maiden", "Middle"]);
      expect(summary.withheld["replaced by another record"]).toBe(2);
    },
  );

  test("a record replaced by one that did not come stays, and so do two that replace each other", async () => {
    put(
      "a.ndjson",
      ndjson(
        patient("a", link("replaced-by", "elsewhere")),
        observation("o1", "a", 1),
        patient("b", link("replaced-by", "c")),
        observation("o2", "b", 2),
        patient("c", link("replaced-by", "b")),
        observation("o3", "c", 3),
      ),
    );
    const { charts, rejections } = await run();
    expect(rejections).toEqual([]);
    expect(valuesOf(charts).toSorted()).toEqual([
      ["a", [1]],
      ["b", [2]],
      ["c", [3]],
    ]);
  });

  test("an opt-out filed under the replaced record opts the person out", async () => {
    const consent = {
      ...{ resourceType: "Consent", id: "no", status: "active", dateTime: "2020-01-01" },
      ...{ patient: { reference: "Patient/old" }, provision: { type: "deny" } },
    };
    put("a.ndjson", ndjson(patient("old", link("replaced-by", "new")), consent, patient("new")));
    const consentFile = join(root, "consents.ndjson");
    await run({ consentFile });
    const kept = readFileSync(consentFile, "utf8").trim().split("\n");
    expect(await findOptedOut(kept.map((line) => JSON.parse(line)))).toEqual(new Set(["new"]));
  });
});

describe("records that are linked and both in use are two charts of one person", () => {
  const link = (...links: [string, string][]) => ({
    link: links.map(([type, id]) => ({ type, other: { reference: `Patient/${id}` } })),
  });
  const personsOf = (charts: readonly PatientChart[]) =>
    charts.map(({ patientId, person }) => [patientId, person]).toSorted();

  test("seealso and refer, either way, in a chain and by way of a record that did not come; a stranger is nobody else", async () => {
    put(
      "a.ndjson",
      ndjson(
        patient("c", link(["seealso", "b"])),
        patient("b"),
        patient("d", link(["refer", "c"])),
        patient("x", link(["seealso", "gone"])),
        patient("y", link(["refer", "gone"])),
        patient("stranger"),
        observation("o1", "c", 1),
        observation("o2", "d", 2),
      ),
    );
    const { charts, rejections } = await run();
    expect(rejections).toEqual([]);
    expect(personsOf(charts)).toEqual([
      ["b", undefined],
      ["c", "b"],
      ["d", "b"],
      ["stranger", undefined],
      ["x", "gone"],
      ["y", "gone"],
    ]);
    expect(charts.find(({ patientId }) => patientId === "d")?.events.at(-1)?.numericValue).toBe(2);
  });

  test("a record that was replaced brings its links along; a circle of replacements is one person", async () => {
    put(
      "a.ndjson",
      ndjson(
        patient("old", link(["replaced-by", "new"], ["seealso", "other"])),
        patient("new"),
        patient("other"),
        patient("p", link(["replaced-by", "q"])),
        patient("q", link(["replaced-by", "p"])),
      ),
    );
    const { charts } = await run();
    expect(personsOf(charts)).toEqual([
      ["new", undefined],
      ["other", "new"],
      ["p", undefined],
      ["q", "p"],
    ]);
  });

  test("what was last said of training for one of the records holds for all", async () => {
    const consent = (id: string, of: string, type: string, dateTime: string) => ({
      ...{ resourceType: "Consent", id, status: "active", dateTime, patient: { reference: `Patient/${of}` } },
      provision: { type, purpose: [{ code: "MLTRAINING" }] },
    });
    put(
      "a.ndjson",
      ndjson(
        ...["p0", "p1", "p2", "p3"].flatMap((id) => [patient(id), patient(`${id}-second`, link(["seealso", id]))]),
        consent("c1", "p1", "deny", "2020-01-01"),
        consent("c2", "p2-second", "deny", "2020-01-01"),
        consent("c3", "p3", "deny", "2020-01-01"),
        consent("c4", "p3-second", "permit", "2021-01-01"),
      ),
    );
    const consentFile = join(root, "consents.ndjson");
    await run({ consentFile });
    const kept = readFileSync(consentFile, "utf8").trim().split("\n");
    expect(await findOptedOut(kept.map((line) => JSON.parse(line)))).toEqual(
      new Set(["p1", "p1-second", "p2", "p2-second"]),
    );
  });
});

describe("a patient who is named by an identifier and not by an id", () => {
  const MRN = "https://hospital.example/Patient/mrn";
  const known = patient("p1", { identifier: [{ system: MRN, value: "77" }] });
  const by = (reference: string) => ({ subject: { reference } });
  const search = `Patient?identifier=${encodeURIComponent(`${MRN}|77`)}`;
  const forms: [string, Resource][] = [
    ["a search", by(search)],
    ["a search of a server, not encoded", by(`https://ehr.example/fhir/Patient?identifier=${MRN}|77`)],
    ["a search by a value of any system", by("Patient?identifier=77")],
    ["a logical reference", { subject: { type: "Patient", identifier: { system: MRN, value: "77" } } }],
    [
      "a contained Patient",
      {
        ...by("#who"),
        contained: [{ resourceType: "Patient", id: "who", identifier: [{ system: MRN, value: "77" }] }],
      },
    ],
  ];

  test.each(forms)(
    "%s is the chart of whoever has it, before or behind the resource, in memory or on disk",
    async (_, of) => {
      for (const memoryBytes of [1024 * 1024, 1]) {
        put("a.ndjson", ndjson(observation("o1", "", 13, of), known, patient("p2"), observation("o2", "", 14, of)));
        const { charts, rejections } = await run({ memoryBytes });
        expect(rejections).toEqual([]);
        const chart = charts.find(({ patientId }) => patientId === "p1");
        expect(charts).toHaveLength(2);
        expect(chart?.events.map(({ numericValue }) => numericValue)).toEqual([undefined, undefined, 13, 14]);
        expect(new Set(chart?.events.map(({ subject }) => subject))).toEqual(new Set([chart?.subject]));
      }
    },
  );

  const reason = "names its patient by an identifier that no patient in the input has, or several";

  test("nobody has it, or two have: refused with that reason, the identifier untold", async () => {
    const other = patient("p2", {
      identifier: [
        { system: MRN, value: "78" },
        { system: "urn:other", value: "77" },
      ],
    });
    put(
      "a.ndjson",
      ndjson(
        known,
        other,
        observation("o1", "", 1, by(`Patient?identifier=${MRN}|79`)),
        observation("o2", "", 2, by("Patient?identifier=77")),
        observation("o3", "", 3, { subject: { identifier: { value: "77" } } }),
        observation("o4", "", 4, by("Patient?identifier=urn:other|77")),
      ),
    );
    const { charts, rejections } = await run();
    expect(rejections.map(({ line, path, reason: why }) => [line, path, why]).toSorted()).toEqual(
      [3, 4, 5].map((line) => [line, "Observation", reason]),
    );
    expect(
      charts.flatMap(({ patientId, events }) => events.map((e) => [patientId, e.numericValue])).filter(([, n]) => n),
    ).toEqual([["p2", 4]]);
  });

  test("two records with it that are one chart are one patient", async () => {
    const old = { ...known, id: "old", link: [{ type: "replaced-by", other: { reference: "Patient/p1" } }] };
    put("a.ndjson", ndjson(old, known, observation("o1", "", 1, by(search))));
    const { charts, rejections } = await run();
    expect(rejections).toEqual([]);
    expect(charts.map(({ patientId, events }) => [patientId, events.at(-1)?.numericValue])).toEqual([["p1", 1]]);
  });

  test("a link and a Consent may name their patients so, and by a bundle's uuid", async () => {
    const consent = (id: string, of: Resource) => ({
      ...{ resourceType: "Consent", id, status: "active", patient: of, provision: { type: "deny" } },
    });
    const old = patient("old", { link: [{ type: "replaced-by", other: { reference: search } }] });
    put("a.ndjson", ndjson(old, consent("c1", { reference: search }), known, observation("o1", "old", 1)));
    const entry = [
      { fullUrl: "urn:uuid:1", resource: patient("p2") },
      { fullUrl: "urn:uuid:2", resource: consent("c2", { reference: "urn:uuid:1" }) },
      { fullUrl: "urn:uuid:3", resource: patient("p3") },
    ];
    put("b.json", JSON.stringify({ resourceType: "Bundle", type: "transaction", entry }));
    const consentFile = join(root, "consents.ndjson");
    const { charts } = await run({ consentFile });
    expect(charts.map(({ patientId }) => patientId).toSorted()).toEqual(["p1", "p2", "p3"]);
    const kept = readFileSync(consentFile, "utf8").trim().split("\n");
    expect(await findOptedOut(kept.map((line) => JSON.parse(line)))).toEqual(new Set(["p1", "p2"]));
  });
});
