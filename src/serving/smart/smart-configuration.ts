/** @module serving/smart/smart-configuration: what an app reads first: where to ask, and what is offered. */

import { OBSERVATION_CATEGORY as CATEGORY } from "../fhir-api/observation-categories.ts";
import type { AuthorizationServer } from "./authorization-server.ts";
import { identityScopes, launchScopes } from "./smart-scopes.ts";

/** `.well-known/smart-configuration` of SMART App Launch 2.2. */
export function toSmartConfiguration(server: AuthorizationServer) {
  const { authorize, token, revoke, introspect } = oauthUris(server);
  return {
    issuer: server.issuer(),
    jwks_uri: `${server.issuer()}/jwks`,
    authorization_endpoint: authorize,
    token_endpoint: token,
    revocation_endpoint: revoke,
    introspection_endpoint: introspect,
    grant_types_supported: ["authorization_code", "refresh_token", "client_credentials"],
    response_types_supported: ["code"],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: ["RS384", "ES384"],
    scopes_supported: [
      ...identityScopes,
      ...launchScopes,
      ...[
        "patient/*.rs",
        "user/*.rs",
        "system/*.rs",
        "patient/AuditEvent.rs",
        "user/AuditEvent.rs",
        "system/AuditEvent.rs",
      ],
      // Examples: a scope may be limited by what docs/smart.md lists.
      ...["laboratory", "vital-signs"].map((code) => `patient/Observation.rs?category=${CATEGORY}|${code}`),
    ],
    capabilities: [
      "launch-ehr",
      "launch-standalone",
      "client-public",
      "client-confidential-asymmetric",
      "sso-openid-connect",
      "context-banner",
      "context-ehr-patient",
      "context-standalone-patient",
      "permission-offline",
      "permission-patient",
      "permission-user",
      "permission-v1",
      "permission-v2",
    ],
  };
}

/** The endpoints as the CapabilityStatement's extension names them. */
export function oauthUris(server: AuthorizationServer) {
  const at = (path: string) => `${server.issuer()}/${path}`;
  return { authorize: at("authorize"), token: at("token"), revoke: at("revoke"), introspect: at("introspect") };
}
