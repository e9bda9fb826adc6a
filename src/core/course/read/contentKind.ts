import { familiarity } from './executables';

/** Enough to know a language by. */
const looked = 60;

/** Signs that one line is of another language than a shell's. */
const code =
  /^(?:package \w+$|func \w|import (?:\w+|["'{(*])|#include\b|def \w+\(|class \w+|const \w+ =|let \w+ =|var \w+ |public |private |from \S+ import |return\b|print\(|console\.|fn \w+|use \w+::|struct \w|type \w+ struct|@\w+|\w+\(.*\);$|\}\s*else\s*\{|function \w+\(.+\)|async |await |<\?php|resource "|variable "|provider "|server \{|upstream \w|location [/~]|listen \d|if __name__|SELECT |INSERT |CREATE |UPDATE |DELETE )/;
const instruction =
  /^(?:FROM|RUN|CMD|COPY|ADD|ENV|EXPOSE|ENTRYPOINT|WORKDIR|USER|VOLUME|LABEL|ARG|MAINTAINER|HEALTHCHECK|ONBUILD|SHELL|STOPSIGNAL)\s+\S/;
const yaml = /^(?:- )*["']?[\w./$-]+(?: [\w-]+)?["']?:(?:\s|$)|^- \S/;
const setting = /^[\w.-]+\s+=\s+\S|^[\w.-]+=\S*$/;
const diff = /^(?:diff --git |@@ |--- \S+\/|\+\+\+ \S+\/|index [0-9a-f]{7})/;

/** Whether the lines are a file or another language's code rather than anything typed into a shell. */
export function isForeign(lines: readonly string[]): boolean {
  const texts = lines
    .slice(0, looked)
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '' && !/^(?:#(?!!|include)|\/\/|;|(?:\.{3}|…)$)/.test(line));
  const first = texts[0];
  if (first === undefined) return false;
  if (first.startsWith('#!') || /^<[a-z!?/]/i.test(first)) return true;
  if (/^[{[]$|^[{[]\s*["{[]|^"[\w. /-]+":\s/.test(first)) return true;
  if (diff.test(first) || /^\[[A-Z][\w. -]*\]$/.test(first) || /^\[[\w.]+\]$/.test(first) || first === '---')
    return true;
  if (/^(?:version|services|apiVersion|kind|name|image):\s/.test(first)) return true;
  // `ping: bad address 'x'` has the form of YAML and is what a program says.
  if (texts.length <= 3 && familiarity(/^([\w.-]+): \S/.exec(first)?.[1] ?? '') !== 'unknown') return false;
  const share = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length / texts.length;
  if (instruction.test(first) && share(instruction) >= 0.3) return true;
  if (yaml.test(first) && share(yaml) >= 0.6) return true;
  if (/^[\w.-]+\s+=\s+\S/.test(first) && share(setting) >= 0.6) return true;
  // A function of the shell has the brackets of any language.
  if (/^[\w-]+ ?\(\) ?\{/.test(first)) return false;
  return code.test(first) || share(code) >= 0.25 || share(/[;{}]$|^[})\]]/) >= 0.5;
}
