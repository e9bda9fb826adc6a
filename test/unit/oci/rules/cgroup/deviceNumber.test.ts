import { describeRule } from '../../ruleTest';

const linux = (major: string) =>
  `{ "resources": { "devices": [{ "allow": true, "access": "r", "major": ${major} }] } }`;

describeRule({
  rule: 'cgroup-device-number',
  breaks: { linux: linux('$0-2$0') },
  holds: { linux: linux('-1') },
});

describeRule(
  {
    rule: 'cgroup-device-number',
    breaks: { linux: linux('$04294967296$0') },
    holds: { linux: linux('4294967295') },
  },
  'cgroup-device-number: more than 32 bits',
);
