// Builds every entry. `node esbuild.js` makes dist/; `--tests` adds what the test tiers run, in out/; `--watch` stays.

const esbuild = require('esbuild');
const { readdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests') || watch;

/** dockerode's own ssh, BuildKit session and build contexts, which we do not use: ssh goes through the system's ssh. */
const absent = Object.fromEntries(
  ['ssh2', 'tar-fs', '@balena/dockerignore', '@grpc/grpc-js', '@grpc/proto-loader', 'protobufjs', 'cpu-features'].map(
    (name) => [name, join(__dirname, 'src/stubs/absent.js')],
  ),
);

/** docker-modem brings a copy of node's streams along; node's own are there already, and loaded. */
const replaced = { ...absent, 'readable-stream': 'stream' };

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  alias: replaced,
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
};

/**
 * esbuild copies the properties of a CommonJS module for every module that imports it, which for VS Code's API and some
 * thirty importers takes longer than all else at activation. With one importer there is one copy.
 */
const oneVscode = {
  name: 'one-vscode',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    const importer = join(__dirname, 'src/stubs/vscode.js');
    build.onResolve({ filter: /^vscode$/ }, (found) =>
      found.importer === importer ? { path: 'vscode', external: true } : { path: importer },
    );
  },
};

/** The parser of shell scripts and that of archives are as large as an entry, and four of them need each: there is one copy beside them. */
const sharedPackages = ['unbash', 'tar-stream'];

/** What ships. One file an entry; heavy and seldom needed parts have entries of their own. */
const entries = {
  extension: 'src/extension.ts',
  labSupervisor: 'src/core/host/lab/supervisor.ts',
  course: 'src/features/course/course.ts',
  bundles: 'src/features/bundles/bundles.ts',
  prove: 'src/features/prove/prove.ts',
  files: 'src/features/files/files.ts',
  imageWork: 'src/features/images/work.ts',
  makeBundle: 'src/features/makeBundle/work.ts',
  networkForms: 'src/features/networks/forms.ts',
  demonstration: 'src/features/demonstration/demonstration.ts',
  dockerLine: 'src/features/dockerLine/dockerLine.ts',
  containerd: 'src/features/containerd/work.ts',
  exec: 'src/features/exec/work.ts',
  fourWays: 'src/features/fourWays/fourWays.ts',
  run: 'src/features/run/work.ts',
  ociClient: 'src/features/ociConfig/client.ts',
  ociServer: 'src/server/main.ts',
  stats: 'src/features/stats/statsPanel.ts',
  enginePage: 'src/features/enginePage/enginePage.ts',
  reach: 'src/features/reach/reach.ts',
  whoRuns: 'src/features/whoRuns/whoRuns.ts',
  realConfig: 'src/features/realConfig/realConfig.ts',
  ...Object.fromEntries(sharedPackages.map((name) => [name, name])),
};

/** `await import()` of what has an entry of its own stays a file of its own, which is read when it is first needed. */
const lazyEntries = {
  name: 'lazy-entries',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    const names = new Map(Object.entries(entries).map(([name, path]) => [join(__dirname, path), name]));
    build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const name = kind === 'dynamic-import' ? names.get(`${join(resolveDir, path)}.ts`) : undefined;
      return name && { path: `./${name}.js`, external: true };
    });
  },
};

const onePackage = {
  name: 'one-package',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${sharedPackages.join('|')})$`) }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path: `./${path}.js`, external: true },
    );
  },
};

/**
 * The rules of OCI configs weigh more than everything around them, and these entries need them: there is one copy, `oci.js`,
 * with the translations that its messages are made with.
 */
const ociEntries = ['ociServer', 'bundles', 'makeBundle', 'prove', 'realConfig', 'fourWays'];

/** The modules of `oci.js`, by their paths, and what each is called there. */
const ociModules = new Map(
  [...filesBelow('src/core/oci'), 'src/core/l10n/l10n.ts'].map((file, at) => [join(__dirname, file), `m${at}`]),
);

const oneOci = {
  name: 'one-oci',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const name = ociModules.get(`${join(resolveDir, path)}.ts`);
      return name && { path: name, namespace: 'oci' };
    });
    build.onResolve({ filter: /^\.\/oci\.js$/ }, () => ({ path: './oci.js', external: true }));
    build.onLoad({ filter: /.*/, namespace: 'oci' }, ({ path }) => ({
      contents: `module.exports = require('./oci.js').${path};`,
    }));
  },
};

/** @param {readonly string[]} names */
const entriesOf = (names) => Object.fromEntries(Object.entries(entries).filter(([name]) => names.includes(name)));

const shipped = {
  ...common,
  entryPoints: entriesOf(Object.keys(entries).filter((name) => !ociEntries.includes(name))),
  plugins: [oneVscode, lazyEntries, onePackage],
  // VS Code hands out its API to what is required, not to what is imported.
  supported: { 'dynamic-import': false },
  outdir: 'dist',
  minify: true,
  sourcemap: watch ? 'linked' : false,
};

const shippedWithOci = { ...shipped, entryPoints: entriesOf(ociEntries), plugins: [...shipped.plugins, oneOci] };

const sharedOci = {
  ...shipped,
  entryPoints: undefined,
  stdin: {
    contents: [...ociModules].map(([file, name]) => `export * as ${name} from ${JSON.stringify(file)};`).join('\n'),
    resolveDir: __dirname,
  },
  outdir: undefined,
  outfile: 'dist/oci.js',
};

/** The program for the command line is one file: that is all that its npm package has. */
const program = { ...shipped, entryPoints: { cli: 'src/cli/main.ts' }, plugins: [oneVscode, lazyEntries] };

/** @param {string} folder */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What runs in the pages of panels: a browser, and no module loader. */
const pages = {
  ...common,
  entryPoints: {
    runPanel: 'src/webview/run/main.ts',
    coursePanel: 'src/webview/course/main.ts',
    statsPanel: 'src/webview/stats/main.ts',
    enginePanel: 'src/webview/engine/main.ts',
    whoRunsPanel: 'src/webview/whoRuns/main.ts',
  },
  platform: 'browser',
  format: 'iife',
  target: 'chrome128',
  outdir: 'dist',
  minify: true,
};

/** Tests and development tools: never shipped, npm modules stay where they are. */
const development = {
  ...common,
  entryPoints: ['test', 'dev', 'bench'].flatMap(filesBelow),
  external: ['vscode'],
  packages: 'external',
  alias: {},
  outbase: '.',
  outdir: 'out',
  sourcemap: 'linked',
};

async function main() {
  const parts = [shipped, shippedWithOci, sharedOci, program, pages];
  const builds = tests ? [...parts, development] : parts;
  if (!watch) {
    await Promise.all(builds.map((options) => esbuild.build(options)));
    return;
  }
  for (const options of builds) {
    const context = await esbuild.context(options);
    await context.watch();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
