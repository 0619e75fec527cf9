export const id = 829;
export const ids = [829];
export const modules = {

/***/ 9829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wh: () => (/* binding */ USUAL_CAPACITY),
/* harmony export */   g8: () => (/* binding */ capacitySchema),
/* harmony export */   qQ: () => (/* binding */ readCapacitySettings)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5503);
/* harmony import */ var _maps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2304);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7511);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8434);
/* harmony import */ var _scenario_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5228);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7071);






const capacitySchema = (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .map */ .Tj)('capacity, such as { instances: 2, cost: 45, headroom: 20% }', {
    instances: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)('Instances that serve what is measured; 1 unless given.', {
        min: 1,
        whole: true,
    }).optional(),
    cost: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)('What one instance costs in a month.', { min: 0 }).optional(),
    currency: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .filledText */ .Uq)('a currency such as EUR', { description: 'Of the cost.' }).optional(),
    headroom: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)('What is to be left above the target; 20% unless given.', 10).optional(),
    maximum: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)('Instances at most.', { min: 1, whole: true }).optional(),
}).meta({ description: 'For loadgate plan: how the service runs today, and what more of it costs.' });
const USUAL_CAPACITY = {
    instances: 1,
    cost: null,
    currency: '',
    headroom: 0.2,
    maximum: null,
};
/**
 * Reads `capacity:` of a scenario file, whatever else stands there; what it leaves out has its usual value.
 * @throws ConfigError when the file can't be read, or this part of it is wrong.
 */
function readCapacitySettings(request) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseScenario */ .M)((0,_scenario_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readScenarioFile */ .t)(request.file, request.cwd), request.file);
    const syntax = new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Z(document);
    for (const problem of document.problems)
        syntax.report(problem);
    syntax.throwIfAny([]);
    // Variables of other parts may be missing here: only what this part needs counts.
    const { filled } = (0,_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .readTree */ .Z)(document, request.env, new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Z(document));
    const problems = new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Z(document);
    const written = typeof filled === 'object' && filled !== null && 'capacity' in filled ? filled.capacity : undefined;
    const read = written === undefined ? null : (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(capacitySchema, written, ['capacity'], problems);
    problems.throwIfAny([]);
    return {
        instances: read?.instances ?? USUAL_CAPACITY.instances,
        cost: read?.cost ?? USUAL_CAPACITY.cost,
        currency: read?.currency ?? USUAL_CAPACITY.currency,
        headroom: read?.headroom ?? USUAL_CAPACITY.headroom,
        maximum: read?.maximum ?? USUAL_CAPACITY.maximum,
    };
}


/***/ }),

/***/ 5503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ keyOf),
  M: () => (/* binding */ parseScenario)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
