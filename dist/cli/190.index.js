export const id = 190;
export const ids = [190];
export const modules = {

/***/ 3383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ bandOf),
/* harmony export */   rS: () => (/* binding */ errorBandOf),
/* harmony export */   xA: () => (/* binding */ ERROR_BAND)
/* harmony export */ });
/** Error rates may rise by half a percentage point: relative bands would make one error in a thousand a regression. */
const ERROR_BAND = 0.005;
/** How far the times or the throughput may move: the most specific entry counts. A fraction, or learned from the noise. */
function bandOf(gate, endpoint, metric) {
    const forEndpoint = endpoint === null ? undefined : find(gate, endpoint, null);
    return ((endpoint === null ? undefined : find(gate, endpoint, metric)) ??
        forEndpoint ??
        find(gate, null, metric) ??
        gate.band.default);
}
/**
 * How far an endpoint's error rate may rise: percentage points as a fraction. Counts have no band to learn, and a
 * band of 20 % for an endpoint is meant for its times: 20 percentage points of errors are not.
 */
function errorBandOf(gate, endpoint) {
    const set = find(gate, endpoint, 'errors') ?? find(gate, null, 'errors');
    return typeof set === 'number' ? set : ERROR_BAND;
}
function find(gate, endpoint, metric) {
    return gate.band.overrides.findLast((entry) => entry.endpoint === endpoint && entry.metric === metric)
        ?.band;
}


/***/ }),

/***/ 619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   Ic: () => (/* binding */ MOST_DRIFT),
/* harmony export */   bi: () => (/* binding */ calibrationScore),
/* harmony export */   fZ: () => (/* binding */ calibrationShift)
/* harmony export */ });
/* harmony import */ var _result_median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7875);

/** Above this drift within a run the machine was not the same at its end, and the run is repeated. */
const MOST_DRIFT = 0.05;
/**
 * What the machine could do around a run, in one figure: the geometric mean of all six times in ms, so that each
 * task weighs the same. More is slower. Null where it was not measured.
 */
function calibrationScore({ calibration }) {
    if (calibration === null)
        return null;
    return geometricMean([...timesOf(calibration.before), ...timesOf(calibration.after)]);
}
/**
 * How much the machine's speed changed between before and after a run: a fraction, 0 or more. Null: not measured.
 * Without the memory walk: it takes up to 40 % longer or shorter with the pages that it happens to get.
 */
function driftOf({ calibration }) {
    if (calibration === null)
        return null;
    const { before, after } = calibration;
    const then = geometricMean([before.integer, before.echo]);
    const now = geometricMean([after.integer, after.echo]);
    return then === null || now === null ? null : Math.max(then, now) / Math.min(then, now) - 1;
}
/** How much slower (positive) or faster the machine of these runs is than the baseline's; null where it is not known. */
function calibrationShift(runs, entry) {
    const now = (0,_result_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(runs.flatMap((run) => calibrationScore(run) ?? []));
    const before = (0,_result_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)((entry?.jobs ?? []).flatMap((job) => (0,_result_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)((job.calibration ?? []).filter(isTime)) ?? []));
    return now === null || before === null ? null : now / before - 1;
}
function geometricMean(times) {
    if (!times.every(isTime))
        return null;
    return Math.exp(times.reduce((sum, time) => sum + Math.log(time), 0) / times.length);
}
function timesOf({ integer, memory, echo }) {
    return [integer, memory, echo];
}
function isTime(value) {
    return value !== null && value > 0 && Number.isFinite(value);
}


/***/ }),

/***/ 4372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ pooled),
/* harmony export */   MM: () => (/* binding */ compareLatency),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   gM: () => (/* binding */ LEAST_RATE_CHANGE),
/* harmony export */   k: () => (/* binding */ compareThroughput)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _result_median_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7875);


