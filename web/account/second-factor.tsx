/** @module web/account/second-factor: staff set up, and end, one-time codes of an authenticator app. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Enrolment, SecondFactorView } from "#contract";
import { api } from "../kit/api.ts";
import { useLanguage } from "../kit/language.tsx";
import { Code, Password } from "../kit/proof-fields.tsx";
import { ProofForm, textOf } from "./proof-form.tsx";

/** `byPassword`: whether the account has a password to prove its owner by. */
export function SecondFactor({ factor, byPassword }: { factor: SecondFactorView; byPassword: boolean }) {
  const queries = useQueryClient();
  const { account } = useLanguage().say;
  const say = account.factor;
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  const refresh = () =>
    Promise.all([["second-factor"], ["session"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  if (codes !== undefined) return <Recovery codes={codes} />;
  if (factor.inForce) {
    return (
      <>
        <p>
          {say.inForce} {say.left}: <strong className="number">{factor.recoveryCodesLeft}</strong>.
        </p>
        <ProofForm
          what={say.notEnded}
          button={say.end}
          send={async (form) => {
            await api.endSecondFactor(passwordOf(form), textOf(form, "code"));
            await refresh();
          }}
        >
          {byPassword && <Password />}
          <Code label={account.codeOrRecovery} />
        </ProofForm>
      </>
    );
  }
  if (enrolment === undefined) {
    return (
      <>
        <p>{say.none}</p>
        <ProofForm
          what={say.notBegun}
          button={say.begin}
          send={async (form) => setEnrolment(await api.enrolSecondFactor(passwordOf(form)))}
        >
          {byPassword && <Password />}
        </ProofForm>
      </>
    );
  }
  return (
    <>
      <p>{say.scan}</p>
      <img className="qr" alt={say.qr} src={`data:image/svg+xml,${encodeURIComponent(enrolment.qrSvg)}`} />
      <p className="secret">{enrolment.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
      <ProofForm
        what={say.notConfirmed}
        button={say.confirm}
        send={async (form) => {
          const { recoveryCodes } = await api.confirmSecondFactor(textOf(form, "code"));
          setCodes(recoveryCodes);
          await refresh();
        }}
      >
        <Code label={say.appCode} />
      </ProofForm>
    </>
  );
}

function passwordOf(form: FormData): string | undefined {
  return form.has("password") ? textOf(form, "password") : undefined;
}

function Recovery({ codes }: { codes: readonly string[] }) {
  const { account } = useLanguage().say;
  return (
    <>
      <p role="status">{account.factor.done}</p>
      <ul className="recovery">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  );
}
