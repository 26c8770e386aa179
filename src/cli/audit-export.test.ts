import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EpochMs, toEpochMs, toPatientId } from "#core";
import { openAudit } from "#governance";
import { openState, type State } from "#storage";
import { testLocations } from "../storage/state-locations.test-support.ts";
import { appendAuditEvents } from "./commands/audit.ts";

const { home, locations, dropSchema, remove } = testLocations("osler_audit_export_test");
afterAll(remove);

describe.each(locations)("osler audit export on %s", (engine, location) => {
  let state: State;
  let now: EpochMs = toEpochMs(Date.UTC(2026, 0, 1));
  const out = join(home, `${engine}.ndjson`);
  const linesOf = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");
  const record = async (times: number) => {
    const audit = await openAudit(state, () => now);
    const act = { actor: "c-1", role: "clinician", action: "fhir-patient", outcome: "allowed" } as const;
    for (let i = 0; i < times; i++) await audit.record({ ...act, patientId: toPatientId(`secret-${i % 7}`) });
  };
  beforeAll(async () => {
    await dropSchema();
    state = await openState(location);
  });
  afterAll(() => state?.close());

  test("every entry stands in the file once, in the log's order, however often and wherever it stopped", async () => {
    await record(30);
    expect(await appendAuditEvents(state, { out })).toEqual({ added: 30, from: 0 });
    expect(await appendAuditEvents(state, { out })).toEqual({ added: 0, from: 30 });
    await record(5);
    appendFileSync(out, '{"resourceType":"AuditEv'); // a run that was killed
    expect(await appendAuditEvents(state, { out })).toEqual({ added: 5, from: 30 });
    const rows = await state.as("system").audit.page(0, 100);
    expect(linesOf(out).map((line) => JSON.parse(line).id)).toEqual(rows.map(({ leafHash }) => leafHash));
    expect(readFileSync(out, "utf8")).not.toContain("secret-");
  });

  test("entries of one patient carry the same hash, others another", async () => {
    const hashes = linesOf(out).map((line) => JSON.parse(line).entity[0].what.identifier.value);
    expect(new Set(hashes).size).toBe(7);
    expect(hashes[0]).toBe(hashes[7]);
  });

  test("--since leaves out what was before that day", async () => {
    now = toEpochMs(Date.UTC(2026, 5, 1));
    await record(2);
    const later = join(home, `${engine}-later.ndjson`);
    expect(await appendAuditEvents(state, { out: later, since: "2026-06-01" })).toEqual({ added: 2, from: 0 });
    expect(JSON.parse(linesOf(later)[0] ?? "").recorded).toBe("2026-06-01T00:00:00.000Z");
  });

  test("a file that is not of this log, or of one that was rewritten, is left as it is", async () => {
    const last = JSON.parse(linesOf(out).at(-1) ?? "");
    for (const text of [
      "a list",
      "a list\n",
      "a list\nwith no end",
      `${JSON.stringify({ ...last, id: "0".repeat(64) })}\n`,
    ]) {
      const other = join(home, `${engine}-other.ndjson`);
      writeFileSync(other, text);
      await expect(appendAuditEvents(state, { out: other })).rejects.toMatchObject({
        code: "cli/audit-export-foreign",
      });
      expect(readFileSync(other, "utf8")).toBe(text);
    }
  });
});
