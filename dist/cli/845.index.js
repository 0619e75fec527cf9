export const id = 845;
export const ids = [845];
export const modules = {

/***/ 1845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./lib/model/notes.js
var model_notes = __webpack_require__(3912);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
// EXTERNAL MODULE: ./lib/gate/baseline.js
var baseline = __webpack_require__(1148);
// EXTERNAL MODULE: ./lib/gate/baseline-schema.js
var baseline_schema = __webpack_require__(9994);
// EXTERNAL MODULE: ./lib/gate/baseline-update.js
var baseline_update = __webpack_require__(8396);
// EXTERNAL MODULE: ./lib/gate/calibration.js
var calibration = __webpack_require__(619);
;// CONCATENATED MODULE: ./lib/gate/comparability.js

/** How two results were measured differently, so that a change of figures need not be one of the service; in words. */
function differencesOf(a, b) {
    const [tierA, tierB] = [a.scenario.tier.name, b.scenario.tier.name];
    if (tierA !== tierB)
        return [`A is of tier ${tierA}, B of tier ${tierB}`];
    return [
        ...(a.scenario.hash === b.scenario.hash ? [] : ['the scenario (journeys, data or load) is another one']),
        ...machineDifferences((0,baseline/* environmentOf */.p7)(a.environment), (0,baseline/* environmentOf */.p7)(b.environment)),
    ];
}
/** Two remote targets may differ: comparing deployments is what this is for. */
function machineDifferences(a, b) {
    if ((a.target === 'local') !== (b.target === 'local'))
        return [`A is of target ${a.target}, B of target ${b.target}`];
    const facts = [
        ['loadgate', a.loadgate, b.loadgate],
    ];
    if ('cpu' in a && 'cpu' in b)
        facts.push(['CPU', a.cpu, b.cpu], ['cores', a.cores, b.cores], ['architecture', a.arch, b.arch], ['Node', a.node, b.node]);
    return facts
        .filter(([, then, now]) => then !== now)
        .map(([what, then, now]) => `${what} ${then} in A, ${now} in B`);
}

// EXTERNAL MODULE: ./lib/gate/judge.js + 9 modules
var judge = __webpack_require__(5488);
// EXTERNAL MODULE: ./lib/gate/validity.js
var validity = __webpack_require__(6381);
;// CONCATENATED MODULE: ./lib/gate/compare-results.js










/**
 * Judges result B (after) against result A (before) by the gate's own rules, with A as a baseline of one job. Where
 * they can't be compared their figures stand side by side without a verdict, and the verdict says why.
 */
function compareResults(a, b, now) {
    const before = alone(a.result);
    const after = alone(b.result);
    const entry = entryOf(before, after, now);
    const baseline = { schema: baseline_schema/* BASELINE_SCHEMA */.iW, entries: [entry] };
    const verdict = (0,judge/* judge */.S)(after, { file: a.file, baseline }, now);
    const reason = whyNot(before, after);
    const notes = [...verdict.notes, ...comparisonNotes(before, after, entry)];
    if (reason !== null)
        return withoutVerdict({ ...verdict, notes }, a.file, reason);
    const known = verdict.baseline.state === 'used' ? { ...verdict.baseline, result: true } : verdict.baseline;
    return { ...verdict, baseline: known, notes: [...notes, (0,model_notes/* info */.p)(ONE_JOB)] };
}
const ONE_JOB = 'Compared with one result: how much figures differ from job to job is not known from it, so that learned bands are those of usual noise.';
/** The head's runs, as if they had been made without pairs: what B was paired with is not A. */
function alone(result) {
    const runs = (0,sides/* headRuns */.xC)(result).map((run) => ({ ...run, pair: null }));
    return {
        ...result,
        runs,
        evidence: { approach: { kind: 'runs', runs: runs.length }, base: null, noPairs: null },
    };
}
/** No digits are dropped: a result compared with itself has not changed. */
const EXACT = 16;
/** A as the baseline of B: whether it may be one is decided apart, so that the figures can be shown in any case. */
function entryOf(before, after, now) {
    // Both may come from one job, and a result may be compared with itself.
    const job = { ...(0,baseline_update/* jobOf */.Zw)(before, now, EXACT), id: `A: ${before.id}` };
    return {
        tier: after.scenario.tier.name,
        environment: (0,baseline/* environmentOf */.p7)(after.environment),
        scenario: after.scenario.hash,
        jobs: [job],
    };
}
function whyNot(before, after) {
    if (before.interrupted !== null)
        return `result A was stopped by ${before.interrupted} and is partial`;
    const { refusal } = (0,validity/* judgedRuns */.E8)(before);
    if (refusal !== null)
        return `result A can't be compared with: ${refusal.reason}`;
    const differences = differencesOf(before, after);
    return differences.length === 0 ? null : `they were not measured alike: ${differences.join('; ')}`;
}
/** The same figures, but none of them judged. Limits are absolute: they hold whatever B is compared with. */
function withoutVerdict(verdict, file, reason) {
    const cells = verdict.cells.map((cell) => ({
        ...cell,
        before: [],
        verdict: cell.verdict === 'invalid' ? 'invalid' : 'not-compared',
        band: null,
        by: 'nothing',
        interval: null,
        detectable: null,
        waived: null,
        reason: cell.change === null ? cell.reason : reason,
    }));
    const shared = {
        ...verdict,
        cells,
        baseline: {
            state: 'unusable',
            file,
            reason,
            advice: 'measure both with the same scenario, tier and kind of machine; the figures above are side by side, but not judged',
        },
        decision: null,
        sensitivity: null,
        waivers: [],
    };
    const limits = verdict.thresholds.filter(({ status }) => status === 'FAIL').map(({ text }) => text);
    if (verdict.overall === 'invalid')
        return shared;
    if (limits.length === 0)
        return { ...shared, overall: 'not-compared', headline: `Not compared: ${reason}` };
    const missed = `${limits.length} ${limits.length === 1 ? 'limit' : 'limits'} missed: ${limits.join('; ')}`;
    return { ...shared, overall: 'regression', headline: `${missed}; not compared: ${reason}` };
}
/** More than this and part of a difference is the machine's. */
const OTHER_SPEED = 0.08;
function comparisonNotes(before, after, entry) {
    const shift = (0,calibration/* calibrationShift */.fZ)((0,validity/* judgedRuns */.E8)(after).runs, entry);
    const [from, to] = [before.environment.target, after.environment.target];
    return [
        ...(from === to ? [] : [(0,model_notes/* info */.p)(`The targets differ: ${from} in A, ${to} in B.`)]),
        ...(shift === null || Math.abs(shift) <= OTHER_SPEED
            ? []
            : [
                (0,model_notes/* warning */.$)(`The machine of B needed ${(0,units/* formatChange */.eD)(shift)} of the time that A's did for the same small tasks: part of the differences is the machine's.`),
            ]),
        ...(Date.parse(before.createdAt) > Date.parse(after.createdAt)
            ? [(0,model_notes/* warning */.$)('A was measured after B: the first result is taken as before, the second as after.')]
            : []),
    ];
}

// EXTERNAL MODULE: ./lib/gate/exit-code.js
var exit_code = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/report/json.js + 1 modules
var json = __webpack_require__(1330);
// EXTERNAL MODULE: ./lib/report/terminal.js + 3 modules
var terminal = __webpack_require__(1169);
// EXTERNAL MODULE: ./lib/app/reading.js + 1 modules
var reading = __webpack_require__(8558);
;// CONCATENATED MODULE: ./lib/app/compare.js





/** `loadgate compare`: result B (after) against result A (before), told as the gate tells its verdicts. */
async function compare(world, files, options) {
    const a = { file: files.a, result: await (0,reading/* readResult */.Uv)(files.a, world.cwd) };
    const b = { file: files.b, result: await (0,reading/* readResult */.Uv)(files.b, world.cwd) };
    const now = world.now();
    const input = {
        result: alone(b.result),
        verdict: compareResults(a, b, now),
        reproduce: `loadgate compare ${files.a} ${files.b}`,
        now,
        files: null,
    };
    const text = options.json
        ? (0,json/* renderJson */.h)(input)
        : (0,terminal/* renderText */.S)(input, { width: world.stdout.columns, color: world.stdout.color });
    world.stdout.write(`${text}\n`);
    return (0,exit_code/* exitCode */.I)(input.verdict, options.failOn);
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


/***/ })

};
