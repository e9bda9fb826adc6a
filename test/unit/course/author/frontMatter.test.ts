import assert from 'node:assert/strict';
import { frontMatterCompletions } from '../../../../src/core/course/author/frontMatterCompletions';
import { frontMatterProblems } from '../../../../src/core/course/author/frontMatterProblems';

/** The note with the suggestion `label` taken at `$0`; undefined where it is not offered. */
function accept(note: string, label: string): string | undefined {
  const offset = note.indexOf('$0');
  const text = note.replace('$0', '');
  const one = frontMatterCompletions(text, offset).find((completion) => completion.label === label);
  return one && text.slice(0, one.start) + one.insert + text.slice(one.end);
}

function problems(yaml: string): readonly string[] {
  const text = `---\n${yaml}\n---\n# Note\n`;
  return frontMatterProblems(text).map((one) => `${text.slice(one.start, one.end)}: ${one.message}`);
}

describe('front matter: what is wrong in it', () => {
  it('nothing, where all is right', () => {
    const yaml =
      'title: A\nlanguage: zh-TW\nplaceholders:\n  <Login Name>:\n    ask: Who?\n    default: me\n  tap0: tap1\nexpectedFailures:\n  - ifconfig tap0\nhints:\n  docker login: a token';
    assert.deepEqual(problems(yaml), []);
  });

  it('an unknown key is marked, with the likely one', () => {
    assert.deepEqual(problems('titel: A'), ['titel: titel says nothing to Stevedore. Is title meant?']);
    assert.deepEqual(problems('expectedFailure: [a]'), [
      'expectedFailure: expectedFailure says nothing to Stevedore. Is expectedFailures meant?',
    ]);
    assert.deepEqual(problems('author: me'), ['author: author says nothing to Stevedore.']);
    assert.deepEqual(problems('placeholders:\n  x:\n    aks: y'), [
      'aks: aks says nothing to Stevedore. Is ask meant?',
    ]);
  });

  it('other spellings that are read all the same are left alone', () => {
    assert.deepEqual(problems('lang: en\nexpected-failures: [a]'), []);
  });

  it('a wrong type is marked at its value', () => {
    assert.deepEqual(problems('title: [a]'), ['[a]: title is a text.']);
    assert.deepEqual(problems('expectedFailures: a'), ['a: expectedFailures is a list: a line with - for each.']);
    assert.deepEqual(problems('hints: a'), ['a: hints is a list of names, each with a colon and its value.']);
    assert.equal(problems('hints:\n  a: [b]').length, 1);
  });

  it('YAML that cannot be read, and a missing end, are errors', () => {
    assert.ok(problems('title: "open').length > 0);
    assert.equal(frontMatterProblems('---\ntitle: a\n\n# Note').length, 1);
  });

  it('a note without front matter, and a rule at its top, are left alone', () => {
    for (const text of ['', '# Note', '---\n\nprose\n\n# More', 'x\n---\ntitel: a\n---\n']) {
      assert.deepEqual(frontMatterProblems(text), []);
    }
  });
});

describe('front matter: what is suggested', () => {
  it('keys that are not there yet', () => {
    assert.equal(accept('---\ntitle: A\nlan$0\n---\n', 'language'), '---\ntitle: A\nlanguage: \n---\n');
    assert.equal(accept('---\ntitle: A\n$0\n---\n', 'title'), undefined);
    assert.equal(accept('---\n$0\n---\n', 'expectedFailures'), '---\nexpectedFailures:\n  - \n---\n');
  });

  it('languages', () => {
    assert.equal(accept('---\nlanguage: zh$0\n---\n', 'zh-TW'), '---\nlanguage: zh-TW\n---\n');
    assert.equal(accept('---\nlanguage:$0\n---\n', 'en'), '---\nlanguage: en\n---\n');
  });

  it('the keys of a placeholder', () => {
    assert.equal(
      accept('---\nplaceholders:\n  <Name>:\n    $0\n---\n', 'ask'),
      '---\nplaceholders:\n  <Name>:\n    ask: \n---\n',
    );
    assert.equal(accept('---\nhints:\n  a:\n    $0\n---\n', 'ask'), undefined);
  });

  it('nothing outside of it', () => {
    assert.deepEqual(frontMatterCompletions('# Note\n', 3), []);
    assert.deepEqual(frontMatterCompletions('---\ntitle: a\n---\ntext', 20), []);
  });
});
