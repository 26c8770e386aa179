import { describe, expect, test } from "vitest";
import { nextDiagnosisTestSchema } from "#contract";
import { addDays, type ClinicalEvent, createRandom, toEpochMs, toSubjectKey } from "#core";
import { codeVocabulary } from "../tokens/code-vocabulary.test-support.ts";
import { drawResamples } from "./bootstrap.ts";
import { SEX } from "./count-features.ts";
import { newDiagnosisDays } from "./diagnosis-days.ts";
import { countNextBaselines } from "./next-baselines.ts";
import { measureNextDiagnosis, type NextModel } from "./next-diagnosis.ts";
import { nextDiagnosisSection } from "./next-diagnosis-section.ts";
import { renderSection } from "./report-page.ts";

const [I10, E11, E119, M10, J45] = ["I10", "E11", "E11.9", "M10.9", "J45.909"].map((code) => `ICD10CM//${code}`) as [
  string,
  string,
  string,
  string,
  string,
];
const codes = [I10, E11, E119, M10, J45];
const vocabulary = codeVocabulary(codes);

const start = toEpochMs(Date.UTC(2010, 0, 1));
const record = (
  key: number,
  sex: "F" | "M",
  rows: readonly (readonly [code: string, day: number])[],
): ClinicalEvent[] => {
  const event = (code: string, day: number | null): ClinicalEvent => {
    const at = day === null ? null : addDays(start, day);
    return { subject: toSubjectKey(key), code, occurredAt: at, filedAt: at };
  };
  return [
    event(`SEX//${sex}`, null),
    event("MEDS_BIRTH", -50 * 365.25),
    event("ENCOUNTER_START//AMB", 0),
    ...rows.map(([code, day]) => event(code, day)),
    event("OBSERVATION_END", 3000),
  ];
};
const day = (n: number) => addDays(start, n);
const days = (events: ClinicalEvent[], since: number) =>
  [...newDiagnosisDays(vocabulary, events, day(since))].map(({ codes: made, unlisted, latest }) => ({
    made: [...made],
    unlisted,
    latest: [...latest],
  }));

describe("which diagnoses were new, and when", () => {
  test("those of one calendar day are one set, whatever the hour; the day before is what they come after", () => {
    const events = record(1, "F", [
      [I10, 10],
      [M10, 100.1],
      [J45, 100.9],
      [E119, 200],
    ]);
    expect(days(events, 50)).toEqual([
      { made: [M10, J45], unlisted: 0, latest: [I10] },
      { made: [E119], unlisted: 0, latest: [M10, J45] },
    ]);
  });

  test("what the record held, in the same or in other words, is not new; what the vocabulary lacks is new and unlisted", () => {
    const events = record(1, "F", [
      [E119, 10],
      [E119, 60],
      ["ICD10CM//E11.65", 70],
      ["ICD10CM//G20", 80],
      ["ICD10CM//R07.9", 90],
    ]);
    expect(days(events, 50)).toEqual([{ made: [], unlisted: 1, latest: [E11] }]);
  });

  test("a diagnosis later on the very day of the moment is still to come, one filed at the moment is known, one after the end does not count", () => {
    const events = record(1, "F", [
      [I10, 50],
      [M10, 50.5],
      [J45, 4000],
    ]);
    expect(days(events, 50)).toEqual([{ made: [M10], unlisted: 0, latest: [I10] }]);
  });
});

