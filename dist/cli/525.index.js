export const id = 525;
export const ids = [525];
export const modules = {

/***/ 1782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ cellId),
/* harmony export */   IQ: () => (/* binding */ PERCENT),
/* harmony export */   lW: () => (/* binding */ hasThroughputCell),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qr: () => (/* binding */ ALL_METRICS)
/* harmony export */ });
/* harmony import */ var _plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6250);
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);


const PERCENT = { p50: 50, p95: 95, p99: 99 };
/** The cells of these runs, in the order of the scenario; endpoints that no judged phase requested have none. */
function cellsOf(scenario, runs, metrics) {
    // Each step of a search has another load: only what it found can be compared.
    if (scenario.tier.search !== undefined)
        return metrics.includes('capacity') ? capacityCell(runs) : [];
    const cells = scenario.endpoints.flatMap(({ name }) => endpointCells(name, runs, metrics));
    if (!metrics.includes('throughput') || !hasThroughputCell(scenario))
        return cells;
    return [...cells, ...throughputCell(runs)];
}
/** How a cell is named, and told from all others: `POST /checkout p95`; the tier's `throughput` or `capacity`. */
function cellId({ endpoint, metric }) {
    return endpoint === null ? metric : `${endpoint} ${metric}`;
}
/** Whether throughput is a result of this tier rather than an input. */
function hasThroughputCell(scenario) {
    return scenario.tier.model === 'closed' && !scenario.hasThinkTime;
}
/** The metrics that a baseline keeps, whatever the gate asks for today. */
const ALL_METRICS = ['p50', 'p95', 'p99', 'errors', 'throughput', 'capacity'];
function endpointCells(endpoint, runs, metrics) {
    const perRun = runs.map((run) => (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figures */ .u)(run, { endpoint, phases: 'judged' }));
    if (perRun.every(({ requests, dropped }) => requests + dropped === 0))
        return [];
    return metrics.flatMap((metric) => {
        if ((0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .isRate */ .V)(metric))
            return [];
        return [metric === 'errors' ? errorsCell(endpoint, perRun) : latencyCell(endpoint, metric, perRun)];
    });
}
function latencyCell(endpoint, metric, perRun) {
    const runs = perRun.map((run) => run.percentile(PERCENT[metric]));
    return { kind: 'latency', endpoint, metric, runs, timed: perRun.map((run) => run.timed) };
}
function errorsCell(endpoint, perRun) {
    const runs = perRun.map(({ failed, requests, dropped }) => ({ failed, total: requests + dropped }));
    return { kind: 'errors', endpoint, metric: 'errors', runs };
}
function capacityCell(runs) {
    const found = runs.flatMap(({ search }) => search === undefined || search.found.kind === 'nothing' ? [] : [search.found.capacity]);
    return found.length === 0 ? [] : [{ kind: 'throughput', endpoint: null, metric: 'capacity', runs: found }];
}
function throughputCell(runs) {
    const rates = runs.flatMap((run) => {
        const { throughput, requests } = (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figures */ .u)(run, { endpoint: null, phases: 'judged' });
        return throughput === null || requests === 0 ? [] : [throughput];
    });
    return rates.length === 0
        ? []
        : [{ kind: 'throughput', endpoint: null, metric: 'throughput', runs: rates }];
}


/***/ }),

/***/ 6666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ creepNotes),
/* harmony export */   PF: () => (/* binding */ keptAnchors),
/* harmony export */   r4: () => (/* binding */ creepOf)
/* harmony export */ });
/* unused harmony export bestAnchors */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _model_notes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3912);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _baseline_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9409);
/* harmony import */ var _log_scale_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1090);
/* harmony import */ var _noise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4957);
/* harmony import */ var _statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3265);
/* harmony import */ var _statistics_shamos_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3284);
/* harmony import */ var _plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6250);









