let marked = null;

/** The charts of a run over time; `others` are drawn behind it. */
function timeCharts(data, run, others) {
  const line = (label, values, style, unit, more = {}) => ({
    label,
    values,
    style: STYLES[style],
    value: (value) => inUnit(unit, value),
    ...more,
  });
  const charts = [
    {
      id: 'chart-throughput',
      title: 'Throughput',
      unit: 'perSecond',
      overlay: 'succeeded',
      lines: [
        line('succeeded', run.succeeded, 0, 'perSecond'),
        ...(run.failed.some((value) => value > 0) ? [line('sent', run.sent, 1, 'perSecond')] : []),
      ],
    },
    {
      id: 'chart-latency',
      title: 'Latency',
      unit: 'ms',
      overlay: 'p95',
      lines: [line('p50', run.p50, 0, 'ms'), line('p95', run.p95, 1, 'ms'), line('p99', run.p99, 2, 'ms')],
    },
    errorsChart(run, line),
    {
      id: 'chart-users',
      title: data.open ? 'Users under way' : 'Users',
      unit: 'count',
      lines: [
        line(data.open ? 'journeys under way' : 'users', run.users, 0, 'count'),
        ...(data.open
          ? [line('planned, journeys/s', run.planned, 1, 'perSecond')]
          : [line('planned', run.planned, 1, 'count')]),
      ],
    },
    ...serverCharts(data, run, line),
  ];
  return charts
    .filter(({ lines, id }) =>
      lines.some(({ values }) =>
        values.some((value) => value !== null && (value > 0 || id !== 'chart-errors')),
      ),
    )
    .map((chart) => overTime(chart, run, others));
}

function errorsChart(run, line) {
  const dropped = run.dropped.some((value) => value > 0);
  return {
    id: 'chart-errors',
    title: 'Errors',
    unit: 'perSecond',
    lines: [
      line('failed', run.failed, 1, 'perSecond'),
      ...(dropped ? [line('dropped (no free slot)', run.dropped, 3, 'perSecond')] : []),
    ],
  };
}

function serverCharts(data, run, line) {
  const { server } = run;
  const chart = (id, title, unit, lines) => ({ id: `chart-${id}`, title, unit, lines });
  const known = (values) => values !== null && values !== undefined;
  const charts = [];
  if (known(server?.cpu))
    charts.push(
      chart('cpu', `Server CPU, of ${data.cores} cores`, 'cores', [line('CPU', server.cpu, 0, 'cores')]),
    );
  if (known(server?.memory))
    charts.push(chart('memory', 'Server memory', 'bytes', [line('resident', server.memory, 0, 'bytes')]));
  const counts = [];
  if (known(server?.files)) counts.push(line('open files', server.files, 0, 'count'));
  if (known(server?.threads)) counts.push(line('threads', server.threads, 1, 'count'));
  if (known(server?.connections)) counts.push(line('connections', server.connections, 2, 'count'));
  if (server?.closeWait?.some((value) => value > 0))
    counts.push(line('in CLOSE_WAIT', server.closeWait, 3, 'count'));
  if (counts.length > 0)
    charts.push(chart('files', 'Server files, threads and connections', 'count', counts));
  run.metrics.forEach(({ name, values }, index) => {
    const unit = /_bytes/.test(name) ? 'bytes' : 'count';
    charts.push(chart(`metric-${index}`, name, unit, [line('value', values, 0, unit)]));
  });
  return charts;
}

/** Runs have their own grids: a line of another run has no value between its own points. */
function overTime(chart, run, others) {
  const behind = chart.overlay === undefined ? [] : others;
  const tables = [
    ...behind.map((other) => [middles(other), other[chart.overlay]]),
    [middles(run), ...chart.lines.map(({ values }) => values)],
  ];
  const table = tables.length === 1 ? tables[0] : uPlot.join(tables);
  const series = [
    ...behind.map((other) => ({
      label: `${chart.overlay} of ${other.label}`,
      style: other.side === 'base' ? OTHER_BASE : OTHER_HEAD,
      value: (value) => inUnit(chart.unit, value),
      other: true,
      hidden: behind.length > 1,
    })),
    ...chart.lines,
  ];
  return {
    ...chart,
    time: true,
    phases: run.phases,
    marks: marksOf(run),
    labelled: chart.overlay !== undefined,
    table,
    series,
    x: {
      label: 'time',
      text: clock,
      axis: clock,
      scale: { range: (plot, min, max) => wholeOr(run, min, max) },
      more: timeTicks,
    },
    scales: { y: { range: (plot, min, max) => fromZero(max) } },
    axes: [{ values: (plot, values) => axisLabels(chart.unit, values), scale: 'y' }],
    words: [wordsOf(chart), ...run.moments.map(({ label, to }) => `${label}, at ${clock(to)}`)].join('; '),
  };
}

const MOMENT_COLORS = { broke: '--red', recovery: '--c3' };

/** When a spike broke something, and how long the service took to be back. */
function marksOf({ moments }) {
  return moments.map(({ label, kind, from, to }) => ({
    label,
    color: MOMENT_COLORS[kind],
    at: to,
    from,
    to,
  }));
}

const timeTicks = { incrs: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200], space: 60 };

/** What a bucket counted is shown in its middle. */
function middles({ seconds, step }) {
  return seconds.map((start) => start + step / 2);
}

