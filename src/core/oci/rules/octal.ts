/** Modes as they are written in octal, whose digits as a decimal number are hardly ever meant. 400 is not among them: it is 0620. */
const usual: ReadonlySet<string> = new Set(
  '440 444 600 620 622 640 644 660 664 666 700 711 740 744 750 755 770 775 777'.split(' '),
);

/** The number that was meant where a file mode was written with the digits of its octal form: `666` → 438. */
export function lookedLikeOctal(literal: string): number | undefined {
  return usual.has(literal) ? parseInt(literal, 8) : undefined;
}
