/**
 * @module storage/state-schema: the tables of the state and the migrations that make them.
 *
 * Moments are milliseconds since 1970 (bigint). Migrations are only ever added; a published one is never changed.
 */
import { type Generated, type Kysely, type Migration, type MigrationProvider, sql } from "kysely";
import { addAccountNames } from "./state-account-names.ts";
import { addRowPolicies } from "./state-asking.ts";
import { addComingOfAge } from "./state-coming-of-age.ts";
import { addEvidenceActs } from "./state-evidence-acts.ts";
import { addRecordAccess } from "./state-record-policies.ts";
import { addStanding } from "./state-standing.ts";
import { addSuggestionResponses } from "./state-suggestion-responses.ts";

export interface StateTables {
  account: {
    id: string;
    name: string;
    display_name: string;
    role: string;
    patient_id: string | null;
    password_hash: string;
    demo: boolean;
    failures: number;
    locked_until: number | null;
    created_at: number;
    disabled_at: number | null;
  };
  account_name: {
    /** In the order they were given. */
    place: Generated<number>;
    account_id: string;
    display_name: string;
    at: number;
  };
  session: {
    token_hash: string;
    account_id: string;
    created_at: number;
    expires_at: number;
    vouched: Generated<boolean>;
    /** What the identity provider calls its own session. */
    issuer_sid: string | null;
  };
  issuer_account: { issuer: string; subject: string; account_id: string; sub: string | null };
  second_factor: {
    account_id: string;
    sealed_secret: string;
    confirmed_at: number | null;
    /** The time step of the last code taken. */
    last_step: number | null;
  };
  recovery_code: { account_id: string; code_hash: string };
  passkey: {
    id: string;
    credential_id: string;
    account_id: string;
    name: string;
    public_key: string;
    counter: number;
    /** Separated by spaces. */
    transports: string;
    synced: boolean;
    created_at: number;
    used_at: number | null;
  };
  passkey_challenge: { holder_hash: string; challenge: string; account_id: string | null; expires_at: number };
  answer: {
    id: string;
    at: number;
    account_id: string;
    patient_id: string | null;
    answer: string;
    corpus_tag: string;
    release: string | null;
    audience: string;
  };
  answer_source: { answer_id: string; source: string };
  answer_finding: { answer_id: string; source: string; status: string; at: number };
  answer_finding_end: { answer_id: string; source: string; status: string; found_at: number; at: number };
  evidence_act: { id: string; at: number; kind: string; target: string; status: string; reason: string | null };
  cds_call: {
    id: string;
    at: number;
    service: string;
    client: string;
    hook_instance: string;
    patient_id: string;
    release: string | null;
    shown: boolean;
    request: string;
    own_records: boolean | null;
    risks: string | null;
    prediction: string | null;
  };
  cds_card: { uuid: string; call_id: string; place: number; card: string };
  cds_rule: { place: Generated<number>; at: number; account_id: string; share_of_patients: number; least_ppv: number };
  cds_feedback: {
    card: string;
    outcome: string;
    reason_system: string | null;
    reason_code: string | null;
    comment: string | null;
    accepted_suggestions: string | null;
    outcome_at: number;
    at: number;
  };
  api_key: {
    id: string;
    name: string;
    role: string;
    scopes: string;
    key_hash: string;
    created_at: number;
    expires_at: number | null;
    revoked_at: number | null;
    purpose: string | null;
    owner: string | null;
  };
  suggestion_response: {
    /** In the order they were kept. */
    place: Generated<number>;
    id: string;
    at: number;
    account_id: string;
    patient_id: string;
    kind: string;
    suggestion: string;
    topic: string;
    original: string;
    release: string | null;
    response: string;
    words: string | null;
    reason: string | null;
    shared: boolean;
  };
  advice: { id: string; at: number; account_id: string; patient_id: string; question: string; language: string };
  advice_draft: {
    /** In the order they were kept. */
    place: Generated<number>;
    id: string;
    advice_id: string;
    at: number;
    account_id: string;
    question: string;
    answer: string;
  };
  advice_end: { advice_id: string; at: number; account_id: string; kind: string; content: string };
  oauth_entry: {
    kind: string;
    id_hash: string;
    grant_id: string | null;
    account_id: string | null;
    payload: string;
    consumed_at: number | null;
    expires_at: number;
  };
  audit_entry: {
    position: number;
    at: number;
    actor: string;
    role: string;
    action: string;
    patient_hash: string | null;
    outcome: string;
    leaf_hash: string;
    purpose: string | null;
    account_id: string | null;
  };
  record_closure: {
    /** In the order they were kept. */
    place: Generated<number>;
    patient_id: string;
    closed: boolean;
    at: number;
    account_id: string;
  };
  access_grant: {
    id: string;
    kind: "care" | "glass" | "proxy";
    patient_id: string;
    account_id: string;
    scope: "full" | "limited" | null;
    reason: string | null;
    words: string | null;
    granted_by: string;
    from_at: number;
    until_at: number | null;
  };
  coming_of_age: { place: Generated<number>; patient_id: string; at: number };
  access_grant_end: { grant_id: string; at: number; account_id: string };
  glass_review: { grant_id: string; at: number; account_id: string; judgement: string; words: string | null };
  audit_checkpoint: { size: number; root: string; at: number };
  setting: { key: string; value: string };
}

