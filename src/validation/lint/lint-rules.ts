/**
 * @module validation/lint/lint-rules: ways in which records give the future away, each as a question to the events.
 *
 * A table: code of the finding, what it means, what to do, and SQL over the view `events` (subject_id, t and f = occurred and filed in
 * microseconds, code, v, file, line, split of its folder), `splits` (subject_id, split) and `stays` (inpatient stays of a day or more: subject_id, start, stop). Each question answers `n` (rows or
 * subjects that show it) and `total` (those that could); `alarm` decides. Where nothing could, the rule was not asked. Every item has spoilt
 * a published model (docs: the reference on longitudinal models, §3.8).
 */
import { unchangingFact } from "#core";
import { outcomeCatalogue } from "#timeline";

export interface LintRule {
  readonly code: string;
  readonly means: string;
  readonly fix: string;
  readonly unit: "rows" | "subjects" | "columns" | "codes";
  /** What the rule looks at: data without any cannot be judged by it. */
  readonly asks: string;
  readonly sql: string;
  readonly alarm: (n: number, total: number) => boolean;
}

const HOUR = 3_600_000_000;
/** In which a length of stay is written: seconds, minutes, hours, days. */
const LENGTH_UNITS = [HOUR / 3600, HOUR / 60, HOUR, 24 * HOUR];
const STAYS =
  "a stay of a day or more (HOSPITAL_ADMISSION to HOSPITAL_DISCHARGE, ENCOUNTER_START//IMP to ENCOUNTER_END//IMP)";
/** Of SNOMED CT only the catalogue's codes are known to be diagnoses; FEMR writes one slash. */
const SNOMED_DIAGNOSES = outcomeCatalogue
  .flatMap(({ codes }) => codes)
  .flatMap((code) => /^SNOMED\/\/(\d+)$/.exec(code)?.[1] ?? []);
/** Codes given at or after discharge. */
const GIVEN_AT_DISCHARGE = `^(ICD[0-9]|(DIAGNOSIS|DRG|DISCHARGE_(DIAGNOSIS|LOCATION|DISPOSITION))(//|$)|SNOMED//?(${SNOMED_DIAGNOSES.join("|")})$)`;
/** Each is judged apart, for one that leaks may stand beside one that does not. */
const FAMILY = "^(DIAGNOSIS//ICD//[0-9]+|[^/]+)";
const FIRST_DAY_SCORES = "(^|[/ _-])(SOFA|APACHE|SAPS|OASIS|LODS)(I{0,3}|IV)([/ _-]|$)";
/** LOS is also an article and half the name of a city. */
const STATES_THE_END =
  "(^|[/ _-])LOS([/_-]|$| (DAYS?|HOURS?))|(^|[/ _-])(LENGTH_OF_STAY|(STAY|VISIT)[ _-]DURATION|DISCHARGE_TIME|DAYS_TO_[A-Z]+|TIME_TO_[A-Z]+)([/ _-]|$)";
const END_COLUMNS =
  "(^|_)(end|stop|(end|stop|disch|discharge|out|death)_?(date|time|date_?time|dttm|ts))$|^(los|length_of_stay|duration|dod)$";
/** Written when a record is closed, in whatever order: at the instant of death they may follow it. */
const CLOSES_A_RECORD = "^(HOSPITAL_DISCHARGE|ICU_DISCHARGE|ENCOUNTER_END|ED_OUT|TRANSFER_TO|DIAGNOSIS|DRG|ICD[0-9])";
/** Place of a code among those of one instant: birth, start of observation, care, death, end of observation. */
const RANK =
  "CASE WHEN code LIKE 'MEDS!_BIRTH%' ESCAPE '!' THEN 0 WHEN code IN ('OBSERVATION_START', 'MEDS_OBS_START') THEN 1 WHEN code LIKE 'MEDS!_DEATH%' ESCAPE '!' THEN 3 WHEN code IN ('OBSERVATION_END', 'END_OF_FOLLOW_UP', 'MEDS_OBS_END') THEN 4 ELSE 2 END";

/** A history that more people share is a schedule (of screening, of a trial), which tells nobody apart. */
const MOST_OF_ONE_PERSON = 5;

/** Of data in one split nobody can tell who stands in two. */
const IF_SPLIT = (total: string) => `CASE WHEN (SELECT count(DISTINCT split) FROM splits) > 1 THEN ${total} ELSE 0 END`;

const some = (n: number) => n > 0;
const often = (share: number, least: number) => (n: number, total: number) => n >= least && n > share * total;

