export const id = 684;
export const ids = [684];
export const modules = {

/***/ 684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/app/commands/options.js

function failOnOption() {
    return new esm/* Option */.c$('--fail-on <verdict>', 'what ends with exit code 1; inconclusive includes not-compared and invalid')
        .choices(['regression', 'inconclusive', 'never'])
        .default('regression');
}
function wholeNumber(text) {
    if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
        throw new esm/* InvalidArgumentError */.Di('expected a whole number from 1 on.');
    return Number(text);
}
function collect(value, previous) {
    return [...(previous ?? []), value];
}

;// CONCATENATED MODULE: ./lib/app/commands/judging.js


function addGate(program, world, execute) {
    program
        .command('gate')
        .description('judge results that were measured earlier')
        .argument('<result...>', 'result.json of one or several runs of the same tier')
        .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
        .addOption(failOnOption())
        .option('--json', 'print the report as JSON')
        .action((files, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(726), __webpack_require__.e(739), __webpack_require__.e(742), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 4680))).gate(world, files, options)));
}
function addCompare(program, world, execute) {
    program
        .command('compare')
        .description('compare two results: B (after) with A (before)')
        .argument('<a>', 'a result.json: how it was before')
        .argument('<b>', 'a result.json: how it is now')
        .addOption(failOnOption())
        .option('--json', 'print the report as JSON')
        .action((a, b, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(726), __webpack_require__.e(739), __webpack_require__.e(742), __webpack_require__.e(845)]).then(__webpack_require__.bind(__webpack_require__, 1845))).compare(world, { a, b }, options)));
}
function addReport(program, world, execute) {
    program
        .command('report')
        .description('tell what a result says')
        .argument('<result>', 'a result.json')
        .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
        .addOption(new esm/* Option */.c$('--format <kind>', 'the form of the report').choices(REPORT_FORMATS).default('text'))
        .action((file, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(726), __webpack_require__.e(739), __webpack_require__.e(742), __webpack_require__.e(686), __webpack_require__.e(697)]).then(__webpack_require__.bind(__webpack_require__, 1697))).report(world, file, options)));
}
const REPORT_FORMATS = ['md', 'html', 'json', 'text', 'junit', 'csv', 'csv-timeline', 'prometheus'];
function addExplain(program, world, execute) {
    program
        .command('explain')
        .description('how a verdict came about: the numbers, the formulas, the decision')
        .argument('<result>', 'a result.json')
        .requiredOption('--cell <name>', "what to explain, e.g. 'POST /checkout p95'")
        .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
        .action((file, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(726), __webpack_require__.e(739), __webpack_require__.e(742), __webpack_require__.e(9)]).then(__webpack_require__.bind(__webpack_require__, 5009))).explain(world, file, options)));
}
function addBaseline(program, world, execute) {
    const baseline = program.command('baseline').description('the accepted measurements: update, show');
    baseline
        .command('update')
        .description('accept results: append them to the baseline')
        .argument('<result...>', 'result.json of one or several jobs')
        .option('--baseline <file>', 'the file to update', 'perf-baseline.json')
        .action((files, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(724)]).then(__webpack_require__.bind(__webpack_require__, 8724))).updateBaselineFile(world, files, options)));
    baseline
        .command('show')
        .description('what the baseline knows: jobs, bands, smallest visible changes')
        .option('--baseline <file>', 'the file to show', 'perf-baseline.json')
        .action((options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(100)]).then(__webpack_require__.bind(__webpack_require__, 5100))).showBaseline(world, options.baseline)));
}

// EXTERNAL MODULE: ./lib/load/worker-count.js
var worker_count = __webpack_require__(826);
;// CONCATENATED MODULE: ./lib/app/commands/measuring.js


