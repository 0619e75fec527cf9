import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../../src/journey/compile.js';
import type { PreparedRequest } from '../../../src/journey/program.js';
import { TemplateError } from '../../../src/journey/template-error.js';
import { ConfigError } from '../../../src/model/errors.js';
import type { BodyPlan, JsonValue, Plan, RequestPlan } from '../../../src/plan/plan.js';
import { compileRequest, journey, planOf, request, requestsOf, scopeWith } from './plans.js';

const prepare = (
  step: Partial<RequestPlan>,
  vars: Record<string, unknown> = {},
  plan: Partial<Plan> = {},
): PreparedRequest => compileRequest(step, plan).prepare(scopeWith(vars));

const bodyOf = (body: BodyPlan, vars: Record<string, unknown> = {}): string =>
  String(prepare({ method: 'POST', body }, vars).body);

const jsonOf = (value: JsonValue, vars: Record<string, unknown> = {}): unknown =>
  JSON.parse(bodyOf({ kind: 'json', value }, vars));

describe('a request without templates', () => {
  it('is the same frozen object each time', () => {
    const compiled = compileRequest({
      method: 'POST',
      path: '/a?x=1',
      query: { y: 2 },
      headers: { Accept: 'text/plain' },
      body: { kind: 'json', value: { a: [1, null, 'x'] } },
    });
    const first = compiled.prepare(scopeWith());
    expect(compiled.prepare(scopeWith({}, {}, 5))).toBe(first);
    expect(Object.isFrozen(first) && Object.isFrozen(first.headers)).toBe(true);
    expect(first).toEqual({
      method: 'POST',
      path: '/a?x=1&y=2',
      headers: ['content-type', 'application/json', 'Accept', 'text/plain'],
      body: Buffer.from('{"a":[1,null,"x"]}'),
    });
  });

  it('has no body and no content type unless it is given one', () => {
    expect(prepare({})).toEqual({ method: 'GET', path: '/', headers: [], body: null });
  });
});

describe('path', () => {
  it.each([
    ['/cart/{{ id }}/items', { id: 7 }, '/cart/7/items'],
    ['/find/{{ q }}', { q: 'a/b?c=d&e f#ü' }, '/find/a%2Fb%3Fc%3Dd%26e%20f%23%C3%BC'],
    ['/a/b?c=d&e=%20', {}, '/a/b?c=d&e=%20'],
    ['/a b/ü', {}, '/a%20b/%C3%BC'],
    ['{{ next }}', { next: '/page/2?x=a%20b' }, '/page/2?x=a%20b'],
    ['{{ next }}/more', { next: 'http://127.0.0.1:1/p' }, 'http://127.0.0.1:1/p/more'],
    ['/{{ env.KEY }}/{{ user.id }}/{{ iteration }}', {}, '/k%20v/3/0'],
    ['/half/{{ s }}', { s: 'a\ud800' }, '/half/a%EF%BF%BD'],
  ])('%s', (path, vars, sent) => {
    expect(prepare({ path }, vars).path).toBe(sent);
  });

  it('refuses a value at its start that is no path', () => {
    expect(() => prepare({ path: '{{ next }}' }, { next: 'page/2' })).toThrow(
      new TemplateError('next: a path must start with "/" or "http://", this one does not'),
    );
  });

  it('keeps any text put into it in one piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { path } = prepare({ path: '/a/{{ x }}/b' }, { x: text });
        expect(path).toMatch(/^[\x21-\x7e]+$/);
        const parts = path.split('/');
        expect(parts).toHaveLength(4);
        expect(decodeURIComponent(parts[2] ?? '')).toBe(Buffer.from(text).toString());
      }),
    );
  });
});

describe('query and form', () => {
  const query: Record<string, JsonValue> = {
    text: 'a b&c',
    number: 5,
    yes: true,
    none: null,
    list: ['x', '{{ y }}'],
    value: '{{ list }}',
    mixed: 'n={{ y }}',
    object: { a: '{{ y }}' },
    gone: '{{ nothing }}',
  };
  const vars = { y: 'ä', list: [1, 'z'], nothing: null };

  it('encodes every value, repeats lists and leaves null out', () => {
    expect(prepare({ path: '/p', query }, vars).path).toBe(
      '/p?text=a%20b%26c&number=5&yes=true&list=x&list=%C3%A4&value=1&value=z&mixed=n%3D%C3%A4' +
        '&object=%7B%22a%22%3A%22%C3%A4%22%7D',
    );
  });

  it('sends a form as browsers do', () => {
    const sent = prepare({ method: 'POST', body: { kind: 'form', fields: query } }, vars);
    expect(sent.headers).toEqual(['content-type', 'application/x-www-form-urlencoded']);
    expect(sent.body).toBe(
      'text=a+b%26c&number=5&yes=true&list=x&list=%C3%A4&value=1&value=z&mixed=n%3D%C3%A4' +
        '&object=%7B%22a%22%3A%22%C3%A4%22%7D',
    );
  });

  it('adds nothing when there is nothing to add', () => {
    expect(prepare({ path: '/p', query: { a: '{{ nothing }}' } }, vars).path).toBe('/p');
    expect(prepare({ path: '{{ p }}', query: { a: 1 } }, { p: '/p?x=1' }).path).toBe('/p?x=1&a=1');
  });

  it('is read back as it was meant, for any names and values', () => {
    const field = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(field, fc.string({ unit: 'grapheme' })), (values) => {
        const fields = Object.fromEntries(
          Object.keys(values).map((name) => [name, `{{ v[${JSON.stringify(name)}] }}`]),
        );
        const body = bodyOf({ kind: 'form', fields }, { v: values });
        expect([...new URLSearchParams(body)]).toEqual(Object.entries(values));
      }),
    );
  });
});

