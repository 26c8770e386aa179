/**
 * @module serving/query-view: the risk of an event that is none of the catalogue's, with what was tested of this very question.
 *
 * Promise: guarded as the panel is (`risk-view`): a living patient, an age and a record like those the release was tested on. A question the
 * release's test did not ask says so. One on which age and sex alone did better there is withheld.
 */
import { findQueryTest, type QueryAnswer, type QueryRow, type QueryView, type ValidationReport } from "#contract";
import { type EpochMs, type PatientChart, yearsInWords } from "#core";
import type { PlainPredicate } from "#timeline";
import type { Capabilities, RiskModel } from "./capabilities.ts";
import { planMoment, requireProbability, unfamiliarRecord } from "./risk-view.ts";

/** One event asked about, within a time. */
export interface AskedEvent {
  readonly id: string;
  readonly occurrence: QueryRow["occurrence"];
  readonly withinYears: number;
  readonly anyOf: readonly PlainPredicate[];
}

/** @throws OslerError as `EventModel.query` */
export async function readQueryView(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  asked: readonly AskedEvent[],
  { release, validationReport }: Pick<Capabilities, "release" | "validationReport">,
): Promise<QueryView> {
  const moment = planMoment(chart, now, validationReport);
  if (moment.kind === "none") return { kind: "none", reason: moment.reason };
  const years = [...new Set(asked.map(({ withinYears }) => withinYears))].sort((a, b) => a - b);
  const [panel] = (await model.query?.([chart.events], [moment.asOf], asked, years)) ?? [];
  const unlike = unfamiliarRecord(panel?.knownShare ?? 0, validationReport);
  if (panel === undefined || unlike !== undefined)
    return { kind: "none", reason: unlike?.reason ?? "This release answers no questions outside its catalogue." };
  const answers = asked.flatMap((question, q) => {
    const said = panel.answers[q];
    return said === undefined ? [] : [toAnswer(question, said, validationReport)];
  });
  return {
    kind: "answers",
    asOf: new Date(moment.asOf).toISOString(),
    release: release === undefined ? null : { id: release.id, stage: release.stage },
    answers,
  };
}

type Said = Awaited<ReturnType<NonNullable<RiskModel["query"]>>>[number]["answers"][number];

function toAnswer(
  { id, occurrence, withinYears }: AskedEvent,
  { tokens, happened, horizons }: Said,
  report: ValidationReport | undefined,
): QueryAnswer {
  const tested = findQueryTest(report?.queries, tokens, occurrence);
  const withheld = tested?.versusAgeSex?.verdict === "worse";
  const risk = horizons.find(({ years }) => years === withinYears)?.risk;
  const told = !withheld && !(occurrence === "first" && happened) && risk !== undefined;
  return {
    ...{ id, occurrence, withinYears, happened, withheld },
    risk: told ? requireProbability(risk, id) : null,
    tested: tested === undefined ? null : toTest(tested),
    note: noteOf(tested, withinYears),
  };
}

function toTest({
  horizonYears,
  n,
  events,
  auroc,
  observedToExpected,
  ece,
  ageSexAuroc,
}: QueryRow): QueryAnswer["tested"] {
  return { horizonYears, n, events, auroc, observedToExpected, ece, ageSexAuroc };
}

function noteOf(tested: QueryRow | undefined, withinYears: number): string {
  if (tested === undefined)
    return "Not tested for this question: nobody has compared such risks with what then happened.";
  const { horizonYears, versusAgeSex } = tested;
  if (versusAgeSex?.verdict === "worse")
    return "Not given: in the release's test age and sex alone ranked people better for this question.";
  const asked = horizonYears === withinYears ? "" : `, not within ${yearsInWords(withinYears)}`;
  return `Tested for this question within ${yearsInWords(horizonYears)} on people the model had not seen${asked}.`;
}