export const lintRules: readonly LintRule[] = [
  {
    code: "lint/static-fact-undated",
    means: "facts that can change stand without a date, so every moment of the record already knows them",
    fix: "Date each such fact when it became known; only sex, race, ethnicity, language, blood type and birth may be undated.",
    unit: "rows",
    asks: "rows without a date",
    sql: `SELECT count(*) FILTER (WHERE NOT regexp_matches(code, '${unchangingFact}', 'i')) AS n, count(*) AS total FROM events WHERE t IS NULL`,
    alarm: some,
  },
  {
    code: "lint/billing-before-discharge",
    means:
      "most codes of a kind that is given at or after discharge (billing diagnoses, DRGs, where to) are known before the stay ends",
    fix: "Give billing diagnoses and DRGs the moment of discharge (or of coding) as filed_time or time.",
    unit: "rows",
    asks: `diagnoses, DRGs or discharge locations within ${STAYS}`,
    sql: `SELECT coalesce(sum(early) FILTER (WHERE leaks), 0) AS n, coalesce(sum(all_of_it) FILTER (WHERE leaks), sum(all_of_it), 0) AS total FROM (
      SELECT count(*) FILTER (WHERE f < stop) AS early, count(*) AS all_of_it, all_of_it >= 5 AND early > 0.5 * all_of_it AS leaks
      FROM (SELECT e.family, e.t, e.f, s.stop FROM (SELECT *, regexp_extract(code, '${FAMILY}') AS family FROM events WHERE t IS NOT NULL AND regexp_matches(code, '${GIVEN_AT_DISCHARGE}')) e ASOF JOIN stays s ON e.subject_id = s.subject_id AND e.t >= s.start) WHERE t <= stop GROUP BY family)`,
    alarm: some,
  },
  {
    code: "lint/end-time-column",
    means: "the events carry a column that says when something ends, which is not known when it starts",
    fix: "Write an event of its own at the end instead; MEDS has no end times on purpose.",
    unit: "columns",
    asks: "columns",
    sql: `SELECT count(*) FILTER (WHERE regexp_matches(column_name, '${END_COLUMNS}', 'i')) AS n, count(*) AS total FROM (DESCRIBE SELECT * FROM raw_events)`,
    alarm: some,
  },
  {
    code: "lint/end-time-value",
    means:
      "a code says during a stay how long it will last: by its name, or because its value equals the time that is left",
    fix: "Move lengths of stay to the moment of discharge.",
    unit: "codes",
    asks: `events within ${STAYS}`,
    sql: `SELECT count(*) FILTER (WHERE named OR (valued >= 5 AND telling >= 0.9 * valued)) AS n, count(*) AS total FROM (
      SELECT code, bool_or(regexp_matches(code, '${STATES_THE_END}', 'i')) AS named, count(v) FILTER (WHERE stop - f > ${6 * HOUR}) AS valued,
        count(*) FILTER (WHERE stop - f > ${6 * HOUR} AND (${LENGTH_UNITS.map((unit) => `abs(v * ${unit} / (stop - f) - 1) < 0.02`).join(" OR ")})) AS telling
      FROM (SELECT e.code, e.v, e.f, s.stop FROM events e ASOF JOIN stays s ON e.subject_id = s.subject_id AND e.f >= s.start) WHERE f < stop GROUP BY code)`,
    alarm: some,
  },
  {
    code: "lint/future-window-score",
    means: "scores made of the first day's worst values stand before that day is over",
    fix: "File SOFA, APACHE, SAPS, OASIS and LODS when their window ends, 24 hours after admission.",
    unit: "rows",
    asks: "SOFA, APACHE, SAPS, OASIS or LODS within a stay (HOSPITAL_ADMISSION, ICU_ADMISSION, ENCOUNTER_START//IMP)",
    sql: `SELECT count(*) FILTER (WHERE f < start + ${23 * HOUR}) AS n, count(*) AS total FROM (SELECT e.f, s.start, s.stop FROM (SELECT * FROM events WHERE t IS NOT NULL AND regexp_matches(code, '${FIRST_DAY_SCORES}', 'i')) e ASOF JOIN starts s ON e.subject_id = s.subject_id AND e.f >= s.start) WHERE f <= coalesce(stop, f)`,
    alarm: often(0.5, 3),
  },
  {
    code: "lint/same-instant-order",
    means: "at one instant, death is listed before care, or birth after it",
    fix: "Sort rows of one instant: birth, care, death; or mask ties in the model.",
    unit: "rows",
    asks: "births or deaths",
    sql: `SELECT count(*) FILTER (WHERE (care AND after_death) OR (place = 0 AND after_care)) AS n, count(*) AS total FROM (
      SELECT place, care, bool_or(place = 3) OVER earlier AS after_death, bool_or(care) OVER earlier AS after_care
      FROM (SELECT *, ${RANK} AS place, ${RANK} = 2 AND NOT regexp_matches(code, '${CLOSES_A_RECORD}') AS care FROM events WHERE t IS NOT NULL AND (subject_id, t) IN (SELECT (subject_id, t) FROM events WHERE t IS NOT NULL AND ${RANK} IN (0, 3)))
      WINDOW earlier AS (PARTITION BY file, subject_id, t ORDER BY line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))`,
    alarm: some,
  },
  {
    code: "lint/subject-in-two-splits",
    means: "subjects stand in more than one split",
    fix: "Write the data set again with each subject in one split.",
    unit: "subjects",
    asks: "second split",
    sql: `SELECT count(*) FILTER (WHERE splits > 1) AS n, ${IF_SPLIT("count(*)")} AS total FROM (SELECT subject_id, count(DISTINCT split) AS splits FROM splits GROUP BY subject_id)`,
    alarm: some,
  },
  {
    code: "lint/person-in-two-splits",
    means: "the same history, shifted in time or not, stands under different subject ids in different splits",
    fix: "Link the persons first (same medical record number, merged charts), then split.",
    unit: "subjects",
    asks: "second split with records of ten events or more",
    sql: `SELECT coalesce(sum(people) FILTER (WHERE splits > 1 AND people <= ${MOST_OF_ONE_PERSON}), 0) AS n, ${IF_SPLIT("coalesce(sum(people), 0)")} AS total FROM (
      SELECT count(*) AS people, count(DISTINCT split) AS splits FROM (
        SELECT e.subject_id, any_value(p.split) AS split, count(*) AS size, bit_xor(hash(e.code, (e.t - s.origin) // 1000000)) AS print, sum(hash(e.code, (e.t - s.origin) // 1000000) % 1000000007) AS second
        FROM events e JOIN (SELECT subject_id, min(t) AS origin FROM events WHERE t IS NOT NULL AND ${RANK} = 2 GROUP BY subject_id) s USING (subject_id)
          LEFT JOIN (SELECT subject_id, min(split) AS split FROM splits GROUP BY subject_id) p USING (subject_id)
        WHERE e.t IS NOT NULL AND ${RANK} = 2 GROUP BY e.subject_id) WHERE size >= 10 GROUP BY size, print, second)`,
    alarm: some,
  },
  {
    code: "lint/filed-before-occurred",
    means: "events were filed before they happened, so they are known too early",
    fix: "Use the later of the two moments as filed_time, and find out why the source disagrees with itself.",
    unit: "rows",
    asks: "filed_time other than the time itself",
    sql: "SELECT count(*) FILTER (WHERE f < t) AS n, count(*) FILTER (WHERE f <> t) AS total FROM events WHERE t IS NOT NULL",
    alarm: some,
  },
  {
    code: "lint/time-reversed",
    means:
      "care stands more than a month before birth or after death in more than 1 subject of 100: time runs the wrong way",
    fix: "Check the sign of the date shift and the columns taken for start and end.",
    unit: "subjects",
    asks: "births or deaths",
    sql: `SELECT count(*) FILTER (WHERE first_care < born - ${720 * HOUR} OR last_care > died + ${720 * HOUR}) AS n, count(*) FILTER (WHERE born IS NOT NULL OR died IS NOT NULL) AS total FROM (
      SELECT min(t) FILTER (WHERE ${RANK} = 0) AS born, min(t) FILTER (WHERE ${RANK} = 3) AS died, min(t) FILTER (WHERE ${RANK} = 2) AS first_care, max(t) FILTER (WHERE ${RANK} = 2) AS last_care
      FROM events WHERE t IS NOT NULL GROUP BY subject_id)`,
    alarm: often(0.01, 1),
  },
];

