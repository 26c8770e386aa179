/**
 * @module serving/pages: the built pages, and a plain one until they are built.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { buildStatusOf, type ServingContext } from "./context.ts";
import { RETURN_PATH } from "./issuer/issuer-handlers.ts";
import { escapeHtml, plainPage } from "./plain-page.ts";
import { HttpProblem } from "./problem.ts";

/** Where each page stands below the directory of built pages. */
const pages: Readonly<Record<string, string>> = {
  "/": "start/index.html",
  "/clinician": "clinician/index.html",
  "/patient": "patient/index.html",
  [RETURN_PATH]: "signed-in/index.html",
  "/account": "account/index.html",
  "/sandbox": "sandbox/index.html",
  "/oauth/interaction/:uid": "authorize/index.html",
};

/** Serves `directory` once it is there; names with a hash in them are cached for ever, pages never. */
export async function addPages(app: FastifyInstance, context: ServingContext, directory: string): Promise<void> {
  await app.register(fastifyStatic, { root: directory, serve: false });
  for (const [url, file] of Object.entries(pages)) {
    app.get(url, { schema: { hide: true } }, async (_, reply) => {
      if (!existsSync(join(directory, file))) return startingPage(context, reply);
      return reply.header("cache-control", "no-cache").sendFile(file);
    });
  }
  app.get<{ Params: { "*": string } }>("/assets/*", { schema: { hide: true } }, async (request, reply) => {
    const file = join("assets", request.params["*"]);
    if (!file.startsWith("assets") || !existsSync(join(directory, file))) throw new HttpProblem(404, "Not found");
    return reply.sendFile(file, { maxAge: "1y", immutable: true });
  });
}

/** The build's steps without script or style sheet; reloads itself every second. */
function startingPage(context: ServingContext, reply: FastifyReply): FastifyReply {
  const rows = buildStatusOf(context).steps.map((step) => `<li>${escapeHtml(step.title)}: ${step.state}</li>`);
  const body = `<p>The pages are being built; this one reloads by itself.</p><ul>${rows.join("")}</ul>`;
  const html = plainPage({ title: "Osler is starting", body, reloadSeconds: 1 });
  return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
}
