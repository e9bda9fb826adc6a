import { annotationKeys } from './values/annotations';
import { hooks } from './hooks';
import { linux } from './linux/linux';
import { arrayOf, boolean, field, mapOf, object, string, stringFor } from './make';
import type { ObjectShape } from './model';
import { mount } from './mounts';
import { freebsd } from './platforms/freebsd';
import { solaris } from './platforms/solaris';
import { vm } from './platforms/vm';
import { windows } from './platforms/windows';
import { zos } from './platforms/zos';
import { processShape } from './process';

const root = object('Root', 'config.md#root', {
  path: field(
    stringFor('bundle-path'),
    'The root file system: absolute, or relative to the bundle. By custom it is called rootfs.',
    '根檔案系統的路徑：絕對路徑，或相對於 bundle。慣例命名為 rootfs。',
    { required: true, example: 'rootfs' },
  ),
  readonly: field(
    boolean,
    'Whether the container may only read its root file system. Windows does not allow it.',
    '容器對根檔案系統是否唯讀。Windows 不允許設定。',
    { default: false, example: true, platforms: ['linux', 'solaris', 'vm', 'zos', 'freebsd'] },
  ),
});

const platform = (name: string) => ({ spec: `config-${name}.md` });

/** config.json of the OCI runtime specification, 1.3. */
export const config: ObjectShape = object('Spec', 'config.md', {
  ociVersion: field(
    string,
    'The version of the specification that this config follows, in SemVer 2.0.0 form.',
    '這份設定所遵循的規格版本，SemVer 2.0.0 格式。',
    { required: true, example: '1.0.2', spec: 'config.md#specification-version' },
  ),
  process: field(processShape, 'The program that the container starts.', '容器要啟動的程式。', {
    example: { terminal: true, user: { uid: 0, gid: 0 }, args: ['sh'], env: ['PATH=/usr/bin:/bin'], cwd: '/' },
    spec: 'config.md#process',
  }),
  root: field(root, 'The root file system of the container.', '容器的根檔案系統。', {
    example: { path: 'rootfs', readonly: true },
    spec: 'config.md#root',
  }),
  hostname: field(
    string,
    'The hostname inside the container. Needs a `uts` namespace on Linux.',
    '容器內的主機名稱。在 Linux 上需要 `uts` 命名空間。',
    {
      example: 'c1',
      spec: 'config.md#hostname',
    },
  ),
  domainname: field(
    string,
    'The NIS domain name inside the container. Needs a `uts` namespace on Linux.',
    '容器內的 NIS 網域名稱。在 Linux 上需要 `uts` 命名空間。',
    { since: '1.1.0', platforms: ['linux'], example: 'example.com', spec: 'config.md#domainname' },
  ),
  mounts: field(
    arrayOf(mount),
    'What is mounted on top of the root file system, in this order.',
    '依序掛載到根檔案系統上的項目。',
    {
      example: [{ destination: '/proc', type: 'proc', source: 'proc' }],
      spec: 'config.md#mounts',
    },
  ),
  hooks: field(hooks, "Programs that run at points of the container's life.", '在容器生命週期各時間點執行的程式。', {
    platforms: ['linux', 'solaris', 'zos', 'freebsd', 'vm'],
    example: { poststop: [{ path: '/usr/bin/true' }] },
    spec: 'config.md#posix-platform-hooks',
  }),
  annotations: field(
    mapOf(string, annotationKeys),
    'Notes about the container for people and programs. Keys in reverse domain form: `com.example.key`.',
    '供人與程式使用的容器附註。鍵採反向網域格式：`com.example.key`。',
    { example: { 'com.example.key': 'value' }, spec: 'config.md#annotations' },
  ),
  linux: field(linux, 'What only Linux has.', '僅 Linux 適用的設定。', {
    ...platform('linux'),
    platforms: ['linux'],
    example: {
      namespaces: [{ type: 'pid' }, { type: 'network' }, { type: 'ipc' }, { type: 'uts' }, { type: 'mount' }],
    },
  }),
  solaris: field(solaris, 'What only Solaris has.', '僅 Solaris 適用的設定。', {
    ...platform('solaris'),
    platforms: ['solaris'],
  }),
  windows: field(windows, 'What only Windows has.', '僅 Windows 適用的設定。', {
    ...platform('windows'),
    platforms: ['windows'],
  }),
  vm: field(vm, 'Containers in virtual machines.', '在虛擬機器中執行的容器。', {
    ...platform('vm'),
    since: '1.0.2',
    platforms: ['vm'],
  }),
  zos: field(zos, 'What only z/OS has.', '僅 z/OS 適用的設定。', {
    ...platform('zos'),
    since: '1.1.0',
    platforms: ['zos'],
  }),
  freebsd: field(freebsd, 'What only FreeBSD has.', '僅 FreeBSD 適用的設定。', {
    ...platform('freebsd'),
    since: '1.3.0',
    platforms: ['freebsd'],
  }),
});
