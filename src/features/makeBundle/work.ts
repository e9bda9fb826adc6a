import * as vscode from 'vscode';
import { useBundle } from '../../core/l10n/l10n';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { askRequest } from './ask';
import { fixOwnership } from './fixOwnership';
import { makeBundle } from './make';

/** What the commands of this entry do; each takes what it was called with. */
export interface MakeWork {
  make(asked: unknown): Promise<void>;
  fixOwnership(asked: unknown): Promise<void>;
}

/** Makes bundles. */
export function createMakeWork(services: Services): MakeWork {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  return {
    make: async (asked) => {
      if (!mayChange()) return;
      const request = await askRequest(services, asked);
      if (request) await makeBundle(services, request);
    },
    fixOwnership: async (asked) => {
      if (mayChange()) await fixOwnership(services, asked);
    },
  };
}
