/** @module web/clinician/record-access: a record its patient closed, and how an emergency opens it for an hour. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import type { BreakGlass, GlassReasonCode } from "#contract";
import { api } from "../kit/api.ts";
import { toMinute } from "../kit/format.ts";
import { glassReasons } from "../kit/glass-reasons.ts";
import { Failure } from "../kit/shell.tsx";

const LEAST_WORDS = 10;

/** The record, if it is open to the clinician; what closes it and what would open it, if not. */
export function RecordAccess({ patientId, children }: { patientId: string; children: ReactNode }) {
  const access = useQuery({ queryKey: ["access", patientId], queryFn: () => api.recordAccess(patientId) });
  if (access.error !== null) return <Failure error={access.error} what="The record cannot be shown" />;
  if (access.data === undefined) return <p className="loading">Opening the record…</p>;
  const { kind, until } = access.data;
  if (kind === "closed") return <ClosedRecord patientId={patientId} />;
  return (
    <>
      {kind === "glass" && until !== null && (
        <p className="note bad" role="status">
          Opened in an emergency, until {toMinute(until, "en")}. The patient sees what you open, and a steward judges
          it.
        </p>
      )}
      {children}
    </>
  );
}

function ClosedRecord({ patientId }: { patientId: string }) {
  const field = useId();
  const queries = useQueryClient();
  const [reason, setReason] = useState<GlassReasonCode | "">("");
  const [words, setWords] = useState("");
  const broken = useMutation({
    mutationFn: (given: BreakGlass) => api.breakGlass(patientId, given),
    onSuccess: (now) => queries.setQueryData(["access", patientId], now),
  });
  return (
    <section className="panel closed-record" aria-labelledby={`${field}-title`}>
      <header>
        <h1 id={`${field}-title`}>The patient closed this record</h1>
      </header>
      <form
        className="body"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== "") broken.mutate({ reason, words: words.trim() });
        }}
      >
        <p>
          It is open to clinicians who have care of the patient; a steward says who has. In an emergency you may open it
          for sixty minutes. The patient will read your name, the reason and what you opened, and a steward will judge
          it.
        </p>
        <label className="field" htmlFor={`${field}-reason`}>
          <span>Reason</span>
        </label>
        <select
          id={`${field}-reason`}
          className="input"
          value={reason}
          onChange={({ target }) => setReason(glassReasons.find(([code]) => code === target.value)?.[0] ?? "")}
        >
          <option value="">Choose a reason…</option>
          {glassReasons.map(([code, title]) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </select>
        <label className="field" htmlFor={`${field}-words`}>
          <span>What makes it necessary, as the patient will read it</span>
        </label>
        <textarea
          id={`${field}-words`}
          className="input"
          rows={3}
          maxLength={1000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <button
          type="submit"
          className="button primary"
          disabled={broken.isPending || reason === "" || words.trim().length < LEAST_WORDS}
        >
          Open for sixty minutes
        </button>
        {broken.error !== null && <Failure error={broken.error} what="Not opened" />}
      </form>
    </section>
  );
}
