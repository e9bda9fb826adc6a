import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'device-fifo-numbers',
  breaks: { linux: '{ "devices": [{ "type": "p", "path": "/dev/a", $0"major"$0: 1 }] }' },
  holds: { linux: '{ "devices": [{ "type": "p", "path": "/dev/a" }] }' },
  fixed: { linux: { devices: [{ type: 'p', path: '/dev/a' }] } },
});
