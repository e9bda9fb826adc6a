import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRun } from '../../../../src/core/docker/run/parseRun';
import { runOptions } from '../../../../src/core/docker/run/options';
import { runArguments, runWords } from '../../../../src/core/docker/run/runWords';

const parse = (line: string) => parseRun(line.split(' '));
const values = (line: string) => parse(line).spec.options.map(({ name, value }) => [name, value]);

describe('docker run lines taken apart', () => {
  it('combined letters, and a letter with its value in one word', () => {
    assert.deepEqual(values('-itdp80:80 -m5m -m=6m -m 7m nginx'), [
      ['interactive', true],
      ['tty', true],
      ['detach', true],
      ['publish', '80:80'],
      ['memory', '5m'],
      ['memory', '6m'],
      ['memory', '7m'],
    ]);
  });

  it('long options with = and with a space, other names, switches that are written out', () => {
    assert.deepEqual(values('--name=x --name y --net none --dns-opt=a --rm=false --init=1 i'), [
      ['name', 'x'],
      ['name', 'y'],
      ['network', 'none'],
      ['dns-option', 'a'],
      ['rm', false],
      ['init', true],
    ]);
  });

  it('options end at the image: what follows is the command, dashes and all', () => {
    const { spec, remarks } = parse('-it busybox httpd -f -p 80 --rm');
    assert.equal(spec.image, 'busybox');
    assert.deepEqual(spec.command, ['httpd', '-f', '-p', '80', '--rm']);
    assert.deepEqual(remarks, []);
  });

  it('-- ends the options', () => {
    assert.equal(parse('--rm -- busybox').spec.image, 'busybox');
  });

  it('what docker would refuse is remarked where it is', () => {
    const about = (line: string) => parse(line).remarks.map((one) => `${one.weight} ${one.about}`);
    assert.deepEqual(about('-f busybox'), ['error f']);
    assert.deepEqual(about('--memroy 5m busybox'), ['error memroy']);
    assert.match(parse('--memroy=5m busybox').remarks[0]?.text ?? '', /--memory/);
    assert.deepEqual(about('--rm=maybe busybox'), ['error rm']);
    assert.deepEqual(about('-it --name'), ['error name', 'error image']);
    assert.deepEqual(about('-it'), ['error image']);
    assert.deepEqual(about('--help'), []);
  });

  it('docker create has no -d', () => {
    assert.deepEqual(
      parseRun(['-d', 'busybox'], 'create').remarks.map(({ about }) => about),
      ['d'],
    );
  });

  it('every option is known by its names, says what it does in both languages, and says where it goes', () => {
    for (const option of runOptions) {
      assert.ok(option.help.en !== '' && option.help.zh !== '', option.name);
      assert.ok(/^[A-Za-z]/.test(option.into), option.name);
      assert.equal(option.placeholder === '', option.kind === 'flag', option.name);
    }
    assert.ok(runOptions.length > 100);
  });

  const piece = fc.oneof(
    fc.constantFrom('-it', '-d', '-m', '5m', '--', '-', '--rm=0', '-t=', '-ti=1', '--net', '--name=', '-f=x', '---a=b'),
    fc.constantFrom(...runOptions.map(({ name }) => `--${name}`)),
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.string({ minLength: 1, maxLength: 4 }).map((text) => `-${text}`),
    fc.string({ minLength: 1, maxLength: 4 }).map((text) => `--${text}`),
  );

  it('written again it is the same line, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (words) => {
        assert.deepEqual(runArguments(parseRun(words).spec), words);
      }),
      { numRuns: 3000 },
    );
  });

  it('what a form made, written and read, is what it made', () => {
    const option = fc
      .constantFrom(...runOptions)
      .chain((one) =>
        fc.record(
          { name: fc.constant(one.name), value: one.kind === 'flag' ? fc.boolean() : fc.string() },
          { noNullPrototype: true },
        ),
      );
    const word = fc.string({ minLength: 1 }).filter((text) => !text.startsWith('-'));
    fc.assert(
      fc.property(fc.array(option), word, fc.array(fc.string()), (options, image, command) => {
        const [verb, ...words] = runWords({ verb: 'run', options, image, command });
        const { spec } = parseRun(words, verb as 'run');
        assert.deepEqual(
          spec.options.map(({ name, value }) => ({ name, value })),
          options,
        );
        assert.deepEqual([spec.image, spec.command], [image, command]);
      }),
    );
  });

  it('takes far less than a millisecond', () => {
    const words = '-itd --name c1 --cpus 0.2 --cpuset-cpus=1 -p 80:80 -v /a:/b -e A=1 --memroy busybox yes'.split(' ');
    const begun = performance.now();
    for (let count = 0; count < 1000; count++) parseRun(words);
    assert.ok((performance.now() - begun) / 1000 < 1);
  });
});
