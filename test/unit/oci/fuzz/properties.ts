import assert from 'node:assert/strict';
import { compare } from '../../../../src/core/oci/defaults/compare';
import { defaultsText } from '../../../../src/core/oci/defaults/defaultsText';
import type { Finding } from '../../../../src/core/oci/finding';
import { type Edit, withEdits } from '../../../../src/core/oci/fix/edit';
import { fixAll } from '../../../../src/core/oci/fixAll';
import { harden } from '../../../../src/core/oci/harden/harden';
import { lint } from '../../../../src/core/oci/lint';
import { parseConfig } from '../../../../src/core/oci/syntax/configDocument';
import { mostErrors } from '../../../../src/core/oci/text/syntaxErrors';

/** Whether decoders take it: what is mended has to stay so. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const count = (code: string, among: readonly Finding[]): number => among.filter((one) => one.code === code).length;

const errorsOf = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))].toSorted();

/** Nothing throws, and all that is found stands in the text. */
export function assertFound(text: string): readonly Finding[] {
  const findings = lint(text);
  for (const { code, span, message } of findings) {
    assert.ok(
      span.start >= 0 && span.start <= span.end && span.end <= text.length,
      `${code} at ${span.start}-${span.end}`,
    );
    assert.ok(message.trim() !== '', code);
  }
  return findings;
}

/** Every fix leaves JSON where there was JSON; `most` of them, checked again, leave less of what they mend. */
export function assertFixes(text: string, findings: readonly Finding[], most: number): void {
  const valid = isJson(text);
  const all = findings.flatMap(({ code, fixes }) => fixes.map((fix) => ({ code, fix, edits: fix.edits() })));
  for (const { code, fix, edits } of all) {
    assertApart(edits, text, code);
    if (valid) assert.ok(isJson(withEdits(text, edits)), `${code}: ${fix.title} leaves no JSON`);
  }
  // Other ones each time, since what is said first is said of most documents.
  const first = text.length % Math.max(1, all.length);
  for (const { code, fix, edits } of [...all.slice(first), ...all.slice(0, first)].slice(0, most)) {
    // Of more than are told as many are told as before.
    if (edits.length === 0 || count(code, findings) >= mostErrors) continue;
    const after = lint(withEdits(text, edits));
    assert.ok(count(code, after) < count(code, findings), `${code}: ${fix.title} leaves it`);
  }
}

/** *Fix all* comes to an end, at which there is nothing left that it would mend. */
export function assertFixAll(text: string): void {
  const mended = fixAll(text);
  if (isJson(text)) assert.ok(isJson(mended.text), 'Fix all leaves no JSON');
  assert.deepEqual(fixAll(mended.text).done, [], 'Fix all is not done');
}

/** Hardening makes no new error, leaves JSON, and is done after once. */
export function assertHarden(text: string, findings: readonly Finding[]): void {
  const document = parseConfig(text);
  compare(document, 'docker');
  assert.ok(isJson(defaultsText('runc', document)));
  for (const level of ['usual', 'strict'] as const) {
    const { changes, text: after, nothing } = harden(document, { arch: 'x64', level });
    assert.equal(changes.length === 0, nothing !== undefined);
    if (changes.length === 0) {
      assert.equal(after, text);
      continue;
    }
    assert.ok(isJson(after), 'Harden leaves no JSON');
    for (const { edits } of changes) assert.ok(edits.length > 0);
    assertApart(
      changes.flatMap(({ edits }) => edits),
      text,
      'harden',
    );
    const again = harden(parseConfig(after), { arch: 'x64', level });
    assert.deepEqual(
      again.changes.map(({ title }) => title),
      [],
      'Harden is not done',
    );
    const before = new Set(errorsOf(findings));
    assert.deepEqual(
      errorsOf(lint(after)).filter((code) => !before.has(code)),
      [],
      'Harden makes an error',
    );
  }
}

function assertApart(edits: readonly Edit[], text: string, what: string): void {
  const sorted = edits.toSorted((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
  for (const [at, { span }] of sorted.entries()) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${what}: an edit outside`);
    assert.ok((sorted[at - 1]?.span.end ?? 0) <= span.start, `${what}: edits overlap`);
  }
}

/** Everything that holds of every text. */
export function assertAll(text: string, fixes: number): void {
  const findings = assertFound(text);
  assertFixes(text, findings, fixes);
  assertFixAll(text);
  assertHarden(text, findings);
}
