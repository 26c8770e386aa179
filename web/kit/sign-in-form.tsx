/** @module web/kit/sign-in-form: name and password of a local account, and a code where the account asks for one. */
import { type FormEvent, useState } from "react";
import type { CodeNeeded } from "#contract";
import { Failure } from "./shell.tsx";

/** Types alone come from the contract: its schemas would evaluate code, which the pages forbid. */
const codeNeeded: CodeNeeded = "A code is needed";

export function SignInForm(props: {
  ready: boolean;
  signIn: (name: string, password: string, code: string | undefined) => Promise<void>;
}) {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    try {
      const code = form.get("code");
      await props.signIn(
        String(form.get("name")),
        String(form.get("password")),
        code === null ? undefined : String(code),
      );
    } catch (problem) {
      if (problem instanceof Error && problem.message === codeNeeded) setNeedsCode(true);
      else setError(problem instanceof Error ? problem : new Error("Unknown failure"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="panel" aria-labelledby="sign-in-title">
      <header>
        <h2 id="sign-in-title">Sign in</h2>
      </header>
      <form
        className="body"
        onSubmit={(event) => {
          event.preventDefault();
          submit(event).catch(() => {});
        }}
      >
        <label className="field">
          <span>Name</span>
          <input className="input" name="name" autoComplete="username" required maxLength={100} />
        </label>
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
        {needsCode && (
          <label className="field">
            <span>Code of your authenticator app, or a recovery code</span>
            <input
              className="input"
              name="code"
              autoComplete="one-time-code"
              // biome-ignore lint/a11y/noAutofocus: the field appears because the person was asked for it
              autoFocus
              required
              minLength={6}
              maxLength={40}
            />
          </label>
        )}
        {error !== undefined && <Failure error={error} what="Not signed in" />}
        <button type="submit" className="button primary" disabled={busy || !props.ready}>
          {props.ready ? "Sign in" : "Accounts are being prepared"}
        </button>
      </form>
    </section>
  );
}
