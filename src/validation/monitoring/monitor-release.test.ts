import { describe, expect, test } from "vitest";
import { type KeptPrediction, validationReportSchema } from "#contract";
import { addDays, type ClinicalEvent, createRandom, DAYS_PER_YEAR, type EpochMs, toEpochMs, toSubjectKey } from "#core";
import type { Outcome } from "#timeline";
import { judgeCount } from "./calibration-in-use.ts";
import { type MonitoredCall, type MonitorOptions, monitorRelease } from "./monitor-release.ts";

type Foretold = Extract<KeptPrediction, { kind: "risks" }>;

const years = [0.5, 1, 2, 3, 5];
const started = toEpochMs(Date.UTC(2024, 0, 1));
const cut = toEpochMs(Date.UTC(2026, 0, 1));
const none = { counted: 0, otherReleases: 0, keptTooEarly: 0, silent: 0, silentFrom: undefined, silentTo: undefined };
const outcomes: Outcome[] = [
  { id: "stroke", title: "Stroke", codes: ["X//S"] },
  { id: "death", title: "Death", codes: ["MEDS_DEATH"] },
];

/** Risks of stroke spread evenly over four bins up to .4 among 400 tested people, half of them women. */
const report = validationReportSchema.parse({
  format: "osler-validation/1",
  ...{ seed: 1, resamples: 200, horizonsYears: [1, 3, 5] },
  tasks: outcomes.map(({ id, title }) => ({ id, title })),
  counts: {
    train: { subjects: 1, moments: 1 },
    tuning: { subjects: 1, moments: 1 },
    held_out: { subjects: 400, moments: 400 },
  },
  cohort: ["sex: female", "sex: male", "age: 40-64", "age: 65 and over"].map((group) => ({
    ...{ group, subjects: 200, moments: 200 },
  })),
  ...{ protocol: [], baselines: [], comparisons: [], subgroups: [], decisions: [], notReported: [] },
  rows: [
    {
      task: "stroke",
      horizonYears: 5,
      model: "model",
      metric: "observed-to-expected",
      value: 1.1,
      lo: 0.9,
      hi: 1.3,
      n: 400,
      events: 80,
    },
  ],
  calibration: [
    {
      task: "stroke",
      horizonYears: 5,
      model: "model",
      points: [{ predicted: 0.2, observed: 0.2, lo: 0, hi: 1, n: 400 }],
    },
  ],
  distributions: [
    {
      task: "stroke",
      horizonYears: 5,
      edges: [0.1, 0.2, 0.3, 0.4],
      withEvent: [0.25, 0.25, 0.25, 0.25],
      withoutEvent: [0.25, 0.25, 0.25, 0.25],
    },
  ],
  summary: { cells: 0, meanAuroc: [], versus: [] },
});

function monitor(options: Partial<MonitorOptions> = {}) {
  const rule = { shareOfPatients: 0.05 };
  return monitorRelease({ release: "r", report, outcomes, followedUntil: cut, lagDays: 30, rule, ...options });
}

/** Risks of constant hazards a year. */
function foretold(stroke: number, death: number, asOf: EpochMs = started): Foretold {
  const both = stroke + death;
  return {
    ...{ kind: "risks", sex: "female", ageYears: 50, knownShare: 0.95, asOf, years },
    risks: {
      stroke: years.map((t) => (stroke / both) * -Math.expm1(-both * t)),
      death: years.map((t) => -Math.expm1(-death * t)),
    },
    deathRisks: years.map((t) => -Math.expm1(-death * t)),
  };
}

function call(prediction: KeptPrediction, at: EpochMs = started, more: Partial<MonitoredCall> = {}): MonitoredCall {
  return { at, shown: false, hasCard: false, prediction, ...more };
}

