export const id = 531;
export const ids = [531];
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

/***/ 3531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ runJob)
});

// UNUSED EXPORTS: markdownOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/gate/exit-code.js
var exit_code = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/gate/judge.js + 9 modules
var judge = __webpack_require__(5488);
;// CONCATENATED MODULE: ./lib/gate/verdict-file.js
/** The text of a `verdict.json`, one value a line: people read it too. */
function serialiseVerdict(verdict) {
    return `${JSON.stringify(verdict, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/http/guard.js
var http_guard = __webpack_require__(6905);
// EXTERNAL MODULE: ./lib/model/secret-variables.js
var secret_variables = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/plan/runner-variables.js
var runner_variables = __webpack_require__(5081);
;// CONCATENATED MODULE: ./lib/host/own-environment.js


/**
 * Does `work` while this process's own variables (`process.env`) lack what the runner and the workflow gave to loadgate
 * alone: hooks of a scenario run inside this process. They get the variables that the scenario names as `env`.
 *
 * It keeps honest code from taking or printing them by chance, and it is no boundary: code of the same user can read
 * `/proc/<pid>/environ`, which shows what a process was started with.
 */
async function withReducedEnvironment(env, work) {
    const withheld = Object.entries(env).filter(([name, value]) => isWithheld(name, value ?? ''));
    for (const [name] of withheld)
        Reflect.deleteProperty(env, name);
    try {
        return await work();
    }
    finally {
        Object.assign(env, Object.fromEntries(withheld));
    }
}
/** Proxies stay, with their user info: connections need them. */
function isWithheld(name, value) {
    if ((0,runner_variables/* refuseVariable */.v)(name) !== null || (0,secret_variables/* isSecretVariable */.tS)(name))
        return true;
    return (0,secret_variables/* userInfoOf */.RP)(value).length > 0 && !/_PROXY$/i.test(name);
}

// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/model/notes.js
var model_notes = __webpack_require__(3912);
// EXTERNAL MODULE: ./lib/model/redact.js + 1 modules
var model_redact = __webpack_require__(231);
// EXTERNAL MODULE: ./lib/plan/load.js + 27 modules
var load = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/report/html/render.js + 19 modules
var render = __webpack_require__(9724);
// EXTERNAL MODULE: ./lib/report/markdown.js + 8 modules
var report_markdown = __webpack_require__(9152);
// EXTERNAL MODULE: ./lib/result/result-file.js + 6 modules
var result_file = __webpack_require__(9074);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/report.js + 33 modules
var report = __webpack_require__(3365);
;// CONCATENATED MODULE: ./lib/report/machine/line-protocol.js


/** The point as a line, its time in ms; null without any field. */
function lineOf({ measurement, tags, fields, at }) {
    const written = Object.entries(fields).flatMap(([name, value]) => {
        if (typeof value === 'string')
            return [`${name}="${stringField(value)}"`];
        return value === null || !Number.isFinite(value) ? [] : [`${name}=${Number(value.toPrecision(12))}`];
    });
    if (written.length === 0)
        return null;
    const named = Object.entries(tags).flatMap(([name, value]) => {
        const text = tagText(value ?? '');
        return text === '' ? [] : [`,${name}=${text.replace(/[,= ]/g, '\\$&')}`];
    });
    return `${measurement}${named.join('')} ${written.join(',')} ${at.getTime()}`;
}
/**
 * A name as a tag holds it: one line, without control characters. A backslash can't be escaped itself: where it would
 * escape what follows (a comma, an equals sign, a space, the end), a slash stands instead.
 */
function tagText(text) {
    return (0,report_escape/* clip */.$Q)((0,report_escape/* cleanLine */.Ow)(text), LONGEST_TAG).replace(/\\+(?=[,= ]|$)/g, (run) => '/'.repeat(run.length));
}
/** How the load goes, once a second. */
function progressPoint(progress, about, at) {
    const { phase, run, side, users, requests, failed, rate, p50, p95, p99 } = progress;
    return {
        measurement: 'loadgate',
        tags: { tier: about.tier, phase, run: String(run), side },
        fields: { users, requests, failed, rate, p50, p95, p99, job: about.job },
        at,
    };
}
/** How the endpoints go that are asked most, once a second: at most `MOST_LIVE` of them. */
function endpointPoints(progress, about, at) {
    const { phase, run, side, endpoints } = progress;
    return endpoints
        .toSorted((a, b) => b.requests - a.requests)
        .slice(0, MOST_LIVE)
        .map(({ name, requests, failed, rate, mean }) => ({
        measurement: 'loadgate_endpoint_live',
        tags: { tier: about.tier, phase, run: String(run), side, endpoint: name },
        fields: { requests, failed, rate, mean, job: about.job },
        at,
    }));
}
const MOST_LIVE = 50;
/** What came of it: per endpoint its figures, per cell its verdict, and the verdict over all. */
function summaryPoints(input) {
    const { endpoints, cells, tier, result, verdict, now: at } = (0,report/* viewOf */.du)(input);
    return [
        ...endpoints.map(({ name, latency, throughput, errorRate, requests, failed }) => ({
            measurement: 'loadgate_endpoint',
            tags: { tier, endpoint: name },
            fields: { ...latency, throughput, error_rate: errorRate, requests, failed },
            at,
        })),
        ...cells.map(({ endpoint, metric, value, baseline, change, band, verdict: one }) => ({
            measurement: 'loadgate_cell',
            tags: { tier, endpoint, metric },
            fields: { value, baseline, change, band, verdict: one },
            at,
        })),
        {
            measurement: 'loadgate_verdict',
            tags: { tier },
            fields: {
                verdict: verdict.overall,
                headline: verdict.headline,
                commit: result.commit ?? '',
                job: result.id,
            },
            at,
        },
    ];
}
const LONGEST_TAG = 200;
const LONGEST_STRING = 1000;
function stringField(text) {
    return (0,report_escape/* clip */.$Q)((0,report_escape/* cleanLine */.Ow)(text), LONGEST_STRING).replace(/[\\"]/g, '\\$&');
}

// EXTERNAL MODULE: ./lib/report/machine/machine-report.js + 3 modules
var machine_report = __webpack_require__(2010);
// EXTERNAL MODULE: ./lib/app/output-folder.js
var output_folder = __webpack_require__(1631);
// EXTERNAL MODULE: ./lib/http/exchange.js
var exchange = __webpack_require__(1839);
;// CONCATENATED MODULE: ./lib/app/export/influx-stream.js



/**
 * Sends points to an InfluxDB while load runs. Whatever that server does, the load does not wait for it: points are
 * kept in a bounded buffer, the oldest are dropped when it is full, and what was lost is told once, at the end.
 */
class InfluxStream {
    #address;
    #guard;
    #limits;
    #lines = [];
    #closing = new AbortController();
    #sending = null;
    #failures = 0;
    /** Monotonic ms: nothing is sent before. */
    #notBefore = 0;
    #told = 0;
    #lost = 0;
    #problem = null;
    constructor(address, guard, limits = {}) {
        this.#address = address;
        this.#guard = guard;
        this.#limits = { ...LIMITS, ...limits };
    }
    /** Takes the points, and sends what there is unless something is under way. */
    push(points) {
        for (const line of points.map(lineOf)) {
            if (line === null)
                continue;
            this.#told++;
            this.#lines.push(line);
        }
        this.#bound();
        if (this.#sending === null && performance.now() >= this.#notBefore)
            this.#start(this.#limits.timeout);
    }
    /** Sends the rest in the time that is left for it. Gives what was lost, in a sentence; null: nothing was. */
    async close() {
        const until = performance.now() + this.#limits.flush;
        const left = () => Math.max(0, until - performance.now());
        const timer = setTimeout(() => {
            this.#closing.abort();
        }, this.#limits.flush);
        await this.#sending;
        for (let failures = this.#failures; this.#lines.length > 0 && left() > 0;) {
            this.#start(left());
            await this.#sending;
            if (this.#failures > failures)
                break;
            failures = this.#failures;
        }
        clearTimeout(timer);
        this.#lost += this.#lines.splice(0).length;
        if (this.#lost === 0)
            return null;
        const why = this.#problem ?? 'it did not take them in time';
        return `--export influx: ${this.#lost} of ${this.#told} points did not get to ${this.#address.name}: ${why}.`;
    }
    #start(timeout) {
        this.#sending = this.#send(timeout).finally(() => (this.#sending = null));
    }
    async #send(timeout) {
        const batch = this.#lines.splice(0, this.#limits.batch);
        if (batch.length === 0)
            return;
        const answer = await this.#post(batch, timeout);
        if ('status' in answer && answer.status >= 200 && answer.status < 300) {
            this.#failures = 0;
            return;
        }
        this.#problem ??= problemOf(answer);
        this.#failures++;
        if (isRefused(answer)) {
            this.#lost += batch.length;
        }
        else {
            this.#lines.unshift(...batch);
            this.#bound();
        }
        this.#notBefore = performance.now() + Math.min(1000 * 2 ** this.#failures, LONGEST_PAUSE);
    }
    async #post(batch, timeout) {
        const { url, authorization } = this.#address;
        try {
            return await (0,exchange/* exchange */.c)({
                url,
                method: 'POST',
                headers: {
                    'content-type': 'text/plain; charset=utf-8',
                    ...(authorization === null ? {} : { authorization }),
                },
                body: `${batch.join('\n')}\n`,
                timeout: Math.max(1, timeout),
                brief: true,
                guard: this.#guard,
                signal: this.#closing.signal,
            });
        }
        catch (error) {
            return { error: 'refused', detail: error instanceof Error ? error.message : 'it can’t be used' };
        }
    }
    #bound() {
        this.#lost += this.#lines.splice(0, Math.max(0, this.#lines.length - this.#limits.lines)).length;
    }
}
const LIMITS = { lines: 10_000, batch: 500, timeout: 5000, flush: 2000 };
/** ms. */
const LONGEST_PAUSE = 15_000;
/** The server did look at these points, and will not take them another time either. */
function isRefused(answer) {
    return 'status' in answer && [400, 413, 422].includes(answer.status);
}
function problemOf(answer) {
    if ('error' in answer)
        return (0,report_escape/* clip */.$Q)((0,report_escape/* cleanLine */.Ow)(answer.detail), LONGEST_ANSWER);
    if (answer.status >= 300 && answer.status < 400)
        return `the answer was ${answer.status}, and redirects are not followed: name the address that it leads to`;
    const body = (0,report_escape/* clip */.$Q)((0,report_escape/* cleanLine */.Ow)(answer.body), LONGEST_ANSWER);
    return `the answer was ${answer.status}${body === '' ? '' : ` (${body})`}`;
}
const LONGEST_ANSWER = 200;

;// CONCATENATED MODULE: ./lib/app/export/exports.js








/**
 * Opens what `--export` names.
 * @throws {ConfigError} for a host that the guard does not allow, before anything is measured.
 */
function openExports(requests, about, options) {
    const { guard, world } = options;
    const streams = requests.flatMap((request) => {
        if (request.kind !== 'influx')
            return [];
        const refusal = guard.checkUrl(request.address.url);
        if (refusal !== null)
            throw (0,errors/* usageError */.Wp)(`--export influx: ${refusal}`, HINT);
        return [new InfluxStream(request.address, guard)];
    });
    return {
        progress: (progress) => {
            const now = world.now();
            const points = [progressPoint(progress, about, now), ...endpointPoints(progress, about, now)];
            for (const stream of streams)
                stream.push(points);
        },
        finish: async (report) => {
            const points = report === null ? [] : summaryPoints(report);
            const ended = streams.map((stream) => {
                stream.push(points);
                return stream.close();
            });
            const written = report === null ? [] : requests.map((request) => writeFileOf(request, report, world.cwd));
            return (await Promise.all([...ended, ...written])).filter((problem) => problem !== null);
        },
    };
}
const HINT = 'exports are guarded as the load is: list the host with --allow-host, where a pull request can’t change it';
async function writeFileOf(request, report, cwd) {
    if (request.kind !== 'file')
        return null;
    const path = (0,external_node_path_.resolve)(cwd, request.file);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,output_folder/* replaceFile */.f)(path, (0,machine_report/* renderForMachines */.I)(report, request.format));
        return null;
    }
    catch (error) {
        return `--export ${request.format}: ${request.file} can't be written: ${(0,error_text/* errorText */.k)(error)}.`;
    }
}
/** What must not be shown of them. */
function exportSecrets(requests) {
    return requests.flatMap((request) => (request.kind === 'influx' ? request.address.secrets : []));
}
/** The view, and the exports told of what it shows. */
function alsoTo(exports, view) {
    return {
        ...view,
        show: (progress) => {
            view.show(progress);
            exports.progress(progress);
        },
    };
}
/** Does the job, and then what is left of the exports, also where the job fails. */
async function exporting(exports, stderr, job) {
    let report = null;
    try {
        const outcome = await job();
        ({ report } = outcome);
        return outcome;
    }
    finally {
        for (const problem of await exports.finish(report))
            stderr.write(`! ${problem}\n`);
    }
}

;// CONCATENATED MODULE: ./lib/app/export/influx-address.js


/**
 * InfluxDB 1: `http://host:8086/DATABASE`, or `…/write?db=DATABASE`. InfluxDB 2 and later:
 * `…/api/v2/write?org=ORG&bucket=BUCKET`, or the same query alone. The URL's user info is sent as it is; without one,
 * the token in INFLUX_TOKEN.
 * @throws {ConfigError} when it is no such URL.
 */
