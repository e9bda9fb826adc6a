import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'windows-nested-mounts',
  breaks: {
    linux: 'null',
    windows: '{ "layerFolders": ["C:\\\\a"] }',
    mounts: '[{ "destination": "C:\\\\d" }, { "destination": $0"C:/d/e"$0 }]',
  },
  holds: {
    linux: 'null',
    windows: '{ "layerFolders": ["C:\\\\a"] }',
    mounts: '[{ "destination": "C:\\\\d" }, { "destination": "C:\\\\de" }]',
  },
});
