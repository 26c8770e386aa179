import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import {
  type EventModel,
  hazardBins,
  initialiseWeights,
  modelSizes,
  openEventModel,
  planConfig,
  writeCheckpoint,
} from "#model";
import { groupTokens } from "#tokens";
import { codeVocabulary } from "../tokens/code-vocabulary.test-support.ts";
import { indexOf } from "./index.fixture.ts";
import { type NeighbourIndex, writeNeighbourIndex } from "./neighbour-index.ts";
import { openNeighbours } from "./open-neighbours.ts";

const codes = ["A//0", "A//1", "A//2", "MEDS_BIRTH"];
const vocabulary = codeVocabulary(codes);
const outcomes = [
  { id: "stroke", title: "Stroke", codes: ["ICD10CM//I63*"] },
  { id: "breast-cancer", title: "Breast cancer", sex: "female" as const, codes: ["ICD10CM//C50*"] },
];

async function openModel(directory: string): Promise<EventModel> {
  const config = planConfig(modelSizes.nano, 1, {
    groups: groupTokens(vocabulary),
    outcomeIds: outcomes.map(({ id }) => id),
  });
  const weights = initialiseWeights(config, 1, {
    logHazards: new Float32Array(config.outcomes * hazardBins(config)).fill(Math.log(0.03)),
    logWaits: new Float32Array(config.waitEdgesDays.length),
    logMarks: new Float32Array(config.vocabularySize),
  });
  await writeCheckpoint(directory, { config, vocabulary, outcomes, weights: [weights] });
  return openEventModel(directory);
}

/** Sixty people at age 60, forty with code 0, all women; twenty had a stroke within a year. */
const people = Array.from({ length: 60 }, (_, key) => ({
  key,
  sex: 1,
  first: key < 20 ? 22_100 : Number.NaN,
  stop: 30_000,
  died: false,
  codes: key < 40 ? [[0, 20_000] as const] : [],
  moments: [[21_915, [key / 100, 0]] as const],
}));

test("the thread answers of a group, or that it is too far, too few, or nobody's", async () => {
  const scratch = await mkdtemp(join(tmpdir(), "osler-neighbours-test-"));
  const model = await openModel(scratch);
  const events: ClinicalEvent[] = [["MEDS_BIRTH", -20_000] as const, ["A//0", 0] as const].map(([code, day]) => {
    const at = toEpochMs(day * 86_400_000);
    return { subject: toSubjectKey(1), code, occurredAt: at, filedAt: at };
  });
  const ask = async (head: Partial<NeighbourIndex["head"]>, outcomeId = "stroke", leftOut: readonly number[] = []) => {
    const index = indexOf(people, 4);
    await writeNeighbourIndex(scratch, { ...index, head: { ...index.head, ...head } });
    const opened = await openNeighbours(scratch, model);
    try {
      const question = { events, moment: toEpochMs(0), outcomeId, horizonYears: 5 };
      return await opened.ask({ ...question, leftOut: new Set(leftOut.map(toSubjectKey)) });
    } finally {
      await opened.close();
    }
  };
  try {
    const answer = await ask({ asked: 60, usual: [100, 100] });
    expect(answer).toMatchObject({
      kind: "people",
      group: { people: 60, female: null, observed: { kind: "share", value: 0.33 }, shared: [], lacking: [] },
    });
    expect(await ask({ asked: 60, usual: [100, 100] }, "stroke", [3])).toEqual({ kind: "too-few" });
    expect(await ask({ asked: 60, usual: [0.001, 0.001] })).toEqual({ kind: "too-few" });
    expect(await ask({ asked: 60, usual: [null, null] })).toEqual({ kind: "too-few" });
    expect(await ask({ asked: 0 })).toEqual({ kind: "index-too-small" });
    expect(await ask({ asked: 60 }, "gout")).toBeUndefined();
  } finally {
    await model.close();
    await rm(scratch, { recursive: true });
  }
});
