export const id = 558;
export const ids = [558];
export const modules = {

/***/ 8558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mF: () => (/* binding */ readBaseline),
  J0: () => (/* binding */ readBaselineText),
  Uv: () => (/* binding */ readResult),
  x8: () => (/* binding */ readResults)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
// EXTERNAL MODULE: ./lib/gate/baseline.js
var baseline = __webpack_require__(1148);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/model/notes.js
var notes = __webpack_require__(3912);
;// CONCATENATED MODULE: ./lib/result/measurement.js


/**
 * Several results of the same scenario and tier as one measurement: their runs one after the other.
 * @throws {ConfigError} when they don't belong together, or one is given twice.
 */
function combineResults(results) {
    const [first, ...rest] = results;
    if (!first)
        throw (0,errors/* usageError */.Wp)('no result to judge', 'name at least one result.json');
    if (rest.length === 0)
        return first;
    for (const result of rest)
        checkSame(first, result);
    checkDistinct(results);
    return {
        ...first,
        evidence: { ...first.evidence, approach: combinedApproach(results) },
        runs: combinedRuns(results),
        notes: uniqueNotes([...results.flatMap((result) => result.notes), ...machineNotes(results)]),
        interrupted: results.find((result) => result.interrupted !== null)?.interrupted ?? null,
    };
}
function checkSame(first, other) {
    if (first.scenario.tier.name !== other.scenario.tier.name)
        throw (0,errors/* usageError */.Wp)(`the results are of different tiers: ${first.scenario.tier.name} and ${other.scenario.tier.name}`, 'judge one tier at a time');
    if (first.scenario.hash !== other.scenario.hash)
        throw (0,errors/* usageError */.Wp)(`the results were measured with different scenarios (${first.scenario.hash.slice(0, 12)} and ${other.scenario.hash.slice(0, 12)})`, 'measure all of them with the same scenario file and data');
    if (wayOf(first) !== wayOf(other))
        throw (0,errors/* usageError */.Wp)(`the results were gathered in different ways: ${wayOf(first)} and ${wayOf(other)}`, 'judge them one by one, or measure them alike: with the same baseline, and all or none with pairs');
}
/** Without a baseline the head was measured in the same way as with one. */
function wayOf({ evidence }) {
    const { kind } = evidence.approach;
    return kind === 'none' ? 'runs' : kind;
}
/** Runs and pairs are numbered anew, over all results. */
function combinedRuns(results) {
    const runs = [];
    let pairs = 0;
    for (const result of results) {
        const before = pairs;
        for (const run of result.runs) {
            const pair = run.pair === null ? null : run.pair + before;
            pairs = Math.max(pairs, pair ?? 0);
            runs.push({ ...run, number: runs.length + 1, pair });
        }
    }
    return runs;
}
/** The plan as if it had been one measurement: its runs added up; looks as planned, and a last one at all pairs. */
function combinedApproach(results) {
    const [first, ...rest] = results.map(({ evidence }) => evidence.approach);
    if (first === undefined)
        return { kind: 'none', runs: 0 };
    const runs = [first, ...rest].reduce((sum, one) => sum + ('runs' in one ? one.runs : 0), 0);
    const pairs = new Set(combinedRuns(results).flatMap(({ pair }) => pair ?? [])).size;
    switch (first.kind) {
        case 'pairs':
            return { ...first, looks: looksUpTo(pairs, first.looks) };
        case 'screen-then-pairs':
            return { ...first, runs, looks: looksUpTo(pairs, first.looks) };
        case 'screen-then-runs': {
            const upTo = rest.reduce((sum, one) => sum + ('upTo' in one ? one.upTo : 0), first.upTo);
            return { ...first, runs, upTo };
        }
        case 'runs':
        case 'none':
            return {
                kind: results.every(({ evidence }) => evidence.approach.kind === 'none') ? 'none' : 'runs',
                runs,
            };
    }
}
function looksUpTo(pairs, planned) {
    return pairs === 0 ? planned : [...planned.filter((look) => look < pairs), pairs];
}
function checkDistinct(results) {
    const seen = new Set();
    for (const { id, createdAt, runs } of results) {
        const key = JSON.stringify([id, createdAt, runs.map((run) => run.startedAt)]);
        if (seen.has(key))
            throw (0,errors/* usageError */.Wp)(`the result of job ${id} (${createdAt}) is given twice`, 'name each result once');
        seen.add(key);
    }
}
function machineNotes(results) {
    const machines = new Set(results.map(({ environment: { cpu, cores } }) => `${cpu} (${cores} cores)`));
    if (machines.size <= 1)
        return [];
    return [
        (0,notes/* warning */.$)(`The results come from different machines: ${[...machines].join(', ')}. The first one's is shown.`),
    ];
}
function uniqueNotes(notes) {
    return [...new Map(notes.map((note) => [`${note.level} ${note.text}`, note])).values()];
}

// EXTERNAL MODULE: ./lib/result/result-file.js + 6 modules
var result_file = __webpack_require__(9074);
;// CONCATENATED MODULE: ./lib/app/reading.js







const LARGEST_RESULT = 256_000_000;
/** Reads saved results and joins them into one measurement. */
async function readResults(names, cwd) {
    const results = [];
    for (const name of names)
        results.push(await readResult(name, cwd));
    return combineResults(results);
}
async function readResult(name, cwd) {
    const path = (0,external_node_path_.resolve)(cwd, name);
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > LARGEST_RESULT)
            throw (0,errors/* usageError */.Wp)(`${name}: ${size} bytes are too many for a result file`);
    }
    catch (error) {
        if (!(0,error_text/* isNodeError */.f)(error))
            throw error;
        throw (0,errors/* usageError */.Wp)(`${name} can't be read: ${(0,error_text/* errorText */.k)(error)}`, 'name a result.json that loadgate run has written');
    }
    return (0,result_file/* parseResult */.F)(await readText(path, name), name);
}
async function readBaseline(file, cwd) {
    const text = await readBaselineText(file, cwd);
    return { file, baseline: text === null ? null : (0,baseline/* parseBaseline */.nk)(text, file) };
}
/** The baseline's text; null when there is no such file. */
async function readBaselineText(name, cwd) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, name), 'utf8');
    }
    catch (error) {
        if ((0,error_text/* isNodeError */.f)(error) && error.code === 'ENOENT')
            return null;
        throw (0,errors/* usageError */.Wp)(`${name} can't be read: ${(0,error_text/* errorText */.k)(error)}`, 'name the baseline with --baseline');
    }
}
async function readText(path, name) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw (0,errors/* usageError */.Wp)(`${name} can't be read: ${(0,error_text/* errorText */.k)(error)}`);
    }
}


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ recordedCells),
/* harmony export */   c: () => (/* binding */ currentLevel)
/* harmony export */ });
/* harmony import */ var _eligibility_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
/* harmony import */ var _plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6250);


