import type { ContainerRecord, PortRecord } from '../engine/records';
import { labelValue } from './labels';
import { shortId } from './subject';

/**
 * What a container's row is labelled with: `template` with `{name}`, `{image}`, `{id}`, `{shortId}`, `{state}`,
 * `{status}`, `{health}`, `{command}`, `{ports}`, `{ip}`, `{networks}` and `{label:KEY}` filled in. A field that does not
 * exist stays as it is written, so that a slip is seen. Where nothing comes of it, the name.
 */
export function labelOf(record: ContainerRecord, template: string): string {
  const filled = template.replace(/\{(label:)?([^{}]+)\}/g, (written, isLabel: string | undefined, field: string) =>
    isLabel ? (labelValue(record.labels, field) ?? '') : (fieldOf(record, field) ?? written),
  );
  return filled.trim() || record.name || shortId(record.id);
}

function fieldOf(record: ContainerRecord, field: string): string | undefined {
  switch (field) {
    case 'name':
      return record.name;
    case 'image':
      return record.image;
    case 'id':
      return record.id;
    case 'shortId':
      return shortId(record.id);
    case 'state':
      return record.state;
    case 'status':
      return record.status;
    case 'health':
      return record.health === 'none' ? '' : record.health;
    case 'command':
      return record.command;
    case 'ports':
      return [...new Set(record.ports.map(portText))].join(', ');
    case 'ip':
      return [...new Set(record.endpoints.map((endpoint) => endpoint.ip).filter(Boolean))].join(', ');
    case 'networks':
      return record.endpoints.map((endpoint) => endpoint.networkName).join(', ');
    default:
      return undefined;
  }
}

function portText(port: PortRecord): string {
  const inside = `${port.containerPort}/${port.protocol}`;
  return port.hostPort === undefined ? inside : `${port.hostPort}->${inside}`;
}
