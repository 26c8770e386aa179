/** @module web/kit/build-steps: the build's steps, live. */
import { useEffect, useState } from "react";
import type { BuildStatus, BuildUpdate } from "#contract";
import { toCount } from "./format.ts";
import { useLanguage } from "./language.tsx";
import type { Words } from "./words.ts";

/** The build's status as it changes; `undefined` until the first message. The browser reconnects by itself. */
export function useBuild(): BuildStatus | undefined {
  const [status, setStatus] = useState<BuildStatus>();
  useEffect(() => {
    const source = new EventSource("/api/build/events");
    source.onmessage = (message: MessageEvent<string>) => setStatus(JSON.parse(message.data) as BuildStatus);
    return () => source.close();
  }, []);
  return status;
}

export function BuildSteps({ steps }: { steps: readonly BuildUpdate[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <BuildStep key={step.step} step={step} />
      ))}
    </ol>
  );
}

function BuildStep({ step }: { step: BuildUpdate }) {
  const say = useLanguage().say.begin;
  const title = say.stepTitle(step.step, step.title);
  const share = step.total === undefined || step.total === 0 ? undefined : Math.min(1, step.done / step.total);
  return (
    <li className={`step ${step.state}`}>
      <StateSign state={step.state} />
      <span className="title">{title}</span>
      <span className="amount">
        {step.state === "running" && step.done > 0 ? amount(step, say) : say.states[step.state]}
      </span>
      {step.state === "running" && (
        <div
          className="track"
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(share === undefined ? {} : { "aria-valuenow": Math.round(share * 100) })}
        >
          <div className="fill" style={{ width: `${(share ?? 0.04) * 100}%` }} />
        </div>
      )}
      {step.note !== undefined && (
        <span className="more" lang="en">
          {step.note}
        </span>
      )}
    </li>
  );
}

function amount({ done, total }: BuildUpdate, say: Words["begin"]): string {
  return total === undefined ? toCount(done) : say.amountOf(toCount(done), toCount(total));
}

function StateSign({ state }: { state: BuildUpdate["state"] }) {
  const common = {
    className: "sign",
    viewBox: "0 0 18 18",
    fill: "none",
    strokeWidth: 1.8,
  } as const;
  if (state === "done" || state === "skipped") {
    return (
      <svg aria-hidden="true" {...common} stroke="var(--good)">
        <circle cx="9" cy="9" r="7.6" opacity=".35" />
        <path d="m5.4 9.2 2.4 2.4 4.8-5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    );
  }
  if (state === "failed") {
    return (
      <svg aria-hidden="true" {...common} stroke="var(--bad)">
        <circle cx="9" cy="9" r="7.6" />
        <path d="m6.3 6.3 5.4 5.4m0-5.4-5.4 5.4" strokeLinecap="round" />
      </svg>
    );
  }
  return (
    <svg aria-hidden="true" {...common} stroke={state === "running" ? "var(--accent)" : "var(--line-strong)"}>
      <circle cx="9" cy="9" r="7.6" opacity={state === "running" ? 0.25 : 1} />
      {state === "running" && <path className="spin" d="M9 1.4A7.6 7.6 0 0 1 16.6 9" strokeLinecap="round" />}
    </svg>
  );
}
