import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'freebsd-address-inherited',
  breaks: {
    ociVersion: '"1.3.0"',
    linux: 'null',
    freebsd: '{ "jail": { "ip4": "inherit", $0"ip4Addr"$0: ["10.0.0.1"] } }',
  },
  holds: { linux: 'null', freebsd: '{ "jail": { "ip4": "new", "ip4Addr": ["10.0.0.1"] } }' },
  fixed: { freebsd: { jail: { ip4: 'inherit' } } },
});
