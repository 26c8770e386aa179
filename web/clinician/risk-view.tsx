/** @module web/clinician/risk-view: the clinician's word on a risk: agree in one click, or disagree and why. The last word counts. */
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { RiskResponse } from "#contract";
import { api } from "../kit/api.ts";
import { Failure } from "../kit/shell.tsx";

/** HL7's codes for setting advice aside, in the order they are offered. */
const reasons = {
  "cds-not-applicable": "Does not apply to this patient",
  "recipient-disagrees-evidence": "I disagree with the estimate",
  "cds-suboptimal-context": "The record is incomplete or out of date",
  "recipient-concerns-outcomes": "Acting on it could do harm",
} as const;

interface RiskViewProps extends Pick<RiskResponse, "years" | "risk" | "release"> {
  readonly patientId: string;
  readonly outcomeId: string;
}

export function RiskView({ patientId, outcomeId, ...shown }: RiskViewProps) {
  const [disagreeing, setDisagreeing] = useState(false);
  const id = useId();
  const said = useMutation({
    mutationFn: (word: Pick<RiskResponse, "response" | "reason">) =>
      api.respond(patientId, outcomeId, { ...shown, ...word }),
    onSuccess: () => setDisagreeing(false),
  });
  return (
    <div>
      <h3>Your view</h3>
      <div className="view">
        <button
          type="button"
          className="button"
          disabled={said.isPending}
          onClick={() => said.mutate({ response: "agree" })}
        >
          Agree
        </button>
        <button
          type="button"
          className="button"
          disabled={said.isPending}
          aria-expanded={disagreeing}
          onClick={() => setDisagreeing(!disagreeing)}
        >
          Disagree
        </button>
        {disagreeing && (
          <>
            <label className="only-read" htmlFor={id}>
              Why
            </label>
            <select
              id={id}
              className="input"
              defaultValue=""
              onChange={({ target }) => said.mutate({ response: "disagree", reason: target.value })}
            >
              <option value="" disabled>
                Why?
              </option>
              {Object.entries(reasons).map(([code, title]) => (
                <option key={code} value={code}>
                  {title}
                </option>
              ))}
            </select>
          </>
        )}
        <span aria-live="polite" className="small quiet">
          {said.isSuccess && (said.variables.response === "agree" ? "Kept: you agree." : "Kept: you disagree.")}
        </span>
      </div>
      {said.error !== null && <Failure error={said.error} what="Your view was not kept" />}
    </div>
  );
}
