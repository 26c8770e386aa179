/** @module web/start/risk-responses: what clinicians said to the risks they were shown, by outcome. */
import { useQuery } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { toCount } from "../kit/format.ts";

export function RiskResponses() {
  const { data } = useQuery({ queryKey: ["risk-responses"], queryFn: api.riskResponses });
  if (data === undefined || data.outcomes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="responses-title">
      <header>
        <h2 id="responses-title">Clinicians on the risks they were shown</h2>
        <span className="push small quiet">last word of each on each patient</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section className="body table-scroll" tabIndex={0} aria-label="Clinicians' views by outcome">
        <table>
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col" className="right">
                Agree
              </th>
              <th scope="col" className="right">
                Disagree
              </th>
              <th scope="col">Reasons given</th>
            </tr>
          </thead>
          <tbody>
            {data.outcomes.map(({ id, title, agreed, disagreed, reasons }) => (
              <tr key={id}>
                <td>{title}</td>
                <td className="right">{toCount(agreed)}</td>
                <td className="right">{toCount(disagreed)}</td>
                <td>{reasons.map(({ reason, times }) => `${reason} (${times})`).join("; ") || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
