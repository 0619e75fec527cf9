/**
 * The strategies that are compared. All judge through the product's own functions; each gives the verdict per
 * cell, the runs it took, and (for pairs) the last look.
 */
export async function strategiesOf(library) {
  const gate = (name) => import(new URL(`gate/${name}.js`, library).href);
  const { nextStep, chooseApproach } = await gate('strategy');
  const { compareLatency, compareThroughput } = await gate('compare');
  const { againstBaseline } = await gate('samples');
  const { judgeByRuns } = await gate('learned-verdicts');
  const { DEFAULT_FLOOR } = await gate('log-scale');

  const fixedBand =
    (runs, band) =>
    ({ cells }) => ({
      runs,
      verdicts: cells.map((cell) => {
        const values = { now: cell.head.slice(0, runs), jobs: cell.jobs };
        return cell.metric === 'throughput'
          ? compareThroughput(values, band).verdict
          : compareLatency(values, band, DEFAULT_FLOOR.latency).verdict;
      }),
    });

  const sevenRuns = ({ cells }, machine) => ({
    runs: 7,
    verdicts: judgeByRuns(againstBaseline(cells, 7, machine, DEFAULT_FLOOR), 0.01, DEFAULT_FLOOR).map(
      ({ verdict }) => verdict,
    ),
  });

  /** Feeds the state machine what it asks for, from the samples of the trial. */
  const product = (circumstances, forget) => (drawn, machine) => {
    const cells = forget ? drawn.cells.map((cell) => ({ ...cell, jobs: [] })) : drawn.cells;
    const approach = chooseApproach({ ...USUAL, ...circumstances });
    const measured = { head: 0, pairs: 0 };
    for (;;) {
      const step = nextStep({
        approach,
        cells: cells.map((cell) => ({
          ...cell,
          head: cell.head.slice(0, measured.head),
          pairs: cell.pairs.slice(0, measured.pairs),
        })),
        measured,
        machine,
        calibrationShift: drawn.calibrationShift,
        floor: DEFAULT_FLOOR,
      });
      if (step.kind === 'run-head') measured.head = step.upTo;
      else if (step.kind === 'run-pairs') measured.pairs = step.upTo;
      else
        return {
          runs: measured.head + 2 * measured.pairs,
          verdicts: step.decision.cells.map(({ verdict }) => verdict),
          look: step.decision.looks.at(-1),
        };
    }
  };

  return {
    'one run, fixed 20 %': fixedBand(1, 0.2),
    'median of 3, fixed 15 %': fixedBand(3, 0.15),
    'median of 3, learned band': product({ confirm: false }),
    'seven runs, learned band, no screen': sevenRuns,
    'screen, then seven runs (no pairs)': product({ pairsPossible: false }),
    '3 pairs': product({ pairsAsked: 3 }, true),
    '5 pairs': product({ pairsAsked: 5 }, true),
    '7 pairs': product({ pairsAsked: 7 }, true),
    'straight to pairs (no baseline)': product({ baselineUsable: false }, true),
    'screen, then pairs': product({}),
  };
}

const USUAL = { baselineUsable: true, confirm: true, pairsPossible: true, pairsAsked: null, runs: 3 };
