export const id = 645;
export const ids = [645];
export const modules = {

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c1: () => (/* binding */ buildServer),
  e$: () => (/* binding */ checkTarget),
  u2: () => (/* binding */ headSide),
  U9: () => (/* binding */ isLoopback),
  XH: () => (/* binding */ serverToStart),
  T7: () => (/* binding */ targetNotes),
  yY: () => (/* binding */ withTarget)
});

// EXTERNAL MODULE: ./lib/http/exchange.js
var exchange = __webpack_require__(1839);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/host/child-environment.js
var child_environment = __webpack_require__(3920);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/host/group-members.js

/**
 * Whether no process of the group runs any more. Processes that have ended but that nobody has waited for do not
 * count: in a container whose first process never waits (`tail -f /dev/null`), orphans stay in that state for ever.
 */
async function groupIsGone(group) {
    try {
        process.kill(-group, 0);
    }
    catch (error) {
        // EPERM: someone is there, but not ours to signal. macOS also says so of a group that has just ended.
        return !(error instanceof Error &&
            'code' in error &&
            error.code === 'EPERM' &&
            process.platform === 'linux');
    }
    return process.platform === 'linux' && !(await hasRunningMember(group));
}
async function hasRunningMember(group) {
    try {
        const processes = (await (0,external_node_fs_promises_.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
        const states = await Promise.all(processes.map((pid) => readState(pid)));
        return states.some((state) => state?.group === group && state.running);
    }
    catch {
        // Without /proc the signal's answer has to do.
        return true;
    }
}
async function readState(pid) {
    try {
        return parseStat(await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/stat`, 'utf8'));
    }
    catch {
        return null;
    }
}
/** Reads `/proc/PID/stat`. The name in brackets may hold anything, brackets and spaces too; the state follows the last one. */
function parseStat(stat) {
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { group: Number(group), running: state !== 'Z' && state !== 'X' };
}

// EXTERNAL MODULE: ./lib/host/recent-output.js
var recent_output = __webpack_require__(2273);
;// CONCATENATED MODULE: ./lib/host/process-group.js







/** How long a program may take to end after SIGTERM before it is killed, in ms. */
const GRACE = 5000;
/** How long the rest of the output is waited for after the exit, in ms: a child left behind may hold the pipe. */
const DRAIN = 100;
const windows = process.platform === 'win32';
/**
 * Starts a command through the shell in a process group of its own, so that it can be ended with its children.
 * A process that leaves the group (a daemon that calls setsid) is out of reach. Throws a MeasureError when the shell
 * can't be started.
 */
async function startGroup(options) {
    const child = await spawnShell(options);
    const pid = child.pid ?? 0;
    killOnExit(pid);
    const output = (0,recent_output/* recentOutput */.FP)(options);
    pipe(child.stdout, output.stream());
    pipe(child.stderr, output.stream());
    let stopping = null;
    const exited = exitOf(child, () => stopping !== null);
    return {
        pid,
        exited,
        output: output.text,
        stop: () => (stopping ??= end(pid, child, exited)),
    };
}
async function spawnShell(options) {
    try {
        const child = (0,external_node_child_process_.spawn)(options.command, {
            shell: true,
            cwd: options.directory,
            env: options.environment,
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: !windows,
            windowsHide: true,
        });
        await (0,external_node_events_.once)(child, 'spawn');
        return child;
    }
    catch (error) {
        throw new errors/* MeasureError */.TG(options.redact(`The shell could not be started for "${options.command}": ${(0,error_text/* errorText */.k)(error)}`), { hint: `check that the folder ${options.directory} can be read`, cause: error });
    }
}
function pipe(stream, sink) {
    stream.setEncoding('utf8');
    stream.on('data', sink.write);
    stream.on('end', sink.end);
    // A broken pipe ends the output; how the program ended is told by its exit.
    stream.on('error', sink.end);
}
async function exitOf(child, isStopping) {
    const closed = new Promise((resolve) => child.once('close', resolve));
    const exit = await new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve({ code, signal, stopped: isStopping() });
        });
    });
    await Promise.race([closed, (0,promises_.setTimeout)(DRAIN)]);
    return exit;
}
async function end(pid, child, exited) {
    signalGroup(pid, 'SIGTERM');
    if (!windows && !(await goneWithin(pid, GRACE))) {
        signalGroup(pid, 'SIGKILL');
        await goneWithin(pid, GRACE);
    }
    // A process that waits for a broken disk can't even be killed: that must not hold up loadgate for ever.
    await Promise.race([exited, (0,promises_.setTimeout)(GRACE, undefined, { ref: false })]);
    // A daemon that left the group may still hold the pipes: they must not keep loadgate alive.
    child.stdout.destroy();
    child.stderr.destroy();
    started.delete(pid);
}
async function goneWithin(pid, limit) {
    const deadline = performance.now() + limit;
    for (let pause = 5;; pause = Math.min(pause * 2, 100)) {
        if (await groupIsGone(pid))
            return true;
        if (performance.now() >= deadline)
            return false;
        await (0,promises_.setTimeout)(pause);
    }
}
function signalGroup(pid, signal) {
    if (windows) {
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Nobody is left to receive it.
    }
}
const started = new Set();
/** However loadgate ends, short of being killed itself, it takes the programs with it that it started. */
function killOnExit(pid) {
    if (started.size === 0 && !process.listeners('exit').includes(killAll))
        process.on('exit', killAll);
    started.add(pid);
}
function killAll() {
    for (const pid of started)
        signalGroup(pid, 'SIGKILL');
}

// EXTERNAL MODULE: ./lib/host/server-errors.js
var server_errors = __webpack_require__(5031);
;// CONCATENATED MODULE: ./lib/host/build.js








const LIMIT = (0,units.ms)(20 * 60_000);
/**
 * Runs a command through the shell to its end: a build, or what prepares a run. Processes that it leaves in the
 * background are ended too. Throws a MeasureError with the last output when it fails or takes too long, and a
 * LoadgateError with exit code 130 when `signal` aborts.
 */
async function runOnce(options) {
    if (options.signal.aborted)
        throw (0,server_errors/* stoppedWhile */.Fh)(`${options.name} was running`, options.signal);
    const group = await startGroup({
        command: options.command,
        directory: options.directory,
        environment: (0,child_environment/* childEnvironment */.Q)(options.env, options.extra),
        echo: options.echo,
        redact: options.redact ?? keepText,
    });
    const outcome = await waitForEnd(options, group);
    await group.stop();
    if (outcome === 'aborted' || outcome === 'late' || outcome.code !== 0)
        throw failure(options, group, outcome);
}
const keepText = (text) => text;
async function waitForEnd(options, group) {
    const decided = new AbortController();
    const { signal } = decided;
    const aborted = async () => {
        if (!options.signal.aborted)
            await (0,external_node_events_.once)(options.signal, 'abort', { signal });
        return 'aborted';
    };
    try {
        return await Promise.race([
            group.exited,
            aborted(),
            (0,promises_.setTimeout)(options.limit ?? LIMIT, 'late', { signal }),
        ]);
    }
    finally {
        decided.abort();
    }
}
function failure(options, group, outcome) {
    if (outcome === 'aborted')
        return (0,server_errors/* stoppedWhile */.Fh)(`${options.name} was running`, options.signal);
    const redact = options.redact ?? keepText;
    const how = outcome === 'late'
        ? `did not end within ${(0,units/* formatDuration */.a3)(options.limit ?? LIMIT)} and was stopped`
        : (0,server_errors/* describeExit */.KE)(outcome);
    const hint = outcome === 'late' ? null : (0,server_errors/* hintForExit */.Li)(outcome);
    return new errors/* MeasureError */.TG(`${redact(`${options.name}: "${options.command}" ${how}.`)}\n${(0,recent_output/* quoteOutput */.I6)(group.output())}`, { hint: hint ?? 'run it by hand in the folder of the scenario file' });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/host/port.js





const HOST = '127.0.0.1';
/** A port of 127.0.0.1 that nobody listens on at this moment. */
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    server.listen(0, HOST);
    await (0,external_node_events_.once)(server, 'listening');
    const address = server.address();
    server.close();
    await (0,external_node_events_.once)(server, 'close');
    if (address === null || typeof address === 'string')
        throw new errors/* MeasureError */.TG('The system gave no free port.');
    return address.port;
}
/** Throws a MeasureError when something listens on the port already: it would be measured in place of the server. */
async function refuseTakenPort(port, at) {
    if (!(await isTaken(port)))
        return;
    throw new errors/* MeasureError */.TG(`${(0,server_errors/* placeOf */.$t)(at, 'server.port')}another program listens on ${HOST}:${port} already.`, {
        hint: 'end that program, or leave `port` out: loadgate then picks a free one and passes it as PORT',
    });
}
async function isTaken(port) {
    const socket = (0,external_node_net_.connect)({ host: HOST, port });
    try {
        return await Promise.race([(0,external_node_events_.once)(socket, 'connect').then(() => true), (0,promises_.setTimeout)(1000, false, { ref: false })]);
    }
    catch {
        return false;
    }
    finally {
        socket.destroy();
    }
}

;// CONCATENATED MODULE: ./lib/host/server.js







/**
 * Starts the server under test on a free port (env PORT, LOADGATE_SIDE, LOADGATE_RUN and `server.env`) and waits
 * until `ready` says yes. Throws a MeasureError with the last output when the server ends early or is not ready
 * in time, and a LoadgateError with exit code 130 when `signal` aborts; nothing is left running then.
 */
async function startServer(options) {
    const fixed = options.server.port;
    if (fixed !== null)
        await refuseTakenPort(fixed, options.server.at);
    for (let attempt = 1;; attempt++) {
        const port = fixed ?? (await freePort());
        const group = await launch(options, port);
        const origin = `http://127.0.0.1:${port}`;
        const url = `${origin}${options.server.ready.path}`;
        const outcome = await waitUntilReady(options, group, url);
        if (outcome.state === 'ready')
            return running(group, origin, port);
        await group.stop();
        // Between choosing the port and the server's listening, another program can have taken it.
        if (outcome.state === 'exited' && fixed === null && attempt === 1 && saysPortTaken(group))
            continue;
        throw startError(options, group, outcome, url);
    }
}
const POLL = 50;
const server_keepText = (text) => text;
async function launch(options, port) {
    if (options.signal.aborted)
        throw (0,server_errors/* stoppedWhile */.Fh)('the server was starting', options.signal);
    const own = {
        ...options.server.env,
        PORT: String(port),
        LOADGATE_SIDE: options.side,
        LOADGATE_RUN: String(options.run),
    };
    return startGroup({
        command: options.server.command,
        directory: options.directory,
        environment: (0,child_environment/* childEnvironment */.Q)(options.env, own),
        echo: options.echo,
        redact: options.redact ?? server_keepText,
    });
}
async function waitUntilReady(options, group, url) {
    const decided = new AbortController();
    const { signal } = decided;
    const poll = async () => {
        while (!(await isReady(options, url)))
            await (0,promises_.setTimeout)(POLL, undefined, { signal });
        return { state: 'ready' };
    };
    const aborted = async () => {
        if (!options.signal.aborted)
            await (0,external_node_events_.once)(options.signal, 'abort', { signal });
        return { state: 'aborted' };
    };
    try {
        // The ones that lose reject when `decided` ends them; the race has them handled.
        return await Promise.race([
            group.exited.then((exit) => ({ state: 'exited', exit })),
            aborted(),
            poll(),
            (0,promises_.setTimeout)(options.server.ready.within, { state: 'late' }, { signal }),
        ]);
    }
    finally {
        decided.abort();
    }
}
/** A poll that fails is a server that is not ready yet: whatever the reason, the next one may succeed. */
async function isReady(options, url) {
    try {
        return await options.ready(url);
    }
    catch {
        return false;
    }
}
function running(group, origin, port) {
    const died = new Promise((resolve) => {
        void group.exited.then((exit) => {
            if (!exit.stopped)
                resolve(`the server ${(0,server_errors/* describeExit */.KE)(exit)}.\n${(0,recent_output/* quoteOutput */.I6)(group.output(), 10)}`);
        });
    });
    return { origin, port, pid: group.pid, died, output: group.output, stop: group.stop };
}
function saysPortTaken(group) {
    return /EADDRINUSE|address already in use|port \S+ is already/i.test(group.output());
}
function startError(options, group, outcome, url) {
    const about = { server: options.server, output: group.output(), redact: options.redact ?? server_keepText };
    switch (outcome.state) {
        case 'exited':
            return (0,server_errors/* exitedEarly */.JX)(about, outcome.exit);
        case 'late':
            return (0,server_errors/* notReady */.xA)(about, url);
        case 'aborted':
            return (0,server_errors/* stoppedWhile */.Fh)('the server was starting', options.signal);
    }
}

// EXTERNAL MODULE: ./lib/model/notes.js
var notes = __webpack_require__(3912);
;// CONCATENATED MODULE: ./lib/app/under-test.js






/** The side of the code under test. */
function headSide(plan) {
    return { name: 'head', server: serverToStart(plan), directory: plan.directory, target: plan.target };
}
/** The server that loadgate starts for this plan; null when the target runs by itself. */
function serverToStart(plan) {
    if (plan.server === null || plan.targetOverridden)
        return null;
    return isSocket(plan.target) || isLoopback(new URL(plan.target).hostname) ? plan.server : null;
}
/** What a reader must know about the choice of the target. */
function targetNotes(plan) {
    const insecure = plan.http.tls?.insecure === true ? [INSECURE] : [];
    if (plan.server === null || serverToStart(plan) !== null)
        return insecure;
    const reason = plan.targetOverridden ? 'the target was given' : 'the target is not on this machine';
    return [...insecure, (0,notes/* info */.p)(`The server of ${plan.file} was not started: ${reason}.`)];
}
const INSECURE = (0,notes/* warning */.$)('The certificate of the server was not checked (http.tls.insecure): these figures may be of any server.');
/** Refuses a target that the guard does not allow, before the first request. A socket is on this machine. */
function checkTarget(target, guard) {
    if (isSocket(target))
        return;
    const refusal = guard.checkUrl(target);
    if (refusal !== null) {
        throw (0,errors/* usageError */.Wp)(refusal, 'list the host in the workflow (input: allowed-hosts) or with --allow-host, where a pull request can’t change it');
    }
}
/** Runs `server.build` of a side once, if there is one. */
async function buildServer(options, side) {
    if (side.server?.build)
        await runCommand('build', side.server.build, side.server, side, options);
}
/** Gives `use` a fresh server process, or the target that runs already; the server is always stopped afterwards. */
async function withTarget(options, side, run, use) {
    const { guard, plan } = options;
    const { server } = side;
    if (server === null)
        return use({ url: side.target, died: null, pid: null });
    if (server.prepare !== null)
        await runCommand('prepare', server.prepare, server, side, options);
    const started = await startServer({
        server,
        directory: side.directory,
        run,
        side: side.name,
        env: options.env,
        ready: async (url) => {
            const { origin, pathname, search } = new URL(url);
            const target = startedTarget(side.target, origin);
            const answer = await (0,exchange/* exchange */.c)({
                url: `${isSocket(target) ? 'http://localhost' : target}${pathname}${search}`,
                over: { target, settings: plan.http },
                method: server.ready.method,
                headers: {},
                timeout: (0,units.ms)(2000),
                guard,
            });
            return 'status' in answer && answer.status < 400;
        },
        signal: options.signal,
        echo: options.echo,
        redact: options.redact,
    });
    try {
        const target = startedTarget(side.target, started.origin);
        const path = isSocket(target) ? '' : new URL(side.target).pathname.replace(/\/$/, '');
        return await use({ url: `${target}${path}`, died: started.died, pid: started.pid });
    }
    finally {
        await started.stop();
    }
}
async function runCommand(name, command, server, side, options) {
    await runOnce({
        name: side.name === 'base' ? `server.${name} of the base` : `server.${name}`,
        command,
        directory: side.directory,
        env: options.env,
        extra: server.env,
        signal: options.signal,
        echo: options.echo,
        redact: options.redact,
    });
}
/** Where a started server is reached: by the port it was given; over TLS by the name its certificate is for. */
function startedTarget(target, origin) {
    if (isSocket(target))
        return target;
    const url = new URL(target);
    return url.protocol === 'https:' ? `https://${url.hostname}:${new URL(origin).port}` : origin;
}
function isSocket(target) {
    return target.startsWith('unix:');
}
/** Whether a URL's host is this machine. */
function isLoopback(host) {
    const bare = host.replace(/^\[|\]$/g, '');
    return bare === 'localhost' || bare === '::1' || bare.startsWith('127.');
}


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/**
 * The environment of a program that loadgate starts (build, prepare, server): what it takes to find and run
 * programs, and nothing that could be a secret. Everything not listed here stays out, so that the code of a pull
 * request never sees the inputs and tokens of the job (`INPUT_*`, `GITHUB_TOKEN`, `ACTIONS_*`) nor the files that
 * steer later steps (`GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_OUTPUT` …).
 *
 * What a server needs beyond that, such as DATABASE_URL, it gets by name: `server.env` in the scenario file
 * (`own`), which wins over what is inherited. NODE_OPTIONS is left out on purpose: an inspector or a loader meant
 * for loadgate's own process would change what is measured.
 */
function childEnvironment(env, own) {
    const allowed = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && isAllowed(name))
            allowed[name] = value;
    }
    return { ...allowed, ...own };
}
/** Names are compared in capitals: Windows writes `Path`, proxies and npm use small letters. */
function isAllowed(name) {
    const capitals = name.toUpperCase();
    return ALLOWED.has(capitals) || capitals.startsWith('LC_');
}
const words = (text) => text.trim().split(/\s+/);
const ALLOWED = new Set([
    // the person and the machine
    ...words('PATH HOME SHELL USER LOGNAME LANG LANGUAGE TZ TERM NO_COLOR TMPDIR TMP TEMP CI'),
    ...words('XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR LD_LIBRARY_PATH DYLD_LIBRARY_PATH'),
    // the network: without them a build behind a proxy or a private certificate authority fails
    ...words('HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR'),
    // where languages and package managers live
    ...words('NODE_ENV NODE_PATH NVM_DIR NVM_BIN FNM_DIR VOLTA_HOME PNPM_HOME BUN_INSTALL DENO_DIR COREPACK_HOME'),
    ...words('NPM_CONFIG_CACHE NPM_CONFIG_REGISTRY NPM_CONFIG_PREFIX YARN_CACHE_FOLDER PIP_CACHE_DIR'),
    ...words('JAVA_HOME MAVEN_HOME GRADLE_HOME GRADLE_USER_HOME GOROOT GOPATH GOCACHE GOMODCACHE GOPROXY'),
    ...words('CARGO_HOME RUSTUP_HOME RUSTUP_TOOLCHAIN PYENV_ROOT PYTHONPATH PYTHONHOME VIRTUAL_ENV CONDA_PREFIX'),
    ...words('GEM_HOME GEM_PATH BUNDLE_PATH RBENV_ROOT DOTNET_ROOT PHPRC COMPOSER_HOME MIX_HOME HEX_HOME'),
    ...words('DOCKER_HOST'),
    // what Windows needs to start a program at all
    ...words('SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES'),
    ...words('PROGRAMFILES(X86) USERPROFILE USERNAME HOMEDRIVE HOMEPATH NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE'),
]);


/***/ }),

