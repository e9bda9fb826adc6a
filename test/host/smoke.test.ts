import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is there under its own name', () => {
    assert.ok(vscode.extensions.getExtension('stevedore.stevedore'));
  });

  it('comes up when it is needed', async () => {
    const extension = vscode.extensions.getExtension('stevedore.stevedore');
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
