/**
 * The simulated world: machines, noise, regressions. Everything in log values, worse positive; `samples` turns
 * them into the ms and req/s that the gate is fed with.
 */

/** Run-to-run standard deviation of logs, which for small values is the CV. */
const RUN_CV = { p50: 0.05, p95: 0.1, p99: 0.15, throughput: 0.05 };
const LEVEL = { p50: 40, p95: 110, p99: 190, throughput: 600 };
const ENDPOINTS = 5;
const MACHINES = {
  /** One machine of one's own: jobs differ by little. */
  same: { common: () => 0, perJob: 0.02, perCell: 0.01 },
  /** Runners within ±20 % of each other; each endpoint feels the difference a little differently. */
  hosted: { common: (random) => Math.log(0.8 + 0.4 * random.next()), perJob: 0.02, perCell: 0.02 },
};
const AUTOCORRELATION = 0.5;
const OUTLIER_RUNS = 0.05;
/** A calibration loop tells the speed of the machine, but only roughly what that does to a service. */
const CALIBRATION_ERROR = 0.03;

/** The cells of the simulated tier: 5 endpoints × p50, p95 (and p99), and one throughput. */
export function cellsOf({ p99 }) {
  const metrics = p99 ? ['p50', 'p95', 'p99'] : ['p50', 'p95'];
  const cells = Array.from({ length: ENDPOINTS }, (_, endpoint) =>
    metrics.map((metric) => ({ id: `e${endpoint} ${metric}`, endpoint, metric })),
  ).flat();
  return [...cells, { id: 'throughput', endpoint: null, metric: 'throughput' }];
}

/** How much worse (log) the head really is, per cell. */
export function trueEffects(cells, { kind, size }) {
  const effect = Math.log1p(size);
  return cells.map(({ endpoint, metric }) => {
    if (kind === 'none') return 0;
    if (kind === 'all endpoints') return effect;
    if (kind === 'tail only') return endpoint === 0 && metric !== 'p50' ? effect : 0;
    // One endpoint of five: virtual users spend a fifth of their time waiting for it.
    return endpoint === 0 ? effect : metric === 'throughput' ? Math.log1p(size / ENDPOINTS) : 0;
  });
}

/** Which cells a strategy should turn red; the throughput's small share of one endpoint is neither right nor wrong. */
export function affected(cells, effects) {
  return cells.map(({ metric }, i) =>
    effects[i] === 0 ? 'no' : metric === 'throughput' && effects[i] < Math.log(1.05) ? 'slightly' : 'yes',
  );
}

/**
 * One trial: a history of `jobs` × `runs`, then `head` runs and `pairs` pairs in one job on one machine. The
 * calibration's shift is a fraction, as the gate is told it.
 */
export function samples(random, cells, effects, { machine, noise, correlated, jobs, runs, head, pairs }) {
  const world = { random, cells, machine: MACHINES[machine], noise, correlated };
  const history = Array.from({ length: jobs }, () => job(world, runs));
  const now = job(world, head + 2 * pairs);
  const usual = history.map(({ calibration }) => calibration).sort((a, b) => a - b)[Math.floor(jobs / 2)];
  const calibrationShift = Math.expm1(now.calibration - usual);
  return {
    calibrationShift,
    cells: cells.map((cell, i) => {
      const figure = (log) =>
        cell.metric === 'throughput' ? LEVEL.throughput * Math.exp(-log) : LEVEL[cell.metric] * Math.exp(log);
      return {
        id: cell.id,
        metric: cell.metric,
        jobs: history.map(({ runs }) => runs.map((run) => figure(run[i]))),
        head: now.runs.slice(0, head).map((run) => figure(run[i] + effects[i])),
        pairs: Array.from({ length: pairs }, (_, pair) => {
          const [first, second] = [now.runs[head + 2 * pair][i], now.runs[head + 2 * pair + 1][i]];
          // ABBA: the sides take turns in going first.
          const [base, changed] = pair % 2 === 0 ? [first, second] : [second, first];
          return { base: figure(base), head: figure(changed + effects[i]) };
        }),
      };
    }),
  };
}

/** The runs of one job: per run, the log deviation of each cell from its level. */
function job({ random, cells, machine, noise, correlated }, runs) {
  const common = machine.common(random) + machine.perJob * normal(random);
  const machineEffect = cells.map(() => common + machine.perCell * normal(random));
  const memory = cells.map(() => normal(random));
  const calibration = common + CALIBRATION_ERROR * normal(random);
  const values = Array.from({ length: runs }, () => {
    const outlier = outlierOf(random);
    return cells.map((cell, i) => {
      const fresh = normal(random);
      memory[i] = correlated
        ? AUTOCORRELATION * memory[i] + Math.sqrt(1 - AUTOCORRELATION ** 2) * fresh
        : fresh;
      const hit = outlier !== null && (outlier.endpoint === null || outlier.endpoint === cell.endpoint);
      return machineEffect[i] + RUN_CV[cell.metric] * noise * memory[i] + (hit ? outlier.size : 0);
    });
  });
  return { calibration, runs: values };
}

/** A slow run: half of them in all cells (a noisy neighbour), half in one endpoint; 20 to 80 % slower. */
function outlierOf(random) {
  if (random.next() >= OUTLIER_RUNS) return null;
  const endpoint = random.next() < 0.5 ? null : Math.floor(random.next() * ENDPOINTS);
  return { endpoint, size: Math.log(1.2 + 0.6 * random.next()) };
}

/** Box and Muller. */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
