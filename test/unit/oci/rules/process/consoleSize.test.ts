import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'console-size-without-terminal',
  breaks: { process: '{ "cwd": "/", $0"consoleSize"$0: { "height": 24, "width": 80 } }' },
  holds: { process: '{ "terminal": true, "consoleSize": { "height": 24, "width": 80 } }' },
  fixed: { process: { cwd: '/' } },
});