/** A throughput change below this many requests per second is never one. */
const LEAST_RATE_CHANGE = 5;
/** Computed fractions such as 0.15 carry rounding errors: exactly on the band is within it. */
const ROUNDING = 1e-9;
/** Latencies in ms: worse is more; the change must also be at least `floor` ms. */
function compareLatency(values, band, floor) {
    return compareMedians(values, { band, floor, worseIsMore: true, format: _model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V });
}
/** Throughput in req/s: worse is less. */
function compareThroughput(values, band) {
    return compareMedians(values, { band, floor: LEAST_RATE_CHANGE, worseIsMore: false, format: _model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE });
}
function compareMedians(values, rule) {
    const value = (0,_result_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(values.now);
    const baseline = (0,_result_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(values.jobs.flatMap((runs) => (0,_result_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(runs) ?? []));
    if (value === null)
        return notCompared(value, baseline, 'nothing was measured');
    if (baseline === null)
        return notCompared(value, baseline, 'the baseline has no value for it');
    if (!(baseline > 0) || !Number.isFinite(baseline) || !Number.isFinite(value))
        return notCompared(value, null, "the baseline's value is zero: no change can be told from it");
    const change = (value - baseline) / baseline;
    const beyondBand = Math.abs(change) > rule.band + ROUNDING;
    const beyondFloor = Math.abs(value - baseline) >= rule.floor - ROUNDING;
    const moved = `${rule.format(baseline)} → ${rule.format(value)}, ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(change)}`;
    const band = `band ±${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(rule.band)}`;
    if (!beyondBand)
        return { verdict: 'pass', value, baseline, change, reason: `${moved} (${band})` };
    if (!beyondFloor) {
        const reason = `${moved}: less than ${rule.format(rule.floor)} is no change`;
        return { verdict: 'pass', value, baseline, change, reason };
    }
    const verdict = change > 0 === rule.worseIsMore ? 'regression' : 'improved';
    return { verdict, value, baseline, change, reason: `${moved} (${band})` };
}
function notCompared(value, baseline, reason) {
    return { verdict: 'not-compared', value, baseline, change: null, reason };
}
/** The counts of all runs together. */
function pooled(runs) {
    return runs.reduce((sum, run) => ({ failed: sum.failed + run.failed, total: sum.total + run.total }), {
        failed: 0,
        total: 0,
    });
}
/** Failed ÷ total; null without requests. */
function rate({ failed, total }) {
    return total > 0 ? failed / total : null;
}


/***/ }),

/***/ 6903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ compareErrors)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4372);
/* harmony import */ var _statistics_normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6172);



/**
 * Compares error rates by their difference, never by their ratio: it must be at least `band` (percentage points as
 * a fraction), and a one-sided two-proportion test, scaled for runs that differ more than chance allows, must
 * reject "no worse".
 */
function compareErrors(errors, band) {
    const now = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .pooled */ .IE)(errors.now);
    const before = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .pooled */ .IE)(errors.before);
    const value = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .rate */ .TS)(now);
    const baseline = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .rate */ .TS)(before);
    if (value === null || baseline === null)
        return { verdict: 'not-compared', value, baseline, change: null, reason: 'nothing was requested' };
    const change = value - baseline;
    const reason = `${shares(now, ' failed')}, ${shares(before, '')} ${errors.beforeName}`;
    const compared = { value, baseline, change };
    if (Math.abs(change) < band - ROUNDING || change === 0)
        return { verdict: 'pass', ...compared, reason };
    const level = FALSE_ALARMS / Math.max(1, errors.tested);
    const sure = change > 0 ? isWorse(errors.now, errors.before, level) : isWorse(errors.before, errors.now, level);
    if (!sure)
        return { verdict: 'pass', ...compared, reason: `${reason}: may well be chance` };
    return { verdict: change > 0 ? 'regression' : 'improved', ...compared, reason };
}
/**
 * Whether the first runs fail more often. One run that is far worse than the others makes the scaled test doubt all
 * of them: then what even the best of these runs shows still counts.
 */
