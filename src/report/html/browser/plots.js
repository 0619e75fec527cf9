const plots = [];
const together = uPlot.sync('time');

/** Besides its colour each line has its own dashes. */
const STYLES = [
  { color: '--c1', width: 2, dash: [] },
  { color: '--c2', width: 2, dash: [7, 3] },
  { color: '--c3', width: 2, dash: [2, 3] },
  { color: '--c4', width: 2, dash: [9, 3, 2, 3] },
];
const OTHER_HEAD = { color: '--other', width: 1, dash: [] };
const OTHER_BASE = { color: '--c4', width: 1.25, dash: [4, 4] };

/**
 * A chart as a figure: caption, canvas, keys that hide a line and tell its value under the cursor, and its numbers as a
 * table. `chart`: {id, title, unit, wide, x: {label, text, axis}, table: [x, ...lines], series: [{label, style, value}],
 * time, phases, words, scales, axes, hooks}
 */
function showChart(chart, into) {
  const title = el('h3', { id: `${chart.id}-title` }, chart.title);
  const canvas = el('div', {
    class: 'plot',
    role: 'img',
    tabindex: '0',
    'aria-label': `${chart.title}: ${chart.words}`,
  });
  const keys = el('ul', { class: 'keys', 'aria-label': `Lines of ${chart.title}` });
  const box = el(
    'figure',
    { id: chart.id, class: chart.wide ? 'wide' : null },
    el('figcaption', {}, title, chart.note ?? ''),
    ...(chart.pick ? [chart.pick] : []),
    canvas,
    keys,
    dataTable(chart),
  );
  into.append(box);
  const plot = new uPlot(optionsOf(chart, canvas, keys), chart.table, canvas);
  canvas.addEventListener('keydown', (event) => moveCursor(event, plot));
  plots.push({ plot, canvas, chart });
  return plot;
}

/** Two charts share a row; one that would stand alone in it takes all of it. */
function inRows(charts) {
  let isSecond = false;
  return charts.map((chart, index) => {
    const next = charts[index + 1];
    const alone = !isSecond && (next === undefined || next.wide === true);
    isSecond = chart.wide !== true && !isSecond && !alone;
    return alone ? { ...chart, wide: true } : chart;
  });
}

function heightOf(chart, width) {
  return Math.round(Math.min(chart.wide ? 300 : 250, Math.max(190, width * 0.5)));
}

function optionsOf(chart, canvas, keys) {
  const width = canvas.clientWidth;
  const readers = chart.series.map((line, index) => keyOf(line, index + 1, keys));
  keysOfOthers(chart, keys);
  const grid = { stroke: color('--line'), width: 1 };
  const axis = { stroke: color('--dim'), grid, ticks: grid, font: '12px system-ui, sans-serif' };
  return {
    width,
    height: heightOf(chart, width),
    padding: [(chart.phases ? 18 : 8) + roomOfMarks(chart), 24, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      points: { size: 7 },
      drag: { x: chart.time === true, y: false },
      ...(chart.time ? { sync: { key: 'time' } } : {}),
    },
    scales: { x: { time: false, ...(chart.x.scale ?? {}) }, ...chart.scales },
    axes: [
      {
        ...axis,
        ...(chart.plain ? { grid: { show: false } } : {}),
        size: 34,
        values: (plot, values) => values.map(chart.x.axis),
        ...(chart.x.more ?? {}),
      },
      ...chart.axes.map((one) => ({ ...axis, size: widthOf, ...one })),
    ],
    series: [{}, ...chart.series.map((line) => lineOf(line))],
    hooks: {
      drawClear: [(plot) => drawBehind(plot, chart)],
      draw: [(plot) => drawShapes(plot, chart), (plot) => drawMarks(plot, chart)],
      setCursor: [(plot) => readers.forEach((read) => read(plot))],
      ...(chart.time ? { setScale: [(plot, key) => key === 'x' && zoomOthers(plot)] } : {}),
    },
  };
}

/** As wide as the longest of its labels. */
function widthOf(plot, values) {
  return 22 + Math.max(4, ...(values ?? []).map((text) => text.length)) * 7;
}

function lineOf({ label, style, scale, shape }) {
  return {
    label,
    scale: scale ?? 'y',
    stroke: () => color(style.color),
    width: style.width,
    dash: style.dash,
    ...(style.mark === undefined ? {} : { paths: () => null }),
    points: shape ? { show: true, size: 8, fill: () => color(style.color) } : { show: false },
    spanGaps: false,
  };
}

/** The button that hides a line; gives what tells the line's value under the cursor. */
function keyOf({ label, style, value, hidden }, index, keys) {
  if (hidden) return () => undefined;
  const sample = sampleOf(style);
  const read = el('span', {});
  const button = el('button', { type: 'button', 'aria-pressed': 'true' }, sample, `${label} `, read);
  keys.append(el('li', {}, button));
  button.addEventListener('click', () => {
    const shown = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(shown));
    plots
      .find(({ canvas }) => canvas.parentElement === keys.parentElement)
      ?.plot.setSeries(index, { show: shown });
  });
  return (plot) => {
    const at = plot.cursor.idx;
    read.textContent = at === null || at === undefined ? '' : value(plot.data[index][at]);
  };
}

