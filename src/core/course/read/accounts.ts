import { familiarity } from './executables';

/**
 * Accounts that a note's author writes as their own and a reader has by another name: `mia` in `mia@lab:~$`,
 * `/home/mia`, `usermod -aG docker mia`. A name that the note makes itself (`adduser mia`) is not one.
 */
export interface AccountSigns {
  readonly own: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
}

/** Accounts that systems, images and clouds bring along, under this name for everybody. */
const shipped = new Set(
  `root admin administrator ubuntu debian centos fedora alpine core arch ec2-user vagrant pi opc azureuser node jovyan app user users
guest nobody daemon www www-data nginx mysql postgres redis git jenkins runner coder gitpod vscode docker podman build builder airflow
linuxbrew vmail ansible deploy ops student test demo lost play me you name username login host localhost default`.split(
    /\s+/,
  ),
);

const name = '([a-z_][a-z0-9_-]{1,31})';
/** A pattern, and what has to be in a text for it to match: looked for first, since most stretches of a note have none of it. */
interface Sign {
  readonly gate: RegExp;
  readonly pattern: RegExp;
}

const signs: readonly Sign[] = [
  {
    gate: /@/,
    pattern: new RegExp(
      `^[ \\t>]*(?:\\([\\w.-]+\\) ?)?\\[?${name}@[\\w.-]+(?:[: ][^$#%>\\n]{0,120})?\\]?[$%>❯] `,
      'gm',
    ),
  },
  { gate: /\/home\//, pattern: new RegExp(`/home/${name}(?![\\w.-])`, 'g') },
  {
    gate: /usermod/,
    pattern: new RegExp(`\\busermod\\s+(?:-\\w*G|-a\\s+-G)\\s+[\\w,-]+\\s+${name}(?![\\w.-])`, 'g'),
  },
  {
    gate: /addgroup|adduser/,
    pattern: new RegExp(`\\b(?:addgroup|adduser)\\s+${name}\\s+[a-z][\\w-]*[ \\t]*$`, 'gm'),
  },
  { gate: /gpasswd/, pattern: new RegExp(`\\bgpasswd\\s+-a\\s+${name}\\s`, 'g') },
  {
    gate: /replace|change|substitute|把|將|将/i,
    pattern: new RegExp(
      `(?:\\b(?:replace|change|substitute)\\b|把|將|将)[^\`\\n]{0,20}\`?\\b${name}\`?[^\`\\n]{0,20}(?:\\byour(?: own)? (?:account|user ?name|login|user)|(?:你|您|自己)的?(?:帳號|账号|帳戶|账户|使用者|用户名|登入名稱))`,
      'gi',
    ),
  },
  {
    gate: /(?:your|my) (?:own )?(?:account|user|login)/i,
    pattern: new RegExp(
      `\`${name}\` ?(?:\\(?(?:is|being|=)\\s)?\\(?(?:your|my) (?:own )?(?:account|user ?name|login|user)\\b`,
      'gi',
    ),
  },
  {
    gate: /換成|改成|替換成|替换成|換為|换成/,
    pattern: new RegExp(
      `\`?\\b${name}\`? ?(?:請|请)?(?:換成|改成|替換成|替换成|換為|换成)(?:你|您|自己)的?(?:帳號|账号|使用者|用户)`,
      'g',
    ),
  },
];
const made: Sign = {
  gate: /useradd|adduser/,
  pattern: new RegExp(`\\b(?:useradd|adduser)\\b[^\\n|;&]*?\\s${name}(?![\\w.:-])[ \\t]*(?:$|[;&|#])`, 'gm'),
};

/** The signs of accounts in a stretch of a note. */
export function accountSigns(text: string): AccountSigns {
  const found = ({ gate, pattern }: Sign): readonly string[] =>
    gate.test(text) ? [...text.matchAll(pattern)].map((match) => match[1] ?? '') : [];
  const own = signs.flatMap(found).filter((one) => !shipped.has(one) && familiarity(one) === 'unknown');
  return { own: new Set(own), made: new Set(found(made)) };
}

/** The accounts that a note writes as its reader's own. */
export function accountsOf(all: readonly AccountSigns[]): readonly string[] {
  const names = new Set(all.flatMap(({ own }) => [...own]));
  for (const { made: known } of all) for (const one of known) names.delete(one);
  return [...names].sort();
}

/** What finds the accounts of a note in its commands; made once for a list. */
interface Finder {
  readonly any: RegExp;
  readonly each: readonly { readonly account: string; readonly placed: RegExp }[];
}

const finders = new WeakMap<readonly string[], Finder>();

function finderOf(accounts: readonly string[]): Finder {
  const finder = finders.get(accounts) ?? {
    any: new RegExp(accounts.join('|')),
    each: accounts.map((account) => ({ account, placed: placed(account) })),
  };
  finders.set(accounts, finder);
  return finder;
}

/** The accounts that a command names as such, and nowhere as anything else: `docker run --name mia mia/app` names none. */
export function accountsIn(text: string, accounts: readonly string[]): readonly string[] {
  if (accounts.length === 0) return [];
  const { any, each } = finderOf(accounts);
  if (!any.test(text)) return [];
  return each.flatMap(({ account, placed: pattern }) => {
    if (!text.includes(account)) return [];
    const every = text.split(account).length - 1;
    return [...text.matchAll(pattern)].length === every ? [account] : [];
  });
}

/** Where the name of an account stands: in a path, before a host, after an option, as an argument of what is about accounts. */
function placed(one: string): RegExp {
  return new RegExp(
    `(?:/home/|(?:^|[\\s'"=])(?=${one}@[\\w[])|\\s(?:-u|-l|--user|--login|--username)[ =]|\\b(?:usermod|gpasswd|adduser|addgroup|deluser|delgroup|chown|su|id|groups|passwd|chage|loginctl|newuidmap|setfacl|grep|crontab)\\b[^\\n|;&]*?[\\s:=^'"]|(?<=${one}):)${one}(?![\\w.-])`,
    'g',
  );
}
