/**
 * @module cli/program: every command, its options and help. The only reader of environment variables.
 */
import { availableParallelism } from "node:os";
import { Argument, Command, Option } from "commander";
import type { PublicSource } from "#evidence";
import type { KeyScope } from "#serving";
import { toHome } from "./home.ts";
import {
  aboveZero,
  chance,
  days,
  folder,
  isoDate,
  moment,
  plainName,
  port,
  positive,
  said,
  whole,
  years,
} from "./option-values.ts";
import { oslerVersion } from "./project.ts";
import { addTrainingFlags, readTrainingFlags } from "./training-flags.ts";
import * as words from "./words.ts";

/** What commands do, loaded when one is run: a page of help or a wrong option waits for none of it. */
const load = {
  accounts: () => import("./commands/accounts.ts"),
  answers: () => import("./commands/answers.ts"),
  ask: () => import("./commands/ask.ts"),
  attack: () => import("./commands/attack.ts"),
  audit: () => import("./commands/audit.ts"),
  auditProofs: () => import("./commands/audit-proofs.ts"),
  backup: () => import("./commands/backup.ts"),
  cds: () => import("./commands/cds.ts"),
  conform: () => import("./commands/conform.ts"),
  deid: () => import("./commands/deid.ts"),
  deidDossier: () => import("./commands/deid-dossier.ts"),
  deidFhir: () => import("./commands/deid-fhir.ts"),
  deidReview: () => import("./commands/deid-review.ts"),
  deidRisk: () => import("./commands/deid-risk.ts"),
  deidServe: () => import("./commands/deid-serve.ts"),
  evidence: () => import("./commands/evidence.ts"),
  fhirExport: () => import("./commands/fhir-export.ts"),
  keys: () => import("./commands/keys.ts"),
  languageModel: () => import("./language-model.ts"),
  lint: () => import("./commands/lint.ts"),
  mcp: () => import("./commands/mcp.ts"),
  monitor: () => import("./commands/monitor.ts"),
  query: () => import("./commands/query.ts"),
  release: () => import("./commands/release.ts"),
  synth: () => import("./commands/synth.ts"),
  tasks: () => import("./commands/tasks.ts"),
  tasksPredict: () => import("./commands/tasks-predict.ts"),
  train: () => import("./commands/train.ts"),
  up: () => import("./up.ts"),
  validate: () => import("./commands/validate.ts"),
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command line of Osler; `environment` gives `OSLER_HOME`, `OSLER_DATABASE_URL`, `OSLER_EVIDENCE_DATABASE_URL` and the `OSLER_LLM_*` variables.
 * An empty one is as one not set.
 */
export function createProgram(given: Environment): Command {
  const environment = withoutEmpty(given);
  const program = new Command("osler")
    .description("Build, prove, run and license a health system's own clinical foundation model, inside its own walls.")
    .version(oslerVersion)
    .option("--home <dir>", "where Osler keeps its state", folder, environment["OSLER_HOME"] ?? ".osler")
    .showHelpAfterError("(osler --help lists the commands)")
    .exitOverride();
  const home = () => toHome(program.opts<{ home: string }>().home, environment["OSLER_EVIDENCE_DATABASE_URL"]);
  addUp(program, home, environment);
  addDataCommands(program, home);
  addFhirCommands(program);
  addEvidenceCommands(program, home, environment);
  addAnswerCommands(program, home, environment);
  addTrain(program, environment);
  addModelCommands(program, home, environment);
  addProofCommands(program, home);
  addAccountCommands(program, home, environment);
  addBackupCommands(program, home, environment);
  addKeyCommands(program, home, environment);
  addAudit(program, home, environment);
  addCds(program, home, environment);
  addMonitor(program, home, environment);
  addConform(program);
  for (const command of allCommands(program)) {
    command.exitOverride();
    refuseTwice(command);
  }
  return program;
}

/** Compose files and units set what nobody filled in to nothing. Staff's second factor stays: any word but `optional` asks for it. */
function withoutEmpty(environment: Environment): Environment {
  const isSet = ([name, value]: [string, string | undefined]) => value !== "" || name === "OSLER_STAFF_SECOND_FACTOR";
  return Object.fromEntries(Object.entries(environment).filter(isSet));
}

function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

/** Of an option given twice one value would be dropped without a word. */
function refuseTwice(command: Command): void {
  for (const option of command.options.filter(({ variadic }) => !variadic)) {
    let given = 0;
    command.on(`option:${option.name()}`, () => {
      given++;
      if (given > 1) command.error(`error: option '${option.flags}' is given twice; it takes one value`);
    });
  }
}

type HomeOf = () => ReturnType<typeof toHome>;
type PlaceOf = () => { home: ReturnType<HomeOf>; databaseUrl: string | undefined };

/** `--home` may stand before or after the command's name. */
function withHome(command: Command): Command {
  return command.option("--home <dir>", "where Osler keeps its state", folder).hook("preAction", (self) => {
    const own = self.opts<{ home?: string }>().home;
    let root = self;
    while (root.parent !== null) root = root.parent;
    if (own !== undefined) root.setOptionValue("home", own);
  });
}

function addUp(program: Command, home: HomeOf, environment: Environment): void {
  addTrainingFlags(withHome(program.command("up")))
    .description("build what is not built yet, from raw records to a signed release, and serve it")
    .option("--fhir <path...>", "FHIR R4 export: bulk NDJSON directory, NDJSON of bundles, or a bundle; gz or not")
    .option("--ccda <path...>", "C-CDA R2.1 documents: .xml files, directories or zips of them (docs/ccda.md)")
    .option("--meds <path...>", "MEDS dataset directory (0.4, 0.3.3) or a parquet file")
    .option("--omop <path...>", "OMOP CDM 5.4 with its vocabulary, as CSV or Parquet")
    .option("--tables <path...>", "CSV or Parquet tables of another shape; --mapping says what their columns mean")
    .option("--mapping <name>", `${words.mappings.join(", ")}, or a YAML file (docs/tables.md)`)
    .option(
      "--evidence <path...>",
      "literature to add to the starter library: JATS, PubMed XML, Markdown, NDJSON, archives of these",
    )
    .option(
      "--cohort-start <date>",
      "the date on which every member of the cohort had to be alive, if there is one",
      isoDate,
    )
    .option(
      "--learn-until <date>",
      "a temporal split: learn from what was on record by this date, test on other people from it on",
      isoDate,
    )
    .option("--port <n>", "port of the pages and the API", port, 4317)
    .option("--once", "build everything, print the summary and stop; nothing is served", false)
    .option("--patients <n>", "size of the synthetic hospital, when no records are given", positive)
    .option("--seed <n>", "seed of the synthetic hospital", whole)
    .addOption(
      new Option(
        "--staff-second-factor <rule>",
        "whether clinicians and stewards must have a second factor or a passkey",
      )
        .choices(["required", "optional"])
        .default((environment["OSLER_STAFF_SECOND_FACTOR"] ?? "optional") === "optional" ? "optional" : "required"),
    )
    .option("--majority-age <years>", "the age at which a proxy's grant on a child ends", positive, 18)
    .option(
      "--public-url <url>",
      "the origin people and apps call, with a TLS proxy before the server (docs/deploy.md)",
      environment["OSLER_PUBLIC_URL"],
    )
    .option(
      "--trust-proxy <address,…>",
      "addresses and CIDR blocks of the proxies who may say whom a request comes from",
      environment["OSLER_TRUST_PROXY"],
    )
    .action(async (options, command: Command) => {
      if (options.once === true) refuseOfServing(command);
      const { findLanguageModel } = await load.languageModel();
      const languageModel = findLanguageModel(environment);
      const providers = environment["OSLER_EXECUTION_PROVIDERS"]?.split(",").map((name) => name.trim());
      return (await load.up()).runUp({
        ...options,
        home: home(),
        training: await readTrainingFlags(command, environment),
        databaseUrl: environment["OSLER_DATABASE_URL"],
        ...(languageModel === undefined ? {} : { languageModel }),
        ...(providers === undefined ? {} : { executionProviders: providers }),
      });
    });
}

/** With `--once` nothing is served; what says how would be dropped without a word. From the environment it may stand: it is the deployment's. */
function refuseOfServing(command: Command): void {
  const serving = ["port", "staffSecondFactor", "majorityAge", "publicUrl", "trustProxy"];
  const given = command.options.filter(
    (option) =>
      serving.includes(option.attributeName()) && command.getOptionValueSource(option.attributeName()) === "cli",
  );
  if (given.length === 0) return;
  const names = given.map(({ long }) => long).join(", ");
  command.error(`error: ${names} cannot be given with --once, which stops before anything is served`);
}

function addDataCommands(program: Command, home: HomeOf): void {
  program
    .command("synth")
    .description("write a synthetic hospital with known hazards as a FHIR R4 bulk export")
    .requiredOption("--patients <n>", "how many patients", positive)
    .requiredOption("--seed <n>", "the same seed gives the same bytes", whole)
    .requiredOption("--out <dir>", "where to write")
    .action(async (options) => (await load.synth()).runSynth(options));
  const deid = program.command("deid").description("find and replace identifiers in clinical text");
  withHome(deid.command("text"))
    .description(
      "de-identify notes: {id,text,patient?} a line in, {id,text,spans} a line out; run it again after a kill",
    )
    .requiredOption("--in <file>", "NDJSON, gz or not")
    .requiredOption("--out <file>", "NDJSON, gz if it ends so")
    .option("--tags", "write typed tags instead of fictitious values", false)
    .option("--threads <n>", "how many notes are worked on side by side", positive, availableParallelism())
    .action(async (options) => (await load.deid()).deidText({ home: home(), ...options }));
  addDeidFhir(deid, home);
  withHome(deid.command("evaluate"))
    .description("recall, precision and leaks against gold spans")
    .requiredOption("--gold <file...>", "NDJSON of {id,lang,text,spans}")
    .option("--pred <file...>", "spans another system found, {id,spans} a line; one file a gold file")
    .option("--ignore-types <A,B>", "gold types Osler does not know and leaves out of the figures", (list: string) =>
      list.split(","),
    )
    .addOption(
      new Option("--split <name>", "which notes, by a hash of their id")
        .choices(["train", "tuning", "held_out", "all"])
        .default("all"),
    )
    .option("--json", "print JSON", false)
    .option("--keep <name>", "keep the figures in the home under this name, for the dossier", plainName)
    .action(async (options) => (await load.deid()).deidEvaluate({ home: home(), ...options }));
  withHome(deid.command("risk"))
    .description("how well the patients of a research data set hide among each other: k, l, uniqueness, rare codes")
    .option("--meds <path>", "MEDS directory or Parquet file; the home's research data if left out")
    .option("--population <path>", "MEDS of everybody the data were drawn from")
    .option("--out <dir>", "where to write; deid/risk in the home if left out")
    .option("--band <years>", "birth years taken together", positive, 5)
    .option("--rare <n>", "a code held by fewer patients is listed", positive, 11)
    .option("--json", "print JSON", false)
    .action(async (options) => (await load.deidRisk()).deidRisk({ home: home(), ...options }));
  addReviewCommands(deid, home);
  deid
    .command("serve")
    .description("answer Presidio's clients on the loopback address: POST /analyze and POST /anonymize")
    .option("--port <n>", "port to listen on", port, 5002)
    .action(async (options) => (await load.deidServe()).deidServe(options));
  withHome(deid.command("dossier"))
    .description("gather the evidence for an expert determination, and what is missing, as a page and JSON")
    .requiredOption("--expires <date>", "when the determination has to be made again", isoDate)
    .option("--expert <words>", "who is asked to sign")
    .option("--recipient <words>", "to whom the data are to go")
    .option("--config <file...>", "files of your own rules, hashed into the dossier")
    .option("--out <dir>", "where to write; deid/dossier in the home if left out")
    .action(async (options) => (await load.deidDossier()).deidDossier({ home: home(), ...options }));
}

function addDeidFhir(deid: Command, home: HomeOf): void {
  withHome(deid.command("fhir"))
    .description("de-identify FHIR R4 files by Microsoft's JSON, fhir-pseudonymizer's YAML or the training profile")
    .requiredOption("--in <path>", "NDJSON, bundles or resources, gz or not: a file or a directory")
    .requiredOption("--out <path>", "a file for a file, a directory for a directory")
    .option("--config <file>", "rules; the training-grade profile if left out")
    .option("--tags", "write typed tags into text instead of fictitious values", false)
    .action(async (options) => (await load.deidFhir()).deidFhir({ home: home(), ...options }));
}

function addReviewCommands(deid: Command, home: HomeOf): void {
  const review = deid.command("review").description("people confirm or correct what was found in a sample of notes");
  const named = (name: string) =>
    withHome(review.command(name)).option("--name <name>", "which review of this home", "first");
  named("start")
    .description("draw a sample; each note goes to two reviewers")
    .requiredOption("--notes <file>", "NDJSON of {id,text}: the original notes, gz or not")
    .requiredOption("--sample <n>", "how many notes", positive)
    .requiredOption("--reviewers <name...>", "who reviews; two or more for an estimate of what is left")
    .option("--seed <n>", "the same seed draws the same notes", whole, 1)
    .action(async (options) => (await load.deidReview()).reviewStart({ home: home(), ...options }));
  named("next")
    .description("go through the notes one person has still to review")
    .requiredOption("--reviewer <name>", "under whose name")
    .action(async (options) => (await load.deidReview()).reviewNext({ home: home(), ...options }));
  named("adjudicate")
    .description("settle the notes on which two reviewers differ; a third person's work")
    .requiredOption("--reviewer <name>", "under whose name")
    .action(async (options) => (await load.deidReview()).reviewAdjudicate({ home: home(), ...options }));
  named("status")
    .description("what is left in the notes by capture and recapture, agreement, and what is still to do")
    .option("--json", "print JSON", false)
    .action(async (options) => (await load.deidReview()).reviewStatus({ home: home(), ...options }));
  named("export")
    .description("write the settled notes as gold for osler deid evaluate")
    .requiredOption("--out <file>", "NDJSON, gz if it ends so")
    .action(async (options) => (await load.deidReview()).reviewExport({ home: home(), ...options }));
}

function addFhirCommands(program: Command): void {
  program
    .command("fhir")
    .description("a FHIR server's records")
    .command("export")
    .description(
      "fetch a server's bulk export ($export), or what has changed since the last; killed and run again, it goes on",
    )
    .argument("<url>", "the FHIR server's base")
    .requiredOption("--out <directory>", "where the runs go, one folder each; `osler up --fhir` reads them all")
    .option("--group <id>", "the patients of a Group; all without it")
    .option("--type <type...>", "resource types; all the server exports without it")
    .option("--type-filter <query...>", "searches that limit a type, such as MedicationRequest?status=active")
    .option("--client-id <id>", "as the server registered this client (SMART Backend Services)")
    .option("--key <file>", "PKCS #8 PEM of its P-384 or RSA key")
    .option("--key-id <kid>", "its kid", "osler")
    .option("--file-server <origin...>", "where else the server keeps files that ask for its token")
    .option("--anew", "ask for everything again, and forget a run that stopped", false)
    .action(async (url: string, options) => (await load.fhirExport()).fhirExport(url, options));
}

function addEvidenceCommands(program: Command, home: HomeOf, environment: Environment): void {
  const place = () => ({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"] });
  const evidence = program.command("evidence").description("the library of sources that answers quote");
  evidence
    .command("fetch")
    .description(
      "download PubMed, PMC's open-access articles or DailyMed's drug labels; killed and run again, it goes on",
    )
    .addArgument(new Argument("<source>").choices(words.publicSources))
    .requiredOption("--out <directory>", "where the files and the ledger of their origin, licence and hash go")
    .option("--limit <n>", "only the first so many files", positive)
    .option("--base <url>", "a mirror's address instead of the public one")
    .action(async (source: PublicSource, options) => (await load.evidence()).evidenceFetch({ source, ...options }));
  withHome(evidence.command("add"))
    .description(
      "add literature: JATS, PubMed XML, MEDLINE text, drug labels (SPL), web pages, library Markdown, tars of these, BEIR corpus.jsonl, NDJSON of articles; and lists of retractions (CSV, TSV)",
    )
    .argument("<path...>")
    .action(async (paths: string[]) => (await load.evidence()).evidenceAdd({ ...place(), paths }));
  withHome(evidence.command("search"))
    .description("search for a file of queries: {_id,text} a line in, {_id,hits} a line out")
    .requiredOption("--queries <file>", "JSON lines")
    .requiredOption("--out <file>", "JSON lines")
    .option("--k <n>", "hits a query", positive, 100)
    .action(async (options) => (await load.evidence()).evidenceSearch({ home: home(), ...options }));
  withHome(evidence.command("evaluate"))
    .description("score the library's ranking against judged questions (BEIR's files)")
    .requiredOption("--queries <file>", "{_id,text} a line, gz or not")
    .requiredOption("--qrels <file>", "query-id, corpus-id, score; tab-separated, with a header")
    .option("--split <name>", "only questions whose metadata.split is this")
    .option("--json", "print JSON", false)
    .option("--keep <name>", "keep the figures in the home under this name, for its next release", plainName)
    .action(async (options) => (await load.evidence()).evidenceEvaluate({ home: home(), ...options }));
  addNoticeCommands(evidence, home, place);
}

function addNoticeCommands(evidence: Command, home: HomeOf, place: PlaceOf): void {
  withHome(evidence.command("retract"))
    .description(
      "record that a publication was retracted or doubted; past answers that cite it are marked and listed, by a running server within 15 seconds",
    )
    .argument("<publication>", "DOI, PMID, PMCID, or a web page's address")
    .addOption(new Option("--status <status>").choices(["retracted", "concern"]).default("retracted"))
    .option("--reason <words>", "why; kept with the act, and named by osler evidence notices", said)
    .action(async (publication: string, options: { status: "retracted" | "concern"; reason?: string }) =>
      (await load.evidence()).evidenceRetract({
        ...place(),
        publication,
        ...options,
      }),
    );
  withHome(evidence.command("reinstate"))
    .description(
      "take back what osler evidence retract recorded; past answers that stand again are unmarked, by a running server within 15 seconds",
    )
    .argument("<publication>", "DOI, PMID, PMCID, or a web page's address")
    .requiredOption("--reason <words>", "why; kept with the act and audited", said)
    .action(async (publication: string, options: { reason: string }) =>
      (await load.evidence()).evidenceReinstate({
        ...place(),
        publication,
        ...options,
      }),
    );
  withHome(evidence.command("notices"))
    .description("what operators recorded of publications and took back, with the reasons")
    .option("--json", "print JSON", false)
    .action(async (options: { json: boolean }) =>
      (await load.evidence()).evidenceNotices({ home: home(), ...options }),
    );
}

function addAnswerCommands(program: Command, home: HomeOf, environment: Environment): void {
  const place = () => ({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"] });
  const answers = program.command("answers").description("answers once given, and how good answers are");
  withHome(answers.command("evaluate"))
    .description("coverage, right study, direction, refusals and verified citations on judged questions")
    .requiredOption("--questions <file>", "{text,article,evidence?,direction?} a line, gz or not")
    .option("--json", "print JSON", false)
    .option("--keep <name>", "keep the figures in the home under this name, for its next release", plainName)
    .action(async (options) => (await load.answers()).answersEvaluate({ home: home(), ...options }));
  withHome(answers.command("list"))
    .description(
      "the answers kept, newest first: when, to whom, from which sources, and what fell since; no question and no record; beside a running server too",
    )
    .option("--marked", "only those a source of which was retracted, doubted or deleted", false)
    .option("--source <publication>", "only those that cite it: DOI, PMID, PMCID, address, or a document's id")
    .option("--since <date>", "only those given from that day (UTC) or moment on", moment)
    .option("--json", "print JSON", false)
    .action(async (options) =>
      (await load.answers()).answersList({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"], ...options }),
    );
  withHome(answers.command("replay"))
    .description(
      "ask a past question again on the corpus it was answered from, and compare to the byte; beside a running server too",
    )
    .argument("<id>")
    .option("--json", "print the answer, or both if they differ", false)
    .action(async (id: string, options: { json: boolean }) =>
      (await load.answers()).answersReplay({
        home: home(),
        databaseUrl: environment["OSLER_DATABASE_URL"],
        id,
        ...options,
      }),
    );
  withHome(program.command("ask"))
    .description("answer a question by quotation, or say what is missing; a home keeps the answer, whose id is printed")
    .argument("[question]")
    .option("--json", "print the answer object", false)
    .option("--batch <file>", "questions, one {_id?,question|text} a line")
    .option("--out <file>", "answers, one object a line (with --batch)")
    .action(
      async (
        question: string | undefined,
        options: { json: boolean; batch?: string; out?: string },
        command: Command,
      ) => {
        const { json, batch, out } = options;
        if (question === undefined && !json && batch !== undefined && out !== undefined) {
          return (await load.ask()).askBatch({ ...place(), batch, out });
        }
        if (question === undefined || batch !== undefined || out !== undefined) {
          command.error(
            "error: give a question (and --json, if you like), or --batch and --out together and nothing beside them",
          );
        }
        const { findLanguageModel } = await load.languageModel();
        return (await load.ask()).askOne({ ...place(), question, json, languageModel: findLanguageModel(environment) });
      },
    );
}

function addTrain(program: Command, environment: Environment): void {
  program
    .command("train")
    .description("train the event model on a corpus snapshot; stopped at any moment, it resumes")
    .requiredOption("--corpus <dir>", "a corpus snapshot, such as a home's corpus/HASH")
    .requiredOption(
      "--out <dir>",
      "becomes the checkpoint; the state of an unfinished run stands beside it as <dir>.state",
    )
    .addOption(
      new Option("--engine <name>", "ONNX Runtime in this process, or PyTorch")
        .choices(["onnx", "torch"])
        .default("onnx"),
    )
    .option(
      "--nproc <n>",
      "threads of onnx, processes of torch; 2 if neither this nor workers of --options says",
      positive,
    )
    .addOption(
      new Option("--strategy <name>", "of torch: all weights in each process, or a share")
        .choices(["ddp", "fsdp"])
        .default("ddp"),
    )
    .option("--options <file>", "JSON of what differs from the preset for a corpus of this size")
    .option(
      "--dp-noise <x>",
      "differential privacy for each patient: noise of so many times what one may add to a step (onnx)",
      aboveZero,
    )
    .option("--dp-clip <x>", "with --dp-noise: the longest gradient of one patient", aboveZero, 20)
    .option("--dp-patients <n>", "with --dp-noise: patients of a step, on average", positive, 128)
    .option("--dp-delta <x>", "with --dp-noise: the chance for which ε is told", chance, 1e-5)
    .option("--log <file>", "append a JSON line an evaluation: step, events, loss, eventsPerSecond, rssMb")
    .option("--prepare", "write the state only, and print the command for torchrun on other machines", false)
    .action(async (options, command: Command) => {
      const isGiven = (name: string) => command.getOptionValueSource(name) === "cli";
      if (options.dpNoise === undefined && ["dpClip", "dpPatients", "dpDelta"].some(isGiven))
        command.error("error: --dp-clip, --dp-patients and --dp-delta need --dp-noise; without it nothing is private");
      if (options.engine === "onnx" && isGiven("strategy")) command.error("error: --strategy is of --engine torch");
      if (options.prepare && options.log !== undefined)
        command.error("error: --log is of a run, and --prepare starts none");
      return (await load.train()).runTrain({ ...options, python: environment["OSLER_PYTHON"] });
    });
}

function addTaskCommands(program: Command, home: HomeOf): void {
  const tasks = program.command("tasks").description("prediction tasks in ACES's YAML");
  tasks
    .command("check")
    .description("how many events each predicate finds in a data set; exit code 1 if one finds nothing")
    .option("--predicates <file>", "a data set's predicates")
    .option("--config <file...>", "tasks: only the predicates they use", [])
    .requiredOption("--meds <path>", "MEDS dataset directory or parquet file")
    .option("--json", "print JSON", false)
    .action(async (options, command: Command) => {
      if (options.predicates === undefined && options.config.length === 0)
        command.error("error: give --predicates, --config, or both");
      const { tasksCheck } = await load.tasks();
      if (!(await tasksCheck(options))) process.exitCode = 1;
    });
  tasks
    .command("extract")
    .description("who is asked when, and what came of it: labels in MEDS's schema")
    .requiredOption("--config <file>", "the task (examples in tasks/)")
    .option("--predicates <file>", "a data set's predicates, for what the task leaves as ???")
    .requiredOption("--meds <path>", "MEDS dataset directory or parquet file")
    .requiredOption("--out <file>", "parquet")
    .option("--memory <MB>", "memory of the query engine; what does not fit spills to disk", positive, 1024)
    .option("--json", "print JSON", false)
    .action(async (options) => (await load.tasks()).tasksExtract(options));
  withHome(tasks.command("predict"))
    .description("a release's prediction for each labelled moment, in the schema meds-evaluation scores")
    .requiredOption("--config <file>", "the task (examples in tasks/)")
    .option("--predicates <file>", "the data set's predicates, for what the task leaves as ???")
    .requiredOption("--meds <path>", "MEDS dataset directory or parquet file, in the codes the release learnt from")
    .requiredOption("--out <file>", "parquet")
    .option("--labels <file>", "labels in MEDS's schema; the task's own over the data set if left out")
    .option("--release <dir>", "the release to ask; the current one if left out")
    .option("--fit", "fit a head on the train subjects' labels and predict the held-out subjects", false)
    .addOption(
      new Option("--within <time>", "how far to look where the labelled window ends at an event: such as 90d, 6w or 1y")
        .argParser(years)
        .conflicts("fit"),
    )
    .addOption(
      new Option("--split <name>", "only these subjects; all if left out").choices(words.splits).conflicts("fit"),
    )
    .action(async (options) => (await load.tasksPredict()).tasksPredict({ home: home(), ...options }));
  tasks
    .command("score")
    .description("how good predictions of a task are, whoever made them; the others are compared with the first")
    .argument("<file...>", "parquet in meds-evaluation's prediction schema, for the same labels")
    .option("--json", "print JSON", false)
    .action(async (files: string[], options) => (await load.tasksPredict()).tasksScore(files, options));
}

function addModelCommands(program: Command, home: HomeOf, environment: Environment): void {
  addTaskCommands(program, home);
  withHome(program.command("validate"))
    .description("test a release on records it has never seen")
    .requiredOption("--meds <path...>", "MEDS dataset directory or parquet file")
    .requiredOption("--out <dir>", "where to write report.json, report.html and report.pdf")
    .option("--release <dir>", "the release to test; the current one if left out")
    .option(
      "--cohort-start <date>",
      "the date on which every member of the cohort had to be alive, if there is one",
      isoDate,
    )
    .action(async (options) => (await load.validate()).runValidate({ home: home(), ...options }));
  withHome(program.command("query"))
    .description(
      "the risk of the first or next of any set of codes, in the catalogue or not: tested on held-out people, or of one patient",
    )
    .argument("<question>", "CODE,CODE>=VALUE,CODE<VALUE, of which any counts; with --predicates the name of one")
    .requiredOption("--within <time>", "such as 90d, 6w or 1y", years)
    .option("--predicates <file>", "ACES predicates in YAML (tasks/ has examples)")
    .option("--next", "the next time, also of those who had it before", false)
    .option("--patient <id>", "the risk of one patient, at the end of the chart")
    .option("--json", "print JSON", false)
    .action(async (question, options) =>
      (await load.query()).runQuery({
        home: home(),
        databaseUrl: environment["OSLER_DATABASE_URL"],
        question,
        ...options,
      }),
    );
  const release = program.command("release").description("signed releases of the model");
  release
    .command("verify")
    .description("fail if any byte of a release differs from what was signed")
    .argument("<dir>")
    .option("--key <file>", "the public key you trust (PEM)")
    .action(async (directory: string, options: { key?: string }) =>
      (await load.release()).releaseVerify({ directory, ...options }),
    );
  withHome(release.command("move"))
    .description(
      "move the current release one stage on through its gates, or back with a reason; recalled: its risks are shown nowhere",
    )
    .addOption(new Option("--to <stage>").choices(words.stages).makeOptionMandatory())
    .requiredOption("--by <role>", "who asks: a role, never a patient", said)
    .option("--evidence <file>", "JSON: silentRun, limitedRun, signOff")
    .option("--attack <file>", "the attack.json of this model")
    .option("--reason <words>", "why it goes back", said)
    .action(async (options) => (await load.release()).releaseMove({ home: home(), ...options }));
}

function addProofCommands(program: Command, home: HomeOf): void {
  withHome(program.command("lint"))
    .description("does a MEDS data set, or a task on it, give the future away; exit code 1 if so")
    .option("--meds <path>", "MEDS dataset directory or parquet file; the home's own if left out")
    .option("--tasks <file...>", "ACES tasks to check on it")
    .option("--predicates <file>", "the data set's predicates, for what the tasks leave as ???")
    .option("--labels <file...>", "MEDS label files made on it")
    .option("--json", "print JSON", false)
    .action(async (options, command: Command) => {
      if (options.predicates !== undefined && options.tasks === undefined)
        command.error("error: --predicates fills in what --tasks leave open; there are none");
      const { runLint } = await load.lint();
      if (!(await runLint({ home: home(), ...options }))) process.exitCode = 1;
    });
  program
    .command("plant")
    .description("copy a MEDS data set with one known leak in it, to see that lint finds it")
    .requiredOption("--meds <dir>", "MEDS dataset directory with filed_time")
    .addOption(new Option("--leak <name>").choices(words.leaks).makeOptionMandatory())
    .option("--seed <n>", "the same seed gives the same rows", whole, 1)
    .requiredOption("--out <dir>", "where to write")
    .action(async (options) => (await load.lint()).runPlant(options));
  withHome(program.command("attack"))
    .description("what the model gives away about the people it was trained on; exit code 1 if a limit is broken")
    .option("--out <dir>", "where to write attack.json", "attack")
    .option("--json", "print the report as JSON", false)
    .action(async (options: { out: string; json: boolean }) => {
      const { runAttack } = await load.attack();
      if (!(await runAttack({ home: home(), ...options }))) process.exitCode = 1;
    });
}

function addAudit(program: Command, home: HomeOf, environment: Environment): void {
  const audit = program.command("audit").description("who did what to whose record");
  withHome(audit.command("export"))
    .description(
      "the audit log as IHE BALP AuditEvents, one a line; run again it adds what is new (on PGlite: stop the server first)",
    )
    .requiredOption("--out <file>", "NDJSON, made or continued; no names, and patients as hashes")
    .option("--since <date>", "from this day on, UTC", isoDate)
    .option("--server <url>", "the server's own address, such as https://osler.hospital.example/fhir")
    .action(async (options) =>
      (await load.audit()).auditExport({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"], ...options }),
    );
  const place = () => ({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"] });
  withHome(audit.command("verify"))
    .description(
      "read the whole log and compare it with its checkpoints, also with those kept elsewhere; exit code 1 if it was altered",
    )
    .option("--checkpoint <file...>", "what osler audit checkpoint wrote")
    .option("--key <file>", "the public key that signed them; the home's own if left out")
    .action(async (options) => {
      const { auditVerify } = await load.auditProofs();
      if (!(await auditVerify({ ...place(), ...options }))) process.exitCode = 1;
    });
  withHome(audit.command("checkpoint"))
    .description("sign the log's size and root (C2SP tlog-checkpoint), for somebody else to keep")
    .requiredOption("--out <file>")
    .action(async (options) => (await load.auditProofs()).auditCheckpoint({ ...place(), ...options }));
  withHome(audit.command("prove"))
    .description("the proof that an entry is in the log, or that it only grew since it had so many (RFC 6962)")
    .addOption(new Option("--entry <n>", "its position, from 0").argParser(whole).conflicts("since"))
    .option("--since <n>", "a size it had", positive)
    .option("--of <n>", "the size of the checkpoint the proof is for; now, if left out", positive)
    .requiredOption("--out <file>")
    .action(async (options) => (await load.auditProofs()).auditProve({ ...place(), ...options }));
  audit
    .command("check")
    .description("check a proof with nothing but checkpoints and the key that signed them; exit code 1 if it fails")
    .argument("<proof>")
    .requiredOption("--checkpoint <file...>", "of the sizes the proof speaks of")
    .requiredOption("--key <file>", "keys/audit-key.pub.pem of the home, as it was handed over")
    .action(async (proof: string, options) => console.log(await (await load.auditProofs()).auditCheck(proof, options)));
}

function addCds(program: Command, home: HomeOf, environment: Environment): void {
  const cds = program.command("cds").description("CDS Hooks: what was said to record systems");
  withHome(cds.command("replay"))
    .description(
      "answer past calls again with another release: cards that appear or vanish, risks that move; run it again after a kill; stop the server first",
    )
    .option("--release <dir>", "the release to ask; the current one if left out")
    .addOption(new Option("--service <id...>", "only these services").choices(words.cdsServices))
    .requiredOption("--out <file>", "one call a line, NDJSON; pointers and figures, no names")
    .option("--json", "print the counts as JSON", false)
    .action(async (options) =>
      (await load.cds()).cdsReplay({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"], ...options }),
    );
}

function addMonitor(program: Command, home: HomeOf, environment: Environment): void {
  withHome(program.command("monitor"))
    .description(
      "the release in use: risks given to record systems against what then happened, and patients against those tested; exit code 1 if something is outside its bounds; with the embedded database stop the server first",
    )
    .option("--since <date>", "only calls from this day on", isoDate)
    .option("--lag-days <n>", "days late filing takes; what happened in the charts' last days is not counted", days)
    .option("--evidence <file>", "write the silent run there, for osler release move --evidence")
    .option("--json", "print the report as JSON", false)
    .action(async (options: { since?: string; lagDays?: number; evidence?: string; json: boolean }) => {
      const within = await (await load.monitor()).runMonitor({
        home: home(),
        databaseUrl: environment["OSLER_DATABASE_URL"],
        ...options,
      });
      if (!within) process.exitCode = 1;
    });
}

function addConform(program: Command): void {
  program
    .command("conform")
    .description("does a CDS Hooks or FHIR server keep to the standards; exit code 1 if not")
    .argument("<url>", "the address above /cds-services, or a FHIR base")
    .option("--issuer <iss>", "who signs the calls, where the server asks for it")
    .option("--key <file>", "PKCS #8 PEM of a P-384 or RSA key that signs them")
    .option("--key-id <kid>", "its kid", "osler-conform")
    .option("--origin <url>", "a page's origin that should be allowed to call")
    .option("--patient <id>", "the patient calls are about; an invented one if left out")
    .option("--json", "print JSON", false)
    .action(async (url: string, options, command: Command) => {
      const isKeyed = options.key !== undefined;
      if (isKeyed !== (options.issuer !== undefined) || (!isKeyed && command.getOptionValueSource("keyId") === "cli"))
        command.error("error: --issuer and --key belong together; without both the calls are not signed");
      const { runConform } = await load.conform();
      if (!(await runConform(url, options))) process.exitCode = 1;
    });
}

function addBackupCommands(program: Command, home: HomeOf, environment: Environment): void {
  const place = () => ({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"] });
  withHome(program.command("backup"))
    .description("copy a home with its state and keys to a new directory, every file read again; stop the server first")
    .requiredOption("--out <dir>", "a directory that is not there yet")
    .action(async (options) => (await load.backup()).runBackup({ ...place(), ...options }));
  withHome(program.command("restore"))
    .description("make a home of a backup that is whole")
    .requiredOption("--from <dir>", "what osler backup wrote")
    .option("--check", "only compare every byte with what was backed up", false)
    .option("--replace", "move the home that is there aside, replace the tables of OSLER_DATABASE_URL", false)
    .action(async (options) => (await load.backup()).runRestore({ ...place(), ...options }));
  withHome(program.command("upgrade"))
    .description(
      "bring a home to this version of Osler: backup, database, route, checks; put back if one of them fails",
    )
    .option("--dry-run", "say what would be done, and change nothing", false)
    .option("--backup <dir>", "where the backup goes; beside the home if left out, in it where it is a mount point")
    .action(async (options) => (await load.backup()).runUpgrade({ ...place(), ...options }));
}

function addAccountCommands(program: Command, home: HomeOf, environment: Environment): void {
  const accounts = program.command("accounts").description("local accounts; stop the server first");
  const options = () => ({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"] });
  withHome(accounts.command("put"))
    .description(
      "add an account, or give one a new password, which ends its sessions and apps; the password is printed once",
    )
    .argument("<name>")
    .addOption(new Option("--role <role>").choices(words.roles).makeOptionMandatory())
    .option("--patient <id>", "the record a patient's account may read")
    .option("--display-name <words>", "what the pages show")
    .action(async (name: string, given) => (await load.accounts()).accountsPut({ ...options(), name, ...given }));
  withHome(accounts.command("list"))
    .description("names and roles, and which are disabled")
    .action(async () => (await load.accounts()).accountsList(options()));
  withHome(accounts.command("disable"))
    .description("an account opens nothing from now on; its sessions and what it allowed apps end at once")
    .argument("<name>")
    .action(async (name: string) => (await load.accounts()).accountsDisable({ ...options(), name }));
  withHome(accounts.command("enable"))
    .description("a disabled account can sign in again")
    .argument("<name>")
    .action(async (name: string) => (await load.accounts()).accountsEnable({ ...options(), name }));
  withHome(accounts.command("link"))
    .description(
      "give an account to a person at the identity provider of sign-in.json; it opens there alone from then on",
    )
    .argument("<name>")
    .requiredOption("--subject <id>", "what the provider calls the person (sub, or sign-in.json's subjectClaim)")
    .action(async (name: string, given) => (await load.accounts()).accountsLink({ ...options(), name, ...given }));
  withHome(accounts.command("unlink"))
    .description("take an account back from the identity provider; give it a password with accounts put")
    .argument("<name>")
    .action(async (name: string) => (await load.accounts()).accountsUnlink({ ...options(), name }));
  withHome(accounts.command("reset-second-factor"))
    .description("end an account's second factor and remove its passkeys, for a lost phone")
    .argument("<name>")
    .action(async (name: string) => (await load.accounts()).accountsResetSecondFactor({ ...options(), name }));
}

function addKeyCommands(program: Command, home: HomeOf, environment: Environment): void {
  withHome(program.command("mcp"))
    .description(
      "serve MCP over standard input and output; the key is in OSLER_API_KEY; stop the server first, or use its /mcp",
    )
    .action(async () =>
      (await load.mcp()).mcpServe({
        home: home(),
        databaseUrl: environment["OSLER_DATABASE_URL"],
        secret: environment["OSLER_API_KEY"],
      }),
    );
  const keys = program.command("keys").description("keys of programs that call the model API; stop the server first");
  const options = () => ({ home: home(), databaseUrl: environment["OSLER_DATABASE_URL"] });
  withHome(keys.command("add"))
    .description("make a key; it is printed once")
    .requiredOption("--name <words>", "what the list calls it; a patient whose record it reads sees this")
    .requiredOption("--owner <words>", "who answers for it, e.g. an office; the patient sees this too")
    .addOption(
      new Option(
        "--purpose <code>",
        "what it is used for, as the audit log says it: treatment, payment, the institution's operations, public health",
      )
        .choices(words.purposes)
        .makeOptionMandatory(),
    )
    .addOption(new Option("--role <role>").choices(words.keyRoles).makeOptionMandatory())
    .addOption(
      new Option("--scopes <scope...>", "what it opens")
        .choices(words.keyScopes)
        .default(["answers", "risks", "models"] satisfies KeyScope[]),
    )
    .option("--days <n>", "in force for so many days; until revoked if left out", positive)
    .action(async (given) => (await load.keys()).keysAdd({ ...options(), ...given }));
  withHome(keys.command("list"))
    .description("keys by id, never the keys themselves")
    .action(async () => (await load.keys()).keysList(options()));
  withHome(keys.command("revoke"))
    .description("end a key at once")
    .argument("<id>")
    .action(async (id: string) => (await load.keys()).keysRevoke({ ...options(), id }));
}
