/**
 * @module serving/conform/check-cds-hooks: a CDS Hooks server asked what a record system would ask it, rightly and wrongly.
 *
 * About an invented patient; the only thing left behind is feedback on the server's own cards.
 */
import { findCardFaults, findIdFaults } from "./card-faults.ts";
import { byFaults, type ConformCheckId, type ConformFinding, failed, passed, skipped } from "./conform-checks.ts";
import { findEmpties, isObject, isSecure, isText, type JsonObject, objectsOf } from "./json-faults.ts";
import { type Answer, ask, type CallSigner, isJson, toWords } from "./probe.ts";
import { toSampleCall } from "./sample-call.ts";

const SLOW_MS = 500;

export interface CdsOptions {
  /** Signs each call where the server asks for it. */
  readonly signer?: CallSigner;
  /** Origin of a page that should be allowed to call. */
  readonly origin?: string;
  readonly patientId: string;
  readonly newId: () => string;
  readonly stopwatch?: () => number;
}

interface Service {
  readonly id: string;
  readonly hook: string;
  readonly prefetch?: Readonly<Record<string, string>>;
}

/** @param base the address above `/cds-services` */
export async function checkCdsHooks(base: string, options: CdsOptions): Promise<ConformFinding[]> {
  const url = `${base}/cds-services`;
  const discovery = await ask(url, { headers: await authorization(url, options) });
  const listed = objectsOf(discovery.json?.["services"]);
  const services = listed.filter(isService);
  const findings = [
    isSecure(base) ? passed("secure", url) : failed("secure", url, "plain http over the network"),
    discovery.status === 200 && isJson(discovery) && Array.isArray(discovery.json?.["services"])
      ? passed("discovery-answers", url, `${listed.length} services`)
      : failed("discovery-answers", url, toWords(discovery)),
    byFaults("discovery-services", url, listed.flatMap(faultsOfService)),
    byFaults("discovery-unique", url, findTwice(services)),
    byFaults("no-empties", url, findEmpties(discovery.json, ["services"])),
    ...(await checkUnknown(url, services[0], options)),
    ...(await checkPreflight(`${url}/${services[0]?.id ?? ""}`, options)),
  ];
  for (const service of services) findings.push(...(await checkService(`${url}/${service.id}`, service, options)));
  return findings;
}

async function checkService(url: string, service: Service, options: CdsOptions): Promise<ConformFinding[]> {
  const { id, hook, prefetch } = service;
  const sample = () => toSampleCall(hook, options.newId(), options.patientId, prefetch);
  const answer = await post(url, sample(), options);
  if (answer.status === 401 && options.signer === undefined)
    return [skipped("call-answers", id, "401: it asks for a signed token; give --issuer and --key")];
  const { prefetch: _, ...bare } = sample();
  const { patientId: __, ...context } = bare.context;
  const [without, broken, contextless] = [
    await post(url, bare, options),
    await post(url, "{", options),
    await post(url, { ...bare, context }, options),
  ];
  return [
    answer.status === 200 && isJson(answer) && Array.isArray(answer.json?.["cards"])
      ? passed("call-answers", id, `${objectsOf(answer.json?.["cards"]).length} cards`)
      : failed("call-answers", id, toWords(answer)),
    ...(answer.json === undefined ? [] : checkAnswer(id, answer)),
    oneOf("prefetch-missing", id, without, prefetch === undefined ? [200, 412] : [412, 200]),
    oneOf("bad-json", id, broken, [400]),
    oneOf("bad-context", id, contextless, [400, 422]),
    ...(options.signer === undefined ? [] : [await checkToken(url, id, sample(), options.signer)]),
    ...(await checkFeedback(url, id, answer, options)),
  ];
}

function checkAnswer(id: string, { status, json = {}, ms }: Answer): ConformFinding[] {
  if (status !== 200) return [];
  return [
    byFaults("cards", id, findCardFaults(json)),
    byFaults("card-ids", id, findIdFaults(json)),
    byFaults("no-empties", id, findEmpties(json, ["cards"])),
    ms <= SLOW_MS ? passed("latency", id, `${ms} ms`) : failed("latency", id, `${ms} ms`),
  ];
}

