/**
 * @module serving/issuer/issuer-logout: the identity provider says that somebody signed out or was removed there: OpenID Connect Back-Channel Logout 1.0.
 *
 * Promise: what the token names ends before the answer goes out, sessions and what apps were allowed; a token counts once.
 */
import { refusals } from "#contract";
import { type EpochMs, toEpochMs } from "#core";
import type { Account } from "#storage";
import { type Handler, needOpened, type ServingContext } from "../context.ts";
import { hashToken } from "../passwords.ts";
import { HttpProblem } from "../problem.ts";
import { endApps, forgetProven, needIssuer } from "./issuer-handlers.ts";
import type { LogoutRequest } from "./logout-token.ts";

const ACT = "issuer-logout";
const KIND = "LogoutToken";

export const logOutFromIssuer: Handler<"issuer-logout"> = async (context, { body }) => {
  const issuer = needIssuer(context);
  const now = context.clock();
  const request = await issuer.readLogout(body.logout_token, now).catch(() => undefined);
  if (request === undefined || !(await takeOnce(context, issuer.setup.issuer, request, now))) {
    await needOpened(context).audit.record({ actor: "anonymous", role: "none", action: ACT, outcome: "refused" });
    // The specification wants 400 whatever is wrong, and says nothing of why.
    throw new HttpProblem(400, refusals.issuerNotTrusted);
  }
  const ended = await endNamed(context, request).catch(async (error) => {
    // The provider may send the same token again.
    await needOpened(context).state.oauth.remove(KIND, idHashOf(issuer.setup.issuer, request));
    throw error;
  });
  for (const { id, role } of ended)
    await needOpened(context).audit.record({ actor: id, role, action: ACT, outcome: "allowed" });
  return {};
};

/** Whether the token had not come before. */
async function takeOnce(
  context: ServingContext,
  issuer: string,
  request: LogoutRequest,
  now: EpochMs,
): Promise<boolean> {
  const { oauth } = needOpened(context).state;
  await oauth.removeExpired(now);
  return oauth.add({
    kind: KIND,
    idHash: idHashOf(issuer, request),
    payload: "{}",
    expiresAt: toEpochMs(request.refusedFrom),
  });
}

function idHashOf(issuer: string, { id }: LogoutRequest): string {
  return hashToken(`${issuer}\n${id}`);
}

/**
 * Ends what is named; whose it was. Nobody known and nothing open is no failure. A `sid` names a session by itself (§2.4), so it ends
 * whoever's it is; of a person named beside it, what is not known to belong to another session ends too (§2.7, "and/or").
 */
async function endNamed(context: ServingContext, { sub, sid }: LogoutRequest): Promise<readonly Account[]> {
  const { setup } = needIssuer(context);
  const { state } = needOpened(context);
  const named = sub === undefined ? undefined : await findBySub(context, sub);
  if (sid === undefined) {
    if (named === undefined) return [];
    await state.sessions.closeAll(named.id);
    await forgetProven(context, named);
    await endApps(context, named, "all");
    return [named];
  }
  const closed = await state.sessions.closeOfIssuer({ issuer: setup.issuer, sid, accountId: named?.id });
  const ids = new Set(named === undefined ? closed : [...closed, named.id]);
  const accounts = (await Promise.all([...ids].map((id) => state.accounts.findById(id)))).filter(
    (account) => account !== undefined,
  );
  for (const account of accounts) {
    await forgetProven(context, account);
    await endApps(context, account, account.role === "patient" ? "online" : "all");
  }
  return accounts;
}

/** `sub` is kept at each sign-in; an account from before is found where it was named by `sub`. */
async function findBySub(context: ServingContext, sub: string): Promise<Account | undefined> {
  const { setup } = needIssuer(context);
  const { issuerAccounts } = needOpened(context).state;
  const known = await issuerAccounts.findBySub({ issuer: setup.issuer, sub });
  if (known !== undefined || setup.subjectClaim !== "sub") return known;
  return issuerAccounts.find({ issuer: setup.issuer, subject: sub });
}
