export const id = 739;
export const ids = [739];
export const modules = {

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ failureShares)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);

/**
 * What failed, by kind, as shares of what was due: `503: 12 %, timeout: 3 %, dropped: 1 %`, the most frequent first.
 * Answers are told by their status where all answers of that class failed. Empty without failures.
 */
function failureShares(all) {
    const due = all.reduce((sum, { requests, dropped }) => sum + requests + dropped, 0);
    const counts = new Map();
    const add = (name, count) => {
        if (count > 0)
            counts.set(name, (counts.get(name) ?? 0) + count);
    };
    for (const { failuresByKind, statuses } of all) {
        for (const [kind, count] of Object.entries(failuresByKind)) {
            const own = statusesOf(kind, statuses);
            if (own.reduce((sum, [, answers]) => sum + answers, 0) === count)
                for (const [status, answers] of own)
                    add(status, answers);
            else
                add(kind, count);
        }
    }
    return [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST)
        .map(([name, count]) => `${name}: ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(count / due)}`)
        .join(', ');
}
const MOST = 4;
function statusesOf(kind, statuses) {
    const first = { 'http-4xx': '4', 'http-5xx': '5' }[kind];
    return first === undefined ? [] : Object.entries(statuses).filter(([status]) => status.startsWith(first));
}


/***/ }),

/***/ 9714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ ObservedRun)
});

// EXTERNAL MODULE: ./lib/result/figures.js
var figures = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/result/sketch.js
var sketch = __webpack_require__(8093);
// EXTERNAL MODULE: ./lib/analysis/endpoint-course.js
var endpoint_course = __webpack_require__(6327);
;// CONCATENATED MODULE: ./lib/analysis/course.js


/**
 * The course of a run. A last bucket that was cut off in its first half is left out: its rates mean little. So are the
 * pauses between the steps of a search: that nothing happens there says nothing about the service.
 */
function courseOf(run) {
    const { bucket, buckets } = run.timeline;
    const processes = new Map((run.resources?.processes?.rows ?? []).map((row) => [row.start, row]));
    const metrics = (run.resources?.metrics ?? []).map(({ rows }) => new Map(rows.map((row) => [row.start, row])));
    const points = (0,endpoint_course/* wholeBuckets */.ju)(run).flatMap(({ index, length, level }) => {
        const one = buckets[index];
        if (one === undefined)
            return [];
        const usage = processes.get(one.start);
        const rate = (one.requests * 1000) / length;
        const mean = meanOf(one.latency);
        const tried = one.requests + one.dropped;
        return [
            {
                at: one.start,
                rate,
                goodput: (Math.max(0, one.requests - one.failed) * 1000) / length,
                failed: tried === 0 ? null : (one.failed + one.dropped) / tried,
                level,
                users: one.users,
                p50: (0,sketch/* percentileOf */.D4)(one.latency, 50),
                p95: (0,sketch/* percentileOf */.D4)(one.latency, 95),
                p99: (0,sketch/* percentileOf */.D4)(one.latency, 99),
                mean,
                concurrency: mean === null ? null : (rate * mean) / 1000,
                cpu: meanLevel(usage?.cpu),
                rss: meanLevel(usage?.rss),
                files: meanLevel(usage?.files),
                connections: meanLevel(usage?.connections),
                closeWait: meanLevel(usage?.closeWait),
                threads: meanLevel(usage?.threads),
                metrics: metrics.map((rows) => meanLevel(rows.get(one.start))),
            },
        ];
    });
    return {
        bucket,
        points,
        metrics: (run.resources?.metrics ?? []).map(({ series }) => series),
        endpoints: (0,endpoint_course/* endpointCourses */.w2)(run),
    };
}
/** The mean of a sketch's times, each taken as the middle of its bin. ms. */
function meanOf(pairs) {
    let total = 0;
    let count = 0;
    for (const [bin, times] of pairs) {
        const { low, high } = (0,sketch/* boundsOf */.BO)(bin);
        total += (times * (low + high - 1)) / 2;
        count += times;
    }
    return count === 0 ? null : total / count / 1000;
}
function meanLevel(level) {
    return level?.mean ?? null;
}

// EXTERNAL MODULE: ./lib/analysis/saturation.js
var saturation = __webpack_require__(6120);
;// CONCATENATED MODULE: ./lib/analysis/observed-run.js



/** One run with what several rules derive from it: each figure is worked out once. */
class ObservedRun {
    result;
    run;
    course;
    #saturation = null;
    #figures = new Map();
    constructor(result, run) {
        this.result = result;
        this.run = run;
        this.course = courseOf(run);
    }
    get open() {
        return this.result.scenario.tier.model === 'open';
    }
    /** Counted part, s. */
    get seconds() {
        return this.run.duration / 1000;
    }
    /** Endpoints that were requested, in the order of the file. */
    get endpoints() {
        return this.run.endpoints
            .filter((one) => one.phases.some((tally) => tally.requests > 0))
            .map(({ name }) => name);
    }
    /** `endpoint` null: all together; `phases` as in `Selection`. */
    figures(endpoint, phases = 'all') {
        const key = JSON.stringify([endpoint, phases]);
        const known = this.#figures.get(key) ?? (0,figures/* figures */.u)(this.run, { endpoint, phases });
        this.#figures.set(key, known);
        return known;
    }
    /** What was full first; null when nothing was, or nothing is known. */
    saturation() {
        this.#saturation ??= { found: (0,saturation/* saturationOf */.WU)(this.course, this.result.environment.cores) };
        return this.#saturation.found;
    }
    /** Points of the longest stretch of constant load. */
    steadyPoints() {
        let best = null;
        for (const [index, phase] of this.run.phases.entries()) {
            if (phase.from !== phase.to)
                continue;
            let end = phase.end;
            for (const next of this.run.phases.slice(index + 1)) {
                if (next.from !== phase.from || next.to !== phase.from)
                    break;
                end = next.end;
            }
            if (best === null || end - phase.start > best.end - best.start)
                best = { start: phase.start, end };
        }
        if (best === null)
            return [];
        const { start, end } = best;
        return this.course.points.filter(({ at }) => at >= start && at + this.course.bucket <= end + this.course.bucket / 2);
    }
    /** The endpoint that takes the most of all request time (rate × mean time), with its share. */
    costliest() {
        const costs = this.endpoints.map((endpoint) => {
            const { service } = this.figures(endpoint);
            return { endpoint, cost: service.timed * (service.mean ?? 0) };
        });
        const total = costs.reduce((sum, { cost }) => sum + cost, 0);
        const most = costs.reduce((best, one) => (best === null || one.cost > best.cost ? one : best), null);
        return most === null || total === 0 ? null : { endpoint: most.endpoint, share: most.cost / total };
    }
    /** `80 users`, `50 journeys/s`. */
    levelText(level) {
        const rounded = level >= 10 ? Math.round(level) : Math.round(level * 10) / 10;
        return this.open ? `${rounded} journeys/s` : `${rounded} ${rounded === 1 ? 'user' : 'users'}`;
    }
}


/***/ }),

/***/ 9830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ firstSeconds)
/* harmony export */ });
/* harmony import */ var _planned_level_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1303);
/* harmony import */ var _result_sketch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8093);
/* harmony import */ var _robust_trend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8331);



/** Null where they were not kept, or nothing was timed. */
function firstSeconds(of) {
    const seconds = of.run.opening?.seconds ?? [];
    const times = seconds.map(({ latency }) => (0,_result_sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .percentileOf */ .D4)(latency, 95));
    const index = times.findIndex((time) => time !== null);
    const second = seconds[index];
    const p95 = times[index];
    if (second === undefined || typeof p95 !== 'number')
        return null;
    const first = {
        requests: second.requests,
        failed: second.failed,
        p95,
        slowest: (0,_result_sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .percentileOf */ .D4)(second.latency, 100) ?? p95,
    };
    const settled = usualAt(of, levelOf(of, index));
    if (settled === null)
        return { first, settled, lasted: null, ended: false };
    const slow = times.map((time, place) => {
        const usual = usualAt(of, levelOf(of, place));
        return time !== null && usual !== null && time > WARM * usual && time - usual > LEAST_EXTRA;
    });
    // One slow second behind two good ones is chance.
    const warm = slow.findIndex((bad, place) => place >= index && !bad && slow[place + 1] !== true);
    return {
        first,
        settled,
        lasted: (warm < 0 ? times.length : warm === index ? 0 : warm) * SECOND,
        ended: warm >= 0,
    };
}
const SECOND = 1000;
/** Within half as much again is as good as later. */
const WARM = 1.5;
/** ms. */
const LEAST_EXTRA = 10;
/** What comes sooner after the start of the load is no yardstick for it, ms. */
const SETTLING = 5000;
const LEAST_POINTS = 3;
/** A load so much higher leaves something behind: queues, and pools that grew. */
const PEAK = 2;
const ALIKE = 1.25;
/** Users or journeys per second in a second of load, the warm-up included; a part of a user counts as one. */
function levelOf({ run, result }, index) {
    const at = index * SECOND + SECOND / 2 - result.scenario.tier.warmup;
    return Math.max(1, at < 0 ? (run.phases[0]?.from ?? 0) : ((0,_planned_level_js__WEBPACK_IMPORTED_MODULE_2__/* .levelAt */ .G)(run, at) ?? 0));
}
/** The usual p95 at about this load, ms: before the load went far beyond it, if there is enough of that. */
function usualAt({ course, result }, level) {
    const after = SETTLING - result.scenario.tier.warmup;
    const points = course.points.filter(({ at, p95 }) => at >= after && p95 !== null);
    const peak = points.findIndex((point) => point.level > PEAK * level);
    const before = peak < 0 ? points : points.slice(0, peak);
    const candidates = before.length >= LEAST_POINTS ? before : points;
    if (candidates.length < LEAST_POINTS)
        return null;
    const distance = (point) => Math.abs(Math.log(Math.max(1, point.level) / level));
    const alike = candidates.filter((point) => distance(point) <= Math.log(ALIKE));
    const nearest = candidates.toSorted((a, b) => distance(a) - distance(b)).slice(0, LEAST_POINTS);
    return (0,_robust_trend_js__WEBPACK_IMPORTED_MODULE_1__/* .quantileOf */ .Xf)((alike.length >= LEAST_POINTS ? alike : nearest).map(({ p95 }) => p95), 0.5);
}


/***/ }),

/***/ 7516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ plateauOf),
/* harmony export */   c: () => (/* binding */ smoothed)
/* harmony export */ });
/* harmony import */ var _robust_trend_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8331);

/**
 * Finds a ceiling: the values rise, then stay near their top for the rest, while demand goes on growing by a quarter
 * or more. Values that rise with demand to the end have none. Null also for fewer than eight known points.
 */
function plateauOf(values, demand) {
    const smooth = smoothed(values);
    if (smooth.filter((value) => value !== null).length < LEAST_POINTS)
        return null;
    // What happens after the load went down again tells nothing of a ceiling.
    const peak = demand.lastIndexOf(Math.max(...demand));
    const level = (0,_robust_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .quantileOf */ .Xf)(smooth.slice(0, peak + 1), 0.8);
    if (level === null || level <= 0)
        return null;
    const from = smooth.findIndex((value) => value !== null && value >= NEAR * level);
    if (from < 0 || peak - from < LEAST_LENGTH)
        return null;
    const held = smooth.slice(from, peak + 1).filter((value) => value !== null);
    const near = held.filter((value) => value >= LOW * level && value <= HIGH * level);
    if (near.length < HELD_SHARE * held.length)
        return null;
    const before = demand[from] ?? 0;
    if (before <= 0 || (demand[peak] ?? 0) < MORE_DEMAND * before)
        return null;
    return { from, to: peak, level: (0,_robust_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .quantileOf */ .Xf)(held, 0.5) ?? level };
}
const LEAST_POINTS = 8;
const LEAST_LENGTH = 4;
const NEAR = 0.95;
const LOW = 0.85;
const HIGH = 1.15;
const HELD_SHARE = 0.8;
const MORE_DEMAND = 1.25;
/** The middle of each value and `reach` neighbours on both sides: odd seconds vanish, steps stay where they are. */
function smoothed(values, reach = 1) {
    return values.map((value, index) => value === null ? null : (0,_robust_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .quantileOf */ .Xf)(values.slice(Math.max(0, index - reach), index + reach + 1), 0.5));
}


/***/ }),

/***/ 43:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ spikeEffect)
/* harmony export */ });
/* harmony import */ var _plateau_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7516);

/**
 * Finds a phase of constant load with a phase of at least twice that load behind it and the old load after that. Null
 * for loads of another shape.
 */
function spikeEffect(of) {
    const shape = spikeShape(of.run.phases);
    if (shape === null)
        return null;
    const { baseline, backAt } = shape;
    const { bucket } = of.course;
    const points = calmed(of.course.points);
    const normal = normalRange(points.filter(({ at }) => at >= baseline.start && at < baseline.end));
    if (normal === null)
        return null;
    const firstBad = points.find((point) => point.at >= baseline.end && isBad(point, normal) !== null);
    const after = points.filter(({ at }) => at + bucket / 2 >= backAt);
    const end = after.at(-1);
    if (end === undefined)
        return null;
    const last = lastBad(after, normal);
    return {
        ...shape,
        recoveredAfter: last === null ? 0 : last.at === end.at ? null : Math.max(0, last.at + bucket - backAt),
        watched: Math.max(0, end.at + bucket - backAt),
        broke: firstBad === undefined ? null : brokeAt(firstBad, normal, of.run.phases),
    };
}
function brokeAt(point, normal, phases) {
    const { at, level, p95, failed } = point;
    const phase = phases.find(({ start, end }) => at >= start && at < end);
    return {
        what: isBad(point, normal) ?? 'latency',
        at,
        phase: phase?.name ?? '',
        into: at - (phase?.start ?? at),
        level,
        p95,
        failed,
    };
}
/** How much further than in the normal phase p95 may be, and errors. */
const LATENCY_BAND = 1.4;
const HIGHEST_BAND = 1.4;
const LEAST_EXTRA_MS = 2;
const ERRORS_BAND = 0.02;
const SPIKE = 2;
const BACK = 1.2;
/** Where little is asked, the p95 of one bucket is that of a dozen requests: its neighbours have a say. */
function calmed(points) {
    const times = (0,_plateau_js__WEBPACK_IMPORTED_MODULE_0__/* .smoothed */ .c)(points.map(({ p95 }) => p95), 2);
    return points.map((point, index) => ({ ...point, p95: times[index] ?? null }));
}
/** The highest bucket of the normal phase counts as normal, and a band above the middle one. */
function normalRange(points) {
    const times = points.flatMap(({ p95 }) => p95 ?? []).sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)];
    const high = times.at(-1);
    if (middle === undefined || high === undefined || times.length < 3)
        return null;
    const failures = points.flatMap(({ failed }) => failed ?? []);
    return {
        p95: Math.max(high * HIGHEST_BAND, middle * LATENCY_BAND, middle + LEAST_EXTRA_MS),
        failed: Math.max(...failures, 0) + ERRORS_BAND,
    };
}
function isBad(point, normal) {
    if ((point.failed ?? 0) > normal.failed)
        return 'errors';
    return (point.p95 ?? 0) > normal.p95 ? 'latency' : null;
}
/** The last point that is bad together with most of its neighbours: odd seconds do not count. */
function lastBad(points, normal) {
    for (let index = points.length - 1; index >= 0; index--) {
        const point = points[index];
        if (point === undefined || isBad(point, normal) === null)
            continue;
        const near = [...points.slice(Math.max(0, index - 2), index), ...points.slice(index + 1, index + 3)];
        if (near.filter((one) => isBad(one, normal) !== null).length >= near.length / 2)
            return point;
    }
    return null;
}
function spikeShape(phases) {
    for (const [index, baseline] of phases.entries()) {
        if (baseline.from !== baseline.to || baseline.from <= 0)
            continue;
        const later = phases.slice(index + 1);
        const lastHigh = later.findLastIndex((phase) => Math.max(phase.from, phase.to) >= SPIKE * baseline.from);
        if (lastHigh < 0)
            continue;
        const peaks = later.slice(0, lastHigh + 1);
        const tail = later
            .slice(lastHigh + 1)
            .filter((phase) => Math.max(phase.from, phase.to) <= BACK * baseline.from);
        const [first] = tail;
        if (first !== undefined)
            return { baseline, peaks, backAt: first.start };
    }
    return null;
}


/***/ }),

/***/ 8331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ inBlocks),
/* harmony export */   Xf: () => (/* binding */ quantileOf),
/* harmony export */   d9: () => (/* binding */ robustTrend)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _statistics_normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6172);


/**
 * The Theil–Sen slope (median of the slopes between all pairs) with Sen's interval, and the Mann–Kendall test.
 * Neighbouring points of a time series resemble each other, which makes both overconfident: thin them first, see
 * `inBlocks`. Null for fewer than eight points, or where x does not vary.
 *
 * Sen (1968), Estimates of the regression coefficient based on Kendall's tau; Gilbert (1987), ch. 16.
 */
function robustTrend(points) {
    const known = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
    if (known.length < LEAST_POINTS)
        return null;
    const { slopes, score } = slopesOf(known);
    if (slopes.length === 0)
        return null;
    slopes.sort((a, b) => a - b);
    const slope = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(slopes);
    const variance = scoreVariance(known.map(([, y]) => y));
    // 1.96 standard deviations of the score, as ranks among the slopes.
    const reach = (1.959964 * Math.sqrt(variance)) / 2;
    const middle = slopes.length / 2;
    const at = (rank) => slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(rank)))] ?? slope;
    const z = variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
    return {
        slope,
        low: at(middle - reach - 1),
        high: at(middle + reach),
        intercept: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(known.map(([x, y]) => y - slope * x)),
        p: 2 * (1 - (0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .v)(Math.abs(z))),
    };
}
/**
 * At most forty equal stretches of a series, with their middles: what is left of it to test. Counts of rare events
 * have a median of 0: they are taken by their mean.
 */
function inBlocks(points, by = 'median') {
    if (points.length <= MOST_BLOCKS)
        return points;
    return Array.from({ length: MOST_BLOCKS }, (_, block) => {
        const from = Math.floor((block * points.length) / MOST_BLOCKS);
        const to = Math.floor(((block + 1) * points.length) / MOST_BLOCKS);
        const part = points.slice(from, to);
        return [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(part.map(([x]) => x)), (by === 'mean' ? simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE : simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(part.map(([, y]) => y))];
    });
}
/** A quantile of the values that are known; null without any. `q` in 0 … 1. */
function quantileOf(values, q) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .quantile */ .YV)(known, q);
}
const LEAST_POINTS = 8;
const MOST_BLOCKS = 40;
function slopesOf(points) {
    const slopes = [];
    let score = 0;
    points.forEach(([x1, y1], index) => {
        for (const [x2, y2] of points.slice(index + 1)) {
            if (x1 === x2)
                continue;
            slopes.push((y2 - y1) / (x2 - x1));
            score += Math.sign((y2 - y1) * (x2 - x1));
        }
    });
    return { slopes, score };
}
/** Of the Mann–Kendall score, with the correction for values that are alike. */
function scoreVariance(values) {
    const n = values.length;
    const alike = new Map();
    for (const value of values)
        alike.set(value, (alike.get(value) ?? 0) + 1);
    const term = (t) => t * (t - 1) * (2 * t + 5);
    return [...alike.values()].reduce((rest, t) => rest - term(t), term(n)) / 18;
}


/***/ }),

/***/ 8473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ firstToBreak),
/* harmony export */   v: () => (/* binding */ slowRecovery)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _failure_shares_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5810);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43);



/** A service that stays slow or failing after a spike is over. */
const slowRecovery = {
    name: 'slow-recovery',
    see: (of) => {
        const effect = (0,_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .spikeEffect */ .i)(of);
        if (effect === null)
            return [];
        const { recoveredAfter, watched, backAt, broke } = effect;
        if (recoveredAfter !== null && recoveredAfter < LONGEST_GOOD)
            return [];
        return [
            {
                severity: recoveredAfter === null ? 'critical' : 'warning',
                subject: null,
                title: recoveredAfter === null
                    ? `The service had not recovered ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(watched)} after the spike`
                    : `The service took ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(recoveredAfter)} to recover from the spike`,
                evidence: [...degradation(of, effect), ...(broke === null ? [] : [firstToBreak(of, broke)])],
                action: 'What was accepted in the spike is worked off before new requests are served: bound the queues and shed what nobody waits for any more, limit retries, and let pools grow back at once.',
                moment: { from: backAt, to: backAt + (recoveredAfter ?? watched) },
                size: recoveredAfter ?? watched * 2,
            },
        ];
    },
};
/** ms. */
const LONGEST_GOOD = 5000;
/** `Errors left the normal range first, 3s into hold, at 150 journeys/s (12 % failed).` */
function firstToBreak(of, { what, phase, into, level, p95, failed }) {
    const figure = what === 'errors' ? `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(failed ?? 0)} failed` : `p95 ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(p95 ?? Number.NaN)}`;
    const when = into < SECOND ? `at the start of ${phase}` : `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(into)} into ${phase}`;
    return `${what === 'errors' ? 'Errors' : 'Latency'} left the normal range first, ${when}, at ${of.levelText(level)} (${figure}).`;
}
const SECOND = 1000;
function degradation(of, { baseline, peaks }) {
    const before = of.figures(null, baseline.name);
    return [...new Set(peaks.map(({ name }) => name))].flatMap((name) => {
        const then = of.figures(null, name);
        const from = before.percentile(95);
        const to = then.percentile(95);
        if (from === null || to === null || then.timed === 0)
            return [];
        const shares = (0,_failure_shares_js__WEBPACK_IMPORTED_MODULE_1__/* .failureShares */ .T)([then]);
        const errors = shares === '' ? '' : `, failed (${shares})`;
        return [`${name}: p95 ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(to)} instead of ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(from)} in ${baseline.name}${errors}.`];
    });
}


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ cpuCeiling),
/* harmony export */   WU: () => (/* binding */ saturationOf),
/* harmony export */   Z8: () => (/* binding */ CPU)
/* harmony export */ });
/* harmony import */ var _plateau_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7516);
/* harmony import */ var _robust_trend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8331);


/**
 * What was full first. Things that only follow the throughput level off with it, too: what counts is pinned to its level,
 * or is the CPU, and levelled off with the throughput or not long before: threads that are all there soon after the start
 * limit nothing. Of what did so at the same time, what is pinned comes first, and the CPU before others. Null when
 * nothing is full. `cores`: of the machine.
 */
function saturationOf(course, cores) {
    const throughput = fullOf(course, 'throughput', ({ goodput }) => goodput);
    const cpu = cpuFull(course, cores);
    const counted = countsOf(course).flatMap(({ name, value }) => fullOf(course, name, value) ?? []);
    const all = [...(cpu === null ? [] : [cpu]), ...counted.filter(({ pinned }) => pinned)].sort((a, b) => a.at - b.at);
    const tolerance = Math.max(LEAST_TOLERANCE * course.bucket, LATE * (throughput ?? cpu ?? { at: 0 }).at);
    const limiting = all.filter(({ name, at }) => 
    // A pool may fill up while the service goes on growing: only the CPU is a limit without a ceiling of throughput.
    throughput === null ? name === CPU : at >= EARLIEST * throughput.at && at <= throughput.at + tolerance);
    const [earliest] = limiting;
    if (earliest === undefined)
        return null;
    const together = limiting.filter(({ at }) => at <= earliest.at + tolerance);
    const first = together.find(({ pinned }) => pinned && cpu?.pinned !== true) ?? cpuIn(together) ?? earliest;
    const later = all.filter((one) => one !== first && one.at >= earliest.at);
    return { first, later, lead: throughput === null ? null : throughput.at - first.at, tolerance };
}
/** Where the server's CPU stopped growing although the load did not. Null: it did not, or is not known. */
function cpuCeiling(course) {
    const ceiling = (0,_plateau_js__WEBPACK_IMPORTED_MODULE_0__/* .plateauOf */ .K)(course.points.map(({ cpu }) => cpu), course.points.map(({ level }) => level));
    return ceiling !== null && ceiling.level >= LEAST_CORES ? ceiling : null;
}
const CPU = 'CPU';
/** A process that stays below this on its plateau waits for something else. */
const LEAST_CORES = 0.85;
/** Buckets by which two moments may differ that are the same. */
const LEAST_TOLERANCE = 2;
/** The same as a share of the time that it took to get there: noise moves the foot of a plateau by so much. */
const LATE = 0.1;
/** Share of the time until throughput levels off: what is full before then did not keep it from growing. */
const EARLIEST = 0.6;
/** Before its ceiling something must have grown: threads that were always eleven are not full. */
const LEAST_BEFORE = 3;
const RISEN = 0.8;
const NEAR = 0.95;
/** Of the level, between the lowest and the highest tenth. */
const PINNED = 0.03;
const ALL_CORES = 0.95;
function cpuIn(all) {
    return all.find(({ name }) => name === CPU);
}
function cpuFull(course, cores) {
    if (cpuCeiling(course) === null)
        return null;
    const full = fullOf(course, CPU, ({ cpu }) => cpu);
    if (full === null)
        return null;
    // One that is pinned to a single core, or has the whole machine, waits for nothing else.
    return { ...full, pinned: full.pinned || full.level >= ALL_CORES * cores };
}
/** What there may be a fixed number of. Requests under way are not: seen from outside, those that wait are among them. */
function countsOf(course) {
    return [
        { name: 'threads', value: ({ threads }) => threads },
        { name: 'open files', value: ({ files }) => files },
        { name: 'connections', value: ({ connections }) => connections },
        ...course.metrics.flatMap((name, index) => NO_COUNT.test(name) ? [] : [{ name, value: (point) => point.metrics[index] ?? null }]),
    ];
}
/** Counters only ever grow; sizes and times have no fixed number. */
const NO_COUNT = /^[^{]*(?:_total|_sum|_count|_bucket|_created|_bytes|_seconds|_ms)\s*(?:\{|$)/;
function fullOf(course, name, value) {
    const values = course.points.map(value);
    const ceiling = (0,_plateau_js__WEBPACK_IMPORTED_MODULE_0__/* .plateauOf */ .K)(values, course.points.map(({ level }) => level));
    if (ceiling === null || !Number.isFinite(ceiling.level))
        return null;
    const from = (0,_plateau_js__WEBPACK_IMPORTED_MODULE_0__/* .smoothed */ .c)(values, 2).findIndex((one) => one !== null && one >= NEAR * ceiling.level);
    const start = course.points[from];
    const before = values.slice(0, from).filter((one) => one !== null);
    const quiet = (0,_robust_trend_js__WEBPACK_IMPORTED_MODULE_1__/* .quantileOf */ .Xf)(before.slice(0, Math.max(LEAST_BEFORE, Math.ceil(before.length / 3))), 0.5);
    if (start === undefined || before.length < LEAST_BEFORE || quiet === null)
        return null;
    if (quiet > RISEN * ceiling.level)
        return null;
    // The foot and the end may belong to what was before and comes after.
    const held = values.slice(from + 2, ceiling.to);
    const [low, high] = [(0,_robust_trend_js__WEBPACK_IMPORTED_MODULE_1__/* .quantileOf */ .Xf)(held, 0.1), (0,_robust_trend_js__WEBPACK_IMPORTED_MODULE_1__/* .quantileOf */ .Xf)(held, 0.9)];
    const pinned = low !== null && high !== null && high - low <= PINNED * ceiling.level;
    return { name, level: ceiling.level, at: start.at, load: start.level, pinned };
}


/***/ }),

