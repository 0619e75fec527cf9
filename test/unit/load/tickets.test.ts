import { describe, expect, it } from 'vitest';
import { Tickets } from '../../../src/load/tickets.js';

describe('Tickets', () => {
  it('number the iterations of all workers without a gap', () => {
    const first = new Tickets(null);
    const second = new Tickets(null, first.counters);
    expect([first.next(), second.next(), second.next(), first.next()]).toEqual([0, 1, 2, 3]);
  });

  it('give no more counted iterations than were asked for', () => {
    const first = new Tickets(3);
    const second = new Tickets(3, first.counters);
    expect(first.used).toBe(false);
    expect([first, second, first, second, first].map((tickets) => tickets.takeCounted())).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(second.used).toBe(true);
  });

  it('know no end where time decides', () => {
    const tickets = new Tickets(null);
    for (let i = 0; i < 100; i++) expect(tickets.takeCounted()).toBe(true);
    expect(tickets.used).toBe(false);
  });
});
