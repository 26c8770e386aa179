import { expect, test } from "vitest";
import { atPublicUrl, namesOrigin, parsePublicUrl } from "./public-url.ts";

test.each([
  ["https://osler.hospital.example", "https://osler.hospital.example"],
  ["https://OSLER.hospital.example:443/", "https://osler.hospital.example"],
  ["https://osler.hospital.example:8443", "https://osler.hospital.example:8443"],
  ["http://localhost:4317", "http://localhost:4317"],
  ["http://[::1]:4317/", "http://[::1]:4317"],
])("%s is the origin %s", (text, origin) => {
  expect(parsePublicUrl(text)).toBe(origin);
});

test.each([
  ["osler.hospital.example", "no web address"],
  ["", "no web address"],
  ["http://osler.hospital.example", "https"],
  ["ftp://osler.hospital.example", "https"],
  ["http://127.0.0.1.hospital.example", "https"],
  ["https://who:secret@osler.hospital.example", "name or a password"],
  ["https://osler.hospital.example/?a=1", "query"],
  ["https://osler.hospital.example/#a", "query or a fragment"],
  ["https://osler.hospital.example/base", "path"],
])("%j is refused (%s), and its words are not repeated", (text, why) => {
  expect(() => parsePublicUrl(text)).toThrow(
    expect.objectContaining({ code: "serving/public-url-invalid", message: expect.stringContaining(why) }),
  );
  expect(() => parsePublicUrl(text)).not.toThrow(/secret|a=1/);
});

test("a Host header names the origin alone, whatever its case, with the scheme's port or without", () => {
  const origin = "https://osler.hospital.example";
  for (const host of ["osler.hospital.example", "Osler.Hospital.Example", "osler.hospital.example:443"])
    expect([host, namesOrigin(host, origin)]).toEqual([host, true]);
  for (const host of [
    undefined,
    "",
    "hospital.example",
    "osler.hospital.example:80",
    "a@osler.hospital.example",
    "127.0.0.1",
  ])
    expect([host, namesOrigin(host, origin)]).toEqual([host, false]);
  expect(namesOrigin("osler.hospital.example", "https://osler.hospital.example:8443")).toBe(false);
});

test("a file may name the server's public URL or none, not another", () => {
  const origin = "https://osler.hospital.example";
  expect(atPublicUrl({ publicUrl: "https://old.example" }, undefined, "a.json")).toEqual({
    publicUrl: "https://old.example",
  });
  expect(atPublicUrl({}, origin, "a.json")).toEqual({ publicUrl: origin });
  expect(atPublicUrl({ publicUrl: `${origin}/` }, origin, "a.json")).toEqual({ publicUrl: origin });
  expect(() => atPublicUrl({ publicUrl: "https://old.example" }, origin, "a.json")).toThrow(
    expect.objectContaining({ code: "serving/public-urls-differ" }),
  );
});
