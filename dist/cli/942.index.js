export const id = 942;
export const ids = [942];
export const modules = {

/***/ 1631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ claimOutputFolder),
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3434);
/* harmony import */ var _model_error_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2359);






const LOCK = '.loadgate.lock';
/** Claims the folder before anything is measured, so that a folder that can't be written costs nobody a measurement. */
async function claimOutputFolder(name, cwd) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, name);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await lock((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, LOCK), name);
    }
    catch (error) {
        if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LoadgateError */ .mY)
            throw error;
        throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .usageError */ .Wp)(`the output folder ${name} can't be written: ${(0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_5__/* .errorText */ .k)(error)}`, 'name another one with --out (input: out)');
    }
    return {
        name,
        write: async (file, text) => {
            try {
                await replaceFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file), text);
                return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(name, file);
            }
            catch (error) {
                return rescue(file, text, error);
            }
        },
        release: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, LOCK), { force: true }),
    };
}
/** Writes to a neighbour first, so that a reader or a full disk never sees half a file. */
async function replaceFile(path, text) {
    const neighbour = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(neighbour, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(neighbour, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(neighbour, { force: true });
        throw error;
    }
}
async function rescue(file, text, reason) {
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'loadgate-')), file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text);
        return path;
    }
    catch {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LoadgateError */ .mY(`${file} can't be written: ${(0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_5__/* .errorText */ .k)(reason)}`, {
            exitCode: _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.notMeasured,
            hint: 'make room on the disk, or name another folder with --out',
            cause: reason,
        });
    }
}
async function lock(path, name) {
    for (let attempt = 0;; attempt++) {
        try {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
            await handle.writeFile(String(process.pid));
            await handle.close();
            return;
        }
        catch (error) {
            if (!(0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_5__/* .isNodeError */ .f)(error) || error.code !== 'EEXIST' || attempt > 0)
                throw error;
            const owner = Number(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => ''));
            if (isAlive(owner)) {
                throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .usageError */ .Wp)(`another loadgate (process ${owner}) is writing to ${name}`, 'wait for it to end, or name another folder with --out (input: out)');
            }
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
        }
    }
}
function isAlive(pid) {
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_5__/* .isNodeError */ .f)(error) && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 1942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  trend: () => (/* binding */ trend)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
// EXTERNAL MODULE: ./lib/model/notes.js
var model_notes = __webpack_require__(3912);
// EXTERNAL MODULE: ./lib/gate/baseline.js
var baseline = __webpack_require__(1148);
// EXTERNAL MODULE: ./lib/gate/baseline-history.js
var baseline_history = __webpack_require__(9409);
// EXTERNAL MODULE: ./lib/gate/baseline-facts.js + 1 modules
var baseline_facts = __webpack_require__(9610);
// EXTERNAL MODULE: ./lib/gate/baseline-text.js
var baseline_text = __webpack_require__(9262);
// EXTERNAL MODULE: ./lib/gate/baseline-update.js
var baseline_update = __webpack_require__(8396);
// EXTERNAL MODULE: ./lib/gate/cells.js
var gate_cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/gate/creep.js
var creep = __webpack_require__(6666);
// EXTERNAL MODULE: ./lib/gate/level-shifts.js
var level_shifts = __webpack_require__(3679);
// EXTERNAL MODULE: ./lib/gate/log-scale.js
var log_scale = __webpack_require__(1090);
// EXTERNAL MODULE: ./lib/gate/validity.js
var validity = __webpack_require__(6381);
;// CONCATENATED MODULE: ./lib/gate/trend.js












/**
 * The jobs of a baseline together with results that may or may not be among them. Level changes of jobs outside the
 * baseline are found as if they were accepted one after the other.
 */
function trendsOf(baseline, results, now) {
    const notes = [];
    const groups = (baseline?.entries ?? []).map((entry) => ({ entry, more: [] }));
    for (const result of results) {
        const refusal = refusalOf(result);
        if (refusal !== null) {
            notes.push((0,model_notes/* info */.p)(`The result of job ${result.id} is left out: ${refusal}.`));
            continue;
        }
        const job = (0,baseline_update/* jobOf */.Zw)(result, now);
        const group = groupOf(groups, result);
        const known = [...group.entry.jobs, ...group.more].some(({ id }) => id === job.id);
        if (!known)
            group.more.push(job);
    }
    const trends = groups.map(trendOf).filter(({ cells }) => cells.length > 0);
    return { trends, notes };
}
const METRICS = ['p50', 'p95', 'p99', 'throughput'];
function refusalOf(result) {
    if (result.interrupted !== null)
        return `it was stopped by ${result.interrupted} and is partial`;
    return (0,validity/* judgedRuns */.E8)(result).refusal?.reason ?? null;
}
function groupOf(groups, result) {
    const { tier, hash } = result.scenario;
    const environment = (0,baseline/* environmentOf */.p7)(result.environment);
    const found = groups.find(({ entry }) => entry.tier === tier.name && entry.scenario === hash && (0,baseline/* sameEnvironment */.iE)(entry.environment, environment));
    if (found)
        return found;
    const made = { entry: { tier: tier.name, environment, scenario: hash, jobs: [] }, more: [] };
    groups.push(made);
    return made;
}
function trendOf({ entry, more }) {
    const jobs = withLevels(entry, more);
    const all = { ...entry, jobs };
    const bands = bandsOf(entry.jobs.length > 0 ? entry : all);
    const creeps = (0,creep/* creepOf */.r4)(all);
    const place = new Map(jobs.map(({ id }, index) => [id, index]));
    const ratios = (0,baseline_history/* recordedCells */.W)(jobs, METRICS).map((cell) => ({
        endpoint: cell.endpoint,
        metric: cell.metric,
        points: cell.jobs.flatMap(({ job, runs }) => pointOf(place.get(job.id), runs)),
    }));
    const cells = [...ratios, ...errorCells(jobs)].filter(({ points }) => points.length > 0);
    return {
        tier: entry.tier,
        environment: entry.environment,
        scenario: entry.scenario,
        jobs: jobs.map(({ id, commit, recordedAt }) => ({
            id,
            commit,
            recordedAt,
            accepted: entry.jobs.some((job) => job.id === id),
        })),
        cells: cells.map((cell) => ({
            ...cell,
            levels: levelsOf(cell, jobs),
            band: cell.metric === 'errors' ? null : (bands.get((0,gate_cells/* cellId */.Cw)({ ...cell, metric: cell.metric })) ?? null),
            creep: creeps.find((one) => one.endpoint === cell.endpoint && one.metric === cell.metric) ?? null,
        })),
    };
}
/** All jobs by age; those that are not in the baseline are told which levels are new with them. */
function withLevels(entry, more) {
    const jobs = [];
    for (const job of [...entry.jobs, ...more].sort(baseline_text/* byAge */.j)) {
        const shifted = more.includes(job) && jobs.length > 0 ? (0,level_shifts/* levelShifts */.Q)({ ...entry, jobs }, job) : [];
        jobs.push(shifted.length === 0 ? job : { ...job, newLevel: [...shifted] });
    }
    return jobs;
}
function bandsOf(entry) {
    return new Map((0,baseline_facts/* learnedCells */.Fs)((0,baseline_history/* currentLevel */.c)(entry)).map(({ cell, screened: { learned } }) => {
        const level = (0,log_scale/* figureOf */.Mn)(cell.metric, learned.before);
        const factor = 1 + learned.band;
        return [(0,gate_cells/* cellId */.Cw)(cell), { level, low: level / factor, high: level * factor }];
    }));
}
function pointOf(job, runs) {
    const known = runs.filter((value) => value !== null);
    return job === undefined || known.length === 0 ? [] : [{ job, value: (0,simple_statistics/* median */.JZ)(known), runs: known }];
}
/** Of the endpoints that ever failed: a line of zeros says nothing. */
function errorCells(jobs) {
    const names = [...new Set(jobs.flatMap(({ endpoints }) => Object.keys(endpoints)))].sort();
    return names.flatMap((endpoint) => {
        const points = jobs.flatMap(({ endpoints }, index) => {
            const errors = Object.hasOwn(endpoints, endpoint) ? (endpoints[endpoint]?.errors ?? []) : [];
            const total = errors.reduce((sum, [, count]) => sum + count, 0);
            const lost = errors.reduce((sum, [count]) => sum + count, 0);
            const runs = errors.flatMap(([count, of]) => (of > 0 ? [count / of] : []));
            return total === 0 ? [] : [{ job: index, value: lost / total, runs }];
        });
        const failed = points.some(({ runs }) => runs.some((rate) => rate > 0));
        return failed ? [{ endpoint, metric: 'errors', points }] : [];
    });
}
function levelsOf({ endpoint, points }, jobs) {
    const starts = points.flatMap(({ job }, index) => {
        const before = index === 0 ? -1 : (points[index - 1]?.job ?? -1);
        // A change may have come with a job that says nothing of this metric.
        const changed = jobs.slice(before + 1, job + 1).some(({ newLevel = [] }) => newLevel.includes(endpoint));
        return index === 0 || changed ? [index] : [];
    });
    return starts.map((from, index) => {
        const to = (starts[index + 1] ?? points.length) - 1;
        return { from, to, value: (0,simple_statistics/* median */.JZ)(points.slice(from, to + 1).map(({ value }) => value)) };
    });
}

// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/machine/xml-text.js
var xml_text = __webpack_require__(6497);
// EXTERNAL MODULE: ./lib/gate/band.js
var band = __webpack_require__(3383);
;// CONCATENATED MODULE: ./lib/report/trend/trend-words.js




/** What a person should look at in a cell, in short sentences without the cell's name; empty for most cells. */
function remarksOf(cell, { jobs }) {
    const newest = cell.points.at(-1);
    const { band, creep, levels } = cell;
    const beyond = newest !== undefined && band !== null && (newest.value > band.high || newest.value < band.low);
    const when = (point) => nameOfJob(jobs[cell.points[point]?.job ?? -1]);
    return [
        ...(beyond
            ? [
                `${(0,figure_words/* formatFigure */.Mo)(cell.metric, newest.value)} in the newest job, beyond the band of ` +
                    `${(0,figure_words/* formatFigure */.Mo)(cell.metric, band.low)} to ${(0,figure_words/* formatFigure */.Mo)(cell.metric, band.high)}`,
            ]
            : []),
        ...levels.slice(1).flatMap(({ from, value }, index) => {
            const before = levels[index]?.value ?? value;
            if (!hasMoved(cell.metric, before, value))
                return [];
            const change = cell.metric === 'errors' || before <= 0 ? '' : ` (${(0,units/* formatChange */.eD)(changeOf(before, value))})`;
            return [`new level with ${when(from)}: ${(0,figure_words/* formatMove */.Fv)(cell.metric, before, value)}${change}`];
        }),
        ...(creep?.crept === true
            ? [
                `crept ${(0,units/* formatChange */.eD)(creep.change)} from its best, ${(0,figure_words/* formatFigure */.Mo)(cell.metric, creep.anchor.value)}`,
            ]
            : []),
    ];
}
/** `POST /checkout p95` */
function nameOfCell(cell) {
    return (0,gate_cells/* cellId */.Cw)(cell);
}
/** A commit as people know it, or the day of a job that has none. */
function nameOfJob(job) {
    if (job === undefined)
        return '–';
    return job.commit === null ? job.recordedAt.slice(0, 10) : job.commit.slice(0, 9);
}
/** The newest value against the present level, as a fraction; null where that says nothing. */
function moveOf(cell) {
    const { points, levels, band } = cell;
    const level = band?.level ?? levels.at(-1)?.value;
    const newest = points.at(-1)?.value;
    if (level === undefined || newest === undefined || level <= 0 || cell.metric === 'errors')
        return null;
    return changeOf(level, newest);
}
/** A new level is one of the endpoint: not every figure of it has moved. A p99 says what the others say, and louder. */
function hasMoved(metric, before, now) {
    if (metric === 'p99')
        return false;
    if (metric === 'errors')
        return Math.abs(now - before) >= band/* ERROR_BAND */.xA;
    return Math.abs(changeOf(before, now)) >= LEAST_MOVE;
}
const LEAST_MOVE = 0.05;
function changeOf(before, now) {
    return before > 0 ? (now - before) / before : NaN;
}

;// CONCATENATED MODULE: ./lib/report/trend/trend-chart.js




/** A cell over commits as inline SVG: band, levels, runs as dots, medians as a line, changes of level, the best. */
function trendChart(cell, trend, label) {
    const shown = cell.points.slice(-MOST_POINTS);
    const scale = scaleOf(cell, shown);
    const skipped = cell.points.length - shown.length;
    const levels = cell.levels
        .map((level) => ({ ...level, from: Math.max(0, level.from - skipped), to: level.to - skipped }))
        .filter(({ to }) => to >= 0);
    return [
        `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${html(label)}">`,
        ...axis(cell, scale),
        ...bandShape(cell, levels, scale),
        ...levels.slice(cell.levels.length > levels.length ? 0 : 1).map((level) => changeMark(level, scale)),
        ...levels.map((level) => levelLine(level, scale)),
        ...bestLine(cell, scale),
        `<polyline class="line" points="${shown.map(({ value }, at) => `${n(scale.x(at))},${n(scale.y(value))}`).join(' ')}"/>`,
        ...shown.flatMap((point, at) => pointShapes(point, at, cell, trend, scale)),
        ...ends(shown, trend),
        '</svg>',
    ].join('\n');
}
/** A text as it stands in HTML, between tags or in an attribute: one line, without tags and control characters. */
function html(text) {
    return (0,xml_text/* xmlAttribute */.I)((0,report_escape/* cleanLine */.Ow)(text));
}
const MOST_POINTS = 60;
const LEAST_APART = 0.03;
const WIDTH = 360;
const HEIGHT = 150;
const PLOT = { left: 54, right: 350, top: 10, bottom: 122 };
/** From zero, so that a change looks as large as it is. */
function scaleOf({ band, creep }, points) {
    const highest = Math.max(band?.high ?? 0, creep?.anchor.value ?? 0, ...points.flatMap(({ runs }) => runs));
    const top = niceTop(highest);
    const last = Math.max(1, points.length - 1);
    const inset = 8;
    const room = PLOT.right - PLOT.left - 2 * inset;
    return {
        top,
        x: (index) => PLOT.left + inset + (points.length === 1 ? room / 2 : (index / last) * room),
        y: (value) => PLOT.bottom - (Math.min(value, top) / top) * (PLOT.bottom - PLOT.top),
    };
}
/** A little above, and a number that a person would write. */
function niceTop(highest) {
    if (!(highest > 0))
        return 1;
    const power = 10 ** Math.floor(Math.log10(highest));
    return (power *
        ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12].find((step) => step * power >= highest * 1.02) ?? 12));
}
function axis({ metric }, { y, top }) {
    return [0, top / 2, top].map((value) => `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${n(y(value))}" y2="${n(y(value))}"/>` +
        `<text class="tick" x="${PLOT.left - 6}" y="${n(y(value) + 4)}" text-anchor="end">${html((0,figure_words/* formatFigure */.Mo)(metric, value))}</text>`);
}
function bandShape({ band }, levels, { x, y }) {
    if (band === null)
        return [];
    const from = Math.max(PLOT.left, x(levels.at(-1)?.from ?? 0) - 8);
    return [
        `<rect class="band" x="${n(from)}" y="${n(y(band.high))}" width="${n(PLOT.right - from)}" height="${n(y(band.low) - y(band.high))}"/>`,
    ];
}
function levelLine({ from, to, value }, { x, y }) {
    return `<line class="level" x1="${n(x(from) - 6)}" x2="${n(x(to) + 6)}" y1="${n(y(value))}" y2="${n(y(value))}"/>`;
}
function changeMark({ from }, { x }) {
    const at = n(x(from));
    return `<line class="change" x1="${at}" x2="${at}" y1="${PLOT.top}" y2="${PLOT.bottom}"/><path class="mark" d="M${at} ${PLOT.top - 6}l5 5-5 5-5-5z"/>`;
}
function bestLine({ creep, metric }, { y }) {
    // Where the level is the best there was, its line would only hide the others.
    if (creep === null || Math.abs(creep.change) < LEAST_APART)
        return [];
    const at = y(creep.anchor.value);
    return [
        `<line class="best" x1="${PLOT.left}" x2="${PLOT.right}" y1="${n(at)}" y2="${n(at)}"/>`,
        `<text class="tick" x="${PLOT.right}" y="${n(at + 12)}" text-anchor="end">best ${html((0,figure_words/* formatFigure */.Mo)(metric, creep.anchor.value))}</text>`,
    ];
}
function pointShapes({ job, value, runs }, at, { metric }, { jobs }, { x, y }) {
    const one = jobs[job];
    const told = [
        nameOfJob(one),
        `${one?.recordedAt.slice(0, 16).replace('T', ' ') ?? ''} UTC`,
        (0,figure_words/* formatFigure */.Mo)(metric, value),
        one?.accepted === true ? 'in the baseline' : 'not in the baseline',
    ].join(' · ');
    const kind = one?.accepted === true ? 'job' : 'job open';
    return [
        ...runs.map((run) => `<circle class="run" cx="${n(x(at))}" cy="${n(y(run))}" r="1.8"/>`),
        `<circle class="${kind}" cx="${n(x(at))}" cy="${n(y(value))}" r="3.4"><title>${html(told)}</title></circle>`,
    ];
}
/** Below the axis: the first and the last commit. */
function ends(points, { jobs }) {
    const name = (point) => {
        const job = jobs[point?.job ?? -1];
        return html(`${nameOfJob(job)}${job?.commit == null ? '' : `, ${job.recordedAt.slice(5, 10)}`}`);
    };
    const last = `<text class="tick" x="${PLOT.right}" y="${HEIGHT - 10}" text-anchor="end">${name(points.at(-1))}</text>`;
    return points.length === 1
        ? [last]
        : [`<text class="tick" x="${PLOT.left}" y="${HEIGHT - 10}">${name(points[0])}</text>`, last];
}
function n(value) {
    return String(Number(value.toFixed(1)));
}

