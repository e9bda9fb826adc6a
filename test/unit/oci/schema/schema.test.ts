import { describeRule } from '../ruleTest';

describeRule({
  rule: 'schema-type',
  breaks: { process: '{ "cwd": "/", "args": $0"sh -c \'a b\'"$0 }' },
  holds: { process: '{ "cwd": "/", "args": [] }' },
  fixed: { process: { cwd: '/', args: ['sh', '-c', 'a b'] } },
});

describeRule(
  {
    rule: 'schema-type',
    breaks: { mounts: '[{ "destination": "/d", "type": "tmpfs", "options": $0"ro,nosuid"$0 }]' },
    holds: { mounts: '[]' },
    fixed: { mounts: [{ destination: '/d', type: 'tmpfs', options: ['ro', 'nosuid'] }] },
  },
  'schema-type: options of a mount',
);

describeRule(
  {
    rule: 'schema-type',
    breaks: { linux: '{ "resources": { "memory": { "limit": $0"512m"$0 } } }' },
    holds: { linux: '{ "resources": { "memory": { "limit": 1e3 } } }' },
    fixed: { linux: { resources: { memory: { limit: 536870912 } } } },
  },
  'schema-type: a size with its unit',
);

describeRule(
  {
    rule: 'schema-type',
    breaks: { process: '{ "user": { "uid": $0"1000"$0 } }' },
    holds: { process: '{ "user": null }' },
    fixed: { process: { user: { uid: 1000 } } },
  },
  'schema-type: a number in quotes',
);

describeRule(
  {
    rule: 'schema-type',
    breaks: { process: '{ "capabilities": $0["CAP_KILL"]$0 }' },
    holds: { process: '{ "capabilities": {} }' },
    fixed: {
      process: {
        capabilities: {
          bounding: ['CAP_KILL'],
          effective: ['CAP_KILL'],
          inheritable: ['CAP_KILL'],
          permitted: ['CAP_KILL'],
          ambient: ['CAP_KILL'],
        },
      },
    },
  },
  'schema-type: capabilities as they once were',
);

describeRule({
  rule: 'schema-null',
  breaks: { hostname: '$0null$0' },
  holds: { hostname: '"a"' },
});

describeRule({
  rule: 'schema-key-case',
  breaks: { hooks: '{ $0"postStop"$0: [] }' },
  holds: { hooks: '{ "poststop": [] }' },
  fixed: { hooks: { poststop: [] } },
});

describeRule({
  rule: 'schema-key-unknown',
  breaks: { process: '{ $0"noNewPrivilege"$0: true }' },
  holds: { process: '{ "noNewPrivileges": true }', annotations: '{ "com.example.anything": "x" }' },
  fixed: { process: { noNewPrivileges: true } },
});

describeRule(
  {
    rule: 'schema-key-unknown',
    breaks: { linux: '{ $0"__proto__"$0: {} }' },
    holds: { linux: '{ "sysctl": { "__proto__": "1" } }' },
  },
  'schema-key-unknown: no field of any object',
);

describeRule({
  rule: 'schema-required',
  breaks: { mounts: '[$0{$0 "type": "tmpfs" }]' },
  holds: { mounts: '[{ "type": "tmpfs", "destination": "/data" }]' },
});

describeRule(
  {
    rule: 'schema-required',
    breaks: { process: '{ "cwd": "/", "ioPriority": $0{$0 "class": "IOPRIO_CLASS_BE" } }' },
    holds: { process: '{ "cwd": "/", "ioPriority": { "class": "IOPRIO_CLASS_BE", "priority": 0 } }' },
    fixed: { process: { cwd: '/', ioPriority: { class: 'IOPRIO_CLASS_BE', priority: 4 } } },
  },
  'schema-required: the priority, which the published schema forgets',
);

describeRule(
  {
    rule: 'schema-required',
    breaks: {
      linux: '{ "resources": { "blockIO": { "throttleReadBpsDevice": [$0{$0 "major": 8, "minor": 0 }] } } }',
    },
    holds: { linux: '{ "resources": { "pids": {} } }' },
  },
  'schema-required: the rate of a throttle, and not the limit of pids',
);

describeRule(
  {
    rule: 'schema-required',
    breaks: { linux: '{ "personality": $0{$0} }' },
    holds: { linux: '{ "personality": { "domain": "LINUX" } }' },
    fixed: { linux: { personality: { domain: 'LINUX' } } },
  },
  'schema-required: the domain of a personality',
);