function addRun(program, world, execute) {
    program
        .command('run')
        .description('measure, gate, report: the main job')
        .argument('[file]', 'the scenario file', 'loadgate.yml')
        .option('-t, --tier <name>', 'the tier to run (default: smoke)')
        .option('--runs <n>', 'how often to measure', wholeNumber)
        .option('--max-duration <time>', 'end each run here at the latest, e.g. 10m; what was cut off is not compared')
        .option('--target <url>', 'where to send the load; no server is started then')
        .option('--set <key=value>', 'change a value of the scenario file, e.g. tiers.smoke.load.users=4', collect)
        .option('--baseline <file>', 'what to compare with (default: perf-baseline.json beside the scenario file)')
        .option('--pairs <n>', 'compare in exactly so many pairs of runs of base and head', wholeNumber)
        .option('--base <ref>', 'the commit to pair with (default: found out from git)')
        .option('--base-target <url>', 'another deployment to pair with')
        .option('--allow-host <host>', 'a host that load may be sent to, besides this machine', collect)
        .option('--out <folder>', 'where the results go', 'loadgate-results')
        .option('--export <kind=where>', 'also: influx=URL while it runs; junit, csv, csv-timeline, prometheus=FILE at the end', collect)
        .option('--workers <n>', 'worker threads that share the load: auto, or a number', worker_count/* parseWorkers */.j)
        .option('--server-pid <n>', 'the server that runs on this machine, to read what it uses', wholeNumber)
        .option('--seed <n>', 'the seed of all random choices', wholeNumber)
        .addOption(failOnOption())
        .option('--json', 'print the report as JSON')
        .option('--quiet', 'no progress')
        .action((file, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(746), __webpack_require__.e(752), __webpack_require__.e(81), __webpack_require__.e(380), __webpack_require__.e(175), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(726), __webpack_require__.e(739), __webpack_require__.e(742), __webpack_require__.e(49), __webpack_require__.e(829), __webpack_require__.e(299), __webpack_require__.e(686), __webpack_require__.e(18), __webpack_require__.e(995), __webpack_require__.e(645), __webpack_require__.e(531), __webpack_require__.e(678)]).then(__webpack_require__.bind(__webpack_require__, 5297))).runCommand(world, file, options)));
}
function addDemo(program, world, execute) {
    program
        .command('demo')
        .description('the embedded shop, its scenario, its gate')
        .option('--slow <route=factor>', "make a route slower, e.g. 'POST /api/checkout=1.5'")
        .option('--set <key=value>', 'change a value of its scenario', collect)
        .option('--baseline <file>', 'what to compare with (default: the one that comes with the shop)')
        .option('--out <folder>', 'where the results go', 'loadgate-results')
        .option('--json', 'print the report as JSON')
        .action((options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(746), __webpack_require__.e(752), __webpack_require__.e(81), __webpack_require__.e(380), __webpack_require__.e(175), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(726), __webpack_require__.e(739), __webpack_require__.e(742), __webpack_require__.e(49), __webpack_require__.e(829), __webpack_require__.e(299), __webpack_require__.e(686), __webpack_require__.e(18), __webpack_require__.e(995), __webpack_require__.e(645), __webpack_require__.e(531), __webpack_require__.e(592)]).then(__webpack_require__.bind(__webpack_require__, 9592))).demo(world, options)));
}
function addSelfTest(program, world, execute) {
    program
        .command('a-a')
        .description('compare the code with itself: false alarms, and the smallest regression that would be seen')
        .argument('[file]', 'the scenario file', 'loadgate.yml')
        .option('-t, --tier <name>', 'the tier to run (default: smoke)')
        .option('--rounds <n>', 'how often', wholeNumber, 5)
        .option('--set <key=value>', 'change a value of the scenario file', collect)
        .option('--out <folder>', 'where the results go', 'loadgate-results')
        .action((file, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(746), __webpack_require__.e(752), __webpack_require__.e(81), __webpack_require__.e(380), __webpack_require__.e(175), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(726), __webpack_require__.e(739), __webpack_require__.e(49), __webpack_require__.e(829), __webpack_require__.e(299), __webpack_require__.e(686), __webpack_require__.e(18), __webpack_require__.e(995), __webpack_require__.e(645), __webpack_require__.e(531), __webpack_require__.e(639)]).then(__webpack_require__.bind(__webpack_require__, 1639))).selfTest(world, file, options)));
}

;// CONCATENATED MODULE: ./lib/app/commands/telling.js
function addTrend(program, world, execute) {
    program
        .command('trend')
        .description('each cell over commits: the jobs of the baseline, and results beside them')
        .argument('[result...]', 'result.json of jobs that are not in the baseline')
        .option('--baseline <file>', 'the accepted jobs', 'perf-baseline.json')
        .option('--out <file>', 'also write a page with charts here, e.g. trend.html')
        .action((files, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(558), __webpack_require__.e(525), __webpack_require__.e(190), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 1942))).trend(world, files, options)));
}