;// CONCATENATED MODULE: ./lib/plan/yaml-problems.js
/** The parser's errors in words for the person who wrote the file. */
function explainYaml(yaml, text, locate) {
    const toProblem = (error) => ({
        at: locate(error.pos[0]),
        path: '',
        message: explain(error, text),
    });
    const isDuplicate = (error) => error.code === 'DUPLICATE_KEY';
    const broken = yaml.errors.filter((error) => !isDuplicate(error));
    const tags = yaml.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED');
    const duplicates = yaml.errors.filter(isDuplicate).map(toProblem);
    // One mistake makes the parser stumble again and again behind it: only the first place helps.
    const first = [...broken, ...tags].slice(0, 1).map(toProblem);
    return first.length > 0
        ? { fatal: [...duplicates, ...first].sort(byLine), tolerable: [] }
        : { fatal: [], tolerable: duplicates };
}
function byLine(a, b) {
    return (a.at?.line ?? 0) - (b.at?.line ?? 0);
}
function explain(error, text) {
    const [start, end] = error.pos;
    switch (error.code) {
        case 'DUPLICATE_KEY':
            return `the key ${wordAt(text, start)} stands twice in this map: remove one`;
        case 'TAB_AS_INDENT':
            return 'a tab indents this line: YAML wants spaces';
        case 'MULTIPLE_DOCS':
            return 'a second document starts here (---): a scenario file holds one';
        case 'MISSING_CHAR':
            return explainMissing(error);
        case 'BAD_SCALAR_START':
            return `a text can't start with ${text.slice(start, end)} here: put it into quotes`;
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'MULTILINE_IMPLICIT_KEY':
            return explainKey(text, start);
        case 'BAD_INDENT':
        case 'BAD_COLLECTION_TYPE':
            return `the indentation does not fit the lines above, or a bracket is not closed: ${sentence(error.message)}`;
        case 'UNEXPECTED_TOKEN':
            return explainToken(error, text);
        case 'TAG_RESOLVE_FAILED':
            return `the tag ${wordAt(text, start)} is not supported: write the value without it`;
        default:
            return `not valid YAML: ${sentence(error.message)}`;
    }
}
function explainMissing(error) {
    if (error.message.includes('quote'))
        return 'a quote is opened above but not closed';
    return `not valid YAML: ${sentence(error.message)}`;
}
function explainKey(text, start) {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', start);
    const line = text.slice(from, to === -1 ? undefined : to);
    return (line.match(/:\s/g)?.length ?? 0) > 1
        ? 'a second ": " in this line: put the text behind the first one into quotes'
        : 'the lines below are indented deeper than this value allows, or this line lacks its ":"';
}
function explainToken(error, text) {
    const before = text.slice(Math.max(0, error.pos[0] - 2), error.pos[0] + 1);
    if (before.includes('${'))
        return '${…} inside { } or [ ] must be in quotes: "${NAME}"';
    const found = JSON.stringify(text.slice(error.pos[0], error.pos[1]).trim());
    return `not valid YAML: ${found} is unexpected here; a text with such signs must be in quotes`;
}
/** The word, or quoted text, that starts at an offset. */
function wordAt(text, offset) {
    const word = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,{}[\]]+)/.exec(text.slice(offset, offset + 100))?.[0] ?? '';
    return word.startsWith('"') || word.startsWith('!') ? word : JSON.stringify(word.replace(/^'|'$/g, ''));
}
function sentence(message) {
    return message.charAt(0).toLowerCase() + message.slice(1);
}

;// CONCATENATED MODULE: ./lib/plan/document.js



const DEEPEST = 100;
/**
 * Parses the text of a scenario file. JSON is read as the YAML it is.
 * @throws ConfigError when it is empty or its syntax is broken.
 */
function parseScenario(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const locate = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const yaml = parse(text, file, lines);
    const problems = explainYaml(yaml, text, locate);
    if (problems.fatal.length > 0)
        throw new errors/* ConfigError */.xL(problems.fatal);
    if (yaml.contents === null || ((0,dist/* isScalar */.jn)(yaml.contents) && yaml.contents.value === null)) {
        throw fatal(file, 'is empty: a scenario needs at least target, journeys and tiers');
    }
    const overridden = [];
    const find = (path, part) => {
        const flag = overridden.find((one) => isWithin(path, one));
        const offset = flag === undefined ? offsetOf(yaml, path, part) : null;
        if (offset !== null)
            return { at: locate(offset), flag: null };
        const madeBy = flag ?? overridden.find((one) => isWithin(one, path));
        return { at: null, flag: madeBy === undefined ? null : path.join('.') };
    };
    return {
        file,
        yaml,
        text,
        problems: problems.tolerable,
        locate: find,
        place: (path) => find(path, 'key').at ?? { file, line: 1, column: 1 },
        markOverridden: (path) => overridden.push(path),
    };
}
function parse(text, file, lines) {
    if (isTooDeep(text))
        throw fatal(file, `is nested more than ${DEEPEST} levels deep`);
    try {
        return (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false });
    }
    catch (cause) {
        if (cause instanceof RangeError)
            throw fatal(file, `is nested more than ${DEEPEST} levels deep`);
        throw cause;
    }
}
/** The parser works recursively: a file of a million brackets must not reach it. */
function isTooDeep(text) {
    let [brackets, marksInLine, indent] = [0, 0, 0];
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        if (token === '[' || token === '{')
            brackets++;
        else if (token === ']' || token === '}')
            brackets--;
        else if (token === '-' || token === '?')
            marksInLine++;
        else if (token.startsWith('\n') || token.startsWith('\r'))
            marksInLine = 0;
        else if (token.startsWith(' '))
            indent = Math.max(indent, token.length);
        if (brackets > DEEPEST || marksInLine > DEEPEST || indent > 20 * DEEPEST)
            return true;
    }
    return false;
}
function fatal(file, message) {
    return new errors/* ConfigError */.xL([{ at: { file, line: 1, column: 1 }, path: '', message }]);
}
/** Offset of the value at `path`, or of its nearest ancestor in the file; null for what a flag made. */
function offsetOf(yaml, path, part) {
    let node = yaml.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
        const last = index === path.length - 1;
        const container = (0,dist/* isAlias */.Vj)(node) ? node.resolve(yaml) : node;
        if ((0,dist/* isMap */.jh)(container) && typeof step === 'string') {
            const pair = container.items.find((one) => keyOf(one) === step);
            if (!pair)
                return offset;
            node = asNode(pair.value);
            const start = last && part === 'value' ? startOf(node) : startOf(asNode(pair.key));
            if (start === null)
                return null;
            offset = start;
        }
        else if ((0,dist/* isSeq */.oP)(container) && typeof step === 'number') {
            node = asNode(container.items[step]);
            offset = startOf(node) ?? offset;
        }
        else
            return offset;
    }
    return offset;
}
/** The key of a map's entry as text. */
function keyOf(pair) {
    const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key;
    return typeof key === 'string' ? key : String(key);
}
function asNode(value) {
    return (0,dist/* isScalar */.jn)(value) || (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isAlias */.Vj)(value) ? value : null;
}
function startOf(node) {
    return node?.range?.[0] ?? null;
}
function isWithin(path, ancestor) {
    return (ancestor.length <= path.length && ancestor.every((part, index) => String(path[index]) === String(part)));
}


