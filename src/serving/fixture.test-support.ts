/**
 * @module serving/fixture.test-support: two readable patients and small capabilities for the tests of this module and its pages.
 *
 * The model here is a hand formula and the library two documents; they stand for the ports only. Never imported outside tests.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findCautions } from "#answers";
import { type Answer, type DocumentView, type ReleaseHistory, validationReportSchema } from "#contract";
import {
  type ClinicalEvent,
  type DrugUse,
  type LaboratoryView,
  OslerError,
  type PatientChart,
  toEpochMs,
  toPatientId,
  toSubjectKey,
} from "#core";
import { type ChartStore, type ChartSummary, sha256 } from "#storage";
import { outcomeCatalogue } from "#timeline";
import type { Capabilities, EvidenceDesk, NeighbourDesk, RiskModel, RiskWhatIf } from "./capabilities.ts";

type Row = readonly [date: string, code: string, display: string, source?: string, value?: number];

/** Ada Lind, 1956: hypertension since 2009, diabetes since 2018, kidney function falling. */
const ada: Row[] = [
  ["1956-03-02", "MEDS_BIRTH", ""],
  ["2009-05-11", "ENCOUNTER_START//AMB", "", "Encounter/1"],
  ["2009-05-11", "ICD10CM//I10", "Essential (primary) hypertension", "Condition/1"],
  ["2009-05-11", "RXNORM//314076", "lisinopril 10 MG Oral Tablet", "MedicationRequest/1"],
  ["2018-02-19", "ENCOUNTER_START//AMB", "", "Encounter/2"],
  ["2018-02-19", "ICD10CM//E11.9", "Type 2 diabetes mellitus without complications", "Condition/2"],
  ["2018-02-20", "RXNORM//860975", "metformin hydrochloride 500 MG Oral Tablet", "MedicationRequest/2"],
  ["2020-10-01", "CVX//140", "Influenza, seasonal, injectable", "Immunization/1"],
  ["2021-07-07", "SNOMED//73761001", "Colonoscopy", "Procedure/1"],
  ["2022-01-10", "ICD10CM//J06.9", "Acute upper respiratory infection", "Condition/3"],
  ["2022-01-20", "CONDITION_END//ICD10CM//J06.9", "Acute upper respiratory infection", "Condition/3"],
  ["2023-04-02", "ENCOUNTER_START//EMER", "", "Encounter/3"],
  ["2023-04-03", "ENCOUNTER_END//EMER", "", "Encounter/3"],
  ["2025-09-14", "RXNORM//860975", "metformin hydrochloride 500 MG Oral Tablet", "MedicationRequest/3"],
  ["2025-09-14", "RXNORM//314076", "lisinopril 10 MG Oral Tablet", "MedicationRequest/4"],
  ["2019-06-01", "ALLERGY//RXNORM//7980", "Penicillin", "AllergyIntolerance/1"],
];

function series(code: string, display: string, values: readonly number[], fromYear = 2016): Row[] {
  return values.map((value, i) => [`${fromYear + i}-09-14`, code, display, `Observation/${code}-${i}`, value]);
}

const adaResults: Row[] = [
  ...series("LOINC//4548-4//%", "Hemoglobin A1c", [5.6, 5.9, 6.7, 7.1, 6.9, 7.3, 7.0, 7.4, 7.8, 7.6]),
  ...series("LOINC//33914-3//mL/min/{1.73_m2}", "eGFR", [82, 80, 77, 74, 70, 69, 64, 61, 58, 55]),
  ...series("LOINC//8480-6//mm[Hg]", "Systolic blood pressure", [146, 142, 138, 139, 134, 136, 131, 137, 141, 139]),
  ...series("LOINC//8462-4//mm[Hg]", "Diastolic blood pressure", [91, 88, 86, 85, 84, 85, 80, 83, 86, 84]),
  ...series("LOINC//18262-6//mg/dL", "LDL cholesterol", [151, 148, 139, 118, 112, 109, 104, 111, 101, 98]),
  ...series("LOINC//39156-5//kg/m2", "Body mass index", [29.1, 29.6, 30.2, 30.4, 30.1, 30.8, 31.0, 30.7, 31.2, 31.4]),
];

