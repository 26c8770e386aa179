import { describe, expect, test } from "vitest";
import { smartSetupSchema, statedPurposeOf } from "./smart-setup.ts";

const keys = { jwksUrl: "https://registry.example/jwks.json" };
const registry = { kind: "service", id: "registry", name: "Registry", keys, scopes: "system/Observation.rs" };
const stated = { purpose: "PUBHLTH", owner: "State cancer office" };
const problemsOf = (client: object) =>
  smartSetupSchema
    .safeParse({ clients: [client] })
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("a service acts by itself, so its registration states what for and who answers for it", () => {
  test("both stated, it is registered", () => {
    expect(problemsOf({ ...registry, ...stated })).toBeUndefined();
    const setup = smartSetupSchema.parse({ clients: [{ ...registry, ...stated }] });
    expect([statedPurposeOf(setup, "registry"), statedPurposeOf(setup, "other")]).toEqual(["PUBHLTH", undefined]);
  });

  test("a registration of before, with neither, is refused with what to write", () => {
    expect(problemsOf(registry)).toEqual([
      "clients.0.purpose: must state what it is used for: one of TREAT, HPAYMT, HOPERAT, PUBHLTH",
      "clients.0.owner: must state who answers for it, e.g. an office; patients read it",
    ]);
  });

  test.each([
    ["research, which reads de-identified data", { purpose: "HRESCH" }, "purpose"],
    ["an emergency, which is a person's to state", { purpose: "BTG" }, "purpose"],
    ["an owner without a word", { owner: " " }, "owner"],
    ["an owner of two lines", { owner: "Office\nof nobody" }, "owner"],
  ])("%s is refused", (_, change, place) => {
    expect(problemsOf({ ...registry, ...stated, ...change })?.[0]).toContain(`clients.0.${place}: `);
  });

  test("a person's app states neither: its purpose is that of whom it acts for", () => {
    const app = { kind: "app", id: "growth", name: "Growth", redirectUris: ["https://a.example/"], scopes: "openid" };
    expect(problemsOf(app)).toBeUndefined();
    expect(problemsOf({ ...app, ...stated })).toHaveLength(1);
  });
});
