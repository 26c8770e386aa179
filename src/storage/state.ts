/**
 * @module storage/state: accounts, whose they are at an identity provider, second factors, passkeys, sessions, API keys, what was authorised, who may open whose record, the ledgers of answers, of suggestions and of CDS Hooks, and the audit log's rows.
 *
 * Promise: the ledgers and the audit log only grow, and are read only on somebody's behalf.
 */
import type { Kysely } from "kysely";
import { type Accounts, accountTable, type Sessions, sessionTable } from "./state-accounts.ts";
import { type AdviceQueue, adviceQueue } from "./state-advice.ts";
import { type ApiKeys, apiKeyTable } from "./state-api-keys.ts";
import { type Asker, readingAs } from "./state-asking.ts";
import { type CdsCallsSeen, type CdsLedger, cdsCallsSeen, cdsLedger } from "./state-cds.ts";
import { openStateDatabase, type StateLocation } from "./state-database.ts";
import { type EvidenceActs, evidenceActs } from "./state-evidence-acts.ts";
import { type IssuerAccounts, issuerAccountTable } from "./state-issuer-accounts.ts";
import {
  type AnswerLedger,
  type AnswersSeen,
  type AuditRows,
  type AuditRowsSeen,
  answerLedger,
  answersSeen,
  auditRows,
  auditRowsSeen,
} from "./state-ledgers.ts";
import { type OAuthEntries, oauthTable } from "./state-oauth.ts";
import { type Passkeys, passkeyTable } from "./state-passkeys.ts";
import { type RecordAccess, recordAccess } from "./state-record-access.ts";
import type { StateTables } from "./state-schema.ts";
import { type SecondFactors, secondFactorTable } from "./state-second-factors.ts";
import {
  type SuggestionResponses,
  type SuggestionResponsesSeen,
  suggestionResponsesSeen,
  suggestionResponseTable,
} from "./state-suggestion-responses.ts";

/** What an asker may read of the ledgers. */
interface LedgersSeen {
  readonly answers: AnswersSeen;
  readonly audit: AuditRowsSeen;
  readonly cds: CdsCallsSeen;
  readonly suggestionResponses: SuggestionResponsesSeen;
}

export interface State {
  readonly engine: "pglite" | "postgresql";
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly issuerAccounts: IssuerAccounts;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly answers: AnswerLedger;
  readonly evidenceActs: EvidenceActs;
  readonly audit: AuditRows;
  readonly cds: CdsLedger;
  readonly apiKeys: ApiKeys;
  readonly suggestionResponses: SuggestionResponses;
  readonly advice: AdviceQueue;
  readonly oauth: OAuthEntries;
  readonly recordAccess: RecordAccess;
  /** The ledgers' rows that `asker` may see; the database holds the others back. */
  as(asker: Asker): LedgersSeen;
  /** The setting at `key`; the first caller's `initial` is kept for ever. */
  setting(key: string, initial: () => string): Promise<string>;
  close(): Promise<void>;
}

/** As `open-state.ts` promises. */
export async function openState(location: StateLocation): Promise<State> {
  const { engine, schema, tables, close } = await openStateDatabase(location);
  return {
    engine,
    accounts: accountTable(tables),
    sessions: sessionTable(tables),
    issuerAccounts: issuerAccountTable(tables),
    secondFactors: secondFactorTable(tables),
    passkeys: passkeyTable(tables),
    answers: answerLedger(tables),
    evidenceActs: evidenceActs(tables),
    audit: auditRows(tables, schema),
    cds: cdsLedger(tables),
    apiKeys: apiKeyTable(tables),
    suggestionResponses: suggestionResponseTable(tables),
    advice: adviceQueue(tables),
    oauth: oauthTable(tables),
    recordAccess: recordAccess(tables),
    as: (asker) => {
      const reading = readingAs(tables, asker);
      return {
        answers: answersSeen(reading),
        audit: auditRowsSeen(reading),
        cds: cdsCallsSeen(reading),
        suggestionResponses: suggestionResponsesSeen(reading),
      };
    },
    setting: (key, initial) => settingOf(tables, key, initial),
    close,
  };
}

async function settingOf(database: Kysely<StateTables>, key: string, initial: () => string): Promise<string> {
  const find = () => database.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
  const held = await find();
  if (held !== undefined) return held.value;
  const row = { key, value: initial() };
  await database
    .insertInto("setting")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await find())?.value ?? row.value;
}
