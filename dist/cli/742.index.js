export const id = 742;
export const ids = [742];
export const modules = {

/***/ 1330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ renderJson)
});

// UNUSED EXPORTS: REPORT_SCHEMA

;// CONCATENATED MODULE: ./lib/report/json-capacity.js
/** Stages, breaking point, law of scalability, notes and search, as the analysis has them; null for loads that don't grow. */
function capacityOf({ capacity, open }) {
    if (capacity === null)
        return null;
    const { stages, breaking, scalability, notes, search, sustained } = capacity;
    return rounded({
        unit: open ? 'journeys per second' : 'users',
        stages: stages.map(({ endpoints, ...stage }) => ({ ...stage, endpoints })),
        breaks: breaking.whole.map(breakOf),
        endpoints: breaking.endpoints.map(({ name, breaks }) => ({ name, breaks: breaks.map(breakOf) })),
        scalability,
        notes: notes.map(({ name, note, why, p95, errorRate }) => ({ name, note, why, p95, errorRate })),
        search,
        sustained,
    });
}
function breakOf({ cause, text, at, low, high, throughput, lastOnly }) {
    return { cause, text, at, low, high, throughput, lastOnly };
}
/** Every number to six significant digits: more is noise, and would change from machine to machine. */
function rounded(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
    if (Array.isArray(value))
        return value.map(rounded);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
}

// EXTERNAL MODULE: ./lib/report/evidence-words.js
var evidence_words = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/report/report.js + 33 modules
var report_report = __webpack_require__(3365);
// EXTERNAL MODULE: ./lib/report/sensitivity-words.js
var sensitivity_words = __webpack_require__(4253);
// EXTERNAL MODULE: ./lib/report/verdict-words.js
var verdict_words = __webpack_require__(8215);
;// CONCATENATED MODULE: ./lib/report/json.js





const REPORT_SCHEMA = 'loadgate-report/1';
/**
 * The report for programs: one JSON object, its keys always the same and in the same order. Times in ms, rates
 * in req/s, errors as fractions; null where there is no figure. Names stand as they are in the scenario file.
 */
