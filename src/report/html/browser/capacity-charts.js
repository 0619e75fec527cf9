/** The charts of a load that grows: the curve with its breaking points, the law of scalability, the search. */
function capacityCharts(data) {
  const { stages, law, search } = data.capacity;
  const charts = [
    stages.load.length > 0 ? stagesChart(data) : null,
    law === null ? null : lawChart(law),
    search === null ? null : searchChart(search),
  ].filter((chart) => chart !== null);
  return inRows(charts.map((chart, index) => ({ ...chart, wide: index === 0 })));
}

const BREAK_STYLES = { throughput: '--c1', p95: '--c2', errors: '--c4' };

/** Throughput and latency against load: where the one stops growing and the other begins to, is the knee. */
function stagesChart(data) {
  const { stages, breaks } = data.capacity;
  const { load, throughput, p95, errors } = stages;
  const failed = errors.some((value) => value > 0);
  const unit = data.open ? 'journeys/s' : 'users';
  const percent = (value) => (value === null || value === undefined ? NO_VALUE : `${figure(value * 100)} %`);
  const line = (label, style, scale, value) => ({ label, style: STYLES[style], scale, value, shape: true });
  return {
    id: 'chart-stages',
    title: 'Load and latency',
    note: el('span', { class: 'unit' }, `by ${unit}`),
    table: [load, throughput, p95, ...(failed ? [errors] : [])],
    series: [
      line('throughput', 0, 'y', (value) => inUnit('perSecond', value)),
      line('p95', 1, 'ms', (value) => inUnit('ms', value)),
      ...(failed ? [line('errors', 3, 'share', percent)] : []),
    ],
    marks: breaks.map(({ cause, label, at, low, high }) => ({
      label,
      color: BREAK_STYLES[cause],
      at: at ?? high,
      from: low ?? at ?? high,
      to: high,
    })),
    x: { label: unit, text: figure, axis: figure, scale: { range: (plot, min, max) => [0, max * 1.02] } },
    scales: {
      y: { range: (plot, min, max) => fromZero(max) },
      ms: { range: (plot, min, max) => fromZero(max) },
      share: { range: () => [0, 1] },
    },
    axes: [
      { scale: 'y', values: (plot, all) => all.map((value) => inUnit('perSecond', value)) },
      {
        scale: 'ms',
        side: 1,
        grid: { show: false },
        values: (plot, all) => axisLabels('ms', all),
      },
    ],
    words: [
      ...breaks.map(({ label }) => label),
      ...load.map(
        (at, index) =>
          `${figure(at)} ${unit}: ${inUnit('perSecond', throughput[index])}, p95 ${inUnit('ms', p95[index])}`,
      ),
    ].join('; '),
  };
}

/** What the law expects, through what was measured. */
function lawChart({ label, concurrency, throughput, measured, peak }) {
  const perSecond = (value) => inUnit('perSecond', value);
  return {
    id: 'chart-law',
    title: 'Universal Scalability Law',
    note: el('span', { class: 'unit' }, label),
    table: [concurrency, throughput, measured],
    rows: (index) => measured[index] !== null,
    series: [
      { label: 'the law', style: STYLES[1], value: perSecond },
      { label: 'measured', style: { ...STYLES[0], mark: 'dot' }, value: perSecond },
    ],
    marks:
      peak === null
        ? []
        : [
            {
              label: `most at ${figure(peak.concurrency)}: ${perSecond(peak.throughput)}`,
              color: '--c2',
              at: peak.concurrency,
              from: peak.concurrency,
              to: peak.concurrency,
            },
          ],
    x: {
      label: 'in the system at once',
      text: figure,
      axis: figure,
      scale: { range: (plot, min, max) => [0, max] },
    },
    scales: { y: { range: (plot, min, max) => fromZero(max) } },
    axes: [{ scale: 'y', values: (plot, all) => all.map(perSecond) }],
    words: `${label}; requests in the system at once against throughput`,
  };
}

/** The rates that a search tried, in turn: how it closed in on what holds. */
function searchChart({ rates, outcomes, found }) {
  const perSecond = (value) => inUnit('perSecond', value);
  const steps = rates.map((_, index) => index + 1);
  const those = (outcome) => rates.map((rate, index) => (outcomes[index] === outcome ? rate : null));
  const kinds = [
    ['held', { color: '--c3', mark: 'dot' }],
    ['broke', { color: '--c2', mark: 'cross' }],
    ['unclear', { color: '--dim', mark: 'ring' }],
  ].filter(([outcome]) => outcomes.includes(outcome));
  return {
    id: 'chart-search',
    title: 'The search, step by step',
    note: el('span', { class: 'unit' }, found === null ? 'nothing held' : `sustained: ${perSecond(found)}`),
    table: [steps, rates, ...kinds.map(([outcome]) => those(outcome))],
    series: [
      { label: 'rate', style: { color: '--dim', width: 1, dash: [2, 4] }, value: perSecond, hidden: true },
      ...kinds.map(([label, style]) => ({
        label,
        style: { width: 0, dash: [], ...style },
        value: perSecond,
      })),
    ],
    level: found,
    x: {
      label: 'step',
      text: String,
      axis: (step) => (Number.isInteger(step) ? String(step) : ''),
      scale: { range: (plot, min, max) => [0.5, max + 0.5] },
      more: { incrs: [1, 2, 5, 10], space: 24 },
    },
    scales: { y: { range: (plot, min, max) => fromZero(max) } },
    axes: [{ scale: 'y', values: (plot, all) => all.map(perSecond) }],
    words: rates.map((rate, index) => `${perSecond(rate)} ${outcomes[index]}`).join(', '),
  };
}
