import { describeRule } from '../../ruleTest';

const linux = (path: string) => `{ "cgroupsPath": ${path} }`;

describeRule({
  rule: 'cgroups-path-empty',
  breaks: { linux: linux('$0""$0') },
  holds: { linux: linux('"/a"') },
});
