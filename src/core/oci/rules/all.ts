import { domainnameWithoutUts } from './top/domainnameWithoutUts';
import { hostnameCharacters } from './top/hostnameCharacters';
import { hostnameTooLong } from './top/hostnameTooLong';
import { hostnameWithoutUts } from './top/hostnameWithoutUts';
import { linuxMissing } from './top/linuxMissing';
import { mountsMissing } from './top/mountsMissing';
import { platformMixed } from './top/platformMixed';
import { processMissing } from './top/processMissing';
import { rootMissing } from './top/rootMissing';
import { rootName } from './top/rootName';
import { rootNotFound } from './top/rootNotFound';
import { versionInvalid } from './top/versionInvalid';
import { versionMajor } from './top/versionMajor';
import { windowsMissing } from './top/windowsMissing';
import { argsEmpty } from './process/argsEmpty';
import { argsSpaces } from './process/argsSpaces';
import { capabilityAmbient } from './process/capabilityAmbient';
import { capabilityBounding } from './process/capabilityBounding';
import { capabilityDuplicate } from './process/capabilityDuplicate';
import { capabilityEffective } from './process/capabilityEffective';
import { capabilityUnknown } from './process/capabilityUnknown';
import { consoleSize } from './process/consoleSize';
import { cpuList } from './process/cpuList';
import { cwdAbsent } from './process/cwdAbsent';
import { cwdEmpty } from './process/cwdEmpty';
import { processCwdRelative } from './process/cwdRelative';
import { envDuplicate } from './process/envDuplicate';
import { envForm } from './process/envForm';
import { envNoPath } from './process/envNoPath';
import { gidsDuplicate } from './process/gidsDuplicate';
import { ioPriorityRange } from './process/ioPriorityRange';
import { oomScoreAdj } from './process/oomScoreAdj';
import { programAbsent } from './process/programAbsent';
import { rlimitDuplicate } from './process/rlimitDuplicate';
import { rlimitOrder } from './process/rlimitOrder';
import { schedulerDeadline } from './process/schedulerDeadline';
import { schedulerDeadlineFields } from './process/schedulerDeadlineFields';
import { schedulerIso } from './process/schedulerIso';
import { schedulerNice } from './process/schedulerNice';
import { schedulerNoPriority } from './process/schedulerNoPriority';
import { schedulerPriority } from './process/schedulerPriority';
import { securityModuleOff } from './process/securityModuleOff';
import { terminalSocket } from './process/terminalSocket';
import { umaskOctal } from './process/umaskOctal';
import { umaskRange } from './process/umaskRange';
import { userIdsMissing } from './process/userIdsMissing';
import { namespaceDuplicate } from './namespaces/duplicate';
import { idsUnmapped } from './namespaces/idsUnmapped';
import { mappingOverlap } from './namespaces/mappingOverlap';
import { mappingSize } from './namespaces/mappingSize';
import { mappingsMany } from './namespaces/mappingsMany';
import { mappingsWithoutUserns } from './namespaces/mappingsWithoutUserns';
import { namespacePathAbsent } from './namespaces/pathAbsent';
import { namespacePathRelative } from './namespaces/pathRelative';
import { rootUnmapped } from './namespaces/rootUnmapped';
import { timeNanosecs } from './namespaces/timeNanosecs';
import { timeOffsets } from './namespaces/timeOffsets';
import { usernsNoMappings } from './namespaces/usernsNoMappings';
import { usernsPathMappings } from './namespaces/usernsPathMappings';
import { protectedPathDuplicate } from './protected/duplicate';
import { protectedPathRelative } from './protected/relative';
import { protectedPathNamespace } from './protected/withoutMountNamespace';
import { rlimitFewFiles } from './process/rlimitFewFiles';
import { processNul } from './process/nul';
import { rootPathEmpty } from './top/rootPathEmpty';
import { sysctlAbsent } from './sysctl/absent';
import { sysctlHost } from './sysctl/host';
import { sysctlHostname } from './sysctl/hostname';
import { sysctlNamespace } from './sysctl/namespace';
import { fifoNumbers } from './devices/fifoNumbers';
import { deviceFileMode } from './devices/fileMode';
import { deviceNumberDuplicate } from './devices/numberDuplicate';
import { deviceNumbersMissing } from './devices/numbersMissing';
import { devicePathDuplicate } from './devices/pathDuplicate';
import { devicePathRelative } from './devices/pathRelative';
import { argIndex } from './seccomp/argIndex';
import { argsOneIndex } from './seccomp/argsOneIndex';
import { conflict } from './seccomp/conflict';
import { dockerProfile } from './seccomp/dockerProfile';
import { errnoAction } from './seccomp/errnoAction';
import { errnoRange } from './seccomp/errnoRange';
import { listenerMetadata } from './seccomp/listenerMetadata';
import { nameEmpty } from './seccomp/nameEmpty';
import { notifyDefault } from './seccomp/notifyDefault';
import { notifyListener } from './seccomp/notifyListener';
import { notifyWrite } from './seccomp/notifyWrite';
import { redundant } from './seccomp/redundant';
import { startup } from './seccomp/startup';
import { subArchitectures } from './seccomp/subArchitectures';
import { syscallUnknown } from './seccomp/syscallUnknown';
import { valueTwo } from './seccomp/valueTwo';
import { memoryPolicyFlags } from './kernel/memoryPolicyFlags';
import { memoryPolicyNodes } from './kernel/memoryPolicyNodes';
import { netDeviceDuplicate } from './kernel/netDeviceDuplicate';
import { netDeviceName } from './kernel/netDeviceName';
import { netDeviceNamespace } from './kernel/netDeviceNamespace';
import { personalityFlags } from './kernel/personalityFlags';
import { rdtBandwidth } from './kernel/rdtBandwidth';
import { rdtCachePrefix } from './kernel/rdtCachePrefix';
import { rdtClosId } from './kernel/rdtClosId';
import { rdtMonitoring } from './kernel/rdtMonitoring';
import { rdtNewline } from './kernel/rdtNewline';
import { rootfsPropagation } from './kernel/rootfsPropagation';
import { hookAbsent } from './hooks/absent';
import { hookEnvForm } from './hooks/envForm';
import { hookPathRelative } from './hooks/pathRelative';
import { hookPrestart } from './hooks/prestart';
import { hookTimeout } from './hooks/timeout';
import { annotationForm } from './annotations/form';
import { annotationKeyEmpty } from './annotations/keyEmpty';
import { annotationReserved } from './annotations/reserved';
import { annotationSystemd } from './annotations/systemd';
import { freebsdAddresses } from './platforms/freebsdAddresses';
import { freebsdDevices } from './platforms/freebsdDevices';
import { solarisCpus } from './platforms/solarisCpus';
import { vmPaths } from './platforms/vmPaths';
import { windowsAffinity } from './platforms/windowsAffinity';
import { windowsCommand } from './platforms/windowsCommand';
import { windowsNetwork } from './platforms/windowsNetwork';
import { windowsRootPath } from './platforms/windowsRootPath';
import { windowsRootReadonly } from './platforms/windowsRootReadonly';
import { adviseBindSensitive } from './advice/bindSensitive';
import { adviseCapabilities } from './advice/capabilities';
import { adviseDevicesAllowAll } from './advice/devicesAllowAll';
import { adviseInheritable } from './advice/inheritable';
import { adviseKernelWritable } from './advice/kernelWritable';
import { adviseLimits } from './advice/limitsMissing';
import { adviseMaskedPaths } from './advice/maskedPaths';
import { adviseMountFlags } from './advice/mountFlags';
import { adviseNamespaces } from './advice/namespaces';
import { adviseNoNewPrivileges } from './advice/noNewPrivileges';
import { adviseReadonlyPaths } from './advice/readonlyPaths';
import { adviseRootUser } from './advice/rootUser';
import { adviseRootWritable } from './advice/rootWritable';
import { adviseSeccomp } from './advice/seccompMissing';
import { adviseSecurityModule } from './advice/securityModule';
import { adviseShared } from './advice/shared';
import { inheritableBounding } from './process/inheritableBounding';
import { rlimitOpenFiles } from './process/rlimitOpenFiles';
import { userIdLarge } from './process/userIdLarge';
import { oomNever } from './process/oomNever';
import { rootIsHost } from './top/rootIsHost';
import { versionRuntime } from './top/versionRuntime';
import { deviceUsernsAbsent } from './devices/usernsAbsent';
import { seccompFlags } from './seccomp/flagsRunc';
import { sysctlValue } from './sysctl/value';
import { deviceNumberNegative } from './devices/numberNegative';
import { deviceNullDenied } from './devices/nullDenied';
import { rdtUnavailable } from './kernel/rdtUnavailable';
import { listenerAbsent } from './seccomp/listenerAbsent';
import { namespaceTimeRuntime } from './namespaces/timeRuntime';
import { cgroupRules } from './cgroup/all';
import { mountRules } from './mounts/all';
import type { Rule } from './rule';

