import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-idmap-no-mappings',
  breaks: {
    ociVersion: '"1.2.0"',
    mounts: '[{ "destination": "/d", "source": "/s", "options": ["bind", $0"idmap"$0] }]',
  },
  holds: {
    mounts:
      '[{ "destination": "/d", "source": "/s", "options": ["bind", "idmap"], "uidMappings": [], "gidMappings": [] }]',
  },
  fixed: { mounts: [{ destination: '/d', source: '/s', options: ['bind'] }] },
});
