export const id = 726;
export const ids = [726];
export const modules = {

/***/ 2831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x1: () => (/* binding */ breakingPointOf),
  PJ: () => (/* binding */ ofEndpoint),
  $t: () => (/* binding */ placeOf),
  Tb: () => (/* binding */ throughputNear)
});

// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
;// CONCATENATED MODULE: ./lib/analysis/crossing.js
/**
 * The first load from which on the limit is exceeded: a single stage in the middle that is over it is chance.
 * `points`: ascending. `logarithmic`: values grow by factors, as latency does when a queue builds up.
 */
function crossingOf(points, limit, scale) {
    const isOver = (index) => (points[index]?.value ?? -Infinity) > limit;
    const index = points.findIndex((_, i) => isOver(i) && (isOver(i + 1) || i === points.length - 1));
    const above = points[index];
    if (!above)
        return null;
    const lastOnly = index === points.length - 1;
    const below = points[index - 1];
    if (!below)
        return { at: null, low: null, high: above.load, lastOnly };
    const share = between(below.value, limit, above.value, scale);
    return {
        at: below.load + share * (above.load - below.load),
        low: below.load,
        high: above.load,
        lastOnly,
    };
}
/** How far `limit` is on the way from `from` to `to`, 0 … 1. */
function between(from, limit, to, scale) {
    const onScale = (value) => scale === 'logarithmic' ? Math.log(Math.max(value, SMALLEST)) : value;
    const share = (onScale(limit) - onScale(from)) / (onScale(to) - onScale(from));
    return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 1;
}
/** ms: what clocks can't tell from nothing. */
const SMALLEST = 0.001;

// EXTERNAL MODULE: ./lib/analysis/stage.js
var stage = __webpack_require__(5280);
;// CONCATENATED MODULE: ./lib/analysis/demand.js

/**
 * Whether more and more is asked of an endpoint from one load on: requests are sent to it, or are under way in it
 * (Little's law), by half as much more as the load grows. One that is only reached less often, because what comes before
 * it in its journey is slow, has neither; arrivals that were dropped never got to it.
 */
function demandGrows(stages, from) {
    const last = stages.at(-1);
    const before = stages.findLast(({ load }) => load <= from) ?? stages[0];
    if (!last || !before || !(last.load > before.load) || before.load <= 0)
        return false;
    const least = 1 + HALF * (last.load / before.load - 1);
    const grows = (of) => {
        const [now, then] = [of(last), of(before)];
        return now !== null && then !== null && then > 0 && now / then >= least;
    };
    return grows(({ requests, duration }) => requests / duration) || grows(stage/* inSystem */.B);
}
const HALF = 0.5;

// EXTERNAL MODULE: ./lib/statistics/least-squares.js
var least_squares = __webpack_require__(4563);
;// CONCATENATED MODULE: ./lib/analysis/hinge.js

/**
 * A line through the origin that bends once, by weighted least squares over where it bends (Hudson 1966, "Fitting
 * segmented curves whose join points have to be estimated"). Null where throughput goes on growing with the load, or
 * where there are too few loads to say.
 */
function findHinge(measured) {
    const points = measured.filter(({ load, throughput }) => load > 0 && throughput >= 0);
    const last = points.at(-1);
    if (points.length < FEWEST || !last)
        return null;
    const places = candidates(points).flatMap((at) => bendAt(points, at) ?? []);
    const best = places.reduce((one, other) => (one && one.misfit <= other.misfit ? one : other), null);
    if (best === null || !isBroken(best, last))
        return null;
    const straight = bendAt(points, Infinity);
    if (straight !== null && !(best.misfit < MUCH_BETTER * straight.misfit))
        return null;
    // Two numbers describe each line, one where it bends: what is left tells of the noise.
    const limit = best.misfit * (1 + 4 / Math.max(1, points.length - 3)) + NEGLIGIBLE * points.length;
    const likely = places.filter(({ misfit }) => misfit <= limit).map(({ at }) => at);
    return {
        at: best.at,
        low: Math.min(...likely),
        high: Math.max(...likely),
        throughput: best.slope * best.at,
        then: best.behind * (last.load - best.at) < -FALLS * best.slope * best.at ? 'falls' : 'flat',
    };
}
const FEWEST = 4;
const CANDIDATES = 400;
/** Behind the hinge throughput grows by less than this share of what it grew before. */
const STOPPED = 1 / 3;
/** At the highest load this much of what the line promised is missing. */
const SHORT = 0.1;
const FALLS = 0.05;
const MUCH_BETTER = 0.5;
/** Squares of relative errors that no measurement is free of: 1 %. */
const NEGLIGIBLE = 1e-4;
/** Between the first and the last load: at least one point on either side of the bend. */
function candidates(points) {
    const first = points[0]?.load ?? 0;
    const last = points.at(-1)?.load ?? 0;
    if (!(last > first))
        return [];
    return Array.from({ length: CANDIDATES }, (_, i) => first + ((last - first) * (i + 0.5)) / CANDIDATES);
}
function bendAt(points, at) {
    const isStraight = at === Infinity;
    const rows = points.map(({ load }) => (isStraight ? [load] : [Math.min(load, at), Math.max(0, load - at)]));
    // What was sent is known best: errors are relative to it.
    const typical = points.map(({ load }) => 1 / (load * load));
    const found = (0,least_squares/* leastSquares */.G)(rows, points.map(({ throughput }) => throughput), typical);
    if (found === null)
        return null;
    const [slope = 0, behind = 0] = found;
    if (!(slope > 0))
        return null;
    const misfit = points.reduce((sum, { load, throughput }) => {
        const line = isStraight ? slope * load : slope * Math.min(load, at) + behind * Math.max(0, load - at);
        return sum + ((throughput - line) / (slope * load)) ** 2;
    }, 0);
    return { at, slope, behind, misfit };
}
function isBroken({ at, slope, behind }, last) {
    const there = slope * at + behind * (last.load - at);
    return behind < STOPPED * slope && there < (1 - SHORT) * slope * last.load;
}

// EXTERNAL MODULE: ./lib/analysis/limits.js
var analysis_limits = __webpack_require__(3720);
;// CONCATENATED MODULE: ./lib/analysis/breaking-point.js





/** Finds where the stages of a load, lowest first, go over their limits; null when there are fewer than three loads. */
function breakingPointOf(result, stages) {
    const loads = [...new Set(stages.map(({ load }) => load))];
    const [lowest] = loads;
    const highest = loads.at(-1);
    if (loads.length < FEWEST_LOADS || lowest === undefined || highest === undefined)
        return null;
    const { tier } = result.scenario;
    const whole = breaksOf(tier, null, stages);
    const names = [...new Set(stages.flatMap(({ endpoints }) => endpoints.map(({ name }) => name)))];
    const endpoints = names
        .map((name) => ({ name, breaks: endpointBreaks(tier, name, ofEndpoint(stages, name)) }))
        .filter(({ breaks }) => breaks.length > 0);
    const limits = [(0,analysis_limits/* p95Limit */.um)(tier, null, firstP95(stages)), (0,analysis_limits/* errorLimit */.SE)(tier)];
    return {
        whole: byLoad([...whole, ...endedBy(result, stages, whole)]),
        endpoints: endpoints.sort((a, b) => placeOf(a.breaks) - placeOf(b.breaks)),
        limits: limits.flatMap((limit) => limit?.text ?? []),
        range: { lowest, highest },
    };
}
/** The load at which the first of these happened. */
function placeOf(breaks) {
    return Math.min(...breaks.map(({ at, high }) => at ?? high));
}
function ofEndpoint(stages, name) {
    return stages.flatMap(({ load, duration, endpoints }) => endpoints.flatMap((one) => one.name === name && one.requests + one.failed >= FEWEST_REQUESTS ? { ...one, load, duration } : []));
}
const FEWEST_LOADS = 3;
/** A p95 of fewer is the chance of one. */
const FEWEST_REQUESTS = 20;
function breaksOf(tier, endpoint, stages) {
    if (stages.length < FEWEST_LOADS)
        return [];
    const p95 = (0,analysis_limits/* p95Limit */.um)(tier, endpoint, firstP95(stages));
    const errors = (0,analysis_limits/* errorLimit */.SE)(tier);
    const found = [
        p95 && crossed('p95', p95.text, stages, p95Crossing(stages, p95.value)),
        crossed('errors', errors.text, stages, crossingOf(valuesOf(stages, 'errorRate'), errors.value, 'linear')),
        endpoint === null ? bent(stages) : null,
    ];
    return byLoad(found.filter((one) => one !== null));
}
/**
 * In the closed model users tie all endpoints together: each bends where the whole does. In the open one, one may stop
 * growing by itself.
 */