function isWorse(runs, others, level) {
    const best = Math.min(...runs.flatMap((run) => (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .rate */ .TS)(run) ?? []));
    const atLeast = runs.map(({ total }) => ({ failed: best * total, total }));
    return [runs, atLeast].some((these) => 1 - (0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalCdf */ .v)(zScore(these, others)) < level);
}
/** z of the two-proportion test with pooled variance, over the square root of the overdispersion. */
function zScore(these, others) {
    const one = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .pooled */ .IE)(these);
    const other = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .pooled */ .IE)(others);
    const share = (one.failed + other.failed) / (one.total + other.total);
    const error = Math.sqrt(share * (1 - share) * (1 / one.total + 1 / other.total));
    if (!(error > 0))
        return 0;
    return ((one.failed / one.total - other.failed / other.total) /
        (error * Math.sqrt(overdispersion([these, others]))));
}
/** Pearson's χ² within the sides over its degrees of freedom: 1 when runs differ by chance alone, never less. */
function overdispersion(sides) {
    let square = 0;
    let df = 0;
    for (const runs of sides) {
        const measured = runs.filter(({ total }) => total > 0);
        const share = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .rate */ .TS)((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .pooled */ .IE)(measured));
        // A side without a failure tells nothing about how much runs differ.
        if (share === null || share <= 0 || share >= 1)
            continue;
        df += measured.length - 1;
        for (const { failed, total } of measured)
            square += (failed - total * share) ** 2 / (total * share * (1 - share));
    }
    return df === 0 ? 1 : Math.max(1, square / df);
}
function shares({ failed, total }, verb) {
    return `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(failed)} of ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)}${verb} (${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(failed / total)})`;
}
/** Of measurements of unchanged code, over all endpoints. */
const FALSE_ALARMS = 0.01;
/** Computed fractions such as 0.005 carry rounding errors: exactly on the band is a change. */
const ROUNDING = 1e-9;


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ invalidReasons),
/* harmony export */   S5: () => (/* binding */ exhaustionReasons),
/* harmony export */   ir: () => (/* binding */ ranOut),
/* harmony export */   z9: () => (/* binding */ strainedReason)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _result_generator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76);


const BUSIEST = 0.9;
const MOST_STEAL = 0.02;
const MOST_GC = 0.05;
/**
 * Why the load generator's own figures of a run can't be trusted, with what to do; empty when they can.
 * In the open model event-loop utilisation says nothing: waiting for a due time keeps the loop busy.
 */
function invalidReasons(run, { tier }) {
    if (run.search !== undefined)
        return searchReasons(run, run.search.found, tier);
    const reasons = [
        ...exhaustionReasons(run, tier),
        tier.model === 'open' ? lagReason(run) : utilisationReason(run),
        gcReason(run, tier),
        stealReason(run),
    ];
    return reasons.filter((reason) => reason !== null);
}
/**
 * Why a step of a search that broke may say nothing about the service: the generator could not send what it was to, when
 * it was to. Whether that can have changed how the step went is worked out from its delays (`analysis/own-delay`).
 * Time that other machines took is no reason: it slows down whatever is measured beside them.
 */
function strainedReason(run, tier) {
    return exhaustionReasons(run, tier)[0] ?? lagReason(run) ?? gcReason(run, tier);
}
/**
 * Steps whose outcome the generator's delays can have changed were left out of the search: what matters is whether they
 * bound it. Delays that can not have changed the outcome of any step can not have changed the capacity that was found.
 */
