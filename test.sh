#!/usr/bin/env bash
# Builds everything and runs every test once. Needs .NET 10 and Node 20, nothing else; what is missing beyond them it
# installs itself. The last line is "N passed, N failed, N skipped"; the exit code is 0 only when all is well.
set -euo pipefail
cd "$(dirname "$0")"

configuration=Debug
results=TestResults

# LocalHost would install Azurite too, but then within a test's time. The copy of the lock file is LocalHost's own mark
# of a finished installation.
if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
  npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock.json
fi

# .ci/run has just built with the same settings.
if [[ "${1:-}" != --no-build ]]; then
  dotnet restore PocFunctions.sln --locked-mode
  dotnet build PocFunctions.sln --configuration "$configuration" --no-restore --warnaserror
fi

rm -rf "$results"
code=0
dotnet test --solution PocFunctions.sln --configuration "$configuration" --no-build \
  --results-directory "$results" --report-xunit-ctrf || code=$?

# Node reads the results, because it is there anyway.
node - "$results" "$code" <<'JS'
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const [results, code] = process.argv.slice(2);
let files = [];
try {
  files = readdirSync(results, { recursive: true }).filter((name) => name.endsWith('.ctrf'));
} catch {
  // No results at all: counted as zero below.
}
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const name of files) {
  const { summary } = JSON.parse(readFileSync(join(results, name), 'utf8')).results;
  sum.passed += summary.passed;
  sum.failed += summary.failed;
  sum.skipped += summary.skipped + (summary.pending ?? 0);
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : Number(code);
JS
