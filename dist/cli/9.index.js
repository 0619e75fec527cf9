export const id = 9;
export const ids = [9,680];
export const modules = {

/***/ 5009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./lib/gate/baseline.js
var baseline = __webpack_require__(1148);
// EXTERNAL MODULE: ./lib/gate/gate-state.js
var gate_state = __webpack_require__(2392);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/gate/cells.js
var gate_cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/evidence-words.js
var evidence_words = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/gate/log-scale.js
var log_scale = __webpack_require__(1090);
// EXTERNAL MODULE: ./lib/gate/detectable.js
var gate_detectable = __webpack_require__(544);
// EXTERNAL MODULE: ./lib/statistics/median-variance.js
var median_variance = __webpack_require__(3265);
// EXTERNAL MODULE: ./lib/statistics/student-t.js
var student_t = __webpack_require__(8913);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
;// CONCATENATED MODULE: ./lib/report/explain-numbers.js

/** `+0.2260`, with a minus sign that is as wide as the plus. */
function signed(value) {
    return `${value < 0 ? '−' : '+'}${number(Math.abs(value))}`;
}
/** Four significant digits, without an exponent unless it is tiny; a dash for what is no number. */
function number(value) {
    if (!Number.isFinite(value))
        return '–';
    if (value === 0)
        return '0';
    const text = Math.abs(value) < 1e-4 ? value.toExponential(2) : value.toPrecision(4);
    return text.replace('-', '−');
}
function percent(fraction) {
    return (0,units/* formatPercent */.l9)(fraction);
}

// EXTERNAL MODULE: ./lib/gate/pairs.js
var pairs = __webpack_require__(7734);
// EXTERNAL MODULE: ./lib/statistics/benjamini-hochberg.js
var benjamini_hochberg = __webpack_require__(8937);
;// CONCATENATED MODULE: ./lib/report/explain-rejection.js



/** Without fresh data that confirm it the gate is stricter. */
const FALSE_DISCOVERY_RATE_WITHOUT_PAIRS = 0.01;
/** Where a cell stands among those that were tested together (Benjamini–Hochberg). */
function bhPosition(pValues, own, q) {
    const sorted = [...pValues].sort((a, b) => a - b);
    const position = sorted.indexOf(own) + 1;
    const rejected = (0,benjamini_hochberg/* benjaminiHochberg */.U)(pValues, q).filter(Boolean).length;
    const among = pValues.length;
    const limit = (position / among) * q;
    return [
        `  p is number ${position} of ${among}, the smallest first; ${position}/${among}·${q} = ${number(limit)}`,
        `  Benjamini–Hochberg rejects the first ${rejected} of ${among}: this one ${position <= rejected ? 'is rejected: no chance finding' : 'is not'}`,
    ];
}
/** The same for cells that were judged by the runs of the head. */
function explainRejection(decided, { decision }) {
    if (decided.by === 'screen')
        return ['  not suspect, so no regression; called improved only where Benjamini–Hochberg at 0.05 says so'];
    const q = decision?.approach === 'screen-then-runs' ? FALSE_DISCOVERY_RATE_WITHOUT_PAIRS : pairs/* FALSE_DISCOVERY_RATE */.uy;
    const side = decided.learned.shift < 0 ? 'better' : 'worse';
    const pValues = (decision?.cells ?? []).flatMap((cell) => cell.by === 'runs' ? [cell.learned.p[side]] : []);
    return bhPosition(pValues, decided.learned.p[side], q);
}

// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
;// CONCATENATED MODULE: ./lib/report/explain-baseline.js







/** The first look: the head's runs against the baseline. */
function explainScreen(decided, { decision, evidence }, samples) {
    const screen = decision?.screen;
    const found = screen?.cells.find(({ id }) => id === decided.id);
    if (!screen || found === undefined)
        return [];
    const runs = evidence.approach.kind === 'pairs' ? 0 : evidence.approach.runs;
    const others = `the median of all ${screen.cells.length} cells: ${signed(screen.common)}`;
    const all = screen.allSuspect === null
        ? []
        : [
            screen.allSuspect === 'calibration'
                ? '  this machine is faster or slower than the baseline’s (calibration): every cell is suspect'
                : '  all cells shifted alike: every cell is suspect',
        ];
    const se = screenError(found);
    return [
        'Screen: is there anything that deserves more evidence?',
        `  shift, with what all cells have in common taken off where there are five or more (${others}) = ${signed(found.shift)} (${changeOf(found.shift)})`,
        `  noise of the runs: σ̃_w·√(v_n + v_K·v_J) = ${filledIn(se, runs, samples)}${number(se)}`,
        `  limit = max(ln 1.07, 1.64·${number(se)}) = ${number(found.limit)}`,
        `  ${signed(found.shift)} ${found.shift > found.limit ? '>' : '≤'} ${number(found.limit)}: ${found.suspect ? 'suspect' : 'not suspect'}`,
        ...all,
        `  sees four times in five: e^(limit + ${gate_detectable/* POWER_Z */.nc}·${number(se)}) − 1 = ${percent(found.detectable)}`,
    ];
}
/** The head's runs against the baseline, by the noise that the baseline has shown. */
function explainLearned(cell, decided, input) {
    const { learned } = decided;
    const screened = decided.by === 'screen' ? decided.screen : null;
    const critical = (0,student_t/* studentTQuantile */.$J)(1 - gate_detectable/* SINGLE_CELL_TAIL */.ft, learned.df);
    const { relative } = input.result.scenario.gate.floor;
    return [
        'Learned band',
        `  D = median of the head − median of the jobs' medians = ${signed(learned.shift)} (from ${(0,figure_words/* formatFigure */.Mo)(cell.metric, figureBefore(cell, learned))}, ${changeOf(learned.shift)})`,
        `  SE² = σ̃_w²·(v_n + v_K·v_J) + σ̃_b²·(1 + v_J) = ${partsOf(learned, screened, input)}`,
        `  SE = ${number(learned.se)}, ${number(learned.df)} degrees of freedom (Satterthwaite)`,
        `  t = D ÷ SE = ${signed(learned.shift / learned.se)}; p = ${number(learned.p.worse)} for worse, ${number(learned.p.better)} for better`,
        `  band = max(${percent(relative)}, e^(${number(critical)}·${number(learned.se)}) − 1) = ${percent(learned.band)}${learned.tooNoisy ? `, above ${percent(gate_detectable/* TOO_NOISY */.kz)}: too noisy` : ''}`,
        `  beyond the floor: ${learned.beyondFloor ?? 'no'}`,
        ...explainRejection(decided, input.verdict),
        ...(decided.by === 'runs' ? [`  sees four times in five: ${percent(decided.detectable)}`] : []),
    ];
}
/** The two parts of SE², where the screen tells them apart. */
function partsOf(learned, screened, { verdict }) {
    const whole = number(learned.se ** 2);
    if (screened === null)
        return whole;
    const ofRuns = screenError(screened) ** 2;
    const ofJobs = Math.max(0, learned.se ** 2 - ofRuns);
    const jobs = verdict.baseline.state === 'used' ? verdict.baseline.jobs : 0;
    const between = jobs === 0 ? '' : `, σ̃_b = ${number(Math.sqrt(ofJobs / (1 + (0,median_variance/* medianVariance */.q)(jobs))))}`;
    return `${number(ofRuns)} + ${number(ofJobs)} = ${whole}${between}`;
}
/** With the baseline's jobs at hand: how many runs and jobs there are, and what the runs scatter. */
function filledIn(se, runs, samples) {
    const jobs = (samples?.jobs ?? [])
        .map((job) => job.filter((value) => value !== null))
        .filter((job) => job.length > 0);
    const head = (samples?.head ?? []).slice(0, runs).filter((value) => value !== null).length;
    if (jobs.length === 0 || head === 0)
        return '';
    const [ofHead, ofJobs] = [(0,median_variance/* medianVariance */.q)(head), (0,median_variance/* medianVariance */.q)(jobs.length)];
    const ofRuns = jobs.reduce((sum, job) => sum + (0,median_variance/* medianVariance */.q)(job.length), 0) / jobs.length;
    const within = se / Math.sqrt(ofHead + ofRuns * ofJobs);
    return `${number(within)}·√(${ofHead} + ${number(ofRuns)}·${ofJobs}) = `;
}
/** limit + 0.84·SE is what the screen sees: the standard error is in between. */
function screenError({ limit, detectable }) {
    return (Math.log1p(detectable) - limit) / gate_detectable/* POWER_Z */.nc;
}
function figureBefore({ metric }, { before }) {
    return (0,log_scale/* figureOf */.Mn)(metric, before);
}
function changeOf(ratio) {
    return ratio < 0 ? `${percent((0,log_scale/* worseBy */.ut)(-ratio))} better` : `${percent((0,log_scale/* worseBy */.ut)(ratio))} worse`;
}

// EXTERNAL MODULE: ./lib/statistics/normal.js
var normal = __webpack_require__(6172);
// EXTERNAL MODULE: ./lib/statistics/shamos.js
var shamos = __webpack_require__(3284);
// EXTERNAL MODULE: ./lib/result/median.js
var median = __webpack_require__(7875);
// EXTERNAL MODULE: ./lib/gate/validity.js
var validity = __webpack_require__(6381);
// EXTERNAL MODULE: ./lib/result/figures.js
var figures = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
// EXTERNAL MODULE: ./lib/plan/gate-plan.js
var gate_plan = __webpack_require__(6250);
;// CONCATENATED MODULE: ./lib/report/explain-samples.js









/** What every run has measured of the cell. */
function explainSamples(cell, { result, verdict }, samples) {
    const alone = (0,sides/* soloRuns */.yi)(result);
    const pairs = (0,sides/* pairedRuns */.aL)(result);
    return [
        'Samples',
        ...(alone.length === 0
            ? []
            : [`  head alone: ${alone.map((run) => sampleOf(cell, run, result)).join(', ')}`]),
        ...pairs.map(({ base, head }, index) => {
            const ratio = cell.metric === 'errors' ? null : differenceOf(cell, base, head);
            const difference = ratio === null ? '' : `, d${index + 1} = ${signed(ratio)}`;
            return `  pair ${head.pair ?? index + 1}: base ${sampleOf(cell, base, result)}, head ${sampleOf(cell, head, result)}${difference}`;
        }),
        ...baselineLines(cell, verdict.baseline, samples),
    ];
}
/** The value of a run over the judged phases: ms, or req/s; for errors the share that failed. Null without one. */
function explain_samples_valueOf({ endpoint, metric }, run) {
    const found = (0,figures/* figures */.u)(run, { endpoint, phases: 'judged' });
    if (metric === 'errors')
        return found.errorRate;
    return (0,gate_plan/* isRate */.V)(metric) ? found.throughput : found.percentile(gate_cells/* PERCENT */.IQ[metric]);
}
/** The log ratios of the pairs that count, in their order: head to base, positive is worse. */
function differencesOf(cell, result) {
    return (0,sides/* pairedRuns */.aL)(result)
        .filter(({ base, head }) => (0,validity/* isUsable */.Ng)(base, result) && (0,validity/* isUsable */.Ng)(head, result))
        .flatMap(({ base, head }) => differenceOf(cell, base, head) ?? []);
}
function differenceOf(cell, base, head) {
    if (cell.metric === 'errors')
        return null;
    const before = (0,log_scale/* logValue */.Od)(cell.metric, explain_samples_valueOf(cell, base));
    const now = (0,log_scale/* logValue */.Od)(cell.metric, explain_samples_valueOf(cell, head));
    return before === null || now === null ? null : (0,log_scale/* logRatio */.A9)(now, before);
}
function sampleOf(cell, run, result) {
    const where = `run ${run.number}${(0,validity/* isUsable */.Ng)(run, result) ? '' : ', not counted'}`;
    return `${figureOf(cell, run)} (${where})`;
}
function figureOf(cell, run) {
    if (cell.metric !== 'errors')
        return (0,figure_words/* formatFigure */.Mo)(cell.metric, explain_samples_valueOf(cell, run));
    const { failed, requests, dropped } = (0,figures/* figures */.u)(run, { endpoint: cell.endpoint, phases: 'judged' });
    return `${(0,units/* formatCount */.B4)(failed)} of ${(0,units/* formatCount */.B4)(requests + dropped)} failed`;
}
function baselineLines(cell, baseline, samples) {
    if (samples !== null && samples.jobs.length > 0)
        return samples.jobs.map((runs, index) => `  baseline, job ${index + 1}: ${(0,figure_words/* formatRuns */.AX)(cell.metric, runs)}`);
    if (baseline.state === 'unusable')
        return [`  baseline: none that can be used: ${baseline.reason}`];
    if (cell.by === 'pairs' || cell.baseline === null)
        return [`  baseline: ${baseline.jobs} jobs in ${baseline.file}`];
    const before = (0,figure_words/* formatRuns */.AX)(cell.metric, [cell.baseline]);
    return [`  baseline: ${before}, median of the medians of ${baseline.jobs} jobs (${baseline.file})`];
}

// EXTERNAL MODULE: ./lib/report/markdown-looks.js
var markdown_looks = __webpack_require__(2348);
// EXTERNAL MODULE: ./lib/report/verdict-words.js
var verdict_words = __webpack_require__(8215);
;// CONCATENATED MODULE: ./lib/report/explain-pairs.js

















/** One look at the pairs, every number of it; empty where the cell was not among those looked at. */
function explainLook(cell, look, looks, input) {
    const found = look.cells.find(({ id }) => id === (0,gate_cells/* cellId */.Cw)(cell));
    if (found === undefined || cell.metric === 'errors')
        return [];
    const differences = differencesOf(cell, input.result).slice(0, look.pairs);
    return [
        `Look ${looks.indexOf(look) + 1}, after ${(0,figure_words/* plural */.LS)(look.pairs, 'pair')}`,
        ...estimateLines(found, differences, cell.metric),
        ...testLines(found, look, input),
        `  beyond the floor: ${found.beyondFloor ?? 'no'}`,
        `  sees four times in five: ${percent(found.detectable)}; tested alone ${percent(found.noise)}${found.noise > gate_detectable/* TOO_NOISY */.kz ? `, above ${percent(gate_detectable/* TOO_NOISY */.kz)}: too noisy` : ''}`,
        `  ${(0,verdict_words/* lookOf */.Li)(found.verdict).words}${found.verdict === 'inconclusive' ? whyInconclusive(found) : ''}; ${look.decision === 'continue' ? 'more pairs are worth their time: go on' : 'stop here'}`,
    ];
}
function estimateLines(found, differences, metric) {
    const n = differences.length;
    const change = (0,units/* formatChange */.eD)((0,log_scale/* figureChange */.H3)(metric, found.estimate));
    const half = (0,student_t/* studentTQuantile */.$J)(0.975, found.df);
    const interval = (0,figure_words/* formatInterval */.vy)({ metric, interval: (0,markdown_looks/* figureInterval */.y)(metric, found.interval) });
    return [
        `  median of d = ${signed(found.estimate)} (${change}), d = ln(head ÷ base)${(0,gate_plan/* isRate */.V)(metric) ? ', its sign turned' : ''}: ${differences.map(signed).join(', ')}`,
        ...spreadLines(found, differences),
        `  SE = σ_d·√v${subscript(n)} = ${number(found.sd)}·√${(0,median_variance/* medianVariance */.q)(n)} = ${number(found.se)}, ${number(found.df)} degrees of freedom`,
        `  95 % interval = d ± t(97.5 %)·SE = ${signed(found.estimate)} ± ${number(half)}·${number(found.se)} = ${signed(found.interval.low)} … ${signed(found.interval.high)}, that is ${interval} (not adjusted for the number of looks)`,
    ];
}
/** σ_d² mixes what was known before (ν_L, σ̃_w) with what the differences show (ν_k, their Shamos variance). */
function spreadLines(found, differences) {
    const own = shamos/* SHAMOS_EFFICIENCY */.m5 * (differences.length - 1);
    const seen = differences.length > 1 ? (0,shamos/* shamosVariance */.nF)([differences]) : 0;
    const known = found.df - own;
    const prior = (found.sd ** 2 * found.df - own * seen) / known;
    const agrees = Math.abs(((0,median/* median */.J)(differences) ?? NaN) - found.estimate) < 1e-6;
    if (!agrees || !(prior > 0) || !(known > 0))
        return [`  σ_d = ${number(found.sd)} (from runs that this result does not show as they were judged)`];
    return [
        `  known before: σ̃_w = ${number(Math.sqrt(prior / 2))} run to run (baseline and both sides of the pairs, drawn to the usual noise of this metric), ν_L = ${number(known)}`,
        `  seen in d: Shamos(d)² = ${number(seen)}, ν_k = ${shamos/* SHAMOS_EFFICIENCY */.m5}·(${differences.length} − 1) = ${number(own)}`,
        `  σ_d² = (ν_L·2·σ̃_w² + ν_k·Shamos(d)²) ÷ (ν_L + ν_k) = (${number(known)}·${number(prior)} + ${number(own)}·${number(seen)}) ÷ ${number(found.df)} = ${number(found.sd ** 2)}; σ_d = ${number(found.sd)}`,
    ];
}
function testLines(found, look, { verdict }) {
    const side = found.estimate < 0 ? 1 : -1;
    const p = (cell) => (0,normal/* normalCdf */.v)(side * cell.zAdjusted);
    return [
        `  t = d ÷ SE = ${signed(found.estimate / found.se)}, as unlikely as a normal z of ${signed(found.z)}`,
        `  factor = ${factorOf(look, verdict.evidence.approach)}; z·factor = ${signed(found.zAdjusted)}; p = ${number(p(found))} for ${found.estimate < 0 ? 'better' : 'worse'}`,
        ...bhPosition(look.cells.map(p), p(found), pairs/* FALSE_DISCOVERY_RATE */.uy),
    ];
}
/** √(v_last ÷ v_k) ÷ penalty: strict when little is known. */
function factorOf({ factor, pairs }, approach) {
    const planned = 'looks' in approach ? approach.looks : [];
    const last = planned.at(-1);
    if (last === undefined || factor === 1)
        return `${number(factor)} (a single look)`;
    const shape = Math.sqrt((0,median_variance/* medianVariance */.q)(last) / (0,median_variance/* medianVariance */.q)(pairs));
    return `√(v${subscript(last)} ÷ v${subscript(pairs)}) ÷ ${number(shape / factor)} = ${number(factor)} (strict at first, since looking several times finds more by chance)`;
}
function whyInconclusive({ noise }) {
    return noise > gate_detectable/* TOO_NOISY */.kz ? ' (too noisy)' : ' (beyond the floor, but rejected only by a looser test)';
}
function subscript(count) {
    return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
}

;// CONCATENATED MODULE: ./lib/report/explain-decision.js







/** How the samples became a verdict, in parts of lines. */
function explainDecision(cell, input, samples) {
    if (cell.change === null)
        return [];
    const decided = input.verdict.decision?.cells.find(({ id }) => id === (0,gate_cells/* cellId */.Cw)(cell));
    switch (cell.by) {
        case 'nothing':
            return [];
        case 'counts':
            return [counted(cell)];
        case 'fixed band':
            return [fixed(cell, input)];
        default:
            return decided === undefined
                ? []
                : [scale(cell), ...learned(cell, decided, input, samples), floor(cell, input)];
    }
}
function learned(cell, decided, input, samples) {
    const looks = input.verdict.decision?.looks ?? [];
    const screen = explainScreen(decided, input.verdict, samples);
    switch (decided.by) {
        case 'pairs':
            return [screen, ...looks.map((look) => explainLook(cell, look, looks, input))];
        case 'screen':
        case 'runs':
            return [screen, explainLearned(cell, decided, input)];
        case 'nothing':
            return [screen, [decided.reason]];
    }
}
function scale({ metric }) {
    const x = (0,gate_plan/* isRate */.V)(metric) ? '−ln(throughput in req/s)' : 'ln(latency in ms)';
    return [`All in logarithms, X = ${x}: a positive difference is worse, ln 1.2 = +0.1823 is 20 % worse.`];
}
function floor({ metric }, { result }) {
    const { relative, absolute } = result.scenario.gate.floor;
    const least = (0,gate_plan/* isRate */.V)(metric) ? `${log_scale/* DEFAULT_FLOOR */.Hk.throughput} req/s` : `${absolute} ms`;
    return [
        `Floor: only a change of more than ${percent(relative)} (ln ${number3(1 + relative)} = ${Math.log1p(relative).toFixed(4)}) and at least ${least} counts.`,
    ];
}
function fixed(cell, { result }) {
    const { absolute } = result.scenario.gate.floor;
    return [
        'Fixed band',
        `  now: ${(0,figure_words/* medianOf */.ux)(cell.runs.length)}; before: median of the medians of the baseline's jobs`,
        `  change = now ÷ before − 1: ${(0,figure_words/* formatMove */.Fv)(cell.metric, cell.baseline, cell.value)}, ${(0,figure_words/* formatCellChange */.km)(cell)}`,
        `  a regression is worse by more than ${(0,figure_words/* formatBand */.pI)(cell)}${(0,gate_plan/* isRate */.V)(cell.metric) ? '' : `, and by at least ${absolute} ms`}`,
        '  a fixed band knows nothing of noise: on noisy machines unchanged code crosses it too',
    ];
}
function counted(cell) {
    return [
        'Counts of failed requests, all runs together',
        `  ${(0,figure_words/* formatMove */.Fv)(cell.metric, cell.baseline, cell.value)}, ${(0,figure_words/* formatCellChange */.km)(cell)}`,
        `  a regression is a rise of ${(0,figure_words/* formatBand */.pI)(cell).replace('±', '')} (percentage points) or more that chance does not explain: a one-sided test of two proportions, widened where the runs scatter more than chance`,
    ];
}
function number3(value) {
    return String(Number(value.toFixed(3)));
}

;// CONCATENATED MODULE: ./lib/report/explain.js







/**
 * The numbers behind one cell, with the formulas filled in, as plain text: whoever doubts a verdict can check it
 * by hand. `cell` is `ENDPOINT METRIC` or `throughput`, in any case where that is unique; else the known names.
 * `judged`: the samples that the gate decided by, where they are at hand: they tell the baseline's values.
 */
function renderExplanation(input, cell, judged = []) {
    const found = findCell(input.verdict.cells, cell);
    if (found === null)
        return { unknown: input.verdict.cells.map((each) => (0,report_escape/* cleanLine */.Ow)((0,gate_cells/* cellId */.Cw)(each))) };
    const samples = judged.find(({ id }) => id === (0,gate_cells/* cellId */.Cw)(found)) ?? null;
    const sections = [
        summary(found, input),
        explainSamples(found, input, samples),
        ...explainDecision(found, input, samples),
        [`Decision: ${(0,verdict_words/* lookOf */.Li)(found.verdict).words}: ${found.reason}`, ...waived(found)],
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(cleanIndented).join('\n'))
        .join('\n\n')}\n`;
}
function findCell(cells, wanted) {
    const name = (0,report_escape/* cleanLine */.Ow)(wanted);
    const named = (each) => (0,report_escape/* cleanLine */.Ow)((0,gate_cells/* cellId */.Cw)(each));
    const exact = cells.filter((each) => named(each) === name);
    const found = exact.length > 0 ? exact : cells.filter((each) => named(each).toLowerCase() === name.toLowerCase());
    return found.length === 1 ? (found[0] ?? null) : null;
}
function summary(cell, input) {
    const behind = { pairs: (0,evidence_words/* pairsMade */.H4)(input), place: (0,evidence_words/* placeOfPairs */.QW)(input) };
    const name = cell.endpoint === null ? '' : `${cell.endpoint} `;
    const look = (0,verdict_words/* lookOf */.Li)(cell.verdict);
    return [
        `${look.sign} ${(0,gate_cells/* cellId */.Cw)(cell)}: ${look.words}`,
        ...(cell.change === null ? [] : [`  ${name}${(0,figure_words/* describeMove */.xS)(cell, behind)}`]),
        `  ${(0,evidence_words/* describeEvidence */.RQ)(input)}`,
    ];
}
function waived({ waived: waiver }) {
    if (waiver === null)
        return [];
    return [
        `Waived through ${waiver.until}, up to ${(waiver.upTo * 100).toFixed(0)} % worse: ${waiver.reason}`,
    ];
}
function cleanIndented(line) {
    const indent = /^ */.exec(line)?.[0] ?? '';
    return indent + (0,report_escape/* cleanLine */.Ow)(line);
}

// EXTERNAL MODULE: ./lib/app/gate.js
var gate = __webpack_require__(4680);
// EXTERNAL MODULE: ./lib/app/reading.js + 1 modules
var reading = __webpack_require__(8558);
;// CONCATENATED MODULE: ./lib/app/explain.js






/** `loadgate explain`: prints how one cell was judged, so that anyone can check it by hand. */
async function explain(world, file, options) {
    const input = await (0,gate.judgeSaved)(world, [file], options.baseline);
    const found = (0,baseline/* findBaseline */.Xn)(input.result, await (0,reading/* readBaseline */.mF)(options.baseline, world.cwd));
    const { cells } = (0,gate_state/* gateState */.Zl)(input.result, found.state === 'usable' ? found.entry : null);
    const text = renderExplanation(input, options.cell, cells);
    if (typeof text !== 'string') {
        throw (0,errors/* usageError */.Wp)(`${file} has no cell "${options.cell}"`, `it has: ${text.unknown.join(', ')}`);
    }
    world.stdout.write(`${text}\n`);
    return errors/* EXIT */.dc.pass;
}


/***/ }),

/***/ 4680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gate: () => (/* binding */ gate),
/* harmony export */   judgeSaved: () => (/* binding */ judgeSaved)
/* harmony export */ });
/* harmony import */ var _gate_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5518);
/* harmony import */ var _gate_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5488);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1330);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1169);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8558);





/** `loadgate gate`: judges saved results; nothing is measured. */
async function gate(world, files, options) {
    const input = await judgeSaved(world, files, options.baseline);
    const text = options.json
        ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJson */ .h)(input)
        : (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderText */ .S)(input, { width: world.stdout.columns, color: world.stdout.color });
    world.stdout.write(`${text}\n`);
    return (0,_gate_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I)(input.verdict, options.failOn);
}
/** Saved results with their verdict against a baseline file: what every report is made of. */
async function judgeSaved(world, files, baseline) {
    const result = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readResults */ .x8)(files, world.cwd);
    return {
        result,
        verdict: (0,_gate_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(result, await (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readBaseline */ .mF)(baseline, world.cwd), world.now()),
        reproduce: ['loadgate gate', ...files, '--baseline', baseline].join(' '),
        now: world.now(),
        files: null,
    };
}


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ looksPart),
/* harmony export */   y: () => (/* binding */ figureInterval)
/* harmony export */ });
/* harmony import */ var _gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1090);
/* harmony import */ var _gate_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1782);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2527);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2714);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4840);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1628);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8215);







const MOST_ROWS = 12;
const COLUMNS = [
    { head: 'pairs', align: 'right' },
    { head: 'cell', align: 'left' },
    { head: 'change (95 % CI)', align: 'right' },
    { head: 'z → adjusted', align: 'right' },
    { head: 'decision', align: 'left' },
];
/** What each look at the pairs showed: the cells furthest from "no change", at most twelve rows in all. */
function looksPart(view, detail) {
    const looks = view.verdict.decision?.looks ?? [];
    if (looks.length === 0)
        return '';
    const perLook = Math.max(1, Math.floor(MOST_ROWS / looks.length));
    const rows = looks.slice(-MOST_ROWS).flatMap((look) => byDistance(look.cells)
        .slice(0, perLook)
        .map((cell) => row(cell, look, view, detail)));
    const all = looks.reduce((sum, look) => sum + look.cells.length, 0);
    const more = all > rows.length ? ` ${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(all - rows.length, 'more row')} in verdict.json.` : '';
    return (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_5__/* .folded */ .T)(`${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(looks.length, 'look')} at the pairs`, `${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownTable */ .Q)(COLUMNS, rows)}\n\nz counts standard errors; it is adjusted because looking several times finds more by chance. Intervals are not adjusted.${more}`);
}
function byDistance(cells) {
    return [...cells].sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
}
function row(cell, look, view, detail) {
    const known = view.cells.find((candidate) => (0,_gate_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellId */ .Cw)(candidate) === cell.id);
    const metric = known === undefined || known.metric === 'errors' ? 'p50' : known.metric;
    return [
        String(look.pairs),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .codeSpan */ .SS)(cell.id, detail.names),
        `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatChange */ .eD)((0,_gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__/* .figureChange */ .H3)(metric, cell.estimate))} (${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)({ metric, interval: figureInterval(metric, cell.interval) })})`,
        `${signed(cell.z)} → ${signed(cell.zAdjusted)}`,
        look.decision === 'continue'
            ? 'more pairs'
            : `${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_4__/* .lookOf */ .Li)(cell.verdict).emoji} ${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_4__/* .lookOf */ .Li)(cell.verdict).words}`,
    ];
}
/** A range of log ratios (more is worse) as a range of the figure's change. */
function figureInterval(metric, { low, high }) {
    const ends = [(0,_gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__/* .figureChange */ .H3)(metric, low), (0,_gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__/* .figureChange */ .H3)(metric, high)];
    return { low: Math.min(...ends), high: Math.max(...ends) };
}
function signed(value) {
    if (!Number.isFinite(value))
        return '–';
    return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}


/***/ }),

/***/ 1628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   T: () => (/* binding */ folded)
/* harmony export */ });
/** A GitHub table. Cells are markdown in one line, with every pipe from outside escaped. */
function markdownTable(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map((column) => column.head)),
        line(columns.map((column) => (column.align === 'right' ? '--:' : ':--'))),
        ...rows.map(line),
    ].join('\n');
}
/** A folded part. The summary is HTML, the body markdown. */
function folded(summary, body) {
    return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}


/***/ })

};
