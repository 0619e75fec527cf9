export const id = 603;
export const ids = [603];
export const modules = {

/***/ 7577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
// EXTERNAL MODULE: ./lib/analysis/breaking-point.js + 3 modules
var breaking_point = __webpack_require__(2831);
// EXTERNAL MODULE: ./lib/analysis/capacity.js + 2 modules
var capacity = __webpack_require__(3140);
;// CONCATENATED MODULE: ./lib/analysis/proof-limits.js

/**
 * The proof of a plan for `instances`. Its limits are a fifth stricter than those of the target, but not stricter than
 * what was measured at the load that each instance then gets, with a tenth to spare: a limit that the measured service
 * can't keep would prove nothing. Where the measurement ends, the target's own limits are all that can be asked for.
 */
function proofOf(stages, target, { headroom, instances: now }, instances) {
    const share = Math.min(PROOF, 1 + headroom);
    const load = loadServing(stages, (share * target.throughput * now) / instances);
    const expected = load === null ? null : at(stages, load, 'p95');
    const failing = load === null ? null : at(stages, load, 'errorRate');
    return {
        share,
        p95: limitFor(target.p95, expected),
        errors: limitFor(target.errors, failing),
        expected,
    };
}
const PROOF = 1.2;
const STRICTER = 0.8;
const TO_SPARE = 1.1;
function limitFor(limit, expected) {
    return expected === null ? limit : Math.min(limit, Math.max(STRICTER * limit, TO_SPARE * expected));
}
/** The lowest load at which this many answers per second came; null when they never did. */
function loadServing(stages, throughput) {
    const index = stages.findIndex((stage) => (stage.throughput ?? 0) >= throughput);
    const above = stages[index];
    const below = stages[index - 1];
    if (!above)
        return null;
    if (!below)
        return above.load;
    const [from, to] = [below.throughput ?? 0, above.throughput ?? 0];
    return below.load + ((above.load - below.load) * (throughput - from)) / (to - from);
}
/** Between the stages on a straight line. */
function at(stages, load, figure) {
    return (0,breaking_point/* throughputNear */.Tb)(stages.map((stage) => ({ ...stage, throughput: stage[figure] })), load);
}

;// CONCATENATED MODULE: ./lib/analysis/scaled-needs.js

/**
 * What else must grow. What a request takes (CPU, traffic, a place in the pools behind the service) grows with the
 * throughput; what an instance takes (memory, files) with their number.
 */
function growthOf(result, stages, scale) {
    const byLoad = scale.needed / scale.served;
    const byInstances = scale.instances / scale.now;
    const near = stages.find(({ throughput }) => throughput !== null && throughput >= NEARLY * scale.served) ??
        stages.at(-1);
    const rows = (0,sides/* headRuns */.xC)(result).flatMap((run) => run.resources?.processes?.rows ?? []);
    const found = [
        ['in flight', near?.concurrency ?? null, byLoad],
        ['cpu', highest(rows, 'cpu'), byLoad],
        ['memory', highest(rows, 'rss'), byInstances],
        ['files', highest(rows, 'files'), byInstances],
        ['traffic', trafficAt(result, near), byLoad],
    ];
    return found.flatMap(([what, now, factor]) => now === null || !(now > 0) || !Number.isFinite(now * factor) ? [] : [{ what, now, then: now * factor }]);
}
/** The stage that served this much of the capacity first: beyond it, users only wait. */
const NEARLY = 0.95;
function highest(rows, figure) {
    const levels = rows.flatMap((row) => (row[figure] === null ? [] : [row[figure]]));
    return levels.length === 0 ? null : levels.reduce((most, { mean }) => Math.max(most, mean), 0);
}
/** Bytes received and sent, per second. */
function trafficAt(result, stage) {
    if (stage?.throughput == null)
        return null;
    const tallies = (0,sides/* headRuns */.xC)(result).flatMap((run) => run.endpoints.flatMap(({ phases }) => phases));
    const sum = (of) => tallies.reduce((total, one) => total + of(one), 0);
    const requests = sum(({ requests: count }) => count);
    return requests === 0
        ? null
        : (sum((one) => one.bytesReceived + one.bytesSent) / requests) * stage.throughput;
}

// EXTERNAL MODULE: ./lib/analysis/scalability.js
var scalability = __webpack_require__(7505);
// EXTERNAL MODULE: ./lib/analysis/stages.js
var analysis_stages = __webpack_require__(3116);
;// CONCATENATED MODULE: ./lib/analysis/capacity-plan.js








/** How many instances serve the target within its limits, by what was measured on those of today. Pure. */
function planCapacity(result, target, deployment) {
    const stages = (0,analysis_stages/* stagesOf */.Z)(result);
    const served = servedWithin(result, stages, target);
    if (typeof served === 'string')
        return { kind: 'refused', reason: served };
    const needed = target.throughput * (1 + deployment.headroom);
    const count = (all) => Math.max(1, Math.ceil((needed / all) * deployment.instances - ROUNDING));
    const highest = Math.max(...stages.map(({ throughput }) => throughput ?? 0));
    if (needed > BEYOND_REASON * highest)
        return { kind: 'refused', reason: beyondReason(needed, highest) };
    const most = deployment.maximum;
    const expected = count(served.throughput);
    const perRequest = journeysPerRequest(result);
    return {
        kind: 'plan',
        plan: {
            served,
            needed,
            instances: { expected, fewest: count(served.high), most: count(served.low) },
            extrapolation: needed / highest,
            reachable: most !== null && expected > most
                ? (served.throughput / deployment.instances) * (most / (1 + deployment.headroom))
                : null,
            growth: growthOf(result, stages, {
                served: served.throughput,
                needed,
                instances: expected,
                now: deployment.instances,
            }),
            fit: (0,scalability/* fitScalability */.h)((0,capacity/* scalePoints */.u)(stages)),
            journeys: target.throughput * perRequest,
            proof: proofOf(stages, target, deployment, expected),
        },
    };
}
/** Computed ratios carry rounding errors: exactly enough is enough. */
const ROUNDING = 1e-9;
/** Further than this beyond what was measured nothing is worked out. */
const FARTHEST = 2;
/** So many times what was measured is not even a guess. */
const BEYOND_REASON = 100;
function beyondReason(needed, highest) {
    const [asked, measured] = [(0,units/* formatRate */.CE)(needed), (0,units/* formatRate */.CE)(highest)];
    return `the target with headroom, ${asked}, is more than ${BEYOND_REASON} times the ${measured} that were measured at most: nothing can be told so far beyond them. Measure more instances together, under more load, or ask for less`;
}
function servedWithin(result, stages, target) {
    const { tier } = result.scenario;
    const limited = {
        ...tier,
        thresholds: [],
        until: [],
        breaks: { p95: (0,units.ms)(target.p95), errors: target.errors },
    };
    // What a limit of the run ended is a matter of its limits, not of these.
    const runs = (0,sides/* headRuns */.xC)(result).map((run) => ({ ...run, end: { reason: 'finished' } }));
    const found = (0,breaking_point/* breakingPointOf */.x1)({ ...result, runs, scenario: { ...result.scenario, tier: limited } }, stages);
    if (found === null)
        return TOO_FEW;
    const [first] = found.whole;
    return first ? crossed(first, stages) : within(result, stages, target);
}
const TOO_FEW = 'the result has fewer than three loads: how the service takes more can only be told from a load that grows, such as steps: { users: 50..400 by 50, each: 30s }, or a search';
function crossed(first, stages) {
    const { at, low, high, text } = first;
    if (at === null)
        return `the lowest load that was measured is too much already (${text}): measure lower ones`;
    const near = (load) => (load === null ? null : (0,breaking_point/* throughputNear */.Tb)(stages, load));
    const throughput = first.throughput ?? near(at);
    const ends = [near(low), near(high), throughput].filter((value) => value !== null);
    if (throughput === null || !(throughput > 0))
        return NOTHING_SERVED;
    return { throughput, low: Math.min(...ends), high: Math.max(...ends), by: 'measured', text };
}
const NOTHING_SERVED = 'no request succeeded: there is nothing to plan with';
/** No limit was reached: the law tells where the p95 would, as far as twice the measured concurrency. */
function within(result, stages, target) {
    const highest = Math.max(...stages.map(({ throughput }) => throughput ?? 0));
    if (!(highest > 0))
        return NOTHING_SERVED;
    const atLeast = {
        throughput: highest,
        low: highest,
        high: highest,
        by: 'at-least',
        text: 'no limit was reached: it may well serve more',
    };
    const fit = (0,scalability/* fitScalability */.h)((0,capacity/* scalePoints */.u)(stages));
    if (!fit.fitted || result.scenario.hasThinkTime)
        return atLeast;
    const measured = Math.max(...stages.map(({ concurrency }) => concurrency ?? 0));
    const tail = tailOf(stages);
    const candidates = Array.from({ length: 200 }, (_, i) => measured * (1 + ((FARTHEST - 1) * i) / 199));
    const fine = candidates.filter((n) => (tail * 1000 * n) / (0,scalability/* throughputAt */.A)(fit, n) <= target.p95);
    const best = Math.max(highest, ...fine.map((n) => (0,scalability/* throughputAt */.A)(fit, n)));
    const error = 2 * relativeError(fit) * best;
    return {
        throughput: best,
        low: Math.max(highest, best - error),
        high: best + error,
        by: best > highest ? 'model' : 'at-least',
        text: best > highest ? 'by the law of scalability, beyond what was measured' : atLeast.text,
    };
}
/** How much longer than the mean the p95 is, at the higher loads. */
function tailOf(stages) {
    const ratios = stages
        .slice(-3)
        .flatMap(({ p95, mean }) => (p95 === null || mean === null || mean <= 0 ? [] : [p95 / mean]));
    return Math.max(1, ...ratios);
}
function relativeError(fit) {
    const ofLambda = fit.errors === null ? 0 : fit.errors.lambda / fit.lambda;
    const ofPeak = fit.peak?.error == null ? 0 : fit.peak.error / fit.peak.throughput;
    return Math.max(ofLambda, ofPeak, Math.sqrt(1 - Math.min(1, fit.r2)) / 2);
}
/** Journeys of the mix per successful request. */
function journeysPerRequest(result) {
    const runs = (0,sides/* headRuns */.xC)(result);
    const clocks = new Set(result.scenario.journeys.flatMap(({ name, every }) => (every === null ? [] : [name])));
    const journeys = runs.flatMap((run) => run.journeys.filter(({ name }) => !clocks.has(name)));
    const started = journeys.reduce((sum, one) => sum + one.started, 0);
    const requests = runs
        .flatMap((run) => run.endpoints.flatMap(({ phases }) => phases))
        .reduce((sum, one) => sum + one.requests, 0);
    return started > 0 && requests > 0 ? started / requests : 1;
}

// EXTERNAL MODULE: ./lib/model/errors.js
var model_errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/plan/capacity-settings.js
var capacity_settings = __webpack_require__(9829);
// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
// EXTERNAL MODULE: ./lib/report/stage-words.js
var stage_words = __webpack_require__(6492);
;// CONCATENATED MODULE: ./lib/report/capacity-plan-words.js




/** The plan for people: what is needed, what else must grow, what it costs, how sure that is. */
function capacityPlanLines(plan, target, deployment) {
    const { instances, served, needed, growth, reachable } = plan;
    const limits = `p95 under ${(0,units/* formatMs */._V)(target.p95)}, errors under ${(0,units/* formatPercent */.l9)(target.errors)}`;
    const now = (0,figure_words/* plural */.LS)(deployment.instances, 'instance');
    return [
        `Target: ${(0,stage_words/* formatThroughput */.Y5)(target.throughput)} with ${limits}; with ${(0,units/* formatPercent */.l9)(deployment.headroom)} headroom ${(0,stage_words/* formatThroughput */.Y5)(needed)}.`,
        `Today: ${now} ${deployment.instances === 1 ? 'serves' : 'serve'} ${servedWords(plan)} (${served.text}).`,
        `Needed: ${(0,figure_words/* plural */.LS)(instances.expected, 'instance')}${rangeOf(plan)}.`,
        ...(reachable === null || deployment.maximum === null
            ? []
            : [
                `The maximum of ${(0,figure_words/* plural */.LS)(deployment.maximum, 'instance')} serves ${(0,stage_words/* formatThroughput */.Y5)(reachable)} with that headroom: not the target.`,
            ]),
        ...warnings(plan),
        ...costLines(plan, target, deployment),
        ...(growth.length === 0
            ? []
            : ['What else must grow, all instances together:', ...growth.map(growthLine)]),
        ASSUMPTION,
    ];
}
const ASSUMPTION = 'This takes for granted that instances share nothing that gets full: a database, a cache or a queue behind all of them must carry the whole target. The verification below tells.';
function servedWords({ served }) {
    const { throughput, low, high, by } = served;
    if (by === 'at-least')
        return `${(0,stage_words/* formatThroughput */.Y5)(throughput)} at least`;
    return low === high
        ? (0,stage_words/* formatThroughput */.Y5)(throughput)
        : `about ${(0,stage_words/* formatThroughput */.Y5)(throughput)} (${(0,stage_words/* formatThroughput */.Y5)(low)} to ${(0,stage_words/* formatThroughput */.Y5)(high)})`;
}
function rangeOf({ instances: { expected, fewest, most }, served }) {
    if (served.by === 'at-least')
        return ' at most, as no limit was reached';
    return fewest === expected && most === expected ? '' : ` (${fewest} to ${most})`;
}
function warnings({ extrapolation, served, fit }) {
    return [
        ...(extrapolation > FARTHEST
            ? [
                `Beyond what was measured: the target with headroom is ${extrapolation.toFixed(1)} times the highest throughput seen, more than ${FARTHEST} times. That many instances were never tried together: take this for a guess until it is verified.`,
            ]
            : []),
        ...(served.by === 'model'
            ? ['Extrapolated: no limit was reached in the measured range. Measure higher loads to be sure.']
            : []),
        ...(fit.fitted ? [] : [`No law of scalability supports it: ${fit.reason}.`]),
    ];
}
function costLines({ instances, served }, target, { cost, currency, instances: today }) {
    if (cost === null)
        return ['Cost: not known; set capacity.cost in the scenario file, or --cost.'];
    const money = (amount) => `${(0,units/* formatCount */.B4)(Number(amount.toFixed(amount < 100 ? 2 : 0)))}${currency === '' ? '' : ` ${currency}`}`;
    const each = (total, throughput) => `${money((total / throughput) * 1000)} per 1,000 req/s`;
    const [before, after] = [today * cost, instances.expected * cost];
    return [
        `Cost: now ${money(before)} a month (${each(before, served.throughput)}), then ${money(after)} a month (${each(after, target.throughput)}).`,
    ];
}
function growthLine({ what, now, then }) {
    const [name, format] = WORDS[what];
    return `  ${name}: ${format(now)} → ${format(then)}`;
}
const WORDS = {
    'in flight': [
        'requests in the system at once (connection pools, limits of what lies behind)',
        (value) => (0,units/* formatCount */.B4)(Math.ceil(value)),
    ],
    cpu: ['CPU', (value) => `${(0,units/* formatRate */.CE)(value).replace('/s', '')} cores`],
    memory: ['memory', units/* formatBytes */.z3],
    files: ['open files and connections', (value) => (0,units/* formatCount */.B4)(Math.ceil(value))],
    traffic: ['network traffic', (value) => `${(0,units/* formatBytes */.z3)(Math.round(value))}/s`],
};

// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(5730);
;// CONCATENATED MODULE: ./lib/report/verification-tier.js

/**
 * A tier that proves a plan, as YAML to be put under `tiers:` of the scenario: 120 % of the target within limits that are
 * up to a fifth stricter, then the target itself for long, within its limits.
 */
function verificationTier(plan, target, tier) {
    const { proof, instances } = plan;
    const rate = (share) => `${plain(Number((plan.journeys * share).toPrecision(4)))}/s`;
    const limits = (p95, errors, phase) => [
        `      - p95 < ${plain(Number(p95.toPrecision(3)))}ms in ${phase}`,
        // Less than none can't be.
        `      - errors ${errors > 0 ? '<' : '<='} ${plain(Number((errors * 100).toPrecision(3)))}% in ${phase}`,
    ];
    const least = target.throughput * proof.share * (1 - proof.errors) * REACHED;
    return [
        'tiers:',
        `  verify-capacity: # with ${instances.expected === 1 ? '1 instance' : `${instances.expected} instances`}`,
        '    runs: 1',
        `    warmup: ${(0,units/* formatDuration */.a3)(Math.max(10_000, tier.warmup))}`,
        `    think: ${tier.think}`,
        ...inFlight(plan, target),
        '    load:',
        `      - { phase: climb, rate: ${rate(0.1)}..${rate(proof.share)}, for: 2m }`,
        `      - { phase: proof, rate: ${rate(proof.share)}, for: 10m } # ${(0,units/* formatPercent */.l9)(proof.share)} of the target${lessHeadroom(plan)}`,
        `      - { phase: soak, rate: ${rate(1)}, for: 2h }`,
        '    thresholds:',
        ...strictness(plan, target),
        ...limits(proof.p95, proof.errors, 'proof'),
        ...limits(target.p95, target.errors, 'soak'),
        `      - throughput > ${plain(Number(least.toPrecision(4)))}/s in proof`,
    ].join('\n');
}
/** Arrivals come by the clock; answers of the last moments come after the phase. */
const REACHED = 0.98;
const STRICTEST = 0.8;
const USUAL = 1.2;
const USUAL_IN_FLIGHT = 1000;
/** No generator keeps more journeys under way. */
const MOST_IN_FLIGHT = 1_000_000;
function lessHeadroom({ proof }) {
    return proof.share < USUAL ? ': more headroom was not asked for' : '';
}
/** Where the limits of the proof are hardly stricter than those of the target, the reader is told why. */
function strictness({ proof }, target) {
    if (proof.p95 <= STRICTEST * target.p95 * (1 + verification_tier_ROUNDING))
        return [];
    return [
        proof.expected === null
            ? '      # Not stricter than the target: how the service fares at this load was not measured.'
            : `      # Not a fifth stricter: at this load a p95 of about ${(0,units/* formatMs */._V)(proof.expected)} is expected.`,
    ];
}
const verification_tier_ROUNDING = 1e-9;
/** More than the usual slots where the target needs them: three times what its limit keeps in the system. */
function inFlight({ journeys, proof }, { p95 }) {
    const needed = Math.min(MOST_IN_FLIGHT, Math.ceil((3 * proof.share * journeys * p95) / 1000));
    return needed > USUAL_IN_FLIGHT ? [`    maxInFlight: ${needed}`] : [];
}
/** As scenario files are read: without an exponent. */
function plain(value) {
    return value.toFixed(9).replace(/0+$/, '').replace(/\.$/, '');
}

// EXTERNAL MODULE: ./lib/app/reading.js + 1 modules
var reading = __webpack_require__(8558);
;// CONCATENATED MODULE: ./lib/app/plan-capacity.js










/** `loadgate plan`: how many instances a target takes, by a result of growing load. */
async function planCommand(world, file, options) {
    const target = readTarget(options);
    const result = await (0,reading/* readResult */.Uv)(file, world.cwd);
    const settings = { ...settingsOf(world, options, result.scenario.file, file), ...flagsOf(options) };
    const outcome = planCapacity(result, target, settings);
    if (outcome.kind === 'refused')
        throw (0,model_errors/* usageError */.Wp)(`${file}: no plan can be made: ${outcome.reason}`);
    const { plan } = outcome;
    const tier = verificationTier(plan, target, result.scenario.tier);
    if (options.json === true) {
        const { fit, ...told } = plan;
        world.stdout.write(`${JSON.stringify({ target, settings, plan: told, scalability: fit, verification: tier }, null, 2)}\n`);
        return model_errors/* EXIT */.dc.pass;
    }
    const lines = capacityPlanLines(plan, target, settings).flatMap((line) => wrapped(line, world.stdout.columns));
    world.stdout.write(`${lines.join('\n')}\n\nVerify it, with this in the scenario file and loadgate run --tier verify-capacity:\n\n${tier}\n`);
    return model_errors/* EXIT */.dc.pass;
}
function readTarget({ target, p95, errors }) {
    const throughput = (0,units/* parseRate */.WN)(target);
    if (throughput === null || throughput < LOWEST_TARGET)
        throw (0,model_errors/* usageError */.Wp)(`--target: expected a rate such as 540/s, got "${target}"`);
    const limit = (0,units/* parseDuration */.E9)(p95);
    if (limit === null || limit < SHORTEST_LIMIT || limit > LONGEST_LIMIT)
        throw (0,model_errors/* usageError */.Wp)(`--p95: expected a duration such as 500ms, up to 1h, got "${p95}"`);
    return { throughput, p95: limit, errors: readPercent('--errors', errors, 1) };
}
/** An hour's proof at less would be a request or two. */
const LOWEST_TARGET = 0.01;
/** ms. */
const SHORTEST_LIMIT = 0.001;
const LONGEST_LIMIT = 3_600_000;
const HIGHEST_COST = 1e9;
function flagsOf({ instances, cost, headroom, maximum }) {
    return {
        ...(instances === undefined ? {} : { instances }),
        ...(cost === undefined ? {} : { cost: readCost(cost) }),
        ...(headroom === undefined ? {} : { headroom: readPercent('--headroom', headroom, 10) }),
        ...(maximum === undefined ? {} : { maximum }),
    };
}
function readPercent(flag, text, most) {
    const read = (0,units/* parsePercent */.lo)(text);
    if (read !== null && read <= most)
        return read;
    throw (0,model_errors/* usageError */.Wp)(`${flag}: expected a percentage up to ${most * 100}%, such as 1%, got "${text}"`);
}
function readCost(text) {
    const cost = Number(text);
    if (/^\d+(\.\d+)?$/.test(text.trim()) && cost <= HIGHEST_COST)
        return cost;
    throw (0,model_errors/* usageError */.Wp)(`--cost: expected a number such as 45, got "${text}"`);
}
/** Of the scenario file that was named, else of the result's own where it can be found; else the usual ones. */
function settingsOf(world, options, ofResult, resultFile) {
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(world.cwd, resultFile)), '..', ofResult);
    const found = [ofResult, beside].find((candidate) => (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(world.cwd, candidate)));
    const file = options.config ?? found;
    return file === undefined ? capacity_settings/* USUAL_CAPACITY */.Wh : (0,capacity_settings/* readCapacitySettings */.qQ)({ file, cwd: world.cwd, env: world.env });
}
function wrapped(line, width) {
    const indent = /^ */.exec(line)?.[0] ?? '';
    return (0,text_width/* wrap */.LV)(line.trim(), Math.max(40, width) - indent.length - 2).map((part, index) => `${indent}${index === 0 ? '' : '  '}${part}`);
}


