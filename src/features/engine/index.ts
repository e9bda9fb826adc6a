import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { onSettingChange } from '../../ui/settings';
import { chooseTarget } from './choose';
import { followConnection } from './connection';
import { registerRemedies } from './remedies';
import { createStatus } from './status';

/** The engine of this window: which one, how it stands with it, and what helps when it does not answer. */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    createStatus(services),
    followConnection(services),
    registerRemedies(services),
    onSettingChange(['engine.address', 'engine.timeout'], () => services.window.reopen()),
    registerCommand(services, 'stevedore.engine.choose', () => chooseTarget(services)),
    registerCommand(services, 'stevedore.engine.reconnect', () => services.window.current?.store.refresh()),
    registerCommand(services, 'stevedore.engine.showLog', () => services.log.show()),
  );
}