function influxAddress(text, env) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
        throw (0,errors/* usageError */.Wp)('--export influx=…: expected a URL that begins with http:// or https://', influx_address_HINT);
    const secrets = [
        ...(0,secret_variables/* userInfoOf */.RP)(text),
        ...['p', 'token'].flatMap((name) => url.searchParams.get(name) ?? []),
    ];
    const authorization = authorizationOf(url, env.INFLUX_TOKEN?.trim() ?? '');
    url.username = '';
    url.password = '';
    url.hash = '';
    toWrite(url);
    url.searchParams.set('precision', 'ms');
    return { url: url.href, name: url.origin, authorization, secrets };
}
const influx_address_HINT = 'such as http://influx:8086/loadgate (InfluxDB 1), or http://influx:8086/api/v2/write?org=me&bucket=loadgate with the token in INFLUX_TOKEN (InfluxDB 2)';
/** Gives the URL the path and the query that points are written with. */
function toWrite(url) {
    const { searchParams } = url;
    const [, database] = /^\/([^/]+)\/?$/.exec(url.pathname) ?? [];
    if (url.pathname === '/')
        url.pathname = searchParams.has('bucket') ? '/api/v2/write' : '/write';
    else if (database !== undefined && database !== 'write' && !searchParams.has('db')) {
        searchParams.set('db', decoded(database));
        url.pathname = '/write';
    }
    const needed = url.pathname.endsWith('/api/v2/write') ? 'bucket' : 'db';
    if ((searchParams.get(needed) ?? '') === '')
        throw (0,errors/* usageError */.Wp)(`--export influx=…: the URL does not say which ${needed} to write to`, influx_address_HINT);
}
function authorizationOf(url, token) {
    if (url.username !== '' || url.password !== '') {
        const pair = `${decoded(url.username)}:${decoded(url.password)}`;
        return `Basic ${Buffer.from(pair).toString('base64')}`;
    }
    if (token === '')
        return null;
    // A header can't hold anything else, and a token never does.
    if (!/^[\x21-\x7e]+$/.test(token))
        throw (0,errors/* usageError */.Wp)('INFLUX_TOKEN holds characters that no token has', 'set it to the token alone');
    return `Token ${token}`;
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

;// CONCATENATED MODULE: ./lib/app/export/export-request.js


/**
 * Reads `influx=URL`, `junit=FILE`, `csv=FILE`, `csv-timeline=FILE` and `prometheus=FILE`.
 * @throws {ConfigError} for anything else.
 */
function parseExports(texts, env) {
    return texts.map((text) => {
        const at = text.indexOf('=');
        const kind = text.slice(0, Math.max(at, 0)).trim();
        const where = text.slice(at + 1).trim();
        if (at > 0 && where === '')
            throw (0,errors/* usageError */.Wp)(`--export ${kind}= names nothing to export to`, export_request_HINT);
        if (kind === 'influx')
            return { kind, address: influxAddress(where, env) };
        if (isFormat(kind))
            return { kind: 'file', format: kind, file: where };
        // What stands behind the sign may hold a password.
        const shown = at > 0 ? `${kind}=…` : 'without a kind';
        throw (0,errors/* usageError */.Wp)(`--export ${shown}: expected KIND=WHERE`, export_request_HINT);
    });
}
const export_request_HINT = 'for example influx=http://influx:8086/loadgate, junit=junit.xml, csv=cells.csv, csv-timeline=timeline.csv, prometheus=loadgate.prom';
const FORMATS = ['junit', 'csv', 'csv-timeline', 'prometheus'];
function isFormat(kind) {
    return FORMATS.some((format) => format === kind);
}

// EXTERNAL MODULE: ./lib/gate/baseline.js
var baseline = __webpack_require__(1148);
// EXTERNAL MODULE: ./lib/plan/endpoints.js
var plan_endpoints = __webpack_require__(7781);
// EXTERNAL MODULE: ./lib/plan/hash.js
var hash = __webpack_require__(6371);
// EXTERNAL MODULE: ./lib/plan/problems.js
var problems = __webpack_require__(7511);
;// CONCATENATED MODULE: ./lib/plan/base-rules.js






/**
 * The rules in the text of a scenario file. What is wrong elsewhere in it does not matter: the files that it names
 * are those of the head, and may be gone.
 * @throws ConfigError when its rules can't be read.
 */
function readBaseRules(base) {
    const opened = (0,load/* openScenario */.bi)(base, base.text);
    const { scenario, building } = opened;
    const problems = building.problems.found;
    const wrong = problems.filter((problem) => concernsRules(problem, base.tier));
    if (wrong.length > 0) {
        const redact = (0,model_redact/* redactor */.$p)((0,load/* secretsOf */.Fj)(opened));
        throw new errors/* ConfigError */.xL(wrong.map((problem) => ({ ...problem, message: redact(problem.message) })));
    }
    const tier = scenario.tiers.find(({ name }) => name === base.tier);
    const unread = problems.some(({ path }) => path.startsWith('journeys'));
    return {
        gate: scenario.gate,
        waivers: scenario.waivers,
        endpoints: unread ? null : new Set((0,plan_endpoints/* endpointsOf */.uY)(scenario).map(({ name }) => name)),
        tier: tier === undefined
            ? null
            : {
                thresholds: tier.thresholds,
                confirm: tier.confirm,
                phases: new Set(tier.stages.map(({ phase }) => phase)),
            },
    };
}
/** Whether two texts of a scenario file ask for the same work, apart from the contents of the files they name. */
function sameWork(head, texts) {
    const [one, other] = texts.map((text) => (0,hash/* scenarioHash */.P)((0,load/* openScenario */.bi)(head, text).tree.written, head.tier, new Map()));
    return one === other;
}
/** A tier that can't be built has no limits either. */
function concernsRules({ path }, tier) {
    return ['gate', 'waive', 'thresholds', (0,problems/* showPath */.P)(['tiers', tier])].some((part) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`));
}

;// CONCATENATED MODULE: ./lib/plan/rules.js

/**
 * Replaces what judges in the head's plan by what the base says. What is measured stays the head's: load, `until`,
 * the breaker, and which limits stop a run. A limit that may stop the head's run is judged even where the base does
 * not have it: a run that it cut off must not pass.
 */
function underRules(head, base) {
    const proposed = {
        gate: head.gate,
        waivers: head.waivers,
        thresholds: head.tier.thresholds,
    };
    const own = head.tier.thresholds;
    const { limits, added } = base.tier === null ? { limits: own, added: own } : limitsOf(head, base);
    const confirm = base.tier?.confirm ?? head.tier.confirm;
    const waivers = base.waivers.map((waiver) => placed(waiver, head.waivers));
    const changed = [];
    if (!sameGate(base.gate, head.gate) || confirm !== head.tier.confirm)
        changed.push('gate');
    if (!sameSet(limits, own))
        changed.push('thresholds');
    if (!sameSet(base.waivers, head.waivers))
        changed.push('waivers');
    const tier = { ...head.tier, thresholds: limits, confirm };
    return { plan: { ...head, gate: base.gate, waivers, tier }, proposed, changed, added };
}
function limitsOf(head, base) {
    const own = head.tier.thresholds;
    const old = base.tier?.thresholds ?? [];
    const kept = old.map((limit) => {
        const twins = own.filter((one) => same(one, limit));
        return { ...limit, abort: twins.some(({ abort }) => abort), at: twins[0]?.at ?? null };
    });
    const more = own.filter((limit) => !old.some((one) => same(one, limit)));
    const added = more.filter((limit) => isNew(limit, base));
    return { limits: [...kept, ...more.filter((limit) => limit.abort || added.includes(limit))], added };
}
/** Whether a limit is on something that the base can't have a limit on. */
function isNew({ endpoint, phase }, { endpoints, tier }) {
    return ((endpoint !== null && endpoints?.has(endpoint) === false) ||
        (phase !== null && tier?.phases.has(phase) === false));
}
/** The reader has the head's file: what stands in both is shown at its line there. */
function placed(waiver, own) {
    const twin = own.find((one) => same(one, waiver));
    return twin === undefined ? waiver : { ...waiver, at: twin.at };
}
function sameGate(a, b) {
    return (same(a.floor, b.floor) &&
        a.band.default === b.band.default &&
        sameSet(a.band.overrides, b.band.overrides) &&
        same([...a.metrics].sort(), [...b.metrics].sort()));
}
function sameSet(a, b) {
    return same(a.map(essence).sort(), b.map(essence).sort());
}
function same(a, b) {
    return essence(a) === essence(b);
}
/** Without what does not judge: the place in the file, how the text is written, whether it stops the load. */
function essence(rule) {
    const plain = JSON.parse(JSON.stringify(rule, (key, value) => (UNJUDGING.has(key) ? undefined : value)));
    return (0,hash/* canonicalJson */.d)(plain);
}
const UNJUDGING = new Set(['at', 'text', 'abort']);

// EXTERNAL MODULE: ./lib/plan/scenario-file.js
var scenario_file = __webpack_require__(5228);
;// CONCATENATED MODULE: ./lib/app/judging.js







/** What judges the head: what its base has; the head's own where the base has none, with a note that says so. */
async function judgingBy(base, head) {
    const own = { ...head, proposed: null, origin: null, notes: [], baselineText: null };
    if (base === null)
        return own;
    if (base.kind === 'none')
        return {
            ...own,
            notes: [
                (0,model_notes/* warning */.$)(`This pull request is judged by its own gate, thresholds and baseline: ${base.reason}`),
            ],
        };
    const { files } = base;
    const rules = await rulesFrom(files, head);
    const baseline = await baselineFrom(files, head);
    const changed = [...(rules.ruled?.changed ?? []), ...(baseline.changed ? ['baseline'] : [])];
    const differs = rules.ruled !== null && rules.ruled.changed.length > 0;
    return {
        plan: rules.ruled?.plan ?? head.plan,
        baseline: baseline.judges,
        proposed: baseline.changed ? head.baseline : null,
        origin: {
            commit: files.commit,
            why: files.why,
            changed,
            proposed: differs ? rules.ruled.proposed : null,
        },
        notes: [...rules.notes, ...baseline.notes],
        baselineText: baseline.changed ? baseline.text : null,
    };
}
async function rulesFrom(files, { plan, request }) {
    const { file } = request;
    const found = await files.read(file);
    const own = 'gate, thresholds and waivers are those of this pull request';
    if (found.kind === 'absent')
        return { ruled: null, notes: [(0,model_notes/* info */.p)(`${file} is new, ${atBase(files)} has none: ${own}.`)] };
    const refused = (reason) => ({
        ruled: null,
        notes: [(0,model_notes/* warning */.$)(`${file} of ${atBase(files)} can't be used, so ${own}: ${sentence(reason)}`)],
    });
    if (found.kind === 'unreadable')
        return refused(found.reason);
    const scenario = { ...request, text: found.text.replace(/^\uFEFF/, ''), tier: plan.tier.name };
    try {
        const rules = readBaseRules(scenario);
        const ruled = underRules(plan, rules);
        return { ruled, notes: rulesNotes(ruled, rules, plan, workChanged(scenario)) };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        const [first] = error.problems;
        return refused(first === undefined ? error.message : (0,errors/* describeProblem */.BJ)(first));
    }
}
function workChanged(base) {
    return !sameWork(base, [base.text, (0,scenario_file/* readScenarioFile */.t)(base.file, base.cwd)]);
}
function rulesNotes(ruled, rules, head, changesWork) {
    const { tier } = head;
    const endpoints = new Set((0,plan_endpoints/* endpointsOf */.uY)(head).map(({ name }) => name));
    const phases = new Set(tier.stages.map(({ phase }) => phase));
    const lost = (rules.tier?.thresholds ?? []).filter(({ endpoint, phase }) => (endpoint !== null && !endpoints.has(endpoint)) ||
        (phase !== null && rules.tier?.phases.has(phase) === true && !phases.has(phase)));
    const texts = ruled.added.map(({ text }) => `\`${text}\``).join(', ');
    const notes = [
        rules.tier === null &&
            (0,model_notes/* info */.p)(`Tier ${tier.name} is new, the base has none: its thresholds are those of this pull request.`),
        rules.tier !== null &&
            ruled.added.length > 0 &&
            (0,model_notes/* info */.p)(`The base has nothing that these limits are on, so that they count as they are here: ${texts}.`),
        lost.length > 0 &&
            (0,model_notes/* warning */.$)(`What these limits of the base are on is gone with this pull request, so that nothing is judged by them: ${lost.map(({ text }) => `\`${text}\``).join(', ')}.`),
        changesWork &&
            rules.tier !== null &&
            (0,model_notes/* info */.p)(`This pull request changes what tier ${tier.name} measures, too: its load, journeys, data or http settings.`),
    ];
    return notes.filter((note) => note !== false);
}
async function baselineFrom(files, { baseline: own }) {
    const { file } = own;
    const found = await files.read(file);
    const ownJudges = (notes) => ({
        judges: own,
        changed: false,
        text: null,
        notes: own.baseline === null ? [] : notes,
    });
    const refused = (reason) => ownJudges([
        (0,model_notes/* warning */.$)(`${file} of ${atBase(files)} can't be used, so that of this pull request judges: ${sentence(reason)}`),
    ]);
    if (found.kind === 'absent')
        return ownJudges([(0,model_notes/* info */.p)(`${file} is new, ${atBase(files)} has none: that of this pull request judges.`)]);
    if (found.kind === 'unreadable')
        return refused(found.reason);
    try {
        const judges = { file, baseline: (0,baseline/* parseBaseline */.nk)(found.text, file) };
        const changed = JSON.stringify(judges.baseline) !== JSON.stringify(own.baseline);
        return { judges, changed, text: found.text, notes: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        return refused(error.message);
    }
}
function atBase({ commit }) {
    return `the base (${commit.slice(0, 7)})`;
}
function sentence(reason) {
    return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

// EXTERNAL MODULE: ./lib/app/masked-output.js
var masked_output = __webpack_require__(1054);
// EXTERNAL MODULE: ./lib/gate/calibration.js
var calibration = __webpack_require__(619);
// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
// EXTERNAL MODULE: ./lib/gate/band.js
var band = __webpack_require__(3383);
// EXTERNAL MODULE: ./lib/gate/cells.js
var cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/gate/gate-state.js
var gate_state = __webpack_require__(2392);
// EXTERNAL MODULE: ./lib/gate/closing-decision.js
var closing_decision = __webpack_require__(8555);
// EXTERNAL MODULE: ./lib/gate/strategy.js
var strategy = __webpack_require__(7678);
// EXTERNAL MODULE: ./lib/gate/validity.js
var validity = __webpack_require__(6381);
;// CONCATENATED MODULE: ./lib/gate/evidence.js








/**
 * What to measure next, or that nothing more is needed. Whoever measures appends runs to the result and asks again;
 * every run counts as an attempt, so that this ends.
 */
function nextEvidence(result, file) {
    const found = (0,baseline/* findBaseline */.Xn)(result, file);
    const state = (0,gate_state/* gateState */.Zl)(result, found.state === 'usable' ? found.entry : null);
    if (isOver(result))
        return { kind: 'done', decision: (0,closing_decision/* closingDecision */.U)(state) };
    return (0,strategy/* nextStep */.s)(state);
}
/** How to gather the evidence for a measurement that begins. */
function chooseEvidence(result, file, { pairsPossible, pairsAsked }) {
    const baselineUsable = (0,baseline/* findBaseline */.Xn)(asResult(result), file).state === 'usable';
    const { runs, confirm } = result.scenario.tier;
    const plain = !mayHaveLearnedCells(result.scenario);
    if (plain && (pairsAsked === null || !pairsPossible))
        return baselineUsable ? { kind: 'runs', runs } : { kind: 'none', runs };
    return (0,strategy/* chooseApproach */.c)({ baselineUsable, confirm, pairsPossible, pairsAsked, runs });
}
/** Whether some cell of the tier can have a learned band. */
function mayHaveLearnedCells(scenario) {
    const { gate, endpoints } = scenario;
    return gate.metrics.some((metric) => {
        if (metric === 'errors')
            return false;
        if (metric === 'capacity')
            return scenario.tier.search !== undefined && (0,band/* bandOf */.BV)(gate, null, metric) === 'learned';
        if (scenario.tier.search !== undefined)
            return false;
        if (metric === 'throughput')
            return (0,cells/* hasThroughputCell */.lW)(scenario) && (0,band/* bandOf */.BV)(gate, null, metric) === 'learned';
        return endpoints.some(({ name }) => (0,band/* bandOf */.BV)(gate, name, metric) === 'learned');
    });
}
function asResult(result) {
    const approach = { kind: 'none', runs: result.scenario.tier.runs };
    const evidence = { approach, base: null, noPairs: null };
    return { ...result, runs: [], evidence, commit: null, notes: [], exhaustedData: [], interrupted: null };
}
/** More runs would only be stopped again, or meet a dead service. */
function isOver(result) {
    const head = (0,sides/* headRuns */.xC)(result);
    return (result.interrupted !== null ||
        (0,validity/* targetFailure */.IY)({ runs: head }) !== null ||
        head.some(({ end }) => (0,validity/* endsMeasurement */.p6)(end)));
}

// EXTERNAL MODULE: ./lib/journey/compile.js + 17 modules
var compile = __webpack_require__(807);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/host/child-environment.js
var child_environment = __webpack_require__(3920);
;// CONCATENATED MODULE: ./lib/host/git.js






/**
 * git in a folder: without a shell, without hooks (those of a hooks manager may come from the pull request), without
 * a question to anybody, and away from the terminal, so that ssh can't ask either.
 */
function gitIn(options) {
    const environment = gitEnvironment(options.env);
    return async (...args) => {
        const what = `git ${args[0] ?? ''}`;
        if (options.signal.aborted)
            throw new errors/* MeasureError */.TG(`${what} was not started: it was stopped before.`);
        return finish(what, await start(options.directory, environment, args), options.signal);
    };
}
/** What git said of its failure, as a clause without its period: the last `fatal:` or `error:` line. Passwords in addresses are masked. */
function gitComplaint(answer) {
    const lines = answer.stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const said = lines.findLast((line) => /^(fatal|error): /.test(line)) ?? lines.at(-1);
    if (said === undefined)
        return `it ended with exit code ${answer.code ?? 'unknown'}`;
    return said
        .replace(/^(fatal|error): /, '')
        .replace(/([a-z][a-z0-9+.-]*:\/\/)[^/?#@\s]*@/gi, '$1***@')
        .replace(/\.$/, '');
}
const windows = process.platform === 'win32';
/** How long git may take to tidy up after SIGTERM before it is killed, in ms. */
const GRACE = 3000;
/** How long the rest of stderr is waited for after the exit, in ms. */
const DRAIN = 100;
const LONGEST_OUTPUT = 4_000_000;
/** What reaches a private origin, on top of what every child gets: git runs no code of the pull request. */
const INHERITED = [
    'SSH_AUTH_SOCK',
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_SSH_VARIANT',
    'GIT_SSL_CAINFO',
    'GIT_CONFIG_GLOBAL',
    'GIT_CONFIG_SYSTEM',
    'GIT_CONFIG_NOSYSTEM',
];
const SETTINGS = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['advice.detachedHead', 'false'],
];
function gitEnvironment(env) {
    const own = {
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        GCM_INTERACTIVE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
    };
    for (const name of INHERITED) {
        const value = env[name];
        if (value !== undefined)
            own[name] = value;
    }
    return (0,child_environment/* childEnvironment */.Q)(env, own);
}
async function start(directory, environment, args) {
    const settings = SETTINGS.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = (0,external_node_child_process_.spawn)('git', [...settings, ...args], {
        cwd: directory,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: !windows,
        windowsHide: true,
    });
    const failure = await new Promise((resolve) => {
        child.once('spawn', () => {
            resolve(null);
        });
        child.once('error', resolve);
    });
    if (failure !== null)
        throw await cannotStart(directory, failure);
    return child;
}
async function cannotStart(directory, error) {
    // A missing folder and a missing program give the same ENOENT.
    const isFolder = await (0,promises_.stat)(directory).then((found) => found.isDirectory(), () => false);
    if (!isFolder)
        return new errors/* MeasureError */.TG(`The folder ${directory} does not exist.`, { cause: error });
    const missing = (0,error_text/* isNodeError */.f)(error) && error.code === 'ENOENT';
    return new errors/* MeasureError */.TG(missing ? 'git is not installed, or not on the PATH.' : `git could not be started: ${(0,error_text/* errorText */.k)(error)}.`, { cause: error });
}
async function finish(what, child, signal) {
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    const ended = endOf(child);
    const stopping = [];
    const onAbort = () => {
        stopping.push(stop(child, ended));
    };
    const killNow = () => {
        signalGroup(child, 'SIGKILL');
    };
    // First in line: what clears up after git at exit must find it dead.
    process.prependListener('exit', killNow);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    const code = await ended;
    await Promise.all(stopping);
    process.removeListener('exit', killNow);
    signal.removeEventListener('abort', onAbort);
    if (signal.aborted)
        throw new errors/* MeasureError */.TG(`${what} was stopped before its end.`);
    return { ok: code === 0, code, stdout: stdout().replace(/\r?\n$/, ''), stderr: stderr() };
}
async function endOf(child) {
    const closed = (stream) => new Promise((resolve) => stream.once('close', resolve));
    const [code] = await Promise.all([
        new Promise((resolve) => child.once('exit', resolve)),
        closed(child.stdout),
    ]);
    // A connection that ssh keeps open for the next command keeps hold of stderr.
    const waited = new AbortController();
    const drained = (0,external_node_timers_promises_.setTimeout)(DRAIN, undefined, { signal: waited.signal }).catch(() => undefined);
    if (!child.stderr.closed)
        await Promise.race([closed(child.stderr), drained]);
    waited.abort();
    child.stderr.destroy();
    return code;
}
/** Ends git and the programs that it started: SIGTERM, so that it removes its lock files, then SIGKILL. */
async function stop(child, ended) {
    signalGroup(child, 'SIGTERM');
    const grace = new AbortController();
    const late = (0,external_node_timers_promises_.setTimeout)(GRACE, 'late', { signal: grace.signal }).catch(() => 'ended');
    if ((await Promise.race([ended, late])) === 'late') {
        signalGroup(child, 'SIGKILL');
        // A program that left the group may hold the pipe open.
        child.stdout.destroy();
    }
    grace.abort();
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (windows)
            (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // Nobody is left to receive it.
    }
}
function collect(stream) {
    const chunks = [];
    let length = 0;
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        if (length < LONGEST_OUTPUT)
            chunks.push(chunk);
        length += chunk.length;
    });
    stream.on('error', () => {
        // A broken pipe ends the output; how git ended is told by its exit code.
    });
    return () => chunks.join('');
}

;// CONCATENATED MODULE: ./lib/host/origin.js


