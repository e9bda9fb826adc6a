import { named } from '../make';
import type { Named } from '../model';

/** Resource limits of Linux (getrlimit(2)). */
export const rlimitTypes: readonly Named[] = [
  named('RLIMIT_AS', 'Size of the address space, in bytes.', '位址空間的大小，單位位元組。'),
  named('RLIMIT_CORE', 'Size of a core dump, in bytes; 0 writes none.', 'core dump 的大小，單位位元組；0 表示不產生。'),
  named(
    'RLIMIT_CPU',
    'CPU time, in seconds: SIGXCPU at the soft limit, SIGKILL at the hard one.',
    'CPU 時間，單位秒：到軟限制送 SIGXCPU，到硬限制送 SIGKILL。',
  ),
  named('RLIMIT_DATA', 'Size of the data segment, in bytes.', '資料區段的大小，單位位元組。'),
  named('RLIMIT_FSIZE', 'Size of a file that is written, in bytes.', '可寫入檔案的大小，單位位元組。'),
  named('RLIMIT_LOCKS', 'File locks; without effect since Linux 2.4.25.', '檔案鎖的數量；自 Linux 2.4.25 起無效。'),
  named('RLIMIT_MEMLOCK', 'Memory that may be locked, in bytes.', '可鎖定的記憶體，單位位元組。'),
  named('RLIMIT_MSGQUEUE', 'POSIX message queues of the user, in bytes.', '使用者的 POSIX 訊息佇列，單位位元組。'),
  named(
    'RLIMIT_NICE',
    'How far nice may be raised: 20 minus the limit is the lowest value.',
    'nice 可提高的程度：最低值為 20 減去此限制。',
  ),
  named('RLIMIT_NOFILE', 'One more than the highest file descriptor.', '可開啟的檔案描述子上限（最大編號加一）。'),
  named('RLIMIT_NPROC', 'Processes and threads of the user.', '使用者的行程與執行緒數量。'),
  named('RLIMIT_RSS', 'Resident pages; without effect since Linux 2.4.30.', '常駐分頁；自 Linux 2.4.30 起無效。'),
  named('RLIMIT_RTPRIO', 'Highest real-time priority.', '最高的即時優先順序。'),
  named(
    'RLIMIT_RTTIME',
    'CPU time that a real-time process may use without sleeping, in microseconds.',
    '即時行程在不休眠下可用的 CPU 時間，單位微秒。',
  ),
  named('RLIMIT_SIGPENDING', 'Signals that may be queued for the user.', '使用者可排入佇列的訊號數量。'),
  named('RLIMIT_STACK', 'Size of the stack, in bytes.', '堆疊的大小，單位位元組。'),
];
