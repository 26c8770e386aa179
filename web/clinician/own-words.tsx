/** @module web/clinician/own-words: what clinicians put in their own words on this record, also where the suggestion is no longer made or its answer no longer open. */
import { useQuery } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { Failure } from "../kit/shell.tsx";
import { KeptWord } from "./suggestion-response.tsx";

export function OwnWords({ patientId }: { patientId: string }) {
  const kept = useQuery({
    queryKey: ["suggestion-responses", patientId],
    queryFn: () => api.suggestionResponses(patientId),
  });
  if (kept.error !== null) return <Failure error={kept.error} what="What clinicians wrote cannot be shown" />;
  const edits = kept.data?.responses.filter(({ response }) => response === "edited") ?? [];
  if (edits.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="own-words-title">
      <header>
        <h2 id="own-words-title">In clinicians&apos; own words</h2>
        <span className="push small quiet">{edits.length} edited</span>
      </header>
      <ul className="body said">
        {edits.map((edit) => (
          <li key={edit.id}>
            <KeptWord response={edit} besideOsler />
          </li>
        ))}
      </ul>
    </section>
  );
}
