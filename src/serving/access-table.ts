/**
 * @module serving/access-table: who may call what under which condition, as a page: each cell is what the guard decides, not what somebody wrote.
 */
import type { Role } from "#contract";
import { type PatientId, toEpochMs, toPatientId } from "#core";
import type { Account, KnownGrant, Standing } from "#storage";
import { type Endpoint, endpoints } from "./endpoints.ts";
import { decideAccess } from "./guard.ts";

export interface AccessRow {
  readonly method: Endpoint["method"];
  readonly path: Endpoint["path"];
  readonly summary: string;
  /** What opens it to somebody who is not signed in, to each role, and to an app's token; `–` for nothing. */
  readonly opens: Readonly<Record<"anyone" | Role | "app", string>>;
}

const own = toPatientId("own");
const other = toPatientId("other");

/** The table of endpoints, asked of the guard for each role and condition. */
export function accessTable(): readonly AccessRow[] {
  return Object.values<Endpoint>(endpoints).map((endpoint) => ({
    method: endpoint.method,
    path: endpoint.path,
    summary: endpoint.summary,
    opens: {
      anyone: decideAccess(endpoint, undefined, own, open) === "allowed" ? "yes" : "–",
      clinician: conditions(endpoint, {
        "open record": ["clinician", own, open],
        care: ["clinician", own, { closed: true, grants: [grant("care")] }],
        glass: ["clinician", own, { closed: true, grants: [grant("glass")] }],
        "closed record": ["clinician", own, closed],
      }),
      patient: conditions(endpoint, { own: ["patient", own, open], "another's": ["patient", other, open] }),
      proxy: conditions(endpoint, {
        "stands for": ["proxy", own, { closed: true, grants: [grant("proxy")] }],
        "no grant": ["proxy", own, open],
      }),
      steward: conditions(endpoint, { "any record": ["steward", own, open] }),
      app: endpoint.app ?? "–",
    },
  }));
}

type Asked = readonly [role: Role, patientId: PatientId, standing: Standing];

/** The conditions under which the guard lets the role through; `yes` where there is nobody's record to ask about. */
function conditions(endpoint: Endpoint, asked: Readonly<Record<string, Asked>>): string {
  const holding = Object.entries(asked).filter(
    ([, [role, patientId, standing]]) => decideAccess(endpoint, accountOf(role), patientId, standing) === "allowed",
  );
  if (holding.length === 0) return "–";
  return endpoint.scope === "none" ? "yes" : holding.map(([name]) => name).join(", ");
}

const open: Standing = { closed: false, grants: [] };
const closed: Standing = { closed: true, grants: [] };

function accountOf(role: Role): Account {
  const record = role === "patient" ? { patientId: own } : {};
  const signIn = { passwordHash: "", demo: false, failures: 0, secondFactor: false, passkey: false };
  return { id: role, name: role, displayName: role, role, ...signIn, ...record };
}

function grant(kind: KnownGrant["kind"]): KnownGrant {
  const who = { id: kind, kind, patientId: own, accountId: kind, grantedBy: "", reason: null, words: null };
  return { ...who, scope: "full", from: toEpochMs(0), until: null, endsOfAge: false, endedAt: null, review: null };
}
