/** @module storage/open-state: the state, whose driver and tables are loaded when it is opened. */
import type { State } from "./state.ts";
import type { StateLocation } from "./state-database.ts";

/**
 * Opens the state, migrated to the newest schema.
 *
 * @throws OslerError `storage/state-in-use` if another process has the embedded state open
 * @throws OslerError `storage/state-migration` if the schema cannot be brought up to date
 * @throws OslerError `storage/state-unlocked` if the database would not hold back rows from the user Osler signs in with
 */
export async function openState(location: StateLocation): Promise<State> {
  return (await import("./state.ts")).openState(location);
}

/** Names of the migrations that opening the state would apply, in order; nothing is changed. @throws OslerError as `openState` */
export async function pendingMigrations(location: StateLocation): Promise<string[]> {
  return (await import("./state-database.ts")).pendingMigrations(location);
}