/***/ 2273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ recentOutput),
/* harmony export */   I6: () => (/* binding */ quoteOutput)
/* harmony export */ });
/* unused harmony export KEPT_OUTPUT */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _model_secret_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4501);


/** How much of a program's output is kept for the error message, in characters. */
const KEPT_OUTPUT = 8192;
const LONGEST_LINE = 8192;
/** Keeps the end of what is written; `echo` gets everything, line by line, as it comes. */
function recentOutput(options) {
    const { echo } = options;
    const redact = (text) => (0,_model_secret_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .maskNamedSecrets */ .ln)(options.redact(text));
    let kept = '';
    let cut = false;
    const keep = (chunk) => {
        kept += chunk;
        if (kept.length <= 4 * KEPT_OUTPUT)
            return;
        // Masked before it is cut: half a secret would no longer be recognised.
        kept = redact(kept).slice(-2 * KEPT_OUTPUT);
        cut = true;
    };
    return {
        stream: () => {
            const lines = lineSplitter(redact, (line) => echo?.(line));
            return {
                write: (chunk) => {
                    keep(chunk);
                    lines.write(chunk);
                },
                end: lines.end,
            };
        },
        text: () => {
            const clean = printable(redact(kept));
            return cut || clean.length > KEPT_OUTPUT ? fromLineStart(clean.slice(-KEPT_OUTPUT)) : clean;
        },
    };
}
/**
 * The last lines of an output, quoted for an error message. The runner of GitHub Actions reads `::name::` at the
 * start of a line and `##[name]` anywhere as commands: quoted, they are only text.
 */
