export const id = 100;
export const ids = [100];
export const modules = {

/***/ 5100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showBaseline: () => (/* binding */ showBaseline)
/* harmony export */ });
/* harmony import */ var _gate_baseline_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9610);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3434);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8558);



/** `loadgate baseline show`. */
async function showBaseline(world, file) {
    const { baseline } = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readBaseline */ .mF)(file, world.cwd);
    if (baseline === null) {
        throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usageError */ .Wp)(`there is no ${file}`, 'record one: loadgate run, then loadgate baseline update');
    }
    world.stdout.write(`${(0,_gate_baseline_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineFacts */ .F_)(baseline, world.now())}\n`);
    return _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.pass;
}


/***/ }),

/***/ 9610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F_: () => (/* binding */ baselineFacts),
  NE: () => (/* binding */ describeEnvironment),
  Fs: () => (/* binding */ learnedCells)
});

// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
;// CONCATENATED MODULE: ./lib/gate/aligned-columns.js
/**
 * Rows of text in aligned columns, the first row being the head. The first column is left-aligned and is the one
 * that is clipped when a line would be wider than `width`; the others are right-aligned.
 */
function alignedColumns(rows, width) {
    const count = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
    const [first = 0, ...others] = widths;
    const taken = others.reduce((sum, one) => sum + one + GAP.length, 0);
    const room = Math.max(NARROWEST, Math.min(first, width - taken));
    return rows.map(([name = '', ...figures]) => {
        const cells = others.map((size, column) => pad(figures[column] ?? '', size));
        return [clip(name, room).padEnd(room), ...cells].join(GAP).trimEnd();
    });
}
const GAP = '  ';
const NARROWEST = 8;
function pad(text, size) {
    return ' '.repeat(Math.max(0, size - lengthOf(text))) + text;
}
function clip(text, width) {
    return lengthOf(text) <= width
        ? text
        : `${Array.from(text)
            .slice(0, width - 1)
            .join('')}…`;
}
function lengthOf(text) {
    return Array.from(text).length;
}

// EXTERNAL MODULE: ./lib/gate/baseline-history.js
var baseline_history = __webpack_require__(9409);
// EXTERNAL MODULE: ./lib/gate/cells.js
var gate_cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/gate/creep.js
var creep = __webpack_require__(6666);
// EXTERNAL MODULE: ./lib/gate/detectable.js
var detectable = __webpack_require__(544);
// EXTERNAL MODULE: ./lib/gate/log-scale.js
var log_scale = __webpack_require__(1090);
// EXTERNAL MODULE: ./lib/gate/samples.js + 2 modules
var gate_samples = __webpack_require__(5085);
// EXTERNAL MODULE: ./lib/gate/screen.js
var screen = __webpack_require__(3323);
// EXTERNAL MODULE: ./lib/plan/gate-plan.js
var gate_plan = __webpack_require__(6250);
;// CONCATENATED MODULE: ./lib/gate/baseline-facts.js










/**
 * What a baseline knows, as plain text: per tier and environment its jobs, and per cell the level, the learned
 * band, the smallest worsening that a screening sees, and how far the cell is from the best it has been.
 */