/** Every rule, in the order of the reference page. */
export const rules: readonly Rule[] = [
  domainnameWithoutUts,
  hostnameCharacters,
  hostnameTooLong,
  hostnameWithoutUts,
  linuxMissing,
  mountsMissing,
  platformMixed,
  processMissing,
  rootMissing,
  rootName,
  rootNotFound,
  rootPathEmpty,
  versionInvalid,
  versionMajor,
  windowsMissing,
  rootIsHost,
  versionRuntime,
  processNul,
  rlimitFewFiles,
  argsEmpty,
  argsSpaces,
  capabilityAmbient,
  capabilityBounding,
  capabilityDuplicate,
  capabilityEffective,
  capabilityUnknown,
  consoleSize,
  cpuList,
  cwdAbsent,
  cwdEmpty,
  processCwdRelative,
  envDuplicate,
  envForm,
  envNoPath,
  gidsDuplicate,
  ioPriorityRange,
  oomScoreAdj,
  programAbsent,
  rlimitDuplicate,
  rlimitOrder,
  schedulerDeadline,
  schedulerDeadlineFields,
  schedulerIso,
  schedulerNice,
  schedulerNoPriority,
  schedulerPriority,
  securityModuleOff,
  terminalSocket,
  umaskOctal,
  umaskRange,
  userIdsMissing,
  inheritableBounding,
  rlimitOpenFiles,
  userIdLarge,
  oomNever,
  ...mountRules,
  namespaceDuplicate,
  idsUnmapped,
  mappingOverlap,
  mappingSize,
  mappingsMany,
  mappingsWithoutUserns,
  namespacePathAbsent,
  namespacePathRelative,
  rootUnmapped,
  timeNanosecs,
  timeOffsets,
  usernsNoMappings,
  usernsPathMappings,
  namespaceTimeRuntime,
  protectedPathDuplicate,
  protectedPathRelative,
  protectedPathNamespace,
  sysctlAbsent,
  sysctlHost,
  sysctlHostname,
  sysctlNamespace,
  sysctlValue,
  fifoNumbers,
  deviceFileMode,
  deviceNumberDuplicate,
  deviceNumbersMissing,
  devicePathDuplicate,
  devicePathRelative,
  deviceNumberNegative,
  deviceNullDenied,
  deviceUsernsAbsent,
  ...cgroupRules,
  argIndex,
  argsOneIndex,
  conflict,
  dockerProfile,
  errnoAction,
  errnoRange,
  listenerMetadata,
  nameEmpty,
  notifyDefault,
  notifyListener,
  notifyWrite,
  redundant,
  startup,
  subArchitectures,
  syscallUnknown,
  valueTwo,
  listenerAbsent,
  seccompFlags,
  memoryPolicyFlags,
  memoryPolicyNodes,
  netDeviceDuplicate,
  netDeviceName,
  netDeviceNamespace,
  personalityFlags,
  rdtBandwidth,
  rdtCachePrefix,
  rdtClosId,
  rdtMonitoring,
  rdtNewline,
  rdtUnavailable,
  rootfsPropagation,
  hookAbsent,
  hookEnvForm,
  hookPathRelative,
  hookPrestart,
  hookTimeout,
  annotationForm,
  annotationKeyEmpty,
  annotationReserved,
  annotationSystemd,
  freebsdAddresses,
  freebsdDevices,
  solarisCpus,
  vmPaths,
  windowsAffinity,
  windowsCommand,
  windowsNetwork,
  windowsRootPath,
  windowsRootReadonly,
  adviseBindSensitive,
  adviseCapabilities,
  adviseDevicesAllowAll,
  adviseInheritable,
  adviseKernelWritable,
  adviseLimits,
  adviseMaskedPaths,
  adviseMountFlags,
  adviseNamespaces,
  adviseNoNewPrivileges,
  adviseReadonlyPaths,
  adviseRootUser,
  adviseRootWritable,
  adviseSeccomp,
  adviseSecurityModule,
  adviseShared,
];