/** The cells that these jobs know, with enough requests to be judged; sorted by name, throughput last. */
function recordedCells(jobs, metrics) {
    const names = [...new Set(jobs.flatMap((job) => Object.keys(job.endpoints)))].sort();
    const cells = [...names, null].flatMap((endpoint) => metrics.map((metric) => ({
        endpoint,
        metric,
        jobs: jobs.flatMap((job) => {
            const runs = runsOf(job, endpoint, metric);
            return runs === null ? [] : [{ job, runs }];
        }),
    })));
    return cells.filter(({ jobs: known }) => known.length > 0);
}
/**
 * The entry as it counts today: where an endpoint reached a new level with some job, without what the jobs before
 * it say of that endpoint.
 */
function currentLevel(entry) {
    const jobs = entry.jobs.map((job, index) => {
        const outdated = new Set(entry.jobs.slice(index + 1).flatMap(({ newLevel = [] }) => newLevel));
        if (outdated.size === 0)
            return job;
        const current = Object.entries(job.endpoints).filter(([name]) => !outdated.has(name));
        return {
            ...job,
            throughput: outdated.has(null) ? null : job.throughput,
            ...(outdated.has(null) ? { capacity: undefined } : {}),
            endpoints: Object.fromEntries(current),
        };
    });
    return { ...entry, jobs };
}
function runsOf(job, endpoint, metric) {
    if (endpoint === null)
        return (0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .isRate */ .V)(metric) ? (job[metric] ?? null) : null;
    if ((0,_plan_gate_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .isRate */ .V)(metric) || !Object.hasOwn(job.endpoints, endpoint))
        return null;
    const values = job.endpoints[endpoint];
    return values && (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .enoughRecorded */ .Df)(metric, values.n) ? values[metric] : null;
}


/***/ }),

/***/ 9994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d2: () => (/* binding */ baselineSchema),
/* harmony export */   iW: () => (/* binding */ BASELINE_SCHEMA),
/* harmony export */   r2: () => (/* binding */ MOST_JOBS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

const BASELINE_SCHEMA = 'loadgate-baseline/1';
const MOST_JOBS = 10;
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
/** Null: that run has no value. */
const perRun = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().nullable()).min(1);
const endpointSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** How many times each run's latencies come from. */
    n: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(count).min(1),
    /** ms. */
    p50: perRun,
    p95: perRun,
    p99: perRun,
    /** Failed and total requests, dropped arrivals included. */
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([count, count]).refine(([failed, total]) => failed <= total, 'more failed than there were'))
        .min(1),
})
    .refine(({ n, p50, p95, p99, errors }) => [p50, p95, p99, errors].every((values) => values.length === n.length), 'the values are of different numbers of runs');
const jobSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** The job that measured it: it is recorded once. */
    id: text.min(1),
    commit: text.nullable(),
    recordedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    /** What the machine could do around each run: more is slower; null where it was not measured. */
    calibration: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().nullable()).min(1).optional(),
    /**
     * Endpoints (null: the tier's throughput) that reached another level with this job: what older jobs say of them
     * is history.
     */
    newLevel: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text.nullable()).min(1).optional(),
    /** req/s per run; null where throughput is an input of the tier, not a result. */
    throughput: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative()).min(1).nullable(),
    /** req/s per run that a search found the service to sustain. */
    capacity: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative()).min(1).optional(),
    endpoints: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, endpointSchema),
});
/** What figures must share to be comparable: for a server on this machine the machine too. */
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        target: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('local'),
        cpu: text,
        cores: count,
        arch: text,
        /** Major versions. */
        node: text,
        loadgate: text,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ target: text, loadgate: text }),
]);
/** The best median of five jobs in a row of one cell, kept when those jobs are gone. */
const anchorSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** Null: the tier's throughput. */
    endpoint: text.nullable(),
    metric: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['p50', 'p95', 'throughput', 'capacity']),
    /** ms, or req/s. */
    value: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    /** When the last of the five jobs was recorded. */
    recordedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
});
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    tier: text,
    environment: environmentSchema,
    /** The scenario hash. */
    scenario: text.min(1),
    anchors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(anchorSchema).min(1).optional(),
    /** Oldest first. */
    jobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(jobSchema).max(MOST_JOBS),
});
/** What `perf-baseline.json` must look like. */
const baselineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(BASELINE_SCHEMA),
    entries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entrySchema),
});


/***/ }),

/***/ 1148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xn: () => (/* binding */ findBaseline),
/* harmony export */   iE: () => (/* binding */ sameEnvironment),
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _result_versioned_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6039);
/* harmony import */ var _baseline_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9409);
/* harmony import */ var _baseline_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9994);



const FORMAT = {
    kind: 'loadgate-baseline',
    version: 1,
    schema: _baseline_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineSchema */ .d2,
    limit: 64_000_000,
    hint: 'restore it from git, or delete it and record a new one with `loadgate baseline update loadgate-results/result.json`',
};
/**
 * Reads a `perf-baseline.json`; `name` is the file as the user named it.
 * @throws {ConfigError} when it is not JSON, of another kind or version, or damaged.
 */
function parseBaseline(text, name) {
    return (0,_result_versioned_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readVersioned */ .O)(text, name, FORMAT);
}
/**
 * The jobs that a result can be compared with, itself not among them, each endpoint at its present level; or why
 * there are none and what to do.
 */
function findBaseline(result, { file, baseline }) {
    const { tier, hash } = result.scenario;
    const own = environmentOf(result.environment);
    if (baseline === null)
        return unusable(`there is no baseline yet (${file})`, record(file));
    const ofTier = baseline.entries.filter((entry) => entry.tier === tier.name && entry.jobs.length > 0);
    if (ofTier.length === 0)
        return unusable(`${file} has no baseline for tier ${tier.name}`, record(file));
    const ofMachine = ofTier.filter((entry) => sameEnvironment(entry.environment, own));
    const entry = ofMachine.find(({ scenario }) => scenario === hash);
    if (entry) {
        const jobs = entry.jobs.filter((job) => job.id !== result.id);
        if (jobs.length > 0)
            return { state: 'usable', entry: (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_1__/* .currentLevel */ .c)({ ...entry, jobs }) };
        return unusable(`${file} knows only this very measurement`, 'measure again to compare with it');
    }
    if (ofMachine.length > 0)
        return unusable(`the baseline of tier ${tier.name} was recorded with another scenario (its journeys, data or load changed since)`, record(file));
    return unusable(otherEnvironment(ofTier, own), record(file));
}
/** What figures must share to be comparable. For a remote target this machine does not count. */
function environmentOf(environment) {
    const loadgate = major(environment.loadgate);
    if (environment.target !== 'local')
        return { target: environment.target, loadgate };
    const { cpu, cores, arch } = environment;
    return { target: 'local', cpu, cores, arch, node: major(environment.node), loadgate };
}
function sameEnvironment(a, b) {
    return differences(a, b).length === 0;
}
function otherEnvironment(entries, own) {
    const closest = entries
        .map(({ environment }) => differences(environment, own))
        .reduce((best, next) => (next.length < best.length ? next : best));
    return `the baseline was recorded in another environment: ${closest.join('; ')}`;
}
function differences(recorded, own) {
    if (recorded.target !== own.target)
        return [`target ${recorded.target}, here ${own.target}`];
    const pairs = [
        ['loadgate', recorded.loadgate, own.loadgate],
    ];
    if ('cpu' in recorded && 'cpu' in own)
        pairs.push(['CPU', recorded.cpu, own.cpu], ['cores', recorded.cores, own.cores], ['architecture', recorded.arch, own.arch], ['Node', recorded.node, own.node]);
    return pairs
        .filter(([, then, now]) => then !== now)
        .map(([what, then, now]) => `${what} ${then}, here ${now}`);
}
function unusable(reason, advice) {
    return { state: 'unusable', reason, advice };
}
/** The advice names the file only where it is not the one that is used without asking. */
function record(file) {
    const option = /(^|[\\/])perf-baseline\.json$/.test(file) ? '' : ` --baseline ${file}`;
    return `record one: \`loadgate baseline update loadgate-results/result.json${option}\`, and commit it`;
}
function major(version) {
    return /\d+/.exec(version)?.[0] ?? version;
}


