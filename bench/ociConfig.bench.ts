import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { config } from '../src/core/oci/catalogue/config';
import { jsonSchema } from '../src/core/oci/catalogue/jsonSchema';
import { localFiles } from '../src/core/oci/disk/files';
import { localFolders } from '../src/core/oci/disk/folders';
import { defaultsOf } from '../src/core/oci/defaults/specs';
import { lint } from '../src/core/oci/lint';
import { complete } from '../src/server/completion/complete';
import { hover } from '../src/server/hover/hover';
import { OciServer } from '../test/integration/server/ociServer';
import { askedFor } from '../test/unit/server/asked';
import { median, type Result, table } from './numbers';

const often = 200;
const warm = 50;

/** Milliseconds that the JSON language service takes for such a config on the machine that the limits were set for. */
const usual = 1.3;

/** A config of 2,500 lines: Docker's defaults with its seccomp filter, and as many binds and variables as are left. */
function longConfig(): string {
  const base = defaultsOf('docker', 'x64') as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const made = (env: number): string =>
    JSON.stringify(
      {
        ociVersion: '1.0.2',
        ...base,
        root: { ...base['root'], path: 'rootfs' },
        process: {
          ...base['process'],
          cwd: '/',
          args: ['sh'],
          env: ['PATH=/bin', ...Array.from({ length: env }, (_, index) => `NAME_${index}=value`)],
        },
        mounts: [
          ...(base['mounts'] as unknown as readonly object[]),
          ...Array.from({ length: 100 }, (_, index) => ({
            destination: `/data/${index}`,
            type: 'bind',
            source: `/srv/data/${index}`,
            options: ['rbind', 'ro', 'nosuid', 'nodev'],
          })),
        ],
      },
      undefined,
      2,
    );
  const short = made(0).split('\n').length;
  assert.ok(short < 2500, `${short} lines`);
  return made(2500 - short);
}

/** Milliseconds of many goes, each with another text. */
async function timed(work: (index: number) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < warm + often; index++) {
    const begun = performance.now();
    await work(index);
    if (index >= warm) times.push(performance.now() - begun);
  }
  return times.toSorted((one, other) => one - other);
}

const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? NaN;
const fine = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;

describe('speed of checking OCI configs', function () {
  this.timeout(120_000);
  const results: Result[] = [];
  /** How much slower this machine is now: what is measured in milliseconds may take as much longer. */
  let slow = 1;
  const text = longConfig();
  /** Another text each time, so that nothing is remembered of the one before. */
  const version = (index: number): string => text.replace('NAME_1=value', `NAME_1=value${index}`);

  const note = (what: string, value: number, limit: number, unit: (value: number) => string): void => {
    results.push({ what, measured: unit(value), limit: unit(limit), kept: value <= limit });
  };
  after(() => {
    console.log(
      `\n${table(results)}\nThis machine is ${slow.toFixed(1)} times slower than the one of the limits; its load: ${loadavg()[0]?.toFixed(1) ?? '?'}\n`,
    );
  });
  after(() =>
    assert.deepEqual(
      results.filter(({ kept }) => !kept),
      [],
    ),
  );

  it('checks 2,500 lines between two keys, within twice what the JSON language service takes', async () => {
    const service = getLanguageService({});
    service.configure({ schemas: [{ uri: 'x://s', fileMatch: ['*'], schema: jsonSchema(config) }] });
    const theirs = await timed((index) => {
      const document = TextDocument.create('file:///config.json', 'json', index, version(index));
      return service.doValidation(document, service.parseJSONDocument(document));
    });
    const own = await timed((index) => lint(version(index)));
    slow = Math.max(1, median(theirs) / usual);
    note('2,500 lines checked, in the middle', median(own), 5 * slow, fine);
    note('2,500 lines checked, 99 of 100', p99(own), 15 * slow, fine);
    note(
      `against the JSON language service with our schema (${fine(median(theirs))})`,
      median(own) / median(theirs),
      2,
      (ratio) => `${ratio.toFixed(2)}×`,
    );
  });

  it('completes and explains at once', async () => {
    const asked = askedFor(text);
    const places = [...text.matchAll(/"[a-z]/gi)].map(({ index }) => index + 1);
    const at = (index: number): number => places[(index * 37) % places.length] ?? 0;
    const disk = { ...localFiles, ...localFolders };
    const completing = await timed((index) => complete(asked, at(index), disk));
    const explaining = await timed((index) => hover(asked, at(index)));
    note('completion, in the middle', median(completing), 5 * slow, fine);
    note('hover, in the middle', median(explaining), 5 * slow, fine);
  });

  it('says the first word soon after it was started, and stays small', async () => {
    const times: number[] = [];
    let resident = 0;
    for (let round = 0; round < 5; round++) {
      const begun = performance.now();
      const server = await OciServer.start();
      try {
        const uri = `file:///nowhere/${round}/config.json`;
        await server.open(uri, text);
        await server.diagnostics(uri, (all) => all.length > 0);
        times.push(performance.now() - begun);
        if (round === 4) {
          for (let change = 2; change < 100; change++) await server.change(uri, change, version(change));
          await server.request('textDocument/hover', { textDocument: { uri }, position: { line: 3, character: 4 } });
          resident = residentOf(server.process.pid ?? 0);
        }
      } finally {
        await server.stop();
      }
    }
    note('cold start to the first diagnostics, in the middle of five', median(times), 300 * slow, fine);
    note('resident, after a hundred versions', resident / 1e6, 100, (megabytes) => `${megabytes.toFixed(0)} MB`);
  });
});

/** Bytes of memory that a process has (proc(5), status). */
function residentOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) * 1024;
}
