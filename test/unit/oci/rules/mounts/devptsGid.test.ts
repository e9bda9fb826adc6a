import { describeRule } from '../../ruleTest';

const rootless =
  '{ "namespaces": [{ "type": "user" }], "gidMappings": [{ "containerID": 0, "hostID": 1000, "size": 1 }] }';

describeRule({
  rule: 'mount-devpts-gid',
  breaks: {
    linux: rootless,
    mounts: '[{ "destination": "/dev/pts", "type": "devpts", "options": ["nosuid", $0"gid=5"$0] }]',
  },
  holds: { mounts: '[{ "destination": "/dev/pts", "type": "devpts", "options": ["nosuid", "gid=5"] }]' },
  fixed: { mounts: [{ destination: '/dev/pts', type: 'devpts', options: ['nosuid'] }] },
});
