/** @module web/kit/shell: the frame of every page: who is signed in, colour scheme, way out. */
import { type ReactNode, useEffect, useState } from "react";
import type { SessionView } from "#contract";
import { ApiProblem, api } from "./api.ts";
import { LanguageButton, useLanguage } from "./language.tsx";
import { Notices } from "./notices.tsx";
import { PasskeyTrouble } from "./passkey-trouble.ts";
import { isRefused, SessionWatch, useSession } from "./session.tsx";
import { spanishRefusal } from "./sign-in-words.ts";
import { currentTheme, toggleTheme } from "./theme.ts";
import type { Language } from "./words.ts";

const markUrl = new URL("./mark.svg", import.meta.url);

/** The top bar and the page below it. */
export function Shell(props: {
  where: string;
  session: SessionView | undefined;
  /** Whether the page speaks more than English. */
  languages?: boolean;
  children: ReactNode;
}) {
  const { where, session, children } = props;
  const { say } = useLanguage();
  useEffect(() => {
    if (props.languages === true && where !== "") document.title = `${where} · Osler`;
  }, [props.languages, where]);
  return (
    <>
      <a className="skip" href="#main">
        {say.skip}
      </a>
      <header className="bar">
        <a className="brand" href="/" aria-label={say.start}>
          <img src={markUrl.href} alt="" />
          Osler
        </a>
        <span className="where">{where}</span>
        <span className="push" />
        {props.languages === true && <LanguageButton />}
        <ThemeButton />
        {session !== undefined && (
          <>
            <div className="who">
              <div>
                <a href="/account">{session.displayName}</a>
              </div>
              <div className="role">
                {say.role[session.role]}
                {session.demo ? ` · ${say.demo}` : ""}
              </div>
            </div>
            <button type="button" className="button" onClick={leave}>
              {say.signOut}
            </button>
          </>
        )}
      </header>
      {children}
      <SessionWatch />
    </>
  );
}

/** Shows `children` to accounts of one of the roles; sends everyone else to the start page to sign in. */
export function SignedIn(props: {
  accounts: readonly SessionView["role"][];
  where: string | ((session: SessionView) => string);
  languages?: boolean;
  children: (session: SessionView) => ReactNode;
}) {
  const session = useSession();
  const { say } = useLanguage();
  if (session.data === undefined ? isRefused(session.error) : !props.accounts.includes(session.data.role)) {
    location.replace("/");
    return null;
  }
  const where =
    typeof props.where === "string" ? props.where : session.data === undefined ? "" : props.where(session.data);
  return (
    <Shell where={where} session={session.data} languages={props.languages === true}>
      {session.data !== undefined && session.data.role !== "steward" && <Notices />}
      {session.data === undefined ? <p className="loading">{say.document.opening}</p> : props.children(session.data)}
    </Shell>
  );
}

/** Whether an account of that role works at the institution. */
export function isStaff(role: SessionView["role"]): boolean {
  return role === "clinician" || role === "steward";
}

/** What went wrong, in the server's words, or the reader's where they are known. */
export function Failure({ error, what }: { error: Error; what: string }) {
  const { language, say } = useLanguage();
  return (
    <p className="note bad" role="alert">
      {what}: {error instanceof PasskeyTrouble ? say.passkeyTrouble[error.kind] : reasonOf(error, language)}
    </p>
  );
}

function reasonOf(error: Error, language: Language): string {
  if (language === "es") return spanishRefusal(error.message, error instanceof ApiProblem ? error : undefined);
  const detail = error instanceof ApiProblem ? error.detail : undefined;
  return `${error.message}. ${detail ?? ""}`;
}

function ThemeButton() {
  const [theme, setTheme] = useState(currentTheme);
  const { say } = useLanguage();
  return (
    <button
      type="button"
      className="button plain"
      onClick={() => {
        toggleTheme();
        setTheme(currentTheme());
      }}
    >
      {theme === "dark" ? say.light : say.dark}
    </button>
  );
}

async function leave(): Promise<void> {
  const there = await api.signOut().then(
    (signedOut) => signedOut.location,
    () => null,
  );
  location.assign(there ?? "/");
}
