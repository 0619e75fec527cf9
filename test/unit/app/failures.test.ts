import { describe, expect, it } from 'vitest';
import { describeFailure, reportFailure } from '../../../src/app/failures.js';
import { ConfigError, MeasureError, usageError } from '../../../src/model/errors.js';
import { fakeWorld } from '../../helpers/fake-world.js';

describe('reportFailure', () => {
  it('prints what is wrong and what to do, and gives the exit code', () => {
    const world = fakeWorld();
    expect(reportFailure(world, usageError('the flag is off', 'turn it on'))).toBe(2);
    expect(world.stderr.text).toBe('the flag is off\n→ turn it on\n');
    expect(reportFailure(fakeWorld(), new MeasureError('down'))).toBe(3);
  });

  it('counts the problems of a scenario', () => {
    const at = { file: 'loadgate.yml', line: 2, column: 3 };
    const lines = describeFailure(
      new ConfigError([
        { at, path: 'a', message: 'one' },
        { at, path: 'b', message: 'two' },
      ]),
    );
    expect(lines).toEqual([
      'loadgate.yml:2:3 a: one\nloadgate.yml:2:3 b: two',
      '2 problems; nothing was sent.',
    ]);
  });

  it('shows no stack trace of a fault of its own unless asked', () => {
    const world = fakeWorld();
    expect(reportFailure(world, new TypeError('x is not a function'))).toBe(3);
    expect(world.stderr.text).toContain('x is not a function');
    expect(world.stderr.text).not.toMatch(/\n\s+at /);
    const debugging = fakeWorld({ env: { LOADGATE_DEBUG: '1' } });
    reportFailure(debugging, new TypeError('x is not a function'));
    expect(debugging.stderr.text).toMatch(/\n\s+at /);
  });

  it('masks secrets', () => {
    const world = fakeWorld();
    reportFailure(world, new MeasureError('GET /?key=hunter22 failed'), (text) =>
      text.replaceAll('hunter22', '***'),
    );
    expect(world.stderr.text).not.toContain('hunter22');
  });
});