/***/ 8555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ closingDecision)
/* harmony export */ });
/* harmony import */ var _strategy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7678);

/** The decision with the evidence that there is, whatever the plan still asks for: a measurement that ended early. */
function closingDecision(state) {
    for (const approach of [state.approach, ...smallerPlans(state)]) {
        const step = (0,_strategy_js__WEBPACK_IMPORTED_MODULE_0__/* .nextStep */ .s)({ ...state, approach });
        if (step.kind === 'done' && !isBlind(step.decision))
            return step.decision;
    }
    // A plan of no run at all asks for nothing.
    return { approach: 'none', cells: [], screen: null, looks: [] };
}
/** Suspects were sent to pairs of which none was usable: their runs must speak, or a suspicion would be forgotten. */
function isBlind({ screen, looks }) {
    return screen !== null && looks.length > 0 && looks.every(({ cells }) => cells.length === 0);
}
/** Plans that this evidence completes, the most telling first: one more look at the pairs, the runs, nothing. */
function smallerPlans({ approach, measured }) {
    const plans = [];
    const runs = 'runs' in approach ? Math.min(approach.runs, measured.head) : measured.head;
    if ('looks' in approach && measured.pairs > 0) {
        const made = approach.looks.filter((look) => look < measured.pairs);
        const looks = [...made, measured.pairs];
        plans.push(approach.kind === 'pairs' || runs === 0
            ? { kind: 'pairs', looks }
            : { kind: 'screen-then-pairs', runs, looks });
    }
    if (runs > 0 && approach.kind !== 'none')
        plans.push(approach.kind === 'runs'
            ? { kind: 'runs', runs }
            : { kind: 'screen-then-runs', runs, upTo: measured.head });
    return [...plans, { kind: 'none', runs }];
}


/***/ }),

/***/ 5683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ whyNoBase),
/* harmony export */   Jr: () => (/* binding */ judgeErrors),
/* harmony export */   no: () => (/* binding */ whyExcluded)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _band_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3383);
/* harmony import */ var _recorded_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8786);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1782);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4372);
/* harmony import */ var _error_rates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6903);
/* harmony import */ var _eligibility_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4186);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5032);
/* harmony import */ var _thresholds_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2559);









/** Why a cell can't be judged whatever it is compared with; null when it can. */
function whyExcluded(cell, observed) {
    if (cell.kind !== 'latency')
        return null;
    return ((0,_eligibility_js__WEBPACK_IMPORTED_MODULE_5__/* .tooFewRequests */ .jO)(cell, observed.scenario.tier, observed.head.runs) ??
        brokenErrorLimit(cell.endpoint, observed) ??
        (judgeErrors(cell.endpoint, observed)?.verdict === 'regression'
            ? 'its errors rose: times of an endpoint that fails say nothing'
            : null));
}
/** Why the base's side can't be compared with; null when it can, or where there are no pairs. */
function whyNoBase(cell, observed) {
    if (observed.complete.length === 0)
        return null;
    const missing = cell.endpoint === null ? null : (0,_observations_js__WEBPACK_IMPORTED_MODULE_6__/* .missingOnBase */ .zg)(cell.endpoint, observed);
    if (missing !== null)
        return missing;
    const base = observed.baseCells.find((other) => (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .cellId */ .Cw)(other) === (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .cellId */ .Cw)(cell));
    if (base === undefined)
        return 'the base did not measure it';
    if (base.kind !== 'latency')
        return null;
    return fewOnBase(base);
}
/** The verdict on an endpoint's error rate; null where nothing is known of it, or too little. */
function judgeErrors(endpoint, observed) {
    const sides = errorSides(endpoint, observed);
    if (sides === null)
        return null;
    const tested = observed.cells.filter(({ kind }) => kind === 'errors').length;
    const { now, jobs, beforeName } = sides;
    const compared = { now, before: jobs.flat(), beforeName, tested };
    const found = (0,_error_rates_js__WEBPACK_IMPORTED_MODULE_4__/* .compareErrors */ .v)(compared, (0,_band_js__WEBPACK_IMPORTED_MODULE_8__/* .errorBandOf */ .rS)(observed.scenario.gate, endpoint));
    return { ...found, runs: now, jobs };
}
/** With pairs the base's runs, else the baseline's. */
function errorSides(endpoint, observed) {
    const now = errorsOf(endpoint, observed.cells);
    if (now === null)
        return null;
    const enough = (runs) => (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .pooled */ .IE)(runs).total >= _eligibility_js__WEBPACK_IMPORTED_MODULE_5__/* .NEEDED_FOR_ERRORS */ .eZ;
    if (observed.complete.length > 0 && (0,_observations_js__WEBPACK_IMPORTED_MODULE_6__/* .missingOnBase */ .zg)(endpoint, observed) === null) {
        const head = errorsOf(endpoint, observed.pairedCells);
        const base = errorsOf(endpoint, observed.baseCells);
        if (head && base && enough(head.runs) && enough(base.runs))
            return { now: head.runs, jobs: base.runs.map((run) => [run]), beforeName: 'on the base' };
    }
    const jobs = (observed.entry?.jobs ?? []).map((job) => ((0,_recorded_values_js__WEBPACK_IMPORTED_MODULE_1__/* .ownEndpoint */ .mF)(job.endpoints, endpoint)?.errors ?? []).map(([failed, total]) => ({
        failed,
        total,
    })));
    if (!enough(now.runs) || !enough(jobs.flat()))
        return null;
    return { now: now.runs, jobs, beforeName: 'in the baseline' };
}
function errorsOf(endpoint, cells) {
    return (cells.find((cell) => cell.kind === 'errors' && cell.endpoint === endpoint) ?? null);
}
function fewOnBase({ metric, timed }) {
    const fewest = Math.min(...timed);
    if (fewest >= _eligibility_js__WEBPACK_IMPORTED_MODULE_5__/* .NEEDED */ .Ev[metric])
        return null;
    return `too few requests on the base: ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(fewest)} in a run, ${metric} needs ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(_eligibility_js__WEBPACK_IMPORTED_MODULE_5__/* .NEEDED */ .Ev[metric])}`;
}
/** The limit on errors that this endpoint breaks: fast errors must not pass as speed. */
function brokenErrorLimit(endpoint, { scenario, cells }) {
    const own = errorsOf(endpoint, cells);
    const share = own ? (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .rate */ .TS)((0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .pooled */ .IE)(own.runs)) : null;
    if (share === null)
        return null;
    const judged = new Set(scenario.tier.stages.filter(({ judge }) => judge).map(({ phase }) => phase));
    const broken = scenario.tier.thresholds.find((limit) => (limit.endpoint === null || limit.endpoint === endpoint) &&
        (limit.phase === null || judged.has(limit.phase)) &&
        ((limit.metric === 'errors' && limit.op.startsWith('<') && !(0,_thresholds_js__WEBPACK_IMPORTED_MODULE_7__/* .meets */ .D)(limit, share)) ||
            (limit.metric === 'success' && limit.op.startsWith('>') && !(0,_thresholds_js__WEBPACK_IMPORTED_MODULE_7__/* .meets */ .D)(limit, 1 - share))));
    if (!broken)
        return null;
    return `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(share)} of its requests failed, beyond the limit \`${broken.text}\`: times of an endpoint that fails say nothing`;
}


/***/ }),

/***/ 5518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);

/**
 * The exit code of a verdict. A regression that a maintainer accepted does not fail. Where nobody asked otherwise, a saturated generator is "could not measure" (3) on
 * the command line, and green in the action: the pull request is not to blame for it.
 */
function exitCode(verdict, failOn, entry = 'cli') {
    if (failOn === 'never')
        return _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.pass;
    switch (verdict.overall) {
        case 'pass':
        case 'improved':
            return _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.pass;
        case 'regression':
            return verdict.accepted === undefined ? _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.fail : _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.pass;
        case 'inconclusive':
        case 'not-compared':
            return failOn === 'inconclusive' ? _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.fail : _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.pass;
        case 'invalid':
            if (entry === 'cli')
                return _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured;
            return failOn === 'inconclusive' ? _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.fail : _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.pass;
    }
}


/***/ }),

/***/ 2392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ floorOf),
/* harmony export */   Zl: () => (/* binding */ gateState),
/* harmony export */   s6: () => (/* binding */ gateStateOf)
/* harmony export */ });
/* unused harmony export isLearned */
/* harmony import */ var _result_sides_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6785);
/* harmony import */ var _band_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3383);
/* harmony import */ var _calibration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(619);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1782);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4372);
/* harmony import */ var _exclusion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5683);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5032);
/* harmony import */ var _recorded_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8786);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6381);









/** What the gate's statistics see of a measurement: the learned cells that can be judged, and how far it got. */
function gateState(result, entry) {
    return gateStateOf(result, (0,_observations_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .lB)(result, entry));
}
function gateStateOf(result, observed) {
    const { scenario, entry } = observed;
    const solo = (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_7__/* .soloRuns */ .yi)(result);
    const values = runValues(result);
    const cells = observed.cells.filter((cell) => isLearned(cell, scenario.gate) && (0,_exclusion_js__WEBPACK_IMPORTED_MODULE_3__/* .whyExcluded */ .no)(cell, observed) === null);
    return {
        approach: approachNow(result, entry),
        cells: cells.map((cell) => {
            const id = (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellId */ .Cw)(cell);
            const recorded = (0,_recorded_values_js__WEBPACK_IMPORTED_MODULE_5__/* .recordedValues */ .vU)(cell, entry);
            const noBase = (0,_exclusion_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNoBase */ .He)(cell, observed) !== null;
            return {
                id,
                metric: cell.metric,
                jobs: 'jobs' in recorded ? recorded.jobs : [],
                head: solo.map((run) => values(run, id)),
                pairs: observed.pairs.map(({ base, head }) => ({
                    base: noBase || base === null ? null : values(base, id),
                    head: head === null ? null : values(head, id),
                })),
            };
        }),
        // Runs that can't be used count too: otherwise a machine that is always too busy would be measured for ever.
        measured: { head: solo.length, pairs: observed.pairs.length },
        machine: result.environment.ci ? 'hosted' : 'same',
        calibrationShift: (0,_calibration_js__WEBPACK_IMPORTED_MODULE_0__/* .calibrationShift */ .fZ)(solo.filter((run) => (0,_validity_js__WEBPACK_IMPORTED_MODULE_6__/* .isUsable */ .Ng)(run, result)), entry),
        floor: floorOf(scenario.gate.floor),
    };
}
/** Whether a cell is judged at all, and by a learned band. */
function isLearned(cell, gate) {
    return (cell.kind !== 'errors' &&
        gate.metrics.includes(cell.metric) &&
        (0,_band_js__WEBPACK_IMPORTED_MODULE_8__/* .bandOf */ .BV)(gate, cell.endpoint, cell.metric) === 'learned');
}
function floorOf({ relative, absolute }) {
    return { relative, latency: absolute, throughput: _compare_js__WEBPACK_IMPORTED_MODULE_2__/* .LEAST_RATE_CHANGE */ .gM };
}
/** A result that was measured without a baseline can be judged by one later. */
function approachNow({ evidence: { approach } }, entry) {
    return approach.kind === 'none' && entry !== null ? { kind: 'runs', runs: approach.runs } : approach;
}
/** The figure of a cell in a run that can be used; null where it has none. */
function runValues(result) {
    const byRun = new Map(result.runs.map((run) => [run, valuesOf(run, result)]));
    return (run, id) => byRun.get(run)?.get(id) ?? null;
}
function valuesOf(run, { scenario }) {
    if (!(0,_validity_js__WEBPACK_IMPORTED_MODULE_6__/* .isUsable */ .Ng)(run, { scenario }))
        return new Map();
    return new Map((0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellsOf */ .nc)(scenario, [run], scenario.gate.metrics).flatMap((cell) => cell.kind === 'errors' ? [] : [[(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellId */ .Cw)(cell), cell.runs[0] ?? null]]));
}


/***/ }),

/***/ 5488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/model/notes.js
var model_notes = __webpack_require__(3912);
// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
// EXTERNAL MODULE: ./lib/gate/baseline.js
var gate_baseline = __webpack_require__(1148);
// EXTERNAL MODULE: ./lib/gate/creep.js
var creep = __webpack_require__(6666);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
;// CONCATENATED MODULE: ./lib/gate/fixed-band-note.js


/** What fixed bands cost: said wherever one has decided. */
function fixedBandNotes(cells) {
    const bands = cells.flatMap(({ by, band }) => (by === 'fixed band' && band !== null ? [band] : []));
    if (bands.length === 0)
        return [];
    const { band, same, hosted } = SIMULATED;
    const others = [...new Set(bands)].filter((used) => used !== band);
    const here = others.length === 0
        ? ''
        : ` Other widths (here ${others.map((used) => `±${(0,units/* formatPercent */.l9)(used)}`).join(', ')}) were not simulated.`;
    return [
        (0,model_notes/* info */.p)(`A fixed band of ±${(0,units/* formatPercent */.l9)(band)} on three runs turned ${(0,units/* formatPercent */.l9)(same)} of unchanged pull requests red ` +
            `in simulation (same hardware) and ${(0,units/* formatPercent */.l9)(hosted)} on hosted runners: \`band: learned\` does better ` +
            `(at most ${(0,units/* formatPercent */.l9)(LEARNED)}).${here}`),
    ];
}
/** Unchanged code that turned red under the median of three and a fixed band: bench/gate/results.json, 11 cells. */
const SIMULATED = { band: 0.15, same: 0.2, hosted: 0.45 };
/** The same of the learned bands with their confirmation, on either kind of machine. */
const LEARNED = 0.01;

// EXTERNAL MODULE: ./lib/gate/closing-decision.js
var closing_decision = __webpack_require__(8555);
// EXTERNAL MODULE: ./lib/gate/strategy.js
var strategy = __webpack_require__(7678);
// EXTERNAL MODULE: ./lib/gate/gate-state.js
var gate_state = __webpack_require__(2392);
// EXTERNAL MODULE: ./lib/plan/gate-plan.js
var gate_plan = __webpack_require__(6250);
// EXTERNAL MODULE: ./lib/gate/log-scale.js
var log_scale = __webpack_require__(1090);
// EXTERNAL MODULE: ./lib/statistics/student-t.js
var student_t = __webpack_require__(8913);
// EXTERNAL MODULE: ./lib/gate/detectable.js
var detectable = __webpack_require__(544);
;// CONCATENATED MODULE: ./lib/gate/cell-words.js





/** `142 ms → 178 ms, +25.4 % (band ±15 %, 95 % CI +17…+34 %, 5 pairs on this runner)`: why, in one line of numbers. */
function reasonOf(cell, decision, now) {
    switch (decision.by) {
        case 'screen':
            return screenWords(cell, decision);
        case 'pairs':
            return pairWords(cell, decision, now);
        case 'runs':
            return runWords(cell, decision, now);
    }
}
/** The smallest visible worsening as a change of the figure itself: fractions ≥ 0; a throughput falls by it. */
function visible(metric, worsening) {
    return (0,gate_plan/* isRate */.V)(metric) ? worsening / (1 + worsening) : worsening;
}
/** `+18 %`, for a throughput `−15 %`. */
function worseningWords(metric, figure) {
    return whole((0,gate_plan/* isRate */.V)(metric) ? -figure : figure);
}
function screenWords(cell, { verdict, screen, learned }) {
    const moved = movedWords(cell);
    const seen = worseningWords(cell.metric, visible(cell.metric, screen.detectable));
    if (verdict === 'inconclusive')
        return `${moved}: too noisy; could only have seen ${seen} or more`;
    if (verdict === 'improved')
        return `${moved} (band ${plusMinus(cell.metric, Math.log1p(learned.band))})`;
    // What all cells have in common is the machine's, and was taken off before the screen.
    const common = learned.shift - screen.shift;
    const shared = Math.abs(common) < 0.01 ? '' : `; all cells moved by ${whole((0,log_scale/* figureChange */.H3)(cell.metric, common))}`;
    return `${moved} (screen limit ${plusMinus(cell.metric, screen.limit)}${shared}; would have seen ${seen})`;
}
function pairWords(cell, { verdict, pairs }, now) {
    const moved = movedWords(cell);
    const { made } = now.pairs;
    const interval = `95 % CI ${intervalWords(cell.metric, pairs)}${early(now) ? ' unadjusted' : ''}`;
    const count = `${made} ${made === 1 ? 'pair' : 'pairs'}`;
    const seen = worseningWords(cell.metric, visible(cell.metric, pairs.detectable));
    switch (verdict) {
        case 'inconclusive': {
            const noise = (0,student_t/* studentTQuantile */.$J)(1 - detectable/* SINGLE_CELL_TAIL */.ft, pairs.df) * pairs.se;
            const band = plusMinus(cell.metric, Math.max(noise, Math.log1p(now.floor.relative)));
            if (pairs.beyondFloor === 'worse' && pairs.estimate > noise)
                return `${moved}: may be chance after ${count} (noise band ${band}, ${interval}); sure to see only ${seen} or more`;
            return `${moved}: noise band ${band} after ${count}; could only have seen ${seen} or more`;
        }
        case 'regression':
        case 'improved':
            return `${moved} (band ${plusMinus(cell.metric, Math.log1p(now.floor.relative))}, ${interval}, ${count}${where(now.base)})`;
        default:
            return `${moved} (${interval}, ${count}${where(now.base)}; would have seen ${seen})`;
    }
}
function runWords(cell, { verdict, learned, detectable }, { together, runs }) {
    const moved = movedWords(cell);
    const band = plusMinus(cell.metric, Math.log1p(learned.band));
    const count = `${runs} ${runs === 1 ? 'run' : 'runs'}`;
    const seen = worseningWords(cell.metric, visible(cell.metric, detectable));
    if (verdict === 'inconclusive')
        return `${moved}: noise band ${band} after ${count}; could only have seen ${seen} or more`;
    if (verdict !== 'pass')
        return `${moved} (learned band ${band}, ${count})`;
    const chance = learned.shift > Math.log1p(learned.band) ? `; beyond it by chance is likely among ${together} cells` : '';
    return `${moved} (learned band ${band}${chance}, ${count}; would have seen ${seen})`;
}
function movedWords({ metric, value, baseline, change }) {
    const figure = (0,gate_plan/* isRate */.V)(metric) ? units/* formatRate */.CE : units/* formatMs */._V;
    const sized = Math.abs(change) > MOST ? whole(change) : (0,units/* formatChange */.eD)(change);
    return value === null || baseline === null ? sized : `${figure(baseline)} → ${figure(value)}, ${sized}`;
}
/** How the evidence was cut short: an interval is then a little too narrow. */
function early({ pairs }) {
    return pairs.planned.length > 1 && pairs.made < (pairs.planned.at(-1) ?? 0);
}
function where(base) {
    switch (base?.kind) {
        case undefined:
        case 'commit':
            return ' on this runner';
        case 'target':
            return ` with ${base.target}`;
        case 'self':
            return ' of the same code';
    }
}
function intervalWords(metric, { interval }) {
    const [low, high] = [(0,log_scale/* figureChange */.H3)(metric, interval.low), (0,log_scale/* figureChange */.H3)(metric, interval.high)].sort((a, b) => a - b);
    return `${whole(low ?? 0).replace(' %', '')}…${whole(high ?? 0)}`;
}
/** A log ratio as the figure's band: `±15 %`. */
function plusMinus(metric, worse) {
    return `±${whole(Math.abs((0,log_scale/* figureChange */.H3)(metric, worse))).replace(/^[+±]/, '')}`;
}
/** A change in whole per cent: more digits would be noise. */
function whole(fraction) {
    if (fraction > MOST)
        return `+${(MOST * 100).toFixed(0)} %`;
    const percent = Math.round(Math.abs(fraction) * 100);
    if (percent === 0)
        return '±0 %';
    return `${fraction < 0 ? '−' : '+'}${percent} %`;
}
/** Beyond a hundredfold the size says nothing more. */
const MOST = 99;

;// CONCATENATED MODULE: ./lib/gate/headline.js



/** The verdict in one sentence of plain words. */
function headline(input) {
    if (input.failure !== null)
        return `Not measured: ${input.failure}`;
    switch (input.overall) {
        case 'regression':
            return joined([regressions(input.cells), missedLimits(input.thresholds)]);
        case 'invalid':
            return `Not judged: ${input.refusal?.reason ?? 'the load generator was saturated'}`;
        case 'inconclusive':
            return doubts(input.cells);
        case 'not-compared':
            return `Not compared: ${whyNot(input)}`;
        case 'improved':
            return `${improvements(input.cells)}, and no regression`;
        case 'pass':
            return `No regression: ${passing(input)}`;
    }
}
/** How far a cell moved, in bands: what orders cells by importance. */
function severity(cell) {
    if (cell.change === null)
        return 0;
    return Math.abs(cell.change) / Math.max(cell.band ?? USUAL_BAND, 1e-6);
}
/** Where pairs decide there is no band; half a percentage point of errors weighs as much as this. */
const USUAL_BAND = 0.15;
function regressions(cells) {
    const [worst, ...others] = worstOf(cells, 'regression');
    if (!worst)
        return null;
    const more = others.length === 0 ? '' : `, and ${counted(others, 'more regression')}`;
    return `${changeInWords(worst)}${more}`;
}
function improvements(cells) {
    const [best, ...others] = worstOf(cells, 'improved');
    const more = others.length === 0 ? '' : `, and ${counted(others, 'more improvement')}`;
    return best ? `${changeInWords(best)}${more}` : 'Improved';
}
function doubts(cells) {
    const [worst, ...others] = worstOf(cells, 'inconclusive');
    if (!worst)
        return "Can't tell: too noisy";
    const more = others.length === 0 ? '' : `; the same of ${counted(others, 'more cell')}`;
    const seen = worst.detectable === null
        ? ''
        : `, and only ${worseningWords(worst.metric, worst.detectable)} or more could have been seen`;
    return `Can't tell whether ${inMotion(worst)}: too noisy${seen}${more}`;
}
function inMotion(cell) {
    const name = cell.endpoint === null ? cell.metric : `${cell.endpoint} ${cell.metric}`;
    const worse = (0,gate_plan/* isRate */.V)(cell.metric) ? (cell.change ?? 0) < 0 : (cell.change ?? 0) > 0;
    if (worse) {
        const size = (0,units/* formatPercent */.l9)(Math.abs(cell.change ?? 0));
        return `${name} really got ${size} ${(0,gate_plan/* isRate */.V)(cell.metric) ? 'smaller' : 'slower'}`;
    }
    return `${name} got worse`;
}
function changeInWords({ endpoint, metric, change, value, baseline }) {
    const size = (0,units/* formatPercent */.l9)(Math.abs(change ?? 0));
    const up = (change ?? 0) > 0;
    if (metric === 'capacity')
        return `Capacity ${up ? 'rose' : 'fell'} from ${(0,units/* formatRate */.CE)(baseline ?? 0).slice(0, -2)} to ${(0,units/* formatRate */.CE)(value ?? 0).replace('/s', ' req/s')}`;
    if (metric === 'throughput')
        return `Throughput ${up ? 'rose' : 'fell'} by ${size}`;
    if (metric === 'errors') {
        const from = (0,units/* formatPercent */.l9)(baseline ?? 0);
        return `Errors of ${endpoint ?? 'all'} ${up ? 'rose' : 'fell'} from ${from} to ${(0,units/* formatPercent */.l9)(value ?? 0)}`;
    }
    return `${endpoint ?? ''} ${metric} got ${size} ${up ? 'slower' : 'faster'}`;
}
function missedLimits(thresholds) {
    const missed = thresholds.filter(({ status }) => status === 'FAIL');
    if (missed.length === 0)
        return null;
    return `${counted(missed, 'limit')} missed: ${missed.map(({ text }) => text).join('; ')}`;
}
function whyNot({ baseline, refusal, cells, evidence }) {
    if (refusal)
        return refusal.reason;
    if (cells.length === 0)
        return 'no request was sent in the phases that the gate judges';
    const paired = evidence.approach.kind === 'pairs' && evidence.base !== null;
    if (baseline.state === 'unusable' && !paired) {
        const { noPairs } = evidence;
        return noPairs === null ? baseline.reason : `${baseline.reason}, and no pairs could be made: ${noPairs}`;
    }
    return `too few requests for every cell, or nothing the ${paired ? 'base' : 'baseline'} knows`;
}
function passing({ cells, sensitivity }) {
    const passed = ofVerdict(cells, 'pass');
    const left = ofVerdict(cells, 'not-compared');
    const rest = left.length === 0 ? '' : `, ${left.length} not compared`;
    const waived = passed.filter((cell) => cell.waived !== null).length;
    const accepted = waived === 0 ? '' : ` (${waived} waived)`;
    const seen = sensitivity === null ? null : seenInWords(sensitivity);
    if (seen !== null)
        return `${counted(passed, 'cell')}${accepted}${rest}; would have seen ${seen}`;
    const bands = passed.length === 1 ? 'its band' : 'their bands';
    return `${counted(passed, 'cell')}${accepted} within ${bands}${rest}`;
}
/** The tail tells most; where it is not judged, what else there is. */
function seenInWords({ metrics }) {
    const told = ['p95', 'p99', 'p50', 'throughput', 'capacity'].flatMap((name) => metrics.find(({ metric }) => metric === name) ?? [])[0];
    if (told === undefined)
        return null;
    const size = worseningWords(told.metric, told.sees);
    if ((0,gate_plan/* isRate */.V)(told.metric))
        return `${size} of ${told.metric}`;
    if (told.of === 1)
        return `${size} on ${told.metric}`;
    const every = told.of === 2 ? 'both' : `all ${told.of}`;
    const share = told.cells === told.of ? every : `${told.cells} of ${told.of}`;
    return `${size} on ${told.metric} of ${share} endpoints`;
}
function worstOf(cells, verdict) {
    return ofVerdict(cells, verdict).sort((a, b) => severity(b) - severity(a));
}
function ofVerdict(cells, verdict) {
    return cells.filter((cell) => cell.verdict === verdict);
}
function counted(items, noun) {
    return `${items.length} ${noun}${items.length === 1 ? '' : 's'}`;
}
function joined(parts) {
    return parts.filter((part) => part !== null).join('; ');
}

