#!/bin/sh
# Installs the exact lockfile if it was not installed yet or has changed since. Prints only when it works or fails.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
stamp="$root/node_modules/.osler-installed"
if [ -f "$stamp" ] && cmp -s "$root/package-lock.json" "$stamp"; then exit 0; fi
echo "Installing Osler's dependencies (once) ..." >&2
log=$(mktemp)
if ! (cd "$root" && ONNXRUNTIME_NODE_INSTALL=skip npm ci --include=dev --no-audit --no-fund --loglevel=error) >"$log" 2>&1; then
  cat "$log" >&2
  rm -f "$log"
  echo "osler: the installation failed; see the lines above. Node 20 or newer, npm and a package registry are needed." >&2
  exit 1
fi
rm -f "$log"
cp "$root/package-lock.json" "$stamp"
