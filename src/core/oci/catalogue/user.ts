import { arrayOf, field, integer, object, string } from './make';

const posix = { spec: 'config.md#posix-platform-user', platforms: ['linux', 'solaris', 'zos', 'freebsd'] } as const;

/** `process.user`: who runs the program. */
export const user = object('User', 'config.md#user', {
  uid: field(
    integer('uint32', { use: 'user-id' }),
    'The user id inside the container. Needed on POSIX platforms.',
    '容器內的使用者 ID。POSIX 平台必須填寫。',
    { ...posix, default: 0, example: 0 },
  ),
  gid: field(
    integer('uint32', { use: 'group-id' }),
    'The group id inside the container. Needed on POSIX platforms.',
    '容器內的群組 ID。POSIX 平台必須填寫。',
    { ...posix, default: 0, example: 0 },
  ),
  umask: field(
    integer('uint32', { use: 'umask' }),
    'Permission bits that new files do not get. JSON has no octal: 18 is 0022.',
    '新檔案不會取得的權限位元。JSON 沒有八進位：18 即 0022。',
    { ...posix, since: '1.0.2', example: 18 },
  ),
  additionalGids: field(
    arrayOf(integer('uint32', { use: 'group-id' })),
    'Further groups of the program.',
    '程式的附加群組。',
    { ...posix, example: [5, 6] },
  ),
  username: field(string, 'The name of the user, on Windows only.', '使用者名稱，僅用於 Windows。', {
    spec: 'config.md#windows-user',
    platforms: ['windows'],
    example: 'ContainerUser',
  }),
});
