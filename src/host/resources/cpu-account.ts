import type { ProcessStat } from './process-stat.js';

type Spent = Pick<ProcessStat, 'pid' | 'parent' | 'started' | 'cpu' | 'childrenCpu'>;

/**
 * CPU time of a changing set of processes. A child's time is counted while it runs; when its parent has waited for
 * it, the system adds it to the parent's `childrenCpu`, where only what had not been counted yet is new. So children
 * that come and go between two readings count, and none counts twice.
 */
export class CpuAccount {
  #last: ReadonlyMap<number, Spent> | null = null;

  /** CPU time in ms that was spent since the last call; 0 the first time. */
  advance(members: readonly Spent[]): number {
    const last = this.#last;
    const now = new Map(members.map((member) => [member.pid, member]));
    this.#last = now;
    if (last === null) return 0;
    const handedOver = timeOfTheGone(last, now);
    let spent = 0;
    for (const member of members) {
      const before = last.get(member.pid);
      const isKnown = before?.started === member.started;
      const own = member.cpu - (isKnown ? before.cpu : 0);
      const children = member.childrenCpu - (isKnown ? before.childrenCpu : 0);
      // A child that was waited for by somebody else, or by nobody, is not among the parent's children's time.
      spent += Math.max(0, own) + Math.max(0, children - (handedOver.get(member.pid) ?? 0));
    }
    return spent;
  }
}

/** What had been counted of processes that are gone, by the member that inherits their time: the nearest ancestor left. */
function timeOfTheGone(
  last: ReadonlyMap<number, Spent>,
  now: ReadonlyMap<number, Spent>,
): ReadonlyMap<number, number> {
  const handedOver = new Map<number, number>();
  const isLeft = (one: Spent): boolean => now.get(one.pid)?.started === one.started;
  for (const gone of last.values()) {
    if (isLeft(gone)) continue;
    const heir = nearestAncestor(gone, last, isLeft);
    if (heir !== null) {
      const counted = (handedOver.get(heir.pid) ?? 0) + gone.cpu + gone.childrenCpu;
      handedOver.set(heir.pid, counted);
    }
  }
  return handedOver;
}

function nearestAncestor(
  gone: Spent,
  last: ReadonlyMap<number, Spent>,
  isLeft: (one: Spent) => boolean,
): Spent | null {
  const seen = new Set<number>();
  let ancestor = last.get(gone.parent);
  while (ancestor !== undefined && !isLeft(ancestor)) {
    if (seen.has(ancestor.pid)) return null;
    seen.add(ancestor.pid);
    ancestor = last.get(ancestor.parent);
  }
  return ancestor ?? null;
}
