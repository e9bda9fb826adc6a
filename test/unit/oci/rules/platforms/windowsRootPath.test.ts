import { describeRule } from '../../ruleTest';

const windows = '{ "layerFolders": ["C:\\\\a"] }';

describeRule({
  rule: 'windows-root-path',
  breaks: { linux: 'null', windows, root: String.raw`{ "path": $0"C:\\rootfs"$0 }` },
  holds: {
    linux: 'null',
    windows,
    root: String.raw`{ "path": "\\\\?\\Volume{ec84d99e-3f02-11e7-ac6c-00155d7682cf}\\" }`,
  },
});