;// CONCATENATED MODULE: ./lib/app/commands/traffic.js

function addMix(program, world, execute) {
    program
        .command('mix')
        .description('the shape of real traffic as a scenario file: from access logs, or from a statement')
        .argument('[log...]', 'access logs of nginx or Apache, or JSON lines; also gzip; - is the standard input')
        .option('--say <statement>', "instead of a log, e.g. '60% GET /a, 40% POST /b; 12 requests in 8m per session; 40 sessions a minute'")
        .option('--out <file>', 'write the scenario here; an existing file is left as it is')
        .option('--top <n>', 'how many endpoints to take', wholeNumber, 20)
        .option('--with-assets', 'keep requests for static files (css, js, images, fonts …)')
        .option('--with-bots', 'keep requests of bots and scanners')
        .option('--json', 'print what was found as JSON')
        .action((logs, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(746), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 6348))).mix(world, logs, options)));
}

;// CONCATENATED MODULE: ./lib/app/commands/writing.js

function addValidate(program, world, execute) {
    program
        .command('validate')
        .description('check a scenario file: every error with its line; sends no load')
        .argument('[file]', 'the scenario file', 'loadgate.yml')
        .action((file) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(746), __webpack_require__.e(81), __webpack_require__.e(175), __webpack_require__.e(829), __webpack_require__.e(299), __webpack_require__.e(18), __webpack_require__.e(276)]).then(__webpack_require__.bind(__webpack_require__, 3781))).validate(world, file)));
}
function addInit(program, world, execute) {
    program
        .command('init')
        .description('write a scenario, a workflow and scripts for a service; overwrites nothing')
        .argument('[url]', 'where the service runs; its routes are looked for (default: the package.json here)')
        .option('--allow-host <host>', 'a host that may be asked, besides this machine', collect)
        .action((url, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(752), __webpack_require__.e(49), __webpack_require__.e(645), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 7800))).init(world, url ?? null, options)));
}

;// CONCATENATED MODULE: ./lib/app/commands/planning.js

function addPlan(program, world, execute) {
    program
        .command('plan')
        .description('how many instances a target takes, what they cost, and the load that proves it')
        .argument('<result>', 'a result.json of a load that grows: steps, a ramp or a search')
        .requiredOption('--target <rate>', 'requests per second to be served, e.g. 540/s')
        .option('--p95 <time>', 'with a p95 below this', '500ms')
        .option('--errors <share>', 'and errors below this', '1%')
        .option('--config <file>', 'the scenario file with capacity: (default: that of the result)')
        .option('--instances <n>', 'instances that were measured', wholeNumber)
        .option('--cost <amount>', 'what an instance costs in a month')
        .option('--headroom <share>', 'what is to be left above the target')
        .option('--maximum <n>', 'instances at most', wholeNumber)
        .option('--json', 'print the plan as JSON')
        .action((file, options) => execute(async () => (await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(960), __webpack_require__.e(937), __webpack_require__.e(746), __webpack_require__.e(558), __webpack_require__.e(726), __webpack_require__.e(829), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 7577))).planCommand(world, file, options)));
}

// EXTERNAL MODULE: ./lib/app/failures.js
var failures = __webpack_require__(7740);
// EXTERNAL MODULE: ./lib/app/masked-output.js
var masked_output = __webpack_require__(1054);
;// CONCATENATED MODULE: ./lib/app/command-line.js











