import assert from 'node:assert/strict';
import { usageBetween } from '../../../src/core/docker/usage';
import { parseStats } from '../../../src/core/engine/parse/stats';

const second = 1_000_000_000;

/** A sample as Docker 20.10 sends it on cgroup v1, `at` seconds after a moment. */
const v1 = (at: number, more: object = {}) =>
  JSON.stringify({
    read: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString(),
    cpu_stats: {
      cpu_usage: { total_usage: at * 0.2 * second + 1, percpu_usage: [1, 2] },
      system_cpu_usage: at * 2 * second,
      online_cpus: 2,
    },
    memory_stats: { usage: 5_000_000, stats: { total_inactive_file: 1_000_000 }, limit: 64_000_000 },
    networks: { eth0: { rx_bytes: at * 1000, tx_bytes: at * 10 }, eth1: { rx_bytes: at * 500, tx_bytes: 0 } },
    blkio_stats: {
      io_service_bytes_recursive: [
        { op: 'Read', value: at * 4096 },
        { op: 'Write', value: at * 512 },
        { op: 'Total', value: at * 4608 },
      ],
    },
    pids_stats: { current: 3, limit: 2 ** 64 },
    ...more,
  });

const sample = (line: string) => {
  const record = parseStats(line);
  assert.ok(record);
  return record;
};

describe('what a container uses', () => {
  it('is a fifth of one CPU for 0.2 s of CPU time a second, on two CPUs as on one', () => {
    assert.equal(usageBetween(sample(v1(1)), sample(v1(2))).cpu.toFixed(3), '20.000');
    const one = { cpu_usage: { total_usage: 1.2 * second }, system_cpu_usage: 2 * second, online_cpus: 1 };
    const before = sample(
      v1(1, { cpu_stats: { ...one, cpu_usage: { total_usage: second }, system_cpu_usage: second } }),
    );
    assert.equal(usageBetween(before, sample(v1(2, { cpu_stats: one }))).cpu.toFixed(3), '20.000');
  });

  it('is memory without the pages of files that could be dropped, by the words of both cgroup versions', () => {
    const v2 = { usage: 5_000_000, stats: { inactive_file: 2_000_000 }, limit: 1 };
    assert.equal(usageBetween(sample(v1(1)), sample(v1(2))).memory, 4_000_000);
    assert.equal(usageBetween(sample(v1(1)), sample(v1(2, { memory_stats: v2 }))).memory, 3_000_000);
  });

  it('is bytes a second of all interfaces and devices', () => {
    const usage = usageBetween(sample(v1(1)), sample(v1(3)));
    assert.deepEqual([usage.received, usage.sent, usage.read, usage.written], [1500, 10, 4096, 512]);
  });

  it('has no network where there is none, and no limit of processes where the engine says the largest number', () => {
    const usage = usageBetween(sample(v1(1)), sample(v1(2, { networks: undefined })));
    assert.deepEqual([usage.received, usage.sent, usage.pids, usage.pidsLimit], [undefined, undefined, 3, 0]);
  });

  it('never is negative, when a counter begins anew', () => {
    const usage = usageBetween(sample(v1(9)), { ...sample(v1(1)), time: sample(v1(10)).time });
    assert.deepEqual([usage.cpu, usage.received, usage.read], [0, 0, 0]);
  });

  it('is nothing in what an engine sends when a container has ended, nor in what is no JSON', () => {
    assert.equal(parseStats(JSON.stringify({ read: '0001-01-01T00:00:00Z', cpu_stats: {} })), undefined);
    assert.equal(parseStats('{"read":'), undefined);
  });
});