function endpointBreaks(tier, name, stages) {
    const found = breaksOf(tier, name, stages);
    const bend = tier.model === 'open' ? bent(stages) : null;
    if (bend?.at == null || !demandGrows(stages, bend.at))
        return found;
    return byLoad([...found, bend]);
}
/** Null where fewer stages than it takes have percentiles: those of an endpoint on a ramp have none. */
function p95Crossing(stages, limit) {
    const values = valuesOf(stages, 'p95');
    return values.length < FEWEST_LOADS ? null : crossingOf(values, limit, 'logarithmic');
}
function crossed(cause, text, stages, crossing) {
    if (crossing === null)
        return null;
    return {
        ...crossing,
        cause,
        text,
        throughput: crossing.at === null ? null : throughputNear(stages, crossing.at),
    };
}
function bent(stages) {
    const hinge = findHinge(stages.flatMap(({ load, throughput }) => (throughput === null ? [] : [{ load, throughput }])));
    if (hinge === null)
        return null;
    const { at, low, high, throughput, then } = hinge;
    const text = then === 'falls' ? 'throughput stops growing, then falls' : 'throughput stops growing';
    return { cause: 'throughput', text, at, low, high, throughput, lastOnly: false };
}
/** A load that its `until` ended has broken there, even if the stage as a whole does not show it yet. */
function endedBy(result, stages, known) {
    const run = (0,sides/* headRuns */.xC)(result).find(({ end }) => end.reason === 'until');
    const last = stages.at(-1);
    if (run?.end.reason !== 'until' || !last)
        return [];
    const { condition } = run.end;
    const metric = result.scenario.tier.until.find(({ text }) => text === condition)?.metric;
    if ((metric !== 'p95' && metric !== 'errors') || known.some(({ cause }) => cause === metric))
        return [];
    const at = levelAtEnd(run) ?? last.load;
    const low = stages.findLast(({ load }) => load < at)?.load ?? null;
    const text = `${condition} over ten seconds, which ended the load`;
    return [{ cause: metric, text, at, low, high: at, throughput: last.throughput, lastOnly: true }];
}
function levelAtEnd(run) {
    const phase = run.phases.findLast(({ start, end }) => end > start);
    return phase?.from === phase?.to ? (phase?.to ?? null) : null;
}
function valuesOf(stages, figure) {
    return stages.flatMap((stage) => {
        const value = stage[figure];
        return value === null ? [] : [{ load: stage.load, value }];
    });
}
/** Between the stages on a straight line. */
function throughputNear(stages, load) {
    const known = stages.flatMap((one) => one.throughput === null ? [] : [{ at: one.load, value: one.throughput }]);
    const below = known.findLast(({ at }) => at <= load);
    const above = known.find(({ at }) => at >= load);
    if (!below || !above)
        return (below ?? above)?.value ?? null;
    if (above.at === below.at)
        return below.value;
    return below.value + ((above.value - below.value) * (load - below.at)) / (above.at - below.at);
}
function firstP95(stages) {
    return stages.find(({ p95 }) => p95 !== null)?.p95 ?? null;
}
function byLoad(breaks) {
    return [...breaks].sort((a, b) => placeOf([a]) - placeOf([b]));
}


/***/ }),

/***/ 3140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ analyseCapacity),
  u: () => (/* binding */ scalePoints)
});

// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
// EXTERNAL MODULE: ./lib/analysis/breaking-point.js + 3 modules
var breaking_point = __webpack_require__(2831);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/analysis/limits.js
var limits = __webpack_require__(3720);
;// CONCATENATED MODULE: ./lib/analysis/endpoint-notes.js



/**
 * `bottleneck`: goes over its limit first (within a tenth of the first one's load), when the whole breaks too; where
 * most endpoints go at once, the one of them that the service spends most time on. `watch`: goes over its limit later,
 * comes near it, or got more than twice as slow. `OK`: the rest.
 */
function endpointNotes(tier, stages, { whole, endpoints, range }) {
    const names = [...new Set(stages.flatMap((stage) => stage.endpoints.map(({ name }) => name)))];
    // One that was asked for under high load only may have been over its limit long before: when is not known.
    const places = endpoints
        .filter(({ breaks }) => breaks.some(({ at, high }) => at !== null || high <= range.lowest))
        .map(({ name, breaks }) => ({ name, place: (0,breaking_point/* placeOf */.$t)(breaks) }));
    const earliest = Math.min(...places.map(({ place }) => place));
    const first = places.filter(({ place }) => whole.length > 0 && place <= TOGETHER * earliest);
    const shared = names.length >= 3 && first.length * 2 > names.length;
    const busiest = shared ? busiestOf(first, stages) : null;
    return names.map((name) => {
        const own = (0,breaking_point/* ofEndpoint */.PJ)(stages, name);
        const broke = endpoints.find((one) => one.name === name)?.breaks[0] ?? null;
        const isFirst = first.some((one) => one.name === name);
        return {
            name,
            ...noteOf(tier, name, own, broke, { isFirst, isShared: shared && busiest !== name }),
            p95: endsOf(own, 'p95'),
            errorRate: own.at(-1)?.errorRate ?? null,
            first: broke,
        };
    });
}
const TOGETHER = 1.1;
const NEAR = 0.8;
const SLOWER = 2;
/** At the lowest and at the highest load of those that it is known of. */
function endsOf(stages, figure) {
    const known = stages.flatMap((stage) => stage[figure] ?? []);
    return { lowest: known[0] ?? null, highest: known.at(-1) ?? null };
}
/** ms: twice as slow is not worth a word below this. */
const NOTICEABLE = 10;
function noteOf(tier, name, stages, broke, { isFirst, isShared }) {
    if (broke !== null) {
        if (!isFirst)
            return { note: 'watch', why: broke.text };
        return isShared
            ? { note: 'watch', why: `${broke.text}, with most others at once: what they share is full` }
            : { note: 'bottleneck', why: broke.text };
    }
    const { lowest, highest } = endsOf(stages, 'p95');
    const limit = (0,limits/* p95Limit */.um)(tier, name, lowest);
    if (highest !== null && limit !== null && highest > NEAR * limit.value)
        return { note: 'watch', why: `p95 ${(0,units/* formatMs */._V)(highest)}, the limit is ${(0,units/* formatMs */._V)(limit.value)}` };
    const figure = lowest === null ? 'mean' : 'p95';
    const slower = slowerWords(endsOf(stages, figure));
    if (slower !== null)
        return { note: 'watch', why: `${figure} ${slower}` };
    const errors = stages.at(-1)?.errorRate ?? 0;
    if (errors > (0,limits/* errorLimit */.SE)(tier).value / 2)
        return { note: 'watch', why: `${(0,units/* formatPercent */.l9)(errors)} errors` };
    return { note: 'OK', why: '' };
}
function slowerWords({ lowest, highest }) {
    if (lowest === null || highest === null)
        return null;
    if (highest <= SLOWER * lowest || highest - lowest <= NOTICEABLE)
        return null;
    return `from ${(0,units/* formatMs */._V)(lowest)} to ${(0,units/* formatMs */._V)(highest)}`;
}
/** By the time that requests spend in it at the highest load: throughput times mean. */
function busiestOf(first, stages) {
    const spent = first.map(({ name }) => {
        const last = (0,breaking_point/* ofEndpoint */.PJ)(stages, name).at(-1);
        return { name, time: (last?.throughput ?? 0) * (last?.mean ?? 0) };
    });
    return spent.sort((a, b) => b.time - a.time)[0]?.name ?? null;
}