/** The command line: parses the arguments, runs the use case, gives the exit code. Never throws. */
async function commandLine(outside) {
    const world = (0,masked_output/* maskedWorld */.qI)(outside);
    let code = errors/* EXIT */.dc.pass;
    const program = commands(world, async (use) => {
        code = await use();
    });
    try {
        await program.parseAsync([...world.argv], { from: 'user' });
        return code;
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7)
            return error.exitCode === 0 ? errors/* EXIT */.dc.pass : errors/* EXIT */.dc.usage;
        return (0,failures/* reportFailure */.x)(world, error);
    }
}
/** Use cases are imported when they are called: the help must not wait for the load engine. */
function commands(world, execute) {
    const program = new esm/* Command */.uB('loadgate')
        .description('Load-tests an HTTP service and fails only when it really got slower.')
        .version(version/* VERSION */.x, '-V, --version')
        .helpCommand(false)
        .showHelpAfterError('(loadgate --help lists the commands and their options)')
        .exitOverride()
        .configureOutput({
        writeOut: (text) => {
            world.stdout.write(text);
        },
        writeErr: (text) => {
            world.stderr.write(text);
        },
        getOutHelpWidth: () => world.stdout.columns,
        getErrHelpWidth: () => world.stderr.columns,
    });
    addRun(program, world, execute);
    addDemo(program, world, execute);
    addValidate(program, world, execute);
    addInit(program, world, execute);
    addGate(program, world, execute);
    addCompare(program, world, execute);
    addReport(program, world, execute);
    addExplain(program, world, execute);
    addTrend(program, world, execute);
    addMix(program, world, execute);
    addBaseline(program, world, execute);
    addSelfTest(program, world, execute);
    addPlan(program, world, execute);
    return program;
}


/***/ }),

/***/ 7740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure),
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);

/** Tells a person what went wrong and gives the exit code. */
function reportFailure(world, error, redact = (text) => text) {
    for (const line of describeFailure(error))
        world.stderr.write(`${redact(line)}\n`);
    if (world.env.LOADGATE_DEBUG && error instanceof Error)
        world.stderr.write(`${redact(error.stack ?? '')}\n`);
    return error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LoadgateError */ .mY ? error.exitCode : _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured;
}
/** The lines to print: what is wrong, then what to do. */
function describeFailure(error) {
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LoadgateError */ .mY) {
        const count = error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL ? error.problems.length : 1;
        return [
            error.message,
            ...(count > 1 ? [`${count} problems; nothing was sent.`] : []),
            ...(error.hint === null ? [] : [`→ ${error.hint}`]),
        ];
    }
    const message = error instanceof Error ? error.message : String(error);
    return [
        `loadgate failed by its own fault: ${message}`,
        '→ please report it; LOADGATE_DEBUG=1 shows where it happened',
    ];
}


/***/ }),

/***/ 1054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ redactedError),
/* harmony export */   Tx: () => (/* binding */ maskedOutput),
/* harmony export */   qI: () => (/* binding */ maskedWorld),
/* harmony export */   uv: () => (/* binding */ environmentRedactor)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);
/* harmony import */ var _model_secret_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(385);



/** The world of an entry: whatever a use case prints, secrets of the environment are masked in it. */
function maskedWorld(world) {
    const redact = environmentRedactor(world.env);
    return { ...world, stdout: maskedOutput(world.stdout, redact), stderr: maskedOutput(world.stderr, redact) };
}
/** Masks what is known before a scenario is read: tokens among the inputs, secrets among the variables. */
function environmentRedactor(env) {
    return (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactor */ .$p)((0,_model_secret_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsInEnvironment */ .WN)(env));
}
/** An output in which secrets are masked. */
function maskedOutput(output, redact) {
    const { isTTY, color, links = false } = output;
    return {
        isTTY,
        get columns() {
            return output.columns;
        },
        get rows() {
            return output.rows;
        },
        color,
        links,
        write: (text) => {
            output.write(redact(text));
        },
    };
}
function redactedError(error, redact) {
    if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LoadgateError */ .mY))
        return error;
    const { exitCode } = error;
    const message = redact(error.message);
    const hint = error.hint === null ? {} : { hint: redact(error.hint) };
    if (message === error.message && (hint.hint ?? null) === error.hint)
        return error;
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(error.problems.map((problem) => ({ ...problem, message: redact(problem.message) })), hint);
    return error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureError */ .TG
        ? new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureError */ .TG(message, hint)
        : new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LoadgateError */ .mY(message, { exitCode, ...hint });
}


