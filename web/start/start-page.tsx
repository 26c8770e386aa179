/** @module web/start/start-page: readable before anything is built, useful when everything is. */
import { useQueryClient } from "@tanstack/react-query";
import type { BuildStatus, SessionView } from "#contract";
import { api } from "../kit/api.ts";
import { BuildSteps, useBuild } from "../kit/build-steps.tsx";
import { isStaff, Shell, useSession } from "../kit/shell.tsx";
import { SignInForm } from "../kit/sign-in-form.tsx";
import { Reports } from "./reports.tsx";

export function StartPage() {
  const build = useBuild();
  const session = useSession();
  const queries = useQueryClient();
  const steps = build?.steps ?? [];
  return (
    <Shell where="Build and sign in" session={session.data}>
      <main id="main" className="start">
        <div className="lead">
          <h1>{headline(build)}</h1>
          <p>
            Everything happens on this machine: records are read, identifiers removed, a model trained and tested, the
            literature indexed. Pages open as soon as what they need is ready.
          </p>
        </div>
        <section className="panel" aria-labelledby="steps-title">
          <header>
            <h2 id="steps-title">Build</h2>
            <span className="push small quiet number">
              {steps.filter(isFinished).length} of {steps.length} steps
            </span>
          </header>
          <div className="body">
            {steps.length === 0 ? <p className="quiet">No step has begun.</p> : <BuildSteps steps={steps} />}
          </div>
        </section>
        <div className="side">
          {session.data === undefined ? (
            <SignInForm
              ready={build?.ready.accounts ?? false}
              signIn={async (name, password, code) => {
                const opened = await api.signIn(name, password, code);
                queries.setQueryData(["session"], opened);
                openPage(opened);
              }}
            />
          ) : (
            <Welcome session={session.data} />
          )}
          <Readiness build={build} />
        </div>
        {session.data !== undefined && isStaff(session.data.role) && <Reports role={session.data.role} />}
      </main>
    </Shell>
  );
}

function isFinished(step: { state: string }): boolean {
  return step.state === "done" || step.state === "skipped";
}

function headline(build: BuildStatus | undefined): string {
  const steps = build?.steps ?? [];
  const failed = steps.find((step) => step.state === "failed");
  if (failed !== undefined) return `Stopped at: ${failed.title}`;
  if (steps.length > 0 && steps.every(isFinished)) return "Your model and its evidence are ready";
  return "Building your institution's own clinical model";
}

/** Where an account works: a proxy where patients do; a steward's page is this one. */
function pageOf(role: SessionView["role"]): string {
  return { clinician: "/clinician", patient: "/patient", proxy: "/patient", steward: "/" }[role];
}

function openPage(session: SessionView): void {
  if (session.secondFactorNeeded) location.assign("/account");
  else if (session.role !== "steward") location.assign(pageOf(session.role));
}

function Welcome({ session }: { session: SessionView }) {
  return (
    <section className="panel" aria-labelledby="welcome-title">
      <header>
        <h2 id="welcome-title">Signed in as {session.displayName}</h2>
      </header>
      <div className="body">
        {session.role === "steward" ? (
          <p className="quiet">Release, audit log, decision support and test report are below.</p>
        ) : (
          <a className="button primary" href={pageOf(session.role)}>
            {
              { clinician: "Open the patients", patient: "Open my record", proxy: "Open a record I look after" }[
                session.role
              ]
            }
          </a>
        )}
      </div>
    </section>
  );
}

const parts: readonly (readonly [keyof BuildStatus["ready"], string])[] = [
  ["accounts", "Accounts"],
  ["charts", "Charts"],
  ["evidence", "Evidence and answers"],
  ["model", "Risk model"],
  ["validation", "Test report"],
  ["release", "Signed release"],
];

function Readiness({ build }: { build: BuildStatus | undefined }) {
  return (
    <section className="panel" aria-labelledby="ready-title">
      <header>
        <h2 id="ready-title">Ready to use</h2>
      </header>
      <ul className="body ready">
        {parts.map(([key, title]) => (
          <li key={key}>
            {title}
            <span className={build?.ready[key] === true ? "state-ready" : "quiet"}>
              {build?.ready[key] === true ? "Ready" : "Not yet"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
