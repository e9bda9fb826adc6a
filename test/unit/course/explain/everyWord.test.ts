import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainCommand } from '../../../../src/core/course/explain/explainCommand';
import { inFact } from '../../../../src/core/course/explain/inFact';
import { ownPrograms } from '../../../../src/core/course/explain/ownPrograms';
import { useBundle } from '../../../../src/core/l10n/l10n';
import { commandsOf, type Course, type NoteCommand } from '../../../../src/core/course/model';
import { readCourse } from '../../../../src/core/course/read/readCourse';
import { describeFirstNote } from '../../../harness/firstNote';

/** What of a command has no explanation: parts that are said to be unknown, and stretches that no part covers. */
function unexplained(command: Pick<NoteCommand, 'text' | 'placeholders'>, course?: Course): readonly string[] {
  const own = course ? ownPrograms(course) : new Map<string, number>();
  const { parts } = explainCommand(command.text, command.placeholders, own);
  const gap = parts
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), command.text)
    .replace(/[\s=]+/g, '');
  return [...parts.filter(({ role }) => role === 'unknown').map(({ text }) => text), ...(gap === '' ? [] : [gap])];
}

const chinese = JSON.parse(readFileSync(resolve('l10n', 'bundle.l10n.zh-tw.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

/** Lines that courses about containers have every day. */
const everyday = `
docker run -it --rm --net none busybox sh
docker run -d -p 8080:80 --name web -v "$PWD":/usr/share/nginx/html:ro nginx:alpine
docker run -it --cap-drop ALL --security-opt no-new-privileges --read-only --tmpfs /tmp -u 1000:1000 alpine
docker run --rm -it --device-read-bps /dev/sda:1mb --health-start-interval 1s alpine
docker rm $(docker ps -aq --filter status=exited)
docker inspect -f '{{.State.Pid}}' c1
docker export $(docker create busybox) | tar -C rootfs -xf -
docker export c1 | sudo tar xf - -C rootfs/
docker buildx build --platform linux/amd64,linux/arm64 -t me/app --push .
docker network create --driver bridge --subnet 172.20.0.0/16 mynet
docker save -o bb.tar busybox && docker load < bb.tar
docker swarm init --advertise-addr 192.168.1.10
docker compose up -d --build
docker context create lab --docker host=ssh://me@lab
docker logs -f --tail 100 c1 2>&1 | grep -i error | wc -l
docker exec -u root -w /tmp c1 sh -c 'apk add curl && curl -sS http://example.com | head -n 3'
ip link add veth0 type veth peer name veth1 netns d1
ip link add br0 type bridge
ip link set veth0 master br0
ip link set dev tap0 netns 4711
ip netns exec blue ip addr add 10.0.0.2/24 dev veth1
ip -n blue route add default via 10.0.0.1 dev veth1
ip -o -4 addr show scope global
ip rule add from 10.0.0.0/8 table 100
ip tuntap add dev tap0 mode tap user bigred
ip -br -c a
bridge link show
ifconfig eth0:1 10.0.0.2 netmask 255.255.255.0 broadcast 10.0.0.255 up
ifconfig tap0 hw ether 00:11:22:33:44:55
route add -net 10.0.0.0 netmask 255.0.0.0 gw 192.168.1.1 dev eth0
route -n
tunctl -t tap1 -u bigred
tunctl -d tap0
brctl addbr br0 && brctl addif br0 tap0
runc spec --rootless
runc --root /tmp/runc run --bundle bundle --detach c1
runc exec -t bb8 sh
runc kill bb8 KILL
runc delete -f bb8
ctr -n moby containers ls
ctr image pull docker.io/library/busybox:latest
ctr run --rm -t docker.io/library/busybox:latest bb sh
ctr task exec --exec-id 1 -t bb sh
ctr snapshot ls
apk add --no-cache -t build gcc make
apk policy docker
sudo apt-get update -qq && sudo apt-get install -y --no-install-recommends iproute2
apt-cache policy docker.io
su -
su - bigred -c 'id -un'
sudo -u bigred id
sudo bash -c 'echo 1 > /proc/sys/net/ipv4/ip_forward'
sudo sysctl -w net.ipv4.ip_forward=1
iptables -t nat -A POSTROUTING -s 10.0.0.0/24 -o eth0 -j MASQUERADE
nsenter -t PID -n
sudo nsenter -t $(docker inspect -f '{{.State.Pid}}' c1) -n ip a
sudo unshare -fp --mount-proc chroot rootfs /bin/sh
unshare -Urnm sh
umoci unpack --rootless --image busybox:1.36 bundle
skopeo copy --src-tls-verify=false docker://localhost:5000/busybox oci:busybox:latest
mkdir -p bundle/rootfs && cd bundle
sudo chown -R root:root rootfs/
mount -t overlay overlay -o lowerdir=a,upperdir=b,workdir=c m
find / -perm -4000 -type f -exec ls -l {} \\; 2>/dev/null
for i in 1 2 3; do docker run -d --name c$i busybox sleep 100; done
while true; do date; sleep 1; done
if [ -f /x ]; then echo y; else echo n; fi
case $1 in start) echo s;; *) echo x;; esac
[[ -n $x ]] && echo y
x=$(id -u); export PATH=$HOME/bin:$PATH
nohup yes > /dev/null 2>&1 &
kill -9 $(pgrep yes)
echo "a b" | sudo tee -a /etc/motd
podman run --rm -it alpine sh
usermod -aG docker $USER && newgrp docker
`;

describe('no word without an explanation', () => {
  const lines = everyday.split('\n').filter((line) => line !== '');
  const ofManyLines = [
    'cat <<\'EOT\' > Dockerfile\nFROM alpine\nCMD ["sh"]\nEOT',
    'docker run --rm \\\n  -e A=b \\\n  alpine env',
  ];
  for (const text of [...lines, ...ofManyLines]) {
    it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(unexplained({ text, placeholders: [] }), []));
  }
});

describeFirstNote('no word of the first note is without an explanation', (readNote) => {
  it('in its commands and its cards', () => {
    const course = readCourse(readNote());
    const commands = commandsOf(course);
    assert.equal(commands.length, 28 + 16);
    const left = commands.flatMap((command) => unexplained(command, course).map((word) => `${command.line}: ${word}`));
    assert.deepEqual(left, []);
  });

  for (const [language, bundle, stop] of [
    ['English', {}, /\.$/],
    ['Chinese', chinese, /。$/],
  ] as const) {
    describe(`in ${language}`, () => {
      before(() => useBundle(bundle));
      after(() => useBundle({}));

      it('an explanation has no full stop, and what is so in fact is a sentence with one', () => {
        const note = readNote();
        const course = readCourse(note);
        const own = ownPrograms(course);
        const told = commandsOf(course).flatMap(
          ({ text, placeholders }) => explainCommand(text, placeholders, own).parts,
        );
        assert.deepEqual(
          told.map(({ meaning }) => meaning).filter((meaning) => /[.。]$/.test(meaning)),
          [],
        );
        const facts = inFact(course, note).map(({ text }) => text);
        assert.ok(facts.length > 10);
        assert.deepEqual(
          facts.filter((fact) => !stop.test(fact)),
          [],
        );
      });
    });
  }
});
