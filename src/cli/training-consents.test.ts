import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { toEpochMs, toPatientId } from "#core";
import { toHome } from "./home.ts";
import { choicesDigest, findOptedOutPatients, openTrainingChoices } from "./training-consents.ts";

const [ada, bo] = [toPatientId("ada"), toPatientId("bo")];
const at = (iso: string) => toEpochMs(Date.parse(iso));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "osler-choices-"));
  mkdirSync(root, { recursive: true });
  const denied = {
    resourceType: "Consent",
    status: "active",
    patient: { reference: "Patient/bo" },
    dateTime: "2024-05-01",
    provision: { type: "deny", purpose: [{ code: "MLTRAINING" }] },
  };
  writeFileSync(join(root, "consents.ndjson"), `${JSON.stringify(denied)}\n`);
});
afterEach(() => rmSync(root, { recursive: true }));

test("a patient's choice outlives the server, counts against the record's consent if it is later, and changes the corpus step's input", async () => {
  const home = toHome(root);
  const choices = await openTrainingChoices(home);
  expect([choices.allows(ada), choices.allows(bo)]).toEqual([true, false]);
  const before = await choicesDigest(home);
  await choices.choose(ada, false, at("2026-01-01T10:00:00Z"));
  await choices.choose(bo, true, at("2026-01-02T10:00:00Z"));
  expect([choices.allows(ada), choices.allows(bo)]).toEqual([false, true]);
  expect(await findOptedOutPatients(home)).toEqual(new Set([ada]));
  expect(await choicesDigest(home)).not.toBe(before);
  const again = await openTrainingChoices(home);
  expect([again.allows(ada), again.allows(bo)]).toEqual([false, true]);
});

test("the last of several choices counts", async () => {
  const choices = await openTrainingChoices(toHome(root));
  for (const [allow, day] of [
    [false, 1],
    [true, 2],
    [false, 3],
    [true, 4],
  ] as const) {
    await choices.choose(ada, allow, at(`2026-01-0${day}T10:00:00Z`));
  }
  expect(await findOptedOutPatients(toHome(root))).toEqual(new Set([bo]));
});

test("what a patient chooses on one of their two charts is seen on the other at once", async () => {
  const link = { type: "seealso", other: { reference: "Patient/ada-at-the-clinic" } };
  writeFileSync(
    join(root, "consents.ndjson"),
    `${JSON.stringify({ resourceType: "Patient", id: "ada", link: [link] })}\n`,
  );
  const choices = await openTrainingChoices(toHome(root));
  const other = toPatientId("ada-at-the-clinic");
  await choices.choose(other, false, at("2026-01-01T10:00:00Z"));
  expect([choices.allows(ada), choices.allows(other)]).toEqual([false, false]);
  await Promise.all([
    choices.choose(ada, true, at("2026-01-02T10:00:00Z")),
    choices.choose(bo, false, at("2026-01-02T10:00:00Z")),
  ]);
  expect([choices.allows(ada), choices.allows(other), choices.allows(bo)]).toEqual([true, true, false]);
});