/***/ }),

/***/ 4186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ enoughRecorded),
/* harmony export */   Ev: () => (/* binding */ NEEDED),
/* harmony export */   eZ: () => (/* binding */ NEEDED_FOR_ERRORS),
/* harmony export */   jO: () => (/* binding */ tooFewRequests)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _result_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3524);


/** Requests per run that a percentile needs: at least 25 beyond it, and 100 in all. */
const NEEDED = { p50: 100, p95: 500, p99: 2500 };
/** Requests that an error rate needs, all runs together. */
const NEEDED_FOR_ERRORS = 100;
/** Rates vary from run to run: ask for a little more than the extrapolation says. */
const MARGIN = 1.1;
/** Why a percentile can't be judged, with what would be enough; null when it can. */
function tooFewRequests(cell, tier, runs) {
    const needed = NEEDED[cell.metric];
    const fewest = Math.min(...cell.timed);
    if (fewest >= needed)
        return null;
    const counted = `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(fewest)} in a run, ${cell.metric} needs ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(needed)}`;
    const enough = whatIsEnough(cell.timed, needed, tier, runs);
    return `too few requests: ${counted}${enough === null ? '' : ` (${enough})`}`;
}
/** Whether the runs of a baseline's job have enough requests for this percentile. */
function enoughRecorded(metric, timed) {
    return timed.length > 0 && timed.every((count) => count >= NEEDED[metric]);
}
function whatIsEnough(timed, needed, tier, runs) {
    const scales = timed.map((count) => (count > 0 ? (needed / count) * MARGIN : Infinity));
    const scale = Math.max(...scales);
    if (!Number.isFinite(scale))
        return null;
    if (tier.iterations !== null) {
        const iterations = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(roundUp(tier.iterations * scale));
        return `\`iterations: ${iterations.replaceAll(',', '')}\` would be enough`;
    }
    const lengths = runs.map((run) => (0,_result_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .selectedPhases */ .b)(run, 'judged').reduce((total, span) => total + span.end - span.start, 0));
    const length = Math.max(...lengths) * scale;
    if (!Number.isFinite(length) || length <= 0)
        return null;
    const judged = tier.stages.filter((stage) => stage.judge).length;
    const enough = `\`for: ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(roundUp(length / 1000) * 1000)}\``;
    return judged > 1
        ? `${enough} for the judged phases together would be enough`
        : `${enough} would be enough`;
}
/** To a number that a person would write. */
function roundUp(value) {
    const step = value <= 120 ? 1 : value <= 1200 ? 10 : 60;
    return Math.ceil(value / step) * step;
}


/***/ }),

/***/ 2359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isNodeError),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
const WORDS = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    EMFILE: 'too many open files',
    ENAMETOOLONG: 'the name is too long',
};
/** What went wrong, in words: known system errors are translated, others keep their message. */
function errorText(error) {
    if (isNodeError(error) && error.code !== undefined)
        return WORDS[error.code] ?? error.message;
    return error instanceof Error ? error.message : String(error);
}
function isNodeError(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string';
}


/***/ }),

/***/ 1945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ FAILURE_KINDS)
/* harmony export */ });
/** Why a request failed. Exactly one kind per failed request, the first that applies. */
const FAILURE_KINDS = [
    'timeout',
    'refused',
    'reset',
    'dns',
    'tls',
    'http-4xx',
    'http-5xx',
    'unexpected-status',
    'check',
    'capture',
    'dropped',
    'aborted',
];


/***/ }),

/***/ 3912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warning),
/* harmony export */   p: () => (/* binding */ info)
/* harmony export */ });
const info = (text) => ({ level: 'info', text });
const warning = (text) => ({ level: 'warning', text });


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Bj: () => (/* binding */ twoDigits),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   CG: () => (/* binding */ msToUs),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   RC: () => (/* binding */ parseRange),
/* harmony export */   Uv: () => (/* binding */ usToMs),
/* harmony export */   WN: () => (/* binding */ parseRate),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lb: () => (/* binding */ formatAbout),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   ms: () => (/* binding */ ms),
/* harmony export */   us: () => (/* binding */ us),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const ms = (value) => value;
const us = (value) => value;
const msToUs = (value) => us(value * 1000);
const usToMs = (value) => ms(value / 1000);
const DURATION = /^(?:\d+(?:\.\d+)?\s*(?:us|ms|s|m|h)\s*)+$/;
const DURATION_PART = /(\d+(?:\.\d+)?)\s*(us|ms|s|m|h)/g;
const DURATION_FACTOR = {
    us: 0.001,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** Reads `300ms`, `30s`, `10m`, `2h` or `1h30m` (larger units first); null for anything else. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (!DURATION.test(trimmed))
        return null;
    let total = 0;
    let smallest = Infinity;
    for (const [, count, unit] of trimmed.matchAll(DURATION_PART)) {
        const factor = DURATION_FACTOR[unit ?? ''] ?? NaN;
        if (factor >= smallest)
            return null;
        smallest = factor;
        total += Number(count) * factor;
    }
    return ms(total);
}
const RATE = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/;
const RATE_DIVISOR = { s: 1, m: 60, h: 3600 };
/** Reads `50/s`, `600/m` or `100/h` as events per second; null for anything else. */
function parseRate(text) {
    const match = RATE.exec(text.trim());
    if (!match)
        return null;
    return Number(match[1]) / (RATE_DIVISOR[match[2] ?? ''] ?? NaN);
}
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;
/** Reads `30%` as the fraction 0.3; null for anything else. */
function parsePercent(text) {
    const match = PERCENT.exec(text.trim());
    return match ? Number(match[1]) / 100 : null;
}
const SIZE = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)$/i;
const SIZE_FACTOR = { B: 1, KB: 1000, MB: 1_000_000, GB: 1_000_000_000 };
/** Reads `512B`, `10KB` or `2MB` as bytes (decimal factors); null for anything else. */
function parseSize(text) {
    const match = SIZE.exec(text.trim());
    if (!match)
        return null;
    return Number(match[1]) * (SIZE_FACTOR[(match[2] ?? '').toUpperCase()] ?? NaN);
}
/** Splits `a..b` and reads both ends with `parse`; null unless both are readable. */
function parseRange(text, parse) {
    const parts = text.split('..');
    if (parts.length !== 2)
        return null;
    const from = parse((parts[0] ?? '').trim());
    const to = parse((parts[1] ?? '').trim());
    return from === null || to === null ? null : [from, to];
}
/** Writes milliseconds for people: three significant digits below 100 ms, whole ms below 10 s, then seconds. */
function formatMs(value) {
    if (!Number.isFinite(value))
        return '–';
    if (value < 0.0005)
        return '0 ms';
    if (value < 1)
        return `${trimZeros(value.toPrecision(2))} ms`;
    if (value < 10)
        return `${trimZeros(value.toFixed(2))} ms`;
    if (value < 100)
        return `${trimZeros(value.toFixed(1))} ms`;
    if (value < 10_000)
        return `${value.toFixed(0)} ms`;
    return `${trimZeros((value / 1000).toFixed(1))} s`;
}
/** Writes a length of time as the scenario file would: `300ms`, `30s`, `10m`, `1h30m`. */
function formatDuration(value) {
    if (value < 1000)
        return `${trimZeros(value.toFixed(0))}ms`;
    if (value < 60_000)
        return `${trimZeros((value / 1000).toFixed(1))}s`;
    const seconds = Math.round(value / 1000);
    const parts = [
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor((seconds % 3600) / 60), 'm'],
        [seconds % 60, 's'],
    ];
    return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
}
/**
 * Writes a length of time that was projected, as far as it can be known: `40 s`, `25 minutes`, `9 h`, `10 days`,
 * `7 months`; beyond a year only that it is.
 */
