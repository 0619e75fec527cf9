import type { Cell, WaiverUse } from '../gate/verdict.js';
import { formatPercent } from '../model/units.js';
import type { WaiverPlan } from '../plan/plan.js';
import { formatCellChange, formatMove } from './figure-words.js';
import type { ReportView } from './report.js';

export interface WaiverRemark {
  readonly state: WaiverUse['state'];
  /** What it is about, as in the scenario file. */
  readonly name: string;
  /** The rest of the line, from outside in part. */
  readonly text: string;
}

/** Expired and exceeded ones first, then those at work, then those that can go. */
export function waiverRemarks({ verdict, cells }: Waived): readonly WaiverRemark[] {
  const order: readonly WaiverUse['state'][] = ['expired', 'exceeded', 'used', 'unneeded'];
  return [...verdict.waivers]
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map((use) => ({ state: use.state, name: nameOf(use.waiver), text: describe(use, cells) }));
}

type Waived = Pick<ReportView, 'verdict' | 'cells'>;

function describe({ waiver, state }: WaiverUse, cells: readonly Cell[]): string {
  const place = `${waiver.at.file}:${waiver.at.line}`;
  const reason = `“${waiver.reason}”`;
  switch (state) {
    case 'used':
      return `${movesOf(waiver, cells)}waived up to ${limitOf(waiver)}, through ${waiver.until}: ${reason}`;
    case 'exceeded':
      return `beyond its waiver of up to ${limitOf(waiver)} (${reason}, through ${waiver.until}), so it counts as a regression`;
    case 'expired':
      return `its waiver ended on ${waiver.until} (${reason}), so it counts as a regression again`;
    case 'unneeded':
      return `its waiver (${reason}) is not needed: there is no regression. Remove it from ${place}`;
  }
}

/** `142 → 178 ms, +25 %: ` for each cell that it covers. */
function movesOf({ endpoint, metric }: WaiverPlan, cells: readonly Cell[]): string {
  const moves = cells
    .filter((cell) => cell.waived !== null && cell.endpoint === endpoint)
    .filter((cell) => metric === null || cell.metric === metric)
    .map((cell) => {
      const name = metric === null ? `${cell.metric} ` : '';
      return `${name}${formatMove(cell.metric, cell.baseline, cell.value)}, ${formatCellChange(cell)}`;
    });
  return moves.length === 0 ? '' : `${moves.join('; ')}: `;
}

function nameOf({ endpoint, metric }: WaiverPlan): string {
  return metric === null ? endpoint : `${endpoint} ${metric}`;
}

function limitOf({ upTo, metric }: WaiverPlan): string {
  const text = formatPercent(upTo);
  return metric === 'errors' ? `+${text.replace('%', 'pp')}` : `+${text}`;
}
