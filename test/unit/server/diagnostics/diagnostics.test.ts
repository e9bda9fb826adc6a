import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../../../src/core/oci/finding';
import { lint } from '../../../../src/core/oci/lint';
import { rules } from '../../../../src/core/oci/rules/all';
import { diagnosticOf } from '../../../../src/server/diagnostics/diagnostics';
import { shown } from '../../../../src/server/diagnostics/shown';
import { textWith } from '../../oci/ruleTest';

const finding: Finding = {
  code: 'process-cwd-relative',
  span: { start: 4, end: 8 },
  severity: 'warning',
  message: 'It is so.',
  verdicts: [
    { runtime: 'runc', version: '1.1.5', answer: 'refuses', message: 'no\u202e\x1b', where: 'cgroup v1' },
    { runtime: 'runc', version: '1.4.0', answer: 'refuses', where: 'source' },
    { runtime: 'crun', version: '1.8.1', answer: 'unknown', where: '' },
  ],
  fixes: [],
};
const document = TextDocument.create('file:///b/config.json', 'json', 1, 'abc\n"😀"\n');

describe('a finding in the editor', () => {
  it('stands where it is, says each answer with where it was measured, and shows no character that acts', () => {
    assert.deepEqual(diagnosticOf(finding, document), {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
      severity: 2,
      code: 'process-cwd-relative',
      codeDescription: { href: 'stevedore-oci:/rules/process-cwd-relative.md' },
      source: 'stevedore',
      message:
        'It is so.\nrunc 1.1.5 (cgroup v1) refuses it: no\\u202e\\x1b\nrunc 1.4.0 (read in its source) refuses it',
    });
  });

  it('is struck through when it is about what was given up', () => {
    for (const [part, code] of [
      [{ hooks: '{"prestart": [{"path": "/bin/x"}]}' }, 'hook-prestart-deprecated'],
      [{ linux: '{"resources": {"memory": {"kernel": 99999999}}}' }, 'schema-deprecated'],
    ] as const) {
      const found = lint(textWith(part)).find((one) => one.code === code);
      assert.ok(found, `${code} is not found`);
      assert.deepEqual(diagnosticOf(found, document).tags, [2]);
    }
  });
});

describe('what is shown in the editor', () => {
  const of = (findings: readonly Finding[], ...rest: [Parameters<typeof shown>[1], string]) =>
    shown(findings, ...rest).map(({ code, severity }) => `${severity} ${code}`);

  it('leaves to VS Code’s JSON support what that says, but comments in jsonc', () => {
    const findings = lint(textWith({ hostname: '"a", // here\n "hostname": "b"' }));
    const text = (language: string) => of(findings, 'off', language).filter((one) => one.includes(' text-'));
    assert.ok(findings.filter(({ textLevel }) => textLevel).length >= 2);
    assert.deepEqual(text('json'), []);
    assert.deepEqual(text('jsonc'), ['error text-comment']);
  });

  it('has advice no louder than it may be, and all else as it is', () => {
    const advice = rules.find(({ kind }) => kind === 'advice')?.id ?? '';
    const both: readonly Finding[] = [finding, { ...finding, code: advice }];
    const own = 'warning process-cwd-relative';
    assert.deepEqual(of(both, 'off', 'json'), [own]);
    assert.deepEqual(of(both, 'hint', 'json'), [own, `hint ${advice}`]);
    assert.deepEqual(of(both, 'information', 'json'), [own, `information ${advice}`]);
    assert.deepEqual(of(both, 'warning', 'json'), [own, `warning ${advice}`]);
    assert.deepEqual(of([{ ...finding, code: advice, severity: 'information' }], 'warning', 'json'), [
      `information ${advice}`,
    ]);
  });
});