describeRule(
  {
    rule: 'schema-required',
    breaks: { linux: '{ "memoryPolicy": $0{$0} }' },
    holds: { linux: '{ "memoryPolicy": { "mode": "MPOL_LOCAL" } }' },
  },
  'schema-required: the mode of a memory policy',
);

describeRule({
  rule: 'schema-value-unknown',
  breaks: { process: '{ "rlimits": [{ "type": $0"RLIMIT_NOFILES"$0, "soft": 1, "hard": 1 }] }' },
  holds: { process: '{ "rlimits": [{ "type": "RLIMIT_NOFILE", "soft": 1, "hard": 1 }] }' },
  fixed: { process: { rlimits: [{ type: 'RLIMIT_NOFILE', soft: 1, hard: 1 }] } },
});

describeRule(
  {
    rule: 'schema-value-unknown',
    breaks: { linux: '{ "resources": { "devices": [{ "allow": false, "type": $0"d"$0, "access": "rwm" }] } }' },
    holds: { linux: '{ "resources": { "devices": [{ "allow": false, "type": "a", "access": "rwm" }] } }' },
  },
  'schema-value-unknown: the type of a device rule',
);

describeRule({
  rule: 'schema-integer-form',
  breaks: { process: '{ "oomScoreAdj": $0@$0 }'.replace('@', '1e2') },
  holds: { process: '{ "oomScoreAdj": 100 }' },
});

describeRule(
  {
    rule: 'schema-integer-form',
    breaks: { linux: '{ "resources": { "memory": { "limit": $0@$0 } } }'.replace('@', '1024.5') },
    holds: { linux: '{ "resources": { "memory": { "limit": 1024 } } }' },
  },
  'schema-integer-form: a fraction, which has no fix',
);

describeRule({
  rule: 'schema-range',
  breaks: { process: '{ "user": { "uid": $0@$0 } }'.replace('@', '4294967296') },
  holds: { process: '{ "user": { "uid": 4294967295 } }' },
});

describeRule(
  {
    rule: 'schema-range',
    breaks: {
      process: '{ "rlimits": [{ "type": "RLIMIT_CPU", "soft": 0, "hard": $0@$0 }] }'.replace(
        '@',
        '18446744073709551616',
      ),
    },
    holds: { process: '{ "rlimits": [{ "type": "RLIMIT_CPU", "soft": 0, "hard": 18446744073709551615 }] }' },
  },
  'schema-range: 2^64',
);

describeRule({
  rule: 'schema-too-few',
  breaks: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": $0[]$0, "action": "SCMP_ACT_LOG" }] } }',
  },
  holds: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [] } }' },
});

describeRule({
  rule: 'schema-too-new',
  breaks: {
    ociVersion: '"1.0.2"',
    process: '{ "cwd": "/", $0"ioPriority"$0: { "class": "IOPRIO_CLASS_BE", "priority": 0 } }',
  },
  holds: { ociVersion: '"1.1.0-rc.1"', process: '{ "ioPriority": { "class": "IOPRIO_CLASS_BE", "priority": 0 } }' },
  fixed: { ociVersion: '1.1.0' },
});

describeRule(
  {
    rule: 'schema-too-new',
    breaks: { linux: '{ "namespaces": [{ "type": $0"time"$0 }] }' },
    holds: { ociVersion: '"1.1.0"', linux: '{ "namespaces": [{ "type": "time" }] }' },
    fixed: { ociVersion: '1.1.0' },
  },
  'schema-too-new: a value',
);

describeRule({
  rule: 'schema-deprecated',
  breaks: { linux: '{ "resources": { "memory": { $0"kernel"$0: 1 } } }' },
  holds: { linux: '{ "resources": { "memory": { "limit": 1 } } }' },
});

describeRule({
  rule: 'schema-other-platform',
  breaks: { process: '{ "cwd": "/", $0"commandLine"$0: "x" }' },
  holds: { process: '{ "cwd": "/" }', vm: '{ "kernel": { "path": "/k" } }' },
  fixed: { process: { cwd: '/' } },
});

describeRule(
  {
    rule: 'schema-other-platform',
    breaks: { process: '{ "cwd": "/", "user": { "uid": 0, $0"username"$0: "me" } }' },
    holds: { process: '{ "cwd": "/", "user": { "uid": 0 } }' },
    fixed: { process: { cwd: '/', user: { uid: 0 } } },
  },
  'schema-other-platform: the name of a user',
);
