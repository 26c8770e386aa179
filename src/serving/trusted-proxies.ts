/**
 * @module serving/trusted-proxies: which caller a request comes from when a proxy stands between, and who may say so.
 *
 * Promise: what anybody else writes into `X-Forwarded-For`, `X-Forwarded-Proto` or `Forwarded` changes nothing. Entries are believed from the
 * nearest on, each only if the address that added it is trusted, so what a caller sends along is never reached.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7239
 */
import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP } from "node:net";
import { OslerError } from "#core";

export interface TrustedProxies {
  trusts(address: string): boolean;
}

/** Where a request comes from, as far as those who are trusted say. */
export interface CallingPlace {
  /** Of the caller, or of the last proxy that is believed if it does not say whom it speaks for. */
  readonly address: string;
  /** A trusted proxy says that it was called without TLS. */
  readonly inClear: boolean;
}

export const noTrustedProxies: TrustedProxies = { trusts: () => false };

/**
 * Addresses and CIDR blocks, separated by commas. `10.0.0.1` stands for `::ffff:10.0.0.1` too.
 *
 * @throws OslerError `serving/trust-proxy-invalid`
 */
export function parseTrustedProxies(text: string): TrustedProxies {
  const list = new BlockList();
  for (const [position, entry] of text.split(",").entries()) {
    const [address = "", length, ...rest] = entry.trim().split("/");
    const bits = isIP(address) === 4 ? 32 : 128;
    const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : 0;
    if (isIP(address) === 0 || address.includes("%") || rest.length > 0 || prefix < 1 || prefix > bits) {
      throw new OslerError("serving/trust-proxy-invalid", {
        message: `Entry ${position + 1} of the trusted proxies is neither an IP address nor a CIDR block of 1 bit or more.`,
        fix: "Name the proxies alone, such as --trust-proxy 127.0.0.1,10.20.0.0/28.",
      });
    }
    list.addSubnet(address, prefix, bits === 32 ? "ipv4" : "ipv6");
  }
  return {
    trusts: (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 4 ? "ipv4" : "ipv6"),
  };
}

/**
 * The caller behind the proxies that are trusted.
 *
 * Where `X-Forwarded-For` and `Forwarded` both stand and name two callers, one of them came through a proxy that writes the other: neither is believed.
 *
 * @param peer the address the connection comes from
 */
export function findCallingPlace(
  peer: string,
  headers: Readonly<IncomingHttpHeaders>,
  proxies: TrustedProxies,
): CallingPlace {
  if (!proxies.trusts(peer)) return { address: peer, inClear: false };
  const [own, standard] = [headers["x-forwarded-for"], headers["forwarded"]].map((header) => header?.toString());
  const ends = [
    ...(own === undefined ? [] : [walk(peer, hopsOf(own), proxies)]),
    ...(standard === undefined ? [] : [walk(peer, forwardedHopsOf(standard), proxies)]),
  ];
  const [first = { address: peer }, second = first] = ends;
  const schemes = [lastOf(headers["x-forwarded-proto"]?.toString()), ...ends.map(({ scheme }) => scheme)];
  return {
    address: first.address === second.address ? first.address : peer,
    inClear: schemes.some((scheme) => scheme?.toLowerCase() === "http"),
  };
}

/** What one proxy says of who called it. */
interface Hop {
  /** Absent where the proxy does not know or hides it. */
  readonly address?: string | undefined;
  readonly scheme?: string | undefined;
}

/** From the connection outwards, while whoever added the next entry is trusted. */
function walk(peer: string, hops: readonly Hop[], proxies: TrustedProxies) {
  let at: { readonly address: string; readonly scheme?: string | undefined } = { address: peer };
  for (const { address, scheme } of hops) {
    if (address === undefined || !proxies.trusts(at.address)) break;
    at = { address, scheme };
  }
  return at;
}

/** Of `X-Forwarded-For`, the nearest first. */
function hopsOf(header: string): Hop[] {
  return header
    .split(",")
    .map((entry) => ({ address: toAddress(entry.trim()) }))
    .reverse();
}

/** Of `Forwarded`, the nearest first; none if its quotes do not close, since nobody can say then where an entry ends. */
function forwardedHopsOf(header: string): Hop[] {
  if (!/^(?:[^"\\]|"(?:[^"\\]|\\.)*")*$/.test(header)) return [];
  const elements = header.match(/(?:[^",]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return elements.map(toHop).reverse();
}

function toHop(element: string): Hop {
  const fields = new Map(
    (element.match(/(?:[^";]|"(?:[^"\\]|\\.)*")+/g) ?? []).map((pair) => {
      const [, name = "", quoted, plain] = /^\s*([^=]*?)=(?:"(.*)"|(.*?))\s*$/.exec(pair) ?? [];
      return [name.toLowerCase(), quoted ?? plain ?? ""];
    }),
  );
  return { address: toAddress(fields.get("for") ?? ""), scheme: fields.get("proto") };
}

/** An address without its port; `undefined` for a name, `unknown` and what hides somebody (`_hidden`). */
function toAddress(text: string): string | undefined {
  const plain = text.toLowerCase();
  const address = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(plain)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(plain)?.[1] ?? plain;
  return isIP(address) === 0 || address.includes("%") ? undefined : address;
}

function lastOf(list: string | undefined): string | undefined {
  return list?.split(",").at(-1)?.trim();
}
