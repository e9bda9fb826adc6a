// A bare tree over one call of the API: no extension that lists containers in a tree can be faster.

const http = require('node:http');
const vscode = require('vscode');

/** One `GET /containers/json?all=1` over the Unix socket in DOCKER_HOST. */
function list() {
  const socketPath = (process.env.DOCKER_HOST ?? '').replace(/^unix:\/\//, '');
  return new Promise((resolve, reject) => {
    const request = http.get({ socketPath, path: '/containers/json?all=1' }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => resolve(byName(JSON.parse(Buffer.concat(pieces).toString('utf8')))));
    });
    request.on('error', reject);
  });
}

function byName(containers) {
  return containers.sort((left, right) => (left.Names[0] < right.Names[0] ? -1 : 1));
}

function toTreeItem(container) {
  const item = new vscode.TreeItem(container.Names[0].slice(1));
  item.description = container.Status;
  return item;
}

function activate(context) {
  const provider = { getChildren: list, getTreeItem: toTreeItem };
  context.subscriptions.push(vscode.window.createTreeView('floor.containers', { treeDataProvider: provider }));
}

module.exports = { activate };