/***/ }),

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ spansUntil),
/* harmony export */   d: () => (/* binding */ profileOf)
/* harmony export */ });
function profileOf(tier) {
    const phases = spansOf(tier.stages);
    const length = phases.at(-1)?.end ?? 0;
    const warmup = tier.warmup;
    const warmupLevel = Math.max(1, tier.stages[0]?.from ?? 0);
    const phaseAt = (t) => {
        if (t < 0)
            return -1;
        const index = phases.findIndex((span) => t < span.end);
        return index < 0 ? phases.length - 1 : index;
    };
    return {
        phases,
        length,
        warmup,
        warmupLevel,
        highestLevel: Math.max(warmup > 0 ? warmupLevel : 0, ...phases.flatMap((span) => [span.from, span.to])),
        phaseAt,
        levelAt: (t) => {
            if (t < -warmup || t >= length)
                return 0;
            const span = phases[phaseAt(t)];
            if (!span)
                return warmupLevel;
            if (span.end === Infinity)
                return span.from;
            return span.from + ((span.to - span.from) * (t - span.start)) / (span.end - span.start);
        },
    };
}
/** The spans as they went when the load ended after `length` ms: cut off there; those behind it are empty. */
function spansUntil(phases, length) {
    return phases.map((span) => ({
        ...span,
        start: Math.min(span.start, length),
        end: Math.min(span.end, length),
    }));
}
function spansOf(stages) {
    const spans = [];
    let start = 0;
    for (const stage of stages) {
        const end = stage.duration === null ? Infinity : start + stage.duration;
        spans.push({ name: stage.phase, start, end, judged: stage.judge, from: stage.from, to: stage.to });
        start = end;
    }
    return spans;
}


/***/ }),

/***/ 826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ workerCount),
/* harmony export */   j: () => (/* binding */ parseWorkers)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2002);


/** Users and journeys per second that one worker carries with ease, at a few requests per second and user. */
const USERS_EACH = 250;
const ARRIVALS_EACH = 2000;
const MOST = 64;
/**
 * How many worker threads carry out a tier. `auto`: as many as its level asks for, as far as the machine has cores;
 * where it also runs the server under test, one core stays free for that. A worker without a user makes no sense.
 */
function workerCount(workers, tier, machine) {
    const { highestLevel } = (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOf */ .d)(tier);
    const useful = tier.model === 'open' ? tier.maxInFlight : Math.max(1, Math.ceil(highestLevel));
    if (workers !== 'auto')
        return Math.min(workers, useful);
    const free = Math.max(1, machine.cores - (machine.runsServer ? 1 : 0));
    const each = tier.model === 'open' ? ARRIVALS_EACH : USERS_EACH;
    return Math.min(Math.ceil(highestLevel / each) || 1, free, useful, MOST);
}
/** Reads `auto` or a number. Throws a usage error. */
function parseWorkers(text) {
    if (text === 'auto')
        return text;
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= MOST)
        return count;
    throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)(`--workers: expected auto or a number from 1 to ${MOST}, got "${text}"`, 'leave it out for auto');
}


/***/ }),

/***/ 3434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   TG: () => (/* binding */ MeasureError),
/* harmony export */   Wp: () => (/* binding */ usageError),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   mY: () => (/* binding */ LoadgateError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** The exit codes of the command line: a contract with scripts and workflows. */
const EXIT = { pass: 0, fail: 1, usage: 2, notMeasured: 3, stopped: 130 };
/** An error meant for a person: `message` says what is wrong, `hint` what to do about it. */
class LoadgateError extends Error {
    exitCode;
    hint;
    constructor(message, options) {
        super(message, { cause: options.cause });
        this.name = new.target.name;
        this.exitCode = options.exitCode;
        this.hint = options.hint ?? null;
    }
}
/** The scenario file, a flag, an input, a baseline or a result can't be used. Carries every problem found. */
class ConfigError extends LoadgateError {
    problems;
    constructor(problems, options = {}) {
        super(problems.map(describeProblem).join('\n'), { exitCode: EXIT.usage, ...options });
        this.problems = problems;
    }
}
/** Nothing could be measured: the target is down, the server does not start, the pre-flight fails. */
class MeasureError extends LoadgateError {
    constructor(message, options = {}) {
        super(message, { exitCode: EXIT.notMeasured, ...options });
    }
}
/** A configuration error without a place in a file. */
function usageError(message, hint) {
    return new ConfigError([{ at: null, path: '', message }], hint === undefined ? {} : { hint });
}
/** `loadgate.yml:12:5 journeys.shopper.weight: expected a number, got "many"` */
function describeProblem(problem) {
    const place = problem.at ? `${problem.at.file}:${problem.at.line}:${problem.at.column}` : '';
    const subject = [place, problem.path].filter((part) => part !== '').join(' ');
    return subject === '' ? problem.message : `${subject}: ${problem.message}`;
}


/***/ }),

