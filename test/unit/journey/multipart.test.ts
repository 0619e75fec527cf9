import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PreparedRequest } from '../../../src/journey/program.js';
import type { PartPlan } from '../../../src/plan/plan.js';
import { compileRequest, scopeWith } from './plans.js';

const BYTES = Buffer.from([0, 255, 13, 10, 45, 45, 128]);

const folders = ['a', 'b'].map((name) => {
  const folder = mkdtempSync(join(tmpdir(), `loadgate-${name}-`));
  writeFileSync(join(folder, 'cat.jpg'), BYTES);
  return folder;
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const photo = (folder = folders[0] ?? ''): PartPlan => ({
  name: 'photo "1"',
  file: join(folder, 'cat.jpg'),
  filename: 'größe.jpg',
  type: 'image/jpeg',
});

function prepared(parts: readonly PartPlan[], vars: Record<string, unknown> = {}): PreparedRequest {
  return compileRequest({ method: 'POST', body: { kind: 'multipart', parts } }).prepare(scopeWith(vars));
}

/** The parts as a server reads them (RFC 2046, 5.1.1): headers and content of each, one character a byte. */
function read({ headers, body }: PreparedRequest): readonly (readonly [head: string, content: string])[] {
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers[1] ?? '')?.[1] ?? '';
  const text = `\r\n${Buffer.from(body ?? '').toString('latin1')}`;
  const [preamble, ...parts] = text.split(`\r\n--${boundary}`);
  expect([preamble, parts.at(-1)]).toEqual(['', '--\r\n']);
  return parts.slice(0, -1).map((part) => {
    const end = part.indexOf('\r\n\r\n');
    return [Buffer.from(part.slice(2, end), 'latin1').toString(), part.slice(end + 4)] as const;
  });
}

describe('multipart', () => {
  it('is read by a server as it was meant', () => {
    const sent = prepared(
      [
        { name: 'title', value: 'Hi {{ who }} ü' },
        { name: 'count', value: 3 },
        photo(),
        { name: 'tag', value: 'x' },
      ],
      { who: 'Bo' },
    );
    expect(read(sent)).toEqual([
      ['content-disposition: form-data; name="title"', Buffer.from('Hi Bo ü').toString('latin1')],
      ['content-disposition: form-data; name="count"', '3'],
      [
        'content-disposition: form-data; name="photo %221%22"; filename="größe.jpg"\r\ncontent-type: image/jpeg',
        BYTES.toString('latin1'),
      ],
      ['content-disposition: form-data; name="tag"', 'x'],
    ]);
  });

  it('is the same object each time where nothing varies', () => {
    const compiled = compileRequest({ method: 'POST', body: { kind: 'multipart', parts: [photo()] } });
    expect(compiled.prepare(scopeWith())).toBe(compiled.prepare(scopeWith()));
  });

  it('sends the same bytes from every checkout, and other boundaries for other forms', () => {
    const [here, there] = folders.map((folder) => prepared([photo(folder)]));
    expect(here).toEqual(there);
    expect(prepared([{ name: 'a', value: '1' }]).headers).not.toEqual(here?.headers);
    const boundary = /boundary=(\S+)/.exec(here?.headers[1] ?? '')?.[1] ?? '';
    expect(boundary).toMatch(/^loadgate-[0-9a-f]{32}$/);
  });

  it('keeps a line break in a name from making headers', () => {
    const sent = prepared([{ ...photo(), filename: 'a"\r\nx: y' }]);
    expect(sent.body?.toString('latin1')).toContain('filename="a%22%0D%0Ax: y"');
  });
});