;// CONCATENATED MODULE: ./lib/report/trend/trend-style.js
/** Colours of the Okabe–Ito palette, which colour-blind people tell apart; shapes differ besides. */
const TREND_STYLE = `
:root { --paper: #fff; --card: #f6f8fa; --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --blue: #0060a0; --orange: #b34700; --green: #00785a; --band: #0072b226; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --card: #161b22; --ink: #e6edf3; --soft: #9aa4af; --rule: #30363d; --blue: #56b4e9; --orange: #e69f00; --green: #2fc49c; --band: #56b4e92e; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem clamp(.75rem, 3vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { margin: 2rem 0 0; font-size: 1.25rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; color: var(--soft); }
a { color: var(--blue); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: .75rem 0 0; list-style: none; color: var(--soft); font-size: .85rem; }
.key { display: inline-block; width: 12px; height: 12px; margin-right: .4rem; vertical-align: -1px; }
.key.job { border-radius: 50%; background: var(--blue); border: 2px solid var(--blue); } .key.job.open { background: var(--paper); }
.key.run { width: 6px; height: 6px; border-radius: 50%; background: var(--soft); vertical-align: 2px; }
.key.band { background: var(--band); border: 1px solid var(--blue); }
.key.level, .key.best { height: 0; border-top: 2px solid var(--soft); vertical-align: 4px; } .key.best { border-top: 2px dashed var(--green); }
.key.mark { width: 9px; height: 9px; background: var(--orange); transform: rotate(45deg); }
.remarks { padding-left: 1.25rem; margin: 0 0 1rem; }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .75rem; margin: 1rem 0; }
figure { margin: 0; padding: .75rem; background: var(--card); border: 1px solid var(--rule); border-radius: 8px; break-inside: avoid; }
figure.loud { border-color: var(--orange); border-left-width: 4px; } figure:target { outline: 2px solid var(--blue); }
figcaption { font-size: .9rem; color: var(--soft); } .name { color: var(--ink); font-weight: 600; } figcaption strong { color: var(--ink); }
svg { display: block; width: 100%; height: auto; margin-top: .5rem; overflow: visible; }
.grid { stroke: var(--rule); } .tick { fill: var(--soft); font: 11px system-ui, sans-serif; }
.band { fill: var(--band); } .level { stroke: var(--soft); stroke-width: 1.5; } .best { stroke: var(--green); stroke-dasharray: 5 4; }
.change { stroke: var(--orange); stroke-dasharray: 2 3; } .mark { fill: var(--orange); }
.line { fill: none; stroke: var(--blue); stroke-width: 1.5; } .run { fill: var(--soft); opacity: .55; }
svg .job { fill: var(--blue); stroke: var(--blue); stroke-width: 1.5; } svg .job.open { fill: var(--card); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .9rem; margin-top: .5rem; }
th, td { padding: .3rem .75rem; border-bottom: 1px solid var(--rule); text-align: left; white-space: nowrap; } .figure { text-align: right; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 600; white-space: normal; min-width: 10rem; }
summary { cursor: pointer; }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --blue: #0060a0; --orange: #b34700; --green: #00785a; --band: #0072b226; }
  body { font-size: 11px; padding: 0; } .cells { grid-template-columns: 1fr 1fr; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

;// CONCATENATED MODULE: ./lib/report/trend/trend-page.js






/**
 * The trends as one page: static HTML with inline SVG, no script, nothing from the network; light and dark; narrow
 * screens too.
 */
function renderTrendPage(trends, now) {
    return `${[
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<link rel="icon" href="data:,">',
        '<title>loadgate trend</title>',
        `<style>${TREND_STYLE}</style>`,
        '</head>',
        '<body>',
        '<header><h1>loadgate trend</h1>',
        `<p>Each cell over commits, as of ${html(now.toISOString().slice(0, 16).replace('T', ' '))} UTC.</p>`,
        LEGEND,
        '</header>',
        '<main>',
        ...(trends.length === 0 ? [NOTHING] : trends.map((trend, index) => section(trend, `t${index + 1}`))),
        '</main>',
        '</body>',
        '</html>',
    ].join('\n')}\n`;
}
const LEGEND = `<ul class="legend">
<li><span class="key job"></span>job in the baseline: median of its runs</li>
<li><span class="key job open"></span>other result</li>
<li><span class="key run"></span>one run</li>
<li><span class="key band"></span>learned band: where the next one is expected</li>
<li><span class="key level"></span>level</li>
<li><span class="key mark"></span>change of level</li>
<li><span class="key best"></span>best five jobs in a row</li>
</ul>`;
const NOTHING = '<p>There is nothing to draw yet: the baseline has no jobs, and no result can stand beside them.</p>';
function section(trend, id) {
    const { tier, environment, scenario, jobs, cells } = trend;
    const count = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}`;
    const remarks = cells.flatMap((cell, index) => remarksOf(cell, trend).map((text) => `<li><a href="#${id}-${index}"><bdi>${html(nameOfCell(cell))}</bdi></a>: ${html(text)}</li>`));
    return [
        `<section aria-labelledby="${id}">`,
        `<h2 id="${id}">Tier <bdi>${html(tier)}</bdi></h2>`,
        `<p>${count}, on ${html((0,baseline_facts/* describeEnvironment */.NE)(environment))}; scenario ${html(scenario.slice(0, 16))}</p>`,
        remarks.length === 0
            ? '<p>Nothing stands out: no new level, no creep, the newest job within its bands.</p>'
            : `<h3>What stands out</h3>\n<ul class="remarks">\n${remarks.join('\n')}\n</ul>`,
        '<div class="cells">',
        ...cells.map((cell, index) => figure(cell, trend, `${id}-${index}`)),
        '</div>',
        table(trend),
        '</section>',
    ].join('\n');
}
function figure(cell, trend, id) {
    const remarks = remarksOf(cell, trend);
    const move = moveOf(cell);
    const newest = (0,figure_words/* formatFigure */.Mo)(cell.metric, cell.points.at(-1)?.value ?? null);
    const change = move === null ? '' : `${(0,units/* formatChange */.eD)(move)} from its level`;
    const label = `${nameOfCell(cell)} over ${cell.points.length} jobs: ${[`${newest} in the newest`, change].filter((part) => part !== '').join(', ')}`;
    return [
        `<figure id="${id}"${remarks.length > 0 ? ' class="loud"' : ''}>`,
        `<figcaption><bdi class="name">${html(cell.endpoint ?? 'all requests')}</bdi> <span class="metric">${cell.metric}</span> <strong>${html(newest)}</strong> ${html(change)}</figcaption>`,
        trendChart(cell, trend, label),
        '</figure>',
    ].join('\n');
}
/** The same as figures, for whoever can't or won't look at charts. */
function table(trend) {
    const rows = trend.cells.map((cell) => {
        const { metric, band, levels, creep, points } = cell;
        const move = moveOf(cell);
        const figures = [
            String(points.length),
            (0,figure_words/* formatFigure */.Mo)(metric, band?.level ?? levels.at(-1)?.value ?? null),
            band === null ? figure_words/* NONE */.x3 : `±${((band.high / band.level - 1) * 100).toFixed(0)} %`,
            (0,figure_words/* formatFigure */.Mo)(metric, points.at(-1)?.value ?? null),
            move === null ? figure_words/* NONE */.x3 : (0,units/* formatChange */.eD)(move),
            creep === null ? figure_words/* NONE */.x3 : (0,units/* formatChange */.eD)(creep.change),
        ];
        return `<tr><th scope="row"><bdi>${html(cell.endpoint ?? 'all requests')}</bdi></th><td>${metric}</td>${figures.map((text) => `<td class="figure">${html(text)}</td>`).join('')}</tr>`;
    });
    const heads = ['Endpoint', 'Metric', 'Jobs', 'Level', 'Band', 'Newest', 'Change', 'From best'];
    return [
        '<details><summary>As a table</summary>',
        '<div class="scroll" tabindex="0" role="region" aria-label="The cells as a table">',
        '<table>',
        `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
        `<tbody>\n${rows.join('\n')}\n</tbody>`,
        '</table></div></details>',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/report/live.js + 1 modules
var live = __webpack_require__(6774);
// EXTERNAL MODULE: ./lib/report/terminal-colors.js
var terminal_colors = __webpack_require__(365);
// EXTERNAL MODULE: ./lib/report/text-table.js
var text_table = __webpack_require__(5154);
// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(5730);
;// CONCATENATED MODULE: ./lib/report/trend/trend-text.js









/** The trends as tables for a terminal: a line per cell, what stands out below. */
function renderTrendText(trends, options) {
    const page = { width: Math.max(NARROWEST, options.width), paint: (0,terminal_colors/* painter */.C)(options.color) };
    return trends.map((trend) => trendLines(trend, page).join('\n')).join('\n\n');
}
const NARROWEST = 60;
const MOST_JOBS = 24;
function trendLines(trend, page) {
    const { tier, environment, jobs, cells } = trend;
    const first = jobs[0];
    const last = jobs.at(-1);
    const count = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}`;
    const about = [
        `Tier ${(0,report_escape/* cleanLine */.Ow)(tier)}, on ${(0,report_escape/* cleanLine */.Ow)((0,baseline_facts/* describeEnvironment */.NE)(environment))}`,
        `${count}, ${dayOf(first)} (${(0,report_escape/* cleanLine */.Ow)(nameOfJob(first))}) to ${dayOf(last)} (${(0,report_escape/* cleanLine */.Ow)(nameOfJob(last))})`,
    ].flatMap((line) => (0,text_width/* wrap */.LV)(line, page.width));
    const table = (0,text_table/* textTable */.e)([
        { head: 'ENDPOINT', align: 'left', flexible: true },
        { head: 'METRIC', align: 'left' },
        { head: 'OVER TIME', align: 'left', expendable: 1 },
        { head: 'LEVEL', align: 'right' },
        { head: 'BAND', align: 'right', expendable: 3 },
        { head: 'NEWEST', align: 'right' },
        { head: 'CHANGE', align: 'right' },
        { head: 'FROM BEST', align: 'right', expendable: 2 },
    ], cells.map((cell) => row(cell, trend, page)), { width: page.width, paintHead: page.paint.gray });
    const remarks = cells.flatMap((cell) => remarksOf(cell, trend).flatMap((text) => {
        const [head = '', ...rest] = (0,text_width/* wrap */.LV)((0,report_escape/* cleanLine */.Ow)(`${nameOfCell(cell)}: ${text}`), page.width - 2);
        return [`${page.paint.yellow('!')} ${head}`, ...rest.map((line) => `  ${line}`)];
    }));
    return [...about, '', ...table, ...(remarks.length > 0 ? ['', ...remarks] : [])];
}
function row(cell, trend, { paint }) {
    const { metric, points, band, levels, creep } = cell;
    const move = moveOf(cell);
    const loud = remarksOf(cell, trend).length > 0;
    return [
        {
            text: cell.endpoint === null ? '(all)' : (0,report_escape/* cleanLine */.Ow)(cell.endpoint),
            ...(loud ? { paint: paint.yellow } : {}),
        },
        { text: metric },
        { text: (0,live/* sparkline */.KM)(points.slice(-MOST_JOBS).map(({ value }) => value)) },
        { text: (0,figure_words/* formatFigure */.Mo)(metric, band?.level ?? levels.at(-1)?.value ?? null) },
        { text: band === null ? figure_words/* NONE */.x3 : `±${((band.high / band.level - 1) * 100).toFixed(0)} %` },
        { text: (0,figure_words/* formatFigure */.Mo)(metric, points.at(-1)?.value ?? null) },
        { text: move === null ? figure_words/* NONE */.x3 : (0,units/* formatChange */.eD)(move) },
        { text: creep === null ? figure_words/* NONE */.x3 : `${creep.crept ? '! ' : ''}${(0,units/* formatChange */.eD)(creep.change)}` },
    ];
}
function dayOf(job) {
    return job?.recordedAt.slice(0, 10) ?? figure_words/* NONE */.x3;
}

// EXTERNAL MODULE: ./lib/app/output-folder.js
var output_folder = __webpack_require__(1631);
// EXTERNAL MODULE: ./lib/app/reading.js + 1 modules
var reading = __webpack_require__(8558);
;// CONCATENATED MODULE: ./lib/app/trend.js








/** `loadgate trend`: the jobs of the baseline and any results, over commits. */
async function trend(world, files, options) {
    const { baseline, file } = await (0,reading/* readBaseline */.mF)(options.baseline, world.cwd);
    const results = [];
    for (const name of files)
        results.push(await (0,reading/* readResult */.Uv)(name, world.cwd));
    const { trends, notes } = trendsOf(baseline, results, world.now());
    for (const { text } of notes)
        world.stderr.write(`${text}\n`);
    if (trends.length === 0)
        throw (0,errors/* usageError */.Wp)(baseline === null && files.length === 0
            ? `there is no ${file}, and no result is named`
            : 'there is nothing to show: no job has enough requests', 'record jobs with loadgate run and loadgate baseline update, or name results');
    const { columns, color } = world.stdout;
    world.stdout.write(`${renderTrendText(trends, { width: columns, color })}\n`);
    if (options.out === undefined)
        return errors/* EXIT */.dc.pass;
    try {
        await (0,output_folder/* replaceFile */.f)((0,external_node_path_.resolve)(world.cwd, options.out), renderTrendPage(trends, world.now()));
    }
    catch (error) {
        throw (0,errors/* usageError */.Wp)(`${options.out} can't be written: ${(0,error_text/* errorText */.k)(error)}`, 'name another file with --out');
    }
    world.stderr.write(`The page is ${options.out}.\n`);
    return errors/* EXIT */.dc.pass;
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

/***/ 9262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ serialiseBaseline),
/* harmony export */   j: () => (/* binding */ byAge)
/* harmony export */ });
/**
 * The text of a `perf-baseline.json`: JSON that is the same for the same content, sorted, one line per endpoint.
 * The commas between jobs and between entries stand on lines of their own, so that a job that comes or goes
 * touches no line of another.
 */
