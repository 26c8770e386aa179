import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { toEpochMs } from "#core";
import type { AuditRow } from "#storage";
import { cdsServices } from "../cds-hooks/cds-services.ts";
import { endpoints } from "../endpoints.ts";
import { keyEndpoints } from "../model-api/key-endpoints.ts";
import { findLogPlace, logReader, toAuditEvent } from "./audit-event.ts";

const absent = z.object({
  extension: z.tuple([
    z.strictObject({
      url: z.literal("http://hl7.org/fhir/StructureDefinition/data-absent-reason"),
      valueCode: z.enum(["unknown", "masked"]),
    }),
  ]),
});
const coding = z.strictObject({ system: z.url(), code: z.string().min(1), display: z.string().min(1).optional() });
const concept = z.strictObject({ coding: z.array(coding).min(1) });
const reference = z
  .strictObject({
    reference: z
      .string()
      .regex(/^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/)
      .optional(),
    type: z.string().optional(),
    identifier: z.strictObject({ system: z.url(), value: z.string().min(1) }).optional(),
    display: z.string().min(1).optional(),
  })
  .refine((given) => Object.keys(given).length > 0)
  .or(absent);
const network = z
  .strictObject({ address: z.string().min(1), type: z.enum(["1", "2", "3", "4", "5"]) })
  .or(absent.strict());
/** https://hl7.org/fhir/R4/auditevent.html, its elements, cardinalities and required bindings; nothing else may be there. */
const auditEventSchema = z.strictObject({
  resourceType: z.literal("AuditEvent"),
  id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/),
  meta: z.strictObject({ profile: z.tuple([z.url()]) }).optional(),
  extension: z.tuple([
    z.strictObject({
      url: z.url(),
      extension: z.array(
        z.strictObject({
          url: z.string(),
          valueCode: z.string().optional(),
          valueUnsignedInt: z.int().nonnegative().optional(),
          valueString: z.string().optional(),
        }),
      ),
    }),
  ]),
  type: coding,
  subtype: z.array(coding).min(1),
  action: z.enum(["C", "R", "U", "D", "E"]),
  recorded: z.iso.datetime(),
  outcome: z.enum(["0", "4", "8", "12"]),
  outcomeDesc: z.string().optional(),
  purposeOfEvent: z.array(concept).min(1).optional(),
  agent: z
    .array(
      z.strictObject({
        type: concept,
        role: z.array(concept).optional(),
        who: reference,
        requestor: z.boolean(),
        network: network.optional(),
        purposeOfUse: z.array(concept).min(1).optional(),
      }),
    )
    .min(1),
  source: z.strictObject({ observer: reference, type: z.array(coding) }),
  entity: z.array(
    z.strictObject({
      what: reference.optional(),
      type: coding,
      role: coding,
      description: z.string().min(1).optional(),
      _query: absent.strict().optional(),
    }),
  ),
});
type Event = z.output<typeof auditEventSchema>;

const IHE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
const DCM = "http://dicom.nema.org/resources/ontology/DCM#";
const CUSTODIAN = "http://terminology.hl7.org/CodeSystem/provenance-participant-type#custodian";
const PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType#";
const RESTFUL = "http://hl7.org/fhir/restful-interaction#";
const ENTITY = "http://terminology.hl7.org/CodeSystem/audit-entity-type#";
const ROLE = "http://terminology.hl7.org/CodeSystem/object-role#";
const dataSources = ["AUT", "INF", "CST"].map((code) => `${PARTICIPATION}${code}`); // value set DataSources
const restObjects = ["4", "3", "20"].map((code) => `${ROLE}${code}`); // value set RestObjectRoles

interface BalpRule {
  /** The profile and its source in BALP 1.1.3, §3:5.7.3 "RESTful activities". */
  readonly source: string;
  readonly action: string;
  /** The subtypes a slice names; with `only`, exactly one. */
  readonly subtypes: readonly string[];
  readonly only?: true;
  readonly client: string;
  readonly server: string;
  readonly users: readonly string[];
  /** The slice of `entity` besides the patient's. */
  readonly entity: "data" | "query";
}

