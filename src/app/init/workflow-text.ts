import { VERSION } from '../../model/version.js';
import type { PackageManager } from './project.js';

export interface WorkflowFacts {
  /** The scenario file. */
  readonly config: string;
  /** Hosts that load may be sent to besides the runner itself. */
  readonly allowedHosts: readonly string[];
  /** Null: the service is no Node.js project, or runs elsewhere. */
  readonly node: { readonly manager: PackageManager; readonly versionFile: string | null } | null;
}

/** The actions that a new workflow uses, as this repository's own workflows pin them. */
export const PINNED = {
  checkout: 'actions/checkout@93cb6efe18208431cddfb8368fd83d5badbf9bfd # v5.0.1',
  setupNode: 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0',
  uploadArtifact: 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2',
  loadgate: `loadgate/loadgate@v${VERSION.split('.')[0] ?? '0'}`,
} as const;

/** The workflow that judges every pull request. Ends with a newline. */
export function workflowText(facts: WorkflowFacts): string {
  return `# Load-tests every pull request and fails it only when it really got slower.
# For pull requests from forks, nightly runs and the baseline: https://github.com/loadgate/loadgate/tree/main/docs
name: Performance

on:
  pull_request:

permissions: {}

concurrency:
  group: performance-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  smoke:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
      - uses: ${PINNED.checkout}
        with:
          fetch-depth: 2 # the commit to compare with comes along
          persist-credentials: false
${nodeSteps(facts)}      - uses: ${PINNED.loadgate}
        with:
${facts.config === 'loadgate.yml' ? '' : `          config: ${facts.config}\n`}          tier: smoke
${allowedHosts(facts)}      - name: Keep the results
        if: \${{ !cancelled() }}
        uses: ${PINNED.uploadArtifact}
        with:
          name: loadgate-results
          path: loadgate-results/
`;
}

function nodeSteps({ node }: WorkflowFacts): string {
  if (node === null) return '';
  const setup =
    node.versionFile === null
      ? ''
      : `      - uses: ${PINNED.setupNode}
        with:
          node-version-file: ${node.versionFile}
`;
  switch (node.manager) {
    case 'npm':
      return setup;
    case 'pnpm':
    case 'yarn':
      return `${setup}      - run: corepack enable
`;
    case 'bun':
      return `${setup}      - run: npm install --global bun
`;
  }
}

function allowedHosts({ allowedHosts }: WorkflowFacts): string {
  return allowedHosts.length === 0 ? '' : `          allowed-hosts: ${quoted(allowedHosts.join(', '))}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