function serialiseBaseline(baseline) {
    const entries = [...baseline.entries].sort(byEntry).map(entryLines);
    const lines = [
        '{',
        `  "schema": ${JSON.stringify(baseline.schema)},`,
        '  "entries": [',
        ...separated(entries, '    ,'),
        '  ]',
        '}',
    ];
    return `${lines.join('\n')}\n`;
}
function entryLines(entry) {
    return [
        '    {',
        `      "tier": ${JSON.stringify(entry.tier)},`,
        `      "environment": ${inline(entry.environment)},`,
        `      "scenario": ${JSON.stringify(entry.scenario)},`,
        ...anchorLines(entry.anchors ?? []),
        '      "jobs": [',
        ...separated([...entry.jobs].sort(byAge).map(jobLines), '        ,'),
        '      ]',
        '    }',
    ];
}
function anchorLines(anchors) {
    if (anchors.length === 0)
        return [];
    const lines = [...anchors].sort(byCell).map((anchor) => [`        ${inline(anchor)}`]);
    return ['      "anchors": [', ...separated(lines, '        ,'), '      ],'];
}
function jobLines(job) {
    const endpoints = Object.entries(job.endpoints).sort(([a], [b]) => compareText(a, b));
    return [
        '        {',
        `          "id": ${JSON.stringify(job.id)},`,
        `          "commit": ${JSON.stringify(job.commit)},`,
        `          "recordedAt": ${JSON.stringify(job.recordedAt)},`,
        ...optionalLine('calibration', job.calibration),
        ...optionalLine('newLevel', job.newLevel),
        `          "throughput": ${inline(job.throughput)},`,
        ...optionalLine('capacity', job.capacity),
        '          "endpoints": {',
        ...endpoints.map(([name, values], index) => {
            const comma = index < endpoints.length - 1 ? ',' : '';
            return `            ${JSON.stringify(name)}: ${inline(values)}${comma}`;
        }),
        '          }',
        '        }',
    ];
}
function optionalLine(key, value) {
    return value === undefined ? [] : [`          ${JSON.stringify(key)}: ${inline(value)},`];
}
function byCell(a, b) {
    return compareText(inline(a.endpoint), inline(b.endpoint)) || compareText(a.metric, b.metric);
}
/** Oldest first; jobs of the same second by their id. */
function byAge(a, b) {
    return Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || compareText(a.id, b.id);
}
function byEntry(a, b) {
    return compareText(a.tier, b.tier) || compareText(inline(a.environment), inline(b.environment));
}
/** By code units: the same on every machine, whatever its language. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function separated(blocks, separator) {
    return blocks.flatMap((block, index) => (index === 0 ? block : [separator, ...block]));
}
/** JSON on one line, with a space behind each comma and colon, its keys in the order of the schema. */
function inline(value) {
    if (Array.isArray(value))
        return `[${value.map(inline).join(', ')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const pairs = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inline(part)}`);
    return `{ ${pairs.join(', ')} }`;
}


