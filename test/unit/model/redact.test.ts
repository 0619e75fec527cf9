import { describe, expect, it } from 'vitest';
import { isSecretName, redactBody, redactHeader, redactor, redactUrl } from '../../../src/model/redact.js';

describe('isSecretName', () => {
  it.each(['API_KEY', 'api-key', 'Authorization', 'set-cookie', 'DB_PASSWORD', 'GITHUB_TOKEN', 'sessionId'])(
    'takes %s for a secret',
    (name) => {
      expect(isSecretName(name)).toBe(true);
    },
  );

  it.each(['accept', 'content-type', 'BASE_URL', 'email'])('takes %s for none', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('redactor', () => {
  it('masks a value wherever it stands, also URL-encoded and in base64', () => {
    const redact = redactor(['s3cret/value']);
    const encoded = Buffer.from('s3cret/value').toString('base64');
    expect(redact(`a s3cret/value b s3cret%2Fvalue c ${encoded}`)).toBe('a *** b *** c ***');
  });

  it('masks the longer of two secrets first', () => {
    expect(redactor(['hunter', 'hunter22'])('hunter22 hunter')).toBe('*** ***');
  });

  it('leaves very short values alone: they would mask half of the text', () => {
    expect(redactor(['a', '', '   '])('a banana')).toBe('a banana');
  });
});

describe('redacting parts of a request', () => {
  it('masks user info and query values of a URL', () => {
    expect(redactUrl('https://me:pw@host/a?token=1&page=2#x')).toBe(
      'https://***@host/a?token=***&page=***#x',
    );
    expect(redactUrl('/path/only')).toBe('/path/only');
  });

  it('masks headers by their name', () => {
    expect(redactHeader('Authorization', 'Bearer abc')).toBe('***');
    expect(redactHeader('accept', 'text/html')).toBe('text/html');
  });

  it('masks fields of JSON and form bodies by their name', () => {
    expect(redactBody('{"email":"a@x","password":"p\\"w","token": 12}')).toBe(
      '{"email":"a@x","password":"***","token": "***"}',
    );
    expect(redactBody('user=me&password=pw')).toBe('user=me&password=***');
  });

  it('cuts long bodies and says how long they were', () => {
    expect(redactBody('x'.repeat(50), 10)).toBe('xxxxxxxxxx… (50 characters)');
  });
});
