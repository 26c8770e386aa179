/** @module web/start/cds-rule: from which risk a card interrupts, by outcome, and the steward's rule that decides it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { CdsSummary } from "#contract";
import { api } from "../kit/api.ts";
import { toCount } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

export function CdsRule({ rule, points, settable }: Pick<CdsSummary, "rule" | "points"> & { settable: boolean }) {
  return (
    <>
      <p className="body">
        A risk card goes to {percent(rule.shareOfPatients)} of patients at most, and only where at least{" "}
        {percent(rule.leastPpv)} of those so flagged in the test went on to have the outcome.{" "}
        {points.length === 0 && "The release's test shows no outcome for which that can be kept: no risk card is made."}
      </p>
      {points.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
        <section className="body table-scroll" tabIndex={0} aria-label="Outcomes a card may speak of">
          <table>
            <thead>
              <tr>
                <th scope="col">Outcome in 5 years</th>
                {["Card from a risk of", "So flagged in the test", "Of these had it", "Average", "Moments"].map(
                  (title) => (
                    <th key={title} scope="col" className="right">
                      {title}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {points.map(({ outcome, title, fromRisk, share, ppv, average, moments }) => (
                <tr key={outcome}>
                  <td>{title}</td>
                  {Object.entries({ fromRisk, share, ppv, average }).map(([name, value]) => (
                    <td key={name} className="right">
                      {percent(value)}
                    </td>
                  ))}
                  <td className="right">{toCount(moments)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {settable && <RuleForm {...rule} />}
    </>
  );
}

function RuleForm({ shareOfPatients, leastPpv }: CdsSummary["rule"]) {
  const queries = useQueryClient();
  const [share, setShare] = useState(inPercent(shareOfPatients));
  const [ppv, setPpv] = useState(inPercent(leastPpv));
  const sent = useMutation({
    mutationFn: api.setCdsRule,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["cds"] }),
  });
  return (
    <form
      className="body give-grant"
      aria-label="When a risk is worth a card"
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate({ shareOfPatients: Number(share) / 100, leastPpv: Number(ppv) / 100 });
      }}
    >
      <Percent label="Patients who may get a card, % at most" value={share} least={0.1} type={setShare} />
      <Percent label="Of those flagged who have the outcome, % at least" value={ppv} least={0} type={setPpv} />
      <div className="wide">
        <button type="submit" className="button" disabled={sent.isPending}>
          Set
        </button>
        <span role="status" className="small quiet">
          {sent.isSuccess && " Set."}
        </span>
        {sent.error !== null && <Failure error={sent.error} what="Not set" />}
      </div>
    </form>
  );
}

function Percent(props: { label: string; value: string; least: number; type: (value: string) => void }) {
  const id = useId();
  return (
    <div>
      <label className="field" htmlFor={id}>
        <span>{props.label}</span>
      </label>
      <input
        id={id}
        className="input"
        type="number"
        required
        min={props.least}
        max={100}
        step={0.1}
        value={props.value}
        onChange={({ target }) => props.type(target.value)}
      />
    </div>
  );
}

function inPercent(share: number): string {
  return String(Math.round(1000 * share) / 10);
}

function percent(share: number): string {
  return `${inPercent(share)} %`;
}