// EXTERNAL MODULE: ./lib/analysis/scalability.js
var scalability = __webpack_require__(7505);
// EXTERNAL MODULE: ./lib/analysis/stages.js
var analysis_stages = __webpack_require__(3116);
;// CONCATENATED MODULE: ./lib/analysis/sustained.js
/**
 * The highest measured load before the whole breaks, or the rate that a search confirmed. Null where even the lowest
 * load was too much. What an endpoint serves there is its part of the mix: another mix may get more out of it.
 */
function sustainedOf(stages, { whole }, search) {
    if (search?.found.kind === 'nothing')
        return null;
    const limit = search === null ? limitOf(whole) : search.found.rate;
    const within = stages.filter(({ load }) => load <= limit * (1 + ROUNDING));
    const highest = Math.max(...within.map(({ load }) => load));
    // Of the same load a phase tells more than a slice of a ramp: it was held.
    const at = within.filter(({ load }) => load >= highest * (1 - ROUNDING));
    const stage = at.find(({ kind }) => kind === 'phase') ?? at[0];
    if (stage === undefined)
        return null;
    return {
        load: stage.load,
        throughput: stage.throughput,
        atLeast: search === null ? whole.length === 0 : search.found.kind === 'at-least',
        endpoints: stage.endpoints.map(({ name, throughput }) => ({ name, throughput })),
    };
}
/** Rates are told with a few digits. */
const ROUNDING = 1e-6;
/** No load above this was within every limit; 0 where none was. */
function limitOf(whole) {
    return Math.min(Infinity, ...whole.map(({ cause, at, low }) => (cause === 'throughput' ? at : low) ?? 0));
}

;// CONCATENATED MODULE: ./lib/analysis/capacity.js






/** Null for a tier whose load does not grow: with fewer than three loads there is nothing to say. */
function analyseCapacity(result) {
    const stages = (0,analysis_stages/* stagesOf */.Z)(result);
    const breaking = (0,breaking_point/* breakingPointOf */.x1)(result, stages);
    if (breaking === null)
        return null;
    const search = (0,sides/* headRuns */.xC)(result).findLast((run) => run.search !== undefined)?.search ?? null;
    return {
        stages,
        breaking,
        scalability: (0,scalability/* fitScalability */.h)(scalePoints(stages)),
        notes: endpointNotes(result.scenario.tier, stages, breaking),
        search,
        sustained: sustainedOf(stages, breaking, search),
    };
}
/** What the law of scalability is fitted to: stages that failed too often tell of something else. */
function scalePoints(stages) {
    return stages.flatMap(({ concurrency, throughput, errorRate }) => concurrency === null || throughput === null || (errorRate ?? 0) > MOST_ERRORS
        ? []
        : [{ concurrency, throughput }]);
}
const MOST_ERRORS = 0.05;


/***/ }),

/***/ 6327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ endpointSums),
/* harmony export */   ju: () => (/* binding */ wholeBuckets),
/* harmony export */   w2: () => (/* binding */ endpointCourses)
/* harmony export */ });
/* unused harmony export endpointCourse */
/* harmony import */ var _result_endpoint_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7006);
/* harmony import */ var _planned_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1303);


/** The course of one endpoint; null where the result does not tell it, or has no such endpoint. */
function endpointCourse(run, name) {
    return endpointCourses(run).find((course) => course.name === name) ?? null;
}
/** The course of every endpoint, in the order of the run; empty where the result does not tell them apart. */
function endpointCourses(run) {
    const { timeline } = run;
    const told = (timeline.endpoints ?? []).length;
    if (told === 0)
        return [];
    const spans = wholeBuckets(run).map(({ index, start, length }) => ({
        start,
        length,
        counts: (0,_result_endpoint_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointsIn */ .yN)(timeline, index),
    }));
    return run.endpoints.slice(0, told).map(({ name }, endpoint) => ({
        name,
        bucket: timeline.bucket,
        points: spans.flatMap(({ start, length, counts }) => {
            const found = counts[endpoint];
            return found === undefined ? [] : [pointOf(found, start, length)];
        }),
    }));
}
/**
 * Buckets that a run fills by half or more, and how long they are, ms: rates of less mean little. None of the pauses
 * between phases.
 */
function wholeBuckets(run) {
    const { bucket, buckets } = run.timeline;
    return buckets.flatMap(({ start }, index) => {
        const length = Math.min(bucket, run.duration - start);
        const level = (0,_planned_level_js__WEBPACK_IMPORTED_MODULE_1__/* .levelAt */ .G)(run, start + length / 2);
        return length < bucket / 2 || level === null ? [] : [{ index, start, length, level }];
    });
}
function pointOf({ requests, failed, dropped, timed, time }, at, length) {
    const rate = (requests * 1000) / length;
    const mean = timed === 0 ? null : time / timed / 1000;
    const tried = requests + dropped;
    return {
        at,
        rate,
        goodput: (Math.max(0, requests - failed) * 1000) / length,
        failed: tried === 0 ? null : (failed + dropped) / tried,
        mean,
        concurrency: mean === null ? null : (rate * mean) / 1000,
    };
}
/** What one endpoint did in some buckets together. */
function endpointSums(timeline, buckets) {
    const rows = buckets.map((bucket) => (0,_result_endpoint_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointsIn */ .yN)(timeline, bucket));
    return (rows[0] ?? []).map(({ endpoint }) => {
        const sum = (of) => rows.reduce((total, row) => total + of(row[endpoint] ?? NOTHING), 0);
        return {
            endpoint,
            requests: sum(({ requests }) => requests),
            failed: sum(({ failed }) => failed),
            dropped: sum(({ dropped }) => dropped),
            timed: sum(({ timed }) => timed),
            time: sum(({ time }) => time),
        };
    });
}
const NOTHING = { endpoint: 0, requests: 0, failed: 0, dropped: 0, timed: 0, time: 0 };


/***/ }),

/***/ 3720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ errorLimit),
/* harmony export */   um: () => (/* binding */ p95Limit)
/* harmony export */ });
/* unused harmony export statedP95 */
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);

/** Absolute limits of latency, where the scenario has one; those of the lowest load are a matter of what was measured. */
function statedP95(tier, endpoint) {
    const own = endpoint === null ? null : stated(tier, 'p95', endpoint);
    return own ?? tier.breaks?.p95 ?? stated(tier, 'p95', null);
}
/**
 * The limit of the p95 for an endpoint (null: the whole): `breaks.p95`, else a threshold or `until` of the tier, else
 * three times what it is at the lowest load, and at least 20 ms more. Null without a p95 there.
 */
