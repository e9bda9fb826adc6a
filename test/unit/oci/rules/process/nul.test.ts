import { describeRule } from '../../ruleTest';

const process = (cwd: string, arg: string) => `{ "cwd": ${cwd}, "args": ["sh", ${arg}], "env": ["PATH=/bin"] }`;

describeRule({
  rule: 'process-nul',
  breaks: { process: process(String.raw`$0"/a\u0000b"$0`, '"-c"') },
  holds: { process: process('"/ab"', '"-c"') },
  fixed: { process: { cwd: '/ab', args: ['sh', '-c'], env: ['PATH=/bin'] } },
});

describeRule(
  {
    rule: 'process-nul',
    breaks: { process: process('"/"', String.raw`$0"a\u0000"$0`) },
    holds: { process: process('"/"', '"a"') },
  },
  'process-nul: an argument',
);
