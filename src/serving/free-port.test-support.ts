/** @module serving/free-port.test-support: ports a test may give up and take again. Never imported outside tests. */
import { createServer } from "node:net";

/** Below the ports systems hand out by themselves (from 32768 on Linux, from 49152 elsewhere), so that nobody is given one in between. */
const [FIRST, COUNT] = [20_000, 12_000];
/** Test files run in processes of their own: each looks from another place on. */
let next = (process.pid * 97) % COUNT;

/** A free port of the loopback address, never the same twice: an identity provider must know its own address before it listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < COUNT; tries++) {
    const port = FIRST + next;
    next = (next + 1) % COUNT;
    if (await isFree(port)) return port;
  }
  throw new Error("No port between 20000 and 32000 is free.");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
  });
}
