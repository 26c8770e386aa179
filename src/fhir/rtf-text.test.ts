import { expect, test } from "vitest";
import { rtfText } from "./rtf-text.ts";

const read = (rtf: string) => rtfText(Buffer.from(rtf, "latin1"));

test("words, paragraphs and cells are kept; fonts, colours, pictures and what is said about the file are not", () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}{\colortbl;\red0\green0\blue0;}
{\*\generator Writer 1;}{\info{\author Nobody}}\pard\b Assessment\b0\par
Stable on {\i metformin}.\line Return in \'be year.\par{\pict\wmetafile8 0100090000}A\cell B\cell\row}`;
  expect(read(rtf)).toBe("Assessment\nStable on metformin.\nReturn in ¾ year.\nA\tB");
});

test("Unicode characters are said once, not with the one that stands for them; braces and backslashes are characters", () => {
  expect(read(String.raw`{\rtf1\uc1 caf\u233?, \u8805\'3e 5 mg \{a\\b\}, {\uc0\u8364}9, \u-10179?\u-8704?}`)).toBe(
    "café, ≥ 5 mg {a\\b}, €9, 🐀".replace("🐀", String.fromCharCode(55_357, 56_832)),
  );
});

test("the code page the file names is the one its characters are read in", () => {
  // 0xCF 0xF0 in windows-1251 are П and р.
  expect(read(String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0}`)).toBe("Пр");
});

test("what does not begin as RTF is none", () => {
  expect(read("plain words")).toBeUndefined();
});
