/** @module web/start/releases: every release, where it stands, and each of its moves: when, by whom, why, and what the gates found. */
import { useQuery } from "@tanstack/react-query";
import type { ReleaseHistory, StageMove } from "#contract";
import { api } from "../kit/api.ts";
import { toDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

type Release = ReleaseHistory["releases"][number];

export function Releases() {
  const { data, error } = useQuery({ queryKey: ["releases"], queryFn: api.releases });
  if (error !== null) return <Failure error={error} what="The releases cannot be shown" />;
  if (data === undefined || data.releases.length + data.receipts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="releases-title">
      <header>
        <h2 id="releases-title">Releases and their moves</h2>
        <span className="push small quiet">moved by `osler release move`, in force within seconds</span>
      </header>
      <div className="body">
        {data.releases.map((release) => (
          <Moves key={release.digest} release={release} inUse={release.digest === data.inUse} />
        ))}
        {data.receipts.length > 0 && <Receipts receipts={data.receipts} />}
      </div>
    </section>
  );
}

function Moves({ release, inUse }: { release: Release; inUse: boolean }) {
  return (
    <section className="release" aria-label={`Release ${release.version}`}>
      <h3>
        <span className="mono">{release.version}</span> <span className="tag">{release.stage}</span>{" "}
        {inUse && <span className="tag">in use</span>}
      </h3>
      <p className="small quiet">
        Signed as <span className="mono">{release.digest.slice(0, 16)}…</span>
      </p>
      <ol className="moves">
        {release.moves.toReversed().map((move) => (
          <li key={`${move.at} ${move.to}`}>
            <Move move={move} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Move({ move: { from, to, at, by, reason, gates } }: { move: StageMove }) {
  return (
    <>
      <p>
        <time dateTime={at}>{toDay(Date.parse(at))}</time>, {at.slice(11, 16)} UTC:{" "}
        <strong>
          {from} to {to}
        </strong>
        , by {by}
      </p>
      {reason !== null && <p>Reason: {reason}</p>}
      {gates.length > 0 && (
        <details>
          <summary>
            {gates.length === 1 ? "The gate it passed" : `The ${gates.length} gates it passed`}, and what was found
          </summary>
          <dl className="facts-list">
            {gates.map(({ gate, found }) => (
              <div className="gate" key={gate}>
                <dt>{gate}</dt>
                <dd>{found}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Receipts({ receipts }: Pick<ReleaseHistory, "receipts">) {
  return (
    <details>
      <summary>Receipts: what the release built last was made of</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Receipts">
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Version</th>
              <th scope="col">Read, by SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {receipts.map(({ step, title, version, inputs }) => (
              <tr key={step}>
                <td>{title}</td>
                <td>{version}</td>
                <td>
                  {inputs.map(({ name, hash }, place) => (
                    <span key={name}>
                      {place > 0 && ", "}
                      {name} <span className="mono">{hash.slice(0, 12)}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
