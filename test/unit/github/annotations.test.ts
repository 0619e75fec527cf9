import { afterEach, describe, expect, it, vi } from 'vitest';
import { emitAnnotations, type Annotation } from '../../../src/github/annotations.js';

describe('emitAnnotations', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const emitted = (annotations: readonly Annotation[]): readonly string[] => {
    let written = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    });
    emitAnnotations(annotations);
    vi.restoreAllMocks();
    return written.split(/\r?\n/).filter((line) => line !== '');
  };
  const one = (overrides: Partial<Annotation> = {}): Annotation => ({
    level: 'error',
    title: 'POST /checkout is slower',
    message: 'p95 from 10 ms to 20 ms',
    file: 'loadgate.yml',
    line: 31,
    ...overrides,
  });

  it('gives level, place and title', () => {
    expect(
      emitted([
        one(),
        one({ level: 'notice', file: null, line: null }),
        one({ level: 'warning', line: null }),
      ]),
    ).toEqual([
      '::error title=POST /checkout is slower,file=loadgate.yml,line=31::p95 from 10 ms to 20 ms',
      '::warning title=POST /checkout is slower,file=loadgate.yml::p95 from 10 ms to 20 ms',
      '::notice title=POST /checkout is slower::p95 from 10 ms to 20 ms',
    ]);
  });

  it('does not let a name become a command or a property', () => {
    expect(emitted([one({ title: 'a,file=b::x', message: 'line 1\n::error::line 2 100%' })])).toEqual([
      '::error title=a%2Cfile=b%3A%3Ax,file=loadgate.yml,line=31::line 1%0A::error::line 2 100%25',
    ]);
  });

  it('sums up what GitHub would not show, per level', () => {
    const many = Array.from({ length: 14 }, (_, i) => one({ message: `cell ${i}` }));
    const lines = emitted([...many, one({ level: 'notice' })]);
    expect(lines).toHaveLength(11);
    expect(lines[8]).toContain('::cell 8');
    expect(lines[9]).toBe('::error title=5 more::5 more of these: the job summary lists them all.');
    expect(emitted(many.slice(0, 10))[9]).toContain('::cell 9');
  });

  it('cuts a message at the length that GitHub shows', () => {
    const line = emitted([one({ message: 'x'.repeat(5000) })])[0] ?? '';
    expect(line.split('::')[2]).toBe(`${'x'.repeat(4095)}…`);
  });
});
