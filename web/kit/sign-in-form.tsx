/** @module web/kit/sign-in-form: the institution's identity provider, a passkey, or name and password of a local account, and a code where the account asks for one. */
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Refusal, SessionView } from "#contract";
import { api } from "./api.ts";
import { leaveForIssuer } from "./issuer.ts";
import { useLanguage } from "./language.tsx";
import { signInByPasskey } from "./passkeys.ts";
import { Code, Password } from "./proof-fields.tsx";
import { Failure } from "./shell.tsx";

/** Types alone come from the contract: its schemas would evaluate code, which the pages forbid. */
const codeNeeded: Refusal = "A code is needed";

export function SignInForm(props: {
  ready: boolean;
  /** Whether the page can be left for another address of this server. */
  movable: boolean;
  opened: (session: SessionView) => void;
}) {
  const { language, say } = useLanguage();
  const issuer = useQuery({ queryKey: ["issuer"], queryFn: api.issuer });
  const label = issuer.data?.label?.[language];
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const attempt = async (signIn: () => Promise<SessionView | undefined>) => {
    setBusy(true);
    setError(undefined);
    try {
      const session = await signIn();
      if (session !== undefined) props.opened(session);
    } catch (problem) {
      if (problem instanceof Error && problem.message === codeNeeded) setNeedsCode(true);
      else setError(problem instanceof Error ? problem : new Error("Unknown failure"));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    const code = form.get("code");
    const [name, password] = [String(form.get("name")), String(form.get("password"))];
    return attempt(() => api.signIn(name, password, code === null ? undefined : String(code)));
  };
  const open = issuer.data?.localSignIn !== false;
  return (
    <section className="panel" aria-labelledby="sign-in-title">
      <header>
        <h2 id="sign-in-title">{say.signIn.title}</h2>
      </header>
      {label !== undefined && (
        <div className="body at-issuer">
          <IssuerButton label={label} disabled={busy || !props.ready} press={() => attempt(leaveForIssuer)} />
          {!open && error !== undefined && <Failure error={error} what={say.signIn.failed} />}
          {open && <p className="small quiet">{say.issuer.or}</p>}
        </div>
      )}
      {open && (
        <form
          className="body"
          onSubmit={(event) => {
            event.preventDefault();
            submit(event).catch(() => {});
          }}
        >
          <label className="field">
            <span>{say.signIn.name}</span>
            <input className="input" name="name" autoComplete="username" required maxLength={100} />
          </label>
          <Password />
          {needsCode && <Code label={say.signIn.code} askedFor />}
          {error !== undefined && <Failure error={error} what={say.signIn.failed} />}
          <button
            type="submit"
            className={label === undefined ? "button primary" : "button"}
            disabled={busy || !props.ready}
          >
            {props.ready ? say.signIn.button : say.signIn.preparing}
          </button>
          {props.ready && <PasskeyButton movable={props.movable} busy={busy} press={() => attempt(signInByPasskey)} />}
        </form>
      )}
    </section>
  );
}

function IssuerButton(props: { label: string; disabled: boolean; press: () => Promise<void> }) {
  return (
    <button
      type="button"
      className="button primary"
      disabled={props.disabled}
      onClick={() => {
        props.press().catch(() => {});
      }}
    >
      {props.label}
    </button>
  );
}

/** Passkeys are bound to one address of the server: elsewhere it is named. */
function PasskeyButton(props: { movable: boolean; busy: boolean; press: () => Promise<void> }) {
  const { say } = useLanguage();
  const site = useQuery({ queryKey: ["passkey-site"], queryFn: api.passkeySite });
  const origin = site.data?.origin ?? undefined;
  if (origin === undefined) return null;
  if (origin === location.origin) {
    return (
      <button
        type="button"
        className="button"
        disabled={props.busy}
        onClick={() => {
          props.press().catch(() => {});
        }}
      >
        {say.signIn.withPasskey}
      </button>
    );
  }
  return (
    <p className="small quiet">
      {props.movable ? (
        <>
          {say.signIn.elsewhere} <a href={origin + location.pathname}>{origin}</a>.
        </>
      ) : (
        say.signIn.elsewhereOnly(origin)
      )}
    </p>
  );
}
