import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';
import { dockerCommand } from '../dockerCli';
import { runOk } from '../run';

const project = 'harbour';

/** The labels by which docker compose knows its own (Compose specification; docker/compose, pkg/api/labels.go). */
function composeLabels(labels: Readonly<Record<string, string>>): readonly string[] {
  const all = { project, version: '2.0.0', ...labels };
  return Object.entries(all).flatMap(([name, value]) => ['--label', `com.docker.compose.${name}=${value}`]);
}

/**
 * Fills a private engine: the image busybox, and what `docker compose up` would make of the sample's compose.yaml, so
 * that there is something to see where nothing can be pulled. `folder` is the sample workspace.
 */
export async function makeDemo(
  engine: { readonly socket: string; readonly config: string },
  folder: string,
): Promise<void> {
  const docker = (args: readonly string[]): Promise<string> => runOk(dockerCommand(engine.socket, engine.config, args));
  const importing = dockerCommand(engine.socket, engine.config, [
    'import',
    '--change',
    'CMD ["sh"]',
    '-',
    'busybox:latest',
  ]);
  await runOk({ ...importing, inputBytes: await busyboxRootfs() });
  await docker(['network', 'create', ...composeLabels({ network: 'default' }), `${project}_default`]);
  await docker(['volume', 'create', ...composeLabels({ volume: 'cargo' }), `${project}_cargo`]);
  const service = (name: string, mount: string, ...command: readonly string[]): Promise<string> => {
    const labels = composeLabels({
      service: name,
      'container-number': '1',
      oneoff: 'False',
      'project.working_dir': folder,
      'project.config_files': `${folder}/compose.yaml`,
    });
    const places = ['--network', `${project}_default`, '--network-alias', name, '-v', `${project}_cargo:${mount}`];
    return docker(['run', '-d', '--name', `${project}-${name}-1`, ...places, ...labels, 'busybox', ...command]);
  };
  await service('web', '/srv', 'httpd', '-f', '-p', '80', '-h', '/srv');
  await service('worker', '/cargo:ro', 'sleep', '86400');
}
