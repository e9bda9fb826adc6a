import assert from 'node:assert/strict';
import { commandFacts } from '../../../../src/core/course/explain/commandFacts';
import { hangFacts, inFact } from '../../../../src/core/course/explain/inFact';
import { proseFacts } from '../../../../src/core/course/explain/proseFacts';
import { readCourse } from '../../../../src/core/course/read/readCourse';
import { describeFirstNote } from '../../../harness/firstNote';

describe('in fact: what a command does that a reader may not expect', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['docker run --cpuset-cpus="1" busybox', /second one/],
    ['docker run --cpuset-cpus 2-3 busybox', /2-3 leaves out the first/],
    ['docker run --rm --name c1 -itd busybox sh', /removes it/],
    ['docker run -itd busybox yes', /116 MB/],
    ['docker run -f nginx', /no flag -f/],
    ['docker pull busybox', /tagged latest/],
    ['docker pull quay.io:5000/x/busybox', /tagged latest/],
    ['sudo containerd &', /runs already/],
    ['sudo tunctl -b -u bigred', /brief/],
    ["echo $'#!/bin/sh\\nexit' > x", /dash/],
  ];
  for (const [command, fact] of cases) {
    it(`is told for: ${command}`, () => {
      assert.equal(commandFacts(command).filter((text) => fact.test(text)).length, 1);
    });
  }

  const fine = [
    'docker run --cpuset-cpus=0 --cpus=0.2 busybox',
    'docker run --rm busybox ls',
    'docker run -d nginx',
    'docker run --name f busybox httpd -f',
    'docker pull busybox:1.36',
    'docker rm -f d1',
    'docker logs -f d1',
    'containerd -v',
    'tunctl -u bigred',
    'yes | head -3',
    "echo 'costs $5'",
  ];
  for (const command of fine)
    it(`there is nothing to say about: ${command}`, () => assert.deepEqual(commandFacts(command), []));
});

describe('in fact: where prose says otherwise', () => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['\\$ docker run\n\\-f : 在前景執行', 2, /httpd -f/],
    ['docker run\n- -f: runs in the foreground', 2, /httpd -f/],
    ['\\- -cpus : 只能使用幾 % 的 cpu', 1, /number of CPUs/],
    ['\\$ docker commit\n(把 image 檔壓成光碟)', 2, /from a container/],
    ['\\$ docker info  \n(查看套件資訊)', 2, /engine and its host/],
    ['[註] 被獨佔的網卡, 會一並被刪除', 1, /physical card/],
    ['sudo tunctl -b\n(-b : 創造網路卡)', 2, /brief/],
    ['the tag latest is always the newest image', 1, /just a name/],
    ['建立 bb8 containd', 1, /means container/],
    ['### Containd\n$ sudo apk add containerd', 1, /is containerd/],
  ];
  for (const [note, line, fact] of cases) {
    it(`is told beside: ${JSON.stringify(note)}`, () => {
      const told = proseFacts(note).filter((one) => fact.test(one.text));
      assert.deepEqual(
        told.map((one) => one.line),
        [line],
      );
    });
  }

  it('what is right is left alone', () => {
    const right = [
      'docker commit makes an image from a container',
      '\\$ docker info\n(engine and host)',
      'docker exec\n-f : 前景',
      'containerd',
      '--cpuset-cpus 80 %',
    ];
    for (const note of right) assert.deepEqual(proseFacts(note), [], note);
  });

  it('a line without end costs little', () => {
    const began = performance.now();
    proseFacts(`${'docker run -f 網卡 '.repeat(100_000)}\n`);
    assert.ok(performance.now() - began < 500);
  });
});

describe('in fact: where it is shown', () => {
  const hung = (note: string) => {
    const course = readCourse(note);
    return hangFacts(course, inFact(course, note)).map(({ line, beside }) => [line, beside?.text]);
  };

  it('beside the command that it is about, or that the prose below speaks of', () => {
    assert.deepEqual(hung('# N\n\n```\n$ docker pull busybox\n```\n'), [[4, 'docker pull busybox']]);
    assert.deepEqual(hung('# N\n\n\\$ docker info\n(查看套件資訊)\n'), [[4, 'docker info']]);
  });

  it('in the prose, when it is about a heading or there is no command above it', () => {
    assert.deepEqual(hung('# N\n\n```\n$ docker ps\n```\n\n## Containd\n\n```\n$ containerd -v\n```\n'), [
      [7, undefined],
    ]);
    assert.deepEqual(hung('# N\n\nthe tag latest is always the newest image\n'), [[3, undefined]]);
  });

  it('once in a note, at the command rather than in the prose', () => {
    const note = '# N\n\n(-b : creates a card, -u : owner, tunctl)\n\n## M\n\n```\n$ tunctl -b\n$ tunctl -b\n```\n';
    assert.deepEqual(hung(note), [[8, 'tunctl -b']]);
  });
});

describeFirstNote('in fact: the first note', (readNote) => {
  it('every line of the table is told, at its line', () => {
    const text = readNote();
    const told = inFact(readCourse(text), text);
    const at = (fact: RegExp) => told.filter((one) => fact.test(one.text)).map((one) => one.line);
    assert.deepEqual(at(/means brief/), [119]);
    assert.deepEqual(at(/no flag -f/), [28]);
    assert.deepEqual(at(/number of CPUs/), [33]);
    assert.deepEqual(at(/second one/), [36]);
    assert.deepEqual(at(/from a container/), [73]);
    assert.deepEqual(at(/engine and its host/), [20]);
    assert.deepEqual(at(/physical card/), [208]);
    assert.deepEqual(at(/means container/), [23]);
    assert.deepEqual(at(/is containerd/), [101]);
    assert.deepEqual(at(/116 MB/), [36]);
    assert.deepEqual(at(/dash/), [136]);
    assert.equal(new Set(told.map((one) => one.text)).size, told.length);
    const course = readCourse(text);
    const prose = hangFacts(course, told).filter((one) => !one.beside);
    assert.deepEqual(
      prose.map((one) => one.line),
      [101],
    );
  });
});