/** Bo Reyes, 1990: healthy. */
const bo: Row[] = [
  ["1990-08-21", "MEDS_BIRTH", ""],
  ["2024-03-03", "ENCOUNTER_START//AMB", "", "Encounter/9"],
  ["2024-03-03", "LOINC//8480-6//mm[Hg]", "Systolic blood pressure", "Observation/90", 118],
];

export const adaId = toPatientId("pat-ada");
export const boId = toPatientId("pat-bo");
/** What a steward types to name them. */
export const adaMarks = { patientId: adaId, birthDate: "1956-03-02" };
export const boMarks = { patientId: boId, birthDate: "1990-08-21" };
export const fixtureNow = toEpochMs(Date.UTC(2025, 10, 1));

/** Of Ada's metformin. */
const twiceADay: DrugUse = {
  dosages: [
    {
      dose: { value: 500, unit: "mg" },
      route: { code: "SNOMED//26643006", display: "Oral route" },
      timing: { frequency: 2, period: 1, periodUnit: "d" },
    },
  ],
};

/** Of the laboratory that measured Ada's HbA1c. */
const ownRange: LaboratoryView = { ranges: [{ low: 4, high: 5.6 }] };

function chartOf(
  id: typeof adaId,
  key: number,
  name: [string, string],
  sex: "female" | "male",
  rows: Row[],
): PatientChart {
  const subject = toSubjectKey(key);
  const events: ClinicalEvent[] = rows.map(([date, code, display, source, value]) => ({
    subject,
    code,
    occurredAt: toEpochMs(Date.parse(date)),
    filedAt: toEpochMs(Date.parse(date)),
    ...(display === "" ? {} : { display }),
    ...(source === undefined ? {} : { source }),
    ...(value === undefined ? {} : { numericValue: value }),
    ...(code === "RXNORM//860975" ? { drugUse: twiceADay } : {}),
    ...(code === "LOINC//4548-4//%" ? { laboratory: ownRange } : {}),
  }));
  events.sort((a, b) => (a.occurredAt ?? 0) - (b.occurredAt ?? 0));
  const names = [{ given: [name[0]], family: name[1] }];
  const none = { addresses: [], contactPoints: [], identifiers: [], kin: [], clinicians: [], organisations: [] };
  return {
    patientId: id,
    subject,
    identity: { names, birthDate: rows[0]?.[0] ?? "", sex, ...none },
    events,
    notes: [],
  };
}

const charts = [
  chartOf(adaId, 11, ["Ada", "Lind"], "female", [...ada, ...adaResults]),
  chartOf(boId, 12, ["Bo", "Reyes"], "male", bo),
];

export function fixtureCharts(): ChartStore {
  const summaries: ChartSummary[] = charts.map(({ patientId, identity, events }) => {
    const last = events.at(-1)?.occurredAt;
    return {
      patientId,
      displayName: `${identity.names[0]?.given[0]} ${identity.names[0]?.family}`,
      birthDate: identity.birthDate ?? "",
      sex: identity.sex,
      events: events.length,
      notes: 0,
      ...(last == null ? {} : { lastEventAt: last }),
    };
  });
  return {
    list: () => summaries,
    find: async (id) => charts.find((chart) => chart.patientId === id),
    close: () => {},
  };
}

const modelOutcomes = outcomeCatalogue.filter(({ id }) =>
  [
    "type-2-diabetes",
    "hypertension",
    "heart-failure",
    "myocardial-infarction",
    "chronic-kidney-disease",
    "stroke",
    "death",
  ].includes(id),
);