function quoteOutput(output, lines = 30) {
    const all = output.trimEnd().split('\n');
    if (all.length === 1 && all[0] === '')
        return 'It wrote nothing.';
    const quoted = all.slice(-lines).map((line) => `  | ${line.replaceAll('##[', '## [')}`);
    return ['Its last output:', ...quoted].join('\n');
}
/** Masks whole lines, so that a secret is seen in one piece; a line without end is passed on in parts. */
function lineSplitter(redact, onLine) {
    let pending = '';
    return {
        write: (chunk) => {
            pending += chunk;
            const end = pending.lastIndexOf('\n') + 1;
            for (const line of pending.slice(0, end).split(/(?<=\n)/))
                if (line !== '')
                    onLine(redact(line));
            pending = pending.slice(end);
            if (pending.length < LONGEST_LINE)
                return;
            // The end stays: a secret in it may not be complete yet. All else goes, so that what is pending stays short.
            const masked = redact(pending);
            onLine(`${masked.slice(0, -LONGEST_LINE / 2)}\n`);
            pending = masked.slice(-LONGEST_LINE / 2);
        },
        end: () => {
            if (pending !== '')
                onLine(`${redact(pending)}\n`);
            pending = '';
        },
    };
}
/** Without terminal codes and control characters, tab and newline apart. */
function printable(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.replaceAll('\r\n', '\n')).replace(/[^\P{Cc}\t\n]/gu, '');
}
function fromLineStart(text) {
    const newline = text.indexOf('\n');
    return newline === -1 ? text : text.slice(newline + 1);
}


