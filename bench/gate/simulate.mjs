#!/usr/bin/env node
/**
 * Measures the gate: how often it turns unchanged code red, how often it finds what got slower, how many runs
 * that takes. Judges through the product's compiled functions (`npm run compile` first, or LOADGATE_LIB=folder).
 * Exits 1 when the bar is missed.
 *
 *   node bench/gate/simulate.mjs [--trials N] [--seed N] [--only TEXT] [--strategy TEXT] [--p99] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkBar } from './bar.mjs';
import { affected, cellsOf, samples, trueEffects } from './model.mjs';
import { resultsFile } from './results-file.mjs';
import { scenariosOf } from './scenarios.mjs';
import { strategiesOf } from './strategies.mjs';
import { tables } from './tables.mjs';

const { values: options } = parseArgs({
  options: {
    trials: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    strategy: { type: 'string', default: '' },
    p99: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const trials = Number(options.trials);
if (!Number.isInteger(trials) || trials < 1) throw new Error('--trials takes a whole number of at least 1');
const library = process.env.LOADGATE_LIB
  ? pathToFileURL(`${process.env.LOADGATE_LIB.replace(/\/$/, '')}/`)
  : new URL('../../lib/', import.meta.url);
const { seededRandom, mixSeeds } = await import(new URL('model/random.js', library).href);
const { binomialInterval } = await import(new URL('statistics/binomial-interval.js', library).href);
const strategies = Object.fromEntries(
  Object.entries(await strategiesOf(library)).filter(([name]) => name.includes(options.strategy)),
);
const random = seededRandom(1);

const results = scenariosOf(options.p99)
  .map((scenario, index) => ({ scenario, index }))
  .filter(({ scenario }) => scenario.name.includes(options.only))
  .flatMap(({ scenario, index }) => simulate(scenario, index));

if (results.length === 0)
  throw new Error(`no scenario and strategy match "${options.only}" and "${options.strategy}"`);

const bar = checkBar(results);
const text = tables(results, bar, trials);
process.stdout.write(`${text}\n`);
if (options.write) await publish(text);
process.exitCode = bar.every(({ met }) => met) ? 0 : 1;

/** Every strategy on the same samples. */
function simulate(scenario, index) {
  const cells = cellsOf(scenario);
  const effects = trueEffects(cells, scenario.change);
  const truth = affected(cells, effects);
  const tallies = Object.keys(strategies).map(() => newTally());
  for (let trial = 0; trial < trials; trial++) {
    random.reseed(mixSeeds(Number(options.seed), index, trial));
    const drawn = samples(random, cells, effects, scenario);
    Object.values(strategies).forEach((judge, s) => {
      count(tallies[s], judge(drawn, scenario.machine), { cells, effects, truth });
    });
  }
  return Object.keys(strategies).map((strategy, s) => summary(scenario, strategy, tallies[s]));
}

function newTally() {
  return { red: 0, falseAlarms: 0, found: 0, inconclusive: 0, runs: 0, most: 0, intervals: 0, covered: 0 };
}

function count(tally, { verdicts, runs, look }, { cells, effects, truth }) {
  const regressed = verdicts.map((verdict) => verdict === 'regression');
  tally.red += regressed.some(Boolean);
  tally.falseAlarms += regressed.some((red, i) => red && truth[i] === 'no');
  tally.found += regressed.some((red, i) => red && truth[i] === 'yes');
  tally.inconclusive += !regressed.some(Boolean) && verdicts.includes('inconclusive');
  tally.runs += runs;
  tally.most = Math.max(tally.most, runs);
  for (const { id, interval } of look?.cells ?? []) {
    const effect = effects[cells.findIndex((cell) => cell.id === id)];
    tally.intervals += 1;
    tally.covered += interval.low <= effect && effect <= interval.high;
  }
}

function summary(scenario, strategy, tally) {
  const rate = (successes) => ({ rate: successes / trials, ...binomialInterval(successes, trials) });
  const changed = scenario.change.kind !== 'none';
  return {
    scenario: scenario.name,
    machine: scenario.machine,
    noise: scenario.noise,
    correlated: scenario.correlated,
    p99: scenario.p99,
    change: scenario.change,
    strategy,
    trials,
    falseAlarms: rate(tally.falseAlarms),
    found: changed ? rate(tally.found) : null,
    inconclusive: rate(tally.inconclusive),
    meanRuns: tally.runs / trials,
    mostRuns: tally.most,
    coverage: tally.intervals > 0 ? tally.covered / tally.intervals : null,
  };
}

async function publish(text) {
  const { format, resolveConfig } = await import('prettier');
  const put = async (name, content) => {
    const file = fileURLToPath(new URL(name, import.meta.url));
    writeFileSync(file, await format(content, { ...(await resolveConfig(file)), filepath: file }));
  };
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const [before, , after] = readme.split(/<!-- results:(?:begin|end) -->/);
  await put('README.md', `${before}<!-- results:begin -->\n\n${text}\n\n<!-- results:end -->${after}`);
  await put(
    'results.json',
    JSON.stringify(resultsFile(results, bar, { seed: Number(options.seed), trials })),
  );
}
