import { expect, test } from "vitest";
import { findOptedOut, toTrainingConsent } from "./consent.ts";

const training = [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "MLTRAINING" }];
const treatment = [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "TREAT" }];

function consent(provision: unknown, more: Record<string, unknown> = {}) {
  return { resourceType: "Consent", status: "active", patient: { reference: "Patient/p1" }, provision, ...more };
}
const decision = (provision: unknown) => toTrainingConsent(consent(provision))?.decision;

test.each([
  ["deny of training", { type: "deny", purpose: training }, "deny"],
  ["permit of training", { type: "permit", purpose: training }, "permit"],
  ["deny of everything", { type: "deny" }, "deny"],
  ["deny of treatment says nothing about training", { type: "deny", purpose: treatment }, "silent"],
  ["deny of research covers training", { type: "deny", purpose: [{ code: "HRESCH" }] }, "deny"],
  ["permit of all except training", { type: "permit", provision: [{ purpose: training }] }, "deny"],
  [
    "permit of all with a stated deny of training",
    { type: "permit", provision: [{ type: "deny", purpose: training }] },
    "deny",
  ],
  ["deny of all except training", { type: "deny", provision: [{ purpose: training }] }, "permit"],
  [
    "deny of all except training by one actor stays a deny",
    { type: "deny", provision: [{ purpose: training, actor: [{}] }] },
    "deny",
  ],
  ["deny of all except treatment", { type: "deny", provision: [{ purpose: treatment }] }, "deny"],
  [
    "permit of treatment except training",
    { type: "permit", purpose: treatment, provision: [{ purpose: training }] },
    "deny",
  ],
  [
    "a deny of training for one class of data counts whole",
    { type: "permit", provision: [{ purpose: training, class: [{}] }] },
    "deny",
  ],
  ["no root type is a permit whose exceptions deny", { provision: [{ purpose: training }] }, "deny"],
])("%s", (_, provision, expected) => expect(decision(provision)).toBe(expected));

test("a consent that is not active, or another resource, says nothing", () => {
  expect(toTrainingConsent(consent({ type: "deny" }, { status: "rejected" }))).toBeUndefined();
  expect(toTrainingConsent({ resourceType: "Patient", id: "p1" })).toBeUndefined();
});

test("the later of two consents counts, and of two of one day the deny", async () => {
  const on = (dateTime: string, type: string, id = "p1") =>
    consent(
      { type, purpose: training },
      { dateTime, patient: { reference: `https://ehr.example/fhir/Patient/${id}` } },
    );
  expect(await findOptedOut([on("2024-01-01", "deny"), on("2025-01-01", "permit")])).toEqual(new Set());
  expect(await findOptedOut([on("2025-01-01", "deny"), on("2024-01-01", "permit")])).toEqual(new Set(["p1"]));
  expect(await findOptedOut([on("2024", "deny"), on("2024-05-01", "permit")])).toEqual(new Set(["p1"]));
  expect(await findOptedOut([on("2024-05-01", "deny", "p2"), on("2024-05-01", "permit", "p3")])).toEqual(
    new Set(["p2"]),
  );
});

test("an active consent without a patient is named, never passed over", () => {
  expect(() => toTrainingConsent(consent({ type: "deny" }, { patient: { display: "Jane Roe" } }))).toThrow(
    expect.objectContaining({ code: "governance/consent-unreadable", message: expect.not.stringContaining("Roe") }),
  );
});

test("the later of two consents in different time zones is the one stated later, not the one whose clock shows more", async () => {
  const on = (dateTime: string, type: string) => consent({ type, purpose: training }, { dateTime });
  // 23:00 and 02:00 UTC.
  const permit = on("2026-03-02T09:00:00+10:00", "permit");
  const deny = on("2026-03-02T02:00:00.000Z", "deny");
  expect(await findOptedOut([permit, deny])).toEqual(new Set(["p1"]));
  expect(await findOptedOut([deny, permit])).toEqual(new Set(["p1"]));
  expect(
    await findOptedOut([on("2026-03-02T02:00:00.000Z", "deny"), on("2026-03-01T22:00:00-05:00", "permit")]),
  ).toEqual(new Set());
});

