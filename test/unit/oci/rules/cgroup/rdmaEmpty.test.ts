import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rdma-empty',
  breaks: { linux: '{ "resources": { "rdma": { "mlx5_1": $0{}$0 } } }' },
  holds: { linux: '{ "resources": { "rdma": { "mlx5_1": { "hcaHandles": 3 } } } }' },
});