/***/ }),

/***/ 2304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   bX: () => (/* binding */ checkEntries),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8863);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1345);



/** A map with these keys and no others. */
function map(expected, shape) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(shape, {
        error: (issue) => issue.code === 'unrecognized_keys'
            ? issue.keys.map((key) => unknownKey(key, Object.keys(shape))).join('\n')
            : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)(expected, issue.input),
    });
}
/** A map from names that the user chooses to values of one kind. */
function mapOf(expected, value) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), value, { error: (issue) => (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)(expected, issue.input) });
}
function listOf(expected, item) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item, { error: (issue) => (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)(expected, issue.input) });
}
/** A key list longer than this helps nobody. */
const MOST_LISTED = 12;
/** `unknown key "wieght", did you mean "weight"?` */
function unknownKey(key, known) {
    const guess = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(key, known);
    const list = known.length > MOST_LISTED ? '' : `: expected ${known.join(', ')}`;
    return `unknown key ${JSON.stringify(key)}${guess === '' ? list : guess}`;
}
/** Checks a part of the scenario; null when it has problems, which are then reported with their places. */
function check(schema, value, path, problems) {
    const read = schema.safeParse(value);
    if (read.success)
        return read.data;
    for (const issue of read.error.issues)
        report(issue, path, problems);
    return null;
}
/**
 * Checks a map of the scenario and goes on without the entries that have problems: what else is wrong is then
 * found in the same go. Null when too little is left.
 */
function checkEntries(schema, value, path, problems) {
    const read = schema.safeParse(value);
    if (read.success)
        return read.data;
    const bad = new Set();
    for (const issue of read.error.issues) {
        report(issue, path, problems);
        const [entry] = issue.path;
        if (entry !== undefined)
            bad.add(entry);
        else if (issue.code === 'unrecognized_keys')
            issue.keys.forEach((key) => bad.add(key));
    }
    if (typeof value !== 'object' || value === null || bad.size === 0)
        return null;
    const left = schema.safeParse(Object.fromEntries(Object.entries(value).filter(([key]) => !bad.has(key))));
    return left.success ? left.data : null;
}
function report(issue, path, problems) {
    const at = [...path, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
    if (issue.code !== 'unrecognized_keys') {
        problems.add(at, issue.message);
        return;
    }
    const messages = issue.message.split('\n');
    issue.keys.forEach((key, index) => {
        problems.add([...at, key], messages[index] ?? issue.message);
    });
}


/***/ }),

/***/ 7511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ showPath),
/* harmony export */   Z: () => (/* binding */ Problems)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(231);