/***/ }),

/***/ 8396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ updateBaseline),
/* harmony export */   Zw: () => (/* binding */ jobOf)
/* harmony export */ });
/* unused harmony export checkAcceptable */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _model_notes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3912);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1148);
/* harmony import */ var _baseline_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9994);
/* harmony import */ var _baseline_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9262);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1782);
/* harmony import */ var _calibration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(619);
/* harmony import */ var _creep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6666);
/* harmony import */ var _level_shifts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3679);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6381);










/**
 * Accepts results into a baseline. `text` is the file's present content, null when there is none; `name` the file
 * as the user named it. The same job again changes nothing.
 * @throws {ConfigError} when the file is damaged, or a result is partial or its generator was saturated.
 */
function updateBaseline(text, results, now, name = 'perf-baseline.json') {
    const notes = [];
    let baseline = text === null ? { schema: _baseline_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .BASELINE_SCHEMA */ .iW, entries: [] } : (0,_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBaseline */ .nk)(text, name);
    let accepted = false;
    // In the order in which they were measured: a new level is told from what came before it.
    const inOrder = [...results].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
    for (const result of inOrder) {
        checkAcceptable(result);
        const next = withJob(baseline, result, now, notes);
        accepted ||= next !== baseline;
        baseline = next;
    }
    if (!accepted && text !== null)
        return { text, changed: false, notes };
    const written = (0,_baseline_text_js__WEBPACK_IMPORTED_MODULE_8__/* .serialiseBaseline */ .R)(baseline);
    return { text: written, changed: written !== text, notes };
}
/**
 * A baseline is what later changes are measured by: what is doubtful stays out of it.
 * @throws {ConfigError} when a result is partial, or its generator was saturated, or nothing in it is judged.
 */
function checkAcceptable(result) {
    const job = `the result of job ${result.id}`;
    const again = 'measure again, and accept that result';
    if (result.interrupted !== null)
        throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)(`${job} was stopped by ${result.interrupted} and is partial`, again);
    const { runs, refusal } = (0,_validity_js__WEBPACK_IMPORTED_MODULE_7__/* .judgedRuns */ .E8)(result);
    if (refusal !== null)
        throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)(`${job} can't become a baseline: ${refusal.reason}`, again);
    if ((0,_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .cellsOf */ .nc)(result.scenario, runs, _cells_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL_METRICS */ .qr).length === 0)
        throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)(`${job} has no requests in the phases that the gate judges`, 'check its tier');
}
function withJob(baseline, result, now, notes) {
    const tier = result.scenario.tier.name;
    const environment = (0,_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(result.environment);
    const same = baseline.entries.find((entry) => entry.tier === tier && (0,_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .sameEnvironment */ .iE)(entry.environment, environment));
    const present = sameScenario(same, result, notes) ?? {
        tier,
        environment,
        scenario: result.scenario.hash,
        jobs: [],
    };
    if (present.jobs.some(({ id }) => id === result.id)) {
        notes.push((0,_model_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .info */ .p)(`Job ${result.id} of tier ${tier} is already in the baseline.`));
        return baseline;
    }
    const entry = appended(present, jobOf(result, now), notes);
    if (entry === null) {
        notes.push((0,_model_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .info */ .p)(`Job ${result.id} of tier ${tier} is older than the last ${_baseline_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_JOBS */ .r2}: left out.`));
        return baseline;
    }
    return { ...baseline, entries: [...baseline.entries.filter((other) => other !== same), entry] };
}
/** Null where the job is older than all that are kept. */
function appended(entry, job, notes) {
    const ordered = [...entry.jobs, job].sort(_baseline_text_js__WEBPACK_IMPORTED_MODULE_8__/* .byAge */ .j);
    const older = ordered.slice(0, ordered.indexOf(job));
    if (older.length < ordered.length - _baseline_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_JOBS */ .r2)
        return null;
    const shifted = (0,_level_shifts_js__WEBPACK_IMPORTED_MODULE_6__/* .levelShifts */ .Q)({ ...entry, jobs: older }, job);
    if (shifted.length > 0) {
        const names = shifted.map((endpoint) => endpoint ?? 'throughput').join(', ');
        notes.push((0,_model_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .info */ .p)(`Job ${job.id} of tier ${entry.tier} is on a new level: ${names}. Older jobs no longer count for it.`));
    }
    const marked = shifted.length === 0 ? job : { ...job, newLevel: [...shifted] };
    const all = ordered.map((one) => (one === job ? marked : one));
    const jobs = all.slice(-_baseline_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_JOBS */ .r2);
    const anchors = (0,_creep_js__WEBPACK_IMPORTED_MODULE_5__/* .keptAnchors */ .PF)({ ...entry, jobs: all }, jobs);
    const { tier, environment, scenario } = entry;
    return { tier, environment, scenario, ...(anchors.length > 0 ? { anchors: [...anchors] } : {}), jobs };
}
/** The entry, unless it was recorded with another scenario: what it says is then of no use. */
function sameScenario(entry, result, notes) {
    if (!entry)
        return null;
    if (entry.scenario === result.scenario.hash)
        return entry;
    const { length } = entry.jobs;
    notes.push((0,_model_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .warning */ .$)(`The scenario changed: ${length} ${length === 1 ? 'job' : 'jobs'} of tier ${entry.tier} recorded with the old one ` +
        `${length === 1 ? 'is' : 'are'} replaced.`));
    return null;
}
/** A result as a job of a baseline; `digits`: significant ones that are kept, as more would be noise in a file. */
function jobOf(result, now, digits = 3) {
    const rounded = (value) => Number(value.toPrecision(digits));
    const nullable = (value) => (value === null ? null : rounded(value));
    const { runs } = (0,_validity_js__WEBPACK_IMPORTED_MODULE_7__/* .judgedRuns */ .E8)(result);
    const cells = (0,_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .cellsOf */ .nc)(result.scenario, runs, _cells_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL_METRICS */ .qr);
    const rates = (metric) => cells.flatMap((cell) => cell.kind === 'throughput' && cell.metric === metric ? [cell.runs.map(rounded)] : [])[0] ?? null;
    const capacity = rates('capacity');
    const scores = runs.map((run) => nullable((0,_calibration_js__WEBPACK_IMPORTED_MODULE_4__/* .calibrationScore */ .bi)(run)));
    const names = [...new Set(cells.flatMap(({ endpoint }) => endpoint ?? []))];
    return {
        id: result.id,
        commit: result.commit,
        // A clock that runs ahead must not make a job the newest for ever.
        recordedAt: wholeSecond(Math.min(Date.parse(result.createdAt), now.getTime())),
        ...(scores.some((score) => score !== null) ? { calibration: scores } : {}),
        throughput: rates('throughput'),
        ...(capacity === null ? {} : { capacity }),
        endpoints: Object.fromEntries(names.map((name) => [name, endpointOf(name, cells, nullable)])),
    };
}
function endpointOf(name, cells, nullable) {
    const own = cells.filter(({ endpoint }) => endpoint === name);
    const latency = (metric) => own.flatMap((cell) => (cell.kind === 'latency' && cell.metric === metric ? cell.runs.map(nullable) : []));
    return {
        n: own.flatMap((cell) => (cell.kind === 'latency' && cell.metric === 'p50' ? [...cell.timed] : [])),
        p50: latency('p50'),
        p95: latency('p95'),
        p99: latency('p99'),
        errors: own.flatMap((cell) => cell.kind === 'errors' ? cell.runs.map(({ failed, total }) => [failed, total]) : []),
    };
}
function wholeSecond(time) {
    return new Date(Math.floor(time / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ levelShifts)
/* harmony export */ });
/* unused harmony export comparedWithOlder */
/* harmony import */ var _baseline_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9409);
/* harmony import */ var _band_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3383);
/* harmony import */ var _error_rates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6903);
/* harmony import */ var _learned_verdicts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1171);
/* harmony import */ var _log_scale_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1090);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5085);






/**
 * The endpoints (null: the tier's throughput) that an accepted job puts on another level, up or down: one of
 * their cells is beyond the floor and beyond the band of the older jobs, so clearly that of a hundred unchanged
 * jobs one has such a cell; or their error rate is another one. `older`: the entry without the job, its jobs all recorded before.
 */