function baselineFacts(baseline, now, width = 100) {
    const entries = baseline.entries.filter(({ jobs }) => jobs.length > 0);
    if (entries.length === 0)
        return 'The baseline is empty: no job has been accepted into it yet.';
    return entries.map((entry) => entryLines(entry, now, width).join('\n')).join('\n\n');
}
function entryLines(entry, now, width) {
    const current = (0,baseline_history/* currentLevel */.c)(entry);
    const cells = learnedCells(current);
    const creeps = (0,creep/* creepOf */.r4)(entry);
    const warnings = (0,creep/* creepNotes */.Bl)(entry).map(({ text }) => `! ${text}`);
    return [
        `Tier ${entry.tier}, on ${describeEnvironment(entry.environment)}`,
        `scenario ${entry.scenario.slice(0, 16)}, ${jobCount(entry.jobs, now)}`,
        '',
        ...alignedColumns([JOB_HEAD, ...entry.jobs.toReversed().map(jobRow)], width),
        ...newLevelLines(entry),
        '',
        ...(cells.length === 0
            ? ['No endpoint has enough requests to be judged.']
            : [
                ...alignedColumns([CELL_HEAD, ...cells.map((cell) => cellRow(cell, creeps))], width),
                `Band and sees: of ${RUNS} runs of the head in CI. Sees: the smallest worsening that is followed up four times in five.`,
            ]),
        ...(warnings.length > 0 ? ['', ...warnings] : []),
    ].flatMap((line) => wrapped(line, width));
}
const METRICS = ['p50', 'p95', 'p99', 'throughput', 'capacity'];
/** Runs of a measurement, unless a tier says otherwise: the baseline does not know what the next one will say. */
const RUNS = 3;
const JOB_HEAD = ['JOB', 'COMMIT', 'RECORDED', 'RUNS', 'ENDPOINTS'];
const CELL_HEAD = ['ENDPOINT', 'METRIC', 'JOBS', 'MEDIAN', 'BAND', 'SEES', 'FROM BEST'];
function jobRow(job) {
    const endpoints = Object.values(job.endpoints);
    const runs = Math.max(job.throughput?.length ?? 0, ...endpoints.map(({ n }) => n.length));
    return [
        job.id,
        job.commit?.slice(0, 9) ?? '–',
        `${job.recordedAt.slice(0, 16).replace('T', ' ')}Z`,
        (0,units/* formatCount */.B4)(runs),
        (0,units/* formatCount */.B4)(endpoints.length),
    ];
}
function newLevelLines({ jobs }) {
    return jobs.flatMap(({ id, newLevel }) => newLevel === undefined
        ? []
        : [`New level since ${id}: ${newLevel.map((endpoint) => endpoint ?? 'throughput').join(', ')}.`]);
}
/** Each cell compared with itself: what its band would be, whatever is measured next. */
function learnedCells({ jobs }) {
    const cells = (0,baseline_history/* recordedCells */.W)(jobs, METRICS);
    const samples = cells.map((cell) => {
        const recorded = cell.jobs.map(({ runs }) => runs);
        const some = recorded.flat().find((value) => value !== null) ?? null;
        return { id: (0,gate_cells/* cellId */.Cw)(cell), metric: cell.metric, jobs: recorded, head: Array(RUNS).fill(some), pairs: [] };
    });
    const screened = (0,gate_samples/* againstBaseline */.j)(samples, RUNS, 'hosted', log_scale/* DEFAULT_FLOOR */.Hk);
    const results = (0,screen/* screen */.n)(screened, null).cells;
    return cells.flatMap((cell) => {
        const id = (0,gate_cells/* cellId */.Cw)(cell);
        const one = screened.find((other) => other.id === id);
        const result = results.find((other) => other.id === id);
        return one && result ? [{ cell, screened: one, result }] : [];
    });
}
function cellRow({ cell, screened, result }, creeps) {
    const { learned } = screened;
    const creep = creeps.find(({ endpoint, metric }) => endpoint === cell.endpoint && metric === cell.metric);
    return [
        cell.endpoint ?? '(all)',
        cell.metric,
        (0,units/* formatCount */.B4)(cell.jobs.length),
        formatLevel(cell.metric, (0,log_scale/* figureOf */.Mn)(cell.metric, learned.before)),
        `±${(0,units/* formatPercent */.l9)(learned.band)}`,
        `≥ ${(0,units/* formatPercent */.l9)(result.detectable)}${result.detectable > detectable/* TOO_NOISY */.kz ? ', too noisy' : ''}`,
        creep === undefined ? '–' : `${creep.crept ? '! ' : ''}${(0,units/* formatChange */.eD)(creep.change)}`,
    ];
}
/** `this kind of machine: Fast CPU 3000, 4 cores, x64, Node 24, loadgate 0`, or the name of a remote target. */
function describeEnvironment(environment) {
    const loadgate = `loadgate ${environment.loadgate}`;
    if (!('cpu' in environment))
        return `${environment.target}, ${loadgate}`;
    const { cpu, cores, arch, node } = environment;
    return `this kind of machine: ${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${arch}, Node ${node}, ${loadgate}`;
}
function jobCount(jobs, now) {
    const count = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}`;
    const newest = Math.max(...jobs.map(({ recordedAt }) => Date.parse(recordedAt)));
    const days = Math.floor((now.getTime() - newest) / DAY_MS);
    // A clock that was set back makes the newest job one of tomorrow.
    const age = days < 1 ? 'less than a day' : days === 1 ? '1 day' : `${(0,units/* formatCount */.B4)(days)} days`;
    return `${count}, the newest ${age} old`;
}
const DAY_MS = 86_400_000;
function formatLevel(metric, value) {
    return (0,gate_plan/* isRate */.V)(metric) ? (0,units/* formatRate */.CE)(value) : (0,units/* formatMs */._V)(value);
}
/** Lines of tables fit already; sentences are broken at spaces. */
function wrapped(line, width) {
    const lines = [];
    let rest = line;
    while (rest.length > width) {
        const cut = rest.lastIndexOf(' ', width);
        if (cut <= 0)
            break;
        lines.push(rest.slice(0, cut).trimEnd());
        rest = rest.slice(cut + 1);
    }
    return [...lines, rest];
}


/***/ }),

/***/ 3323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ screen)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _detectable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(544);
/* harmony import */ var _log_scale_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1090);
/* harmony import */ var _noise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4957);
/* harmony import */ var _statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3265);





/**
 * Screens the cells after the first head runs. `calibrationShift`: how much slower (positive) or faster this
 * machine's calibration is than the baseline's, as a fraction; null where it is not known.
 */
function screen(cells, calibrationShift) {
    const common = commonShift(cells);
    const allSuspect = whyAllSuspect(common, calibrationShift);
    const machine = cells.length < CELLS_TO_TELL ? 0 : common;
    return {
        allSuspect,
        common,
        cells: cells.map(({ id, known, learned }) => {
            const se = screenError(known);
            const limit = Math.max(LEAST_SUSPICION, SUSPICION_Z * se);
            const suspect = allSuspect !== null || learned.shift - machine > limit;
            return {
                id,
                shift: learned.shift - machine,
                limit,
                suspect,
                detectable: (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_2__/* .worseBy */ .ut)(limit + _detectable_js__WEBPACK_IMPORTED_MODULE_1__/* .POWER_Z */ .nc * se),
            };
        }),
    };
}
/** A worsening of less than 7 % is never followed up: the floor is twice as far away. */
const LEAST_SUSPICION = Math.log(1.07);
/** One-sided 95 % point of the standard normal distribution. */
const SUSPICION_Z = 1.64;
/** A machine, or all cells together, that moved by more than 12 % makes every single comparison doubtful. */
const COMMON_SHIFT = Math.log(1.12);
/** With fewer cells the one that got slower is the shift of the majority. */
const CELLS_TO_TELL = 5;
/** Without σ_b: what the machine does to all cells is taken off, or makes all of them suspect. */
function screenError({ jobs, head, within }) {
    const known = jobs.filter((runs) => runs.length > 0);
    const factor = (0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_4__/* .medianVariance */ .q)(head.length) + (0,_noise_js__WEBPACK_IMPORTED_MODULE_3__/* .jobMedianVariance */ .pu)(known) * (0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_4__/* .medianVariance */ .q)(known.length);
    return Math.sqrt(within.variance * factor);
}
function commonShift(cells) {
    return cells.length === 0 ? 0 : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(cells.map(({ learned }) => learned.shift));
}
/**
 * A shift of the machine in either direction: a faster runner hides a regression. And a shift of all cells that
 * the machine does not explain: then the change itself may have hit everything.
 */
function whyAllSuspect(common, calibrationShift) {
    const calibration = calibrationShift === null ? null : Math.log1p(Math.max(calibrationShift, -0.99));
    if (calibration !== null && Math.abs(calibration) > COMMON_SHIFT)
        return 'calibration';
    const unexplained = common - (calibration ?? 0);
    return Math.abs(common) > COMMON_SHIFT || unexplained > COMMON_SHIFT ? 'shifted alike' : null;
}


/***/ })

};