function renderJson(input) {
    const view = (0,report_report/* viewOf */.du)(input);
    const { result, verdict } = view;
    const report = {
        schema: REPORT_SCHEMA,
        loadgate: result.loadgate,
        id: result.id,
        createdAt: result.createdAt,
        commit: result.commit,
        interrupted: result.interrupted,
        scenario: result.scenario.file,
        target: result.scenario.target,
        tier: view.tier,
        model: result.scenario.tier.model,
        runs: view.head.runs.length,
        evidence: evidenceOf(view),
        verdict: verdict.overall,
        headline: verdict.headline,
        sensitivity: sensitivityOf(view),
        counts: countsOf(view),
        total: figuresOf(view.total),
        cells: view.cells.map(cellOf),
        thresholds: view.limits.map(({ text, metric, status, actual, runs, reason, line }) => ({
            text,
            metric,
            status,
            actual: json_rounded(actual),
            runs: runs.map(json_rounded),
            reason,
            line,
        })),
        judgedPhases: view.judged,
        endpoints: view.endpoints.map((row) => ({ name: row.name, ...figuresOf(row) })),
        phases: view.phases.map((row) => ({ name: row.name, ...figuresOf(row) })),
        capacity: capacityOf(view),
        server: serverOf(view),
        insights: view.insights,
        baseline: baselineOf(view),
        rules: verdict.rules ?? null,
        accepted: verdict.accepted ?? null,
        waivers: verdict.waivers.map(({ state, waiver }) => ({ state, ...waiverOf(waiver) })),
        newEndpoints: verdict.newEndpoints,
        vanishedEndpoints: verdict.vanishedEndpoints,
        warnings: view.notes.warnings,
        notes: view.notes.infos,
        reproduce: view.reproduce,
        files: view.files,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** What exit codes and outputs are decided by. */
function countsOf(view) {
    const cells = (verdict) => view.cells.filter((cell) => cell.verdict === verdict).length;
    const limits = (status) => view.limits.filter((limit) => limit.status === status).length;
    return {
        regressions: cells('regression'),
        improvements: cells('improved'),
        passed: cells('pass'),
        inconclusive: cells('inconclusive'),
        notCompared: cells('not-compared'),
        invalid: cells('invalid'),
        failedThresholds: limits('FAIL'),
        marginalThresholds: limits('MARGINAL'),
    };
}
function cellOf(cell) {
    return {
        endpoint: cell.endpoint,
        metric: cell.metric,
        verdict: cell.verdict,
        value: json_rounded(cell.value),
        baseline: json_rounded(cell.baseline),
        change: json_rounded(cell.change),
        band: cell.band,
        by: cell.by,
        interval: cell.interval === null ? null : { low: json_rounded(cell.interval.low), high: json_rounded(cell.interval.high) },
        detectable: json_rounded(cell.detectable),
        waived: cell.waived === null ? null : waiverOf(cell.waived),
        runs: cell.runs.map((value) => json_rounded(value) ?? value),
        before: cell.before.map((value) => json_rounded(value) ?? value),
        reason: cell.reason,
    };
}
/** How many runs and pairs there were, of what kind, and why. */
function evidenceOf(view) {
    const { approach, base, noPairs } = view.verdict.evidence;
    const measured = view.result.runs.length;
    const { pairs } = view.behind;
    return { approach: approach.kind, pairs, measured, base, noPairs, summary: (0,evidence_words/* describeEvidence */.RQ)(view) };
}
function sensitivityOf({ verdict }) {
    if (verdict.sensitivity === null)
        return null;
    return {
        metrics: verdict.sensitivity.metrics.map((metric) => ({ ...metric, sees: json_rounded(metric.sees) })),
        summary: (0,sensitivity_words/* describeSensitivity */.j)(verdict),
    };
}
function waiverOf({ endpoint, metric, upTo, reason, until, at }) {
    return { endpoint, metric, upTo, reason, until, file: at.file, line: at.line };
}
function figuresOf(row) {
    return {
        requests: row.requests,
        failed: row.failed,
        failures: row.failures,
        errorRate: json_rounded(row.errorRate),
        throughput: json_rounded(row.throughput),
        latency: percentilesOf(row.latency),
        service: row.service === null ? null : percentilesOf(row.service),
        timings: timingsOf(row.timings),
    };
}
function timingsOf({ connections, connect, tls, firstByte, full }) {
    const known = (times) => times === null ? null : percentilesOf(times);
    return {
        connections,
        connect: known(connect),
        tls: known(tls),
        firstByte: known(firstByte),
        full: known(full),
    };
}
function percentilesOf({ p50, p95, p99 }) {
    return { p50: json_rounded(p50), p95: json_rounded(p95), p99: json_rounded(p99) };
}
/** What the server under test used: cores, bytes, counts. */
function serverOf({ server }) {
    if (server === null)
        return null;
    const all = (figures) => figures === null
        ? null
        : Object.fromEntries(Object.entries(figures).map(([name, value]) => [
            name,
            typeof value === 'number' ? json_rounded(value) : value,
        ]));
    return {
        sides: server.sides.map((row) => ({ ...row, cpu: all(row.cpu), memory: all(row.memory) })),
        metrics: server.metrics.map(all),
    };
}
function baselineOf(view) {
    const { baseline } = view.verdict;
    return baseline.state === 'used' ? { ...baseline, age: (0,verdict_words/* ageOf */.hy)(baseline.recordedAt, view.now) } : baseline;
}
/** To six significant digits: more is noise, and would change from machine to machine. */
function json_rounded(value) {
    return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6));
}


/***/ }),

/***/ 1169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./lib/gate/cells.js
var gate_cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/report/comparison-steps.js
var comparison_steps = __webpack_require__(375);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/failure-words.js
var failure_words = __webpack_require__(6632);
// EXTERNAL MODULE: ./lib/report/evidence-words.js
var evidence_words = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
// EXTERNAL MODULE: ./lib/report/next-steps.js
var next_steps = __webpack_require__(1551);
// EXTERNAL MODULE: ./lib/report/reason-groups.js
var reason_groups = __webpack_require__(453);
// EXTERNAL MODULE: ./lib/report/report.js + 33 modules
var report = __webpack_require__(3365);
// EXTERNAL MODULE: ./lib/report/main-finding.js
var main_finding = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/report/insight-words.js
var insight_words = __webpack_require__(410);
// EXTERNAL MODULE: ./lib/report/opening-words.js
var opening_words = __webpack_require__(7610);
// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(5730);
;// CONCATENATED MODULE: ./lib/report/terminal-insights.js