/** Warns of cells that got worse bit by bit, each bit too small to be seen in a pull request. */
function creepNotes(entry) {
    return creepOf(entry)
        .filter(({ crept }) => crept)
        .map(({ endpoint, metric, anchor, now, change }) => (0,_model_notes_js__WEBPACK_IMPORTED_MODULE_6__/* .warning */ .$)(`${endpoint === null ? metric : `${endpoint} ${metric}`} has crept: ${formatLevel(metric, now)} in the newest ${WINDOW} jobs of the baseline, ` +
        `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(change)} from ${formatLevel(metric, anchor.value)} in its best ${WINDOW} in a row (to ${anchor.recordedAt.slice(0, 10)}).`));
}
/** Every cell with five jobs or more at its present level. */
function creepOf(entry) {
    return tracks(entry).flatMap((track) => {
        const { endpoint, metric } = track.cell;
        const newest = windows(track).at(-1);
        const anchor = best([...storedAnchors(entry, track.cell), ...windows(track)]);
        const before = (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .logValue */ .Od)(metric, anchor?.value);
        const now = (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .logValue */ .Od)(metric, newest?.value);
        if (!anchor || before === null || now === null)
            return [];
        const shift = (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .logRatio */ .A9)(now, before);
        const beyond = (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .beyondFloor */ .Gm)(metric, shift, before, _log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_FLOOR */ .Hk) === 'worse';
        return [
            {
                endpoint,
                metric,
                anchor,
                now: newest?.value ?? anchor.value,
                change: (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .figureChange */ .H3)(metric, shift),
                crept: beyond && shift > CERTAINTY * standardError(track),
            },
        ];
    });
}
/**
 * The anchors that an entry must keep in writing once its jobs have become `kept`: those whose jobs are gone, and
 * that no five jobs in a row have bettered or ended with a new level.
 */
function keptAnchors(entry, kept) {
    const left = tracks({ ...entry, jobs: kept });
    return tracks(entry).flatMap((track) => {
        const stored = storedAnchors(entry, track.cell);
        const same = left.find(({ cell }) => isSame(cell, track.cell));
        const remaining = best([...stored, ...(same ? windows(same) : [])]);
        const lost = best([...stored, ...windows(track)]);
        if (lost === null)
            return stored;
        return remaining === null || isBetter(lost, remaining) ? [lost] : stored;
    });
}
/** The better of each cell's anchors. */
function bestAnchors(anchors) {
    return anchors.filter((one) => anchors.every((other) => other === one || !isSame(other, one) || outranks(one, other, anchors)));
}
/** Jobs in a row whose median is a level. One job alone is better than usual all too often. */
const WINDOW = 5;
/**
 * Standard errors. The anchor is the best of many, and one of many cells: with three and a prior of 3 % a warning
 * stood in 5 % of unchanged histories of a machine of one's own and 25 % of hosted ones (±20 % between jobs) at any
 * time; with these in 0 and 6 %.
 */
const CERTAINTY = 4;
const METRICS = ['p50', 'p95', 'throughput', 'capacity'];
/** Prior of the job-to-job standard deviation (of logs), and the degrees of freedom that it is worth. */
const PRIOR = { sd: 0.1, weight: 4 };
function tracks(entry) {
    return (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedCells */ .W)((0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_2__/* .currentLevel */ .c)(entry).jobs, METRICS).map((cell) => {
        const metric = METRICS.find((one) => one === cell.metric) ?? 'p50';
        const known = cell.jobs.flatMap(({ job, runs }) => {
            const logs = runs.map((value) => (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .logValue */ .Od)(metric, value)).filter((value) => value !== null);
            return logs.length === 0 ? [] : [{ logs, recordedAt: job.recordedAt }];
        });
        return {
            cell: { ...cell, metric },
            runs: known.map(({ logs }) => logs),
            medians: known.map(({ logs, recordedAt }) => ({ value: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(logs), recordedAt })),
        };
    });
}
function windows({ cell: { endpoint, metric }, medians }) {
    return medians.slice(WINDOW - 1).map(({ recordedAt }, start) => {
        const level = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(medians.slice(start, start + WINDOW).map(({ value }) => value));
        return { endpoint, metric, value: Number((0,_log_scale_js__WEBPACK_IMPORTED_MODULE_3__/* .figureOf */ .Mn)(metric, level).toPrecision(3)), recordedAt };
    });
}
/** Those of before a new level are history. */
function storedAnchors({ anchors = [], jobs }, cell) {
    const since = jobs.findLast(({ newLevel = [] }) => newLevel.includes(cell.endpoint))?.recordedAt;
    return anchors.filter((anchor) => isSame(anchor, cell) && (since === undefined || Date.parse(anchor.recordedAt) >= Date.parse(since)));
}
function best(anchors) {
    const [first, ...others] = anchors;
    return first ? others.reduce((found, next) => (isBetter(next, found) ? next : found), first) : null;
}
function isBetter(a, b) {
    return (0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .isRate */ .V)(a.metric) ? a.value > b.value : a.value < b.value;
}
/** Of equals the first stays. */
function outranks(one, other, anchors) {
    return isBetter(one, other) || (!isBetter(other, one) && anchors.indexOf(one) < anchors.indexOf(other));
}
function isSame(a, b) {
    return a.endpoint === b.endpoint && a.metric === b.metric;
}
/**
 * Of the difference of two medians of five jobs. The noise of a job comes from neighbours in time: a creep, or a
 * step, would swell the spread over all jobs and so hide itself.
 */