/***/ 231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eh: () => (/* binding */ isSecretName),
  Bz: () => (/* binding */ learningRedactor),
  sx: () => (/* binding */ redactBody),
  lk: () => (/* binding */ redactHeader),
  $p: () => (/* binding */ redactor)
});

// UNUSED EXPORTS: redactUrl

;// CONCATENATED MODULE: ./lib/model/secret-forms.js
/** Shorter values are left alone: they would mask half of every text. */
const SHORTEST_SECRET = 4;
/** A line of a key, or a stretch of base64, says something from this length on. */
const SHORTEST_PART = 8;
/**
 * How a secret may stand in a text: as it is, URL-encoded, as a JSON or HTML string, in base64 (also somewhere inside
 * a longer text that was encoded, as in `user:password`), and each line of a value that has several (a key).
 */
function secretForms(secret) {
    if (secret.trim().length < SHORTEST_SECRET)
        return [];
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const parts = lines.length === 1 ? [] : lines.filter((line) => line.length >= SHORTEST_PART);
    const whole = [secret, secret.trim(), ...parts].flatMap((value) => [value, ...encoded(value)]);
    return [...new Set([...whole, ...inBase64(secret.trim())])];
}
function encoded(value) {
    // Half a surrogate pair can't be encoded.
    const text = Buffer.from(value).toString();
    const inUrl = encodeURIComponent(text);
    const inForm = new URLSearchParams([['', text]]).toString().slice(1);
    return [
        inUrl,
        inForm,
        ...[inUrl, inForm].map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
        JSON.stringify(text).slice(1, -1),
        inHtml(text),
    ];
}
function inHtml(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * Base64 of the secret, and what stays the same of it whatever stands before and behind it in the text that was
 * encoded: three bytes make four characters, so there are three places where it can begin.
 */
function inBase64(secret) {
    const bytes = Buffer.from(secret);
    const inside = [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const from = Math.ceil((before * 8) / 6);
        const to = Math.floor(((before + bytes.length) * 8) / 6);
        return text.slice(from, to);
    });
    const standard = [bytes.toString('base64'), ...inside.filter((form) => form.length >= SHORTEST_PART)];
    return [...standard, ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

// EXTERNAL MODULE: ./lib/model/secret-patterns.js
var secret_patterns = __webpack_require__(4501);
;// CONCATENATED MODULE: ./lib/model/redact.js



const SECRET_NAME = /token|secret|passw|passphrase|pwd|api[-_]?key|auth(?!or(?!iz))|credential|cookie|session|signature|private|jwt/i;
/** Whether a header, field or variable of this name holds something that must not be shown. */
function isSecretName(name) {
    return SECRET_NAME.test(name);
}
/**
 * A function that masks each of the given values wherever it stands, in all forms of `secretForms`; and, whatever the
 * values, what always is a secret: user info and query values of absolute URLs, credentials behind `Bearer` or
 * `Basic`, JSON Web Tokens, GitHub's tokens.
 */
function redactor(secrets) {
    return learningRedactor(secrets).redact;
}
/** Like `redactor`, for secrets that are not all known yet. */
function learningRedactor(secrets) {
    const known = formsOf(secrets);
    const learned = new Map();
    let mask = null;
    return {
        redact: (text) => (mask ??= masking([...known, ...[...learned.values()].flat()]))(text),
        learn: (values) => {
            for (const value of values) {
                if (learned.has(value))
                    continue;
                const forms = secretForms(value).filter((form) => !known.has(form));
                if (forms.length === 0)
                    continue;
                learned.set(value, forms);
                const oldest = learned.size > MOST_LEARNED ? learned.keys().next().value : undefined;
                if (oldest !== undefined)
                    learned.delete(oldest);
                mask = null;
            }
        },
    };
}
const MOST_LEARNED = 500;
function formsOf(secrets) {
    return new Set([...secrets].flatMap(secretForms));
}
/** Longest first: of two secrets the one that contains the other must go as a whole. */
function masking(forms) {
    const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length);
    if (ordered.length === 0)
        return secret_patterns/* maskPatterns */.cM;
    const pattern = new RegExp(ordered.map(escaped).join('|'), 'g');
    return (text) => maskCut((0,secret_patterns/* maskPatterns */.cM)(text.replace(pattern, secret_patterns/* MASK */.v5)), ordered);
}
/** A secret that a text was cut in the middle of is still half a secret: what stands before `…` may be its start. */
function maskCut(text, forms) {
    if (!text.includes('…'))
        return text;
    const parts = text.split('…');
    const masked = parts.map((part, index) => {
        if (index === parts.length - 1)
            return part;
        const length = Math.max(...forms.map((form) => startAtEnd(part, form)));
        return length < SHORTEST_START ? part : `${part.slice(0, -length)}${secret_patterns/* MASK */.v5}`;
    });
    return masked.join('…');
}
const SHORTEST_START = 6;
/** How much of the beginning of `form` the text ends with, in characters. */
function startAtEnd(text, form) {
    for (let length = Math.min(form.length, text.length); length >= SHORTEST_START; length--)
        if (text.endsWith(form.slice(0, length)))
            return length;
    return 0;
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw `\$&`);
}
/** The value of a header as it may be shown. */
function redactHeader(name, value) {
    return isSecretName(name) ? secret_patterns/* MASK */.v5 : value;
}
/** A body as it may be shown: the values of secret-looking JSON and form fields are masked, and it is cut at `limit` characters. */
function redactBody(body, limit = 2000) {
    const cut = body.length > limit ? `${body.slice(0, limit)}… (${body.length} characters)` : body;
    return cut
        .replace(/"([^"\\]*)"(\s*:\s*)("(?:[^"\\]|\\.)*"?|[\d.]+)/g, (whole, name, gap) => (isSecretName(name) ? `"${name}"${gap}"${secret_patterns/* MASK */.v5}"` : whole))
        .replace(/(^|&)([^=&\s]+)=([^&\s]*)/g, (whole, lead, name) => isSecretName(name) ? `${lead}${name}=${secret_patterns/* MASK */.v5}` : whole);
}