/** What the run shows of the service, with the numbers and what to do. */
function insightLines(view, page) {
    return view.insights.flatMap((finding) => {
        const { sign, color } = insight_words/* SEVERITY_LOOKS */.t[finding.severity];
        const where = (0,insight_words/* whereOf */.d)(finding, view);
        const [first = '', ...rest] = (0,text_width/* wrap */.LV)((0,report_escape/* cleanLine */.Ow)(finding.title + (where === '' ? '' : ` (${where})`)), page.width - 2);
        const below = [...finding.evidence, `→ ${finding.action}`];
        return [
            `${page.paint[color](sign)} ${page.paint.bold(first)}`,
            ...rest.map((line) => `  ${page.paint.bold(line)}`),
            ...below.flatMap((text) => (0,text_width/* wrap */.LV)((0,report_escape/* cleanLine */.Ow)(text), page.width - 2).map((line) => `  ${line}`)),
        ];
    });
}
/** What a spike did, unless a finding tells it; nothing where the load has none. */
function spikeLines(view, page) {
    const told = view.spike;
    if (told === null)
        return [];
    const known = view.insights.some(({ rule }) => rule === 'slow-recovery');
    if (known)
        return [];
    const failed = told.rows.flatMap(({ phase, failures }) => failures === '' ? [] : [`Failed in ${phase.name ?? ''}: ${failures}.`]);
    return [`The spike: ${told.summary.replaceAll('`', '')}`, ...failed].flatMap((line) => (0,text_width/* wrap */.LV)((0,report_escape/* cleanLine */.Ow)(line), page.width));
}
/** The first seconds of load; hints are not folded away here, so that one of a cold start tells them. */
function openingLines(view, page) {
    const line = view.insights.some(({ rule }) => rule === 'cold-start') ? '' : (0,opening_words/* openingLine */.l)(view);
    return line === '' ? [] : (0,text_width/* wrap */.LV)(line, page.width);
}

// EXTERNAL MODULE: ./lib/report/terminal-colors.js
var terminal_colors = __webpack_require__(365);
// EXTERNAL MODULE: ./lib/gate/gate-state.js
var gate_state = __webpack_require__(2392);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/report/cell-picture.js
var cell_picture = __webpack_require__(7623);
// EXTERNAL MODULE: ./lib/report/figure-heads.js
var figure_heads = __webpack_require__(9482);
// EXTERNAL MODULE: ./lib/report/figure-rows.js
var figure_rows = __webpack_require__(9632);
// EXTERNAL MODULE: ./lib/report/text-table.js
var text_table = __webpack_require__(5154);
// EXTERNAL MODULE: ./lib/report/verdict-words.js
var verdict_words = __webpack_require__(8215);
;// CONCATENATED MODULE: ./lib/report/terminal-tables.js









/** Passing cells beyond this number are only counted. */
const MOST_QUIET = 20;
/** Narrower terminals have no pictures. */
const WIDE = 100;
function cellColumns(cells, pictures) {
    const { before, yardstick } = (0,figure_heads/* headsOf */.j)(cells);
    return [
        { head: '', align: 'left' },
        { head: 'endpoint', align: 'left', flexible: true },
        { head: 'metric', align: 'left' },
        { head: before, align: 'right', expendable: 2 },
        { head: 'now', align: 'right' },
        { head: 'change', align: 'right' },
        ...(pictures ? [{ head: '├ band ┤', align: 'left', expendable: 4 }] : []),
        { head: yardstick, align: 'right', expendable: 3 },
        { head: 'verdict', align: 'left', expendable: 1 },
    ];
}
/** The judged cells, worst first; empty without any baseline value. */
function cellTable(view, page) {
    if (view.cells.every((cell) => cell.baseline === null))
        return [];
    const loud = view.cells.filter((cell) => !isQuiet(cell));
    const quiet = view.cells.filter(isQuiet);
    const floor = (0,gate_state/* floorOf */.Et)(view.result.scenario.gate.floor);
    const shown = [...loud, ...quiet.slice(0, MOST_QUIET)];
    const drawn = shown.map((cell) => (0,cell_picture/* pictureOf */.j)(cell, floor)?.bar ?? '');
    const pictures = page.width >= WIDE && drawn.some((bar) => bar !== '');
    const rows = shown.map((cell, index) => cellRow(cell, page, pictures ? (drawn[index] ?? '') : null));
    const hidden = quiet.length - MOST_QUIET;
    const table = (0,text_table/* textTable */.e)(cellColumns(view.cells, pictures), rows, {
        width: page.width,
        paintHead: page.paint.gray,
    });
    return hidden > 0 ? [...table, `   … and ${(0,figure_words/* plural */.LS)(hidden, 'more cell')} like these`] : table;
}
function endpointTable(view, page) {
    const rows = (0,figure_rows/* reached */.V6)(view.endpoints).map((row) => figureRow(row, row.name ?? '', view));
    const all = view.endpoints.length > 1 ? [figureRow(view.total, '(all)', view)] : [];
    return figureTable('endpoint', [...rows, ...all], view, page);
}
function phaseTable(view, page) {
    if (view.phases.length < 2)
        return [];
    return figureTable('phase', (0,figure_rows/* reached */.V6)(view.phases).map((row) => figureRow(row, row.name ?? '', view)), view, page);
}
/** `picture` is null where the table has none. */
function cellRow(cell, page, picture) {
    const look = (0,verdict_words/* lookOf */.Li)(cell.verdict);
    const paint = page.paint[look.color];
    return [
        { text: look.sign, paint },
        { text: cell.endpoint === null ? '(all)' : (0,report_escape/* cleanLine */.Ow)(cell.endpoint) },
        { text: cell.metric },
        { text: (0,figure_words/* formatFigure */.Mo)(cell.metric, cell.baseline) },
        { text: (0,figure_words/* formatFigure */.Mo)(cell.metric, cell.value) },
        { text: (0,figure_words/* formatCellChange */.km)(cell), paint },
        ...(picture === null ? [] : [{ text: picture, paint }]),
        { text: cell.change === null ? figure_words/* NONE */.x3 : (0,figure_words/* formatYardstick */.Im)(cell) },
        { text: cell.waived === null ? look.words : 'waived', paint },
    ];
}
function figureTable(head, rows, view, page) {
    const service = [
        { head: 'service p50', align: 'right', expendable: 7 },
        { head: 'service p95', align: 'right', expendable: 4 },
    ];
    const columns = [
        { head, align: 'left', flexible: true },
        { head: 'requests', align: 'right', expendable: 3 },
        { head: 'req/s', align: 'right', expendable: 5 },
        { head: 'p50', align: 'right', expendable: 2 },
        { head: 'p95', align: 'right' },
        { head: 'p99', align: 'right', expendable: 6 },
        ...(view.open ? service : []),
        { head: 'failed', align: 'right' },
    ];
    return (0,text_table/* textTable */.e)(columns, rows, { width: page.width, paintHead: page.paint.gray });
}
function figureRow(row, name, view) {
    const { latency, service } = row;
    const times = [latency.p50, latency.p95, latency.p99, ...(view.open ? [service?.p50, service?.p95] : [])];
    const failed = row.requests === 0 && row.failed === 0 ? figure_words/* NONE */.x3 : failedOf(row);
    return [
        { text: (0,report_escape/* cleanLine */.Ow)(name) },
        { text: (0,units/* formatCount */.B4)(row.requests) },
        { text: row.throughput === null ? figure_words/* NONE */.x3 : (0,units/* formatRate */.CE)(row.throughput).replace(/\/s$/, '') },
        ...times.map((time) => ({ text: (0,figure_words/* formatFigure */.Mo)('p50', time ?? null) })),
        { text: failed },
    ];
}
function failedOf(row) {
    if (row.failed === 0 || row.errorRate === null)
        return (0,units/* formatCount */.B4)(row.failed);
    return `${(0,units/* formatCount */.B4)(row.failed)} (${(0,units/* formatPercent */.l9)(row.errorRate)})`;
}
function isQuiet(cell) {
    return cell.verdict === 'pass' || cell.verdict === 'not-compared';
}

// EXTERNAL MODULE: ./lib/report/rules-words.js
var rules_words = __webpack_require__(9649);
// EXTERNAL MODULE: ./lib/report/waiver-words.js
var waiver_words = __webpack_require__(1528);
// EXTERNAL MODULE: ./lib/report/server-words.js
var server_words = __webpack_require__(5195);
// EXTERNAL MODULE: ./lib/report/stage-words.js
var stage_words = __webpack_require__(6492);
;// CONCATENATED MODULE: ./lib/report/terminal-stages.js





/** Where a growing load breaks the service, in sentences; empty for loads that don't grow. */
function breakingLines(view, page) {
    if (view.capacity === null)
        return [];
    const sentences = (0,stage_words/* breakingSentences */.AE)(view.capacity, view.open).map((text) => (0,report_escape/* cleanLine */.Ow)(text.replaceAll('`', '')));
    return [
        page.paint.bold('Where it breaks'),
        ...sentences.flatMap((text) => (0,text_width/* wrap */.LV)(text, page.width - 2).map((line, index) => `${index === 0 ? '· ' : '  '}${line}`)),
    ];
}
/** The stages from the lowest load to the highest. */
function stageTable(view, page) {
    if (view.capacity === null)
        return [];
    const rows = view.capacity.stages.map(({ load, throughput, p50, p95, p99, errorRate }) => [
        { text: (0,stage_words/* formatLoad */.uN)(load, view.open) },
        { text: (0,figure_words/* formatFigure */.Mo)('throughput', throughput).replace(/\/s$/, '') },
        ...[p50, p95, p99].map((value) => ({ text: (0,figure_words/* formatFigure */.Mo)('p50', value) })),
        { text: (0,figure_words/* formatFigure */.Mo)('errors', errorRate) },
    ]);
    const columns = [
        { head: 'stage', align: 'right' },
        { head: 'req/s', align: 'right' },
        { head: 'p50', align: 'right', expendable: 2 },
        { head: 'p95', align: 'right' },
        { head: 'p99', align: 'right', expendable: 1 },
        { head: 'errors', align: 'right' },
    ];
    return (0,text_table/* textTable */.e)(columns, rows, { width: page.width, paintHead: page.paint.gray });
}
/** How each endpoint took the growing load. */
function endpointNoteTable(view, page) {
    const { capacity } = view;
    // Of a single endpoint all is said that the stages say.
    if (capacity === null || (capacity.notes.length < 2 && capacity.notes.every(({ note }) => note === 'OK')))
        return [];
    const rows = capacity.notes.map(({ name, note, why, p95, first }) => [
        { text: (0,report_escape/* cleanLine */.Ow)(name) },
        { text: `${(0,figure_words/* formatFigure */.Mo)('p95', p95.lowest)} → ${(0,figure_words/* formatFigure */.Mo)('p95', p95.highest)}` },
        { text: first === null ? figure_words/* NONE */.x3 : (0,stage_words/* formatLoad */.uN)(first.at ?? first.high, view.open) },
        { text: (0,stage_words/* servedWords */.ps)(capacity, name) },
        { text: note, paint: PAINTS[note](page) },
        { text: (0,report_escape/* cleanLine */.Ow)(why) },
    ]);
    const columns = [
        { head: 'endpoint', align: 'left', flexible: true },
        { head: 'p95: lowest → highest load', align: 'right', expendable: 1 },
        { head: 'breaks at', align: 'right' },
        { head: 'sustained', align: 'right' },
        { head: 'note', align: 'left' },
        { head: 'because', align: 'left', expendable: 2 },
    ];
    return (0,text_table/* textTable */.e)(columns, rows, { width: page.width, paintHead: page.paint.gray });
}
const PAINTS = {
    OK: ({ paint }) => paint.green,
    watch: ({ paint }) => paint.yellow,
    bottleneck: ({ paint }) => paint.red,
};

// EXTERNAL MODULE: ./lib/report/sensitivity-words.js
var sensitivity_words = __webpack_require__(4253);
;// CONCATENATED MODULE: ./lib/report/terminal.js




















/** Narrower tables say nothing any more: the terminal then wraps them by itself. */
const NARROWEST = 40;
const MOST_LINES = 20;
const MOST_NAMED = 5;
/** The report for a terminal: no line wider than `width` columns (40 at least), colours only if asked for. */
function renderText(input, options) {
    const view = (0,report/* viewOf */.du)(input);
    const { width, color, link = null } = options;
    const page = { width: Math.max(NARROWEST, width), paint: (0,terminal_colors/* painter */.C)(color), link };
    const parts = [
        headline(view, page),
        rulesPart(view, page),
        howJudged(view, page),
        missedLimits(view, page),
        movedLines(view, page),
        cellTable(view, page),
        findings(view, page),
        insightLines(view, page),
        spikeLines(view, page),
        openingLines(view, page),
        breakingLines(view, page),
        stageTable(view, page),
        endpointNoteTable(view, page),
        endpointTable(view, page),
        view.capacity === null ? phaseTable(view, page) : [],
        serverLine(view, page),
        failureLines(view, page),
        noteLines(view, page),
        advice(view, page),
        footer(view, page),
    ];
    const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return `${text.join('\n\n')}\n`;
}
function headline(view, page) {
    const look = (0,verdict_words/* lookOverall */.ZR)(view);
    const text = `${look.sign} loadgate ${(0,report_escape/* cleanLine */.Ow)(view.tier)}: ${(0,report_escape/* cleanLine */.Ow)((0,main_finding/* headlineWithFinding */.y)(view))}`;
    return (0,text_width/* wrap */.LV)(text, page.width).map((line) => page.paint.bold(page.paint[look.color](line)));
}
function rulesPart({ verdict }, page) {
    const { tampering, accepted } = (0,rules_words/* rulesWords */.w)(verdict);
    return [
        ...(tampering === null ? [] : bullet('!', tampering, page, page.paint.yellow)),
        ...(accepted === null ? [] : bullet('·', accepted, page)),
    ];
}
/** What the verdict is worth, and where it comes from. */
function howJudged(view, page) {
    if ((0,report/* isUncompared */.LS)(view))
        return [];
    const told = [
        (0,sensitivity_words/* describeSensitivity */.j)(view.verdict),
        `${(0,verdict_words/* capitalized */.l2)((0,evidence_words/* describeEvidence */.RQ)(view))}.`,
        (0,verdict_words/* fixedBandWarning */.iF)(view.cells),
    ];
    return told.filter((text) => text !== '').flatMap((text) => (0,text_width/* wrap */.LV)((0,report_escape/* cleanLine */.Ow)(text), page.width));
}
/** One line per cell that moved; waivers below. */
function movedLines(view, page) {
    const moved = view.cells.filter(({ verdict }) => verdict === 'regression' || verdict === 'improved');
    return [
        ...atMost(moved, (cell) => {
            const look = (0,verdict_words/* lookOf */.Li)(cell.verdict);
            const name = cell.endpoint === null ? '' : `${cell.endpoint} `;
            return bullet(look.sign, `${name}${(0,figure_words/* describeMove */.xS)(cell, view.behind)}`, page, page.paint[look.color]);
        }),
        ...atMost((0,waiver_words/* waiverRemarks */.Q)(view), ({ state, name, text }) => {
            const loud = state === 'exceeded' || state === 'expired';
            return bullet(loud ? '!' : '·', `${name}: ${text}`, page, loud ? page.paint.yellow : page.paint.plain);
        }),
    ];
}
function missedLimits(view, page) {
    const missed = view.limits.filter((limit) => limit.status === 'FAIL' || limit.status === 'MARGINAL');
    return atMost(missed, (limit) => limitLines(limit, view, page));
}
function limitLines(limit, view, page) {
    const look = (0,verdict_words/* lookOfThreshold */.iD)(limit.status);
    const what = limit.status === 'FAIL' ? 'limit missed' : 'limit met by the median, not by every run';
    const place = limit.line === null ? '' : `, ${view.result.scenario.file}:${limit.line}`;
    const text = `${what}: ${limit.text}: ${(0,figure_words/* describeLimit */.XW)(limit, limit.metric)}${place}`;
    return bullet(look.sign, text, page, page.paint[look.color]);
}
/** Why cells can't be judged, and which endpoints came and went. */
function findings(view, page) {
    const { newEndpoints, vanishedEndpoints } = view.verdict;
    const compared = !(0,report/* isUncompared */.LS)(view);
    const reasons = ['invalid', 'inconclusive', 'not-compared']
        .filter((verdict) => compared || verdict !== 'not-compared')
        .flatMap((verdict) => (0,reason_groups/* groupByReason */.H)(view.cells, verdict).map((group) => ({ verdict, ...group })))
        .filter(({ reason }) => !(0,report/* isHeadline */.R)(reason, view));
    return [
        ...whyNotCompared(view, page),
        ...atMost(reasons, ({ verdict, reason, cells }) => {
            const names = cells.map((cell) => verdict === 'inconclusive' && cell.change !== null
                ? `${(0,gate_cells/* cellId */.Cw)(cell)} ${(0,figure_words/* formatCellChange */.km)(cell)}`
                : (0,gate_cells/* cellId */.Cw)(cell));
            const look = (0,verdict_words/* lookOf */.Li)(verdict);
            // A verdict that has a figure speaks for itself; the others are named.
            const words = verdict === 'inconclusive' ? '' : `${look.words}: `;
            return bullet(look.sign, `${words}${someOf(names)}: ${reason}`, page, page.paint[look.color]);
        }),
        ...(newEndpoints.length === 0
            ? []
            : bullet('+', `${(0,comparison_steps/* unknownBefore */.O9)(view)}: ${someOf(newEndpoints)}`, page)),
        ...(vanishedEndpoints.length === 0
            ? []
            : bullet('-', `${(0,comparison_steps/* unknownNow */.DU)(view)}: ${someOf(vanishedEndpoints)}`, page)),
    ];
}
function serverLine(view, page) {
    const text = (0,server_words/* describeServer */.X8)(view);
    return text === '' ? [] : (0,text_width/* wrap */.LV)(text, page.width);
}
/** Which endpoints failed, and how. */
function failureLines(view, page) {
    const failing = view.endpoints.filter((row) => row.failed > 0);
    return atMost(failing, (row) => bullet('!', `${row.name ?? ''}: ${(0,failure_words/* describeFailures */.n)(row.failures)}`, page, page.paint.yellow));
}
function noteLines(view, page) {
    return [
        ...atMost(view.notes.warnings, (text) => bullet('!', text, page, page.paint.yellow)),
        ...atMost(view.notes.infos, (text) => bullet('·', text, page)),
    ];
}
/** Unless the headline has said it. */
function whyNotCompared(view, page) {
    const { baseline, headline, overall } = view.verdict;
    const { noPairs } = view.verdict.evidence;
    if (baseline.state === 'used' || !(0,report/* isUncompared */.LS)(view) || overall === 'invalid')
        return [];
    if (headline.includes(baseline.reason) && noPairs === null)
        return [];
    return bullet('·', `not compared: ${(0,report/* whyUncompared */.$M)(view)}`, page);
}
/** Commands are never wrapped: they are there to be copied. */
function advice(view, page) {
    const steps = (0,next_steps/* nextSteps */.Zn)(view).flatMap(({ text, command }) => [
        ...bullet('→', text, page),
        ...(command === null ? [] : [commandLine(command)]),
    ]);
    const commands = (0,next_steps/* recordingCommands */.wW)(view);
    return commands.length === 0
        ? steps
        : [...steps, ...bullet('→', next_steps/* RECORDING */.Os, page), ...commands.map(commandLine)];
}
function commandLine(command) {
    return `    ${(0,report_escape/* cleanLine */.Ow)(command)}`;
}
function footer(view, page) {
    const { baseline } = view.verdict;
    const how = (0,comparison_steps/* standsIn */.Bl)(view.verdict) ? 'compared with' : 'baseline:';
    const used = baseline.state === 'used' ? [`${how} ${(0,verdict_words/* describeBaseline */.FT)(baseline, view.now)}`] : [];
    const files = view.files === null
        ? []
        : [
            `report:   ${view.files}/report.md (figures in result.json, verdict.json)`,
            `charts:   ${view.files}/report.html (opens in any browser)`,
        ];
    return [...used, ...files].flatMap((line) => (0,text_width/* wrap */.LV)((0,report_escape/* cleanLine */.Ow)(line), page.width).map((part) => page.paint.gray(withLinks(part, view, page))));
}
/** The report's files that are named as a whole in a line lead to them. */
function withLinks(line, { files }, { link }) {
    if (link === null || files === null)
        return line;
    return ['report.md', 'report.html'].reduce((text, name) => {
        const shown = (0,report_escape/* cleanLine */.Ow)(`${files}/${name}`);
        return text.replace(shown, () => `\x1b]8;;${link(`${files}/${name}`)}\x1b\\${shown}\x1b]8;;\x1b\\`);
    }, line);
}
function bullet(sign, text, page, paint = page.paint.plain) {
    const [first = '', ...rest] = (0,text_width/* wrap */.LV)((0,report_escape/* cleanLine */.Ow)(text), page.width - 2);
    return [`${paint(sign)} ${first}`, ...rest.map((line) => `  ${line}`)];
}
function someOf(names) {
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    return names.slice(0, MOST_NAMED).join(', ') + more;
}
function atMost(items, lines) {
    const shown = items.slice(0, MOST_LINES).flatMap(lines);
    return items.length > MOST_LINES ? [...shown, `  … and ${items.length - MOST_LINES} more`] : shown;
}


/***/ }),

