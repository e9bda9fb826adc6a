import { named } from '../make';
import type { Named } from '../model';

/** Annotations that runtimes and engines read. Those of images come from the image specification. */
export const annotationKeys: readonly Named[] = [
  named(
    'org.systemd.property.TimeoutStopUSec',
    'systemd: microseconds until a stop becomes a kill, as a GVariant: `uint64 123456789`.',
    'systemd：停止轉為強制結束前的微秒數，GVariant 格式：`uint64 123456789`。',
  ),
  named(
    'org.systemd.property.CollectMode',
    "systemd: when the unit is forgotten: `'inactive-or-failed'`.",
    "systemd：何時清除單元：`'inactive-or-failed'`。",
  ),
  named(
    'org.systemd.property.CPUWeight',
    'systemd: weight of CPU time, as a GVariant: `uint64 100`.',
    'systemd：CPU 時間權重，GVariant 格式：`uint64 100`。',
  ),
  named(
    'org.systemd.property.After',
    "systemd: units that come before: `['network.target']`.",
    "systemd：必須先啟動的單元：`['network.target']`。",
  ),
  named('org.criu.config', 'runc: the configuration file of CRIU for checkpoints.', 'runc：CRIU 檢查點所用的設定檔。'),
  named('run.oci.handler', 'crun: another handler: `krun`, `wasm`.', 'crun：改用其他處理程式：`krun`、`wasm`。'),
  named('run.oci.systemd.subgroup', 'crun: the cgroup below the systemd scope.', 'crun：systemd scope 之下的 cgroup。'),
  named('run.oci.systemd.force_cgroup_v1', 'crun: mount cgroup v1 at this path.', 'crun：在此路徑掛載 cgroup v1。'),
  named('run.oci.delegate-cgroup', 'crun: the cgroup that the container may manage.', 'crun：容器可管理的 cgroup。'),
  named(
    'run.oci.keep_original_groups',
    'crun: with 1 the groups of the caller are kept.',
    'crun：為 1 時保留呼叫者的群組。',
  ),
  named(
    'run.oci.pidfd_receiver',
    'crun: the socket that gets a pidfd of the program.',
    'crun：接收程式 pidfd 的 socket。',
  ),
  named(
    'run.oci.seccomp.receiver',
    'crun: the socket that gets the seccomp listener.',
    'crun：接收 seccomp listener 的 socket。',
  ),
  named(
    'run.oci.seccomp.plugins',
    'crun: plug-ins that answer seccomp notifications.',
    'crun：回應 seccomp 通知的外掛。',
  ),
  named(
    'run.oci.seccomp_fail_unknown_syscall',
    'crun: with 1 an unknown system call is an error.',
    'crun：為 1 時未知的系統呼叫視為錯誤。',
  ),
  named(
    'run.oci.seccomp_bpf_data',
    'crun: a filter of your own as BPF, in base64.',
    'crun：以 base64 表示的自訂 BPF 篩選器。',
  ),
  named('run.oci.timens_offset', 'crun: offsets of the time namespace.', 'crun：時間命名空間的位移。'),
  named(
    'run.oci.mount_context_type',
    'crun: the SELinux mount option: `context`, `fscontext`.',
    'crun：SELinux 掛載選項：`context`、`fscontext`。',
  ),
  named('run.oci.hooks.stdout', 'crun: the file for what hooks print.', 'crun：hook 輸出的檔案。'),
  named('run.oci.hooks.stderr', 'crun: the file for the errors of hooks.', 'crun：hook 錯誤的檔案。'),
  named(
    'io.kubernetes.cri.container-type',
    'containerd: `sandbox` or `container`.',
    'containerd：`sandbox` 或 `container`。',
  ),
  named('io.kubernetes.cri.sandbox-id', 'containerd: the sandbox that it belongs to.', 'containerd：所屬的 sandbox。'),
  named('org.opencontainers.image.created', 'When the image was built (RFC 3339).', '映像檔建立的時間（RFC 3339）。', {
    since: '1.2.0',
  }),
  named('org.opencontainers.image.authors', 'Who made the image.', '映像檔的作者。', { since: '1.2.0' }),
  named('org.opencontainers.image.os', 'The operating system of the image.', '映像檔的作業系統。', { since: '1.2.0' }),
  named('org.opencontainers.image.os.version', 'The version of the operating system.', '作業系統版本。', {
    since: '1.2.0',
  }),
  named(
    'org.opencontainers.image.os.features',
    'Features of the operating system that are needed.',
    '所需的作業系統功能。',
    { since: '1.2.0' },
  ),
  named('org.opencontainers.image.architecture', 'The architecture of the image.', '映像檔的架構。', {
    since: '1.2.0',
  }),
  named('org.opencontainers.image.variant', 'The variant of the architecture.', '架構的變體。', { since: '1.2.0' }),
  named('org.opencontainers.image.author', 'Who made the image.', '映像檔的作者。', { since: '1.2.0' }),
  named('org.opencontainers.image.exposedPorts', 'Ports of the image: `80/tcp`.', '映像檔公開的連接埠：`80/tcp`。', {
    since: '1.2.0',
  }),
  named('org.opencontainers.image.stopSignal', 'The signal that stops the program.', '停止程式的訊號。', {
    since: '1.2.0',
  }),
  named('org.opencontainers.image.url', 'Where to read more about the image.', '映像檔的詳細資訊網址。'),
  named('org.opencontainers.image.source', 'Where the source of the image is.', '映像檔的原始碼位置。'),
  named('org.opencontainers.image.version', 'The version of what is in the image.', '映像檔內容的版本。'),
  named('org.opencontainers.image.revision', 'The revision of the source.', '原始碼的修訂版本。'),
  named('org.opencontainers.image.licenses', 'Licences, as an SPDX expression.', '授權，以 SPDX 表示。'),
  named('org.opencontainers.image.title', 'The title of the image.', '映像檔的標題。'),
  named('org.opencontainers.image.description', 'What is in the image.', '映像檔的說明。'),
];
