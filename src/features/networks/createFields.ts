import { t } from '../../core/l10n/l10n';
import type { FormField, FormProblem } from '../../core/net/formProblem';
import type { NetworkForm } from '../../core/net/networkForm';
import type { Field } from '../../ui/form';

type Texts = 'subnet' | 'gateway' | 'range' | 'options' | 'labels';
type Switches = 'internal' | 'ipv6' | 'attachable';

/** The fields of a new network, most wanted first (docker-network-create(1)). */
export function networkFields(troubles: (form: NetworkForm) => readonly FormProblem[]): readonly Field<NetworkForm>[] {
  const text = (name: Texts, words: { label: string; prompt: string; example: string; whenEmpty: string }) =>
    textField(name, words, troubles);
  const byEngine = t('the engine chooses');
  return [
    text('subnet', {
      label: t('Subnet'),
      prompt: t('The block of addresses; one for IPv4, one for IPv6, with a blank between.'),
      example: '10.20.0.0/24 fd00:20::/64',
      whenEmpty: byEngine,
    }),
    text('gateway', {
      label: t('Gateway'),
      prompt: t("The bridge's own address, which is the way out."),
      example: '10.20.0.1',
      whenEmpty: t('the first address of the subnet'),
    }),
    text('range', {
      label: t('IP range'),
      prompt: t('The part of the subnet that containers get addresses from.'),
      example: '10.20.0.128/25',
      whenEmpty: t('all of the subnet'),
    }),
    switchField('internal', t('Internal, without a way out of the host')),
    switchField('ipv6', t('IPv6')),
    driverField(),
    switchField('attachable', t('Attachable, for a swarm: containers may join by hand')),
    text('options', {
      label: t('Options of the driver'),
      prompt: t('key=value, with a blank between two.'),
      example: 'com.docker.network.bridge.name=br-yard',
      whenEmpty: t('none'),
    }),
    text('labels', {
      label: t('Labels'),
      prompt: t('key=value, with a blank between two.'),
      example: 'course=networks',
      whenEmpty: t('none'),
    }),
  ];
}

function textField(
  name: Texts,
  words: { label: string; prompt: string; example: string; whenEmpty: string },
  troubles: (form: NetworkForm) => readonly FormProblem[],
): Field<NetworkForm> {
  const set = (form: NetworkForm, value: string): NetworkForm => ({ ...form, [name]: value });
  const about: FormField = name;
  return {
    kind: 'text',
    ...words,
    get: (form) => form[name],
    set,
    troubles: (form, value) => troubles(set(form, value)).filter(({ field }) => field === about),
  };
}

function switchField(name: Switches, label: string): Field<NetworkForm> {
  return { kind: 'switch', label, isOn: (form) => form[name], set: (form, isOn) => ({ ...form, [name]: isOn }) };
}

/** The drivers that docker brings along (docker docs, "Network drivers"). */
function driverField(): Field<NetworkForm> {
  return {
    kind: 'choice',
    label: t('Driver'),
    get: (form) => form.driver,
    set: (form, driver) => ({ ...form, driver }),
    choices: [
      { value: 'bridge', meaning: t('a switch in the kernel of the host: the usual one') },
      { value: 'macvlan', meaning: t("containers with MACs of their own on the host's LAN; option parent=eth0") },
      { value: 'ipvlan', meaning: t("containers on the host's LAN with the host's MAC; option parent=eth0") },
      { value: 'overlay', meaning: t('over several hosts; needs a swarm') },
    ],
  };
}
