import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { FhirResource } from "#fhir";
import { type Endpoint, endpoints } from "../endpoints.ts";
import { adaId, boId } from "../fixture.test-support.ts";
import { isWithinLimit, parseLimit, type ScopeLimit } from "./scope-limits.ts";
import {
  type Asked,
  assertion,
  authorize,
  exchange,
  form,
  laboratoryScope,
  openSmartBench,
  type SmartBench,
} from "./smart-app.test-support.ts";
import { describeScope, isCovered, narrowScope, parseSmartScope } from "./smart-scopes.ts";

const CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
const limitOf = (type: string, query: string): ScopeLimit => {
  const parsed = parseLimit(type, query);
  if (parsed.kind !== "limit") throw new Error(parsed.reason);
  return parsed.limit;
};
const loinc = (code: string) => ({ coding: [{ system: "http://loinc.org", code }] });
const observation = (rest: object): FhirResource => ({ resourceType: "Observation", id: "1", ...rest });

describe("a scope limited by a query", () => {
  test("the standard's own example is granted as it was asked", () => {
    expect(narrowScope(laboratoryScope)).toEqual({ kind: "grantable", scope: laboratoryScope });
    expect(narrowScope(laboratoryScope.replace(".rs", ".cruds"))).toEqual({
      kind: "grantable",
      scope: laboratoryScope,
    });
    expect(parseSmartScope(laboratoryScope)).toMatchObject({
      limit: [{ parameter: "category", values: [`${CATEGORY}|laboratory`] }],
    });
  });

  test.each([
    "patient/Observation.rs?",
    "patient/Observation.rs?category",
    "patient/Observation.rs?category=",
    "patient/Observation.rs?category=a,",
    "patient/Observation.rs?=a",
    "patient/Observation.rs?category=%",
    "patient/Observation.rs?category=a%5C,b",
    "patient/Observation.rs?category:not=a",
    "patient/Observation.rs?code:in=http://a.example/set",
    "patient/Observation.rs?value-quantity=5",
    "patient/Observation.rs?subject:Patient.name=a",
    "patient/Observation.rs?date=yesterday",
    "patient/Observation.rs?date=ge2020,yesterday",
    "patient/Observation.rs?category=a&__proto__=b",
    "patient/Observation.rs?category=a?category=b&x=1",
    "patient/Observation.rs?_sort=date",
    "patient/Observation.rs?patient=1",
    "patient/*.rs?code=a",
    "patient/Patient.r?gender=female",
    "patient/RiskAssessment.rs?code=a",
    "patient/Condition.rs?status=active",
    `patient/Observation.rs?${Array.from({ length: 6 }, () => "code=a").join("&")}`,
  ])("%s is neither granted nor understood as the scope without its limit", (scope) => {
    expect(narrowScope(scope).kind).toBe("undecidable");
    expect(parseSmartScope(scope)).toBeUndefined();
  });

  test("the reason repeats nothing of what was sent, and fits in an OAuth error", () => {
    const sent = fc.tuple(fc.string(), fc.stringMatching(/^[A-Z]{6}$/)).map(([text, mark]) => `${text}${mark}${text}`);
    fc.assert(
      fc.property(sent, sent, (name, value) => {
        for (const parsed of [
          parseLimit("Observation", `${name}=${value}`),
          parseLimit("Observation", `date=${value}`),
        ]) {
          if (parsed.kind === "limit") throw new Error("this is no parameter, and no date");
          expect(parsed.reason).toMatch(/^[ !#-[\]-~]+$/);
          expect(parsed.reason).not.toMatch(/[A-Z]{6}/);
        }
      }),
    );
  });

  test("what a resource does not say matches nothing", () => {
    const bare = observation({});
    for (const query of ["category=a", "code=a", "status=final", "date=ge1900", "category=|a"])
      expect(isWithinLimit(bare, limitOf("Observation", query)), query).toBe(false);
  });

  test("several conditions all hold, several values are one of them", () => {
    const one = observation({ code: loinc("4548-4"), status: "unknown", effectiveDateTime: "2020-05-01T00:00:00Z" });
    for (const [query, within] of [
      ["code=4548-4", true],
      ["code=http://loinc.org|4548-4,2160-0", true],
      ["code=http://snomed.info/sct|4548-4", false],
      ["code=4548-4&status=unknown", true],
      ["code=4548-4&status=final", false],
      ["code=4548-4&code=2160-0", false],
      ["date=ge2020&date=lt2021", true],
      ["date=lt2020", false],
      ["code=http%3A%2F%2Floinc.org%7C4548-4", true],
    ] as const)
      expect(isWithinLimit(one, limitOf("Observation", query)), query).toBe(within);
  });

  test("a panel goes out only if every result of it may", () => {
    const panel = observation({
      code: { text: "BP" },
      component: [{ code: loinc("8480-6") }, { code: loinc("8462-4") }],
    });
    expect(isWithinLimit(panel, limitOf("Observation", "code=8480-6"))).toBe(false);
    expect(isWithinLimit(panel, limitOf("Observation", "code=8480-6,8462-4"))).toBe(true);
    expect(isWithinLimit({ ...panel, component: [] }, limitOf("Observation", "code=8480-6"))).toBe(false);
  });

  test("a client registered for a limit is covered for it and for less, not for more", () => {
    const registered = ["patient/Observation.rs?code=a,b"];
    for (const [asked, covered] of [
      ["patient/Observation.rs?code=a,b", true],
      ["patient/Observation.r?code=a", true],
      ["patient/Observation.rs?code=a&status=final", true],
      ["patient/Observation.rs?code=a,c", false],
      ["patient/Observation.rs?status=final", false],
      ["patient/Observation.rs", false],
      ["patient/*.rs", false],
      ["user/Observation.rs?code=a", false],
    ] as const)
      expect(isCovered(asked, registered), asked).toBe(covered);
    expect(isCovered("patient/Observation.rs?code=a", ["patient/*.rs"])).toBe(true);
  });

  test("the person is told the limit in words", () => {
    expect(describeScope(`${laboratoryScope}&code=http://loinc.org|4548-4,2160-0`, "en")).toBe(
      "Read Observation resources of this patient's record, only with category laboratory, and code 4548-4 or 2160-0",
    );
    expect(describeScope("user/Immunization.rs?vaccine-code=140&date=ge2020-01&date=lt2021", "en")).toBe(
      "Read Immunization resources of every record you may open, only with vaccine code 140, and date from 2020-01, and date before 2021",
    );
    expect(describeScope(`${laboratoryScope}&date=ge2020`, "es")).toBe(
      "Leer los recursos Observation de la historia clínica de este paciente, solo con categoría laboratory, y fecha a partir de 2020",
    );
  });
});

const resourceSchema = z.looseObject({ resourceType: z.string(), id: z.string() });
const bundleSchema = z.object({
  total: z.int().optional(),
  entry: z.array(z.object({ resource: resourceSchema })).default([]),
});
type Held = z.output<typeof resourceSchema>;

describe("what a limited token opens", () => {
  let bench: SmartBench;
  let all: Held[];
  beforeAll(async () => {
    bench = await openSmartBench();
    all = await resourcesOf(`Patient/${adaId}/$everything?_count=1000`, await signed("patient/*.rs"));
  });
  afterAll(() => bench?.close());

  /** A token of the institution's issuer: as many scopes as wanted, without a page in between. */
  const signed = (scope: string) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: "https://idp.example", aud: bench.fhir, iat: now, exp: now + 300, client_id: "idp-app" };
    return bench.sign({ ...claims, preferred_username: "clinician", patient: adaId, scope }, { as: "idp" });
  };
  const read = (path: string, token: string) =>
    fetch(`${bench.fhir}/${path}`, { headers: { authorization: `Bearer ${token}` } });
  const resourcesOf = async (path: string, token: string): Promise<Held[]> => {
    const response = await read(path, token);
    if (response.status === 403) return [];
    expect(response.status, path).toBe(200);
    return bundleSchema.parse(await response.json()).entry.map(({ resource }) => resource);
  };
  const tokenOf = async (asked: Asked, change = {}) =>
    await (await exchange(bench, await authorize(bench, asked), change)).json();

  /** A limit's meaning, said a second time on the JSON itself. */
  const oracles: Readonly<Record<string, (resource: Held, value: string) => boolean>> = {
    code: ({ code, medicationCodeableConcept }, value) =>
      JSON.stringify([code, medicationCodeableConcept]).includes(`"code":"${value}"`),
    "vaccine-code": ({ vaccineCode }, value) => JSON.stringify(vaccineCode).includes(`"code":"${value}"`),
    category: ({ category }, value) => category !== undefined && JSON.stringify(category).includes(`"code":"${value}"`),
    status: ({ status }, value) => status === value,
    "clinical-status": ({ clinicalStatus }, value) =>
      clinicalStatus !== undefined && JSON.stringify(clinicalStatus).includes(`"code":"${value}"`),
    date: ({ effectiveDateTime, performedDateTime, occurrenceDateTime, period }, value) => {
      const start = (period as { start?: string } | undefined)?.start;
      const at = [effectiveDateTime, performedDateTime, occurrenceDateTime, start].find((one) => one !== undefined);
      return (
        typeof at === "string" &&
        (value.startsWith("ge") ? at.slice(0, 4) >= value.slice(2) : at.slice(0, 4) < value.slice(2))
      );
    },
  };
  const offered: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    Observation: {
      category: ["laboratory", "vital-signs", "survey"],
      code: ["4548-4", "8480-6", "39156-5", "0000-0"],
      status: ["unknown", "final"],
      date: ["ge2020", "lt2019"],
    },
    Condition: {
      code: ["I10", "E11.9", "J06.9"],
      "clinical-status": ["resolved", "active"],
      category: ["problem-list-item"],
    },
    MedicationRequest: { code: ["860975", "314076"], status: ["unknown", "active"] },
    Immunization: { "vaccine-code": ["140", "1"], status: ["completed"], date: ["ge2021", "lt2021"] },
    Procedure: { code: ["73761001"], date: ["ge2020"] },
    Encounter: { status: ["finished", "unknown"], date: ["lt2018"] },
    AllergyIntolerance: { code: ["7980", "1"] },
  };
  interface Limited {
    readonly type: string;
    readonly conditions: readonly (readonly [string, readonly string[]])[];
  }
  const limited: fc.Arbitrary<Limited> = fc.constantFrom(...Object.keys(offered)).chain((type) => {
    const parameters = offered[type] ?? {};
    const condition = fc
      .constantFrom(...Object.keys(parameters))
      .chain((name) =>
        fc.tuple(fc.constant(name), fc.uniqueArray(fc.constantFrom(...(parameters[name] ?? [])), { minLength: 1 })),
      );
    return fc.record({ type: fc.constant(type), conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) });
  });
  const textOf = ({ type, conditions }: Limited) =>
    `patient/${type}.rs?${conditions.map(([name, values]) => `${name}=${values.join(",")}`).join("&")}`;
  const matches = (resource: Held, { type, conditions }: Limited) =>
    resource.resourceType === type &&
    conditions.every(([name, values]) => values.some((value) => oracles[name]?.(resource, value) === true));
  const names = (resources: readonly Held[]) => resources.map(({ resourceType, id }) => `${resourceType}/${id}`).sort();

  test("by every route an app has, exactly what matches one of its scopes comes out", async () => {
    const routes = Object.entries<Endpoint>(endpoints).filter(([, { app }]) => app !== undefined);
    // A new route for apps must be asked below too.
    expect(routes.map(([id]) => id).sort()).toEqual([
      "fhir-audit",
      "fhir-everything",
      "fhir-patient",
      "fhir-practitioner",
      "fhir-search",
      "fhir-summary",
    ]);
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(limited, { minLength: 1, maxLength: 3 }), async (scopes) => {
        const token = await signed(`patient/Patient.r ${scopes.map(textOf).join(" ")}`);
        const allowed = new Set(names(all.filter((one) => scopes.some((scope) => matches(one, scope)))));
        const everything = await resourcesOf(`Patient/${adaId}/$everything?_count=1000`, token);
        expect(names(everything)).toEqual([...allowed, `Patient/${adaId}`].sort());
        const types = Object.keys(offered);
        const found = await Promise.all(
          types.map((type) => resourcesOf(`${type}?patient=${adaId}&_count=1000`, token)),
        );
        expect(names(found.flat())).toEqual([...allowed].sort());
        const summary = await resourcesOf(`Patient/${adaId}/$summary`, token);
        const record = summary.filter(
          ({ resourceType }) => !["Composition", "Device", "Patient"].includes(resourceType),
        );
        for (const name of names(record)) expect(allowed).toContain(name);
        const sections = JSON.stringify(summary[0]);
        const listed = sections.match(/<li>/g)?.length ?? 0;
        expect(listed).toBe(sections.match(/"reference":"(?!Patient|Device)/g)?.length ?? 0);
        expect((await read(`AuditEvent?patient=${adaId}`, token)).status).toBe(403);
        shown += allowed.size;
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  test("through a consent: asked, granted, refreshed and introspected with its limit, and told to the person", async () => {
    const asked = {
      client: "lab-app",
      scope: `launch/patient patient/Patient.r ${laboratoryScope} offline_access`,
      patientId: adaId,
    };
    const first = await tokenOf(asked, { client_id: "lab-app" });
    expect(first.scope.split(" ")).toContain(laboratoryScope);
    const codes = async (token: string) => {
      const found = await resourcesOf(`Observation?patient=${adaId}&_count=1000`, token);
      return new Set(found.map(({ code }) => (code as { coding: { code: string }[] }).coding[0]?.code));
    };
    const laboratory = new Set(["4548-4", "33914-3", "18262-6"]); // HbA1c, eGFR, LDL; not blood pressure, not BMI
    expect(await codes(first.access_token)).toEqual(laboratory);
    expect((await read(`Condition?patient=${adaId}`, first.access_token)).status).toBe(403);
    expect((await read(`Observation?patient=${boId}`, first.access_token)).status).toBe(403);
    const refresh = { grant_type: "refresh_token", client_id: "lab-app", refresh_token: first.refresh_token };
    const second = await (await form(bench, "token", refresh)).json();
    expect(second.scope).toBe(first.scope);
    expect(await codes(second.access_token)).toEqual(laboratory);
    const told = await (await form(bench, "introspect", { token: second.access_token, client_id: "lab-app" })).json();
    expect(told.scope).toContain(laboratoryScope);
    const consents = await fetch(`${bench.server.url}/api/consents`, {
      headers: { cookie: bench.cookies["clinician"] ?? "" },
    });
    expect(JSON.stringify(await consents.json())).toContain("only with category laboratory");
  });

  test("a limit whose question mark is not escaped, as RFC 3986 allows, is not cut off the scope", async () => {
    const scope = `launch/patient ${laboratoryScope}`;
    const written = (parameters: URLSearchParams) => {
      parameters.delete("scope");
      return `${parameters}&scope=${scope.replace(" ", "%20")}`;
    };
    const { access_token, scope: granted } = await tokenOf({ client: "growth", scope, patientId: adaId, written });
    expect(granted.split(" ")).toEqual(["launch/patient", laboratoryScope]);
    const found = await resourcesOf(`Observation?patient=${adaId}&_count=1000`, access_token);
    expect(JSON.stringify(found)).not.toContain("39156-5");
  });

  test("an app registered for a limit cannot ask without it, nor for another", async () => {
    for (const scope of [
      "patient/Observation.rs",
      laboratoryScope.replace("laboratory", "vital-signs"),
      "patient/*.rs",
    ]) {
      const { location } = await authorize(bench, {
        client: "lab-app",
        scope: `launch/patient ${scope}`,
        patientId: adaId,
      });
      expect(location.searchParams.get("error"), scope).toBe("invalid_scope");
    }
  });

  test("a service asks for less than it is registered for", async () => {
    const scope = "system/Observation.rs?code=http://loinc.org|4548-4";
    const asked = { ...(await assertion(bench)), grant_type: "client_credentials", scope };
    const body = await (await form(bench, "token", asked)).json();
    expect(body.scope).toBe(scope);
    const found = await resourcesOf(`Observation?patient=${adaId}`, body.access_token);
    expect(found).toHaveLength(10);
  });

  test("a search cannot reach behind the limit, and its total counts nothing there", async () => {
    const token = await signed("patient/Observation.rs?code=4548-4");
    const answer = await (await read(`Observation?patient=${adaId}&code=8480-6`, token)).json();
    expect([answer.total, answer.entry]).toEqual([0, undefined]);
  });
});