test("a permission for a period turns no deny into a permit", async () => {
  const period = { start: "2020-01-01", end: "2021-01-01" };
  expect(decision({ type: "deny", provision: [{ purpose: training, period }] })).toBe("deny");
  const permit = consent({ type: "permit", purpose: training, period }, { dateTime: "2020-01-01" });
  const deny = consent({ type: "deny", purpose: training, period }, { dateTime: "2019-01-01" });
  expect(await findOptedOut([deny, permit])).toEqual(new Set(["p1"]));
});

test("a later consent to treatment, to an exchange or of one class of data is no permission to train, and ends no opt-out", async () => {
  const optOut = consent({ type: "deny", purpose: training }, { dateTime: "2024-01-01" });
  const later = (provision: unknown, scope = "patient-privacy") =>
    consent(provision, {
      dateTime: "2025-01-01",
      scope: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentscope", code: scope }] },
    });
  const reference = { reference: "Practitioner/1" };
  const negated = { url: "https://hospital.example/not", valueBoolean: true };
  for (const permit of [
    later({ type: "permit" }, "treatment"),
    later({}),
    later({ type: "permit", actor: [{ role: {}, reference }] }),
    later({ type: "permit", purpose: training, class: [{ code: "11502-2" }] }),
    later({ type: "permit", purpose: [{ code: "HRESCH" }] }),
    later({ type: "permit", purpose: training, modifierExtension: [negated] }),
    { ...later({ type: "permit", purpose: training }), modifierExtension: [negated] },
  ])
    expect(await findOptedOut([optOut, permit])).toEqual(new Set(["p1"]));
  expect(await findOptedOut([optOut, later({ type: "permit", purpose: training }, "research")])).toEqual(new Set());
});

test("a permission that was withdrawn is in force no longer: the refusal before it counts again", async () => {
  const refusal = consent({ type: "deny", purpose: training }, { id: "a", dateTime: "2023-01-01" });
  const version = (status: string, lastUpdated?: string) =>
    consent(
      { type: "permit", purpose: training },
      { id: "b", status, dateTime: "2024-01-01", ...(lastUpdated === undefined ? {} : { meta: { lastUpdated } }) },
    );
  const [given, withdrawn] = [version("active", "2024-01-01T00:00:00Z"), version("inactive", "2025-01-01T00:00:00Z")];
  expect(await findOptedOut([refusal, given])).toEqual(new Set());
  for (const order of [
    [refusal, given, withdrawn],
    [withdrawn, given, refusal],
  ])
    expect(await findOptedOut(order)).toEqual(new Set(["p1"]));
  const givenAgain = version("active", "2026-01-01T00:00:00Z");
  expect(await findOptedOut([givenAgain, withdrawn, given, refusal])).toEqual(new Set());
  // Which of the two came first is not said.
  expect(await findOptedOut([refusal, version("inactive"), given])).toEqual(new Set(["p1"]));
  const ended = { ...refusal, status: "inactive" };
  expect(await findOptedOut([refusal, ended])).toEqual(new Set(["p1"]));
  const timed = (resource: object, lastUpdated: string) => ({ ...resource, meta: { lastUpdated } });
  expect(await findOptedOut([timed(refusal, "2023-01-01T00:00:00Z"), timed(ended, "2023-02-01T00:00:00Z")])).toEqual(
    new Set(),
  );
});

test("what was last said for one record of a person holds for all of them; a stranger's is their own", async () => {
  const consent = (id: string, of: string, type: string, dateTime: string) => ({
    ...{ resourceType: "Consent", id, status: "active", dateTime, patient: { reference: `Patient/${of}` } },
    provision: { type, purpose: [{ code: "MLTRAINING" }] },
  });
  const same = (id: string, other: string) => ({
    ...{ resourceType: "Patient", id },
    link: [{ type: "seealso", other: { reference: `Patient/${other}` } }],
  });
  const said = [
    consent("1", "b", "deny", "2020-01-01"),
    consent("2", "c", "deny", "2020-01-01"),
    consent("3", "d", "permit", "2021-01-01"),
    consent("4", "stranger", "permit", "2021-01-01"),
  ];
  expect(await findOptedOut([...said, same("a", "b"), same("c", "d")])).toEqual(new Set(["a", "b"]));
  expect(await findOptedOut(said)).toEqual(new Set(["b", "c"]));
});