/** How far a shallow clone is deepened, step by step, to find where two branches parted. */
const DEEPEN = [50, 500, 5000];
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules'];
/** A name that git takes for a branch, tag or commit and for nothing else: no option, no refspec, no range. */
function isPlainRef(name) {
    return /^[\p{L}\p{N}_][\p{L}\p{N}_./@#-]*$/u.test(name) && !/\.\.|\/\/|@\{|\/$|\.$|\.lock$/.test(name);
}
async function hasCommit(git, commit) {
    return (await git('cat-file', '-e', `${commit}^{commit}`)).ok;
}
/** Makes sure that a commit is here, and fetches it from origin when it isn't. Throws a MeasureError when that fails. */
async function needCommit(git, commit) {
    if (await hasCommit(git, commit))
        return;
    const answer = await git(...FETCH, ...(await depthOne(git)), 'origin', commit);
    if (answer.ok && (await hasCommit(git, commit)))
        return;
    throw new errors/* MeasureError */.TG(`The commit ${commit.slice(0, 12)} is not in this clone and could not be fetched from origin: ${gitComplaint(answer)}.`);
}
/** Fetches what origin calls by this plain name; null when it has none. Changes no branch and no tag here. */
async function fetchRef(git, name) {
    const answer = await git(...FETCH, ...(await depthOne(git)), 'origin', name);
    if (!answer.ok)
        return null;
    const fetched = await git('rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}');
    return fetched.ok ? fetched.stdout : null;
}
/** The name of origin's default branch, asked for at origin; null when it doesn't answer or there is no origin. */
async function askDefaultBranch(git) {
    if (!(await hasOrigin(git)))
        return null;
    const answer = await git('ls-remote', '--symref', 'origin', 'HEAD');
    const branch = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(answer.stdout)?.[1] ?? null;
    return branch !== null && isPlainRef(branch) ? branch : null;
}
async function hasOrigin(git) {
    return (await git('remote', 'get-url', 'origin')).ok;
}
/**
 * Where two commits parted; null when they share no history. A shallow clone is deepened until it shows. Throws a
 * MeasureError when it can't be deepened.
 */
async function mergeBase(git, head, other) {
    for (const depth of [null, ...DEEPEN]) {
        if (depth !== null)
            await deepen(git, [head, other], depth);
        const found = await git('merge-base', head, other);
        if (found.ok)
            return found.stdout;
        if (!(await isShallow(git)))
            return null;
    }
    throw new errors/* MeasureError */.TG('This shallow clone is too far from the commit where the branches parted: check out with more history (actions/checkout: fetch-depth: 0).');
}
async function deepen(git, tips, depth) {
    // The ends of the known history: a commit on top may be known here alone, and origin would refuse all.
    const ends = await git('rev-list', '--max-parents=0', ...tips);
    const answer = await git(...FETCH, `--deepen=${depth}`, 'origin', ...ends.stdout.split('\n'));
    if (answer.ok)
        return;
    throw new errors/* MeasureError */.TG(`This clone is shallow and could not be deepened from origin: ${gitComplaint(answer)}.`);
}
async function isShallow(git) {
    return (await git('rev-parse', '--is-shallow-repository')).stdout === 'true';
}
/** In a complete clone, a fetch of limited depth would cut off history that is there. */
async function depthOne(git) {
    return (await isShallow(git)) ? ['--depth=1'] : [];
}

// EXTERNAL MODULE: ./lib/host/server-errors.js
var server_errors = __webpack_require__(5031);
;// CONCATENATED MODULE: ./lib/host/base-commit.js





/**
 * The commit that the head is compared with, fetched from `origin` when a shallow clone lacks it. In order: what
 * `--base` names; what was there before a push; the first parent of the merge commit that a pull request is checked out as; where HEAD parted from
 * the default branch; HEAD itself for uncommitted changes on top of it; HEAD's first parent. Throws only a
 * LoadgateError with exit code 130, when `signal` aborts.
 */
async function resolveBase(options) {
    const limit = options.limit ?? LIMIT;
    const late = AbortSignal.timeout(limit);
    const signal = AbortSignal.any([options.signal, late]);
    try {
        return await find(gitIn({ directory: options.directory, env: options.env, signal }), options);
    }
    catch (error) {
        if (options.signal.aborted)
            throw (0,server_errors/* stoppedWhile */.Fh)('the base commit was looked up', options.signal);
        if (late.aborted)
            return { kind: 'none', reason: `git did not find the base commit within ${(0,units/* formatDuration */.a3)(limit)}.` };
        if (error instanceof errors/* MeasureError */.TG)
            return { kind: 'none', reason: error.message };
        throw error;
    }
}
const LIMIT = (0,units.ms)(60_000);
/** Every reason for having no base is thrown as a MeasureError, however deep down it is found. */
async function find(git, options) {
    const head = await headOf(git, options.directory);
    if (options.ref !== null)
        return found(await given(git, options.ref), 'given by --base');
    const before = options.before ?? null;
    if (before !== null && (await canHave(git, before)))
        return found(before, 'the commit before this push');
    const event = await mergeOfEvent(git, head, options.env);
    if (event !== null)
        return found(await firstParent(git, head, options.nameOnly), event);
    const line = await mainLine(git, head, options.env);
    const isDirty = await hasOwnChanges(git, options.env);
    const isOnLine = line.parted === head;
    if (isDirty && (isOnLine || (await currentBranch(git)) === line.branch))
        return found(head, 'HEAD, since the work tree has uncommitted changes');
    if (isOnLine)
        return found(await firstParent(git, head), `first parent of HEAD, which is on ${line.name}`);
    const changes = isDirty ? '; the head is the work tree with its uncommitted changes' : '';
    return found(line.parted, `merge base with ${line.name}${changes}`);
}
function found(commit, why) {
    return { kind: 'found', commit, why };
}
async function headOf(git, directory) {
    const inside = await git('rev-parse', '--is-inside-work-tree');
    if (!inside.ok && inside.stderr.includes('not a git repository'))
        throw new errors/* MeasureError */.TG(`The folder ${directory} is not in a git repository.`);
    if (!inside.ok)
        throw new errors/* MeasureError */.TG(`git can't read the repository: ${gitComplaint(inside)}.`);
    if (inside.stdout !== 'true')
        throw new errors/* MeasureError */.TG(`The folder ${directory} is not in the work tree of a git repository.`);
    const head = await commitOf(git, 'HEAD');
    if (head === null)
        throw new errors/* MeasureError */.TG('The git repository has no commit yet.');
    return head;
}
async function commitOf(git, name) {
    const answer = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    return answer.ok && /^[0-9a-f]{40,64}$/.test(answer.stdout) ? answer.stdout : null;
}
async function given(git, ref) {
    // Git would take it for an option; a program can't be given the others at all.
    if (ref.trim() === '' || ref.startsWith('-') || /\p{Cc}/u.test(ref))
        throw new errors/* MeasureError */.TG(`--base ${JSON.stringify(ref)} is not the name of a commit, branch or tag.`);
    const here = (await commitOf(git, ref)) ?? (await commitOf(git, `refs/remotes/origin/${ref}`));
    if (here !== null)
        return here;
    const fetched = isPlainRef(ref) ? await fetchRef(git, ref.replace(/^origin\//, '')) : null;
    if (fetched !== null)
        return fetched;
    const where = (await hasOrigin(git)) ? 'neither in this clone nor at origin' : 'not in this repository';
    throw new errors/* MeasureError */.TG(`--base ${ref}: there is no such commit, branch or tag, ${where}.`);
}
/** Whether HEAD is the merge that GitHub made for its event; why its first parent is then the base, else null. */
async function mergeOfEvent(git, head, env) {
    const ref = env.GITHUB_REF ?? '';
    if (ref.startsWith('refs/heads/gh-readonly-queue/'))
        return env.GITHUB_SHA === head ? 'first parent of the merge queue’s commit' : null;
    if (!/^refs\/pull\/\d+\/merge$/.test(ref))
        return null;
    // A workflow may have checked out something else, such as the pull request's own last commit: that can be a
    // merge too, of the default branch into the pull request.
    const isMerge = env.GITHUB_SHA === undefined ||
        env.GITHUB_SHA === head ||
        (await commitOf(git, ref.replace('refs/', 'refs/remotes/'))) === head;
    return isMerge && (await parentsOf(git, head)).length > 1 ? 'first parent of the merge commit' : null;
}
/** A push by force may have left it behind for good. */
async function canHave(git, commit) {
    try {
        await needCommit(git, commit);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* MeasureError */.TG)
            return false;
        throw error;
    }
}
async function firstParent(git, commit, nameOnly = false) {
    const [parent] = await parentsOf(git, commit);
    if (parent === undefined)
        throw new errors/* MeasureError */.TG('HEAD is the first commit of its history: there is none before it to compare with.');
    if (!nameOnly)
        await needCommit(git, parent);
    return parent;
}
/** As the commit itself names them: a shallow clone hides those that it lacks from everything else. */
async function parentsOf(git, commit) {
    const answer = await git('cat-file', 'commit', commit);
    const [header = ''] = answer.stdout.split('\n\n', 1);
    return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = '']) => parent);
}
async function mainLine(git, head, env) {
    const unrelated = [];
    for (const find of [
        () => baseOfEvent(git, env),
        ...KNOWN.map((ref) => () => tipHere(git, ref)),
        () => tipAtOrigin(git),
    ]) {
        const tip = await find();
        if (tip === null || unrelated.includes(tip.name))
            continue;
        const parted = await mergeBase(git, head, tip.commit);
        if (parted !== null)
            return { name: tip.name, branch: tip.branch, parted };
        unrelated.push(tip.name);
    }
    throw new errors/* MeasureError */.TG(unrelated.length > 0
        ? `HEAD shares no history with ${unrelated.join(', ')}: name the base with --base.`
        : 'No default branch was found (origin/HEAD, main, master): name the base with --base.');
}
const KNOWN = [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    'refs/heads/main',
    'refs/heads/master',
];
async function baseOfEvent(git, env) {
    const branch = env.GITHUB_BASE_REF ?? '';
    return isPlainRef(branch) ? tipOfOrigin(git, branch) : null;
}
async function tipAtOrigin(git) {
    const branch = await askDefaultBranch(git);
    return branch === null ? null : tipOfOrigin(git, branch);
}
async function tipOfOrigin(git, branch) {
    const here = await tipHere(git, `refs/remotes/origin/${branch}`);
    if (here !== null)
        return here;
    const commit = await fetchRef(git, `refs/heads/${branch}`);
    return commit === null ? null : { name: `origin/${branch}`, branch, commit };
}
async function tipHere(git, ref) {
    const commit = await commitOf(git, ref);
    if (commit === null)
        return null;
    const target = await git('symbolic-ref', '--quiet', ref);
    const name = (target.ok ? target.stdout : ref).replace(/^refs\/(remotes|heads)\//, '');
    return { name, branch: name.replace(/^origin\//, ''), commit };
}
/** Null with a detached HEAD. */
async function currentBranch(git) {
    const answer = await git('symbolic-ref', '--quiet', '--short', 'HEAD');
    return answer.ok ? answer.stdout : null;
}
/** Whether tracked files differ from HEAD by somebody's hand: in a workflow, it is an earlier step that changed them. */
async function hasOwnChanges(git, env) {
    if (env.GITHUB_ACTIONS === 'true')
        return false;
    const answer = await git('diff', '--quiet', '--no-ext-diff', '--no-textconv', 'HEAD', '--');
    return answer.code === 1;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/host/worktree.js








/**
 * Checks a commit out beside the head, in a new folder of the system's temporary folder. Hooks are not run, submodules
 * not checked out. Throws a MeasureError when git refuses, and a LoadgateError with exit code 130 when `signal`
 * aborts; nothing is left behind then. If loadgate exits before `remove()`, the worktree is removed on the way out.
 */
async function checkOut(options) {
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(worktree_LIMIT)]);
    const git = gitIn({ directory: options.directory, env: process.env, signal });
    let place = null;
    try {
        const repository = await look(git, options);
        place = await makePlace(repository);
        removeOnExit(place);
        await add(git, place, options.commit);
        const directory = (0,external_node_path_.join)(place.folder, repository.prefix);
        // The scenario may be newer than its folder; its commands can still work from there.
        await (0,promises_.mkdir)(directory, { recursive: true });
        return handle(options.directory, place, directory);
    }
    catch (error) {
        if (place !== null)
            await remove(options.directory, place);
        if (options.signal.aborted)
            throw (0,server_errors/* stoppedWhile */.Fh)('the base was checked out', options.signal);
        if (error instanceof errors/* MeasureError */.TG)
            throw error;
        throw new errors/* MeasureError */.TG(`The base could not be checked out: ${(0,error_text/* errorText */.k)(error)}.`, { cause: error });
    }
}
/** A checkout of a large repository is bound by the disk. ms. */
const worktree_LIMIT = 5 * 60_000;
const REMOVAL_LIMIT = 60_000;
async function look(git, { directory, commit }) {
    if (!/^[0-9a-f]{40,64}$/.test(commit))
        throw new errors/* MeasureError */.TG(`${JSON.stringify(commit)} is not the full name of a commit.`);
    const [top, common, prefix] = [
        await git('rev-parse', '--show-toplevel'),
        await git('rev-parse', '--git-common-dir'),
        await git('rev-parse', '--show-prefix'),
    ];
    if (!top.ok)
        throw new errors/* MeasureError */.TG(`The folder ${directory} is not in the work tree of a git repository: ${gitComplaint(top)}.`);
    if (!(await git('cat-file', '-e', `${commit}^{commit}`)).ok)
        throw new errors/* MeasureError */.TG(`The commit ${commit} is not in the repository ${top.stdout}.`, {
            hint: 'fetch it first: git fetch origin COMMIT',
        });
    return { top: (0,external_node_path_.resolve)(top.stdout), common: (0,external_node_path_.resolve)(directory, common.stdout), prefix: prefix.stdout };
}
async function makePlace(repository) {
    const temporary = await (0,promises_.realpath)((0,external_node_os_.tmpdir)());
    const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(repository.top), temporary);
    if (!inside.startsWith('..') && !(0,external_node_path_.isAbsolute)(inside))
        throw new errors/* MeasureError */.TG(`The folder for temporary files, ${temporary}, lies in the work tree: what is built there would find the head's modules.`, { hint: 'set TMPDIR (Windows: TEMP) to a folder outside of the repository' });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'loadgate-base-'));
    return { folder, record: (0,external_node_path_.join)(repository.common, 'worktrees', (0,external_node_path_.basename)(folder)) };
}
async function add(git, place, commit) {
    const answer = await git('worktree', 'add', '--quiet', '--detach', place.folder, commit);
    if (!answer.ok)
        throw new errors/* MeasureError */.TG(`git could not check out the base ${commit.slice(0, 12)}: ${gitComplaint(answer)}.`);
}
function handle(repository, place, directory) {
    let removal = null;
    return {
        directory,
        remove: () => (removal ??= remove(repository, place)),
    };
}
/** Must also work after an abort: it has a time limit of its own. */
async function remove(repository, place) {
    const git = gitIn({ directory: repository, env: process.env, signal: AbortSignal.timeout(REMOVAL_LIMIT) });
    try {
        await removeFiles(place.folder);
    }
    catch (error) {
        throw new errors/* MeasureError */.TG(`The checkout of the base, ${place.folder}, could not be removed: ${(0,error_text/* errorText */.k)(error)}.`, {
            hint: 'remove the folder by hand',
            cause: error,
        });
    }
    finally {
        // Twice forced: git locks a worktree while it makes it. Not `prune`: it would also drop what it knows of worktrees on a disk that is not mounted right now.
        await git('worktree', 'remove', '--force', '--force', place.folder).catch(() => null);
        await (0,promises_.rm)(place.record, { recursive: true, force: true });
        places.delete(place);
    }
}
async function removeFiles(folder) {
    try {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
    catch (error) {
        if (!(0,error_text/* isNodeError */.f)(error) || (error.code !== 'EACCES' && error.code !== 'EPERM'))
            throw error;
        // Some package caches write-protect their folders.
        await makeWritable(folder);
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function makeWritable(folder) {
    await (0,promises_.chmod)(folder, 0o700);
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await makeWritable((0,external_node_path_.join)(folder, entry.name));
    }
}
const places = new Set();
function removeOnExit(place) {
    if (places.size === 0 && !process.listeners('exit').includes(removeAll))
        process.on('exit', removeAll);
    places.add(place);
}
function removeAll() {
    for (const { folder, record } of places) {
        for (const path of [folder, record]) {
            try {
                (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
            }
            catch {
                // The process ends: nobody is left to hear of it.
            }
        }
    }
}

// EXTERNAL MODULE: ./lib/model/secret-patterns.js
var secret_patterns = __webpack_require__(4501);
;// CONCATENATED MODULE: ./lib/app/build-log.js
/** The file among the results that tells how the base was built. */
const BASE_BUILD_LOG = 'base-build.log';
/**
 * Builds with an echo that also keeps what is printed, secrets masked, the last megabyte at least; it is written among
 * the results whether the build succeeds or not.
 */
async function withBuildLog(options, build) {
    let log = '';
    const echo = (text) => {
        log += text;
        if (log.length > 2 * KEPT)
            log = log.slice(-KEPT);
        options.echo?.(text);
    };
    try {
        await build({ ...options, echo });
    }
    finally {
        // A log that can't be written must not cost the measurement.
        if (log !== '')
            await options.keep(BASE_BUILD_LOG, log).catch(() => undefined);
    }
}
/** Characters. */
const KEPT = 1_000_000;

// EXTERNAL MODULE: ./lib/app/under-test.js + 5 modules
var under_test = __webpack_require__(8645);
;// CONCATENATED MODULE: ./lib/app/base-side.js










/** Why there can be no pairs, as far as is known before trying; null when there may be. */
function pairsRefusal({ plan, base }) {
    if (base.target !== null || (0,under_test/* serverToStart */.XH)(plan) !== null)
        return null;
    return 'loadgate did not start the target itself, and no base-target was given to pair it with';
}
/** Gets the other side ready: checks out and builds the base commit, or names the other deployment. */
async function openBase(options, plan) {
    const { base } = options;
    if (base.target !== null)
        return { kind: 'open', base: otherDeployment(base.target) };
    if (base.self !== null)
        return { kind: 'open', base: await sameCode(plan, base.self.env) };
    const { signal, env } = options;
    const { ref, before = null } = base;
    const found = await resolveBase({ directory: plan.directory, ref, before, env, signal });
    if (found.kind === 'none') {
        if (base.ref !== null)
            throw (0,errors/* usageError */.Wp)(`--base ${base.ref}: ${found.reason}`);
        return found;
    }
    let worktree = null;
    try {
        worktree = await checkOut({ directory: plan.directory, commit: found.commit, signal });
        const side = await sideAt(plan, worktree.directory, env);
        await withBuildLog(options, (logged) => (0,under_test/* buildServer */.c1)(logged, side));
        const { commit, why } = found;
        const name = `the base commit ${commit.slice(0, 7)} (${why})`;
        return {
            kind: 'open',
            base: { base: { kind: 'commit', commit, why }, name, side, close: closing(worktree) },
        };
    }
    catch (error) {
        if (worktree !== null)
            await closing(worktree)();
        if (!(error instanceof errors/* MeasureError */.TG))
            throw error;
        return {
            kind: 'none',
            reason: `the base commit ${found.commit.slice(0, 7)} can't be used: ${error.message}`,
        };
    }
}
/** A folder that can't be removed (files of a container's root) must not cost the result. */
function closing(worktree) {
    return async () => {
        try {
            await worktree.remove();
            return null;
        }
        catch (error) {
            return (0,error_text/* errorText */.k)(error);
        }
    };
}
function otherDeployment(target) {
    const shown = (0,secret_patterns/* redactUrl */.BO)(target);
    return {
        base: { kind: 'target', target: shown },
        name: shown,
        side: { name: 'base', server: null, directory: '', target: target.replace(/\/+$/, '') },
        close: () => Promise.resolve(null),
    };
}
async function sameCode(plan, env) {
    return {
        base: { kind: 'self' },
        name: 'the same code',
        side: await sideAt(plan, plan.directory, env),
        close: () => Promise.resolve(null),
    };
}
/** How a checkout starts its server: as its own scenario file says, else as the head's does. */
async function sideAt(plan, directory, env) {
    const file = (0,external_node_path_.join)(directory, (0,external_node_path_.relative)(plan.directory, (0,external_node_path_.resolve)(plan.directory, fileName(plan))));
    const server = (0,external_node_fs_.existsSync)(file) ? await serverOf(file, directory, plan, env) : null;
    return { name: 'base', server: server ?? plan.server, directory, target: plan.target };
}
function fileName(plan) {
    return plan.file.split(/[\\/]/).at(-1) ?? plan.file;
}
async function serverOf(file, cwd, plan, env) {
    try {
        const own = await (0,load/* loadPlan */.Yq)({
            file,
            cwd,
            env,
            tier: plan.tier.name,
            target: null,
            runs: null,
            seed: null,
            set: [],
        });
        return own.server;
    }
    catch (error) {
        // Written for another version, or without this tier: the head's way of starting is the best guess then.
        if (error instanceof errors/* ConfigError */.xL)
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/host/commit.js



const commit_LIMIT = 10_000;
/** The commit that is checked out in a folder, as 40 or 64 hex digits; null when it is no repository, has no commit, or git is missing. */
async function currentCommit(directory) {
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', ['rev-parse', '--verify', 'HEAD'], {
            cwd: directory,
            // Inside a git hook GIT_DIR names another repository; the allow-list leaves it out.
            env: (0,child_environment/* childEnvironment */.Q)(process.env, { GIT_TERMINAL_PROMPT: '0' }),
            timeout: commit_LIMIT,
            windowsHide: true,
        });
        const commit = stdout.trim();
        return /^[0-9a-f]{40,64}$/.test(commit) ? commit : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/host/fingerprint.js

/** The machine that measures. `target`: `local` when loadgate started the server here, else the target's host name. */
function describeMachine(options) {
    return {
        loadgate: options.loadgateVersion,
        node: process.versions.node,
        os: `${process.platform} ${(0,external_node_os_.release)()}`,
        arch: process.arch,
        cpu: cpuModel((0,external_node_os_.cpus)().map((core) => core.model)),
        cores: (0,external_node_os_.availableParallelism)(),
        memoryBytes: memoryLimit(process.constrainedMemory(), (0,external_node_os_.totalmem)()),
        ci: isSet(options.env.CI) || isSet(options.env.GITHUB_ACTIONS),
        target: options.target,
    };
}
/** The model's name; some ARM machines and virtual machines tell none. */
function cpuModel(models) {
    const name = (models[0] ?? '').replace(/\s+/g, ' ').trim();
    return name === '' ? 'unknown' : name;
}
/** What this process may use: a container's limit counts, but "no limit" comes as 0 or a number beyond the machine's memory. */
function memoryLimit(constrained, total) {
    return constrained !== undefined && constrained > 0 && constrained < total ? constrained : total;
}
/** `CI=false` and `CI=0` are how people say no. */
function isSet(value) {
    return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}

// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/result/result.js
var result = __webpack_require__(8648);
;// CONCATENATED MODULE: ./lib/app/redact-result.js
/** The result with every secret masked, in whatever text it may have slipped into. */
function redactResult(result, redact) {
    return redactTexts(result, redact);
}
function redactTexts(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactTexts(item, redact));
    if (value === null || typeof value !== 'object' || value instanceof Date)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        redact_result_KEPT.has(key) && typeof item === 'string' ? item : redactTexts(item, redact),
    ]));
}
const redact_result_KEPT = new Set([
    ...['connect', 'tls', 'firstByte', 'service', 'failedService', 'response', 'lag'],
    ...['schema', 'hash', 'commit', 'createdAt', 'startedAt'],
]);

;// CONCATENATED MODULE: ./lib/app/scenario-summary.js


/** What a result keeps of its plan. */
function scenarioSummary(plan) {
    return {
        file: plan.file,
        hash: plan.scenarioHash,
        seed: plan.seed,
        target: (0,secret_patterns/* redactUrl */.BO)(plan.target),
        tier: plan.tier,
        gate: plan.gate,
        waivers: plan.waivers,
        journeys: plan.journeys.map((journey) => ({
            name: journey.name,
            weight: journey.weight,
            every: journey.every,
            login: (0,plan_endpoints/* loginOf */.DQ)(journey),
        })),
        endpoints: (0,plan_endpoints/* endpointsOf */.uY)(plan),
        hasThinkTime: (0,plan_endpoints/* hasThinkTime */.O_)(plan),
    };
}

;// CONCATENATED MODULE: ./lib/app/draft-result.js










/** The result while it is being measured. */
class Draft {
    runs = [];
    notes = [];
    #options;
    #program;
    #fixed;
    #evidence;
    constructor(options, program) {
        const { plan } = options;
        this.#options = options;
        this.#program = program;
        this.#fixed = {
            schema: result/* RESULT_SCHEMA */.w,
            loadgate: version/* VERSION */.x,
            id: options.jobId,
            createdAt: options.now().toISOString(),
            scenario: scenarioSummary(plan),
            environment: describeMachine({
                env: options.env,
                target: (0,under_test/* serverToStart */.XH)(plan) === null ? new URL(plan.target).hostname || 'unix' : 'local',
                loadgateVersion: version/* VERSION */.x,
            }),
        };
        const refusal = pairsRefusal(options);
        this.#evidence = { approach: this.#approach(refusal === null), base: null, noPairs: refusal };
    }
    /** Whether the load was stopped by a limit: more runs would only be stopped again. */
    get ended() {
        return this.runs.some((run) => (0,validity/* endsMeasurement */.p6)(run.end));
    }
    /** Runs on one side at most. */
    get mostRuns() {
        return mostRuns(this.#evidence.approach);
    }
    /** Whether runs of other days are what the head's are compared with. */
    get comparesWithBaseline() {
        const { kind } = this.#evidence.approach;
        return kind !== 'none' && kind !== 'pairs';
    }
    setBase(base) {
        this.#evidence = { ...this.#evidence, base };
    }
    /** Falls back to what can be said without pairs. Pairs that were begun are not used. */
    withoutPairs(reason) {
        const runs = this.runs.map((run) => (run.side === 'head' ? { ...run, pair: null } : run));
        this.runs.splice(0, this.runs.length, ...runs.filter((run) => run.side === 'head'));
        this.#evidence = { approach: this.#approach(false), base: null, noPairs: reason };
    }
    result() {
        const { signal } = this.#options;
        return {
            ...this.#fixed,
            commit: null,
            evidence: this.#evidence,
            runs: this.runs,
            notes: this.notes,
            exhaustedData: this.#program.exhaustedData(),
            interrupted: signal.aborted ? String(signal.reason) : null,
        };
    }
    /** The result with its secrets masked. */
    async finish() {
        const { plan, redact } = this.#options;
        const commit = await currentCommit(plan.directory);
        const notes = [...(0,under_test/* targetNotes */.T7)(plan), ...this.notes];
        return redactResult({ ...this.result(), commit, notes }, redact);
    }
    #approach(pairsPossible) {
        const { plan, baseline, base, gate } = this.#options;
        if (!gate)
            return { kind: 'none', runs: plan.tier.runs };
        return chooseEvidence(this.#fixed, baseline, { pairsPossible, pairsAsked: base.pairs });
    }
}
function mostRuns(approach) {
    switch (approach.kind) {
        case 'screen-then-pairs':
            return approach.runs + (approach.looks.at(-1) ?? 0);
        case 'pairs':
            return approach.looks.at(-1) ?? 1;
        case 'screen-then-runs':
            return approach.upTo;
        case 'runs':
        case 'none':
            return approach.runs;
    }
}

// EXTERNAL MODULE: ./lib/gate/generator-validity.js
var generator_validity = __webpack_require__(5125);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./lib/host/calibration.js





/**
 * What this machine can do at this moment: three small fixed tasks, each done several times; the best time counts:
 * it tells what the machine is able to do, whatever its neighbours did meanwhile (on a shared machine medians differ by
 * a quarter from one moment to the next, best times by a few percent). Takes about 150 ms, in which this thread does nothing else, and leaves neither sockets nor
 * memory behind. Throws a MeasureError when there is no loopback connection to be had.
 */