/***/ 5154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5730);

const GAP = '  ';
const NARROWEST = 8;
/** Columns are left out before the flexible one gets narrower than this. */
const COMFORTABLE = 16;
/** Aligned columns; no line is wider than `width`. The first column with `flexible` is clipped where needed. */
function textTable(columns, rows, options) {
    const kept = fittingColumns(columns, rows, options.width);
    const widths = kept.map((index) => naturalWidth(columns, rows, index));
    shrink(widths, kept.findIndex((index) => columns[index]?.flexible === true), options.width);
    const line = (cells) => kept
        .map((index, position) => {
        const last = position === kept.length - 1;
        return pad(cells[index] ?? { text: '' }, widths[position] ?? 0, columns[index]?.align ?? 'left', last);
    })
        .join(GAP)
        .trimEnd();
    const head = columns.map((column) => ({ text: column.head, paint: options.paintHead }));
    return [line(head), ...rows.map(line)];
}
/** Indexes of the columns that have room beside the flexible one. */
function fittingColumns(columns, rows, width) {
    let kept = columns.map((_, index) => index);
    const narrowest = () => total(kept.map((index) => {
        const natural = naturalWidth(columns, rows, index);
        return columns[index]?.flexible === true ? Math.min(natural, COMFORTABLE) : natural;
    }));
    const expendable = kept
        .filter((index) => columns[index]?.expendable !== undefined)
        .sort((a, b) => (columns[b]?.expendable ?? 0) - (columns[a]?.expendable ?? 0));
    for (const index of expendable) {
        if (narrowest() <= width)
            break;
        kept = kept.filter((other) => other !== index);
    }
    return kept;
}
function naturalWidth(columns, rows, index) {
    return Math.max((0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(columns[index]?.head ?? ''), ...rows.map((row) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(row[index]?.text ?? '')));
}
/** Takes what is too much from the flexible column, then from the last ones. */
function shrink(widths, flexible, width) {
    const order = [flexible, ...widths.map((_, index) => widths.length - 1 - index)];
    for (const index of order) {
        const tooMuch = total(widths) - width;
        const current = widths[index];
        if (tooMuch <= 0 || current === undefined)
            continue;
        const least = index === flexible ? NARROWEST : 1;
        widths[index] = Math.max(Math.min(least, current), current - tooMuch);
    }
}
function total(widths) {
    return widths.reduce((sum, width) => sum + width, 0) + GAP.length * Math.max(0, widths.length - 1);
}
function pad(cell, width, align, last) {
    const text = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .clipToWidth */ .mV)(cell.text, width);
    const space = ' '.repeat(Math.max(0, width - (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(text)));
    const painted = cell.paint ? cell.paint(text) : text;
    if (align === 'right')
        return space + painted;
    return last ? painted : painted + space;
}


/***/ })

};
