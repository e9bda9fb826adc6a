import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dockerCommand } from '../../../dev/dockerCli';
import { freePort } from '../../../dev/freePort';
import { projectRoot } from '../../../dev/paths';
import { runOk } from '../../../dev/run';
import { labProcesses } from '../../../src/core/host/lab/machine';

/** `npm start` as a terminal runs it: in a process group of its own, so that Ctrl-C reaches all of it. */
class Started {
  readonly lines: string[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private isOver = false;

  constructor(args: readonly string[], temporary: string) {
    const env = { ...process.env, TMPDIR: temporary, DOCKER_HOST: 'unix:///nowhere/docker.sock', DISPLAY: '' };
    this.child = spawn('npm', ['start', '--silent', '--', ...args], {
      cwd: projectRoot(),
      env,
      detached: true,
      stdio: 'pipe',
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.lines.push(line));
    }
    this.ended = once(this.child, 'close').then(() => (this.isOver = true));
  }

  async line(pattern: RegExp): Promise<RegExpExecArray> {
    for (let waited = 0; waited < 60_000; waited += 50) {
      const found = this.lines.map((line) => pattern.exec(line)).find((match) => match !== null);
      if (found) return found;
      if (this.isOver) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`npm start did not print ${String(pattern)}:\n${this.lines.join('\n')}`);
  }

  async signal(name: NodeJS.Signals): Promise<void> {
    if (this.child.pid !== undefined && !this.isOver) process.kill(-this.child.pid, name);
    await this.ended;
  }
}

const mounts = (): string => readFileSync('/proc/self/mountinfo', 'utf8');

describe('npm start', function () {
  this.timeout(120_000);
  let temporary: string;
  let started: Started | undefined;
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'st-'));
  });
  afterEach(async () => {
    await started?.signal('SIGINT');
    started = undefined;
    rmSync(temporary, { recursive: true, force: true });
  });

  it('shows VS Code with a private engine in it, and leaves nothing when it is ended with Ctrl-C', async () => {
    const port = await freePort();
    started = new Started(['--yes', '--port', String(port)], temporary);
    const address = (await started.line(/^http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+$/))[0];
    assert.equal(new URL(address).port, String(port));
    assert.equal(started.lines.at(-1), address);
    const page = await fetch(address);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /vscode-workbench-web-configuration/);

    const socket = (await started.line(/^Its socket: (\S+)$/))[1] ?? '';
    const list = ['ps', '--filter', 'label=com.docker.compose.project=harbour', '--format', '{{.Names}}'];
    const names = await runOk(dockerCommand(socket, join(temporary, 'cli'), list));
    assert.deepEqual(names.trim().split('\n').sort(), ['harbour-web-1', 'harbour-worker-1']);
    const sample = new URL(address).searchParams.get('folder') ?? '';
    for (const file of ['compose.yaml', 'notes.md', 'bundle/config.json', 'bundle/rootfs/bin/busybox'])
      assert.ok(existsSync(join(sample, file)), file);

    const home = socket.replace(/\/run\/docker\.sock$/, '');
    assert.ok(labProcesses(home).length > 0);
    await started.signal('SIGINT');
    await started.line(/0 links, 0 mounts, 0 processes, 0 cgroup directories, 0 files left/);
    assert.deepEqual(labProcesses(home), []);
    assert.ok(!existsSync(home));
    assert.deepEqual(
      readdirSync(temporary).filter((name) => name !== 'cli'),
      [],
    );
    assert.ok(!mounts().includes(home) && !mounts().includes(temporary));
    await assert.rejects(fetch(address));
  });

  it('leaves nothing when it is ended on the way', async () => {
    started = new Started(['--yes'], temporary);
    await started.line(/^Starting VS Code/);
    await started.signal('SIGTERM');
    await started.line(/0 links, 0 mounts, 0 processes, 0 cgroup directories, 0 files left/);
    assert.deepEqual(readdirSync(temporary), []);
  });

  it('ends what it has when a later step fails', async () => {
    const taken = await import('node:net').then(({ createServer }) => createServer().listen(0, '127.0.0.1'));
    await once(taken, 'listening');
    const port = (taken.address() as { readonly port: number }).port;
    try {
      started = new Started(['--yes', '--port', String(port)], temporary);
      await started.line(/0 links, 0 mounts, 0 processes, 0 cgroup directories, 0 files left/);
      await started.signal('SIGINT');
      assert.deepEqual(readdirSync(temporary), []);
    } finally {
      taken.close();
    }
  });

  it('refuses what it does not know', async () => {
    started = new Started(['--frobnicate'], temporary);
    await started.line(/frobnicate/);
    await started.line(/--no-engine/);
  });
});