// EXTERNAL MODULE: ./lib/result/median.js
var median = __webpack_require__(7875);
// EXTERNAL MODULE: ./lib/gate/band.js
var gate_band = __webpack_require__(3383);
// EXTERNAL MODULE: ./lib/gate/cells.js
var gate_cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/gate/compare.js
var compare = __webpack_require__(4372);
// EXTERNAL MODULE: ./lib/gate/exclusion.js
var exclusion = __webpack_require__(5683);
// EXTERNAL MODULE: ./lib/gate/eligibility.js
var eligibility = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/gate/recorded-values.js
var recorded_values = __webpack_require__(8786);
;// CONCATENATED MODULE: ./lib/gate/learned-cell.js






/** A cell that the statistics have decided, in figures and words. */
function learnedCell(cell, decided, context) {
    const { metric } = cell;
    const figures = figuresOf(cell, decided, context.observed);
    const change = (0,log_scale/* figureChange */.H3)(metric, shiftOf(decided));
    const explained = { metric, value: figures.value, baseline: figures.baseline, change };
    const reason = reasonOf(explained, decided, circumstances(figures.runs.length, context));
    const told = { ...figures, verdict: decided.verdict, change, reason };
    if (decided.by === 'pairs') {
        const ends = [decided.pairs.interval.low, decided.pairs.interval.high].map((end) => (0,log_scale/* figureChange */.H3)(metric, end));
        const interval = { low: Math.min(...ends), high: Math.max(...ends) };
        const detectable = visible(metric, decided.pairs.detectable);
        return { ...told, by: 'pairs', band: null, interval, detectable };
    }
    const worsening = decided.by === 'screen' ? decided.screen.detectable : decided.detectable;
    return {
        ...told,
        by: decided.by,
        band: visible(metric, decided.learned.band),
        interval: null,
        detectable: visible(metric, worsening),
    };
}
/** What stands beside each other: with pairs both sides' runs of the pairs, else the head's runs and the jobs. */
function figuresOf(cell, decided, observed) {
    if (decided.by === 'pairs') {
        const runs = valuesOf(cell, observed.pairedCells);
        const before = valuesOf(cell, observed.baseCells);
        return { runs, before, value: (0,median/* median */.J)(runs), baseline: (0,median/* median */.J)(before) };
    }
    const runs = valuesOf(cell, observed.soloCells);
    const before = (0,recorded_values/* jobMedians */.D2)((0,recorded_values/* recordedValues */.vU)(cell, observed.entry));
    return { runs, before, value: (0,median/* median */.J)(runs), baseline: (0,log_scale/* figureOf */.Mn)(cell.metric, decided.learned.before) };
}
function shiftOf(decided) {
    return decided.by === 'pairs' ? decided.pairs.estimate : decided.learned.shift;
}
function circumstances(runs, context) {
    const { decision, evidence, observed } = context;
    const { approach } = evidence;
    const made = decision.looks.at(-1)?.pairs ?? 0;
    const usable = observed.pairs.slice(0, made).filter(({ base, head }) => base && head).length;
    return {
        floor: (0,gate_state/* floorOf */.Et)(observed.scenario.gate.floor),
        base: evidence.base,
        pairs: { made: usable, planned: 'looks' in approach ? approach.looks : [] },
        together: decision.cells.filter(({ by }) => by !== 'nothing').length,
        runs,
    };
}
function valuesOf(cell, cells) {
    const own = cells.find((other) => (0,gate_cells/* cellId */.Cw)(other) === (0,gate_cells/* cellId */.Cw)(cell));
    if (own === undefined || own.kind === 'errors')
        return [];
    return own.runs.flatMap((value) => value ?? []);
}

// EXTERNAL MODULE: ./lib/gate/observations.js
var observations = __webpack_require__(5032);
;// CONCATENATED MODULE: ./lib/gate/judge-cell.js









/** The verdict on one cell, with its numbers in words. */
function judgeCell(cell, context) {
    const { endpoint, metric } = cell;
    return { endpoint, metric, waived: null, ...told(cell, context) };
}
function told(cell, context) {
    const { observed } = context;
    const { refusal } = observed.head;
    if (refusal)
        return { ...notCompared(cell, context, refusal.reason), verdict: refusal.verdict };
    const excluded = (0,exclusion/* whyExcluded */.no)(cell, observed);
    if (excluded !== null)
        return notCompared(cell, context, excluded);
    if (cell.kind === 'errors')
        return errorsCell(cell, context);
    const band = (0,gate_band/* bandOf */.BV)(observed.scenario.gate, cell.endpoint, cell.metric);
    if (band !== 'learned')
        return fixedCell(cell, band, context);
    const decided = context.decision.cells.find(({ id }) => id === (0,gate_cells/* cellId */.Cw)(cell));
    if (decided === undefined || decided.by === 'nothing')
        return notCompared(cell, context, whyNothing(cell, context, decided?.reason));
    return learnedCell(cell, decided, context);
}
/** With pairs against the base's runs: they ran on the same machine. */
function fixedCell(cell, band, context) {
    const { observed } = context;
    const sides = fixedSides(cell, observed);
    if ('reason' in sides)
        return notCompared(cell, context, withoutBaseline(sides.reason, context));
    const { now, jobs, before, suffix } = sides;
    const found = cell.kind === 'latency'
        ? (0,compare/* compareLatency */.MM)({ now, jobs }, band, observed.scenario.gate.floor.absolute)
        : (0,compare/* compareThroughput */.k)({ now, jobs }, band);
    return {
        ...UNKNOWN,
        ...found,
        runs: now,
        before,
        band,
        by: found.verdict === 'not-compared' ? 'nothing' : 'fixed band',
        reason: found.reason + (found.verdict === 'not-compared' ? '' : suffix),
    };
}
function fixedSides(cell, observed) {
    if (observed.complete.length > 0) {
        const noBase = (0,exclusion/* whyNoBase */.He)(cell, observed);
        if (noBase !== null)
            return { reason: noBase };
        const base = judge_cell_valuesOf(cell, observed.baseCells);
        const suffix = `, against ${base.length === 1 ? 'one run' : `${base.length} runs`} of the base`;
        return { now: judge_cell_valuesOf(cell, observed.pairedCells), jobs: [base], before: base, suffix };
    }
    const recorded = (0,recorded_values/* recordedValues */.vU)(cell, observed.entry);
    if ('reason' in recorded)
        return recorded;
    const jobs = recorded.jobs.map(present);
    return { now: present(cell.runs), jobs, before: (0,recorded_values/* jobMedians */.D2)(recorded), suffix: '' };
}
function errorsCell(cell, context) {
    const { observed } = context;
    const found = (0,exclusion/* judgeErrors */.Jr)(cell.endpoint, observed);
    if (found === null)
        return notCompared(cell, context, whyNoErrors(cell, context));
    const { verdict, value, baseline, change, reason } = found;
    return {
        ...UNKNOWN,
        verdict,
        value,
        baseline,
        change,
        reason,
        runs: found.runs.flatMap((run) => (0,compare/* rate */.TS)(run) ?? []),
        before: found.jobs.flatMap((job) => (0,compare/* rate */.TS)((0,compare/* pooled */.IE)(job)) ?? []),
        band: (0,gate_band/* errorBandOf */.rS)(observed.scenario.gate, cell.endpoint),
        by: verdict === 'not-compared' ? 'nothing' : 'counts',
    };
}
function whyNoErrors(cell, context) {
    const { observed } = context;
    const { total } = (0,compare/* pooled */.IE)(cell.runs);
    if (total < eligibility/* NEEDED_FOR_ERRORS */.eZ)
        return `too few requests: ${total} in all runs, errors need ${eligibility/* NEEDED_FOR_ERRORS */.eZ}`;
    const missing = (0,observations/* missingOnBase */.zg)(cell.endpoint, observed);
    if (missing !== null)
        return missing;
    if (observed.complete.length > 0)
        return `too few requests on the base: errors need ${eligibility/* NEEDED_FOR_ERRORS */.eZ}`;
    const recorded = (0,recorded_values/* recordedValues */.vU)(cell, observed.entry);
    return withoutBaseline('reason' in recorded ? recorded.reason : 'too few requests', context);
}
function whyNothing(cell, context, reason) {
    const { observed } = context;
    const noBase = (0,exclusion/* whyNoBase */.He)(cell, observed);
    if (noBase !== null)
        return noBase;
    if (observed.complete.length === 0) {
        const recorded = (0,recorded_values/* recordedValues */.vU)(cell, observed.entry);
        if ('reason' in recorded)
            return withoutBaseline(recorded.reason, context);
    }
    return reason ?? 'there was nothing to compare it with';
}
/** Without a baseline the pairs would have been the way. */
function withoutBaseline(reason, { observed, evidence }) {
    if (observed.entry !== null || observed.complete.length > 0)
        return reason;
    if (observed.pairs.length > 0)
        return `${reason}, and no pair was complete on both sides`;
    return evidence.noPairs === null ? reason : `${reason}, and no pairs could be made: ${evidence.noPairs}`;
}
function notCompared(cell, { observed }, reason) {
    const { gate } = observed.scenario;
    const band = cell.kind === 'errors' ? (0,gate_band/* errorBandOf */.rS)(gate, cell.endpoint) : (0,gate_band/* bandOf */.BV)(gate, cell.endpoint, cell.metric);
    return {
        ...UNKNOWN,
        verdict: 'not-compared',
        ...measuredValues(cell),
        baseline: null,
        change: null,
        band: band === 'learned' ? null : band,
        by: 'nothing',
        reason,
    };
}
const UNKNOWN = { before: [], interval: null, detectable: null };
function measuredValues(cell) {
    if (cell.kind === 'errors')
        return { runs: cell.runs.flatMap((run) => (0,compare/* rate */.TS)(run) ?? []), value: (0,compare/* rate */.TS)((0,compare/* pooled */.IE)(cell.runs)) };
    const runs = present(cell.runs);
    return { runs, value: (0,median/* median */.J)(runs) };
}
function judge_cell_valuesOf(cell, cells) {
    const own = cells.find((other) => (0,gate_cells/* cellId */.Cw)(other) === (0,gate_cells/* cellId */.Cw)(cell));
    return own === undefined || own.kind === 'errors' ? [] : present(own.runs);
}
function present(values) {
    return values.filter((value) => value !== null);
}

;// CONCATENATED MODULE: ./lib/gate/sensitivity.js
/**
 * What the gate could have seen, per metric: among the learned cells that had enough requests to be compared.
 * Metrics of which no cell could be judged are left out; null where nothing was compared.
 */
function sensitivityOf(cells) {
    const compared = cells.filter(({ detectable }) => detectable !== null);
    const metrics = [...new Set(compared.map(({ metric }) => metric))].flatMap((metric) => {
        const own = compared.filter((cell) => cell.metric === metric);
        const judged = own.filter(({ verdict }) => verdict !== 'inconclusive');
        if (judged.length === 0)
            return [];
        const sees = Math.max(...judged.map(({ detectable }) => detectable ?? 0));
        return [{ metric, sees, cells: judged.length, of: own.length }];
    });
    return metrics.length === 0 ? null : { metrics };
}

;// CONCATENATED MODULE: ./lib/gate/rules-use.js
/**
 * Whose rules judged a result, and what the pull request's own would have said; null where no base gave the rules.
 * `ownBaseline`: whether `judgeOwn` has the baseline that the pull request changes.
 */
function rulesUse(result, judgeOwn, ownBaseline) {
    const { rules } = result.scenario;
    if (rules === undefined)
        return null;
    const { commit, why, changed } = rules;
    if (changed.length === 0 || (rules.proposed === null && !ownBaseline))
        return { commit, why, changed, proposed: null };
    const { overall, headline } = judgeOwn(byOwnRules(result));
    return { commit, why, changed, proposed: { overall, headline } };
}
/** The result as if the pull request's rules had judged it. */
function byOwnRules(result) {
    const { scenario } = result;
    const proposed = scenario.rules?.proposed;
    if (proposed == null)
        return result;
    const { gate, waivers, thresholds } = proposed;
    return { ...result, scenario: { ...scenario, gate, waivers, tier: { ...scenario.tier, thresholds } } };
}

// EXTERNAL MODULE: ./lib/gate/thresholds.js
var gate_thresholds = __webpack_require__(2559);
// EXTERNAL MODULE: ./lib/gate/validity.js
var validity = __webpack_require__(6381);
;// CONCATENATED MODULE: ./lib/gate/verdict.js
const VERDICT_SCHEMA = 'loadgate-verdict/1';

;// CONCATENATED MODULE: ./lib/gate/waivers.js

/**
 * Turns regressions that a waiver covers into passes that say so. One that is larger than its waiver allows, or
 * whose waiver has expired, stays a regression and says that.
 * `uses`: every waiver with its state, apart from those whose cells could not be judged this time.
 */
function applyWaivers(cells, waivers, now) {
    const today = now.toISOString().slice(0, 10);
    const decided = cells.map((cell) => ({ cell, use: useFor(cell, waivers, today) }));
    return {
        cells: decided.map(({ cell, use }) => (use === null ? cell : withUse(cell, use))),
        uses: waivers.flatMap((waiver) => {
            const states = decided.flatMap(({ use }) => (use?.waiver === waiver ? use.state : []));
            const state = WORST_FIRST.find((one) => states.includes(one)) ?? withoutRegression(waiver, cells);
            return state === null ? [] : [{ waiver, state }];
        }),
    };
}
const WORST_FIRST = ['expired', 'exceeded', 'used'];
/** Computed changes carry rounding errors: exactly what is allowed is allowed. */
const ROUNDING = 1e-9;
/** The waiver that counts for a regression: one that covers it, else one that does not reach, else an expired one. */
function useFor(cell, waivers, today) {
    if (cell.verdict !== 'regression')
        return null;
    const own = waivers
        .filter((waiver) => concerns(waiver, cell))
        .sort((a, b) => Number(a.metric === null) - Number(b.metric === null));
    // Days written as YYYY-MM-DD sort as text.
    const valid = own.filter(({ until }) => today <= until);
    const { change } = cell;
    const covering = valid.find(({ upTo }) => change !== null && change <= upTo + ROUNDING);
    if (covering)
        return { waiver: covering, state: 'used' };
    const [short] = valid;
    if (short)
        return { waiver: short, state: 'exceeded' };
    const [expired] = own;
    return expired ? { waiver: expired, state: 'expired' } : null;
}
function withUse(cell, { waiver, state }) {
    const { upTo, until, reason } = waiver;
    const limit = inUnit(cell, (0,units/* formatPercent */.l9)(upTo));
    switch (state) {
        case 'used':
            return {
                ...cell,
                verdict: 'pass',
                waived: waiver,
                reason: `${cell.reason}; waived up to +${limit} until ${until}: ${reason}`,
            };
        case 'exceeded': {
            const change = cell.change === null ? '' : `, not ${inUnit(cell, (0,units/* formatChange */.eD)(cell.change))}`;
            return { ...cell, reason: `${cell.reason}; its waiver allows +${limit}${change}: ${reason}` };
        }
        case 'expired':
            return { ...cell, reason: `${cell.reason}; the waiver of ${until} has expired: ${reason}` };
        case 'unneeded':
            return cell;
    }
}
/** A waiver is not needed when its cells were judged, and none is or may be worse; null when that is not known. */
function withoutRegression(waiver, cells) {
    const verdicts = cells.filter((cell) => concerns(waiver, cell)).map(({ verdict }) => verdict);
    const judged = verdicts.some((verdict) => verdict === 'pass' || verdict === 'improved');
    const open = verdicts.some((verdict) => verdict === 'regression' || verdict === 'inconclusive');
    return judged && !open ? 'unneeded' : null;
}
function concerns(waiver, { endpoint, metric }) {
    return waiver.endpoint === endpoint && (waiver.metric === null || waiver.metric === metric);
}
/** Error rates differ by percentage points. */
function inUnit({ metric }, percentage) {
    return metric === 'errors' ? percentage.replace('%', 'pp') : percentage;
}

;// CONCATENATED MODULE: ./lib/gate/judge.js

















/**
 * Judges a result against the baseline, its pairs and the limits of its tier. Pure: the same files on the same day
 * give the same verdict. A measurement that ended early is judged by what there is. `proposed`: the baseline of a
 * pull request that changes it; what counts is `baselineFile`.
 */
function judge(result, baselineFile, now, proposed = null) {
    const verdict = judgeByRules(result, baselineFile, now);
    const rules = rulesUse(result, (own) => judgeByRules(own, proposed ?? baselineFile, now), proposed !== null);
    return rules === null ? verdict : { ...verdict, rules };
}
function judgeByRules(result, baselineFile, now) {
    const found = (0,gate_baseline/* findBaseline */.Xn)(result, baselineFile);
    const entry = found.state === 'usable' ? found.entry : null;
    const observed = (0,observations/* observe */.lB)(result, entry);
    const { evidence } = result;
    const { gate, waivers } = result.scenario;
    const state = (0,gate_state/* gateStateOf */.s6)(result, observed);
    const decision = (0,closing_decision/* closingDecision */.U)(state);
    const judged = observed.cells
        .filter(({ metric }) => gate.metrics.includes(metric))
        .map((cell) => judgeCell(cell, { observed, decision, evidence }));
    const { cells, uses } = applyWaivers(judged, waivers, now);
    const thresholds = (0,gate_thresholds/* judgeThresholds */.wT)(result);
    const baseline = found.state === 'usable'
        ? usedBaseline(baselineFile.file, found.entry)
        : { ...found, file: baselineFile.file };
    const failure = (0,validity/* targetFailure */.IY)({ runs: (0,sides/* headRuns */.xC)(result) });
    const { refusal } = observed.head;
    const overall = overallVerdict(failure, refusal, cells, thresholds);
    const sensitivity = sensitivityOf(cells);
    return {
        schema: VERDICT_SCHEMA,
        overall,
        headline: headline({ overall, cells, thresholds, baseline, evidence, sensitivity, refusal, failure }),
        cells,
        thresholds,
        baseline,
        evidence,
        decision: state.cells.length === 0 ? null : decision,
        sensitivity,
        waivers: uses,
        ...knownEndpoints(observed),
        notes: [
            ...observed.head.notes,
            ...judgingNotes(result, observed),
            ...missingEvidence(state),
            ...fixedBandNotes(cells),
            ...(entry === null ? [] : (0,creep/* creepNotes */.Bl)(entry)),
        ],
    };
}
function usedBaseline(file, { jobs }) {
    const newest = jobs.at(-1);
    return {
        state: 'used',
        file,
        jobs: jobs.length,
        commit: newest?.commit ?? null,
        recordedAt: newest?.recordedAt ?? '',
    };
}
/** With pairs the base tells which endpoints are known, else the baseline. */
function knownEndpoints(observed) {
    const { cells, baseCells, complete, entry } = observed;
    const names = (measured) => [
        ...new Set(measured.flatMap(({ endpoint }) => endpoint ?? [])),
    ];
    const now = names(cells);
    if (complete.length > 0)
        return {
            newEndpoints: now.filter((name) => (0,observations/* missingOnBase */.zg)(name, observed) === observations/* NEW_ENDPOINT */.Rd),
            vanishedEndpoints: names(baseCells).filter((name) => !now.includes(name)),
        };
    const known = new Set(entry?.jobs.flatMap((job) => Object.keys(job.endpoints)));
    const newest = Object.keys(entry?.jobs.at(-1)?.endpoints ?? {});
    return {
        newEndpoints: entry ? now.filter((name) => !known.has(name)) : [],
        vanishedEndpoints: newest.filter((name) => !now.includes(name)),
    };
}
/** The first that applies. */
function overallVerdict(failure, refusal, cells, thresholds) {
    const some = (verdict) => cells.some((cell) => cell.verdict === verdict);
    if (failure !== null)
        return 'invalid';
    if (some('regression') || thresholds.some(({ status }) => status === 'FAIL'))
        return 'regression';
    if (some('invalid') || refusal?.verdict === 'invalid')
        return 'invalid';
    if (some('inconclusive'))
        return 'inconclusive';
    if (some('improved'))
        return 'improved';
    // Single cells that could not be compared are notes; only when there is nothing else do they decide.
    return some('pass') ? 'pass' : 'not-compared';
}
function judgingNotes(result, observed) {
    const notes = [];
    if (result.interrupted !== null)
        notes.push((0,model_notes/* warning */.$)(`The measurement was stopped by ${result.interrupted}.`));
    const { length } = (0,sides/* headRuns */.xC)(result);
    if (observed.entry && observed.complete.length === 0 && length < 3)
        notes.push((0,model_notes/* info */.p)(`Judged from ${length === 1 ? 'one run' : 'two runs'}: the median of three or more is less easily moved by chance.`));
    const missing = observed.scenario.endpoints.filter(({ name }) => (0,observations/* missingOnBase */.zg)(name, observed) === observations/* NEW_ENDPOINT */.Rd);
    if (missing.length > 0)
        notes.push((0,model_notes/* warning */.$)(`The base does not know ${missing.map(({ name }) => name).join(', ')}: its journeys end there, so that it carried another load than the head.`));
    return notes;
}
/** Said where the gate would have asked for more than there is. */
function missingEvidence(state) {
    if (state.cells.length === 0)
        return [];
    const step = (0,strategy/* nextStep */.s)(state);
    if (step.kind === 'done')
        return [];
    const [made, what] = step.kind === 'run-pairs' ? [state.measured.pairs, 'pairs'] : [state.measured.head, 'runs of the head'];
    return [(0,model_notes/* warning */.$)(`Judged from less than the gate asks for: ${made} of ${step.upTo} ${what} were made.`)];
}


/***/ }),

/***/ 5032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rd: () => (/* binding */ NEW_ENDPOINT),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   zg: () => (/* binding */ missingOnBase)
/* harmony export */ });
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1782);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6381);



function observe(result, entry) {
    const { scenario } = result;
    const head = (0,_validity_js__WEBPACK_IMPORTED_MODULE_2__/* .judgedRuns */ .E8)(result);
    const pairs = begunPairs(result);
    const complete = pairs.flatMap((pair) => pair.base && pair.head ? [{ base: pair.base, head: pair.head }] : []);
    const measured = (runs) => runs.length === 0 ? [] : (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellsOf */ .nc)(scenario, runs, _cells_js__WEBPACK_IMPORTED_MODULE_1__/* .ALL_METRICS */ .qr);
    return {
        scenario,
        head,
        cells: measured(head.runs),
        soloCells: measured(head.runs.filter(({ pair }) => pair === null)),
        pairs,
        complete,
        baseCells: measured(complete.map(({ base }) => base)),
        pairedCells: measured(complete.map(({ head: run }) => run)),
        entry,
    };
}
/**
 * How the base lacks an endpoint, in words; null where it has it or nothing is known. Its journeys are the head's:
 * a step that its API does not know is answered with "not found", and ends the journey.
 */
function missingOnBase(endpoint, { complete }) {
    if (complete.length === 0)
        return null;
    const seen = complete.map(({ base }) => (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figures */ .u)(base, { endpoint, phases: 'judged' }));
    const asked = seen.reduce((sum, { requests, dropped }) => sum + requests + dropped, 0);
    if (asked === 0)
        return 'the base never got to this endpoint: a step before it fails there';
    const unknown = seen.every(({ requests, statuses }) => requests > 0 && Object.values(statuses).length > 0 && Object.keys(statuses).every(isUnknown));
    return unknown ? NEW_ENDPOINT : null;
}
const NEW_ENDPOINT = 'new endpoint: the base does not have it';
/** What services answer to a path or method they don't know. */
function isUnknown(status) {
    return ['404', '405', '410', '501'].includes(status);
}
function begunPairs(result) {
    const pairs = new Map();
    for (const run of result.runs) {
        if (run.pair === null)
            continue;
        const pair = pairs.get(run.pair) ?? { base: null, head: null };
        if ((0,_validity_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsable */ .Ng)(run, result))
            pair[run.side] = run;
        pairs.set(run.pair, pair);
    }
    return [...pairs.entries()].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}


/***/ }),

/***/ 7734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ LOOKS),
/* harmony export */   SM: () => (/* binding */ lookAtPairs),
/* harmony export */   uy: () => (/* binding */ FALSE_DISCOVERY_RATE)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _detectable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(544);
/* harmony import */ var _log_scale_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1090);
/* harmony import */ var _statistics_benjamini_hochberg_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8937);
/* harmony import */ var _statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3265);
/* harmony import */ var _statistics_normal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6172);
/* harmony import */ var _statistics_shamos_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3284);
/* harmony import */ var _statistics_student_t_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8913);








/**
 * Looks at the cells after `pairs` pairs. `looks`: the numbers of pairs at which one may look; the last ends it.
 */
function lookAtPairs(cells, pairs, looks, floor) {
    const last = looks.at(-1) ?? pairs;
    const factor = lookFactor(pairs, last);
    const plan = { factor, last, tail: tailOfOne(cells.length, lookFactor(last, last)) };
    const estimates = cells.map((cell) => estimate(cell, plan, floor));
    const found = rejections(estimates);
    const judged = estimates.map((cell, i) => ({ ...cell, verdict: verdictOf(cell, found, i) }));
    const worthMore = judged.some((cell) => cell.verdict !== 'regression' && (cell.beyondFloor === 'worse' || cell.noise > _detectable_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_NOISY */ .kz));
    return { pairs, factor, cells: judged, decision: pairs < last && worthMore ? 'continue' : 'stop' };
}
/** Pairs after which one looks: stopping early costs nothing where nothing is found. */
const LOOKS = [3, 5, 7];
/** The share of false ones among the regressions found. */
const FALSE_DISCOVERY_RATE = 0.05;
/** Whoever is rejected at this rate on unadjusted z, but not found, is inconclusive. */
const DOUBTFUL_RATE = 0.1;
/**
 * Three correlated chances instead of one, and outlier runs that a median of few does not remove: the boundary lies
 * this much above the nominal one, for a single planned look as well.
 */
