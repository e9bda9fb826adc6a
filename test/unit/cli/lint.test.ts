import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { stevedore } from '../../../src/cli/stevedore';
import { soundProfile } from '../oci/dockerSeccomp/profile';
import { sound } from '../oci/ruleTest';

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly code: string;
  readonly runtimes: Readonly<Record<string, { readonly verdict: string; readonly message?: string }>>;
  readonly fixes: readonly string[];
}

async function run(argv: readonly string[], stdin = '') {
  let out = '';
  let err = '';
  const code = await stevedore(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    out: (text) => (out += text),
    err: (text) => (err += text),
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

const rows = (out: string, code: string): readonly Row[] =>
  (JSON.parse(out) as readonly Row[]).filter((row) => row.code === code);

const relative = JSON.stringify({ ...sound, process: { cwd: 'home', args: ['sh'] } }, undefined, 2);

describe('stevedore lint', () => {
  let folder: string;
  let bundle: string;
  let config: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-lint-'));
    bundle = join(folder, 'bundle');
    config = join(bundle, 'config.json');
    mkdirSync(join(bundle, 'rootfs/bin'), { recursive: true });
    writeFileSync(join(bundle, 'rootfs/bin/sh'), '', { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds no error in a config that is right, and ends with 0', async () => {
    writeFileSync(config, JSON.stringify(sound));
    const { code, out } = await run(['lint', bundle, '--format', 'json']);
    assert.deepEqual(
      (JSON.parse(out) as readonly Row[]).filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(code, 0);
  });

  it('says where, what runtimes answer and what mends it, and ends with 1', async () => {
    writeFileSync(config, relative);
    const { code, out } = await run(['lint', config, '--format', 'json']);
    const [row] = rows(out, 'process-cwd-relative');
    const line = relative.split('\n').findIndex((text) => text.includes('"cwd"'));
    const column = (relative.split('\n')[line] ?? '').indexOf('"home"');
    assert.deepEqual(
      { file: row?.file, line: row?.line, column: row?.column, endLine: row?.endLine, endColumn: row?.endColumn },
      { file: config, line: line + 1, column: column + 1, endLine: line + 1, endColumn: column + 1 + '"home"'.length },
    );
    assert.equal(row?.runtimes['runc']?.verdict, 'refuses');
    assert.equal(row.runtimes['crun']?.verdict, 'accepts');
    assert.equal(row.fixes.length, 1);
    assert.equal(code, 1);
  });

  it("checks a seccomp profile of Docker's, told by its content", async () => {
    const profile = join(folder, 'profile.json');
    writeFileSync(profile, JSON.stringify({ ...soundProfile, defaultActoin: 'SCMP_ACT_ERRNO', flags: 'a' }));
    const { code, out } = await run(['lint', profile, '--format', 'json']);
    const all = JSON.parse(out) as readonly Row[];
    assert.deepEqual(all.map((row) => row.code).toSorted(), ['schema-key-unknown', 'schema-type']);
    assert.deepEqual(all[0]?.runtimes, {});
    assert.equal(code, 1);
    writeFileSync(profile, JSON.stringify(soundProfile));
    assert.deepEqual(await run(['lint', profile]), { code: 0, out: '0 errors, 0 warnings, 0 remarks\n', err: '' });
  });

  it('tells of the runtime that is asked for only', async () => {
    writeFileSync(config, relative);
    const { out } = await run(['lint', config, '--format', 'json', '--runtime', 'runc@1.1']);
    const [row] = rows(out, 'process-cwd-relative');
    assert.deepEqual(Object.keys(row?.runtimes ?? {}), ['runc']);
    assert.match(row?.runtimes['runc']?.message ?? '', /Cwd must be an absolute path/);
  });

  it('tells what editors tell of the text as well: comments, keys that are there twice', async () => {
    const { out } = await run(
      ['lint', '-', '--format', 'json'],
      relative.replace('{', '{ // here\n"hostname": "a", "hostname": "b",'),
    );
    assert.equal(rows(out, 'text-comment').length, 1);
    assert.ok(rows(out, 'text-duplicate-key').length >= 1, out);
  });

  it('looks for the program in the root file system, unless told not to', async () => {
    rmSync(join(bundle, 'rootfs/bin/sh'));
    writeFileSync(config, JSON.stringify(sound));
    const asked = await run(['lint', bundle, '--format', 'json']);
    assert.equal(rows(asked.out, 'process-program-absent').length, 1);
    const blind = await run(['lint', bundle, '--format', 'json', '--no-disk']);
    assert.equal(rows(blind.out, 'process-program-absent').length, 0);
  });

  it('prints for people, for code scanning and for pull requests', async () => {
    writeFileSync(config, relative);
    const text = await run(['lint', config]);
    assert.match(text.out, /config\.json:\d+:\d+: error: .*\[process-cwd-relative\]\n {4}runc [\d.]+ refuses it: /);
    const sarif = JSON.parse((await run(['lint', config, '--format', 'sarif'])).out) as {
      readonly runs: readonly { readonly results: readonly { readonly ruleId: string; readonly level: string }[] }[];
    };
    assert.ok(
      sarif.runs[0]?.results.some(({ ruleId, level }) => ruleId === 'process-cwd-relative' && level === 'error'),
    );
    const github = await run(['lint', config, '--format', 'github']);
    assert.match(
      github.out,
      /^::error file=[^:]*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=process-cwd-relative::/m,
    );
  });

  it('mends in the file what can be mended in one way only', async () => {
    writeFileSync(config, relative, { mode: 0o640 });
    const { code, out } = await run(['lint', config, '--fix', '--format', 'json']);
    assert.deepEqual(rows(out, 'process-cwd-relative'), []);
    const mended = JSON.parse(readFileSync(config, 'utf8')) as { readonly process: { readonly cwd: string } };
    assert.equal(mended.process.cwd, '/home');
    assert.equal(lstatSync(config).mode & 0o777, 0o640);
    assert.equal(code, 0);
  });

  it('writes nothing through a symbolic link, and says so', async () => {
    const elsewhere = join(folder, 'elsewhere.json');
    writeFileSync(elsewhere, relative);
    symlinkSync(elsewhere, config);
    const { code, err } = await run(['lint', config, '--fix']);
    assert.match(err, /symbolic link/);
    assert.equal(readFileSync(elsewhere, 'utf8'), relative);
    assert.equal(code, 1);
  });

  for (const [what, argv] of Object.entries({
    'no file': ['lint'],
    'an unknown format': ['lint', 'x', '--format', 'xml'],
    'an unknown runtime': ['lint', 'x', '--runtime', 'youki'],
    'an unknown option': ['lint', 'x', '--fox'],
    'mending of standard input': ['lint', '-', '--fix'],
  })) {
    it(`ends with 2 for ${what}`, async () => {
      const { code, err } = await run(argv);
      assert.equal(code, 2);
      assert.match(err, /stevedore lint --help/);
    });
  }

  it('ends with 1 and names the file that is not there, and checks the others', async () => {
    writeFileSync(config, JSON.stringify(sound));
    const { code, err, out } = await run(['lint', join(folder, 'nowhere'), config, '--format', 'json']);
    assert.equal(code, 1);
    assert.match(err, /nowhere/);
    assert.ok(Array.isArray(JSON.parse(out)));
  });

  it('answers for bad input within a second', async () => {
    const bad = ['', '\0\0\0', '{', '['.repeat(100_000), ' '.repeat(50 * 1024 * 1024), '{"ociVersion":'.repeat(10_000)];
    for (const text of bad) {
      writeFileSync(config, text);
      const start = Date.now();
      const { code } = await run(['lint', config, '--format', 'json', '--no-disk']);
      assert.equal(code, 1, JSON.stringify(text.slice(0, 20)));
      assert.ok(Date.now() - start < 1000, `${Date.now() - start} ms for ${JSON.stringify(text.slice(0, 20))}`);
    }
  }).timeout(20_000);
});
