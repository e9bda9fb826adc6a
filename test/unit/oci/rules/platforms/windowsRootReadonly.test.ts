import { describeRule } from '../../ruleTest';

const windows = '{ "layerFolders": ["C:\\\\a"] }';

describeRule({
  rule: 'windows-root-readonly',
  breaks: { linux: 'null', windows, root: '{ "path": "a", "readonly": $0true$0 }' },
  holds: { linux: 'null', windows, root: '{ "path": "a", "readonly": false }' },
  fixed: { root: { path: 'a' } },
});
