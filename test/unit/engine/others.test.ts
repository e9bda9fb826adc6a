import assert from 'node:assert/strict';
import { parseImages, parseNetworks, parseVolumes, parseVolumeSizes } from '../../../src/core/engine/parse/others';

const hash = 'c'.repeat(64);

describe('a list of images', () => {
  it('shows a dangling image without tags, in both ways that engines say so', () => {
    const [old, now] = parseImages([
      { Id: `sha256:${hash}`, RepoTags: ['<none>:<none>'], RepoDigests: ['<none>@<none>'], Size: 5, Created: 9 },
      { Id: `sha256:${hash}`, RepoTags: null, RepoDigests: null, Size: 5, Created: 9 },
    ]);
    assert.deepEqual(old, { id: `sha256:${hash}`, tags: [], digests: [], size: 5, created: 9, labels: {} });
    assert.deepEqual(now, old);
  });

  it('writes podman’s bare ids as Docker writes them', () => {
    assert.equal(parseImages([{ Id: hash }])[0]?.id, `sha256:${hash}`);
  });

  it('keeps all tags of one image', () => {
    const [image] = parseImages([{ Id: 'x', RepoTags: ['a:1', 'registry:5000/b:2'], VirtualSize: 7 }]);
    assert.deepEqual([image?.tags, image?.size], [['a:1', 'registry:5000/b:2'], 7]);
  });
});

describe('a list of networks', () => {
  it('gives subnets with their gateways, also where there is no IPAM', () => {
    const [bridge, none] = parseNetworks([
      {
        Id: 'n1',
        Name: 'bridge',
        Driver: 'bridge',
        Scope: 'local',
        Internal: false,
        IPAM: { Config: [{ Subnet: '172.17.0.0/16', Gateway: '172.17.0.1' }, { Subnet: 'fd00::/64' }] },
        Labels: {},
      },
      { Id: 'n2', Name: 'none', Driver: 'null', Scope: 'local', IPAM: { Config: null } },
    ]);
    assert.deepEqual(bridge?.subnets, [
      { subnet: '172.17.0.0/16', gateway: '172.17.0.1' },
      { subnet: 'fd00::/64', gateway: '' },
    ]);
    assert.deepEqual(none?.subnets, []);
  });
});

describe('a list of volumes', () => {
  it('is empty where Docker says null', () => assert.deepEqual(parseVolumes({ Volumes: null, Warnings: null }), []));

  it('gives name, driver and place', () => {
    const body = { Volumes: [{ Name: 'v', Driver: 'local', Mountpoint: '/m', Labels: null }, { Driver: 'local' }] };
    assert.deepEqual(parseVolumes(body), [{ name: 'v', driver: 'local', mountpoint: '/m', labels: {} }]);
  });

  it('leaves out sizes that the driver does not know', () => {
    const body = {
      Volumes: [{ Name: 'a', UsageData: { Size: 4096 } }, { Name: 'b', UsageData: { Size: -1 } }, { Name: 'c' }],
    };
    assert.deepEqual([...parseVolumeSizes(body)], [['a', 4096]]);
  });
});
