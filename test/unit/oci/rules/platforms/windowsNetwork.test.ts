import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'windows-network-namespace',
  breaks: {
    linux: 'null',
    windows: '{ "layerFolders": ["a"], "network": { "networkNamespace": "x", $0"endpointList"$0: ["y"] } }',
  },
  holds: { linux: 'null', windows: '{ "layerFolders": ["a"], "network": { "endpointList": ["y"] } }' },
  fixed: { windows: { layerFolders: ['a'], network: { networkNamespace: 'x' } } },
});
