import { describe, expect, it } from 'vitest';
import { ConfigError, describeProblem, EXIT, MeasureError, usageError } from '../../../src/model/errors.js';

const at = { file: 'loadgate.yml', line: 12, column: 5 };

describe('describeProblem', () => {
  it('names the place, the path and what is wrong', () => {
    const problem = { at, path: 'journeys.shopper.weight', message: 'expected a number, got "many"' };
    expect(describeProblem(problem)).toBe(
      'loadgate.yml:12:5 journeys.shopper.weight: expected a number, got "many"',
    );
  });

  it('does without a place or a path', () => {
    expect(describeProblem({ at, path: '', message: 'is empty' })).toBe('loadgate.yml:12:5: is empty');
    expect(describeProblem({ at: null, path: '--set x', message: 'no' })).toBe('--set x: no');
    expect(describeProblem({ at: null, path: '', message: 'no' })).toBe('no');
  });
});

describe('errors', () => {
  it('carry every problem, one a line, and the exit code for usage', () => {
    const error = new ConfigError([
      { at, path: 'a', message: 'one' },
      { at: null, path: '', message: 'two' },
    ]);
    expect(error.message).toBe('loadgate.yml:12:5 a: one\ntwo');
    expect([error.exitCode, error.name, error.hint]).toEqual([EXIT.usage, 'ConfigError', null]);
  });

  it('carry a hint and the cause', () => {
    const cause = new Error('inner');
    const error = new MeasureError('no answer', { hint: 'is it running?', cause });
    expect([error.exitCode, error.hint, error.cause]).toEqual([EXIT.notMeasured, 'is it running?', cause]);
    expect(usageError('no', 'try').hint).toBe('try');
  });
});
