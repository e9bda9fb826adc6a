/** The lines of a passwd(5) or group(5) file in their fields: name, password, number, and what follows. What is none is left out. */
export function accountRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([name = '', , id = '']) => name !== '' && !name.startsWith('#') && /^\d+$/.test(id));
}

/** Names by id of a passwd(5) or group(5) file. The first of an id counts. */
export function accountNames(text: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const [name = '', , id] of accountRows(text)) if (!names.has(Number(id))) names.set(Number(id), name);
  return names;
}
