import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'device-path-duplicate',
  breaks: { linux: '{ "devices": [{ "type": "p", "path": "/dev/a" }, { "type": "p", "path": $0"/dev/a"$0 }] }' },
  holds: { linux: '{ "devices": [{ "type": "p", "path": "/dev/a" }, { "type": "p", "path": "/dev/b" }] }' },
  fixed: { linux: { devices: [{ type: 'p', path: '/dev/a' }] } },
});