/** 1 - exp(-rate × years), rate rising by a tenth of itself with every event. */
const fixtureModel: RiskModel = {
  outcomes: modelOutcomes,
  risks: async (histories, _, horizonsYears = [1, 3, 5, 10]) =>
    histories.map((events) => ({
      outcomes: modelOutcomes.map(({ id }, k) => ({
        id,
        horizons: horizonsYears.map((years) => ({ years, risk: hazardRisk(events.length, k, years) })),
      })),
      knownShare: 1,
    })),
  explain: async (events, _, ids, years) =>
    ids.map((outcomeId) => {
      const k = modelOutcomes.findIndex(({ id }) => id === outcomeId);
      const risk = hazardRisk(events.length, k, years);
      const contributions = events.map((event, eventIndex) => ({
        eventIndex,
        change: ((event.numericValue ?? 60) / 1500) * (eventIndex % 3 === 0 ? -0.2 : 1) * risk,
      }));
      return { outcomeId, risk, knownShare: 1, contributions, eventsInAll: events.length };
    }),
  next: async (histories) =>
    histories.map(() => ({
      diagnoses: nextCodes.map((code, i) => ({ code, probability: nextShares[i] ?? 0 })),
      knownShare: 1,
    })),
  explainNext: async (events, _, code) => {
    const probability = nextShares[nextCodes.indexOf(code)] ?? 0;
    const contributions = events.map((event, eventIndex) => ({
      eventIndex,
      change: ((event.numericValue ?? 60) / 1500) * (eventIndex % 3 === 0 ? -0.2 : 1) * probability,
    }));
    return { probability, contributions, eventsInAll: events.length };
  },
  query: async (histories, _, queries, horizonsYears) =>
    histories.map((events) => ({
      answers: queries.map(({ anyOf }) => {
        const asked = anyOf.flatMap(({ code }) => (code !== undefined && "exactly" in code ? code.exactly : []));
        const tokens = asked.map((code) => queryCodes.indexOf(code)).sort((a, b) => a - b);
        if (tokens.includes(-1))
          throw new OslerError("tokens/code-unknown", { message: `No token for ${asked}.`, fix: "" });
        const happened = events.some(({ code }) => asked.includes(code));
        return {
          tokens,
          happened,
          horizons: horizonsYears.map((years) => ({ years, risk: hazardRisk(events.length, tokens[0] ?? 0, years) })),
        };
      }),
      knownShare: 1,
    })),
  whatIf: async (events, _, id, years) =>
    fixtureWhatIf(
      events,
      modelOutcomes.findIndex((outcome) => outcome.id === id),
      years,
    ),
};

/** Token 0 was tested and did well, 1 lost to age and sex, 2 was not tested. */
const queryCodes = ["ICD10CM//N18.30", "ICD10CM//M17.9", "ICD10CM//I10"];

/** Six, the first five of which the report below has words for; each a little over half as probable as the one before. */
const nextCodes = ["N18.30", "I48.91", "E78.5", "H25.9", "M17.9", "I50.9"].map((code) => `ICD10CM//${code}`);
const nextTitles = [
  "Chronic kidney disease, stage 3 unspecified",
  "Unspecified atrial fibrillation",
  "Hyperlipidemia, unspecified",
  "Unspecified age-related cataract",
  "Osteoarthritis of knee, unspecified",
];
const nextShares = [0.34, 0.22, 0.16, 0.12, 0.09, 0.07];

/** A risk that rises with every result above 5, and one test. */
function fixtureWhatIf(events: readonly ClinicalEvent[], k: number, years: number): RiskWhatIf {
  const risk = hazardRisk(events.length, k, years);
  const at = (value: number) => ({ value, risk: risk * (1 + (value - 7.6) / 20) });
  const hba1c = events.findLastIndex(({ code }) => code === "LOINC//4548-4//%");
  const points = [5.2, 5.5, 5.9, 7.2, 8.4].map((value) => ({ ...at(value), basis: "centile" as const }));
  const thresholds = [5.7, 6.5, 8].map((value) => ({ ...at(value), basis: "threshold" as const }));
  return {
    risk,
    knownShare: 1,
    values:
      hba1c < 0 ? [] : [{ eventIndex: hba1c, points: [...points, ...thresholds].sort((a, b) => a.value - b.value) }],
    tests: [
      {
        ...{ code: "LOINC//33762-6//pg/mL", lastEventIndex: null, expectedChange: 0.021 },
        points: [
          { value: 60, risk: risk - 0.02 },
          { value: 240, risk: risk - 0.01 },
          { value: 1900, risk: risk + 0.04 },
        ],
      },
      {
        ...{ code: "LOINC//9318-7//mg/g", lastEventIndex: null, expectedChange: 0.0062 },
        points: [
          { value: 6, risk: risk - 0.009 },
          { value: 22, risk },
          { value: 180, risk: risk + 0.011 },
        ],
      },
    ],
  };
}

