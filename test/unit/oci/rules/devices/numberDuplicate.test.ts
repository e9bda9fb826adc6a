import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'device-number-duplicate',
  breaks: {
    linux:
      '{ "devices": [{ "type": "c", "path": "/dev/a", "major": 1, "minor": 3 }, $0{ "type": "c", "path": "/dev/b", "major": 1, "minor": 3 }$0] }',
  },
  holds: {
    linux:
      '{ "devices": [{ "type": "c", "path": "/dev/a", "major": 1, "minor": 3 }, { "type": "b", "path": "/dev/b", "major": 1, "minor": 3 }] }',
  },
});
