export const id = 639;
export const ids = [639];
export const modules = {

/***/ 1639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  selfTest: () => (/* binding */ selfTest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/statistics/incomplete-beta.js
var incomplete_beta = __webpack_require__(1350);
;// CONCATENATED MODULE: ./lib/statistics/binomial-interval.js

/**
 * The exact (conservative) interval of a rate of which `successes` of `trials` were seen (C. J. Clopper and
 * E. S. Pearson, Biometrika 26, 1934); [0, 1] without trials.
 */
function binomialInterval(successes, trials, confidence = 0.95) {
    const tail = (1 - confidence) / 2;
    return {
        low: successes <= 0 ? 0 : (0,incomplete_beta/* incompleteBetaInverse */.j)(tail, successes, trials - successes + 1),
        high: successes >= trials ? 1 : (0,incomplete_beta/* incompleteBetaInverse */.j)(1 - tail, successes + 1, trials - successes),
    };
}

// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/result/median.js
var median = __webpack_require__(7875);
// EXTERNAL MODULE: ./lib/app/run.js + 53 modules
var run = __webpack_require__(3531);
;// CONCATENATED MODULE: ./lib/app/a-a.js






/** `loadgate a-a`: pairs the code with itself, round by round. Whatever turns red is a false alarm. */
async function selfTest(world, file, options) {
    const verdicts = [];
    for (let round = 1; round <= options.rounds && !world.interrupt.aborted; round++) {
        world.stderr.write(`round ${round} of ${options.rounds}\n`);
        const outcome = await (0,run/* runJob */.b)(world, requestOf(world, file, options, round));
        if (outcome.failure !== null)
            throw outcome.failure;
        if (outcome.result.interrupted !== null)
            break;
        world.stdout.write(`round ${round}: ${outcome.verdict.headline}\n`);
        verdicts.push(outcome.verdict);
    }
    if (verdicts.length > 0)
        world.stdout.write(`\n${summary(verdicts)}\n`);
    return world.interrupt.aborted ? errors/* EXIT */.dc.stopped : errors/* EXIT */.dc.pass;
}
function requestOf(world, file, options, round) {
    return {
        file,
        tier: options.tier ?? null,
        target: null,
        runs: null,
        seed: null,
        // Whatever the baseline says: only pairs of the same code show what this machine does by itself.
        set: [...(options.set ?? []), 'gate.confirm=always', 'gate.band=learned'],
        baseline: NO_BASELINE,
        allowHosts: [],
        out: (0,external_node_path_.join)(options.out, `round-${round}`),
        failOn: 'never',
        entry: 'cli',
        base: { ref: null, target: null, self: { env: world.env }, pairs: null },
        gate: true,
        quiet: false,
        workers: 'auto',
        secrets: [],
        echo: null,
    };
}
/** A file that no one has. */
const NO_BASELINE = (0,external_node_path_.join)('loadgate-results', 'no-such-baseline.json');
function summary(verdicts) {
    const red = verdicts.filter((verdict) => verdict.cells.some((cell) => cell.verdict === 'regression')).length;
    const { low, high } = binomialInterval(red, verdicts.length);
    const rows = cellNames(verdicts).map(({ name, cells }) => {
        const sees = (0,median/* median */.J)(cells.flatMap((cell) => cell.detectable ?? []));
        return sees === null
            ? `  ${name}: not judged: ${cells[0]?.reason ?? ''}`
            : `  ${name}: ${(0,units/* formatPercent */.l9)(sees)}`;
    });
    return [
        `False alarms: ${red} of ${verdicts.length} rounds (${(0,units/* formatPercent */.l9)(red / verdicts.length)}; 95 % interval ${(0,units/* formatPercent */.l9)(low)} to ${(0,units/* formatPercent */.l9)(high)}).`,
        'Smallest slowdown that would be found four times in five on this machine:',
        ...rows,
    ].join('\n');
}
function cellNames(verdicts) {
    const byName = new Map();
    for (const cell of verdicts.flatMap((verdict) => verdict.cells)) {
        if (cell.metric === 'errors')
            continue;
        const name = cell.endpoint === null ? cell.metric : `${cell.endpoint} ${cell.metric}`;
        byName.set(name, [...(byName.get(name) ?? []), cell]);
    }
    return [...byName].map(([name, cells]) => ({ name, cells }));
}


/***/ })

};
