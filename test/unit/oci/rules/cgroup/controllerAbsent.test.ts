import { describeRule } from '../../ruleTest';

const linux = (key: string) => `{ "resources": { ${key}: [{ "pageSize": "2MB", "limit": 0 }] } }`;
const disk = (is: 'absent' | 'directory') => ({ paths: new Map([['/sys/fs/cgroup/hugetlb', { is }]]) });

describeRule({
  rule: 'cgroup-controller-absent',
  target: { runtimes: [], cgroup: 1 },
  disk: disk('absent'),
  breaks: { linux: linux('$0"hugepageLimits"$0') },
  holds: { linux: linux('"nothing"') },
});