/** Collects everything that is wrong with a scenario, so that a person can mend it in one go. */
class Problems {
    #found = new Map();
    #broken = new Set();
    #places;
    constructor(places) {
        this.#places = places;
    }
    add(path, message, part = 'key') {
        if (this.#broken.has(showPath(path)))
            return;
        const { at, flag } = this.#places.locate(path, part);
        this.report({ at, path: flag === null ? showPath(path) : `--set ${showPath(path)}`, message });
    }
    /** Adds a problem that leaves no usable value: whatever else is found there follows from it, and is not told. */
    addBroken(path, message, part = 'value') {
        this.add(path, message, part);
        this.#broken.add(showPath(path));
    }
    /** Adds a problem that is not a value of the scenario, such as a flag. */
    report(problem) {
        this.#found.set(JSON.stringify(problem), problem);
    }
    get found() {
        return [...this.#found.values()];
    }
    get any() {
        return this.#found.size > 0;
    }
    /** @throws ConfigError with every problem, in the order of the file; secrets are masked. */
    throwIfAny(secrets = []) {
        if (!this.any)
            return;
        const redact = (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p)(secrets);
        const shown = [...this.#found.values()].map((one) => ({ ...one, message: redact(one.message) }));
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(shown.sort(byPlace));
    }
}
/** `journeys.shopper.steps[0].get`; keys that are not plain words are quoted. */
function showPath(path) {
    let shown = '';
    for (const part of path) {
        if (typeof part === 'number')
            shown += `[${part}]`;
        else if (!/^[\w$-]+$/.test(part))
            shown += `[${JSON.stringify(part)}]`;
        else
            shown += shown === '' ? part : `.${part}`;
    }
    return shown;
}
/** Problems without a place (flags) come first. */
function byPlace(a, b) {
    const [left, right] = [a.at, b.at];
    if (left === null || right === null)
        return Number(left !== null) - Number(right !== null);
    if (left.file !== right.file)
        return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
}


/***/ }),

/***/ 8863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   bp: () => (/* binding */ describeValue)
/* harmony export */ });
/** Why a text can't be read, in words for the person who wrote it. Returned, never thrown. */
class Refusal {
    message;
    constructor(message) {
        this.message = message;
    }
}
/** What stands in the file, as an error message shows it: `"many"`, `30`, `a list`, `nothing`. */
function describeValue(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    if (typeof value !== 'string')
        return JSON.stringify(value);
    const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value;
    return JSON.stringify(shown);
}
/** `expected a number, got "many"`; for an absent value `missing: expected a number`. */
function mismatch(expected, value) {
    return value === undefined
        ? `missing: expected ${expected}`
        : `expected ${expected}, got ${describeValue(value)}`;
}


/***/ }),

/***/ 5081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ refuseVariable)
/* harmony export */ });
const OWN = /^(INPUT_|ACTIONS_)|^GITHUB_(TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/i;
/**
 * Why a scenario can't take this environment variable; null when it can. What belongs to the runner (tokens, and
 * the files through which later steps are steered) must not reach a scenario, which a pull request can change.
 */
function refuseVariable(name) {
    if (!OWN.test(name))
        return null;
    return `the environment variable ${name} belongs to the runner and can't be taken: pass what is needed under another name`;
}


/***/ }),

/***/ 8434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   P8: () => (/* binding */ anyJson),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Uq: () => (/* binding */ filledText),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8532);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8863);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1345);