function standardError({ cell, runs, medians }) {
    const ofRuns = (0,_noise_js__WEBPACK_IMPORTED_MODULE_4__/* .withinJobNoise */ .V6)(cell.metric, runs).variance * (0,_noise_js__WEBPACK_IMPORTED_MODULE_4__/* .jobMedianVariance */ .pu)(runs);
    const neighbours = medians.slice(1).map(({ value }, i) => [value, medians[i]?.value ?? value]);
    const df = neighbours.length;
    const measured = df === 0 ? 0 : (0,_statistics_shamos_js__WEBPACK_IMPORTED_MODULE_5__/* .shamosVariance */ .nF)(neighbours);
    const ofJobs = (PRIOR.weight * (PRIOR.sd ** 2 + ofRuns) + df * measured) / (PRIOR.weight + df);
    return Math.sqrt(2 * (0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_8__/* .medianVariance */ .q)(WINDOW) * ofJobs);
}
function formatLevel(metric, value) {
    return (0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .isRate */ .V)(metric) ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(value) : (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(value);
}


/***/ }),

/***/ 544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ detectableInPairs),
/* harmony export */   ft: () => (/* binding */ SINGLE_CELL_TAIL),
/* harmony export */   ke: () => (/* binding */ detectable),
/* harmony export */   kz: () => (/* binding */ TOO_NOISY),
/* harmony export */   nc: () => (/* binding */ POWER_Z)
/* harmony export */ });
/* harmony import */ var _log_scale_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1090);
/* harmony import */ var _statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3265);
/* harmony import */ var _statistics_student_t_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8913);



/** The smallest worsening (fraction) that the test finds four times in five. */
function detectable({ se, df, tail }, floor) {
    const critical = Math.max((0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .studentTQuantile */ .$J)(1 - tail, df) * se, Math.log1p(floor.relative));
    return (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_0__/* .worseBy */ .ut)(critical + POWER_Z * se);
}
/** The same for pairs that may be followed by more: with what the last look will know, if it is reached. */
function detectableInPairs(pairs, tail, floor) {
    const { sd, df, made } = pairs;
    const se = (count) => sd * Math.sqrt((0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .medianVariance */ .q)(count));
    const last = Math.max(pairs.last, made);
    const found = detectable({ se: se(last), df, tail }, floor);
    // More pairs are made for whatever is beyond the floor: it takes no significance to get there.
    return made < last ? Math.max(found, detectable({ se: se(made), df, tail: 0.5 }, floor)) : found;
}
/** Φ⁻¹(0.8): a worsening must exceed the limit by this many standard errors to be seen four times in five. */
const POWER_Z = 0.84;
/** One-sided false alarm rate of a cell judged by itself. */
const SINGLE_CELL_TAIL = 0.05;
/** Above a band, or a smallest visible worsening, of 40 % a cell is not judged but called noisy. */
const TOO_NOISY = 0.4;


/***/ }),

/***/ 1090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ logRatio),
/* harmony export */   Gm: () => (/* binding */ beyondFloor),
/* harmony export */   H3: () => (/* binding */ figureChange),
/* harmony export */   Hk: () => (/* binding */ DEFAULT_FLOOR),
/* harmony export */   Mn: () => (/* binding */ figureOf),
/* harmony export */   Od: () => (/* binding */ logValue),
/* harmony export */   ut: () => (/* binding */ worseBy)
/* harmony export */ });
/* harmony import */ var _plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);