function formatAbout(value) {
    const seconds = value / 1000;
    if (!(seconds < YEAR))
        return 'more than a year';
    if (seconds >= 60 * DAY)
        return `${Math.round(seconds / (30.4 * DAY))} months`;
    if (seconds >= 2 * DAY)
        return `${Math.round(seconds / DAY)} days`;
    if (seconds >= 5400)
        return `${Math.round(seconds / 3600)} h`;
    if (seconds >= 90)
        return `${Math.round(seconds / 60)} minutes`;
    return `${Math.round(seconds)} s`;
}
const DAY = 86_400;
const YEAR = 365 * DAY;
/** The first two digits of a figure: all that a slope of some minutes is worth. */
function twoDigits(value) {
    return Number(value.toPrecision(2));
}
/** Writes a rate in events per second: `0.5/s`, `42.3/s`, `1,250/s`. */
function formatRate(perSecond) {
    if (!Number.isFinite(perSecond))
        return '–';
    if (perSecond >= 1000)
        return `${formatCount(Math.round(perSecond))}/s`;
    return `${trimZeros(perSecond.toFixed(perSecond < 10 ? 2 : 1))}/s`;
}
/** Writes a fraction as a percentage with a sensible number of digits: 0.0123 is `1.23 %`. */
function formatPercent(fraction) {
    if (!Number.isFinite(fraction))
        return '–';
    const percent = fraction * 100;
    if (Math.abs(percent) >= 1000)
        return `${formatCount(Math.round(percent))} %`;
    const digits = Math.abs(percent) >= 10 ? 1 : 2;
    return `${trimZeros(percent.toFixed(digits))} %`;
}
/** Writes a relative change with its sign: 0.253 is `+25.3 %`, -0.04 is `−4 %`. */
function formatChange(fraction) {
    if (!Number.isFinite(fraction))
        return '–';
    const percent = Math.abs(fraction) * 100;
    const rounded = percent >= 1000 ? formatCount(Math.round(percent)) : trimZeros(percent.toFixed(1));
    if (rounded === '0')
        return '±0 %';
    return `${fraction < 0 ? '−' : '+'}${rounded} %`;
}
/** Writes a count with thousands separators. */
function formatCount(count) {
    return count.toLocaleString('en-US');
}
/** Writes bytes with a decimal unit. */
function formatBytes(bytes) {
    if (!Number.isFinite(bytes))
        return '–';
    if (bytes >= 1e12)
        return `${formatCount(Number((bytes / 1e12).toPrecision(3)))} TB`;
    if (bytes >= 1e9)
        return `${trimZeros((bytes / 1e9).toFixed(1))} GB`;
    if (bytes >= 1e6)
        return `${trimZeros((bytes / 1e6).toFixed(1))} MB`;
    if (bytes >= 1e3)
        return `${trimZeros((bytes / 1e3).toFixed(1))} KB`;
    return `${bytes} B`;
}
function trimZeros(text) {
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}


/***/ }),

/***/ 6250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isRate)
/* harmony export */ });
function isRate(metric) {
    return metric === 'throughput' || metric === 'capacity';
}


/***/ }),

/***/ 8927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Distribution)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _histogram_codec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7252);


/**
 * The times of several encoded histograms together, for who reads them: percentiles and mean as HdrHistogram gives them.
 * Holds only what counted something, so that many can be kept: 12 bytes per slot, where the counts of a histogram
 * that can be recorded into take up to 94 KB.
 */
class Distribution {
    #slots;
    /** How many times are in this slot and the ones before it. */
    #upTo;
    constructor(slots, upTo) {
        this.#slots = slots;
        this.#upTo = upTo;
    }
    /** @throws {RangeError} for what is no histogram of three significant digits; the message says what is wrong with it. */
    static of(encoded) {
        return Distribution.#counting((onCount) => {
            for (const text of encoded)
                (0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .readEncoded */ .lq)(text, onCount);
        });
    }
    /** As if all had been encoded in one. */
    static together(all) {
        return Distribution.#counting((onCount) => {
            for (const one of all)
                one.#each(onCount);
        });
    }
    static #counting(tell) {
        const counts = new Float64Array(_histogram_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_SLOTS */ .yO);
        tell((slot, count) => {
            counts[slot] = (counts[slot] ?? 0) + count;
        });
        const slots = [];
        const upTo = [];
        let total = 0;
        for (let slot = 0; slot < counts.length; slot++) {
            const count = counts[slot] ?? 0;
            if (count === 0)
                continue;
            total += count;
            slots.push(slot);
            upTo.push(total);
        }
        return new Distribution(Int32Array.from(slots), Float64Array.from(upTo));
    }
    get count() {
        return this.#upTo.at(-1) ?? 0;
    }
    /** `p` in 0 … 100, the least time that is counted for 0; null without times. */
    percentile(p) {
        if (this.count === 0)
            return null;
        const exact = (Math.min(p, 100) / 100) * this.count;
        // 99.9 % of 1,000 comes out a hair above 999: that is not yet the thousandth.
        const rank = Math.max(1, Math.ceil(exact - ulp(exact)));
        const { low, high } = (0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .slotBounds */ .GY)(this.#slots[this.#firstUpTo(rank)] ?? 0);
        return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .usToMs */ .Uv)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(p === 0 ? low : high));
    }
    /** Each time counts as the middle of its slot. */
    get mean() {
        if (this.count === 0)
            return null;
        let sum = 0;
        this.#each((slot, count) => {
            const { low, high } = (0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .slotBounds */ .GY)(slot);
            sum += Math.ceil((low + high) / 2) * count;
        });
        return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .usToMs */ .Uv)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(sum / this.count));
    }
    get min() {
        return this.percentile(0);
    }
    get max() {
        return this.percentile(100);
    }
    #each(onCount) {
        let before = 0;
        this.#upTo.forEach((upTo, index) => {
            onCount(this.#slots[index] ?? 0, upTo - before);
            before = upTo;
        });
    }
    /** Index of the first slot by which so many times are counted. */
    #firstUpTo(rank) {
        let low = 0;
        let high = this.#upTo.length - 1;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.#upTo[middle] ?? 0) < rank)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
