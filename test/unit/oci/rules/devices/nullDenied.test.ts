import { describeRule } from '../../ruleTest';

const linux = (path: string) =>
  `{ "devices": [{ "type": "c", "path": ${path}, "major": 1, "minor": 3 }], "resources": { "devices": [{ "allow": false, "access": "rwm" }] } }`;

describeRule({
  rule: 'device-null-denied',
  breaks: { linux: linux('$0"/dev/null"$0') },
  holds: { linux: linux('"/dev/x"') },
});

describeRule(
  {
    rule: 'device-null-denied',
    breaks: { linux: '{ "devices": [{ "type": "c", "path": $0"/dev/null"$0, "major": 1, "minor": 3 }] }' },
    holds: { linux: '{ "devices": [{ "type": "c", "path": "/dev/fuse", "major": 10, "minor": 229 }] }' },
  },
  'device-null-denied: without any device rule',
);