/** A validator of one value. `read` gives null for what it can't read: the message then tells what is expected. */
function scalar(expected, hints, read) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()
        .meta(hints)
        .transform((value, context) => {
        const found = read(value);
        if (found !== null && !(found instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_))
            return found;
        const message = found instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_ ? found.message : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(expected, value);
        context.addIssue({ code: 'custom', message });
        return zod__WEBPACK_IMPORTED_MODULE_4__/* .NEVER */ .tm;
    });
}
const DURATION = {
    type: 'string',
    pattern: '^\\s*(\\d+(\\.\\d+)?\\s*(us|ms|s|m|h))+\\s*$',
    examples: ['300ms', '30s', '10m', '2h'],
};
/** A length of time such as `300ms`, `30s` or `1h30m`; `positive` refuses `0s`. */
function duration(description, positive = false) {
    return scalar('a duration such as 300ms or 30s', { ...DURATION, description }, (value) => readDuration(value, positive));
}
function readDuration(value, positive) {
    if (typeof value === 'number') {
        const advice = value < 0 ? 'a duration is not negative' : `write the unit, such as ${value}s`;
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)('a duration such as 300ms or 30s', value)}: ${advice}`);
    }
    if (typeof value !== 'string')
        return null;
    const read = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value);
    if (read === null) {
        const negative = value.trim().startsWith('-') && (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value.trim().slice(1)) !== null;
        const found = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)('a duration such as 300ms or 30s', value);
        if (negative)
            return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`${found}: a duration is not negative`);
        return /^\s*[\d.]+\s*$/.test(value)
            ? new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`${found}: write the unit, such as ${value.trim()}s`)
            : null;
    }
    if (positive && read === 0)
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`expected more than ${value}`);
    return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.ms)(read);
}
const PERCENT = { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$', examples: ['15%', '30%'] };
/** A percentage such as `30%`, as a fraction. */
function percent(description, most = Infinity) {
    return scalar('a percentage such as 30%', { ...PERCENT, description }, (value) => {
        if (typeof value === 'number') {
            return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)('a percentage such as 30%', value)}: write it with the sign %`);
        }
        const read = typeof value === 'string' ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercent */ .lo)(value) : null;
        if (read === null || read <= most)
            return read;
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`at most ${most * 100}%`, value));
    });
}
/** A number; `whole` ones have no fraction. */
function number(description, limits = {}) {
    const { min, max, whole = false } = limits;
    const kind = whole ? 'a whole number' : 'a number';
    const hints = {
        type: whole ? 'integer' : 'number',
        description,
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
    };
    return scalar(kind, hints, (value) => {
        if (typeof value !== 'number')
            return null;
        if (whole && !Number.isSafeInteger(value))
            return null;
        if (min !== undefined && value < min)
            return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`expected ${kind} of at least ${min}, got ${value}`);
        if (max !== undefined && value > max)
            return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`expected ${kind} of at most ${max}, got ${value}`);
        return value;
    });
}
/** A text; numbers and true or false are taken as they are written. */
function text(expected, hints) {
    return scalar(expected, { type: ['string', 'number', 'boolean'], ...hints }, (value) => {
        if (typeof value === 'number' || typeof value === 'boolean')
            return String(value);
        return typeof value === 'string' ? value : null;
    });
}
/** A text with something in it. */
function filledText(expected, hints) {
    return scalar(expected, { type: ['string', 'number', 'boolean'], minLength: 1, ...hints }, (value) => {
        const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
        return typeof text === 'string' && text.trim() !== '' ? text : null;
    });
}
/** One of several words. */
function word(words, description) {
    const expected = words.length === 2 ? words.join(' or ') : `one of ${words.join(', ')}`;
    return scalar(expected, { enum: [...words], description }, (value) => {
        const found = words.find((one) => one === value);
        if (found !== undefined)
            return found;
        return typeof value === 'string'
            ? new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(expected, value)}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(value, words)}`)
            : null;
    });
}
/** true or false. */
function flag(description) {
    return scalar('true or false', { type: 'boolean', description }, (value) => typeof value === 'boolean' ? value : null);
}
/** Anything that JSON can hold. */
function anyJson(description) {
    return scalar('a value', { description }, (value) => ({ json: value }));
}


/***/ }),

/***/ 5228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readScenarioFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3434);
/* harmony import */ var _model_error_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2359);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2714);





const LARGEST = 1_000_000;
const OTHER_NAMES = ['loadgate.yml', 'loadgate.yaml', 'loadgate.json'];
/**
 * The text of a scenario file, without a byte order mark.
 * @throws ConfigError when it is missing, a folder, empty, binary or too large.
 */
function readScenarioFile(file, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file);
    const stats = statFile(path, file);
    if (stats.isDirectory())
        throw refuse(file, 'is a folder, not a scenario file', besides(path, file, true));
    if (!stats.isFile())
        throw refuse(file, 'is not a regular file');
    if (stats.size > LARGEST) {
        const size = `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(stats.size)}: a scenario file has at most ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(LARGEST)}`;
        throw refuse(file, `is too large, ${size}`, 'put large data into a CSV or JSON file and name it under data');
    }
    const bytes = readBytes(path, file);
    if (bytes.includes(0))
        throw refuse(file, 'is a binary file: a scenario is YAML or JSON text');
    return decode(bytes, file);
}
function statFile(path, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    }
    catch (cause) {
        if (!isMissing(cause))
            throw refuse(file, `can't be read: ${(0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .errorText */ .k)(cause)}`, undefined, cause);
        throw (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .usageError */ .Wp)(`${file}: there is no such file`, besides(path, file, false));
    }
}
function readBytes(path, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (cause) {
        throw refuse(file, `can't be read: ${(0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .errorText */ .k)(cause)}`, undefined, cause);
    }
}
function decode(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw refuse(file, 'is not UTF-8 text', 'save it with the encoding UTF-8', cause);
    }
}
/** A scenario of another usual name nearby is what was probably meant. */
function besides(path, file, isFolder) {
    const folder = isFolder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const found = OTHER_NAMES.find((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    const other = 'name another scenario file on the command line or with the input config';
    if (found === undefined)
        return other;
    return `did you mean ${isFolder ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(file, found) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(found))}? Or ${other}`;
}
function refuse(file, what, hint, cause) {
    const problem = { at: { file, line: 1, column: 1 }, path: '', message: what };
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([problem], { ...(hint === undefined ? {} : { hint }), cause });
}
function isMissing(cause) {
    return (0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isNodeError */ .f)(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}


/***/ }),

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readTree)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/plan/document.js + 1 modules
var plan_document = __webpack_require__(5503);
// EXTERNAL MODULE: ./lib/model/redact.js + 1 modules
var redact = __webpack_require__(231);
// EXTERNAL MODULE: ./lib/plan/refusal.js
var plan_refusal = __webpack_require__(8863);
// EXTERNAL MODULE: ./lib/plan/runner-variables.js
var runner_variables = __webpack_require__(5081);
;// CONCATENATED MODULE: ./lib/plan/fill.js



