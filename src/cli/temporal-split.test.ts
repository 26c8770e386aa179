import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ClinicalEvent, type PatientChart, toEpochMs, toPatientId, toSubjectKey } from "#core";
import { createPseudonymiser } from "#deid";
import { writeCharts } from "#storage";
import { splitOf } from "#timeline";
import { chartsForResearch, SPLIT_SEED } from "./route-data.ts";

const secret = new TextEncoder().encode("a secret for tests, long enough to be one");
const moment = (date: string) => toEpochMs(Date.parse(date));

/** Seen each spring from 2000 to 2019, with a note at every visit. */
function chartOf(name: string): PatientChart {
  const subject = toSubjectKey(1);
  const visits = Array.from({ length: 20 }, (_, i) => moment(`${2000 + i}-03-01`));
  const events = visits.map((at): ClinicalEvent => ({ subject, code: "VISIT", occurredAt: at, filedAt: at }));
  const notes = visits.map((at, i) => ({
    subject,
    id: `n${i}`,
    kind: "letter",
    occurredAt: at,
    filedAt: at,
    text: "Seen.",
  }));
  const nobody = {
    names: [],
    addresses: [],
    contactPoints: [],
    identifiers: [],
    kin: [],
    clinicians: [],
    organisations: [],
  };
  return { patientId: toPatientId(name), subject, identity: { ...nobody, sex: "unknown" }, events, notes };
}

test("with --learn-until nothing later reaches those who teach, and those who test keep all of it", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-split-"));
  try {
    await writeCharts(
      root,
      Array.from({ length: 60 }, (_, i) => chartOf(`patient-${i}`)),
    );
    const pseudonymiser = createPseudonymiser(secret);
    const seen = { train: 0, tuning: 0, held_out: 0 };
    for await (const { patientId, events, notes } of chartsForResearch(root, { learnUntil: "2010-01-01" }, secret)) {
      const split = splitOf(pseudonymiser.subjectKey(patientId), SPLIT_SEED);
      seen[split]++;
      const last = Math.max(...events.map(({ occurredAt }) => occurredAt ?? 0), ...notes.map(({ filedAt }) => filedAt));
      expect(new Date(last).toISOString().slice(0, 10)).toBe(split === "held_out" ? "2019-03-01" : "2010-01-01");
      expect(notes).toHaveLength(split === "held_out" ? 20 : 10);
      const start = events.find(({ code }) => code === "OBSERVATION_START");
      expect(start?.occurredAt).toBe(split === "held_out" ? moment("2010-01-01") : undefined);
    }
    expect(seen.train + seen.tuning + seen.held_out).toBe(60);
    expect(Math.min(seen.train, seen.tuning, seen.held_out)).toBeGreaterThan(0);
  } finally {
    await rm(root, { recursive: true });
  }
});
