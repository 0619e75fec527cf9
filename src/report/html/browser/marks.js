/** Below the lines: the stretches of the marks, such as where a breaking point lies, at its surest. */
function drawMarkedStretches(plot, ctx, marks) {
  const { bbox } = plot;
  for (const { color: name, from, to } of marks) {
    if (!(to > from)) continue;
    ctx.globalAlpha = 0.14;
    ctx.fillStyle = color(name);
    const [left, right] = [insideX(plot, from), insideX(plot, to)];
    ctx.fillRect(left, bbox.top, right - left, bbox.height);
    ctx.globalAlpha = 1;
  }
}

/** Above the lines: a dashed line at each mark, its label over the plot, a row for each. */
function drawMarks(plot, { marks = [], labelled = true, phases, level }) {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio || 1;
  ctx.save();
  if (level !== undefined && level !== null) drawLevel(plot, ctx, level, ratio);
  const places = placesOf(plot, marks).map((place, row, all) => ({
    ...place,
    y: bbox.top - (labelled ? ((all.length - row - 1) * MARK_ROW + (phases ? 20 : 6)) * ratio : 0),
  }));
  ctx.lineWidth = 1.5 * ratio;
  ctx.setLineDash([5 * ratio, 3 * ratio]);
  for (const { x, y, mark } of places) {
    ctx.strokeStyle = color(mark.color);
    ctx.beginPath();
    ctx.moveTo(x, y + 3 * ratio);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  if (labelled) for (const place of places) labelAt(plot, ctx, place, ratio);
  ctx.restore();
}

/** From the top row down. Labels point to the middle: those nearest to it come last, so that no line crosses one. */
function placesOf(plot, marks) {
  const { min, max } = plot.scales.x;
  // What lasts to the end lies a hair beyond it.
  const slack = (max - min) * 0.02;
  const middle = plot.bbox.left + plot.bbox.width / 2;
  return marks
    .filter(({ at }) => at >= min - slack && at <= max + slack)
    .map((mark) => ({ mark, x: insideX(plot, mark.at) }))
    .sort((a, b) => Math.abs(b.x - middle) - Math.abs(a.x - middle))
    .map((place) => ({ ...place, toRight: place.x < middle }));
}

const MARK_ROW = 16;

/** Pixels that the labels of a chart's marks take above its plot. */
function roomOfMarks({ marks = [], labelled = true }) {
  return labelled ? marks.length * MARK_ROW : 0;
}

function labelAt(plot, ctx, { x, y, toRight, mark }, ratio) {
  const { left, width: whole } = plot.bbox;
  const gap = 6 * ratio;
  ctx.font = `${11.5 * ratio}px system-ui, sans-serif`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = toRight ? 'left' : 'right';
  const text = fitted(ctx, mark.label, (toRight ? left + whole + 20 * ratio - x : x) - gap);
  const width = ctx.measureText(text).width + gap;
  // Where it crosses the line of another mark it is read, not the line.
  ctx.fillStyle = color('--card');
  ctx.fillRect(toRight ? x + gap / 2 : x - gap / 2 - width, y - 7 * ratio, width, 14 * ratio);
  ctx.fillStyle = color('--text');
  ctx.fillText(text, x + (toRight ? gap : -gap), y);
}

function drawLevel(plot, ctx, level, ratio) {
  const y = plot.valToPos(level, 'y', true);
  ctx.strokeStyle = color('--c3');
  ctx.lineWidth = 1.5 * ratio;
  ctx.setLineDash([6 * ratio, 4 * ratio]);
  ctx.beginPath();
  ctx.moveTo(plot.bbox.left, y);
  ctx.lineTo(plot.bbox.left + plot.bbox.width, y);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Points that are no line, each in the shape of its series: told apart without their colours. */
function drawShapes(plot, { series }) {
  const { ctx } = plot;
  const size = 4.5 * (devicePixelRatio || 1);
  ctx.save();
  series.forEach(({ style }, index) => {
    if (style.mark === undefined || !plot.series[index + 1].show) return;
    ctx.strokeStyle = ctx.fillStyle = color(style.color);
    ctx.lineWidth = size / 2;
    ctx.setLineDash([]);
    plot.data[index + 1].forEach((value, at) => {
      if (value === null || value === undefined) return;
      const x = plot.valToPos(plot.data[0][at], 'x', true);
      const y = plot.valToPos(value, 'y', true);
      ctx.beginPath();
      if (style.mark === 'cross') {
        ctx.moveTo(x - size, y - size);
        ctx.lineTo(x + size, y + size);
        ctx.moveTo(x + size, y - size);
        ctx.lineTo(x - size, y + size);
      } else ctx.arc(x, y, size, 0, 2 * Math.PI);
      if (style.mark === 'dot') ctx.fill();
      else ctx.stroke();
    });
  });
  ctx.restore();
}

/** A shape as it stands in the keys. */
function shapeSample({ color: name, mark }) {
  const stroke = `stroke:var(${name});stroke-width:2;fill:${mark === 'dot' ? `var(${name})` : 'none'}`;
  const path = mark === 'cross' ? 'M4 2l8 8M12 2l-8 8' : 'M8 2a4 4 0 1 0 .01 0z';
  return drawing({ width: 16, height: 12, viewBox: '0 0 16 12' }, ['path', { d: path, style: stroke }]);
}

function insideX(plot, value) {
  const { left, width } = plot.bbox;
  return Math.max(left, Math.min(left + width, plot.valToPos(value, 'x', true)));
}