const LOOK_PENALTY = 1.1;
/** A pair's difference has twice the variance of a run: two fresh processes, independent noise. */
const PAIR_VARIANCE = 2;
/** The shape of P. C. O'Brien and T. R. Fleming (Biometrics 35, 1979): strict when little is known. */
function lookFactor(pairs, last) {
    return Math.sqrt((0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_5__/* .medianVariance */ .q)(last) / (0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_5__/* .medianVariance */ .q)(pairs)) / LOOK_PENALTY;
}
/** What Benjamini and Hochberg leave to a single bad cell among `cells` at the last look. */
function tailOfOne(cells, lastFactor) {
    return (0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_6__/* .normalCdf */ .v)((0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_6__/* .normalQuantile */ .Z)(FALSE_DISCOVERY_RATE / Math.max(cells, 1)) / lastFactor);
}
function estimate(cell, { factor, last, tail }, floor) {
    const { differences, within } = cell;
    const value = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(differences);
    const df = _statistics_shamos_js__WEBPACK_IMPORTED_MODULE_3__/* .SHAMOS_EFFICIENCY */ .m5 * (differences.length - 1);
    const seen = differences.length > 1 ? df * (0,_statistics_shamos_js__WEBPACK_IMPORTED_MODULE_3__/* .shamosVariance */ .nF)([differences]) : 0;
    const sd = Math.sqrt((within.df * PAIR_VARIANCE * within.variance + seen) / (within.df + df));
    const se = sd * Math.sqrt((0,_statistics_median_variance_js__WEBPACK_IMPORTED_MODULE_5__/* .medianVariance */ .q)(differences.length));
    const totalDf = within.df + df;
    const half = (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_4__/* .studentTQuantile */ .$J)(0.975, totalDf) * se;
    const z = normalScore(value / se, totalDf);
    const spread = { sd, df: totalDf, made: differences.length, last };
    return {
        id: cell.id,
        estimate: value,
        sd,
        se,
        df: totalDf,
        interval: { low: value - half, high: value + half },
        z,
        zAdjusted: z * factor,
        beyondFloor: (0,_log_scale_js__WEBPACK_IMPORTED_MODULE_2__/* .beyondFloor */ .Gm)(cell.metric, value, cell.before, floor),
        detectable: (0,_detectable_js__WEBPACK_IMPORTED_MODULE_1__/* .detectableInPairs */ .YE)(spread, tail, floor),
        noise: (0,_detectable_js__WEBPACK_IMPORTED_MODULE_1__/* .detectableInPairs */ .YE)(spread, _detectable_js__WEBPACK_IMPORTED_MODULE_1__/* .SINGLE_CELL_TAIL */ .ft, floor),
    };
}
/** The z of a standard normal that is as unlikely as this t; finite. */
function normalScore(t, df) {
    const z = -(0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_6__/* .normalQuantile */ .Z)(Math.max((0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_4__/* .studentTUpperTail */ .et)(Math.abs(t), df), Number.MIN_VALUE));
    return t < 0 ? 0 - z : Math.max(0, z);
}
function rejections(cells) {
    const raw = cells.map(({ z }) => (0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_6__/* .normalCdf */ .v)(-z));
    return {
        worse: (0,_statistics_benjamini_hochberg_js__WEBPACK_IMPORTED_MODULE_7__/* .benjaminiHochberg */ .U)(cells.map(({ zAdjusted }) => (0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_6__/* .normalCdf */ .v)(-zAdjusted)), FALSE_DISCOVERY_RATE),
        better: (0,_statistics_benjamini_hochberg_js__WEBPACK_IMPORTED_MODULE_7__/* .benjaminiHochberg */ .U)(cells.map(({ zAdjusted }) => (0,_statistics_normal_js__WEBPACK_IMPORTED_MODULE_6__/* .normalCdf */ .v)(zAdjusted)), FALSE_DISCOVERY_RATE),
        doubtful: (0,_statistics_benjamini_hochberg_js__WEBPACK_IMPORTED_MODULE_7__/* .benjaminiHochberg */ .U)(raw, DOUBTFUL_RATE),
    };
}
function verdictOf(cell, found, i) {
    if (cell.beyondFloor === 'worse' && found.worse[i] === true)
        return 'regression';
    if (cell.beyondFloor === 'better' && found.better[i] === true)
        return 'improved';
    if (cell.beyondFloor === 'worse' && found.doubtful[i] === true)
        return 'inconclusive';
    return cell.noise > _detectable_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_NOISY */ .kz ? 'inconclusive' : 'pass';
}


/***/ }),

/***/ 8786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ jobMedians),
/* harmony export */   mF: () => (/* binding */ ownEndpoint),
/* harmony export */   vU: () => (/* binding */ recordedValues)
/* harmony export */ });
/* harmony import */ var _result_median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7875);
/* harmony import */ var _eligibility_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);


function recordedValues(cell, entry) {
    if (entry === null)
        return { reason: 'there is no usable baseline' };
    switch (cell.kind) {
        case 'latency': {
            const known = entry.jobs.flatMap((job) => ownEndpoint(job.endpoints, cell.endpoint) ?? []);
            if (known.length === 0)
                return { reason: 'new: the baseline does not know this endpoint' };
            const jobs = known
                .filter(({ n }) => (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_1__/* .enoughRecorded */ .Df)(cell.metric, n))
                .map((values) => values[cell.metric]);
            return jobs.length === 0 ? { reason: 'too few requests in the baseline: record it again' } : { jobs };
        }
        case 'throughput': {
            const jobs = entry.jobs.flatMap((job) => {
                const recorded = job[cell.metric];
                return recorded ? [recorded] : [];
            });
            return jobs.length === 0 ? { reason: `the baseline has no ${cell.metric}: record it again` } : { jobs };
        }
        case 'errors':
            return ownKnown(entry, cell.endpoint)
                ? { reason: 'too few requests' }
                : { reason: 'new: the baseline does not know this endpoint' };
    }
}
/** The level of each job that knows the cell, oldest first. */
function jobMedians(recorded) {
    if (!('jobs' in recorded))
        return [];
    return recorded.jobs.flatMap((runs) => (0,_result_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(runs.filter((value) => value !== null)) ?? []);
}
/** Own keys only: an endpoint may be called `constructor`. */
function ownEndpoint(endpoints, name) {
    return Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
}
function ownKnown(entry, name) {
    return entry.jobs.some((job) => Object.hasOwn(job.endpoints, name));
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


/***/ }),

/***/ 7678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ chooseApproach),
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _detectable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(544);
/* harmony import */ var _learned_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1171);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7734);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5085);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3323);





/** The whole gate as one pure function: more evidence, or the verdicts. */
function nextStep(state) {
    const { approach, measured } = state;
    if (approach.kind === 'pairs')
        return pairsStep(state, null, approach.looks);
    if (measured.head < approach.runs)
        return { kind: 'run-head', upTo: approach.runs };
    switch (approach.kind) {
        case 'none':
            return done(state, [], null, []);
        case 'runs':
            return done(state, (0,_learned_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeByRuns */ .x)(compare(state, measured.head), _pairs_js__WEBPACK_IMPORTED_MODULE_2__/* .FALSE_DISCOVERY_RATE */ .uy, state.floor), null, []);
        case 'screen-then-pairs':
            return screenedStep(state, approach.runs, (first) => pairsStep(state, first, approach.looks));
        case 'screen-then-runs':
            return screenedStep(state, approach.runs, (first) => runsStep(state, first.screen, approach.upTo));
    }
}
function chooseApproach(now) {
    const { runs } = now;
    if (now.pairsAsked !== null && now.pairsPossible)
        return { kind: 'pairs', looks: [now.pairsAsked] };
    if (!now.baselineUsable)
        return now.confirm && now.pairsPossible ? { kind: 'pairs', looks: _pairs_js__WEBPACK_IMPORTED_MODULE_2__/* .LOOKS */ .BJ } : { kind: 'none', runs };
    if (!now.confirm && now.pairsAsked === null)
        return { kind: 'runs', runs };
    if (now.pairsPossible)
        return { kind: 'screen-then-pairs', runs, looks: _pairs_js__WEBPACK_IMPORTED_MODULE_2__/* .LOOKS */ .BJ };
    return { kind: 'screen-then-runs', runs, upTo: Math.max(RUNS_WITHOUT_PAIRS, runs) };
}
/** The head's runs that stand in for pairs. */
const RUNS_WITHOUT_PAIRS = 7;
/** Stricter than with pairs: the difference between machines is not removed, and no fresh data confirm it. */
const FALSE_DISCOVERY_RATE_WITHOUT_PAIRS = 0.01;
function screenedStep(state, runs, followUp) {
    const compared = compare(state, runs);
    const result = (0,_screen_js__WEBPACK_IMPORTED_MODULE_4__/* .screen */ .n)(compared, state.calibrationShift);
    const suspects = new Set(result.cells.flatMap(({ id, suspect }) => (suspect ? [id] : [])));
    const improved = (0,_learned_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeByRuns */ .x)(compared, _pairs_js__WEBPACK_IMPORTED_MODULE_2__/* .FALSE_DISCOVERY_RATE */ .uy, state.floor);
    const decisions = compared.flatMap(({ id, learned }, i) => {
        const cell = result.cells[i];
        if (cell === undefined || suspects.has(id))
            return [];
        return [
            {
                id,
                verdict: screenedVerdict(cell, improved[i]?.verdict === 'improved'),
                by: 'screen',
                screen: cell,
                learned,
            },
        ];
    });
    if (suspects.size === 0)
        return done(state, decisions, result, []);
    return followUp({ screen: result, decisions, suspects });
}
/** A cell in which the screen could not have seen a worsening of 40 % has not passed. */
function screenedVerdict(cell, improved) {
    if (improved)
        return 'improved';
    return cell.detectable > _detectable_js__WEBPACK_IMPORTED_MODULE_0__/* .TOO_NOISY */ .kz ? 'inconclusive' : 'pass';
}
/** `first` is null where all cells go to pairs without a screen. */
function pairsStep(state, first, planned) {
    const cells = state.cells.filter(({ id }) => first === null || first.suspects.has(id));
    const looks = [];
    for (const pairs of planned) {
        if (state.measured.pairs < pairs)
            return { kind: 'run-pairs', upTo: pairs, cells: cells.map(({ id }) => id) };
        const look = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAtPairs */ .SM)((0,_samples_js__WEBPACK_IMPORTED_MODULE_3__/* .inPairs */ .D)(cells, pairs), pairs, planned, state.floor);
        looks.push(look);
        if (look.decision === 'stop')
            break;
    }
    const decided = (looks.at(-1)?.cells ?? []).map((pair) => ({
        id: pair.id,
        verdict: pair.verdict,
        by: 'pairs',
        pairs: pair,
    }));
    return done(state, [...(first?.decisions ?? []), ...decided], first?.screen ?? null, looks);
}
/** One look over all cells, not over the suspects alone: their screening runs are used again. */
function runsStep(state, first, upTo) {
    if (state.measured.head < upTo)
        return { kind: 'run-head', upTo };
    const compared = compare(state, upTo);
    return done(state, (0,_learned_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeByRuns */ .x)(compared, FALSE_DISCOVERY_RATE_WITHOUT_PAIRS, state.floor), first, []);
}
function compare(state, runs) {
    return (0,_samples_js__WEBPACK_IMPORTED_MODULE_3__/* .againstBaseline */ .j)(state.cells, runs, state.machine, state.floor);
}
function done(state, decided, result, looks) {
    const byId = new Map(decided.map((decision) => [decision.id, decision]));
    const cells = state.cells.map((cell) => byId.get(cell.id) ?? {
        id: cell.id,
        verdict: 'not-compared',
        by: 'nothing',
        reason: whyNothing(state, cell),
    });
    return { kind: 'done', decision: { approach: state.approach.kind, cells, screen: result, looks } };
}
function whyNothing(state, cell) {
    const measured = (values) => values.some((value) => value !== null);
    if (state.approach.kind === 'none')
        return 'there is no baseline to compare with, and no pairs can be made';
    if (state.approach.kind === 'pairs') {
        if (!measured(cell.pairs.map(({ head }) => head)))
            return 'the head did not measure it';
        return 'the base did not measure it';
    }
    if (!measured(cell.head))
        return 'the head did not measure it';
    if (!measured(cell.jobs.flat()))
        return 'the baseline does not know it';
    return 'no pair measured it on both sides';
}


/***/ }),

/***/ 2559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   wT: () => (/* binding */ judgeThresholds)
/* harmony export */ });
/* unused harmony export conditionValue */
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3524);
/* harmony import */ var _result_median_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7875);
/* harmony import */ var _result_sides_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6785);
/* harmony import */ var _generator_validity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5125);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6381);






/** Judges each limit of the tier by the head's runs. Without a phase it counts over the whole run, warm-up excluded. */
function judgeThresholds(result) {
    const runs = runsForThresholds(result);
    return result.scenario.tier.thresholds.map((threshold) => judgeThreshold(threshold, result.scenario, runs));
}
/** The value that a condition is about, in its unit (ms, fraction, req/s, count); null without samples. */
function conditionValue(condition, run) {
    // Most of a search is meant to break the service: its limits are those of what it sustains.
    const whole = run.search === undefined ? 'all' : 'judged';
    const select = { endpoint: condition.endpoint, phases: condition.phase ?? whole };
    if ((0,_result_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .selectedPhases */ .b)(run, select.phases).length === 0)
        return null;
    return metricValue(condition.metric, (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .figures */ .u)(run, select));
}
/** Whether a value meets a condition. */
function meets(condition, value) {
    switch (condition.op) {
        case '<':
            return value < condition.value;
        case '<=':
            return value <= condition.value;
        case '>':
            return value > condition.value;
        case '>=':
            return value >= condition.value;
    }
}
function judgeThreshold(threshold, scenario, runs) {
    const absent = notApplicable(threshold, scenario, runs);
    if (absent !== null)
        return verdict(threshold, 'not applicable', [], absent);
    const values = runs.map((run) => conditionValue(threshold, run));
    const aborted = runs.find(({ end }) => end.reason === 'abort' && end.condition === threshold.text);
    if (aborted)
        return verdict(threshold, 'FAIL', values, `it stopped run ${aborted.number}`);
    const actual = (0,_result_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(values.filter((value) => value !== null));
    const missing = values.filter((value) => value === null).length;
    if (actual === null || missing * 2 > values.length)
        return verdict(threshold, 'FAIL', values, 'no requests to judge it by');
    const shown = formatValue(threshold.metric, actual);
    if (!meets(threshold, actual))
        return verdict(threshold, 'FAIL', values, `${shown} in the median run`);
    const missed = values.filter((value) => value !== null && !meets(threshold, value)).length;
    if (missed + missing === 0)
        return verdict(threshold, 'PASS', values, shown);
    const but = missed > 0 ? `missed by ${missed} of ${values.length} runs` : 'one run has no samples';
    return verdict(threshold, 'MARGINAL', values, `${shown} in the median run, but ${but}`);
}
function notApplicable({ phase, endpoint }, { tier, endpoints }, runs) {
    if (phase !== null && !tier.stages.some((stage) => stage.phase === phase))
        return `tier ${tier.name} has no phase ${phase}`;
    if (endpoint !== null && !endpoints.some(({ name }) => name === endpoint))
        return `tier ${tier.name} has no endpoint ${endpoint}`;
    if (runs.length === 0)
        return 'no run can be judged by it';
    const reached = runs.some((run) => (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .selectedPhases */ .b)(run, phase ?? 'all').length > 0);
    const endedOnPurpose = runs.every(({ end }) => end.reason !== 'finished' && end.reason !== 'server-died');
    return !reached && endedOnPurpose ? `the load ended before ${phase ?? 'its first phase'}` : null;
}
function verdict(threshold, status, runs, reason) {
    const actual = (0,_result_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(runs.filter((value) => value !== null));
    return { text: threshold.text, status, runs, actual, reason, line: threshold.at?.line ?? null };
}
function metricValue(metric, figures) {
    switch (metric) {
        case 'min':
        case 'mean':
        case 'max':
            return figures[metric];
        case 'p50':
        case 'p75':
        case 'p90':
        case 'p95':
        case 'p99':
        case 'p99.9':
            return figures.percentile(Number(metric.slice(1)));
        case 'errors':
            return figures.errorRate;
        case 'success':
            return figures.errorRate === null ? null : 1 - figures.errorRate;
        case 'throughput':
            return figures.requests === 0 ? null : figures.throughput;
        case 'requests':
            return figures.requests;
    }
}
function formatValue(metric, value) {
    switch (metric) {
        case 'errors':
        case 'success':
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(value);
        case 'throughput':
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(value);
        case 'requests':
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value);
        default:
            return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(value);
    }
}
/**
 * The runs that limits are judged over: those that ended by themselves or by a limit, without those whose
 * generator was saturated; whatever there is when none are left. Never those whose requests this machine could not
 * send.
 */
function runsForThresholds(result) {
    const made = (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_5__/* .headRuns */ .xC)(result).filter((run) => !(0,_generator_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .ranOut */ .ir)(run));
    const ended = made.filter(({ end }) => (0,_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .isComplete */ .As)(end) || (0,_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .endsMeasurement */ .p6)(end));
    const trusted = ended.filter((run) => (0,_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .endsMeasurement */ .p6)(run.end) || (0,_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonsOf */ .zM)(run, result).length === 0);
    if (trusted.length > 0)
        return trusted;
    return ended.length > 0 ? ended : made.filter(({ end }) => end.reason !== 'signal');
}


/***/ }),

/***/ 7623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   j: () => (/* binding */ pictureOf)
/* harmony export */ });
/* harmony import */ var _plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);

/**
 * Null where nothing was compared. The unit of both pictures is the cell's own band, so that the same change looks
 * the same whatever else was measured. Where pairs decided there is none: it is the smallest change that counts, and the 95 %
 * interval is drawn.
 */
function pictureOf(cell, floor) {
    const { baseline, change, interval, verdict } = cell;
    if (verdict === 'invalid' || verdict === 'not-compared')
        return null;
    if (cell.by === 'nothing' || baseline === null || change === null || !Number.isFinite(change))
        return null;
    const inBands = measureOf(cell, baseline, floor);
    if (inBands === null)
        return null;
    const at = inBands(change);
    if (Number.isNaN(at))
        return null;
    const ends = interval === null ? [] : [inBands(interval.low), inBands(interval.high)];
    return { bar: barOf(at, ends), blocks: blocksOf(cell, baseline, inBands) };
}
/** Which parts the pictures of these cells have, so that a legend explains no others. */
function partsOf(cells, floor) {
    const drawn = cells.filter((cell) => pictureOf(cell, floor) !== null);
    return { bands: drawn.some(({ by }) => by !== 'pairs'), pairs: drawn.some(({ by }) => by === 'pairs') };
}
/** Columns at each side of the middle, and of them those to the edge of the band. */
const REACH = 6;
const EDGE = 2;
/** Runs and jobs at each side. */
const MOST = 10;
function measureOf({ metric, by, band, interval }, baseline, floor) {
    const width = band ?? (by === 'pairs' && interval !== null ? floor.relative : null);
    if (width === null || !Number.isFinite(width) || width <= 0)
        return null;
    if (metric === 'errors')
        return (change) => change / width;
    if (!(baseline > 0))
        return null;
    // A band of ±15 % counts however little the figure is; the gate also asks for some ms or req/s.
    const least = ((0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric) ? floor.throughput : floor.latency) / baseline;
    if (by === 'fixed band')
        return (change) => change / Math.max(width, least);
    // Learned bands and pairs work with ratios: −13 % is as far as +15 %. A throughput's band is that of a fall.
    const ratio = (0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric) && band !== null ? -Math.log1p(-width) : Math.log1p(width);
    const up = Math.max(ratio, Math.log1p(least));
    const down = Math.max(ratio, least < 1 ? -Math.log1p(-least) : Infinity);
    return (change) => (change >= 0 ? Math.log1p(change) / up : Math.log1p(Math.max(-1, change)) / down);
}
function barOf(value, ends) {
    const columns = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);
    const at = columnOf(value);
    const [from = NaN, to = NaN] = ends.map((end) => Math.max(-REACH, Math.min(REACH, columnOf(end))));
    return columns
        .map((column) => {
        if (column === Math.max(-REACH, Math.min(REACH, at)))
            return Math.abs(at) <= REACH ? '●' : at < 0 ? '◄' : '►';
        if (column === 0)
            return '┼';
        if (Math.abs(column) === EDGE)
            return column < 0 ? '├' : '┤';
        if (column >= from && column <= to)
            return '▒';
        return Math.abs(column) < EDGE ? '─' : '·';
    })
        .join('');
}
/** Never on an edge: what is within the band stands between its edges, what is beyond stands outside. */
function columnOf(bands) {
    const size = Math.abs(bands);
    if (size <= 1 + ROUNDING)
        return Math.sign(bands) * (size < 1 / 3 ? 0 : EDGE - 1);
    return Math.sign(bands) * Math.max(EDGE + 1, Math.min(REACH + 1, Math.ceil(size * EDGE - ROUNDING)));
}
function blocksOf({ metric, before, runs }, baseline, inBands) {
    if (before.length === 0 || runs.length === 0)
        return '';
    const [jobs, now] = [before, runs].map((values) => values
        .slice(-MOST)
        .map((value) => inBands(metric === 'errors' ? value - baseline : value / baseline - 1)));
    if (jobs === undefined || now === undefined || [...jobs, ...now].some(Number.isNaN))
        return '';
    return `${jobs.map(blockOf).join('')}│${now.map(blockOf).join('')}`;
}
/** The middle height within the band; a step for each half band beyond it. */
function blockOf(bands) {
    const steps = Math.max(0, Math.ceil((Math.abs(bands) - 1) * 2 - ROUNDING));
    const height = MIDDLE + Math.sign(bands) * Math.min(steps, BLOCKS.length);
    return BLOCKS[Math.max(0, Math.min(BLOCKS.length - 1, height))] ?? '';
}
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const MIDDLE = 3;
/** Computed fractions such as 0.15 carry rounding errors: exactly on the band is within it. */
const ROUNDING = 1e-9;


/***/ }),

/***/ 375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ standsIn),
/* harmony export */   DU: () => (/* binding */ unknownNow),
/* harmony export */   O9: () => (/* binding */ unknownBefore),
/* harmony export */   P_: () => (/* binding */ comparisonSteps)
/* harmony export */ });
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2561);

/** Whether one saved result stands in for the baseline. */
function standsIn({ baseline }) {
    return baseline.state === 'used' && baseline.result === true;
}
/** What makes sure of a difference between two results: their code side by side. */
function comparisonSteps({ verdict, result, tier }) {
    const { baseline, cells } = verdict;
    const moved = cells.some(({ verdict: one }) => one === 'regression' || one === 'improved' || one === 'inconclusive');
    if (!moved || baseline.state !== 'used' || baseline.commit === null)
        return [];
    const { file } = result.scenario;
    const options = `--tier ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(tier)} --base ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(baseline.commit)} --pairs 5`;
    return [
        {
            text: 'Two results may differ by what else their machines did. To make sure, check out the commit of B and measure it side by side with that of A:',
            command: `loadgate run ${file === 'loadgate.yml' ? '' : `${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(file)} `}${options}`,
        },
    ];
}
/** Before the names of endpoints that only the newer side has. */
function unknownBefore({ verdict }) {
    return standsIn(verdict) ? 'only in result B' : 'new, not in the baseline yet';
}
/** Before the names of endpoints that only the older side has. */
function unknownNow({ verdict }) {
    return standsIn(verdict) ? 'only in result A' : 'in the baseline, but not measured now';
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

/***/ 2125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ pairsMade),
/* harmony export */   QW: () => (/* binding */ placeOfPairs),
/* harmony export */   RQ: () => (/* binding */ describeEvidence)
/* harmony export */ });
/* harmony import */ var _result_sides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6785);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4840);
/* harmony import */ var _gate_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1782);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8215);




const MOST_NAMED = 3;
/** One line: which runs there were, why, and what they were compared with. Names in it come from outside. */
function describeEvidence(measured) {
    const { result, verdict } = measured;
    const { approach, noPairs } = verdict.evidence;
    const without = noPairs === null ? '' : `; no pairs: ${noPairs}`;
    const runs = (0,_figure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)((0,_result_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .headRuns */ .xC)(result).length, 'run');
    switch (approach.kind) {
        case 'none':
            return `${runs}, without anything to compare with${without}`;
        case 'runs':
            return `${runs}${against(verdict, 'against')}${without}`;
        case 'pairs':
            return `${whyPairs(verdict)}${pairsOf(measured)}`;
        case 'screen-then-pairs':
            return `${screened(measured)}${suspicion(measured, pairsOf(measured))}${without}`;
        case 'screen-then-runs':
            return `${screened(measured)}${suspicion(measured, `${runs} decided`)}${without}`;
    }
}
/** How many pairs were looked at when the pairs decided. */
function pairsMade({ result, verdict }) {
    return verdict.decision?.looks.at(-1)?.pairs ?? (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .pairedRuns */ .aL)(result).length;
}
/** `on this runner`: what both sides of the pairs have in common. */
function placeOfPairs({ result, verdict }) {
    if (verdict.evidence.base?.kind === 'target')
        return 'side by side';
    return result.environment.ci ? 'on this runner' : 'on this machine';
}
function describeBase(base) {
    if (base.kind === 'target')
        return `the deployment at ${base.target}`;
    return `the base commit ${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .Ax)(base.commit)}${base.why === '' ? '' : ` (${base.why})`}`;
}
function whyPairs({ baseline }) {
    return baseline.state === 'unusable' ? 'no usable baseline: ' : '';
}
function pairsOf(measured) {
    const { base } = measured.verdict.evidence;
    const pairs = (0,_figure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(pairsMade(measured), 'pair');
    const place = placeOfPairs(measured);
    if (base === null)
        return `${pairs} ${place}`;
    if (base.kind === 'self')
        return `the same code twice, ${pairs} ${place}`;
    return `${pairs} with ${describeBase(base)} ${place}`;
}
function screened({ result, verdict }) {
    const { approach } = verdict.evidence;
    const planned = approach.kind === 'pairs' ? Infinity : approach.runs;
    const made = Math.min(planned, (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .soloRuns */ .yi)(result).length);
    return `${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(made, 'run')} screened${against(verdict, 'against')}`;
}
function against({ baseline }, how) {
    if (baseline.state === 'used' && baseline.result)
        return ` ${how} result A`;
    return baseline.state === 'used' ? ` ${how} ${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(baseline.jobs, 'baseline job')}` : '';
}
/** What the screen found, and what was done about it. */
function suspicion({ verdict }, followUp) {
    const screen = verdict.decision?.screen;
    if (!screen)
        return '';
    const suspects = screen.cells.filter(({ suspect }) => suspect);
    if (suspects.length === 0)
        return '; nothing looked suspect';
    if (screen.allSuspect === 'calibration')
        return `; this machine is not as fast as the baseline's was, so every cell was suspect: ${followUp}`;
    if (screen.allSuspect === 'shifted alike')
        return `; all cells moved alike, so every one was suspect: ${followUp}`;
    const known = verdict.cells.map(_gate_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellId */ .Cw);
    const names = suspects.slice(0, MOST_NAMED).map(({ id }) => known.find((name) => name === id) ?? id);
    const more = suspects.length > names.length ? ` and ${suspects.length - names.length} more` : '';
    return `; ${names.join(', ')}${more} looked suspect: ${followUp}`;
}


/***/ }),

/***/ 6632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ failureWords),
/* harmony export */   n: () => (/* binding */ describeFailures)
/* harmony export */ });
/* harmony import */ var _model_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1945);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);


const WORDS = {
    timeout: 'timed out',
    refused: 'connection refused',
    reset: 'connection reset',
    dns: 'host name not found',
    tls: 'TLS error',
    'http-4xx': 'HTTP 4xx',
    'http-5xx': 'HTTP 5xx',
    'unexpected-status': 'unexpected status',
    check: 'check failed',
    capture: 'capture failed',
    dropped: 'dropped (no free slot)',
    aborted: 'cut off at the end',
};
/** `12 × HTTP 5xx, 3 × timed out`: the most frequent first; empty without failures. */
function describeFailures(counts) {
    return _model_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .FAILURE_KINDS */ .B.map((kind) => ({ kind, count: counts[kind] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .map(({ kind, count }) => `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} × ${failureWords(kind)}`)
        .join(', ');
}
/** What happened to the request, in words. */
function failureWords(kind) {
    return WORDS[kind];
}


/***/ }),

/***/ 9482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ headsOf)
/* harmony export */ });
/** Heads of the columns with what was before and what the change is measured by. */
function headsOf(cells) {
    const decided = cells.filter((cell) => cell.change !== null);
    if (!decided.some(({ by }) => by === 'pairs'))
        return { before: 'baseline', yardstick: 'band' };
    const all = decided.every(({ by }) => by === 'pairs');
    return { before: 'before', yardstick: all ? '95 % CI' : 'band or 95 % CI' };
}


