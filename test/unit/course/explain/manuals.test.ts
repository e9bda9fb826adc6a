import assert from 'node:assert/strict';
import type { Meaning } from '../../../../src/core/l10n/meaning';
import { manualOf, written } from '../../../../src/core/course/explain/manualOf';
import { shellMeanings } from '../../../../src/core/course/explain/shellWords';

/** Every meaning of every manual, with where it stands. */
function* meanings(): Generator<readonly [string, Meaning]> {
  for (const program of Object.keys(written)) {
    for (const [name, section] of manualOf(program)?.sections ?? []) {
      yield [name, section.meaning];
      for (const [flag, entry] of [...section.flags, ...section.keywords]) yield [`${name} ${flag}`, entry.meaning];
      for (const operand of section.operands) yield [`${name} ${operand.value}`, operand.meaning];
    }
  }
  for (const [sign, meaning] of shellMeanings()) yield [sign, meaning];
}

describe('what Stevedore knows about programs', () => {
  it('every meaning is there in both languages', () => {
    // The names of protocols, and the words of a state, are the same in both.
    const same = /^(IPv4|IPv6|IPsec|(A )?Unix sockets?)$/;
    const missing = [...meanings()].filter(
      ([, { en, zh }]) =>
        en === '' || (!/\p{Script=Han}|on 或 off|text 或 json|table 或 json/u.test(zh) && !same.test(en)),
    );
    assert.deepEqual(missing, []);
  });

  it('an explanation is a phrase: no full stop at its end', () => {
    const ending = [...meanings()].filter(([, { en, zh }]) => /[.。]$/.test(en) || /[.。]$/.test(zh));
    assert.deepEqual(ending, []);
  });

  it('the meaning of a flag or a keyword begins with a capital, as of a program', () => {
    const small = [...meanings()].filter(([where, { en }]) => !/ [A-Z=:]+$/.test(where) && /^[a-z]/.test(en));
    assert.deepEqual(
      small
        .map(([where, { en }]) => `${where}: ${en}`)
        .filter((one) => !/: (containerd|bridge|replicated|active|worker|table|text|on or)/.test(one)),
      [],
    );
  });

  it('a line has three fields, no more and no less', () => {
    const wrong = Object.values(written).flatMap(({ table }) =>
      table
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('@ ') && line.split(' | ').length !== 3),
    );
    assert.deepEqual(wrong, []);
  });

  it('every program is described under its own name', () => {
    assert.deepEqual(
      Object.keys(written).filter((program) => !manualOf(program)?.sections.has(program)),
      [],
    );
  });

  it('what is taken over from another section is there', () => {
    for (const [program, { table }] of Object.entries(written)) {
      for (const [, name = ''] of table.matchAll(/^@ (.+)$/gm)) {
        const section = manualOf(program)?.sections.get(name);
        assert.ok(section, `${program}: ${name}`);
      }
    }
    assert.ok(manualOf('docker')?.sections.get('docker run')?.flags.has('--cap-add'));
    assert.ok(manualOf('ip')?.sections.get('ip link')?.keywords.has('dev'));
  });

  it('has the programs of the notes', () => {
    const wanted =
      'docker ip ifconfig route tunctl brctl runc ctr containerd apk apt apt-get sudo mkdir chmod chown echo ln modprobe rc-update addgroup usermod systemctl hostname ps kill exit reboot cat ls cd export tee curl wget unshare nsenter ping yes tar wc grep su find skopeo umoci podman iptables bridge mount';
    assert.deepEqual(
      wanted.split(' ').filter((program) => !manualOf(program)),
      [],
    );
  });
});
