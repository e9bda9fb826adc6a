import { describeRule } from '../../ruleTest';

const process = (score: string) =>
  `{ "cwd": "/", "args": ["a"], "user": { "uid": 0, "gid": 0 }, "oomScoreAdj": ${score} }`;

describeRule({
  rule: 'oom-score-adj-never',
  breaks: { process: process('$0-1000$0') },
  holds: { process: process('-999') },
});