/***/ }),

/***/ 5031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Fh: () => (/* binding */ stoppedWhile),
/* harmony export */   JX: () => (/* binding */ exitedEarly),
/* harmony export */   KE: () => (/* binding */ describeExit),
/* harmony export */   Li: () => (/* binding */ hintForExit),
/* harmony export */   xA: () => (/* binding */ notReady)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _recent_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2273);



/** The server ended before it was ready. */
function exitedEarly(about, exit) {
    const { server } = about;
    const hint = hintForExit(exit) ??
        (exit.code === 0
            ? 'the command must stay in the foreground: no & at its end, no daemon'
            : `start it by hand in the folder of the scenario file: ${about.redact(server.command)}`);
    return serverError(about, 'server.command', `the server ${describeExit(exit)} before it was ready`, hint);
}
/** The server runs, but does not answer as `ready` demands. */
function notReady(about, url) {
    const { method, within } = about.server.ready;
    return serverError(about, 'server.ready', `the server was not ready within ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(within)}: ${method} ${url} never answered with a status below 400`, 'the server must listen on 127.0.0.1 and the port in the environment variable PORT; if it is only slow to start, raise `within`');
}
/** A signal came while a program was being started or was running. */
function stoppedWhile(doing, signal) {
    const reason = typeof signal.reason === 'string' ? signal.reason : 'a signal';
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LoadgateError */ .mY(`Stopped by ${reason} while ${doing}.`, { exitCode: _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.stopped });
}
/** `ended with exit code 1`, `was killed by SIGKILL`: the predicate of a sentence. */
function describeExit(exit) {
    return exit.signal === null
        ? `ended with exit code ${exit.code ?? 'unknown'}`
        : `was killed by ${exit.signal}`;
}
/** What to do about exit codes and signals that mean the same for every program. */
function hintForExit(exit) {
    // A shell reports a child killed by signal N as 128 + N.
    if (exit.signal === 'SIGKILL' || exit.code === 137)
        return 'the system may have killed it for lack of memory';
    if (exit.code === 127)
        return 'the shell did not find the command: is it installed, built, and on the PATH?';
    if (exit.code === 126)
        return 'the shell was not allowed to run the command: is the file executable?';
    return null;
}
/** `loadgate.yml:4:3 server.command: ` */
function placeOf(at, path) {
    return `${at.file}:${at.line}:${at.column} ${path}: `;
}
function serverError(about, path, what, hint) {
    const place = placeOf(about.server.at, path);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureError */ .TG(`${about.redact(`${place}${what}.`)}\n${(0,_recent_output_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteOutput */ .I6)(about.output)}`, { hint });
}


