import { describeRule } from '../../ruleTest';

const linux = (cpus: string) => `{ "resources": { "cpu": { "cpus": ${cpus} } } }`;

describeRule({
  rule: 'cpu-absent',
  disk: { paths: new Map(), cpus: '0-3' },
  breaks: { linux: linux('$0"0,9"$0') },
  holds: { linux: linux('"0-3"') },
});
