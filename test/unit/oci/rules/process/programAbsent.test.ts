import { describeRule } from '../../ruleTest';

const rootfs = { paths: new Map(), root: { is: 'directory' } } as const;

describeRule({
  rule: 'process-program-absent',
  disk: { ...rootfs, program: { is: 'absent' } },
  breaks: { process: '{ "cwd": "/", "args": [$0"/bin/app"$0] }' },
  holds: {
    process: '{ "cwd": "/", "args": ["/tools/app"] }',
    mounts: '[{ "destination": "/tools", "source": "/srv", "options": ["rbind"] }]',
  },
});

describeRule(
  {
    rule: 'process-program-absent',
    disk: { ...rootfs, program: { is: 'file', executable: false } },
    breaks: { process: '{ "cwd": "/", "args": [$0"/bin/app"$0] }' },
    holds: { process: '{ "cwd": "/", "args": [] }' },
  },
  'process-program-absent: not executable',
);

describeRule(
  {
    rule: 'process-program-absent',
    disk: { ...rootfs, program: { is: 'absent' } },
    breaks: {
      process: '{ "cwd": "/", "args": [$0"app"$0], "env": ["PATH=/bin"] }',
      mounts: '[{ "destination": "/sys", "source": "/sys", "options": ["rbind"] }]',
    },
    holds: {
      process: '{ "cwd": "/", "args": ["app"], "env": ["PATH=/tools:/bin"] }',
      mounts: '[{ "destination": "/tools", "source": "/srv", "options": ["rbind"] }]',
    },
  },
  'process-program-absent: a bare name',
);
