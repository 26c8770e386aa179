/**
 * @module web/kit/session: whose session a page is open in, and what it does when that is over or another's.
 *
 * Promise: a page never stands under one reader's name and acts as another, and none stays in sight after its session.
 */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { SessionView } from "#contract";
import { ApiProblem, api } from "./api.ts";
import { useLanguage } from "./language.tsx";

/** How often a page that is in sight asks whether its session lasts. */
const ASK_EVERY_MS = 60_000;

/** The session; once there was one it stays as it was when it is over (`isOver`). */
export function useSession() {
  return useQuery({
    queryKey: ["session"],
    queryFn: api.session,
    refetchOnWindowFocus: "always",
    refetchInterval: ({ state }) => (state.data === undefined ? false : ASK_EVERY_MS),
  });
}

export function isRefused(error: Error | null): boolean {
  return error instanceof ApiProblem && error.status === 401;
}

/** Covers a page whose session is over, with all that was written on it, until its reader is signed in again; another reader's is opened anew. */
export function SessionWatch() {
  const { data, error } = useSession();
  const name = useRef<string>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    name.current ??= data.name;
    if (data.name !== name.current) location.reload();
  }, [data]);
  return data !== undefined && isRefused(error) ? <Over of={data} /> : null;
}

function Over({ of }: { of: SessionView }) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const cover = () => dialog.current?.showModal();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="over" aria-labelledby="over-title" onClose={cover}>
      <h2 id="over-title">{say.over.title(of.displayName)}</h2>
      <p>{say.over.words}</p>
      <a className="button primary" href="/" target="_blank" rel="noreferrer">
        {say.over.button}
      </a>
    </dialog>
  );
}
