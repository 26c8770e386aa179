/** @module cli/commands/mcp: `osler mcp`, for an assistant that starts it. Standard output belongs to the protocol. */
import { existsSync } from "node:fs";
import { toEpochMs } from "#core";
import { watchStage } from "#release";
import { type Capabilities, serveMcpOver } from "#serving";
import { openChartStore } from "#storage";
import { findCurrentRelease, openDesk, openReleased } from "../capabilities.ts";
import { stagesFile } from "../home.ts";
import { oslerVersion } from "../project.ts";
import { type AccountsOptions, withHomeState } from "./accounts.ts";

/** Serves what the home holds, until the assistant hangs up. */
export async function mcpServe(options: AccountsOptions & { readonly secret: string | undefined }): Promise<void> {
  const { home, secret } = options;
  const clock = () => toEpochMs(Date.now());
  await withHomeState(options, async (state) => {
    const released = (await findCurrentRelease(home)) === undefined ? undefined : await openReleased(home);
    let capabilities: Capabilities = {
      ...(existsSync(home.chart) ? { charts: await openChartStore(home.chart) } : {}),
      ...(existsSync(home.evidence) ? { evidence: await openDesk(home, state, clock) } : {}),
      ...released,
    };
    const watch =
      released === undefined
        ? undefined
        : watchStage(stagesFile(home), released.digest, released.release.stage, (stage) => {
            capabilities = { ...capabilities, release: { ...released.release, stage } };
          });
    await serveMcpOver({ state, clock, version: oslerVersion, capabilities: () => capabilities, secret });
    await watch?.close();
  });
}
