/** @module web/account/account-page: set up, and end, the second factor of the account that is signed in. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Enrolment, SecondFactorView } from "#contract";
import { ApiProblem, api } from "../kit/api.ts";
import { Failure, Shell, useSession } from "../kit/shell.tsx";

export function AccountPage() {
  const session = useSession();
  const factor = useQuery({ queryKey: ["second-factor"], queryFn: api.secondFactor });
  if (session.error instanceof ApiProblem && session.error.status === 401) {
    location.replace("/");
    return null;
  }
  return (
    <Shell where="Account" session={session.data}>
      <main id="main" className="account">
        <h1>Your account</h1>
        {session.data?.secondFactorNeeded === true && (
          <p className="note">Staff sign in with a second factor here. Set yours up to go on.</p>
        )}
        <section className="panel" aria-labelledby="factor-title">
          <header>
            <h2 id="factor-title">Second factor</h2>
          </header>
          <div className="body">
            {factor.error !== null && <Failure error={factor.error} what="Not shown" />}
            {factor.data !== undefined && <SecondFactor factor={factor.data} />}
          </div>
        </section>
        {session.data?.secondFactorNeeded === false && (
          <p>
            <a href={session.data.role === "steward" ? "/" : `/${session.data.role}`}>Back to work</a>
          </p>
        )}
      </main>
    </Shell>
  );
}

function SecondFactor({ factor }: { factor: SecondFactorView }) {
  const queries = useQueryClient();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  const refresh = () =>
    Promise.all([["second-factor"], ["session"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  if (codes !== undefined) return <Recovery codes={codes} />;
  if (factor.inForce) {
    return (
      <>
        <p>
          In force. Signing in asks for a code of your authenticator app. Recovery codes left:{" "}
          <strong className="number">{factor.recoveryCodesLeft}</strong>.
        </p>
        <Ask
          what="Not ended"
          button="End it"
          send={async (form) => {
            await api.endSecondFactor(text(form, "password"), text(form, "code"));
            await refresh();
          }}
        >
          <Password />
          <Code label="Code, or a recovery code" />
        </Ask>
      </>
    );
  }
  if (enrolment === undefined) {
    return (
      <>
        <p>Not set up. With an authenticator app, a stolen password alone does not open your account.</p>
        <Ask
          what="Not begun"
          button="Set it up"
          send={async (form) => setEnrolment(await api.enrolSecondFactor(text(form, "password")))}
        >
          <Password />
        </Ask>
      </>
    );
  }
  return (
    <>
      <p>Scan this with your authenticator app, or type the secret into it. It is shown this once.</p>
      <img
        className="qr"
        alt="QR code of the secret below"
        src={`data:image/svg+xml,${encodeURIComponent(enrolment.qrSvg)}`}
      />
      <p className="secret">{enrolment.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
      <Ask
        what="Not confirmed"
        button="Confirm"
        send={async (form) => {
          const { recoveryCodes } = await api.confirmSecondFactor(text(form, "code"));
          setCodes(recoveryCodes);
          await refresh();
        }}
      >
        <Code label="Code the app shows" />
      </Ask>
    </>
  );
}

function Recovery({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p role="status">
        The second factor is in force. If you lose your phone, each of these opens your account once, in the place of a
        code. Keep them on paper; they are not shown again.
      </p>
      <ul className="recovery">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  );
}

/** A form with one button; says what went wrong. */
function Ask(props: { what: string; button: string; send: (form: FormData) => Promise<void>; children: ReactNode }) {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    await props.send(form).catch((problem: Error) => setError(problem));
    setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(event).catch(() => {});
      }}
    >
      {props.children}
      {error !== undefined && <Failure error={error} what={props.what} />}
      <button type="submit" className="button primary" disabled={busy}>
        {props.button}
      </button>
    </form>
  );
}

function Password() {
  return (
    <label className="field">
      <span>Password</span>
      <input
        className="input"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
    </label>
  );
}

function Code({ label }: { label: string }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input className="input" name="code" autoComplete="one-time-code" required minLength={6} maxLength={40} />
    </label>
  );
}

function text(form: FormData, name: string): string {
  return String(form.get(name));
}