async function calibrate() {
    const integer = bestTime(countIntegers);
    const memory = timeMemory();
    const echo = await timeEcho();
    return { integer, memory, echo };
}
const REPEATS = 9;
/** The first times are compilation and cold caches. */
const WARM_UP = 2;
function bestTime(task) {
    const times = [];
    for (let repeat = -WARM_UP; repeat < REPEATS; repeat++) {
        const start = performance.now();
        keep(task());
        if (repeat >= 0)
            times.push(performance.now() - start);
    }
    return Math.min(...times);
}
let kept = 0;
/** A result that nobody uses could be optimised away together with its computation. */
function keep(value) {
    kept ^= value;
}
const ROUNDS = 3_000_000;
/** Marsaglia's xorshift32: each step needs the one before. */
function countIntegers() {
    let x = 2463534242 ^ (kept & 1);
    for (let round = 0; round < ROUNDS; round++) {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
    }
    return x;
}
/** 32 MiB: more than the cache of one core. A power of two. */
const WORDS = 8 * 1024 * 1024;
const STEPS = 40_000;
function timeMemory() {
    const words = new Int32Array(WORDS);
    // Pages that were never written all stand for the same page of zeros.
    words.fill(1);
    const time = bestTime(() => walk(words));
    release(words.buffer);
    return time;
}
let position = 1;
/** Each address depends on what was read last (and is a full-period congruential sequence), so that reads can't overlap. */
function walk(words) {
    let at = position;
    for (let step = 0; step < STEPS; step++) {
        at = (Math.imul(at, 1664525) + 1013904222 + (words[at] ?? 0)) & (WORDS - 1);
    }
    position = at;
    return at;
}
/** Frees it now: the garbage collector would do so at its own time, which may be in the middle of a run. */
function release(buffer) {
    const { port1, port2 } = new external_node_worker_threads_.MessageChannel();
    port1.postMessage(buffer, [buffer]);
    port1.close();
    port2.close();
}
const TRIPS = 100;
/** A fresh process is still compiling its socket code in the first thousand round trips. */
const TRIP_WARM_UP = 10;
const MESSAGE = Buffer.alloc(64, 'loadgate');
/** ms. */
const SILENCE = 5000;
async function timeEcho() {
    const accepted = new Set();
    const server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        accepted.add(socket);
        socket.on('error', () => socket.destroy());
        socket.pipe(socket);
    });
    try {
        server.listen(0, '127.0.0.1');
        await (0,external_node_events_.once)(server, 'listening');
        return await timeTrips(portOf(server));
    }
    catch (error) {
        throw new errors/* MeasureError */.TG(`Connections over loopback can't be timed: ${(0,error_text/* errorText */.k)(error)}.`, {
            cause: error,
        });
    }
    finally {
        for (const socket of accepted)
            socket.destroy();
        if (server.listening)
            await new Promise((resolve) => server.close(resolve));
    }
}
function portOf(server) {
    return server.address().port;
}
async function timeTrips(port) {
    const client = (0,external_node_net_.connect)({ port, host: '127.0.0.1', noDelay: true, timeout: SILENCE });
    try {
        await (0,external_node_events_.once)(client, 'connect');
        const times = [];
        for (let repeat = -TRIP_WARM_UP; repeat < REPEATS; repeat++) {
            const time = await tripsOver(client);
            if (repeat >= 0)
                times.push(time);
        }
        return Math.min(...times);
    }
    finally {
        const closed = new Promise((resolve) => client.once('close', resolve));
        client.destroy();
        await closed;
    }
}
/** Sends a message as often as `TRIPS` says, each when the one before is back. */
function tripsOver(client) {
    return new Promise((resolve, reject) => {
        let awaited = TRIPS * MESSAGE.length;
        const start = performance.now();
        const finish = (error) => {
            client.off('data', onData).off('error', finish).off('close', onClose).off('timeout', onSilence);
            if (error === null)
                resolve(performance.now() - start);
            else
                reject(error);
        };
        const onClose = () => {
            finish(new Error('the connection was closed'));
        };
        const onSilence = () => {
            finish(new Error('no answer within 5 s'));
        };
        const onData = (data) => {
            awaited -= data.length;
            if (awaited <= 0)
                finish(null);
            else if (awaited % MESSAGE.length === 0)
                client.write(MESSAGE);
        };
        client.on('data', onData).on('error', finish).on('close', onClose).on('timeout', onSilence);
        client.write(MESSAGE);
    });
}

// EXTERNAL MODULE: ./lib/result/histogram.js
var histogram = __webpack_require__(9799);
// EXTERNAL MODULE: ./lib/result/opening-recorder.js
var opening_recorder = __webpack_require__(764);
// EXTERNAL MODULE: ./lib/result/timeline.js
var timeline = __webpack_require__(7050);
;// CONCATENATED MODULE: ./lib/result/merge-runs.js



/**
 * What the workers of one run measured, as one: counts are added, histograms merged exactly, time line on time line.
 * All of them have the same phases, endpoints and journeys, and ended in the same way.
 */
function mergeRuns(first, rest) {
    if (rest.length === 0)
        return first;
    const runs = [first, ...rest];
    return {
        ...first,
        endpoints: first.endpoints.map((endpoint, index) => mergeEndpoints(endpoint.name, first.phases.map(({ name }) => name), runs.map((run) => run.endpoints[index]))),
        journeys: first.journeys.map((journey, index) => rest.reduce((merged, run) => addJourney(merged, run.journeys[index]), journey)),
        warmup: {
            requests: sum(runs, (run) => run.warmup.requests),
            failed: sum(runs, (run) => run.warmup.failed),
        },
        timeline: (0,timeline/* mergeTimelines */.JE)(runs.map((run) => run.timeline)),
        opening: (0,opening_recorder/* mergeOpenings */.k)(runs.flatMap((run) => run.opening ?? [])),
        generator: mergeGenerators(first.generator, runs.map((run) => run.generator)),
    };
}
function mergeEndpoints(name, phases, endpoints) {
    const all = endpoints.flatMap((endpoint) => endpoint?.phases ?? []);
    return {
        name,
        phases: [...new Set(phases)].flatMap((phase) => {
            const [first, ...rest] = all.filter((tally) => tally.phase === phase);
            return first ? [rest.reduce(addTally, first)] : [];
        }),
    };
}
function addTally(a, b) {
    return {
        phase: a.phase,
        requests: a.requests + b.requests,
        failures: addCounts(a.failures, b.failures),
        relogins: a.relogins + b.relogins,
        statuses: addCounts(a.statuses, b.statuses),
        bytesReceived: a.bytesReceived + b.bytesReceived,
        bytesSent: a.bytesSent + b.bytesSent,
        connect: addHistograms([a.connect, b.connect]),
        tls: addHistograms([a.tls, b.tls]),
        firstByte: addHistograms([a.firstByte, b.firstByte]),
        service: addHistograms([a.service, b.service]),
        failedService: addHistograms([a.failedService, b.failedService]),
        response: addHistograms([a.response, b.response]),
    };
}
function addCounts(a, b) {
    const added = {};
    for (const counts of [a, b])
        for (const [key, count = 0] of Object.entries(counts))
            added[key] = (added[key] ?? 0) + count;
    return added;
}
function addHistograms(encoded) {
    const texts = encoded.filter((text) => text !== null);
    if (texts.length <= 1)
        return texts[0] ?? null;
    const merged = new histogram/* Histogram */.d();
    for (const text of texts)
        merged.add(histogram/* Histogram */.d.decode(text));
    return merged.encode();
}
function addJourney(a, b) {
    if (!b)
        return a;
    return {
        name: a.name,
        started: a.started + b.started,
        completed: a.completed + b.completed,
        failed: a.failed + b.failed,
        interrupted: a.interrupted + b.interrupted,
        dropped: a.dropped + b.dropped,
    };
}
/** The busiest worker decides whether the run can be trusted; CPU and steal are the whole process's in each. */
function mergeGenerators(first, all) {
    const lag = addHistograms(all.map((one) => one.lag));
    return {
        ...first,
        workers: sum(all, ({ workers }) => workers),
        lag,
        lagP99: lag === null ? null : histogram/* Histogram */.d.decode(lag).percentile(99),
        gc: {
            total: Math.max(...all.map(({ gc }) => gc.total)),
            longest: Math.max(...all.map(({ gc }) => gc.longest)),
        },
        exhausted: {
            files: sum(all, ({ exhausted }) => exhausted.files),
            ports: sum(all, ({ exhausted }) => exhausted.ports),
        },
        utilisation: Math.max(...all.map((one) => one.utilisation)),
    };
}
function sum(all, count) {
    return all.reduce((total, one) => total + count(one), 0);
}

// EXTERNAL MODULE: ./lib/load/share.js + 11 modules
var share = __webpack_require__(960);
// EXTERNAL MODULE: ./lib/load/monotonic.js
var monotonic = __webpack_require__(5120);
// EXTERNAL MODULE: ./lib/load/thread-messages.js
var thread_messages = __webpack_require__(4283);
;// CONCATENATED MODULE: ./lib/load/share-thread.js




/** A share of the load in a thread of its own: the program's entry is started again and finds its orders. */
class ShareThread {
    #worker;
    #events;
    #exhausted;
    #ready;
    #isReady = () => undefined;
    #done = () => undefined;
    #ended = false;
    constructor(options, events) {
        const { plan, target, run, guard, portion, tickets, entry } = options;
        this.#events = events;
        this.#exhausted = options.exhausted;
        this.#ready = new Promise((resolve) => (this.#isReady = resolve));
        const start = {
            kind: thread_messages/* THREAD_KIND */.Y,
            plan,
            target,
            run,
            allowedHosts: guard.allowed,
            portion,
            counters: tickets.counters,
        };
        this.#worker = new external_node_worker_threads_.Worker(entry, { workerData: start, argv: [] });
        this.#worker.on('message', this.#onMessage);
        this.#worker.on('error', this.#crash);
        this.#worker.on('messageerror', this.#crash);
        this.#worker.on('exit', () => {
            if (!this.#ended)
                this.#crash(new Error('a worker thread ended by itself'));
        });
    }
    ready() {
        return this.#ready;
    }
    begin(origin) {
        this.#send({ type: 'begin', origin: (0,monotonic/* sharedTime */.B)(origin) });
    }
    halt(halt) {
        this.#send({ type: 'halt', halt });
        return new Promise((resolve) => (this.#done = resolve));
    }
    cutShort() {
        this.#send({ type: 'cut-short' });
    }
    /** Lets it close its connections, but not for ever. */
    async dispose() {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#send({ type: 'dispose' });
        const patience = setTimeout(() => void this.#worker.terminate(), CLOSING);
        await (0,external_node_events_.once)(this.#worker, 'exit').catch(() => undefined);
        clearTimeout(patience);
    }
    #send(message) {
        this.#worker.postMessage(message);
    }
    #crash = (error) => {
        this.#ended = true;
        this.#events.crashed(error);
    };
    #onMessage = (message) => {
        switch (message.type) {
            case 'ready':
                this.#isReady();
                return;
            case 'second':
                this.#events.second(message.report);
                return;
            case 'finished':
                this.#events.finished();
                return;
            case 'learned':
                this.#events.learned(message.secrets);
                return;
            case 'crashed':
                this.#events.crashed(message.error);
                return;
            case 'result':
                this.#exhausted(message.exhausted);
                this.#done(message.result);
        }
    };
}
/** How long a thread may take to close its connections and end, ms. */
const CLOSING = 1500;

// EXTERNAL MODULE: ./lib/load/tickets.js
var load_tickets = __webpack_require__(9905);
;// CONCATENATED MODULE: ./lib/load/crew.js



/** The workers of a run. A single one works in this thread: a second would only cost its start. */
function crewOf(options, eventsOf) {
    const { entry } = options;
    const of = entry === null ? 1 : options.workers;
    const tickets = new load_tickets/* Tickets */.e(options.plan.tier.iterations);
    return Array.from({ length: of }, (_, index) => {
        const portion = { index, of };
        const events = eventsOf(index);
        if (entry === null || of === 1)
            return new LocalMember({ ...options, portion, tickets }, events);
        return new ShareThread({ ...options, entry, portion, tickets }, events);
    });
}
class LocalMember {
    #options;
    #events;
    #share = null;
    constructor(options, events) {
        this.#options = options;
        this.#events = events;
    }
    ready() {
        return Promise.resolve();
    }
    begin(origin) {
        this.#share = new share/* Share */.S(this.#options, origin, this.#events);
        this.#share.begin();
    }
    halt(halt) {
        this.#share ??= new share/* Share */.S(this.#options, performance.now(), this.#events);
        return this.#share.halt(halt);
    }
    cutShort() {
        this.#share?.cutShort();
    }
    async dispose() {
        await this.#share?.dispose();
    }
}

// EXTERNAL MODULE: ./lib/load/ledger.js
var ledger = __webpack_require__(5519);
// EXTERNAL MODULE: ./lib/load/profile.js
var profile = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/result/endpoint-counts.js
var endpoint_counts = __webpack_require__(5778);
// EXTERNAL MODULE: ./lib/result/sketch.js
var sketch = __webpack_require__(8093);
;// CONCATENATED MODULE: ./lib/result/sliding-window.js


/** How far back a window can look. */
const LONGEST_WINDOW_SECONDS = 30;
const SLOTS = LONGEST_WINDOW_SECONDS + 1;
/** The last seconds, in one slot per second that is reused round and round. */
class SlidingWindow {
    #slots = Array.from({ length: SLOTS }, emptySlot);
    /** A second whose slot already belongs to a later one is too long ago to matter. */
    add(delta) {
        const slot = this.#slots[delta.second % SLOTS];
        if (!slot || slot.second > delta.second)
            return;
        if (slot.second < delta.second)
            Object.assign(slot, emptySlot(), { second: delta.second });
        addTo(slot, delta);
        slot.latency.addPairs(delta.latency);
    }
    /** The last whole seconds before `now` (ms since the start of the counted part) and the second under way. */
    figures(now, seconds) {
        const current = Math.max(0, Math.floor(now / 1000));
        const first = Math.max(0, current - Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WINDOW_SECONDS));
        const total = emptySlot();
        for (const slot of this.#slots) {
            if (slot.second < first || slot.second > current)
                continue;
            addTo(total, slot);
            total.latency.add(slot.latency);
        }
        return summary(total, Math.max(now / 1000 - first, 0));
    }
}
function emptySlot() {
    const counts = { second: -1, requests: 0, failed: 0, dropped: 0, timed: 0 };
    return { ...counts, sum: 0, min: Infinity, max: 0, latency: new sketch/* Sketch */.Ri() };
}
function addTo(into, slot) {
    into.requests += slot.requests;
    into.failed += slot.failed;
    into.dropped += slot.dropped;
    into.timed += slot.timed;
    into.sum += slot.sum;
    into.min = Math.min(into.min, slot.min);
    into.max = Math.max(into.max, slot.max);
}
function summary(total, seconds) {
    const { requests, failed, dropped, timed } = total;
    const pairs = total.latency.pairs();
    const orNull = (value) => (timed === 0 ? null : (0,units/* usToMs */.Uv)((0,units.us)(value)));
    return {
        requests,
        failed,
        dropped,
        seconds,
        percentile: (p) => (0,sketch/* percentileOf */.D4)(pairs, p),
        mean: orNull(total.sum / timed),
        min: orNull(total.min),
        max: orNull(total.max),
    };
}

// EXTERNAL MODULE: ./lib/load/watch.js
var watch = __webpack_require__(4835);
;// CONCATENATED MODULE: ./lib/load/progress-meter.js



