import type { Written } from '../manual';
import { docker } from './docker';
import { dockerCompose } from './dockerCompose';

/** The table of docker for a program that takes the same words. `meaning` has both languages, as in a table. */
function like(name: string, meaning: string, habits: Written['habits'] = {}, table = docker.table): Written {
  const renamed = table.replace(/^(# |@ )docker\b/gm, `$1${name}`).replace(/, docker /g, `, ${name} `);
  return { table: renamed.replace(new RegExp(`^# ${name} \\|.*$`, 'm'), `# ${name} | ${meaning}`), habits };
}

// Facts from podman(1) and its subcommands' man pages, nerdctl's command reference, docker-compose 1.29 and 2.
export const dockerLike: Readonly<Record<string, Written>> = {
  podman: like('podman', 'Runs containers as docker does, without a daemon | 像 docker 一樣執行容器，不需要常駐程式'),
  nerdctl: like(
    'nerdctl',
    'Runs containers as docker does, on containerd | 像 docker 一樣執行容器，直接使用 containerd',
  ),
  'docker-compose': {
    table: dockerCompose.replace(/^# docker compose\b/gm, '# docker-compose'),
  },
};
