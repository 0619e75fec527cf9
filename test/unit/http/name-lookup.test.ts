import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NameLookup, type Resolved } from '../../../src/http/name-lookup.js';

afterEach(() => {
  vi.useRealTimers();
});

const v4 = (address: string): LookupAddress => ({ address, family: 4 });
const v6 = (address: string): LookupAddress => ({ address, family: 6 });

function firstOf(names: NameLookup): string | null {
  let first: string | null = null;
  names.addressesOf('app', (_, addresses) => (first = addresses.map(({ address }) => address).join(' ')));
  return first;
}

describe('NameLookup', () => {
  it('starts with the next address each time, and keeps the others to be tried', () => {
    const names = new NameLookup((_, answer) => {
      answer(null, [v4('1'), v4('2'), v4('3')]);
    });
    expect([1, 2, 3, 4].map(() => firstOf(names))).toEqual(['1 2 3', '2 3 1', '3 1 2', '1 2 3']);
  });

  it('keeps the family that the system prefers in front', () => {
    const names = new NameLookup((_, answer) => {
      answer(null, [v6('b'), v4('1'), v6('a'), v4('2')]);
    });
    expect([1, 2].map(() => firstOf(names))).toEqual(['a b 1 2', 'b a 2 1']);
  });

  it('goes on with the turns when the name is looked up again, whatever the order of the answer', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let asked = 0;
    const names = new NameLookup((_, answer) => {
      answer(null, asked++ % 2 === 0 ? [v4('1'), v4('2')] : [v4('2'), v4('1')]);
    });
    expect(firstOf(names)).toBe('1 2');
    vi.advanceTimersByTime(5001);
    expect(firstOf(names)).toBe('2 1');
    expect(asked).toBe(2);
  });

  it('asks once for all who wait, and again after a failure', () => {
    const waiting: Resolved[] = [];
    const names = new NameLookup((_, answer) => waiting.push(answer));
    const told: (string | null)[] = [];
    for (let i = 0; i < 3; i++)
      names.addressesOf('app', (error, [first]) => told.push(error?.message ?? first?.address ?? null));
    expect(waiting).toHaveLength(1);
    waiting[0]?.(new Error('no such name'), []);
    expect(told).toEqual(['no such name', 'no such name', 'no such name']);
    names.addressesOf('app', (_, [first]) => told.push(first?.address ?? null));
    waiting[1]?.(null, [v4('1')]);
    expect(told.at(-1)).toBe('1');
  });

  it('spreads evenly over however many addresses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 10 }), (count, rounds) => {
        const addresses = Array.from({ length: count }, (_, i) => v4(`a${i}`));
        const names = new NameLookup((_, answer) => {
          answer(null, addresses);
        });
        const firsts = Array.from({ length: count * rounds }, () => firstOf(names)?.split(' ')[0]);
        for (const { address } of addresses)
          expect(firsts.filter((first) => first === address)).toHaveLength(rounds);
      }),
    );
  });
});
