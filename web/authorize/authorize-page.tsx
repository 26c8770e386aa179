/** @module web/authorize/authorize-page: who asks, for what, about whom; nothing is shared before the person says so. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AuthorizationView } from "#contract";
import { api } from "../kit/api.ts";
import { PatientPicker } from "../kit/patient-picker.tsx";
import { Failure, Shell, useSession } from "../kit/shell.tsx";
import { SignInForm } from "../kit/sign-in-form.tsx";

export function AuthorizePage({ uid }: { uid: string }) {
  const session = useSession();
  const queries = useQueryClient();
  return (
    <Shell where="An app asks for access" session={session.data}>
      <main id="main" className="authorize">
        {session.isPending && <p className="loading">Opening…</p>}
        {session.error !== null && (
          <>
            <h1>Sign in to decide what the app may read</h1>
            <SignInForm
              ready
              signIn={async (name, password, code) => {
                queries.setQueryData(["session"], await api.signIn(name, password, code));
              }}
            />
          </>
        )}
        {session.data !== undefined && <Request uid={uid} />}
      </main>
    </Shell>
  );
}

function Request({ uid }: { uid: string }) {
  const asked = useQuery({ queryKey: ["authorization", uid], queryFn: () => api.authorization(uid) });
  if (asked.error !== null) return <Failure error={asked.error} what="The app cannot be opened" />;
  if (asked.data === undefined) return <p className="loading">Opening…</p>;
  return <Decision uid={uid} asked={asked.data} />;
}

function Decision({ uid, asked }: { uid: string; asked: AuthorizationView }) {
  const [patientId, setPatientId] = useState<string>();
  const decision = useMutation({
    mutationFn: (allow: boolean) => api.decide(uid, allow, asked.patient.kind === "choose" ? patientId : undefined),
    onSuccess: ({ location: next }) => location.assign(next),
  });
  const waiting = decision.isPending || decision.isSuccess;
  const undecided = asked.patient.kind === "choose" && patientId === undefined;
  return (
    <>
      <h1>{asked.appName} asks for access</h1>
      <section className="panel" aria-labelledby="permissions-title">
        <header>
          <h2 id="permissions-title">It would be allowed to</h2>
        </header>
        <ul className="body permissions">
          {asked.permissions.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      {asked.patient.kind === "settled" && (
        <p>
          The record is <strong>{asked.patient.displayName}</strong>’s.
        </p>
      )}
      {asked.patient.kind === "choose" && <PatientPicker chosen={patientId} choose={setPatientId} />}
      <p className="small quiet">
        What it reads goes to <strong>{asked.appHost}</strong>, outside Osler. It can change nothing here.
      </p>
      {decision.error !== null && <Failure error={decision.error} what="Not answered" />}
      <div className="answers">
        <button
          type="button"
          className="button primary"
          disabled={waiting || undecided}
          onClick={() => decision.mutate(true)}
        >
          Allow
        </button>
        <button type="button" className="button" disabled={waiting} onClick={() => decision.mutate(false)}>
          Refuse
        </button>
      </div>
    </>
  );
}