async function checkToken(url: string, id: string, call: unknown, signer: CallSigner): Promise<ConformFinding> {
  const elsewhere = await signer.sign(`${url}-elsewhere`);
  const [none, foreign] = [await send(url, call, {}), await send(url, call, { authorization: `Bearer ${elsewhere}` })];
  const statuses = `without: ${none.status}; for another address: ${foreign.status}`;
  return none.status === 401 && foreign.status === 401
    ? passed("needs-token", id)
    : failed("needs-token", id, statuses);
}

async function checkFeedback(url: string, id: string, answer: Answer, options: CdsOptions): Promise<ConformFinding[]> {
  const malformed = await post(`${url}/feedback`, { feedback: "all good" }, options);
  const findings = [oneOf("bad-feedback", id, malformed, [400, 422])];
  if (malformed.status === 404) return [skipped("feedback", id, "404: it takes no feedback")];
  const card = objectsOf(answer.json?.["cards"]).find(({ uuid }) => isText(uuid))?.["uuid"];
  if (card === undefined) return [...findings, skipped("feedback", id, "no card with a uuid was sent")];
  const feedback = [{ card, outcome: "overridden", outcomeTimestamp: new Date().toISOString() }];
  return [...findings, oneOf("feedback", id, await post(`${url}/feedback`, { feedback }, options), [200])];
}

async function checkUnknown(url: string, known: Service | undefined, options: CdsOptions): Promise<ConformFinding[]> {
  const id = "osler-conform-no-such-service";
  const call = toSampleCall(known?.hook ?? "patient-view", options.newId(), options.patientId, undefined);
  const answer = await post(`${url}/${id}`, call, options);
  if (answer.status === 401 && options.signer === undefined)
    return [skipped("unknown-service", url, "401: it asks for a signed token; give --issuer and --key")];
  return [oneOf("unknown-service", url, answer, [404])];
}

async function checkPreflight(url: string, { origin }: CdsOptions): Promise<ConformFinding[]> {
  if (origin === undefined) return [skipped("cors", url, "name a page's origin with --origin")];
  const headers = {
    origin,
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization,content-type",
  };
  const { status, headers: answered } = await ask(url, { method: "OPTIONS", headers });
  const lists = (name: string, wanted: string) =>
    new RegExp(`(^|[,\\s])(${wanted}|\\*)([,\\s]|$)`, "i").test(answered.get(name) ?? "");
  const allowed = answered.get("access-control-allow-origin");
  const faults = [
    ...(status >= 200 && status < 300 ? [] : [`${status}`]),
    ...(allowed === "*" || allowed === origin ? [] : ["allow-origin does not name the origin"]),
    ...(lists("access-control-allow-methods", "POST") ? [] : ["allow-methods lacks POST"]),
    ...["authorization", "content-type"].flatMap((name) =>
      lists("access-control-allow-headers", name) ? [] : [`allow-headers lacks ${name}`],
    ),
  ];
  return [byFaults("cors", url, faults)];
}

function isService(value: JsonObject): value is JsonObject & Service {
  return (
    isText(value["id"]) && isText(value["hook"]) && (value["prefetch"] === undefined || isTemplates(value["prefetch"]))
  );
}

function isTemplates(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isText);
}

function faultsOfService(service: JsonObject, place: number): string[] {
  const missing = ["hook", "id", "description"].filter((name) => !isText(service[name]));
  const { prefetch } = service;
  return [
    ...missing.map((name) => `services[${place}].${name} is missing`),
    ...(prefetch === undefined || isTemplates(prefetch)
      ? []
      : [`services[${place}].prefetch has a template that is not words`]),
  ];
}

function findTwice(services: readonly Service[]): string[] {
  const names = services.map(({ hook, id }) => `${id} (${hook})`);
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))].map(
    (name) => `${name} stands twice`,
  );
}

function oneOf(check: ConformCheckId, where: string, answer: Answer, statuses: readonly number[]): ConformFinding {
  return statuses.includes(answer.status)
    ? passed(check, where, `${answer.status}`)
    : failed(check, where, toWords(answer));
}

async function post(url: string, body: unknown, options: CdsOptions): Promise<Answer> {
  return send(url, body, await authorization(url, options), options.stopwatch);
}

function send(url: string, body: unknown, headers: Record<string, string>, stopwatch?: () => number): Promise<Answer> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
  return ask(url, init, stopwatch);
}

async function authorization(url: string, { signer }: CdsOptions): Promise<Record<string, string>> {
  return signer === undefined ? {} : { authorization: `Bearer ${await signer.sign(url)}` };
}
