import { describeRule } from '../../ruleTest';

const user = '{ "namespaces": [{ "type": "user" }] }';

describeRule({
  rule: 'mount-sysfs-userns',
  breaks: { linux: user, mounts: '[{ "destination": "/sys", "type": $0"sysfs"$0, "source": "sysfs" }]' },
  holds: {
    linux: '{ "namespaces": [{ "type": "user" }, { "type": "network" }] }',
    mounts: '[{ "destination": "/sys", "type": "sysfs", "source": "sysfs" }]',
  },
  fixed: {
    mounts: [
      { destination: '/sys', type: 'none', source: '/sys', options: ['rbind', 'nosuid', 'noexec', 'nodev', 'ro'] },
    ],
  },
});
