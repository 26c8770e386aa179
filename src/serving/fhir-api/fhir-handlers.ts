/**
 * @module serving/fhir-api/fhir-handlers: a patient's chart by FHIR R4, read-only.
 *
 * The same guard as for our own pages: a clinician may read any patient, a patient only their own record, an app what its token permits
 * of that. Risks are among the resources for clinicians only, and for their apps only once the release may be seen outside its testing.
 */
import { randomUUID } from "node:crypto";
import type { PatientChart } from "#core";
import { type FhirResource, holdsUnlisted, toPatientResource } from "#fhir";
import type { Account } from "#storage";
import { mayShowRisks } from "../cds-hooks/cds-setup.ts";
import { type Caller, need, type ServingContext } from "../context.ts";
import { toSummaryHead } from "../patient-view.ts";
import { HttpProblem } from "../problem.ts";
import { readRiskPanel } from "../risk-view.ts";
import { mayShow, withholds } from "../smart/app-access.ts";
import { oauthUris } from "../smart/smart-configuration.ts";
import { toTransparency } from "./ai-transparency.ts";
import {
  type Bundle,
  facadeTypes,
  madeByModel,
  toCapabilityStatement,
  toRiskAssessment,
  toSearchset,
} from "./bundles.ts";
import { toRecordResources } from "./observation-categories.ts";
import { RISK_REVINCLUDE, type SearchHandling, type SearchParameters, searchResources } from "./search.ts";
import { toSummaryDocument } from "./summary-document.ts";

export async function readFhirPatient(context: ServingContext, patientId: string): Promise<FhirResource> {
  return toPatientResource(await getChart(context, patientId));
}

/** Every resource of one patient, in pages. */
export async function readEverything(context: ServingContext, patientId: string, caller: Caller): Promise<Bundle> {
  const chart = await getChart(context, patientId);
  const held = [toPatientResource(chart), ...toRecordResources(chart), ...(await risksOf(context, chart, caller))];
  const { app } = caller;
  const all = app === undefined ? held : held.filter((one) => mayShow(app, one, "read", chart.patientId));
  const parameters = parametersOf(caller);
  const types = parameters.get("_type")?.flatMap((value) => value.split(","));
  const asked = types === undefined ? all : all.filter(({ resourceType }) => types.includes(resourceType));
  const found = searchResources(asked, parameters, { ...handlingOf(caller), applied: ["_type"] });
  return toSearchset({ ...found, unlisted: holdsUnlisted(chart) }, caller);
}

/** The record in short; an app gets the sections its token reaches. */
export async function readSummaryDocument(
  context: ServingContext,
  chart: PatientChart,
  caller: Caller,
): Promise<Bundle> {
  const { app, base } = caller;
  return toSummaryDocument(chart, {
    head: toSummaryHead(chart, context.clock()),
    base: `${base}/fhir`,
    date: new Date(context.clock()).toISOString(),
    uuid: randomUUID(),
    mayShow: (resource) => app === undefined || mayShow(app, resource, "read", chart.patientId),
    whole: app === undefined,
    withholds: (type) => app !== undefined && withholds(app, type, "read", chart.patientId),
  });
}

/** Resources of one type of one patient. */
export async function searchFhir(
  context: ServingContext,
  type: string,
  patientId: string,
  caller: Caller,
): Promise<Bundle> {
  if (!facadeTypes.includes(type)) throw new HttpProblem(404, "No such resource type here", "See /fhir/metadata.");
  const chart = await getChart(context, patientId);
  const { app } = caller;
  const held = madeByModel.has(type) ? await risksOf(context, chart, caller) : toRecordResources(chart);
  const all = app === undefined ? held : held.filter((one) => mayShow(app, one, "search", chart.patientId));
  const parameters = parametersOf(caller);
  const beside = type === "RiskAssessment" && parameters.get("_revinclude")?.join() === RISK_REVINCLUDE;
  const found = searchResources(
    all.filter(({ resourceType }) => resourceType === type),
    parameters,
    { ...handlingOf(caller), applied: beside ? ["_revinclude"] : [] },
  );
  return toSearchset(
    { ...found, unlisted: !madeByModel.has(type) && holdsUnlisted(chart) },
    caller,
    beside ? all.filter(({ resourceType }) => resourceType !== type) : [],
  );
}

/** @throws HttpProblem 404 for anyone but the clinician who asks */
export async function readPractitioner({ id, displayName }: Account, practitionerId: string): Promise<FhirResource> {
  if (id !== practitionerId) throw new HttpProblem(404, "No such practitioner here");
  return { resourceType: "Practitioner", id, active: true, name: [{ text: displayName }] };
}

export function readCapabilities(context: ServingContext, caller: Caller): FhirResource {
  const date = new Date(context.clock()).toISOString();
  return toCapabilityStatement({ version: context.version, date, base: caller.base, oauth: oauthUris(context.smart) });
}

async function risksOf(context: ServingContext, chart: PatientChart, caller: Caller): Promise<FhirResource[]> {
  const { model } = context.capabilities;
  if (model === undefined || caller.viewer?.role !== "clinician") return [];
  if (caller.app !== undefined && !mayShowRisks(context.capabilities.release)) return [];
  const panel = await readRiskPanel(model, chart, context.clock(), context.capabilities);
  const assessment = toRiskAssessment(chart, panel);
  const { release, modelCard: card } = context.capabilities;
  if (assessment === undefined || release === undefined) return [];
  const recorded = new Date(context.clock()).toISOString();
  return [assessment, ...toTransparency(chart, assessment, { release, card, recorded })];
}

/** @throws HttpProblem 404, or 503 before the charts are built */
export async function getChart(context: ServingContext, patientId: string): Promise<PatientChart> {
  const chart = await need(context, "charts", "The charts are").find(patientId);
  if (chart === undefined) throw new HttpProblem(404, "No such patient");
  return chart;
}

/** How the caller wants what is not understood to be taken: R4 lets `Prefer: handling=` decide, and lenient is what a server does of itself. */
export function handlingOf({ raw }: Pick<Caller, "raw">): SearchHandling {
  const prefer = String(raw.req.headers["prefer"] ?? "");
  return { strict: prefer.split(/[,;]/).some((part) => /^\s*handling\s*=\s*"?strict"?\s*$/i.test(part)) };
}

export function parametersOf({ url }: Pick<Caller, "url">): SearchParameters {
  const given = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(url.split("?").slice(1).join("?"))) {
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return given;
}
