import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-mappings-pair',
  breaks: {
    ociVersion: '"1.2.0"',
    mounts: '[{ "destination": "/d", "source": "/s", "options": ["bind", "idmap"], $0"uidMappings"$0: [] }]',
  },
  holds: { mounts: '[{ "destination": "/d", "source": "/s", "options": ["bind"] }]' },
  fixed: {
    mounts: [{ destination: '/d', source: '/s', options: ['bind', 'idmap'], uidMappings: [], gidMappings: [] }],
  },
});
