/** @module cli/commands/accounts: `osler accounts put`, `list`, `disable`, `enable` and the others, while no server has the state open. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "#contract";
import { OslerError, toEpochMs, toPatientId } from "#core";
import { disableAccount, enableAccount, putAccount } from "#serving";
import { openState, type State } from "#storage";
import { type Home, noHome } from "../home.ts";
import { findSettings } from "../home-settings.ts";
import { findIssuerSetup } from "../operator-files.ts";

const now = () => toEpochMs(Date.now());

export interface AccountsOptions {
  readonly home: Home;
  readonly databaseUrl: string | undefined;
}

/** A password nobody has seen: 72 random bits, to be shown once. */
export function newPassword(): string {
  return randomBytes(9).toString("base64url");
}

/** Whether accounts, answers and the audit of this home are kept anywhere yet. */
export function hasState({ home, databaseUrl }: AccountsOptions): boolean {
  return databaseUrl !== undefined || existsSync(join(home.root, "state"));
}

export function openHomeState({ home, databaseUrl }: AccountsOptions): Promise<State> {
  return openState(databaseUrl === undefined ? { directory: join(home.root, "state") } : { url: databaseUrl });
}

/** Adds an account, or gives an existing one a new password, and prints the password once. */
export async function accountsPut(
  options: AccountsOptions & { name: string; role: Role; patient?: string; displayName?: string },
): Promise<void> {
  const { name, role, patient } = options;
  const password = newPassword();
  await withNewHomeState(options, (state) =>
    putAccount(
      state,
      {
        name,
        role,
        displayName: options.displayName ?? name,
        password,
        demo: false,
        ...(patient === undefined ? {} : { patientId: toPatientId(patient) }),
      },
      now,
    ),
  );
  console.log(`${role} ${name.toLowerCase()}  password ${password}  (shown once)`);
}

export async function accountsList(options: AccountsOptions): Promise<void> {
  const accounts = await withHomeState(options, (state) => state.accounts.list());
  for (const { name, role, demo, issuer, disabledAt } of accounts) {
    const disabled = disabledAt === undefined ? "" : `  disabled since ${new Date(disabledAt).toISOString()}`;
    const where = issuer === undefined ? "" : `  at ${issuer}`;
    console.log(`${role.padEnd(10)} ${name}${demo ? "  (demo)" : ""}${where}${disabled}`);
  }
}

/** @throws OslerError `serving/account-unknown`, or `serving/last-steward` */
export async function accountsDisable(options: AccountsOptions & { name: string }): Promise<void> {
  await withHomeState(options, (state) => disableAccount(state, options.name, now));
  console.log(`${options.name.toLowerCase()} is disabled: it opens nothing, and what was open of it has ended.`);
}

/** @throws OslerError `serving/account-unknown` */
export async function accountsEnable(options: AccountsOptions & { name: string }): Promise<void> {
  await withHomeState(options, (state) => enableAccount(state, options.name, now));
  console.log(`${options.name.toLowerCase()} can sign in again.`);
}

/** @throws OslerError `cli/account-not-linked`, or `cli/sign-in-unreadable` */
export async function accountsLink(options: AccountsOptions & { name: string; subject: string }): Promise<void> {
  const setup = await findIssuerSetup(options.home);
  if (setup === undefined) throw notLinked("there is no sign-in.json in the home");
  await withHomeState(options, async (state) => {
    const account = await state.accounts.find(options.name.toLowerCase());
    if (account === undefined || account.demo) throw notLinked("there is no such account, or it is a demo account");
    if (!(await state.issuerAccounts.link(account.id, { issuer: setup.issuer, subject: options.subject })))
      throw notLinked("the account or the subject is linked already");
    // What opened it here opens it no longer.
    await state.passkeys.removeAll(account.id);
    await state.sessions.closeAll(account.id);
  });
  console.log(`${options.name.toLowerCase()} signs in at ${setup.issuer} from now on.`);
}

/** @throws OslerError `cli/account-not-linked` */
export async function accountsUnlink(options: AccountsOptions & { name: string }): Promise<void> {
  await withHomeState(options, async (state) => {
    const account = await state.accounts.find(options.name.toLowerCase());
    if (account === undefined || !(await state.issuerAccounts.unlink(account.id))) throw notLinked("it is not linked");
    await state.sessions.closeAll(account.id);
  });
  console.log("It opens here again: osler accounts put gives it a password.");
}

function notLinked(problem: string): OslerError {
  return new OslerError("cli/account-not-linked", {
    message: `Nothing was changed: ${problem}.`,
    fix: "osler accounts list shows the accounts, and at which identity provider they open.",
  });
}

/** For a lost phone with no recovery codes left: passkeys go too, and the next sign-in asks for the password alone. */
export async function accountsResetSecondFactor(options: AccountsOptions & { name: string }): Promise<void> {
  const removed = await withHomeState(options, async (state) => {
    const account = await state.accounts.find(options.name.toLowerCase());
    if (account === undefined) return false;
    await state.secondFactors.remove(account.id);
    return (await state.passkeys.removeAll(account.id)) > 0 || account.secondFactor;
  });
  console.log(
    removed
      ? "The second factor is ended, and passkeys are removed."
      : "No such account with a second factor in force, or with a passkey.",
  );
}

/**
 * Uses the home's state; with the embedded database no server may have it open.
 *
 * @throws OslerError `cli/no-home`: an empty audit of a mistyped home would verify
 */
export async function withHomeState<T>(options: AccountsOptions, use: (state: State) => Promise<T>): Promise<T> {
  if (!hasState(options) && (await findSettings(options.home)) === undefined) throw noHome(options.home);
  return withNewHomeState(options, use);
}

/** As `withHomeState`, and makes the state where there is none. */
export async function withNewHomeState<T>(options: AccountsOptions, use: (state: State) => Promise<T>): Promise<T> {
  const state = await openHomeState(options);
  try {
    return await use(state);
  } finally {
    await state.close();
  }
}