function searchReasons(run, found, tier) {
    const bounds = found.kind === 'at-least' && found.bound === 'generator' ? [found.why] : [];
    return [...exhaustionReasons(run, tier), ...bounds];
}
/** Whether requests failed because this machine could not send them: no figure of the run then tells of the service. */
function ranOut({ generator }) {
    return generator.exhausted.files + generator.exhausted.ports > 0;
}
/** What this machine had none left of, with what to do. */
function exhaustionReasons({ generator }, tier) {
    const { files, ports } = generator.exhausted;
    const fewer = tier.model === 'open' ? 'a lower maxInFlight' : 'fewer users';
    const reasons = [];
    if (files > 0) {
        reasons.push(`this machine could not send ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(files)} requests, as no open file was left for a connection: ` +
            `raise the limit (ulimit -n), or use ${fewer}`);
    }
    if (ports > 0) {
        reasons.push(`this machine could not send ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(ports)} requests, as no port was left for a connection: ` +
            `leave keepAlive on, widen the range of ports (net.ipv4.ip_local_port_range), or use ${fewer}`);
    }
    return reasons;
}
function lagReason(run) {
    const { lagP99 } = run.generator;
    const limit = (0,_result_generator_js__WEBPACK_IMPORTED_MODULE_1__/* .delayThatMatters */ .L)(run);
    if (lagP99 === null || lagP99 <= limit)
        return null;
    return (`loadgate itself sent 1 % of the requests more than ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(lagP99)} late (limit ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(limit)}): ` +
        MORE_ROOM.open);
}
function utilisationReason({ generator }) {
    const { utilisation } = generator;
    if (utilisation <= BUSIEST)
        return null;
    return (`loadgate itself was busy ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(utilisation)} of the time (limit ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(BUSIEST)}), so that it may have ` +
        `measured its own slowness: ${MORE_ROOM.closed}`);
}
/**
 * A pause holds up what arrives while it lasts, so that the share of time in pauses is the share of requests that are
 * delayed: from 5 % on it moves the p95. Pauses too short to be seen in the latencies do no harm, however many.
 */
function gcReason(run, { model }) {
    const { total, longest } = run.generator.gc;
    const share = run.duration > 0 ? total / run.duration : 0;
    if (share <= MOST_GC || longest <= (0,_result_generator_js__WEBPACK_IMPORTED_MODULE_1__/* .delayThatMatters */ .L)(run))
        return null;
    return (`loadgate stood still for its garbage collector ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(share)} of the time (limit ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(MOST_GC)}), ` +
        `for up to ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(longest)}: ${MORE_ROOM[model]}`);
}
function stealReason({ generator }) {
    const { steal } = generator;
    if (steal === null || steal <= MOST_STEAL)
        return null;
    return (`other machines took ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(steal)} of this machine's CPU time (limit ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(MOST_STEAL)}): ` +
        'measure again, or use a machine with cores of its own');
}
const MORE_ROOM = {
    open: 'use more workers (--workers N), a lower rate, or another machine',
    closed: 'use more workers (--workers N), fewer users or some think time, or another machine',
};


/***/ }),

/***/ 1171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ judgeByRuns)
/* harmony export */ });
/* harmony import */ var _detectable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(544);
/* harmony import */ var _statistics_benjamini_hochberg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8937);


/**
 * Judges all cells at once by their learned bands: regression (or improvement) where the shift is beyond the
 * floor and rejected by Benjamini–Hochberg at `rate`; inconclusive where the band is too wide to see anything.
 */
function judgeByRuns(cells, rate, floor) {
    const rejected = {
        worse: (0,_statistics_benjamini_hochberg_js__WEBPACK_IMPORTED_MODULE_1__/* .benjaminiHochberg */ .U)(cells.map(({ learned }) => learned.p.worse), rate),
        better: (0,_statistics_benjamini_hochberg_js__WEBPACK_IMPORTED_MODULE_1__/* .benjaminiHochberg */ .U)(cells.map(({ learned }) => learned.p.better), rate),
    };
    return cells.map(({ id, learned }, i) => {
        const test = { se: learned.se, df: learned.df, tail: rate / cells.length };
        const judged = { id, by: 'runs', learned, detectable: (0,_detectable_js__WEBPACK_IMPORTED_MODULE_0__/* .detectable */ .ke)(test, floor) };
        const direction = learned.beyondFloor;
        if (direction !== null && rejected[direction][i] === true)
            return { ...judged, verdict: direction === 'worse' ? 'regression' : 'improved' };
        return { ...judged, verdict: learned.tooNoisy ? 'inconclusive' : 'pass' };
    });
}


/***/ }),

/***/ 6381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   E8: () => (/* binding */ judgedRuns),
/* harmony export */   IY: () => (/* binding */ targetFailure),
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   p6: () => (/* binding */ endsMeasurement),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _model_notes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3912);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3524);
/* harmony import */ var _result_sides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6785);
/* harmony import */ var _generator_validity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5125);