/***/ }),

/***/ 9632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ judgedPhases),
/* harmony export */   Lf: () => (/* binding */ endpointRows),
/* harmony export */   V$: () => (/* binding */ totalRow),
/* harmony export */   V6: () => (/* binding */ reached),
/* harmony export */   vZ: () => (/* binding */ phaseRows)
/* harmony export */ });
/* harmony import */ var _model_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1945);
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);
/* harmony import */ var _result_median_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7875);



/** Every endpoint in the order of the scenario file, over the judged phases. */
function endpointRows(result) {
    const phases = scopeOfPhases(result);
    return endpointNames(result).map((endpoint) => rowOf(result, endpoint, { endpoint, phases }));
}
/** All endpoints together, over the judged phases. */
function totalRow(result) {
    return rowOf(result, null, { endpoint: null, phases: scopeOfPhases(result) });
}
/** All endpoints together, per phase, in the order in which they ran. */
function phaseRows(result) {
    const names = new Set(result.runs.flatMap((run) => run.phases.map((phase) => phase.name)));
    return [...names].map((name) => rowOf(result, name, { endpoint: null, phases: name }));
}
/** The rows of which something is known: a load may end before its last phases. */
function reached(rows) {
    return rows.filter(({ requests, failed }) => requests + failed > 0);
}
/** Names of the judged phases; empty where none is: figures are then over all phases. */
function judgedPhases(result) {
    const spans = result.runs.flatMap((run) => run.phases);
    return [...new Set(spans.filter((phase) => phase.judged).map((phase) => phase.name))];
}
function scopeOfPhases(result) {
    return judgedPhases(result).length > 0 ? 'judged' : 'all';
}
function endpointNames(result) {
    const planned = result.scenario.endpoints.map((endpoint) => endpoint.name);
    const measured = result.runs.flatMap((run) => run.endpoints.map((endpoint) => endpoint.name));
    return [...new Set([...planned, ...measured])];
}
function rowOf(result, name, selection) {
    const runs = result.runs.map((run) => (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figures */ .u)(run, selection));
    return {
        name,
        requests: sum(runs.map((run) => run.requests)),
        failed: sum(runs.map((run) => run.failed)),
        failures: addFailures(runs),
        errorRate: medianOfKnown(runs.map((run) => run.errorRate)),
        throughput: medianOfKnown(runs.map((run) => run.throughput)),
        latency: percentilesOf((p) => medianOfKnown(runs.map((run) => run.percentile(p)))),
        service: result.scenario.tier.model === 'open'
            ? percentilesOf((p) => medianOfKnown(runs.map((run) => run.service.percentile(p))))
            : null,
        timings: timingsOf(runs),
    };
}
function timingsOf(runs) {
    const over = (times) => runs.some((run) => times(run).timed > 0)
        ? percentilesOf((p) => medianOfKnown(runs.map((run) => times(run).percentile(p))))
        : null;
    return {
        connections: sum(runs.map((run) => run.connect.timed)),
        connect: over((run) => run.connect),
        tls: over((run) => run.tls),
        firstByte: over((run) => run.firstByte),
        full: over((run) => run.service),
    };
}
function percentilesOf(percentile) {
    return { p50: percentile(50), p95: percentile(95), p99: percentile(99) };
}
function addFailures(runs) {
    const counts = {};
    for (const kind of _model_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .FAILURE_KINDS */ .B) {
        const count = sum(runs.map((run) => run.failuresByKind[kind] ?? 0));
        if (count > 0)
            counts[kind] = count;
    }
    return counts;
}
function medianOfKnown(values) {
    return (0,_result_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(values.filter((value) => value !== null));
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}


/***/ }),

/***/ 410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ whereOf),
/* harmony export */   t: () => (/* binding */ SEVERITY_LOOKS)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);

/** How a severity looks. */
const SEVERITY_LOOKS = {
    critical: { emoji: '🔴', sign: '●', color: 'red' },
    warning: { emoji: '🟠', sign: '●', color: 'yellow' },
    hint: { emoji: '💡', sign: '○', color: 'plain' },
};
/** Where it shows: `run 2, from 41s to 1m20s`; empty when it is everywhere. */
function whereOf({ moment }, view) {
    if (moment === null)
        return '';
    const span = `from ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(moment.from)} to ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(moment.to)}`;
    return view.head.runs.length > 1 ? `run ${moment.run}, ${span}` : span;
}


/***/ }),

/***/ 4877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ headlineWithFinding)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _stage_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6492);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8215);



/**
 * The verdict in a sentence, and where there was nothing to compare with, what was found: the reader should not have
 * to look for it. A critical finding is told with every verdict that would look harmless without it.
 */
function headlineWithFinding(view, headline = (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineOf */ .gD)(view)) {
    const found = mainFinding(view);
    return found === null ? headline : `${headline}; ${found}`;
}
function mainFinding({ verdict, insights, capacity, spike, open, head }) {
    // What held did so, whatever kept the search from going on.
    if (verdict.overall === 'invalid' && capacity?.search?.found.kind === 'at-least')
        return capacityClause(capacity, open);
    // A regression is news enough, and what a saturated generator saw is none.
    if (verdict.overall === 'regression' || verdict.overall === 'invalid')
        return null;
    const critical = insights.find(({ severity }) => severity === 'critical');
    if (critical !== undefined)
        return `critical: ${clauseOf(critical)}`;
    if (verdict.overall !== 'not-compared')
        return null;
    const warned = insights.find(({ severity }) => severity === 'warning');
    return ((capacity === null || (capacity.search === null && spike !== null)
        ? (spike?.brief ?? null)
        : capacityClause(capacity, open)) ??
        (warned === undefined ? null : clauseOf(warned)) ??
        endedEarly(head));
}
function endedEarly({ runs }) {
    const end = runs.find((run) => run.end.reason === 'until')?.end;
    return end?.reason === 'until' ? `\`${end.condition}\` ended it after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end.after)}` : null;
}
/** The title up to its explanation, with a small letter unless a name starts it. */
function clauseOf({ title, subject }) {
    const end = title.indexOf(': ', SHORTEST);
    const clause = end < 0 ? title : title.slice(0, end);
    const isName = subject !== null && clause.startsWith(subject);
    return isName || !/^[A-Z][a-z]* /.test(clause) ? clause : clause.charAt(0).toLowerCase() + clause.slice(1);
}
/** A title's explanation comes later than this. */
const SHORTEST = 20;
function capacityClause({ breaking, search, stages }, open) {
    if (search !== null) {
        const { found } = search;
        if (found.kind === 'nothing')
            return 'no rate was found that holds';
        const least = found.kind === 'at-least' ? ' at least' : '';
        return `sustains ${(0,_stage_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatThroughput */ .Y5)(found.capacity)}${least}`;
    }
    const [first] = breaking.whole;
    const highest = stages.at(-1);
    if (first !== undefined) {
        const where = (0,_stage_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLoad */ .uN)(first.at ?? first.high, open);
        const served = first.throughput === null ? '' : `, at ${(0,_stage_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatThroughput */ .Y5)(first.throughput)}`;
        const [what = ''] = first.text.split(' (');
        return first.at === null ? `${what} at ${where} already` : `${what} from about ${where} on${served}`;
    }
    if (highest === undefined)
        return null;
    const served = highest.throughput === null ? '' : ` (${(0,_stage_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatThroughput */ .Y5)(highest.throughput)})`;
    return `nothing broke up to ${(0,_stage_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLoad */ .uN)(breaking.range.highest, open)}${served}`;
}


/***/ }),

/***/ 1551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ RECORDING),
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   wW: () => (/* binding */ recordingCommands)
/* harmony export */ });
/* harmony import */ var _gate_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1782);
/* harmony import */ var _comparison_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(375);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2561);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3365);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8215);





/** What the reader should do now: a step or two per kind of finding; empty when all is well. */
function nextSteps(view) {
    if ((0,_comparison_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .standsIn */ .Bl)(view.verdict))
        return (0,_comparison_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .comparisonSteps */ .P_)(view);
    return [
        ...failureSteps(view),
        ...regressionSteps(view),
        ...doubtSteps(view),
        ...gainSteps(view),
        ...baselineSteps(view),
    ];
}
function failureSteps(view) {
    const steps = [
        (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .serverDied */ .uo)(view.result) && {
            text: "Read the server's output in the job's log for why it died. This repeats the load on your machine:",
            command: view.reproduce,
        },
        (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .gaveUp */ .ly)(view.result) && {
            text: "Nearly every request failed: this report has the failures by kind, and the service's own log says more. A load that is to go on all the same needs `breaker: off` in its tier. This repeats it on your machine:",
            command: view.reproduce,
        },
        view.limits.some((limit) => limit.status === 'FAIL') && {
            text: `A limit holds whatever the baseline says. Find what takes the time or fails (figures per endpoint below), or change the limit in ${view.result.scenario.file} if the service may be like this.`,
            command: null,
        },
    ];
    return steps.filter((step) => step !== false);
}
function regressionSteps(view) {
    const worst = view.cells.find((cell) => cell.verdict === 'regression');
    if (worst === undefined)
        return [];
    const waive = `If the cost is intended, accept it in the open, with a reason and a last day, under \`waive:\` in ${view.result.scenario.file}`;
    const expected = view.verdict.baseline.state === 'used'
        ? {
            text: `${waive}; once it is merged, a new baseline makes it the norm:`,
            command: recordCommand(view),
        }
        : { text: `${waive}; once it is merged, later changes are compared with it.`, command: null };
    return [
        {
            text: 'Look at what this change adds on that path. This repeats the measurement on your machine:',
            command: view.reproduce,
        },
        { text: 'The numbers behind it, to check by hand:', command: explainCommand(view, worst) },
        expected,
    ];
}
function doubtSteps(view) {
    const doubtful = view.cells.find((cell) => cell.verdict === 'inconclusive');
    const scatter = doubtful?.by === 'pairs'
        ? 'These figures scatter too much to tell, even side by side on one machine: make the phases longer (`for:`), or measure on a machine that does nothing else.'
        : 'These figures scatter too much to tell: repeat the job, with more runs or longer phases.';
    const steps = [
        view.cells.some((cell) => cell.verdict === 'invalid') && {
            text: 'This tells of the load generator and its machine, not of the service: do what the reason says, then repeat the job.',
            command: null,
        },
        doubtful !== undefined && { text: scatter, command: null },
        doubtful !== undefined && {
            text: 'The numbers behind it, to check by hand:',
            command: explainCommand(view, doubtful),
        },
        view.verdict.evidence.approach.kind === 'screen-then-runs' && { text: howToPair(view), command: null },
    ];
    return steps.filter((step) => step !== false);
}
function gainSteps(view) {
    const has = (verdict) => view.cells.some((cell) => cell.verdict === verdict);
    if (!has('improved') || has('regression') || view.verdict.baseline.state === 'unusable')
        return [];
    return [
        {
            text: 'Hold the gain by tightening the baseline: as long as it has the old figures, a later change could lose this again unseen. Once merged, record a new one:',
            command: recordCommand(view),
        },
    ];
}
function baselineSteps(view) {
    const { baseline, evidence } = view.verdict;
    if (baseline.state === 'used' || evidence.base?.kind === 'self')
        return [];
    if (!asksToRecord(baseline.advice))
        return [{ text: `${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalized */ .l2)(baseline.advice)}.`, command: null }];
    if ((0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncompared */ .LS)(view))
        return [];
    const improved = view.cells.some((cell) => cell.verdict === 'improved');
    const gain = improved ? ', and hold the gain' : '';
    return [
        {
            text: `This verdict needs no baseline: both sides were measured now. With one recorded on the main branch, on this kind of machine, later pull requests need fewer runs${gain}:`,
            command: recordCommand(view),
        },
    ];
}
function howToPair({ result, verdict }) {
    const sees = 'Side by side with its base the gate sees much smaller changes';
    if (result.environment.target !== 'local')
        return `${sees}: name a deployment of the base with \`--base-target URL\`.`;
    const why = verdict.evidence.noPairs;
    return `${sees}: let the base be built and started here${why === null ? '' : ` (now: ${why})`}.`;
}
function explainCommand(view, cell) {
    return `loadgate explain ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(resultFile(view))} --cell ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)((0,_gate_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .cellId */ .Cw)(cell))}`;
}
/** Said before the recording commands, to a reader who may see the gate for the first time. */
const RECORDING = 'This change was measured, but there is nothing to compare it with, so the gate can only watch its limits. ' +
    'A baseline changes that: on the main branch, on the kind of machine that the gate runs on, record one and commit the file:';
/** Commands that record a baseline; empty where that would not help. */
function recordingCommands(view) {
    const { baseline, overall } = view.verdict;
    if (overall !== 'not-compared' || baseline.state === 'used' || !asksToRecord(baseline.advice))
        return [];
    const { scenario } = view.result;
    const file = scenario.file === 'loadgate.yml' ? '' : ` ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(scenario.file)}`;
    return [
        `loadgate run${file} --tier ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(view.tier)}`,
        recordCommand(view),
        `git add ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(baselineFile(view))}`,
        'git commit -m "Record the performance baseline"',
    ];
}
function asksToRecord(advice) {
    return advice.includes('loadgate baseline update');
}
function recordCommand(view) {
    const file = baselineFile(view);
    const elsewhere = file === 'perf-baseline.json' ? '' : ` --baseline ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(file)}`;
    return `loadgate baseline update ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(resultFile(view))}${elsewhere}`;
}
function resultFile(view) {
    return `${view.files ?? 'loadgate-results'}/result.json`;
}
function baselineFile(view) {
    return view.verdict.baseline.file === '' ? 'perf-baseline.json' : view.verdict.baseline.file;
}


/***/ }),

/***/ 7610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ openingLine)
/* harmony export */ });
/* harmony import */ var _analysis_observed_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9714);
/* harmony import */ var _analysis_opening_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9830);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2714);



/**
 * The first seconds of load on the service, apart from all other figures, in a line: of several runs the middle one.
 * Empty where they were not kept, and where a finding tells the same.
 */
function openingLine({ head, insights }) {
    const known = insights.some(({ rule, severity }) => rule === 'cold-start' && severity !== 'hint');
    if (known)
        return '';
    const seen = head.runs.flatMap((run) => (0,_analysis_opening_js__WEBPACK_IMPORTED_MODULE_1__/* .firstSeconds */ .W)(new _analysis_observed_run_js__WEBPACK_IMPORTED_MODULE_0__/* .ObservedRun */ .W(head, run)) ?? []);
    const sorted = seen.toSorted((a, b) => slowness(a) - slowness(b));
    const middle = sorted[Math.floor((sorted.length - 1) / 2)];
    return middle === undefined ? '' : sentence(middle, head);
}
function slowness({ first, settled }) {
    return first.p95 / (settled ?? first.p95);
}
function sentence({ first, settled, lasted, ended }, head) {
    const since = head.environment.target === 'local' ? "after the server's start" : 'of load';
    const failed = first.failed === 0 ? '' : `, ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(first.failed)} failed`;
    const requests = `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(first.requests)} ${first.requests === 1 ? 'request' : 'requests'}${failed}`;
    const begin = `The first second ${since}: p95 ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(first.p95)} (${requests})`;
    if (settled === null || lasted === null)
        return `${begin}; no later second has a load like it.`;
    const later = `${begin}, later ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(settled)} at about the same load`;
    if (lasted === 0)
        return `${later}: no cold start.`;
    const over = ended
        ? `it was over after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(lasted)}`
        : `not over after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(lasted)}`;
    return `${later}; ${over}, ${whereCounted(lasted, head)}.`;
}
function whereCounted(lasted, { scenario, runs }) {
    const { warmup } = scenario.tier;
    if (runs.some(({ search }) => search !== undefined))
        return 'in the first step of the search';
    if (warmup <= 0)
        return 'and is in the figures, as there is no warm-up';
    const within = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(warmup);
    return lasted <= warmup
        ? `within the warm-up of ${within}: the figures are without it`
        : `and the warm-up is ${within}: the figures have the rest of it`;
}


/***/ }),

/***/ 453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ groupByReason)
/* harmony export */ });
/** The cells with this verdict by their reason, in the order in which they come. */
function groupByReason(cells, verdict) {
    const groups = new Map();
    for (const cell of cells) {
        if (cell.verdict !== verdict)
            continue;
        const group = groups.get(cell.reason);
        if (group)
            group.push(cell);
        else
            groups.set(cell.reason, [cell]);
    }
    return [...groups].map(([reason, members]) => ({ reason, cells: members }));
}


/***/ }),

/***/ 3365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ isHeadline),
  LS: () => (/* binding */ isUncompared),
  du: () => (/* binding */ viewOf),
  $M: () => (/* binding */ whyUncompared)
});

// EXTERNAL MODULE: ./lib/result/sides.js
var result_sides = __webpack_require__(6785);
;// CONCATENATED MODULE: ./lib/analysis/consequences.js
/**
 * Leaves every fact told once: what another finding explains is said in that one's evidence, or not at all. The order
 * stays.
 */
function withoutConsequences(findings) {
    const told = new Map();
    const kept = findings.filter((finding) => {
        for (const { effect, causes, tell, when } of LINKS) {
            if (effect !== finding.rule || when?.(finding, findings) === false)
                continue;
            const cause = causeOf(finding, causes, findings);
            if (cause === undefined)
                continue;
            if (tell)
                told.set(cause, [...(told.get(cause) ?? []), `${finding.title}.`]);
            return false;
        }
        return true;
    });
    return kept.map((finding) => {
        const more = told.get(finding);
        if (more === undefined)
            return finding;
        return { ...finding, evidence: [...finding.evidence, ...more.slice(0, MOST_TOLD)] };
    });
}
/** A pool that is empty shows in every endpoint: one sentence of it is enough, a second is a detail. */
const MOST_TOLD = 2;
const FULL = ['cpu-saturated', 'pool-limit'];
const TROUBLE = [
    'hanging-dependency',
    'overload',
    'stall',
    'slow-recovery',
    'rate-limited',
    'refused-connections',
];
const LEAKS = ['memory-leak', 'handle-leak'];
/** Of the server's processes; everything else that latency follows is a series of the service's own. */
const OWN_RESOURCES = ['CPU', 'memory', 'open files', 'connections', 'threads'];
const LINKS = [
    // What moves together is the weakest of evidence: of no use where the cause is known.
    {
        effect: 'follows',
        causes: [...FULL, ...LEAKS, ...TROUBLE],
        tell: false,
        when: ({ subject }) => OWN_RESOURCES.includes(subject ?? ''),
    },
    { effect: 'follows', causes: [...FULL, ...LEAKS, ...TROUBLE], tell: true },
    // Something behind one endpoint hangs; where most endpoints seem to, they wait for what they share.
    {
        effect: 'hanging-dependency',
        causes: ['overload', 'stall', 'slow-recovery', ...FULL],
        tell: false,
        when: (_, all) => all.filter(({ rule }) => rule === 'hanging-dependency').length > FEW,
    },
    {
        effect: 'stall',
        causes: ['hanging-dependency', 'refused-connections', 'overload', 'slow-recovery'],
        tell: true,
    },
    // A backlog that is worked off makes endpoints slow one after the other.
    { effect: 'noisy-neighbour', causes: ['slow-recovery', 'overload'], tell: false },
    { effect: 'queueing', causes: [...FULL, ...TROUBLE], tell: true },
    { effect: 'drift', causes: [...FULL, ...LEAKS, 'rate-limited'], tell: true },
    { effect: 'drift', causes: ['drift'], tell: true, when: ({ subject }) => subject === 'throughput' },
    { effect: 'fast-errors', causes: ['rate-limited', 'refused-connections'], tell: true },
    { effect: 'dominant-endpoint', causes: ['cpu-saturated'], tell: false },
    { effect: 'no-ramp', causes: ['cold-start'], tell: false },
];
const FEW = 2;
/** The first of the rules that found something else; of drifts, that of the latency. */
function causeOf(effect, causes, findings) {
    const found = findings.filter((one) => one !== effect && (one.rule !== 'drift' || one.subject === 'p95') && causes.includes(one.rule));
    return found.toSorted((a, b) => causes.indexOf(a.rule) - causes.indexOf(b.rule))[0];
}

// EXTERNAL MODULE: ./lib/analysis/observed-run.js + 1 modules
var observed_run = __webpack_require__(9714);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/analysis/opening.js
var opening = __webpack_require__(9830);
;// CONCATENATED MODULE: ./lib/analysis/rules/cold-start.js


/** The first requests of a fresh server take much longer than those after, at the same load. */
const coldStart = {
    name: 'cold-start',
    see: (of) => {
        const seen = (0,opening/* firstSeconds */.W)(of);
        if (seen?.settled == null || seen.lasted === null || seen.lasted === 0)
            return [];
        const { first, settled, lasted } = seen;
        if (first.p95 < LEAST_TIMES * settled || first.p95 - settled < LEAST_EXTRA)
            return [];
        return [
            {
                severity: lasted >= LONG ? 'warning' : 'hint',
                subject: null,
                title: `A cold start: p95 is ${(0,units/* formatMs */._V)(first.p95)} in the first second of load, later ${(0,units/* formatMs */._V)(settled)} at about the same load`,
                evidence: [howLong(seen), inFigures(of, lasted)],
                action: 'After each deployment users meet this: warm the service up before it takes traffic (open its pools, fill its caches, run the hot paths once), or let its readiness wait for that.',
                moment: null,
                size: first.p95 / settled,
            },
        ];
    },
};
function howLong({ first, lasted, ended }) {
    const after = (0,units/* formatDuration */.a3)(lasted ?? 0);
    const over = ended ? `It was over ${after} after the load began` : `It was not over after ${after}`;
    return `${over}; the slowest request of the first second took ${(0,units/* formatMs */._V)(first.slowest)}.`;
}
/** Whether the first seconds are in the figures of the report. */
function inFigures({ result, run }, lasted) {
    const { warmup } = result.scenario.tier;
    if (run.search !== undefined)
        return 'The first step of the search has it, and no other.';
    if (warmup <= 0)
        return 'There is no warm-up, so it is in the figures.';
    const part = lasted <= warmup ? 'all' : 'a part';
    return `The warm-up of ${(0,units/* formatDuration */.a3)(warmup)} keeps ${part} of it out of the figures.`;
}
const LEAST_TIMES = 4;
/** ms. */
const LEAST_EXTRA = 50;
const LONG = 10_000;

// EXTERNAL MODULE: ./lib/analysis/robust-trend.js
var robust_trend = __webpack_require__(8331);
// EXTERNAL MODULE: ./lib/analysis/saturation.js
var analysis_saturation = __webpack_require__(6120);
;// CONCATENATED MODULE: ./lib/analysis/saturation-words.js


/**
 * `db_pool_in_use was full first: it levelled off at 20 from 80 users on, 12s before throughput did.`, and what
 * came after it.
 */
function saturationEvidence(of, saturation) {
    const { first, later, lead, tolerance } = saturation;
    const next = later
        .slice(0, MOST_LATER)
        .map((one) => `${one.name} at ${levelOf(of, one)}${afterwards(one.at - first.at, tolerance)}`);
    return [
        `${first.name} was full first: it levelled off at ${levelOf(of, first)} from ${of.levelText(first.load)} on${beforeThroughput(lead, tolerance)}.`,
        ...(next.length === 0 ? [] : [`What levelled off after it: ${next.join('; ')}.`]),
    ];
}
/** `20`, `0.99 of 2 cores` */
function levelOf(of, { name, level }) {
    if (name === analysis_saturation/* CPU */.Z8)
        return `${level.toFixed(2)} of ${of.result.environment.cores} cores`;
    const isCount = Number.isInteger(level) || level >= 1000;
    return isCount && level < LARGEST_COUNT
        ? (0,units/* formatCount */.B4)(Math.round(level))
        : String(Number(level.toPrecision(3)));
}
const MOST_LATER = 3;
const LARGEST_COUNT = 1e9;
function beforeThroughput(lead, tolerance) {
    if (lead === null)
        return '';
    return lead > tolerance ? `, ${(0,units/* formatDuration */.a3)(lead)} before throughput did` : ', when throughput did';
}
function afterwards(time, tolerance) {
    return time > tolerance ? `, ${(0,units/* formatDuration */.a3)(time)} later` : ', at about the same time';
}

// EXTERNAL MODULE: ./lib/analysis/plateau.js
var plateau = __webpack_require__(7516);
;// CONCATENATED MODULE: ./lib/analysis/rules/pool-limit.js