/** A record from ten years before the first call to a known end. */
function record(end: EpochMs, happened: readonly (readonly [code: string, at: EpochMs])[] = []): ClinicalEvent[] {
  const event = (code: string, at: EpochMs) => ({ subject: toSubjectKey(1), code, occurredAt: at, filedAt: at });
  return [
    event("MEDS_BIRTH", toEpochMs(Date.UTC(1974, 0, 1))),
    event("ENCOUNTER_START//AMB", toEpochMs(Date.UTC(2014, 0, 1))),
    ...happened.map(([code, at]) => event(code, at)),
    event("OBSERVATION_END", end),
  ];
}

const afterYears = (time: number, from = started) => addDays(from, time * DAYS_PER_YEAR);

/** A stream of patients whose true hazards are `factor` times those foretold; some leave early, some die. */
function stream(seed: string, people: number, factor: number) {
  const random = createRandom(seed);
  const monitored = monitor();
  for (let person = 0; person < people; person++) {
    const [stroke, death] = [0.02 + 0.1 * random.next(), 0.01 + 0.1 * random.next()];
    const [had, died] = [random.exponential(factor * stroke), random.exponential(factor * death)];
    const end = afterYears(Math.min(died, 3 * random.next()));
    const happened: [string, EpochMs][] = had < died ? [["X//S", afterYears(had)]] : [];
    if (died < 1000 && afterYears(died) <= end) happened.push(["MEDS_DEATH", afterYears(died)]);
    monitored.add(
      [call(foretold(stroke, death))],
      record(
        end,
        happened.filter(([, at]) => at <= end),
      ),
    );
  }
  return monitored.report(none);
}

