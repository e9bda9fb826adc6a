import { named } from '../make';
import type { Named } from '../model';

/** The 41 capabilities of Linux and what each allows (linux/capability.h of Linux 6.1, capabilities(7)). */
export const capabilities: readonly Named[] = [
  named('CAP_CHOWN', 'Change the owner and group of any file.', '變更任何檔案的擁有者與群組。'),
  named(
    'CAP_DAC_OVERRIDE',
    'Read, write and execute files whatever their permission bits say.',
    '不受檔案權限位元限制，讀取、寫入與執行檔案。',
  ),
  named(
    'CAP_DAC_READ_SEARCH',
    'Read any file and search any directory, and open files by handle: a way out of a container where host files are mounted.',
    '讀取任何檔案、搜尋任何目錄，並以 handle 開啟檔案：掛載了主機檔案時，可藉此逃出容器。',
  ),
  named(
    'CAP_FOWNER',
    'Do to any file what only its owner may do: change mode, times and attributes.',
    '對任何檔案做只有擁有者能做的事：變更權限、時間與屬性。',
  ),
  named(
    'CAP_FSETID',
    'Keep the set-user-ID and set-group-ID bits when a file is changed.',
    '修改檔案時保留 set-user-ID 與 set-group-ID 位元。',
  ),
  named('CAP_KILL', 'Send signals to any process that is in sight.', '對看得到的任何行程送出訊號。'),
  named('CAP_SETGID', 'Become any group, and set the supplementary groups.', '切換成任何群組，並設定附加群組。'),
  named('CAP_SETUID', 'Become any user.', '切換成任何使用者。'),
  named(
    'CAP_SETPCAP',
    'Drop capabilities from the bounding set and add any of it to the inheritable set.',
    '從 bounding 集合移除 capability，並將其中任何一項加進 inheritable 集合。',
  ),
  named(
    'CAP_LINUX_IMMUTABLE',
    'Set and clear the immutable and append-only flags of files.',
    '設定與清除檔案的不可變與只能附加旗標。',
  ),
  named('CAP_NET_BIND_SERVICE', 'Listen on ports below 1024.', '監聽 1024 以下的連接埠。'),
  named(
    'CAP_NET_BROADCAST',
    'Send broadcasts and listen to multicasts; the kernel does not ask for it today.',
    '送出廣播並監聽多播；目前核心並不檢查它。',
  ),
  named(
    'CAP_NET_ADMIN',
    'Configure the network of its namespace: interfaces, addresses, routes, firewall.',
    '設定所在命名空間的網路：介面、位址、路由、防火牆。',
  ),
  named(
    'CAP_NET_RAW',
    'Open raw and packet sockets: ping, capture, and forge packets of others.',
    '開啟 raw 與 packet socket：ping、擷取封包，也能偽造他人的封包。',
  ),
  named(
    'CAP_IPC_LOCK',
    'Lock memory beyond RLIMIT_MEMLOCK and use huge pages.',
    '鎖定超過 RLIMIT_MEMLOCK 的記憶體，並使用大型分頁。',
  ),
  named(
    'CAP_IPC_OWNER',
    'Use any System V IPC object whatever its permissions say.',
    '不受權限限制，使用任何 System V IPC 物件。',
  ),
  named(
    'CAP_SYS_MODULE',
    'Load and unload kernel modules: whoever has it owns the host.',
    '載入與卸載核心模組：擁有它就等於擁有整台主機。',
  ),
  named(
    'CAP_SYS_RAWIO',
    'Reach I/O ports, /dev/mem, /proc/kcore and the raw commands of disks.',
    '存取 I/O 連接埠、/dev/mem、/proc/kcore 與磁碟的底層命令。',
  ),
  named('CAP_SYS_CHROOT', 'Call chroot, and enter mount namespaces.', '呼叫 chroot，並進入掛載命名空間。'),
  named(
    'CAP_SYS_PTRACE',
    'Trace any process that is in sight and read or write its memory.',
    '追蹤看得到的任何行程，並讀寫其記憶體。',
  ),
  named('CAP_SYS_PACCT', 'Turn process accounting on and off.', '開啟或關閉行程記帳。'),
  named(
    'CAP_SYS_ADMIN',
    'Mount, enter namespaces, set quotas and a hundred other things: close to being root of the host.',
    '掛載、進入命名空間、設定配額等上百種操作：幾乎等同主機的 root。',
  ),
  named('CAP_SYS_BOOT', 'Reboot, and load a new kernel with kexec.', '重新開機，並以 kexec 載入新核心。'),
  named(
    'CAP_SYS_NICE',
    'Raise priorities, use real-time scheduling, choose CPUs and NUMA nodes for any process.',
    '提高優先順序、使用即時排程，並為任何行程指定 CPU 與 NUMA 節點。',
  ),
  named(
    'CAP_SYS_RESOURCE',
    'Go beyond resource limits, disk quotas and reserved blocks, and raise hard limits.',
    '超越資源限制、磁碟配額與保留區塊，並提高硬限制。',
  ),
  named('CAP_SYS_TIME', 'Set the clocks of the system.', '設定系統時鐘。'),
  named('CAP_SYS_TTY_CONFIG', 'Configure terminals and hang them up (vhangup).', '設定終端機，並將其掛斷（vhangup）。'),
  named('CAP_MKNOD', 'Make device nodes.', '建立裝置節點。'),
  named('CAP_LEASE', 'Take leases on any file.', '對任何檔案取得租約（lease）。'),
  named('CAP_AUDIT_WRITE', "Write to the kernel's audit log.", '寫入核心的稽核記錄。'),
  named(
    'CAP_AUDIT_CONTROL',
    "Turn the kernel's auditing on and off and change its rules.",
    '開關核心稽核並變更其規則。',
  ),
  named(
    'CAP_SETFCAP',
    'Give files capabilities, and map user 0 into a new user namespace.',
    '賦予檔案 capability，並將使用者 0 對應進新的使用者命名空間。',
  ),
  named('CAP_MAC_OVERRIDE', 'Go around mandatory access control (Smack).', '繞過強制存取控制（Smack）。'),
  named(
    'CAP_MAC_ADMIN',
    'Configure mandatory access control (Smack, AppArmor).',
    '設定強制存取控制（Smack、AppArmor）。',
  ),
  named('CAP_SYSLOG', "Read the kernel's log and its addresses.", '讀取核心記錄與核心位址。'),
  named('CAP_WAKE_ALARM', 'Set timers that wake the machine up.', '設定會喚醒機器的計時器。'),
  named('CAP_BLOCK_SUSPEND', 'Keep the machine from going to sleep.', '阻止機器進入休眠。'),
  named('CAP_AUDIT_READ', "Read the kernel's audit log as it is written.", '即時讀取核心的稽核記錄。'),
  named(
    'CAP_PERFMON',
    'Watch the performance of the whole system (perf, BPF tracing). Since Linux 5.8; before that it was part of SYS_ADMIN.',
    '監看整個系統的效能（perf、BPF 追蹤）。Linux 5.8 起；之前屬於 SYS_ADMIN。',
  ),
  named(
    'CAP_BPF',
    'Load BPF programs and make BPF maps. Since Linux 5.8; before that it was part of SYS_ADMIN.',
    '載入 BPF 程式並建立 BPF map。Linux 5.8 起；之前屬於 SYS_ADMIN。',
  ),
  named(
    'CAP_CHECKPOINT_RESTORE',
    'Checkpoint and restore processes: choose process ids, read the memory maps of others. Since Linux 5.9.',
    '為行程建立檢查點與還原：指定行程 ID、讀取其他行程的記憶體對應。Linux 5.9 起。',
  ),
];
