import { named } from '../make';
import type { Named } from '../model';
import type { Meaning } from '../../../l10n/meaning';

/** A kernel parameter of a namespace. */
interface Sysctl extends Named {
  /** The namespace that the container has to have of its own, by its name in `linux.namespaces`. */
  readonly namespace: 'ipc' | 'network' | 'uts' | 'user';
}

const of = (namespace: Sysctl['namespace'], rows: readonly (readonly [string, string, string])[]): readonly Sysctl[] =>
  rows.map(([name, en, zh]) => ({ ...named(name, en, zh), namespace }));

/** Usual parameters that belong to a namespace (kernel documentation, admin-guide/sysctl and networking/ip-sysctl). */
export const sysctls: readonly Sysctl[] = [
  ...of('ipc', [
    [
      'kernel.shmmax',
      'Largest System V shared memory segment, in bytes.',
      '單一 System V 共享記憶體區段的上限，單位位元組。',
    ],
    ['kernel.shmall', 'System V shared memory in all, in pages.', 'System V 共享記憶體總量，單位分頁。'],
    ['kernel.shmmni', 'How many shared memory segments there may be.', '共享記憶體區段數量上限。'],
    ['kernel.shm_rmid_forced', 'With 1 segments that nobody uses are removed.', '為 1 時移除無人使用的區段。'],
    ['kernel.msgmax', 'Largest System V message, in bytes.', '單一 System V 訊息的上限，單位位元組。'],
    ['kernel.msgmnb', 'Size of a message queue, in bytes.', '訊息佇列的大小，單位位元組。'],
    ['kernel.msgmni', 'How many message queues there may be.', '訊息佇列數量上限。'],
    [
      'kernel.sem',
      'Semaphores: per set, in all, per call, sets: `250 32000 32 128`.',
      '號誌：每組、總數、每次呼叫、組數：`250 32000 32 128`。',
    ],
    ['fs.mqueue.queues_max', 'How many POSIX message queues there may be.', 'POSIX 訊息佇列數量上限。'],
    ['fs.mqueue.msg_max', 'Messages in a POSIX queue.', 'POSIX 佇列的訊息數量上限。'],
    ['fs.mqueue.msgsize_max', 'Largest POSIX message, in bytes.', '單一 POSIX 訊息的上限，單位位元組。'],
    ['fs.mqueue.msg_default', 'Messages in a POSIX queue unless said otherwise.', 'POSIX 佇列的預設訊息數量。'],
    ['fs.mqueue.msgsize_default', 'Size of a POSIX message unless said otherwise.', 'POSIX 訊息的預設大小。'],
  ]),
  ...of('uts', [
    [
      'kernel.domainname',
      'The NIS domain name. With 1.1 `domainname` says it better.',
      'NIS 網域名稱。1.1 起以 `domainname` 設定較佳。',
    ],
  ]),
  ...of('user', [
    ['user.max_user_namespaces', 'How many user namespaces a user may have.', '每個使用者可有的使用者命名空間數量。'],
    ['user.max_pid_namespaces', 'How many pid namespaces a user may have.', '每個使用者可有的 PID 命名空間數量。'],
    ['user.max_net_namespaces', 'How many network namespaces a user may have.', '每個使用者可有的網路命名空間數量。'],
    ['user.max_mnt_namespaces', 'How many mount namespaces a user may have.', '每個使用者可有的掛載命名空間數量。'],
    ['user.max_ipc_namespaces', 'How many ipc namespaces a user may have.', '每個使用者可有的 IPC 命名空間數量。'],
    ['user.max_uts_namespaces', 'How many uts namespaces a user may have.', '每個使用者可有的 UTS 命名空間數量。'],
    [
      'user.max_cgroup_namespaces',
      'How many cgroup namespaces a user may have.',
      '每個使用者可有的 cgroup 命名空間數量。',
    ],
    ['user.max_time_namespaces', 'How many time namespaces a user may have.', '每個使用者可有的時間命名空間數量。'],
    [
      'user.max_inotify_instances',
      'How many inotify instances a user may have.',
      '每個使用者可有的 inotify 實例數量。',
    ],
    ['user.max_inotify_watches', 'How many inotify watches a user may have.', '每個使用者可有的 inotify 監看數量。'],
  ]),
  ...of('network', [
    ['net.core.somaxconn', 'Longest queue of connections that wait for accept.', '等待 accept 的連線佇列上限。'],
    ['net.core.xfrm_acq_expires', 'Seconds until an IPsec request is given up.', 'IPsec 請求的逾時秒數。'],
    [
      'net.ipv4.ip_forward',
      'With 1 packets are forwarded: the container is a router.',
      '為 1 時轉送封包：容器即為路由器。',
    ],
    [
      'net.ipv4.ip_unprivileged_port_start',
      'The first port that needs no CAP_NET_BIND_SERVICE; 0 frees all.',
      '不需 CAP_NET_BIND_SERVICE 的第一個連接埠；0 表示全部。',
    ],
    [
      'net.ipv4.ip_local_port_range',
      'Ports that outgoing connections take: `32768 60999`.',
      '對外連線使用的連接埠範圍：`32768 60999`。',
    ],
    ['net.ipv4.ip_local_reserved_ports', 'Ports that outgoing connections leave alone.', '對外連線不使用的連接埠。'],
    [
      'net.ipv4.ip_nonlocal_bind',
      'With 1 a program may bind addresses that are not there.',
      '為 1 時可繫結不存在的位址。',
    ],
    ['net.ipv4.ip_default_ttl', 'Time to live of packets.', '封包的存活時間（TTL）。'],
    [
      'net.ipv4.ping_group_range',
      'Groups that may ping without CAP_NET_RAW: `0 2147483647`.',
      '不需 CAP_NET_RAW 即可 ping 的群組範圍：`0 2147483647`。',
    ],
    ['net.ipv4.icmp_echo_ignore_all', 'With 1 pings are not answered.', '為 1 時不回應 ping。'],
    [
      'net.ipv4.icmp_echo_ignore_broadcasts',
      'With 1 pings to broadcast addresses are not answered.',
      '為 1 時不回應廣播位址的 ping。',
    ],
    [
      'net.ipv4.tcp_syncookies',
      'SYN cookies when the queue overflows: 0, 1 or 2.',
      '佇列溢位時使用 SYN cookie：0、1 或 2。',
    ],
    ['net.ipv4.tcp_max_syn_backlog', 'Half-open connections that are remembered.', '記住的半開連線數量。'],
    ['net.ipv4.tcp_fin_timeout', 'Seconds in FIN-WAIT-2.', 'FIN-WAIT-2 的秒數。'],
    ['net.ipv4.tcp_tw_reuse', 'Reuses connections in TIME-WAIT: 0, 1 or 2.', '重用 TIME-WAIT 的連線：0、1 或 2。'],
    ['net.ipv4.tcp_max_tw_buckets', 'Connections in TIME-WAIT.', 'TIME-WAIT 的連線數量上限。'],
    [
      'net.ipv4.tcp_keepalive_time',
      'Seconds of silence until the first keep-alive.',
      '閒置幾秒後送出第一個 keep-alive。',
    ],
    ['net.ipv4.tcp_keepalive_intvl', 'Seconds between keep-alives.', 'keep-alive 的間隔秒數。'],
    [
      'net.ipv4.tcp_keepalive_probes',
      'Keep-alives without an answer until the connection is dropped.',
      '無回應幾次 keep-alive 後中斷連線。',
    ],
    ['net.ipv4.tcp_syn_retries', 'How often a connection is tried.', '連線的重試次數。'],
    [
      'net.ipv4.tcp_retries2',
      'How often data are sent again until the connection is dropped.',
      '資料重送幾次後中斷連線。',
    ],
    [
      'net.ipv4.tcp_rmem',
      'Receive buffer: least, usual, most, in bytes.',
      '接收緩衝區：最小、預設、最大，單位位元組。',
    ],
    ['net.ipv4.tcp_wmem', 'Send buffer: least, usual, most, in bytes.', '傳送緩衝區：最小、預設、最大，單位位元組。'],
    [
      'net.ipv4.tcp_congestion_control',
      'Congestion control: `cubic`, `reno`, `bbr`.',
      '壅塞控制：`cubic`、`reno`、`bbr`。',
    ],
    ['net.ipv4.tcp_ecn', 'Explicit congestion notification: 0, 1 or 2.', '明確壅塞通知（ECN）：0、1 或 2。'],
    ['net.ipv4.tcp_timestamps', 'TCP time stamps: 0, 1 or 2.', 'TCP 時間戳記：0、1 或 2。'],
    ['net.ipv4.tcp_window_scaling', 'With 1 TCP windows may be scaled.', '為 1 時可縮放 TCP 視窗。'],
    [
      'net.ipv4.tcp_slow_start_after_idle',
      'With 0 a connection that was idle goes on at full speed.',
      '為 0 時閒置後的連線維持原速度。',
    ],
    [
      'net.ipv4.tcp_fastopen',
      'TCP Fast Open: 1 client, 2 server, 3 both.',
      'TCP Fast Open：1 用戶端、2 伺服器、3 兩者。',
    ],
    ['net.ipv4.conf.all.forwarding', 'Forwarding on all interfaces.', '所有介面是否轉送封包。'],
    [
      'net.ipv4.conf.all.rp_filter',
      'Reverse path filter: 0 off, 1 strict, 2 loose.',
      '反向路徑過濾：0 關閉、1 嚴格、2 寬鬆。',
    ],
    ['net.ipv4.conf.default.rp_filter', 'The same, for interfaces that come later.', '同上，用於之後加入的介面。'],
    ['net.ipv4.conf.all.accept_redirects', 'Whether ICMP redirects are believed.', '是否接受 ICMP 重新導向。'],
    ['net.ipv4.conf.all.send_redirects', 'Whether ICMP redirects are sent.', '是否送出 ICMP 重新導向。'],
    ['net.ipv4.conf.all.accept_source_route', 'Whether source routing is followed.', '是否接受來源路由。'],
    ['net.ipv4.conf.all.arp_ignore', 'Which ARP requests are answered.', '回應哪些 ARP 請求。'],
    ['net.ipv4.conf.all.arp_announce', 'Which address ARP requests name.', 'ARP 請求使用哪個位址。'],
    ['net.ipv4.conf.all.proxy_arp', 'With 1 ARP is answered for others.', '為 1 時代他人回應 ARP。'],
    ['net.ipv4.conf.all.route_localnet', 'With 1 127.0.0.0/8 may be routed.', '為 1 時可路由 127.0.0.0/8。'],
    [
      'net.ipv4.conf.all.log_martians',
      'With 1 impossible source addresses are logged.',
      '為 1 時記錄不合理的來源位址。',
    ],
    ['net.ipv4.vs.conntrack', 'With 1 IPVS connections are tracked.', '為 1 時追蹤 IPVS 連線。'],
    ['net.ipv6.conf.all.disable_ipv6', 'With 1 there is no IPv6.', '為 1 時停用 IPv6。'],
    ['net.ipv6.conf.default.disable_ipv6', 'The same, for interfaces that come later.', '同上，用於之後加入的介面。'],
    ['net.ipv6.conf.lo.disable_ipv6', 'With 1 loopback has no IPv6.', '為 1 時 loopback 停用 IPv6。'],
    ['net.ipv6.conf.all.forwarding', 'With 1 IPv6 packets are forwarded.', '為 1 時轉送 IPv6 封包。'],
    [
      'net.ipv6.conf.all.accept_ra',
      'Whether router advertisements are believed: 0, 1 or 2.',
      '是否接受路由器公告：0、1 或 2。',
    ],
    [
      'net.ipv6.conf.all.autoconf',
      'Whether addresses are made from router advertisements.',
      '是否依路由器公告設定位址。',
    ],
    ['net.ipv6.bindv6only', 'With 1 IPv6 sockets take no IPv4 connections.', '為 1 時 IPv6 socket 不接受 IPv4 連線。'],
    [
      'net.ipv6.ip_nonlocal_bind',
      'With 1 a program may bind addresses that are not there.',
      '為 1 時可繫結不存在的位址。',
    ],
    ['net.netfilter.nf_conntrack_max', 'Connections that the firewall tracks.', '防火牆追蹤的連線數量上限。'],
    [
      'net.netfilter.nf_conntrack_tcp_timeout_established',
      'Seconds that a quiet connection is remembered.',
      '閒置連線保留的秒數。',
    ],
    ['net.unix.max_dgram_qlen', 'Datagrams that wait on a Unix socket.', 'Unix socket 佇列的 datagram 數量上限。'],
  ]),
];

/** Why a parameter that looks like one of a namespace is none: runtimes refuse it. */
export const sysctlInstead: Readonly<Record<string, Meaning>> = {
  'kernel.hostname': { en: 'Write `hostname` instead.', zh: '改用 `hostname`。' },
};
