export const id = 724;
export const ids = [724];
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

/***/ 8724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   updateBaselineFile: () => (/* binding */ updateBaselineFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_baseline_update_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8396);
/* harmony import */ var _model_error_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2359);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3434);
/* harmony import */ var _output_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1631);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8558);






/** `loadgate baseline update`: appends jobs to the baseline file. A job that is in it already changes nothing. */
async function updateBaselineFile(world, files, options) {
    const results = [];
    for (const file of files)
        results.push(await (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .readResult */ .Uv)(file, world.cwd));
    const present = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .readBaselineText */ .J0)(options.baseline, world.cwd);
    const update = (0,_gate_baseline_update_js__WEBPACK_IMPORTED_MODULE_1__/* .updateBaseline */ .Rz)(present, results, world.now(), options.baseline);
    if (update.changed) {
        try {
            await (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceFile */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, options.baseline), update.text);
        }
        catch (error) {
            throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .usageError */ .Wp)(`${options.baseline} can't be written: ${(0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_2__/* .errorText */ .k)(error)}`);
        }
    }
    for (const note of update.notes)
        world.stdout.write(`${note.text}\n`);
    world.stdout.write(update.changed
        ? `${options.baseline} updated: commit it, so that pull requests are compared with it.\n`
        : `${options.baseline} holds this already: nothing changed.\n`);
    return _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.pass;
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
