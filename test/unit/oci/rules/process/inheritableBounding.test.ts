import { describeRule } from '../../ruleTest';

const process = (inheritable: string) =>
  `{ "cwd": "/", "args": ["a"], "user": { "uid": 0, "gid": 0 }, "capabilities": { "bounding": ["CAP_KILL"], "inheritable": [${inheritable}] } }`;

describeRule({
  rule: 'capability-inheritable-not-bounding',
  breaks: { process: process('"CAP_KILL", $0"CAP_CHOWN"$0') },
  holds: { process: process('"CAP_KILL", "CAP_NOPE"') },
});
