/** @module serving/suggestions/suggestion-responses: a clinician's word on a suggestion, what was said on one record, and what all of them said. */
import { randomUUID } from "node:crypto";
import { type KeptResponse, type SuggestionSummary, suggestionSchema, suggestionSummarySchema } from "#contract";
import type { KeptSuggestionResponse } from "#storage";
import { reasonWords } from "../cds-hooks/override-reasons.ts";
import { type Handler, needOpened, type ServingContext } from "../context.ts";
import { getChart } from "../handlers.ts";
import { HttpProblem } from "../problem.ts";
import { viewerOf } from "../sign-in.ts";
import { findSuggestion } from "./find-suggestion.ts";

const MOST_EDITS_SHOWN = 20;

/** Kept before it is told; refused if Osler does not say it so (any more). */
export const respondToSuggestion: Handler<"patient-suggestion-respond"> = async (context, { params, body }, caller) => {
  const chart = await getChart(context, params.patientId);
  const { suggestion, response } = body;
  const found = await findSuggestion(context, chart, suggestion, caller);
  if (found === undefined) throw new HttpProblem(404, "No such suggestion for this patient");
  if (found.words !== body.shown) {
    throw new HttpProblem(409, "The suggestion is no longer as you were shown it", "Open the patient again.");
  }
  const { id: accountId, displayName } = viewerOf(caller);
  const row: KeptSuggestionResponse = {
    ...{ id: randomUUID(), at: context.clock(), accountId, patientId: chart.patientId },
    ...{ kind: suggestion.kind, suggestion: JSON.stringify(suggestion), topic: found.topic },
    ...{ original: found.words, release: found.release, response },
    words: body.response === "edited" ? body.words : null,
    reason: body.response === "overridden" ? body.reason : null,
    shared: body.response === "edited" && body.shared,
  };
  await needOpened(context).state.suggestionResponses.append(row);
  return toKept(row, accountId, new Map([[accountId, displayName]]));
};

export const readSuggestionResponses: Handler<"patient-suggestion-responses"> = async (context, { params }, caller) => {
  const { patientId } = await getChart(context, params.patientId);
  const { state } = needOpened(context);
  const [rows, accounts] = await Promise.all([
    state.as(caller.asker).suggestionResponses.of(patientId),
    state.accounts.list(),
  ]);
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return { responses: rows.map((row) => toKept(row, viewerOf(caller).id, names)) };
};

/** Counts of all records, and of edits those texts alone that their writers let the steward read. */
export const summariseSuggestionResponses: Handler<"suggestion-responses"> = async (context) => {
  const seen = needOpened(context).state.as("system").suggestionResponses;
  const [counts, edits] = await Promise.all([seen.counts(), seen.sharedEdits(MOST_EDITS_SHOWN)]);
  const titles = outcomeTitles(context);
  const byTopic = Map.groupBy(counts, ({ kind, topic }) => JSON.stringify([kind, topic]));
  return {
    suggestions: [...byTopic.values()].map((rows): SuggestionSummary["suggestions"][number] => {
      const [first] = rows;
      const topic = first?.topic ?? "";
      const times = (response: string) =>
        rows.reduce((sum, row) => sum + (row.response === response ? row.times : 0), 0);
      return {
        kind: suggestionSummarySchema.shape.suggestions.element.shape.kind.parse(first?.kind),
        title: first?.kind === "risk" ? (titles.get(topic) ?? topic) : topic,
        ...{ accepted: times("accepted"), edited: times("edited"), overridden: times("overridden") },
        reasons: rows
          .filter(({ response }) => response === "overridden")
          .map((row) => ({ reason: reasonWords(row.reason), times: row.times })),
      };
    }),
    edits: edits.map(({ at, original, words }) => ({ at, original, words: words ?? "" })),
  };
};

function outcomeTitles({ capabilities }: Pick<ServingContext, "capabilities">): ReadonlyMap<string, string> {
  return new Map(capabilities.model?.outcomes.map(({ id, title }) => [id, title]));
}

function toKept(row: KeptSuggestionResponse, viewerId: string, names: ReadonlyMap<string, string>): KeptResponse {
  const { id, at, accountId, suggestion, response, original, words, reason } = row;
  return {
    ...{ id, at, by: names.get(accountId) ?? null, own: accountId === viewerId },
    ...{ suggestion: suggestionSchema.parse(JSON.parse(suggestion)), response, original, words },
    reason: response === "overridden" ? reasonWords(reason) : null,
  };
}