describe("calibration in use", () => {
  test("of 300 calibrated streams 95 % hold 1 in the interval of observed over expected, for the outcome and for death, and at most a twentieth is flagged", () => {
    const reports = Array.from({ length: 300 }, (_, i) => stream(`calibrated ${i}`, 400, 1));
    for (const k of [0, 1]) {
      const ratios = reports.map(({ calibration }) => calibration[k]?.all.ratio);
      const held = ratios.filter((ratio) => ratio !== null && ratio !== undefined && ratio.lo <= 1 && ratio.hi >= 1);
      // 285 expected; 0.1 % bounds of a binomial, a little above for an exact interval.
      expect(held.length).toBeGreaterThanOrEqual(272);
      expect(held.length).toBeLessThanOrEqual(298);
      const mean = ratios.reduce((sum, ratio) => sum + (ratio?.value ?? 0), 0) / ratios.length;
      expect(mean).toBeGreaterThan(0.98);
      expect(mean).toBeLessThan(1.02);
    }
    expect(reports.filter(({ flags }) => flags.some((flag) => flag.includes("happened"))).length).toBeLessThan(30);
  });

  test("a stream at twice the hazard is flagged as more than expected, one at half as fewer", () => {
    const [twice, half] = [stream("twice", 1000, 2), stream("half", 1500, 0.5)];
    expect(twice.calibration.map(({ verdict }) => verdict)).toEqual(["more than expected", "more than expected"]);
    expect(half.calibration.map(({ verdict }) => verdict)).toEqual(["fewer than expected", "fewer than expected"]);
    expect(twice.flags.join(" ")).toMatch(/^Stroke: \d+ happened where [\d.]+ were expected, .* more than expected\./);
  });

  test.each([
    [100, 100, "as expected"],
    // Garwood's 95 % of 10 is 4.8 to 18.4: half as many is in.
    [10, 10, "cannot tell"],
    // 42 of 30 is 1.4 times: beyond 1.25, but the 99.8 % interval of 42 is 24.8 to 66.1.
    [42, 30, "cannot tell"],
    [60, 30, "more than expected"],
    [120, 100, "as expected"],
    // Surely more, and by less than a quarter: tolerated.
    [1200, 1000, "as expected"],
    [0, 0, "cannot tell"],
  ])("%i where %i were expected is: %s", (observed, expected, verdict) => {
    expect(judgeCount(observed, expected, 0.002)).toBe(verdict);
  });

  test("somebody followed for half a year at .1 a year is expected to have .05 of an event, from the call on, and counts once", () => {
    const monitored = monitor();
    for (let person = 0; person < 20; person++) {
      const end = afterYears(1);
      const calls = [0.5, 0.6, 0.8].map((time) => call(foretold(0.1, 0.05), afterYears(time)));
      monitored.add(calls, record(end));
    }
    const { calibration, patients } = monitored.report(none);
    expect(patients).toEqual({ asked: 20, followed: 20, notInCharts: 0 });
    expect(calibration[0]?.all).toMatchObject({ people: 20, observed: 0 });
    expect(calibration[0]?.all.expected).toBeCloseTo(20 * 0.05, 6);
    expect(calibration[0]?.verdict).toBe("cannot tell");
    expect(calibration[0]?.inTest).toEqual({ value: 1.1, lo: 0.9, hi: 1.3 });
  });

  test("what happened by the call is no prediction's success, and what came after filing is complete is not counted yet", () => {
    const monitored = monitor({ followedUntil: afterYears(1) });
    for (let person = 0; person < 20; person++) {
      monitored.add([call(foretold(0.1, 0.05), afterYears(0.2))], record(cut, [["X//S", afterYears(0.1)]]));
      monitored.add([call(foretold(0.1, 0.05), afterYears(0.5))], record(cut, [["X//S", afterYears(1.1)]]));
    }
    const [stroke, death] = monitored.report(none).calibration;
    expect(stroke?.all).toMatchObject({ people: 20, observed: 0 });
    expect(stroke?.all.expected).toBeCloseTo(20 * 0.05, 6);
    expect(death?.all).toMatchObject({ people: 40 });
  });

  test("of fewer than eleven who had it neither the count nor the ratio is told, and of both modes nothing then", () => {
    const monitored = monitor();
    for (let person = 0; person < 40; person++) {
      const happened: [string, EpochMs][] = person < 15 ? [["X//S", afterYears(0.5)]] : [];
      monitored.add([call(foretold(0.1, 0.05), started, { shown: person < 6 })], record(cut, happened));
    }
    const stroke = monitored.report(none).calibration[0];
    expect(stroke?.all.observed).toBe(15);
    // Six were shown a card and nine not: either would give the other away.
    expect(stroke?.silent).toBeUndefined();
    expect(stroke?.shown).toBeUndefined();
    const few = monitor();
    for (let person = 0; person < 40; person++) {
      few.add([call(foretold(0.1, 0.05))], record(cut, person < 10 ? [["X//S", afterYears(0.5)]] : []));
    }
    expect(few.report(none).calibration[0]?.all).toMatchObject({ people: 40, observed: null, ratio: null });
  });

  test("a silent run is told as the gate into limited use asks: days, predictions, and all outcomes' ratio from what was not shown", () => {
    const monitored = monitor({ followedUntil: afterYears(3) });
    for (let person = 0; person < 200; person++) {
      const happened: [string, EpochMs][] = person < 20 ? [["X//S", afterYears(1)]] : [];
      monitored.add([call(foretold(0.1, 0.05), started, { shown: person >= 100 })], record(afterYears(2), happened));
    }
    const counts = { ...none, silent: 1234, silentFrom: started, silentTo: addDays(started, 40.9) };
    const found = monitored.report(counts).silentRun;
    // Of those not shown, 80 are followed for two years (stroke .1 a year), 20 for one until their stroke, all 100 for death (.05 a year).
    expect(found).toMatchObject({ days: 40, predictions: 1234 });
    expect(found?.observedToExpected).toBeCloseTo(20 / (80 * 0.1 * 2 + 20 * 0.1 * 1 + 100 * 0.05 * 2), 6);
  });

  test("nothing is followed where the charts do not reach beyond the calls, or hold no such patient", () => {
    const monitored = monitor({ followedUntil: started });
    for (let person = 0; person < 12; person++) {
      monitored.add([call(foretold(0.1, 0.05))], record(cut));
      monitored.add([call(foretold(0.1, 0.05))], undefined);
    }
    const found = monitored.report(none);
    expect(found.patients).toEqual({ asked: 24, followed: 0, notInCharts: 12 });
    expect(found.calibration).toEqual([]);
  });
});

