/** `[OPTIONS]`, `[ARG...]`, `[-f | --force]`, `FILE...`: marks of a synopsis as manual pages write it (man-pages(7)). */
const marks =
  /\s(?:\[(?:options?|flags?|command|args?|arguments?|optionen|opciones|opções|選項|选项|參數|参数|옵션)(?: ?(?:\.{3}|…))?\]|\[-{1,2}[a-z][^\]\n]{0,80}\]|\[?<?[\p{L}][\p{L}\d_|:=-]{0,40}>?\]? ?(?:\.{3}|…)\]?)(?=\s|$)/iu;

/** Whether a command's text only says how such a command is built: nothing that could be run as it stands. */
export function isSynopsis(text: string): boolean {
  if (!/\[|\.{3}|…/.test(text) || /^\s*(?:echo|printf)\s|["'\n]/.test(text)) return false;
  return marks.test(text);
}