function hazardRisk(events: number, k: number, years: number): number {
  return 1 - Math.exp(-(0.004 + 0.006 * k) * (1 + Math.min(events, 60) / 40) * years);
}

const text =
  "Blood pressure in diabetes\n\nThis is a text written for the tests of the pages.\n\nIn adults with diabetes, a blood pressure below 130/80 mm Hg is the usual goal. It lowers the risk of stroke and of kidney disease.\n\nOne trial found no benefit of an even lower goal for the combined outcome.\n";
const version = sha256(text);
const document: DocumentView = {
  source: "library:hypertension-in-diabetes",
  version,
  title: "Blood pressure in diabetes",
  url: "https://example.org/hypertension-in-diabetes",
  year: 2024,
  retracted: false,
  text,
};

function cite(quote: string) {
  const start = text.indexOf(quote);
  const { source, url, year } = document;
  return {
    source,
    version,
    start,
    end: start + quote.length,
    quote,
    title: "Blood pressure in diabetes",
    url: url ?? "",
    year: year ?? 0,
  };
}

/** The starter library's own page, so that a preventive service rests on the guideline it names. */
const immunisationText = readFileSync(join(import.meta.dirname, "../../library/immunisation.md"), "utf8");
const immunisation: DocumentView = {
  source: "library:immunisation",
  version: sha256(immunisationText),
  title: "Immunisation of adults and adolescents",
  url: null,
  year: 2025,
  retracted: false,
  text: immunisationText,
};

/** A statement of `immunisation` with the source beneath it, and the same in everyday words. */
function immunisationStatement(words: string): Awaited<ReturnType<EvidenceDesk["statement"]>> {
  const start = immunisationText.indexOf(words);
  const [, title, year, grade, url, plain] =
    /^\n {2}source: (.+) \| year: (\d+) \| grade: (.+) \| url: (\S+)(?:\n {2}plain: (.+))?/.exec(
      immunisationText.slice(start + words.length),
    ) ?? [];
  if (title === undefined || url === undefined) return undefined;
  const { source, version } = immunisation;
  const end = start + words.length;
  const citation = { source, version, start, end, quote: words, title, url, year: Number(year) };
  return {
    statement: { text: words, citations: [citation], level: `grade ${grade}`, contradicting: [] },
    ...(plain === undefined ? {} : { plain }),
  };
}

const goal = "In adults with diabetes, a blood pressure below 130/80 mm Hg is the usual goal.";
const fixtureEvidence: EvidenceDesk = {
  answer: async (question, { audience, record = [] }): Promise<Answer> => {
    const searched = {
      documents: 1,
      passages: 3,
      terms: question.toLowerCase().split(/\W+/).filter(Boolean),
      retractedExcluded: 1,
    };
    const { allergies } = await fixtureEvidence.cautions([question], record);
    const common = {
      ...{ question, searched, release: null, corpusTag: "fixture" },
      ...(allergies.length === 0 ? {} : { allergies: [...allergies] }),
    };
    if (/breathe/.test(question)) {
      return { kind: "abstain", reason: "Call for help.", care: "emergency", statements: [], closest: [], ...common };
    }
    if (audience === "patient" && /lump/.test(question)) {
      return { kind: "abstain", reason: "Call them.", care: "symptom", statements: [], closest: [], ...common };
    }
    if (audience === "patient" && /stop taking/.test(question)) {
      return { kind: "abstain", reason: "Ask them.", care: "own-treatment", statements: [], closest: [], ...common };
    }
    if (!/pressure/i.test(question)) {
      const closest = [{ source: document.source, title: document.title ?? "" }];
      return {
        kind: "abstain",
        reason: "No passage of the library answers this question.",
        statements: [],
        closest,
        ...common,
      };
    }
    const contradicting = [cite("One trial found no benefit of an even lower goal for the combined outcome.")];
    return {
      kind: "answer",
      statements: [{ text: goal, citations: [cite(goal)], level: "1", contradicting }],
      ...common,
    };
  },
  document: async (wanted) => [document, immunisation].find((one) => one.version === wanted),
  statement: async (source, words) => (source === immunisation.source ? immunisationStatement(words) : undefined),
  cautions: async (names, record, beside) =>
    findCautions({ describe: () => undefined, document: async () => undefined }, record, names, beside),
  search: async () => {
    const { start, end, source, title } = cite(goal);
    return [{ source, version, start, end, title, section: "" }];
  },
};

