/**
 * @module cli/serve: the pages and the API, up before anything is built, while the route is built beside them.
 *
 * The build runs in a process of its own, so that busy work never makes a page wait; it ends when this process ends.
 */
import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { LanguageModel } from "#answers";
import { buildUpdateSchema } from "#contract";
import { OslerError, toEpochMs } from "#core";
import { watchStage } from "#release";
import { buildWeb, createDemoAccounts, type RunningServer, startServer, type TrustedProxies } from "#serving";
import { openChartStore, type State } from "#storage";
import { takeInAnswers } from "./asked-answers.ts";
import { openDesk, openReleased, readReleaseHistory } from "./capabilities.ts";
import { newPassword, openHomeState } from "./commands/accounts.ts";
import { type Home, stagesFile } from "./home.ts";
import { secondFactorKey } from "./home-keys.ts";
import type { HomeSettings } from "./home-settings.ts";
import { answerInquiries, INQUIRY_EVERY_SECONDS } from "./ledger-inquiry.ts";
import { watchLibrary } from "./library-standing.ts";
import { findCdsSetup, findIssuerSetup, findPreventiveCodes, findSmartSetup } from "./operator-files.ts";
import { oslerVersion, projectRoot } from "./project.ts";
import { openRequestLog } from "./request-log-file.ts";
import { keepSettings, planSteps, type RouteCounts } from "./route.ts";
import { findNeighbourDesk } from "./route-neighbours.ts";
import { routeTitles, type StepId } from "./route-titles.ts";
import { summarise } from "./summary.ts";
import { showProgress } from "./terminal.ts";
import { openTrainingChoices } from "./training-consents.ts";

export interface ServeOptions {
  readonly home: Home;
  readonly settings: HomeSettings;
  readonly port: number;
  /** The origin people and apps call, with a TLS proxy before the server; without it the server is this machine's alone. */
  readonly publicUrl?: string;
  /** Who may say whom a request comes from; nobody by default. */
  readonly trustedProxies?: TrustedProxies;
  readonly databaseUrl: string | undefined;
  /** Words answers more plainly; none by default. */
  readonly languageModel?: LanguageModel;
  /** Whether clinicians and stewards must set up a second factor before anything else. */
  readonly staffSecondFactor: "required" | "optional";
  /** The age at which a proxy's grant on a child ends, years. */
  readonly majorityAge: number;
  /** ONNX Runtime's execution providers that serve the model, in order of preference; the CPU's if left out. */
  readonly executionProviders?: readonly string[];
}

/** What is looked at again and again once it is there. */
interface Watched {
  readonly library: { refresh(): Promise<void> };
}

/** What the building process tells this one. */
const buildMessageSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("update"), update: buildUpdateSchema }),
  z.strictObject({
    kind: z.literal("finished"),
    counts: z.custom<RouteCounts>((value) => typeof value === "object" && value !== null),
  }),
  z.strictObject({ kind: z.literal("failed"), code: z.string(), message: z.string(), fix: z.string() }),
]);
export type BuildMessage = z.infer<typeof buildMessageSchema>;

const now = () => toEpochMs(Date.now());

/** Serves until interrupted (SIGINT or SIGTERM). */
export async function serveRoute(options: ServeOptions): Promise<void> {
  const { home, settings, publicUrl, trustedProxies } = options;
  const [key, cds, preventiveCodes, smart, issuer] = await Promise.all([
    secondFactorKey(home),
    findCdsSetup(home),
    findPreventiveCodes(home),
    findSmartSetup(home),
    findIssuerSetup(home),
  ]);
  const opening = openHomeState(options);
  const log = openRequestLog(home.requestLog, () =>
    console.error(`${home.requestLog} cannot be written: requests are not logged until the next start.`),
  );
  const close = async () => {
    log.close();
    await (await opening.catch(() => undefined))?.close();
  };
  const web = buildWeb(projectRoot);
  const server = await startServer({
    state: opening,
    clock: now,
    version: oslerVersion,
    webDirectory: join(projectRoot, "web", "dist"),
    port: options.port,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(trustedProxies === undefined ? {} : { trustedProxies }),
    majorityYears: options.majorityAge,
    secondFactors: { key, staffMustHaveOne: options.staffSecondFactor === "required" },
    ...(cds === undefined ? {} : { cds }),
    ...(preventiveCodes === undefined ? {} : { preventiveCodes }),
    ...(smart === undefined ? {} : { smart }),
    ...(issuer === undefined ? {} : { issuer }),
    log: log.add,
  }).catch(async (error) => {
    await close();
    throw error;
  });
  server.provide({ releases: () => readReleaseHistory(home) });
  console.log(whereServed(options, server.url));
  const stopped = untilStopped();
  const library = { refresh: async () => {} };
  const watch = watchLibrary(async () => {
    const state = await opening;
    await takeInAnswers(home, state, now);
    await library.refresh();
  });
  const inquiries = watchLibrary(
    async () => answerInquiries(home, await opening, now),
    INQUIRY_EVERY_SECONDS,
    "A command's question about answers could not be answered",
  );
  try {
    const [state] = await Promise.all([opening, web]);
    const isKept = await Promise.race([keepSettings(home, settings).then(() => true), stopped]);
    const counts = isKept ? await buildBeside({ ...options, library }, server, state, stopped) : undefined;
    if (counts !== undefined) {
      console.log(await summarise(home, settings, counts));
      console.log(`\nServing at ${publicUrl ?? server.url}. Stop with Ctrl+C.`);
    }
    await stopped;
  } finally {
    await Promise.all([watch.stop(), inquiries.stop()]);
    await server.close();
    await close();
  }
}

