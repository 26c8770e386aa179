/**
 * @module validation/diagnosis-days: which new diagnoses a record got, day by day.
 *
 * A diagnosis is made on the day it is filed. Records file a visit's diagnoses minutes apart or at one instant as their systems please, so those of
 * one calendar day (UTC) are one set; none of them comes before another.
 */
import { type ClinicalEvent, type EpochMs, MS_PER_DAY } from "#core";
import { observationWindow } from "#timeline";
import { diagnosisHistory, diagnosisOf, type Vocabulary } from "#tokens";

export interface NewDiagnoses {
  readonly filedAt: EpochMs;
  /** New to the record on that day: codes of the vocabulary. */
  readonly codes: readonly string[];
  /** How many more were new that the vocabulary has no token for. */
  readonly unlisted: number;
  /** Diagnoses, new or not, of the latest day before that had any. */
  readonly latest: readonly string[];
}

/** Every day on which a record got a new diagnosis after `since`, within its observation. */
export function* newDiagnosisDays(
  vocabulary: Vocabulary,
  events: readonly ClinicalEvent[],
  since: EpochMs | undefined,
): Generator<NewDiagnoses> {
  const end = observationWindow(events)?.end ?? Number.NEGATIVE_INFINITY;
  const dated = events.flatMap(({ code, filedAt }) => (filedAt === null ? [] : [{ code, filedAt }]));
  dated.sort((a, b) => a.filedAt - b.filedAt);
  const history = diagnosisHistory(
    vocabulary,
    events.flatMap(({ code, filedAt }) => (filedAt === null ? [code] : [])),
  );
  let latest: readonly string[] = [];
  for (const [at, day] of byDay(dated, since)) {
    const seen = new Set(day.flatMap(({ code }) => diagnosisOf(vocabulary, code) ?? []));
    if (seen.size === 0) continue;
    if (since !== undefined && at > since && at <= end) {
      const added = new Map<string, boolean>();
      for (const { code } of day) {
        const addition = history.addition(code);
        if (addition !== undefined) added.set(addition.token?.code ?? code, addition.token !== undefined);
      }
      const codes = [...added].flatMap(([code, listed]) => (listed ? [code] : []));
      if (added.size > 0) yield { filedAt: at, codes, unlisted: added.size - codes.length, latest };
    }
    for (const { code } of day) history.add(code);
    latest = [...seen];
  }
}

/** Events by calendar day; what was filed by `since` and what was filed later that day are two days. */
function byDay<E extends { readonly filedAt: EpochMs }>(events: readonly E[], since: EpochMs | undefined) {
  const days = Map.groupBy(events, ({ filedAt }) => {
    const later = since !== undefined && filedAt > since ? 1 : 0;
    return 2 * Math.floor(filedAt / MS_PER_DAY) + later;
  });
  return [...days.values()].flatMap((day): [EpochMs, E[]][] => (day[0] === undefined ? [] : [[day[0].filedAt, day]]));
}
