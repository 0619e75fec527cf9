import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/host/calibration.js';

const sockets = () =>
  process
    .getActiveResourcesInfo()
    .filter((name) => /TCP|Pipe(Connect|Server)|Message/i.test(name))
    .sort();

/** What one memory walk reads, in bytes. */
const WALK = 32 * 1024 * 1024;

describe('calibrate', () => {
  it('gives positive, finite times', async () => {
    const times = await calibrate();
    expect(Object.keys(times).sort()).toEqual(['echo', 'integer', 'memory']);
    for (const time of Object.values(times)) {
      expect(time).toBeGreaterThan(0);
      expect(Number.isFinite(time)).toBe(true);
    }
  });

  it('closes its sockets, so that nothing keeps the process alive', async () => {
    const before = sockets();
    await calibrate();
    // Handles are let go of in the turn after they are closed.
    await new Promise((resolve) => setImmediate(resolve));
    expect(sockets()).toEqual(before);
  });

  it('leaves no memory behind', async () => {
    const before = process.memoryUsage().arrayBuffers;
    await calibrate();
    await new Promise((resolve) => setImmediate(resolve));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(WALK / 2);
  });

  it('can be called twice at a time', async () => {
    const both = await Promise.all([calibrate(), calibrate()]);
    for (const { integer, memory, echo } of both) expect(Math.min(integer, memory, echo)).toBeGreaterThan(0);
  });
});
