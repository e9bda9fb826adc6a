import assert from 'node:assert/strict';
import { listText, messageText } from '../../../src/core/text/message';

describe('text with data from outside', () => {
  it('makes no link in a message, and keeps its words', () => {
    assert.equal(
      messageText('Remove [x](command:workbench.action.quit)?'),
      'Remove [x] (command:workbench.action.quit)?',
    );
  });

  it('makes no icon in a list', () => {
    assert.equal(
      listText("docker network rm '$(alert)' '$(sync~spin)'"),
      "docker network rm '\\$(alert)' '\\$(sync~spin)'",
    );
    assert.equal(listText('\\$(alert)'), '\\\\$(alert)');
  });

  it('stays as it is where nothing is an icon or a link', () => {
    for (const text of ['$(touch canary)', 'a [b] (c)', '$x', '$()']) {
      assert.equal(messageText(text), text);
      assert.equal(listText(text), text);
    }
  });

  it('has its unseen characters written out', () => {
    assert.equal(messageText('a\u202eb'), 'a\\u202eb');
    assert.equal(listText('a\u001bb'), 'a\\x1bb');
  });
});