function levelShifts(older, job) {
    const compared = comparedWithOlder(older, job);
    const moved = (0,_learned_verdicts_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeByRuns */ .x)(compared, FALSE_SHIFTS, _log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_FLOOR */ .Hk)
        .filter(({ verdict }) => verdict === 'regression' || verdict === 'improved')
        .map(({ id }) => id);
    const shifted = compared.flatMap(({ id, endpoint }) => (moved.includes(id) ? [endpoint] : []));
    return [...new Set([...shifted, ...errorShifts((0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .currentLevel */ .c)(older).jobs, job)])];
}
/** The cells that a job and those recorded before it both know, at their present level. */
function comparedWithOlder(older, job) {
    const before = (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedCells */ .W)((0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .currentLevel */ .c)(older).jobs, METRICS);
    const known = (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedCells */ .W)([job], METRICS).flatMap(({ endpoint, metric, jobs: [now] }) => {
        const same = before.find((cell) => cell.endpoint === endpoint && cell.metric === metric);
        return same && now ? [{ id: JSON.stringify([endpoint, metric]), endpoint, metric, same, now }] : [];
    });
    const samples = known.map(({ id, metric, same, now }) => ({
        id,
        metric,
        jobs: same.jobs.map(({ runs }) => runs),
        head: now.runs,
        pairs: [],
    }));
    // The file does not tell a machine of one's own from a hosted one: the wider prior keeps more history.
    const compared = (0,_samples_js__WEBPACK_IMPORTED_MODULE_4__/* .againstBaseline */ .j)(samples, Infinity, 'hosted', _log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_FLOOR */ .Hk);
    return compared.flatMap((cell) => {
        const one = known.find(({ id }) => id === cell.id);
        return one ? [{ ...cell, endpoint: one.endpoint, metric: one.metric }] : [];
    });
}
/** Endpoints whose error rate is another one; a single test of counts each. */
function errorShifts(older, job) {
    const now = Object.entries(job.endpoints);
    return now.flatMap(([name, { errors }]) => {
        const before = older.flatMap((one) => Object.hasOwn(one.endpoints, name) ? (one.endpoints[name]?.errors ?? []) : []);
        const counts = {
            now: errors.map(toCount),
            before: before.map(toCount),
            beforeName: 'before',
            tested: now.length,
        };
        const { verdict } = (0,_error_rates_js__WEBPACK_IMPORTED_MODULE_1__/* .compareErrors */ .v)(counts, _band_js__WEBPACK_IMPORTED_MODULE_5__/* .ERROR_BAND */ .xA);
        return verdict === 'regression' || verdict === 'improved' ? [name] : [];
    });
}
function toCount([failed, total]) {
    return { failed, total };
}
/** A p99 moves too much by itself to tell a level. */
const METRICS = ['p50', 'p95', 'throughput', 'capacity'];
/** A false shift costs an endpoint its history: rarer than the gate's false alarms on a pull request. */
const FALSE_SHIFTS = 0.01;


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


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   fd: () => (/* binding */ escapeProse)
/* harmony export */ });
const LONGEST_NAME = 120;
const LONGEST_TEXT = 600;
/** Letters of some scripts carry three or four marks; higher piles run over the lines around. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Stands between `@` and a name, `#` and a number: GitHub then makes neither mention nor link. */
const BREAK = '\u200b';
/**
 * Text from outside as it may stand anywhere in a line of markdown, also in a table cell or in HTML: it reads
 * as written and does nothing. No tags, no emphasis, no pictures, no mentions, no links, no emoji, no second line.
 */
function escapeText(text, limit = LONGEST_TEXT) {
    return neutral(clip(cleanLine(text), limit));
}
/** Sentences from outside: as `escapeText`, but what stands between backticks becomes code. Not for HTML. */
function escapeProse(text, limit = LONGEST_TEXT) {
    return clip(cleanLine(text), limit)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? codeSpan(part) : neutral(part)))
        .join('');
}
/** A name from outside as code: in backticks where they hold, else as a `<code>` element. */
function codeSpan(text, limit = LONGEST_NAME) {
    const clean = clip(cleanLine(text), limit);
    if (clean === '')
        return '(no name)';
    return /[`|<>\\]/.test(clean) ? `<code>${neutral(clean)}</code>` : `\`${clean}\``;
}
/** Commands in a fenced block that nothing inside can close. */
function codeBlock(lines, language) {
    const clean = lines.map(cleanLine);
    const runs = clean.join('\n').match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return [`${fence}${language}`, ...clean, fence].join('\n');
}
/**
 * Text from outside as one line of plain text: line ends become spaces; control characters (escape sequences
 * of terminals among them) and characters that turn the direction of writing become U+FFFD.
 */
function cleanLine(text) {
    return text
        .replace(/\s+/gu, ' ')
        .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
        .replace(PILED_MARKS, '$1')
        .trim();
}
/** At most `limit` characters (code points); what is cut ends in `…`. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const points = Array.from(text);
    return points.length <= limit ? text : `${points.slice(0, Math.max(0, limit - 1)).join('')}…`;
}
function neutral(text) {
    return breakLinks(text)
        .replace(/[&<>|`*[\]\\~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity)
        .replaceAll(BREAK, '&#8203;');
}
function breakLinks(text) {
    return text
        .replace(/@/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`)
        .replace(/:(?=\/\/|(?!\d+:)[\w+-]+:|1(?:00|234):)/g, `:${BREAK}`)
        .replace(/(www)(?=\.)/gi, `$1${BREAK}`);
}
/** Character references never act as markdown, whether the text stands in markdown or in an HTML block. */
function entity(character) {
    switch (character) {
        case '&':
            return '&amp;';
        case '<':
            return '&lt;';
        case '>':
            return '&gt;';
        default:
            return `&#${character.charCodeAt(0)};`;
    }
}


/***/ }),

/***/ 4840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ formatRuns),
/* harmony export */   Fv: () => (/* binding */ formatMove),
/* harmony export */   Im: () => (/* binding */ formatYardstick),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   XW: () => (/* binding */ describeLimit),
/* harmony export */   k4: () => (/* binding */ formatPercentiles),
/* harmony export */   km: () => (/* binding */ formatCellChange),
/* harmony export */   pI: () => (/* binding */ formatBand),
/* harmony export */   ux: () => (/* binding */ medianOf),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   xS: () => (/* binding */ describeMove)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);

/** Stands for a figure that does not exist. */
const NONE = '–';
/** A figure with its unit: ms for latencies, percent for errors and success, per second for throughput. */
function formatFigure(metric, value) {
    if (value === null || !Number.isFinite(value))
        return NONE;
    switch (metric) {
        case 'errors':
        case 'success':
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(value);
        case 'throughput':
        case 'capacity':
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(value);
        case 'requests':
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value);
        default:
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(value);
    }
}
/** `142 → 178 ms` */
function formatMove(metric, from, to) {
    return joinFigures([formatFigure(metric, from), formatFigure(metric, to)], ' → ');
}
/** `12 / 15.3 / 36 ms` */
function formatPercentiles(values) {
    return joinFigures(values.map((value) => formatFigure('p50', value)), ' / ');
}
/** `598, 612, 640 ms` */
function formatRuns(metric, values) {
    return joinFigures(values.map((value) => formatFigure(metric, value)), ', ');
}
/** `+25 %`; for errors, which are a difference already, `+1.2 pp` (percentage points). */
function formatCellChange(cell) {
    if (cell.change === null)
        return NONE;
    const text = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(cell.change);
    return cell.metric === 'errors' ? inPoints(text) : text;
}
/** What the change is measured by: the 95 % interval where pairs decided, else the band. */
function formatYardstick(cell) {
    return cell.by === 'pairs' ? formatInterval(cell) : formatBand(cell);
}
/** `±15 %`; for errors `±0.5 pp`. */
function formatBand(cell) {
    if (cell.band === null || !Number.isFinite(cell.band))
        return NONE;
    const text = `±${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(cell.band)}`;
    return cell.metric === 'errors' ? inPoints(text) : text;
}
/** `+17…+34 %` */
function formatInterval({ interval, metric }) {
    if (interval === null || ![interval.low, interval.high].every(Number.isFinite))
        return NONE;
    const ends = [interval.low, interval.high].map((end) => (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(toWholePercent(end)));
    const text = joinFigures(ends, '…');
    return metric === 'errors' ? inPoints(text) : text;
}
/**
 * `p95 142 → 178 ms, +25 % (band ±15 %, median of 3 runs)`, or where pairs decided
 * `(95 % CI +17…+34 %, 5 pairs on this runner)`; errors are counted over all runs together.
 */
function describeMove(cell, behind) {
    const move = `${cell.metric} ${formatMove(cell.metric, cell.baseline, cell.value)}, ${formatCellChange(cell)}`;
    const basis = basisOf(cell, behind).filter((part) => part !== '');
    return basis.length === 0 ? move : `${move} (${basis.join(', ')})`;
}
function basisOf(cell, { pairs, place }) {
    if (cell.by === 'pairs') {
        const interval = formatInterval(cell);
        return [interval === NONE ? '' : `95 % CI ${interval}`, `${plural(pairs, 'pair')} ${place}`];
    }
    const band = formatBand(cell);
    const basis = cell.metric === 'errors' ? cell.reason : medianOf(cell.runs.length);
    return [band === NONE ? '' : `band ${band}`, basis];
}
/** Digits behind the point would claim a precision that an interval does not have. */
function toWholePercent(fraction) {
    return Math.abs(fraction) < 0.1 ? fraction : Math.round(fraction * 100) / 100;
}
/** `612 ms in the median run (runs: 598, 612, 640 ms)`; without its metric the runs' figures have no unit. */
function describeLimit(limit, metric) {
    if (metric === null || limit.runs.length < 2)
        return limit.reason;
    return `${limit.reason} (runs: ${formatRuns(metric, limit.runs)})`;
}
function medianOf(runs) {
    return runs === 1 ? 'one run' : `median of ${runs} runs`;
}
/** `1 run`, `3 runs`, `2 journeys` */
function plural(count, singular, many = `${singular}s`) {
    return `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${count === 1 ? singular : many}`;
}
/** Says the unit once, at the end, where all figures share it. */
function joinFigures(figures, separator) {
    const units = figures.map((figure) => /( ms| s| %|\/s)$/.exec(figure)?.[0] ?? '');
    const unit = units[0] ?? '';
    if (unit === '' || units.some((other) => other !== unit))
        return figures.join(separator);
    return `${figures.map((figure) => figure.slice(0, -unit.length)).join(separator)}${unit}`;
}
function inPoints(percentage) {
    return percentage.replace('%', 'pp');
}


/***/ }),

