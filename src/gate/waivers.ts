import { formatChange, formatPercent } from '../model/units.js';
import type { WaiverPlan } from '../plan/plan.js';
import type { Cell, WaiverUse } from './verdict.js';

/**
 * Turns regressions that a waiver covers into passes that say so. One that is larger than its waiver allows, or
 * whose waiver has expired, stays a regression and says that.
 * `uses`: every waiver with its state, apart from those whose cells could not be judged this time.
 */
export function applyWaivers(
  cells: readonly Cell[],
  waivers: readonly WaiverPlan[],
  now: Date,
): { readonly cells: readonly Cell[]; readonly uses: readonly WaiverUse[] } {
  const today = now.toISOString().slice(0, 10);
  const decided = cells.map((cell) => ({ cell, use: useFor(cell, waivers, today) }));
  return {
    cells: decided.map(({ cell, use }) => (use === null ? cell : withUse(cell, use))),
    uses: waivers.flatMap((waiver): WaiverUse[] => {
      const states = decided.flatMap(({ use }) => (use?.waiver === waiver ? use.state : []));
      const state = WORST_FIRST.find((one) => states.includes(one)) ?? withoutRegression(waiver, cells);
      return state === null ? [] : [{ waiver, state }];
    }),
  };
}

const WORST_FIRST: readonly WaiverUse['state'][] = ['expired', 'exceeded', 'used'];

/** Computed changes carry rounding errors: exactly what is allowed is allowed. */
const ROUNDING = 1e-9;

/** The waiver that counts for a regression: one that covers it, else one that does not reach, else an expired one. */
function useFor(cell: Cell, waivers: readonly WaiverPlan[], today: string): WaiverUse | null {
  if (cell.verdict !== 'regression') return null;
  const own = waivers
    .filter((waiver) => concerns(waiver, cell))
    .sort((a, b) => Number(a.metric === null) - Number(b.metric === null));
  // Days written as YYYY-MM-DD sort as text.
  const valid = own.filter(({ until }) => today <= until);
  const { change } = cell;
  const covering = valid.find(({ upTo }) => change !== null && change <= upTo + ROUNDING);
  if (covering) return { waiver: covering, state: 'used' };
  const [short] = valid;
  if (short) return { waiver: short, state: 'exceeded' };
  const [expired] = own;
  return expired ? { waiver: expired, state: 'expired' } : null;
}

function withUse(cell: Cell, { waiver, state }: WaiverUse): Cell {
  const { upTo, until, reason } = waiver;
  const limit = inUnit(cell, formatPercent(upTo));
  switch (state) {
    case 'used':
      return {
        ...cell,
        verdict: 'pass',
        waived: waiver,
        reason: `${cell.reason}; waived up to +${limit} until ${until}: ${reason}`,
      };
    case 'exceeded': {
      const change = cell.change === null ? '' : `, not ${inUnit(cell, formatChange(cell.change))}`;
      return { ...cell, reason: `${cell.reason}; its waiver allows +${limit}${change}: ${reason}` };
    }
    case 'expired':
      return { ...cell, reason: `${cell.reason}; the waiver of ${until} has expired: ${reason}` };
    case 'unneeded':
      return cell;
  }
}

/** A waiver is not needed when its cells were judged, and none is or may be worse; null when that is not known. */
function withoutRegression(waiver: WaiverPlan, cells: readonly Cell[]): 'unneeded' | null {
  const verdicts = cells.filter((cell) => concerns(waiver, cell)).map(({ verdict }) => verdict);
  const judged = verdicts.some((verdict) => verdict === 'pass' || verdict === 'improved');
  const open = verdicts.some((verdict) => verdict === 'regression' || verdict === 'inconclusive');
  return judged && !open ? 'unneeded' : null;
}

function concerns(waiver: WaiverPlan, { endpoint, metric }: Cell): boolean {
  return waiver.endpoint === endpoint && (waiver.metric === null || waiver.metric === metric);
}

/** Error rates differ by percentage points. */
function inUnit({ metric }: Cell, percentage: string): string {
  return metric === 'errors' ? percentage.replace('%', 'pp') : percentage;
}