/**
 * The log value of a latency (ms) or throughput (req/s); null for what is no measurement (negative, NaN,
 * infinite). Zero counts as the smallest value that could be told from it, so that a throughput of zero is as
 * bad as it is.
 */
function logValue(metric, value) {
    if (value === null || value === undefined || !Number.isFinite(value) || value < 0)
        return null;
    const log = Math.log(Math.min(Math.max(value, SMALLEST), LARGEST));
    return ((0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric) ? -log : log);
}
/** The latency (ms) or throughput (req/s) of a log value. */
function figureOf(metric, value) {
    return Math.exp((0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric) ? 0 - value : value);
}
function logRatio(now, before) {
    return (now - before);
}
/** How much worse, as a fraction of the better: ln 1.2 is 0.2. Negative is an improvement. Finite. */
function worseBy(ratio) {
    return Math.exp(Math.min(ratio, LARGEST_LOG)) - 1;
}
/** The change of the figure itself: a throughput that is 1.25 times smaller has changed by −0.2. Finite. */
function figureChange(metric, ratio) {
    return worseBy((0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric) ? -ratio : ratio);
}
/** GATE's defaults: 15 %, 1 ms, 5 req/s. */
const DEFAULT_FLOOR = { relative: 0.15, latency: 1, throughput: 5 };
/** The direction of a change from `before` that is large enough to matter, whatever its evidence; else null. */
function beyondFloor(metric, change, before, floor) {
    if (!(Math.abs(change) > Math.log1p(floor.relative) + ROUNDING))
        return null;
    const moved = Math.abs(figureOf(metric, before) * figureChange(metric, change));
    const least = (0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric) ? floor.throughput : Math.max(floor.latency, 2 * TIMER_RESOLUTION);
    if (moved < least - ROUNDING)
        return null;
    return change > 0 ? 'worse' : 'better';
}
/** Latencies are recorded in µs: this in ms is what the clock can tell apart. */
const TIMER_RESOLUTION = 0.001;
/** Bounds of figures (ms, req/s): their logarithms stay comparable, and ratios of them finite. */
const SMALLEST = 0.001;
const LARGEST = 1e9;
const LARGEST_LOG = 100;
/** Computed fractions such as 0.15 carry rounding errors: exactly on the floor is within it. */
const ROUNDING = 1e-9;


/***/ }),

/***/ 4957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ betweenJobNoise),
/* harmony export */   V6: () => (/* binding */ withinJobNoise),
/* harmony export */   pu: () => (/* binding */ jobMedianVariance)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3265);
/* harmony import */ var _statistics_shamos_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3284);



/**
 * Run-to-run variance of a cell within a job: robust (Shamos) over the runs of each job, shrunk towards the
 * metric's prior, which alone counts where nothing was recorded. Never zero.
 */
function withinJobNoise(metric, jobs) {
    const prior = PRIOR_SD[metric] ** 2;
    const df = _statistics_shamos_js__WEBPACK_IMPORTED_MODULE_1__/* .SHAMOS_EFFICIENCY */ .m5 * (0,_statistics_shamos_js__WEBPACK_IMPORTED_MODULE_1__/* .degreesOfFreedom */ .fU)(jobs);
    if (df === 0)
        return { variance: prior, df: PRIOR_WEIGHT };
    const measured = (0,_statistics_shamos_js__WEBPACK_IMPORTED_MODULE_1__/* .shamosVariance */ .nF)(jobs);
    return {
        variance: (PRIOR_WEIGHT * prior + df * measured) / (PRIOR_WEIGHT + df),
        df: PRIOR_WEIGHT + df,
    };
}
/**
 * Job-to-job variance, one for all cells (a slow machine is slow for all of them): what the medians of jobs
 * differ by beyond the noise of their runs, shrunk towards the prior of this kind of machine.
 */