function p95Limit(tier, endpoint, lowest) {
    const known = statedP95(tier, endpoint);
    if (known !== null)
        return { value: known, text: `p95 over ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(known)}` };
    if (lowest === null)
        return null;
    const value = Math.max(RISE * lowest, lowest + LEAST_RISE);
    const how = value > RISE * lowest
        ? `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(LEAST_RISE)} more than at the lowest load`
        : `${RISE} times that of the lowest load`;
    return { value, text: `p95 over ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(value)} (no limit is set: ${how})` };
}
/** The share of failures: `breaks.errors`, else of `until`, else 5 %. */
function errorLimit(tier) {
    const value = tier.breaks?.errors ?? fromUntil(tier, 'errors') ?? USUAL_ERRORS;
    return { value, text: `errors over ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(value)}` };
}
const RISE = 3;
/** ms. */
const LEAST_RISE = 20;
const USUAL_ERRORS = 0.05;
/** Those without a phase count before those with one. */
function stated(tier, metric, endpoint) {
    const upper = tier.thresholds.filter((limit) => limit.metric === metric && limit.endpoint === endpoint && limit.op.startsWith('<'));
    const own = upper.find(({ phase }) => phase === null) ?? upper[0];
    return own?.value ?? fromUntil(tier, metric, endpoint);
}
function fromUntil(tier, metric, endpoint = null) {
    const found = tier.until.find((condition) => condition.metric === metric && condition.endpoint === endpoint && condition.op.startsWith('>'));
    return found?.value ?? null;
}


/***/ }),

/***/ 1303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ levelAt)
/* harmony export */ });
/**
 * Users or journeys per second that were planned for a moment, ms since the start of the counted part; null between two
 * phases. After the last one its own level counts: clocks and buckets end a little later.
 */
function levelAt(run, at) {
    const last = run.phases.at(-1);
    if (last === undefined)
        return 0;
    const phase = at >= last.end ? last : run.phases.find(({ start, end }) => at >= start && at < end);
    if (phase === undefined)
        return null;
    const share = phase.end > phase.start ? (at - phase.start) / (phase.end - phase.start) : 1;
    return phase.from + (phase.to - phase.from) * Math.min(1, Math.max(0, share));
}


/***/ }),

/***/ 7505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ throughputAt),
/* harmony export */   h: () => (/* binding */ fitScalability)
/* harmony export */ });
/* harmony import */ var _statistics_least_squares_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4563);

/** Fits the law to the stages of a load; refuses, with the reason in a sentence, when that would say nothing. */
function fitScalability(measured) {
    const points = measured.filter(isUsable);
    const distinct = new Set(points.map(({ concurrency }) => concurrency.toPrecision(3))).size;
    if (distinct < FEWEST)
        return refused(`${distinct} loads are too few for a curve: it takes ${FEWEST}`);
    const throughputs = points.map(({ throughput }) => throughput);
    if (Math.max(...throughputs) < LEAST_SPREAD * Math.min(...throughputs))
        return refused('throughput is the same at every load: there is no curve to fit');
    const law = bestLaw(points);
    if (law === null)
        return refused('no curve goes through these stages');
    const r2 = explained(points, law);
    if (!(r2 >= LEAST_FIT))
        return refused(`the curve does not go through the stages (R² ${r2.toFixed(2)}, ${LEAST_FIT} is needed)`);
    const peak = peakOf(law);
    const widest = Math.max(...points.map(({ concurrency }) => concurrency));
    if (peak !== null && peak.concurrency < widest && peak.throughput > OVERSHOOT * Math.max(...throughputs))
        return refused('the curve has its peak between two loads, where nothing was measured: more loads would show it');
    const without = points.map((_, left) => bestLaw(points.filter((__, index) => index !== left)));
    const others = without.filter((one) => one !== null);
    const enough = distinct > FEWEST && others.length === points.length;
    return {
        fitted: true,
        ...law,
        r2,
        points: points.length,
        errors: enough ? errorsOf(others) : null,
        peak: peakWithError(law, enough ? others : []),
        ceiling: law.kappa === 0 && law.sigma > 0 ? law.lambda / law.sigma : null,
    };
}
/** What the law says at this concurrency, req/s. */
function throughputAt({ lambda, sigma, kappa }, concurrency) {
    return (lambda * concurrency) / relativeCost(sigma, kappa, concurrency);
}
const FEWEST = 4;
const LEAST_SPREAD = 1.05;
const LEAST_FIT = 0.9;
/** A peak within the measured range must have been seen, or nearly. */
const OVERSHOOT = 1.2;
const MOST_STEPS = 30;
function refused(reason) {
    return { fitted: false, reason };
}
function isUsable({ concurrency, throughput }) {
    return Number.isFinite(concurrency) && Number.isFinite(throughput) && concurrency > 0 && throughput > 0;
}
function relativeCost(sigma, kappa, n) {
    return 1 + sigma * (n - 1) + kappa * n * (n - 1);
}
/** The laws of one to three parameters; a further one must be worth it by Akaike's criterion (1974). */
function bestLaw(points) {
    const laws = FREEDOMS.flatMap((free) => {
        const start = linearised(points, free);
        return start === null ? [] : [{ law: refine(points, start, free), free }];
    });
    const exact = 1e-12 * points.reduce((sum, { throughput }) => sum + throughput ** 2, 0);
    const possible = laws.map(({ law, free }) => ({
        law,
        criterion: points.length * Math.log(misfit(points, law) + exact) + 2 * (Number(free.sigma) + Number(free.kappa)),
    }));
    return possible.sort((a, b) => a.criterion - b.criterion)[0]?.law ?? null;
}
const FREEDOMS = [
    { sigma: false, kappa: false },
    { sigma: true, kappa: false },
    { sigma: false, kappa: true },
    { sigma: true, kappa: true },
];
/** N/X = 1/λ + (σ/λ)(N−1) + (κ/λ)N(N−1) is linear: a closed form to start from, weighted as errors of X pass on. */
function linearised(points, free) {
    const rows = points.map(({ concurrency: n }) => [
        1,
        ...(free.sigma ? [n - 1] : []),
        ...(free.kappa ? [n * (n - 1)] : []),
    ]);
    const inverse = points.map(({ concurrency, throughput }) => concurrency / throughput);
    const found = (0,_statistics_least_squares_js__WEBPACK_IMPORTED_MODULE_0__/* .leastSquares */ .G)(rows, inverse, points.map(({ concurrency, throughput }) => ((throughput * throughput) / concurrency) ** 2));
    const [first = 0, ...rest] = found ?? [];
    if (!(first > 0))
        return null;
    const sigma = free.sigma ? (rest.shift() ?? 0) / first : 0;
    const kappa = free.kappa ? (rest.shift() ?? 0) / first : 0;
    const law = { lambda: 1 / first, sigma: Math.max(0, sigma), kappa: Math.max(0, kappa) };
    return isPossible(law) ? law : null;
}
/** Least squares of throughput by Gauss–Newton steps, halved until they help. */
function refine(points, start, free) {
    let law = start;
    let before = misfit(points, law);
    for (let step = 0; step < MOST_STEPS; step++) {
        const direction = stepOf(points, law, free);
        if (direction === null)
            return law;
        const better = shortened(points, law, direction, before);
        if (better === null)
            return law;
        const gain = before - better.misfit;
        ({ law, misfit: before } = better);
        if (gain <= 1e-12 * before)
            return law;
    }
    return law;
}
function shortened(points, law, [lambda = 0, sigma = 0, kappa = 0], before) {
    for (let share = 1; share > 1e-4; share /= 2) {
        const next = {
            lambda: law.lambda * Math.exp(Math.max(-1, Math.min(1, share * lambda))),
            sigma: Math.max(0, law.sigma + share * sigma),
            kappa: Math.max(0, law.kappa + share * kappa),
        };
        const after = isPossible(next) ? misfit(points, next) : Infinity;
        if (after < before)
            return { law: next, misfit: after };
    }
    return null;
}
/** The change of ln λ, σ and κ that would remove the residuals, were the law linear in them. */
function stepOf(points, law, free) {
    const rows = points.map(({ concurrency: n }) => {
        const expected = throughputAt(law, n);
        const perCost = -expected / relativeCost(law.sigma, law.kappa, n);
        return [
            expected,
            ...(free.sigma ? [perCost * (n - 1)] : []),
            ...(free.kappa ? [perCost * n * (n - 1)] : []),
        ];
    });
    const found = (0,_statistics_least_squares_js__WEBPACK_IMPORTED_MODULE_0__/* .leastSquares */ .G)(rows, points.map((point) => residual(point, law)), points.map(() => 1));
    if (found === null)
        return null;
    const [lambda = 0, ...rest] = found;
    return [lambda, free.sigma ? (rest.shift() ?? 0) : 0, free.kappa ? (rest.shift() ?? 0) : 0];
}
function residual({ concurrency, throughput }, law) {
    return throughput - throughputAt(law, concurrency);
}
function misfit(points, law) {
    const sum = points.reduce((total, point) => total + residual(point, law) ** 2, 0);
    return Number.isNaN(sum) ? Infinity : sum;
}
function isPossible({ lambda, sigma, kappa }) {
    return lambda > 0 && Number.isFinite(lambda) && sigma >= 0 && sigma <= 1 && kappa >= 0 && kappa <= 1;
}
function explained(points, law) {
    const mean = points.reduce((sum, { throughput }) => sum + throughput, 0) / points.length;
    const total = points.reduce((sum, { throughput }) => sum + (throughput - mean) ** 2, 0);
    return 1 - misfit(points, law) / total;
}
function peakOf(law) {
    if (!(law.kappa > 0) || law.sigma >= 1)
        return null;
    const concurrency = Math.sqrt((1 - law.sigma) / law.kappa);
    return { concurrency, throughput: throughputAt(law, concurrency) };
}
function peakWithError(law, others) {
    const peak = peakOf(law);
    if (peak === null)
        return null;
    const peaks = others.flatMap((other) => peakOf(other)?.throughput ?? []);
    const error = others.length > 0 && peaks.length === others.length ? jackknife(peaks) : null;
    return { ...peak, error };
}
function errorsOf(others) {
    return {
        lambda: jackknife(others.map(({ lambda }) => lambda)),
        sigma: jackknife(others.map(({ sigma }) => sigma)),
        kappa: jackknife(others.map(({ kappa }) => kappa)),
    };
}
/** The standard error from estimates that each left one point out (Efron and Tibshirani 1993, chapter 11). */
function jackknife(estimates) {
    const { length } = estimates;
    const mean = estimates.reduce((sum, value) => sum + value, 0) / length;
    const squares = estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return Math.sqrt(((length - 1) / length) * squares);
}


