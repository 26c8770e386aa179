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
