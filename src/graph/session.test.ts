import { expect, test } from "vitest";
import { encodeOnnx } from "./onnx-model.ts";
import { openSession } from "./session.ts";
import { createGraph } from "./tensor.ts";

const graph = createGraph();
const x = graph.input("x", ["B", 2]);
const model = encodeOnnx(graph, { y: graph.apply("exp", [x], {}) });

test("an execution provider this build lacks is refused by name, with those it knows", async () => {
  await expect(openSession(model, { providers: ["abacus", "cpu"] })).rejects.toMatchObject({
    code: "graph/provider-unavailable",
    message: expect.stringContaining("abacus"),
    fix: expect.stringContaining("cpu"),
  });
});

test("the CPU's provider runs what it is given, named or not", async () => {
  const feeds = { x: { values: Float32Array.of(0, 1), shape: [1, 2] } };
  for (const session of [await openSession(model), await openSession(model, { providers: ["cpu"] })]) {
    expect([...((await session.run(feeds))["y"]?.values ?? [])]).toEqual([1, Math.fround(Math.E)]);
    await session.close();
  }
});

test("an output is written into the values it is given, and those not named come anew", async () => {
  const graph = createGraph();
  const x = graph.input("x", ["B", 2]);
  const outputs = { y: graph.apply("exp", [x], {}), z: graph.apply("scale", [x], { factor: 2 }) };
  const session = await openSession(encodeOnnx(graph, outputs));
  const place = new Float32Array(new SharedArrayBuffer(16));
  const feeds = { x: { values: Float32Array.of(0, 3), shape: [1, 2] } };
  const results = await session.run(feeds, { y: { values: place.subarray(1, 3), shape: [1, 2] } });
  expect([...place]).toEqual([0, 1, Math.fround(Math.exp(3)), 0]);
  expect([...(results["z"]?.values ?? [])]).toEqual([0, 6]);
  await expect(session.run(feeds, { y: { values: place, shape: [2, 2] } })).rejects.toThrow();
  await session.close();
});

test("bytes that are no model are refused with ONNX Runtime's own words", async () => {
  await expect(openSession(Uint8Array.of(1, 2, 3))).rejects.toMatchObject({
    code: "graph/model-rejected",
    message: expect.stringMatching(/^ONNX Runtime rejected the model: .*[a-z].*\.$/s),
  });
});