/** Leaves out runs that ended early or whose generator was saturated, as long as they are not the half of all. */
function judgedRuns(result) {
    const made = (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .headRuns */ .xC)(result);
    const complete = made.filter((run) => isComplete(run.end));
    const valid = complete.filter((run) => isUsable(run, result));
    const notes = runNotes(result);
    const enough = (runs) => runs.length * 2 > made.length;
    if (enough(valid))
        return { runs: valid, refusal: null, notes };
    if (enough(complete)) {
        const reason = complete.flatMap((run) => reasonsOf(run, result))[0] ?? 'the generator was saturated';
        return { runs: complete, refusal: { verdict: 'invalid', reason }, notes };
    }
    return { runs: made, refusal: refusalOf(made, result), notes };
}
function refusalOf(made, { scenario }) {
    const [exhausted] = made.flatMap((run) => (0,_generator_validity_js__WEBPACK_IMPORTED_MODULE_2__/* .exhaustionReasons */ .S5)(run, scenario.tier));
    if (exhausted !== undefined)
        return { verdict: 'invalid', reason: exhausted };
    const bounded = made.find(({ end }) => end.reason === 'max-duration');
    const reason = bounded
        ? `run ${bounded.number} did not come to its end: ${endedBecause(bounded.end)}`
        : 'the measurement ended before its runs were complete';
    return { verdict: 'not-compared', reason: made.length === 0 ? 'nothing was measured' : reason };
}
/** What the service under test did that makes everything else beside the point; null when it lived. */
function targetFailure(result) {
    for (const run of result.runs) {
        const failure = failureOfTarget(run);
        if (failure !== null)
            return failure;
    }
    return null;
}
function failureOfTarget(run) {
    const { end, number } = run;
    if (end.reason === 'server-died')
        return `the server under test died ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.after)} into run ${number}: ${end.detail}`;
    // What this machine could not send is not the target's failure.
    if ((0,_generator_validity_js__WEBPACK_IMPORTED_MODULE_2__/* .ranOut */ .ir)(run))
        return null;
    const { requests, statuses, failuresByKind } = (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .figures */ .u)(run, { endpoint: null, phases: 'all' });
    if (end.reason !== 'signal' && requests > 0 && Object.keys(statuses).length === 0)
        return `the target answered none of the ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(requests)} requests of run ${number}`;
    if (end.reason === 'breaker') {
        const [most] = Object.entries(failuresByKind).sort(([, a], [, b]) => b - a);
        const kind = most ? ` (mostly ${most[0]})` : '';
        return `the target failed ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(end.failed)} of the requests of ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.within)}${kind}, ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.after)} into run ${number}`;
    }
    if (end.reason === 'max-duration' && end.iterations !== null)
        return `run ${number} did not get its ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(end.iterations)} iterations done within maxDuration (${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.limit)})`;
    return null;
}
/** Whether a run's figures are evidence: complete, and not the generator's own. */
function isUsable(run, result) {
    return isComplete(run.end) && reasonsOf(run, result).length === 0;
}
/** Whether a run went as far as it was meant to. */
function isComplete(end) {
    switch (end.reason) {
        case 'finished':
        case 'until':
            return true;
        case 'abort':
        case 'breaker':
        case 'max-duration':
        case 'signal':
        case 'server-died':
            return false;
    }
}
/** Whether a run was ended by a limit: more of them would only be ended again. */
function endsMeasurement({ reason }) {
    return reason === 'abort' || reason === 'breaker' || reason === 'max-duration';
}
/** The reasons found while measuring and those found now, each once. */
function reasonsOf(run, result) {
    return [...new Set([...run.generator.invalid, ...(0,_generator_validity_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidReasons */ .Pn)(run, result.scenario)])];
}
/** Why runs are not compared: those with the same reason together, whatever its numbers, which are of the first. */
function runNotes(result) {
    const groups = new Map();
    for (const run of result.runs) {
        const reasons = isComplete(run.end)
            ? reasonsOf(run, result)
            : [endedBecause(run.end), ...(0,_generator_validity_js__WEBPACK_IMPORTED_MODULE_2__/* .exhaustionReasons */ .S5)(run, result.scenario.tier)];
        for (const reason of reasons) {
            const key = `${run.side} ${reason.replaceAll(/\d[\d.,]*/g, '#')}`;
            const group = groups.get(key) ?? { reason, runs: [] };
            group.runs.push(run);
            groups.set(key, group);
        }
    }
    return [...groups.values()].map(({ reason, runs }) => (0,_model_notes_js__WEBPACK_IMPORTED_MODULE_4__/* .warning */ .$)(`${namesOf(runs)} not compared: ${reason}.`));
}
/** `Run 2 is`, `Runs 1, 2 and 4 (base) are` */
function namesOf(runs) {
    const base = runs[0]?.side === 'base' ? ' (base)' : '';
    const numbers = runs.map(({ number }) => String(number));
    const last = numbers.at(-1) ?? '';
    if (numbers.length === 1)
        return `Run ${last}${base} is`;
    return `Runs ${numbers.slice(0, -1).join(', ')} and ${last}${base} are`;
}
function endedBecause(end) {
    switch (end.reason) {
        case 'finished':
            return 'it finished';
        case 'until':
        case 'abort':
            return `\`${end.condition}\` ended it after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.after)}`;
        case 'breaker':
            return `it was given up after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.after)}, as ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(end.failed)} of the requests of ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.within)} failed`;
        case 'max-duration':
            return `maxDuration (${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.limit)}) ended it`;
        case 'signal':
            return `it was stopped after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.after)}`;
        case 'server-died':
            return `the server died after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.after)}: ${end.detail}`;
    }
}


