import assert from 'node:assert/strict';
import { toCreate } from '../../../../src/core/docker/run/create';
import { runOptions } from '../../../../src/core/docker/run/options';
import { parseRun } from '../../../../src/core/docker/run/parseRun';

/** A value that each kind of option takes, where the kind alone does not say it. */
const values: Readonly<Record<string, string>> = {
  'blkio-weight-device': '/dev/sda:300',
  'device-read-bps': '/dev/sda:1m',
  'device-read-iops': '/dev/sda:5',
  'device-write-bps': '/dev/sda:1m',
  'device-write-iops': '/dev/sda:5',
  gpus: 'all',
  restart: 'always',
};
const byKind: Readonly<Record<string, string>> = {
  integer: '5',
  decimal: '0.5',
  bytes: '64m',
  duration: '5s',
  pair: 'a=b',
  port: '81',
  volume: 'data:/b',
  mount: 'type=bind,src=/a,dst=/b',
  tmpfs: '/t',
  device: '/dev/null',
  ulimit: 'nofile=5',
  network: 'n1',
};

describe('no option of docker run is dropped in silence', () => {
  const created = (words: readonly string[]) => toCreate(parseRun([...words, 'busybox']).spec);
  const plain = created(['-d']);
  // What docker's own command line does about output, keys, pulls and help is no part of the call.
  // -a and -d exclude each other: -a is compared with docker itself, in the integration tests.
  for (const { name, kind, into } of runOptions.filter(
    (option) => option.into !== 'client' && option.name !== 'attach',
  )) {
    it(`--${name} is in the call (${into}), or the line is left to a terminal`, () => {
      const value = kind === 'flag' ? [] : [values[name] ?? byKind[kind] ?? 'x'];
      const { body, name: called, platform, unsupported } = created(['-d', `--${name}`, ...value]);
      const same = { body: plain.body, called: plain.name, platform: plain.platform };
      if (unsupported.length === 0) assert.notDeepEqual({ body, called, platform }, same);
    });
  }
});
