import { describe, expect, it } from 'vitest';
import {
  isSecretVariable,
  isTelling,
  secretsInEnvironment,
  userInfoOf,
} from '../../../src/model/secret-variables.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

describe('isSecretVariable', () => {
  it.each(
    words(`GITHUB_TOKEN GH_TOKEN INPUT_GITHUB-TOKEN ACTIONS_RUNTIME_TOKEN NPM_TOKEN NODE_AUTH_TOKEN DB_PASSWORD PGPASSWORD
      POSTGRES_PASSWORD MYSQL_PWD CLIENT_SECRET AWS_SECRET_ACCESS_KEY AWS_ACCESS_KEY_ID AWS_SESSION_TOKEN API_KEY INPUT_API-KEY
      STRIPE_API_KEY SSH_PRIVATE_KEY GPG_PASSPHRASE SESSION_SECRET SESSION_KEY SENTRY_DSN JWT HTTP_COOKIE BASIC_AUTH
      npm_config_//registry.npmjs.org/:_authToken`),
  )('takes %s for a secret', (name) => {
    expect(isSecretVariable(name)).toBe(true);
  });

  it.each(
    words(`PWD OLDPWD PATH HOME SESSION_MANAGER XDG_SESSION_ID XDG_SESSION_TYPE DESKTOP_SESSION GDMSESSION DBUS_SESSION_BUS_ADDRESS
      SSH_AUTH_SOCK GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL AUTH_URL TOKEN_URL TOKEN_FILE PASSWORD_FILE SECRET_NAME TOKEN_TTL
      ACTIONS_ID_TOKEN_REQUEST_URL COMPASS_MODE KEYBOARD XKB_DEFAULT_LAYOUT COMPOSER_HOME MONKEY PATTERN TOKENIZER
      GITHUB_REPOSITORY GITHUB_RUN_ID INPUT_CONFIG INPUT_TARGET BASE_URL NODE_ENV LANG COLORTERM`),
  )('takes %s for none', (name) => {
    expect(isSecretVariable(name)).toBe(false);
  });
});

describe('secretsInEnvironment', () => {
  it('has the values of secret variables, and the user info of URLs in any', () => {
    const env = {
      'INPUT_GITHUB-TOKEN': 'ghs_abc123',
      DATABASE_URL: 'postgres://app:p%40ss@db/x',
      HTTPS_PROXY: 'http://me:s3cret-9@proxy:3128',
      BASE_URL: 'http://127.0.0.1:4010',
      PWD: '/home/me/project',
      EMPTY_TOKEN: undefined,
    };
    expect(secretsInEnvironment(env)).toEqual([
      'ghs_abc123',
      'app:p%40ss',
      'p%40ss',
      'app:p@ss',
      'p@ss',
      'me:s3cret-9',
      's3cret-9',
    ]);
  });

  it('leaves switches, small numbers and single short words alone: masking them would destroy reports', () => {
    const values = ['true', 'false', '1', '12345', 'postgres', 'password', 'ubuntu', 'Wayland', 'NONE', ''];
    expect(
      secretsInEnvironment(Object.fromEntries(values.map((value, i) => [`T${i}_TOKEN`, value]))),
    ).toEqual([]);
    for (const value of ['hunter2', 'correcthorse', 'a-b-c-d', '123456'])
      expect(isTelling(value), value).toBe(true);
  });

  it('reads a token that stands alone before the host, and no short user name', () => {
    expect(userInfoOf('https://ghs_abc123@github.com/x')).toEqual(['ghs_abc123']);
    expect(userInfoOf('ssh://git@github.com/x')).toEqual([]);
    expect(userInfoOf('http://host/a@b')).toEqual([]);
  });
});
