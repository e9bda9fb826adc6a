import { arrayOf, field, integer, object, string, stringFor } from './make';

const hook = object('Hook', 'config.md#posix-platform-hooks', {
  path: field(
    stringFor('host-path'),
    'The program: an absolute path, on the host or, for startContainer, in the container.',
    '要執行的程式：絕對路徑，位於主機上；startContainer 則位於容器內。',
    { required: true, example: '/usr/bin/true' },
  ),
  args: field(
    arrayOf(string),
    'Its arguments as execv takes them: the first is the name of the program itself.',
    '程式的引數，如 execv 所用：第一個是程式本身的名稱。',
    { example: ['true'] },
  ),
  env: field(
    arrayOf({ is: 'string', use: 'environment' }),
    'Its environment, `NAME=value`. Nothing is inherited.',
    '程式的環境變數，`名稱=值`。不會繼承任何變數。',
    { example: ['PATH=/usr/bin:/bin'] },
  ),
  timeout: field(
    integer('int64', { min: 1n, use: 'seconds' }),
    'Seconds until it is stopped; at least 1. Without it there is no limit.',
    '幾秒後中止；至少為 1。未寫則沒有限制。',
    { example: 10 },
  ),
});

const hooksAt = (anchor: string) => ({
  spec: `config.md#${anchor}`,
  example: [{ path: '/usr/bin/true', args: ['true'] }],
});

/** `hooks`: programs that run at points of the container's life. Each is handed the state on its standard input. */
export const hooks = object('Hooks', 'config.md#posix-platform-hooks', {
  prestart: field(
    arrayOf(hook),
    "During create, in the runtime's namespaces, after the container's namespaces are made. Kept for old configs.",
    '在 create 期間、於 runtime 的命名空間執行，此時容器的命名空間已建立。為舊設定而保留。',
    {
      ...hooksAt('prestart'),
      deprecated: {
        en: 'Use createRuntime, createContainer or startContainer: each says exactly when and where it runs.',
        zh: '改用 createRuntime、createContainer 或 startContainer：它們明確規定執行的時機與位置。',
      },
    },
  ),
  createRuntime: field(
    arrayOf(hook),
    "During create, in the runtime's namespaces, before the root is changed (pivot_root). Here networks are attached.",
    '在 create 期間、於 runtime 的命名空間執行，在切換根目錄（pivot_root）之前。適合接上網路。',
    { ...hooksAt('createruntime-hooks'), since: '1.0.2' },
  ),
  createContainer: field(
    arrayOf(hook),
    "During create, in the container's namespaces, before the root is changed. The program is found on the host.",
    '在 create 期間、於容器的命名空間執行，在切換根目錄之前。程式位於主機上。',
    { ...hooksAt('createcontainer-hooks'), since: '1.0.2' },
  ),
  startContainer: field(
    arrayOf(hook),
    "During start, in the container's namespaces, just before the program runs. The hook's program is found in the container.",
    '在 start 期間、於容器的命名空間執行，就在程式執行之前。hook 的程式位於容器內。',
    { ...hooksAt('startcontainer-hooks'), since: '1.0.2' },
  ),
  poststart: field(
    arrayOf(hook),
    "After the program was started, in the runtime's namespaces.",
    '程式啟動之後，於 runtime 的命名空間執行。',
    hooksAt('poststart'),
  ),
  poststop: field(
    arrayOf(hook),
    "After the container was deleted, in the runtime's namespaces. A failure is logged and no more.",
    '容器刪除之後，於 runtime 的命名空間執行。失敗時只留下記錄。',
    hooksAt('poststop'),
  ),
});
