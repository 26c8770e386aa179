/**
 * @module web/clinician/suggestion-response: a clinician's word on a suggestion, one press each: accept it, put it in their own words, or override it and
 * say why; and what clinicians said before. The last word counts, all are kept.
 *
 * Promise: a clinician's words are marked as theirs, with who and when, and Osler's stand beside them.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { KeptResponse, OverrideReason, Suggestion, SuggestionResponse } from "#contract";
import { api } from "../kit/api.ts";
import { toMinute } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

/** HL7's codes for setting advice aside, in the order they are offered. */
const reasons: Readonly<Record<OverrideReason, string>> = {
  "cds-not-applicable": "Does not apply to this patient",
  "recipient-disagrees-evidence": "I disagree with the evidence",
  "cds-suboptimal-context": "The record is incomplete or out of date",
  "recipient-concerns-outcomes": "Acting on it could do harm",
  "does-not-align-preferences": "Not what the patient wants",
  "not-convenient-feasible": "Not feasible here",
};
const LEAST_WORDS = 3;
const done = { accepted: "accepted it", edited: "put it in their own words", overridden: "overrode it" } as const;
const doneByYou = { ...done, edited: "put it in your own words" } as const;

interface SuggestionProps {
  readonly patientId: string;
  readonly suggestion: Suggestion;
  /** What Osler says, as it is kept beside an edit. */
  readonly words: string;
  /** What the buttons are about, for who hears them. */
  readonly about: string;
}

type Word =
  | { readonly response: "accepted" }
  | { readonly response: "edited"; readonly words: string; readonly shared: boolean }
  | { readonly response: "overridden"; readonly reason: OverrideReason };

export function SuggestionWord({ patientId, suggestion, words, about }: SuggestionProps) {
  const [open, setOpen] = useState<"edit" | "override">();
  const queries = useQueryClient();
  const said = useMutation({
    mutationFn: (word: Word) => {
      const response: SuggestionResponse = { suggestion, shown: words, ...word };
      return api.respond(patientId, response);
    },
    onSuccess: () => {
      setOpen(undefined);
      return queries.invalidateQueries({ queryKey: ["suggestion-responses", patientId] });
    },
  });
  return (
    <div className="suggestion-word">
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons, no fields of a form */}
      <div className="view no-print" role="group" aria-label={`Your word on ${about}`}>
        <button
          type="button"
          className="button"
          data-key="a"
          disabled={said.isPending}
          onClick={() => said.mutate({ response: "accepted" })}
        >
          Accept
        </button>
        {(["edit", "override"] as const).map((which) => (
          <button
            key={which}
            type="button"
            className="button"
            data-key={which === "edit" ? "e" : "o"}
            disabled={said.isPending}
            aria-expanded={open === which}
            onClick={() => setOpen(open === which ? undefined : which)}
          >
            {which === "edit" ? "Edit" : "Override"}
          </button>
        ))}
        {open === "override" && <Reasons choose={(reason) => said.mutate({ response: "overridden", reason })} />}
        <span role="status" className="only-read">
          {said.isSuccess && `Kept: you ${doneByYou[said.data.response]}.`}
        </span>
      </div>
      {open === "edit" && <Editor words={words} busy={said.isPending} keep={(word) => said.mutate(word)} />}
      {said.error !== null && <Failure error={said.error} what="Not kept" />}
      <Said patientId={patientId} suggestion={suggestion} />
    </div>
  );
}

function Reasons({ choose }: { choose: (reason: OverrideReason) => void }) {
  const id = useId();
  return (
    <>
      <label className="only-read" htmlFor={id}>
        Why
      </label>
      <select
        id={id}
        className="input"
        defaultValue=""
        onChange={({ target }) => {
          const reason = codes.find((code) => code === target.value);
          if (reason !== undefined) choose(reason);
        }}
      >
        <option value="" disabled>
          Why?
        </option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {reasons[code]}
          </option>
        ))}
      </select>
    </>
  );
}

const codes = Object.keys(reasons) as OverrideReason[];

function Editor(props: { words: string; busy: boolean; keep: (word: Extract<Word, { response: "edited" }>) => void }) {
  const [words, setWords] = useState(props.words);
  const [shared, setShared] = useState(false);
  const id = useId();
  const text = words.trim();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    props.keep({ response: "edited", words: text, shared });
  };
  return (
    <form className="own-words no-print" onSubmit={keep}>
      <label className="field" htmlFor={id}>
        <span>Your words, kept under your name; what Osler said is kept beside them</span>
      </label>
      <textarea
        id={id}
        className="input"
        rows={3}
        maxLength={4000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <label className="choice small">
        <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
        The steward may read both texts, without the patient; mine names nobody
      </label>
      <button
        type="submit"
        className="button primary"
        disabled={props.busy || text.length < LEAST_WORDS || text === props.words.trim()}
      >
        Keep my words
      </button>
    </form>
  );
}

/** What was said to this suggestion: each clinician's last word. */
function Said({ patientId, suggestion }: Pick<SuggestionProps, "patientId" | "suggestion">) {
  const kept = useQuery({
    queryKey: ["suggestion-responses", patientId],
    queryFn: () => api.suggestionResponses(patientId),
  });
  if (kept.error !== null) return <Failure error={kept.error} what="What was said before cannot be shown" />;
  const mine = kept.data?.responses.filter((response) => isSame(response.suggestion, suggestion)) ?? [];
  if (mine.length === 0) return null;
  return (
    <ul className="said">
      {mine.map((response) => (
        <li key={response.id}>
          <KeptWord response={response} />
        </li>
      ))}
    </ul>
  );
}

/** What a clinician said, with both texts of an edit. @param besideOsler Osler's is open: nothing else near says what it is about */
export function KeptWord({
  response: { at, by, own, response, original, words, reason },
  besideOsler = false,
}: {
  response: KeptResponse;
  besideOsler?: boolean;
}) {
  const who = own ? "You" : (by ?? "Somebody whose account is gone");
  return (
    <>
      <p className="small quiet">
        {who} {(own ? doneByYou : done)[response]}, {toMinute(at, "en")}
        {reason !== null && `: ${reason}`}
      </p>
      {words !== null && (
        <figure className="clinicians-words">
          <figcaption>
            <span className="tag">
              {own ? "Your words, not Osler's" : `Words of ${by ?? "a clinician"}, not Osler's`}
            </span>
          </figcaption>
          <p>{words}</p>
          <details open={besideOsler}>
            <summary className="small">What Osler said</summary>
            <p className="small quiet">{original}</p>
          </details>
        </figure>
      )}
    </>
  );
}

/** Both come of the same schema, so they name the same members. */
function isSame(one: Suggestion, other: Suggestion): boolean {
  const members = (suggestion: Suggestion) => JSON.stringify(Object.entries(suggestion).sort());
  return members(one) === members(other);
}
