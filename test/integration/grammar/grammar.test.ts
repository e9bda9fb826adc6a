import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { vscodePaths } from '../../../dev/paths';
import { project, readJson } from '../../manifest/source';

interface Contributed {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const { grammars } = (readJson('package.json') as { contributes: { grammars: readonly Contributed[] } }).contributes;
const injected = 'markdown.stevedore-notes.injection';

/** VS Code's own Markdown and shell grammars, ours injected as the manifest says. */
async function markdown(): Promise<IGrammar> {
  const extensions = builtInExtensions(vscodePaths().server);
  const files: Readonly<Record<string, string>> = {
    'text.html.markdown': join(extensions, 'markdown-basics/syntaxes/markdown.tmLanguage.json'),
    'source.shell': join(extensions, 'shellscript/syntaxes/shell-unix-bash.tmLanguage.json'),
    ...Object.fromEntries(grammars.map((one) => [one.scopeName, join(project, one.path)])),
  };
  const registry = new Registry({
    onigLib: onig(),
    loadGrammar: (scope) => {
      const file = files[scope];
      // Other languages stand for themselves: without a grammar Markdown would not know their fences.
      const text = file === undefined ? other(scope) : readFileSync(file, 'utf8');
      return Promise.resolve(parseRawGrammar(text, file ?? 'other.json'));
    },
    getInjections: (scope) => grammars.filter((one) => one.injectTo?.includes(scope)).map((one) => one.scopeName),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

/** Where the server keeps the extensions that come with VS Code. */
function builtInExtensions(server: string): string {
  for (let folder = dirname(server); folder !== dirname(folder); folder = dirname(folder)) {
    const extensions = join(folder, 'lib', 'vscode', 'extensions');
    if (existsSync(extensions)) return extensions;
  }
  throw new Error(`No extensions beside ${server}`);
}

function other(scopeName: string): string {
  return JSON.stringify({ scopeName, patterns: [{ match: '(?!)', name: 'never' }] });
}

async function onig() {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  return {
    createOnigScanner: (sources: string[]) => new OnigScanner(sources),
    createOnigString: (text: string) => new OnigString(text),
  };
}

describe('the colours of commands in notes', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await markdown();
  });

  /** Each stretch that is ours, with the name of its innermost scope. */
  function coloured(note: string): readonly string[] {
    let stack = INITIAL;
    const found: string[] = [];
    for (const line of note.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      for (const token of tokens) {
        const text = line.slice(token.startIndex, token.endIndex).trim();
        const scope = token.scopes.at(-1) ?? '';
        if (text !== '' && scope.endsWith('.stevedore-notes') && !scope.startsWith('meta.')) {
          found.push(`${text} ${scope.replace('.stevedore-notes', '').split('.').at(-1) ?? ''}`);
        }
      }
    }
    return found;
  }

  it('the manifest puts the grammar into Markdown', () => {
    assert.deepEqual(grammars.find((one) => one.scopeName === injected)?.injectTo, ['text.html.markdown']);
  });

  it('a fence without a label: prompt, command, flags, strings and output', () => {
    assert.deepEqual(coloured('```\n$ docker run --name "c1" -itd busybox\n3879c04\n```\nprose\n'), [
      '$ prompt',
      'docker command',
      '--name option',
      '" double',
      'c1 double',
      '" double',
      '-itd option',
      '3879c04 output',
    ]);
  });

  it('the program behind sudo, a pipe and && is a command too', () => {
    const commands = coloured('```\n$ sudo apk update && ls | wc -l ; id\n```').filter((one) =>
      one.endsWith(' command'),
    );
    assert.deepEqual(commands, ['sudo command', 'apk command', 'ls command', 'wc command', 'id command']);
  });

  it('prompts inside a container, of a user on a host, of root and of PowerShell', () => {
    for (const [prompt, line] of [
      ['/ #', '/ # ifconfig'],
      ['me@box:~$', 'me@box:~$ ls'],
      ['[me@box dir]$', '[me@box dir]$ ls'],
      ['root@3879c04:/#', 'root@3879c04:/# ls'],
      ['#', '# docker ps'],
      ['PS C:\\>', 'PS C:\\> docker ps'],
    ] as const) {
      assert.equal(coloured(`\`\`\`console\n${line}\n\`\`\``)[0], `${prompt} prompt`, line);
    }
  });

  it('narration is told from output', () => {
    const found = coloured('```\n$ ls\na.txt\n將 tap0 網卡加入\n[註] 移除 d1\nNote: look\n```');
    assert.deepEqual(found.slice(2), [
      'a.txt output',
      '將 tap0 網卡加入 narration',
      '[註] 移除 d1 narration',
      'Note: look narration',
    ]);
  });

  it('placeholders stand out', () => {
    const found = coloured('```\n$ docker push <Login Name>/a1\n$ ifconfig tap0(eth0)\n$ cat <in >out\n```');
    assert.deepEqual(
      found.filter((one) => one.endsWith(' placeholder')),
      ['<Login Name> placeholder', 'tap0(eth0) placeholder'],
    );
  });

  it('comments, continued lines, here-documents and quotes over many lines', () => {
    const found = coloured(
      '```\n$ docker run \\\n  --rm a # why\n$ cat <<EOF > f\n$ not a prompt\nEOF\n$ echo $\'#!/bin/sh\n[ "$#" ]\n\'\nout\n```',
    );
    assert.ok(found.includes('--rm option') && found.includes('# why number-sign'));
    assert.equal(found.filter((one) => one === '$ prompt').length, 3);
    assert.equal(found.at(-1), 'out output');
  });

  it('prompts in a fence labelled bash count, and a script without prompts stays with the shell grammar', () => {
    assert.equal(coloured('```bash\n$ docker ps\n```')[0], '$ prompt');
    assert.deepEqual(coloured('```bash\n# a comment\ndocker ps $HOME\n```'), []);
  });

  it('other languages and prose are left alone', () => {
    assert.deepEqual(coloured('$ docker ps\n\n```python\n# docker ps\nx = 1\n```\n\n```json\n{"a": "$ b"}\n```\n'), []);
  });

  it('an open quote or here-document ends with its fence', () => {
    for (const open of ["'open", '"open', "$'open", '<<EOF', 'a \\']) {
      assert.deepEqual(
        coloured(`\`\`\`\n$ echo ${open}\n\`\`\`\nprose here\n`).filter((one) => one.includes('prose')),
        [],
      );
    }
  });
});
