import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type PatientChart, toEpochMs, toPatientId, toSubjectKey } from "#core";
import { openChartStore, readCharts, writeCharts } from "./chart-store.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "chart-store-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function chartOf(id: string, events = 3): PatientChart {
  const subject = toSubjectKey(id.length);
  return {
    patientId: toPatientId(id),
    subject,
    identity: {
      names: [{ given: ["Zoë"], family: id, prefix: "Ms." }],
      birthDate: "1950-03",
      sex: "female",
      addresses: [],
      contactPoints: [],
      identifiers: [],
      kin: [],
      clinicians: [],
      organisations: [],
    },
    events: [
      { subject, code: "SEX//F", occurredAt: null, filedAt: null },
      ...Array.from({ length: events - 1 }, (_, i) => ({
        subject,
        code: "LOINC//718-7//g/dL",
        occurredAt: toEpochMs(i * 1000),
        filedAt: toEpochMs(i * 1000),
        numericValue: 13.5,
      })),
    ],
    notes: [],
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("charts come back as they were written, in their order, across shards", async () => {
  const charts = Array.from({ length: 50 }, (_, i) => chartOf(`p${i}`, 1 + (i % 7)));
  const directory = join(root, "charts");
  expect(await writeCharts(directory, charts, { shardBytes: 2000 })).toEqual({ charts: 50, events: 193 + 4, notes: 0 });
  expect(readdirSync(directory).filter((name) => name.startsWith("charts-")).length).toBeGreaterThan(3);
  expect(await all(readCharts(directory))).toEqual(charts);
});

test("one patient is found without reading the others, a stranger is not", async () => {
  const directory = join(root, "charts");
  await writeCharts(directory, [chartOf("ä"), chartOf("bb"), chartOf("ccc")], { shardBytes: 1 });
  const store = openChartStore(directory);
  expect(await store.find("bb")).toEqual(chartOf("bb"));
  expect(await store.find("nobody")).toBeUndefined();
  expect(
    store
      .list()
      .map(({ displayName, birthDate, sex, events, lastEventAt }) => [
        displayName,
        birthDate,
        sex,
        events,
        lastEventAt,
      ]),
  ).toEqual([
    ["Ms. Zoë ä", "1950-03", "female", 3, 1000],
    ["Ms. Zoë bb", "1950-03", "female", 3, 1000],
    ["Ms. Zoë ccc", "1950-03", "female", 3, 1000],
  ]);
  store.close();
});

test("a chart without a name or birth date is listed by its id and its birth event", async () => {
  const { identity, ...rest } = chartOf("p1");
  const { birthDate: _birthDate, ...undated } = identity;
  const birth = {
    subject: rest.subject,
    code: "MEDS_BIRTH",
    occurredAt: toEpochMs(-86_400_000),
    filedAt: toEpochMs(-86_400_000),
  };
  const directory = join(root, "charts");
  await writeCharts(directory, [{ ...rest, identity: { ...undated, names: [] }, events: [birth] }]);
  expect(openChartStore(directory).list()).toMatchObject([{ displayName: "p1", birthDate: "1969-12-31" }]);
});

test("the same charts give the same bytes", async () => {
  const charts = [chartOf("a"), chartOf("b")];
  for (const name of ["one", "two"]) await writeCharts(join(root, name), charts);
  for (const file of readdirSync(join(root, "one"))) {
    expect(readFileSync(join(root, "one", file))).toEqual(readFileSync(join(root, "two", file)));
  }
});

test("a write that fails halfway leaves the earlier store as it was", async () => {
  const directory = join(root, "charts");
  await writeCharts(directory, [chartOf("a")]);
  async function* broken() {
    yield chartOf("b");
    throw new Error("the power went");
  }
  await expect(writeCharts(directory, broken())).rejects.toThrow("the power went");
  expect(await all(readCharts(directory))).toEqual([chartOf("a")]);
});

test("a store that is open keeps what it saw when a new one takes its place", async () => {
  const directory = join(root, "charts");
  await writeCharts(directory, [chartOf("a")]);
  const store = openChartStore(directory);
  await writeCharts(directory, [chartOf("b")]);
  expect(await store.find("a")).toEqual(chartOf("a"));
  store.close();
});

test("two charts of one patient are refused", async () => {
  await expect(writeCharts(join(root, "charts"), [chartOf("a"), chartOf("a")])).rejects.toMatchObject({
    code: "storage/chart-duplicate",
  });
  expect(existsSync(join(root, "charts"))).toBe(false);
});

test("a cut index, a foreign header and a damaged chart are said to be unreadable", async () => {
  const directory = join(root, "charts");
  await writeCharts(directory, [chartOf("a"), chartOf("b")]);
  const index = join(directory, "index.ndjson");
  const intact = readFileSync(index, "utf8");
  writeFileSync(index, intact.slice(0, -20));
  expect(() => openChartStore(directory)).toThrow(expect.objectContaining({ code: "storage/chart-store-unreadable" }));
  writeFileSync(index, intact.replace('"version":1', '"version":9'));
  expect(() => openChartStore(directory)).toThrow(expect.objectContaining({ code: "storage/chart-store-unreadable" }));
  writeFileSync(index, intact);
  const shard = join(directory, "charts-0000.ndjson");
  writeFileSync(shard, readFileSync(shard, "utf8").replace('"patientId":"a"', '"patientId":"x"'));
  appendFileSync(shard, "\n");
  await expect(openChartStore(directory).find("a")).rejects.toMatchObject({ code: "storage/chart-store-unreadable" });
});

test("100,000 patients are listed and any of them found within seconds of computing", async () => {
  const directory = join(root, "charts");
  await writeCharts(
    directory,
    Array.from({ length: 100_000 }, (_, i) => chartOf(`patient-${i}`, 1)),
  );
  const before = process.cpuUsage();
  const store = openChartStore(directory);
  expect(store.list().length).toBe(100_000);
  expect((await store.find("patient-99999"))?.identity.names[0]?.family).toBe("patient-99999");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(10_000);
  store.close();
});
