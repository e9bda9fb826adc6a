import * as vscode from 'vscode';
import { readReference } from '../../core/docker/reference';
import { referenceWords } from '../../core/docker/referenceWords';

export interface ReferenceQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  /** Why a reference that docker could read will not do here. */
  readonly refuse?: (reference: string) => string | undefined;
}

/** Asks for the name of an image, checked as it is typed as docker would. Undefined when a person thought better of it. */
export async function askReference({ title, prompt, value, refuse }: ReferenceQuestion): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt,
    placeHolder: 'busybox:latest',
    ignoreFocusOut: true,
    ...(value !== undefined && { value }),
    validateInput: (typed) => {
      const read = readReference(typed.trim());
      return typeof read === 'string' ? referenceWords(read) : refuse?.(typed.trim());
    },
  });
  return text?.trim();
}
