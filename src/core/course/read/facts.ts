import type { CommandKind, Placeholder } from '../model';
import { detaches } from './detaching';
import { enteredBy } from './entering';
import type { CommandItem } from './items';
import { kindOf } from './kinds';
import { callsOf } from './lexing';
import { placeholdersOf } from './placeholders';
import { isSynopsis } from './synopsis';
import { unwrapped, type Entered } from './shells';

/** What a command's text tells by itself, wherever it stands. */
export interface Facts {
  readonly kind: CommandKind;
  readonly sudo: boolean;
  readonly detaches: boolean;
  readonly placeholders: readonly Placeholder[];
  readonly entered: readonly Entered[];
  /** Opens a file in an editor: what the note shows after it is the file, not output. */
  readonly edits: boolean;
}

export interface KnownFacts {
  readonly facts: Map<CommandItem, Facts>;
  /** Of the commands of one reading, by their text. */
  readonly texts: Map<string, Facts>;
}

/** The facts of a command, worked out once for as long as the segment that it stands in is kept. */
export function factsOf(item: CommandItem, { facts: known, texts }: KnownFacts): Facts {
  const found = known.get(item);
  if (found) return found;
  const facts = item.kind === 'command' && item.dialect === 'sh' ? sameText(item, texts) : work(item);
  known.set(item, facts);
  return facts;
}

/** Notes type the same commands again and again: `docker ps` is looked at once. */
function sameText(item: CommandItem, texts: Map<string, Facts>): Facts {
  const facts = texts.get(item.text) ?? work(item);
  texts.set(item.text, facts);
  return facts;
}

function work(item: CommandItem): Facts {
  const calls = callsOf(item.dialect === 'sh' ? item.text : item.text.replace(/[`^]\n/g, ' '));
  const placeholders = placeholdersOf(item.text);
  const reference = item.kind === 'reference' || isSynopsis(item.text);
  return {
    kind: reference ? 'reference' : kindOf(item.text, calls),
    sudo: calls.some(({ words }) =>
      words.slice(0, words.length - unwrapped(words).length + 1).some((word) => word === 'sudo' || word === 'doas'),
    ),
    detaches: detaches(calls),
    placeholders,
    edits: calls.some(
      ({ words }) =>
        /^(?:nano|vi|vim|nvim|emacs|pico|joe|micro|code|notepad|gedit)$/.test(unwrapped(words)[0] ?? '') &&
        words.length > 1,
    ),
    entered: reference ? [] : calls.flatMap((call) => enteredBy(call) ?? []).map((one) => unmasked(one, placeholders)),
  };
}

/** The parser saw a placeholder as a row of x: the place is named as the note names it. */
function unmasked(entered: Entered, placeholders: readonly Placeholder[]): Entered {
  const { frame } = entered;
  if (frame?.name === undefined) return entered;
  let { name } = frame;
  for (const { text } of placeholders) name = name.replace('x'.repeat(text.length), () => text);
  return name === frame.name ? entered : { ...entered, frame: { ...frame, name } };
}