function betweenJobNoise(cells, machine) {
    const prior = PRIOR_BETWEEN_SD[machine] ** 2;
    const known = cells
        .map(({ jobs, within }) => ({ jobs: jobs.filter((runs) => runs.length > 0), within }))
        .filter(({ jobs }) => jobs.length >= 2);
    if (known.length === 0)
        return { variance: prior, df: PRIOR_WEIGHT };
    const df = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(known.map(({ jobs }) => jobs.length)) - 1;
    // The median over the cells: one cell with an absurd job must not widen the bands of all others.
    const measured = Math.max(0, (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(known.map(excessVariance)));
    return {
        variance: (PRIOR_WEIGHT * prior + df * measured) / (PRIOR_WEIGHT + df),
        df: PRIOR_WEIGHT + df,
    };
}
/** The variance factor of a job's median: v_K, averaged over jobs of different numbers of runs. */
function jobMedianVariance(jobs) {
    const counts = jobs.map((runs) => runs.length).filter((count) => count > 0);
    return counts.reduce((sum, count) => sum + (0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .medianVariance */ .q)(count), 0) / counts.length;
}
function excessVariance({ jobs, within }) {
    return (0,_statistics_shamos_js__WEBPACK_IMPORTED_MODULE_1__/* .shamosVariance */ .nF)([jobs.map((runs) => (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(runs))]) - jobMedianVariance(jobs) * within.variance;
}
/** A prior weighs as much as this many degrees of freedom of data. */
const PRIOR_WEIGHT = 4;
/** Priors of the run-to-run standard deviation (of logs): about 1.5 times the usual CVs of 5, 10, 15 and 5 %. */
const PRIOR_SD = {
    p50: 0.075,
    p95: 0.12,
    p99: 0.18,
    throughput: 0.075,
    capacity: 0.075,
};
/** Priors of the job-to-job standard deviation: a machine of one's own; shared runners. */
const PRIOR_BETWEEN_SD = { same: 0.03, hosted: 0.1 };


/***/ }),

/***/ 5085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ againstBaseline),
  D: () => (/* binding */ inPairs)
});

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
// EXTERNAL MODULE: ./lib/gate/detectable.js
var detectable = __webpack_require__(544);
// EXTERNAL MODULE: ./lib/gate/log-scale.js
var log_scale = __webpack_require__(1090);
// EXTERNAL MODULE: ./lib/gate/noise.js
var noise = __webpack_require__(4957);
// EXTERNAL MODULE: ./lib/statistics/median-variance.js
var median_variance = __webpack_require__(3265);
;// CONCATENATED MODULE: ./lib/statistics/satterthwaite.js
/**
 * Effective degrees of freedom of a sum of independent variance estimates (F. E. Satterthwaite, Biometrics
 * Bulletin 2, 1946). Between the smallest and the sum of the parts' own; parts of zero variance do not count.
 */
function satterthwaiteDf(parts) {
    const total = parts.reduce((sum, part) => sum + part.variance, 0);
    if (!(total > 0))
        return parts.reduce((sum, part) => sum + part.df, 0);
    // Shares of the total, not variances: their squares neither overflow nor vanish.
    return 1 / parts.reduce((sum, part) => sum + (part.variance / total) ** 2 / part.df, 0);
}

// EXTERNAL MODULE: ./lib/statistics/student-t.js
var student_t = __webpack_require__(8913);
;// CONCATENATED MODULE: ./lib/gate/learned-band.js







/** Judges a cell by the noise that its baseline has learned. */
function learnedBand(cell, floor) {
    const jobs = cell.jobs.filter((runs) => runs.length > 0);
    const before = (0,simple_statistics/* median */.JZ)(jobs.map((runs) => (0,simple_statistics/* median */.JZ)(runs)));
    const shift = (0,log_scale/* logRatio */.A9)((0,simple_statistics/* median */.JZ)(cell.head), before);
    const parts = varianceParts({ ...cell, jobs });
    const se = Math.sqrt(parts.reduce((sum, part) => sum + part.variance, 0));
    const df = satterthwaiteDf(parts);
    const critical = Math.max((0,student_t/* studentTQuantile */.$J)(1 - detectable/* SINGLE_CELL_TAIL */.ft, df) * se, Math.log1p(floor.relative));
    const band = (0,log_scale/* worseBy */.ut)(critical);
    return {
        shift,
        before,
        se,
        df,
        p: { worse: (0,student_t/* studentTUpperTail */.et)(shift / se, df), better: (0,student_t/* studentTUpperTail */.et)((0 - shift) / se, df) },
        band,
        tooNoisy: band > detectable/* TOO_NOISY */.kz,
        beyondFloor: (0,log_scale/* beyondFloor */.Gm)(cell.metric, shift, before, floor),
    };
}
/** SE² = σ̃_w²(v_n + v_K v_J) + σ̃_b²(1 + v_J). */
function varianceParts({ jobs, head, within, between }) {
    const ofJobs = (0,median_variance/* medianVariance */.q)(jobs.length);
    const withinFactor = (0,median_variance/* medianVariance */.q)(head.length) + (0,noise/* jobMedianVariance */.pu)(jobs) * ofJobs;
    return [
        { variance: within.variance * withinFactor, df: within.df },
        { variance: between.variance * (1 + ofJobs), df: between.df },
    ];
}

