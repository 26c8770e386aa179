import { expect, test } from "vitest";
import { type ClinicalEvent, type EpochMs, toEpochMs } from "#core";
import type { KeptCall } from "#storage";
import { knownAt } from "#timeline";
import { adaId, fixtureCapabilities, fixtureNow } from "../fixture.test-support.ts";
import { answerHook } from "./answer-hook.ts";
import { getService } from "./cds-services.ts";
import { replayCall } from "./replay-call.ts";

const service = "osler-risk-patient-view";
const rule = { shareOfPatients: 0.05, leastPpv: 0.2 };
const request = { hook: "patient-view", hookInstance: "h-1", context: { patientId: String(adaId) } };

/** A call as the server keeps it, answered at `at` by the fixture's release. */
async function keptCall(at = fixtureNow, body: object = request): Promise<KeptCall> {
  const parsed = { ...request, ...body };
  const answer = await answerHook(
    { capabilities: fixtureCapabilities, rule, clock: () => at },
    { service: getService(service), request: parsed, ownRecords: !("prefetch" in body), recordServers: [] },
  );
  if (answer.kind !== "cards") throw new Error("the call is answered with cards");
  return {
    call: {
      id: "c-1",
      at,
      service,
      client: "https://hospital.example",
      hookInstance: "h-1",
      patientId: adaId,
      release: "fixture-1",
      shown: false,
      ownRecords: !("prefetch" in body),
      request: JSON.stringify(parsed),
      risks: JSON.stringify(answer.risks),
      prediction: JSON.stringify(answer.prediction),
    },
    cards: answer.cards.map((card) => ({ uuid: card.uuid, card: JSON.stringify(card) })),
  };
}

/** The fixture's release with every risk times `factor`. */
function otherRelease(factor: number) {
  const { model } = fixtureCapabilities;
  if (model === undefined) throw new Error("the fixture has a model");
  return {
    ...fixtureCapabilities,
    release: { id: "other", stage: "draft" as const, evidenceTag: null, outcomes: 7 },
    model: {
      ...model,
      risks: async (...asked: Parameters<typeof model.risks>) =>
        (await model.risks(...asked)).map(({ outcomes, knownShare }) => ({
          knownShare,
          outcomes: outcomes.map(({ id, horizons }) => ({
            id,
            horizons: horizons.map(({ years, risk }) => ({ years, risk: risk * factor })),
          })),
        })),
    },
  };
}

test("the same release says the same again, whatever the day is", async () => {
  expect(await replayCall(fixtureCapabilities, rule, await keptCall())).toMatchObject({ card: "same", moved: [] });
});

test("a release that gives a tenth of the risks takes the card away, and both risks are told", async () => {
  const kept = await keptCall();
  const replay = await replayCall(otherRelease(0.1), rule, kept);
  const risk: number = JSON.parse(kept.call.risks ?? "{}")["heart-failure"];
  expect(replay).toMatchObject({ card: "vanished", is: null });
  expect(replay).toHaveProperty("moved", [{ outcome: "heart-failure", was: risk, is: risk * 0.1 }]);
});

test("a card appears where a silent release kept none", async () => {
  expect(await replayCall(fixtureCapabilities, rule, { ...(await keptCall()), cards: [] })).toMatchObject({
    card: "appeared",
    was: null,
  });
});

test("what was filed after the call is unknown to its replay", async () => {
  const { model } = otherRelease(1);
  const counting = {
    ...otherRelease(1),
    model: {
      ...model,
      risks: async ([events = []]: readonly (readonly ClinicalEvent[])[], [moment]: readonly EpochMs[]) => {
        const risk = knownAt(events, moment ?? fixtureNow).length / 1000;
        return [{ outcomes: [{ id: "heart-failure", horizons: [{ years: 5, risk }] }], knownShare: 1 }];
      },
    },
  };
  const replay = await replayCall(counting, rule, await keptCall(toEpochMs(Date.UTC(2019, 11, 31))));
  // By hand: of Ada's rows eight are of 2019 or before, and six results a year since 2016: 8 + 6 × 4 = 32.
  expect(replay).toHaveProperty("moved.0.is", 0.032);
});

test("a record that came with the call is read again from the call, never from a chart of the same id", async () => {
  const patient = { resourceType: "Patient", id: String(adaId), gender: "female", birthDate: "1950-02-02" };
  const kept = await keptCall(fixtureNow, { prefetch: { patient, conditions: null } });
  expect(kept.cards).toEqual([]);
  expect(await replayCall(fixtureCapabilities, rule, kept)).toMatchObject({ card: "none", moved: [] });
});

test("a call kept before replays, and one of a patient who is gone, are counted, not guessed", async () => {
  const { call, cards } = await keptCall();
  const asked = (change: object) => replayCall(fixtureCapabilities, rule, { call: { ...call, ...change }, cards });
  expect(await asked({ ownRecords: null })).toEqual({ kind: "not-replayed", reason: "kept-too-early" });
  const gone = JSON.stringify({ ...request, context: { patientId: "gone" } });
  expect(await asked({ request: gone })).toEqual({ kind: "not-replayed", reason: "no-record" });
  expect(await asked({ service: "osler-of-old" })).toEqual({ kind: "not-replayed", reason: "no-such-service" });
});
