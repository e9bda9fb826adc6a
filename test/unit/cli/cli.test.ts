import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { useLanguageOf } from '../../../src/cli/language';
import { stevedore } from '../../../src/cli/stevedore';
import { useBundle } from '../../../src/core/l10n/l10n';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface JsonCommand {
  readonly text: string;
  readonly line: number;
  readonly context: unknown;
  readonly placeholders: unknown;
  readonly expected: object;
}

interface JsonCourse {
  readonly chapters: readonly {
    readonly title: string;
    readonly steps: readonly { readonly commands: readonly JsonCommand[]; readonly narration: readonly unknown[] }[];
  }[];
}

function parsed(out: string): JsonCourse {
  return JSON.parse(out) as JsonCourse;
}

/** Runs the program in this process. `stdin` is what comes in; without it nothing does. */
async function run(argv: readonly string[], stdin = ''): Promise<Ran> {
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

const note = [
  '# Notes',
  '## First',
  '```',
  '$ docker run --name d1 -itd busybox sh',
  '[註] 這是說明',
  '$ docker exec -it d1 sh',
  '/ # ifconfig eth0(tap0)',
  '/ # exit',
  '$ sudo reboot',
  '```',
  '## Second',
  '\\$ docker info',
  '```',
  '$ echo ok',
  'ok',
  '```',
  '',
].join('\n');

describe('stevedore notes', () => {
  afterEach(() => useBundle({}));

  it('JSON has exactly the fields that are promised', async () => {
    const { code, out } = await run(['notes', '-', '--format', 'json'], note);
    assert.equal(code, 0);
    const course = parsed(out);
    assert.deepEqual(Object.keys(course), ['title', 'language', 'chapters']);
    const steps = course.chapters.flatMap((one) => one.steps);
    const commands = steps.flatMap((one) => one.commands);
    assert.deepEqual(Object.keys(course.chapters[0]!), ['title', 'line', 'steps']);
    assert.deepEqual(Object.keys(steps[0]!), ['title', 'line', 'commands', 'narration']);
    for (const command of commands) {
      assert.deepEqual(
        Object.keys(command).join(),
        'text,line,endLine,kind,context,sudo,detaches,placeholders,expected',
      );
      assert.deepEqual(Object.keys(command.expected), ['lines', 'exit']);
    }
    const inside = commands.find((one) => one.line === 7);
    assert.deepEqual(inside?.context, [{ kind: 'host' }, { kind: 'container', name: 'd1' }]);
    assert.deepEqual(inside?.placeholders, [{ text: 'eth0(tap0)', choices: ['eth0', 'tap0'] }]);
    assert.deepEqual(
      steps.flatMap((one) => one.narration),
      ['[註] 這是說明'],
    );
  });

  it('JSON keeps a hidden character as a value and shows it as an escape', async () => {
    const { out } = await run(['notes', '-', '--format', 'json'], '```\n$ echo a\u202eb\n```\n');
    assert.ok(!out.includes('\u202e') && out.includes('\\u202e'));
    assert.equal(parsed(out).chapters[0]?.steps[0]?.commands[0]?.text, 'echo a\u202eb');
  });

  it('text tells where each command runs, and writes hidden characters out', async () => {
    const { out, err } = await run(['notes', '-'], `${note}\n\`\`\`\n$ echo \u001b[31mred\u202e\n\`\`\`\n`);
    assert.match(out, / 7 {2}host › d1 \$ ifconfig/);
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e') && out.includes('\\x1b'));
    assert.match(err, /^7 commands, 1 reference cards, 1 lines of narration, 0 meant to fail/);
  });

  it('a script has as commands only what runs here, needs nobody and changes no machine', async () => {
    const { out } = await run(['notes', '-', '--format', 'sh'], note);
    const commands = out.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(commands, ['docker run --name d1 -itd busybox sh', 'echo ok']);
    assert.match(out, /# line 7, host › d1: runs elsewhere\n# \$ ifconfig/);
  });

  it('a script cannot be broken out of by a title or narration', async () => {
    const { out } = await run(
      ['notes', '-', '--format', 'sh'],
      '# a\u2028touch x\r\n```\n$ echo "open\n[註] \u0085rm x\n```\n',
    );
    const commands = out.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(commands, []);
  });

  it('one chapter is chosen by number or by a part of its title', async () => {
    for (const only of ['2', 'second', 'cond']) {
      const { out } = await run(['notes', '-', '--only', only, '--format', 'json'], note);
      assert.deepEqual(
        parsed(out).chapters.map((one) => one.title),
        ['Second'],
        only,
      );
    }
    assert.equal((await run(['notes', '-', '--only', 'third'], note)).code, 2);
  });

  it('several files make a list, and one that cannot be read is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-cli-'));
    try {
      const file = join(folder, 'a.md');
      writeFileSync(file, note);
      const two = await run(['notes', file, file, '--format', 'json']);
      assert.equal((JSON.parse(two.out) as unknown[]).length, 2);
      const missing = await run(['notes', join(folder, 'no\u001b.md')]);
      assert.equal(missing.code, 1);
      assert.match(missing.err, /no\\x1b\.md cannot be read/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a wrong command line is told why, with exit code 2', async () => {
    const wrong: readonly (readonly string[])[] = [
      [],
      ['what'],
      ['notes'],
      ['notes', '-', '--format', 'xml'],
      ['notes', '-', '--nope'],
      ['notes', '-', '--yes'],
      ['notes', 'a', 'b', '--run'],
      ['notes', 'a', '--run', '--format', 'sh'],
    ];
    for (const argv of wrong) {
      const { code, err, out } = await run(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.ok(err.length > 0 && out === '', argv.join(' '));
    }
  });

  it('--help says what there is', async () => {
    const { code, out } = await run(['notes', '--help']);
    assert.equal(code, 0);
    for (const word of ['--format', '--run', '--only', '--yes', 'Exit code']) assert.ok(out.includes(word), word);
  });

  it('nothing is run where nobody can be asked, and what would be is listed', async () => {
    const { code, out, err } = await run(['notes', '-', '--run'], note);
    assert.equal(code, 2);
    assert.match(out, /docker run --name d1/);
    assert.match(out, /left to you:[^]*reboot/);
    assert.match(err, /no terminal/);
  });

  it('nothing readable is no failure', async () => {
    for (const text of ['', '\0\u0001\ufffe', '```', 'plain']) {
      for (const format of ['text', 'json', 'sh']) {
        assert.equal((await run(['notes', '-', '--format', format], text)).code, 0);
      }
    }
  });

  it('speaks the language of the environment', async () => {
    const folder = resolve('l10n');
    useLanguageOf({ LANG: 'zh_TW.UTF-8' }, folder);
    assert.match((await run(['notes', '-'], note)).out, /主機 › d1/);
    useBundle({});
    useLanguageOf({ LANG: 'zh_TW.UTF-8', LC_ALL: 'C' }, folder);
    assert.match((await run(['notes', '-'], note)).out, /host › d1/);
    useLanguageOf({ LANG: 'zh_TW' }, '/nowhere');
    assert.match((await run(['notes', '-'], note)).out, /host › d1/);
  });
});
