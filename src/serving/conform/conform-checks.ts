/**
 * @module serving/conform/conform-checks: every check of `osler conform`: what is asked of a server, and how to mend it where it fails.
 *
 * @see https://cds-hooks.hl7.org/2.0/ and https://hl7.org/fhir/smart-app-launch/STU2.2/
 */
export const conformChecks = {
  "discovery-answers": {
    asks: "GET /cds-services answers 200 with JSON",
    mend: "Serve discovery without a redirect, as application/json.",
  },
  "discovery-services": {
    asks: "every service has hook, id and description; templates are words",
    mend: "Give each entry of `services` a non-empty hook, id and description; prefetch values are FHIR queries as strings.",
  },
  "discovery-unique": {
    asks: "no id stands twice for one hook",
    mend: "Give each service of a hook its own id.",
  },
  "no-empties": {
    asks: "no null, empty string, list or object in an answer (but `cards` and `services`)",
    mend: "Leave a member out instead of sending it empty.",
  },
  secure: {
    asks: "the address is https, or on this machine",
    mend: "Put TLS before the server; records travel over this address.",
  },
  "call-answers": {
    asks: "a valid call answers 200 with JSON and `cards`",
    mend: "Answer every valid call with 200 and `cards`, empty if there is nothing to say.",
  },
  cards: {
    asks: "cards have summary (under 140 characters), indicator, source.label; suggestions, actions, links and reasons are whole",
    mend: "Correct the members named; the standard's table of card attributes says what each must be.",
  },
  "card-ids": {
    asks: "uuids of cards and suggestions are UUIDs and unique",
    mend: "Make a new random UUID for every card and suggestion; feedback names them.",
  },
  latency: {
    asks: "a call takes about 500 ms at most",
    mend: "Answer from what is computed beforehand; open slow work by a link.",
  },
  "prefetch-missing": {
    asks: "a call without prefetch and without a FHIR server answers 412, or 200 if none is needed",
    mend: "Answer 412 Precondition Failed when needed data was not sent and cannot be fetched.",
  },
  "bad-json": { asks: "a body that is not JSON answers 400", mend: "Answer 400 when the body cannot be parsed." },
  "bad-context": {
    asks: "a call without a patient in its context answers 400 or 422",
    mend: "Check the hook's required context before anything else.",
  },
  "unknown-service": {
    asks: "an unknown service answers 404",
    mend: "Answer 404 for ids that discovery does not list.",
  },
  "needs-token": {
    asks: "a call without a token, and one with a token for another address, answer 401",
    mend: "Verify the JWT of every call: signature, aud equal to the address called, exp, jti.",
  },
  cors: {
    asks: "a preflight from the origin is allowed, with POST, authorization and content-type",
    mend: "Answer OPTIONS with Access-Control-Allow-Origin, -Methods (POST) and -Headers (authorization, content-type).",
  },
  feedback: {
    asks: "feedback on a card that was sent answers 200",
    mend: "Take POST {service}/feedback with an array `feedback` and answer 200.",
  },
  "bad-feedback": {
    asks: "malformed feedback answers 400 or 422",
    mend: "Check that `feedback` is an array of card, outcome and outcomeTimestamp.",
  },
  "capability-statement": {
    asks: "GET metadata answers a CapabilityStatement of FHIR R4 in server mode",
    mend: "Serve a CapabilityStatement with fhirVersion 4.0.x, status, kind, format and rest.mode = server.",
  },
  "capability-security": {
    asks: "it says SMART-on-FHIR and names the OAuth endpoints",
    mend: "Put security.service SMART-on-FHIR and the extension oauth-uris (authorize, token) in rest.security.",
  },
  "smart-configuration": {
    asks: "GET .well-known/smart-configuration answers 200 with JSON",
    mend: "Serve it below the FHIR base itself, as application/json whatever is accepted, without a token.",
  },
  "smart-members": {
    asks: "it has token_endpoint, grant types, capabilities and what those capabilities require",
    mend: "Add the members named; SMART App Launch 2.2 lists which are required when.",
  },
  "smart-pkce": {
    asks: "code_challenge_methods_supported has S256 and not plain",
    mend: "Support S256 alone; plain protects nothing.",
  },
  "smart-cors": {
    asks: "any page may read the SMART configuration",
    mend: "Send Access-Control-Allow-Origin: * with it.",
  },
  "issuer-keys": {
    asks: "jwks_uri gives public keys only, and the issuer's OpenID configuration names the same issuer",
    mend: "Publish the public halves; issuer must equal the one in /.well-known/openid-configuration below it.",
  },
  "token-refuses": {
    asks: "the token endpoint refuses a request without a client, as OAuth does",
    mend: "Answer 400 or 401 with JSON `error`.",
  },
  "read-refuses": {
    asks: "reading a patient without a token, and with an invented one, answers 401",
    mend: "Ask for a token before anything about a record, whether or not it exists.",
  },
} as const satisfies Readonly<Record<string, { readonly asks: string; readonly mend: string }>>;

export type ConformCheckId = keyof typeof conformChecks;

export interface ConformFinding {
  readonly check: ConformCheckId;
  /** The service or address asked. */
  readonly where: string;
  readonly outcome: "passed" | "failed" | "skipped";
  /** What was found: statuses, members and counts, never what a member holds. */
  readonly found?: string;
}

export function passed(check: ConformCheckId, where: string, found?: string): ConformFinding {
  return { check, where, outcome: "passed", ...(found === undefined ? {} : { found }) };
}

export function failed(check: ConformCheckId, where: string, found: string): ConformFinding {
  return { check, where, outcome: "failed", found };
}

export function skipped(check: ConformCheckId, where: string, found: string): ConformFinding {
  return { check, where, outcome: "skipped", found };
}

/** Passed if nothing is wrong, else failed with what is, the first few. */
export function byFaults(check: ConformCheckId, where: string, faults: readonly string[]): ConformFinding {
  if (faults.length === 0) return passed(check, where);
  const more = faults.length > 4 ? `, and ${faults.length - 4} more` : "";
  return failed(check, where, `${faults.slice(0, 4).join("; ")}${more}`);
}
