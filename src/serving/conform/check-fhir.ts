/** @module serving/conform/check-fhir: what a FHIR server says of itself and of SMART, and that it refuses who has no token. */
import { byFaults, type ConformFinding, failed, passed, skipped } from "./conform-checks.ts";
import { isObject, isSecure, isText, type JsonObject, objectsOf } from "./json-faults.ts";
import { type Answer, ask, isJson, toWords } from "./probe.ts";

/** @param base the FHIR base, without a slash at its end */
export async function checkFhir(base: string): Promise<ConformFinding[]> {
  const fhir = { accept: "application/fhir+json" };
  const metadata = await ask(`${base}/metadata`, { headers: fhir });
  return [
    isSecure(base) ? passed("secure", base) : failed("secure", base, "plain http over the network"),
    ...checkStatement(`${base}/metadata`, metadata),
    ...(await checkSmart(`${base}/.well-known/smart-configuration`)),
    await checkRead(`${base}/Patient/osler-conform-nobody`),
  ];
}

function checkStatement(url: string, answer: Answer): ConformFinding[] {
  const { json = {} } = answer;
  if (answer.status !== 200 || json["resourceType"] !== "CapabilityStatement")
    return [failed("capability-statement", url, toWords(answer))];
  const [rest = {}] = objectsOf(json["rest"]);
  const security = isObject(rest["security"]) ? rest["security"] : {};
  const says = (list: unknown, code: string) =>
    objectsOf(list).some(({ coding }) => objectsOf(coding).some((one) => one["code"] === code));
  const uris = objectsOf(security["extension"]).find(({ url: name }) => String(name).endsWith("/oauth-uris"));
  const named = new Set(objectsOf(uris?.["extension"]).map((one) => one["url"]));
  return [
    byFaults("capability-statement", url, [
      ...(/^4\.0/.test(String(json["fhirVersion"])) ? [] : ["fhirVersion is not 4.0.x"]),
      ...["status", "kind"].flatMap((name) => (isText(json[name]) ? [] : [`${name} is missing`])),
      ...(Array.isArray(json["format"]) ? [] : ["format is missing"]),
      ...(rest["mode"] === "server" ? [] : ["rest.mode is not server"]),
    ]),
    byFaults("capability-security", url, [
      ...(says(security["service"], "SMART-on-FHIR") ? [] : ["security.service lacks SMART-on-FHIR"]),
      ...["authorize", "token"].flatMap((name) => (named.has(name) ? [] : [`oauth-uris lacks ${name}`])),
    ]),
  ];
}

async function checkSmart(url: string): Promise<ConformFinding[]> {
  const answer = await ask(url, { headers: { accept: "application/json", origin: "https://conform.example" } });
  const { json } = answer;
  if (answer.status !== 200 || !isJson(answer) || json === undefined)
    return [failed("smart-configuration", url, toWords(answer))];
  const methods = listOf(json["code_challenge_methods_supported"]);
  const token = json["token_endpoint"];
  return [
    passed("smart-configuration", url),
    byFaults("smart-members", url, faultsOfMembers(json)),
    byFaults("smart-pkce", url, [
      ...(methods.includes("S256") ? [] : ["S256 is missing"]),
      ...(methods.includes("plain") ? ["plain is there"] : []),
    ]),
    answer.headers.get("access-control-allow-origin") === null
      ? failed("smart-cors", url, "no Access-Control-Allow-Origin")
      : passed("smart-cors", url),
    ...(await checkIssuer(json)),
    ...(isText(token) && URL.canParse(token) ? [await checkTokenEndpoint(token)] : []),
  ];
}

/** SMART App Launch 2.2, "Metadata": what is required always, and what a capability or grant requires. */
function faultsOfMembers(json: JsonObject): string[] {
  const capabilities = listOf(json["capabilities"]);
  const grants = listOf(json["grant_types_supported"]);
  const endpoints = Object.entries(json).filter(([name]) => name.endsWith("_endpoint"));
  const needs = (condition: boolean, name: string) => (condition && !isText(json[name]) ? [`${name} is missing`] : []);
  const launches = capabilities.some((capability) => capability.startsWith("launch-"));
  return [
    ...needs(true, "token_endpoint"),
    ...(capabilities.length > 0 ? [] : ["capabilities is missing"]),
    ...(grants.length > 0 ? [] : ["grant_types_supported is missing"]),
    ...needs(launches, "authorization_endpoint"),
    ...(launches && !grants.includes("authorization_code") ? ["grant_types_supported lacks authorization_code"] : []),
    ...needs(capabilities.includes("sso-openid-connect"), "issuer"),
    ...needs(capabilities.includes("sso-openid-connect"), "jwks_uri"),
    ...endpoints.flatMap(([name, value]) => (isSecure(String(value)) ? [] : [`${name} is not https`])),
  ];
}

async function checkIssuer(json: JsonObject): Promise<ConformFinding[]> {
  const { issuer, jwks_uri: jwks } = json;
  if (!isText(issuer) || !isText(jwks) || !URL.canParse(jwks) || !URL.canParse(issuer))
    return [skipped("issuer-keys", "jwks_uri", "no issuer or no jwks_uri is named")];
  const keys = await ask(jwks);
  const held = objectsOf(keys.json?.["keys"]);
  const openid = await ask(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  return [
    byFaults("issuer-keys", jwks, [
      ...(held.length > 0 ? [] : [`no keys: ${toWords(keys)}`]),
      ...(held.some((key) => "d" in key || "k" in key) ? ["a private or symmetric key is published"] : []),
      ...(openid.json?.["issuer"] === issuer ? [] : ["the OpenID configuration names another issuer, or is not there"]),
    ]),
  ];
}

async function checkTokenEndpoint(url: string): Promise<ConformFinding> {
  const body = new URLSearchParams({ grant_type: "authorization_code", code: "osler-conform" });
  const answer = await ask(url, { method: "POST", body });
  const refuses = (answer.status === 400 || answer.status === 401) && isText(answer.json?.["error"]);
  return refuses ? passed("token-refuses", url, `${answer.status}`) : failed("token-refuses", url, toWords(answer));
}

async function checkRead(url: string): Promise<ConformFinding> {
  const none = await ask(url);
  const invented = await ask(url, { headers: { authorization: "Bearer osler-conform-invented" } });
  const words = `without: ${none.status}; invented: ${invented.status}`;
  return none.status === 401 && invented.status === 401
    ? passed("read-refuses", url)
    : failed("read-refuses", url, words);
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
