/** @module cli/loaded.fixture: started before a program (`--import`), writes what it loaded to file descriptor 3, a JSON array. */
import { writeSync } from "node:fs";
import { registerHooks } from "node:module";

/** Osler's modules by their doors (`#core`), packages by name. */
const loaded = new Set<string>();

registerHooks({
  load(url, context, next) {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
    const [, own] = /\/src\/([^/]+)\/(?!.*\.fixture\.ts)/.exec(url) ?? [];
    if (name !== undefined) loaded.add(name);
    else if (own !== undefined) loaded.add(`#${own}`);
    return next(url, context);
  },
});

process.on("exit", () => writeSync(3, JSON.stringify([...loaded].sort())));
