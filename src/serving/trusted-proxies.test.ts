import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCallingPlace, noTrustedProxies, parseTrustedProxies } from "./trusted-proxies.ts";

/** TEST-NET addresses of RFC 5737 and RFC 3849 stand for callers. */
const caller = "203.0.113.7";
const proxies = parseTrustedProxies("127.0.0.1, 10.20.0.0/28, fd00::/8");
const addressOf = (peer: string, headers: Record<string, string>) => findCallingPlace(peer, headers, proxies).address;

describe("who is trusted", () => {
  test("addresses and blocks are, and IPv4 written as IPv6 is the same address", () => {
    for (const address of [
      "127.0.0.1",
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "10.20.0.15",
      "::ffff:10.20.0.15",
      "fd12::1",
    ])
      expect([address, proxies.trusts(address)]).toEqual([address, true]);
    for (const address of ["127.0.0.2", "10.20.0.16", "::1", "fe00::1", caller, "", "unknown"])
      expect([address, proxies.trusts(address)]).toEqual([address, false]);
  });

  test.each([
    "",
    "localhost",
    "10.0.0.1,",
    "10.0.0.0/33",
    "10.0.0.0/0",
    "::/0",
    "::1/129",
    "10.0.0.0/8/8",
    "10.0.0.1:80",
  ])("%j is refused: it names no proxy, or everybody", (text) => {
    expect(() => parseTrustedProxies(text)).toThrow(expect.objectContaining({ code: "serving/trust-proxy-invalid" }));
  });
});

describe("who calls", () => {
  test("from somebody who is not trusted nothing is believed", () => {
    for (const headers of [{ "x-forwarded-for": "198.51.100.1" }, { forwarded: "for=198.51.100.1;proto=http" }]) {
      expect(addressOf(caller, headers)).toBe(caller);
      expect(findCallingPlace("127.0.0.1", headers, noTrustedProxies)).toEqual({
        address: "127.0.0.1",
        inClear: false,
      });
    }
    expect(findCallingPlace(caller, { "x-forwarded-proto": "http" }, proxies).inClear).toBe(false);
  });

  test("the rightmost entry counts: what stands to its left the caller may have written", () => {
    expect(addressOf("127.0.0.1", { "x-forwarded-for": `198.51.100.1, ${caller}` })).toBe(caller);
    expect(addressOf("127.0.0.1", { forwarded: `for=198.51.100.1, for=${caller};proto=https` })).toBe(caller);
  });

  test("through two trusted proxies the caller is whom the outer one names", () => {
    expect(addressOf("127.0.0.1", { "x-forwarded-for": `198.51.100.1, ${caller}, 10.20.0.3` })).toBe(caller);
    expect(addressOf("::ffff:127.0.0.1", { forwarded: `for=${caller}, For="[fd00::9]:8080"` })).toBe(caller);
  });

  test("a port is no part of a caller, so that another one does not make another caller", () => {
    for (const [entry, address] of [
      [`${caller}:50123`, caller],
      ["[2001:db8::5]:50123", "2001:db8::5"],
      ["2001:db8::5", "2001:db8::5"],
      [`::ffff:${caller}`, `::ffff:${caller}`],
    ] as const) {
      expect(addressOf("127.0.0.1", { "x-forwarded-for": entry })).toBe(address);
      expect(addressOf("127.0.0.1", { forwarded: `proto=https;for="${entry}"` })).toBe(address);
    }
  });

  test("where a proxy does not say whom it speaks for, it is the caller itself", () => {
    for (const entry of ["", "unknown", "_hidden", "host.example", "fe80::1%eth0", "999.1.1.1", `${caller}, `]) {
      expect(addressOf("127.0.0.1", { "x-forwarded-for": entry })).toBe("127.0.0.1");
      expect(addressOf("127.0.0.1", { forwarded: `for=${entry}` })).toBe("127.0.0.1");
    }
    expect(addressOf("127.0.0.1", {})).toBe("127.0.0.1");
  });

  test("a quote the caller leaves open hides no entry of the proxy's", () => {
    for (const open of [
      'for=198.51.100.1;x="',
      'for="198.51.100.1',
      'for=198.51.100.1;x="\\',
      'for=198.51.100.1;x="\\"',
    ])
      for (const own of [`for=${caller}`, `for="[2001:db8::5]:9"`, `for="[2001:db8::5]";by="[fd00::1]"`])
        expect(addressOf("127.0.0.1", { forwarded: `${open}, ${own}` })).toBe("127.0.0.1");
  });

  test("two headers that name two callers are not believed: one of them the proxy passed on unread", () => {
    const both = (own: string, standard: string) =>
      addressOf("127.0.0.1", { "x-forwarded-for": own, forwarded: `for=${standard}` });
    expect(both(caller, "198.51.100.1")).toBe("127.0.0.1");
    expect(both(caller, caller)).toBe(caller);
  });

  test("whatever a caller sends along, the proxy's own entry or the proxy is counted", () => {
    const sent = fc.string({
      unit: fc.constantFrom('"', "\\", ",", ";", "=", " ", "for=", "198.51.100.1", "[", "]", "a"),
    });
    const own = fc.constantFrom(`for=${caller}`, `for="${caller}"`, `for="${caller}:9";by="[fd00::1]";proto=https`);
    fc.assert(
      fc.property(sent, own, (words, entry) => {
        const standard = addressOf("127.0.0.1", { forwarded: `${words}, ${entry}` });
        const usual = addressOf("127.0.0.1", { "x-forwarded-for": `${words}, ${caller}` });
        expect([caller, "127.0.0.1"]).toContain(standard);
        expect(usual).toBe(caller);
      }),
      { numRuns: 5000 },
    );
  });
});

test("a request that reached the proxy without TLS is known, by the caller's hop and the nearest proxy's word", () => {
  const inClear = (headers: Record<string, string>) => findCallingPlace("127.0.0.1", headers, proxies).inClear;
  expect(inClear({ "x-forwarded-proto": "http" })).toBe(true);
  expect(inClear({ "x-forwarded-proto": "https, HTTP" })).toBe(true);
  expect(inClear({ "x-forwarded-proto": "http, https" })).toBe(false);
  expect(inClear({ forwarded: `for=${caller};proto=http` })).toBe(true);
  expect(inClear({ forwarded: `for=${caller};proto=https, for=10.20.0.3;proto=http` })).toBe(false);
  expect(inClear({})).toBe(false);
});
