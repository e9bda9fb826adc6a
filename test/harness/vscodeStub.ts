import Module from 'node:module';

/** Everything that is asked for is there, may be called and made, and does nothing. */
function anything(): unknown {
  const nothing = function (): void {
    // Neither does this.
  };
  return new Proxy(nothing, {
    get: (_, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : anything()),
    apply: () => anything(),
    construct: () => anything() as object,
    set: () => true,
  });
}

class EventEmitter<T> {
  private listeners: ((value: T) => void)[] = [];
  readonly event = (listener: (value: T) => void): { dispose(): void } => {
    this.listeners.push(listener);
    return { dispose: () => (this.listeners = this.listeners.filter((one) => one !== listener)) };
  };
  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
  dispose(): void {
    this.listeners = [];
  }
}

class Disposable {
  static from(...parts: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => parts.forEach((part) => part.dispose()));
  }
  constructor(readonly dispose: () => void) {}
}

class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

const real: Readonly<Record<string, unknown>> = {
  EventEmitter,
  Disposable,
  TreeItem,
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  l10n: { bundle: undefined },
  env: { language: 'en' },
};

/** Like `anything`, but for the parts whose answers matter. */
const override = (values: Readonly<Record<string, unknown>>): object =>
  new Proxy(anything() as object, {
    get: (target, key) =>
      typeof key === 'string' && key in values ? values[key] : (Reflect.get(target, key) as unknown),
  });

/** Settings have no values, so that the defaults hold. */
const workspace = override({ isTrusted: true, getConfiguration: () => ({ get: () => undefined }) });
const commands = override({ getCommands: () => Promise.resolve([]) });

/** Other parts of the API that the extension uses. The bundle copies what the module itself has: they must be named. */
const inert = [
  ...['window', 'languages', 'extensions', 'tasks', 'Uri', 'Range', 'Position', 'ThemeIcon', 'ThemeColor'],
  ...['MarkdownString', 'ProgressLocation', 'FileType', 'ConfigurationTarget', 'CancellationError', 'ViewColumn'],
];

const stub: unknown = {
  ...Object.fromEntries(inert.map((name) => [name, anything()])),
  ...real,
  workspace,
  commands,
};

/** From now on `require('vscode')` gives a stand-in, so that the built extension runs in plain Node. */
export function standInForVscode(): void {
  const loader = Module as unknown as { _load: (this: unknown, request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = function (request, ...rest) {
    return request === 'vscode' ? stub : load.call(this, request, ...rest);
  };
}

/** The context that the extension is activated with. */
export function standInContext(): unknown {
  const memory = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };
  return override({ subscriptions: [], workspaceState: memory, globalState: memory });
}