describe("what anyone could say without a model", () => {
  const baselines = countNextBaselines(vocabulary);
  // Ten women in their fifties: I10 on the first day (not counted), then gout; after gout asthma and diabetes on one day.
  for (let key = 1; key <= 10; key++) {
    const rows = [
      [I10, 0],
      [M10, 100],
      [J45, 200],
      [E119, 200.5],
    ] as const;
    baselines.learn(toSubjectKey(key), record(key, "F", rows));
  }
  const woman = { sex: SEX.female, ageYears: 55 };

  test("shares of a sex and age band, worked by hand", () => {
    // 20 days, of which gout fills 10, asthma and diabetes 5 each. Everyone: 10 days at 1/5 each are added to 20, and so on for the sex
    // and the band: gout (10 + 10 · (10 + 10 · (10 + 2) / 30) / 30) / 30.
    const lean = (own: number, prior: number) => (own + 10 * prior) / 30;
    const worked = (own: number) => lean(own, lean(own, lean(own, 1 / 5)));
    const shares = baselines.ofAgeSex(woman);
    expect(shares.get(M10)).toBeCloseTo(worked(10), 12);
    expect(shares.get(J45)).toBeCloseTo(worked(5), 12);
    expect(shares.get(I10)).toBeCloseTo(worked(0), 12);
    expect([...shares.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  test("what came next after gout leans on the band's shares with ten days", () => {
    const shares = baselines.ofAgeSex(woman);
    const after = baselines.ofTransition(woman, [M10]);
    expect(after.get(J45)).toBeCloseTo((5 + 10 * shares.get(J45)!) / 20, 12);
    expect(after.get(M10)).toBeCloseTo((0 + 10 * shares.get(M10)!) / 20, 12);
    expect(baselines.ofTransition(woman, [])).toEqual(shares);
  });

  test("a group of nine is not told, of ten it is", () => {
    expect(baselines.groups()).toEqual([
      {
        sex: "female",
        ageYears: { from: 50, to: 59 },
        subjects: 10,
        shares: [
          { code: M10, share: 0.5 },
          { code: E119, share: 0.25 },
          { code: J45, share: 0.25 },
        ],
      },
    ]);
    const fewer = countNextBaselines(vocabulary);
    for (let key = 1; key <= 9; key++) fewer.learn(toSubjectKey(key), record(key, "F", [[M10, 100]]));
    expect(fewer.groups()).toEqual([]);
  });
});

/** Always in this order, half, a quarter, … */
function modelSaying(order: readonly string[]): NextModel {
  return {
    vocabulary,
    next: async (histories) =>
      histories.map(() => ({ diagnoses: order.map((code, i) => ({ code, probability: 0.5 ** (i + 1) })) })),
  };
}

describe("the measurement", () => {
  const resamples = (subjects: number) => drawResamples(subjects, 200, createRandom("next"));
  async function measured(order: readonly string[], rows: readonly (readonly (readonly [string, number])[])[]) {
    const measurement = measureNextDiagnosis(modelSaying(order));
    const histories = rows.map((each, key) => record(key + 1, "F", each));
    await measurement.ask(
      histories,
      histories.map(() => day(50)),
      histories.map((_, i) => i),
    );
    return measurement.report(resamples(histories.length), new Map([[I10, "Hypertension"]]));
  }

  test("hits and places by hand: of two on one day each counts a half, an unlisted one is a miss, nobody's day without one counts", async () => {
    const rows = [
      // Ten people get gout, third in the list.
      ...Array.from({ length: 10 }, () => [[M10, 100]] as const),
      // One gets hypertension (first) and an unlisted disease on one day.
      [
        [I10, 100],
        ["ICD10CM//G20", 100],
      ] as const,
      // One gets nothing new.
      [] as const,
    ];
    const report = await measured([I10, J45, M10, E119, E11], rows);
    const value = (metric: string) => report.rows.find((row) => row.model === "model" && row.metric === metric)?.value;
    expect(report.n).toBe(11);
    expect(value("hit@1")).toBeCloseTo(0.5 / 11, 12);
    expect(value("hit@5")).toBeCloseTo(10.5 / 11, 12);
    expect(value("mrr")).toBeCloseTo((10 / 3 + 0.5) / 11, 12);
    expect(report.severalADay).toBeCloseTo(1 / 11, 12);
    expect(report.unlisted).toBeCloseTo(0.5 / 11, 12);
    expect(() => nextDiagnosisTestSchema.parse(report)).not.toThrow();
    expect(report.diagnoses[0]).toEqual({ code: I10, title: "Hypertension" });
  });

  test("a model that always says right is distinguishably better than both; one that says it last is worse", async () => {
    const rows = Array.from({ length: 30 }, () => [[J45, 100]] as const);
    const right = await measured([J45, M10, I10, E119, E11], rows);
    const verdicts = ({ comparisons }: typeof right) =>
      comparisons.flatMap(({ metric, verdict }) => (metric === "mrr" ? [verdict] : []));
    expect(verdicts(right)).toEqual(["better", "better"]);
    // Nothing was learnt: the comparators keep the vocabulary's order, in which asthma is fifth.
    expect(right.rows.find(({ model, metric }) => model === "age-sex" && metric === "mrr")?.value).toBeCloseTo(
      1 / 5,
      12,
    );
    const rowsOfFirst = Array.from({ length: 30 }, () => [[I10, 100]] as const);
    expect(verdicts(await measured([J45, M10, E119, E11, I10], rowsOfFirst))).toEqual(["worse", "worse"]);
  });

  test("calibration by hand: ten times one half was said and it came, ten times a quarter and it did not", async () => {
    const report = await measured(
      [I10, M10],
      Array.from({ length: 10 }, () => [[I10, 100]] as const),
    );
    expect(report.calibration?.ece.value).toBeCloseTo((0.5 + 0.25) / 2, 12);
    expect(report.calibration?.points.map(({ predicted, observed }) => [predicted, observed])).toEqual([
      ...Array.from({ length: 5 }, () => [0.25, 0]),
      ...Array.from({ length: 5 }, () => [0.5, 1]),
    ]);
  });

  test("of nine people no number is given, not even how many", async () => {
    const report = await measured(
      [I10, J45, M10, E119, E11],
      Array.from({ length: 9 }, () => [[M10, 100]] as const),
    );
    expect([report.n, report.rows, report.comparisons, report.calibration]).toEqual([null, [], [], null]);
    expect(renderSection(nextDiagnosisSection(report)!)).toContain("fewer than 10");
  });

  test("the page names the losses first", async () => {
    const rows = Array.from({ length: 30 }, () => [[I10, 100]] as const);
    const page = renderSection(nextDiagnosisSection(await measured([J45, M10, E119, E11, I10], rows))!);
    expect(page.indexOf("better than the model")).toBeGreaterThan(0);
    expect(page.indexOf("better than the model")).toBeLessThan(page.indexOf("<table"));
  });
});
