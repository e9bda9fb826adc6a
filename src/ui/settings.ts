import * as vscode from 'vscode';

/** Every setting of the extension with its default. `package.json` says the same; a test compares the two. */
export const defaults = {
  'engine.address': '',
  'engine.timeout': 10,
  'containers.groupBy': 'compose',
  'containers.groupByLabel': '',
  'containers.sortBy': 'name',
  'containers.label': '{name}',
  'containers.stats': false,
  'images.showDangling': true,
  'logs.tail': 1000,
  stopTimeout: 10,
  'course.codeLens': true,
  'course.runIn': 'panel',
  'course.timeLimit': 120,
  'oci.runtime': 'newest',
  'oci.securityAdvice': 'warning',
  'oci.cgroup': 'auto',
  'runtime.program': '',
  'runtime.root': '',
  'containerd.address': '/run/containerd/containerd.sock',
  'containerd.config': '',
} as const;

type Widened<T> = T extends boolean ? boolean : T extends number ? number : string;

export type SettingName = keyof typeof defaults;
export type SettingValue<K extends SettingName> = Widened<(typeof defaults)[K]>;

export const section = 'stevedore';

/** The value of a setting; the default where the value is of the wrong type. */
export function setting<K extends SettingName>(name: K): SettingValue<K> {
  const value: unknown = vscode.workspace.getConfiguration(section).get(name);
  const fallback = defaults[name];
  return (typeof value === typeof fallback ? value : fallback) as SettingValue<K>;
}

/** Writes a setting for this user, where the extension runs. */
export async function changeSetting<K extends SettingName>(name: K, value: SettingValue<K>): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Global);
}

/** Calls `listener` when one of `names` was changed. */
export function onSettingChange(names: readonly SettingName[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${section}.${name}`))) listener();
  });
}
