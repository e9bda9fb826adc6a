import { describeRule } from '../../ruleTest';

const process = (uid: string) => `{ "cwd": "/", "args": ["a"], "user": { "uid": ${uid}, "gid": 0 } }`;

describeRule({
  rule: 'user-id-large',
  breaks: { process: process('$04294967295$0') },
  holds: { process: process('2147483647') },
});
