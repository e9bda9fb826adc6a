import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'env-no-path',
  breaks: { process: '{ "cwd": "/", "args": [$0"sh"$0] }' },
  holds: { process: '{ "cwd": "/", "args": ["/bin/sh"] }' },
  fixed: {
    process: {
      cwd: '/',
      args: ['sh'],
      env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    },
  },
});
