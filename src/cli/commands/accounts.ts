/** @module cli/commands/accounts: `osler accounts put` and `osler accounts list`, while no server has the state open. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Role } from "#contract";
import { toEpochMs, toPatientId } from "#core";
import { putAccount } from "#serving";
import { openState, type State } from "#storage";
import type { Home } from "../home.ts";

export interface AccountsOptions {
  readonly home: Home;
  readonly databaseUrl: string | undefined;
}

/** A password nobody has seen: 72 random bits, to be shown once. */
export function newPassword(): string {
  return randomBytes(9).toString("base64url");
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
  await withHomeState(options, (state) =>
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
      () => toEpochMs(Date.now()),
    ),
  );
  console.log(`${role} ${name.toLowerCase()}  password ${password}  (shown once)`);
}

export async function accountsList(options: AccountsOptions): Promise<void> {
  const accounts = await withHomeState(options, (state) => state.accounts.list());
  for (const { name, role, demo } of accounts) console.log(`${role.padEnd(10)} ${name}${demo ? "  (demo)" : ""}`);
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

/** Uses the home's state; with the embedded database no server may have it open. */
export async function withHomeState<T>(options: AccountsOptions, use: (state: State) => Promise<T>): Promise<T> {
  const state = await openHomeState(options);
  try {
    return await use(state);
  } finally {
    await state.close();
  }
}
