import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'device-file-mode',
  breaks: { linux: '{ "devices": [{ "type": "p", "path": "/dev/a", "fileMode": $0@$0 }] }'.replace('@', '666') },
  holds: { linux: '{ "devices": [{ "type": "p", "path": "/dev/a", "fileMode": 438 }] }' },
  fixed: { linux: { devices: [{ type: 'p', path: '/dev/a', fileMode: 438 }] } },
});