const migrations: Record<string, Migration> = {
  "0001-accounts-ledger-audit": { up: createFirstTables },
  "0002-answers-by-source": { up: createAnswerSources },
  "0003-cds-hooks": { up: createCdsTables },
  "0004-api-keys": { up: createApiKeys },
  "0005-oauth": { up: createOAuthEntries },
  "0006-accesses-and-responses": { up: createResponses },
  "0007-consents-by-person": { up: addConsentOwners },
  "0008-cds-replay": { up: addCdsReplay },
  "0009-advice": { up: createAdvice },
  "0010-row-level-security": { up: addRowPolicies },
  "0011-second-factors": { up: createSecondFactors },
  "0012-record-access": { up: addRecordAccess },
  "0013-cds-rule": { up: createCdsRule },
  "0014-coming-of-age": { up: addComingOfAge },
  "0015-standing": { up: addStanding },
  "0016-passkeys": { up: createPasskeys },
  "0017-cds-monitoring": { up: addCdsMonitoring },
  "0018-identity-provider": { up: createIssuerAccounts },
  "0019-suggestions": { up: addSuggestionResponses },
  "0020-back-channel-logout": { up: addLogoutNames },
  "0021-disabled-accounts": { up: addDisabling },
  "0022-evidence-acts": { up: addEvidenceActs },
  "0023-glass-by-time": { up: addGlassIndexes },
  "0024-account-names": { up: addAccountNames },
  "0025-key-purposes": { up: addKeyPurposes },
};

/** The migrations in the order of their names. */
export const stateMigrations: MigrationProvider = { getMigrations: async () => migrations };