/***/ }),

/***/ 8539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ bucketsIn),
/* harmony export */   nu: () => (/* binding */ slicesOf),
/* harmony export */   qC: () => (/* binding */ endpointsPerSecond),
/* harmony export */   r3: () => (/* binding */ succeededPerSecond)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _result_sketch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8093);
/* harmony import */ var _endpoint_course_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6327);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5280);




/**
 * A rising ramp as stages of equal length, from the timeline; none when it is too short to be cut. `names`: of the
 * endpoints, in the order of the run.
 */
function slicesOf(timeline, phase, open, names = []) {
    const inside = bucketsIn(timeline, phase);
    const count = Math.min(MOST_SLICES, Math.floor(inside.length / FEWEST_BUCKETS));
    if (count < FEWEST_SLICES)
        return [];
    return Array.from({ length: count }, (_, index) => {
        const from = Math.round((index * inside.length) / count);
        return inside.slice(from, Math.round(((index + 1) * inside.length) / count));
    }).flatMap((buckets, index) => {
        const stage = sliceOf(buckets, timeline.bucket, phase, open);
        if (stage === null)
            return [];
        const endpoints = endpointsOf(timeline, buckets, names);
        return [{ ...stage, name: `${phase.name} ${index + 1}/${count}`, endpoints }];
    });
}
/** Successful answers per second while a phase went on; null when it is too short for the timeline to tell. */
function succeededPerSecond(timeline, phase) {
    const inside = bucketsIn(timeline, phase);
    if (inside.length < FEWEST_BUCKETS)
        return null;
    const succeeded = inside.reduce((sum, { requests, failed }) => sum + Math.max(0, requests - failed), 0);
    return (succeeded * 1000) / (inside.length * timeline.bucket);
}
/** The same of each endpoint, in the order of the run; empty where the timeline does not tell them apart. */
function endpointsPerSecond(timeline, phase) {
    const inside = bucketsIn(timeline, phase);
    if (inside.length < FEWEST_BUCKETS)
        return [];
    return (0,_endpoint_course_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointSums */ .C4)(timeline, placesOf(timeline, inside)).map(({ requests, failed }) => (Math.max(0, requests - failed) * 1000) / (inside.length * timeline.bucket));
}
const MOST_SLICES = 10;
const FEWEST_SLICES = 3;
/** Fewer would make a figure of the chance of a second. */
const FEWEST_BUCKETS = 3;
/** The buckets that lie wholly in a phase; their ends may be a hair beyond it. */
function bucketsIn({ bucket, buckets }, { start, end }) {
    return buckets.filter((one) => one.start >= start - 1 && one.start + bucket <= end + 1);
}
function placesOf({ buckets }, some) {
    return some.map((bucket) => buckets.indexOf(bucket));
}
function endpointsOf(timeline, buckets, names) {
    const duration = buckets.length * timeline.bucket;
    return (0,_endpoint_course_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointSums */ .C4)(timeline, placesOf(timeline, buckets)).flatMap(({ endpoint, requests, failed, dropped, timed, time }) => {
        const name = names[endpoint];
        if (name === undefined || requests + dropped === 0)
            return [];
        return {
            name,
            requests,
            failed: failed + dropped,
            errorRate: (failed + dropped) / (requests + dropped),
            throughput: (Math.max(0, requests - failed) * 1000) / duration,
            p50: null,
            p95: null,
            p99: null,
            mean: timed === 0 ? null : time / timed / 1000,
        };
    });
}
function sliceOf(buckets, bucket, phase, open) {
    const sum = (of) => buckets.reduce((total, one) => total + of(one), 0);
    const [requests, dropped] = [sum((one) => one.requests), sum((one) => one.dropped)];
    const failed = sum((one) => one.failed) + dropped;
    if (requests + dropped === 0)
        return null;
    const duration = buckets.length * bucket;
    const middle = (buckets[0]?.start ?? 0) + duration / 2;
    const load = phase.from + ((phase.to - phase.from) * (middle - phase.start)) / (phase.end - phase.start);
    const pairs = addedUp(buckets);
    const throughput = (Math.max(0, requests - (failed - dropped)) * 1000) / duration;
    const mean = meanOf(pairs);
    return {
        name: phase.name,
        kind: 'slice',
        load,
        duration,
        requests,
        failed,
        errorRate: failed / (requests + dropped),
        throughput,
        p50: (0,_result_sketch_js__WEBPACK_IMPORTED_MODULE_1__/* .percentileOf */ .D4)(pairs, 50),
        p95: (0,_result_sketch_js__WEBPACK_IMPORTED_MODULE_1__/* .percentileOf */ .D4)(pairs, 95),
        p99: (0,_result_sketch_js__WEBPACK_IMPORTED_MODULE_1__/* .percentileOf */ .D4)(pairs, 99),
        mean,
        concurrency: open ? (0,_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .inSystem */ .B)({ throughput, mean }) : load,
        endpoints: [],
    };
}
function addedUp(buckets) {
    const counts = new Map();
    for (const { latency } of buckets)
        for (const [bin, count] of latency)
            counts.set(bin, (counts.get(bin) ?? 0) + count);
    return [...counts.entries()].sort(([a], [b]) => a - b);
}
function meanOf(pairs) {
    const count = pairs.reduce((sum, [, times]) => sum + times, 0);
    if (count === 0)
        return null;
    const total = pairs.reduce((sum, [bin, times]) => {
        const { low, high } = (0,_result_sketch_js__WEBPACK_IMPORTED_MODULE_1__/* .boundsOf */ .BO)(bin);
        return sum + times * (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .usToMs */ .Uv)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)((low + high) / 2));
    }, 0);
    return total / count;
}


