import { describeRule } from '../../ruleTest';

const linux = (limit: string) => `{ "resources": { "pids": { "limit": ${limit} } } }`;

describeRule({
  rule: 'cgroup-unlimited-crun',
  target: { runtimes: [{ name: 'crun', version: '1.8.1' }] },
  breaks: { linux: linux('$0-1$0') },
  holds: { linux: linux('10') },
});
