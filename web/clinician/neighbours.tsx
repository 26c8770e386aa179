/**
 * @module web/clinician/neighbours: people most like the patient among those the model learnt from, as a group, beside the model's own risk.
 *
 * Nothing is shown where the model came from elsewhere: then there are no such people here.
 */
import { useQuery } from "@tanstack/react-query";
import type { NeighboursView } from "#contract";
import { api } from "../kit/api.ts";
import { toPercent } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

interface NeighboursProps {
  readonly patientId: string;
  readonly outcome: { readonly id: string; readonly title: string };
}

export function Neighbours({ patientId, outcome }: NeighboursProps) {
  const found = useQuery({
    queryKey: ["neighbours", patientId, outcome.id],
    queryFn: () => api.neighbours(patientId, outcome.id),
  });
  if (found.data?.kind === "absent") return null;
  return (
    <div>
      <h3>People most like this one</h3>
      {found.error !== null && <Failure error={found.error} what="No people to compare with" />}
      {found.isPending && <p className="why-text">Looking for them…</p>}
      {found.data?.kind === "index-too-small" && (
        <p className="why-text">The model learnt from too few people to compare anybody with a group of them.</p>
      )}
      {found.data?.kind === "too-few" && (
        <p className="why-text">
          There are too few people like this one among those the model learnt from. Trust the risk less.
        </p>
      )}
      {found.data?.kind === "people" && <Group group={found.data} outcome={outcome} />}
    </div>
  );
}

type GroupOf = Extract<NeighboursView, { kind: "people" }>;

/** Fewer are not counted out (`suppression.ts`). */
const LEAST_TOLD = 11;

function Group({ group, outcome: { id, title } }: { group: GroupOf; outcome: NeighboursProps["outcome"] }) {
  const { people, ageYears, female, observed, horizonYears, risk, shared, lacking } = group;
  const fatal = id === "death";
  const oldest = (age: number) => (age === 90 ? "90 or older" : String(age));
  return (
    <div className="why-text group">
      <p>
        Of the {people} people nearest to this patient by what the model foretells,{" "}
        {fatal ? "alive" : `without ${title.toLowerCase()}`} at the time,{" "}
        <strong>
          {toldOutcome(observed, people)} {fatal ? "died" : "had it"}
          {observed.kind === "share" && ` (${toPercent(observed.lo)} to ${toPercent(observed.hi)})`}
        </strong>{" "}
        within {horizonYears} years. The model says {toPercent(risk)} for this patient.
      </p>
      <p>
        {ageYears !== null &&
          `Half of them were between ${oldest(ageYears.lower)} and ${oldest(ageYears.upper)} years old, the middle one about ${oldest(ageYears.median)}. `}
        {female === null
          ? "One of the sexes is too few to say how many."
          : `About ${toPercent(female)} were women, ${toPercent(1 - female)} men.`}
      </p>
      <Codes title="Most of them have, as this patient" codes={shared} />
      <Codes title="Most of them have, and this record lacks" codes={lacking} />
      <p className="tiny quiet">
        Nothing is told of fewer than {LEAST_TOLD} people, or of all but so few. This patient is never one of them.
      </p>
    </div>
  );
}

function toldOutcome(observed: GroupOf["observed"], people: number): string {
  if (observed.kind === "few") return `fewer than ${LEAST_TOLD}`;
  return observed.kind === "nearly-all" ? `more than ${people - LEAST_TOLD}` : toPercent(observed.value);
}

function Codes({ title, codes }: { title: string; codes: GroupOf["shared"] }) {
  if (codes.length === 0) return null;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">Of these</th>
          <th scope="col">Of everyone</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ code, title: words, share, everyone }) => (
          <tr key={code}>
            <th scope="row" title={code}>
              {words ?? code}
            </th>
            <td>{share === null ? "nearly all" : toPercent(share)}</td>
            <td>{toPercent(everyone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
