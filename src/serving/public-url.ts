/**
 * @module serving/public-url: the address people, apps and record systems call when a TLS proxy stands before the server.
 */
import { OslerError } from "#core";
import { isLoopbackUrl } from "./issuer/issuer-setup.ts";

/**
 * The origin of a public URL, e.g. `https://osler.hospital.example`.
 *
 * @throws OslerError `serving/public-url-invalid`
 */
export function parsePublicUrl(text: string): string {
  const fault = URL.canParse(text) ? faultOf(new URL(text)) : "is no web address";
  if (fault === undefined) return new URL(text).origin;
  throw new OslerError("serving/public-url-invalid", {
    message: `The public URL ${fault}.`,
    fix: "Give the origin people call, such as --public-url https://osler.hospital.example.",
  });
}

function faultOf(url: URL): string | undefined {
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopbackUrl(url.href)))
    return "must be https, or http on this machine";
  if (url.username !== "" || url.password !== "") return "must not hold a name or a password";
  if (url.search !== "" || url.hash !== "") return "must not have a query or a fragment";
  return url.pathname === "/" ? undefined : "must not have a path: Osler takes a host name of its own";
}

/** Whether a request's Host header names the origin, with or without the port its scheme stands for. */
export function namesOrigin(host: string | undefined, origin: string): boolean {
  const { host: own, port, protocol } = new URL(origin);
  const names = port === "" ? [own, `${own}:${protocol === "https:" ? 443 : 80}`] : [own];
  return host !== undefined && names.includes(host.toLowerCase());
}

/**
 * What an operator's file says, at the one public URL of the server.
 *
 * @throws OslerError `serving/public-urls-differ` if the file names another
 */
export function atPublicUrl<Setup extends { readonly publicUrl?: string | undefined }>(
  setup: Setup,
  publicUrl: string | undefined,
  file: string,
): Setup {
  if (publicUrl === undefined) return setup;
  if (setup.publicUrl !== undefined && setup.publicUrl.replace(/\/$/, "") !== publicUrl) {
    throw new OslerError("serving/public-urls-differ", {
      message: `${file} names another publicUrl than the server is given.`,
      fix: "Remove publicUrl from the file: --public-url is enough.",
    });
  }
  return { ...setup, publicUrl };
}
