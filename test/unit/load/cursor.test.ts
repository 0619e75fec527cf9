import { describe, expect, it } from 'vitest';
import { newScope } from '../../../src/journey/iteration.js';
import type { Instruction } from '../../../src/journey/program.js';
import { Cursor } from '../../../src/load/cursor.js';
import { rehearse } from '../../../src/load/rehearsal.js';
import { ms } from '../../../src/model/units.js';
import { journey, request, RUN } from '../../helpers/servers-load.js';

const scope = newScope(1, RUN);

/** The endpoints requested, in order. */
function walk(instructions: readonly Instruction[]): readonly number[] {
  const cursor = new Cursor();
  cursor.start(instructions);
  const seen: number[] = [];
  for (let steps = 0; cursor.current && steps < 1000; steps++) {
    const { current } = cursor;
    if (current.op === 'request') seen.push(current.request.endpoint);
    if (current.op === 'unless' || current.op === 'repeat' || current.op === 'again')
      cursor.steer(current, scope);
    else cursor.advance();
  }
  return seen;
}

const rounds = (count: number) => () => count;
const at = (endpoint: number): Instruction => request('/', { endpoint });

describe('Cursor', () => {
  it('repeats, also within a repeat', () => {
    const nested: Instruction[] = [
      { op: 'repeat', rounds: rounds(2), to: 6 },
      { op: 'repeat', rounds: rounds(3), to: 4 },
      at(1),
      { op: 'again', to: 2 },
      at(2),
      { op: 'again', to: 1 },
      at(3),
    ];
    expect(walk(nested)).toEqual([1, 1, 1, 2, 1, 1, 1, 2, 3]);
  });

  it('leaves out what has no rounds or does not hold', () => {
    const skipped: Instruction[] = [
      { op: 'repeat', rounds: rounds(0), to: 3 },
      at(1),
      { op: 'again', to: 1 },
      { op: 'unless', test: () => false, reason: 'when', to: 5 },
      at(2),
      { op: 'unless', test: () => true, reason: 'when', to: 7 },
      at(3),
    ];
    expect(walk(skipped)).toEqual([3]);
  });

  it('forgets the rounds of an iteration that was left', () => {
    const cursor = new Cursor();
    const twice: Instruction[] = [
      { op: 'repeat', rounds: rounds(2), to: 3 },
      at(1),
      { op: 'again', to: 1 },
      at(2),
    ];
    cursor.start(twice);
    const [repeat, , again] = twice;
    if (repeat?.op !== 'repeat' || again?.op !== 'again') throw new Error('not the instructions meant');
    cursor.steer(repeat, scope);
    cursor.start([again, at(5)]);
    cursor.steer(again, scope);
    expect(cursor.endpoint).toBe(5);
  });

  it('knows the endpoint that a step leads to', () => {
    const cursor = new Cursor();
    cursor.start([{ op: 'think', duration: () => ms(1) }, at(4)]);
    expect(cursor.endpoint).toBe(4);
    cursor.advance();
    cursor.advance();
    expect(cursor.endpoint).toBeNull();
    expect(cursor.current).toBeUndefined();
  });
});

describe('rehearse', () => {
  it('takes chances, repeats once, does not think, and still obeys `when`', () => {
    const written = journey([
      { op: 'unless', test: () => false, reason: 'chance', to: 2 },
      at(1),
      { op: 'unless', test: () => false, reason: 'when', to: 4 },
      at(2),
      { op: 'repeat', rounds: rounds(7), to: 7 },
      at(3),
      { op: 'again', to: 5 },
      { op: 'think', duration: () => ms(60_000) },
    ]);
    const { instructions } = rehearse(written, () => undefined);
    expect(walk(instructions)).toEqual([1, 3]);
    const think = instructions[7];
    expect(think?.op === 'think' && think.duration(scope)).toBe(0);
  });
});
