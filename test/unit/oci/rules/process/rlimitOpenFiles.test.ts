import { describeRule } from '../../ruleTest';

const process = (hard: string) =>
  `{ "cwd": "/", "args": ["a"], "user": { "uid": 0, "gid": 0 }, "rlimits": [{ "type": "RLIMIT_NOFILE", "soft": 1, "hard": ${hard} }] }`;

describeRule({
  rule: 'rlimit-above-nr-open',
  disk: { paths: new Map(), mostOpenFiles: 1000 },
  breaks: { process: process('$01001$0') },
  holds: { process: process('1000') },
});
