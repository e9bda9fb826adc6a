import { describeRule } from '../../ruleTest';

const windows = (affinity: string) =>
  `{ "layerFolders": ["C:\\\\a"], "resources": { "cpu": { "affinity": [${affinity}] } } }`;

describeRule({
  rule: 'windows-affinity',
  breaks: { ociVersion: '"1.2.1"', linux: 'null', windows: windows('$0{$0 "mask": 1 }') },
  holds: { linux: 'null', windows: windows('{ "mask": 1, "group": 0 }') },
});
