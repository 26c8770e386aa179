import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";
import type { ConsentList, GlassQueue, GrantList, OwnAccess, PasskeyList } from "#contract";
import { Passkeys } from "../account/passkeys.tsx";
import { Closure } from "../patient/closure.tsx";
import { BrokenGlass } from "../start/broken-glass.tsx";
import { Grants } from "../start/grants.tsx";
import { Consents } from "./consents.tsx";

beforeAll(() => {
  vi.stubGlobal("localStorage", { getItem: () => "en" });
  vi.stubGlobal("location", { origin: "http://localhost:4317", pathname: "/account" });
});

/** What a screen reader says of each button, where `known` is what the server answered. */
function buttons(page: ReactNode, ...known: readonly (readonly [key: readonly unknown[], data: unknown])[]): string[] {
  const client = new QueryClient();
  for (const [key, data] of known) client.setQueryData(key, data);
  const html = renderToStaticMarkup(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
  return [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, inside = ""]) =>
    inside.replace(/<[^>]*>/g, "").trim(),
  );
}

/** Buttons that begin alike, of which there are `count`, each of its own name. */
function expectApart(names: readonly string[], start: string, count: number): void {
  const alike = names.filter((name) => name.startsWith(start));
  expect(alike).toHaveLength(count);
  expect(new Set(alike).size).toBe(count);
}

const [march, april] = [Date.UTC(2025, 2, 3, 9), Date.UTC(2025, 3, 3, 9)];

test("two consents to one app, for two patients or from two days, are ended by buttons that say which", () => {
  const one: Omit<ConsentList["consents"][number], "id"> = {
    ...{ appName: "Growth chart", patientName: "Ada Lind", permissions: [] },
    ...{ givenAt: march, endsAt: april },
  };
  const consents: ConsentList["consents"] = [
    { ...one, id: "1" },
    { ...one, id: "2", patientName: "Bo Reyes" },
    { ...one, id: "3", givenAt: april },
    { ...one, id: "4", patientName: null },
  ];
  const names = buttons(<Consents />, [["consents"], { consents }]);
  expectApart(names, "End Growth chart, ", 4);
  expect(names[1]).toContain("Bo Reyes");
});

test("two grants of one clinician, on patients of one name, are ended by buttons that say which", () => {
  const one: Omit<GrantList["grants"][number], "id" | "patientId"> = {
    ...{ kind: "care", displayName: "Ada Lind", who: "Dr Okafor", relation: null, words: null },
    ...{ by: "Steward", from: march, until: null, endsOfAge: false },
  };
  const grants: GrantList["grants"] = [
    { ...one, id: "1", patientId: "a" },
    { ...one, id: "2", patientId: "b" },
    { ...one, id: "3", patientId: "b", kind: "proxy" },
  ];
  expectApart(buttons(<Grants />, [["grants"], { grants, accounts: [] }]), "End Dr Okafor for Ada Lind", 3);
});

test("two people of one name who see a record for the patient are ended by buttons that say which", () => {
  const one: Omit<OwnAccess["grants"][number], "id"> = {
    ...{ kind: "proxy", who: "Sam Lind", from: march, until: null, inForce: true },
    ...{ reason: "CHILD", words: null, judged: null },
  };
  const grants = [
    { ...one, id: "1" },
    { ...one, id: "2", from: april },
  ];
  expectApart(buttons(<Closure patientId="p" />, [["own-access", "p"], { closed: false, grants }]), "End this", 2);
});

test("two emergency accesses to one record are judged by buttons that say which", () => {
  const one: Omit<GlassQueue["broken"][number], "id"> = {
    ...{ patientId: "p", displayName: "Ada Lind", clinician: "Dr Okafor", account: "okafor" },
    ...{ at: march, until: april, reason: "OVRER", words: "Unconscious.", acts: [], judged: null },
  };
  const broken = [
    { ...one, id: "1" },
    { ...one, id: "2", at: april },
  ];
  const page = { offset: 0, limit: 10 };
  const names = buttons(<BrokenGlass />, [["glass", page], { broken, total: 2, waiting: 2 }]);
  expectApart(names, "Appropriate", 2);
  expectApart(names, "Not appropriate", 2);
});

test("two passkeys of one name are removed by buttons that say which", () => {
  const one = { name: "Phone", usedAt: null, synced: false };
  const list: PasskeyList = {
    passkeys: [
      { ...one, id: "1", createdAt: march },
      { ...one, id: "2", createdAt: april },
    ],
    allowed: true,
  };
  expectApart(buttons(<Passkeys codeAsked={false} />, [["passkeys"], list]), "Remove Phone", 2);
});