/** What IHE published, profile by profile; `Patient…` profiles add one `entity[patient]` to each. */
const balp: Readonly<Record<string, BalpRule>> = {
  Read: {
    source: "IHE.BasicAudit.Read, input/fsh/PatientRead.fsh",
    action: "R",
    subtypes: ["read", "vread"],
    client: `${DCM}110152`,
    server: `${DCM}110153`,
    users: [`${PARTICIPATION}IRCP`],
    entity: "data",
  },
  Query: {
    source: "IHE.BasicAudit.Query, input/fsh/PatientQuery.fsh",
    action: "E",
    subtypes: ["search", "search-type", "search-system"],
    client: `${DCM}110153`,
    server: `${DCM}110152`,
    users: [`${PARTICIPATION}IRCP`],
    entity: "query",
  },
  Create: {
    source: "IHE.BasicAudit.Create, input/fsh/PatientCreate.fsh",
    action: "C",
    subtypes: ["create"],
    client: `${DCM}110153`,
    server: `${DCM}110152`,
    users: dataSources,
    entity: "data",
  },
  Update: {
    source: "IHE.BasicAudit.Update, input/fsh/PatientUpdate.fsh",
    action: "U",
    subtypes: ["update", "patch"],
    client: `${DCM}110153`,
    server: `${DCM}110152`,
    users: dataSources,
    entity: "data",
  },
  Delete: {
    source: "IHE.BasicAudit.Delete, input/fsh/PatientDelete.fsh",
    action: "D",
    subtypes: ["delete"],
    only: true,
    client: `${DCM}110150`,
    server: CUSTODIAN,
    users: dataSources,
    entity: "data",
  },
};
/** Create's slice is 1..1; Read and Query leave other codes open, which operations that read and search are. */
const mustName = new Set(["Create", "Delete"]);

const named = ({ system, code }: { system: string; code: string }) => `${system}#${code}`;
const namedType = ({ coding: [first] }: z.output<typeof concept>) => (first === undefined ? "" : named(first));

function checkBalp(event: Event, name: string, ofPatient: boolean): void {
  const rule = balp[name];
  if (rule === undefined) throw new Error(`BALP has no profile ${name}`);
  const where = `${event.extension[0].extension[0]?.valueCode}: ${rule.source}`;
  expect(named(event.type), where).toBe("http://terminology.hl7.org/CodeSystem/audit-event-type#rest");
  expect(event.action, where).toBe(rule.action);
  expect(event.outcome, where).toBe("0");
  const subtypes = event.subtype.map(named);
  const slice = rule.subtypes.map((code) => `${RESTFUL}${code}`);
  if (mustName.has(name)) expect(subtypes.filter((one) => slice.includes(one)).length, where).toBe(1);
  else expect([...slice, `${RESTFUL}operation`], where).toContain(subtypes[0]);
  if (rule.only) expect(subtypes.length, where).toBe(1);
  for (const { system, code, display } of event.subtype) {
    if (system === RESTFUL.slice(0, -1)) expect(display, where).toBe(code); // (exactly): the display is fixed too
  }
  expect(event.agent.length, where).toBeGreaterThanOrEqual(2);
  const agents = (type: string) => event.agent.filter((agent) => namedType(agent.type) === type);
  for (const type of [rule.client, rule.server]) {
    expect(agents(type), where).toHaveLength(1);
    expect(agents(type)[0]?.network, where).toBeDefined();
  }
  const users = event.agent.filter(({ type }) => ![rule.client, rule.server].includes(namedType(type)));
  expect(users.length, where).toBeLessThanOrEqual(1);
  for (const user of users) {
    expect(rule.users, where).toContain(namedType(user.type));
    expect([user.requestor, user.network], where).toEqual([true, undefined]);
  }
  const entities = (type: string) => event.entity.filter((entity) => named(entity.type) === `${ENTITY}${type}`);
  const [object] = entities("2");
  expect(entities("2"), where).toHaveLength(1);
  if (rule.entity === "query") {
    expect(object?.role.code, where).toBe("24");
    expect([object?.what, object?._query === undefined], where).toEqual([undefined, false]);
  } else {
    expect(restObjects, where).toContain(named(object?.role ?? { system: "", code: "" }));
    expect(object?.what, where).toBeDefined();
  }
  expect(entities("1").length, where).toBe(ofPatient ? 1 : 0);
  for (const patient of entities("1")) {
    expect(named(patient.role), where).toBe(`${ROLE}1`);
    expect(patient.what, where).toSatisfy(
      (what: { type?: string; reference?: string }) =>
        what.type === "Patient" || /^Patient\//.test(what.reference ?? ""),
    );
  }
}

const acts = [
  ...Object.keys(endpoints),
  ...Object.keys(keyEndpoints).map((id) => `key-${id}`),
  ...cdsServices.map(({ id }) => id),
  ...["glass-broken", "glass-judged-appropriate", "care-given", "care-ended", "proxy-given", "proxy-ended"],
  ...["app-consent", "app-token", "cds-feedback", "mcp-patient_risks", "an-act-of-an-older-version"],
];
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const person = fc.uuid();
const rows: fc.Arbitrary<AuditRow> = fc.record({
  position: fc.nat(),
  at: fc.integer({ min: 0, max: 4e12 }).map(toEpochMs),
  actor: fc.oneof(
    person,
    fc.constant("anonymous"),
    fc.tuple(person, fc.constantFrom("growth", "clinic-app")).map(([id, app]) => `${id} by ${app}`),
    fc.constant("https://hospital.example"),
  ),
  role: fc.constantFrom("clinician", "patient", "proxy", "steward", "app", "cds-client", "licensee", "none"),
  action: fc.constantFrom(...acts),
  patientHash: fc.option(hex),
  outcome: fc.constantFrom("allowed", "refused", "failed"),
  purpose: fc.option(
    fc.constantFrom(
      "TREAT",
      "BTG",
      "BTG OVRER",
      "HPAYMT",
      "HOPERAT",
      "PUBHLTH",
      "PATRQT",
      "FAMRQT",
      "PWATRNY",
      "SUPNWK",
    ),
  ),
  accountId: fc.option(person),
  leafHash: hex,
});
const render = (row: AuditRow, server?: string) => auditEventSchema.parse(toAuditEvent(row, logReader(server)));