/***/ 6774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VK: () => (/* binding */ nextState),
  jA: () => (/* binding */ renderLive),
  KM: () => (/* binding */ sparkline)
});

// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(5730);
;// CONCATENATED MODULE: ./lib/report/live-phases.js


/** How far the load is, phase by phase, in `width` columns; null where its end is not known beforehand. */
function phaseBar(progress, width) {
    const { total, elapsed, warmup, phases } = progress;
    if (total === null || total <= 0 || width < NARROWEST)
        return null;
    const spans = [
        ...(warmup > 0 ? [{ name: 'warm-up', from: 0, to: warmup }] : []),
        ...phases.map(({ name, start, end }) => ({
            name: (0,report_escape/* cleanLine */.Ow)(name),
            from: start + warmup,
            to: end + warmup,
        })),
    ].filter(({ from, to }) => to > from && Number.isFinite(to));
    if (spans.length === 0)
        return null;
    const columns = columnsOf(spans.map(({ from, to }) => to - from), width - (spans.length - 1));
    const parts = spans
        .map((span, index) => ({ ...span, columns: columns[index] ?? 0 }))
        .filter(({ columns: n }) => n > 0);
    return {
        line: (paint) => parts
            .map(({ from, to, columns: n }) => {
            const full = Math.floor(Math.min(1, Math.max(0, (elapsed - from) / (to - from))) * n);
            return `${paint.green('█'.repeat(full))}${paint.gray('░'.repeat(n - full))}`;
        })
            .join(' '),
        names: parts
            .map(({ name, columns: n }) => {
            const text = (0,text_width/* widthOf */.qz)(name) <= n || n >= READABLE ? (0,text_width/* clipToWidth */.mV)(name, n) : '';
            return text + ' '.repeat(Math.max(0, n - (0,text_width/* widthOf */.qz)(text)));
        })
            .join(' ')
            .trimEnd(),
    };
}
const NARROWEST = 20;
/** Less of a name says nothing. */
const READABLE = 4;
/** Columns by length, one at least each; what is too much is taken from the widest. */
function columnsOf(lengths, width) {
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    const columns = lengths.map((length) => Math.max(1, Math.floor((length / whole) * width)));
    for (let left = width - sum(columns); left !== 0; left -= Math.sign(left)) {
        const widest = columns.indexOf(Math.max(...columns));
        const now = columns[widest] ?? 0;
        // More phases than columns: the last ones are not shown.
        if (left < 0 && now <= 1)
            return columns.map((_, index) => (index < width ? 1 : 0));
        columns[widest] = now + Math.sign(left);
    }
    return columns;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

// EXTERNAL MODULE: ./lib/report/progress.js
var report_progress = __webpack_require__(7751);
// EXTERNAL MODULE: ./lib/report/terminal-colors.js
var terminal_colors = __webpack_require__(365);
;// CONCATENATED MODULE: ./lib/report/live.js







/** The state after one more second; a new run begins with an empty minute. */
function nextState(state, progress) {
    const same = state !== null && state.progress.run === progress.run && state.progress.elapsed <= progress.elapsed;
    const { rate, p95, users } = progress;
    const failed = Math.max(0, progress.failed - (same ? state.progress.failed : 0));
    const minute = [...(same ? state.minute : []), { rate, p95, failed, users }];
    return { progress, minute: minute.slice(-SECONDS) };
}
/**
 * How the load goes, in seven lines of at most `width` columns, to be redrawn in place: which run, a bar with its phases,
 * and a line each with a sparkline of the last minute for rate, p95, errors and users.
 */
function renderLive({ progress, minute }, options) {
    const { width } = options;
    const paint = (0,terminal_colors/* painter */.C)(options.color);
    const red = progress.failed > 0 ? paint.red : paint.plain;
    const side = progress.side === 'base' ? ' (base)' : '';
    const head = `${(0,report_progress/* runOf */.ng)(progress)}${side}  ${(0,report_escape/* cleanLine */.Ow)(progress.phase)}  ${(0,report_progress/* clockOf */.ie)(progress)}`;
    const bar = phaseBar(progress, width);
    const rows = [
        { name: 'req/s', now: rateText(progress.rate), line: minute.map(({ rate }) => rate), paint: paint.green },
        {
            name: 'p95',
            now: progress.p95 === null ? '–' : (0,units/* formatMs */._V)(progress.p95),
            line: minute.map(({ p95 }) => p95),
            paint: paint.yellow,
        },
        {
            name: 'errors',
            now: (0,units/* formatCount */.B4)(progress.failed),
            line: minute.map(({ failed }) => failed),
            paint: red,
        },
        {
            name: 'users',
            now: (0,units/* formatCount */.B4)(progress.users),
            line: minute.map(({ users }) => users),
            paint: paint.gray,
        },
    ];
    const figures = Math.max(FIGURE, ...rows.map(({ now }) => (0,text_width/* widthOf */.qz)(now)));
    return [
        paint.bold((0,text_width/* clipToWidth */.mV)(head, width)),
        ...(bar === null
            ? [(0,text_width/* clipToWidth */.mV)((0,figure_words/* plural */.LS)(progress.requests, 'request'), width)]
            : [bar.line(paint), bar.names]),
        ...rows.map((row) => rowLine(row, figures, width)),
    ];
}
/** A figure over time as blocks of eight heights, from zero to its highest; a space where there is none. */
function sparkline(values) {
    const highest = Math.max(0, ...values.map((value) => value ?? 0));
    return values
        .map((value) => {
        if (value === null)
            return ' ';
        if (highest <= 0 || value <= 0)
            return BLOCKS[0];
        return BLOCKS[Math.min(BLOCKS.length - 1, Math.ceil((value / highest) * (BLOCKS.length - 1)))];
    })
        .join('');
}
const SECONDS = 60;
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const NAME = 6;
const FIGURE = 8;
const GAP = '  ';
function rowLine({ name, now, line, paint }, figures, width) {
    const label = `${name.padEnd(NAME)}${GAP}${' '.repeat(Math.max(0, figures - (0,text_width/* widthOf */.qz)(now)))}`;
    const text = (0,text_width/* clipToWidth */.mV)(`${label}${now}`, width);
    const room = width - (0,text_width/* widthOf */.qz)(text) - 2 * GAP.length - (0,text_width/* widthOf */.qz)(scaleOf(name, line));
    const shown = line.slice(-Math.max(0, room));
    if (room < SHORTEST || shown.length === 0)
        return text;
    if (shown.every((value) => value === null))
        return text;
    return `${text}${GAP}${paint(sparkline(shown))}${GAP}${scaleOf(name, line)}`.trimEnd();
}
const SHORTEST = 10;
/** What the highest block stands for. */
function scaleOf(name, line) {
    const highest = Math.max(0, ...line.map((value) => value ?? 0));
    if (highest === 0)
        return '';
    switch (name) {
        case 'p95':
            return `≤ ${(0,units/* formatMs */._V)(highest)}`;
        case 'req/s':
            return `≤ ${rateText(highest)}`;
        default:
            return `≤ ${(0,units/* formatCount */.B4)(highest)}`;
    }
}
function rateText(rate) {
    return rate >= 100 ? (0,units/* formatCount */.B4)(Math.round(rate)) : (0,units/* formatRate */.CE)(rate).slice(0, -2);
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ xmlAttribute),
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
/** A text as it may stand between the tags of XML 1.0: characters that XML can't hold are left out. */
function xmlText(text) {
    return text.replace(NOT_XML, '').replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}
/** A text as it may stand in an attribute, in double quotes: line ends and tabs are kept as they are. */
function xmlAttribute(text) {
    return text.replace(NOT_XML, '').replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}
/** All but the production Char of XML 1.0: control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;',
};


/***/ }),

