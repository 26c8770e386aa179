import { expect, test } from "vitest";
import { cdsRequestSchema } from "#contract";
import { adaId, fixtureCapabilities, fixtureNow } from "../fixture.test-support.ts";
import { answerHook } from "./answer-hook.ts";
import { getService } from "./cds-services.ts";
import { defaultCdsRule } from "./operating-points.ts";

test("a card of guidelines never quotes the patient's record, whatever the problem is called", async () => {
  const records: unknown[] = [];
  const { evidence } = fixtureCapabilities;
  if (evidence === undefined) throw new Error("the fixture has a library");
  const capabilities = {
    ...fixtureCapabilities,
    evidence: {
      ...evidence,
      answer: (...asked: Parameters<typeof evidence.answer>) => {
        records.push(asked[1].record);
        return evidence.answer(...asked);
      },
    },
  };
  const conditions = { resourceType: "Condition", id: "1", code: { text: "Current smoker" } };
  const request = cdsRequestSchema.parse({
    hook: "problem-list-item-create",
    hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    context: { userId: "Practitioner/1", patientId: adaId, conditions },
  });
  const context = { capabilities, clock: () => fixtureNow, rule: defaultCdsRule };
  const service = getService("osler-guidance-problem-list-item-create", request);
  await answerHook(context, { service, request, ownRecords: true, recordServers: [] });
  expect(records).toEqual([undefined]);
});
