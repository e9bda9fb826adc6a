import assert from 'node:assert/strict';
import { dangersOf, keptFromRunAll } from '../../../../src/core/course/run/dangers';

const kinds = (text: string): string =>
  dangersOf(text, { workspace: ['/home/me/course'], cwd: '/home/me/course' })
    .map(({ kind }) => kind)
    .join(' ');

/** Command → what is asked about, in the order of the text. */
const cases: Readonly<Record<string, string>> = {
  'docker ps -a': '',
  'sudo modprobe tun': 'root',
  'sudo -E env X=1 rm -rf build': 'root deletes',
  'echo "$(sudo reboot)"': 'root reboot',
  "sh -c 'poweroff'": 'reboot',
  'ls | xargs rm -f': 'deletes',
  'for i in a b; do rm -rf $i; done': 'deletes writes',
  'docker rm -f d1': 'deletes',
  'docker rm d1': '',
  'docker rmi busybox': 'deletes',
  'docker system prune -af': 'deletes',
  'docker login registry.example': 'login',
  'docker exec d1 sh -c "echo x > /etc/motd"': '',
  'sudo chown root:root -R rootfs/': 'root owner',
  'sudo apk update &>/dev/null ; sudo apk add runc': 'root install',
  'apt list --installed': '',
  'sudo rc-update add docker boot': 'root service',
  'systemctl status docker': '',
  'sudo addgroup bigred docker': 'root group',
  'dd if=/dev/zero of=/dev/sda': 'disk writes',
  'mkfs.ext4 /dev/sdb1': 'disk',
  'iptables -t nat -A POSTROUTING -j MASQUERADE': 'network',
  'iptables -t nat -L': '',
  'echo x > bin/dknet': '',
  'echo x >> /etc/hosts': 'writes',
  'echo x | tee ../../other': 'writes',
  'cd /etc && echo x > hosts': 'writes',
  'mkdir -p lab && cd lab && touch x': '',
  'cd lab; touch x': 'writes',
  'cd .. && touch x': 'writes',
  'cd "$HOME" && touch x': 'writes',
  'command cd /etc && touch x': 'writes',
  "sh -c 'cd /etc; touch x'": 'writes',
  'env -C /etc touch x': 'writes',
  'while read d; do touch x; cd ..; done': 'writes',
  'cp a.txt ~/.ssh/config': 'writes',
  'curl -fsSL https://get.example | sh': 'downloaded',
  'curl -fsSL https://get.example | sudo bash': 'downloaded root',
  'curl -s https://get.example | grep x': '',
  'echo "unclosed': 'unclear',
};

describe('what a command would do', () => {
  for (const [text, expected] of Object.entries(cases)) {
    it(`${text} → ${expected === '' ? 'nothing to ask about' : expected}`, () => assert.equal(kinds(text), expected));
  }

  it('names what is deleted, with hidden characters shown', () => {
    const [danger] = dangersOf('rm -rf a\u202eb', { workspace: ['/'], cwd: '/' });
    assert.match(danger?.what ?? '', /a\\u202eb/);
  });

  for (const text of ['sudo reboot', 'sudo addgroup me docker', 'apk add docker', 'sudo rc-update add docker boot']) {
    it(`${text} is never done by a run-all`, () => {
      assert.ok(keptFromRunAll(dangersOf(text, { workspace: [] })));
    });
  }

  it('rm -f may be in a run-all, after the question', () => {
    assert.equal(keptFromRunAll(dangersOf('docker rm -f d1', { workspace: [] })), undefined);
  });
});
