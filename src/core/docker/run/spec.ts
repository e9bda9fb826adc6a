// A `docker run` or `docker create` line, taken apart: what the line, the form and the API call have in common.

/** One option as it stands in the line. Whoever makes one anew gives `name` and `value`; the rest is how it was written. */
export interface OptionUse {
  /** The long name without dashes: `memory`, `publish`, `interactive`. One that docker does not know, as it was written. */
  readonly name: string;
  /**
   * `true` or `false` for a flag, the text behind it for everything else; an option that is given twice stands here twice.
   * An option that needs a text and ends the line has `true`; a flag with a text that is no yes and no no keeps that text.
   */
  readonly value: string | boolean;
  /** How it was spelled, where not by its long name: `-m`, `--net`. A line that is written again keeps it. */
  readonly spelling?: string;
  /** What stands between name and value in one word: `--name=x`, `-p80:80`. Without it the value is a word of its own. */
  readonly between?: '=' | '';
  /** It stands in the same word as the option before it, like the `t` of `-it`. */
  readonly joined?: true;
  /** How a yes or no was written out: `1` in `--rm=1`. */
  readonly written?: string;
}

/** What is to be run, in the order of the line. Nothing here has been checked: see `checkRun`. */
export interface RunSpec {
  readonly verb: 'run' | 'create';
  readonly options: readonly OptionUse[];
  /** Empty while a person has not chosen one. */
  readonly image: string;
  /** The command and its arguments; empty for what the image says. */
  readonly command: readonly string[];
  /** A `--` stands before the image. */
  readonly dashes?: true;
}

/** Where in a form or a line something is wrong or worth knowing. */
export interface RunRemark {
  /** A long name of an option, `image`, `command`, or `line` for what belongs to none of them. */
  readonly about: string;
  /** `error`: the engine would refuse it. `warning`: it does something else than people think. `note`: worth knowing. */
  readonly weight: 'error' | 'warning' | 'note';
  /** Localised. What, why, and the one thing to do. */
  readonly text: string;
}