/** Throughput has a ceiling, the CPU has not: requests wait for something of which there is a fixed number. */
const poolLimit = {
    name: 'pool-limit',
    see: (of) => {
        const limit = poolOf(of);
        if (limit === null)
            return [];
        const saturation = of.saturation();
        const named = saturation?.first.name === analysis_saturation/* CPU */.Z8 ? null : saturation;
        return (0,analysis_saturation/* cpuCeiling */.Qh)(of.course) !== null && named === null ? [] : [sighting(of, limit, named)];
    },
};
/** Null when throughput has no such ceiling. */
function poolOf(of) {
    const { points } = of.course;
    const ceiling = (0,plateau/* plateauOf */.K)(points.map(({ goodput }) => goodput), points.map(({ level }) => level));
    if (ceiling === null)
        return null;
    const start = points[ceiling.from];
    const end = points[ceiling.to];
    const early = points.slice(0, ceiling.from);
    const failed = (0,robust_trend/* quantileOf */.Xf)(points.slice(ceiling.from, ceiling.to + 1).map((point) => point.failed), 0.5) ?? 0;
    // What is refused does not wait: that is a limit of another kind.
    if (start === undefined || end === undefined || early.length < LEAST_BEFORE || failed > MOST_FAILED)
        return null;
    const quiet = early
        .toSorted((a, b) => a.level - b.level)
        .slice(0, Math.max(LEAST_BEFORE, Math.ceil(early.length / 3)));
    const unloaded = (0,robust_trend/* quantileOf */.Xf)(quiet.map(({ mean }) => mean), 0.5);
    const loaded = (0,robust_trend/* quantileOf */.Xf)(points.slice(ceiling.from, ceiling.to + 1).map(({ mean }) => mean), 0.9);
    if (unloaded === null || loaded === null || loaded < SLOWER * unloaded)
        return null;
    const size = (ceiling.level * unloaded) / 1000;
    return size < 0.7 ? null : { ceiling, start, end, unloaded, size };
}
const LEAST_BEFORE = 3;
const MOST_FAILED = 0.02;
const SLOWER = 1.3;
function sighting(of, pool, saturation) {
    const { ceiling, start, end, unloaded, size } = pool;
    const { points } = of.course;
    const cpu = (0,robust_trend/* quantileOf */.Xf)(points.slice(ceiling.from, ceiling.to + 1).map((point) => point.cpu), 0.5);
    const about = size < 10 ? size.toFixed(1) : size.toFixed(0);
    const slow = (0,robust_trend/* quantileOf */.Xf)(points.slice(ceiling.from, ceiling.to + 1).map(({ p95 }) => p95), 0.95);
    return {
        severity: 'warning',
        subject: null,
        title: `Throughput does not get past ${(0,units/* formatRate */.CE)(ceiling.level)}: ` +
            (saturation === null
                ? `about ${about} requests are worked on at a time, the others wait`
                : `${saturation.first.name} is full at ${levelOf(of, saturation.first)}, about ${about} requests are worked on at a time`),
        evidence: [
            ...(saturation === null ? [] : saturationEvidence(of, saturation)),
            `From ${of.levelText(start.level)} to ${of.levelText(end.level)} the throughput stayed at ${(0,units/* formatRate */.CE)(ceiling.level)}.`,
            `A request takes ${(0,units/* formatMs */._V)(unloaded)} while there is room, and p95 was up to ${(0,units/* formatMs */._V)(slow ?? 0)} after; ` +
                `${(0,units/* formatRate */.CE)(ceiling.level)} × ${(0,units/* formatMs */._V)(unloaded)} = ${about} at a time (Little's law).`,
            cpu === null
                ? 'The CPU of the server is not known, so this may also be its limit.'
                : `The CPU is not the limit: it stayed at ${cpu.toFixed(2)} of ${of.result.environment.cores} cores.`,
        ],
        action: (saturation === null
            ? 'Look for a pool of about that size: connections to the database, worker threads, a semaphore. '
            : `Look at what ${saturation.first.name} counts and what bounds it. `) +
            'Make it larger if what is behind it can take more, or hold its members for a shorter time.',
        moment: { from: start.at, to: end.at + of.course.bucket },
        size,
    };
}

;// CONCATENATED MODULE: ./lib/analysis/rules/cpu-saturated.js





