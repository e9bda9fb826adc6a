import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { onSettingChange, setting } from '../../ui/settings';
import type { CourseFeature } from './course';
import { courseCommands, shownNoteKey } from './names';

/** Notes as courses. What reads and runs them is loaded when the first note is looked at. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<CourseFeature> | undefined;
  const parts: { dispose(): unknown }[] = [];
  const lensesChanged = new vscode.EventEmitter<void>();
  const load = (): Promise<CourseFeature> =>
    (loading ??= import('./course').then(({ createCourse }) => {
      const course = createCourse(services, () => lensesChanged.fire());
      parts.push(course);
      return course;
    }));
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: lensesChanged.event,
    provideCodeLenses: async (document) =>
      setting('course.codeLens') && mayHoldCommands(document.getText()) ? (await load()).lenses(document) : [],
  };
  const restored: vscode.WebviewPanelSerializer = {
    deserializeWebviewPanel: async (panel, state) => (await load()).revive(panel, state),
  };
  parts.push(
    lensesChanged,
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, lenses),
    vscode.window.registerWebviewPanelSerializer('stevedore.course', restored),
    onSettingChange(['course.codeLens'], () => lensesChanged.fire()),
    ...courseCommands.map((name) =>
      registerCommand(services, `stevedore.course.${name}`, async (...args: readonly unknown[]) =>
        (await load()).call(name, args),
      ),
    ),
  );
  const shown = services.context.workspaceState.get<unknown>(shownNoteKey);
  if (typeof shown === 'string') void load().then((course) => course.resume(shown));
  return new vscode.Disposable(() => parts.forEach((part) => void part.dispose()));
}

/** A first look that costs nothing: a fence, an indented line, a dollar or an inline code are where commands are. */
function mayHoldCommands(text: string): boolean {
  return /```|~~~|\$|^(?: {4}|\t)|`|^---/m.test(text);
}
