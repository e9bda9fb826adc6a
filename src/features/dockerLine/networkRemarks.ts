import { byNameOrId, type Holdings } from '../../core/docker/line/lookUp';
import type { LineChange } from '../../core/docker/line/meaning';
import { connectProblems, whyNotConnect } from '../../core/net/connecting';
import { formProblems } from '../../core/net/formProblems';
import { emptyForm } from '../../core/net/networkForm';

/** Something that is worth knowing of a line; with an `error` the engine would refuse it. */
export interface NetworkRemark {
  readonly weight: 'error' | 'warning';
  readonly text: string;
}

/** What the forms of networks say too: of a network to be made, and of a container to be put into one. */
export function networkRemarks(change: LineChange, holdings: Holdings): readonly NetworkRemark[] {
  switch (change.verb) {
    case 'network create': {
      const { name, driver, subnets, internal, ipv6, attachable } = change.draft;
      const each = (key: 'subnet' | 'gateway' | 'range'): string => subnets.map((one) => one[key] ?? '').join(' ');
      const addresses = { subnet: each('subnet'), gateway: each('gateway'), range: each('range') };
      // Options and labels of a line may hold blanks, which those of the form cannot.
      const form = { ...emptyForm, name, driver, ...addresses, internal, ipv6, attachable };
      return formProblems(form, { networks: holdings.networks, routes: undefined });
    }
    case 'network connect': {
      const network = byNameOrId(holdings.networks, change.network);
      const container = byNameOrId(holdings.containers, change.containers[0]);
      if (!network || !container) return [];
      const cannot = whyNotConnect(container, network);
      if (cannot !== undefined) return [{ weight: 'error', text: cannot }];
      const { ipv4 = '', ipv6 = '', aliases } = change.options;
      const problems = connectProblems({ ipv4, ipv6, aliases: aliases.join(' ') }, network, holdings.containers);
      return problems.map(({ text }) => ({ weight: 'error', text }));
    }
    default:
      return [];
  }
}
