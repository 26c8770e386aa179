/**
 * @module fetch/polite-client: HTTP requests at the pace a service asks for.
 *
 * Requests start no closer together than the pace allows; 429 and server errors are waited out as `Retry-After` says, or, like cut connections,
 * with a wait that doubles. While one request waits, so do the others. Redirects are followed; what authorises a request is not sent on to
 * another origin.
 */
import { setTimeout } from "node:timers/promises";
import { OslerError } from "#core";

interface PoliteRequest {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Statuses outside 2xx that are an answer too, neither waited out nor refused. */
  readonly answers?: (status: number) => boolean;
}

export interface PoliteClient {
  /**
   * A response with status 2xx, 416 (to a request for a range) or one that `answers` takes.
   *
   * @throws OslerError `fetch/unreachable` when the service as a whole does not serve, `fetch/refused` when it will not serve this address
   */
  send(url: string, request?: PoliteRequest): Promise<Response>;
  /** The whole text at an address; a cut connection is asked again. @throws as `send` */
  readText(url: string): Promise<string>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export interface PoliteClientOptions {
  readonly clock?: Clock;
  /** Requests that start within a second, at most. */
  readonly perSecond: number;
  /** Headers that prove who asks for an address, made anew for each request. */
  readonly authorise?: (url: string) => Promise<Readonly<Record<string, string>>>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds) => void (await setTimeout(milliseconds)),
};

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 1000;
/** A service that asks for a longer wait is left alone until the command is run again. */
const LONGEST_WAIT_MS = 10 * 60_000;

export function openPoliteClient({ clock = systemClock, perSecond, authorise }: PoliteClientOptions): PoliteClient {
  let next = 0;
  const turn = async () => {
    const start = Math.max(clock.now(), next);
    next = start + 1000 / perSecond;
    if (start > clock.now()) await clock.sleep(start - clock.now());
  };
  const client: PoliteClient = {
    send: async (url, { method = "GET", headers = {}, body, answers = () => false } = {}) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const proof = (await authorise?.(url)) ?? {};
        await turn();
        // Compressed transport would hide the length that says whether a file is whole.
        const sent = { "accept-encoding": "identity", "user-agent": "osler", ...headers, ...proof };
        const response = await fetch(url, { method, headers: sent, ...(body === undefined ? {} : { body }) }).catch(
          () => undefined,
        );
        if (response !== undefined && (response.ok || response.status === 416 || answers(response.status)))
          return response;
        await response?.body?.cancel();
        if (response !== undefined && response.status !== 429 && response.status < 500)
          throw refused(url, response.status);
        const wait = retryAfterMs(response, clock) ?? FIRST_WAIT_MS * 2 ** attempt;
        if (wait > LONGEST_WAIT_MS) break;
        next = Math.max(next, clock.now() + wait);
      }
      throw unreachable(url);
    },
    readText: async (url) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const text = await (await client.send(url)).text().catch(() => undefined);
        if (text !== undefined) return text;
        next = Math.max(next, clock.now() + FIRST_WAIT_MS * 2 ** attempt);
      }
      throw unreachable(url);
    },
  };
  return client;
}

/** Milliseconds the service asks to wait: seconds or an HTTP date. */
export function retryAfterMs(response: Response | undefined, clock: Clock): number | undefined {
  const said = response?.headers.get("retry-after");
  if (said === null || said === undefined) return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  return Number.isNaN(until) ? undefined : Math.max(until - clock.now(), 0);
}

function unreachable(url: string): OslerError {
  return new OslerError("fetch/unreachable", {
    message: `${url} could not be had in ${ATTEMPTS} attempts, or its server asks for more patience than ${LONGEST_WAIT_MS / 60_000} minutes.`,
    fix: "Check the network and run the same command again later; it goes on where it stopped.",
  });
}

function refused(url: string, status: number): OslerError {
  return new OslerError("fetch/refused", {
    message: `${url} answered with status ${status}.`,
    fix:
      status === 401 || status === 403
        ? "Check that this client may read there."
        : "Check the address; the service may have moved.",
  });
}
