import { expect, test } from "vitest";
import type { Caller, ServingContext } from "../context.ts";
import { adaId, fixtureCharts } from "../fixture.test-support.ts";
import { readEverything, searchFhir } from "./fhir-handlers.ts";

/** Ada's record as FHIR brought it, and as MEDS or a table would have: the same events without their resources. */
async function asked(came: "by FHIR" | "by a table", type: string) {
  const found = await fixtureCharts().find(adaId);
  if (found === undefined) throw new Error("the fixture has this patient");
  const bare = found.events.map(({ source, ...event }) => ({
    ...event,
    ...(source ? { source: `row ${source.length}` } : {}),
  }));
  const chart = came === "by FHIR" ? found : { ...found, events: bare };
  const context = { capabilities: { charts: { find: async () => chart } } } as unknown as ServingContext;
  const caller = {
    url: `/fhir/${type}?patient=${adaId}`,
    base: "https://osler.example",
    raw: { req: { headers: {} } },
  };
  const answer = caller as unknown as Caller;
  return type === "$everything" ? readEverything(context, adaId, answer) : searchFhir(context, type, adaId, answer);
}

test.each(["Condition", "Observation", "$everything"])(
  "%s of a record that came without FHIR resources says that there is more than it finds",
  async (type) => {
    const words = "events that came without FHIR resources";
    expect(JSON.stringify(await asked("by a table", type))).toContain(words);
    expect(JSON.stringify(await asked("by FHIR", type))).not.toContain(words);
  },
);
