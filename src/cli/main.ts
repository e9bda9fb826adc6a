#!/usr/bin/env node
import { join } from 'node:path';
import { useLanguageOf } from './language';
import { stevedore } from './stevedore';

// The translations are shipped beside dist.
useLanguageOf(process.env, join(__dirname, '..', 'l10n'));

const stop = new AbortController();
/** As a shell tells of a program that a signal ended: 128 and its number. */
let stopped = 130;
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => {
  stopped = 143;
  stop.abort();
});

// `… | head` closes the pipe early, and that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

stevedore(process.argv.slice(2), {
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  signal: stop.signal,
}).then(
  (code) => (process.exitCode = stop.signal.aborted ? stopped : code),
  (error: unknown) => {
    if (stop.signal.aborted) process.stderr.write('\n');
    else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = stop.signal.aborted ? stopped : 1;
  },
);
