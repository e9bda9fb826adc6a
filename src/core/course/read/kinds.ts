import type { CommandKind } from '../model';
import { enteredBy, isDetached } from './entering';
import type { Call } from './lexing';
import { parseOptions } from './options';
import { unwrapped } from './shells';

const fullScreen = new Set(
  'vi vim nvim nano emacs pico joe micro mc less more man top htop btop iotop watch tmux screen lazydocker k9s ctop dive visudo nmtui menuconfig lynx'.split(
    ' ',
  ),
);
const prompts = new Set(
  'python python3 node irb ghci lua R mysql mariadb psql sqlite3 redis-cli mongo mongosh ftp telnet gdb bc'.split(' '),
);
const asks = new Set('passwd chsh smbpasswd htpasswd kinit'.split(' '));

/** How a command is meant, told by the programs it calls. */
export function kindOf(text: string, calls: readonly Call[]): CommandKind {
  if (calls.some(isLogin)) return 'login';
  if (calls.some((call) => enteredBy(call) !== undefined || isInteractive(call))) return 'interactive';
  return makesFile(text, calls) ? 'file' : 'run';
}

function isLogin({ words, fed }: Call): boolean {
  if (fed || words.some((word) => /^--(?:password-stdin|with-token|password=)/.test(word))) return false;
  const [program = '', ...rest] = unwrapped(words);
  if (asks.has(program)) return true;
  const verbs = rest.filter((word) => !word.startsWith('-')).slice(0, 2);
  if (
    /^(?:docker|podman|nerdctl|buildah|skopeo|npm|az|oc|helm|heroku|fly|vercel|vault|tailscale|wrangler|oras|cosign|crane)$/.test(
      program,
    )
  ) {
    return verbs.includes('login');
  }
  return (program === 'gh' || program === 'gcloud') && verbs[0] === 'auth' && verbs[1] === 'login';
}

function isInteractive({ words, fed, background }: Call): boolean {
  if (fed || background) return false;
  const [program = '', ...rest] = unwrapped(words);
  const name = program.replace(/^.*\//, '');
  if (fullScreen.has(name))
    return (
      !rest.some((word) => /^-(?:d|dm|dmS)$/.test(word)) &&
      !(name === 'top' && rest.some((word) => /^-\w*b/.test(word)))
    );
  if (prompts.has(name))
    return (
      rest.every((word) => word.startsWith('-')) &&
      !rest.some((word) => /^-(?:V|v|c|e|-version|-help|-v)$/.test(word)) &&
      (rest.length === 0 || !/^(?:python3?|node)$/.test(name))
    );
  // Windows' own way into a Linux: with options that only choose which, a shell of it.
  if (/^wsl(?:\.exe)?$/.test(name)) return /^(?:(?:-d|-u|--distribution|--user|--cd) \S+ ?|~ ?)*$/.test(rest.join(' '));
  if (!/^(?:docker|podman|nerdctl)$/.test(name)) return false;
  return rest[0] === 'attach' || (rest[0] === 'stats' && !rest.includes('--no-stream')) || repl(rest);
}

/** `docker exec -it db psql`, `docker run -it python`: no shell, but a person types into it. */
function repl(words: readonly string[]): boolean {
  const [verb, ...rest] = words[0] === 'container' ? words.slice(1) : words;
  if (verb !== 'run' && verb !== 'exec') return false;
  const options = parseOptions(rest);
  if (!options.flags.has('-t') && !options.flags.has('--tty')) return false;
  if (isDetached(options)) return false;
  const [image = '', program] = options.rest;
  const name = (program ?? image).replace(/^.*\//, '').replace(/:.*$/, '');
  return prompts.has(name) || fullScreen.has(name);
}

/** A heredoc into a file, or `echo` and `printf` of many lines into one: the note shows the content. */
function makesFile(text: string, calls: readonly Call[]): boolean {
  return calls.some(({ words, redirects }) => {
    const [program = ''] = unwrapped(words);
    const into = redirects.some(
      ({ operator, target }) =>
        /^(?:&?>>?|>\|)$/.test(operator) && !target.startsWith('/dev/') && !/^\/(?:proc|sys)\//.test(target),
    );
    const here =
      redirects.some(({ operator }) => operator.startsWith('<<')) || (program === 'tee' && text.includes('<<'));
    if (here && (program === 'cat' || program === 'tee' || program === 'dd')) return into || program !== 'cat';
    return into && /^(?:echo|printf)$/.test(program);
  });
}