;// CONCATENATED MODULE: ./lib/gate/samples.js




/** The cells that baseline and head (its first `runs` runs) both know, compared with what the baseline has learned. */
function againstBaseline(cells, runs, machine, floor) {
    const histories = cells.map((cell) => samples_history(cell));
    // σ_b is a property of the machines: cells that the head no longer has still tell about it.
    const between = (0,noise/* betweenJobNoise */.ID)(histories, machine);
    return cells.flatMap((cell, i) => {
        const { jobs, within } = histories[i] ?? samples_history(cell);
        const head = logValues(cell.metric, cell.head.slice(0, runs));
        if (jobs.length === 0 || head.length === 0)
            return [];
        const known = { metric: cell.metric, jobs, head, within, between };
        return [{ id: cell.id, known, learned: learnedBand(known, floor) }];
    });
}
/** The cells that at least one of the first `pairs` pairs measured on both sides. */
function inPairs(cells, pairs) {
    return cells.flatMap((cell) => {
        const both = cell.pairs.slice(0, pairs).flatMap(({ base, head }) => {
            const before = (0,log_scale/* logValue */.Od)(cell.metric, base);
            const now = (0,log_scale/* logValue */.Od)(cell.metric, head);
            return before === null || now === null ? [] : [{ before, now, difference: (0,log_scale/* logRatio */.A9)(now, before) }];
        });
        if (both.length === 0)
            return [];
        // Each side's runs are one more job of the noise's history.
        const arms = [both.map(({ before }) => before), both.map(({ now }) => now)];
        const { jobs } = samples_history(cell);
        return [
            {
                id: cell.id,
                metric: cell.metric,
                differences: both.map(({ difference }) => difference),
                before: (0,simple_statistics/* median */.JZ)(both.map(({ before }) => before)),
                within: (0,noise/* withinJobNoise */.V6)(cell.metric, [...jobs, ...arms]),
            },
        ];
    });
}
function samples_history(cell) {
    const jobs = cell.jobs.map((runs) => logValues(cell.metric, runs)).filter((runs) => runs.length > 0);
    return { jobs, within: (0,noise/* withinJobNoise */.V6)(cell.metric, jobs) };
}
function logValues(metric, values) {
    return values.map((value) => (0,log_scale/* logValue */.Od)(metric, value)).filter((value) => value !== null);
}


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ incompleteBeta),
/* harmony export */   j: () => (/* binding */ incompleteBetaInverse)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1]; relative error about 1e-13.
 * Source: continued fraction DLMF 8.17.22 (https://dlmf.nist.gov/8.17#v), evaluated by Lentz's method as
 * modified by Thompson and Barnett (Journal of Computational Physics 64, 1986).
 */
function incompleteBeta(x, a, b) {
    if (!(a > 0 && b > 0 && x >= 0 && x <= 1))
        return NaN;
    if (x === 0 || x === 1)
        return x;
    // The fraction converges fast below the mean only; beyond it the symmetry I_x(a,b) = 1 − I_{1−x}(b,a) helps.
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBetaBelowMean(1 - x, b, a);
    return incompleteBetaBelowMean(x, a, b);
}
/** The x with I_x(a, b) = p, by bisection: to the last digits of a double near zero, to 1e-15 elsewhere. */
function incompleteBetaInverse(p, a, b) {
    if (!(p >= 0 && p <= 1))
        return NaN;
    let low = 0;
    let high = 1;
    for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
        const middle = (low + high) / 2;
        if (incompleteBeta(middle, a, b) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
const MAX_TERMS = 1000;
const PRECISION = 1e-14;
/** Stands for a zero denominator in Lentz's method. */
const TINY = 1e-300;
function incompleteBetaBelowMean(x, a, b) {
    const logFront = a * Math.log(x) + b * Math.log1p(-x) + (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(a + b) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(a) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(b) - Math.log(a);
    let c = 1;
    let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m <= MAX_TERMS; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        for (const term of [even, odd]) {
            d = 1 / awayFromZero(1 + term * d);
            c = awayFromZero(1 + term / c);
            fraction *= c * d;
        }
        if (Math.abs(c * d - 1) < PRECISION)
            break;
    }
    return Math.exp(logFront) * fraction;
}
function awayFromZero(value) {
    return Math.abs(value) < TINY ? TINY : value;
}


/***/ }),

/***/ 3265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ medianVariance)
/* harmony export */ });
/**
 * v_n: the variance of the median of n independent standard normal values. The median of n runs whose
 * run-to-run variance is σ² has the variance v_n·σ². NaN below one run.
 */
