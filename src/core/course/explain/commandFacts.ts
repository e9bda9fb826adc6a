import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { simpleCommands, type SimpleCommand } from '../run/simpleCommands';

/** Flags of `docker run` and `create` that are followed by a value, as far as these rules have to step over them. */
const withValue =
  /^(-[a-zA-Z]*[acehlmpuvw]|--(?!rm$|detach$|init$|interactive$|tty$|privileged$|read-only$|publish-all$|quiet$|no-healthcheck$|oom-kill-disable$|sig-proxy$|disable-content-trust$|help$)[a-z-]+)$/;

/**
 * What is worth knowing about one command before it runs, in the reader's language: where people commonly expect
 * something else than what happens. Empty for most. Facts tried on Docker 20.10 to 28, dash 0.5.12, uml-utilities.
 */
export function commandFacts(text: string): readonly string[] {
  const facts = simpleCommands(text).flatMap((command) => [...dockerFacts(command), ...otherFacts(command)]);
  return [...new Set([...facts, ...shellFacts(text)])];
}

function dockerFacts({ argv }: SimpleCommand): readonly string[] {
  const [program, ...words] = argv;
  if (program !== 'docker' && program !== 'podman') return [];
  const [verb, ...rest] = words[0] === 'container' || words[0] === 'image' ? words.slice(1) : words;
  if (verb === 'run' || verb === 'create') return runFacts(rest);
  if (verb !== 'pull') return [];
  const image = rest.find((word) => !word.startsWith('-'));
  return image === undefined ? [] : latestFact(image);
}

function runFacts(words: readonly string[]): readonly string[] {
  const { flags, image, inner } = partsOfRun(words);
  const detached = flags.some((word) => word === '--detach' || /^-[a-zA-Z]*d/.test(word));
  return [
    ...(flags.some((word) => /^-[itdP]*f/.test(word)) ? [foregroundFact()] : []),
    ...cpusetFact(words),
    ...(flags.includes('--rm') && detached
      ? [t('Because of --rm, stopping this container also removes it: docker start cannot bring it back.')]
      : []),
    ...(inner[0] === 'yes'
      ? [
          t(
            'yes never ends, and what it prints is logged: 116 MB in 20 seconds on our machine. --log-opt max-size=10m keeps the log small; stop the container when you are done.',
          ),
        ]
      : []),
    ...(image?.endsWith(':latest') ? latestFact(image) : []),
  ];
}

/** The flags, the image and the words for the program inside. */
function partsOfRun(words: readonly string[]) {
  const flags: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) return { flags, image: word, inner: words.slice(at + 1) };
    flags.push(word);
    if (withValue.test(word)) at += 1;
  }
  return { flags, image: undefined, inner: [] };
}

/** Also for prose that says so. */
export function foregroundFact(): string {
  return t(
    'docker run has no flag -f (unknown shorthand flag). It belongs to the program inside, as in httpd -f: a container lives as long as its first process, so that one has to stay in the foreground.',
  );
}

function cpusetFact(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => /^--cpuset-cpus(=|$)/.test(word));
  const word = words[at];
  if (word === undefined) return [];
  const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[at + 1] ?? '');
  if (value === '' || /^0\b/.test(value)) return [];
  if (value === '1') return [t('CPUs are counted from 0: "1" is the second one, and the machine needs at least two.')];
  return [t('CPUs are counted from 0, so that {0} leaves out the first one.', visible(value))];
}

function latestFact(image: string): readonly string[] {
  const name = image.slice(image.lastIndexOf('/') + 1);
  if (name.includes('@') || (name.includes(':') && !name.endsWith(':latest'))) return [];
  return [
    t(
      'Without a tag this is the image tagged latest, which is just a name: it need not be the newest, and may be another one tomorrow.',
    ),
  ];
}

function otherFacts({ argv, background }: SimpleCommand): readonly string[] {
  const [program = '', ...words] = argv;
  if (program.endsWith('containerd') && !words.some((word) => /^(-v|--version|-h|--help|config)$/.test(word))) {
    return [
      background
        ? t(
            'Where Docker runs, a containerd runs already: then the old one answers, and this new one waits for its database without a word.',
          )
        : t('Where Docker runs, a containerd runs already, and a second one waits for its database.'),
    ];
  }
  if (program === 'tunctl' && words.some((word) => /^-[a-z]*b/.test(word))) return [tunctlFact()];
  return [];
}

/** Also for prose that says otherwise. */
export function tunctlFact(): string {
  return t(
    'tunctl -b means brief: only the name is printed. Creating is what tunctl does anyway, and -u says who owns the device.',
  );
}

function shellFacts(text: string): readonly string[] {
  if (!/(^|[\s=(])\$'/.test(text)) return [];
  return [
    t(
      "$'…' is understood by bash and by busybox (Alpine), not by dash, which is sh on Debian and Ubuntu: there the $ stays, and \\' is no quote.",
    ),
  ];
}
