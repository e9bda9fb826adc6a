import { describeRule } from '../../ruleTest';

const others =
  '{ "destination": "/proc", "type": "proc" }, { "destination": "/sys", "type": "sysfs" }, { "destination": "/dev/pts", "type": "devpts" }';

describeRule({
  rule: 'mount-default-missing',
  breaks: { mounts: `$0[$0${others}]` },
  holds: { mounts: `[${others}, { "destination": "/dev", "source": "/dev", "options": ["rbind"] }]` },
  fixed: {
    mounts: [
      { destination: '/proc', type: 'proc' },
      { destination: '/sys', type: 'sysfs' },
      { destination: '/dev/pts', type: 'devpts' },
      {
        destination: '/dev/shm',
        type: 'tmpfs',
        source: 'shm',
        options: ['nosuid', 'noexec', 'nodev', 'mode=1777', 'size=65536k'],
      },
    ],
  },
});
