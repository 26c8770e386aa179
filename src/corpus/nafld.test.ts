import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicalEvent, noProgress, type SubjectRecord, toEpochMs, toSubjectKey } from "#core";
import { type DuckDb, openDuckDb } from "#storage";
import { type MedsSummary, markCohortStart, splitOf, validateMedsDataset, writeMedsDataset } from "#timeline";
import { type BuildCorpusOptions, buildCorpus } from "./build-corpus.ts";
import type { CorpusSnapshot } from "./snapshot.ts";

// Mayo Clinic / Olmsted County NAFLD study, real people; see ../shared/data/real-cohorts/SOURCE.txt.
const parquet = "../shared/data/real-cohorts/nafld-meds.parquet";
/** Everybody was alive on the index date; older facts were gathered backwards. */
const indexDate = toEpochMs(Date.UTC(2000, 0, 1));

describe.skipIf(!existsSync(parquet))("the NAFLD cohort, 14,074 real people", () => {
  let scratch: string;
  let database: DuckDb;
  let written: MedsSummary;
  let corpus: CorpusSnapshot;

  async function* records(): AsyncGenerator<SubjectRecord> {
    let events: ClinicalEvent[] = [];
    const record = () => ({ subject: events[0]!.subject, notes: [], events: markCohortStart(events, indexDate) });
    const sql = `SELECT subject_id::DOUBLE, epoch_ms(time)::DOUBLE, code, numeric_value::DOUBLE FROM '${parquet}' ORDER BY subject_id`;
    for await (const rows of database.chunks(sql)) {
      for (const [key, time, code, value] of rows) {
        const subject = toSubjectKey(Number(key));
        if (events[0] !== undefined && events[0].subject !== subject) {
          yield record();
          events = [];
        }
        const occurredAt = time === null ? null : toEpochMs(Number(time));
        events.push({
          subject,
          code: String(code),
          occurredAt,
          filedAt: occurredAt,
          ...(value === null ? {} : { numericValue: Number(value) }),
        });
      }
    }
    yield record();
  }

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "osler-nafld-"));
    database = await openDuckDb({ threads: 1 });
    const directory = join(scratch, "meds");
    written = await writeMedsDataset(records(), directory, {
      name: "nafld",
      licence: "LGPL-2.0-or-later",
      splitSeed: 1,
      progress: noProgress,
    });
    // The study is published without identifiers; it is handed over as if sealed, in this test only.
    const dataset = { directory } as BuildCorpusOptions["dataset"];
    corpus = await buildCorpus({
      dataset,
      directory: join(scratch, "corpora"),
      optedOut: new Set(),
      seed: 1,
      progress: noProgress,
    });
  });
  afterAll(async () => {
    database.close();
    await rm(scratch, { recursive: true, force: true });
  });

  test("is written whole, as valid MEDS 0.4.0", async () => {
    const [source] = await database.all(
      `SELECT count(*)::INTEGER AS events, count(DISTINCT subject_id)::INTEGER AS subjects FROM '${parquet}'`,
    );
    expect(written.subjects).toBe(source?.["subjects"]);
    expect(written.events - written.observationEndsAdded - written.subjects).toBe(source?.["events"]);
    expect(await validateMedsDataset(join(scratch, "meds"))).toEqual([]);
  });

  test.each([
    ["type-2-diabetes", "EVENT//DIABETES"],
    ["heart-failure", "EVENT//HEART_FAILURE"],
    ["fatty-liver", "EVENT//NAFLD"],
    ["death", "MEDS_DEATH"],
  ])("has as many training subjects with %s as SQL finds in the source", async (id, code) => {
    const end = "coalesce(min(time) FILTER (code = 'MEDS_DEATH'), max(time) FILTER (code = 'END_OF_FOLLOW_UP'))";
    const rows = await database.all(
      `SELECT subject_id::DOUBLE AS key FROM '${parquet}' GROUP BY subject_id HAVING min(time) FILTER (code = '${code}') <= ${end}`,
    );
    const train = rows.filter((row) => splitOf(toSubjectKey(Number(row["key"])), 1) === "train");
    expect(corpus.datasheet.splits.train.outcomes[id]).toBe(train.length);
  });

  test("refuses nobody, knows every token, and bins only what has a unit at clinical thresholds", () => {
    expect(Object.values(corpus.datasheet.refused).every((count) => count === 0)).toBe(true);
    expect(corpus.datasheet.unknownTokens).toBe(0);
    const clinical = corpus.vocabulary.codes
      .filter(({ values }) => values?.basis === "threshold")
      .map(({ code }) => code);
    expect(clinical).toEqual(["VITAL//BMI"]);
  });
});
