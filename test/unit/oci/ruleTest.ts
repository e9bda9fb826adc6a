import assert from 'node:assert/strict';
import { withEdits } from '../../../src/core/oci/fix/edit';
import { lint, type LintOptions } from '../../../src/core/oci/lint';
import { marked } from './mark';

/** A config with nothing wrong in it; `over` replaces parts of it, by top-level key. */
export const sound: Readonly<Record<string, unknown>> = {
  ociVersion: '1.0.2',
  root: { path: 'rootfs' },
  process: { cwd: '/', args: ['sh'], env: ['PATH=/bin'], user: { uid: 0, gid: 0 } },
  mounts: [
    { destination: '/proc', type: 'proc', source: 'proc' },
    { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', 'ro'] },
    { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755', 'size=65536k'] },
    { destination: '/dev/pts', type: 'devpts', source: 'devpts', options: ['nosuid', 'noexec', 'newinstance'] },
    { destination: '/dev/shm', type: 'tmpfs', source: 'shm', options: ['nosuid', 'noexec', 'nodev', 'mode=1777'] },
  ],
  linux: {
    namespaces: [{ type: 'pid' }, { type: 'network' }, { type: 'ipc' }, { type: 'uts' }, { type: 'mount' }],
  },
};

export interface RuleCase extends LintOptions {
  readonly rule: string;
  /** Parts of the sound config with `$0…$0` around the stretch that has to be found: written as text, since marks are no JSON. */
  readonly breaks: Readonly<Record<string, string>>;
  /** The same parts as they are right. */
  readonly holds: Readonly<Record<string, string>>;
  /** What the first fix makes of the marked part, as JSON; absent where none is offered. */
  readonly fixed?: Readonly<Record<string, unknown>>;
}

/**
 * Defines tests of one rule: it finds the stretch, and nothing when there is nothing, and its first fix leaves valid JSON in
 * which the rule finds nothing any more.
 */
export function describeRule({ rule, breaks, holds, fixed, ...options }: RuleCase, title = rule): void {
  const found = (text: string) => lint(text, options).filter(({ code }) => code === rule);

  describe(title, () => {
    it('is found at the exact characters', () => {
      const { text, span } = marked(textWith(breaks));
      assert.deepEqual(
        found(text).map((one) => one.span),
        [span],
        `${rule} is not found, or not there`,
      );
    });

    it('is not found where all is right', () => assert.deepEqual(found(textWith(holds)), []));

    if (fixed) {
      it('is mended by its fix', () => {
        const { text } = marked(textWith(breaks));
        const fix = found(text)[0]?.fixes[0];
        assert.ok(fix, 'there is no fix');
        const mended = withEdits(text, fix.edits());
        assert.deepEqual(JSON.parse(mended), { ...(JSON.parse(text) as object), ...fixed });
        assert.deepEqual(found(mended), []);
      });
    }
  });
}

/** The sound config with parts as they are written. */
export function textWith(parts: Readonly<Record<string, string>>): string {
  const written = Object.entries({ ...sound, ...parts }).map(([key, value]) => {
    const text = Object.hasOwn(parts, key) ? String(value) : JSON.stringify(value, undefined, 2);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${written.join(',\n')}\n}\n`;
}