describe("an entry of the audit log as an AuditEvent", () => {
  test("has R4's shape, and keeps every rule of the BALP profile it claims", () => {
    const claimed = new Set<string>();
    fc.assert(
      fc.property(rows, fc.boolean(), (row, known) => {
        const event = render(row, known ? "https://osler.example/fhir" : undefined);
        const [profile] = event.meta?.profile ?? [];
        if (profile === undefined) return;
        const parts = /^(Patient)?(\w+)$/.exec(profile.replace(IHE, ""));
        claimed.add(parts?.[0] ?? "");
        expect(parts?.[1] === "Patient").toBe(row.patientHash !== null);
        expect(row.outcome).toBe("allowed");
        checkBalp(event, parts?.[2] ?? "", row.patientHash !== null);
      }),
      { numRuns: 3000 },
    );
    const all = Object.keys(balp).flatMap((name) => [name, `Patient${name}`]);
    expect([...claimed].sort()).toEqual(all.sort());
  });

  test("says who, through what, what for, when and how it ended", () => {
    const row: AuditRow = {
      ...{ position: 41, at: toEpochMs(Date.UTC(2026, 2, 1, 9, 30)), actor: "c-1 by growth", role: "clinician" },
      ...{ action: "fhir-patient", patientHash: "a".repeat(64), outcome: "allowed", purpose: "TREAT" },
      ...{ accountId: null, leafHash: "b".repeat(64) },
    };
    const event = render(row, "https://osler.example/fhir");
    expect(event).toMatchObject({
      id: "b".repeat(64),
      meta: { profile: [`${IHE}PatientRead`] },
      recorded: "2026-03-01T09:30:00.000Z",
      purposeOfEvent: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "TREAT" }] }],
      agent: [
        { who: { identifier: { value: "growth" } }, requestor: false },
        { who: { display: "Osler" }, network: { address: "https://osler.example/fhir", type: "5" } },
        { who: { reference: "Practitioner/c-1" }, requestor: true },
      ],
    });
    expect(findLogPlace(JSON.stringify(event))).toEqual({ position: 41, leafHash: "b".repeat(64) });
  });

  test("a broken glass is an emergency override, with its reason", () => {
    const row: AuditRow = {
      ...{ position: 0, at: toEpochMs(0), actor: "c-1", role: "clinician", action: "glass-broken" },
      ...{ patientHash: "a".repeat(64), outcome: "allowed", purpose: "BTG OVRER" },
      ...{ accountId: null, leafHash: "b".repeat(64) },
    };
    const event = render(row);
    expect(event.subtype.map(named)).toEqual([`${RESTFUL}create`, `${DCM}110127`]);
    expect(event.purposeOfEvent?.map(({ coding: [code] }) => code?.code)).toEqual(["BTG", "OVRER"]);
  });

  test("an account that was disabled is named beside who disabled it", () => {
    const row: AuditRow = {
      ...{ position: 7, at: toEpochMs(0), actor: "s-1", role: "steward", action: "account-disabled" },
      ...{ patientHash: null, outcome: "allowed", purpose: null, accountId: "c-1", leafHash: "b".repeat(64) },
    };
    expect(render(row)).toMatchObject({
      agent: [{}, {}, { who: { identifier: { value: "s-1" } } }],
      entity: [{ what: { identifier: { value: "c-1" } } }, { what: { identifier: { value: "account-disabled" } } }],
    });
  });

  test("a refusal is no success and claims no profile: BALP's are of acts that succeeded", () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { outcome, meta } = render(row);
        expect(outcome).toBe({ allowed: "0", refused: "4" }[row.outcome] ?? "8");
        if (row.outcome !== "allowed") expect(meta).toBeUndefined();
      }),
    );
  });

  test("a line that is no entry of a log has no place in one", () => {
    const elsewhere = { resourceType: "AuditEvent", id: "1", extension: [{ url: "urn:other", extension: [] }] };
    for (const line of ["", "{", "[]", "null", JSON.stringify(elsewhere)]) expect(findLogPlace(line)).toBeUndefined();
  });
});