/***/ }),

/***/ 5280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inSystem)
/* harmony export */ });
/** N = X·R (Little 1961); null without times. */
function inSystem({ throughput, mean }) {
    return throughput === null || mean === null ? null : (throughput * mean) / 1000;
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ stagesOf)
/* harmony export */ });
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);
/* harmony import */ var _result_median_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7875);
/* harmony import */ var _result_sides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6785);
/* harmony import */ var _slices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8539);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5280);





/**
 * The loads that the head was put under, from the lowest to the highest: phases of constant load, and rising ramps in
 * slices. Phases of the same load, and those of several runs, are one stage: counts added, figures by their median.
 */
function stagesOf(result) {
    const open = result.scenario.tier.model === 'open';
    const found = (0,_result_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .headRuns */ .xC)(result).flatMap((run) => runStages(run, open));
    const groups = new Map();
    for (const stage of found) {
        const key = `${stage.kind === 'slice' ? stage.name : ''} ${stage.load.toPrecision(6)}`;
        groups.set(key, [...(groups.get(key) ?? []), stage]);
    }
    return [...groups.values()].map(pooled).sort((a, b) => a.load - b.load);
}
function runStages(run, open) {
    // Steps of a search that the generator could not carry out tell of the generator.
    const unclear = new Set(run.search?.steps.flatMap(({ phase, outcome }) => (outcome === 'unclear' ? [phase] : [])));
    return run.phases.flatMap((phase) => {
        if (!(phase.end > phase.start) || unclear.has(phase.name))
            return [];
        if (phase.from === phase.to)
            return phaseStage(run, phase, open);
        const names = run.endpoints.map(({ name }) => name);
        return phase.to > phase.from ? (0,_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .slicesOf */ .nu)(run.timeline, phase, open, names) : [];
    });
}
function phaseStage(run, phase, open) {
    const whole = (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figures */ .u)(run, { endpoint: null, phases: phase.name });
    if (phase.to <= 0 || whole.requests + whole.dropped === 0)
        return [];
    // What is due in a phase counts for it, whenever it is answered: only the timeline tells how fast answers came.
    const answered = open ? (0,_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .succeededPerSecond */ .r3)(run.timeline, phase) : null;
    const share = answered === null || !whole.throughput ? 1 : answered / whole.throughput;
    const told = figuresOf(whole, share);
    const each = open ? (0,_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointsPerSecond */ .qC)(run.timeline, phase) : [];
    const endpoints = run.endpoints.map(({ name }, index) => {
        const own = figuresOf((0,_result_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figures */ .u)(run, { endpoint: name, phases: phase.name }), share);
        return { name, ...own, throughput: each[index] ?? own.throughput };
    });
    return [
        {
            name: phase.name,
            kind: 'phase',
            load: phase.to,
            duration: phase.end - phase.start,
            concurrency: open ? (0,_stage_js__WEBPACK_IMPORTED_MODULE_4__/* .inSystem */ .B)(told) : phase.to,
            endpoints,
            ...told,
        },
    ];
}
function figuresOf(found, share) {
    return {
        requests: found.requests,
        failed: found.failed,
        errorRate: found.errorRate,
        throughput: found.throughput === null ? null : found.throughput * share,
        p50: found.percentile(50),
        p95: found.percentile(95),
        p99: found.percentile(99),
        mean: found.mean,
    };
}
function pooled(stages) {
    const [first, ...rest] = stages;
    if (!first)
        throw new RangeError('a stage of nothing');
    if (rest.length === 0)
        return first;
    const names = [...new Set(stages.flatMap(({ endpoints }) => endpoints.map(({ name }) => name)))];
    return {
        ...first,
        ...pooledFigures(stages),
        concurrency: medianOf(stages.map(({ concurrency }) => concurrency)),
        endpoints: names.map((name) => ({
            name,
            ...pooledFigures(stages.flatMap(({ endpoints }) => endpoints.filter((one) => one.name === name))),
        })),
    };
}
function pooledFigures(all) {
    const middle = (of) => medianOf(all.map(of));
    return {
        requests: all.reduce((sum, { requests }) => sum + requests, 0),
        failed: all.reduce((sum, { failed }) => sum + failed, 0),
        errorRate: middle(({ errorRate }) => errorRate),
        throughput: middle(({ throughput }) => throughput),
        p50: middle(({ p50 }) => p50),
        p95: middle(({ p95 }) => p95),
        p99: middle(({ p99 }) => p99),
        mean: middle(({ mean }) => mean),
    };
}
function medianOf(values) {
    return (0,_result_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(values.filter((value) => value !== null));
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

/***/ 6492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ breakingSentences),
/* harmony export */   Nl: () => (/* binding */ lawParameters),
/* harmony export */   Q2: () => (/* binding */ NOTE_LOOKS),
/* harmony export */   Y5: () => (/* binding */ formatThroughput),
/* harmony export */   ps: () => (/* binding */ servedWords),
/* harmony export */   qY: () => (/* binding */ OUTCOME_LOOKS),
/* harmony export */   uN: () => (/* binding */ formatLoad),
/* harmony export */   yF: () => (/* binding */ breakLabel)
/* harmony export */ });
/* unused harmony export searchSentence */
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4840);


