import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rlimit-soft-above-hard',
  breaks: {
    process: '{ "cwd": "/", "rlimits": [{ "type": "RLIMIT_CORE", "soft": $0"x"$0, "hard": 1 }] }'.replace('"x"', '2'),
  },
  holds: { process: '{ "cwd": "/", "rlimits": [{ "type": "RLIMIT_CORE", "soft": 1, "hard": 18446744073709551615 }] }' },
  fixed: { process: { cwd: '/', rlimits: [{ type: 'RLIMIT_CORE', soft: 1, hard: 2 }] } },
});
