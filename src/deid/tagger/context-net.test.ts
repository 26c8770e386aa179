import { expect, test } from "vitest";
import { createRandom, noProgress } from "#core";
import { wordsOf } from "../words.ts";
import { type ContextNet, netShape, normEpsilon, parseContextNet, readInContext, rowStep } from "./context-net.ts";
import { wordClasses } from "./tagger.ts";
import { netLesson, trainContextNet } from "./train-context-net.ts";
import { featuresOf, maximumFeatures, type NoteFeatures } from "./word-features.ts";

const { rows, width, classes, dilations, taps } = netShape;

const read = (text: string) => {
  const words = wordsOf(text);
  return { words, features: featuresOf(text, words, [], "en") };
};

function drawnNet(): ContextNet {
  const random = createRandom("net");
  const draw = (length: number) => Float64Array.from({ length }, () => Math.fround(0.3 * random.normal()));
  return {
    table: Int8Array.from({ length: rows * width }, () => random.integer(255) - 127),
    gain: draw(width),
    shift: draw(width),
    layers: dilations.map((dilation) => ({
      ...{ dilation, taps: draw(taps * width), mix: draw(2 * width * width), bias: draw(2 * width) },
    })),
    out: draw(classes * width),
    outBias: draw(classes),
  };
}

/** The net by its definition: every word, one after another, nothing kept and nothing left out. */
function byDefinition(net: ContextNet, features: NoteFeatures, count: number): number[][] {
  const channels = Array.from({ length: width }, (_, c) => c);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const normal = (x: readonly number[]) => {
    const mean = sum(x) / width;
    const deviation = Math.sqrt(sum(x.map((value) => (value - mean) ** 2)) / width + normEpsilon);
    return x.map((value) => (value - mean) / deviation);
  };
  let states = Array.from({ length: count }, (_, i) => {
    const hashes = new Int32Array(maximumFeatures);
    const all = [...features.alone(i), ...hashes.subarray(0, features.writeInPlace(i, hashes))];
    const weights = channels.map((c) =>
      sum(all.map((hash) => rowStep * (net.table[(hash & (rows - 1)) * width + c] ?? 0))),
    );
    return normal(weights).map((value, c) => Math.tanh(value * (net.gain[c] ?? 0) + (net.shift[c] ?? 0)));
  });
  for (const { dilation, taps: weights, mix, bias } of net.layers) {
    const normals = states.map(normal);
    states = states.map((state, i) => {
      const around = channels.map((c) =>
        sum(
          [-2, -1, 0, 1, 2].map((by, tap) => (normals[i + by * dilation]?.[c] ?? 0) * (weights[tap * width + c] ?? 0)),
        ),
      );
      const out = (o: number) =>
        (bias[o] ?? 0) + sum(channels.map((c) => (mix[o * width + c] ?? 0) * (around[c] ?? 0)));
      return state.map((value, c) => value + out(c) / (1 + Math.exp(-out(width + c))));
    });
  }
  return states.map((state) => {
    const logits = Array.from(
      { length: classes },
      (_, o) => (net.outBias[o] ?? 0) + sum(channels.map((c) => (net.out[o * width + c] ?? 0) * (state[c] ?? 0))),
    );
    const total = Math.log(sum(logits.map(Math.exp)));
    return logits.map((logit) => logit - total);
  });
}

const note =
  "Seen by Dr Okafor on 3 May at Larkfield with her mother Ada. Plan: bloods, X-ray, review in 6 weeks by J. Smith RN ext 4410.";

test("reading only the words that are asked, with sums kept, gives what the definition gives", () => {
  const net = drawnNet();
  const { words, features } = read(note);
  const expected = byDefinition(net, features, words.length);
  for (const isAsked of [() => true, (i: number) => i % 5 === 2, (i: number) => i === 0]) {
    const asked = Uint8Array.from(words, (_, i) => Number(isAsked(i)));
    const scores = readInContext(net, features, asked);
    for (const i of words.keys())
      for (let c = 0; c < classes; c++)
        expect(
          Math.abs((scores[i * classes + c] ?? Number.NaN) - (asked[i] === 1 ? (expected[i]?.[c] ?? Number.NaN) : 0)),
        ).toBeLessThan(1e-5); // of single precision and of sigmoids between the table's steps
  }
});

test("a word is read with fourteen words on either side and no more", () => {
  const net = drawnNet();
  const scoresOf = (changed: number) => {
    const { words, features } = read(
      Array.from({ length: 40 }, (_, i) => (i === changed ? "zebra" : "apple")).join(" "),
    );
    return [
      ...readInContext(
        net,
        features,
        Uint8Array.from(words, (_, i) => Number(i === 20)),
      ),
    ];
  };
  expect(scoresOf(6)).not.toEqual(scoresOf(40));
  expect(scoresOf(34)).not.toEqual(scoresOf(40));
  expect(scoresOf(4)).toEqual(scoresOf(40));
  expect(scoresOf(36)).toEqual(scoresOf(40));
});

test("a net learns who is a person from a word ten places away, the same bytes each time", async () => {
  const between = "came in and sat down by the door with";
  const texts = [`sister ${between} Rowan`, `parcel ${between} Rowan`];
  const name = wordClasses.indexOf("name");
  const lessons = Array.from({ length: 3000 }, (_, k) => {
    const { words, features } = read(texts[k % 2] ?? "");
    const truths = words.map((_, i) => (i === words.length - 1 ? (k % 2 === 0 ? name : 0) : undefined));
    return netLesson({ words, features, truths });
  });
  const file = await trainContextNet(lessons, createRandom("lessons"), noProgress);
  const net = parseContextNet(file);
  const likely = texts.map((text) => {
    const { words, features } = read(text);
    const scores = readInContext(net, features, new Uint8Array(words.length).fill(1)).slice(-classes);
    return scores.indexOf(Math.max(...scores));
  });
  expect(likely).toEqual([name, 0]);
  const again = await trainContextNet(lessons.slice(0, 150), createRandom("lessons"), noProgress);
  expect(await trainContextNet(lessons.slice(0, 150), createRandom("lessons"), noProgress)).toEqual(again);
});
