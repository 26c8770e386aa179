/**
 * @module evidence/fetch/polite-client: HTTP requests at the pace a public service asks for.
 *
 * Requests start no closer together than the pace allows; 429 and server errors are waited out as `Retry-After` says, or, like cut connections,
 * with a wait that doubles. Redirects are followed.
 */
import { setTimeout } from "node:timers/promises";
import { OslerError } from "#core";

export interface PoliteClient {
  /**
   * A response with status 2xx, or 416 to a request for a range.
   *
   * @throws OslerError `evidence/source-unreachable` when the service as a whole does not serve, `evidence/source-refused` when it will not
   * serve this address
   */
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds) => void (await setTimeout(milliseconds)),
};

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 1000;
/** Requests a second that NCBI asks for at most (https://www.ncbi.nlm.nih.gov/books/NBK25497/); DailyMed names none. */
const PER_SECOND = 3;
/** A service that asks for a longer wait is left alone until the command is run again. */
const LONGEST_WAIT_MS = 10 * 60_000;

export function openPoliteClient(clock: Clock = systemClock): PoliteClient {
  let next = 0;
  const turn = async () => {
    const start = Math.max(clock.now(), next);
    next = start + 1000 / PER_SECOND;
    if (start > clock.now()) await clock.sleep(start - clock.now());
  };
  return {
    get: async (url, headers = {}) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        await turn();
        const response = await attemptGet(url, headers);
        if (response?.ok || response?.status === 416) return response;
        await response?.body?.cancel();
        if (response !== undefined && response.status !== 429 && response.status < 500)
          throw refused(url, response.status);
        const wait = retryAfter(response, clock) ?? FIRST_WAIT_MS * 2 ** attempt;
        if (wait > LONGEST_WAIT_MS) break;
        if (attempt < ATTEMPTS - 1) await clock.sleep(wait);
      }
      throw unreachable(url);
    },
  };
}

async function attemptGet(url: string, headers: Readonly<Record<string, string>>): Promise<Response | undefined> {
  try {
    // Compressed transport would hide the length that says whether the file is whole.
    return await fetch(url, { headers: { "accept-encoding": "identity", "user-agent": "osler", ...headers } });
  } catch {
    return undefined;
  }
}

/** Milliseconds the service asks to wait: seconds or an HTTP date. */
function retryAfter(response: Response | undefined, clock: Clock): number | undefined {
  const said = response?.headers.get("retry-after");
  if (said === null || said === undefined) return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  return Number.isNaN(until) ? undefined : Math.max(until - clock.now(), 0);
}

function unreachable(url: string): OslerError {
  return new OslerError("evidence/source-unreachable", {
    message: `${url} could not be had in ${ATTEMPTS} attempts, or its server asks for more patience than ${LONGEST_WAIT_MS / 60_000} minutes.`,
    fix: "Check the network and run the same command again later; it goes on where it stopped.",
  });
}

function refused(url: string, status: number): OslerError {
  return new OslerError("evidence/source-refused", {
    message: `${url} answered with status ${status}.`,
    fix: "Check the address with --base; the service may have moved.",
  });
}