/** The charts begin and end with the run, not with the middles of its first and last bucket. */
function wholeOr(run, min, max) {
  const [first, last] = [run.step / 2, middles(run).at(-1) ?? 0];
  const end = Math.max(run.duration, last);
  return [min === null || min <= first ? 0 : min, max === null || max >= last ? end : max];
}

/** 1, 2, 5, 10 …: what an axis of powers of ten is labelled with; more of them where it spans little. */
function roundSteps(low, high) {
  const digits = high / low > 3000 ? [1] : high / low > 8 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 7];
  const steps = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++)
    for (const digit of digits) steps.push(Number((digit * 10 ** power).toPrecision(2)));
  return steps.filter((step) => step >= low && step <= high);
}

function fromZero(max) {
  return [0, max === null || max <= 0 ? 1 : max * 1.08];
}

function wordsOf({ lines, unit }) {
  return lines
    .map(
      ({ label, values }) =>
        `${label} ${inUnit(unit, middleOf(values))} in the middle, ${inUnit(unit, highestOf(values))} at most`,
    )
    .join('; ');
}

/** Where the requests were, in time and latency: the more of them, the stronger the colour. */
function heatChart(run) {
  const { bounds, columns, most } = run.heat;
  if (most === 0) return null;
  const ramp = el('canvas', {
    class: 'ramp',
    width: 90,
    height: 1,
    role: 'img',
    'aria-label': 'from few to many',
  });
  const pen = ramp.getContext('2d');
  for (let x = 0; x < 90; x++) {
    pen.fillStyle = heatColor((x + 1) / 90);
    pen.fillRect(x, 0, 1, 1);
  }
  return {
    id: 'chart-heat',
    title: 'Latency, request by request',
    wide: true,
    note: el('span', { class: 'unit' }, 'few ', ramp, ` many (most: ${figure(most)})`),
    time: true,
    phases: run.phases,
    marks: marksOf(run),
    labelled: false,
    table: [middles(run), run.p50, run.p95],
    series: [
      {
        label: 'p50',
        style: { color: '--text', width: 1.5, dash: [] },
        value: (value) => inUnit('ms', value),
      },
      {
        label: 'p95',
        style: { color: '--text', width: 1.5, dash: [6, 3] },
        value: (value) => inUnit('ms', value),
      },
    ],
    x: {
      label: 'time',
      text: clock,
      axis: clock,
      scale: { range: (plot, min, max) => wholeOr(run, min, max) },
      more: timeTicks,
    },
    scales: { y: { distr: 3, range: () => [Math.max(bounds[0], 0.001), bounds[bounds.length - 1]] } },
    plain: true,
    axes: [
      {
        scale: 'y',
        grid: { show: false },
        splits: (plot) => roundSteps(plot.scales.y.min, plot.scales.y.max),
        values: (plot, values) => values.map(ownUnit),
      },
    ],
    words: `requests from ${inUnit('ms', bounds[0])} to ${inUnit('ms', bounds[bounds.length - 1])}; p95 ${inUnit('ms', middleOf(run.p95))} in the middle`,
    behind: (plot, ctx) => {
      ctx.beginPath();
      ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);
      ctx.clip();
      columns.forEach(([first, ...counts], column) => {
        const left = Math.floor(plot.valToPos(run.seconds[column], 'x', true));
        const right = Math.ceil(plot.valToPos(run.seconds[column] + run.step, 'x', true));
        counts.forEach((count, offset) => {
          if (count === 0) return;
          const low = plot.valToPos(Math.max(bounds[first + offset], 0.001), 'y', true);
          const high = plot.valToPos(bounds[first + offset + 1], 'y', true);
          ctx.fillStyle = heatColor(Math.log1p(count) / Math.log1p(most));
          ctx.fillRect(left, Math.floor(high), right - left, Math.ceil(low) - Math.floor(high));
        });
      });
      drawCasings(plot, ctx);
    },
  };
}

/** Lines on dark cells are told by a light edge. */
function drawCasings(plot, ctx) {
  ctx.strokeStyle = color('--card');
  ctx.lineWidth = 4.5 * (devicePixelRatio || 1);
  plot.series.slice(1).forEach(({ show }, index) => {
    if (!show) return;
    let isOpen = false;
    ctx.beginPath();
    plot.data[index + 1].forEach((value, at) => {
      const isKnown = value !== null && value !== undefined && value > 0;
      const place = isKnown
        ? [plot.valToPos(plot.data[0][at], 'x', true), plot.valToPos(value, 'y', true)]
        : null;
      if (place !== null && isOpen) ctx.lineTo(...place);
      else if (place !== null) ctx.moveTo(...place);
      isOpen = isKnown;
    });
    ctx.stroke();
  });
}

/** From the card's colour to a strong blue (light) or yellow (dark): in both, what is stronger differs in brightness too. */
function heatColor(share) {
  const dark = isDark();
  const stops = dark
    ? [
        [33, 39, 49],
        [0, 90, 130],
        [86, 160, 140],
        [240, 228, 66],
      ]
    : [
        [226, 234, 244],
        [134, 182, 220],
        [20, 110, 170],
        [20, 30, 80],
      ];
  const place = Math.max(0, Math.min(0.9999, share)) * (stops.length - 1);
  const [from, to] = [stops[Math.floor(place)], stops[Math.floor(place) + 1]];
  const mixed = from.map((value, index) => Math.round(value + (to[index] - value) * (place % 1)));
  return `rgb(${mixed.join(',')})`;
}