/***/ }),

/***/ 4501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   cM: () => (/* binding */ maskPatterns),
/* harmony export */   ln: () => (/* binding */ maskNamedSecrets),
/* harmony export */   v5: () => (/* binding */ MASK)
/* harmony export */ });
/** Masks what is a secret wherever it stands, though nobody told its value. */
function maskPatterns(text) {
    return text
        .replace(URL_IN_TEXT, redactUrl)
        .replace(SCHEME_AND_CREDENTIALS, `$1 ${MASK}`)
        .replace(JSON_WEB_TOKEN, MASK)
        .replace(GITHUB_TOKEN, MASK);
}
/**
 * Masks in the output of a program what its name calls a secret: `DB_PASSWORD=…`, `"token": "…"`, header lines.
 * Too eager for loadgate's own texts, where a name such as `auth/session` is an endpoint.
 */
function maskNamedSecrets(text) {
    return text
        .replace(HEADER_LINE, `$1${MASK}`)
        .replace(ASSIGNMENT, `$1=${MASK}`)
        .replace(FIELD, (whole, name, gap, double, single) => {
        const quote = double ?? single ?? '';
        return NAME_OF_SECRET.test(name) ? `${name}${gap}${quote}${MASK}${quote}` : whole;
    });
}
/** A URL without its user info and with the values of its query masked. */
function redactUrl(url) {
    const withoutUser = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, `$1${MASK}@`);
    return withoutUser.replace(/([?&][^=&#?]*)=([^&#]*)/g, `$1=${MASK}`);
}
const MASK = '***';
const URL_IN_TEXT = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`\\)\]]+/gi;
const SCHEME_AND_CREDENTIALS = /\b(Bearer|Basic|Negotiate)\s+(?=[A-Za-z0-9._~+/=-]*[\d=._~+/-])[A-Za-z0-9._~+/=-]{8,}/gi;
const JSON_WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g;
const GITHUB_TOKEN = /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,})/g;
const HEADER_LINE = /((?:^|[\s,;>{[])(?:proxy-)?(?:authorization|set-cookie|cookie|x-api-key|x-auth-token)\s*[:=]\s*)(?!["'\s]).+/gim;
/** As `env` prints it, and queries of URLs without their host. */
const ASSIGNMENT = /\b(\w*(?:token|secret|passw|passphrase|api_?key|credential|private_?key|cookie)\w*)=(?!\s)[^\s&]+/gi;
/** A field of JSON, or of an object as Node.js prints it. */
const FIELD = /((?<![\w-])["']?[\w-]+["']?)(\s*:\s*)(?:(")(?:[^"\\]|\\.)*"?|(')(?:[^'\\]|\\.)*'?)/g;
const NAME_OF_SECRET = /token|secret|passw|passphrase|pwd|api[-_]?key|authorization|credential|cookie|private[-_]?key|jwt/i;


/***/ }),

/***/ 385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RP: () => (/* binding */ userInfoOf),
/* harmony export */   WN: () => (/* binding */ secretsInEnvironment),
/* harmony export */   c0: () => (/* binding */ isTelling),
/* harmony export */   tS: () => (/* binding */ isSecretVariable)
/* harmony export */ });
/**
 * What the environment holds that must never be shown: values of variables whose name says so (`GITHUB_TOKEN`,
 * `DB_PASSWORD`, `INPUT_API-KEY`, `CLIENT_SECRET` …), and the user info of URLs in any variable
 * (`DATABASE_URL=postgres://user:password@host`).
 */
function secretsInEnvironment(env) {
    const found = Object.entries(env).flatMap(([name, value = '']) => [
        ...(isSecretVariable(name) && isTelling(value) ? [value] : []),
        ...userInfoOf(value),
    ]);
    return [...new Set(found)];
}
/** Whether a variable holds a secret, by its name. `PWD`, `SESSION_MANAGER`, `AUTH_URL` or `TOKEN_FILE` does not. */
function isSecretVariable(name) {
    const words = name
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .filter((word) => word !== '');
    if (name.toUpperCase() === 'PWD' || name.toUpperCase() === 'OLDPWD')
        return false;
    if (ABOUT_IT.has(words.at(-1) ?? ''))
        return false;
    return (words.some((word) => SECRET_WORDS.has(word) || SECRET_END.test(word)) ||
        SECRET_PAIRS.test(words.join('_')));
}
/** `user:password` of a URL, as written and decoded: both as a whole and the password alone; a token without one. */
function userInfoOf(url) {
    const written = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)([^/?#\s]*)@/i.exec(url)?.[1] ?? '';
    const all = [written, unescaped(written)].flatMap((pair) => pair.includes(':') ? [pair, pair.slice(pair.indexOf(':') + 1)] : isTelling(pair) ? [pair] : []);
    return [...new Set(all)].filter((part) => part !== '');
}
/**
 * Whether a value is worth masking: a switch, a small number or one short word (`postgres`, `ubuntu`, `password`) is
 * no secret, and masking it would make reports unreadable.
 */
function isTelling(value) {
    const text = value.trim();
    return text.length >= SHORTEST && !/^(?:[a-z]{1,8}|[A-Z]?[a-z]{1,8}|[A-Z]{1,8}|\d{1,5})$/.test(text);
}
const SHORTEST = 6;
const SECRET_WORDS = new Set(('TOKEN TOKENS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PWD PASSPHRASE PASSCODE CREDENTIAL CREDENTIALS CREDS ' +
    'APIKEY JWT BEARER PAT COOKIE COOKIES AUTH AUTHORIZATION AUTHTOKEN SIGNATURE DSN PRIVATEKEY').split(' '));
/** As in PGPASSWORD or _authToken. */
const SECRET_END = /(?:PASSWORD|PASSPHRASE|SECRET|TOKEN|APIKEY)$/;
const SECRET_PAIRS = /(?:^|_)(?:API|ACCESS|PRIVATE|SIGNING|ENCRYPTION|MASTER|SERVICE|ACCOUNT|SESSION|DEPLOY|SSH|GPG|LICENSE)_KEYS?(?:_|$)/;
/** Last words of names that tell something about a secret, not the secret. */
const ABOUT_IT = new Set(('URL URI ENDPOINT HOST PORT FILE PATH DIR HOME SOCK SOCKET NAME TYPE TTL TIMEOUT EXPIRES EXPIRY ENABLED METHOD ' +
    'MODE PROVIDER DOMAIN REALM ISSUER AUDIENCE LENGTH COUNT VERSION').split(' '));
function unescaped(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