/** The distance to the next greater number that can be written; 0 for 0. */
function ulp(value) {
    return 2 ** (Math.floor(Math.log2(value)) - 52);
}


/***/ }),

/***/ 3524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ selectedPhases),
/* harmony export */   u: () => (/* binding */ figures)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8927);

/**
 * The figures of a part of a run. Histograms are decoded only when a time is asked for, and once: a run does not change,
 * and the gate, the rules and every report ask for the same figures.
 */
function figures(run, select) {
    const key = JSON.stringify([select.endpoint, select.phases]);
    const ofRun = known.get(run) ?? new Map();
    known.set(run, ofRun);
    const found = ofRun.get(key) ?? workOut(run, select);
    ofRun.set(key, found);
    return found;
}
/** Lives as long as the run itself. */
const known = new WeakMap();
function workOut(run, select) {
    const tallies = selectedTallies(run, select);
    const spans = selectedPhases(run, select.phases);
    return Object.assign(new LazyTimes(tallies.map((tally) => tally.response ?? tally.service)), counts(tallies, sum(spans, (span) => span.end - span.start)), {
        service: new LazyTimes(tallies.map((tally) => tally.service)),
        failedService: new LazyTimes(tallies.map((tally) => tally.failedService)),
        firstByte: new LazyTimes(tallies.map((tally) => tally.firstByte)),
        connect: new LazyTimes(tallies.map((tally) => tally.connect)),
        tls: new LazyTimes(tallies.map((tally) => tally.tls)),
    });
}
/** The phases of a run that a selection covers, as they really went. */
function selectedPhases(run, phases) {
    if (phases === 'all')
        return run.phases;
    if (phases === 'judged')
        return run.phases.filter((span) => span.judged);
    return run.phases.filter((span) => span.name === phases);
}
function selectedTallies(run, select) {
    const phases = new Set(selectedPhases(run, select.phases).map((span) => span.name));
    return run.endpoints
        .filter((endpoint) => select.endpoint === null || endpoint.name === select.endpoint)
        .flatMap((endpoint) => endpoint.phases)
        .filter((tally) => select.phases === 'all' || phases.has(tally.phase));
}
function counts(tallies, duration) {
    const failuresByKind = sumByKey(tallies.map((tally) => tally.failures));
    const requests = sum(tallies, (tally) => tally.requests);
    const dropped = failuresByKind.dropped ?? 0;
    const failed = sum(Object.values(failuresByKind), (count) => count);
    const succeeded = requests - (failed - dropped) - sum(tallies, (tally) => tally.relogins);
    const perSecond = (count) => (duration > 0 ? (count * 1000) / duration : null);
    return {
        requests,
        failed,
        dropped,
        failuresByKind,
        errorRate: requests + dropped > 0 ? failed / (requests + dropped) : null,
        throughput: perSecond(Math.max(0, succeeded)),
        rate: perSecond(requests),
        duration,
        statuses: sumByKey(tallies.map((tally) => tally.statuses)),
        bytesReceived: sum(tallies, (tally) => tally.bytesReceived),
        bytesSent: sum(tallies, (tally) => tally.bytesSent),
    };
}
class LazyTimes {
    #encoded;
    #decoded = null;
    constructor(encoded) {
        this.#encoded = encoded;
    }
    get timed() {
        return this.distribution().count;
    }
    get mean() {
        return this.distribution().mean;
    }
    get min() {
        return this.distribution().min;
    }
    get max() {
        return this.distribution().max;
    }
    percentile(p) {
        return this.distribution().percentile(p);
    }
    distribution() {
        this.#decoded ??= _distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .Distribution */ .z.of(this.#encoded.filter((text) => text !== null));
        return this.#decoded;
    }
}
function sum(items, of) {
    return items.reduce((total, item) => total + of(item), 0);
}
function sumByKey(counts) {
    const total = {};
    for (const record of counts)
        for (const [key, count] of Object.entries(record))
            total[key] = (total[key] ?? 0) + (count ?? 0);
    return total;
}


/***/ }),

/***/ 7252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ slotBounds),
/* harmony export */   ll: () => (/* binding */ encodeHistogram),
/* harmony export */   lq: () => (/* binding */ readEncoded),
/* harmony export */   yO: () => (/* binding */ MOST_SLOTS)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var hdr_histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2960);


const COOKIE = 0x1c849303;
const COMPRESSED_COOKIE = 0x1c849304;
const WORD_SIZE_BITS = 0x10;
const COMPRESSED_HEADER = 8;
const HEADER = 40;
const DIGITS = 3;
const SUB_BUCKET_HALF = 1024;
/** A histogram with every bucket filled by the longest possible count takes less than half of this. */
const LARGEST = 1_000_000;
const LARGEST_TEXT = 1_500_000;
/**
 * HdrHistogram V2 compressed base64. The library writes a normalising offset of 1 and an integer as conversion
 * ratio, with which strict implementations (the one in Rust) refuse the histogram: both are put right here.
 */
function encodeHistogram(counts) {
    const plain = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(compressedPart(Buffer.from((0,hdr_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeIntoCompressedBase64 */ .dH)(counts), 'base64')));
    plain.writeInt32BE(0, 8);
    plain.writeDoubleBE(1, 32);
    const compressed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateSync)(plain);
    const header = Buffer.alloc(COMPRESSED_HEADER);
    header.writeUInt32BE(COMPRESSED_COOKIE | WORD_SIZE_BITS, 0);
    header.writeUInt32BE(compressed.length, 4);
    return Buffer.concat([header, compressed]).toString('base64');
}
/**
 * Tells each slot that is not empty, in order of the times. Nothing in the text makes this crash, or take unbounded time
 * or memory: the library's own reader trusts every length in it.
 * @throws {RangeError} saying what is wrong, maybe after some slots were told.
 */
