import { parseEndpoint } from '../engine/endpointText';
import { EngineError } from '../engine/errors';
import type { RunningLab } from '../host/lab/running';
import { t } from '../l10n/l10n';
import { type Environment, cliForContext, cliForEndpoint } from './cliEnvironment';
import type { Context } from './contexts';
import type { Choice, Source } from './target';

/** A choice that leads nowhere, and why. */
export function brokenChoice(source: Source, name: string, problem: EngineError): Choice {
  return { id: `${source}:${name}`, source, name, endpoint: undefined, problem, cliEnvironment: {} };
}

/** An address that somebody wrote down. What cannot be read comes back with its problem. */
export function addressChoice(source: Source, address: string, env: Environment): Choice {
  try {
    const endpoint = parseEndpoint(address);
    return {
      id: `${source}:${address}`,
      source,
      name: address,
      endpoint,
      cliEnvironment: cliForEndpoint(endpoint, env),
    };
  } catch (error) {
    const problem = EngineError.is(error)
      ? error
      : new EngineError('bad-endpoint', String(error), { endpoint: address });
    return brokenChoice(source, address, problem);
  }
}

/** The engine of a lab that runs on this machine. */
export function labChoice(lab: RunningLab, env: Environment): Choice {
  const endpoint = { kind: 'unix', path: lab.socket } as const;
  const cliEnvironment = cliForEndpoint(endpoint, env);
  return { id: `lab:${lab.id}`, source: 'lab', name: t('lab {0}', lab.id), endpoint, cliEnvironment };
}

/** A docker context; `docker` is told its name and reads the TLS files itself. */
export function contextChoice(context: Context, env: Environment): Choice {
  const { name } = context;
  if ('problem' in context) return brokenChoice('context', name, context.problem);
  return {
    id: `context:${name}`,
    source: 'context',
    name,
    endpoint: context.endpoint,
    cliEnvironment: cliForContext(context, env),
  };
}
