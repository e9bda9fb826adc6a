import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'device-numbers-missing',
  breaks: { linux: '{ "devices": [$0{$0 "type": "c", "path": "/dev/a", "major": 10 }] }' },
  holds: {
    linux:
      '{ "devices": [{ "type": "p", "path": "/dev/a" }, { "type": "b", "path": "/dev/b", "major": 8, "minor": 0 }] }',
  },
});