function whereServed({ publicUrl, trustedProxies }: ServeOptions, url: string): string {
  if (publicUrl === undefined) return `Osler is at ${url} (this machine only)`;
  const where = `Osler is at ${publicUrl}, by a proxy that calls ${url}`;
  return trustedProxies === undefined
    ? `${where}. Without --trust-proxy everybody behind it counts as one caller, and 20 sign-ins a minute are all of theirs.`
    : where;
}

function untilStopped(): Promise<undefined> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done(undefined));
  });
}

/** Forks the build, passes its progress on, and hands each capability to the server as its step ends. `undefined` if stopped first. */
async function buildBeside(
  options: ServeOptions & Watched,
  server: RunningServer,
  state: State,
  stopped: Promise<undefined>,
): Promise<RouteCounts | undefined> {
  const steps = planSteps(options.settings).map((id) => ({ id, title: routeTitles[id] }));
  for (const { id, title } of steps) server.publish({ step: id, title, state: "waiting", done: 0 });
  const terminal = showProgress(steps);
  const child = fork(join(import.meta.dirname, "build-process.ts"), [options.home.root], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = Promise.withResolvers<RouteCounts>();
  const handed: Promise<void>[] = [];
  child.on("message", (raw) => {
    const message = buildMessageSchema.parse(raw);
    if (message.kind === "failed")
      ended.reject(
        new OslerError("cli/build-failed", { message: `${message.message} (${message.code})`, fix: message.fix }),
      );
    else if (message.kind === "finished") ended.resolve(message.counts);
    else {
      terminal.report(message.update);
      server.publish(message.update);
      if (message.update.state === "done" || message.update.state === "skipped") {
        handed.push(handOver(options, message.update.step as StepId, server, state).catch(ended.reject));
      }
    }
  });
  child.on("exit", () =>
    ended.reject(
      new OslerError("cli/build-failed", {
        message: "The building process ended before the build did.",
        fix: "Run osler up again; it resumes.",
      }),
    ),
  );
  try {
    const counts = await Promise.race([ended.promise, stopped]);
    await Promise.all(handed);
    return counts;
  } finally {
    child.removeAllListeners();
    child.kill();
    await terminal.stop();
  }
}

/** Gives the server what `step` made. */
async function handOver(
  { home, settings, publicUrl, languageModel, executionProviders, library }: ServeOptions & Watched,
  step: StepId,
  server: RunningServer,
  state: State,
): Promise<void> {
  if (step === "intake") {
    const charts = await openChartStore(home.chart);
    server.provide({ charts, trainingChoices: await openTrainingChoices(home) });
    if (publicUrl === undefined) {
      const patients = settings.source.kind === "synthetic" ? 2 : 0;
      const accounts = await createDemoAccounts(state, charts, { clock: now, password: newPassword, patients });
      for (const { role, name, password } of accounts)
        console.log(`  demo account  ${role.padEnd(10)} ${name.padEnd(10)} ${password}`);
    } else if ((await state.accounts.list()).length === 0) {
      console.log("  no account yet  make one with: osler accounts put NAME --role steward");
    }
  }
  if (step === "evidence") {
    const desk = await openDesk(home, state, now, languageModel);
    server.provide({ evidence: desk });
    library.refresh = desk.refresh;
  }
  if (step === "release") {
    const { digest, ...released } = await openReleased(home, executionProviders);
    const release = join(home.releases, released.release.id);
    const neighbours = await findNeighbourDesk(home, settings, { release, model: released.model });
    server.provide({ ...released, ...(neighbours === undefined ? {} : { neighbours }) });
    watchStage(stagesFile(home), digest, released.release.stage, (stage) => {
      server.provide({ release: { ...released.release, stage } });
      console.log(`\nRelease ${released.release.id} is now ${stage}.`);
    });
  }
}
