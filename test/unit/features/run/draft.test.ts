import assert from 'node:assert/strict';
import { RunDraft } from '../../../../src/features/run/draft';
import { errorPlace } from '../../../../src/features/run/errorPlace';
import { isFromRunPanel, type FormValues } from '../../../../src/features/run/protocol';
import { withoutSecrets } from '../../../../src/features/run/withoutSecrets';

const facts = { cpus: 2, usedNames: ['web1'], networks: ['bridge', 'host', 'none'] };
const draftOf = (line: string): RunDraft => {
  const draft = new RunDraft(() => facts);
  draft.setLine(line);
  return draft;
};
const valuesOf = (draft: RunDraft): FormValues => {
  const { values } = draft.state('none', 0);
  assert.ok(values);
  return values;
};

describe('a draft of a run', () => {
  it('fills the form from the line of the note', () => {
    const values = valuesOf(
      draftOf('docker run -itd -h s1 --name s1 --net=host -m 64m --cpus=0.2 --cpuset-cpus 1 busybox sh'),
    );
    assert.deepEqual([values.image, values.command], ['busybox', 'sh']);
    const on = Object.entries(values.flags).flatMap(([name, is]) => (is ? [name] : []));
    assert.deepEqual(on.sort(), ['detach', 'interactive', 'tty']);
    const { name, hostname, network, memory, cpus } = values.texts;
    assert.deepEqual(
      { name, hostname, network, memory, cpus, set: values.texts['cpuset-cpus'] },
      {
        ...{ name: 's1', hostname: 's1', network: 'host', memory: '64m', cpus: '0.2', set: '1' },
      },
    );
  });

  it('takes a line with the prompt of a note, as a pasted one, and hands on what a shell takes', () => {
    const draft = draftOf('$ sudo docker run --name web2 busybox');
    assert.equal(valuesOf(draft).texts['name'], 'web2');
    assert.equal(draft.line, 'docker run --name web2 busybox');
    assert.match(draftOf('docker ps').state('none', 0).blocked, /docker run/);
  });

  it('writes the line from the form, and changes nothing else in it', () => {
    const draft = draftOf("docker run --shm-size 1g -it busybox sh -c 'date; id'");
    const values = valuesOf(draft);
    draft.setValues({ ...values, texts: { ...values.texts, name: 'web2' } });
    assert.equal(draft.line, "docker run --shm-size 1g -it --name web2 busybox sh -c 'date; id'");
    assert.deepEqual(draft.state('values', 1).also, ['--shm-size 1g']);
  });

  it('says at the field why it cannot be run', () => {
    const draft = draftOf('docker run --name web1 --cpus 99 busybox');
    const { remarks, blocked } = draft.state('none', 0);
    const errors = remarks.filter(({ weight }) => weight === 'error').map(({ about }) => about);
    assert.deepEqual(errors.sort(), ['cpus', 'name']);
    assert.notEqual(blocked, '');
  });

  it('says a refusal of the engine where it is about, unless we have come to see it ourselves', () => {
    const known = { ...facts, usedNames: ['web1'] };
    const draft = new RunDraft(() => known);
    draft.setLine('docker run --name web2 busybox');
    draft.refuse({ about: 'name', weight: 'error', text: 'web2 is taken' });
    const said = (): readonly string[] =>
      draft.state('none', 0).remarks.flatMap(({ about, text }) => (about === 'name' ? [text] : []));
    assert.deepEqual(said(), ['web2 is taken']);
    known.usedNames = ['web1', 'web2'];
    assert.equal(said().length, 1);
    assert.notEqual(said()[0], 'web2 is taken');
  });

  it('keeps the last good form while a quote is open in the line or in the command', () => {
    const draft = draftOf('docker run --name web2 busybox');
    draft.setLine("docker run --name web2 busybox sh -c 'date");
    assert.notEqual(draft.state('line', 1).blocked, '');
    assert.equal(draft.state('line', 1).values?.texts['name'], 'web2');
    draft.setLine('docker run busybox');
    draft.setValues({ ...valuesOf(draft), command: "sh -c 'id" });
    assert.equal(draft.state('none', 2).remarks[0]?.about, 'command');
    draft.setValues({ ...valuesOf(draft), command: "sh -c 'id'" });
    assert.equal(draft.state('none', 3).blocked, '');
    assert.equal(draft.line, 'docker run busybox sh -c id');
  });

  it('explains -f, which is none of its options', () => {
    const { remarks, blocked } = draftOf('docker run -f busybox').state('none', 0);
    assert.ok(remarks.some(({ about, text }) => about === 'f' && text.includes('-f')));
    assert.notEqual(blocked, '');
  });

  it('takes no other command for a run', () => {
    assert.notEqual(draftOf('docker rm -f web1').state('none', 0).blocked, '');
    assert.notEqual(draftOf('docker run busybox | head').state('none', 0).blocked, '');
  });

  it('puts what the engine refused beside its field, until something is changed', () => {
    const draft = draftOf('docker run busybox');
    const said = 'driver failed programming external connectivity: port is already allocated';
    draft.refuse({ about: errorPlace(said), weight: 'error', text: said });
    assert.ok(draft.state('none', 0).remarks.some(({ about }) => about === 'publish'));
    draft.setLine('docker run  busybox');
    assert.ok(!draft.state('none', 0).remarks.some(({ about }) => about === 'publish'));
  });

  it('is kept without secrets', () => {
    assert.equal(
      withoutSecrets("docker run -e DB_PASSWORD=hunter2 -e LANG=C --env=API_TOKEN=x busybox 'a b'"),
      "docker run -e DB_PASSWORD= -e LANG=C --env=API_TOKEN= busybox 'a b'",
    );
    assert.equal(withoutSecrets("docker run 'open"), '');
  });

  it('answers a key in far less than 50 ms', () => {
    const draft = draftOf('docker run busybox');
    const begun = performance.now();
    for (let count = 0; count < 100; count++) {
      draft.setLine(`docker run -itd --name c${count} -m 64m -p 80:80 -e A=b busybox sh -c 'yes > /dev/null'`);
      draft.state('line', count);
    }
    assert.ok((performance.now() - begun) / 100 < 10);
  });
});

describe('messages of the run page', () => {
  it('are taken only in the right shape', () => {
    const values = { image: '', command: '', flags: { rm: true }, texts: { name: '' }, lists: { env: ['A=b'] } };
    assert.ok(isFromRunPanel({ is: 'values', number: 1, values }));
    for (const message of [
      undefined,
      { is: 'do', how: 'remove' },
      { is: 'line', number: 1, line: 5 },
      { is: 'values', number: 1, values: { ...values, lists: { env: 'A=b' } } },
      { is: 'values', number: 1, values: { ...values, flags: { rm: 'yes' } } },
      { is: 'recent', number: 1, index: '0' },
    ])
      assert.equal(isFromRunPanel(message), false);
  });
});
