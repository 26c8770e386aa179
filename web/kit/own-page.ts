/** @module web/kit/own-page: where an account works: a proxy where patients do; a steward's page is the first one. */
import type { SessionView } from "#contract";

export function ownPage(role: SessionView["role"]): string {
  return { clinician: "/clinician", patient: "/patient", proxy: "/patient", steward: "/" }[role];
}