function readEncoded(text, onCount) {
    if (text.length > LARGEST_TEXT)
        throw new RangeError('the histogram is too large');
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
        throw new RangeError('the histogram is not base64');
    const data = Buffer.from(text, 'base64');
    if (data.length < COMPRESSED_HEADER || withoutWordSize(data.readUInt32BE(0)) !== COMPRESSED_COOKIE)
        throw new RangeError('this is not a compressed HdrHistogram (V2)');
    if (data.readUInt32BE(4) > data.length - COMPRESSED_HEADER)
        throw new RangeError('the histogram is cut off');
    readPayload(plainHistogram(inflated(compressedPart(data))), onCount);
}
/** The times that a slot counts, in µs: `low` to `high`, both included. */
function slotBounds(slot) {
    const bucket = Math.max(0, Math.floor(slot / SUB_BUCKET_HALF) - 1);
    const width = 2 ** bucket;
    const low = (slot - bucket * SUB_BUCKET_HALF) * width;
    return { low, high: low + width - 1 };
}
function inflated(compressed) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(compressed, { maxOutputLength: LARGEST });
    }
    catch (cause) {
        throw new RangeError("the histogram can't be decompressed", { cause });
    }
}
function plainHistogram(plain) {
    if (plain.length < HEADER || withoutWordSize(plain.readUInt32BE(0)) !== COOKIE)
        throw new RangeError('this is not an HdrHistogram (V2)');
    const length = plain.readUInt32BE(4);
    if (length > plain.length - HEADER)
        throw new RangeError('the histogram is cut off');
    if (plain.readUInt32BE(12) !== DIGITS || plain.readBigUInt64BE(16) !== 1n)
        throw new RangeError('the histogram has another precision than three significant digits from 1 µs');
    const highest = plain.readBigUInt64BE(24);
    if (highest < 2n || highest > BigInt(Number.MAX_SAFE_INTEGER))
        throw new RangeError("the histogram's range is out of bounds");
    return { payload: plain.subarray(HEADER, HEADER + length), slots: slotsFor(Number(highest)) };
}
function readPayload({ payload, slots }, onCount) {
    let slot = 0;
    let total = 0;
    for (let at = 0; at < payload.length;) {
        const { value, next } = readZigZag(payload, at);
        if (value > 0x7fffffff)
            throw new RangeError('the histogram holds an impossible count');
        const end = value < 0 ? slot - value : slot + 1;
        if (value > 0)
            total += value;
        if (end > slots || !Number.isSafeInteger(total))
            throw new RangeError('the histogram holds more than its range allows');
        if (value > 0)
            onCount(slot, value);
        slot = end;
        at = next;
    }
}
function readZigZag(payload, start) {
    let raw = 0;
    let factor = 1;
    for (let at = start; at < start + 9; at++) {
        const byte = payload[at];
        if (byte === undefined)
            break;
        const last = byte < 0x80 || at === start + 8;
        raw += (at === start + 8 ? byte : byte & 0x7f) * factor;
        if (last)
            return { value: raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2, next: at + 1 };
        factor *= 128;
    }
    throw new RangeError('the histogram is cut off in the middle of a count');
}
/** The length of the counts array that covers `highest`. */
function slotsFor(highest) {
    let buckets = 1;
    for (let covered = 2 * SUB_BUCKET_HALF; covered <= highest; covered *= 2)
        buckets++;
    return (buckets + 1) * SUB_BUCKET_HALF;
}
/** No histogram that can be read has more. */
const MOST_SLOTS = slotsFor(Number.MAX_SAFE_INTEGER);
function compressedPart(data) {
    return data.subarray(COMPRESSED_HEADER, COMPRESSED_HEADER + data.readUInt32BE(4));
}
function withoutWordSize(cookie) {
    return (cookie & ~0xf0) >>> 0;
}


/***/ }),

/***/ 9074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseResult),
  r: () => (/* binding */ serialiseResult)
});

// EXTERNAL MODULE: ./lib/result/versioned-file.js
var versioned_file = __webpack_require__(6039);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(1945);
;// CONCATENATED MODULE: ./lib/result/evidence-schema.js

const evidence_schema_text = schemas/* string */.YjP();
const runs = schemas/* int */.Whr().nonnegative();
const looks = schemas/* array */.YOg(schemas/* int */.Whr().positive()).min(1);
const approachSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('screen-then-pairs'), runs, looks }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('pairs'), looks }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('screen-then-runs'), runs, upTo: runs }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('runs'), runs }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('none'), runs }),
]);
const baseSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('commit'), commit: evidence_schema_text, why: evidence_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('target'), target: evidence_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('self') }),
]);
/** How the evidence was gathered, inside a result: everything of `Evidence`. */
const evidenceSchema = schemas/* object */.Ikc({
    approach: approachSchema,
    base: baseSchema.nullable(),
    noPairs: evidence_schema_text.nullable(),
});

;// CONCATENATED MODULE: ./lib/result/plan-schema.js

const plan_schema_text = schemas/* string */.YjP();
const level = schemas/* number */.aig().nonnegative();
const duration = schemas/* number */.aig().nonnegative();
const locationSchema = schemas/* object */.Ikc({ file: plan_schema_text, line: schemas/* int */.Whr(), column: schemas/* int */.Whr() });
const judgedMetric = schemas/* enum */.k5n(['p50', 'p95', 'p99', 'throughput', 'capacity', 'errors']);
const band = schemas/* union */.KCZ([level, schemas/* literal */.euz('learned')]);
const conditionSchema = schemas/* object */.Ikc({
    text: plan_schema_text,
    endpoint: plan_schema_text.nullable(),
    phase: plan_schema_text.nullable(),
    metric: schemas/* enum */.k5n([
        'min',
        'mean',
        'max',
        'p50',
        'p75',
        'p90',
        'p95',
        'p99',
        'p99.9',
        'errors',
        'success',
        'throughput',
        'requests',
    ]),
    op: schemas/* enum */.k5n(['<', '<=', '>', '>=']),
    value: schemas/* number */.aig(),
});
const thresholdsSchema = schemas/* array */.YOg(conditionSchema.extend({ abort: schemas/* boolean */.zMY(), at: locationSchema.nullable() }));
/** The tier inside a result: everything of `TierPlan`. */
const tierPlanSchema = schemas/* object */.Ikc({
    name: plan_schema_text,
    model: schemas/* enum */.k5n(['closed', 'open']),
    runs: schemas/* int */.Whr().positive(),
    warmup: duration,
    think: schemas/* enum */.k5n(['as-written', 'off']),
    stages: schemas/* array */.YOg(schemas/* object */.Ikc({ phase: plan_schema_text, from: level, to: level, duration: duration.nullable(), judge: schemas/* boolean */.zMY() })),
    iterations: schemas/* int */.Whr().positive().nullable(),
    maxInFlight: level,
    arrivals: schemas/* enum */.k5n(['constant', 'poisson']),
    gracefulStop: duration,
    maxDuration: duration.nullable(),
    breaker: schemas/* object */.Ikc({ failures: level, within: duration }).nullable(),
    confirm: schemas/* boolean */.zMY(),
    until: schemas/* array */.YOg(conditionSchema),
    thresholds: thresholdsSchema,
    search: schemas/* object */.Ikc({
        from: schemas/* number */.aig().positive(),
        to: schemas/* number */.aig().positive(),
        each: duration,
        growth: schemas/* number */.aig().min(1),
        precision: schemas/* number */.aig().positive(),
        pause: duration,
    })
        .optional(),
    breaks: schemas/* object */.Ikc({ p95: duration.nullable(), errors: level.nullable() }).optional(),
    at: locationSchema,
});
/** The gate's settings inside a result: everything of `GatePlan`. */
const gatePlanSchema = schemas/* object */.Ikc({
    metrics: schemas/* array */.YOg(judgedMetric),
    band: schemas/* object */.Ikc({
        default: band,
        overrides: schemas/* array */.YOg(schemas/* object */.Ikc({ endpoint: plan_schema_text.nullable(), metric: judgedMetric.nullable(), band })),
    }),
    floor: schemas/* object */.Ikc({ relative: level, absolute: duration }),
});
/** An accepted regression inside a result: everything of `WaiverPlan`. */
const waiverPlanSchema = schemas/* object */.Ikc({
    endpoint: plan_schema_text,
    metric: judgedMetric.nullable(),
    upTo: level,
    reason: plan_schema_text,
    until: iso/* date */.p6(),
    at: locationSchema,
});
/** Where what judges was read, inside a result: everything of `RulesOrigin`. */
const rulesOriginSchema = schemas/* object */.Ikc({
    commit: plan_schema_text,
    why: plan_schema_text,
    changed: schemas/* array */.YOg(schemas/* enum */.k5n(['gate', 'thresholds', 'waivers', 'baseline'])),
    proposed: schemas/* object */.Ikc({ gate: gatePlanSchema, waivers: schemas/* array */.YOg(waiverPlanSchema), thresholds: thresholdsSchema })
        .nullable(),
});

