import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** runc: `User namespaces enabled, but no uid mappings found.` (runc#1714) */
export const usernsNoMappings: Rule = {
  id: 'userns-no-mappings',
  severity: 'error',
  spec: 'config-linux.md#user-namespace-mappings',
  about: {
    en: 'A new user namespace needs uidMappings and gidMappings; without them nobody can be anybody in it.',
    zh: '新的使用者命名空間需要 uidMappings 與 gidMappings；沒有對應，裡面就沒有任何使用者。',
  },
  *check({ root, namespaces }) {
    const namespace = namespaces.of('user');
    if (!namespace || !namespaces.isNew('user')) return;
    const keys = ['uidMappings', 'gidMappings'];
    const lacking = keys.filter((key) => (root.at('linux', key)?.items().length ?? 0) === 0);
    const there = keys.find((key) => !lacking.includes(key));
    if (lacking.length === 0 || lacking.some((key) => root.at('linux', key) && root.at('linux', key)?.kind !== 'array'))
      return;
    const mapping = JSON.stringify([{ containerID: 0, hostID: 100000, size: 65536 }]);
    const last = root.at('linux')?.entries().at(-1)?.span.end ?? namespace.span.end;
    yield {
      at: namespace,
      message:
        there === undefined
          ? t('A new user namespace needs uidMappings and gidMappings.')
          : t('A new user namespace needs {0} as well as {1}.', lacking.join(', '), there),
      case: there === undefined ? 'none' : 'one',
      // An empty array that is there is filled by hand: which one is meant to stay cannot be told.
      fixes: lacking.some((key) => root.at('linux', key))
        ? []
        : [
            {
              title: t('Map ids 0–65535 to 100000–165535 of the host'),
              edits: () => [
                { span: { start: last, end: last }, text: lacking.map((key) => `, "${key}": ${mapping}`).join('') },
              ],
            },
          ],
    };
  },
};
