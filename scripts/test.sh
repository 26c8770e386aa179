#!/bin/sh
# Everything `npm test` checks: types, lint, boundaries, generated pages, dead code, then the suites. Arguments go to the test runner.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
sh scripts/install.sh
PATH="$root/node_modules/.bin:$PATH"
export PATH
tsc
biome check --error-on-warnings .
node scripts/check-boundaries.ts
node scripts/errors-page.ts --check
node scripts/access-page.ts --check
knip
node scripts/skipped-suites.ts
vitest run "$@"
