import assert from 'node:assert/strict';
import { compare } from '../../../../src/core/course/run/compare/compare';
import { masked } from '../../../../src/core/course/run/compare/masks';
import { plainOutput } from '../../../../src/core/course/run/compare/plainOutput';

const whys = (sent: string, expected: string, output: string, fixed: readonly string[] = []): readonly string[] =>
  compare({ sent, expected: expected.split('\n'), output, fixed }).map(({ why }) => why);

const busybox = (address: string): string => `tap0      Link encap:Ethernet  HWaddr FA:3D:33:4F:2B:AC
${address === '' ? '' : `          inet addr:${address}  Bcast:192.168.55.255  Mask:255.255.255.0\n`}          UP BROADCAST MULTICAST  MTU:1500  Metric:1
          RX packets:0 errors:0 dropped:0 overruns:0 frame:0`;
const netTools = `tap0: flags=4099<UP,BROADCAST,MULTICAST>  mtu 1500
        inet 192.168.55.66  netmask 255.255.255.0  broadcast 192.168.55.255
        ether 02:11:22:33:44:55  txqueuelen 1000  (Ethernet)`;
const iproute = `3: tap0: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500 qdisc fq_codel state DOWN
    link/ether 02:11:22:33:44:55 brd ff:ff:ff:ff:ff:ff
    inet 192.168.55.66/24 brd 192.168.55.255 scope global tap0`;
const set = ['192.168.55.66'];

describe('what ifconfig says', () => {
  it('is the same in every dialect', () => {
    const all = [busybox('192.168.55.66'), netTools, iproute];
    for (const shown of all) for (const real of all) assert.deepEqual(whys('ifconfig tap0', shown, real, set), []);
  });

  it('lacks an address that the note shows', () => {
    assert.deepEqual(whys('ifconfig tap0', busybox('192.168.55.66'), busybox(''), set), [
      'The note shows 192.168.55.66; here tap0 has no address.',
    ]);
  });

  it('has another address than the note set', () => {
    assert.deepEqual(whys('ifconfig tap0', netTools, busybox('192.168.55.7'), set), [
      'The note shows 192.168.55.66 on tap0; here it is 192.168.55.7.',
    ]);
  });

  it('may have another address where nobody set it', () => {
    assert.deepEqual(whys('ifconfig tap0', netTools, busybox('10.0.0.9')), []);
  });

  it('lacks a link that the note shows', () => {
    assert.deepEqual(whys('ifconfig -a', netTools, 'lo        Link encap:Local Loopback'), [
      'The note shows tap0; here there is no such link.',
    ]);
  });

  it('shows a link down that the note shows up', () => {
    assert.deepEqual(whys('ip link', iproute, iproute.replace(',UP', '')), [
      'The note shows tap0 up; here it is down.',
    ]);
  });
});

const ps = (status: string, name = 'c1', image = 'busybox'): string =>
  `CONTAINER ID   IMAGE     COMMAND   CREATED          STATUS          PORTS     NAMES
3879c04ac643   ${image.padEnd(9)} "yes"     10 seconds ago   ${status.padEnd(15)}           ${name}`;

describe('what docker lists', () => {
  it('is the same in spite of ids, ages and further rows', () => {
    const more = `${ps('Up 2 hours')}\n0123456789ab   alpine    "sh"      1 hour ago       Up 1 hour                 other`;
    assert.deepEqual(whys('docker ps', ps('Up 9 seconds'), more), []);
  });

  it('lacks a container, or has it in another state', () => {
    assert.deepEqual(whys('docker ps -a', ps('Up 9 seconds'), ps('Up 1 second', 'x1')), [
      'The note lists c1; here it is not there.',
    ]);
    assert.deepEqual(whys('docker ps -a', ps('Up 9 seconds'), ps('Exited (0) 1s')), [
      'STATUS of c1: the note shows Up 9 seconds, here it is Exited (0) 1s.',
    ]);
  });

  it('names made up by the engine are compared by image', () => {
    assert.deepEqual(whys('docker ps', ps('Up 1 hour', 'brave_bell'), ps('Up 1 hour', 'sad_tesla')), []);
  });
});

describe('what route says', () => {
  const table = (gateway: string): string => `Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
0.0.0.0         ${gateway.padEnd(15)} 0.0.0.0         UG    0      0        0 tap0`;

  it('is the same as ip route says it', () => {
    assert.deepEqual(
      whys('route -n', table('192.168.55.1'), 'default via 192.168.55.1 dev tap0', ['192.168.55.1']),
      [],
    );
  });

  it('lacks the default route, or has another gateway than the note set', () => {
    assert.deepEqual(whys('route -n', table('192.168.55.1'), 'Kernel IP routing table'), [
      'The note shows a route to default; here there is none.',
    ]);
    assert.deepEqual(whys('route -n', table('192.168.55.1'), table('10.0.0.1'), ['192.168.55.1']), [
      'The note shows the route to default via 192.168.55.1; here it goes via 10.0.0.1.',
    ]);
  });
});

describe('output of other programs', () => {
  it('is compared line by line, without what varies', () => {
    assert.deepEqual(whys('date', 'Tue Nov 24 21:10:43 UTC 2026', 'Wed Jan  6 01:02:03 CET 2027'), []);
    assert.deepEqual(whys('tunctl -b', 'tap0', 'tap1'), []);
    assert.deepEqual(whys('cat f', 'one\n...\nthree', 'one\ntwo\nthree\nfour'), []);
  });

  it('says which line is missing and what came instead', () => {
    assert.deepEqual(compare({ sent: 'cat f', expected: ['hello world'], output: 'hello moon\n' }), [
      { why: 'The note shows “hello world”; that was not printed.', expected: 'hello world', real: 'hello moon' },
    ]);
  });

  it('says nothing where the note shows nothing', () => {
    assert.deepEqual(whys('ls', '', 'anything'), []);
  });

  it('is read as a terminal would show it in the end', () => {
    assert.equal(plainOutput('10%\r100%\r\n\x1b[31mred\x1b[0m\x1b]0;title\x07 ab\bc\x07'), '100%\nred ac');
  });
});

describe('what varies is masked', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['3879c04ac6435e5cd0a64effdc5843bce57c3b1e4f277722806f622af53d4425', '<id>'],
    ['ether 62:da:85:b2:1f:81', 'ether <mac>'],
    ['RX packets 12 bytes 34', 'RX packets <count> bytes <count>'],
    ['172.17.0.2', '<address>'],
    ['up 3 minutes', 'up <age>'],
    ['[1] 12345', '[job] <pid>'],
    ['containerd 1.6.20', 'containerd <version>'],
    ['1.5 GB used', '<size> used'],
    ['2026-11-24T21:10:43Z x', '<time> x'],
  ];
  for (const [line, expected] of pairs) it(line, () => assert.equal(masked(line), expected));

  it('but not what the note itself set', () => {
    assert.equal(masked('via 192.168.55.1 from 10.0.0.1', ['192.168.55.1']), 'via 192.168.55.1 from <address>');
  });
});
