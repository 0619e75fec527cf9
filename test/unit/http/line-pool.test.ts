import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinePool } from '../../../src/http/line-pool.js';
import type { Line } from '../../../src/http/line.js';

/** A line that carries nothing. */
class IdleLine implements Line {
  users = 0;
  stacked = false;
  closed = false;
  most: number;

  constructor(most: number) {
    this.most = most;
  }

  dispatch(): void {
    // Nothing is sent.
  }

  withdraw(): void {
    this.closed = true;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

function poolOf(most: number): { pool: LinePool; lines: IdleLine[] } {
  const lines: IdleLine[] = [];
  const pool = new LinePool(() => {
    const line = new IdleLine(most);
    lines.push(line);
    return line;
  });
  return { pool, lines };
}

describe('LinePool', () => {
  it('hands out what was given back last', () => {
    const { pool, lines } = poolOf(1);
    const [a, b, c] = [pool.take(), pool.take(), pool.take()];
    pool.give(a);
    pool.give(c);
    pool.give(b);
    expect([pool.take(), pool.take(), pool.take()]).toEqual([b, c, a]);
    expect(lines).toHaveLength(3);
  });

  it('fills a line before it opens the next', () => {
    const { pool, lines } = poolOf(3);
    for (let i = 0; i < 7; i++) pool.take();
    expect(lines.map(({ users }) => users)).toEqual([3, 3, 1]);
  });

  it('gives out no line that was closed, nor more of one that has become narrower', () => {
    const { pool, lines } = poolOf(10);
    const first = pool.take();
    pool.take();
    const [line] = lines;
    if (line) line.most = 1;
    expect(pool.take()).not.toBe(first);
    pool.give(first);
    expect(pool.take()).not.toBe(first);
    pool.give(first);
    expect(pool.take()).toBe(first);
    pool.give(first);
    if (line) line.closed = true;
    expect(pool.take()).not.toBe(first);
  });

  it('never hands a line to more than it can carry, and opens no more than the peak needs', () => {
    const moves = fc.array(fc.boolean(), { maxLength: 200 });
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 5 }), (takes, most) => {
        const { pool, lines } = poolOf(most);
        const held: Line[] = [];
        let peak = 0;
        for (const take of takes) {
          if (take) held.push(pool.take());
          else {
            const line = held.shift();
            if (line) pool.give(line);
          }
          peak = Math.max(peak, held.length);
          for (const line of lines) expect(line.users).toBeLessThanOrEqual(most);
          expect(lines.reduce((sum, line) => sum + line.users, 0)).toBe(held.length);
        }
        expect(lines.length).toBeLessThanOrEqual(peak);
      }),
    );
  });

  it('closes all its lines', async () => {
    const { pool, lines } = poolOf(1);
    pool.take();
    pool.give(pool.take());
    await pool.close();
    expect(lines.every(({ closed }) => closed)).toBe(true);
  });
});
