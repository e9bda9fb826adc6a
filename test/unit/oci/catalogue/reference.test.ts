import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../../dev/paths';
import { referencePages } from '../../../../src/core/oci/reference/pages';
import { dockerSeccompRules } from '../../../../src/core/oci/dockerSeccomp/all';
import { rules } from '../../../../src/core/oci/rules/all';
import { schemaRules } from '../../../../src/core/oci/schema/all';
import { code, table } from '../../../../src/core/oci/reference/markdown';

const read = (...path: string[]) => readFileSync(join(projectRoot(), ...path), 'utf8');
const made = () => referencePages(JSON.parse(read('l10n', 'bundle.l10n.zh-tw.json')) as Record<string, string>);

describe('the reference page of OCI configs', () => {
  for (const name of ['oci-config.md', 'oci-config.zh-tw.md']) {
    it(`docs/${name} is what is generated now`, () => {
      const isSame = read('docs', name) === made()[name];
      assert.ok(isSame, `docs/${name} is older than the catalogue, the rules or the verdicts: run npm run reference`);
    });
  }

  it('has an entry for each rule, its id the anchor', () => {
    for (const page of Object.values(made())) {
      const headings = page.split('\n').filter((line) => line.startsWith('#### '));
      assert.deepEqual(headings, [...new Set(headings)]);
      for (const { id } of [...schemaRules, ...rules, ...dockerSeccompRules])
        assert.ok(headings.includes(`#### ${id}`), id);
    }
  });

  it('leads from each field to a struct that is there', () => {
    for (const page of Object.values(made())) {
      const anchors = new Set([...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase()));
      const links = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor);
      assert.ok(links.length > 40, String(links.length));
      assert.deepEqual(
        links.filter((anchor) => !anchors.has(anchor)),
        [],
      );
    }
  });

  it('shows the words of a runtime as they are, whatever they hold', () => {
    assert.equal(code('wrong `type` \u001b[31m'), '`` wrong `type` \\x1b[31m ``');
    assert.deepEqual(table(['a'], [['x | y\nz']]), ['| a |\n| --- |\n| x \\| y z |']);
  });
});