const REFERENCE = /(\$?)\$\{([^}]*)(\}?)/g;
const CONTENT = /^([A-Za-z_]\w*)(?::-(.*))?$/s;
/** Fills in `${NAME}` and `${NAME:-default}`; `$${` stands for a literal `${`. */
function fill(text, env) {
    const secrets = [];
    let fromOutside = false;
    const refusals = [];
    const filled = text.replace(REFERENCE, (whole, escape, content, end) => {
        if (escape !== '')
            return whole.slice(1);
        const found = end === '' ? malformed(whole) : lookUp(content, env);
        if (found instanceof plan_refusal/* Refusal */.P_) {
            refusals.push(found);
            return '';
        }
        fromOutside ||= found.isSet;
        if (found.isSecret)
            secrets.push(found.text);
        return found.text;
    });
    const [refusal] = refusals;
    if (refusal !== undefined)
        return refusal;
    const isWhole = /^\$\{[^}]*\}$/.test(text);
    return { value: isWhole ? typeScalar(filled) : filled, text: filled, secrets, fromOutside };
}
/** As in a shell, `:-` also replaces a variable that is set but empty. */
function lookUp(content, env) {
    const match = CONTENT.exec(content);
    if (!match)
        return malformed(`\${${content}}`);
    const name = match[1] ?? '';
    const fallback = match[2];
    const refused = (0,runner_variables/* refuseVariable */.v)(name);
    if (refused !== null)
        return new plan_refusal/* Refusal */.P_(refused);
    const value = env[name];
    if (fallback !== undefined && (value === undefined || value === '')) {
        return { text: fallback, isSet: false, isSecret: false };
    }
    if (value === undefined) {
        return new plan_refusal/* Refusal */.P_(`the environment variable ${name} is not set: set it, or give a default with \${${name}:-default}`);
    }
    return { text: value, isSet: true, isSecret: value !== '' && (0,redact/* isSecretName */.eh)(name) };
}
function malformed(found) {
    return new plan_refusal/* Refusal */.P_(`${JSON.stringify(found)} can't be filled in: write \${NAME} or \${NAME:-default}, or $\${ for a literal \${`);
}
const INTEGER = /^[-+]?(?:0|[1-9]\d*)$/;
const DECIMAL = /^[-+]?(?:\d+\.\d*|\.\d+|(?:\d+(?:\.\d*)?|\.\d+)[eE][-+]?\d+)$/;
const WORDS = {
    null: null,
    Null: null,
    NULL: null,
    '~': null,
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    FALSE: false,
};
/** Types a text like a plain scalar of YAML. Digits that a number would not keep (007, 20 digits) stay text. */
function typeScalar(text) {
    if (Object.hasOwn(WORDS, text))
        return WORDS[text] ?? null;
    if (INTEGER.test(text))
        return Number.isSafeInteger(Number(text)) ? Number(text) : text;
    return DECIMAL.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}

