/** @module web/start/audit-log: how far the audit log was verified, when, and what was found wrong with it. */
import { useQuery } from "@tanstack/react-query";
import type { AuditHead } from "#contract";
import { api } from "../kit/api.ts";
import { counted, toCount, toMinute } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

const AGAIN_MS = 2000;

/** Rows of the list of facts about the running system. */
export function AuditLog() {
  const { data, error } = useQuery({
    queryKey: ["audit"],
    queryFn: api.audit,
    refetchInterval: ({ state }) => (state.data !== undefined && state.data.underWay !== null ? AGAIN_MS : false),
  });
  if (data === undefined) {
    return (
      error !== null && (
        <>
          <dt>Audit log</dt>
          <dd>
            <Failure error={error} what="The state of the audit log cannot be shown" />
          </dd>
        </>
      )
    );
  }
  const { verified, underWay, nextWholeAt, failed, problemCount } = data;
  return (
    <>
      <dt>Audit log</dt>
      <dd>
        {problemCount > 0 && <Problems {...data} />}
        {verified !== null && <p>{toFound(verified, problemCount)}</p>}
        {underWay !== null && (
          <p role="status">
            {verified === null ? "The whole log is being verified" : "The whole log is being verified again"}:{" "}
            {counted(underWay, "entry", "entries")} read so far.
          </p>
        )}
        {failed && <p>The last check of the whole log broke off. The server's log names the kind of error.</p>}
        {underWay === null && nextWholeAt !== null && (
          <p className="small quiet">
            An entry altered after it was verified is found when the whole log is verified again, from{" "}
            {toMinute(nextWholeAt)} on, or by osler audit verify.
          </p>
        )}
      </dd>
      {verified !== null && (
        <>
          <dt>Merkle root</dt>
          <dd className="mono">{verified.root}</dd>
        </>
      )}
    </>
  );
}

function toFound({ whole, at, size }: NonNullable<AuditHead["verified"]>, problemCount: number): string {
  const word = problemCount === 0 ? "verified" : "read";
  const all =
    whole.size === 0
      ? `Empty at ${toMinute(whole.at)}`
      : `All ${counted(whole.size, "entry", "entries")} ${word} at ${toMinute(whole.at)}`;
  const since = size - whole.size;
  return since === 0
    ? `${all}; none added by ${toMinute(at)}.`
    : `${all}; ${toCount(since)} added since ${word} on from there at ${toMinute(at)}, ${toCount(size)} in all.`;
}

const SHOWN = 10;

const kinds = {
  altered: "does not fit its hash",
  missing: "is missing",
  rewritten: "is not what it was at a checkpoint, or one before it is not",
} as const;

function Problems({ problemCount, problems }: AuditHead) {
  return (
    <div role="alert">
      <strong>{counted(problemCount, "problem")} found since the server started</strong>
      <ul>
        {problems.slice(0, SHOWN).map(({ position, kind, foundAt }) => (
          <li key={`${position} ${kind}`}>
            Entry {position} {kinds[kind]}; found at {toMinute(foundAt)}.
          </li>
        ))}
      </ul>
      {problemCount > SHOWN && <p>osler audit verify names more.</p>}
    </div>
  );
}
