import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMPILED_ENTRY } from '../helpers/compiled-entry.js';
import { startGhes, type Ghes } from '../helpers/ghes.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';
import { GHES_CERTIFICATE } from '../helpers/servers-certificate.js';
import { proxyServer, type ProxyServer } from '../helpers/servers-http.js';

const TOKEN = 'ghs_planted0token0of0the0job';

/** A process of its own: NODE_EXTRA_CA_CERTS is read as Node.js starts, the proxies as the client loads. */
const PROGRAM = `
  const at = (file) => import(new URL(file, process.env.LIB));
  const { createGithubClient } = await at('github/client.js');
  const { upsertComment } = await at('github/comment.js');
  const { readContext } = await at('github/context.js');
  const context = readContext(process.env);
  const client = createGithubClient({ token: process.env.TOKEN_OF_TEST, apiUrl: context.apiUrl, waitUnit: 10 });
  const request = { key: { config: 'loadgate.yml', tier: 'smoke' }, mode: 'always', verdict: 'pass', body: 'fine' };
  const { kind, note } = await upsertComment(client, context, request);
  console.log(JSON.stringify([{ kind, note }, context.runUrl]));
`;

interface Written {
  readonly outcome: { readonly kind: string; readonly note?: { readonly text: string } };
  readonly runUrl: string;
  /** Everything that was printed. */
  readonly printed: string;
}

describe("GitHub Enterprise Server, with an authority of one's own and behind a proxy", () => {
  let api: GithubApi;
  let ghes: Ghes;
  let proxy: ProxyServer;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'loadgate-ghes-'));
    writeFileSync(join(folder, 'ca.pem'), GHES_CERTIFICATE);
    const repo = { full_name: 'octo/shop' };
    const event = { pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo }, base: { ref: 'main' } } };
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
    return () => {
      rmSync(folder, { recursive: true });
    };
  });
  beforeEach(async () => {
    api = await startGithubApi({ repository: 'octo/shop', pullRequests: [7], token: TOKEN });
    ghes = await startGhes(api.url);
    proxy = await proxyServer();
  });
  afterEach(async () => {
    await proxy.close();
    await ghes.close();
    await api.close();
  });

  function write(env: Readonly<Record<string, string>>): Promise<Written> {
    const given = {
      PATH: process.env.PATH,
      LIB: pathToFileURL(`${dirname(COMPILED_ENTRY)}/`).href,
      TOKEN_OF_TEST: TOKEN,
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_RUN_ID: '9',
      GITHUB_API_URL: `${ghes.url}/api/v3`,
      GITHUB_GRAPHQL_URL: `${ghes.url}/api/graphql`,
      GITHUB_SERVER_URL: ghes.url,
      ...env,
    };
    return new Promise((done, failed) => {
      const args = ['--input-type=module', '-e', PROGRAM];
      execFile(process.execPath, args, { env: given, timeout: 50_000 }, (error, stdout, stderr) => {
        if (error !== null) {
          failed(new Error(`${stdout}${stderr}`, { cause: error }));
          return;
        }
        const [outcome, runUrl] = JSON.parse(stdout) as [Written['outcome'], string];
        done({ outcome, runUrl, printed: `${stdout}${stderr}` });
      });
    });
  }

  it.each(['https_proxy', 'HTTPS_PROXY'])('comments through the tunnel that %s names', async (variable) => {
    const { outcome, runUrl, printed } = await write({ [variable]: proxy.url });
    expect(outcome.kind, printed).toBe('created');
    expect(api.comments).toHaveLength(1);
    expect(api.violations).toEqual([]);
    expect(runUrl).toBe(`${ghes.url}/octo/shop/actions/runs/9`);
    const tunnel = { line: `CONNECT ${new URL(ghes.url).host}`, authorization: null };
    expect(proxy.seen.length).toBeGreaterThan(0);
    for (const seen of proxy.seen) expect(seen).toEqual(tunnel);
    expect(new Set(ghes.paths.map((path) => path.split('?')[0]))).toEqual(
      new Set(['/api/graphql', '/api/v3/repos/octo/shop/issues/7/comments']),
    );
    expect(ghes.paths.join('\n')).not.toContain(TOKEN);
    expect(printed).not.toContain(TOKEN);
  });

  it('tells a proxy who it is, and nobody else', async () => {
    const { outcome, printed } = await write({ https_proxy: proxy.url.replace('//', '//me:p%40ss-word@') });
    expect(outcome.kind, printed).toBe('created');
    const basic = `Basic ${Buffer.from('me:p@ss-word').toString('base64')}`;
    expect(new Set(proxy.seen.map(({ authorization }) => authorization))).toEqual(new Set([basic]));
    expect(printed).not.toMatch(/p(@|%40)ss-word/);
  });

  it('says in one sentence that the proxy refuses, without its password', async () => {
    await proxy.close();
    proxy = await proxyServer(407);
    const { outcome, printed } = await write({ https_proxy: proxy.url.replace('//', '//me:p%40ss-word@') });
    expect(outcome.kind).toBe('failed');
    expect(outcome.note?.text).toMatch(
      /^Could not comment on the pull request: GitHub's API can't be reached/,
    );
    expect(outcome.note?.text).toContain('407');
    expect(printed).not.toMatch(/p(@|%40)ss-word|ghs_/);
    expect(api.requests).toEqual([]);
  });

  it('leaves the proxy out for the hosts of no_proxy', async () => {
    const { outcome } = await write({
      https_proxy: proxy.url,
      no_proxy: 'other.test,.example.test',
    });
    // Nothing but the proxy knows the name.
    expect(outcome.kind).toBe('failed');
    expect(proxy.seen).toEqual([]);
  });

  it("says what to do where nobody vouches for the server's certificate", async () => {
    const { outcome } = await write({ https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: '' });
    expect(outcome.kind).toBe('failed');
    expect(outcome.note?.text).toContain('NODE_EXTRA_CA_CERTS');
    expect(api.requests).toEqual([]);
  });

  it('survives a proxy that is no URL', async () => {
    const { outcome } = await write({ https_proxy: 'not a proxy' });
    expect(outcome.kind).toBe('failed');
    expect(outcome.note?.text.split('\n')).toHaveLength(1);
  });
});
