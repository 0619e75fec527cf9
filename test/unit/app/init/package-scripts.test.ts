import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addScripts } from '../../../../src/app/init/package-scripts.js';

const scripts = { 'perf:smoke': 'loadgate run --tier smoke', 'perf:load': 'loadgate run --tier load' };

function textOf(text: string): string {
  const outcome = addScripts(text, scripts);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.text;
}

describe('addScripts', () => {
  it('adds to the scripts that there are, as they are written', () => {
    const before =
      '{\n\t"name": "x",\n\t"scripts": {\n\t\t"a": "1 }",\n\t\t"b": "\\"{"\n\t},\n\t"x": [1,  2]\n}';
    expect(textOf(before)).toBe(
      '{\n\t"name": "x",\n\t"scripts": {\n\t\t"a": "1 }",\n\t\t"b": "\\"{",\n' +
        '\t\t"perf:smoke": "loadgate run --tier smoke",\n\t\t"perf:load": "loadgate run --tier load"\n' +
        '\t},\n\t"x": [1,  2]\n}',
    );
  });

  it('adds the scripts where there are none', () => {
    const added =
      '  "scripts": {\n    "perf:smoke": "loadgate run --tier smoke",\n    "perf:load": "loadgate run --tier load"\n  }\n}\n';
    expect(textOf('{\n  "name": "x"\n}\n')).toBe(`{\n  "name": "x",\n${added}`);
    expect(textOf('{}\n')).toBe(`{\n${added}`);
  });

  it.each([
    [
      'on one line',
      '{ "scripts": { "a": "b" }, "c": 1 }',
      /^\{ "scripts": \{ "a": "b", "perf:smoke": .*" \}, "c": 1 \}$/,
    ],
    ['empty', '{\n  "scripts": {}\n}', /"scripts": \{ "perf:smoke"/],
    [
      'with the ends of lines of Windows',
      '{\r\n  "scripts": {\r\n    "a": "b"\r\n  }\r\n}\r\n',
      /^(?:[^\n]*\r\n)+$/,
    ],
    ['with a byte order mark', '\uFEFF{\n  "a": 1\n}\n', /^\uFEFF\{\n {2}"a": 1,\n/],
  ])('keeps the form of a file %s', (_, before, form) => {
    const after = textOf(before);
    expect(after).toMatch(form);
    expect(JSON.parse(after.replace(/^\uFEFF/, ''))).toMatchObject({ scripts });
  });

  it('never changes a script', () => {
    const before = '{"scripts":{"perf:smoke":"mine"}}';
    const after = addScripts(before, scripts);
    expect(after).toMatchObject({ added: ['perf:load'] });
    expect(textOf(before)).toContain('"perf:smoke":"mine"');
    expect(addScripts(textOf(before), scripts)).toEqual({ text: textOf(before), added: [] });
  });

  it.each([
    '',
    '[]',
    '{"scripts": []}',
    '{"scripts": "x"}',
    '{"a": 1,}',
    '{"scripts": {"a": "1"}, "scripts": {}}',
  ])('leaves %j to its owner', (text) => {
    expect(addScripts(text, scripts)).toHaveProperty('problem');
  });

  it('changes nothing but the scripts, in every file', () => {
    const key = fc.string().filter((name) => !['__proto__', 'scripts'].includes(name));
    const manifest = fc.tuple(
      fc.dictionary(key, fc.jsonValue()),
      fc.option(fc.dictionary(key, fc.string())),
      fc.dictionary(key, fc.jsonValue()),
    );
    fc.assert(
      fc.property(manifest, fc.constantFrom('', ' ', '  ', '\t', '    '), ([before, own, after], indent) => {
        const value = { ...before, ...(own === null ? {} : { scripts: own }), ...after };
        const text = JSON.stringify(value, null, indent);
        const changed = textOf(text);
        expect(JSON.parse(changed)).toEqual({ ...value, scripts: { ...own, ...scripts } });
        // What was there is there still, in its order: only one piece was put in.
        let same = 0;
        while (same < text.length && text[same] === changed[same]) same++;
        const left = text.slice(same);
        const isEmptyObject = text.replaceAll(/\s/g, '').includes('{}');
        if (!isEmptyObject) expect(changed.endsWith(left)).toBe(true);
      }),
    );
  });
});
