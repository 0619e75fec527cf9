import { info, type Note } from '../model/notes.js';
import { formatPercent } from '../model/units.js';
import type { Cell } from './verdict.js';

/** What fixed bands cost: said wherever one has decided. */
export function fixedBandNotes(cells: readonly Cell[]): Note[] {
  const bands = cells.flatMap(({ by, band }) => (by === 'fixed band' && band !== null ? [band] : []));
  if (bands.length === 0) return [];
  const { band, same, hosted } = SIMULATED;
  const others = [...new Set(bands)].filter((used) => used !== band);
  const here =
    others.length === 0
      ? ''
      : ` Other widths (here ${others.map((used) => `±${formatPercent(used)}`).join(', ')}) were not simulated.`;
  return [
    info(
      `A fixed band of ±${formatPercent(band)} on three runs turned ${formatPercent(same)} of unchanged pull requests red ` +
        `in simulation (same hardware) and ${formatPercent(hosted)} on hosted runners: \`band: learned\` does better ` +
        `(at most ${formatPercent(LEARNED)}).${here}`,
    ),
  ];
}

/** Unchanged code that turned red under the median of three and a fixed band: bench/gate/results.json, 11 cells. */
export const SIMULATED = { band: 0.15, same: 0.2, hosted: 0.45 };

/** The same of the learned bands with their confirmation, on either kind of machine. */
export const LEARNED = 0.01;