/** The process uses all the CPU that it can: from a certain load on, more load only makes it slower. */
const cpuSaturated = {
    name: 'cpu-saturated',
    see: (of) => {
        const ceiling = (0,analysis_saturation/* cpuCeiling */.Qh)(of.course);
        if (ceiling === null)
            return [];
        const saturation = of.saturation();
        // What was full before it keeps the CPU where it is.
        if (saturation !== null && saturation.first.name !== analysis_saturation/* CPU */.Z8 && poolOf(of) !== null)
            return [];
        const { points } = of.course;
        const start = points[ceiling.from];
        const end = points[ceiling.to];
        if (start === undefined || end === undefined)
            return [];
        const before = (0,robust_trend/* quantileOf */.Xf)(points.slice(0, ceiling.from + 1).map(({ p95 }) => p95), 0.5);
        const worst = (0,robust_trend/* quantileOf */.Xf)(points.slice(ceiling.from, ceiling.to + 1).map(({ p95 }) => p95), 0.95);
        const costly = of.costliest();
        const cores = ceiling.level.toFixed(2);
        const cut = costly === null ? 'cut the cost of its requests' : `cut the cost of ${costly.endpoint}`;
        return [
            {
                severity: 'warning',
                subject: null,
                title: `The server's CPU is at its limit from ${of.levelText(start.level)} on: ${cores} ${ceiling.level < 1.5 ? 'core' : 'cores'}`,
                evidence: [
                    `CPU stayed at ${cores} cores while the load grew from ${of.levelText(start.level)} to ${of.levelText(end.level)}.`,
                    ...(saturation === null ? [] : saturationEvidence(of, saturation)),
                    ...(before === null || worst === null
                        ? []
                        : [`p95 was ${(0,units/* formatMs */._V)(before)} until then, and up to ${(0,units/* formatMs */._V)(worst)} after.`]),
                    ...(costly === null
                        ? []
                        : [`${costly.endpoint} takes ${(0,units/* formatPercent */.l9)(costly.share)} of all request time.`]),
                ],
                action: ceiling.level < 1.5
                    ? `One process of a single thread can use one core: add a process (or an instance), or ${cut}.`
                    : `Add an instance, or ${cut}.`,
                moment: { from: start.at, to: end.at + of.course.bucket },
                size: ceiling.level,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/analysis/rules/data-exhausted.js
/** Rows that were to be unique, and ran out. */
const dataExhausted = {
    name: 'data-exhausted',
    see: (of) => of.result.exhaustedData.map((name) => ({
        severity: 'warning',
        subject: name,
        title: `All rows of data.${name} were used: from then on they repeated`,
        evidence: [`\`${name}\` was to be unique for each iteration.`],
        action: 'Add rows, or measure fewer iterations: what was unique may have met conflicts and caches since.',
        moment: null,
        size: 0,
    })),
};

;// CONCATENATED MODULE: ./lib/analysis/rules/load-test.js
/** Said of the test itself, not of the service. */
function hint(title, evidence, action) {
    return [{ severity: 'hint', subject: null, title, evidence, action, moment: null, size: 0 }];
}
/**
 * A load of some length with some users, meant to look like a real one. A smoke test is meant to be short and plain; a
 * search asks how much, whoever asks.
 */
function isLoadTest(of) {
    return of.run.search === undefined && of.run.duration >= 60_000 && highestLevel(of) >= 10;
}
/** Users or journeys per second at most. */
function highestLevel(of) {
    return Math.max(0, ...of.run.phases.flatMap(({ from, to }) => [from, to]));
}

;// CONCATENATED MODULE: ./lib/analysis/rules/dominant-endpoint.js


/** One endpoint that takes most of the time. */
const dominantEndpoint = {
    name: 'dominant-endpoint',
    see: (of) => {
        const most = of.costliest();
        if (most === null || most.share < DOMINANT || of.endpoints.length < 3 || !isLoadTest(of))
            return [];
        return hint(`${most.endpoint} takes ${(0,units/* formatPercent */.l9)(most.share)} of all request time`, ['Request time is rate × mean time: how many requests are under way for it (Little’s law).'], 'Work on this endpoint first: nothing else frees as much.');
    },
};
const DOMINANT = 0.6;

;// CONCATENATED MODULE: ./lib/analysis/growth.js

/**
 * A steady growth that goes on to the end: a level that saturates has none. The first fifth is left out as settling.
 * Null when nothing grows, or too little is known.
 */
function growthOf(series, by = 'median') {
    const known = series.flatMap(([at, value]) => (value === null ? [] : [[at, value]]));
    const settled = known.slice(Math.floor(known.length * SETTLING));
    const [first] = settled;
    const last = settled.at(-1);
    if (first === undefined || last === undefined)
        return null;
    const trend = (0,robust_trend/* robustTrend */.d9)((0,robust_trend/* inBlocks */.Qf)(settled, by));
    if (trend === null || trend.p > SURE || trend.low <= 0)
        return null;
    const late = (0,robust_trend/* robustTrend */.d9)((0,robust_trend/* inBlocks */.Qf)(settled.slice(Math.floor(settled.length / 2)), by));
    if (late === null || late.high < STILL_GROWING * trend.slope)
        return null;
    return {
        perHour: trend.slope * HOUR,
        low: trend.low * HOUR,
        high: trend.high * HOUR,
        from: trend.intercept + trend.slope * first[0],
        to: trend.intercept + trend.slope * last[0],
        span: last[0] - first[0],
    };
}
/** The same of something that falls; its numbers are positive, `from` and `to` as they are. */
function declineOf(series) {
    const mirrored = growthOf(series.map(([at, value]) => [at, value === null ? null : -value]));
    return mirrored === null ? null : { ...mirrored, from: -mirrored.from, to: -mirrored.to };
}
const HOUR = 3_600_000;
const SETTLING = 0.2;
/** One run in a thousand without any trend passes; rules ask for a size that matters besides. */
const SURE = 0.001;
/** Share of the whole slope that the second half may have, as far as can be known: what saturates has less. */
const STILL_GROWING = 0.5;

;// CONCATENATED MODULE: ./lib/analysis/rules/drift.js


/** Latency, errors or throughput that get worse and worse under constant load. */
const drift = {
    name: 'drift',
    see: (of) => {
        const points = of.steadyPoints();
        const latency = growthOf(points.map(({ at, p95 }) => [at, p95]));
        const errors = growthOf(points.map(({ at, failed }) => [at, failed]), 'mean');
        const throughput = of.open ? null : declineOf(points.map(({ at, goodput }) => [at, goodput]));
        return [
            ...drift_sighting(of, 'p95', latency, relative(latency) >= LEAST_CHANGE, units/* formatMs */._V),
            ...drift_sighting(of, 'error rate', errors, (errors?.to ?? 0) - (errors?.from ?? 0) >= LEAST_ERRORS, units/* formatPercent */.l9),
            ...drift_sighting(of, 'throughput', throughput, relative(throughput) <= -LEAST_CHANGE / 2, units/* formatRate */.CE),
        ];
    },
};
const LEAST_CHANGE = 0.2;
const LEAST_ERRORS = 0.01;
/** Over less time a service still warms up. ms. */
const SHORTEST = 240_000;
function relative(growth) {
    return growth === null || growth.from <= 0 ? 0 : growth.to / growth.from - 1;
}
function drift_sighting(of, subject, growth, matters, format) {
    if (growth === null || !matters || growth.span < SHORTEST)
        return [];
    const last = of.steadyPoints().at(-1)?.at ?? 0;
    const falls = growth.to < growth.from;
    const change = subject === 'error rate' ? '' : ` (${(0,units/* formatChange */.eD)(relative(growth))})`;
    return [
        {
            severity: 'warning',
            subject,
            title: `The ${subject} ${falls ? 'falls' : 'grows'} while the load stays the same: from ${format(growth.from)} to ${format(growth.to)}${change}`,
            evidence: [
                `Steadily over ${(0,units/* formatDuration */.a3)(growth.span)} of ${of.levelText(of.steadyPoints().at(-1)?.level ?? 0)}, and no end to it: it is not warming up.`,
            ],
            action: 'Something piles up: look at tables and caches that grow with every request, at memory (a collector that works more and more), at queues and at logs on disk. Ask whether the test data make the work larger as they grow.',
            moment: { from: last - growth.span, to: last + of.course.bucket },
            size: Math.abs(growth.perHour),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/analysis/rules/fast-errors.js

/** Failures that are answered faster than successes: throughput and latency would look better the more fails. */
const fastErrors = {
    name: 'fast-errors',
    see: (of) => {
        const whole = of.figures(null);
        const failed = whole.failedService.percentile(50);
        const good = whole.service.percentile(50);
        if (failed === null || good === null || whole.failedService.timed < LEAST)
            return [];
        const share = whole.failedService.timed / Math.max(1, whole.requests);
        if (share < LEAST_SHARE || failed > good / FASTER)
            return [];
        return [
            {
                severity: 'hint',
                subject: null,
                title: `Failures are answered faster than successes: ${(0,units/* formatMs */._V)(failed)} against ${(0,units/* formatMs */._V)(good)} (p50)`,
                evidence: [
                    `${(0,units/* formatPercent */.l9)(share)} of the requests failed with an answer. They are not in the percentiles, nor in the throughput.`,
                ],
                action: 'Read the latency of this run as that of the requests that got through, and look at the failures first.',
                moment: null,
                size: share,
            },
        ];
    },
};
const LEAST = 10;
const LEAST_SHARE = 0.01;
const FASTER = 2;

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./lib/analysis/rules/follows.js



/** A resource or polled series with which latency goes up and down, more than with the load itself. */
const follows = {
    name: 'follows',
    see: (of) => {
        const { course } = of;
        const latency = course.points.map(({ p95 }) => p95);
        const low = (0,robust_trend/* quantileOf */.Xf)(latency, 0.1);
        const high = (0,robust_trend/* quantileOf */.Xf)(latency, 0.9);
        if (low === null || high === null || high < MOVES * low)
            return [];
        const [best] = correlations(course);
        const byLoad = best === undefined
            ? null
            : rankCorrelation(course.points.map(({ level }) => level), latency, 0);
        if (best === undefined || best.r < follows_LEAST || best.r < Math.abs(byLoad ?? 0) + MARGIN)
            return [];
        const when = best.lag === 0 ? 'at the same time' : `${(0,units/* formatDuration */.a3)(best.lag * course.bucket)} later`;
        return [
            {
                severity: 'warning',
                subject: best.name,
                title: `p95 follows ${best.name}`,
                evidence: [
                    `Rank correlation ${best.r.toFixed(2)} over ${best.points} moments, ${when}` +
                        (byLoad === null
                            ? '; the load itself did not change.'
                            : `; with the load itself it is ${byLoad.toFixed(2)}.`),
                ],
                action: `What moves together need not be the cause: look at what ${best.name} stands for in the service, and change that alone.`,
                moment: null,
                size: best.r,
            },
        ];
    },
};
const MOVES = 1.5;
const follows_LEAST = 0.8;
const MARGIN = 0.1;
const MOST_LAG = 5;
const LEAST_POINTS = 15;
/** How closely p95 follows each resource, each at its best lag; the closest first. */
function correlations(course) {
    const latency = course.points.map(({ p95 }) => p95);
    const series = [
        ['CPU', ({ cpu }) => cpu],
        ['memory', ({ rss }) => rss],
        ['open files', ({ files }) => files],
        ['connections', ({ connections }) => connections],
        ['connections in CLOSE_WAIT', ({ closeWait }) => closeWait],
        ['threads', ({ threads }) => threads],
        ...course.metrics.map((name, index) => [name, (point) => point.metrics[index] ?? null]),
    ];
    const found = series.flatMap(([name, value]) => {
        const values = course.points.map(value);
        const lags = Array.from({ length: MOST_LAG + 1 }, (_, lag) => ({
            lag,
            r: rankCorrelation(values, latency, lag),
        }));
        const best = lags.reduce(
        // A later lag must be clearly better: neighbouring points resemble each other.
        (top, { lag, r }) => (r !== null && (top === null || r > top.r + 0.002) ? { lag, r } : top), null);
        return best === null || best.r <= 0 ? [] : [{ name, ...best, points: values.length - best.lag }];
    });
    return found.sort((a, b) => b.r - a.r);
}
/** Of `a` with `b` so many points later. Null for too few points, or where one of them does not vary. */
function rankCorrelation(a, b, lag) {
    const both = a.flatMap((x, index) => {
        const y = b[index + lag];
        return x === null || y === null || y === undefined ? [] : [[x, y]];
    });
    if (both.length < LEAST_POINTS)
        return null;
    const xs = both.map(([x]) => x);
    const ys = both.map(([, y]) => y);
    if (new Set(xs).size < 3 || new Set(ys).size < 3)
        return null;
    const r = (0,simple_statistics/* sampleRankCorrelation */.$K)(xs, ys);
    return Number.isFinite(r) ? r : null;
}

;// CONCATENATED MODULE: ./lib/analysis/rules/generator-near-limit.js

/** The load generator is close to what makes a run invalid: a little more load and its figures tell of itself. */
const generatorNearLimit = {
    name: 'generator-near-limit',
    see: (of) => {
        const { utilisation, lagP99, invalid } = of.run.generator;
        if (invalid.length > 0)
            return [];
        const p50 = of.figures(null).percentile(50) ?? 0;
        const late = of.open && lagP99 !== null && lagP99 > Math.max(LEAST_LAG, LAG_SHARE * p50);
        const busy = !of.open && utilisation >= BUSY;
        if (!late && !busy)
            return [];
        return [
            {
                severity: 'hint',
                subject: null,
                title: 'The load generator is near its own limit',
                evidence: [
                    busy
                        ? `Its busiest thread worked ${(0,units/* formatPercent */.l9)(utilisation)} of the time; from 90 % on a run is invalid.`
                        : `It sent one request in a hundred more than ${(0,units/* formatMs */._V)(lagP99 ?? 0)} late.`,
                ],
                action: 'Use more workers (`--workers`), a larger machine, or less load for each.',
                moment: null,
                size: busy ? utilisation : (lagP99 ?? 0),
            },
        ];
    },
};
const BUSY = 0.75;
/** ms. */
const LEAST_LAG = 0.8;
const LAG_SHARE = 0.08;

;// CONCATENATED MODULE: ./lib/analysis/rules/growing.js



/** Memory that grows under constant load and does not settle. */
const memoryLeak = {
    name: 'memory-leak',
    see: (of) => {
        const growth = growthIn(of, ({ rss }) => rss);
        if (growth === null || growth.to - growth.from < Math.max(LEAST_BYTES, growing_LEAST_SHARE * growth.from))
            return [];
        const rate = (0,robust_trend/* quantileOf */.Xf)(of.steadyPoints().map((point) => point.rate), 0.5) ?? 0;
        const room = of.result.environment.target === 'local' ? of.result.environment.memoryBytes - growth.to : null;
        const left = room === null || room <= 0 ? null : (room / growth.perHour) * growing_HOUR;
        const perRequest = rate > 0 ? growth.perHour / 3600 / rate : null;
        return [
            {
                ...placed(of, growth),
                severity: 'critical',
                title: `The server's memory grows by ${roughBytes(growth.perHour)} an hour` +
                    (left === null ? '' : usedUp(left)),
                evidence: [
                    `RSS went from ${(0,units/* formatBytes */.z3)(Math.round(growth.from))} to ${(0,units/* formatBytes */.z3)(Math.round(growth.to))} in ${(0,units/* formatDuration */.a3)(growth.span)} of constant load, and did not level off.`,
                    `95 % interval: ${roughBytes(growth.low)} to ${roughBytes(growth.high)} an hour (Theil–Sen).`,
                    ...(perRequest === null ? [] : [`That is ${roughBytes(perRequest)} a request.`]),
                ],
                action: 'Compare two heap snapshots some minutes apart under this load: what grows by the request is a cache without a bound, a listener or a list that is never emptied. A restart only buys time.',
            },
        ];
    },
};
function usedUp(left) {
    const about = (0,units/* formatAbout */.lb)(left);
    return `: this machine's memory would be used up in ${about.startsWith('more') ? about : `about ${about}`}`;
}
function roughBytes(bytes) {
    return (0,units/* formatBytes */.z3)(Math.round((0,units/* twoDigits */.Bj)(bytes)));
}
/** Open files, connections or threads that grow under constant load. */
const handleLeak = {
    name: 'handle-leak',
    see: (of) => [
        ...filesOrConnections(of),
        ...leakOf(of, 'threads', ({ threads }) => threads, 'Look for a pool or client that is made by the request instead of once.'),
    ],
};
/** Every connection is an open file: files that grow no faster than connections are these. */
function filesOrConnections(of) {
    const connections = [
        ...leakOf(of, 'connections in CLOSE_WAIT', ({ closeWait }) => closeWait, 'The other side has closed these connections and the service has not: look for answers that are not read to their end and for sockets that are not closed in error and time-out paths, and let pools close what idles.'),
        ...leakOf(of, 'connections', ({ connections: established }) => established, 'Look for a client or a pool that is made by the request instead of once, and for a pool without a bound; `ss -tnp` tells to whom the connections go.'),
    ];
    const files = leakOf(of, 'open files', ({ files: open }) => open, 'Every connection and file counts: look for what is opened by the request and not closed on every path, errors among them.');
    const byConnections = connections.reduce((sum, { size }) => sum + size, 0);
    return [...connections, ...files.filter(({ size }) => size > MORE_FILES * byConnections)];
}
/** Slopes are known to some percent; two findings of one leak would hide what it is. */
const MORE_FILES = 1.25;
function leakOf(of, subject, value, action) {
    const growth = growthIn(of, value);
    if (growth === null || growth.to - growth.from < Math.max(LEAST_HANDLES, growing_LEAST_SHARE * growth.from))
        return [];
    // A fitted line may begin a little below zero.
    const count = (value) => (0,units/* formatCount */.B4)(Math.max(0, Math.round(value)));
    const rough = (perHour) => (0,units/* formatCount */.B4)(Math.round((0,units/* twoDigits */.Bj)(perHour)));
    return [
        {
            ...placed(of, growth),
            severity: 'critical',
            subject,
            title: `The server's ${subject} grow by ${rough(growth.perHour)} an hour`,
            evidence: [
                `From ${count(growth.from)} to ${count(growth.to)} in ${(0,units/* formatDuration */.a3)(growth.span)} of constant load, and no end to it.`,
                `95 % interval: ${rough(growth.low)} to ${rough(growth.high)} an hour (Theil–Sen).`,
            ],
            action,
        },
    ];
}
function growthIn(of, value) {
    const steady = of.steadyPoints();
    const growth = growthOf(steady.map((point) => [point.at, value(point)]));
    if (growth === null)
        return null;
    const steep = growth.to >= STEEP * growth.from;
    return growth.span < (steep ? SHORTEST_STEEP : growing_SHORTEST) ? null : growth;
}
function placed(of, growth) {
    const last = of.steadyPoints().at(-1)?.at ?? 0;
    return {
        subject: null,
        moment: { from: last - growth.span, to: last + of.course.bucket },
        size: growth.perHour,
    };
}
const growing_HOUR = 3_600_000;
/** Over less time a process still warms up. */
const growing_SHORTEST = 120_000;
/** What triples and goes on does not: a minute tells. */
const STEEP = 3;
const SHORTEST_STEEP = 60_000;
const LEAST_BYTES = 4e6;
const LEAST_HANDLES = 10;
const growing_LEAST_SHARE = 0.05;

;// CONCATENATED MODULE: ./lib/analysis/rules/hanging-dependency.js

/** A small part of an endpoint's requests takes very long, and nearly none in between: they wait for something that hangs. */
const hangingDependency = {
    name: 'hanging-dependency',
    see: (of) => of.endpoints.flatMap((endpoint) => hanging(of, endpoint)),
};
/** Steps of a search that were too much are slow beside those that held, which looks the same: one step tells. */
function phasesOf({ run }) {
    return run.search === undefined ? 'all' : 'judged';
}
function hanging(of, endpoint) {
    return [...hangingFailures(of, endpoint), ...hangingAnswers(of, endpoint)].slice(0, 1);
}
/** What ends with an error after a long time: a gateway or the service itself gave up waiting. */
function hangingFailures(of, endpoint) {
    const { service, failedService, requests } = of.figures(endpoint, phasesOf(of));
    const usual = service.percentile(50) ?? of.figures(null, phasesOf(of)).service.percentile(50);
    const typical = failedService.percentile(50);
    if (typical === null || usual === null || failedService.timed < LEAST_HANGING)
        return [];
    const share = failedService.timed / requests;
    if (share < hanging_dependency_LEAST_SHARE || typical < hanging_dependency_SHORTEST || typical < APART * usual)
        return [];
    return [
        hanging_dependency_sighting(endpoint, share, typical, [
            `They end with an error after ${(0,units/* formatMs */._V)(typical)}; half of the others take ${(0,units/* formatMs */._V)(usual)} or less.`,
        ]),
    ];
}
function hangingAnswers(of, endpoint) {
    const { service, failuresByKind, requests } = of.figures(endpoint, phasesOf(of));
    const p50 = service.percentile(50);
    const slowest = service.percentile(99.99);
    if (p50 === null || slowest === null || service.timed < LEAST_REQUESTS)
        return [];
    if (slowest < hanging_dependency_SHORTEST || slowest < APART * p50)
        return [];
    const share = shareAbove(service, slowest / 1.3);
    const between = shareAbove(service, 3 * p50) - share;
    if (share < hanging_dependency_LEAST_SHARE || share > MOST_SHARE || share * service.timed < LEAST_HANGING)
        return [];
    if (between > share / 3)
        return [];
    const typical = service.percentile(100 * (1 - share / 2)) ?? slowest;
    const timeouts = failuresByKind.timeout ?? 0;
    return [
        hanging_dependency_sighting(endpoint, share, typical, [
            `Half of the requests take ${(0,units/* formatMs */._V)(p50)} or less; nearly none takes between ${(0,units/* formatMs */._V)(3 * p50)} and ${(0,units/* formatMs */._V)(slowest / 1.3)}.`,
            ...(timeouts > 0
                ? [`${(0,units/* formatPercent */.l9)(timeouts / requests)} ran into the time-out of the scenario.`]
                : []),
        ]),
    ];
}
function hanging_dependency_sighting(endpoint, share, typical, evidence) {
    const round = roundNumber(typical);
    const took = round === null ? (0,units/* formatMs */._V)(typical) : `${(0,units/* formatMs */._V)(round)}, a round number`;
    return {
        severity: 'critical',
        subject: endpoint,
        title: `${(0,units/* formatPercent */.l9)(share)} of ${endpoint} take ${took}: something behind it hangs`,
        evidence,
        action: round === null
            ? `Find which call of ${endpoint} waits that long (a lock, a slow dependency) in its traces, and give it a time-out and an answer for when it does not come.`
            : `Look for a time-out of ${(0,units/* formatMs */._V)(round)} in what ${endpoint} calls: find out why that call does not answer, and shorten the time-out to what a user would wait for.`,
        moment: null,
        size: share,
    };
}
const LEAST_REQUESTS = 50;
const LEAST_HANGING = 3;
const hanging_dependency_LEAST_SHARE = 0.001;
const MOST_SHARE = 0.3;
/** ms: below this a slow tail has many harmless reasons. */
const hanging_dependency_SHORTEST = 500;
const APART = 8;
/** The share of the times above a limit (ms), to a hundredth of a percent. */
function shareAbove(times, limit) {
    let low = 0;
    let high = 100;
    for (let step = 0; step < 16; step++) {
        const middle = (low + high) / 2;
        if ((times.percentile(middle) ?? 0) <= limit)
            low = middle;
        else
            high = middle;
    }
    return 1 - low / 100;
}
const ROUND = [
    500, 1000, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 15_000, 20_000, 30_000, 45_000, 60_000,
    90_000, 120_000,
];
/** What somebody would have configured, if the time is at most 3 % above it; ms. */
function roundNumber(time) {
    return ROUND.find((one) => time >= one * 0.995 && time <= one * 1.03) ?? null;
}

;// CONCATENATED MODULE: ./lib/analysis/rules/no-ramp.js

/** A load that starts at once with many users. */
const noRamp = {
    name: 'no-ramp',
    see: (of) => {
        const [first] = of.run.phases;
        const sudden = first !== undefined && first.from === first.to && first.from >= MANY;
        // A search begins low, and climbs.
        if (!sudden || of.run.search !== undefined || of.result.scenario.tier.warmup > 0 || !isLoadTest(of))
            return [];
        return hint(`The load starts at once with ${of.levelText(first.from)}`, [
            'The first seconds are then those of cold caches and of pools that open all at once, and they are in the figures.',
        ], 'Begin with a ramp (`{ phase: ramp, users: 0..50, for: 1m }`) or with a `warmup:`.');
    },
};
const MANY = 20;

;// CONCATENATED MODULE: ./lib/analysis/rules/no-think-time.js

/** Users that never wait, in a load that is meant to look like a real one. */
const noThinkTime = {
    name: 'no-think-time',
    see: (of) => of.open || of.result.scenario.hasThinkTime || !isLoadTest(of)
        ? []
        : hint(`${highestLevel(of)} users never think: each sends its next request at once`, ['As many real users would send a small part of that.'], 'Add `think:` steps of the length that real users take, or say a rate (`rate:`) instead of users.'),
};

;// CONCATENATED MODULE: ./lib/analysis/rules/overload.js

/**
 * The open model went past what the service could take: journeys that were due were not started. Their waiting is in
 * no latency, so that a reader of the latencies alone would take the service for faster than it was.
 */
const overload = {
    name: 'overload',
    see: (of) => {
        const { dropped, due, byPhase } = droppedJourneys(of);
        // A search goes past what the service can take on purpose, and tells so itself.
        if (!of.open || of.run.search !== undefined || dropped === 0)
            return [];
        const slots = (0,units/* formatCount */.B4)(of.result.scenario.tier.maxInFlight);
        const first = of.course.points.find(({ at }) => droppedIn(of, at) > 0);
        const share = dropped / due;
        return [
            {
                severity: share >= overload_MANY ? 'critical' : 'warning',
                subject: null,
                title: `The service could not keep up: ${(0,units/* formatCount */.B4)(dropped)} of ${(0,units/* formatCount */.B4)(due)} journeys that were due (${(0,units/* formatPercent */.l9)(share)}) were dropped`,
                evidence: [
                    `All ${slots} slots (maxInFlight) still waited for answers: ${byPhase.map(([name, count]) => `${(0,units/* formatCount */.B4)(count)} in ${name}`).join(', ')}.`,
                    ...(first === undefined
                        ? []
                        : [`It began ${(0,units/* formatDuration */.a3)(first.at)} into the load, at ${of.levelText(first.level)}.`]),
                    'Latencies are of the others alone.',
                ],
                action: 'Lower the rate, speed the service up, or raise maxInFlight where it is less than rate × response time.',
                moment: first === undefined ? null : { from: first.at, to: lastDrop(of) },
                size: share,
            },
        ];
    },
};
const overload_MANY = 0.01;
function droppedIn({ run }, at) {
    return run.timeline.buckets.find(({ start }) => start === at)?.dropped ?? 0;
}
function lastDrop({ run }) {
    const last = run.timeline.buckets.findLast(({ dropped }) => dropped > 0);
    return Math.min(run.duration, (last?.start ?? 0) + run.timeline.bucket);
}
/** Arrivals of a journey on a clock are dropped for another reason: its last round was still under way. */
function droppedJourneys({ result: { scenario }, run }) {
    const onClock = new Set(scenario.journeys.filter(({ every }) => every !== null).map(({ name }) => name));
    const journeys = run.journeys.filter(({ name }) => !onClock.has(name));
    const dropped = journeys.reduce((sum, journey) => sum + journey.dropped, 0);
    const clocked = new Set(scenario.endpoints.filter(({ journey }) => onClock.has(journey)).map(({ name }) => name));
    const counts = new Map();
    for (const { phases } of run.endpoints.filter(({ name }) => !clocked.has(name))) {
        for (const { phase, failures } of phases)
            if (failures.dropped !== undefined)
                counts.set(phase, (counts.get(phase) ?? 0) + failures.dropped);
    }
    return {
        dropped,
        due: dropped + journeys.reduce((sum, journey) => sum + journey.started, 0),
        byPhase: [...counts],
    };
}

;// CONCATENATED MODULE: ./lib/analysis/two-states.js

/** Halfway, by factors, between what it usually is at its quietest and its most. Null when it is not both for a while. */
function stateOf(values) {
    const most = Math.max(0, ...values);
    const least = Math.max((0,robust_trend/* quantileOf */.Xf)(values, 0.2) ?? 0, most / 100);
    if (most <= 0)
        return null;
    const half = Math.sqrt(most * least);
    const isBusy = values.map((value) => value > half);
    const part = (wanted) => values.filter((_, index) => isBusy[index] === wanted);
    const [quiet, busy] = [(0,robust_trend/* quantileOf */.Xf)(part(false), 0.5), (0,robust_trend/* quantileOf */.Xf)(part(true), 0.5)];
    if (quiet === null || busy === null)
        return null;
    if (part(true).length < two_states_SHORTEST || part(false).length < two_states_SHORTEST)
        return null;
    const rises = isBusy.flatMap((now, index) => now && index > 0 && isBusy[index - 1] === false ? [index] : []);
    return { values, isBusy, quiet, busy, rises };
}
const two_states_SHORTEST = 3;

;// CONCATENATED MODULE: ./lib/analysis/under-way.js
/**
 * The timeline counts requests where they end. Here each counts for as long as it took, back from its end: by
 * Little's law the same number in the long run, but at the moment at which it was so.
 */
function underWay({ bucket, points }) {
    const work = points.map(() => 0);
    const weighted = points.map(() => 0);
    points.forEach(({ rate, mean }, end) => {
        if (mean === null)
            return;
        // Those that end in a bucket end in its middle on average.
        const spans = Math.max(1, Math.min(end + 1, Math.round(mean / bucket)));
        const each = (rate * mean) / 1000 / spans;
        for (let index = end; index > end - spans; index--) {
            work[index] = (work[index] ?? 0) + each;
            weighted[index] = (weighted[index] ?? 0) + each * mean;
        }
    });
    return {
        requests: work,
        time: work.map((requests, index) => (requests > 0 ? (weighted[index] ?? 0) / requests : null)),
    };
}

;// CONCATENATED MODULE: ./lib/analysis/disturbance.js





/**
 * Looks at one stretch of constant load, so that the load explains nothing. One that has more under way at the same
 * moment as the others get slower is no cause: something that they share is slow. Null when there is none, or when
 * most endpoints would be it.
 */
function disturbances(course, steady) {
    const first = course.points.findIndex(({ at }) => at === steady[0]?.at);
    if (first < 0 || steady.length < disturbance_LEAST_POINTS || course.endpoints.length < 2)
        return null;
    const all = course.endpoints.map((one) => {
        const { requests, time } = underWay(one);
        const cut = (values) => values.slice(first, first + steady.length);
        return { name: one.name, requests: cut(requests), time: cut(time) };
    });
    const found = all.flatMap((one, index) => disturbanceOf(one, all.toSpliced(index, 1), steady, course.bucket) ?? []);
    if (found.length * 2 > all.length)
        return null;
    return found.toSorted((a, b) => b.r - a.r)[0] ?? null;
}
const disturbance_LEAST_POINTS = 20;
/** A rise of less is what chance does. */
const LEAST_RISE = 2;
/** Requests at a time: fewer hardly disturb anyone. */
const LEAST_MORE = 0.5;
const LEAST_SLOWER = 1.3;
const LEAST_R = 0.8;
/** Neighbouring moments resemble each other: only so much closer at its lag than at once is a lag. */
const CLEARLY = 0.05;
/** ms. */
const LONGEST_LAG = 30_000;
const FEWEST_LAGS = 5;
/** Share of the moments at which an endpoint must have times to tell by. */
const OFTEN = 0.5;
function disturbanceOf(one, neighbours, steady, bucket) {
    const state = stateOf((0,plateau/* smoothed */.c)(one.requests).map((value) => value ?? 0));
    if (state === null || state.rises.length === 0)
        return null;
    if (state.busy < LEAST_RISE * state.quiet || state.busy - state.quiet < LEAST_MORE)
        return null;
    const known = neighbours.filter(({ time }) => time.filter((value) => value !== null).length >= OFTEN * time.length);
    const slowdown = slowdownOf(known);
    const best = closest(logarithms(state.values), logarithms(slowdown), bucket);
    if (best === null)
        return null;
    const others = known
        .flatMap((other) => changeOf(other, state, best.lag) ?? [])
        .toSorted((a, b) => b.busy / b.quiet - a.busy / a.quiet);
    const slower = (0,robust_trend/* quantileOf */.Xf)(others.map(({ quiet, busy }) => busy / quiet), 0.5);
    if (slower === null || slower < LEAST_SLOWER)
        return null;
    const span = spanOf(state, best.lag, steady, bucket);
    const { name } = one;
    const { quiet, busy, rises } = state;
    return { name, quiet, busy, slower, others, ...best, rises: rises.length, ...span };
}
/** How many times as slow as usual the endpoints are, the middle one of them at each moment. */
function slowdownOf(all) {
    const relative = all.map(({ time }) => {
        const usual = (0,robust_trend/* quantileOf */.Xf)(time, 0.5);
        const even = (0,plateau/* smoothed */.c)(time);
        return even.map((value) => (value === null || usual === null || usual <= 0 ? null : value / usual));
    });
    return (relative[0] ?? []).map((_, index) => (0,robust_trend/* quantileOf */.Xf)(relative.map((values) => values[index] ?? null), 0.5));
}
/** Null where the two do not go together, or do so at once. */
function closest(cause, effect, bucket) {
    const most = Math.min(Math.max(FEWEST_LAGS, Math.floor(LONGEST_LAG / bucket)), Math.floor(cause.length / 4));
    const lags = Array.from({ length: most + 1 }, (_, lag) => ({ lag, ...together(cause, effect, lag) }));
    const atOnce = lags[0]?.r ?? null;
    const best = lags.reduce((top, one) => ((one.r ?? -1) > (top.r ?? -1) + 1e-9 ? one : top), lags[0] ?? NONE);
    if (best.r === null || best.r < LEAST_R || best.lag === 0)
        return null;
    return atOnce !== null && best.r < atOnce + CLEARLY ? null : { ...best, r: best.r };
}
const NONE = { lag: 0, r: null, moments: 0 };
function together(cause, effect, lag) {
    const both = cause.flatMap((x, index) => {
        const y = effect[index + lag] ?? null;
        return x === null || y === null ? [] : [[x, y]];
    });
    if (both.length < disturbance_LEAST_POINTS / 2)
        return { r: null, moments: both.length };
    const r = (0,simple_statistics/* sampleCorrelation */.lo)(both.map(([x]) => x), both.map(([, y]) => y));
    return { r: Number.isFinite(r) ? r : null, moments: both.length };
}
/** Factors count alike, up and down; what is next to nothing counts as a twentieth of the most. */
function logarithms(values) {
    const least = Math.max(0, ...values.map((value) => value ?? 0)) / 20;
    if (least <= 0)
        return values.map(() => null);
    return values.map((value) => (value === null ? null : Math.log(value + least)));
}
/** What an endpoint's mean time is before and while the other one is busy, `lag` later. */
function changeOf({ name, time }, { isBusy }, lag) {
    const late = (wanted) => (0,robust_trend/* quantileOf */.Xf)(time.filter((_, index) => index >= lag && isBusy[index - lag] === wanted), 0.5);
    const [quiet, busy] = [late(false), late(true)];
    return quiet === null || busy === null || quiet <= 0 ? null : { name, quiet, busy };
}
function spanOf({ rises, isBusy }, lag, steady, bucket) {
    const rise = rises[0] ?? 0;
    const end = isBusy.indexOf(false, rise);
    const last = Math.min(steady.length - 1, (end < 0 ? isBusy.length : end) - 1 + lag);
    return { from: steady[rise]?.at ?? 0, to: (steady[last]?.at ?? 0) + bucket };
}

;// CONCATENATED MODULE: ./lib/analysis/rules/noisy-neighbour.js


/** One endpoint has more requests under way, and a moment later all the others get slower, at the same load. */
const noisyNeighbour = {
    name: 'noisy-neighbour',
    see: (of) => {
        const found = disturbances(of.course, of.steadyPoints());
        return found === null ? [] : [noisy_neighbour_sighting(of, found)];
    },
};
function noisy_neighbour_sighting(of, found) {
    const { name, quiet, busy, lag, slower, others, r, moments, rises, from, to } = found;
    const later = (0,units/* formatDuration */.a3)(lag * of.course.bucket);
    const followers = others.length === 1 ? (others[0]?.name ?? 'the other endpoint') : 'the other endpoints';
    const verb = others.length === 1 ? 'gets' : 'get';
    return {
        severity: 'warning',
        subject: name,
        title: `${name} slows others down: with ${atATime(busy)} of its requests under way instead of ${atATime(quiet)}, ${followers} ${verb} ${slower.toFixed(1)} times slower ${later} later`,
        evidence: [
            `Requests under way are rate × mean time (Little's law); the load itself did not change. It rose ${rises === 1 ? 'once' : `${rises} times`}.`,
            `${others
                .slice(0, MOST_OTHERS)
                .map((one) => `${one.name} from ${(0,units/* formatMs */._V)(one.quiet)} to ${(0,units/* formatMs */._V)(one.busy)} on average`)
                .join(', ')} (${(0,units/* formatChange */.eD)(slower - 1)} over all).`,
            `Correlation ${r.toFixed(2)} over ${moments} moments at that lag.`,
        ],
        action: `Look at what ${name} shares with them: a pool of connections, a lock, the CPU. Give it a limit or a pool of its own, or make it lighter, and measure again: what moves together need not be the cause.`,
        moment: { from, to },
        size: slower,
    };
}
const MOST_OTHERS = 3;
function atATime(requests) {
    return requests < 10 ? requests.toFixed(1) : requests.toFixed(0);
}

;// CONCATENATED MODULE: ./lib/analysis/rules/queueing.js

/** Open model: journeys were due but waited, so that the service times alone look better than what users would see. */
const queueing = {
    name: 'queueing',
    see: (of) => {
        if (!of.open)
            return [];
        const whole = of.figures(null);
        const response = whole.percentile(95);
        const service = whole.service.percentile(95);
        if (response === null || service === null)
            return [];
        if (response < queueing_APART * service || response - service < queueing_LEAST_EXTRA)
            return [];
        const dropped = whole.dropped;
        return [
            {
                severity: 'warning',
                subject: null,
                title: `Requests wait before they can be sent: p95 is ${(0,units/* formatMs */._V)(response)} from when they were due, ${(0,units/* formatMs */._V)(service)} from when they were sent`,
                evidence: [
                    `At most ${(0,units/* formatCount */.B4)(of.result.scenario.tier.maxInFlight)} journeys may be under way at a time (maxInFlight); the service does not finish them as fast as they arrive.`,
                    ...(dropped > 0
                        ? [
                            `${(0,units/* formatCount */.B4)(dropped)} arrivals (${(0,units/* formatPercent */.l9)(dropped / (dropped + whole.requests))}) found no place and were dropped.`,
                        ]
                        : []),
                    'A tool that measures from sending (coordinated omission) would have shown the smaller number.',
                ],
                action: 'The rate is above what the service can do: see which resource it runs out of, or lower the rate. Raise maxInFlight only if real clients would have that many requests open.',
                moment: null,
                size: response / service,
            },
        ];
    },
};
const queueing_APART = 2;
/** ms. */
const queueing_LEAST_EXTRA = 10;

;// CONCATENATED MODULE: ./lib/analysis/rules/rate-limited.js


/** Answers 429: a rate limiter between the load and the service. */
const rateLimited = {
    name: 'rate-limited',
    see: (of) => {
        const whole = of.figures(null);
        const refused = whole.statuses['429'] ?? 0;
        if (refused < rate_limited_LEAST || refused < rate_limited_LEAST_SHARE * whole.requests)
            return [];
        // While it refuses, what passes is what it allows.
        const limiting = of.course.points.filter(({ failed }) => (failed ?? 0) > rate_limited_LEAST_SHARE);
        const allowed = (0,robust_trend/* quantileOf */.Xf)(limiting.map(({ goodput }) => goodput), 0.5);
        const first = limiting[0];
        return [
            {
                severity: 'warning',
                subject: null,
                title: 'A rate limiter refuses requests' + (allowed === null ? '' : `: about ${(0,units/* formatRate */.CE)(allowed)} pass`),
                evidence: [
                    `${(0,units/* formatCount */.B4)(refused)} of ${(0,units/* formatCount */.B4)(whole.requests)} requests (${(0,units/* formatPercent */.l9)(refused / whole.requests)}) were answered with 429.`,
                    ...(first === undefined ? [] : [`It began at ${of.levelText(first.level)}.`]),
                ],
                action: 'If the limiter is what is tested, accept 429 (`expect: { status: [200, 429] }`). If not, exempt the load generator or raise the limit in the test environment: these figures are those of the limiter.',
                moment: first === undefined
                    ? null
                    : { from: first.at, to: (limiting.at(-1)?.at ?? first.at) + of.course.bucket },
                size: refused / whole.requests,
            },
        ];
    },
};
const rate_limited_LEAST = 5;
const rate_limited_LEAST_SHARE = 0.01;

;// CONCATENATED MODULE: ./lib/analysis/rules/refused-connections.js

/** Connections that the server does not take, or breaks. */
const refusedConnections = {
    name: 'refused-connections',
    see: (of) => {
        const { failuresByKind, requests } = of.figures(null);
        const firstBad = of.course.points.find(({ failed }) => (failed ?? 0) > refused_connections_LEAST_SHARE);
        return KINDS.flatMap(({ kind, title, action }) => {
            const count = failuresByKind[kind] ?? 0;
            if (count < refused_connections_LEAST || count < refused_connections_LEAST_SHARE * requests)
                return [];
            return [
                {
                    severity: 'critical',
                    subject: kind,
                    title: `${title}: ${(0,units/* formatPercent */.l9)(count / requests)} of the requests`,
                    evidence: [
                        `${(0,units/* formatCount */.B4)(count)} of ${(0,units/* formatCount */.B4)(requests)} requests.`,
                        ...(firstBad === undefined ? [] : [`Failures began at ${of.levelText(firstBad.level)}.`]),
                    ],
                    action,
                    moment: firstBad === undefined ? null : { from: firstBad.at, to: of.run.duration },
                    size: count / requests,
                },
            ];
        });
    },
};
const refused_connections_LEAST = 3;
const refused_connections_LEAST_SHARE = 0.002;
const KINDS = [
    {
        kind: 'refused',
        title: 'The server refuses connections',
        action: 'Nobody listens, or the queue of new connections is full: look whether the process restarted, and raise its backlog (and net.core.somaxconn) or keep connections open.',
    },
    {
        kind: 'reset',
        title: 'The server breaks connections off',
        action: 'Look for a process that restarts, a proxy or balancer whose idle time-out is shorter than the client’s, or a limit on connections that closes the oldest.',
    },
];

;// CONCATENATED MODULE: ./lib/analysis/rules/shared-account.js

/** Users that all log in as the same one. */
const sharedAccount = {
    name: 'shared-account',
    see: (of) => {
        const shared = of.result.scenario.journeys.filter(({ login, weight }) => login === 'shared' && weight > 0);
        const [first] = shared;
        if (first === undefined || !isLoadTest(of))
            return [];
        return hint(`All users of ${shared.map(({ name }) => name).join(', ')} log in with the same account`, ['They share its rows, its cart, its cache and its locks, as real users do not.'], 'Give each user a row of its own: `data: { account: { file: accounts.csv, pick: per-user } }`.');
    },
};

;// CONCATENATED MODULE: ./lib/analysis/rules/single-endpoint.js

/** A load on one endpoint alone. */
const singleEndpoint = {
    name: 'single-endpoint',
    see: (of) => {
        const [only, ...others] = of.endpoints;
        if (only === undefined || others.length > 0 || !isLoadTest(of))
            return [];
        return hint(`The load asks for ${only} alone`, ['Caches and pools that several endpoints share are then never contended.'], 'Add the journeys of real users; `loadgate mix ACCESS.log` writes them from a log.');
    },
};

// EXTERNAL MODULE: ./lib/analysis/rules/slow-recovery.js
var slow_recovery = __webpack_require__(8473);
;// CONCATENATED MODULE: ./lib/analysis/rules/stall.js


/** No request ended for seconds in the middle of the load. */
const stall = {
    name: 'stall',
    see: (of) => {
        const { points, bucket } = of.course;
        const usual = (0,robust_trend/* quantileOf */.Xf)(points.map(({ rate }) => rate), 0.5) ?? 0;
        if (usual < LEAST_RATE)
            return [];
        let longest = { from: 0, length: 0 };
        let start = -1;
        points.forEach(({ rate, level, at }, index) => {
            const before = points[index - 1];
            // The first bucket may be without an answer yet, also after a pause.
            const begins = before === undefined || at - before.at > bucket;
            const silent = rate === 0 && level > 0 && !begins;
            if (!silent)
                start = -1;
            else if (start < 0)
                start = index;
            if (start >= 0 && index - start + 1 > longest.length)
                longest = { from: start, length: index - start + 1 };
        });
        const from = points[longest.from]?.at;
        if (longest.length === 0 || from === undefined || longest.length * bucket < stall_SHORTEST)
            return [];
        // Where nearly all failed before, the silence is that of a service that went under, not of one that paused.
        if ((points[longest.from - 1]?.failed ?? 0) > MOSTLY)
            return [];
        const lasted = (0,units/* formatDuration */.a3)(longest.length * bucket);
        const missed = of.open
            ? 'Response times count from when requests were due, so the wait is in them.'
            : `Users of a closed model wait as well: about ${Math.round((usual * longest.length * bucket) / 1000)} requests were not sent that independent users would have sent, so the percentiles look better than users would find them (coordinated omission).`;
        return [
            {
                severity: 'critical',
                subject: null,
                title: `The service stood still for ${lasted}: no request ended`,
                evidence: [`Usually ${(0,units/* formatRate */.CE)(usual)} end.`, missed],
                action: 'Look for what stops everything at once at that moment: a garbage collection, a lock on a table, a restart, a blocked event loop. To see its full cost, measure with a rate instead of users.',
                moment: { from, to: from + longest.length * bucket },
                size: longest.length * bucket,
            },
        ];
    },
};
const MOSTLY = 0.5;
const LEAST_RATE = 5;
/** ms. */
const stall_SHORTEST = 2000;

;// CONCATENATED MODULE: ./lib/analysis/rules/too-short.js


/** A load test that is over before a steady state is. */
const tooShort = {
    name: 'too-short',
    see: (of) => {
        const { name } = of.result.scenario.tier;
        const least = name === 'soak' ? SHORTEST_SOAK : name === 'load' || name === 'stress' ? SHORTEST_LOAD : 0;
        if (of.run.duration >= least || of.run.end.reason !== 'finished')
            return [];
        return hint(`${(0,units/* formatDuration */.a3)(of.run.duration)} is short for a ${name} test`, [
            name === 'soak'
                ? 'Leaks and slow growth show over hours: what is found here may be no more than warming up.'
                : 'Pools, collectors and caches have not seen their steady state yet.',
        ], `Measure for at least ${(0,units/* formatDuration */.a3)(least)}.`);
    },
};
/** ms. */
const SHORTEST_SOAK = 1_800_000;
const SHORTEST_LOAD = 60_000;

;// CONCATENATED MODULE: ./lib/analysis/rules/rules.js























/** In the order in which findings of the same severity are told: causes before what they cause. */
const RULES = [
    memoryLeak,
    handleLeak,
    refusedConnections,
    hangingDependency,
    overload,
    stall,
    cpuSaturated,
    poolLimit,
    rateLimited,
    slow_recovery/* slowRecovery */.v,
    noisyNeighbour,
    follows,
    queueing,
    drift,
    dataExhausted,
    coldStart,
    fastErrors,
    generatorNearLimit,
    dominantEndpoint,
    noThinkTime,
    singleEndpoint,
    noRamp,
    tooShort,
    sharedAccount,
];

;// CONCATENATED MODULE: ./lib/analysis/findings.js




/**
 * What the runs of the head show, the worst first, causes without what they explain. A finding stands when most of the runs show it; that of the middle
 * strength is told. Runs of less than three seconds tell nothing.
 */
function findingsOf(result, rules = RULES) {
    const runs = (0,result_sides/* headRuns */.xC)(result)
        .filter((run) => run.duration >= SHORTEST_RUN)
        .map((run) => new observed_run/* ObservedRun */.W(result, run));
    const found = rules.flatMap((rule) => agreed(rule, runs));
    return withoutConsequences(found.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)));
}
const SHORTEST_RUN = 3000;
const SEVERITIES = ['critical', 'warning', 'hint'];
function agreed(rule, runs) {
    const bySubject = new Map();
    for (const of of runs) {
        for (const sighting of rule.see(of)) {
            const seen = bySubject.get(sighting.subject) ?? [];
            bySubject.set(sighting.subject, [...seen, { sighting, run: of.run.number }]);
        }
    }
    return [...bySubject.values()]
        .filter((seen) => seen.length > runs.length / 2)
        .flatMap((seen) => {
        const sorted = seen.toSorted((a, b) => a.sighting.size - b.sighting.size);
        const middle = sorted[Math.floor((sorted.length - 1) / 2)];
        return middle === undefined ? [] : [findingFrom(rule.name, middle)];
    });
}
function findingFrom(rule, { sighting, run }) {
    const { severity, subject, title, evidence, action, moment } = sighting;
    return {
        rule,
        severity,
        subject,
        title,
        evidence,
        action,
        moment: moment === null ? null : { run, ...moment },
    };
}

// EXTERNAL MODULE: ./lib/analysis/capacity.js + 2 modules
var capacity = __webpack_require__(3140);
// EXTERNAL MODULE: ./lib/report/evidence-words.js
var evidence_words = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/report/figure-rows.js
var figure_rows = __webpack_require__(9632);
// EXTERNAL MODULE: ./lib/model/notes.js
var notes = __webpack_require__(3912);
;// CONCATENATED MODULE: ./lib/report/gathered-notes.js


/** Notes of the measurement, its runs and the verdict, and which runs ended early on purpose. */
function gatherNotes(result, verdict) {
    const whole = [...verdict.notes, ...result.notes];
    const ofRuns = result.runs.flatMap((run) => [
        ...(run.side === 'head' ? plannedEnd(run) : []),
        ...run.notes,
    ]);
    const runsByText = new Map();
    for (const run of result.runs) {
        for (const note of run.notes)
            runsByText.set(note.text, [...(runsByText.get(note.text) ?? []), run.number]);
    }
    const told = (note) => withRuns(note.text, runsByText.get(note.text) ?? [], result.runs.length);
    const texts = (level) => eachOnce([...whole, ...ofRuns]
        .filter((note) => note.level === level && note.text.trim() !== '' && !isInHeadline(note, verdict))
        .map(told));
    const warnings = texts('warning');
    return { warnings, infos: texts('info').filter((text) => !warnings.includes(text)) };
}
/** Why all the runs that count were refused is the headline itself. */
function isInHeadline({ text }, { overall, headline }) {
    const [, reason] = /^Runs? [^:]* not compared: (.*)\.$/s.exec(text) ?? [];
    return reason !== undefined && overall === 'invalid' && headline.includes(reason);
}
/** Each once. Repeated runs differ in the numbers of their reasons alone: the first is told. */
function eachOnce(texts) {
    const alike = new Map();
    for (const text of new Set(texts)) {
        const key = text.startsWith('A run was repeated: ') ? text.replaceAll(/\d[\d.,]*/g, '#') : text;
        alike.set(key, [...(alike.get(key) ?? []), text]);
    }
    return [...alike.values()].map(([first = '', ...others]) => others.length === 0
        ? first
        : first.replace('A run was repeated', `${others.length + 1} runs were repeated`));
}
/** The other ends keep a run from being compared: the verdict's notes tell them. */
function plannedEnd(run) {
    const { end } = run;
    if (end.reason !== 'until')
        return [];
    return [(0,notes/* info */.p)(`Run ${run.number} ended after ${(0,units/* formatDuration */.a3)(end.after)}, as planned: ${end.condition}.`)];
}
function withRuns(text, runs, of) {
    if (runs.length === 0 || runs.length === of)
        return text;
    return `${text} (run ${runs.join(', ')} of ${of})`;
}

// EXTERNAL MODULE: ./lib/result/median.js
var median = __webpack_require__(7875);
;// CONCATENATED MODULE: ./lib/report/server-rows.js



/** Null when nothing is known of the server. */
function serverFigures(result) {
    const pairs = (0,result_sides/* pairedRuns */.aL)(result);
    const heads = pairs.length > 0 ? pairs.map(({ head }) => head) : (0,result_sides/* headRuns */.xC)(result);
    const bases = pairs.map(({ base }) => base);
    const phases = (0,figure_rows/* judgedPhases */.Ce)({ ...result, runs: heads });
    const sides = [serverRow('head', heads, phases), serverRow('base', bases, phases)];
    const known = sides.filter((row) => row !== null);
    const metrics = metricRows(heads, bases, phases);
    return known.length === 0 && metrics.length === 0 ? null : { sides: known, metrics };
}
function serverRow(side, runs, phases) {
    const known = runs.flatMap((run) => {
        const rows = inPhases(run.resources?.processes?.rows ?? [], run, phases);
        return rows.length === 0 ? [] : [rows];
    });
    if (known.length === 0)
        return null;
    const perRun = (figure) => known.map((rows) => rows.flatMap((row) => row[figure] ?? [])).filter((levels) => levels.length > 0);
    const most = (figure) => highest(perRun(figure));
    const cpu = summary(perRun('cpu'));
    return {
        side,
        cpu,
        memory: summary(perRun('rss')),
        files: most('files'),
        connections: most('connections'),
        closeWait: most('closeWait'),
        threads: most('threads'),
        processes: most('processes'),
    };
}
function metricRows(heads, bases, phases) {
    const names = new Set(heads.flatMap((run) => run.resources?.metrics ?? []).map(({ series }) => series));
    return [...names].flatMap((series) => {
        const perRun = (runs) => runs
            .map((run) => {
            const found = run.resources?.metrics.find((one) => one.series === series);
            return inPhases(found?.rows ?? [], run, phases);
        })
            .filter((rows) => rows.length > 0);
        const figures = summary(perRun(heads));
        if (figures === null)
            return [];
        return [{ series, ...figures, base: summary(perRun(bases))?.median ?? null }];
    });
}
/** Rows that begin in a judged phase; all of them where none does. */
function inPhases(rows, run, names) {
    const spans = run.phases.filter((phase) => names.includes(phase.name));
    const inside = rows.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end));
    return inside.length > 0 ? inside : rows;
}
/** Every run has levels. */
function summary(runs) {
    const of = (figure) => (0,median/* median */.J)(runs.flatMap((levels) => figure(levels) ?? []));
    const start = of((levels) => levels[0]?.mean);
    const end = of((levels) => levels.at(-1)?.mean);
    const middle = of((levels) => (0,median/* median */.J)(levels.map((level) => level.mean)));
    const max = highest(runs);
    return start === null || end === null || middle === null || max === null
        ? null
        : { start, end, median: middle, max };
}
function highest(runs) {
    const all = runs.flat();
    return all.length === 0 ? null : all.reduce((most, level) => Math.max(most, level.max), -Infinity);
}

// EXTERNAL MODULE: ./lib/report/spike-words.js
var spike_words = __webpack_require__(9820);
// EXTERNAL MODULE: ./lib/report/verdict-words.js
var verdict_words = __webpack_require__(8215);
;// CONCATENATED MODULE: ./lib/report/report.js









/** The same view each time it is asked for: every report of a measurement is made from the same input. */
function viewOf(input) {
    const view = known.get(input) ?? derive(input);
    known.set(input, view);
    return view;
}
/** Lives as long as the input itself. */
const known = new WeakMap();
function derive(input) {
    const { result, verdict } = input;
    const head = { ...result, runs: (0,result_sides/* headRuns */.xC)(result) };
    const phases = (0,figure_rows/* phaseRows */.vZ)(head);
    return {
        ...input,
        head,
        behind: { pairs: (0,evidence_words/* pairsMade */.H4)(input), place: (0,evidence_words/* placeOfPairs */.QW)(input) },
        tier: result.scenario.tier.name,
        open: result.scenario.tier.model === 'open',
        cells: (0,verdict_words/* worstFirst */.md)(verdict.cells),
        limits: limitsOf(verdict.thresholds, result.scenario.tier.thresholds),
        endpoints: (0,figure_rows/* endpointRows */.Lf)(head),
        total: (0,figure_rows/* totalRow */.V$)(head),
        judged: (0,figure_rows/* judgedPhases */.Ce)(head),
        phases,
        spike: (0,spike_words/* tellSpike */.K)({ head, phases }),
        insights: findingsOf(result),
        notes: gatherNotes(result, verdict),
        capacity: (0,capacity/* analyseCapacity */.e)(head),
        server: serverFigures(result),
    };
}
/** Whether there was nothing to compare with: neither a baseline nor pairs. */
function isUncompared({ cells, verdict }) {
    return verdict.baseline.state === 'unusable' && cells.every((cell) => cell.baseline === null);
}
/** Whether the headline says all that a reason of cells does. */
function isHeadline(reason, { verdict }) {
    return verdict.overall === 'invalid' && verdict.headline.includes(reason);
}
/** Why there was neither a baseline nor pairs. */
function whyUncompared({ verdict: { baseline, evidence } }) {
    const reasons = [
        baseline.state === 'unusable' ? baseline.reason : null,
        evidence.noPairs === null ? null : `no pairs either: ${evidence.noPairs}`,
    ];
    return reasons.filter((reason) => reason !== null).join('; ');
}
function limitsOf(verdicts, plans) {
    const order = ['FAIL', 'MARGINAL', 'PASS', 'not applicable'];
    return verdicts
        .map((verdict) => ({ ...verdict, metric: metricOf(verdict, plans) }))
        .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}
function metricOf(verdict, plans) {
    return plans.find((plan) => plan.text === verdict.text)?.metric ?? null;
}


/***/ }),

/***/ 9649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ rulesLines),
/* harmony export */   w: () => (/* binding */ rulesWords)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8215);