async function createFirstTables(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table account (
      id text primary key, name text not null unique, display_name text not null, role text not null,
      patient_id text, password_hash text not null, demo boolean not null,
      failures integer not null default 0, locked_until bigint, created_at bigint not null)`,
    sql`create table session (
      token_hash text primary key, account_id text not null references account(id) on delete cascade,
      created_at bigint not null, expires_at bigint not null)`,
    sql`create table answer (
      id text primary key, at bigint not null, account_id text not null, patient_id text,
      answer text not null, corpus_tag text not null, release text)`,
    sql`create index answer_at on answer (at)`,
    sql`create table audit_entry (
      position bigint primary key, at bigint not null, actor text not null, role text not null, action text not null,
      patient_hash text, outcome text not null, leaf_hash text not null)`,
    sql`create table audit_checkpoint (size bigint primary key, root text not null, at bigint not null)`,
    sql`create table setting (key text primary key, value text not null)`,
    sql`create rule answer_is_append_only as on update to answer do instead nothing`,
    sql`create rule answer_is_kept as on delete to answer do instead nothing`,
  ];
  for (const statement of statements) await statement.execute(database);
}

/** Which answers cite a source, so that a retraction finds them; answers given before are indexed from what they say. */
async function createAnswerSources(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`alter table answer add column audience text not null default 'clinician'`,
    sql`create table answer_source (
      answer_id text not null references answer(id), source text not null, primary key (answer_id, source))`,
    sql`create index answer_source_source on answer_source (source)`,
    sql`insert into answer_source
      select distinct answer.id, citation->>'source' from answer,
        jsonb_array_elements(answer.answer::jsonb->'statements') statement,
        jsonb_array_elements((statement->'citations') || (statement->'contradicting')) citation`,
    sql`create table answer_finding (
      answer_id text not null references answer(id), source text not null, status text not null, at bigint not null,
      primary key (answer_id, source, status))`,
    ...["answer_source", "answer_finding"].flatMap(onlyGrows),
  ];
  for (const statement of statements) await statement.execute(database);
}

async function createCdsTables(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table cds_call (
      id text primary key, at bigint not null, service text not null, client text not null, hook_instance text not null,
      patient_id text not null, release text, shown boolean not null, request text not null)`,
    sql`create index cds_call_service on cds_call (service, at)`,
    sql`create table cds_card (
      uuid text primary key, call_id text not null references cds_call(id), place integer not null, card text not null)`,
    sql`create index cds_card_call on cds_card (call_id)`,
    sql`create table cds_feedback (
      card text not null references cds_card(uuid), outcome text not null, reason_system text, reason_code text,
      comment text, outcome_at bigint not null, at bigint not null)`,
    sql`create index cds_feedback_card on cds_feedback (card)`,
    ...["cds_call", "cds_card", "cds_feedback"].flatMap(onlyGrows),
  ];
  for (const statement of statements) await statement.execute(database);
}

async function createApiKeys(database: Kysely<unknown>): Promise<void> {
  await sql`create table api_key (
    id text primary key, name text not null, role text not null, scopes text not null, key_hash text not null unique,
    created_at bigint not null, expires_at bigint, revoked_at bigint)`.execute(database);
}

async function createResponses(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create index audit_entry_patient on audit_entry (patient_hash, position)`,
    sql`create table risk_response (
      place bigint generated always as identity, id text primary key, at bigint not null, account_id text not null, patient_id text not null, outcome text not null,
      years double precision not null, risk double precision not null, release text, response text not null, reason text)`,
    ...onlyGrows("risk_response"),
  ];
  for (const statement of statements) await statement.execute(database);
}

/** Consents given before have no owner and end by themselves within 30 days. */
async function addConsentOwners(database: Kysely<unknown>): Promise<void> {
  await sql`alter table oauth_entry add column account_id text`.execute(database);
  await sql`create index oauth_entry_account on oauth_entry (account_id, kind)`.execute(database);
}

/** What a call needs to be computed again; calls kept before have neither. */
async function addCdsReplay(database: Kysely<unknown>): Promise<void> {
  await sql`alter table cds_call add column own_records boolean, add column risks text`.execute(database);
}

/** What a call foretold, to be compared with what happens, and the calls of one patient after the other. Earlier calls have no prediction. */
async function addCdsMonitoring(database: Kysely<unknown>): Promise<void> {
  await sql`alter table cds_call add column prediction text`.execute(database);
  await sql`create index cds_call_patient on cds_call (patient_id, at, id)`.execute(database);
}

async function createCdsRule(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table cds_rule (
      place bigint generated always as identity, at bigint not null, account_id text not null,
      share_of_patients double precision not null, least_ppv double precision not null)`,
    ...onlyGrows("cds_rule"),
  ];
  for (const statement of statements) await statement.execute(database);
}

