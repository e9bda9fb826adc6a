import { describeRule } from '../../ruleTest';

const linux = (path: string) =>
  `{ "namespaces": [{ "type": "user" }], "devices": [{ "type": "c", "major": 1, "minor": 3, "path": ${path} }] }`;

describeRule({
  rule: 'device-userns-absent',
  disk: { paths: new Map([['/dev/x', { is: 'absent' }]]) },
  breaks: { linux: linux('$0"/dev/x"$0') },
  holds: { linux: linux('"/dev/null"') },
});
