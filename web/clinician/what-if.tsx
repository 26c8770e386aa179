/**
 * @module web/clinician/what-if: one risk had a latest result been another, and the measurements that would move it most.
 *
 * Promise: every figure of a drawing also stands in text. The words never say that a value should be treated or a test is indicated.
 */
import { useQuery } from "@tanstack/react-query";
import type { OtherValuesView, ResultPoint, TestView, WhatIfView } from "#contract";
import { comparatorOf, nextTestWords } from "#core";
import { api } from "../kit/api.ts";
import { toPercent, toRecordedDay, toReported, toUnit, toValue } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { SuggestionWord } from "./suggestion-response.tsx";

interface WhatIfProps {
  readonly patientId: string;
  readonly outcome: { readonly id: string; readonly title: string };
  readonly years: number;
}

export function WhatIf({ patientId, outcome, years }: WhatIfProps) {
  const found = useQuery({
    queryKey: ["what-if", patientId, outcome.id, years],
    queryFn: () => api.whatIf(patientId, outcome.id, years),
  });
  if (found.error !== null) return <Failure error={found.error} what="No other results" />;
  if (found.data === undefined) return <p className="why-text">Computing the risk with other results…</p>;
  return (
    <>
      <OtherResults found={found.data} />
      <Tests patientId={patientId} outcome={outcome} found={found.data} />
    </>
  );
}

