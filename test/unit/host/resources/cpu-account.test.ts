import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CpuAccount } from '../../../../src/host/resources/cpu-account.js';

interface Simulated {
  readonly pid: number;
  parent: number;
  readonly started: number;
  cpu: number;
  childrenCpu: number;
}

/** Processes as Linux keeps them: a parent that waits for a child takes over its time. */
class Machine {
  readonly all = new Map<number, Simulated>();
  /** CPU time that was spent by anybody. */
  spent = 0;
  #next = 1;

  constructor() {
    this.#add(0);
  }

  spend(which: number, time: number): void {
    this.#pick(which).cpu += time;
    this.spent += time;
  }

  fork(which: number): void {
    this.#add(this.#pick(which).pid);
  }

  /** The first process stays. Its children go to the system; `waits`: whether the parent asks how it ended. */
  end(which: number, { waits, leavesOnly }: { waits: boolean; leavesOnly: boolean }): void {
    const one = this.#pick(which);
    const children = [...this.all.values()].filter(({ parent }) => parent === one.pid);
    if (one.parent === 0 || (leavesOnly && children.length > 0)) return;
    this.all.delete(one.pid);
    for (const child of children) child.parent = -1;
    const parent = this.all.get(one.parent);
    if (waits && parent !== undefined) parent.childrenCpu += one.cpu + one.childrenCpu;
  }

  read(): Simulated[] {
    return [...this.all.values()].map((one) => ({ ...one }));
  }

  #add(parent: number): void {
    const pid = this.#next++;
    this.all.set(pid, { pid, parent, started: pid, cpu: 0, childrenCpu: 0 });
  }

  #pick(which: number): Simulated {
    const one = [...this.all.values()][which % this.all.size];
    if (one === undefined) throw new Error('the first process never ends');
    return one;
  }
}

const which = fc.nat({ max: 20 });
const event = fc.oneof(
  fc.record({ kind: fc.constant('spend' as const), which, time: fc.nat({ max: 500 }) }),
  fc.record({ kind: fc.constant('fork' as const), which }),
  fc.record({ kind: fc.constant('end' as const), which, waits: fc.boolean() }),
  fc.record({ kind: fc.constant('read' as const) }),
);

/** Gives what was spent and what was counted, both since the first reading. */
function play(
  events: readonly (typeof event extends fc.Arbitrary<infer E> ? E : never)[],
  tidy: boolean,
): { spent: number; counted: number } {
  const machine = new Machine();
  const account = new CpuAccount();
  let counted = account.advance(machine.read());
  for (const one of events) {
    if (one.kind === 'spend') machine.spend(one.which, one.time);
    else if (one.kind === 'fork') machine.fork(one.which);
    else if (one.kind === 'end') machine.end(one.which, { waits: tidy || one.waits, leavesOnly: tidy });
    else {
      const more = account.advance(machine.read());
      expect(more).toBeGreaterThanOrEqual(0);
      counted += more;
    }
  }
  counted += account.advance(machine.read());
  return { spent: machine.spent, counted };
}

describe('CpuAccount', () => {
  it('counts all time once while parents wait for their children, however short they live', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { spent, counted } = play(events, true);
        expect(counted).toBe(spent);
      }),
    );
  });

  it('never counts more than was spent, whoever ends and whoever waits', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { spent, counted } = play(events, false);
        expect(counted).toBeLessThanOrEqual(spent);
      }),
    );
  });

  it('does not count what was spent before the first reading', () => {
    const account = new CpuAccount();
    const one = { pid: 1, parent: 0, started: 1, cpu: 5000, childrenCpu: 700 };
    expect(account.advance([one])).toBe(0);
    expect(account.advance([{ ...one, cpu: 5020 }])).toBe(20);
  });

  it('takes a later process of the same number for another', () => {
    const account = new CpuAccount();
    account.advance([{ pid: 9, parent: 0, started: 1, cpu: 5000, childrenCpu: 0 }]);
    expect(account.advance([{ pid: 9, parent: 0, started: 2, cpu: 30, childrenCpu: 0 }])).toBe(30);
  });
});
