/** @module web/start/cds-feedback: what the services of CDS Hooks computed, what was shown, and what clinicians made of it. */
import { useQuery } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { Failure } from "../kit/shell.tsx";
import { CdsRule } from "./cds-rule.tsx";
import { CountCells, CountHeads, Reasons } from "./counts.tsx";

export function CdsFeedback({ settable }: { settable: boolean }) {
  const { data, error } = useQuery({ queryKey: ["cds"], queryFn: api.cds });
  if (error !== null) return <Failure error={error} what="Decision support cannot be shown" />;
  if (data === undefined) return null;
  return (
    <section className="panel" aria-labelledby="cds-title">
      <header>
        <h2 id="cds-title">Decision support in the record system</h2>
        <a className="push small" href="/sandbox">
          Try a call
        </a>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section className="body table-scroll" tabIndex={0} aria-label="CDS Hooks services">
        <table>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Cards are</th>
              <CountHeads titles={["Calls", "Cards", "Shown", "Accepted", "Edited", "Overridden"]} />
              <th scope="col">What was accepted</th>
              <th scope="col">Reasons given against it</th>
            </tr>
          </thead>
          <tbody>
            {data.services.map(({ id, showing, calls, cards, shown, accepted, edited, overridden, taken, reasons }) => (
              <tr key={id}>
                <td>{id}</td>
                <td>{showing ? "shown" : "silent"}</td>
                <CountCells counts={{ calls, cards, shown, accepted, edited, overridden }} />
                <Reasons
                  reasons={taken.map(({ suggestion, times }) => ({
                    reason: suggestion ?? "No suggestion named",
                    times,
                  }))}
                />
                <Reasons reasons={reasons} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <CdsRule rule={data.rule} points={data.points} settable={settable} />
    </section>
  );
}
