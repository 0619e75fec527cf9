const STEPS_PER_NINE = 12;

/** Latency by percentile on the scale of HdrHistogram: each nine takes the same width. */
function spectrumChart(spectrum, pick) {
  const { head, base } = spectrum;
  const length = Math.max(head.values.length, base?.values.length ?? 0);
  const steps = Array.from({ length }, (_, step) => step / STEPS_PER_NINE);
  const filled = (values) => steps.map((_, step) => (values[step] > 0 ? values[step] : null));
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
    // On this scale what got slower by the same factor is as far apart everywhere.
    scales: { y: { distr: 3, range: (plot, min, max) => spectrumRange(min, max) } },
    axes: [
      {
        scale: 'y',
        splits: (plot) => roundSteps(plot.scales.y.min, plot.scales.y.max),
        values: (plot, values) => values.map(ownUnit),
      },
    ],
    words: `${spectrum.endpoint ?? 'all endpoints'}: ${told(head)}${base === null ? '' : `; base: ${told(base)}`}`,
  };
}

function spectrumRange(min, max) {
  const [low, high] = [min ?? 1, max ?? 10];
  return [low / 1.15, Math.max(high, low * 2) * 1.15];
}
