import { describeRule } from '../../ruleTest';

const process = (soft: string) =>
  `{ "cwd": "/", "args": ["sh"], "rlimits": [{ "type": "RLIMIT_NOFILE", "soft": ${soft}, "hard": 1024 }] }`;

describeRule({
  rule: 'rlimit-few-open-files',
  breaks: { process: process('$00$0') },
  holds: { process: process('8') },
  fixed: { process: { cwd: '/', args: ['sh'], rlimits: [{ type: 'RLIMIT_NOFILE', soft: 1024, hard: 1024 }] } },
});
