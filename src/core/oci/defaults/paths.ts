import type { Meaning } from '../../l10n/meaning';

/** A path of /proc or /sys that is kept from the container by default. */
export interface ProtectedPath {
  readonly path: string;
  /** What it tells of the host, or does to it. */
  readonly about: Meaning;
  /** Whether `runc spec` has it too, and not only moby. */
  readonly runc?: true;
}

const inBoth = (path: string, en: string, zh: string): ProtectedPath => ({ path, about: { en, zh }, runc: true });
const inMoby = (path: string, en: string, zh: string): ProtectedPath => ({ path, about: { en, zh } });

/**
 * What is masked by default: runc, libcontainer/specconv/example.go (1.1 to today); moby, daemon/pkg/oci/defaults.go,
 * which has more since GHSA-jq35-85cj-fj4p (powercap) and GHSA-6fw5-f8r9-fgfm (interrupts, thermal_throttle).
 */
export const maskedPaths: readonly ProtectedPath[] = [
  inBoth('/proc/acpi', 'power management of the machine', '機器的電源管理'),
  inBoth('/proc/asound', 'sound devices of the host', '主機的音效裝置'),
  inBoth('/proc/kcore', "the kernel's memory", '核心的記憶體'),
  inBoth('/proc/keys', 'keys of other users', '其他使用者的金鑰'),
  inBoth('/proc/latency_stats', 'what other processes wait for', '其他行程的等待狀況'),
  inBoth('/proc/timer_list', 'timers of other processes', '其他行程的計時器'),
  inBoth('/proc/timer_stats', 'timers of other processes', '其他行程的計時器'),
  inBoth('/proc/sched_debug', 'names of all processes of the host', '主機所有行程的名稱'),
  inBoth('/proc/scsi', 'can take disks away from the host', '能移除主機的磁碟'),
  inBoth('/sys/firmware', 'tables of the firmware', '韌體的資料表'),
  inMoby('/sys/devices/virtual/powercap', 'how much power is drawn, which betrays keys', '耗電量，可藉以推算金鑰'),
  inMoby('/proc/interrupts', 'when keys are pressed and packets come', '按鍵與封包到達的時間'),
];

/** What is read-only by default: the same list in both. */
export const readonlyPaths: readonly ProtectedPath[] = [
  inBoth('/proc/bus', 'devices on the buses of the machine', '機器匯流排上的裝置'),
  inBoth('/proc/fs', 'settings of file systems', '檔案系統的設定'),
  inBoth('/proc/irq', 'which CPU serves which interrupt', '各中斷由哪個 CPU 處理'),
  inBoth('/proc/sys', 'settings of the kernel', '核心的設定'),
  inBoth('/proc/sysrq-trigger', 'can restart the machine', '能讓機器重新啟動'),
];

/** How often a CPU was too hot, which betrays what others compute; moby masks those that the machine has. */
export const thermalAbout: Meaning = { en: 'what others compute', zh: '其他程式的運算狀況' };