function medianVariance(n) {
    if (!(n >= 1))
        return NaN;
    return MEDIAN_VARIANCE[Math.floor(n)] ?? Math.PI / (2 * n + 0.8);
}
/**
 * v₁…v₁₀ to three digits (after H. L. Harter's tables of normal order statistics, 1961; the tests repeat them
 * by simulation). Beyond ten: π/(2n + 0.8), right to 1 % for odd n and at most 8 % too large for even n.
 */
const MEDIAN_VARIANCE = [
    undefined,
    1,
    0.5,
    0.449,
    0.298,
    0.287,
    0.215,
    0.21,
    0.168,
    0.166,
    0.138,
];


/***/ }),

/***/ 6172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/**
 * P(Z ≤ z) of a standard normal Z, to about 1e-15; to 1e-8 of the value in the far tails.
 * Source: G. West, "Better approximations to cumulative normal functions", Wilmott 2005, after J. F. Hart 1968.
 * simple-statistics looks it up in a table of four digits, too coarse for p-values of many cells.
 */
function normalCdf(z) {
    const lower = lowerTail(Math.abs(z));
    return z > 0 ? 1 - lower : lower;
}
/**
 * The z with P(Z ≤ z) = p; −∞ at 0 and +∞ at 1, NaN outside [0, 1]. To about 1e-15.
 * Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
 */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        return NaN;
    if (p === 0)
        return -Infinity;
    if (p === 1)
        return Infinity;
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
        const r = 0.180625 - q * q;
        return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
    }
    const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
    const z = r <= 5
        ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
        : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5);
    return q < 0 ? -z : z;
}
/** P(Z ≤ −x) for x ≥ 0. */
function lowerTail(x) {
    if (Number.isNaN(x))
        return NaN;
    if (x > 38.6)
        return 0;
    const density = Math.exp((-x * x) / 2);
    if (x < 7.07106781186547)
        return (density * polynomial(HART_TOP, x)) / polynomial(HART_BOTTOM, x);
    return density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / Math.sqrt(2 * Math.PI);
}
/** Coefficients from the constant term upwards. */
function polynomial(coefficients, x) {
    let sum = 0;
    for (let i = coefficients.length - 1; i >= 0; i--)
        sum = sum * x + (coefficients[i] ?? 0);
    return sum;
}
const HART_TOP = [
    220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
    3.52624965998911e-2,
];
const HART_BOTTOM = [
    440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
    1.75566716318264, 8.83883476483184e-2,
];
const CENTRE_TOP = [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852545925,
];
const MIDDLE_TOP = [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM = [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const TAIL_TOP = [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const TAIL_BOTTOM = [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];


/***/ }),

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fU: () => (/* binding */ degreesOfFreedom),
/* harmony export */   m5: () => (/* binding */ SHAMOS_EFFICIENCY),
/* harmony export */   nF: () => (/* binding */ shamosVariance)
/* harmony export */ });
/* unused harmony exports shamosScale, SHAMOS_CONSISTENCY */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/**
 * Scale estimate of M. I. Shamos (1976): the median distance of two values, divided by √2·Φ⁻¹(¾) = 0.954 so
 * that it estimates the standard deviation of normal values. Up to 29 % of the values may be absurd; 86 % as
 * efficient as the standard deviation. `groups` are compared within themselves only; NaN where no group has two.
 */
function shamosScale(groups) {
    const all = groups.flatMap(distances);
    return all.length === 0 ? NaN : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(all) / SHAMOS_CONSISTENCY;
}
/**
 * The squared Shamos scale, corrected to be unbiased for the variance of few normal values; NaN where no group
 * has two.
 */
