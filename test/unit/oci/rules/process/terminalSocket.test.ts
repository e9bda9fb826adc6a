import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'terminal-needs-socket',
  breaks: { process: '{ "cwd": "/", "terminal": $0true$0 }' },
  holds: { process: '{ "cwd": "/", "terminal": false }' },
  fixed: { process: { cwd: '/', terminal: false } },
});