/***/ }),

/***/ 76:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ delayThatMatters)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);

/** A delay of the generator's own that shows in the latencies, ms: a tenth of the median, and no less than a millisecond. */
function delayThatMatters(run) {
    const p50 = (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figures */ .u)(run, { endpoint: null, phases: 'all' }).service.percentile(50) ?? 0;
    return Math.max(LEAST_DELAY, p50 * DELAY_SHARE);
}
/** ms. */
const LEAST_DELAY = 1;
const DELAY_SHARE = 0.1;


/***/ }),

/***/ 7875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/** The middle value, or the mean of the two in the middle; null without values. */
function median(values) {
    return values.length === 0 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
}


/***/ }),

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aL: () => (/* binding */ pairedRuns),
/* harmony export */   xC: () => (/* binding */ headRuns),
/* harmony export */   yi: () => (/* binding */ soloRuns)
/* harmony export */ });
/** The runs of the code under test: what every report shows. */
function headRuns(result) {
    return result.runs.filter((run) => run.side === 'head');
}
/** The runs of the head on its own: what is compared with the baseline. */
function soloRuns(result) {
    return result.runs.filter((run) => run.side === 'head' && run.pair === null);
}
/** Complete pairs in their order; a pair of which only one side was measured is none. */
function pairedRuns(result) {
    const pairs = new Map();
    for (const run of result.runs) {
        if (run.pair === null)
            continue;
        pairs.set(run.pair, { ...pairs.get(run.pair), [run.side]: run });
    }
    return [...pairs.entries()]
        .sort(([a], [b]) => a - b)
        .flatMap(([, { base, head }]) => (base && head ? [{ base, head }] : []));
}


/***/ }),

/***/ 8937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ benjaminiHochberg)
/* harmony export */ });
/**
 * Which of many hypotheses are rejected so that the expected share of false ones among the rejected is at most
 * q (Y. Benjamini and Y. Hochberg, JRSS B 57, 1995). In the order of the p-values; NaN is never rejected but
 * counts as a hypothesis.
 */
function benjaminiHochberg(pValues, q) {
    const sorted = pValues.filter((p) => !Number.isNaN(p)).sort((a, b) => a - b);
    let limit = -1;
    sorted.forEach((p, index) => {
        if (p <= ((index + 1) / pValues.length) * q)
            limit = p;
    });
    return pValues.map((p) => p <= limit);
}


/***/ })

};