/** A report with one outcome, so that a note can be shown for it and "not tested" for the others. */
const report = validationReportSchema.parse({
  format: "osler-validation/1",
  about: {
    model: { sha256: "0".repeat(64), release: null },
    dataset: { name: "Records of the fixture", sha256: "1".repeat(64) },
    asked: null,
  },
  seed: 1,
  resamples: 200,
  horizonsYears: [1, 3, 5],
  tasks: [{ id: "heart-failure", title: "Heart failure" }],
  counts: {
    train: { subjects: 1400, moments: 5600 },
    tuning: { subjects: 300, moments: 1200 },
    held_out: { subjects: 300, moments: 1184 },
  },
  cohort: [],
  protocol: [],
  baselines: [],
  rows: [1, 3, 5].flatMap((horizonYears) => {
    const row = { task: "heart-failure", horizonYears, n: 1184, events: 14 * horizonYears };
    return [
      { ...row, model: "model", metric: "auroc", value: 0.81, lo: 0.76, hi: 0.86 },
      { ...row, model: "model", metric: "calibration-slope", value: 0.94, lo: 0.78, hi: 1.11 },
      { ...row, model: "model", metric: "observed-to-expected", value: 1.04, lo: 0.85, hi: 1.24 },
      { ...row, model: "age-sex", metric: "auroc", value: 0.74, lo: 0.69, hi: 0.79 },
    ];
  }),
  comparisons: [],
  subgroups: [],
  calibration: [1, 3, 5].map((horizonYears) => ({
    task: "heart-failure",
    horizonYears,
    model: "model",
    points: [{ predicted: 0.011 * horizonYears, observed: 0.012 * horizonYears, lo: 0, hi: 0.1, n: 1184 }],
  })),
  decisions: [],
  distributions: [
    {
      task: "heart-failure",
      horizonYears: 5,
      edges: [0.05, 0.1, 0.15, 0.25],
      withEvent: [0.4, 0.2, 0.1, 0.3],
      withoutEvent: [0.7, 0.25, 0.045, 0.005],
    },
  ],
  notReported: [],
  queries: {
    leastEvents: 20,
    rows: (["better", "worse"] as const).map((verdict, token) => ({
      ...{ query: queryCodes[token] ?? "", kind: "single", occurrence: "first", horizonYears: 3, tokens: [token] },
      ...{ n: 900, events: 60, ageSexAuroc: 0.7, countAuroc: null, versusCounts: null, head: null },
      auroc: { value: 0.7 + (token === 0 ? 0.08 : -0.08), lo: 0.6, hi: 0.8 },
      observedToExpected: { value: 1.05, lo: 0.9, hi: 1.2 },
      ece: { value: 0.01, lo: 0.005, hi: 0.02 },
      versusAgeSex: { difference: token === 0 ? 0.08 : -0.08, lo: -0.1, hi: 0.1, verdict },
    })),
  },
  nextDiagnosis: {
    diagnoses: nextCodes.map((code, i) => ({ code, title: nextTitles[i] ?? null })),
    n: 691,
    severalADay: 0.1,
    unlisted: 0.02,
    rows: (["model", "age-sex", "transition"] as const).map((model, i) => {
      const value = [0.52, 0.43, 0.39][i] ?? 0;
      return { model, metric: "hit@5", value, lo: value - 0.04, hi: value + 0.04 };
    }),
    comparisons: [
      { against: "age-sex", metric: "hit@5", difference: 0.09, lo: 0.05, hi: 0.13, verdict: "better" },
      { against: "transition", metric: "hit@5", difference: 0.13, lo: 0.09, hi: 0.17, verdict: "better" },
    ],
    calibration: null,
    groups: [
      {
        sex: "female",
        ageYears: { from: 60, to: 69 },
        subjects: 140,
        // Hypertension, a fifth of all, is new to nobody who has it: N18.30 is 8 % of the rest, a tenth.
        shares: [
          { code: "ICD10CM//I10", share: 0.2 },
          { code: "ICD10CM//N18.30", share: 0.08 },
          { code: "ICD10CM//E78.5", share: 0.16 },
        ],
      },
    ],
  },
  summary: { cells: 3, meanAuroc: [], versus: [] },
});