function OtherResults({ found }: { found: WhatIfView }) {
  const { values, horizonYears } = found;
  if (values.length === 0) return null;
  // One scale for all, so that a result that hardly matters looks so.
  const risks = [found.risk, ...values.flatMap(({ points }) => points.map(({ risk }) => risk))];
  const span = [Math.min(...risks), Math.max(...risks)] as const;
  return (
    <div className="what-if">
      <h3>Had the latest result been another: the {horizonYears}-year risk</h3>
      <p className="why-text">
        What the model would estimate for such a record. It does not say what changing the value by treatment would do.
        Values: the 10th, 25th, 50th, 75th and 90th centile of the people it learnt from, and decision thresholds
        between them.
      </p>
      <ul>
        {values.map((other) => (
          <li key={other.event.index}>
            <Other other={other} risk={found.risk} span={span} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Mark extends Pick<ResultPoint, "value" | "comparator"> {
  readonly risk: number;
  readonly basis: "actual" | "centile" | "threshold";
}

/** How a value came to be asked about, as it is said. The model reads a bound as its number. */
function basisWords({ basis, comparator, value }: Mark): string {
  if (basis !== "actual") return { centile: "centile", threshold: "decision threshold" }[basis];
  return comparator === null ? "as measured" : `as reported; the model reads ${toValue(value)}`;
}

interface OtherProps {
  readonly other: OtherValuesView;
  readonly risk: number;
  /** The lowest and the highest risk drawn. */
  readonly span: readonly [number, number];
}

function Other({ other: { event, points }, risk, span }: OtherProps) {
  const reported = { numericValue: event.value ?? 0, ...(event.text === null ? {} : { textValue: event.text }) };
  const comparator = comparatorOf(reported) ?? null;
  const actual: Mark = { value: reported.numericValue, comparator, risk, basis: "actual" };
  const others = points.map((point): Mark => ({ ...point, comparator: null }));
  const marks = [...others, actual].sort((a, b) => a.value - b.value);
  const unit = toUnit(event.unit ?? "");
  return (
    <details>
      <summary>
        <span className="what" title={event.title}>
          {event.title}
        </span>
        <Strip marks={marks} span={span} />
        <span className="text">
          {range(marks)} for {toReported(marks[0] ?? actual)} to {toReported(marks.at(-1) ?? actual)}
          {unit !== "" && ` ${unit}`}; {toRisk(risk)} at {toReported(actual)},{" "}
          {comparator === null ? "as measured" : "as reported"} {toRecordedDay(event.occurredAt, event.dated)}.{" "}
          <span className="more">All values</span>
        </span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">If it were{unit !== "" && `, ${unit}`}</th>
            <th scope="col">Risk</th>
            <th scope="col">Value is</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr key={`${mark.value} ${mark.basis}`} className={mark.basis}>
              <th scope="row">{toReported(mark)}</th>
              <td>{toRisk(mark.risk)}</td>
              <td>{basisWords(mark)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** `4.1 % to 6.3 %`, from the lowest value asked about to the highest. */
function range(marks: readonly Mark[]): string {
  const [first, last] = [marks[0]?.risk ?? 0, marks.at(-1)?.risk ?? 0];
  return `${toRisk(first)} to ${toRisk(last)}`;
}

const WIDTH = 150;
const HEIGHT = 36;
const INSET = 5;

/** Decorative: the numbers stand in the table. Value from left to right, risk from bottom to top; a ring where it was measured. */
function Strip({ marks, span }: { marks: readonly Mark[]; span: OtherProps["span"] }) {
  const values = marks.map(({ value }) => value);
  const place = (at: number, low: number, high: number) => (at - low) / (high - low || 1);
  const x = ({ value }: Mark) => INSET + place(value, Math.min(...values), Math.max(...values)) * (WIDTH - 2 * INSET);
  const y = ({ risk }: Mark) => HEIGHT - INSET - place(risk, ...span) * (HEIGHT - 2 * INSET);
  const path = marks.map((mark, i) => `${i === 0 ? "M" : "L"}${x(mark).toFixed(1)} ${y(mark).toFixed(1)}`).join("");
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={path} fill="none" stroke="var(--line-strong)" strokeWidth="1" />
      {marks.map((mark) =>
        mark.basis === "actual" ? (
          <circle
            key="actual"
            cx={x(mark)}
            cy={y(mark)}
            r="4"
            fill="var(--sunken)"
            stroke="var(--kind-condition)"
            strokeWidth="2"
          />
        ) : (
          <circle key={mark.value} cx={x(mark)} cy={y(mark)} r="2.2" fill="var(--kind-lab)" />
        ),
      )}
    </svg>
  );
}

function Tests(props: Omit<WhatIfProps, "years"> & { readonly found: WhatIfView }) {
  const { patientId, outcome, found } = props;
  const { tests, horizonYears, leastChange } = found;
  if (tests.length === 0) return null;
  return (
    <div className="what-if">
      <h3>Measurements that would move the {horizonYears}-year risk</h3>
      <p className="why-text">
        By how much the model&apos;s estimate would change if that alone were measured now, on average over the results
        the people it learnt from had. Where this was tried on unseen people, risks then moved a third to a half as far.
        A suggestion you may ignore: whether a measurement helps this patient is not what it says. Those made in the
        last month, and those that would move it by less than {points(leastChange)}, are left out.
      </p>
      <ol>
        {tests.map((test) => (
          <li key={test.code} data-suggestion>
            <Test test={test} />
            <SuggestionWord
              patientId={patientId}
              suggestion={{ kind: "next-test", outcome: outcome.id, years: horizonYears, code: test.code }}
              words={nextTestWords({ ...test, outcome: outcome.title, years: horizonYears })}
              about={test.title}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Test({ test: { title, unit, last, expectedChange, points: results } }: { test: TestView }) {
  const [low, , high] = results;
  const shown = toUnit(unit ?? "");
  return (
    <span className="text">
      <strong>{title}</strong> would move the risk by about ±&nbsp;{points(expectedChange)}; {toRisk(low.risk)} to{" "}
      {toRisk(high.risk)} for results between the 10th and 90th centile ({toValue(low.value)} to {toValue(high.value)}{" "}
      {shown}).{" "}
      {last === null
        ? "Not in this record."
        : `Last ${toRecordedDay(last.at, last.dated)}: ${toReported(last)} ${shown}.`}
    </span>
  );
}

/** `1.2 points`, of a hundred. */
function points(change: number): string {
  return `${(100 * change).toFixed(1)} points`;
}

/** With a tenth of a point, for differences are what is read here. */
function toRisk(risk: number): string {
  return risk < 0.001 ? toPercent(risk) : `${(100 * risk).toFixed(1)} %`;
}
