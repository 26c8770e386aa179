/**
 * @module web/clinician/risk-panel: each risk with its reasons and what is known of its calibration.
 *
 * The order is by how far a risk stands above the average of the tested subjects, where that is known.
 */
import { useQuery } from "@tanstack/react-query";
import { type CSSProperties, useId, useState } from "react";
import type { CalibrationNote, ExplanationView, OutcomeRisk, RiskPanelView, Stage } from "#contract";
import { riskWords } from "#core";
import { api } from "../kit/api.ts";
import { toCount, toDay, toMeasured, toPercent, toPoints, toRecordedDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

import { Neighbours } from "./neighbours.tsx";
import { SuggestionWord } from "./suggestion-response.tsx";
import { WhatIf } from "./what-if.tsx";

const FIRST_SHOWN = 8;

export function RiskPanel({ patientId }: { patientId: string }) {
  const panel = useQuery({ queryKey: ["risks", patientId], queryFn: () => api.risks(patientId) });
  return (
    <section className="panel" aria-labelledby="risks-title">
      <header>
        <h2 id="risks-title">Risk of a first occurrence</h2>
        {panel.data?.kind === "panel" && <span className="push small quiet">at {toDay(panel.data.asOf)}</span>}
      </header>
      {panel.error !== null && <Failure error={panel.error} what="No risks" />}
      {panel.isPending && <p className="loading">{panel.failureCount > 0 ? "Waiting for the model…" : "Computing…"}</p>}
      {panel.data?.kind === "none" && <p className="loading">{panel.data.reason}</p>}
      {panel.data?.kind === "panel" && <Panel patientId={patientId} panel={panel.data} />}
    </section>
  );
}

/** What a release is called that has not earned its way into care. */
export const notForCare: Partial<Record<Stage, string>> = {
  draft: "Draft, gates not passed:",
  validated: "Tested, not yet in use:",
  silent: "Silent mode",
};

type PanelOf = Extract<RiskPanelView, { kind: "panel" }>;

function Panel({ patientId, panel }: { patientId: string; panel: PanelOf }) {
  const [all, setAll] = useState(false);
  const sorted = [...panel.outcomes].sort((a, b) => prominence(b) - prominence(a));
  const shown = all ? sorted : sorted.slice(0, FIRST_SHOWN);
  const top = Math.max(0.1, ...panel.outcomes.map((outcome) => outcome.horizons.at(-1)?.risk ?? 0));
  const standing = panel.release === null ? undefined : notForCare[panel.release.stage];
  const horizons = { "--horizons": panel.outcomes[0]?.horizons.length ?? 0 } as CSSProperties;
  return (
    <div style={horizons}>
      {standing !== undefined && (
        <p className="note warn silent">
          <strong>{standing}</strong> for evaluation, not for care
        </p>
      )}
      <div className="risk-head" aria-hidden="true">
        <span>Outcome</span>
        {shown[0]?.horizons.map(({ years }) => (
          <span key={years}>{years} y</span>
        ))}
      </div>
      {shown.map((outcome) => (
        <Risk key={outcome.id} patientId={patientId} outcome={outcome} top={top} />
      ))}
      {sorted.length > FIRST_SHOWN && (
        <div className="foot">
          <button type="button" className="button" onClick={() => setAll(!all)}>
            {all ? "Show fewer" : `Show all ${sorted.length} outcomes`}
          </button>
        </div>
      )}
      <p className="foot">
        Bars show the {shown[0]?.horizons.at(-1)?.years ?? 5}-year risk; the mark is the average of the subjects it was
        tested on.{" "}
        {panel.occurred.length > 0 && (
          <>Already in the record: {panel.occurred.map((outcome) => outcome.title).join(", ")}. </>
        )}
        {panel.withheld.length > 0 && (
          <>
            Not shown, because in the test the model ranked people worse than age and sex alone do:{" "}
            {panel.withheld.map((outcome) => outcome.title).join(", ")}.{" "}
          </>
        )}
        {panel.release === null
          ? "No signed release yet."
          : `Release ${panel.release.id}, stage ${panel.release.stage}.`}
      </p>
    </div>
  );
}

/** Risk over average at the longest horizon; without an average the risk itself, after those that have one. */
function prominence(outcome: OutcomeRisk): number {
  const last = outcome.horizons.at(-1);
  if (last === undefined) return 0;
  return last.average === null || last.average === 0 ? last.risk : 1 + last.risk / last.average;
}

interface RiskProps {
  readonly patientId: string;
  readonly outcome: OutcomeRisk;
  /** The risk at the right end of the scale. */
  readonly top: number;
}

function Risk({ patientId, outcome, top }: RiskProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const last = outcome.horizons.at(-1);
  if (last === undefined) return null;
  const times = last.average === null || last.average === 0 ? undefined : last.risk / last.average;
  return (
    <div className="risk" data-suggestion>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="title">{outcome.title}</span>
        {outcome.horizons.map(({ years, risk }) => (
          <span key={years} className={years === last.years ? "share main" : "share"}>
            <span className="only-read">{years}-year risk </span>
            {toPercent(risk)}
          </span>
        ))}
        <span className="scale" aria-hidden="true">
          <i style={{ width: `${(last.risk / top) * 100}%` }} />
          {last.average !== null && <b style={{ left: `${Math.min(100, (last.average / top) * 100)}%` }} />}
        </span>
        <span className="times">
          <span>{times === undefined ? "not tested: too few cases" : `${times.toFixed(1)} × average`}</span>
          <span>{open ? "Hide reasons" : "Why?"}</span>
        </span>
      </button>
      <div id={id}>{open && <Why patientId={patientId} outcome={outcome} shown={last} />}</div>
    </div>
  );
}

interface WhyProps {
  readonly patientId: string;
  readonly outcome: OutcomeRisk;
  readonly shown: OutcomeRisk["horizons"][number];
}

function Why({ patientId, outcome, shown }: WhyProps) {
  const { years } = shown;
  const reasons = useQuery({
    queryKey: ["reasons", patientId, outcome.id, years],
    queryFn: () => api.reasons(patientId, outcome.id, years),
  });
  return (
    <div className="why">
      <div>
        <h3>Events that moved the {years}-year risk, in percentage points</h3>
        {reasons.error !== null && <Failure error={reasons.error} what="No reasons" />}
        {reasons.isPending && <p className="why-text">Leaving out one event after another…</p>}
        {reasons.data !== undefined && <Moved explanation={reasons.data} />}
      </div>
      <div>
        <h3>How good is this number?</h3>
        <Calibration note={outcome.calibration.find((note) => note.horizonYears === years)} />
      </div>
      <Neighbours patientId={patientId} outcome={outcome} />
      <WhatIf patientId={patientId} outcome={outcome} years={years} />
      <div>
        <h3>Your word on this risk</h3>
        <SuggestionWord
          patientId={patientId}
          suggestion={{ kind: "risk", outcome: outcome.id, years }}
          words={riskWords({ title: outcome.title, ...shown })}
          about={`the risk of ${outcome.title}`}
        />
      </div>
    </div>
  );
}

function Moved({ explanation }: { explanation: ExplanationView }) {
  const { contributions, moved } = explanation;
  const largest = Math.max(...contributions.map(({ change }) => Math.abs(change)), 1e-12);
  if (contributions.length === 0) {
    return (
      <>
        <p className="why-text">No single event moved it; age and sex carry it.</p>
        <ReadByOne {...explanation} />
      </>
    );
  }
  return (
    <>
      <ul>
        {contributions.map(({ event, change }) => (
          <li key={event.index} className="moved">
            <span className="when">{toRecordedDay(event.occurredAt, event.dated)}</span>
            <span className="what" title={event.title}>
              {event.title}
            </span>
            <span className="size">{event.value !== null && toMeasured(event)}</span>
            <span className={change > 0 ? "push-bar up" : "push-bar down"} aria-hidden="true">
              <i style={{ width: `${(Math.abs(change) / largest) * 50}%` }} />
            </span>
            <span className="by">{toPoints(change)}</span>
          </li>
        ))}
      </ul>
      {moved > contributions.length && (
        <p className="why-text">
          The {contributions.length} that moved it most, of {toCount(moved)}.
        </p>
      )}
      <ReadByOne {...explanation} />
    </>
  );
}

/** Which events could not be told apart, where the record is longer than what the model reads one by one. */
export function ReadByOne({ leftOut, inAll }: { readonly leftOut: number; readonly inAll: number }) {
  if (leftOut >= inAll) return null;
  return (
    <p className="why-text">
      The model reads the latest {toCount(leftOut)} of {toCount(inAll)} events one by one, and only these were left out
      in turn; the older ones count together, in a summary of the whole record.
    </p>
  );
}

function Calibration({ note }: { note: CalibrationNote | undefined }) {
  if (note === undefined) {
    return (
      <p className="why-text">
        This outcome was too rare among the test subjects to be measured. Treat the number as untested.
      </p>
    );
  }
  const { auroc, slope, observedToExpected, ageSexAuroc } = note;
  return (
    <p className="why-text number">
      Tested on {toCount(note.n)} moments of unseen subjects, {toCount(note.events)} followed by the outcome.
      {auroc !== null && ` AUROC ${measured(auroc)}`}
      {ageSexAuroc !== null && `, age and sex alone ${measured(ageSexAuroc)}`}
      {auroc !== null && "."}
      {slope !== null && ` Calibration slope ${measured(slope)} (1 is ideal).`}
      {observedToExpected !== null && ` Observed to expected ${measured(observedToExpected)}.`}
    </p>
  );
}

function measured(estimate: { value: number; lo: number | null; hi: number | null }): string {
  const { value, lo, hi } = estimate;
  return lo === null || hi === null ? value.toFixed(2) : `${value.toFixed(2)} (${lo.toFixed(2)}–${hi.toFixed(2)})`;
}
