import { describeRule } from '../../ruleTest';

const linux = (types: readonly string[], mark = '') =>
  `{ ${mark}"namespaces"${mark}: ${JSON.stringify(types.map((type) => ({ type })))} }`;

describeRule({
  rule: 'advice-namespace-shared',
  breaks: { linux: linux(['mount', 'pid', 'ipc'], '$0') },
  holds: { linux: linux(['mount', 'pid', 'ipc', 'network']) },
  fixed: { linux: { namespaces: ['mount', 'pid', 'ipc', 'network'].map((type) => ({ type })) } },
});
