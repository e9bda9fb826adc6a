import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rlimit-duplicate',
  breaks: {
    process:
      '{ "cwd": "/", "rlimits": [{ "type": "RLIMIT_CORE", "soft": 1, "hard": 1 }, { "type": $0"RLIMIT_CORE"$0, "soft": 2, "hard": 2 }] }',
  },
  holds: { process: '{ "cwd": "/", "rlimits": [{ "type": "RLIMIT_CORE" }, { "type": "RLIMIT_CPU" }] }' },
  fixed: { process: { cwd: '/', rlimits: [{ type: 'RLIMIT_CORE', soft: 2, hard: 2 }] } },
});
