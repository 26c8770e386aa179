/**
 * @module bench/fuzz-run: sends cases to a running server and judges each answer: no failure of the server, nothing of a record to whom
 * it is not theirs, nothing of what was sent in a refusal, nothing of the machine.
 */
import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import { type FuzzCaller, type FuzzCase, type FuzzTarget, fuzzCases } from "./fuzz-cases.ts";

export interface FuzzPlan {
  readonly url: string;
  readonly target: FuzzTarget;
  readonly count: number;
  readonly seed: string;
  /** What proves who calls; made for each call, because some proofs are good once. */
  readonly proofs: Readonly<Record<FuzzCaller, (path: string) => Promise<Readonly<Record<string, string>>>>>;
  /** Words of records that nobody but a clinician may be shown. */
  readonly secrets: readonly string[];
  readonly concurrency: number;
}

export interface FuzzFault {
  readonly what: "server failed" | "no answer" | "other's record" | "repeats what was sent" | "shows the machine";
  readonly status: number;
  readonly sent: FuzzCase;
  /** Of a request without an answer: `timeout`, or the connection's error. */
  readonly why?: string;
}

interface FuzzAnswer {
  readonly status: number;
  readonly text: string;
  readonly again?: true;
  readonly why?: string;
}

export interface FuzzResult {
  readonly cases: number;
  /** Answers by kind of case and status. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly faults: readonly FuzzFault[];
  /** Sent again because the server closed the kept connection they went by. */
  readonly again: number;
}

const TIMEOUT_MS = 30_000;
/** Few enough for the limits of a minute, many enough that connections are used again. */
const CALLS_PER_ADDRESS = 300;
const MOST_BODY = 1_000_000;
const machine =
  /node:internal|node_modules|at async |\.ts:\d+|\/home\/|\/tmp\/|\/work\/|SELECT .* FROM|syntax error at or near/;

export async function runFuzz(plan: FuzzPlan): Promise<FuzzResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.concurrency });
  const statuses = new Map<string, Map<number, number>>();
  const faults: FuzzFault[] = [];
  const cases = fuzzCases(plan.target, plan.count, plan.seed);
  let done = 0;
  let again = 0;
  const work = async () => {
    for (const sent of cases) {
      const answer = await send(plan, agent, sent, done);
      const { status, text, why } = answer;
      if (answer.again) again++;
      done++;
      const held = statuses.get(sent.kind) ?? new Map<number, number>();
      statuses.set(sent.kind, held.set(status, (held.get(status) ?? 0) + 1));
      const what = judge(plan, sent, status, text);
      if (what !== undefined) faults.push({ what, status, sent, ...(why === undefined ? {} : { why }) });
    }
  };
  await Promise.all(Array.from({ length: plan.concurrency }, work));
  agent.destroy();
  return { cases: done, statuses, faults, again };
}

function judge(plan: FuzzPlan, sent: FuzzCase, status: number, text: string): FuzzFault["what"] | undefined {
  if (status === 0) return "no answer";
  if (status >= 500) return "server failed";
  if (machine.test(text)) return "shows the machine";
  if (sent.caller !== "clinician" && sent.caller !== "cds" && plan.secrets.some((secret) => text.includes(secret)))
    return "other's record";
  return status >= 400 && text.includes(sent.nonce) ? "repeats what was sent" : undefined;
}

/**
 * From one of many loopback addresses, so that limits by address do not end the run. Status 0: the connection was closed without an answer. A
 * server may close a kept connection while the next request is on its way; that one is sent again, once, on a connection of its own, where it has to be
 * answered. A request that waited in vain is not.
 */
async function send(plan: FuzzPlan, agent: Agent, sent: FuzzCase, n: number): Promise<FuzzAnswer> {
  const { hostname, port, host } = new URL(plan.url);
  const headers: OutgoingHttpHeaders = { host, ...(await plan.proofs[sent.caller](sent.path)), ...sent.headers };
  if (sent.body !== undefined && headers["transfer-encoding"] === undefined)
    headers["content-length"] ??= sent.body.length;
  for (const [name, value] of Object.entries(headers)) if (value === "") delete headers[name];
  const localAddress = `127.0.1.${1 + (Math.floor(n / CALLS_PER_ADDRESS) % 250)}`;
  return new Promise((resolve) => {
    const options = {
      hostname,
      port,
      path: toWire(sent.path),
      method: sent.method,
      headers,
      localAddress,
      agent,
      timeout: TIMEOUT_MS,
    };
    const outgoing = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        if (text.length < MOST_BODY) text += part;
      });
      const end = () => resolve({ status: response.statusCode ?? 0, text });
      response.on("end", end).on("error", end);
    });
    let late = false;
    outgoing.on("timeout", () => {
      late = true;
      outgoing.destroy();
    });
    outgoing.on("error", ({ code }: NodeJS.ErrnoException) => {
      const closed = outgoing.reusedSocket && !late && (code === "ECONNRESET" || code === "EPIPE");
      resolve(
        closed
          ? send(plan, new Agent(), sent, n).then((answer) => ({ ...answer, again: true as const }))
          : { status: 0, text: "", why: late ? "timeout" : (code ?? "unknown") },
      );
    });
    outgoing.end(sent.body);
  });
}

/** Node refuses to send blanks and signs beyond Latin-1 in a path; everything else goes as it is. */
function toWire(path: string): string {
  return path.replace(/[^\x21-\xff]/g, (sign) => encodeURIComponent(sign.toWellFormed()));
}