function shamosVariance(groups) {
    return shamosScale(groups) ** 2 / smallSampleBias(degreesOfFreedom(groups));
}
/** How many differences to a group's centre are free: Σ(n − 1). */
function degreesOfFreedom(groups) {
    return groups.reduce((sum, values) => sum + Math.max(0, values.length - 1), 0);
}
/** √2·Φ⁻¹(¾): the median distance between two standard normal values. */
const SHAMOS_CONSISTENCY = 0.9538725524;
/** The efficiency of the Shamos estimator for normal values (P. J. Rousseeuw and C. Croux, JASA 88, 1993). */
const SHAMOS_EFFICIENCY = 0.86;
function distances(values) {
    return values.flatMap((value, i) => values.slice(i + 1).map((other) => Math.abs(value - other)));
}
/**
 * E(Shamos²)/σ² of normal values, to 3 %. For one group after C. Park, H. Kim and M. Wang, "Investigation of
 * finite-sample properties of robust location and scale estimators", 2020 (arXiv:1908.00462); that it depends on
 * the degrees of freedom alone, also for several groups, is from simulation, which the tests repeat.
 */
function smallSampleBias(df) {
    return df <= 2 ? 2.2 : 1 + 1.8 / df;
}


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ studentTQuantile),
/* harmony export */   et: () => (/* binding */ studentTUpperTail)
/* harmony export */ });
/* unused harmony export studentTCdf */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _incomplete_beta_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6172);



/**
 * P(T > t) of Student's t with a real number of degrees of freedom > 0: exact in the far tail, where 1 − cdf
 * would be rounded to zero. Source: DLMF 8.17 / Abramowitz and Stegun 26.7.1 with I_x(df/2, 1/2).
 */
function studentTUpperTail(t, df) {
    if (!(df > 0) || Number.isNaN(t))
        return NaN;
    if (t < 0)
        return 1 - studentTUpperTail(-t, df);
    const square = t * t;
    if (square === Infinity)
        return 0;
    // Near t = 0 the argument of the beta function rounds to 1: its complement keeps the digits.
    if (square < df)
        return 0.5 * (1 - (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_1__/* .incompleteBeta */ .J)(square / (df + square), 0.5, df / 2));
    return 0.5 * (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_1__/* .incompleteBeta */ .J)(df / (df + square), df / 2, 0.5);
}
/** P(T ≤ t). */
function studentTCdf(t, df) {
    return studentTUpperTail(-t, df);
}
/** The t with P(T ≤ t) = p, for p in (0, 1); ±∞ at the ends. To about 1e-12 of the value. */
function studentTQuantile(p, df) {
    if (!(p >= 0 && p <= 1 && df > 0))
        return NaN;
    if (p < 0.5)
        return -upperQuantile(p, df);
    return p === 0.5 ? 0 : upperQuantile(1 - p, df);
}
/** The t > 0 with P(T > t) = tail: Newton's method, kept inside a bracket by bisection. */
function upperQuantile(tail, df) {
    if (tail === 0)
        return Infinity;
    let low = 0;
    let high = Infinity;
    let t = Math.max(1e-12, -(0,_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalQuantile */ .Z)(tail));
    const logScale = logDensityScale(df);
    for (let step = 0; step < 200; step++) {
        const excess = studentTUpperTail(t, df) - tail;
        if (excess > 0)
            low = t;
        else
            high = t;
        const density = Math.exp(logScale - ((df + 1) / 2) * Math.log1p((t * t) / df));
        const newton = t + excess / density;
        const inside = newton > low && newton < high;
        const next = inside ? newton : high === Infinity ? 2 * t : (low + high) / 2;
        if (Math.abs(next - t) <= 1e-13 * t)
            return next;
        t = next;
    }
    return t;
}
/** ln Γ((df+1)/2) − ln Γ(df/2) − ½ ln(df π): the logarithm of the density at 0. */
function logDensityScale(df) {
    // gammaln loses digits in the difference of two large values; Stirling's ratio does not.
    if (df > 1e5)
        return -0.5 * Math.log(2 * Math.PI) - 1 / (4 * df);
    return (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)((df + 1) / 2) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(df / 2) - 0.5 * Math.log(df * Math.PI);
}


/***/ })

};
