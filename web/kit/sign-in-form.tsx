/** @module web/kit/sign-in-form: name and password of a local account. */
import { type FormEvent, useState } from "react";
import { Failure } from "./shell.tsx";

export function SignInForm(props: { ready: boolean; signIn: (name: string, password: string) => Promise<void> }) {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    try {
      await props.signIn(String(form.get("name")), String(form.get("password")));
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error("Unknown failure"));
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
        {error !== undefined && <Failure error={error} what="Not signed in" />}
        <button type="submit" className="button primary" disabled={busy || !props.ready}>
          {props.ready ? "Sign in" : "Accounts are being prepared"}
        </button>
      </form>
    </section>
  );
}
