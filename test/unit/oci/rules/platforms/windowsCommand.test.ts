import { describeRule } from '../../ruleTest';

const windows = '{ "layerFolders": ["C:\\\\a"] }';

describeRule({
  rule: 'windows-command-missing',
  breaks: { linux: 'null', windows, process: '$0{$0 "cwd": "C:\\\\" }' },
  holds: { linux: 'null', windows, process: '{ "cwd": "C:\\\\", "commandLine": "cmd" }' },
});
