/** @module web/kit/passkeys: asks the browser to make a passkey, or to use one. Where it would not, it says why in a word. */
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import type { PasskeyView, SessionView } from "#contract";
import { api } from "./api.ts";
import { PasskeyTrouble } from "./passkey-trouble.ts";

/** @throws ApiProblem, PasskeyTrouble */
export async function addPasskey(name: string, password: string, code: string | undefined): Promise<PasskeyView> {
  const optionsJSON = await api.beginPasskey(password, code);
  const credential = await asking(() => startRegistration({ optionsJSON }));
  return api.addPasskey(name, credential);
}

/** @throws ApiProblem, PasskeyTrouble */
export async function signInByPasskey(): Promise<SessionView> {
  const optionsJSON = await api.beginPasskeySignIn();
  const credential = await asking(() => startAuthentication({ optionsJSON }));
  return api.signInByPasskey(credential);
}

async function asking<T>(ask: () => Promise<T>): Promise<T> {
  if (!browserSupportsWebAuthn()) throw new PasskeyTrouble("unable");
  try {
    return await ask();
  } catch (error) {
    throw new PasskeyTrouble(kindOf(error));
  }
}

/** Closing the browser's question, letting it pass and having no passkey look the same to a page, on purpose. */
function kindOf(error: unknown): PasskeyTrouble["kind"] {
  if (error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED") return "present";
  const name = error instanceof Error ? error.name : "";
  return name === "NotAllowedError" || name === "AbortError" ? "cancelled" : "unable";
}
