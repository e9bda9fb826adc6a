import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, CommandResult } from '../../src/core/host/command';

export interface ComposeProjectOptions {
  readonly name: string;
  /** What everything of it is labelled with. */
  readonly label: string;
  /** Runs a command where the engine of the test is the one that compose finds. */
  readonly run: (command: Command) => Promise<CommandResult>;
}

/** A compose project of two services that sleep, `db` and `web`, made by the machine's own docker-compose in a folder of its own. */
export class ComposeProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'stevedore-test-compose-'));
  readonly file = join(this.folder, 'docker-compose.yml');
  readonly name: string;

  constructor(private readonly options: ComposeProjectOptions) {
    this.name = options.name;
    const command = ['sh', '-c', 'echo I am $$WHO; exec sleep 86400'];
    const service = (name: string) => ({
      image: 'busybox',
      init: true,
      command,
      environment: { WHO: name },
      labels: [options.label],
    });
    const file = { version: '2.4', services: { web: service('web'), db: service('db') } };
    // JSON is YAML.
    writeFileSync(this.file, JSON.stringify(file));
  }

  /** Runs docker-compose for this project; rejects on a bad exit code. */
  async compose(...args: readonly string[]): Promise<void> {
    const of = ['-p', this.name, '--project-directory', this.folder, '-f', this.file];
    const { code, stderr } = await this.options.run({ program: 'docker-compose', args: [...of, ...args] });
    if (code !== 0) throw new Error(stderr);
  }

  /** Its services with their states, in the engine's words: `db running`. */
  async states(): Promise<readonly string[]> {
    const format = '{{.Label "com.docker.compose.service"}} {{.State}}';
    const own = `label=com.docker.compose.project=${this.name}`;
    const { stdout } = await this.options.run({
      program: 'docker',
      args: ['ps', '-a', '--filter', own, '--format', format],
    });
    return stdout.split('\n').filter(Boolean).toSorted();
  }

  /** Takes it down and removes its folder. */
  async remove(): Promise<void> {
    await this.compose('down', '-t', '0').catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
