/** @module web/start/start-page: readable before anything is built, useful when everything is. */
import { useQueryClient } from "@tanstack/react-query";
import type { BuildStatus, SessionView } from "#contract";
import { BuildSteps, useBuild } from "../kit/build-steps.tsx";
import { InEnglish, useLanguage } from "../kit/language.tsx";
import { ownPage } from "../kit/own-page.ts";
import { useSession } from "../kit/session.tsx";
import { isStaff, Shell } from "../kit/shell.tsx";
import { SignInForm } from "../kit/sign-in-form.tsx";
import type { Words } from "../kit/words.ts";
import { Reports } from "./reports.tsx";

export function StartPage() {
  const build = useBuild();
  const session = useSession();
  const queries = useQueryClient();
  const { say } = useLanguage();
  const steps = build?.steps ?? [];
  return (
    <Shell where={say.begin.where} session={session.data} languages>
      <main id="main" className="start">
        <div className="lead">
          <h1>{headline(build, say.begin)}</h1>
          <p>{say.begin.lead}</p>
        </div>
        <section className="panel" aria-labelledby="steps-title">
          <header>
            <h2 id="steps-title">{say.begin.steps}</h2>
            <span className="push small quiet number">
              {say.begin.stepsOf(steps.filter(isFinished).length, steps.length)}
            </span>
          </header>
          <div className="body">
            {steps.length === 0 ? <p className="quiet">{say.begin.noStep}</p> : <BuildSteps steps={steps} />}
          </div>
        </section>
        <div className="side">
          {session.data === undefined ? (
            <SignInForm
              ready={build?.ready.accounts ?? false}
              movable
              opened={(opened) => {
                queries.setQueryData(["session"], opened);
                openPage(opened);
              }}
            />
          ) : (
            <Welcome session={session.data} />
          )}
          <Readiness build={build} />
        </div>
        {session.data !== undefined && isStaff(session.data.role) && (
          <div lang="en" className="staff">
            <InEnglish>
              <Reports role={session.data.role} />
            </InEnglish>
          </div>
        )}
      </main>
    </Shell>
  );
}

function isFinished(step: { state: string }): boolean {
  return step.state === "done" || step.state === "skipped";
}

function headline(build: BuildStatus | undefined, say: Words["begin"]): string {
  const steps = build?.steps ?? [];
  const failed = steps.find((step) => step.state === "failed");
  if (failed !== undefined) return `${say.stopped}: ${say.stepTitle(failed.step, failed.title)}`;
  if (steps.length > 0 && steps.every(isFinished)) return say.ready;
  return say.building;
}

function openPage(session: SessionView): void {
  if (session.secondFactorNeeded) location.assign("/account");
  else if (session.role !== "steward") location.assign(ownPage(session.role));
}

function Welcome({ session }: { session: SessionView }) {
  const { say } = useLanguage();
  return (
    <section className="panel" aria-labelledby="welcome-title">
      <header>
        <h2 id="welcome-title">{say.begin.signedIn(session.displayName)}</h2>
      </header>
      <div className="body">
        {session.role === "steward" ? (
          <p className="quiet">{say.begin.below}</p>
        ) : (
          <a className="button primary" href={ownPage(session.role)}>
            {say.begin.open[session.role]}
          </a>
        )}
      </div>
    </section>
  );
}

const parts = ["accounts", "charts", "evidence", "model", "validation", "release"] as const;

function Readiness({ build }: { build: BuildStatus | undefined }) {
  const { say } = useLanguage();
  return (
    <section className="panel" aria-labelledby="ready-title">
      <header>
        <h2 id="ready-title">{say.begin.readyTitle}</h2>
      </header>
      <ul className="body ready">
        {parts.map((part) => (
          <li key={part}>
            {say.begin.parts[part]}
            <span className={build?.ready[part] === true ? "state-ready" : "quiet"}>
              {build?.ready[part] === true ? say.begin.isReady : say.begin.notYet}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
