/** @module web/account/proof-form: a form with one button that says what went wrong, for what needs proof again of who sits there. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Failure } from "../kit/shell.tsx";

export function ProofForm(props: {
  what: string;
  button: string;
  send: (form: FormData) => Promise<void>;
  /** Beside the button. */
  instead?: ReactNode;
  children: ReactNode;
}) {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    setBusy(true);
    setError(undefined);
    await props.send(new FormData(form)).then(
      () => form.reset(),
      (problem: Error) => setError(problem),
    );
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
      <div className="buttons">
        <button type="submit" className="button primary" disabled={busy}>
          {props.button}
        </button>
        {props.instead}
      </div>
    </form>
  );
}

export function textOf(form: FormData, name: string): string {
  return String(form.get(name));
}
