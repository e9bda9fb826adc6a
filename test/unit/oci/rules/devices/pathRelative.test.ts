import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'device-path-relative',
  breaks: { linux: '{ "devices": [{ "type": "p", "path": $0"dev/a"$0 }] }' },
  holds: { linux: '{ "devices": [{ "type": "p", "path": "/dev/a" }] }' },
  fixed: { linux: { devices: [{ type: 'p', path: '/dev/a' }] } },
});
