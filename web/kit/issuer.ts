/** @module web/kit/issuer: leaves for the identity provider, and remembers in this tab which app's request was under way. */
import { api } from "./api.ts";

const KEY = "osler-way-back";
const appRequest = /^\/oauth\/interaction\/[A-Za-z0-9_-]{10,60}$/;

/** @throws ApiProblem */
export async function leaveForIssuer(): Promise<undefined> {
  const { location: there } = await api.beginIssuerSignIn();
  if (appRequest.test(location.pathname)) sessionStorage.setItem(KEY, location.pathname);
  else sessionStorage.removeItem(KEY);
  location.assign(there);
  return undefined;
}

/** Where the person was when they left, if an app had asked; once. */
export function takeWayBack(): string | undefined {
  const path = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return path !== null && appRequest.test(path) ? path : undefined;
}
