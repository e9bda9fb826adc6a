import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../../src/core/host/command';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type Question, runtimeCommands, runtimeQuestions } from '../../../src/core/runtime/ociRuntime';
import { eventually } from '../../harness/eventually';

const host = createLocalHost();

describe('the life of a container that runc runs without any daemon', () => {
  let folder: string;
  let bundle: string;
  const id = `stevedore-test-${process.pid}`;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-runtime-'));
    bundle = join(folder, 'bundle');
    mkdirSync(join(bundle, 'rootfs/bin'), { recursive: true });
    const busybox = await host.which('busybox');
    assert.ok(busybox);
    copyFileSync(busybox, join(bundle, 'rootfs/bin/busybox'));
  });
  after(async () => {
    await host.run(runtimeCommands.delete(runc(), id, { force: true }));
    rmSync(folder, { recursive: true, force: true });
  });

  const runc = () => ({ program: 'runc', root: join(folder, 'state') });
  /** What a container inherits would keep the pipes of `host.run` open: it gets files, as from a terminal that was left. */
  const act = async (command: Command): Promise<string> => {
    const args = ['-c', 'out=$1; shift; exec "$@" </dev/null >"$out" 2>&1', 'sh', join(folder, 'out')];
    const { code } = await host.run({ ...command, program: 'sh', args: [...args, command.program, ...command.args] });
    const said = readFileSync(join(folder, 'out'), 'utf8');
    assert.equal(code, 0, said);
    return said;
  };
  const ask = async <T>({ command, parse }: Question<T>): Promise<T> => {
    const { code, stdout, stderr } = await host.run(command);
    assert.equal(code, 0, stderr);
    return parse(stdout);
  };
  const status = async (): Promise<string | undefined> => (await ask(runtimeQuestions.state(runc(), id)))?.status;

  it('goes from spec to delete, each step as the runtime’s own answer has it', async () => {
    assert.deepEqual(await ask(runtimeQuestions.list(runc())), []);
    await act(runtimeCommands.spec(runc(), bundle));
    const config = JSON.parse(readFileSync(join(bundle, 'config.json'), 'utf8')) as {
      process: Record<string, unknown>;
    };
    Object.assign(config.process, { terminal: false, args: ['/bin/busybox', 'sleep', '1000'] });
    writeFileSync(join(bundle, 'config.json'), JSON.stringify(config));

    await act(runtimeCommands.create(runc(), id, bundle));
    assert.equal(await status(), 'created');
    await act(runtimeCommands.start(runc(), id));
    await eventually(async () => assert.equal(await status(), 'running'));
    const [listed, ...more] = await ask(runtimeQuestions.list(runc()));
    assert.deepEqual([listed?.id, listed?.bundle, more], [id, bundle, []]);
    assert.deepEqual(await ask(runtimeQuestions.processes(runc(), id)), [listed?.pid]);
    assert.equal(await act(runtimeCommands.exec(runc(), id, ['/bin/busybox', 'echo', '$(id)'])), '$(id)\n');
    await act(runtimeCommands.pause(runc(), id));
    assert.equal(await status(), 'paused');
    await act(runtimeCommands.resume(runc(), id));
    assert.equal(await status(), 'running');
    await act(runtimeCommands.kill(runc(), id, 'KILL'));
    await eventually(async () => assert.equal(await status(), 'stopped'));
    await act(runtimeCommands.delete(runc(), id));
    assert.deepEqual(await ask(runtimeQuestions.list(runc())), []);
  });
});
