import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-list',
  breaks: { ociVersion: '"1.2.1"', process: '{ "execCPUAffinity": { "initial": $0"0,3-1"$0 } }' },
  holds: { process: '{ "execCPUAffinity": { "initial": "0-3, 7" } }' },
  fixed: { process: { execCPUAffinity: { initial: '0,1-3' } } },
});

describeRule(
  {
    rule: 'cpu-list',
    breaks: { linux: '{ "resources": { "cpu": { "cpus": $0"0..3"$0 } } }' },
    holds: { linux: '{ "resources": { "cpu": { "cpus": "0-3", "mems": "" } } }' },
  },
  'cpu-list: of the cgroup',
);
