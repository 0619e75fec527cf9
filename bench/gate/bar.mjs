/** The promises of the gate, each checked on the strategies that the product uses by default. */
export function checkBar(results) {
  return BAR.flatMap(({ what, scenario, strategies, value, most, least }) =>
    strategies.flatMap((strategy) => {
      const found = results.find((result) => result.scenario === scenario && result.strategy === strategy);
      if (!found) return [];
      const measured = value(found);
      const met = measured <= (most ?? Infinity) && measured >= (least ?? -Infinity);
      return [
        {
          what,
          scenario,
          strategy,
          measured,
          limit: most ?? least,
          kind: most === undefined ? 'least' : 'most',
          met,
        },
      ];
    }),
  );
}

const DEFAULT = ['screen, then pairs', 'straight to pairs (no baseline)'];
const WITHOUT_PAIRS = 'screen, then seven runs (no pairs)';
const FIXED = ['3 pairs', '5 pairs', '7 pairs'];
const FIXED_ASKED = ['5 pairs', '7 pairs'];
const MACHINES = ['same', 'hosted'];
const NOISE = ['', ', AR(1) noise', ', doubled noise', ', doubled noise, AR(1) noise'];

const falseAlarms = ({ falseAlarms: { rate } }) => rate;
const power = ({ found }) => found?.rate ?? NaN;
const POWER = [
  ['one endpoint +20 %', { same: 0.8, hosted: 0.75 }],
  ['one endpoint +30 %', { same: 0.95, hosted: 0.92 }],
  ['tail only +50 %', { same: 0.9, hosted: 0.9 }],
];

const BAR = [
  ...MACHINES.flatMap((machine) =>
    NOISE.map((noise) => ({
      what: 'unchanged is red',
      scenario: `unchanged, ${machine}${noise}`,
      // Without pairs, noise that lasts for a whole job can't be told from a change: see README.md.
      strategies: [...DEFAULT, ...(noise.includes('AR(1)') ? [] : [WITHOUT_PAIRS]), ...FIXED_ASKED],
      value: falseAlarms,
      most: noise.includes('doubled') ? 0.05 : 0.01,
    })),
  ),
  ...POWER.flatMap(([change, least]) =>
    MACHINES.map((machine) => ({
      what: 'found',
      scenario: `${change}, ${machine}`,
      strategies: DEFAULT,
      value: power,
      least: least[machine],
    })),
  ),
  ...MACHINES.map((machine) => ({
    what: 'unchanged is inconclusive',
    scenario: `unchanged, ${machine}`,
    strategies: DEFAULT,
    value: ({ inconclusive }) => inconclusive.rate,
    most: 0.05,
  })),
  // Three pairs are six runs: without a baseline the bar of a machine of one's own is out of reach of any pairs.
  ...[
    ['same', ['screen, then pairs'], 6],
    ['same', ['straight to pairs (no baseline)'], 9],
    ['hosted', DEFAULT, 9],
  ].map(([machine, strategies, most]) => ({
    what: 'mean runs, unchanged',
    scenario: `unchanged, ${machine}`,
    strategies,
    value: ({ meanRuns }) => meanRuns,
    most,
  })),
  ...MACHINES.map((machine) => ({
    what: 'most runs, unchanged',
    scenario: `unchanged, ${machine}`,
    strategies: DEFAULT,
    value: ({ mostRuns }) => mostRuns,
    most: 17,
  })),
  ...MACHINES.flatMap((machine) =>
    [`unchanged, ${machine}`, `one endpoint +20 %, ${machine}`].map((scenario) => ({
      what: 'coverage of the 95 % interval',
      scenario,
      strategies: FIXED,
      value: ({ coverage }) => coverage,
      least: 0.93,
    })),
  ),
];