/** Puts together what the workers report, for progress and for the rules that end a load. */
class ProgressMeter {
    #profile;
    #run;
    #runs;
    #workers = [];
    #whole = new SlidingWindow();
    /** By endpoint; those that are watched. */
    #endpoints;
    #names;
    /** Since the last look. */
    #recent;
    #lastRequests = 0;
    #lastAt;
    constructor(endpoints, profile, run, runs) {
        this.#endpoints = new Array(endpoints.length).fill(undefined);
        this.#names = endpoints;
        this.#recent = new endpoint_counts/* EndpointCounts */.q(endpoints.length);
        this.#profile = profile;
        this.#run = run;
        this.#runs = runs;
        this.#lastAt = -profile.warmup;
    }
    /** One worker's latest figures. */
    take(worker, report) {
        this.#workers[worker] = report;
        for (const delta of report.moments.whole) {
            this.#whole.add(delta);
            for (const one of delta.endpoints)
                this.#recent.add(one);
        }
        for (const { endpoint, deltas } of report.moments.watched) {
            const window = (this.#endpoints[endpoint] ??= new SlidingWindow());
            for (const delta of deltas)
                window.add(delta);
        }
    }
    /** The last seconds before `t` of an endpoint that is watched, or of all of them (null). */
    window(endpoint, t, seconds) {
        const window = endpoint === null ? this.#whole : this.#endpoints[endpoint];
        return window?.figures(t, seconds) ?? null;
    }
    /** `t`: ms since the start of the counted part. */
    read(t) {
        const { warmup, length, phases } = this.#profile;
        const requests = this.#sum(({ requests }) => requests);
        const seconds = (t - this.#lastAt) / 1000;
        const rate = seconds > 0 ? (requests - this.#lastRequests) / seconds : 0;
        this.#lastRequests = requests;
        this.#lastAt = t;
        const window = this.#whole.figures(t, watch/* WINDOW_SECONDS */.V$);
        return {
            run: this.#run,
            runs: this.#runs,
            phase: t < 0 ? 'warm-up' : (phases[this.#profile.phaseAt(t)]?.name ?? ''),
            elapsed: t + warmup,
            total: length === Infinity ? null : warmup + length,
            users: this.#sum(({ users }) => users),
            requests,
            failed: this.#sum(({ failed }) => failed),
            rate,
            p50: window.percentile(50),
            p95: window.percentile(95),
            p99: window.percentile(99),
            endpoints: this.#endpointsSince(seconds),
            warmup,
            phases,
        };
    }
    #endpointsSince(seconds) {
        const active = this.#recent.active();
        this.#recent.clear();
        return active.map(({ endpoint, requests, failed, dropped, timed, time }) => ({
            name: this.#names[endpoint] ?? '',
            requests,
            failed: failed + dropped,
            rate: seconds > 0 ? requests / seconds : 0,
            mean: timed === 0 ? null : time / timed / 1000,
        }));
    }
    #sum(count) {
        return this.#workers.reduce((sum, report) => sum + count(report), 0);
    }
}

;// CONCATENATED MODULE: ./lib/load/engine.js







/**
 * Carries out one run of the plan's tier: warm-up, phases, graceful end. Whatever the target does is data in the
 * run; this rejects only for a mistake in loadgate itself.
 */
async function runLoad(options) {
    const load = new Load(options);
    try {
        return await load.carryOut();
    }
    finally {
        await load.dispose();
    }
}
/** Starts the workers, shows how they fare, decides when it ends, puts together what they measured. */
class Load {
    #options;
    #profile;
    #crew;
    #meter;
    #timers = [];
    #ending;
    #end = () => undefined;
    #crash = () => undefined;
    #origin = Infinity;
    #finished = new Set();
    constructor(options) {
        const { plan, program, run } = options;
        this.#options = options;
        this.#profile = (0,profile/* profileOf */.d)(plan.tier);
        this.#ending = new Promise((resolve, reject) => {
            this.#end = resolve;
            this.#crash = reject;
        });
        this.#ending.catch(() => undefined);
        this.#crew = crewOf(options, (index) => ({
            second: (report) => {
                this.#meter.take(index, report);
            },
            finished: () => {
                this.#finished.add(index);
                if (this.#finished.size === this.#crew.length)
                    this.#end(this.#regularEnd());
            },
            learned: (secrets) => {
                options.learn?.(secrets);
            },
            crashed: (error) => {
                this.#crash(error);
            },
        }));
        this.#meter = new ProgressMeter(program.endpoints, this.#profile, run.number, options.runs);
    }
    async carryOut() {
        await Promise.race([Promise.all(this.#crew.map((member) => member.ready())), this.#ending]);
        this.#origin = performance.now() + this.#profile.warmup;
        const startedAt = new Date(Date.now() + this.#profile.warmup).toISOString();
        this.#begin();
        const { end, grace } = await this.#ending;
        const elapsed = this.#after();
        const length = end.reason === 'finished' ? Math.min(elapsed, this.#profile.length) : elapsed;
        const closing = {
            number: this.#options.run.number,
            startedAt,
            durationMs: length,
            end,
            phases: (0,profile/* spansUntil */.G)(this.#profile.phases, length),
        };
        const halted = this.#crew.map((member) => member.halt({ grace, closing }));
        // A crash while the workers end must not leave this waiting for a result that never comes.
        const crashed = new Promise((_, reject) => (this.#crash = reject));
        return this.#together(await Promise.race([Promise.all(halted), crashed]));
    }
    /** Leaves no timer, no thread and no connection behind. */
    async dispose() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#options.signal.removeEventListener('abort', this.#onSignal);
        await Promise.all(this.#crew.map((member) => member.dispose()));
    }
    #begin() {
        const { signal, serverDied } = this.#options;
        if (signal.aborted) {
            this.#onSignal();
            return;
        }
        signal.addEventListener('abort', this.#onSignal);
        void serverDied?.then((detail) => {
            this.#end({ end: { reason: 'server-died', detail, after: this.#after() }, grace: AFTER_DEATH });
        });
        for (const member of this.#crew)
            member.begin(this.#origin);
        if (this.#profile.length < Infinity)
            this.#endOnTime();
        const { tier } = this.#options.plan;
        const bound = (0,watch/* boundOf */.s0)(tier, (stop) => {
            this.#end({ end: { ...stop, after: this.#after() }, grace: tier.gracefulStop });
        });
        this.#timers.push(setInterval(this.#everySecond, 1000), ...bound);
    }
    /** A timer may be a little early. */
    #endOnTime() {
        const left = this.#origin + this.#profile.length - performance.now();
        if (left <= 0)
            this.#end(this.#regularEnd());
        else
            this.#timers.push(setTimeout(() => {
                this.#endOnTime();
            }, Math.ceil(left)));
    }
    #regularEnd() {
        return { end: { reason: 'finished' }, grace: this.#options.plan.tier.gracefulStop };
    }
    #onSignal = () => {
        this.#end({ end: { reason: 'signal', after: this.#after() }, grace: 0 });
        for (const member of this.#crew)
            member.cutShort();
    };
    #everySecond = () => {
        const t = performance.now() - this.#origin;
        this.#options.onProgress?.(this.#meter.read(t));
        const phase = t < 0 ? undefined : this.#profile.phases[this.#profile.phaseAt(t)];
        if (!phase)
            return;
        const { plan, program } = this.#options;
        const now = { phase: phase.name, seconds: t / 1000, secondsInPhase: (t - phase.start) / 1000 };
        const stop = (0,watch/* stopNow */.ZR)(plan.tier, now, (endpoint, seconds) => {
            const index = endpoint === null ? null : program.endpoints.indexOf(endpoint);
            return this.#meter.window(index, t, seconds);
        });
        if (stop) {
            const grace = stop.reason === 'until' ? plan.tier.gracefulStop : 0;
            this.#end({ end: { ...stop, after: t }, grace });
        }
    };
    #together(results) {
        const { plan, program } = this.#options;
        const [first, ...rest] = results;
        if (!first)
            throw new Error('a run without a worker');
        const examples = results.flatMap((result) => result.examples);
        return {
            ...mergeRuns(first.run, rest.map(({ run }) => run)),
            notes: [
                ...distinct(results.flatMap(({ run }) => run.notes)),
                ...(0,ledger/* failureNotes */.K)(examples, program.endpoints, (0,model_redact/* redactor */.$p)(plan.secrets)),
            ],
        };
    }
    #after() {
        return Math.max(performance.now() - this.#origin, 0);
    }
}
/** How long answers that are already on their way are waited for when the server has died, ms. */
const AFTER_DEATH = 100;
function distinct(notes) {
    return [...new Map(notes.map((note) => [note.text, note])).values()];
}

// EXTERNAL MODULE: ./lib/http/wire.js + 12 modules
var http_wire = __webpack_require__(6848);
// EXTERNAL MODULE: ./lib/journey/scope-secrets.js
var scope_secrets = __webpack_require__(9332);
// EXTERNAL MODULE: ./lib/plan/written-secrets.js
var written_secrets = __webpack_require__(4536);
;// CONCATENATED MODULE: ./lib/load/failed-step.js



/** The error that ends a pre-flight: which step, why, what was sent and answered, without secrets, and what to do. */
function failedStepError(failed, target, redact) {
    const { journey, step, failure, request, answer } = failed;
    const unsent = request === null || failure.kind === 'capture';
    const { why, hint } = answer || unsent ? answered(failure) : unanswered(failure, originOf(request, target));
    const lines = [`The pre-flight of journey "${journey}" failed at "${step}": ${why}`];
    if (request && (answer || failure.kind === 'capture'))
        lines.push('', ...requestLines(request, target, redact));
    if (answer)
        lines.push('', ...answerLines(answer, redact));
    return new errors/* MeasureError */.TG(redact(lines.join('\n')), { hint });
}
function originOf({ path }, target) {
    return (0,secret_patterns/* redactUrl */.BO)(!path.startsWith('/') && URL.canParse(path) ? new URL(path).origin : target);
}
function answered({ kind, detail }) {
    switch (kind) {
        case 'capture':
            return {
                why: `${detail}.`,
                hint: 'Every variable must be captured by an earlier step, or come from data or the environment.',
            };
        case 'http-5xx':
            return { why: `${detail}.`, hint: 'The server failed: its own log says more.' };
        default:
            return {
                why: `${detail}.`,
                hint: "Correct the step's request, or what it expects, in the scenario file.",
            };
    }
}
/** Why no answer came, as one sentence with what to do about it. */
function unanswered({ kind, detail }, origin) {
    switch (kind) {
        case 'refused':
            if (detail.includes('ECONNREFUSED')) {
                return {
                    why: `nothing listens on ${origin} (ECONNREFUSED).`,
                    hint: 'Start the server, or correct the host and port of the target.',
                };
            }
            return { why: `${detail}.`, hint: 'Correct the target, or the address that the step goes to.' };
        case 'dns':
            return {
                why: `${origin}: ${detail}.`,
                hint: "Correct the target's host name; in a container, use the name of the service.",
            };
        case 'tls':
            return {
                why: `no TLS connection to ${origin}: ${detail}.`,
                hint: 'Use http:// if the server speaks no TLS; for an authority of your own, name its file in http.tls.ca or NODE_EXTRA_CA_CERTS.',
            };
        case 'timeout':
            return {
                why: `${origin} gave ${detail}.`,
                hint: 'Look at what the server waits for, or give the step a longer `timeout`.',
            };
        default:
            return {
                why: `${origin} gave no HTTP answer: ${detail}.`,
                hint: 'Is this the port of an HTTP server, and does it stay up? Its own log says more.',
            };
    }
}
function requestLines({ method, path, headers, body }, target, redact) {
    const pairs = headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1] ?? '']] : []));
    const url = path.startsWith('/') ? target + path : path;
    return [
        'Sent:',
        ...indent([`${method} ${(0,secret_patterns/* redactUrl */.BO)(url)}`, ...headerLines(pairs), ...bodyLines(body, redact)]),
    ];
}
function answerLines({ status, headers, body }, redact) {
    return ['Answered:', ...indent([String(status), ...headerLines(headers), ...bodyLines(body, redact)])];
}
function headerLines(headers) {
    return headers.map(([name, value]) => `${name}: ${(0,model_redact/* redactHeader */.lk)(name, value)}`);
}
/** Secrets go before the text is cut: half of one would no longer be recognized. */
function bodyLines(body, redact) {
    const text = body === null ? '' : body.toString();
    return text === '' ? [] : ['', ...printable((0,model_redact/* redactBody */.sx)((0,secret_patterns/* maskNamedSecrets */.ln)(redact(text)))).split('\n')];
}
/** Keeps control characters of a binary body from reaching a terminal. */
function printable(text) {
    return text.replace(/[^\P{C}\n\t]/gu, '�');
}
function indent(lines) {
    return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

;// CONCATENATED MODULE: ./lib/load/rehearsal.js

/** A journey as the pre-flight walks it: without thinking, taking every chance, each repeat once. */
function rehearse(journey, watch) {
    const rehearseAll = (instructions) => instructions.map((instruction) => rehearseOne(instruction, watch));
    const { login } = journey;
    return {
        ...journey,
        instructions: rehearseAll(journey.instructions),
        login: login && { ...login, instructions: rehearseAll(login.instructions) },
    };
}
/** One instruction for one, so that all jumps stay right. */
function rehearseOne(instruction, watch) {
    switch (instruction.op) {
        case 'think':
            return { op: 'think', duration: () => (0,units.ms)(0) };
        case 'unless':
            return instruction.reason === 'chance' ? { ...instruction, test: () => true } : instruction;
        case 'repeat':
            return { ...instruction, rounds: () => 1 };
        case 'request':
            return { op: 'request', request: watched(instruction.request, watch) };
        default:
            return instruction;
    }
}
function watched(request, watch) {
    return {
        ...request,
        peek: true,
        onFailure: 'stop',
        prepare: (scope) => {
            const prepared = request.prepare(scope);
            watch(prepared, scope);
            return prepared;
        },
    };
}

// EXTERNAL MODULE: ./lib/load/user-setup.js + 3 modules
var user_setup = __webpack_require__(7432);
// EXTERNAL MODULE: ./lib/load/virtual-user.js + 3 modules
var virtual_user = __webpack_require__(6287);
;// CONCATENATED MODULE: ./lib/load/preflight.js









/**
 * One user walks every journey once, without thinking, taking every chance, each repeat once. Throws a
 * MeasureError that shows the first step that fails, with its request and answer, redacted. An answer that is
 * only later than `within` is no failure here: the first request to a cold server often is.
 */
async function preflight(options) {
    const { plan, program, target, guard, redact } = options;
    const wire = new http_wire/* Wire */._(target, guard, plan.http);
    const sweep = setInterval(() => {
        wire.deadlines.sweep(performance.now());
    }, SWEEP);
    const rows = fewestUniqueRows(plan.data);
    try {
        for (const [index, journey] of [...program.journeys, ...program.clocked].entries()) {
            const walk = new Walk(options, wire, journey);
            await walk.take(Math.max(rows - 1 - index, 0));
            if (walk.failed)
                throw failedStepError(walk.failed, target, redact);
        }
    }
    finally {
        clearInterval(sweep);
        await wire.close();
    }
}
/** How often time-outs are looked for, ms. */
const SWEEP = 10;
/** The pre-flight takes `unique` rows from the end, as the runs take them from the start. */
function fewestUniqueRows(data) {
    const lengths = data
        .filter(({ pick }) => pick === 'unique')
        .map(({ source }) => (source.kind === 'rows' ? source.rows.length : source.to - source.from + 1));
    return lengths.length === 0 ? 0 : Math.min(...lengths);
}
/** Tokens and cookies in the headers of an answer. A cookie without a value takes one away. */
function givenOut(transfer) {
    return transfer.headerLines().flatMap(([name, value]) => {
        if (name.toLowerCase() === 'set-cookie')
            return [/^[^=;]*="?([^;"]*)/.exec(value)?.[1] ?? ''].filter(secret_variables/* isTelling */.c0);
        return (0,model_redact/* isSecretName */.eh)(name) ? (0,written_secrets/* headerSecrets */.n)(value).filter(secret_variables/* isTelling */.c0) : [];
    });
}
/** One user's way through one journey. */
class Walk {
    failed = null;
    #user;
    #journey;
    #endpoints;
    #done;
    #end = () => undefined;
    #crash = () => undefined;
    #learn;
    #sent = null;
    constructor(options, wire, journey) {
        const run = { ...options.run, number: 0, of: 1 };
        this.#endpoints = options.program.endpoints;
        this.#learn = options.learn ?? (() => undefined);
        this.#journey = rehearse(journey, (prepared, scope) => {
            this.#sent = prepared;
            this.#learn([...(0,scope_secrets/* requestSecrets */.p)(prepared), ...(0,scope_secrets/* scopeSecrets */.c)(scope)]);
        });
        this.#done = new Promise((resolve, reject) => {
            this.#end = resolve;
            this.#crash = reject;
        });
        this.#user = new virtual_user/* VirtualUser */.F(1, (0,user_setup/* userContext */.t)(run, options.plan.http.cookies, wire, this), () => {
            this.#end();
        });
    }
    async take(iteration) {
        try {
            this.#user.start(this.#journey, iteration, performance.now(), false);
            await this.#done;
        }
        finally {
            await this.#user.close();
        }
    }
    request(transfer, request, inspection) {
        this.#learn(givenOut(transfer));
        if (inspection.outcome !== 'failed')
            return;
        const { status } = transfer;
        const answer = status === 0 ? null : { status, headers: transfer.headerLines(), body: transfer.body.toString() };
        this.#fail(request.endpoint, inspection, this.#sent, answer);
    }
    unsent(endpoint, failure) {
        this.#fail(endpoint, failure, null, null);
    }
    entered(scope) {
        this.#learn((0,scope_secrets/* scopeSecrets */.c)(scope));
    }
    crashed(error) {
        this.#crash(error);
    }
    #fail(endpoint, { kind, detail }, request, answer) {
        const step = this.#endpoints[endpoint] ?? '';
        this.failed ??= { journey: this.#journey.name, step, failure: { kind, detail }, request, answer };
    }
}

// EXTERNAL MODULE: ./lib/load/worker-count.js
var worker_count = __webpack_require__(826);
;// CONCATENATED MODULE: ./lib/host/resources/process-table.js



/**
 * A process with all its descendants on systems without Linux's `/proc`, from one table of `ps`, as macOS and the BSDs
 * have it. It knows neither threads nor open files, and not the CPU time of children that came and went unseen.
 */
class ListedTree {
    #root;
    #ownsGroup;
    #members = new Set();
    constructor({ root, ownsGroup }) {
        this.#root = root;
        this.#ownsGroup = ownsGroup;
    }
    /** Who belongs to the tree now. Rejects where there is no such program. */
    async read() {
        const { stdout } = await run('ps', ['-A', ...COLUMNS.flatMap((column) => ['-o', `${column}=`])], {
            timeout: process_table_LIMIT,
            maxBuffer: LARGEST,
            env: (0,child_environment/* childEnvironment */.Q)(process.env, { LC_ALL: 'C' }),
        });
        return this.select(parseProcessTable(stdout));
    }
    /** The members among all processes. One that was seen once stays when its parent ends. */
    select(all) {
        const members = new Set();
        const isMember = ({ pid, parent, group }) => pid === this.#root ||
            this.#members.has(pid) ||
            members.has(parent) ||
            (this.#ownsGroup && group === this.#root);
        for (let before = -1; before < members.size;) {
            before = members.size;
            for (const one of all)
                if (isMember(one))
                    members.add(one.pid);
        }
        this.#members = members;
        return all.filter(({ pid }) => members.has(pid));
    }
}
/** Reads lines of pid, parent, group, state, resident set in KiB, and CPU time; others are left out. */
function parseProcessTable(text) {
    return text.split('\n').flatMap((line) => {
        const [pid, parent, group, state = '', rss, time = ''] = line.trim().split(/\s+/);
        const cpu = parseCpuTime(time);
        const numbers = [pid, parent, group, rss].map(Number);
        if (cpu === null || !numbers.every(Number.isSafeInteger))
            return [];
        const ended = state.startsWith('Z');
        return [
            {
                pid: Number(pid),
                parent: Number(parent),
                group: Number(group),
                ended,
                cpu,
                childrenCpu: 0,
                started: 0,
                threads: null,
                rss: ended ? null : Number(rss) * 1024,
                files: null,
            },
        ];
    });
}
/** `[[dd-]hh:]mm:ss[.cc]` in ms; null for anything else. */
function parseCpuTime(text) {
    const match = /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(text);
    if (!match)
        return null;
    const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
    return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + Math.round((seconds ?? 0) * 1000));
}
/** Each asked for on its own: behind a `=` the rest of an argument is the column's title. */
const COLUMNS = ['pid', 'ppid', 'pgid', 'stat', 'rss', 'time'];
const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** ms. */
const process_table_LIMIT = 5000;
/** Bytes. */
const LARGEST = 10_000_000;

;// CONCATENATED MODULE: ./lib/result/level-recorder.js
/** More than twice as many as a timeline has buckets, so that they can be put on its grid afterwards. */
const MOST_SPANS = 1200;
/**
 * Keeps figures over time in constant memory: when there are too many samples, neighbours are merged, their mean and
 * their maximum kept. The start of the counted part need not be known before the end.
 */
class LevelRecorder {
    #figures;
    #spans = [];
    /** Samples in a full span. */
    #full = 1;
    constructor(figures) {
        this.#figures = figures;
    }
    /** What was so between two moments, on any monotonic clock in ms; ascending. Null: not known. */
    add(from, to, values) {
        const span = spanOf(from, to, this.#figures.map((figure) => values[figure]));
        const last = this.#spans.at(-1);
        if (last !== undefined && last.samples < this.#full)
            merge(last, span);
        else
            this.#spans.push(span);
        if (this.#spans.length > MOST_SPANS)
            this.#halve();
    }
    /** How many spans are kept. */
    get size() {
        return this.#spans.length;
    }
    /** What was recorded in the counted part: each span in the bucket that its middle lies in. */
    close({ origin, length, bucket }) {
        const buckets = new Map();
        for (const span of this.#spans) {
            const middle = (span.from + span.to) / 2 - origin;
            if (middle < 0 || middle >= length)
                continue;
            const index = Math.floor(middle / bucket);
            const there = buckets.get(index);
            if (there === undefined)
                buckets.set(index, copyOf(span));
            else
                merge(there, span);
        }
        return [...buckets].map(([index, span]) => ({ start: index * bucket, levels: this.#levels(span) }));
    }
    #levels(span) {
        const entries = this.#figures.map((figure, index) => [figure, levelOf(span.sums[index])]);
        return Object.fromEntries(entries);
    }
    #halve() {
        const merged = [];
        this.#spans.forEach((span, index) => {
            const first = index % 2 === 1 ? merged.at(-1) : undefined;
            if (first !== undefined)
                merge(first, span);
            else
                merged.push(span);
        });
        this.#spans = merged;
        this.#full *= 2;
    }
}
function spanOf(from, to, values) {
    const weight = Math.max(to - from, SHORTEST);
    const sums = values.map((value) => value === null ? { weight: 0, mean: 0, max: -Infinity } : { weight, mean: value, max: value });
    return { from, to, samples: 1, sums };
}
/** ms. */
const SHORTEST = 1;
function copyOf(span) {
    return { ...span, sums: span.sums.map((sum) => ({ ...sum })) };
}
function merge(into, next) {
    into.to = next.to;
    into.samples += next.samples;
    into.sums.forEach((sum, index) => {
        const other = next.sums[index];
        if (other === undefined || other.weight === 0)
            return;
        const weight = sum.weight + other.weight;
        // Not a total divided at the end: what a server tells may be as large as a number can be.
        sum.mean = sum.mean * (sum.weight / weight) + other.mean * (other.weight / weight);
        sum.weight = weight;
        sum.max = Math.max(sum.max, other.max);
    });
}
function levelOf(sum) {
    if (sum === undefined || sum.weight === 0)
        return null;
    const max = tidy(sum.max);
    // The mean of equal values must not exceed them by a rounding error.
    return { mean: Math.min(max, tidy(sum.mean)), max };
}
/** Whole numbers stay as they are: counters may be large. */
function tidy(value) {
    return Number.isInteger(value) ? value : Number(value.toPrecision(9));
}

;// CONCATENATED MODULE: ./lib/host/resources/prometheus-text.js
/**
 * What a page in Prometheus's text format (0.0.4, or OpenMetrics) says of the chosen series: the sum over the lines
 * that match, null without one. Lines of other series are not even looked at: such pages can be long.
 */
function readSeries(page, series) {
    const byName = new Map();
    return series.map((wanted) => {
        const samples = byName.get(wanted.name) ?? samplesOf(page, wanted.name);
        byName.set(wanted.name, samples);
        const matches = matcherOf(wanted);
        // A quantile without observations is NaN: that is no value.
        const values = samples.filter((sample) => Number.isFinite(sample.value) && matches(sample));
        return values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0);
    });
}
/** Reads one line; null for comments, empty lines and whatever does not follow the format. */
function parseSample(line) {
    const name = /^[ \t]*([a-zA-Z_:][\w:]*)[ \t]*/.exec(line);
    if (!name)
        return null;
    let at = name[0].length;
    const labels = new Map();
    if (line[at] === '{') {
        const end = readLabels(line, at + 1, labels);
        if (end === null)
            return null;
        at = end;
    }
    else if (!/[ \t]$/.test(name[0]))
        return null;
    const value = VALUE.exec(line.slice(at))?.[1];
    const number = value === undefined ? null : parseNumber(value);
    return number === null ? null : { name: name[1] ?? '', labels, value: number };
}
/** The value, perhaps a time stamp, perhaps an exemplar (OpenMetrics). */
const VALUE = /^[ \t]*(\S+)(?:[ \t]+[+-]?[\d.]+(?:[eE][+-]?\d+)?)?(?:[ \t]+# ?\{.*)?[ \t\r]*$/;
const LABEL = /[ \t]*([a-zA-Z_]\w*)[ \t]*=[ \t]*"((?:[^"\\\n]|\\[\\"n])*)"[ \t]*(,|(?=\}))/y;
const END = /[ \t]*\}/y;
/** Gives where the labels end, behind the bracket; null when they can't be read. */
function readLabels(line, start, labels) {
    let at = start;
    for (;;) {
        END.lastIndex = at;
        if (END.test(line))
            return END.lastIndex;
        LABEL.lastIndex = at;
        const [, name, value = ''] = LABEL.exec(line) ?? [];
        if (name === undefined || labels.has(name))
            return null;
        labels.set(name, value.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char)));
        at = LABEL.lastIndex;
    }
}
/** As Go's ParseFloat reads decimal numbers: these pages come from there. */
function parseNumber(text) {
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text))
        return Number(text);
    if (/^[+-]?inf(?:inity)?$/i.test(text))
        return text.startsWith('-') ? -Infinity : Infinity;
    return /^nan$/i.test(text) ? NaN : null;
}
function samplesOf(page, name) {
    const samples = [];
    let from = 0;
    for (;;) {
        const found = page.indexOf(name, from);
        if (found === -1)
            return samples;
        const start = page.lastIndexOf('\n', found) + 1;
        const end = page.indexOf('\n', found);
        const line = page.slice(start, end === -1 ? undefined : end);
        const isFirst = page.slice(start, found).trim() === '';
        const sample = isFirst ? parseSample(line) : null;
        if (sample?.name === name)
            samples.push(sample);
        if (end === -1)
            return samples;
        // The name may stand in a comment, or begin a longer one: one look at a line is enough.
        from = end;
    }
}
function matcherOf({ matchers }) {
    const tests = matchers.map(({ label, op, value }) => {
        const pattern = op === '=~' || op === '!~' ? new RegExp(`^(?:${value})$`, 'su') : null;
        const wanted = op === '=' || op === '=~';
        return ({ labels }) => {
            // To PromQL a label that is missing is an empty one.
            const found = labels.get(label) ?? '';
            return (pattern === null ? found === value : pattern.test(found)) === wanted;
        };
    });
    return (sample) => tests.every((test) => test(sample));
}

;// CONCATENATED MODULE: ./lib/host/resources/metrics-watch.js


