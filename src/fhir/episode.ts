/**
 * @module fhir/episode: EpisodeOfCare → from when to when the institution was responsible for a patient.
 *
 * Only a general episode says so: one with a type or a diagnosis (a pregnancy, a rehabilitation) is about that problem alone.
 */
import { episodeStatuses } from "./bindings.ts";
import { addEvent, type Draft } from "./event.ts";
import { boundCodeAt, fail, momentAt, objectAt } from "./reading.ts";

const notHappened = new Set(["planned", "waitlist", "cancelled"]);

export function readEpisode(draft: Draft): void {
  const episode = draft.resource;
  const status = boundCodeAt(draft, episode, "status", episodeStatuses, true);
  if (status === "entered-in-error") draft.withheld = "entered in error";
  else if (status !== undefined && notHappened.has(status)) draft.withheld = "only planned";
  else if ("type" in episode || "diagnosis" in episode) draft.withheld = "about one problem";
  if (draft.withheld !== undefined) return;
  const period = objectAt(draft, episode, "period");
  if (period === undefined) {
    draft.withheld = "without a value";
    return;
  }
  const start = momentAt(draft, period, "start", "period");
  const end = momentAt(draft, period, "end", "period");
  if (start !== undefined && end !== undefined && end.knownAt < start.occurredAt) {
    fail(draft, "period", "ends before it starts");
    return;
  }
  if (start !== undefined) addEvent(draft, "OBSERVATION_START", start.occurredAt, start.knownAt, {});
  if (end !== undefined) addEvent(draft, "OBSERVATION_END", end.knownAt, end.knownAt, {});
}
