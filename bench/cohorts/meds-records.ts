/**
 * @module bench/cohorts/meds-records: a MEDS parquet file as records, one subject at a time.
 */
import { type ClinicalEvent, type EpochMs, type SubjectRecord, toEpochMs, toSubjectKey } from "#core";
import { openDuckDb } from "#storage";
import { markCohortStart } from "#timeline";

/** @param start date from which a cohort gathered backwards is observed */
export async function* readMedsRecords(parquet: string, start?: EpochMs): AsyncGenerator<SubjectRecord> {
  const database = await openDuckDb({ threads: 1 });
  let events: ClinicalEvent[] = [];
  const record = (first: ClinicalEvent): SubjectRecord => ({
    subject: first.subject,
    notes: [],
    events: start === undefined ? events : markCohortStart(events, start),
  });
  const sql = `SELECT subject_id::DOUBLE, epoch_ms(time)::DOUBLE, code, numeric_value::DOUBLE FROM '${parquet}' ORDER BY subject_id`;
  try {
    for await (const rows of database.chunks(sql)) {
      for (const [key, time, code, value] of rows) {
        const subject = toSubjectKey(Number(key));
        const [first] = events;
        if (first !== undefined && first.subject !== subject) {
          yield record(first);
          events = [];
        }
        const occurredAt = time === null ? null : toEpochMs(Number(time));
        const measured = value === null ? {} : { numericValue: Number(value) };
        events.push({ subject, code: String(code), occurredAt, filedAt: occurredAt, ...measured });
      }
    }
    const [first] = events;
    if (first !== undefined) yield record(first);
  } finally {
    database.close();
  }
}
