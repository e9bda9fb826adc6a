/** What an element has when it is made. */
export interface Making {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | undefined)[];
}

/** Makes an element. Text is text: nothing in it is read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, making: Making = {}): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (making.class !== undefined) made.className = making.class;
  if (making.text !== undefined) made.textContent = making.text;
  for (const [key, value] of Object.entries(making.attributes ?? {})) made.setAttribute(key, value);
  made.append(...(making.children ?? []).filter((child) => child !== undefined));
  return made;
}
