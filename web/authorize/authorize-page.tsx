/** @module web/authorize/authorize-page: who asks, for what, about whom; nothing is shared before the person says so. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AuthorizationView } from "#contract";
import { api } from "../kit/api.ts";
import { useLanguage } from "../kit/language.tsx";
import { PatientPicker } from "../kit/patient-picker.tsx";
import { useSession } from "../kit/session.tsx";
import { Failure, Shell } from "../kit/shell.tsx";
import { SignInForm } from "../kit/sign-in-form.tsx";

export function AuthorizePage({ uid }: { uid: string }) {
  const session = useSession();
  const queries = useQueryClient();
  const { say } = useLanguage();
  return (
    <Shell where={say.authorize.where} session={session.data} languages>
      <main id="main" className="authorize">
        {session.isPending && <p className="loading">{say.authorize.opening}</p>}
        {session.data === undefined && session.error !== null && (
          <>
            <h1>{say.authorize.signIn}</h1>
            <SignInForm ready movable={false} opened={(opened) => queries.setQueryData(["session"], opened)} />
          </>
        )}
        {session.data !== undefined && <Request uid={uid} />}
      </main>
    </Shell>
  );
}

function Request({ uid }: { uid: string }) {
  const { language, say } = useLanguage();
  const asked = useQuery({
    queryKey: ["authorization", uid, language],
    queryFn: () => api.authorization(uid, language),
    placeholderData: keepPreviousData,
  });
  if (asked.error !== null) return <Failure error={asked.error} what={say.authorize.notOpened} />;
  if (asked.data === undefined) return <p className="loading">{say.authorize.opening}</p>;
  return <Decision uid={uid} asked={asked.data} />;
}

function Decision({ uid, asked }: { uid: string; asked: AuthorizationView }) {
  const { say } = useLanguage();
  const [patientId, setPatientId] = useState<string>();
  const decision = useMutation({
    mutationFn: (allow: boolean) => api.decide(uid, allow, asked.patient.kind === "choose" ? patientId : undefined),
    onSuccess: ({ location: next }) => location.assign(next),
  });
  const waiting = decision.isPending || decision.isSuccess;
  const undecided = asked.patient.kind === "choose" && patientId === undefined;
  return (
    <>
      <h1>{say.authorize.asks(asked.appName)}</h1>
      <section className="panel" aria-labelledby="permissions-title">
        <header>
          <h2 id="permissions-title">{say.authorize.may}</h2>
        </header>
        <ul className="body permissions">
          {asked.permissions.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      {asked.patient.kind === "settled" && (
        <p>
          {say.authorize.record} <strong>{asked.patient.displayName}</strong>.
        </p>
      )}
      {asked.patient.kind === "choose" && <PatientPicker chosen={patientId} choose={setPatientId} />}
      <p className="small quiet">
        {say.authorize.goesTo} <strong>{asked.appHost}</strong>. {say.authorize.changesNothing}
      </p>
      {decision.error !== null && <Failure error={decision.error} what={say.authorize.notAnswered} />}
      <div className="answers">
        <button
          type="button"
          className="button primary"
          disabled={waiting || undecided}
          onClick={() => decision.mutate(true)}
        >
          {say.authorize.allow}
        </button>
        <button type="button" className="button" disabled={waiting} onClick={() => decision.mutate(false)}>
          {say.authorize.refuse}
        </button>
      </div>
    </>
  );
}
