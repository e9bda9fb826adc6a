import * as vscode from 'vscode';

/** Folders that hold no bundle of a person's, or so many files that looking is no use: what others keep there is theirs. */
const skipped = ['node_modules', '.git', '.hg', '.svn', 'rootfs', '.venv', '__pycache__'];
const exclude = `**/{${skipped.join(',')}}/**`;

/** More files of that name are not looked into. */
const mostFiles = 5000;

/** Files of this workspace, or of one folder of it, that may be the config of a bundle: what is in them says whether they are. */
export async function configFiles(folder?: string): Promise<readonly vscode.Uri[]> {
  const pattern = folder === undefined ? '**/config.json' : new vscode.RelativePattern(folder, '**/config.json');
  const found = await vscode.workspace.findFiles(pattern, exclude, mostFiles);
  return found.filter(({ scheme }) => scheme === 'file');
}

/** Whether a path lies where nobody looks for bundles. */
export function isSkipped(path: string): boolean {
  return path.split('/').some((part) => skipped.includes(part));
}
