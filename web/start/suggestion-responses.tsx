/** @module web/start/suggestion-responses: what clinicians made of what was suggested to them, counted, and the edits they let the steward read. */
import { useQuery } from "@tanstack/react-query";
import type { SuggestionKind, SuggestionSummary } from "#contract";
import { api } from "../kit/api.ts";
import { toOwnDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { CountCells, CountHeads, Reasons } from "./counts.tsx";

const kinds: Readonly<Record<SuggestionKind, string>> = {
  risk: "Risk",
  "care-gap": "Care gap",
  "next-test": "Measurement",
  "next-diagnosis": "Next diagnosis",
  answer: "Answer",
};

export function SuggestionResponses() {
  const { data, error } = useQuery({ queryKey: ["suggestion-responses"], queryFn: api.suggestionSummary });
  if (error !== null) return <Failure error={error} what="What clinicians made of suggestions cannot be shown" />;
  if (data === undefined || data.suggestions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="responses-title">
      <header>
        <h2 id="responses-title">Clinicians on what was suggested to them</h2>
        <span className="push small quiet">last word of each on each patient</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section className="body table-scroll" tabIndex={0} aria-label="Clinicians' words by suggestion">
        <table>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Suggestion</th>
              <CountHeads titles={["Accepted", "Edited", "Overridden"]} />
              <th scope="col">Reasons given</th>
            </tr>
          </thead>
          <tbody>
            {data.suggestions.map(({ kind, title, accepted, edited, overridden, reasons }) => (
              <tr key={`${kind} ${title}`}>
                <td>{kinds[kind]}</td>
                <td>{title}</td>
                <CountCells counts={{ accepted, edited, overridden }} />
                <Reasons reasons={reasons} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {data.edits.length > 0 && <Edits edits={data.edits} />}
    </section>
  );
}

function Edits({ edits }: Pick<SuggestionSummary, "edits">) {
  return (
    <div className="body">
      <h3>The latest edits their writers let the steward read</h3>
      <ul className="entries">
        {edits.map(({ at, original, words }) => (
          <li key={`${at} ${words}`}>
            <p className="small quiet">
              {toOwnDay(at)}, Osler said: {original}
            </p>
            <p>
              <span className="tag">The clinician&apos;s words</span> {words}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
