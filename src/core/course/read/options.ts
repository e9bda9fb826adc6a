/** Options of the commands that start and enter containers that take a value of their own, as the programs' manuals list them. */
const withValue: ReadonlySet<string> = new Set(
  `--name --hostname -h --user -u --env -e --env-file --volume -v --mount --publish -p --network --net --workdir -w --entrypoint
--memory -m --cpus --cpu-shares -c --cpu-period --cpu-quota --cpuset-cpus --cpuset-mems --memory-swap --memory-reservation
--cap-add --cap-drop --security-opt --device --add-host --dns --dns-search --label -l --label-file --link --log-driver --log-opt
--restart --runtime --pid --ipc --uts --userns --cgroupns --cgroup-parent --tmpfs --ulimit --shm-size --sysctl --gpus --platform
--pull --expose --ip --ip6 --mac-address --network-alias --net-alias --stop-signal --stop-timeout --volumes-from --attach -a
--blkio-weight --device-cgroup-rule --group-add --health-cmd --health-interval --health-retries --health-timeout --isolation
--oom-score-adj --pids-limit --storage-opt --detach-keys --annotation --cidfile --domainname --kernel-memory --pod --rootfs-propagation
--file -f --profile --project-name --project-directory --index --scale --container --namespace -n --context --kubeconfig
--address --snapshotter --image --overrides --restart --bundle -b --pid-file --console-socket --root --log --log-format --host -H
--config --log-level --cluster --server -s --token --as --fifo-dir --exec-id --cwd --with-ns`.split(/\s+/),
);

export interface Parsed {
  /** Short clusters taken apart: `-itd` is `-i`, `-t`, `-d`. */
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** What is left from the first argument on that is no option. */
  readonly rest: readonly string[];
}

/** Takes the options before the first argument that is none; what follows belongs to another program. */
export function parseOptions(words: readonly string[]): Parsed {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') {
      index++;
      break;
    }
    if (!word.startsWith('-') || word === '-') break;
    const [name, value] = split(word);
    if (name.startsWith('--')) {
      flags.add(name);
      if (value !== undefined) values.set(name, value);
      else if (withValue.has(name)) values.set(name, words[++index] ?? '');
      continue;
    }
    index = cluster(words, index, flags, values);
  }
  return { flags, values, rest: words.slice(index) };
}

/** `-itd`, `-p80:80`, `-it -v /a:/b`: letters up to the first that takes a value. */
function cluster(words: readonly string[], index: number, flags: Set<string>, values: Map<string, string>): number {
  const letters = (words[index] ?? '').slice(1);
  for (let at = 0; at < letters.length; at++) {
    const flag = `-${letters.charAt(at)}`;
    flags.add(flag);
    if (!withValue.has(flag)) continue;
    const attached = letters.slice(at + 1);
    if (attached !== '') values.set(flag, attached.replace(/^=/, ''));
    else values.set(flag, words[index + 1] ?? '');
    return attached === '' ? index + 1 : index;
  }
  return index;
}

function split(word: string): readonly [string, string?] {
  const at = word.indexOf('=');
  return at > 0 && word.startsWith('--') ? [word.slice(0, at), word.slice(at + 1)] : [word];
}
