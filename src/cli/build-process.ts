/**
 * @module cli/build-process: the build, in a process of its own beside the server. Ends with the process that started it.
 */
import { OslerError } from "#core";
import { toHome } from "./home.ts";
import { findSettings } from "./home-settings.ts";
import { oslerVersion, starterLibrary } from "./project.ts";
import { buildRoute } from "./route.ts";
import type { BuildMessage } from "./serve.ts";

process.on("disconnect", () => process.exit(1));
const tell = (message: BuildMessage) => process.send?.(message);

try {
  const home = toHome(process.argv[2] ?? "", process.env["OSLER_EVIDENCE_DATABASE_URL"] || undefined);
  const settings = await findSettings(home);
  if (settings === undefined) throw new Error("the building process was started without settings");
  const counts = await buildRoute({
    home,
    settings,
    version: oslerVersion,
    library: starterLibrary,
    report: (update) => tell({ kind: "update", update }),
  });
  tell({ kind: "finished", counts });
} catch (error) {
  if (!(error instanceof OslerError)) console.error(error);
  const { code, message, fix } =
    error instanceof OslerError
      ? error
      : {
          code: "defect",
          message: "The build stopped on a defect; its stack is in the terminal.",
          fix: "Report it, then run osler up again.",
        };
  tell({ kind: "failed", code, message, fix });
}
