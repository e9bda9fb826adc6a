import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'protected-path-duplicate',
  breaks: { linux: '{ "readonlyPaths": ["/proc/bus", $0"/proc/bus"$0] }' },
  holds: { linux: '{ "readonlyPaths": ["/proc/bus", "/proc/fs"] }' },
  fixed: { linux: { readonlyPaths: ['/proc/bus'] } },
});