/***/ 7751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ renderProgressLog),
/* harmony export */   S: () => (/* binding */ renderProgressLine),
/* harmony export */   ie: () => (/* binding */ clockOf),
/* harmony export */   ng: () => (/* binding */ runOf)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2527);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4840);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5730);
/* harmony import */ var _terminal_colors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(365);





const BAR = 12;
/** How the load goes, in one line of at most `width` columns, to be redrawn in place. What matters least goes first. */
function renderProgressLine(progress, options) {
    const paint = (0,_terminal_colors_js__WEBPACK_IMPORTED_MODULE_2__/* .painter */ .C)(options.color);
    const { failed, p95 } = progress;
    const errors = (0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(failed, 'error');
    // In the order in which they are shown; `keep` is the order in which they are kept when the line is narrow.
    const parts = [
        { keep: 1, text: runOf(progress), paint: paint.bold },
        { keep: 3, text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(progress.phase), paint: paint.plain },
        { keep: 7, text: bar(progress), paint: paint.green },
        { keep: 2, text: clockOf(progress), paint: paint.plain },
        { keep: 6, text: (0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(progress.users, 'user'), paint: paint.plain },
        { keep: 5, text: rateOf(progress), paint: paint.plain },
        { keep: 4, text: p95 === null ? '' : `p95 ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(p95)}`, paint: paint.plain },
        { keep: 0, text: errors, paint: failed > 0 ? paint.red : paint.gray },
    ].filter((part) => part.text !== '');
    const kept = new Set();
    let used = 0;
    for (const part of [...parts].sort((a, b) => a.keep - b.keep)) {
        const more = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_4__/* .widthOf */ .qz)(part.text) + (kept.size > 0 ? 2 : 0);
        if (used + more > options.width)
            continue;
        kept.add(part);
        used += more;
    }
    if (kept.size === 0)
        return (0,_text_width_js__WEBPACK_IMPORTED_MODULE_4__/* .clipToWidth */ .mV)(errors, options.width);
    const shown = parts.filter((part) => kept.has(part));
    return shown.map((part) => part.paint(part.text)).join('  ');
}
/** How the load goes, as a line of a log. */
function renderProgressLog(progress) {
    const p95 = progress.p95 === null ? '' : `, p95 ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(progress.p95)}`;
    const requests = `${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(progress.requests, 'request')}, ${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(progress.failed, 'error')}`;
    const load = `${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(progress.users, 'user')}, ${rateOf(progress)}${p95}`;
    return `${runOf(progress)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(progress.phase)} ${clockOf(progress)}: ${load}, ${requests}`;
}
/** `run 2/3` */
function runOf(progress) {
    return `run ${progress.run}/${progress.runs}`;
}
/** `9s of 18s` */
function clockOf(progress) {
    const elapsed = inSeconds(progress.elapsed);
    return progress.total === null ? elapsed : `${elapsed} of ${inSeconds(progress.total)}`;
}
function inSeconds(time) {
    return time < 1000 ? `${Math.floor(time / 1000)}s` : (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.floor(time / 1000) * 1000);
}
function rateOf(progress) {
    const rate = progress.rate >= 100 ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(progress.rate)) : (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(progress.rate).slice(0, -2);
    return `${rate} req/s`;
}
function bar(progress) {
    if (progress.total === null || progress.total <= 0)
        return '';
    const share = Math.min(1, Math.max(0, progress.elapsed / progress.total));
    const full = Math.floor(share * BAR);
    return '█'.repeat(full) + '░'.repeat(BAR - full);
}


/***/ }),

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
const CODES = { bold: [1, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], gray: [90, 39] };
/** Colours for a terminal, or none at all. */
function painter(color) {
    const plain = (text) => text;
    const paint = ([on, off]) => color ? (text) => `\x1b[${on}m${text}\x1b[${off}m` : plain;
    return {
        plain,
        bold: paint(CODES.bold),
        red: paint(CODES.red),
        yellow: paint(CODES.yellow),
        green: paint(CODES.green),
        gray: paint(CODES.gray),
    };
}


/***/ }),

/***/ 5154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5730);

const GAP = '  ';
const NARROWEST = 8;
/** Columns are left out before the flexible one gets narrower than this. */
const COMFORTABLE = 16;
/** Aligned columns; no line is wider than `width`. The first column with `flexible` is clipped where needed. */
function textTable(columns, rows, options) {
    const kept = fittingColumns(columns, rows, options.width);
    const widths = kept.map((index) => naturalWidth(columns, rows, index));
    shrink(widths, kept.findIndex((index) => columns[index]?.flexible === true), options.width);
    const line = (cells) => kept
        .map((index, position) => {
        const last = position === kept.length - 1;
        return pad(cells[index] ?? { text: '' }, widths[position] ?? 0, columns[index]?.align ?? 'left', last);
    })
        .join(GAP)
        .trimEnd();
    const head = columns.map((column) => ({ text: column.head, paint: options.paintHead }));
    return [line(head), ...rows.map(line)];
}
/** Indexes of the columns that have room beside the flexible one. */
function fittingColumns(columns, rows, width) {
    let kept = columns.map((_, index) => index);
    const narrowest = () => total(kept.map((index) => {
        const natural = naturalWidth(columns, rows, index);
        return columns[index]?.flexible === true ? Math.min(natural, COMFORTABLE) : natural;
    }));
    const expendable = kept
        .filter((index) => columns[index]?.expendable !== undefined)
        .sort((a, b) => (columns[b]?.expendable ?? 0) - (columns[a]?.expendable ?? 0));
    for (const index of expendable) {
        if (narrowest() <= width)
            break;
        kept = kept.filter((other) => other !== index);
    }
    return kept;
}
function naturalWidth(columns, rows, index) {
    return Math.max((0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(columns[index]?.head ?? ''), ...rows.map((row) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(row[index]?.text ?? '')));
}
/** Takes what is too much from the flexible column, then from the last ones. */
function shrink(widths, flexible, width) {
    const order = [flexible, ...widths.map((_, index) => widths.length - 1 - index)];
    for (const index of order) {
        const tooMuch = total(widths) - width;
        const current = widths[index];
        if (tooMuch <= 0 || current === undefined)
            continue;
        const least = index === flexible ? NARROWEST : 1;
        widths[index] = Math.max(Math.min(least, current), current - tooMuch);
    }
}
function total(widths) {
    return widths.reduce((sum, width) => sum + width, 0) + GAP.length * Math.max(0, widths.length - 1);
}
function pad(cell, width, align, last) {
    const text = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .clipToWidth */ .mV)(cell.text, width);
    const space = ' '.repeat(Math.max(0, width - (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(text)));
    const painted = cell.paint ? cell.paint(text) : text;
    if (align === 'right')
        return space + painted;
    return last ? painted : painted + space;
}


/***/ }),

/***/ 5730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   mV: () => (/* binding */ clipToWidth),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])$/u;
/** Columns that a text takes in a terminal: East Asian characters and emoji take two, combining marks none. */
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += columnsOf(character);
    return width;
}
/** The text, cut so that it takes at most `width` columns; what is cut ends in `…`. */
function clipToWidth(text, width) {
    if (widthOf(text) <= width)
        return text;
    if (width <= 0)
        return '';
    let cut = '';
    let used = 0;
    for (const character of text) {
        used += columnsOf(character);
        if (used > width - 1)
            break;
        cut += character;
    }
    return `${cut}…`;
}
/** Breaks a text into lines of at most `width` columns at spaces; longer words are cut into pieces. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ').flatMap((word) => pieces(word, width))) {
        if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
function pieces(word, width) {
    if (widthOf(word) <= width)
        return [word];
    const parts = [];
    let part = '';
    for (const character of word) {
        if (part !== '' && widthOf(part) + columnsOf(character) > width) {
            parts.push(part);
            part = '';
        }
        part += character;
    }
    return [...parts, part];
}
function columnsOf(character) {
    if (character <= '\u02ff')
        return 1;
    if (ZERO.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}


/***/ })

};