const NOTE_LOOKS = {
    OK: { emoji: '✅', color: 'green' },
    watch: { emoji: '⚠️', color: 'yellow' },
    bottleneck: { emoji: '❌', color: 'red' },
};
const OUTCOME_LOOKS = {
    held: { emoji: '✅', color: 'green' },
    broke: { emoji: '❌', color: 'red' },
    unclear: { emoji: '❔', color: 'gray' },
};
/** `310 users`, `42/s` */
function formatLoad(load, open) {
    if (open)
        return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(Number(load.toPrecision(3)));
    const users = load < 10 ? Number(load.toFixed(1)) : Math.round(load);
    return `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(users)} ${users === 1 ? 'user' : 'users'}`;
}
/** `482 req/s` */
function formatThroughput(perSecond) {
    const shown = Number(perSecond.toPrecision(3));
    return `${shown >= 1000 ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(shown) : String(shown)} req/s`;
}
/** Where it breaks, in sentences: what a search found, what crossed its limit at which load, the law of scalability. */
function breakingSentences(found, open) {
    const { breaking, search, scalability } = found;
    return [
        ...(search === null ? [] : [searchSentence(search)]),
        ...wholeSentences(breaking, open, search !== null),
        ...endpointSentences(breaking, open),
        ...(search === null ? sustainedSentences(found.sustained, open) : []),
        scalabilitySentence(scalability, found.stages),
    ];
}
function searchSentence({ found, steps }) {
    const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
    switch (found.kind) {
        case 'found':
            return `Sustains ${formatThroughput(found.capacity)} (${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(found.rate)} journeys), confirmed; ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(found.breaksAt)} is too much: ${found.reason}. Found in ${count}.`;
        case 'at-least':
            return `Sustains ${formatThroughput(found.capacity)} (${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(found.rate)} journeys) at least: ${found.why}. ${count}.`;
        case 'nothing':
            return `No rate was found that holds: ${found.why}. ${count}.`;
    }
}
function sustainedSentences(sustained, open) {
    if (sustained?.throughput == null || sustained.atLeast)
        return [];
    const { load, throughput } = sustained;
    return [
        `The highest measured load within the limits is ${formatLoad(load, open)}: ${formatThroughput(throughput)}.`,
    ];
}
/** What an endpoint served at the highest load that the mix sustained, successful requests per second; `≥` where nothing broke. */
function servedWords({ sustained }, name) {
    const served = sustained?.endpoints.find((one) => one.name === name)?.throughput ?? null;
    if (served === null)
        return _figure_words_js__WEBPACK_IMPORTED_MODULE_1__/* .NONE */ .x3;
    return `${sustained?.atLeast === true ? '≥ ' : ''}${formatThroughput(served)}`;
}
function wholeSentences(breaking, open, searched) {
    const { whole, range, limits } = breaking;
    if (whole.length > 0)
        return whole.map((one) => breakSentence(one, open));
    const measured = `${formatLoad(range.lowest, open)} to ${formatLoad(range.highest, open)}`;
    return searched
        ? []
        : [`Nothing broke from ${measured}: no ${limits.join(', no ')}, and throughput grew with the load.`];
}
function breakSentence({ at, low, high, text, throughput, lastOnly, cause }, open) {
    const what = capital(text);
    if (at === null || low === null)
        return `${what}: already at the lowest load, ${formatLoad(high, open)}.`;
    const between = `${formatLoad(low, open)} to ${formatLoad(high, open)}`;
    const how = cause === 'throughput' ? `95 % sure: ${between}` : `between ${between}`;
    const served = throughput === null ? '' : `, at ${formatThroughput(throughput)}`;
    const only = lastOnly ? '; seen at the highest load only' : '';
    return `${what} at about ${formatLoad(at, open)} (${how})${served}${only}.`;
}
/** What broke and where, in a few words: `p95 over 500 ms at about 42 users`. */
function breakLabel({ at, high, text }, open) {
    return at === null
        ? `${text}, already at ${formatLoad(high, open)}`
        : `${text} at about ${formatLoad(at, open)}`;
}
function endpointSentences({ endpoints }, open) {
    const [first] = endpoints;
    const place = first?.breaks[0];
    if (!first || !place || endpoints.length < 1)
        return [];
    const load = formatLoad(place.at ?? place.high, open);
    const others = endpoints.length - 1;
    const more = others === 0 ? '' : `; ${others} more ${others === 1 ? 'endpoint follows' : 'endpoints follow'}`;
    return [`First to go: \`${first.name}\` at about ${load}, ${place.text}${more}.`];
}
function scalabilitySentence(fit, stages) {
    if (!fit.fitted)
        return `No law of scalability: ${fit.reason}.`;
    return `Universal Scalability Law: ${lawParameters(fit)}; ${limitOf(fit, stages)}.`;
}
/** `λ 49.5 req/s, σ 4.2 % ± 0.3 % contention, κ 0.0011 coherency, R² 0.998` */
function lawParameters({ lambda, sigma, kappa, errors, r2 }) {
    const error = errors === null ? '' : ` ± ${share(errors.sigma)}`;
    return (`λ ${formatThroughput(lambda)}, σ ${share(sigma)}${error} contention, ` +
        `κ ${kappaText(kappa)} coherency, R² ${r2.toFixed(3)}`);
}
/** `0.00036`; an exponent is for machines. */
function kappaText(kappa) {
    if (kappa === 0)
        return '0';
    return kappa < 1e-6 ? 'under 0.000001' : String(Number(kappa.toPrecision(2)));
}
function limitOf(fit, stages) {
    const most = Math.max(...stages.map(({ concurrency }) => concurrency ?? 0));
    if (fit.peak !== null) {
        const { concurrency, throughput, error } = fit.peak;
        // A peak so far beyond what was measured is a guess, and a number would make it look like more.
        if (concurrency > 2 * most)
            return `its peak lies beyond twice the measured ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(most))} in the system: load it more to find it`;
        const about = error === null ? '' : ` ± ${formatThroughput(2 * error)}`;
        return `most at N* ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(concurrency))} in the system, ${formatThroughput(throughput)}${about}`;
    }
    return fit.ceiling === null
        ? 'nothing in the measured range bounds it'
        : `it approaches ${formatThroughput(fit.ceiling)} and has no peak`;
}
function share(fraction) {
    return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(fraction);
}
function capital(text) {
    if (/^p\d/.test(text))
        return text;
    return text.charAt(0).toUpperCase() + text.slice(1);
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


/***/ }),

/***/ 7006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ commonEndpoints),
/* harmony export */   nU: () => (/* binding */ MOST_ENDPOINTS),
/* harmony export */   pr: () => (/* binding */ endpointLines),
/* harmony export */   yN: () => (/* binding */ endpointsIn)
/* harmony export */ });
/** Beyond this the time line tells all endpoints together only: 300 buckets of each would fill a megabyte or more. */
const MOST_ENDPOINTS = 200;
/** Buckets as a time line per endpoint: lists as long as they must be, for most endpoints never drop or fail. */
function endpointLines(buckets, endpoints) {
    return Array.from({ length: endpoints }, (_, endpoint) => {
        const rows = buckets.map((counts) => counts.of(endpoint));
        const list = (of) => withoutEnd(rows.map(of));
        return {
            requests: list(({ requests }) => requests),
            failed: list(({ failed }) => failed),
            dropped: list(({ dropped }) => dropped),
            timed: list(({ timed }) => timed),
            time: list(({ time }) => time),
        };
    });
}
/** What each endpoint did in one bucket of a time line; empty where it does not tell. */
function endpointsIn({ endpoints = [] }, bucket) {
    return endpoints.map(({ requests, failed, dropped, timed, time }, endpoint) => ({
        endpoint,
        requests: requests[bucket] ?? 0,
        failed: failed[bucket] ?? 0,
        dropped: dropped[bucket] ?? 0,
        timed: timed[bucket] ?? 0,
        time: time[bucket] ?? 0,
    }));
}
/** How many endpoints all of these time lines tell of; 0 where one of them does not, or of others. */
function commonEndpoints(timelines) {
    const counts = new Set(timelines.map(({ endpoints = [] }) => endpoints.length));
    return counts.size === 1 ? ([...counts][0] ?? 0) : 0;
}
function withoutEnd(values) {
    return values.slice(0, values.findLastIndex((value) => value !== 0) + 1);
}


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ Histogram),
/* harmony export */   z: () => (/* binding */ LONGEST)
/* harmony export */ });
/* harmony import */ var hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2960);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7252);



