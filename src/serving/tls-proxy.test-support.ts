/**
 * @module serving/tls-proxy.test-support: a reverse proxy that ends TLS, as a hospital runs one, and a client that calls through it.
 *
 * It passes Host on, adds the caller to `X-Forwarded-For` and says by which scheme it was called. Never imported outside tests.
 */
import { request as ask, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as askSecurely, createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

export const publicUrl = "https://osler.hospital.example";

/** Of nobody: made for these tests, for the name above, until 2126. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBvTCCAWKgAwIBAgIUDvQfbh6r9bfwRT513DXnWPCfKjMwCgYIKoZIzj0EAwIw
ITEfMB0GA1UEAwwWb3NsZXIuaG9zcGl0YWwuZXhhbXBsZTAgFw0yNjExMjgwMTI5
MDZaGA8yMTI2MTEwNDAxMjkwNlowITEfMB0GA1UEAwwWb3NsZXIuaG9zcGl0YWwu
ZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBF7GY4gMTzULjH7Z8Nz
X9TWj5PYjoF+3hT2AroJllDmjr4Clh3IlwBIy/kOR6ZuD9XK0jiaHmOfMgy+k6Yn
g32jdjB0MB0GA1UdDgQWBBR8hdz8QhbmtbWMaGeq1W80uc+J5jAfBgNVHSMEGDAW
gBR8hdz8QhbmtbWMaGeq1W80uc+J5jAPBgNVHRMBAf8EBTADAQH/MCEGA1UdEQQa
MBiCFm9zbGVyLmhvc3BpdGFsLmV4YW1wbGUwCgYIKoZIzj0EAwIDSQAwRgIhALay
ABCUHi76qyfW1RKzoAyZpFvu73gRpTB3r0tSh+++AiEA+VJ/7RK+L1q/LQwr7xtr
hy/Xu1l1P86QPbT2qR+A348=
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgica+ZWFGuZnrd1ac
rGpDZy/zEhbWG1kkbngBFClJBqKhRANCAAQRexmOIDE81C4x+2fDc1/U1o+T2I6B
ft4U9gK6CZZQ5o6+ApYdyJcASMv5Dkembg/VytI4mh5jnzIMvpOmJ4N9
-----END PRIVATE KEY-----`;

/** Says which address a caller has; the proxy takes it off and goes by it, since all tests call from one. */
const CALLER = "test-caller";

export interface TlsProxy {
  readonly port: number;
  /** As `fetch`, over TLS and this proxy, from `caller`; cookies are the test's own affair. */
  from(caller: string): typeof fetch;
  stop(): Promise<void>;
}

/** Starts a proxy before the server at `target`, e.g. `http://127.0.0.1:4317`. */
export async function startTlsProxy(target: string): Promise<TlsProxy> {
  const server = createServer({ key, cert: certificate }, (incoming, outgoing) => {
    const passed = ask(target + incoming.url, { method: incoming.method, headers: toPassedHeaders(incoming) });
    passed.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    from: (caller) => async (input, init) => {
      const asked = new Request(new URL(input instanceof Request ? input.url : input, publicUrl), init);
      return call(asked, port, caller);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
}

function toPassedHeaders({ headers, socket }: IncomingMessage): IncomingHttpHeaders {
  const { [CALLER]: caller = socket.remoteAddress, ...sent } = headers;
  const before = sent["x-forwarded-for"];
  const through = before === undefined ? `${caller}` : `${before}, ${caller}`;
  return { ...sent, "x-forwarded-for": through, "x-forwarded-proto": "https" };
}

async function call(asked: Request, port: number, caller: string): Promise<Response> {
  const { hostname, host, pathname, search } = new URL(asked.url);
  const headers = { host, ...Object.fromEntries(asked.headers), [CALLER]: caller };
  const to = { host: "127.0.0.1", port, servername: hostname, ca: certificate, agent: false };
  const body = Buffer.from(await asked.arrayBuffer());
  const answer = await new Promise<IncomingMessage>((answered, failed) => {
    const sent = askSecurely({ ...to, method: asked.method, path: pathname + search, headers }, answered);
    sent.on("error", failed).end(body);
    asked.signal.addEventListener("abort", () => sent.destroy());
  });
  const received = new Headers();
  for (let at = 0; at < answer.rawHeaders.length; at += 2)
    received.append(answer.rawHeaders[at] ?? "", answer.rawHeaders[at + 1] ?? "");
  const status = answer.statusCode ?? 0;
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>), {
    status,
    headers: received,
  });
}
