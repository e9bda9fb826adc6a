import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-mappings-without-idmap',
  breaks: {
    mounts: '[{ "destination": "/d", "source": "/s", "options": ["bind"], $0"uidMappings"$0: [], "gidMappings": [] }]',
  },
  holds: { mounts: '[{ "destination": "/d", "source": "/s", "options": ["bind"] }]' },
  fixed: {
    mounts: [{ destination: '/d', source: '/s', options: ['bind', 'idmap'], uidMappings: [], gidMappings: [] }],
  },
});