/** What to say of a pull request that changes what judges it, and of a regression that was accepted; plain text. */
function rulesWords(verdict) {
    return {
        tampering: tampering(verdict, (commit) => commit),
        accepted: acceptance(verdict, (label) => `"${label}"`),
    };
}
/** The same as lines of markdown. */
function rulesLines(verdict) {
    const changed = tampering(verdict, (commit) => `\`${commit}\``);
    const accepted = acceptance(verdict, (label) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(label, 60));
    const lines = [
        changed === null ? null : `> ⚠️ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeProse */ .fd)(changed, LONGEST)}`,
        accepted === null ? null : `> 🏷️ ${accepted}`,
    ];
    return lines.filter((line) => line !== null).join('\n>\n');
}
const LONGEST = 1500;
const PARTS = { gate: 'gate', thresholds: 'thresholds', waivers: 'waivers', baseline: 'the baseline' };
function tampering({ rules }, quoted) {
    if (rules === undefined || rules.changed.length === 0)
        return null;
    const parts = rules.changed.map((part) => PARTS[part]);
    const base = `${quoted((0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(rules.commit))}, ${rules.why}`;
    const told = `This pull request changes what judges it: ${listed(parts)}. What counts is what its base has (${base}).`;
    if (rules.proposed === null)
        return told;
    return `${told} By the rules of this pull request: ${inWords(rules.proposed)}.`;
}
/** Headlines of some verdicts begin with its name. */
function inWords({ overall, headline }) {
    const { words } = (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .lookOf */ .Li)(overall);
    const said = headline.toLowerCase().startsWith(words);
    return said ? `${words}${headline.slice(words.length)}` : `${words} (${headline})`;
}
function acceptance({ accepted }, quoted) {
    if (accepted === undefined)
        return null;
    const by = accepted.by === null ? '' : `, set by ${quoted(accepted.by)}`;
    return `Accepted by label ${quoted(accepted.label)}${by}: this regression does not fail the job.`;
}
function listed(parts) {
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}


/***/ }),

/***/ 4253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ describeSensitivity)
/* harmony export */ });
/* unused harmony export wholePercent */
/* harmony import */ var _plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);

/**
 * "Would have seen a slowdown of 18 % or more on p95 of 6 of 7 endpoints, 12 % on p50 of 7 of 7": what a pass is
 * worth. Empty where nothing was compared, and beside a regression, which was seen.
 */
function describeSensitivity({ overall, sensitivity }) {
    if (overall !== 'pass' && overall !== 'improved' && overall !== 'inconclusive')
        return '';
    const metrics = sensitivity?.metrics.filter(({ of }) => of > 0) ?? [];
    const latency = metrics.filter(({ metric }) => !(0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric) && metric !== 'errors');
    const seen = latency.filter(isSeen).map((metric, index) => slowdown(metric, index === 0));
    const rates = metrics.filter((metric) => (0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isRate */ .V)(metric.metric) && isSeen(metric)).map(loss);
    const blind = metrics.filter((metric) => !isSeen(metric)).map(({ metric }) => metric);
    const told = [...seen, ...rates];
    const parts = [
        told.length === 0 ? '' : `Would have seen ${enumerated(told)}.`,
        blind.length === 0 ? '' : `Could not have seen any change of ${blind.join(', ')}: too noisy.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}
/** A fraction as whole percent, rounded up: no promise is made that is not kept. */
function wholePercent(fraction) {
    return `${Math.ceil(fraction * 100 - 1e-6)} %`;
}
function enumerated(parts) {
    if (parts.length < 2)
        return parts.join('');
    return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
function isSeen({ sees, cells }) {
    return cells > 0 && Number.isFinite(sees);
}
function slowdown({ metric, sees, cells, of }, first) {
    const size = wholePercent(sees);
    if (!first)
        return `${size} on ${metric} of ${cells} of ${of}`;
    return `a slowdown of ${size} or more on ${metric} of ${cells} of ${of} ${of === 1 ? 'endpoint' : 'endpoints'}`;
}
/** A throughput 1.25 times smaller has lost 20 %. */
function loss({ sees }) {
    return `a loss of ${wholePercent(sees / (1 + sees))} of throughput`;
}


/***/ }),

/***/ 5195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ formatCores),
/* harmony export */   X8: () => (/* binding */ describeServer),
/* harmony export */   b6: () => (/* binding */ formatConnections),
/* harmony export */   gI: () => (/* binding */ formatMetric),
/* harmony export */   z9: () => (/* binding */ formatMemory)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4840);


/** `server: CPU 1.2 of 4 cores (most 1.9), memory 120 → 131 MB (most 140 MB), 214 open files, 23 threads` */
function describeServer(view) {
    const head = view.server?.sides.find(({ side }) => side === 'head');
    if (head === undefined)
        return '';
    const { cores } = view.result.environment;
    const told = [
        head.cpu === null
            ? ''
            : `CPU ${formatCores(head.cpu.median)} of ${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(cores, 'core')} (most ${formatCores(head.cpu.max)})`,
        head.memory === null ? '' : `memory ${formatMemory(head)} (most ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(head.memory.max)})`,
        head.files === null ? '' : (0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(head.files, 'open file'),
        describeConnections(head),
        head.threads === null ? '' : (0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(head.threads, 'thread'),
    ];
    return `server: ${told.filter((text) => text !== '').join(', ')}`;
}
/** `180 connections`, `180 connections (and 12 in CLOSE_WAIT)`; empty where they are not known. */
function describeConnections({ connections, closeWait }) {
    if (connections === null)
        return '';
    const unclosed = (closeWait ?? 0) > 0 ? ` (and ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(closeWait ?? 0)} in CLOSE_WAIT)` : '';
    return `${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(connections, 'connection')}${unclosed}`;
}
/** `180`, `180 + 12 in CLOSE_WAIT` */
function formatConnections({ connections, closeWait }) {
    if (connections === null)
        return _figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .NONE */ .x3;
    const unclosed = (closeWait ?? 0) > 0 ? ` + ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(closeWait ?? 0)} in CLOSE_WAIT` : '';
    return `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(connections)}${unclosed}`;
}
/** `120 → 131 MB`, from the start to the end */
function formatMemory({ memory }) {
    if (memory === null)
        return _figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .NONE */ .x3;
    const [start, end] = [(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(memory.start), (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(memory.end)];
    const [figure = '', unit = ''] = start.split(' ');
    return end.endsWith(` ${unit}`) ? `${figure} → ${end}` : `${start} → ${end}`;
}
function formatCores(cores) {
    return cores.toFixed(cores < 10 ? 2 : 1);
}
/** `1.735 × 10¹⁸`: an `e` is for machines. */
function scientific(value) {
    const [figure = '', exponent = ''] = value.toExponential(3).split('e');
    const power = exponent.replace('+', '').replaceAll(/./g, (sign) => SUPERSCRIPTS[sign] ?? '');
    return `${figure} × 10${power}`;
}
const SUPERSCRIPTS = {
    '-': '⁻',
    '0': '⁰',
    '1': '¹',
    '2': '²',
    '3': '³',
    '4': '⁴',
    '5': '⁵',
    '6': '⁶',
    '7': '⁷',
    '8': '⁸',
    '9': '⁹',
};
/** A figure of the server's own: in bytes where its name says so, else to four digits. */
function formatMetric(series, value) {
    if (value === null || !Number.isFinite(value))
        return _figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .NONE */ .x3;
    if (/_bytes(?:_total)?\s*(?:\{|$)/.test(series) && value >= 0)
        return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.round(value));
    if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-4))
        return scientific(value);
    return Math.abs(value) >= 1000 ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(value)) : String(Number(value.toPrecision(4)));
}


/***/ }),

/***/ 2561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A word as a POSIX shell takes it literally. */
function shellWord(text) {
    return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ timesText),
/* harmony export */   K: () => (/* binding */ tellSpike)
/* harmony export */ });
/* harmony import */ var _analysis_observed_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9714);
/* harmony import */ var _analysis_failure_shares_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5810);
/* harmony import */ var _analysis_recovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43);
/* harmony import */ var _analysis_rules_slow_recovery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8473);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2714);
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3524);






/** Null where the load has no spike. Of several runs, that of the median recovery is told. */
function tellSpike(view) {
    const seen = view.head.runs.flatMap((run) => {
        const of = new _analysis_observed_run_js__WEBPACK_IMPORTED_MODULE_0__/* .ObservedRun */ .W(view.head, run);
        const effect = (0,_analysis_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .spikeEffect */ .i)(of);
        return effect === null ? [] : [{ of, effect }];
    });
    const sorted = seen.toSorted((a, b) => lasted(a.effect) - lasted(b.effect));
    const middle = sorted[Math.floor((sorted.length - 1) / 2)];
    const base = view.phases.find(({ name }) => name === middle?.effect.baseline.name);
    if (middle === undefined || base === undefined)
        return null;
    const ratio = (value, to) => value === null || to === null || to <= 0 ? null : value / to;
    return {
        summary: summaryOf(middle.of, middle.effect, view, base),
        brief: briefly(middle.effect, worstPhase(middle.effect, view), base),
        rows: view.phases.map((phase) => ({
            phase,
            isBaseline: phase === base,
            failures: failuresIn(view, phase),
            times: {
                p50: ratio(phase.latency.p50, base.latency.p50),
                p95: ratio(phase.latency.p95, base.latency.p95),
                p99: ratio(phase.latency.p99, base.latency.p99),
            },
        })),
    };
}
/** A multiple: `1.3`, `24`, `1,240`. */
function timesText(times) {
    return times >= 10 ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(Math.round(times)) : times.toFixed(1);
}
function lasted({ recoveredAfter }) {
    return recoveredAfter ?? Infinity;
}
function failuresIn({ head }, { name }) {
    return (0,_analysis_failure_shares_js__WEBPACK_IMPORTED_MODULE_1__/* .failureShares */ .T)(head.runs.map((run) => (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .figures */ .u)(run, { endpoint: null, phases: name ?? '' })));
}
/** The phase of raised load with the highest p95. */
function worstPhase({ peaks }, { phases }) {
    const names = new Set(peaks.map(({ name }) => name));
    return phases
        .filter(({ name, latency }) => name !== null && names.has(name) && latency.p95 !== null)
        .reduce((most, row) => (most === null || (row.latency.p95 ?? 0) > (most.latency.p95 ?? 0) ? row : most), null);
}
function summaryOf(of, effect, view, base) {
    const worst = worstPhase(effect, view);
    const highest = worst?.latency.p95 ?? null;
    const failed = worst === null ? '' : failuresIn(view, worst);
    const p95 = highest === null || base.latency.p95 === null
        ? ''
        : `p95 went from ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatMs */ ._V)(base.latency.p95)} to ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatMs */ ._V)(highest)} in \`${worst?.name ?? ''}\`` +
            `${failed === '' ? '' : `, failed (${failed})`}. `;
    const broke = effect.broke === null
        ? 'Neither latency nor errors left the range of the baseline phase.'
        : `${(0,_analysis_rules_slow_recovery_js__WEBPACK_IMPORTED_MODULE_3__/* .firstToBreak */ .D)(of, effect.broke)} It ${recovery(effect)}.`;
    return p95 + broke;
}
function briefly(effect, worst, base) {
    const [high, low] = [worst?.latency.p95 ?? null, base.latency.p95];
    const slower = high === null || low === null || low <= 0 ? '' : `p95 ×${timesText(high / low)}`;
    const failed = worst?.errorRate ?? 0;
    const errors = failed > 0 ? `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPercent */ .l9)(failed)} failed` : '';
    const what = [slower, errors].filter((text) => text !== '').join(' and ');
    if (effect.broke === null)
        return 'the spike left no mark';
    return `${what === '' ? '' : `${what} in ${worst?.name ?? ''}, `}${recovery(effect)}`;
}
function recovery({ recoveredAfter, watched }) {
    if (recoveredAfter === null)
        return `was not back ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(watched)} after the load was`;
    return recoveredAfter === 0
        ? 'was back as soon as the load was'
        : `was back ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(recoveredAfter)} after the load was`;
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

/***/ 8215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   FT: () => (/* binding */ describeBaseline),
/* harmony export */   Li: () => (/* binding */ lookOf),
/* harmony export */   ZR: () => (/* binding */ lookOverall),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   hy: () => (/* binding */ ageOf),
/* harmony export */   iD: () => (/* binding */ lookOfThreshold),
/* harmony export */   iF: () => (/* binding */ fixedBandWarning),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   ly: () => (/* binding */ gaveUp),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   uo: () => (/* binding */ serverDied)
/* harmony export */ });
/* unused harmony export verdictOfReport */
/* harmony import */ var _result_sides_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6785);
/* harmony import */ var _gate_generator_validity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6250);



const LOOKS = {
    regression: { emoji: '❌', sign: '✗', words: 'regression', color: 'red' },
    invalid: { emoji: '⚠️', sign: '!', words: 'invalid', color: 'yellow' },
    inconclusive: { emoji: '⚠️', sign: '?', words: 'inconclusive', color: 'yellow' },
    improved: { emoji: '🚀', sign: '↑', words: 'improved', color: 'green' },
    pass: { emoji: '✅', sign: '✓', words: 'pass', color: 'green' },
    'not-compared': { emoji: '⏭️', sign: '·', words: 'not compared', color: 'gray' },
};
const THRESHOLD_LOOKS = {
    FAIL: { emoji: '❌', sign: '✗', words: 'FAIL', color: 'red' },
    MARGINAL: { emoji: '⚠️', sign: '!', words: 'MARGINAL', color: 'yellow' },
    PASS: { emoji: '✅', sign: '✓', words: 'PASS', color: 'green' },
    'not applicable': { emoji: '⏭️', sign: '·', words: 'not applicable', color: 'gray' },
};
function lookOf(verdict) {
    return LOOKS[verdict];
}
function lookOfThreshold(status) {
    return THRESHOLD_LOOKS[status];
}
/** The look of the whole: a missed limit, a server that died or failed nearly everything is red, whatever the cells say. */
function lookOverall({ verdict, result }) {
    const red = verdict.thresholds.some(({ status }) => status === 'FAIL') || serverDied(result) || gaveUp(result);
    return red ? LOOKS.regression : LOOKS[verdict.overall];
}
/** The verdict in a word, a target that died or failed nearly everything told apart from what could not be judged. */
function verdictOfReport(input) {
    const { overall } = input.verdict;
    return overall !== 'regression' && lookOverall(input) === LOOKS.regression ? 'target-failure' : overall;
}
function serverDied(result) {
    return (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .headRuns */ .xC)(result).some((run) => run.end.reason === 'server-died');
}
/** Whether the circuit breaker ended a run because the target failed nearly everything. */
function gaveUp(result) {
    return (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .headRuns */ .xC)(result).some((run) => run.end.reason === 'breaker' && !(0,_gate_generator_validity_js__WEBPACK_IMPORTED_MODULE_0__/* .ranOut */ .ir)(run));
}
/** The headline as it goes on behind `loadgate smoke: `: with a small letter, unless a name starts it. */
function headlineOf({ verdict }) {
    const { headline, cells } = verdict;
    const isName = cells.some(({ endpoint }) => endpoint !== null && headline.startsWith(endpoint));
    return !isName && /^[A-Z][a-z']/.test(headline)
        ? headline.charAt(0).toLowerCase() + headline.slice(1)
        : headline;
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/**
 * What a fixed band is worth, where one was used. The rates are those of the simulation in `bench/gate`: median of
 * three runs, 11 cells.
 */
function fixedBandWarning(cells) {
    if (!cells.some(({ by, change }) => by === 'fixed band' && change !== null))
        return '';
    return ('Fixed bands know nothing of noise: with ±15 % and three runs, 20 % of unchanged pull requests turned red in a ' +
        'simulation of one quiet machine, and 45 % on shared runners.');
}
/** The cells for reading: worst first, then by how far they moved to the worse side, measured in bands. */
function worstFirst(cells) {
    const order = Object.keys(LOOKS);
    return cells
        .map((cell, index) => ({ cell, index, rank: order.indexOf(cell.verdict), worse: worsening(cell) }))
        .sort((a, b) => a.rank - b.rank || b.worse - a.worse || a.index - b.index)
        .map(({ cell }) => cell);
}
/** `3 days ago`; null where the date can't be read. */
function ageOf(recordedAt, now) {
    const minutes = (now.getTime() - Date.parse(recordedAt)) / 60_000;
    if (!Number.isFinite(minutes))
        return null;
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return ago(minutes, 'minute');
    if (minutes < 48 * 60)
        return ago(minutes / 60, 'hour');
    return ago(minutes / 1440, 'day');
}
/** `perf-baseline.json, 3 jobs, newest 1a2b3c4, 2 days ago` */
function describeBaseline(baseline, now) {
    if (baseline.state === 'unusable')
        return `not used: ${baseline.reason}`;
    if (baseline.result)
        return describeResult(baseline, now);
    const jobs = baseline.jobs === 1 ? '1 job' : `${baseline.jobs} jobs, newest`;
    const commit = baseline.commit === null ? '' : ` of commit ${shortCommit(baseline.commit)}`;
    const age = ageOf(baseline.recordedAt, now);
    return `${baseline.file}, ${jobs}${commit}${age === null ? '' : `, recorded ${age}`}`;
}
/** `result A (a/result.json) of commit 1a2b3c4, measured 2 days ago` */
function describeResult(result, now) {
    const commit = result.commit === null ? '' : ` of commit ${shortCommit(result.commit)}`;
    const age = ageOf(result.recordedAt, now);
    return `result A (${result.file})${commit}${age === null ? '' : `, measured ${age}`}`;
}
function shortCommit(commit) {
    return /^[0-9a-f]{12,}$/i.test(commit) ? commit.slice(0, 7) : commit;
}
function worsening(cell) {
    if (cell.change === null || !Number.isFinite(cell.change))
        return -Infinity;
    const worse = (0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .isRate */ .V)(cell.metric) ? -cell.change : cell.change;
    const inBands = worse / (cell.band !== null && cell.band > 0 ? cell.band : USUAL_BAND);
    // Among improvements the largest comes first.
    return cell.verdict === 'improved' ? -inBands : inBands;
}
/** Where pairs decided there is no band: the floor of a change that counts. */
const USUAL_BAND = 0.15;
function ago(count, unit) {
    const whole = Math.floor(count);
    return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ waiverRemarks)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4840);


/** Expired and exceeded ones first, then those at work, then those that can go. */
function waiverRemarks({ verdict, cells }) {
    const order = ['expired', 'exceeded', 'used', 'unneeded'];
    return [...verdict.waivers]
        .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
        .map((use) => ({ state: use.state, name: nameOf(use.waiver), text: describe(use, cells) }));
}
function describe({ waiver, state }, cells) {
    const place = `${waiver.at.file}:${waiver.at.line}`;
    const reason = `“${waiver.reason}”`;
    switch (state) {
        case 'used':
            return `${movesOf(waiver, cells)}waived up to ${limitOf(waiver)}, through ${waiver.until}: ${reason}`;
        case 'exceeded':
            return `beyond its waiver of up to ${limitOf(waiver)} (${reason}, through ${waiver.until}), so it counts as a regression`;
        case 'expired':
            return `its waiver ended on ${waiver.until} (${reason}), so it counts as a regression again`;
        case 'unneeded':
            return `its waiver (${reason}) is not needed: there is no regression. Remove it from ${place}`;
    }
}
/** `142 → 178 ms, +25 %: ` for each cell that it covers. */
function movesOf({ endpoint, metric }, cells) {
    const moves = cells
        .filter((cell) => cell.waived !== null && cell.endpoint === endpoint)
        .filter((cell) => metric === null || cell.metric === metric)
        .map((cell) => {
        const name = metric === null ? `${cell.metric} ` : '';
        return `${name}${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMove */ .Fv)(cell.metric, cell.baseline, cell.value)}, ${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCellChange */ .km)(cell)}`;
    });
    return moves.length === 0 ? '' : `${moves.join('; ')}: `;
}
function nameOf({ endpoint, metric }) {
    return metric === null ? endpoint : `${endpoint} ${metric}`;
}
function limitOf({ upTo, metric }) {
    const text = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(upTo);
    return metric === 'errors' ? `+${text.replace('%', 'pp')}` : `+${text}`;
}


/***/ })

};
