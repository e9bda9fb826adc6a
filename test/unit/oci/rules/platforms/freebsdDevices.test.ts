import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'freebsd-device-path',
  breaks: { ociVersion: '"1.3.0"', linux: 'null', freebsd: '{ "devices": [{ "path": $0"/dev/null"$0 }] }' },
  holds: { linux: 'null', freebsd: '{ "devices": [{ "path": "null" }] }' },
  fixed: { freebsd: { devices: [{ path: 'null' }] } },
});
