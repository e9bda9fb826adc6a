import * as vscode from 'vscode';
import { frontMatterCompletions } from '../../core/course/author/frontMatterCompletions';
import { frontMatterProblems } from '../../core/course/author/frontMatterProblems';
import type { Note } from './note';

const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** Helps whoever writes a note: what may stand in its front matter, and what is wrong there. */
export class Authoring implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('stevedore.course');
  private readonly completions = vscode.languages.registerCompletionItemProvider(markdown, {
    provideCompletionItems: (document, position) => completionsAt(document, position),
  });

  /** Says what is wrong in the front matter of a note, as it is now. */
  check(note: Note, document: vscode.TextDocument): void {
    const found = frontMatterProblems(note.text).map(({ start, end, message, severity }) => {
      const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
      const one = new vscode.Diagnostic(rangeOf(document, start, end), message, level);
      one.source = 'Stevedore';
      return one;
    });
    this.problems.set(note.uri, found);
  }

  dispose(): void {
    this.problems.dispose();
    this.completions.dispose();
  }
}

function completionsAt(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  if (document.lineAt(0).text.trimEnd() !== '---') return [];
  const found = frontMatterCompletions(document.getText(), document.offsetAt(position));
  return found.map(({ label, insert, detail, start, end }) => {
    const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Property);
    item.insertText = insert;
    item.detail = detail;
    item.range = rangeOf(document, start, end);
    return item;
  });
}

function rangeOf(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
