/** @module serving/cds-hooks/cds-setup: what the operator says about CDS Hooks: who may call, from where, and what stays silent. */
import { z } from "zod";
import type { ReleaseView } from "#contract";
import { cdsClientSchema } from "./cds-clients.ts";
import { type CdsService, cdsServices } from "./cds-services.ts";

const shownStages: ReadonlySet<string> = new Set(["limited", "general"]);

export const cdsSetupSchema = z.strictObject({
  /** The address clients call, when a proxy stands before the server; their tokens must name it. */
  publicUrl: z.url().optional(),
  clients: z.array(cdsClientSchema).default([]),
  /** Origins of web pages (a sandbox) that may call. */
  origins: z.array(z.url()).default([]),
  /** Services whose cards are computed and kept but not sent. */
  silent: z.array(z.enum(cdsServices.map(({ id }) => id))).default([]),
});
export type CdsSetup = z.infer<typeof cdsSetupSchema>;

export const noCdsSetup: CdsSetup = { clients: [], origins: [], silent: [] };

/** Whether a service's cards are sent: not while it is silent, and a risk only from a release that may be seen. */
export function isShowing(setup: CdsSetup, service: CdsService, release: ReleaseView | undefined): boolean {
  if (setup.silent.includes(service.id)) return false;
  return service.kind === "guidance" || mayShowRisks(release);
}

/** Whether a release has earned that its risks leave the institution's own testing. */
export function mayShowRisks(release: ReleaseView | undefined): boolean {
  return shownStages.has(release?.stage ?? "");
}