describe('JSON body', () => {
  it('keeps the type of a value that stands alone', () => {
    const value = { n: '{{ n }}', o: ['{{ o }}', 'n is {{ n }}'], t: true, sum: '{{ n + 1 }}', 'a"b': 'x' };
    expect(jsonOf(value, { n: 5, o: { deep: [null, 'ü'] } })).toEqual({
      n: 5,
      o: [{ deep: [null, 'ü'] }, 'n is 5'],
      t: true,
      sum: 6,
      'a"b': 'x',
    });
  });

  it('puts functions in', () => {
    const value = {
      id: '{{ uuid() }}',
      n: '{{ between(4, 4) }}',
      at: "{{ now('ms') }}",
      s: "{{ pick('S') }}",
    };
    expect(jsonOf(value)).toMatchObject({ n: 4, at: 0, s: 'S' });
  });

  it('is valid for any text, alone or among others', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\n', '{{', '\u2028'));
    fc.assert(
      fc.property(text, text, (x, y) => {
        expect(jsonOf({ a: '{{ x }}', b: ['<{{ x }}|{{ y }}>'] }, { x, y })).toEqual({
          a: x,
          b: [`<${x}|${y}>`],
        });
      }),
    );
  });

  it('is the value itself when it holds no templates', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('{{'));
        expect(bodyOf({ kind: 'json', value: JSON.parse(text) as JsonValue })).toBe(text);
      }),
    );
  });

  it('writes null for what JSON has no word for, and refuses a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(jsonOf(['{{ f }}'], { f: () => 1 })).toEqual([null]);
    expect(() => jsonOf('{{ circle }}', { circle })).toThrow(TemplateError);
  });
});

describe('other bodies', () => {
  it('fills a text and leaves its content type to the user', () => {
    const sent = prepare({ method: 'PUT', body: { kind: 'text', text: '<a>{{ x }}</a>' } }, { x: [1] });
    expect(sent.body).toBe('<a>[1]</a>');
    expect(sent.headers).toEqual([]);
  });

  it('reads a file once, as it is', () => {
    const directory = mkdtempSync(join(tmpdir(), 'loadgate-'));
    const path = join(directory, 'body.bin');
    writeFileSync(path, Buffer.from([0, 255, 123, 123]));
    const compiled = compileRequest({ method: 'POST', body: { kind: 'file', path } });
    rmSync(directory, { recursive: true });
    const { body } = compiled.prepare(scopeWith());
    expect(body).toEqual(Buffer.from([0, 255, 123, 123]));
    expect(compiled.prepare(scopeWith()).body).toBe(body);
  });

  it('says where a file is missing', () => {
    const compile = (): unknown =>
      compileRequest({ endpoint: 'upload', body: { kind: 'file', path: '/no/such/file' } });
    expect(compile).toThrow(ConfigError);
    expect(compile).toThrow(/^loadgate\.yml:7:3: upload: ENOENT.*\/no\/such\/file/);
  });
});

describe('headers', () => {
  it('of the step win over those of the journey, and these over http, whatever the spelling', () => {
    const plan = planOf([
      journey(
        [
          request({
            method: 'POST',
            headers: { ACCEPT: 'c', 'x-step': '{{ v }}', 'Content-Length': '9' },
            body: { kind: 'json', value: 1 },
          }),
        ],
        { headers: { Accept: 'b', 'X-Journey': 'j', 'Content-Type': 'application/vnd.x+json' } },
      ),
    ]);
    const http = { ...plan.http, headers: { accept: 'a', 'x-http': 'h' } };
    const program = compileProgram({ ...plan, http });
    const [compiled] = requestsOf(program.journeys[0]?.instructions ?? []);
    expect(compiled?.prepare(scopeWith({ v: 1 })).headers).toEqual([
      'Content-Type',
      'application/vnd.x+json',
      'ACCEPT',
      'c',
      'x-http',
      'h',
      'X-Journey',
      'j',
      'x-step',
      '1',
    ]);
  });

  it('never carry a line break out of a value', () => {
    expect(() => prepare({ headers: { 'x-a': 'b {{ v }}' } }, { v: 'c\r\nx-evil: 1' })).toThrow(
      new TemplateError('the value for the header x-a has characters that no header can have'),
    );
  });
});

const missing = (message: string): TemplateError => new TemplateError(message, { missing: true });

describe('a variable that is not set', () => {
  it('is a TemplateError that names it', () => {
    expect(() => prepare({ path: '/cart/{{ cart }}' })).toThrow(missing('cart: "cart" is not set'));
    expect(() => prepare({ path: '/{{ cart.id }}' }, { cart: {} })).toThrow(
      missing('cart.id: "cart" has no "id"'),
    );
    expect(() => prepare({ path: '/{{ env.NOPE }}' })).toThrow(missing('env.NOPE: "env" has no "NOPE"'));
  });
});
