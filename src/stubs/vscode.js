// Every module that imports `vscode` gets this one. Without it esbuild copies the whole API for each of them: see esbuild.js.
export * from 'vscode';
