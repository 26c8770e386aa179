/** @module cli/commands/keys: `osler keys add`, `list` and `revoke`, while no server has the embedded state open. */
import { OslerError, toEpochMs } from "#core";
import { addApiKey, type NewApiKey } from "#serving";
import { type AccountsOptions, withHomeState } from "./accounts.ts";

const now = () => toEpochMs(Date.now());

/** Makes a key and prints it, once. */
export async function keysAdd({ home, databaseUrl, ...asked }: AccountsOptions & NewApiKey): Promise<void> {
  const { key, secret } = await withHomeState({ home, databaseUrl }, (state) => addApiKey(state, asked, now));
  const until = key.expiresAt === undefined ? "until revoked" : `until ${new Date(key.expiresAt).toISOString()}`;
  console.log(
    `${key.id}  ${key.role}  ${key.purpose}  ${key.scopes.join(" ")}  ${until}  owner ${key.owner}\nkey ${secret}  (shown once)`,
  );
}

export async function keysList(options: AccountsOptions): Promise<void> {
  const keys = await withHomeState(options, (state) => state.apiKeys.list());
  const moment = (ms: number | undefined) => (ms === undefined ? "-" : new Date(ms).toISOString());
  for (const { id, name, role, purpose = "-", owner = "-", scopes, createdAt, expiresAt, revokedAt } of keys) {
    const times = `made ${moment(createdAt)}  expires ${moment(expiresAt)}  revoked ${moment(revokedAt)}`;
    console.log(
      `${id}  ${role.padEnd(9)}  ${purpose.padEnd(7)}  ${name}  ${scopes.join(" ")}  ${times}  owner ${owner}`,
    );
  }
}

/** @throws OslerError `serving/api-key-unknown` if no key in force has the id */
export async function keysRevoke(options: AccountsOptions & { id: string }): Promise<void> {
  const revoked = await withHomeState(options, (state) => state.apiKeys.revoke(options.id, now()));
  if (!revoked) {
    throw new OslerError("serving/api-key-unknown", {
      message: "No key with that id is left to revoke.",
      fix: "osler keys list shows the ids, and which are revoked already.",
    });
  }
  console.log(`${options.id} revoked`);
}