/***/ }),

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   kp: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** `, did you mean "weight"?` when one of the known words is close to `word`; else an empty text. */
function didYouMean(word, known) {
    const nearest = closest(word, known);
    return nearest === null ? '' : `, did you mean ${JSON.stringify(nearest)}?`;
}
/** The known word that `word` was probably meant to be; null when none is close. */
function closest(word, known) {
    const tolerated = Math.max(1, Math.floor(word.length / 3));
    let best = null;
    let fewest = tolerated + 1;
    for (const candidate of known) {
        const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
        if (edits < fewest)
            [best, fewest] = [candidate, edits];
    }
    return best;
}
/** Letters in another order are one slip of the fingers. */
function editsBetween(a, b) {
    const sorted = (text) => text.split('').sort().join('');
    return a !== b && sorted(a) === sorted(b) ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
}
/** `"a", "b" and "c"`, shortened when there are many; `none` for an empty list. */
function listNames(names, most = 8) {
    const quoted = [...names].map((name) => JSON.stringify(name));
    if (quoted.length === 0)
        return 'none';
    if (quoted.length > most)
        return `${quoted.slice(0, most).join(', ')} and ${quoted.length - most} more`;
    return quoted.length === 1
        ? quoted.join('')
        : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}


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


/***/ })

};
