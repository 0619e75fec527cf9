const data = JSON.parse(document.getElementById('data').textContent);
const darkWished = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;
const state = { run: data.chosen, others: 'none', spectrum: 0 };

function isDark() {
  return root.dataset.theme === undefined ? darkWished.matches : root.dataset.theme === 'dark';
}

function othersOf(run) {
  if (state.others === 'none') return [];
  if (state.others === 'all') return data.runs.filter((other) => other !== run);
  return data.runs.filter((other) => other !== run && String(other.number) === state.others);
}

/** All charts anew: for another run, another theme, paper. */
function draw() {
  const opened = [...document.querySelectorAll('figure details[open]')].map(
    (fold) => fold.closest('figure').id,
  );
  for (const { plot } of plots.splice(0)) plot.destroy();
  for (const grid of document.querySelectorAll('.chart-grid')) grid.replaceChildren();
  drawCapacity();
  drawOverTime();
  for (const id of opened) document.getElementById(id)?.querySelector('details')?.setAttribute('open', '');
}

function drawCapacity() {
  const grid = document.getElementById('capacity-grid');
  if (grid === null || data.capacity === null) return;
  for (const chart of capacityCharts(data)) showChart(chart, grid);
}

function drawOverTime() {
  const grid = document.getElementById('chart-grid');
  if (grid === null) return;
  const charts = [];
  const run = data.runs[state.run];
  if (run !== undefined) {
    charts.push(...timeCharts(data, run, othersOf(run)));
    const heat = heatChart(run);
    if (heat !== null) charts.splice(2, 0, heat);
  }
  const spectrum = data.spectra[state.spectrum];
  if (spectrum !== undefined) charts.push(spectrumChart(spectrum, spectrumPicker()));
  for (const chart of inRows(charts)) showChart(chart, grid);
}

function spectrumPicker() {
  if (data.spectra.length < 2) return null;
  const options = data.spectra.map(({ endpoint }, index) =>
    el('option', { value: index, selected: index === state.spectrum }, endpoint ?? '(all endpoints)'),
  );
  const change = (event) => {
    state.spectrum = Number(event.target.value);
    draw();
    document.querySelector('#chart-spectrum select')?.focus();
  };
  return el(
    'div',
    { class: 'pick' },
    el('label', {}, 'endpoint', el('select', { onchange: change }, ...options)),
  );
}

function showControls() {
  const controls = document.getElementById('chart-controls');
  if (controls === null || data.runs.length === 0) return;
  controls.hidden = false;
  const reset = el('button', { type: 'button', id: 'whole' }, 'Show the whole run');
  reset.addEventListener('click', () => {
    unmark();
    zoomTo(0, data.runs[state.run].duration);
  });
  controls.replaceChildren(
    ...(data.runs.length > 1 ? runPickers() : []),
    reset,
    el(
      'p',
      { class: 'note' },
      'Drag over a chart to look closer; arrow keys move the cursor of the chart that has the focus.',
    ),
  );
}

function runPickers() {
  const option = (value, label, chosen) => el('option', { value, selected: chosen }, label);
  const run = el(
    'select',
    { id: 'run' },
    ...data.runs.map(({ label }, index) => option(index, label, index === state.run)),
  );
  const others = el('select', { id: 'others' });
  const offer = () => {
    const shown = data.runs[state.run];
    const rest = data.runs.filter((other) => other !== shown);
    const partner = rest.find(({ pair }) => pair !== null && pair === shown.pair);
    state.others = partner === undefined ? 'all' : String(partner.number);
    others.replaceChildren(
      option('none', 'no other run', state.others === 'none'),
      option('all', 'all other runs', state.others === 'all'),
      ...rest.map(({ label, number }) => option(number, label, state.others === String(number))),
    );
  };
  offer();
  run.addEventListener('change', () => {
    state.run = Number(run.value);
    unmark();
    offer();
    draw();
  });
  others.addEventListener('change', () => {
    state.others = others.value;
    draw();
  });
  return [el('label', {}, 'run', run), el('label', {}, 'beside it', others)];
}

/** A finding's link leads to its run, its chart and its moment. */
function jump(event) {
  const link = event.currentTarget;
  const { run, from, to } = link.dataset;
  const index = data.runs.findIndex(({ number }) => number === Number(run));
  if (index < 0) return;
  event.preventDefault();
  const picker = document.getElementById('run');
  if (picker !== null && index !== state.run) {
    picker.value = String(index);
    picker.dispatchEvent(new Event('change'));
  }
  marked = { from: Number(from), to: Number(to) };
  tellMarked(link);
  const shown = data.runs[index];
  const room = Math.max(3, (marked.to - marked.from) * 0.5);
  zoomTo(Math.max(0, marked.from - room), Math.min(shown.duration, marked.to + room));
  const chart =
    document.getElementById(`chart-${link.dataset.chart}`) ??
    document.getElementById('chart-latency') ??
    document.getElementById('charts');
  chart.scrollIntoView({ block: 'start' });
  chart.querySelector('.plot')?.focus({ preventScroll: true });
}

/** Above the charts: what is marked in them, and the way back to the finding. */
function tellMarked(link) {
  const back = el('button', { type: 'button', id: 'back' }, 'Back to the finding');
  back.addEventListener('click', () => {
    link.closest('li').scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
  });
  const about = link.closest('li').querySelector('strong').textContent;
  const note = document.getElementById('marked');
  note.hidden = false;
  note.replaceChildren(el('span', { class: 'swatch' }), `Marked, ${link.textContent}: ${about} `, back);
}

function unmark() {
  marked = null;
  document.getElementById('marked').hidden = true;
}

function showTheme() {
  const button = document.getElementById('theme');
  const label = () => {
    button.textContent = isDark() ? 'Light colours' : 'Dark colours';
  };
  button.hidden = false;
  label();
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    label();
    draw();
  });
  darkWished.addEventListener('change', () => {
    label();
    draw();
  });
}

/** Paper is white and as wide as it is, and nothing on it can be unfolded. */
function preparePaper() {
  const before = { theme: root.dataset.theme, folded: [] };
  addEventListener('beforeprint', () => {
    before.theme = root.dataset.theme;
    before.folded = [...document.querySelectorAll('details.part:not([open]), details.advice:not([open])')];
    for (const fold of before.folded) fold.open = true;
    root.dataset.theme = 'light';
    root.dataset.paper = '';
    draw();
  });
  addEventListener('afterprint', () => {
    for (const fold of before.folded) fold.open = false;
    if (before.theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = before.theme;
    delete root.dataset.paper;
    draw();
  });
}

for (const table of document.querySelectorAll('table[data-sortable]')) makeSortable(table);
for (const link of document.querySelectorAll('a.moment')) link.addEventListener('click', jump);
showTheme();
showControls();
draw();
preparePaper();
new ResizeObserver(resizeAll).observe(document.body);
root.dataset.drawn = String(plots.length);
