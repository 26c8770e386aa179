/** Before each test file: what fast-check draws is the same in every run; `OSLER_TEST_SEED` draws anew. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["OSLER_TEST_SEED"] ?? 20_261_128) });