/** Longer times are counted as one hour: a limit keeps the histogram's memory bounded. */
const LONGEST = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(3_600_000_000);
const SHORTEST = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(1);
/** Times in µs with three significant digits, from 1 µs to one hour; 8 KB when empty, at most 94 KB. */
class Histogram {
    #counts;
    constructor(counts = emptyCounts()) {
        this.#counts = counts;
    }
    /**
     * Reads what `encode` wrote, or any HdrHistogram V2 compressed base64 of three significant digits.
     * @throws {RangeError} for anything else; the message says what is wrong with the text.
     */
    static decode(text) {
        const counts = emptyCounts();
        (0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .readEncoded */ .lq)(text, (slot, count) => {
            counts.recordValueWithCount((0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .slotBounds */ .GY)(slot).low, count);
        });
        return new Histogram(counts);
    }
    record(value) {
        // NaN fails both comparisons of a plain clamp: it counts as the shortest time rather than corrupting the counts.
        const clamped = value > SHORTEST ? (value < LONGEST ? Math.round(value) : LONGEST) : SHORTEST;
        this.#counts.recordValue(clamped);
    }
    add(other) {
        if (other.count > 0)
            this.#counts.add(other.#counts);
    }
    get count() {
        return this.#counts.totalCount;
    }
    /** `p` in 0 … 100; null without values. */
    percentile(p) {
        return this.count === 0 ? null : inMs(this.#counts.getValueAtPercentile(p));
    }
    /** HdrHistogram V2 compressed, in base64: every HdrHistogram library reads it. */
    encode() {
        return (0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeHistogram */ .ll)(this.#counts);
    }
}
const inMs = (value) => (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .usToMs */ .Uv)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(value));
function emptyCounts() {
    return (0,hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)({ bitBucketSize: 32, autoResize: true, numberOfSignificantValueDigits: 3 });
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   D4: () => (/* binding */ percentileOf),
/* harmony export */   Ri: () => (/* binding */ Sketch)
/* harmony export */ });
/* unused harmony exports BINS, binOf */
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9799);


/**
 * Log-linear bins over µs: each octave is cut into sixteen equal parts, about 4 % of the value each; below 16 µs
 * there is one bin per µs.
 */
const PARTS = 16;
const PART_BITS = 4;
const BINS = binOf(_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST */ .z) + 1;
/** The bin that counts this time. */
function binOf(value) {
    if (!(value >= 1))
        return 0;
    const whole = value < _histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST */ .z ? Math.floor(value) : _histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST */ .z;
    if (whole < PARTS)
        return whole;
    const octave = 31 - Math.clz32(whole);
    return (octave - PART_BITS + 1) * PARTS + ((whole >>> (octave - PART_BITS)) & (PARTS - 1));
}
/** The times a bin counts: from `low` up to, not including, `high`. */
function boundsOf(bin) {
    if (bin < PARTS)
        return { low: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(bin), high: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(bin + 1) };
    const octave = Math.floor(bin / PARTS) + PART_BITS - 1;
    const width = 2 ** (octave - PART_BITS);
    const low = 2 ** octave + (bin % PARTS) * width;
    return { low: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(low), high: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(low + width) };
}
/** Counts of times by bin. Percentiles from it are within 3.2 % (or half a µs) of the exact ones. */
class Sketch {
    #bins = new Uint32Array(BINS);
    record(value) {
        const bin = binOf(value);
        this.#bins[bin] = (this.#bins[bin] ?? 0) + 1;
    }
    add(other) {
        for (let bin = 0; bin < BINS; bin++)
            this.#bins[bin] = (this.#bins[bin] ?? 0) + (other.#bins[bin] ?? 0);
    }
    addPairs(pairs) {
        for (const [bin, count] of pairs)
            this.#bins[bin] = (this.#bins[bin] ?? 0) + count;
    }
    clear() {
        this.#bins.fill(0);
    }
    /** `p` in 0 … 100; null without values. */
    percentile(p) {
        return percentileOf(this.pairs(), p);
    }
    /** The bins that counted something, in order, as [bin, count]. */
    pairs() {
        const pairs = [];
        this.#bins.forEach((count, bin) => {
            if (count > 0)
                pairs.push([bin, count]);
        });
        return pairs;
    }
}
/** A percentile (`p` in 0 … 100) from sorted [bin, count] pairs: the middle of its bin. Null without values. */
function percentileOf(pairs, p) {
    const total = pairs.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0)
        return null;
    const rank = Math.max(1, Math.ceil((p / 100) * total - 1e-9));
    let seen = 0;
    for (const [bin, count] of pairs) {
        seen += count;
        if (seen >= rank)
            return middle(bin);
    }
    return middle(pairs.at(-1)?.[0] ?? 0);
}
function middle(bin) {
    const { low, high } = boundsOf(bin);
    // Whole µs are recorded: the largest one in a bin is one below its upper end.
    return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .usToMs */ .Uv)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)((low + high - 1) / 2));
}


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leastSquares)
/* harmony export */ });
/**
 * The coefficients b that make Σ wᵢ (yᵢ − Σⱼ bⱼ xᵢⱼ)² smallest, by the normal equations; columns are scaled first, so
 * that their sizes do not matter. Null when they do not determine the coefficients.
 */
function leastSquares(rows, values, weights) {
    const size = rows[0]?.length ?? 0;
    if (size === 0 || rows.length < size)
        return null;
    const columns = Array.from({ length: size }, (_, j) => j);
    const scales = columns.map((j) => Math.max(...rows.map((row) => Math.abs(row[j] ?? 0))) || 1);
    const scaled = rows.map((row) => columns.map((j) => (row[j] ?? 0) / (scales[j] ?? 1)));
    const products = (left, right) => scaled.reduce((sum, _, i) => sum + (weights[i] ?? 0) * left(i) * right(i), 0);
    const cell = (j) => (i) => scaled[i]?.[j] ?? 0;
    const matrix = columns.map((j) => [
        ...columns.map((k) => products(cell(j), cell(k))),
        products(cell(j), (i) => values[i] ?? 0),
    ]);
    const solved = solve(matrix);
    return solved === null ? null : solved.map((value, j) => value / (scales[j] ?? 1));
}
/** Solves the system of these rows, the right side last in each, by elimination with pivots; null when singular. */
function solve(system) {
    const rows = system.map((row) => [...row]);
    const size = rows.length;
    const largest = Math.max(...rows.map((row, j) => Math.abs(row[j] ?? 0)));
    for (let column = 0; column < size; column++) {
        const best = bestPivot(rows, column);
        const pivotRow = rows[best];
        const pivot = pivotRow?.[column] ?? 0;
        if (!pivotRow || !(Math.abs(pivot) > SINGULAR * largest))
            return null;
        rows[best] = rows[column] ?? [];
        rows[column] = pivotRow.map((value) => value / pivot);
        rows.forEach((row, index) => {
            if (index === column)
                return;
            const factor = row[column] ?? 0;
            rows[index] = row.map((value, k) => value - factor * (rows[column]?.[k] ?? 0));
        });
    }
    const found = rows.map((row) => row[size] ?? NaN);
    return found.every(Number.isFinite) ? found : null;
}
function bestPivot(rows, column) {
    let best = column;
    for (let row = column + 1; row < rows.length; row++)
        if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0))
            best = row;
    return best;
}
const SINGULAR = 1e-12;


/***/ })

};
