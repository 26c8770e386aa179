/** @module web/clinician/care-gaps: preventive services whose last result is abnormal or that the record does not show as done, each with its guideline's statement. */
import { useQuery } from "@tanstack/react-query";
import type { PreventiveCare, PreventiveItem } from "#contract";
import { careGapWords } from "#core";
import { api } from "../kit/api.ts";
import { CitationChip } from "../kit/citation-chip.tsx";
import { toDay, toRecordedDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { SuggestionWord } from "./suggestion-response.tsx";

export function CareGaps({ patientId }: { patientId: string }) {
  const care = useQuery({ queryKey: ["prevention", patientId], queryFn: () => api.prevention(patientId) });
  const items = care.data?.items ?? [];
  const followUp = items.filter(({ state }) => state === "follow-up");
  const due = items.filter(({ state }) => state === "due");
  const done = items.filter(({ state }) => state === "done");
  return (
    <section className="panel" aria-labelledby="gaps-title">
      <header>
        <h2 id="gaps-title">Care gaps</h2>
        {care.data != null && (
          <span className="push small quiet">
            {followUp.length > 0 && `${followUp.length} to follow up, `}
            {due.length} due, {done.length} done
          </span>
        )}
      </header>
      {care.error !== null && <Failure error={care.error} what="Care gaps cannot be shown" />}
      {care.isPending && <p className="loading">Reading the record…</p>}
      {[...followUp, ...due].map((item) => (
        <Gap key={item.id} patientId={patientId} item={item} />
      ))}
      <p className="foot">
        {done.length > 0 && <>Done: {done.map(doneWords).join("; ")}. </>}
        {care.data !== undefined && items.length === 0
          ? nothingWords(care.data)
          : "Due means not in this record with a date, at its end; it may have been done elsewhere."}
      </p>
    </section>
  );
}

function Gap({ patientId, item }: { patientId: string; item: PreventiveItem }) {
  const { id, state, title, undated, statement } = item;
  const isDue = state === "due";
  return (
    <details className="gap" data-suggestion={isDue || undefined}>
      <summary>
        <span className="title">{title}</span>
        <span className={isDue ? "quiet small" : "tag due"}>
          {standingWords(item)}
          {undated && ", on record without a date"}
        </span>
      </summary>
      <blockquote>{statement.text}</blockquote>
      <div className="citations">
        {statement.citations.map((citation) => (
          <CitationChip key={citation.version} citation={citation} />
        ))}
        <span className="tag">{statement.level}</span>
      </div>
      {isDue && (
        <SuggestionWord
          patientId={patientId}
          suggestion={{ kind: "care-gap", item: id }}
          words={careGapWords({ title, statement: statement.text })}
          about={title}
        />
      )}
    </details>
  );
}

function nothingWords({ asOf }: PreventiveCare): string {
  return asOf === null
    ? "Without a birth date and a dated event nothing can be said to be due or done."
    : "No guideline of the library applies at the end of this record.";
}

function standingWords({ state, last, dueAt }: PreventiveItem): string {
  if (last === null) return dueAt === null ? "" : `since ${toDay(dueAt)}`;
  const day = toRecordedDay(last.occurredAt, last.dated);
  return state === "due" ? `last ${day}` : `result of ${day} needs follow-up`;
}

function doneWords({ title, last, dueAt }: PreventiveItem): string {
  if (last === null) return title;
  const next = dueAt === null ? "" : `, next ${toDay(dueAt)}`;
  return `${title} (${toRecordedDay(last.occurredAt, last.dated)}${next})`;
}
