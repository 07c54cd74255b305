'use strict';
// Runs Azurite for as long as stdin stays open, then ends it with SIGTERM, so that it writes down all it has
// acknowledged. The operating system closes stdin also when LocalHost is killed, so Azurite never outlives it.
// Usage: node azurite-keeper.cjs <azurite.js> <pid file> <Azurite's arguments …>

const { spawn } = require('node:child_process');
const { rmSync, writeFileSync } = require('node:fs');
const { createInterface } = require('node:readline');

const lastResortMilliseconds = 30_000;
const [script, pidFile, ...args] = process.argv.slice(2);

// A Ctrl-C in the terminal goes to every process of its group; Azurite must outlast the functions that still use it.
const ignore = () => {};
process.on('SIGINT', ignore);
process.on('SIGHUP', ignore);

// When LocalHost is gone nobody reads this output, and that must end nothing.
process.stdout.on('error', ignore);
process.stderr.on('error', ignore);

const azurite = spawn(process.execPath, [script, ...args], {
  detached: true, // a process group of its own, out of Ctrl-C's reach
  stdio: ['ignore', 'pipe', 'pipe'],
  windowsHide: true,
});
writeFileSync(pidFile, String(azurite.pid));
azurite.stderr.pipe(process.stderr);

let stopping = false;
const stop = () => {
  // Azurite heeds one SIGTERM; a second would cut its writing short.
  if (!stopping) {
    stopping = true;
    azurite.kill('SIGTERM');
    setTimeout(() => azurite.kill('SIGKILL'), lastResortMilliseconds).unref();
  }
};
process.stdin.on('end', stop);
process.stdin.on('error', stop);
process.stdin.resume();
process.on('SIGTERM', stop);

// Each of the three services says so once it has written everything down. What then still keeps the process is a
// connection that a client left open, for up to a quarter of a minute.
let closed = 0;
createInterface({ input: azurite.stdout }).on('line', (line) => {
  process.stdout.write(`${line}\n`);
  if (line.endsWith('service successfully closed') && ++closed === 3) {
    azurite.kill('SIGKILL');
  }
});

azurite.on('exit', (code) => {
  rmSync(pidFile, { force: true });
  process.exit(closed === 3 ? 0 : (code ?? 1));
});