/** Views the rules ask. */
export const stayViews: readonly string[] = [
  `CREATE TABLE starts AS SELECT b.subject_id, b.t AS start, e.t AS stop FROM (SELECT DISTINCT subject_id, t FROM events WHERE regexp_matches(code, '^(ENCOUNTER_START//IMP|HOSPITAL_ADMISSION|ICU_ADMISSION)')) b ASOF LEFT JOIN (SELECT DISTINCT subject_id, t FROM events WHERE regexp_matches(code, '^(ENCOUNTER_END//IMP|HOSPITAL_DISCHARGE|ICU_DISCHARGE)')) e ON b.subject_id = e.subject_id AND b.t < e.t`,
  `CREATE TABLE stays AS SELECT * FROM (SELECT b.subject_id, b.t AS start, e.t AS stop FROM (SELECT DISTINCT subject_id, t FROM events WHERE regexp_matches(code, '^(ENCOUNTER_START//IMP|HOSPITAL_ADMISSION)')) b ASOF JOIN (SELECT DISTINCT subject_id, t FROM events WHERE regexp_matches(code, '^(ENCOUNTER_END//IMP|HOSPITAL_DISCHARGE)')) e ON b.subject_id = e.subject_id AND b.t < e.t) WHERE stop - start >= ${24 * HOUR}`,
];
