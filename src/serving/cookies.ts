/**
 * @module serving/cookies: the tokens a browser keeps: no script reads them, no other site sends them.
 *
 * Under an https address they are `Secure` and called `__Host-…`: a browser takes such a cookie from that very host over TLS alone, so no
 * neighbouring host can set one.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ServingContext } from "./context.ts";
import { endpoints } from "./endpoints.ts";

/** Where each is sent on plain loopback; with `__Host-` a browser takes no narrower path than the whole host. */
const paths = {
  osler_session: "/",
  /** Of a browser that was asked for a passkey to sign in with. */
  osler_passkey: endpoints["passkey-sign-in"].path,
  /** Of a browser that went to the identity provider, or came back and is asked for a code. */
  osler_issuer: endpoints["issuer-sign-in"].path,
} as const;

type CookieName = keyof typeof paths;
type Site = Pick<ServingContext, "publicUrl">;

export function readCookie(site: Site, request: FastifyRequest, name: CookieName): string | undefined {
  return request.cookies[settingsOf(site, name).name];
}

/** Sets a cookie, or takes it back. */
export function setCookie(site: Site, reply: FastifyReply, cookie: CookieName, token: string | undefined): void {
  const { name, ...where } = settingsOf(site, cookie);
  const options = { ...where, httpOnly: true, sameSite: "strict" } as const;
  if (token === undefined) reply.clearCookie(name, options);
  else reply.setCookie(name, token, options);
}

function settingsOf({ publicUrl }: Site, name: CookieName) {
  const secure = publicUrl?.startsWith("https:") === true;
  return secure ? { name: `__Host-${name}`, path: "/", secure } : { name, path: paths[name], secure };
}