;// CONCATENATED MODULE: ./lib/plan/tree.js




const MOST_VALUES = 200_000;
/** Places where a value is text in the end: a number there keeps its digits (`1.10` stays `1.10`). */
const TEXT_PLACE = /^(http\/headers|server\/env|journeys\/[^/]+\/headers|journeys\/[^/]+(\/login)?(\/steps\/\d+)+\/(headers|query|form|expect\/headers))\//;
/** Turns the parsed file into values, with `${…}` filled in and aliases resolved. */
function readTree(document, env, problems) {
    const walk = new Walk(document, env, problems);
    const both = walk.node(document.yaml.contents, []);
    return { ...both, secrets: walk.secrets, targetFromOutside: walk.targetFromOutside };
}
const NOTHING = { written: null, filled: null };
class Walk {
    secrets = [];
    targetFromOutside = false;
    #document;
    #env;
    #problems;
    #open = new Set();
    #count = 0;
    constructor(document, env, problems) {
        this.#document = document;
        this.#env = env;
        this.#problems = problems;
    }
    node(node, path) {
        if (++this.#count > MOST_VALUES) {
            if (this.#count === MOST_VALUES + 1) {
                this.#problems.add([], `more than ${MOST_VALUES} values, aliases counted each time they are used`);
            }
            return NOTHING;
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, node.resolve(this.#document.yaml), path);
        if ((0,dist/* isMap */.jh)(node))
            return this.#map(node, path);
        if ((0,dist/* isSeq */.oP)(node)) {
            const items = node.items.map((item, index) => this.node(item, [...path, index]));
            return { written: items.map((one) => one.written), filled: items.map((one) => one.filled) };
        }
        return (0,dist/* isScalar */.jn)(node) ? this.#scalar(node.value, node.source, path) : NOTHING;
    }
    #alias(name, target, path) {
        if (target === undefined || this.#open.has(target)) {
            const what = target === undefined ? `the anchor &${name} is not set above` : `the alias *${name} contains itself`;
            this.#problems.addBroken(path, what);
            return NOTHING;
        }
        this.#open.add(target);
        const both = this.node(target, path);
        this.#open.delete(target);
        return both;
    }
    #map(map, path) {
        if (this.#isUnquotedTemplate(map)) {
            const source = this.#document.text.slice(map.range?.[0] ?? 0, map.range?.[1] ?? 0);
            this.#problems.addBroken(path, `{{ … }} must be in quotes: ${JSON.stringify(source)}`);
            return { written: source, filled: source };
        }
        const written = {};
        const filled = {};
        for (const pair of map.items) {
            const key = (0,plan_document/* keyOf */.T)(pair);
            if (key === '__proto__') {
                this.#problems.add([...path, key], 'this key is not allowed');
                continue;
            }
            const both = this.node(pair.value, [...path, key]);
            written[key] = both.written;
            filled[key] = both.filled;
        }
        return { written, filled };
    }
    /** YAML reads `{{ name }}` without quotes as a map whose key is a map. */
    #isUnquotedTemplate(map) {
        const only = map.items.length === 1 ? map.items[0] : undefined;
        return only !== undefined && map.flow === true && (0,dist/* isMap */.jh)(only.key) && only.key.flow === true;
    }
    #scalar(value, source, path) {
        if (typeof value === 'string')
            return this.#text(value, path);
        if (typeof value === 'number' && (!Number.isFinite(value) || isTextPlace(path))) {
            const text = source ?? String(value);
            return { written: text, filled: text };
        }
        const plain = typeof value === 'number' || typeof value === 'boolean' ? value : null;
        return { written: plain, filled: plain };
    }
    #text(text, path) {
        if (!text.includes('${'))
            return { written: text, filled: text };
        const filled = fill(text, this.#env);
        if (filled instanceof plan_refusal/* Refusal */.P_) {
            this.#problems.addBroken(path, filled.message);
            return { written: text, filled: text };
        }
        this.secrets.push(...filled.secrets);
        if (path.length === 1 && path[0] === 'target')
            this.targetFromOutside = filled.fromOutside;
        return { written: text, filled: isTextPlace(path) ? filled.text : filled.value };
    }
}
function isTextPlace(path) {
    return TEXT_PLACE.test(path.map((part) => String(part).replaceAll('/', '_')).join('/'));
}


/***/ })

};
