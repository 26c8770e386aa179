/** @module web/signed-in/signed-in-page: hands the identity provider's answer over, asks for a code where the account needs one, and goes on. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Refusal, SessionView } from "#contract";
import { ProofForm, textOf } from "../account/proof-form.tsx";
import { api } from "../kit/api.ts";
import { takeWayBack } from "../kit/issuer.ts";
import { useLanguage } from "../kit/language.tsx";
import { ownPage } from "../kit/own-page.ts";
import { Code } from "../kit/proof-fields.tsx";
import { Failure, Shell } from "../kit/shell.tsx";

const codeNeeded: Refusal = "A code is needed";

export function SignedInPage({ answer }: { answer: string }) {
  const { say } = useLanguage();
  const signedIn = useQuery({
    queryKey: ["signed-in"],
    queryFn: () => api.signInAtIssuer(answer),
    enabled: answer !== "",
    ...{ retry: false, staleTime: Number.POSITIVE_INFINITY },
  });
  useEffect(() => {
    if (answer === "") location.replace("/");
    else if (signedIn.data !== undefined) goOn(signedIn.data);
  }, [answer, signedIn.data]);
  const asksCode = signedIn.error?.message === codeNeeded;
  return (
    <Shell where={say.issuer.where} session={undefined} languages>
      <main id="main" className="account">
        <h1>{say.issuer.title}</h1>
        {signedIn.error === null && <p className="loading">{say.issuer.waiting}</p>}
        {asksCode && (
          <ProofForm
            what={say.signIn.failed}
            button={say.signIn.button}
            send={async (form) => goOn(await api.proveCodeAfterIssuer(textOf(form, "code")))}
          >
            <Code label={say.signIn.code} />
          </ProofForm>
        )}
        {signedIn.error !== null && !asksCode && (
          <>
            <Failure error={signedIn.error} what={say.signIn.failed} />
            <p>
              <a href="/">{say.issuer.back}</a>
            </p>
          </>
        )}
      </main>
    </Shell>
  );
}

function goOn(session: SessionView): void {
  location.replace(session.secondFactorNeeded ? "/account" : (takeWayBack() ?? ownPage(session.role)));
}