describe("drift", () => {
  const risky = (risk: number, more: Partial<Foretold> = {}): Foretold => ({
    ...foretold(0.1, 0.05),
    risks: { stroke: years.map(() => risk) },
    ...more,
  });
  const at = (day: number) => addDays(started, day);

  test("risks as in the test are stable; all of them above .3 are shifted, by 3/4 ln 4 and 3/4 of what the empty bins give", () => {
    const monitored = monitor();
    for (let person = 0; person < 400; person++) {
      const sex = person % 2 === 0 ? "female" : "male";
      const ageYears = person % 4 < 2 ? 50 : 70;
      monitored.add(
        [
          call(risky(0.05 + 0.1 * (person % 4), { sex, ageYears }), at(1)),
          call(risky(0.35, { sex, ageYears }), at(2)),
          call(risky(0.35, { sex, ageYears }), at(100)),
        ],
        undefined,
      );
    }
    const [first, second] = monitored.report(none).quarters;
    expect(first).toMatchObject({ quarter: "2024-Q1", patients: 400 });
    expect(first?.seen?.risks[0]).toMatchObject({ id: "stroke", verdict: "stable" });
    expect(first?.seen?.risks[0]?.psi).toBeCloseTo(0, 9);
    expect(first?.seen?.sexes?.psi).toBeCloseTo(0, 3);
    // Half a person in each bin: 400.5 / 402 and three times .5 / 402.
    const full = (400.5 / 402 - 0.25) * Math.log(400.5 / 402 / 0.25);
    const empty = (0.5 / 402 - 0.25) * Math.log(0.5 / 402 / 0.25);
    expect(second?.seen?.risks[0]?.psi).toBeCloseTo(full + 3 * empty, 9);
    expect(second?.seen?.risks[0]).toMatchObject({ flagged: true, verdict: "shifted" });
    expect(monitored.report(none).flags).toEqual([
      expect.stringMatching(/^2024-Q2: risks of Stroke are spread unlike/),
    ]);
  });

  test("one in five refused as unlike those tested is flagged, one in twenty is not", () => {
    const refused = (every: number) => {
      const monitored = monitor();
      const who = { sex: "male", ageYears: 99, knownShare: null } as const;
      for (let person = 0; person < 400; person++) {
        const kept: KeptPrediction = person % every === 0 ? { kind: "none", why: "untested-age", ...who } : risky(0.1);
        monitored.add([call(kept)], undefined);
      }
      return monitored.report(none).quarters[0]?.seen;
    };
    expect(refused(5)).toMatchObject({ refusedAge: 80, refusedUnfamiliar: 0, refused: { share: 0.2, flagged: true } });
    expect(refused(20)).toMatchObject({ refusedAge: 20, refused: { share: 0.05, flagged: false } });
  });

  test("more cards than the rule meant are flagged, counted from the day the rule was set", () => {
    const cards = (setAt: EpochMs) => {
      const monitored = monitor({ rule: { shareOfPatients: 0.05, setAt } });
      for (let person = 0; person < 400; person++) {
        monitored.add(
          [call(risky(0.1), at(person < 200 ? 1 : 20), { hasCard: person < 200 && person % 2 === 0 })],
          undefined,
        );
      }
      return monitored.report(none).quarters[0]?.seen?.cards;
    };
    expect(cards(started)).toEqual({ share: 0.25, most: 0.05, flagged: true });
    expect(cards(at(10))).toEqual({ share: 0, most: 0.05, flagged: false });
  });

  test("a quarter with ten patients says nothing of them", () => {
    const monitored = monitor();
    for (let person = 0; person < 10; person++) monitored.add([call(risky(0.1))], undefined);
    expect(monitored.report(none).quarters).toEqual([{ quarter: "2024-Q1", patients: null }]);
    expect(monitored.report(none).patients.asked).toBeNull();
  });
});
