import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_OUTPUT, quoteOutput, recentOutput } from '../../../src/host/recent-output.js';
import { redactor } from '../../../src/model/redact.js';

const redact = redactor(['s3cr3t-value']);

function keeper(echoed: string[] = []) {
  return recentOutput({ redact, echo: (text) => echoed.push(text) });
}

describe('recentOutput', () => {
  it('keeps both streams in the order they came', () => {
    const output = keeper();
    const stdout = output.stream();
    const stderr = output.stream();
    stdout.write('one\n');
    stderr.write('two\n');
    stdout.write('three');
    expect(output.text()).toBe('one\ntwo\nthree');
  });

  it('keeps the last 8 KB, from the start of a line', () => {
    const output = keeper();
    const stream = output.stream();
    for (let line = 0; line < 10_000; line++) stream.write(`line ${line}\n`);
    const text = output.text();
    expect(text.length).toBeLessThanOrEqual(KEPT_OUTPUT);
    expect(text.length).toBeGreaterThan(KEPT_OUTPUT - 20);
    expect(text).toMatch(/^line \d{4}\n/);
    expect(text.endsWith('line 9999\n')).toBe(true);
  });

  it('masks a secret that arrives in two pieces', () => {
    const echoed: string[] = [];
    const output = keeper(echoed);
    const stream = output.stream();
    stream.write('password: s3cr3t');
    stream.write('-value\n');
    expect(output.text()).toBe('password: ***\n');
    expect(echoed).toEqual(['password: ***\n']);
  });

  it('never shows a part of a secret, wherever the text is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * KEPT_OUTPUT }), fc.boolean(), (before, lines) => {
        const output = keeper();
        const filler = lines ? 'filler\n' : '.';
        output.stream().write(`s3cr3t-value${filler.repeat(before / filler.length)}s3cr3t-value`);
        expect(output.text()).not.toMatch(/s3cr|cr3t|-value/);
      }),
    );
  });

  it('never shows a part of a secret in an output that is full of it', () => {
    const output = keeper();
    const stream = output.stream();
    for (let part = 0; part < 10_000; part++) stream.write('s3cr3t-value');
    expect(output.text()).toMatch(/^\**$/);
  });

  it('drops terminal codes and control characters', () => {
    const output = keeper();
    output.stream().write('\u001b[31mred\u001b[0m\r\n\u0007bell\u0000\ttab\n');
    expect(output.text()).toBe('red\nbell\ttab\n');
  });

  it('echoes whole lines, and the rest at the end', () => {
    const echoed: string[] = [];
    const stream = keeper(echoed).stream();
    stream.write('a\nb\nc');
    expect(echoed).toEqual(['a\n', 'b\n']);
    stream.end();
    expect(echoed).toEqual(['a\n', 'b\n', 'c\n']);
  });

  it('echoes a line that never ends in parts', () => {
    const echoed: string[] = [];
    const stream = keeper(echoed).stream();
    for (let part = 0; part < 100; part++) stream.write('.'.repeat(1000));
    expect(echoed.length).toBeGreaterThan(5);
    stream.end();
    expect(echoed.join('').replaceAll('\n', '')).toBe('.'.repeat(100_000));
  });

  it('masks secrets in a line that never ends, too', () => {
    const echoed: string[] = [];
    const stream = keeper(echoed).stream();
    for (let part = 0; part < 5000; part++) stream.write(part % 2 === 0 ? 's3cr3t' : '-value');
    stream.end();
    expect(echoed.join('').replaceAll('\n', '')).toMatch(/^\**$/);
  });
});

describe('quoteOutput', () => {
  it('quotes the last lines', () => {
    expect(quoteOutput('one\ntwo\nthree\n', 2)).toBe('Its last output:\n  | two\n  | three');
  });

  it('says so when there is nothing', () => {
    expect(quoteOutput('\n\n')).toBe('It wrote nothing.');
  });

  it('leaves no line that the runner of GitHub Actions reads as a command', () => {
    const quoted = quoteOutput('::add-mask::x\n  ::error::y\nsee ##[add-path]/tmp\n');
    for (const line of quoted.split('\n')) {
      expect(line.trimStart().startsWith('::')).toBe(false);
      expect(line).not.toContain('##[');
    }
  });
});
