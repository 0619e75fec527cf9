const STEPS_PER_NINE = 12;

/** Latency by percentile on the scale of HdrHistogram: each nine takes the same width. */
function spectrumChart(spectrum, pick) {
  const { head, base } = spectrum;
  const length = Math.max(head.values.length, base?.values.length ?? 0);
  const steps = Array.from({ length }, (_, step) => step / STEPS_PER_NINE);
  const filled = (values) => steps.map((_, step) => values[step] ?? null);
  const percentile = (nines) =>
    `${Number((100 * (1 - 10 ** -nines)).toPrecision(nines < 1 ? 2 : Math.ceil(nines) + 2))} %`;
  const value = (each) => inUnit('ms', each);
  const lines = [
    { label: 'this change', style: STYLES[0], value, values: filled(head.values) },
    ...(base === null ? [] : [{ label: 'base', style: STYLES[1], value, values: filled(base.values) }]),
  ];
  const at = (curve, nines) =>
    inUnit('ms', curve.values[Math.min(curve.values.length - 1, Math.round(nines * STEPS_PER_NINE))]);
  const told = (curve) =>
    `p90 ${at(curve, 1)}, p99 ${at(curve, 2)}, most ${inUnit('ms', curve.values[curve.values.length - 1])}`;
  return {
    id: 'chart-spectrum',
    title: 'Latency by percentile',
    wide: true,
    pick,
    note: el(
      'span',
      { class: 'unit' },
      `${figure(head.count)} requests${base === null ? '' : ` beside ${figure(base.count)} of the base`}`,
    ),
    table: [steps, ...lines.map(({ values }) => values)],
    series: lines,
    x: {
      label: 'percentile',
      text: percentile,
      axis: (nines) => (Number.isInteger(nines) ? percentile(nines) : ''),
      more: { incrs: [1], space: 40 },
    },
    scales: { y: { range: (plot, min, max) => fromZero(max) } },
    axes: [{ scale: 'y', values: (plot, values) => values.map(value) }],
    words: `${spectrum.endpoint ?? 'all endpoints'}: ${told(head)}${base === null ? '' : `; base: ${told(base)}`}`,
  };
}

/** Throughput and latency against load: where the one stops growing and the other begins to, is the knee. */
function stagesChart(data) {
  const { stages } = data;
  const values = (name) => stages.map((stage) => stage[name]);
  const failed = stages.some(({ errors }) => errors > 0);
  const load = data.open ? 'journeys/s' : 'users';
  return {
    id: 'chart-stages',
    title: 'Load and latency',
    wide: true,
    note: el('span', { class: 'unit' }, `by ${load}`),
    table: [values('level'), values('throughput'), values('p95'), ...(failed ? [values('errors')] : [])],
    series: [
      { label: 'throughput', style: STYLES[0], value: (value) => inUnit('perSecond', value), shape: true },
      { label: 'p95', style: STYLES[1], scale: 'ms', value: (value) => inUnit('ms', value), shape: true },
      ...(failed
        ? [
            {
              label: 'errors',
              style: STYLES[3],
              scale: 'share',
              value: (value) =>
                value === null || value === undefined ? NO_VALUE : `${figure(value * 100)} %`,
              shape: true,
            },
          ]
        : []),
    ],
    x: { label: load, text: figure, axis: figure, scale: { range: (plot, min, max) => [0, max * 1.02] } },
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
        values: (plot, all) => all.map((value) => inUnit('ms', value)),
      },
    ],
    words: stages
      .map(
        ({ level, throughput, p95 }) =>
          `${figure(level)} ${load}: ${inUnit('perSecond', throughput)}, p95 ${inUnit('ms', p95)}`,
      )
      .join('; '),
  };
}