/** An endpoint that does not answer well is asked less and less often, in ms at most. */
const MOST_PATIENCE = 60_000;
/** Polls the chosen series of a Prometheus endpoint, one poll at a time. Never throws. */
class MetricsWatch {
    /** What went wrong first; null when nothing did. */
    problem = null;
    #plan;
    #ask;
    #levels;
    #found = new Set();
    #stopped = new AbortController();
    #timer = null;
    #failures = 0;
    #pages = 0;
    constructor(plan, ask) {
        this.#plan = plan;
        this.#ask = ask;
        this.#levels = new LevelRecorder(plan.series.map(({ text }) => text));
    }
    start() {
        void this.#poll();
    }
    /** A poll under way is given up. */
    stop() {
        this.#stopped.abort();
        if (this.#timer !== null)
            clearTimeout(this.#timer);
    }
    series(grid) {
        const rows = this.#levels.close(grid);
        return this.#plan.series.map(({ text }) => ({
            series: text,
            rows: rows.flatMap(({ start, levels }) => (levels[text] ? [{ start, ...levels[text] }] : [])),
        }));
    }
    /** Series that were in no page, although there were pages. */
    missing() {
        if (this.#pages === 0)
            return [];
        return this.#plan.series.map(({ text }) => text).filter((text) => !this.#found.has(text));
    }
    async #poll() {
        const begun = performance.now();
        const answer = await this.#ask(this.#stopped.signal);
        if (this.#stopped.signal.aborted)
            return;
        if ('problem' in answer) {
            this.problem ??= answer.problem;
            this.#failures++;
        }
        else {
            this.#failures = 0;
            this.#record(answer.page);
        }
        const pause = Math.min(this.#plan.every * 2 ** this.#failures, Math.max(this.#plan.every, MOST_PATIENCE));
        this.#timer = setTimeout(() => void this.#poll(), Math.max(0, begun + pause - performance.now()));
        this.#timer.unref();
    }
    #record(page) {
        const { series, every } = this.#plan;
        this.#pages++;
        const values = readSeries(page, series);
        const named = series.map(({ text }, index) => [text, values[index] ?? null]);
        for (const [text, value] of named)
            if (value !== null)
                this.#found.add(text);
        const now = performance.now();
        // What was so when the answer came stands for the time around it.
        this.#levels.add(now - every / 2, now + every / 2, Object.fromEntries(named));
    }
}

;// CONCATENATED MODULE: ./lib/host/resources/connection-table.js
/**
 * Reads `/proc/PID/net/tcp` (or `tcp6`) piece by piece and keeps the sockets that count, by their inode. The file holds
 * those of a whole network namespace: whose they are is told by `/proc/PID/fd`. A table that changes while it is read
 * may tell of a socket twice.
 */
class ConnectionTable {
    #states = new Map();
    #rest = '';
    /** Text of the file, cut anywhere. */
    add(piece) {
        const lines = (this.#rest + piece).split('\n');
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#line(line);
    }
    /** The end of one file: what follows is another. */
    end() {
        this.#line(this.#rest);
        this.#rest = '';
    }
    /** How many of these sockets are connections. */
    count(inodes) {
        let [established, closeWait] = [0, 0];
        for (const inode of inodes) {
            const state = this.#states.get(inode);
            if (state === ESTABLISHED)
                established++;
            else if (state === CLOSE_WAIT)
                closeWait++;
        }
        return { established, closeWait };
    }
    #line(line) {
        const [, state, inode] = ENTRY.exec(line) ?? [];
        if (inode !== undefined && (state === ESTABLISHED || state === CLOSE_WAIT))
            this.#states.set(inode, state);
    }
}
/** The inode of a link of `/proc/PID/fd`; null for what is no socket. */
function socketInode(link) {
    return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? null;
}
/** proc_pid_net(5): number, local, remote, state, queues, timer, retransmits, user, timeout, inode. */
const ENTRY = /^ *\d+: \S+ \S+ ([0-9A-F]{2}) \S+ \S+ \S+ +\d+ +\d+ (\d+)/;
const ESTABLISHED = '01';
const CLOSE_WAIT = '08';

;// CONCATENATED MODULE: ./lib/host/resources/connection-watch.js





/**
 * Counts the TCP connections of processes in Linux's `/proc`. The system makes a table of all connections for it, which
 * takes some 8 ms even when it is short, and each socket costs 10 µs more: so the tables are read off the main thread,
 * the sockets in slices, and after each reading comes a rest of ninety-nine times the effort. Never throws.
 */
class ConnectionWatch {
    /** The last count; null before the first one, and when the last could not be made. */
    latest = null;
    /** Its processes are another user's. */
    isDenied = false;
    #proc;
    #isReading = false;
    #isStopped = false;
    /** Monotonic ms. */
    #restsUntil = -Infinity;
    constructor(proc) {
        this.#proc = proc;
    }
    /** Counts once more, unless it is still at it or has to rest. Resolves when it is done. */
    async look(pids) {
        if (this.#isReading || this.#isStopped || performance.now() < this.#restsUntil)
            return;
        this.#isReading = true;
        const began = performance.now();
        const effort = new Effort();
        try {
            this.latest = await this.#count(pids, effort);
            this.isDenied = false;
        }
        catch (error) {
            this.latest = null;
            if ((0,error_text/* isNodeError */.f)(error) && (error.code === 'EACCES' || error.code === 'EPERM'))
                this.isDenied = true;
        }
        this.#restsUntil = began + effort.spent() / SHARE;
        this.#isReading = false;
    }
    /** A reading under way ends soon. */
    stop() {
        this.#isStopped = true;
    }
    async #count(pids, effort) {
        const inodes = new Set();
        const namespaces = new Map();
        for (const pid of pids) {
            if (!(await this.#collect(pid, inodes, effort)))
                continue;
            const namespace = await (0,promises_.readlink)(`${this.#proc}/${pid}/ns/net`).catch(() => String(pid));
            // The first is the oldest: it will still be there when the table is read.
            if (!namespaces.has(namespace))
                namespaces.set(namespace, pid);
        }
        const table = new ConnectionTable();
        let tables = 0;
        for (const pid of namespaces.values())
            for (const file of ['tcp', 'tcp6'])
                if (!this.#isStopped && (await readInto(table, `${this.#proc}/${pid}/net/${file}`)))
                    tables++;
        return tables < namespaces.size || namespaces.size === 0 ? null : table.count(inodes);
    }
    /** The sockets of one process; whether it is still there. */
    async #collect(pid, inodes, effort) {
        const folder = `${this.#proc}/${pid}/fd`;
        const names = await (0,promises_.readdir)(folder).catch((error) => {
            if (isGone(error))
                return null;
            throw error;
        });
        if (names === null)
            return false;
        for (let from = 0; from < names.length && !this.#isStopped; from += SLICE) {
            if (from > 0)
                await effort.rest();
            for (const name of names.slice(from, from + SLICE)) {
                const inode = socketOf(`${folder}/${name}`);
                if (inode !== null)
                    inodes.add(inode);
            }
        }
        return true;
    }
}
/**
 * What something took: in time, or in CPU time of this whole process when that is less. A machine that is busy with
 * others makes time pass, one that sends load has other work to do.
 */
class Effort {
    #time = -performance.now();
    #cpu = -cpuTime();
    async rest() {
        this.#time += performance.now();
        this.#cpu += cpuTime();
        await (0,external_node_timers_promises_.setTimeout)(PAUSE, undefined, { ref: false });
        this.#time -= performance.now();
        this.#cpu -= cpuTime();
    }
    /** ms. */
    spent() {
        return Math.min(this.#time + performance.now(), this.#cpu + cpuTime());
    }
}
/** ms. */
function cpuTime() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}
/** Of a core: what looking may take. */
const SHARE = 1 / 100;
/** Links that are read in one go: less than half a millisecond. */
const SLICE = 50;
/** ms. */
const PAUSE = 10;
/** The system gives no more than a page at a time. Bytes. */
const PAGE = 4096;
function socketOf(link) {
    try {
        return socketInode((0,external_node_fs_.readlinkSync)(link));
    }
    catch {
        // Closed meanwhile.
        return null;
    }
}
/** Whether there is such a table: a system without IPv6 has no tcp6. */
async function readInto(table, file) {
    const handle = await (0,promises_.open)(file).catch(() => null);
    if (handle === null)
        return false;
    try {
        const buffer = Buffer.alloc(PAGE);
        for (;;) {
            const { bytesRead } = await handle.read(buffer, 0, PAGE, null);
            if (bytesRead === 0)
                break;
            table.add(buffer.toString('latin1', 0, bytesRead));
        }
        table.end();
        return true;
    }
    finally {
        await handle.close();
    }
}
function isGone(error) {
    return (0,error_text/* isNodeError */.f)(error) && (error.code === 'ENOENT' || error.code === 'ESRCH');
}

;// CONCATENATED MODULE: ./lib/host/resources/cpu-account.js
/**
 * CPU time of a changing set of processes. A child's time is counted while it runs; when its parent has waited for
 * it, the system adds it to the parent's `childrenCpu`, where only what had not been counted yet is new. So children
 * that come and go between two readings count, and none counts twice.
 */
class CpuAccount {
    #last = null;
    /** CPU time in ms that was spent since the last call; 0 the first time. */
    advance(members) {
        const last = this.#last;
        const now = new Map(members.map((member) => [member.pid, member]));
        this.#last = now;
        if (last === null)
            return 0;
        const handedOver = timeOfTheGone(last, now);
        let spent = 0;
        for (const member of members) {
            const before = last.get(member.pid);
            const isKnown = before?.started === member.started;
            const own = member.cpu - (isKnown ? before.cpu : 0);
            const children = member.childrenCpu - (isKnown ? before.childrenCpu : 0);
            // A child that was waited for by somebody else, or by nobody, is not among the parent's children's time.
            spent += Math.max(0, own) + Math.max(0, children - (handedOver.get(member.pid) ?? 0));
        }
        return spent;
    }
}
/** What had been counted of processes that are gone, by the member that inherits their time: the nearest ancestor left. */
function timeOfTheGone(last, now) {
    const handedOver = new Map();
    const isLeft = (one) => now.get(one.pid)?.started === one.started;
    for (const gone of last.values()) {
        if (isLeft(gone))
            continue;
        const heir = nearestAncestor(gone, last, isLeft);
        if (heir !== null) {
            const counted = (handedOver.get(heir.pid) ?? 0) + gone.cpu + gone.childrenCpu;
            handedOver.set(heir.pid, counted);
        }
    }
    return handedOver;
}
function nearestAncestor(gone, last, isLeft) {
    const seen = new Set();
    let ancestor = last.get(gone.parent);
    while (ancestor !== undefined && !isLeft(ancestor)) {
        if (seen.has(ancestor.pid))
            return null;
        seen.add(ancestor.pid);
        ancestor = last.get(ancestor.parent);
    }
    return ancestor ?? null;
}

;// CONCATENATED MODULE: ./lib/host/resources/process-stat.js
/**
 * Reads the text of `/proc/PID/stat`; null when it is none. The name in brackets may hold anything, spaces, brackets
 * and line ends too: the other fields follow the last bracket.
 */
function parseProcessStat(text) {
    const open = text.indexOf('(');
    const close = text.lastIndexOf(')');
    if (open < 1 || close < open)
        return null;
    const fields = text.slice(close + 2).split(' ');
    const [state = ''] = fields;
    const field = (number) => Number(fields[number - FIRST_FIELD] ?? NaN);
    const stat = {
        pid: Number(text.slice(0, open)),
        parent: field(4),
        group: field(5),
        cpu: (field(14) + field(15)) * TICK,
        childrenCpu: (field(16) + field(17)) * TICK,
        threads: field(20),
        started: field(22),
    };
    if (!Object.values(stat).every(Number.isFinite))
        return null;
    return { ...stat, ended: state === 'Z' || state === 'X' };
}
/** The resident set in bytes, from the text of `/proc/PID/status`; null for a process without memory. */
function parseResidentSet(status) {
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}
/** Fields count from 1 as in the manual; the state, behind the name, is the third. */
const FIRST_FIELD = 3;
/** ms. USER_HZ is 100 on every architecture that Node runs on, whatever the kernel's own clock does. */
const TICK = 10;

;// CONCATENATED MODULE: ./lib/host/resources/process-tree.js



/** Where Linux shows its processes. */
const PROC = '/proc';
/**
 * A process with all its descendants, found in Linux's `/proc`. One that was seen once stays a member when its parent
 * ends. Only what is new since the last reading is looked at besides the members: a machine with many processes
 * costs no more than an empty one. Reading blocks for some 50 µs per member, which is less than handing it to other
 * threads would cost.
 */
class ProcessTree {
    #root;
    #ownsGroup;
    #proc;
    #rootStarted = null;
    #members = new Map();
    /** Everybody else who was there at the last reading. */
    #strangers = new Set();
    constructor({ root, ownsGroup, proc = PROC }) {
        this.#root = root;
        this.#ownsGroup = ownsGroup;
        this.#proc = proc;
    }
    /** Who belongs to the tree now; empty when none is left, or where there is no `/proc`. */
    read() {
        const pids = this.#listPids();
        const members = new Map();
        const newcomers = [];
        const strangers = new Set();
        for (const pid of pids) {
            const known = this.#members.get(pid);
            if (known === undefined && this.#strangers.has(pid)) {
                strangers.add(pid);
                continue;
            }
            const stat = this.#stat(pid);
            if (stat === null)
                continue;
            if (known?.started === stat.started || this.#isRoot(stat))
                members.set(pid, stat);
            else
                newcomers.push(stat);
        }
        for (const stranger of this.#adopt(members, newcomers))
            strangers.add(stranger.pid);
        this.#members = members;
        this.#strangers = strangers;
        return [...members.values()].map((stat) => this.#look(stat));
    }
    /** A later process of the same number is somebody else. */
    #isRoot({ pid, started }) {
        if (pid !== this.#root)
            return false;
        this.#rootStarted ??= started;
        return started === this.#rootStarted;
    }
    /** Moves newcomers into the tree until nobody's parent is in it any more; gives those who stay outside. */
    #adopt(members, newcomers) {
        let outside = newcomers;
        for (;;) {
            const left = outside.filter((stat) => !this.#belongs(stat, members));
            if (left.length === outside.length)
                return left;
            for (const stat of outside)
                if (!left.includes(stat))
                    members.set(stat.pid, stat);
            outside = left;
        }
    }
    #belongs({ parent, group }, members) {
        // A parent that ended since the last reading was a member all the same.
        return members.has(parent) || this.#members.has(parent) || (this.#ownsGroup && group === this.#root);
    }
    #listPids() {
        try {
            return (0,external_node_fs_.readdirSync)(this.#proc)
                .filter((name) => /^\d+$/.test(name))
                .map(Number);
        }
        catch {
            return [];
        }
    }
    #stat(pid) {
        const text = this.#text(pid, 'stat');
        return text === null ? null : parseProcessStat(text);
    }
    #look(stat) {
        if (stat.ended)
            return { ...stat, rss: null, files: null };
        const status = this.#text(stat.pid, 'status');
        return {
            ...stat,
            rss: status === null ? null : parseResidentSet(status),
            files: this.#countFiles(stat.pid),
        };
    }
    /** A process may end between two readings: it then has no text any more. */
    #text(pid, file) {
        try {
            return (0,external_node_fs_.readFileSync)(`${this.#proc}/${pid}/${file}`, 'utf8');
        }
        catch {
            return null;
        }
    }
    #countFiles(pid) {
        const folder = `${this.#proc}/${pid}/fd`;
        try {
            // Since Linux 6.2 the folder's size is the number of open files: ten thousand connections need no listing.
            const size = this.#proc === PROC ? (0,external_node_fs_.statSync)(folder).size : 0;
            return size > 0 ? size : (0,external_node_fs_.readdirSync)(folder).length;
        }
        catch (error) {
            return (0,error_text/* isNodeError */.f)(error) && (error.code === 'ENOENT' || error.code === 'ESRCH') ? 0 : null;
        }
    }
}

;// CONCATENATED MODULE: ./lib/host/resources/process-watch.js




