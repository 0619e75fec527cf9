export const id = 455;
export const ids = [455];
export const modules = {

/***/ 5455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  processWorld: () => (/* binding */ processWorld)
});

// UNUSED EXPORTS: outputOf

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
;// CONCATENATED MODULE: ./lib/app/terminal-links.js
/**
 * Whether a terminal shows OSC 8 hyperlinks. Terminals can't be asked: those that are known to do are told by their
 * environment variables. FORCE_HYPERLINK decides (0: none), as other programs have it.
 */
function showsLinks(env, isTTY) {
    const { FORCE_HYPERLINK: forced } = env;
    if (forced !== undefined && forced !== '')
        return forced !== '0' && forced !== 'false';
    if (!isTTY || (env.CI ?? '') !== '' || (env.TMUX ?? '') !== '')
        return false;
    if (KNOWN_PROGRAMS.has(env.TERM_PROGRAM ?? ''))
        return true;
    if (/^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/.test(env.TERM ?? ''))
        return true;
    if (['WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION', 'DOMTERM'].some((name) => (env[name] ?? '') !== ''))
        return true;
    return Number(env.VTE_VERSION ?? 0) >= FIRST_VTE;
}
const KNOWN_PROGRAMS = new Set([
    'iTerm.app',
    'WezTerm',
    'vscode',
    'ghostty',
    'Hyper',
    'rio',
    'WarpTerminal',
    'zed',
]);
/** 0.50 crashed on them. */
const FIRST_VTE = 5002;

;// CONCATENATED MODULE: ./lib/app/process-world.js



/** The world of this process: its arguments, environment, streams and signals. */
function processWorld() {
    // A copy: variables are withheld from the process while it measures.
    const env = { ...process.env };
    return {
        argv: process.argv.slice(2),
        env,
        cwd: process.cwd(),
        // Opened by whoever reads it: a pipe that is open would keep the process alive.
        stdin: () => process.stdin,
        stdout: outputOf(process.stdout, env),
        stderr: outputOf(process.stderr, env),
        now: () => new Date(),
        interrupt: interruptSignal(),
        entry: entryFile(),
    };
}
/** Where the program was started from, links followed: the name in `node_modules/.bin` is one. */
function entryFile() {
    const [, file] = process.argv;
    return file === undefined ? null : (0,external_node_fs_.realpathSync)(file);
}
/** Aborted by the first SIGINT or SIGTERM. The second one ends the process at once, for a person who insists. */
function interruptSignal() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            // Cancelling a workflow sends SIGINT and, seconds later, SIGTERM: only the same signal twice is a person.
            if (controller.signal.aborted && controller.signal.reason === signal)
                process.exit(errors/* EXIT */.dc.stopped);
            if (!controller.signal.aborted)
                controller.abort(signal);
        });
    }
    return controller.signal;
}
/** What is written to a stream of this process, and what its reader can show. */
function outputOf(stream, env) {
    // A reader that went away (`| head`) must not become a stack trace.
    stream.on('error', () => undefined);
    const isTTY = stream.isTTY === true && env.TERM !== 'dumb';
    return {
        write: isTTY ? cursorKeeper(stream) : (text) => void stream.write(text),
        isTTY,
        get columns() {
            return stream.columns ?? 100;
        },
        get rows() {
            return stream.rows;
        },
        color: env.FORCE_COLOR !== undefined || (isTTY && env.NO_COLOR === undefined),
        links: showsLinks(env, isTTY),
    };
}
/** Writes to a terminal. However the process ends, it does not leave the cursor hidden. */
function cursorKeeper(stream) {
    let hidden = false;
    process.once('exit', () => {
        if (hidden && stream.fd !== undefined)
            (0,external_node_fs_.writeSync)(stream.fd, '\r\n\x1b[?25h');
    });
    return (text) => {
        const last = /\x1b\[\?25([lh])(?!.*\x1b\[\?25)/s.exec(text)?.[1];
        if (last !== undefined)
            hidden = last === 'l';
        stream.write(text);
    };
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


/***/ })

};
