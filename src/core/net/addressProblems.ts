import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import type { FormField, FormProblem } from './formProblem';
import { type NetworkForm, valuesOf } from './networkForm';
import {
  hasHostBits,
  holdsAddress,
  holdsSubnet,
  isHostAddress,
  parseAddress,
  parseSubnet,
  type Subnet,
  subnetText,
} from './subnets';

const subnetsOf = (form: NetworkForm): readonly Subnet[] =>
  valuesOf(form.subnet).flatMap((text) => parseSubnet(text) ?? []);

/** What speaks against the gateways of a form. */
export function gatewayProblems(form: NetworkForm): readonly FormProblem[] {
  const homes = valuesOf(form.gateway).map((text) => home(form, text, gatewayProblem));
  return [...homes.flatMap((one) => one.problem ?? []).map(asError('gateway')), ...tooMany('gateway', form)];
}

/** What speaks against the IP ranges of a form. */
export function rangeProblems(form: NetworkForm): readonly FormProblem[] {
  const homes = valuesOf(form.range).map((text) => home(form, text, rangeProblem));
  return [...homes.flatMap((one) => one.problem ?? []).map(asError('range')), ...tooMany('range', form)];
}

const asError =
  (field: FormField) =>
  (text: string): FormProblem => ({ field, weight: 'error', text });

type Check = (text: string, subnets: readonly Subnet[]) => string | undefined;

/** docker refuses what has no subnet ("every ip-range or gateway must have a corresponding subnet"). */
function home(form: NetworkForm, text: string, check: Check): { readonly problem: string | undefined } {
  const subnets = subnetsOf(form);
  if (valuesOf(form.subnet).length > 0) return { problem: check(text, subnets) };
  return { problem: t('{0} belongs to a subnet. Enter the subnet first.', visible(text)) };
}

function gatewayProblem(text: string, subnets: readonly Subnet[]): string | undefined {
  const address = parseAddress(text);
  if (!address) return t('{0} is no address. One is written 10.20.0.1, or fd00:20::1.', visible(text));
  const subnet = subnets.find((one) => holdsAddress(one, address));
  if (!subnet) return t('{0} is outside of {1}.', text, subnets.map(subnetText).join(', '));
  if (!isHostAddress(subnet, address))
    return t('{0} stands for the subnet {1} itself. Take an address between.', text, subnetText(subnet));
  return undefined;
}

function rangeProblem(text: string, subnets: readonly Subnet[]): string | undefined {
  const range = parseSubnet(text);
  if (!range) return t('{0} is no range. One is written 10.20.0.128/25.', visible(text));
  if (hasHostBits(range)) return t('{0} is an address in a range. The range is {1}.', text, subnetText(range));
  if (!subnets.some((one) => holdsSubnet(one, range)))
    return t('{0} is outside of {1}.', text, subnets.map(subnetText).join(', '));
  return undefined;
}

/** More than one for the same subnet: docker says no ("multiple gateways for subnet", docker/cli, network create). */
function tooMany(field: 'gateway' | 'range', form: NetworkForm): readonly FormProblem[] {
  const values = valuesOf(form[field]).flatMap((text) => {
    const block = field === 'gateway' ? parseAddress(text) : parseSubnet(text)?.address;
    return block ?? [];
  });
  const crowded = subnetsOf(form).find((one) => values.filter((value) => holdsAddress(one, value)).length > 1);
  if (!crowded) return [];
  const text =
    field === 'gateway'
      ? t('{0} takes one gateway.', subnetText(crowded))
      : t('{0} takes one range.', subnetText(crowded));
  return [asError(field)(text)];
}
