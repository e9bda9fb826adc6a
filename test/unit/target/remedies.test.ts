import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import {
  installRemedy,
  linuxHostRemedy,
  type Machine,
  permissionRemedy,
  startRemedy,
} from '../../../src/core/target/remedies';

const machine = (platform: NodeJS.Platform, ...programs: string[]): Machine => ({
  platform,
  user: 'ann',
  has: (one) => programs.includes(one),
});

describe('what helps when the engine does not answer', () => {
  it('starts the engine as the service manager of the machine does', () => {
    assert.deepEqual(startRemedy(machine('linux', 'systemctl', 'service')).lines, ['sudo systemctl start docker']);
    assert.deepEqual(startRemedy(machine('linux', 'rc-service')).lines, ['sudo rc-service docker start']);
    assert.deepEqual(startRemedy(machine('linux', 'service')).lines, ['sudo service docker start']);
    assert.deepEqual(startRemedy(machine('darwin')).lines, ['open -a Docker']);
    assert.equal(startRemedy(machine('win32')).lines.length, 1);
  });

  it('starts an engine where it is, and podman as podman is started', () => {
    const linux = machine('linux', 'systemctl');
    const ssh = startRemedy(linux, { kind: 'ssh', host: 'box', user: 'me', port: 2222 });
    assert.deepEqual(ssh.lines, ["ssh -t -p 2222 me@box 'sudo systemctl start docker'"]);
    assert.deepEqual(startRemedy(linux, { kind: 'tcp', host: 'box', port: 2376 }).lines, []);
    const podman = startRemedy(linux, { kind: 'unix', path: '/run/user/1000/podman/podman.sock' });
    assert.deepEqual(podman.lines, ['systemctl --user enable --now podman.socket']);
  });

  it('says over ssh how to see which permission is missing', () => {
    const remedy = permissionRemedy(machine('linux'), undefined, { kind: 'ssh', host: 'box' });
    assert.deepEqual(remedy.lines, ["ssh -v box 'docker version'"]);
  });

  it('installs with the package manager of the machine, and says so when it knows none', () => {
    assert.deepEqual(installRemedy(machine('linux', 'apk')).lines, ['sudo apk add docker']);
    assert.deepEqual(installRemedy(machine('linux')).lines, []);
    assert.ok(installRemedy(machine('linux')).note);
  });

  it("names the socket's own group, quoted, and the need to log in again", () => {
    const error = new EngineError('permission-denied', 'EACCES', { endpoint: '/run/docker.sock', group: "a'b" });
    const remedy = permissionRemedy(machine('linux'), error);
    assert.deepEqual(remedy.lines, [`sudo usermod -aG 'a'\\''b' ann`]);
    assert.ok(remedy.note);
  });

  it('proposes no group where being in it would not help', () => {
    const error = new EngineError('permission-denied', 'EACCES', { endpoint: '/run/docker.sock', owner: 'bob' });
    const remedy = permissionRemedy(machine('linux'), error);
    assert.deepEqual(remedy.lines, []);
    assert.match(remedy.why, /bob/);
  });

  it('sends other systems to a Linux host for what needs its kernel', () => {
    assert.deepEqual(installRemedy(machine('darwin')), linuxHostRemedy());
  });
});
