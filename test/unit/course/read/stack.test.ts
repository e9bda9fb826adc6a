import assert from 'node:assert/strict';
import { commandsOf } from '../../../../src/core/course/model';
import { readCourse } from '../../../../src/core/course/read/readCourse';

describe('where a command runs', () => {
  /** The place of the last command of fences with these lines. */
  const last = (...fences: readonly string[]): string => {
    const note = fences.map((fence) => `\`\`\`\n${fence}\n\`\`\`\n`).join('\ntext\n\n');
    const command = commandsOf(readCourse(note)).at(-1);
    return (command?.context ?? []).map(({ kind, name }) => (name ? `${kind} ${name}` : kind)).join(' › ');
  };

  it('is inside a container that was entered, also in the next fence', () =>
    assert.equal(last('$ docker exec -it c1 sh', '/ # ls'), 'host › container c1'));
  it('is outside again after exit', () => assert.equal(last('$ docker run -it --name a x sh\n/ # exit\n$ ls'), 'host'));
  it('is outside again where the prompt of the host comes without an exit', () =>
    assert.equal(last('$ docker exec -it c1 sh\n/ # ls', '$ ls'), 'host'));
  it('is the host where a container was started in the background', () =>
    assert.equal(last('$ docker run -itd --name a busybox sh\n$ ls'), 'host'));
  it('is named after the container before its image', () =>
    assert.equal(last('$ docker run -it --rm --name a ubuntu\nroot@0123456789ab:/# ls'), 'host › container a'));
  it('is inside where a label says so, and outside again', () => {
    assert.equal(last('[host] $ docker exec -it p1 sh\n[container] # ls'), 'host › container p1');
    assert.equal(last('[host] $ docker exec -it -u me p1 sh\n[p1] $ ls'), 'host › container p1');
    assert.equal(last('[host] $ docker exec -it p1 sh\n[container] # ls\n[host] $ ls'), 'host');
    assert.equal(last('[host] $ ls', '[container] # ls'), 'host › container');
  });
  it('is a machine of systemd', () => {
    assert.equal(last('$ sudo machinectl shell root@c1\nroot@c1:~# ls'), 'host › container c1');
    assert.equal(last('$ sudo systemd-nspawn -D /srv/a --machine=c2\n[root@c2 ~]# ls'), 'host › container c2');
    assert.equal(last('$ sudo systemd-nspawn -D /srv/a ls\n$ ls'), 'host');
  });
  it('is inside where the prompt is a name and a mark apart', () =>
    assert.equal(last('vm1 $ sudo ip netns exec ns1 bash\nns1 # ip a'), 'host › netns ns1'));
  it('is a toolbox', () => assert.equal(last('[a@b ~]$ toolbox enter t1\n⬢[a@toolbox ~]$ ls'), 'host › container t1'));
  it('is a bundle of runc', () => assert.equal(last('$ sudo runc run bb8\n/ # ls'), 'host › runc bb8'));
  it('is a network namespace', () => assert.equal(last('$ sudo ip netns exec n1 bash\n# ip a'), 'host › netns n1'));
  it('is a network namespace, also where its prompt is that of the machine', () =>
    assert.equal(last('root@a:~# ip netns exec n1 bash\nroot@a:~# ip a'), 'host › netns n1'));
  it('is the host again where the bracketed prompt of the host has no directory', () =>
    assert.equal(last('[root@localhost]# docker run -it --name t x sh\n/ # ls', '[root@localhost]# ls'), 'host'));
  it('is another machine', () =>
    assert.equal(last('me@a:~$ ssh root@b\nroot@b:~# docker exec -it w sh\n/ # ls'), 'host › remote b › container w'));
  it('stays the same place for another user', () => assert.equal(last('me@a:~$ su -\nroot@a:~# ls'), 'host'));
  it('is outside for what only a host has, where there are no prompts', () =>
    assert.equal(last('docker exec -it c1 bash', 'docker ps'), 'host'));
  it('is the host after a command that only runs inside', () =>
    assert.equal(last('$ docker exec -it c1 ls\n$ ls'), 'host'));
});
