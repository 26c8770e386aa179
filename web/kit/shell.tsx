/** @module web/kit/shell: the frame of every page: who is signed in, colour scheme, way out. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { SessionView } from "#contract";
import { ApiProblem, api } from "./api.ts";
import { Notices } from "./notices.tsx";
import { currentTheme, toggleTheme } from "./theme.ts";

const markUrl = new URL("./mark.svg", import.meta.url);

export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: api.session });
}

/** The top bar and the page below it. */
export function Shell(props: { where: string; session: SessionView | undefined; children: ReactNode }) {
  const { where, session, children } = props;
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="bar">
        <a className="brand" href="/" aria-label="Osler, start page">
          <img src={markUrl.href} alt="" />
          Osler
        </a>
        <span className="where">{where}</span>
        <span className="push" />
        <ThemeButton />
        {session !== undefined && (
          <>
            <div className="who">
              <div>{session.displayName}</div>
              <div className="role">
                {session.role}
                {session.demo ? " · demo account" : ""}
              </div>
            </div>
            <button type="button" className="button" onClick={leave}>
              Sign out
            </button>
          </>
        )}
      </header>
      {children}
    </>
  );
}

/** Shows `children` to accounts of `role`; sends everyone else to the start page to sign in. */
export function SignedIn(props: {
  account: SessionView["role"];
  where: string;
  children: (session: SessionView) => ReactNode;
}) {
  const session = useSession();
  const refused = session.error instanceof ApiProblem && session.error.status === 401;
  if (refused || (session.data !== undefined && session.data.role !== props.account)) {
    location.replace("/");
    return null;
  }
  return (
    <Shell where={props.where} session={session.data}>
      {session.data !== undefined && session.data.role !== "steward" && <Notices />}
      {session.data === undefined ? <p className="loading">Opening…</p> : props.children(session.data)}
    </Shell>
  );
}

/** What went wrong, in the server's words. */
export function Failure({ error, what }: { error: Error; what: string }) {
  const detail = error instanceof ApiProblem ? error.detail : undefined;
  return (
    <p className="note bad" role="alert">
      {what}: {error.message}. {detail}
    </p>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(currentTheme);
  return (
    <button
      type="button"
      className="button plain"
      onClick={() => {
        toggleTheme();
        setTheme(currentTheme());
      }}
    >
      {theme === "dark" ? "Light" : "Dark"}
    </button>
  );
}

async function leave(): Promise<void> {
  await api.signOut().catch(() => {});
  location.assign("/");
}