async function createAdvice(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table advice (
      id text primary key, at bigint not null, account_id text not null, patient_id text not null,
      question text not null, language text not null)`,
    sql`create index advice_patient on advice (patient_id, at)`,
    sql`create table advice_draft (
      place bigint generated always as identity, id text primary key, advice_id text not null references advice(id),
      at bigint not null, account_id text not null, question text not null, answer text not null)`,
    sql`create index advice_draft_advice on advice_draft (advice_id, place)`,
    sql`create table advice_end (
      advice_id text primary key references advice(id), at bigint not null, account_id text not null,
      kind text not null, content text not null)`,
    ...["advice", "advice_draft", "advice_end"].flatMap(onlyGrows),
  ];
  for (const statement of statements) await statement.execute(database);
}

async function createOAuthEntries(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table oauth_entry (
      kind text not null, id_hash text not null, grant_id text, payload text not null, consumed_at bigint,
      expires_at bigint not null, primary key (kind, id_hash))`,
    sql`create index oauth_entry_grant on oauth_entry (grant_id)`,
    sql`create index oauth_entry_expires on oauth_entry (expires_at)`,
  ];
  for (const statement of statements) await statement.execute(database);
}

async function createSecondFactors(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table second_factor (
      account_id text primary key references account(id) on delete cascade, sealed_secret text not null,
      confirmed_at bigint, last_step bigint)`,
    sql`create table recovery_code (
      account_id text not null references second_factor(account_id) on delete cascade, code_hash text not null,
      primary key (account_id, code_hash))`,
  ];
  for (const statement of statements) await statement.execute(database);
}

async function createPasskeys(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table passkey (
      id text primary key, credential_id text not null unique, name text not null,
      account_id text not null references account(id) on delete cascade,
      public_key text not null, counter bigint not null, transports text not null, synced boolean not null,
      created_at bigint not null, used_at bigint)`,
    sql`create index passkey_account on passkey (account_id)`,
    sql`create table passkey_challenge (
      holder_hash text primary key, challenge text not null, account_id text references account(id) on delete cascade,
      expires_at bigint not null)`,
  ];
  for (const statement of statements) await statement.execute(database);
}

async function createIssuerAccounts(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table issuer_account (
      issuer text not null, subject text not null,
      account_id text not null unique references account(id) on delete cascade, primary key (issuer, subject))`,
    sql`alter table session add column vouched boolean not null default false`,
  ];
  for (const statement of statements) await statement.execute(database);
}

/** By what a logout token names a person and a session; sessions from before end by their person alone. */
async function addLogoutNames(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`alter table session add column issuer_sid text`,
    sql`create index session_issuer_sid on session (issuer_sid)`,
    sql`alter table issuer_account add column sub text`,
    sql`create index issuer_account_sub on issuer_account (issuer, sub)`,
  ];
  for (const statement of statements) await statement.execute(database);
}

/** Which accounts open nothing, and in the audit log the account an act was on. */
async function addDisabling(database: Kysely<unknown>): Promise<void> {
  await sql`alter table account add column disabled_at bigint`.execute(database);
  await sql`alter table audit_entry add column account_id text`.execute(database);
}

/** Broken glasses by when, and what was done under one, however long record and log are. */
async function addGlassIndexes(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create index access_grant_glass on access_grant (from_at desc, id) where kind = 'glass'`,
    sql`create index audit_entry_glass on audit_entry (patient_hash, actor, at) where purpose = 'BTG'`,
  ];
  for (const statement of statements) await statement.execute(database);
}

/** What a key is used for and who answers for it; of keys from before neither is known. */
async function addKeyPurposes(database: Kysely<unknown>): Promise<void> {
  await sql`alter table api_key add column purpose text, add column owner text`.execute(database);
}

function onlyGrows(table: string) {
  return [
    sql`create rule ${sql.id(`${table}_is_append_only`)} as on update to ${sql.id(table)} do instead nothing`,
    sql`create rule ${sql.id(`${table}_is_kept`)} as on delete to ${sql.id(table)} do instead nothing`,
  ];
}
