import { describeRule } from '../../ruleTest';

const linux = (major: string) => `{ "devices": [{ "type": "c", "path": "/dev/x", "major": ${major}, "minor": 3 }] }`;

describeRule({
  rule: 'device-number-negative',
  breaks: { linux: linux('$0-1$0') },
  holds: { linux: linux('1') },
});
