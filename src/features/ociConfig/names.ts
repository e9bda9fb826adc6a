import * as vscode from 'vscode';
import { mayBeOurs } from '../../core/oci/mayBeOurs';
import { readOnlySchemes } from '../../protocol';

/** The commands of this feature, behind `stevedore.ociConfig.`. */
export const ociCommands = ['fixAll', 'harden', 'compare', 'restartServer'] as const;

export type OciCommand = (typeof ociCommands)[number];

/** The documents that the server is told of. What of them are configs, it decides by their content. */
export const selector = ['json', 'jsonc'].flatMap((language) =>
  ['file', 'untitled', ...readOnlySchemes].map((scheme) => ({ language, scheme })),
);

/** Whether a document may be a config of a bundle or a profile: a look at its language and its text. */
export function isWorthALook(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector, document) > 0 && mayBeOurs(document.getText());
}
