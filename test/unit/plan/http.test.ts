import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE, PRIVATE_KEY } from '../../helpers/servers-certificate.js';
import { folderWith, load, problemsOf, SMALL, withSteps } from './scenario-folder.js';

const PEMS = { 'ca.pem': CERTIFICATE, 'tls/cert.pem': CERTIFICATE, 'tls/key.pem': PRIVATE_KEY };

function withHttp(http: string, target = 'https://127.0.0.1:4010'): string {
  return `${SMALL.replace('http://127.0.0.1:4010', target)}http: ${http}\n`;
}

describe('http', () => {
  it('has settings for connections, TLS and HTTP/2', async () => {
    const scenario = withHttp(
      '{ connections: shared, http2: true, tls: { ca: ca.pem, cert: tls/cert.pem, key: tls/key.pem, servername: localhost } }',
    );
    const plan = await load({ ...PEMS, 'loadgate.yml': scenario });
    const { connections, http2, tls, proxy } = plan.http;
    expect({ connections, http2, tls, proxy }).toEqual({
      connections: 'shared',
      http2: true,
      tls: {
        ca: [join(plan.directory, 'ca.pem')],
        cert: join(plan.directory, 'tls/cert.pem'),
        key: join(plan.directory, 'tls/key.pem'),
        servername: 'localhost',
        insecure: false,
      },
      proxy: null,
    });
  });

  it('keeps what is in a key out of the plan, and certificates out of the hash', async () => {
    const scenario = withHttp('{ tls: { ca: ca.pem, cert: tls/cert.pem, key: tls/key.pem } }');
    const plan = await load({ ...PEMS, 'loadgate.yml': scenario });
    expect(JSON.stringify(plan)).not.toContain('BEGIN');
    const renewed = await load({ ...PEMS, 'ca.pem': `${CERTIFICATE}\n# renewed`, 'loadgate.yml': scenario });
    expect(renewed.scenarioHash).toBe(plan.scenarioHash);
  });

  it('keeps NODE_EXTRA_CA_CERTS beside an authority of its own, as far as it can be read', async () => {
    const extra = join(folderWith({ 'extra.pem': CERTIFICATE }), 'extra.pem');
    const files = { ...PEMS, 'loadgate.yml': withHttp('{ tls: { ca: ca.pem } }') };
    const caOf = async (file: string): Promise<readonly string[] | undefined> =>
      (await load(files, { env: { NODE_EXTRA_CA_CERTS: file } })).http.tls?.ca.slice(1);
    expect(await caOf(extra)).toEqual([extra]);
    expect(await caOf(`${extra}.gone`)).toEqual([]);
  });

  it('takes proxies from the environment, and hides their passwords', async () => {
    const env = {
      HTTP_PROXY: 'http://upper:1',
      http_proxy: 'http://robot:p%40ssword@lower:2',
      HTTPS_PROXY: ' http://tls:3 ',
      no_proxy: '.internal',
    };
    const plan = await load(SMALL, { env });
    expect(plan.http.proxy).toEqual({
      http: 'http://robot:p%40ssword@lower:2',
      https: 'http://tls:3',
      except: '.internal',
    });
    expect(plan.secrets).toEqual(expect.arrayContaining(['p%40ssword', 'p@ssword', 'robot:p@ssword']));
    expect((await load(SMALL, { env: { NO_PROXY: 'x', HTTP_PROXY: '' } })).http.proxy).toBeNull();
  });

  it.each([
    ['unix:/run/app.sock', 'unix:/run/app.sock'],
    ['unix:///run/app.sock', 'unix:/run/app.sock'],
    ['"unix:/run/my app#1%.sock"', 'unix:/run/my%20app%231%25.sock'],
  ])('takes a Unix socket as target: %s', async (written, target) => {
    const plan = await load(SMALL.replace('http://127.0.0.1:4010', written));
    expect(decodeURIComponent(new URL(plan.target).pathname)).toBe(
      decodeURIComponent(target.slice('unix:'.length)),
    );
  });

  it.each(
    Object.entries({
      http2: withHttp('{ http2: true }', 'http://127.0.0.1:4010'),
      connections: withHttp('{ connections: pooled }'),
      'keep-alive': withHttp('{ keepAlive: false, connections: shared }'),
      'tls-keys': withHttp('{ tls: { ca: gone.pem, verify: false, cert: ca.pem } }'),
      'tls-files': withHttp('{ tls: { ca: loadgate.yml, cert: tls/key.pem, key: ca.pem } }'),
      'tls-mismatch': withHttp('{ tls: { cert: ca.pem, key: other.pem } }'),
      'tls-encrypted': withHttp('{ tls: { cert: ca.pem, key: locked.pem } }'),
      'tls-broken': withHttp('{ tls: { ca: broken.pem } }'),
      'socket-relative': SMALL.replace('http://127.0.0.1:4010', 'unix:app.sock'),
      'socket-long': SMALL.replace('http://127.0.0.1:4010', `unix:/${'a'.repeat(110)}`),
      multipart: withSteps(
        `      - { post: /, multipart: { a: "{{ nothing_like_it }}", b: { file: gone.png }, c: { path: x } } }
      - { post: /, multipart: { a: { file: ca.pem, type: png } } }
      - { post: /, multipart: [ a ] }
      - { think: 1s, multipart: {} }`,
      ),
    }),
  )('tells what is wrong: %s', async (name, scenario) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
    const files = {
      ...PEMS,
      'other.pem': privateKey.export(pkcs8),
      'locked.pem': privateKey.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'x' }),
      'broken.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'loadgate.yml': scenario,
    };
    await expect(await problemsOf(files)).toMatchFileSnapshot(`golden/http-${name}.txt`);
  });
});