/***/ }),

/***/ 1839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3048);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6848);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2714);



/**
 * Sends one request outside of any load, on a connection of its own. `timeout` in ms. `over`: how the load's target
 * is reached, for a URL of that target. Throws only what `Wire` does: a failure of the request is its result.
 */
async function exchange(options) {
    const { url, method, headers, timeout, guard, over, signal, brief = false } = options;
    const refusal = guard.checkUrl(url);
    if (refusal !== null)
        return { error: 'refused', detail: refusal };
    const settings = { ...(over?.settings ?? PLAIN), keepAlive: false, connections: 'per-user' };
    const wire = new _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .Wire */ ._(over?.target ?? new URL(url).origin, guard, settings);
    const sweep = setInterval(() => {
        wire.deadlines.sweep(performance.now());
    }, SWEEP);
    let ended = () => undefined;
    const end = new Promise((resolve) => (ended = resolve));
    const transfer = new _transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .Transfer */ .m(wire, {
        transferred: () => {
            ended();
        },
    });
    transfer.start({ method, path: url, headers: Object.entries(headers).flat(), body: options.body ?? null }, { timeout: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__.ms)(timeout), redirects: 0, needsBody: !brief, peek: brief }, null);
    const giveUp = () => {
        transfer.cancel({ kind: 'aborted', detail: 'it was given up' });
    };
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted === true)
        giveUp();
    await end;
    signal?.removeEventListener('abort', giveUp);
    clearInterval(sweep);
    await transfer.close();
    const { failure, status, body } = transfer;
    return failure ? { error: failure.kind, detail: failure.detail } : { status, body: body.toString() };
}
/** How often time-outs are looked for, ms. */
const SWEEP = 10;
const PLAIN = {
    keepAlive: false,
    connections: 'per-user',
    http2: false,
    tls: null,
    proxy: null,
};


/***/ })

};
