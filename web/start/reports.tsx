/** @module web/start/reports: the release in use, the audit log's state and how the model did on subjects it never saw. */
import { useQuery } from "@tanstack/react-query";
import type { SessionView, ValidationReport, ValidationRow } from "#contract";
import { api } from "../kit/api.ts";
import { toCount } from "../kit/format.ts";
import { AccessesOf } from "./accesses-of.tsx";
import { AuditLog } from "./audit-log.tsx";
import { BrokenGlass } from "./broken-glass.tsx";
import { CdsFeedback } from "./cds-feedback.tsx";
import { Grants } from "./grants.tsx";
import { MonitoringPanel } from "./monitoring.tsx";
import { Releases } from "./releases.tsx";
import { SuggestionResponses } from "./suggestion-responses.tsx";

export function Reports({ role }: { role: SessionView["role"] }) {
  const release = useQuery({ queryKey: ["release"], queryFn: api.release });
  const report = useQuery({ queryKey: ["validation"], queryFn: api.validation });
  return (
    <div className="reports">
      <section className="panel" aria-labelledby="release-title">
        <header>
          <h2 id="release-title">Release and log</h2>
        </header>
        <dl className="body facts-list">
          <dt>Release</dt>
          <dd>{release.data === undefined ? "Not built yet" : `${release.data.id} · stage ${release.data.stage}`}</dd>
          {role === "steward" && <AuditLog />}
        </dl>
      </section>
      {role === "steward" && <Releases />}
      {role === "steward" && <BrokenGlass />}
      {role === "steward" && <AccessesOf />}
      {role === "steward" && <Grants />}
      {role === "steward" && <MonitoringPanel />}
      <CdsFeedback settable={role === "steward"} />
      <SuggestionResponses />
      {report.data !== undefined && <TestReport report={report.data} />}
    </div>
  );
}

function TestReport({ report }: { report: ValidationReport }) {
  const horizon = report.horizonsYears.at(-1) ?? 5;
  return (
    <section className="panel" aria-labelledby="report-title">
      <header>
        <h2 id="report-title">Test on unseen subjects</h2>
        <span className="push small quiet">
          {toCount(report.counts.held_out.subjects)} subjects, {horizon}-year horizon, 95 % bootstrap intervals
        </span>
        {/* Reports that say what they are about are also written as a document. */}
        {report.about !== undefined && (
          <a className="small" href="/api/validation/report.pdf" target="_blank" rel="noreferrer">
            Whole report (PDF)
          </a>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section className="body table-scroll" tabIndex={0} aria-label="Test report">
        <table>
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col" className="right">
                With outcome
              </th>
              <th scope="col" className="right">
                AUROC
              </th>
              <th scope="col" className="right">
                Age and sex alone
              </th>
              <th scope="col" className="right">
                Calibration slope
              </th>
            </tr>
          </thead>
          <tbody>
            {report.tasks.map(({ id, title }) => {
              const find = (model: ValidationRow["model"], metric: ValidationRow["metric"]) =>
                report.rows.find(
                  (row) =>
                    row.task === id && row.horizonYears === horizon && row.model === model && row.metric === metric,
                );
              const auroc = find("model", "auroc");
              return (
                <tr key={id}>
                  <td>{title}</td>
                  <td className="right">
                    {auroc === undefined ? "too few" : `${auroc.events} of ${toCount(auroc.n)}`}
                  </td>
                  <td className="right">{withInterval(auroc)}</td>
                  <td className="right">{withInterval(find("age-sex", "auroc"))}</td>
                  <td className="right">{withInterval(find("model", "calibration-slope"))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function withInterval(row: ValidationRow | undefined): string {
  if (row === undefined) return "–";
  const interval = row.lo === null || row.hi === null ? "" : ` (${row.lo.toFixed(2)}–${row.hi.toFixed(2)})`;
  return `${row.value.toFixed(2)}${interval}`;
}