// EXTERNAL MODULE: ./lib/result/histogram-codec.js
var histogram_codec = __webpack_require__(7252);
;// CONCATENATED MODULE: ./lib/result/encoded-histogram.js


/** A histogram as text: HdrHistogram V2 compressed base64, checked so that decoding it later can't fail. */
const encodedHistogram = schemas/* string */.YjP().superRefine((text, context) => {
    try {
        (0,histogram_codec/* readEncoded */.lq)(text, nothing);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        context.addIssue({ code: 'custom', message: error.message });
    }
});
const nothing = () => undefined;

;// CONCATENATED MODULE: ./lib/result/resources-schema.js

const start = schemas/* number */.aig().nonnegative();
const resources_schema_level = schemas/* object */.Ikc({ mean: schemas/* number */.aig().nonnegative(), max: schemas/* number */.aig().nonnegative() }).nullable();
/** As many buckets as the timeline may have. */
const MOST_ROWS = 300;
const resourcesSchema = schemas/* object */.Ikc({
    bucket: schemas/* number */.aig().positive(),
    processes: schemas/* object */.Ikc({
        of: schemas/* enum */.k5n(['started', 'pid']),
        rows: schemas/* array */.YOg(schemas/* object */.Ikc({
            start,
            cpu: resources_schema_level,
            rss: resources_schema_level,
            files: resources_schema_level,
            connections: resources_schema_level.default(null),
            closeWait: resources_schema_level.default(null),
            threads: resources_schema_level,
            processes: resources_schema_level,
        }))
            .max(MOST_ROWS),
    })
        .nullable(),
    metrics: schemas/* array */.YOg(schemas/* object */.Ikc({
        series: schemas/* string */.YjP(),
        rows: schemas/* array */.YOg(schemas/* object */.Ikc({ start, mean: schemas/* number */.aig(), max: schemas/* number */.aig() })).max(MOST_ROWS),
    })),
});

// EXTERNAL MODULE: ./lib/result/result.js
var result = __webpack_require__(8648);
;// CONCATENATED MODULE: ./lib/result/search-schema.js

const search_schema_text = schemas/* string */.YjP();
const rate = schemas/* number */.aig().nonnegative();
const sustained = { phase: search_schema_text, rate, capacity: rate };
/** A search inside a result: everything of `Search`. */
const searchSchema = schemas/* object */.Ikc({
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({ phase: search_schema_text, rate, outcome: schemas/* enum */.k5n(['held', 'broke', 'unclear']), reason: search_schema_text })),
    found: schemas/* discriminatedUnion */.gMt('kind', [
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('found'), ...sustained, breaksAt: rate, reason: search_schema_text }),
        schemas/* object */.Ikc({
            kind: schemas/* literal */.euz('at-least'),
            ...sustained,
            bound: schemas/* enum */.k5n(['range', 'generator', 'steps', 'time']),
            why: search_schema_text,
        }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('nothing'), why: search_schema_text }),
    ]),
});

;// CONCATENATED MODULE: ./lib/result/result-schema.js