/** Many other runs have two keys together: which side they are of is what counts. */
function keysOfOthers({ series }, keys) {
  const others = series.filter(({ other, hidden }) => other && hidden);
  for (const [style, label] of [
    [OTHER_HEAD, 'other runs of this change'],
    [OTHER_BASE, 'runs of the base'],
  ])
    if (others.some((line) => line.style === style))
      keys.append(el('li', { class: 'others' }, sampleOf(style), label));
}

function sampleOf(line) {
  if (line.mark !== undefined) return shapeSample(line);
  const { color: name, width, dash } = line;
  const style = `stroke:var(${name});stroke-width:${width + 0.5};stroke-dasharray:${dash.join(' ')}`;
  return drawing({ width: 26, height: 8, viewBox: '0 0 26 8' }, [
    'line',
    { x1: 0, x2: 26, y1: 4, y2: 4, style },
  ]);
}

/** All charts over time show the same stretch. */
let zooming = false;
function zoomOthers(plot) {
  if (zooming || plot.status !== 1) return;
  const { min, max } = plot.scales.x;
  zoomTo(min, max, plot);
}

function zoomTo(min, max, but = null) {
  zooming = true;
  for (const { plot, chart } of plots) if (chart.time && plot !== but) plot.setScale('x', { min, max });
  setTimeout(() => {
    zooming = false;
  });
}

function moveCursor(event, plot) {
  const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 };
  const last = plot.data[0].length - 1;
  const from = plot.cursor.idx ?? (event.key === 'ArrowLeft' ? last + 1 : -1);
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : from + (steps[event.key] ?? NaN);
  if (Number.isNaN(to)) return;
  event.preventDefault();
  const at = Math.max(0, Math.min(last, to));
  plot.setCursor({ left: plot.valToPos(plot.data[0][at], 'x'), top: 10 }, true, true);
}

/** Phases in turn shaded, their names above; and the moment that a finding speaks of. */
function drawBehind(plot, chart) {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio || 1;
  const at = (seconds) => insideX(plot, seconds);
  ctx.save();
  const shade = (from, to, fill) => {
    ctx.fillStyle = fill;
    ctx.fillRect(at(from), bbox.top, at(to) - at(from), bbox.height);
  };
  (chart.phases ?? []).forEach(({ name, from, to }, index) => {
    if (index % 2 === 1) shade(from, to, color('--phase'));
    const width = at(to) - at(from);
    if (width < 24 * ratio || chart.phases.length < 2) return;
    ctx.font = `${11 * ratio}px system-ui, sans-serif`;
    ctx.fillStyle = color('--dim');
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    const text = fitted(ctx, name, width - 4 * ratio);
    if (text !== '') ctx.fillText(text, (at(from) + at(to)) / 2, bbox.top - 3 * ratio);
  });
  if (chart.time && marked !== null) shade(marked.from, marked.to, color('--moment'));
  drawMarkedStretches(plot, ctx, chart.marks ?? []);
  chart.behind?.(plot, ctx);
  ctx.restore();
}

/** Fewer letters of a name than these tell nothing. */
const LEAST_OF_NAME = 6;

function fitted(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return text;
  for (let length = text.length - 1; length >= LEAST_OF_NAME; length--) {
    const cut = `${text.slice(0, length)}…`;
    if (ctx.measureText(cut).width <= width) return cut;
  }
  return '';
}

/** Made when it is opened: thousands of cells that few will look at would slow the page. */
function dataTable({ title, x, table, series, rows: shownRow = () => true }) {
  const shown = series.map((line, index) => ({ ...line, index })).filter(({ hidden }) => !hidden);
  const fold = el('details', {}, el('summary', {}, `Numbers of ${title}`));
  fold.addEventListener('toggle', () => {
    if (!fold.open || fold.children.length > 1) return;
    const heads = [x.label, ...shown.map(({ label }) => label)].map((text) =>
      el('th', { scope: 'col' }, text),
    );
    const rows = [...table[0].keys()]
      .filter(shownRow)
      .map((row) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, x.text(table[0][row])),
          ...shown.map((line) => el('td', {}, line.value(table[line.index + 1][row]))),
        ),
      );
    const all = el('table', {}, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
    fold.append(
      el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Numbers of ${title}` }, all),
    );
  });
  return fold;
}

function resizeAll() {
  for (const { plot, canvas, chart } of plots) {
    const width = canvas.clientWidth;
    if (width > 0 && width !== plot.width) plot.setSize({ width, height: heightOf(chart, width) });
  }
}
