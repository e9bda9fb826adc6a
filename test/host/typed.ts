import assert from 'node:assert/strict';
import * as vscode from 'vscode';

type Inputs = readonly (string | undefined)[];

/** Answers the inputs that `work` opens, in their order; those with a password are answered like a person who types. */
export async function typed<T>(inputs: Inputs, work: () => Thenable<T>): Promise<T> {
  const left = [...inputs];
  const { window } = vscode;
  const { showInputBox, createInputBox } = window;
  const accepting: (() => void)[] = [];
  Object.assign(window, {
    showInputBox: (options: vscode.InputBoxOptions) => {
      const next = left.shift();
      const problem = next === undefined ? undefined : options.validateInput?.(next);
      assert.ok(!problem, JSON.stringify(problem));
      return Promise.resolve(next);
    },
    createInputBox: () => {
      const input = createInputBox();
      const accept = new vscode.EventEmitter<void>();
      Object.defineProperty(input, 'onDidAccept', { value: accept.event });
      const type = (): void => {
        const next = left.shift();
        if (next === undefined) {
          input.hide();
          return;
        }
        assert.equal(input.password, true);
        input.value = next;
        accept.fire();
      };
      let message: unknown;
      Object.defineProperty(input, 'validationMessage', {
        get: () => message,
        set: (value: unknown) => {
          message = value;
          if (value === undefined) return;
          complaints.push(typeof value === 'string' ? value : JSON.stringify(value));
          setTimeout(type, 10);
        },
      });
      accepting.push(type);
      setTimeout(type, 10);
      return input;
    },
  });
  try {
    return await work();
  } finally {
    Object.assign(window, { showInputBox, createInputBox });
  }
}

/** What stood below a password that did not do. */
export const complaints: string[] = [];
