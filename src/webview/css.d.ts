// Style sheets that esbuild puts beside a page's script.
declare module '*.css';
