/**
 * @module serving/context: what every handler may reach: the state, the audit log, the clock, and what is built so far.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyRequest } from "fastify";
import type { BuildStatus } from "#contract";
import type { Clock } from "#core";
import type { AuditLog } from "#governance";
import type { Account, Asker, State } from "#storage";
import type { AuditWatch } from "./audit-watch.ts";
import type { BuildProgress } from "./build-progress.ts";
import type { Capabilities } from "./capabilities.ts";
import type { CdsSandbox } from "./cds-hooks/cds-sandbox.ts";
import type { CdsSetup } from "./cds-hooks/cds-setup.ts";
import type { EndpointId, EndpointInput, EndpointOutput } from "./endpoints.ts";
import type { IssuerClient } from "./issuer/issuer-client.ts";
import type { Metrics } from "./metrics.ts";
import type { MonitoringDesk } from "./monitoring.ts";
import type { RelyingParty } from "./passkeys.ts";
import { notReady, releaseWithdrawn } from "./problem.ts";
import type { SecondFactorSetup } from "./second-factor.ts";
import type { AppCaller } from "./smart/app-access.ts";
import type { AuthorizationServer } from "./smart/authorization-server.ts";

export interface Opened {
  readonly state: State;
  readonly audit: AuditLog;
}

export interface ServingContext {
  readonly clock: Clock;
  readonly version: string;
  readonly progress: BuildProgress;
  readonly metrics: Metrics;
  readonly monitoring: MonitoringDesk;
  readonly auditWatch: AuditWatch;
  /** Demo accounts may sign in only where nobody but this machine calls. */
  readonly loopback: boolean;
  /** The origin people and apps call, where a proxy stands before the server. */
  readonly publicUrl: string | undefined;
  readonly cds: CdsSetup;
  readonly sandbox: CdsSandbox;
  /** The age from which nobody stands for a patient by a grant from before. */
  readonly majorityYears: number;
  /** The institution's own codes of preventive tests, by test. */
  readonly preventiveCodes: Readonly<Record<string, readonly string[]>>;
  readonly smart: AuthorizationServer;
  /** The institution's identity provider; `undefined`: people sign in here alone. */
  readonly issuer: IssuerClient | undefined;
  /** Absent: no account can have one. */
  readonly secondFactors: SecondFactorSetup | undefined;
  /** Whom passkeys are for, once the server listens; `undefined` where there can be none. */
  readonly relyingParty: () => RelyingParty | undefined;
  /** As handed over so far; nothing of a release that was withdrawn. */
  readonly capabilities: Capabilities;
  /** `undefined` until the state is open. */
  opened: Opened | undefined;
}

/** What a program with a key may reach: all but the signing in of people and apps. */
export type ProgramContext = Omit<
  ServingContext,
  | "smart"
  | "issuer"
  | "secondFactors"
  | "relyingParty"
  | "publicUrl"
  | "sandbox"
  | "majorityYears"
  | "monitoring"
  | "auditWatch"
>;

/** Who calls; `setSession`, `setPasskeyToken` and `setIssuerToken` are the sign-in handlers' only. */
export interface Caller {
  /** The person, in front of our pages or behind an app. */
  readonly viewer: Account | undefined;
  /** The app or service whose token was sent. */
  readonly app: AppCaller | undefined;
  /** On whose behalf, and about whom, the ledgers are read. */
  readonly asker: Asker;
  readonly sessionToken: string | undefined;
  /** Of the browser that was asked for a passkey to sign in with. */
  readonly passkeyToken: string | undefined;
  /** Of the browser that signs in at the identity provider. */
  readonly issuerToken: string | undefined;
  /** Path and query as they were asked. */
  readonly url: string;
  /** The public URL, else the server's address as the caller named it. */
  readonly base: string;
  /** For the OpenID provider, which reads its own cookies. */
  readonly raw: { readonly req: IncomingMessage; readonly res: ServerResponse };
  setSession(token: string | undefined): void;
  setPasskeyToken(token: string | undefined): void;
  setIssuerToken(token: string | undefined): void;
}

export type Handler<Id extends EndpointId> = (
  context: ServingContext,
  input: EndpointInput<Id>,
  caller: Caller,
) => Promise<EndpointOutput<Id>>;

/** A capability that is there, or 503. */
export function need<Name extends keyof Capabilities>(
  context: Pick<ServingContext, "capabilities">,
  name: Name,
  what: string,
): NonNullable<Capabilities[Name]> {
  const held = context.capabilities[name];
  const { withdrawn } = context.capabilities;
  if (withdrawn !== undefined && (name === "model" || name === "neighbours")) throw releaseWithdrawn(withdrawn);
  if (held === undefined || held === null) throw notReady(what);
  return held;
}

/** What the links in an answer begin with: the public URL, else the address that was asked. */
export function linkBase(
  { publicUrl }: Pick<ServingContext, "publicUrl">,
  { protocol, host }: Pick<FastifyRequest, "protocol" | "host">,
): string {
  return publicUrl ?? `${protocol}://${host}`;
}

export function needOpened(context: Pick<ServingContext, "opened">): Opened {
  if (context.opened === undefined) throw notReady("The accounts are");
  return context.opened;
}

export function buildStatusOf(context: ServingContext): BuildStatus {
  const { charts, model, evidence, validationReport, release } = context.capabilities;
  return {
    steps: [...context.progress.steps()],
    ready: {
      accounts: context.opened !== undefined,
      charts: charts !== undefined,
      model: model !== undefined,
      evidence: evidence !== undefined,
      validation: validationReport !== undefined,
      release: release !== undefined,
    },
  };
}
