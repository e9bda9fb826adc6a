/** One command of docker's command line, as its reference has it (docs.docker.com/reference/cli/docker). */
export interface Grammar {
  /** The long form without `docker`: `container stop`. */
  readonly name: string;
  /** The other ways to say it: `stop`. */
  readonly others: readonly string[];
  /** An option by each of its spellings without dashes: its long name, and whether a value follows. */
  readonly flags: ReadonlyMap<string, { readonly name: string; readonly takesValue: boolean }>;
  /** How many words may follow the options. */
  readonly least: number;
  readonly most: number;
  /** Options end at the first word that is none. */
  readonly endsEarly: boolean;
}

/** `name, other | operands | options`. `2` operands; `1+` or more; `0-1`; `!`: options end at the first. `=`: takes a value. */
const rows = `
container attach, attach | 1 | detach-keys= no-stdin sig-proxy
container commit, commit | 1-2 | a/author= c/change= m/message= p/pause no-pause
container cp, cp | 2 | a/archive L/follow-link q/quiet
container diff, diff | 1 |
container exec, exec | 2+! | d/detach detach-keys= e/env= env-file= i/interactive privileged t/tty u/user= w/workdir=
container export, export | 1 | o/output=
container inspect | 1+ | f/format= s/size
container kill, kill | 1+ | s/signal=
container logs, logs | 1 | details f/follow since= n/tail= t/timestamps until=
container ls, container list, container ps, ps | 0 | a/all f/filter= format= n/last= l/latest no-trunc q/quiet s/size
container pause, pause | 1+ |
container port, port | 1-2 |
container prune | 0 | filter= f/force
container rename, rename | 2 |
container restart, restart | 1+ | s/signal= t/time= timeout=
container rm, container remove, rm | 1+ | f/force l/link v/volumes
container start, start | 1+ | a/attach checkpoint= checkpoint-dir= detach-keys= i/interactive
container stats, stats | 0+ | a/all format= no-stream no-trunc
container stop, stop | 1+ | s/signal= t/time= timeout=
container top, top | 1+! |
container unpause, unpause | 1+ |
container update, update | 1+ | blkio-weight= cpu-period= cpu-quota= cpu-rt-period= cpu-rt-runtime= c/cpu-shares= cpus= cpuset-cpus= cpuset-mems= kernel-memory= m/memory= memory-reservation= memory-swap= pids-limit= restart=
container wait, wait | 1+ |
image build, build, builder build, buildx build | 1 | add-host= build-arg= build-context= cache-from= cache-to= cgroup-parent= compress cpu-period= cpu-quota= c/cpu-shares= cpuset-cpus= cpuset-mems= disable-content-trust f/file= force-rm iidfile= isolation= label= load m/memory= memory-swap= metadata-file= network= no-cache no-cache-filter= o/output= platform= progress= pull push q/quiet rm secret= security-opt= shm-size= squash ssh= t/tag= target= ulimit=
image history, history | 1 | format= H/human no-trunc platform= q/quiet
image import, import | 1-2 | c/change= m/message= platform=
image inspect | 1+ | f/format= platform=
image load, load | 0 | i/input= platform= q/quiet
image ls, image list, images | 0-1 | a/all digests f/filter= format= no-trunc q/quiet tree
image prune | 0 | a/all filter= f/force
image pull, pull | 1 | a/all-tags disable-content-trust platform= q/quiet
image push, push | 1 | a/all-tags disable-content-trust platform= q/quiet
image rm, image remove, rmi | 1+ | f/force no-prune platform=
image save, save | 1+ | o/output= platform=
image tag, tag | 2 |
network connect | 2 | alias= driver-opt= gw-priority= ip= ip6= link= link-local-ip=
network create | 1 | attachable aux-address= config-from= config-only d/driver= gateway= ingress internal ip-range= ipam-driver= ipam-opt= ipv4 ipv6 label= o/opt= scope= subnet=
network disconnect | 2 | f/force
network inspect | 1+ | f/format= v/verbose
network ls, network list | 0 | f/filter= format= no-trunc q/quiet
network prune | 0 | filter= f/force
network rm, network remove | 1+ | f/force
volume create | 0-1 | availability= d/driver= group= label= limit-bytes= name= o/opt= required-bytes= scope= secret= sharing= topology-preferred= topology-required= type=
volume inspect | 1+ | f/format=
volume ls, volume list | 0 | cluster f/filter= format= q/quiet
volume prune | 0 | a/all filter= f/force
volume rm, volume remove | 1+ | f/force
volume update | 0-1 | availability=
system df | 0 | format= v/verbose
system events, events | 0 | f/filter= format= since= until=
system info, info | 0 | f/format=
system prune | 0 | a/all filter= f/force volumes
inspect | 1+ | f/format= s/size type=
login | 0-1 | p/password= password-stdin u/username=
logout | 0-1 |
search | 1 | f/filter= format= limit= no-trunc
version | 0 | f/format=
`;

function readRow(row: string): Grammar {
  const [names = '', operands = '', options = ''] = row.split('|').map((part) => part.trim());
  const [name = '', ...others] = names.split(',').map((one) => one.trim());
  const [, least = '0', more] = /^(\d)(\+|-\d)?/.exec(operands) ?? [];
  const most = more === undefined ? Number(least) : more === '+' ? Infinity : Number(more.slice(1));
  const flags = [...options.split(' ').filter((one) => one !== ''), 'help'].flatMap((option) => {
    const takesValue = option.endsWith('=');
    const spellings = option.replace(/=$/, '').split('/');
    const long = spellings.at(-1) ?? '';
    return spellings.map((spelling) => [spelling, { name: long, takesValue }] as const);
  });
  return { name, others, flags: new Map(flags), least: Number(least), most, endsEarly: operands.endsWith('!') };
}

/** Every command that is known, but for `run` and `create`: see core/docker/run. */
export const grammars: readonly Grammar[] = rows
  .split('\n')
  .filter((row) => row !== '')
  .map(readRow);

const byName = new Map(
  grammars.flatMap((grammar) => [grammar.name, ...grammar.others].map((name) => [name, grammar] as const)),
);

/** The command of one or two words. */
export function grammarOf(words: string): Grammar | undefined {
  return byName.get(words);
}

/** First words of commands that have a second one. */
export const families: ReadonlySet<string> = new Set(['container', 'image', 'network', 'volume', 'system']);

/** What docker has besides, in parts of its own: it is typed into a terminal. */
export const otherFamilies: ReadonlySet<string> = new Set(
  `app builder buildx checkpoint compose config context debug desktop extension init manifest model node plugin scout
  secret service stack swarm trust`.split(/\s+/),
);

/** Every command as it is written, for finding what was meant by a wrong one. */
export const commandNames: readonly string[] = [
  ...byName.keys(),
  ...otherFamilies,
  'run',
  'create',
  'container run',
  'container create',
];
