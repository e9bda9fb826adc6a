// What client and server of OCI configs say to each other beside the Language Server Protocol.

/** How many of a rule's words about security are shown, and how loud at most. */
export type AdviceLevel = 'off' | 'hint' | 'information' | 'warning';

/** The settings that the server goes by. */
export interface OciSettings {
  /** `newest`, `auto` (those in PATH), or names with versions: `runc@1.1, crun`. */
  readonly runtime: string;
  readonly securityAdvice: AdviceLevel;
  /** Of the machine that the config is for; `auto` asks this one. */
  readonly cgroup: 'auto' | 'v1' | 'v2';
  /** Whether programs may be started to ask them for their version: only in a trusted workspace. */
  readonly mayStart: boolean;
}

/** Handed over when the server is started. */
export interface ServerOptions {
  /** English text → text in the reader's language. */
  readonly bundle?: Readonly<Record<string, string>>;
  readonly settings?: Partial<OciSettings>;
}

/** Client → server: the settings have changed. Parameters: OciSettings. */
export const settingsChanged = 'stevedore/settingsChanged';

/** Server → client: the paths that what is said of a document depends on. */
export const pathsAsked = 'stevedore/pathsAsked';

export interface PathsAsked {
  readonly uri: string;
  /** Absolute; empty once the document is closed. */
  readonly paths: readonly string[];
}

/** Client → server: something about these paths has changed. Parameters: an array of absolute paths. */
export const pathsChanged = 'stevedore/pathsChanged';

/** Of a document in one version: an answer about any other is no answer. */
export interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
}

/** Client → server: *Harden* as a WorkspaceEdit, null where there is nothing to do. Parameters: DocumentVersion. */
export const hardenRequest = 'stevedore/harden';

/** Client → server: *Fix all* as a WorkspaceEdit, null where there is nothing to do. Parameters: DocumentVersion. */
export const fixAllRequest = 'stevedore/fixAll';

/** Client → server: how a config stands against the defaults. Parameters: DocumentVersion; answer: Comparison[]. */
export const compareRequest = 'stevedore/compare';

export interface Comparison {
  readonly against: 'runc' | 'docker';
  /** One thing each that is less, or more, than the default. */
  readonly less: readonly string[];
  readonly more: readonly string[];
  /** The defaults as a config, to be shown beside this one. */
  readonly defaults: string;
}

/** Client → server: the page about a rule, as Markdown. Parameters: its id; null where there is no such rule. */
export const rulePageRequest = 'stevedore/rulePage';

/** The scheme of documents that are made here: pages of rules, defaults to compare with. */
export const ownScheme = 'stevedore-oci';

/** The scheme of configs that were read of running containers: looked at like any other, but nothing in them can be changed. */
export const realConfigScheme = 'stevedore-config';

/** The scheme of configs that containerd holds for its containers. */
export const containerdScheme = 'stevedore-containerd';

/** The schemes of configs that nobody can change: the server looks at them, and mends nothing. */
export const readOnlySchemes: readonly string[] = [realConfigScheme, containerdScheme];

/** Whether a document is one that nobody can change, by its address. */
export function isReadOnly(uri: string): boolean {
  return readOnlySchemes.some((scheme) => uri.startsWith(`${scheme}:`));
}
