/** The colours of VS Code's charts, and how lines are broken: each container has both, so that neither is needed alone. */
const colors = ['blue', 'orange', 'green', 'purple', 'red', 'yellow', 'foreground'];
const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 2]];

export interface Look {
  readonly color: string;
  /** Pixels of line and gap; empty for an unbroken line. */
  readonly dash: readonly number[];
}

/** How the container at a place of the list is drawn. */
export function lookOf(index: number): Look {
  return {
    color: theme(`--vscode-charts-${colors[index % colors.length] ?? 'foreground'}`),
    dash: dashes[index % dashes.length] ?? [],
  };
}

/** A colour of the theme as it is now. */
export function theme(name: string): string {
  return getComputedStyle(document.body).getPropertyValue(name).trim() || 'currentColor';
}

/** What high-contrast themes leave out has the colour of text. */
export function lines(): { readonly text: string; readonly grid: string } {
  const text = theme('--vscode-foreground');
  const grid = getComputedStyle(document.body).getPropertyValue('--vscode-editorIndentGuide-background1').trim();
  return { text, grid: grid === '' ? text : grid };
}
