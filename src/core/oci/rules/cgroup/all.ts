import { blkioWeight } from './blkioWeight';
import { blkioWeightDevice } from './blkioWeightDevice';
import { cpuBurst } from './cpuBurst';
import { cpuIdle } from './cpuIdle';
import { cpuPeriod } from './cpuPeriod';
import { cpuQuotaLarge } from './cpuQuotaLarge';
import { cpuQuota } from './cpuQuota';
import { cpuRealtime } from './cpuRealtime';
import { cpuShares } from './cpuShares';
import { deviceAccess } from './deviceAccess';
import { deviceAccessEmpty } from './deviceAccessEmpty';
import { resourceDuplicate } from './duplicate';
import { hugepageSize } from './hugepageSize';
import { memoryReservation } from './memoryReservation';
import { memorySmall } from './memorySmall';
import { memorySwapAlone } from './memorySwapAlone';
import { memorySwapBelow } from './memorySwapBelow';
import { memorySwappiness } from './memorySwappiness';
import { memoryV1 } from './memoryV1';
import { networkV2 } from './networkV2';
import { cgroupsPathParent } from './pathParent';
import { cgroupsPathSystemd } from './pathSystemd';
import { pidsLimitLarge } from './pidsLimitLarge';
import { realtimeRange } from './realtimeRange';
import { pidsLimit } from './pidsLimit';
import { pidsMissing } from './pidsMissing';
import { rdmaEmpty } from './rdmaEmpty';
import { unifiedForm } from './unifiedForm';
import { unifiedSlash } from './unifiedSlash';
import { unifiedV1 } from './unifiedV1';
import { cgroupDeviceNumber } from './deviceNumber';
import { blkioV1 } from './blkioV1';
import { blkioDevice } from './blkioDevice';
import { cpusAbsent } from './cpusAbsent';
import { controllerAbsent } from './controllerAbsent';
import { realtimeOrder } from './realtimeOrder';
import { unlimitedCrun } from './unlimitedCrun';
import { cgroupsPathEmpty } from './pathEmpty';
import { memoryZero } from './memoryZero';
import { memoryNegative } from './memoryNegative';
import type { Rule } from '../rule';

/** Those of this folder, in the order of the reference page. */
export const cgroupRules: readonly Rule[] = [
  blkioWeight,
  blkioWeightDevice,
  cpuBurst,
  cpuIdle,
  cpuPeriod,
  cpuQuota,
  cpuQuotaLarge,
  cpuRealtime,
  cpuShares,
  deviceAccess,
  deviceAccessEmpty,
  resourceDuplicate,
  hugepageSize,
  memoryReservation,
  memorySmall,
  memorySwapAlone,
  memorySwapBelow,
  memorySwappiness,
  memoryV1,
  networkV2,
  cgroupsPathParent,
  cgroupsPathSystemd,
  pidsLimit,
  pidsLimitLarge,
  realtimeRange,
  pidsMissing,
  rdmaEmpty,
  unifiedForm,
  unifiedSlash,
  unifiedV1,
  cgroupDeviceNumber,
  blkioV1,
  blkioDevice,
  cpusAbsent,
  controllerAbsent,
  realtimeOrder,
  unlimitedCrun,
  cgroupsPathEmpty,
  memoryZero,
  memoryNegative,
];