/** One group whoever asks; too few people are like the healthy man. */
const fixtureNeighbours: NeighbourDesk = {
  ask: async ({ outcomeId, leftOut }) =>
    leftOut.has(boId)
      ? { kind: "too-few" }
      : {
          kind: "people",
          group: {
            people: 100,
            ageYears: { lower: 65, median: 70, upper: 75 },
            female: 0.55,
            observed:
              outcomeId === "heart-failure" ? { kind: "share", value: 0.19, lo: 0.12, hi: 0.27 } : { kind: "few" },
            shared: [
              { code: "RXNORM//314076", title: null, share: 0.75, everyone: 0.3 },
              { code: "ICD10CM//I10", title: "Essential (primary) hypertension", share: null, everyone: 0.45 },
            ],
            lacking: [{ code: "SNOMED//49436004", title: "Atrial fibrillation", share: 0.6, everyone: 0.1 }],
          },
        },
};

/** Nobody has chosen yet: for a suite in which somebody does. */
export function newTrainingChoices(): NonNullable<Capabilities["trainingChoices"]> {
  const optedOut = new Set<string>();
  return {
    allows: (patientId) => !optedOut.has(patientId),
    denied: () => new Set([...optedOut].map(toPatientId)),
    choose: async (patientId, allow) => void (allow ? optedOut.delete(patientId) : optedOut.add(patientId)),
  };
}

export const fixtureCapabilities: Capabilities = {
  trainingChoices: newTrainingChoices(),
  charts: fixtureCharts(),
  model: fixtureModel,
  neighbours: fixtureNeighbours,
  evidence: fixtureEvidence,
  release: { id: "fixture-1", stage: "silent", evidenceTag: "fixture", outcomes: modelOutcomes.length },
  validationDocument: async () => Buffer.from("%PDF-1.7 fixture"),
  modelCard: { markdown: "# Osler event model fixture-1\n", chaiXml: "<AppliedModelCard/>" },
  releases: async () => fixtureReleases,
  validationReport: report,
};
const passed = (gate: string, found: string) => ({ gate, passed: true, found });
const fixtureReleases: ReleaseHistory = {
  inUse: "1f".repeat(32),
  releases: [
    {
      version: "fixture-1",
      digest: "1f".repeat(32),
      stage: "silent",
      moves: [
        {
          ...{ from: "draft", to: "validated", at: "2031-01-06T08:30:00.000Z", by: "osler up", reason: null },
          gates: [
            passed("signature verifies against a trusted key", "it verifies"),
            passed("AUROC above age + sex in most cells", "above in 30 of 34 cells"),
          ],
        },
        {
          ...{ from: "validated", to: "silent", at: "2031-01-06T08:31:00.000Z", by: "osler up", reason: null },
          gates: [passed("de-identification of the training data is accounted for", "privacy/privacy.json is there")],
        },
      ],
    },
    {
      version: "fixture-0",
      digest: "0e".repeat(32),
      stage: "recalled",
      moves: [
        {
          ...{ from: "silent", to: "recalled", at: "2030-12-20T16:05:00.000Z", by: "medical informatics" },
          ...{ reason: "Risks of falls were twice what was seen.", gates: [] },
        },
      ],
    },
  ],
  receipts: [
    {
      ...{ step: "train", title: "Event model trained", version: "0.1.0" },
      inputs: [{ name: "corpus", hash: "ab".repeat(32) }],
    },
  ],
};
export const fixtureDocument = document;