/** CPU time comes in ticks of 10 ms: over less than this, in ms, it says too little. */
const process_watch_SHORTEST = 200;
/** Reads what a process and its descendants use, whenever it is told to. Never throws. */
class ProcessWatch {
    /** Why something could not be read, for people; each reason once. */
    problems = new Set();
    #process;
    #tree;
    #account = new CpuAccount();
    #levels = new LevelRecorder([
        'cpu',
        'rss',
        'files',
        'connections',
        'closeWait',
        'threads',
        'processes',
    ]);
    #connections;
    #readAt = null;
    constructor(process, proc = PROC) {
        this.#process = process;
        this.#tree = new ProcessTree({
            root: process.pid,
            ownsGroup: process.of === 'started',
            proc,
        });
        this.#connections = new ConnectionWatch(proc);
    }
    /** One reading of Linux's `/proc`; the first is what the second is compared with. `now`: monotonic ms. */
    read(now) {
        if (!this.#isDue(now))
            return;
        const all = this.#tree.read();
        this.record(now, all);
        // What is found is told by the next reading: it takes a while.
        void this.#connections.look(all.filter((one) => !one.ended).map(({ pid }) => pid));
    }
    /** Nothing is left running behind. */
    stop() {
        this.#connections.stop();
    }
    /** What was read at a moment, by whatever means. */
    record(now, all) {
        if (!this.#isDue(now))
            return;
        const since = this.#readAt;
        const spent = this.#account.advance(all);
        const running = all.filter((one) => !one.ended);
        if (running.length === 0) {
            this.#missing();
            return;
        }
        this.#readAt = now;
        if (since === null)
            return;
        this.#levels.add(since, now, { cpu: spent / (now - since), ...this.#sums(running) });
    }
    /** Null when nothing was ever read. */
    usage(grid) {
        const rows = this.#levels.close(grid).map(({ start, levels }) => ({ start, ...levels }));
        return rows.length === 0 ? null : { of: this.#process.of, rows };
    }
    #isDue(now) {
        return this.#readAt === null || now - this.#readAt >= process_watch_SHORTEST;
    }
    #sums(running) {
        const files = sumOf(running.map((one) => one.files));
        if (files === null && process.platform === 'linux')
            this.problems.add('The open files of the server could not be counted: its processes are another user’s.');
        else if (this.#connections.isDenied)
            this.problems.add('The connections of the server could not be counted: its processes are another user’s.');
        const { latest } = this.#connections;
        return {
            rss: sumOf(running.map((one) => one.rss ?? 0)),
            files,
            connections: latest?.established ?? null,
            closeWait: latest?.closeWait ?? null,
            threads: sumOf(running.map((one) => one.threads)),
            processes: running.length,
        };
    }
    /** A server that loadgate started and that ends is told of elsewhere. */
    #missing() {
        if (this.#process.of === 'started')
            return;
        const { pid } = this.#process;
        this.problems.add(this.#readAt === null
            ? `There is no process ${pid} to read the server's resources from.`
            : `The process ${pid} ended while load ran: the server's resources are known up to then.`);
    }
}
function sumOf(values) {
    let sum = 0;
    for (const value of values) {
        if (value === null)
            return null;
        sum += value;
    }
    return sum;
}

;// CONCATENATED MODULE: ./lib/host/resources/server-watch.js




/** What is known of the server under test besides its answers: read while load runs, told afterwards. Never throws. */
class ServerWatch {
    #process;
    #metrics;
    /** Where there is no `/proc` to read. */
    #listed;
    #notes = [];
    #monotonic = performance.now();
    #wall = Date.now();
    #stoppedAt = null;
    #timer = null;
    constructor({ process: watched, metrics }) {
        this.#process = watched === null ? null : new ProcessWatch(watched);
        this.#listed =
            watched === null || process.platform === 'linux'
                ? null
                : new ListedTree({ root: watched.pid, ownsGroup: watched.of === 'started' });
        this.#metrics = metrics === null ? null : new MetricsWatch(metrics.plan, metrics.ask);
    }
    /** Begins to read, once a second, until `stop()`. */
    start() {
        this.#metrics?.start();
        if (this.#process === null)
            return;
        this.#look(this.#process);
    }
    /** May be called twice. */
    stop() {
        if (this.#stoppedAt !== null)
            return;
        this.#stoppedAt = performance.now();
        if (this.#timer !== null)
            clearTimeout(this.#timer);
        if (this.#listed === null)
            this.#process?.read(this.#stoppedAt);
        this.#process?.stop();
        this.#metrics?.stop();
    }
    /** What the server used in the counted part; null when nothing is known. */
    resources(counted) {
        const grid = this.#gridOf(counted);
        const processes = this.#process?.usage(grid) ?? null;
        const metrics = (this.#metrics?.series(grid) ?? []).filter(({ rows }) => rows.length > 0);
        if (processes === null && metrics.length === 0)
            return null;
        return { bucket: grid.bucket, processes, metrics };
    }
    /** What could not be read, and why. */
    notes() {
        const missing = this.#metrics?.missing() ?? [];
        const problem = this.#metrics?.problem ?? null;
        return [
            ...this.#notes,
            ...[...(this.#process?.problems ?? [])].map(model_notes/* info */.p),
            ...(problem === null ? [] : [(0,model_notes/* info */.p)(`server.metrics could not always be read: ${problem}.`)]),
            ...(missing.length === 0 ? [] : [(0,model_notes/* info */.p)(`server.metrics: the page has no ${missing.join(', ')}.`)]),
        ];
    }
    /** Now, and again a second later: a table that takes long to make comes less often. */
    #look(watch) {
        const due = performance.now() + EVERY;
        const again = () => {
            if (this.#stoppedAt !== null)
                return;
            this.#timer = setTimeout(() => {
                this.#look(watch);
            }, Math.max(0, due - performance.now()));
            this.#timer.unref();
        };
        if (this.#listed === null) {
            watch.read(performance.now());
            again();
            return;
        }
        this.#listed.read().then((all) => {
            if (this.#stoppedAt === null)
                watch.record(performance.now(), all);
            again();
        }, () => this.#notes.push((0,model_notes/* info */.p)(`What the server uses can't be read on this system (${process.platform}).`)));
    }
    /**
     * The engine tells the start of the counted part as a date, the samples are on the monotonic clock: both were read
     * when this was made. A clock that was set meanwhile can move the start only within what was watched.
     */
    #gridOf({ startedAt, duration, timeline }) {
        const told = this.#monotonic + Date.parse(startedAt) - this.#wall;
        const latest = (this.#stoppedAt ?? performance.now()) - duration;
        const origin = Math.max(this.#monotonic, Math.min(told, latest));
        let { bucket } = timeline;
        while (duration / bucket > MOST_BUCKETS)
            bucket *= 2;
        return { origin, length: duration, bucket };
    }
}
/** ms. */
const EVERY = 1000;
const MOST_BUCKETS = 300;

;// CONCATENATED MODULE: ./lib/app/observe.js




/** Looks at the server of one side while load runs: its processes where they are known, and its metrics. */
function watchServer(options, side, target) {
    const { pid, metrics } = options.plan.observed;
    const url = metrics === null ? null : metricsUrl(metrics, side, target);
    return new ServerWatch({
        process: processOf(pid, side, target),
        metrics: metrics === null || url === null ? null : { plan: metrics, ask: asker(url, metrics, options) },
    });
}
/** Refuses a pid for a server that loadgate starts itself. */
function checkServerPid(plan) {
    if (plan.observed.pid === null || (0,under_test/* serverToStart */.XH)(plan) === null)
        return;
    throw (0,errors/* usageError */.Wp)('--server-pid: loadgate starts the server itself and knows its processes', 'leave it out, or name the running server with --target');
}
function processOf(pid, side, target) {
    if (target.pid !== null)
        return { pid: target.pid, of: 'started' };
    // The pid is the head's: another deployment has other processes.
    return pid === null || side.name === 'base' ? null : { pid, of: 'pid' };
}
/** Null for the metrics of the head where the base is another deployment. */
function metricsUrl({ url }, side, target) {
    if (url.startsWith('/'))
        return `${target.url}${url}`;
    return side.name === 'base' && side.server === null ? null : url;
}
/** ms. */
const LONGEST = 5000;
function asker(url, { every }, { guard, redact }) {
    const { bare, authorization } = withoutUser(url);
    return async (signal) => {
        const answer = await (0,exchange/* exchange */.c)({
            url: bare,
            method: 'GET',
            headers: { accept: ACCEPT, ...authorization },
            timeout: Math.min(every, LONGEST),
            guard,
            signal,
        });
        if ('error' in answer)
            return { problem: redact(answer.detail) };
        if (answer.status !== 200)
            return { problem: `the answer was ${answer.status}` };
        return { page: answer.body };
    };
}
/** The two text formats; servers answer with the first when they know only that. */
const ACCEPT = 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.5';
function withoutUser(text) {
    const url = new URL(text);
    const { username, password } = url;
    if (username === '' && password === '')
        return { bare: text, authorization: {} };
    url.username = '';
    url.password = '';
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return {
        bare: url.href,
        authorization: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
    };
}

// EXTERNAL MODULE: ./lib/result/figures.js
var figures = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/result/generator.js
var generator = __webpack_require__(76);
// EXTERNAL MODULE: ./lib/analysis/limits.js
var limits = __webpack_require__(3720);
;// CONCATENATED MODULE: ./lib/analysis/own-delay.js

/** `matters`: a delay that shows in the latencies, ms. `rate`: journeys per second. */
function ownDelayOf(run, rate, matters) {
    const { lag, gc, exhausted, workers } = run.generator;
    const lags = lag === null ? null : histogram/* Histogram */.d.decode(lag);
    const started = run.journeys.reduce((sum, one) => sum + one.started, 0);
    const requests = run.endpoints.flatMap(({ phases }) => phases).reduce((sum, one) => sum + one.requests, 0);
    const perJourney = started > 0 ? Math.max(1, requests / started) : 1;
    const unsent = exhausted.files + exhausted.ports;
    const longest = lags?.percentile(100) ?? null;
    if (lags === null || longest === null || !(rate > 0))
        return { longest: Infinity, moved: Infinity, unsent };
    const blocked = Math.max(longest * (1 + PRECISION) + (1000 * workers) / rate, gc.longest);
    return {
        longest: (Math.ceil(perJourney) + 1) * blocked,
        moved: shareAbove(lags, matters) * requests,
        unsent,
    };
}
/** Whether a time, ms, would have been over its limit without the generator's delays. */
function slowWithout(time, limit, { longest }) {
    return time * (1 - PRECISION) - longest > limit;
}
/** Whether more than `limit` (a fraction) would have failed without the generator's delays. */
function failedWithout(counts, limit, own) {
    const { failed, dropped, requests, slots, underWay, fastest } = counts;
    const meanwhile = (fastest * own.longest) / 1000;
    const freed = Math.max(0, slots - underWay);
    const overflow = slots >= meanwhile ? Math.max(0, dropped - meanwhile - freed) : 0;
    const refused = Math.max(0, failed - dropped - own.unsent - own.moved);
    return overflow + refused > limit * (requests + dropped);
}
/** Whether too few answers would have come without the generator's delays. */
function behindWithout({ answered, fastest, least, duration }, own) {
    const late = (fastest * own.longest) / duration;
    const unsent = (1000 * own.unsent) / duration;
    return answered + late + unsent < least;
}
/** Of histograms: three significant digits. */
const PRECISION = 0.001;
/** The share of values that are over `limit`, at most; from percentiles, by halving. */
function shareAbove(lags, limit) {
    let [low, high] = [0, 100];
    if ((lags.percentile(100) ?? 0) <= limit)
        return 0;
    for (let halving = 0; halving < HALVINGS; halving++) {
        const middle = (low + high) / 2;
        if ((lags.percentile(middle) ?? 0) <= limit)
            low = middle;
        else
            high = middle;
    }
    return 1 - low / 100;
}
const HALVINGS = 20;

// EXTERNAL MODULE: ./lib/analysis/slices.js
var slices = __webpack_require__(8539);
;// CONCATENATED MODULE: ./lib/analysis/search-step.js






/** The figures that a step of a search is judged by. Null: the step had no answers to tell by. */
function referenceOf(run, rate) {
    const perSecond = search_step_answered(run);
    if (perSecond === null || !(perSecond > 0) || !(rate > 0))
        return null;
    const names = [null, ...run.endpoints.map(({ name }) => name)];
    const p95 = names.flatMap((endpoint) => {
        const value = (0,figures/* figures */.u)(run, { endpoint, phases: 'all' }).percentile(95);
        return value === null ? [] : [[endpoint, value]];
    });
    return { p95: new Map(p95), perJourney: perSecond / rate };
}
/**
 * Whether the service sustained a rate: errors, dropped arrivals among them, and every p95 within their limits, and
 * as many answers per journey as at the lowest rate. `strained`: why the generator's own figures may be wrong. A service
 * that held all the same has held; one that broke by more than the generator's delays can account for has broken.
 */
function judgeStep(run, rate, tier, reference, strained) {
    if (run.end.reason === 'signal')
        return { outcome: 'unclear', reason: 'it was stopped' };
    const step = {
        run,
        rate,
        tier,
        reference,
        own: strained === null ? null : ownDelayOf(run, rate, (0,generator/* delayThatMatters */.L)(run)),
    };
    const signs = [endedEarly(run), tooManyErrors(step), ...tooSlow(step), fellBehind(step)].filter((sign) => sign !== null);
    const [first] = signs;
    if (!first)
        return { outcome: 'held', reason: heldWords(run) };
    const certain = signs.find((sign) => sign.certain);
    return certain
        ? { outcome: 'broke', reason: certain.reason }
        : { outcome: 'unclear', reason: `${first.reason}, but ${strained ?? ''}` };
}
/** Answers fewer than this are behind by more than chance: the share, and two standard deviations of a count. */
const BEHIND = 0.05;
/** Nearly all requests failed, or the server is gone: lateness does neither, a machine without ports does the first. */
function endedEarly({ end, generator: { exhausted } }) {
    switch (end.reason) {
        case 'breaker':
            return {
                reason: `${(0,units/* formatPercent */.l9)(end.failed)} of the requests failed`,
                certain: exhausted.files + exhausted.ports === 0,
            };
        case 'server-died':
            return { reason: `the server died: ${end.detail}`, certain: true };
        default:
            return null;
    }
}
function tooManyErrors({ run, tier, own }) {
    const all = (0,figures/* figures */.u)(run, { endpoint: null, phases: 'all' });
    const { errorRate, failed, dropped, requests } = all;
    if (errorRate === null)
        return { reason: 'there were no requests', certain: own === null };
    const { value } = (0,limits/* errorLimit */.SE)(tier);
    if (errorRate <= value)
        return null;
    const among = dropped === 0 ? '' : `, ${(0,units/* formatPercent */.l9)(dropped / (requests + dropped))} dropped`;
    const counts = {
        ...{ failed, dropped, requests, slots: tier.maxInFlight, fastest: fastest(run) },
        underWay: insideOf(run).at(-1)?.users ?? 0,
    };
    return {
        reason: `${(0,units/* formatPercent */.l9)(errorRate)} errors${among} (limit ${(0,units/* formatPercent */.l9)(value)})`,
        certain: own === null || failedWithout(counts, value, own),
    };
}
/** The limits of single endpoints count where the tier sets them; else that of all together. */
function tooSlow({ run, tier, reference, own }) {
    const named = tier.thresholds.flatMap(({ metric, endpoint }) => metric === 'p95' && endpoint !== null ? [endpoint] : []);
    return [null, ...new Set(named)].flatMap((endpoint) => {
        const p95 = (0,figures/* figures */.u)(run, { endpoint, phases: 'all' }).percentile(95);
        const limit = (0,limits/* p95Limit */.um)(tier, endpoint, reference?.p95.get(endpoint) ?? null);
        if (p95 === null || limit === null || p95 <= limit.value)
            return [];
        const of = endpoint === null ? '' : `${endpoint} `;
        return {
            reason: `${of}p95 ${(0,units/* formatMs */._V)(p95)} (limit ${(0,units/* formatMs */._V)(limit.value)})`,
            certain: own === null || slowWithout(p95, limit.value, own),
        };
    });
}
function fellBehind({ run, rate, reference, own }) {
    const now = search_step_answered(run);
    if (reference === null || now === null)
        return null;
    const expected = reference.perJourney * rate;
    const { requests, duration } = (0,figures/* figures */.u)(run, { endpoint: null, phases: 'all' });
    const slack = Math.max(BEHIND, 2 / Math.sqrt(Math.max(1, requests)));
    const least = (1 - slack) * expected;
    if (now >= least)
        return null;
    const rates = { answered: now, fastest: Math.max(expected, fastest(run)), least, duration };
    return {
        reason: `answered ${(0,units/* formatRate */.CE)(now)} where ${(0,units/* formatRate */.CE)(expected)} were asked for`,
        certain: own === null || behindWithout(rates, own),
    };
}
function heldWords(run) {
    const all = (0,figures/* figures */.u)(run, { endpoint: null, phases: 'all' });
    const p95 = all.percentile(95);
    const times = p95 === null ? [] : [`p95 ${(0,units/* formatMs */._V)(p95)}`];
    return [...times, `${(0,units/* formatPercent */.l9)(all.errorRate ?? 0)} errors`].join(', ');
}
/** Successful answers per second while the step went on: those that came after it don't count. */
function search_step_answered(run) {
    const [phase] = run.phases;
    if (!phase)
        return null;
    return ((0,slices/* succeededPerSecond */.r3)(run.timeline, phase) ?? (0,figures/* figures */.u)(run, { endpoint: null, phases: 'all' }).throughput);
}
/** Answers per second in the busiest second of the step. */
function fastest(run) {
    const counts = insideOf(run).map(({ requests }) => (requests * 1000) / run.timeline.bucket);
    return Math.max(0, (0,figures/* figures */.u)(run, { endpoint: null, phases: 'all' }).throughput ?? 0, ...counts);
}
function insideOf(run) {
    const [phase] = run.phases;
    return phase ? (0,slices/* bucketsIn */.X0)(run.timeline, phase) : [];
}

;// CONCATENATED MODULE: ./lib/load/rate-search.js
/**
 * The search for the highest rate that holds, as a function of what was tried so far: up by `growth` until something
 * breaks, then halving the gap (of logarithms) until it is within `precision`; both ends are tried twice, since one
 * step may fail, or hold, by chance. What was tried last at a rate counts. Ends after MOST_STEPS in any case.
 */
function nextRate(plan, steps) {
    const last = steps.at(-1);
    const known = knowledge(steps);
    const { holds, above } = bracket(known);
    const pause = last !== undefined && last.outcome !== 'held';
    const attempt = (rate) => ({ kind: 'try', rate: rounded(rate), pause });
    if (steps.length >= MOST_STEPS)
        return { kind: 'done', holds: holds?.rate ?? null, ceiling: usedUp(holds, above) };
    if (last === undefined)
        return attempt(plan.from);
    if (last.outcome === 'unclear' && above?.rate === last.rate && above.times < TWICE)
        return attempt(last.rate);
    if (holds === null)
        return downwards(plan, above, attempt);
    if (above === null) {
        if (holds.rate < plan.to)
            return attempt(Math.min(plan.to, holds.rate * plan.growth));
        if (holds.times < TWICE)
            return attempt(holds.rate);
        return { kind: 'done', holds: holds.rate, ceiling: { kind: 'range' } };
    }
    const middle = rounded(Math.sqrt(holds.rate * above.rate));
    if (above.rate > holds.rate * (1 + plan.precision) && middle > holds.rate && middle < above.rate)
        return attempt(middle);
    if (holds.times < TWICE)
        return attempt(holds.rate);
    if (above.times < TWICE)
        return attempt(above.rate);
    return { kind: 'done', holds: holds.rate, ceiling: { kind: above.outcome, rate: above.rate } };
}
/** A search that goes on for longer will not come to an end. */
const MOST_STEPS = 40;
const TWICE = 2;
/** Below this share of where the search began nothing is tried. */
const LOWEST_SHARE = 0.1;
function knowledge(steps) {
    const rates = [...new Set(steps.map(({ rate }) => rate))].sort((a, b) => a - b);
    return rates.map((rate) => {
        const own = steps.filter((step) => step.rate === rate);
        const outcome = own.at(-1)?.outcome ?? 'unclear';
        return { rate, outcome, times: own.filter((step) => step.outcome === outcome).length };
    });
}
/** The lowest rate that does not hold, and the highest one below it that does. */
function bracket(known) {
    const above = known.find((one) => one.outcome !== 'held') ?? null;
    const holds = known.findLast((one) => one.outcome === 'held' && (above === null || one.rate < above.rate)) ?? null;
    return {
        holds: holds && { ...holds, outcome: 'held' },
        above: above && { ...above, outcome: above.outcome === 'broke' ? 'broke' : 'unclear' },
    };
}
function downwards(plan, above, attempt) {
    const lower = (above?.rate ?? plan.from) / plan.growth;
    if (lower >= plan.from * LOWEST_SHARE)
        return attempt(lower);
    const rate = above?.rate ?? plan.from;
    return {
        kind: 'done',
        holds: null,
        ceiling: { kind: above?.outcome === 'unclear' ? 'unclear' : 'broke', rate },
    };
}
function usedUp(holds, above) {
    if (holds !== null && above?.outcome === 'broke')
        return { kind: 'broke', rate: above.rate };
    return { kind: 'steps', rate: above?.rate ?? null };
}
/** To three digits: what a person would write, and finer than any search. */
function rounded(rate) {
    return Number(rate.toPrecision(3));
}

;// CONCATENATED MODULE: ./lib/result/join-runs.js

/**
 * Runs that were made one after the other on the same service, as one with all their phases; between them there may
 * be time without load. The opening is that of the first: the others found a service that was warm. Everything else
 * (generator, end, notes) is that of `like`. Phases have names of their own.
 */
function joinRuns(parts, like) {
    const [first] = parts;
    if (!first)
        return like;
    const phases = parts.flatMap(({ run, offset }) => run.phases.map((phase) => ({ ...phase, start: phase.start + offset, end: phase.end + offset })));
    return {
        ...like,
        startedAt: first.run.startedAt,
        duration: Math.max(...parts.map(({ run, offset }) => offset + run.duration)),
        phases,
        opening: first.run.opening,
        endpoints: first.run.endpoints.map(({ name }) => joinedEndpoint(name, parts)),
        journeys: first.run.journeys.map(({ name }) => joinedJourney(name, parts)),
        warmup: {
            requests: parts.reduce((sum, { run }) => sum + run.warmup.requests, 0),
            failed: parts.reduce((sum, { run }) => sum + run.warmup.failed, 0),
        },
        timeline: (0,timeline/* joinTimelines */.xN)(parts.map(({ run, offset }) => ({ timeline: run.timeline, offset }))),
    };
}
function joinedEndpoint(name, parts) {
    return {
        name,
        phases: parts.flatMap(({ run }) => run.endpoints.find((one) => one.name === name)?.phases ?? []),
    };
}
function joinedJourney(name, parts) {
    const own = parts.flatMap(({ run }) => run.journeys.find((one) => one.name === name) ?? []);
    const sum = (count) => own.reduce((total, one) => total + count(one), 0);
    return {
        name,
        started: sum(({ started }) => started),
        completed: sum(({ completed }) => completed),
        failed: sum(({ failed }) => failed),
        interrupted: sum(({ interrupted }) => interrupted),
        dropped: sum(({ dropped }) => dropped),
    };
}

;// CONCATENATED MODULE: ./lib/app/search-capacity.js






/** Looks for the highest rate that the service sustains, step by step; all steps together are one run. */
async function searchCapacity(searching) {
    const { search, signal, tier, now } = searching;
    const steps = [];
    const began = now();
    let reference = null;
    for (;;) {
        const next = nextRate(search, steps);
        const late = tier.maxDuration !== null && now() - began + stepLength(search) > tier.maxDuration;
        const last = steps.at(-1);
        if (next.kind === 'done')
            return together(steps, foundBy(steps, next.ceiling, next.holds, search));
        if (last && (signal.aborted || last.run.end.reason === 'server-died'))
            return together(steps, cutShort(steps, `the search was ended at ${(0,units/* formatRate */.CE)(last.rate)}`));
        if (last && late)
            return together(steps, cutShort(steps, `maxDuration (${(0,units/* formatDuration */.a3)(tier.maxDuration)}) was used up`));
        if (next.pause)
            await searching.pause(search.pause);
        const phase = `${steps.length + 1}: ${(0,units/* formatRate */.CE)(next.rate)}`;
        const run = await searching.runStep(stepTier(tier, search, next.rate, phase, steps.length === 0), steps.length);
        const judged = judgeStep(run, next.rate, tier, reference, searching.strained(run));
        if (judged.outcome === 'held')
            reference ??= referenceOf(run, next.rate);
        searching.tell(`search ${phase} ${judged.outcome}: ${judged.reason}`);
        steps.push({ phase, rate: next.rate, ...judged, run });
    }
}
/** New users log in and connect, and journeys under way fill up, before a step counts, ms. */
const SHORTEST_SETTLE = 1000;
const LONGEST_SETTLE = 10_000;
function settle({ each }) {
    return Math.min(LONGEST_SETTLE, Math.max(SHORTEST_SETTLE, each / 5));
}
function stepLength(search) {
    return settle(search) + search.each;
}
/** The tier with the load of one step. What ends a load early is looked at by the search. */
function stepTier(tier, search, rate, phase, isFirst) {
    return {
        ...tier,
        warmup: (0,units.ms)(isFirst ? Math.max(tier.warmup, settle(search)) : settle(search)),
        stages: [{ phase, from: rate, to: rate, duration: search.each, judge: false }],
        maxDuration: null,
        until: [],
        thresholds: [],
    };
}
function foundBy(steps, ceiling, holds, { to }) {
    const step = steps.findLast(({ rate, outcome }) => rate === holds && outcome === 'held');
    if (!step) {
        const lowest = [...steps].sort((a, b) => a.rate - b.rate)[0];
        return {
            kind: 'nothing',
            why: lowest ? `${(0,units/* formatRate */.CE)(lowest.rate)} is too much already: ${lowest.reason}` : 'no step was made',
        };
    }
    const sustained = sustainedBy(step);
    switch (ceiling.kind) {
        case 'broke': {
            const reason = steps.findLast(({ rate, outcome }) => rate === ceiling.rate && outcome === 'broke')?.reason;
            return { kind: 'found', ...sustained, breaksAt: ceiling.rate, reason: reason ?? '' };
        }
        case 'unclear': {
            const reason = steps.findLast(({ rate }) => rate === ceiling.rate)?.reason ?? '';
            return {
                kind: 'at-least',
                ...sustained,
                bound: 'generator',
                why: `at ${(0,units/* formatRate */.CE)(ceiling.rate)} the generator could not tell: ${reason}`,
            };
        }
        case 'range':
            return { kind: 'at-least', ...sustained, bound: 'range', why: `the search ends at ${(0,units/* formatRate */.CE)(to)}` };
        case 'steps':
            return {
                kind: 'at-least',
                ...sustained,
                bound: 'steps',
                why: `${MOST_STEPS} steps were not enough to be sure`,
            };
    }
}
function cutShort(steps, why) {
    const broke = steps.filter(({ outcome }) => outcome !== 'held').map(({ rate }) => rate);
    const held = steps.filter(({ rate, outcome }) => outcome === 'held' && rate < Math.min(...broke));
    const highest = held.sort((a, b) => a.rate - b.rate).at(-1);
    return highest
        ? { kind: 'at-least', ...sustainedBy(highest), bound: 'time', why }
        : { kind: 'nothing', why };
}
function sustainedBy({ phase, rate, run }) {
    return { phase, rate, capacity: (0,figures/* figures */.u)(run, { endpoint: null, phases: phase }).throughput ?? 0 };
}
/** The step that confirmed the rate is what is judged, and its generator that of the run. */
function together(steps, found) {
    const last = steps.at(-1);
    if (!last)
        throw new Error('a search without a step');
    const confirmed = found.kind === 'nothing' ? undefined : steps.find(({ phase }) => phase === found.phase);
    const joined = joinRuns(partsOf(steps), (confirmed ?? last).run);
    return {
        ...joined,
        phases: joined.phases.map((phase) => ({ ...phase, judged: phase.name === confirmed?.phase })),
        end: search_capacity_endOf(last.run),
        search: {
            steps: steps.map(({ phase, rate, outcome, reason }) => ({ phase, rate, outcome, reason })),
            found,
        },
    };
}
/** A clock that was set back must not lay one step over another. */
function partsOf(steps) {
    const parts = [];
    for (const { run } of steps) {
        const [first, previous] = [parts[0]?.run ?? run, parts.at(-1)];
        const told = Date.parse(run.startedAt) - Date.parse(first.startedAt);
        parts.push({ run, offset: Math.max(told, previous ? previous.offset + previous.run.duration : 0) });
    }
    return parts;
}
function search_capacity_endOf({ end }) {
    return end.reason === 'server-died' || end.reason === 'signal' ? end : { reason: 'finished' };
}

;// CONCATENATED MODULE: ./lib/app/measure-run.js











/** One execution of the tier: calibration, fresh server, pre-flight, load, calibration. */
async function measureRun(options, program, order) {
    const { plan, signal } = options;
    // A target that runs already is asked before anything is measured: it may not be what the scenario expects.
    const fresh = order.side.server !== null;
    if (!fresh && order.attempt === 1)
        await walkJourneys(options, program, order.side.target, order);
    const before = await calibrated();
    const { load, resources } = await (0,under_test/* withTarget */.yY)(options, order.side, order.number - 1, async (target) => {
        // A fresh process is pre-flighted every time, so that every run starts from the same state.
        if (fresh)
            await walkJourneys(options, program, target.url, order);
        return observedLoad(options, program, order, target);
    });
    const after = signal.aborted ? before : await calibrated();
    return {
        ...load,
        resources,
        number: order.number,
        side: order.side.name,
        pair: order.pair,
        calibration: before !== null && after !== null ? { before, after } : null,
        generator: { ...load.generator, invalid: (0,generator_validity/* invalidReasons */.Pn)(load, plan) },
    };
}
/** The load, and what the server used meanwhile. */
async function observedLoad(options, program, order, target) {
    const { plan, guard, signal, view } = options;
    const watch = watchServer(options, order.side, target);
    watch.start();
    try {
        const once = (load) => runLoad({
            ...load,
            program,
            target: target.url,
            runs: order.expected,
            guard,
            learn: options.learn,
            workers: workersFor(options, order.side, load.plan),
            entry: options.entry,
            exhausted: (names) => {
                program.noteExhausted(names);
            },
            signal,
            serverDied: target.died,
            onProgress: (progress) => {
                view.show({ ...progress, run: order.number, side: order.side.name });
            },
        });
        const run = runScope(options, order);
        const measured = await (plan.tier.search === undefined
            ? once({ plan, run })
            : searchOn(options, plan.tier.search, run, once));
        watch.stop();
        const notes = [...measured.notes, ...watch.notes()];
        return { load: { ...measured, notes }, resources: watch.resources(measured) };
    }
    finally {
        watch.stop();
    }
}
/** The steps of a search are runs of their own: no two of them make the same data. */
function searchOn({ plan, signal, view }, search, run, once) {
    return searchCapacity({
        tier: plan.tier,
        search,
        signal,
        runStep: (tier, step) => once({
            plan: { ...plan, tier },
            run: {
                ...run,
                id: `${run.id}-${step}`,
                number: run.number * MOST_STEPS + step,
                of: run.of * MOST_STEPS,
            },
        }),
        strained: (made) => (0,generator_validity/* strainedReason */.z9)(made, plan.tier),
        pause: (length) => (0,external_node_timers_promises_.setTimeout)(length, undefined, { signal }).catch(() => undefined),
        now: () => performance.now(),
        tell: (text) => {
            view.say(text);
        },
    });
}
/** How many worker threads share the load of a run. */
function workersFor({ workers }, { server }, plan) {
    return (0,worker_count/* workerCount */.M)(workers, plan.tier, { cores: (0,external_node_os_.availableParallelism)(), runsServer: server !== null });
}
/** Without loopback connections (no ports left after a run) the measurement goes on without it. */
async function calibrated() {
    try {
        return await calibrate();
    }
    catch (error) {
        if (error instanceof errors/* MeasureError */.TG)
            return null;
        throw error;
    }
}
/** A step that fails on the head ends the measurement; the base may not have what the head's journeys ask for. */
async function walkJourneys(options, program, target, order) {
    const { plan, guard, redact, learn } = options;
    const scope = runScope(options, order);
    try {
        await preflight({
            plan,
            program,
            target,
            run: { ...scope, id: `${scope.id}-preflight` },
            guard,
            redact,
            learn,
        });
    }
    catch (error) {
        if (order.side.name === 'head' || !(error instanceof errors/* MeasureError */.TG))
            throw error;
    }
}
function runScope({ plan, jobId }, { ordinal, of, attempt }) {
    return { id: `${jobId}-${attempt}`, number: ordinal, of, env: plan.env, seed: plan.seed };
}

;// CONCATENATED MODULE: ./lib/app/measure.js











/**
 * Measures what the gate asks for, run by run, until it can decide. What was measured before something failed is
 * always in the result. Throws a MeasureError only when there is nothing.
 */
async function measure(options) {
    const measuring = new Measuring(options);
    try {
        await measuring.carryOut();
    }
    finally {
        options.view.clear();
        const left = await measuring.base?.close();
        if (typeof left === 'string')
            measuring.draft.notes.push((0,model_notes/* warning */.$)(`The base's folder is left behind: ${left}.`));
    }
    return { result: await measuring.draft.finish(), failure: measuring.failure };
}
/** A run in which the generator could not keep up, or the machine changed, is repeated, but not for ever. */
const MOST_REPEATS = 2;
class Measuring {
    draft;
    failure = null;
    base = null;
    #options;
    #plan;
    #program;
    #head;
    #repeats = MOST_REPEATS;
    #attempts = 0;
    constructor(options) {
        this.#options = options;
        this.#plan = options.plan;
        this.#program = (0,compile/* compileProgram */.K)(options.plan);
        this.#head = (0,under_test/* headSide */.u2)(options.plan);
        this.draft = new Draft(options, this.#program);
    }
    async carryOut() {
        const { signal } = this.#options;
        try {
            await (0,under_test/* buildServer */.c1)(this.#options, this.#head);
            for (;;) {
                if (signal.aborted || this.failure !== null || this.draft.ended)
                    return;
                const step = nextEvidence(this.draft.result(), this.#options.baseline);
                if (step.kind === 'done')
                    return;
                await this.#take(step);
            }
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (!(error instanceof errors/* MeasureError */.TG) || this.draft.runs.length === 0)
                throw error;
            this.failure = error;
            this.draft.notes.push((0,model_notes/* warning */.$)(error.message));
        }
    }
    async #take(step) {
        if (step.kind === 'run-head') {
            await this.#runHead(step.upTo);
            return;
        }
        try {
            this.base ??= await this.#openBase(step.cells);
            await this.#runPair(this.base.side, step.upTo);
        }
        catch (error) {
            // A base that can't be built, started or reached is no fault of the head: the gate goes on without pairs.
            if (!(error instanceof BaseFailure))
                throw error;
            this.draft.withoutPairs(error.message);
            this.#options.view.say(`No pairs: ${error.message}`);
        }
    }
    async #runHead(upTo) {
        const ordinal = (0,sides/* soloRuns */.yi)(this.draft).length;
        const run = await this.#measured({ side: this.#head, pair: null, ordinal }, upTo);
        // A search tries again by itself what the generator could not do.
        if (run.end.reason === 'finished' && run.search === undefined && this.#mayRepeat(run))
            return;
        this.#keep(run);
    }
    /** Base and head take turns in going first: what drifts falls on both. */
    async #runPair(base, upTo) {
        const made = (0,sides/* pairedRuns */.aL)(this.draft).length;
        const pair = made + 1;
        const order = made % 2 === 0 ? [base, this.#head] : [this.#head, base];
        const solo = (0,sides/* soloRuns */.yi)(this.draft).length;
        for (const side of order) {
            const run = await this.#measured({ side, pair, ordinal: solo + made }, solo + 2 * upTo);
            if (side === base)
                this.#checkBase(run);
            this.#keep(run);
            if (this.failure !== null || this.draft.ended || this.#options.signal.aborted)
                return;
        }
    }
    async #measured(run, expected) {
        const number = this.draft.runs.length + 1;
        const order = { ...run, of: this.draft.mostRuns, number, attempt: ++this.#attempts, expected };
        try {
            return await measureRun(this.#options, this.#program, order);
        }
        catch (error) {
            if (run.side.name === 'head' || !(error instanceof errors/* MeasureError */.TG))
                throw error;
            throw new BaseFailure(firstLine(error.message));
        }
    }
    #keep(run) {
        this.draft.runs.push(run);
        const dead = run.side === 'head' ? (0,validity/* targetFailure */.IY)({ runs: [run] }) : null;
        if (dead !== null)
            this.failure = new errors/* MeasureError */.TG(capitalised(dead), { hint: AFTER_FAILURE });
    }
    #checkBase(run) {
        const dead = (0,validity/* targetFailure */.IY)({ runs: [run] });
        if (dead !== null)
            throw new BaseFailure(`on the base side, ${firstLine(dead)}`);
    }
    #mayRepeat(run) {
        // What this machine does matters where it is compared with what it did on another day.
        const drift = this.draft.comparesWithBaseline ? (0,calibration/* driftOf */.$p)(run) : null;
        const reason = run.generator.invalid[0] ??
            (drift !== null && drift > calibration/* MOST_DRIFT */.Ic
                ? `the machine's own speed changed by ${(drift * 100).toFixed(0)} % while it ran`
                : null);
        if (reason === null || this.#repeats === 0)
            return false;
        this.#repeats--;
        const text = `A run was repeated: ${reason}.`;
        this.draft.notes.push((0,model_notes/* warning */.$)(text));
        this.#options.view.say(text);
        return true;
    }
    async #openBase(cells) {
        const { view } = this.#options;
        const opened = await openBase(this.#options, this.#plan);
        if (opened.kind === 'none')
            throw new BaseFailure(opened.reason);
        this.draft.setBase(opened.base.base);
        const what = (0,sides/* soloRuns */.yi)(this.draft).length === 0 ? 'No usable baseline' : `To be confirmed: ${list(cells)}`;
        view.say(`${what}. Measuring pairs with ${opened.base.name}.`);
        return opened.base;
    }
}
class BaseFailure extends Error {
}
const AFTER_FAILURE = 'look at the failures by kind in the report, and at the log of the service';
const MOST_NAMED = 3;
function list(names) {
    const shown = names.slice(0, MOST_NAMED).join(', ');
    return names.length > MOST_NAMED ? `${shown} and ${names.length - MOST_NAMED} more` : shown;
}
function firstLine(text) {
    return text.split('\n')[0] ?? text;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./lib/report/live.js + 1 modules
var live = __webpack_require__(6774);
// EXTERNAL MODULE: ./lib/report/progress.js
var report_progress = __webpack_require__(7751);
// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(5730);
;// CONCATENATED MODULE: ./lib/app/progress-view.js



const LOG_EVERY = 10_000;
/** Smaller terminals get one line. */
const SMALLEST = { columns: 50, rows: 10 };
function progressView(output, quiet) {
    if (quiet)
        return { show: () => undefined, say: () => undefined, clear: () => undefined };
    return output.isTTY ? liveView(output) : logView(output);
}
/** Every redraw is one write, and the cursor is hidden meanwhile: nothing flickers. */
function liveView(output) {
    let state = null;
    /** What stands on the screen, without colours. */
    let drawn = [];
    /** The same as it was written. */
    let written = '';
    const clearing = () => {
        // Where the window got narrower since, a line takes several rows.
        const rows = drawn.map((line) => Math.max(1, Math.ceil((0,text_width/* widthOf */.qz)(line) / Math.max(1, output.columns))));
        const up = rows.reduce((sum, count) => sum + count, 0) - 1;
        return drawn.length === 0 ? '' : `\r${up > 0 ? `\x1b[${up}A` : ''}\x1b[J`;
    };
    return {
        show: (progress) => {
            state = (0,live/* nextState */.VK)(state, progress);
            const lines = liveLines(state, output, output.color);
            written = lines.join('\n');
            const text = `${drawn.length === 0 ? HIDE_CURSOR : ''}${clearing()}${written}`;
            drawn = output.color ? liveLines(state, output, false) : lines;
            output.write(text);
        },
        say: (text) => {
            output.write(`${clearing()}${text}\n${written}`);
        },
        clear: () => {
            if (drawn.length === 0)
                return;
            output.write(`${clearing()}${SHOW_CURSOR}`);
            drawn = [];
            written = '';
        },
    };
}
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
function liveLines(state, output, color) {
    // The last column stays empty: some terminals go on to the next line otherwise.
    const page = { width: output.columns - 1, color };
    const small = output.columns < SMALLEST.columns || (output.rows ?? Infinity) < SMALLEST.rows;
    return small ? [(0,report_progress/* renderProgressLine */.S)(state.progress, page)] : (0,live/* renderLive */.jA)(state, page);
}
function logView(output) {
    let last = { run: -1, elapsed: 0 };
    return {
        show: (progress) => {
            if (progress.run !== last.run)
                last = { run: progress.run, elapsed: 0 };
            if (progress.elapsed - last.elapsed < LOG_EVERY)
                return;
            last = { run: progress.run, elapsed: progress.elapsed };
            output.write(`${(0,report_progress/* renderProgressLog */.Gs)(progress)}\n`);
        },
        say: (text) => {
            output.write(`${text}\n`);
        },
        clear: () => undefined,
    };
}

// EXTERNAL MODULE: ./lib/app/reading.js + 1 modules
var reading = __webpack_require__(8558);
;// CONCATENATED MODULE: ./lib/app/reproduce.js

/** The command line that repeats a measurement on the reader's machine, secrets masked: quoting comes last. */
function reproduceCommand(request, result, redact) {
    const words = ['loadgate', 'run', request.file, '--tier', result.scenario.tier.name];
    words.push('--seed', String(result.scenario.seed));
    if (request.runs !== null)
        words.push('--runs', String(request.runs));
    if (request.maxDuration != null)
        words.push('--max-duration', request.maxDuration);
    if (request.target !== null)
        words.push('--target', result.scenario.target);
    if (request.workers !== 'auto')
        words.push('--workers', String(request.workers));
    for (const host of request.allowHosts)
        words.push('--allow-host', host);
    for (const setting of request.set)
        words.push('--set', withoutSecret(setting));
    return words.map((word) => quoted(redact(word))).join(' ');
}
/** `http.headers.authorization=…` is a secret by the name of what it sets. */
function withoutSecret(setting) {
    const [path = ''] = setting.split('=', 1);
    return (0,model_redact/* isSecretName */.eh)(path.split('.').at(-1) ?? '') ? `${path}=***` : setting;
}
function quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/app/run.js



























/** The main job: plan, measure, judge, write the files. Throws a LoadgateError when there is nothing to judge. */
async function runJob(world, request) {
    const wanted = parseExports(request.exports ?? [], world.env);
    const plan = await (0,load/* loadPlan */.Yq)({ ...request, cwd: world.cwd, env: world.env });
    const { redact, learn } = (0,model_redact/* learningRedactor */.Bz)([
        ...knownSecrets(world, request, plan),
        ...exportSecrets(wanted),
    ]);
    const job = jobId(world, plan);
    try {
        const guard = (0,http_guard/* createGuard */.o)(request.allowHosts);
        (0,under_test/* checkTarget */.e$)(plan.target, guard);
        checkServerPid(plan);
        if (request.base.target !== null)
            (0,under_test/* checkTarget */.e$)(request.base.target, guard);
        const exports = openExports(wanted, { tier: plan.tier.name, job }, { guard, world });
        const judging = await judgingOf(world, request, plan);
        const folder = await (0,output_folder/* claimOutputFolder */.I)(request.out, world.cwd);
        try {
            const stderr = (0,masked_output/* maskedOutput */.Tx)(world.stderr, redact);
            const view = alsoTo(exports, progressView(stderr, request.quiet));
            view.say(startLine(plan));
            const measured = () => measure({
                plan: judging.plan,
                jobId: job,
                env: world.env,
                guard,
                redact,
                learn,
                signal: world.interrupt,
                view,
                now: world.now,
                keep: (name, text) => folder.write(name, redact(text)),
                workers: request.workers,
                entry: world.entry,
                echo: request.echo,
                baseline: judging.baseline,
                base: request.base,
                gate: request.gate,
            });
            return await exporting(exports, stderr, async () => {
                const measurement = await withReducedEnvironment(process.env, measured);
                return judgeAndWrite(world, request, { measurement, judging, folder, redact });
            });
        }
        finally {
            await folder.release();
        }
    }
    catch (error) {
        throw (0,masked_output/* redactedError */.JM)(error, redact);
    }
}
function knownSecrets(world, request, plan) {
    return [
        ...plan.secrets,
        ...request.secrets,
        ...(0,secret_variables/* secretsInEnvironment */.WN)(world.env),
        ...(0,secret_variables/* userInfoOf */.RP)(request.base.target ?? ''),
    ];
}
async function judgingOf(world, request, plan) {
    const baseline = await (0,reading/* readBaseline */.mF)(baselineFile(world, request), world.cwd);
    const base = request.judgedBy === undefined ? null : await request.judgedBy();
    return judgingBy(base, { plan, baseline, request: { ...request, cwd: world.cwd, env: world.env } });
}
/** The outcome's report in at most so many bytes, secrets masked. */
function markdownOf({ markdown, report, redact }, maxBytes) {
    return Buffer.byteLength(markdown) <= maxBytes ? markdown : redact(renderMarkdown(report, { maxBytes }));
}
async function judgeAndWrite(world, request, measured) {
    const { judging, folder, redact } = measured;
    const { failure } = measured.measurement;
    const result = await withOrigin(measured);
    const resultFile = await folder.write('result.json', (0,result_file/* serialiseResult */.r)(result));
    const judged = (0,judge/* judge */.S)(result, judging.baseline, world.now(), judging.proposed);
    const mayAccept = judged.overall === 'regression' && result.interrupted === null;
    const accepted = mayAccept ? await request.acceptance?.() : null;
    const verdict = redactTexts(accepted == null ? judged : { ...judged, accepted }, redact);
    const report = {
        result,
        verdict,
        reproduce: reproduceCommand(request, result, redact),
        now: world.now(),
        files: folder.name,
    };
    const markdown = redact((0,report_markdown/* renderMarkdown */.n)(report));
    return {
        exitCode: exitCodeOf({ result, failure }, verdict, request),
        result,
        verdict,
        report,
        markdown,
        files: {
            result: resultFile,
            verdict: await folder.write('verdict.json', serialiseVerdict(verdict)),
            report: await folder.write('report.md', `${markdown}\n`),
            reportHtml: await folder.write('report.html', (0,render/* renderHtml */.K)(report, redact)),
        },
        failure: failure === null ? null : (0,masked_output/* redactedError */.JM)(failure, redact),
        redact,
    };
}
/** The result says whose rules judge it, so that it can be judged again. */
async function withOrigin({ measurement, judging, folder, redact }) {
    const { result } = measurement;
    const { origin, baselineText } = judging;
    const notes = [...judging.notes];
    if (baselineText !== null) {
        const kept = await folder.write('base-baseline.json', baselineText);
        notes.push((0,model_notes/* info */.p)(`The baseline of the base is kept in ${kept}.`));
    }
    const scenario = origin === null ? result.scenario : { ...result.scenario, rules: origin };
    return redactResult({ ...result, scenario, notes: [...notes, ...result.notes] }, redact);
}
function exitCodeOf({ result, failure }, verdict, request) {
    if (result.interrupted !== null)
        return errors/* EXIT */.dc.stopped;
    if (failure !== null)
        return failure.exitCode;
    return (0,exit_code/* exitCode */.I)(verdict, request.failOn, request.entry);
}
function baselineFile(world, request) {
    if (request.baseline !== null)
        return request.baseline;
    return (0,external_node_path_.relative)(world.cwd, (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(world.cwd, request.file)), 'perf-baseline.json'));
}
function startLine(plan) {
    return `loadgate: tier ${plan.tier.name} of ${plan.file}`;
}
/** The same job of the same workflow run has the same id, so that recording it twice changes nothing. */
function jobId(world, plan) {
    const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job } = world.env;
    if (run === undefined || run === '')
        return (0,external_node_crypto_.randomUUID)();
    return [run, attempt ?? '1', job ?? 'job', plan.tier.name].join('.');
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


/***/ })

};
