/** @module web/account/account-page: the passkeys of the account that is signed in, and for staff its second factor. */
import { useQuery } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { useLanguage } from "../kit/language.tsx";
import { ownPage } from "../kit/own-page.ts";
import { isRefused, useSession } from "../kit/session.tsx";
import { Failure, isStaff, Shell } from "../kit/shell.tsx";
import { Passkeys } from "./passkeys.tsx";
import { SecondFactor } from "./second-factor.tsx";

export function AccountPage() {
  const session = useSession();
  const { say } = useLanguage();
  const { account } = say;
  const staff = session.data !== undefined && isStaff(session.data.role);
  const factor = useQuery({ queryKey: ["second-factor"], queryFn: api.secondFactor, enabled: staff });
  if (session.data === undefined && isRefused(session.error)) {
    location.replace("/");
    return null;
  }
  return (
    <Shell where={account.where} session={session.data} languages>
      <main id="main" className="account">
        <h1>{account.title}</h1>
        {session.data?.secondFactorNeeded === true && <p className="note">{account.needed}</p>}
        {session.data?.atIssuer === true && <p className="note">{account.atIssuer}</p>}
        {session.data?.atIssuer === false && <Passkeys codeAsked={factor.data?.inForce === true} />}
        {staff && (
          <section className="panel" aria-labelledby="factor-title">
            <header>
              <h2 id="factor-title">{account.factor.title}</h2>
            </header>
            <div className="body">
              {factor.error !== null && <Failure error={factor.error} what={account.notShown} />}
              {factor.data !== undefined && (
                <SecondFactor factor={factor.data} byPassword={session.data?.atIssuer === false} />
              )}
            </div>
          </section>
        )}
        {session.data?.secondFactorNeeded === false && (
          <p>
            <a href={ownPage(session.data.role)}>{staff ? account.back : account.backToRecord}</a>
          </p>
        )}
      </main>
    </Shell>
  );
}