const count = schemas/* int */.Whr().nonnegative();
const result_schema_duration = schemas/* number */.aig().nonnegative();
const result_schema_text = schemas/* string */.YjP();
const isoDate = iso/* datetime */.w$();
const noteSchema = schemas/* object */.Ikc({ level: schemas/* enum */.k5n(['info', 'warning']), text: result_schema_text });
const tallySchema = schemas/* object */.Ikc({
    phase: result_schema_text,
    requests: count,
    failures: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(failures/* FAILURE_KINDS */.B), count),
    relogins: count,
    statuses: schemas/* record */.g1P(result_schema_text, count),
    bytesReceived: count,
    bytesSent: count,
    connect: encodedHistogram.nullable().default(null),
    tls: encodedHistogram.nullable().default(null),
    firstByte: encodedHistogram.nullable(),
    service: encodedHistogram.nullable(),
    failedService: encodedHistogram.nullable().default(null),
    response: encodedHistogram.nullable(),
});
const journeyResultSchema = schemas/* object */.Ikc({
    name: result_schema_text,
    started: count,
    completed: count,
    failed: count,
    interrupted: count,
    dropped: count,
});
const phaseSpanSchema = schemas/* object */.Ikc({
    name: result_schema_text,
    start: result_schema_duration,
    end: result_schema_duration,
    judged: schemas/* boolean */.zMY(),
    from: schemas/* number */.aig().nonnegative(),
    to: schemas/* number */.aig().nonnegative(),
});
const perBucket = schemas/* array */.YOg(count).max(300);
const timelineSchema = schemas/* object */.Ikc({
    bucket: schemas/* number */.aig().positive(),
    buckets: schemas/* array */.YOg(schemas/* object */.Ikc({
        start: result_schema_duration,
        requests: count,
        failed: count,
        dropped: count,
        users: count,
        latency: schemas/* array */.YOg(schemas/* tuple */.PVZ([count, count])),
    }))
        .max(300),
    endpoints: schemas/* array */.YOg(schemas/* object */.Ikc({
        requests: perBucket,
        failed: perBucket,
        dropped: perBucket,
        timed: perBucket,
        time: perBucket,
    }))
        .optional(),
});
const openingSchema = schemas/* object */.Ikc({
    seconds: schemas/* array */.YOg(schemas/* object */.Ikc({ requests: count, failed: count, latency: schemas/* array */.YOg(schemas/* tuple */.PVZ([count, count])) }))
        .max(30),
});
const generatorSchema = schemas/* object */.Ikc({
    workers: schemas/* number */.aig().int().positive(),
    lag: encodedHistogram.nullable(),
    lagP99: result_schema_duration.nullable(),
    utilisation: schemas/* number */.aig().nonnegative(),
    cpu: schemas/* number */.aig().nonnegative(),
    steal: schemas/* number */.aig().min(0).max(1).nullable(),
    gc: schemas/* object */.Ikc({ total: result_schema_duration, longest: result_schema_duration }),
    exhausted: schemas/* object */.Ikc({ files: count, ports: count }),
    invalid: schemas/* array */.YOg(result_schema_text),
});
const runEndSchema = schemas/* discriminatedUnion */.gMt('reason', [
    schemas/* object */.Ikc({ reason: schemas/* literal */.euz('finished') }),
    schemas/* object */.Ikc({ reason: schemas/* literal */.euz('until'), condition: result_schema_text, after: result_schema_duration }),
    schemas/* object */.Ikc({ reason: schemas/* literal */.euz('abort'), condition: result_schema_text, after: result_schema_duration }),
    schemas/* object */.Ikc({
        reason: schemas/* literal */.euz('breaker'),
        failed: schemas/* number */.aig().min(0).max(1),
        within: result_schema_duration,
        after: result_schema_duration,
    }),
    schemas/* object */.Ikc({
        reason: schemas/* literal */.euz('max-duration'),
        limit: result_schema_duration,
        iterations: count.nullable(),
        after: result_schema_duration,
    }),
    schemas/* object */.Ikc({ reason: schemas/* literal */.euz('signal'), after: result_schema_duration }),
    schemas/* object */.Ikc({ reason: schemas/* literal */.euz('server-died'), detail: result_schema_text, after: result_schema_duration }),
]);
const calibrationSchema = schemas/* object */.Ikc({ integer: result_schema_duration, memory: result_schema_duration, echo: result_schema_duration });
const runSchema = schemas/* object */.Ikc({
    number: count,
    side: schemas/* enum */.k5n(['base', 'head']),
    pair: schemas/* int */.Whr().positive().nullable(),
    calibration: schemas/* object */.Ikc({ before: calibrationSchema, after: calibrationSchema }).nullable(),
    startedAt: isoDate,
    duration: result_schema_duration,
    phases: schemas/* array */.YOg(phaseSpanSchema),
    endpoints: schemas/* array */.YOg(schemas/* object */.Ikc({ name: result_schema_text, phases: schemas/* array */.YOg(tallySchema) })),
    journeys: schemas/* array */.YOg(journeyResultSchema),
    warmup: schemas/* object */.Ikc({ requests: count, failed: count }),
    timeline: timelineSchema,
    opening: openingSchema.nullable().default(null),
    generator: generatorSchema,
    resources: resourcesSchema.nullable(),
    search: searchSchema.optional(),
    end: runEndSchema,
    notes: schemas/* array */.YOg(noteSchema),
});
const scenarioSchema = schemas/* object */.Ikc({
    file: result_schema_text,
    hash: result_schema_text,
    seed: schemas/* number */.aig(),
    target: result_schema_text,
    tier: tierPlanSchema,
    gate: gatePlanSchema,
    waivers: schemas/* array */.YOg(waiverPlanSchema),
    journeys: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: result_schema_text,
        weight: schemas/* number */.aig().nonnegative(),
        every: schemas/* number */.aig().positive().nullable(),
        login: schemas/* enum */.k5n(['shared', 'own']).nullable().default(null),
    })),
    endpoints: schemas/* array */.YOg(schemas/* object */.Ikc({ name: result_schema_text, journey: result_schema_text, line: count })),
    hasThinkTime: schemas/* boolean */.zMY(),
    rules: rulesOriginSchema.optional(),
});
const environmentSchema = schemas/* object */.Ikc({
    loadgate: result_schema_text,
    node: result_schema_text,
    os: result_schema_text,
    arch: result_schema_text,
    cpu: result_schema_text,
    cores: count,
    memoryBytes: schemas/* number */.aig().nonnegative(),
    ci: schemas/* boolean */.zMY(),
    target: result_schema_text,
});
/** What `result.json` must look like. Unknown keys are ignored: later versions may add some. */
const resultSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(result/* RESULT_SCHEMA */.w),
    loadgate: result_schema_text,
    id: result_schema_text.min(1),
    createdAt: isoDate,
    commit: result_schema_text.nullable(),
    scenario: scenarioSchema,
    environment: environmentSchema,
    evidence: evidenceSchema,
    runs: schemas/* array */.YOg(runSchema),
    notes: schemas/* array */.YOg(noteSchema),
    exhaustedData: schemas/* array */.YOg(result_schema_text).default([]),
    interrupted: result_schema_text.nullable(),
});

;// CONCATENATED MODULE: ./lib/result/result-file.js


const FORMAT = {
    kind: 'loadgate-result',
    version: 1,
    schema: resultSchema,
    limit: 256_000_000,
    hint: 'measure again with `loadgate run`',
};
/**
 * Reads a `result.json`; `name` is the file as the user named it.
 * @throws {ConfigError} when it is not JSON, of another kind or version, damaged or larger than 256 MB.
 */
function parseResult(text, name) {
    return (0,versioned_file/* readVersioned */.O)(text, name, FORMAT);
}
/** The text of a `result.json`. */
function serialiseResult(result) {
    return `${JSON.stringify(result)}\n`;
}


/***/ }),

/***/ 8648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ RESULT_SCHEMA)
/* harmony export */ });
const RESULT_SCHEMA = 'loadgate-result/1';


/***/ }),

/***/ 6039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readVersioned)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);

const MOST_PROBLEMS = 5;
/**
 * The content of a file in this format.
 * @throws {ConfigError} when it is empty, too large, not JSON, of another kind or version, or damaged.
 */
function readVersioned(text, name, format) {
    if (text.length > format.limit)
        throw unusable(name, `is larger than ${Math.round(format.limit / 1e6)} MB`, format.hint);
    const value = parseJson(text, name, format.hint);
    checkVersion(value, name, format);
    const parsed = format.schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(damages(parsed.error, name), { hint: format.hint });
}
function parseJson(text, name, hint) {
    if (text.trim() === '')
        throw unusable(name, 'is empty', hint);
    try {
        return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    }
    catch (cause) {
        throw unusable(name, 'is not JSON (cut off, or edited by hand?)', hint, cause);
    }
}
function checkVersion(value, name, format) {
    const { kind, version, hint } = format;
    const found = schemaName(value);
    const match = /^([a-z-]+)\/(\d{1,9})$/.exec(found ?? '');
    if (match?.[1] !== kind) {
        const instead = found === null ? 'it names no schema' : `its schema is "${found.slice(0, 60)}"`;
        throw unusable(name, `is not a ${kind} file: ${instead}`, hint);
    }
    const other = Number(match[2]);
    if (other > version)
        throw unusable(name, `has schema ${kind}/${other}, newer than this loadgate knows`, 'update loadgate');
    if (other < version)
        throw unusable(name, `has schema ${kind}/${other}, which this loadgate no longer reads`, hint);
}
function schemaName(value) {
    if (typeof value !== 'object' || value === null || !('schema' in value))
        return null;
    return typeof value.schema === 'string' ? value.schema : null;
}
function damages(error, name) {
    const { issues } = error;
    const problems = issues.slice(0, MOST_PROBLEMS).map((issue) => ({
        at: null,
        path: [name, dotted(issue.path)].filter((part) => part !== '').join(' '),
        message: issue.message.replace(/^Invalid input: /, ''),
    }));
    const rest = issues.length - problems.length;
    if (rest > 0)
        problems.push({ at: null, path: name, message: `and ${rest} more` });
    return problems;
}
/** `runs[0].endpoints[3].name` */
function dotted(path) {
    return path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
        .join('')
        .replace(/^\./, '');
}
function unusable(name, what, hint, cause) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([{ at: null, path: '', message: `${name} ${what}` }], { hint, cause });
}


/***/ })

};
