import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alsoInLine, type FormFields, formOf, type RunForm, specOf } from '../../../../src/core/docker/run/form';
import { parseRun } from '../../../../src/core/docker/run/parseRun';
import { runWords } from '../../../../src/core/docker/run/runWords';

const fields: FormFields = {
  flags: ['detach', 'interactive', 'tty', 'rm'],
  texts: ['name', 'memory', 'cpus', 'hostname'],
  lists: ['publish', 'env'],
};

const specOfLine = (line: string) => parseRun(line.split(' ').slice(2)).spec;
const changed = (line: string, change: (form: RunForm) => RunForm): string => {
  const spec = specOfLine(line);
  return ['docker', ...runWords(specOf(change(formOf(spec, fields)), spec, fields))].join(' ');
};
const withText = (name: string, text: string) => (form: RunForm) => ({
  ...form,
  texts: { ...form.texts, [name]: text },
});
const withFlag = (name: string, on: boolean) => (form: RunForm) => ({ ...form, flags: { ...form.flags, [name]: on } });
const withList = (name: string, list: readonly string[]) => (form: RunForm) => ({
  ...form,
  lists: { ...form.lists, [name]: list },
});

describe('the form of a docker run line', () => {
  it('shows what the line says', () => {
    const form = formOf(
      specOfLine('docker run -itd -h web --name=c1 -m 64m -p 80:80 -p 81:81 busybox sh -c id'),
      fields,
    );
    assert.deepEqual(form.flags, { detach: true, interactive: true, tty: true, rm: false });
    assert.deepEqual(form.texts, { name: 'c1', memory: '64m', cpus: '', hostname: 'web' });
    assert.deepEqual(form.lists, { publish: ['80:80', '81:81'], env: [] });
    assert.deepEqual([form.image, ...form.command], ['busybox', 'sh', '-c', 'id']);
  });

  it('changes only what was changed in it, and keeps places and spellings', () => {
    const line = 'docker run -it --net=lab -m 64m -p 80:80 busybox sh';
    assert.equal(
      changed(line, (form) => form),
      line,
    );
    assert.equal(changed(line, withText('memory', '1g')), 'docker run -it --net=lab -m 1g -p 80:80 busybox sh');
    assert.equal(changed(line, withText('memory', '')), 'docker run -it --net=lab -p 80:80 busybox sh');
    assert.equal(changed(line, withFlag('interactive', false)), 'docker run -t --net=lab -m 64m -p 80:80 busybox sh');
    assert.equal(changed(line, withFlag('tty', false)), 'docker run -i --net=lab -m 64m -p 80:80 busybox sh');
    assert.equal(
      changed(line, withList('publish', ['80:80', '', '81:81'])),
      'docker run -it --net=lab -m 64m -p 80:80 -p 81:81 busybox sh',
    );
    assert.equal(
      changed(line, withText('name', 'c1')),
      'docker run -it --net=lab -m 64m -p 80:80 --name c1 busybox sh',
    );
  });

  it('leaves letters behind a removed one readable', () => {
    assert.equal(changed('docker run -dit busybox', withFlag('detach', false)), 'docker run -it busybox');
    assert.equal(changed('docker run -dit busybox', withFlag('interactive', false)), 'docker run -d -t busybox');
  });

  it('lists what it has no field for', () => {
    const also = alsoInLine(specOfLine('docker run -d --shm-size 1g --init busybox'), fields);
    assert.deepEqual(
      also.map(({ name }) => name),
      ['shm-size', 'init'],
    );
  });

  it('says both ways the same, whatever is typed', () => {
    const text = fc.string({ minLength: 0, maxLength: 8 });
    const list = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 });
    const plain = { noNullPrototype: true };
    const forms = fc.record({
      verb: fc.constant('run' as const),
      image: fc.stringMatching(/^[a-z]{1,6}$/),
      command: fc.array(text, { maxLength: 3 }),
      flags: fc.record(Object.fromEntries(fields.flags.map((name) => [name, fc.boolean()])), plain),
      texts: fc.record(Object.fromEntries(fields.texts.map((name) => [name, text])), plain),
      lists: fc.record(Object.fromEntries(fields.lists.map((name) => [name, list])), plain),
    });
    const lines = fc.constantFrom(
      'docker run -itd -m 64m --shm-size 1g -p 80:80 busybox sh',
      'docker run --rm=false --name=x -e A=b -e C=d -dit busybox',
      'docker run busybox',
    );
    fc.assert(
      fc.property(lines, forms, (line, form) => {
        const before = specOfLine(line);
        const spec = specOf(form, before, fields);
        assert.deepEqual(formOf(spec, fields), { ...form });
        // The words that are written mean the same when they are read again.
        assert.deepEqual(formOf(parseRun(runWords(spec).slice(1)).spec, fields), formOf(spec, fields));
        assert.deepEqual(
          alsoInLine(spec, fields).map(({ name, value }) => [name, value]),
          alsoInLine(before, fields).map(({ name, value }) => [name, value]),
        );
      }),
    );
  });
});
