export const id = 678;
export const ids = [678];
export const modules = {

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand),
/* harmony export */   tell: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1330);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1169);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7740);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3531);






/** `loadgate run`. */
async function runCommand(world, file, options) {
    const outcome = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runJob */ .b)(world, requestOf(file, options));
    tell(world, outcome, options.json === true);
    return outcome.exitCode;
}
/** Prints the report of a job: for people, or with `json` for machines. */
function tell(world, outcome, json) {
    const { report, redact, result, failure, files } = outcome;
    if (json) {
        // Its texts are masked already; masking numbers would break it.
        world.stdout.write(`${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJson */ .h)(report)}\n`);
    }
    else {
        const { columns, color, links = false } = world.stdout;
        world.stdout.write(`${redact((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderText */ .S)(report, { width: columns, color, link: links ? fileUrl(world.cwd) : null }))}\n`);
    }
    if (failure !== null)
        for (const line of (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .I)(failure))
            world.stderr.write(`${redact(line)}\n`);
    if (result.interrupted !== null) {
        const runs = result.runs.length;
        world.stderr.write(`Stopped by ${result.interrupted}. What was measured so far (${runs} ${runs === 1 ? 'run' : 'runs'}) is in ${files.result}.\n`);
    }
}
/** Where a file lies, as a terminal can open it. */
function fileUrl(cwd) {
    return (file) => (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file)).href;
}
function requestOf(file, options) {
    return {
        file,
        tier: options.tier ?? null,
        target: options.target ?? null,
        runs: options.runs ?? null,
        maxDuration: options.maxDuration ?? null,
        seed: options.seed ?? null,
        set: options.set ?? [],
        serverPid: options.serverPid ?? null,
        baseline: options.baseline ?? null,
        allowHosts: options.allowHost ?? [],
        out: options.out,
        exports: options.export ?? [],
        failOn: options.failOn,
        entry: 'cli',
        base: {
            ref: options.base ?? null,
            target: options.baseTarget ?? null,
            self: null,
            pairs: options.pairs ?? null,
        },
        gate: true,
        quiet: options.quiet ?? false,
        workers: options.workers ?? 'auto',
        secrets: [],
        echo: null,
    };
}


/***/ })

};
