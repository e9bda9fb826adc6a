import assert from 'node:assert/strict';
import { parseRun } from '../../../src/core/docker/run/parseRun';
import { toCreate } from '../../../src/core/docker/run/create';
import { lexLine } from '../../../src/core/docker/run/lex';
import { askedByDocker } from './createBody';

/** Lines that docker's command line takes; what it asks an engine for is what we ask it for. */
const lines = [
  'run -itd busybox',
  'run -di --name c1 busybox sleep 5',
  'run -i busybox sh',
  'create busybox',
  'create -it busybox sh -c "echo hi"',
  'create -a stdin -a STDERR busybox',
  'run --rm --name c1 --cpuset-cpus="1" --cpus="0.2"  -itd  busybox  yes',
  "run --rm --name d1 --cap-add=NET_ADMIN --net='none'  -itd busybox  sh",
  'create -p 80 -p 127.0.0.1:8080:80/udp -p 9000-9001:9000-9001 -p 7000-7010:70 -p [::1]:5:5 -P --expose 90-91 busybox',
  'create -p :80 -p 127.0.0.1::81 -p target=82,published=8082,protocol=udp -p 8083:83/SCTP busybox',
  'create -v /x -v data:/b:ro -v ./r:/rr:ro -v /:/host --tmpfs /run:size=1m --tmpfs /t2 busybox',
  'create --mount type=bind,src=/a,dst=/b,ro,bind-propagation=rslave --mount type=tmpfs,dst=/t,tmpfs-size=1m,tmpfs-mode=1770 busybox',
  'create --mount source=s,target=/v,volume-nocopy,volume-label=a=b,volume-driver=d busybox',
  `create --mount 'dst=/v,"volume-opt=o=addr=1.2.3.4,rw"' --mount type=bind,source=/a,target=/b,readonly=false,bind-recursive=disabled busybox`,
  'create --gpus all --device /dev/null:r --device /dev/null:/dev/x:rw --device /dev/zero --device vendor.com/class=name busybox',
  `create --gpus '"device=0,1",capabilities=utility' busybox`,
  'create --gpus 2 busybox',
  'create --device-read-bps /dev/sda:1m --device-write-iops /dev/sda:5 --blkio-weight-device /dev/sda:30 --blkio-weight 300 busybox',
  'create --device-cgroup-rule "c 1:3 rw" --cpu-shares 5 --cpu-period 100000 --cpu-quota 20000 --cpuset-mems 0 busybox',
  'create --health-cmd "a b" --health-interval 1m30s --health-retries 3 --health-timeout 1.5s busybox',
  'create --no-healthcheck --entrypoint "" --stop-timeout 3 --stop-signal INT --init busybox',
  'create --ulimit nproc=5:6 --ulimit nofile=5 --ulimit nofile=7 busybox',
  'create --cap-add sys_time --cap-add ALL --cap-drop net_raw --cap-drop SYS_TIME busybox',
  'create --security-opt systempaths=unconfined --security-opt seccomp=unconfined --security-opt no-new-privileges busybox',
  'create --restart on-failure:3 --cpus 1/2 -m 5m --memory-swap -1 --memory-reservation 6291456 --memory-swappiness 5 busybox',
  'create -m 1.5GiB --shm-size 64kb --pids-limit 5 --oom-kill-disable --oom-score-adj -5 busybox',
  'create -e A=1 -e HOME -e NOPE -e B= --env C=x=y -l a=b -l c busybox',
  'create --add-host a:1.2.3.4 --add-host b=[::1] --add-host h:host-gateway busybox',
  'create --log-driver json-file --log-opt max-size=10m --log-opt max-file=3 busybox',
  'create --sysctl net.ipv4.ip_forward=1 --storage-opt size=1G --dns 1.1.1.1 --dns-opt ndots:1 --dns-search a.b busybox',
  'create --entrypoint sh --platform linux/amd64 --ipc host --pid host --uts host --userns host --cgroupns private busybox -c true',
  'create -w /x -u 1:2 -h hh --domainname d --runtime r --volumes-from x --volume-driver vd --group-add 5 --read-only --privileged busybox',
  'create --net host busybox',
  'create --net container:x busybox',
  'create --net n1 --ip 172.20.0.4 --network-alias a --net-alias b --link x --link y:z --link-local-ip 169.254.1.1 busybox',
  'create --link x:y --rm --isolation default --kernel-memory 5m busybox',
  'create -itm5m --init=false --rm=0 -- busybox -f',
];

const newer = [
  'create --network name=n1,alias=x,ip=1.2.3.4,mac-address=92:d0:c6:0a:29:33,driver-opt=a=b --network n2 busybox',
  'create --mac-address 92:d0:c6:0a:29:33 --net n1 busybox',
  'create --mac-address 92:d0:c6:0a:29:33 busybox',
  'create --annotation x=y --health-start-interval 1s --health-start-period 1h busybox',
  'create --mount type=bind,src=/a,dst=/b,ro,bind-recursive=readonly,bind-propagation=rprivate --mount type=volume,src=a,dst=/c,volume-subpath=d busybox',
];

const env = { HOME: '/home/ann' };

describe('what docker asks an engine for is what we ask it for, or the line is left to a terminal', function () {
  this.timeout(20_000);
  for (const [api, all] of [
    ['1.41', lines],
    ['1.48', newer],
  ] as const)
    for (const line of all)
      it(line, async () => {
        const lexed = lexLine(line);
        assert.ok(lexed.is === 'words');
        const [verb, ...rest] = lexed.words;
        const asked = await askedByDocker(lexed.words, { api, env });
        assert.ok(asked, 'docker itself refused it');
        const made = toCreate(parseRun(rest, verb as 'run').spec);
        if (made.unsupported.length > 0) return;
        const url = new URL(asked.url, 'http://engine');
        assert.equal(made.name, url.searchParams.get('name') ?? '');
        assert.equal(made.platform ?? '', url.searchParams.get('platform') ?? '');
        assert.deepEqual(comparable(made.body), comparable(asked.body));
      });
});

/** Of lists without an order the sorted one; docker sends variables in no order. */
const unordered = ['Binds', 'Env', 'Aliases'];
/** Where an empty value says something. */
const telling = ['MaskedPaths', 'ReadonlyPaths', 'Entrypoint'];

/** JSON as an engine understands it: what says nothing is left out, however it says so. */
function comparable(body: Readonly<Record<string, unknown>>): unknown {
  // Docker sends the address of the first network once more, to engines before 1.44 only; the size is its terminal's.
  return JSON.parse(JSON.stringify({ ...body, MacAddress: undefined }), (key, value: unknown) => {
    if (key === 'ConsoleSize' || (key === 'MemorySwappiness' && value === -1)) return undefined;
    if (unordered.includes(key) && Array.isArray(value)) value.sort();
    if (telling.includes(key) || /^\d+\/|^\/|^n\d$/.test(key)) return value ?? undefined;
    const empty = value === null || value === '' || value === 0 || value === false;
    const nothing = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    return key !== '' && !/^\d+$/.test(key) && (empty || nothing) ? undefined : value;
  });
}
