import { arrayOf, field, object } from './make';
import { idMapping } from './idMapping';
import { mountOptions } from './values/mountOptions';
import { mountTypes } from './values/mountTypes';

const mapped = {
  since: '1.1.0',
  platforms: ['linux'],
  example: [{ containerID: 0, hostID: 100000, size: 65536 }],
} as const;

/** One of `mounts`. They are made in the order in which they stand. */
export const mount = object('Mount', 'config.md#mounts', {
  destination: field(
    { is: 'string', use: 'container-path' },
    'Where it is mounted: an absolute path inside the container. It is made when it is not there.',
    '掛載位置：容器內的絕對路徑。不存在時會建立。',
    { required: true, example: '/data' },
  ),
  type: field(
    { is: 'string', values: mountTypes, use: 'mount-type' },
    'The type of the file system, as in /proc/filesystems. For a bind mount `bind` or `none`, with `bind` or `rbind` in the options, which is what decides.',
    '檔案系統類型，如 /proc/filesystems 所列。繫結掛載寫 `bind` 或 `none`，並在選項加上 `bind` 或 `rbind`，真正有作用的是選項。',
    { platforms: ['linux', 'solaris', 'zos', 'freebsd'], example: 'tmpfs' },
  ),
  source: field(
    { is: 'string', use: 'host-path' },
    'What is mounted: a device, or a name that the file system takes; for a bind mount a path, absolute or relative to the bundle.',
    '掛載來源：裝置，或檔案系統所用的名稱；繫結掛載則為路徑，絕對或相對於 bundle。',
    { example: 'tmpfs' },
  ),
  options: field(
    arrayOf({ is: 'string', values: mountOptions, use: 'mount-option' }),
    'Options as in fstab. What is no option of the runtime is handed to the file system.',
    '選項，如 fstab 所用。runtime 不認得的選項會交給檔案系統。',
    { example: ['nosuid', 'nodev', 'noexec'] },
  ),
  uidMappings: field(
    arrayOf(idMapping),
    'How user ids of the mounted files are shown (id-mapped mount). Together with `gidMappings`.',
    '掛載的檔案其使用者 ID 如何對應（id-mapped mount）。須與 `gidMappings` 並用。',
    mapped,
  ),
  gidMappings: field(
    arrayOf(idMapping),
    'How group ids of the mounted files are shown (id-mapped mount). Together with `uidMappings`.',
    '掛載的檔案其群組 ID 如何對應（id-mapped mount）。須與 `uidMappings` 並用。',
    mapped,
  ),
});
