export const id = 299;
export const ids = [299];
export const modules = {

/***/ 8066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ seededRandom),
/* harmony export */   Mn: () => (/* binding */ randomInteger),
/* harmony export */   Yq: () => (/* binding */ seedOfText),
/* harmony export */   j7: () => (/* binding */ mixSeeds)
/* harmony export */ });
/** The sfc32 generator of PractRand, seeded through splitmix32. */
function seededRandom(seed) {
    let a = 0;
    let b = 0;
    let c = 0;
    let counter = 1;
    const next = () => {
        const sum = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = ((c << 21) | (c >>> 11)) + sum;
        return (sum >>> 0) / 4_294_967_296;
    };
    const reseed = (value) => {
        a = mix(value, 1);
        b = mix(value, 2);
        c = mix(value, 3);
        counter = 1;
        for (let warm = 0; warm < 4; warm++)
            next();
    };
    reseed(seed);
    return { next, reseed };
}
/** A 32-bit seed from several numbers: close inputs give unrelated seeds. */
function mixSeeds(...parts) {
    let seed = 0x9e3779b9;
    for (const part of parts)
        seed = mix(seed ^ (part | 0), Math.floor(part / 4_294_967_296) + 1);
    return seed >>> 0;
}
/** A 32-bit seed from a text (FNV-1a). */
function seedOfText(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash >>> 0;
}
/** splitmix32: a well-mixed 32-bit number from a seed and a stream number. */
function mix(seed, stream) {
    let z = (seed + Math.imul(stream, 0x9e3779b9)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
}
/** A whole number in [from, to], both ends included. */
function randomInteger(random, from, to) {
    return from + Math.floor(random.next() * (to - from + 1));
}


/***/ }),

/***/ 7781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   O_: () => (/* binding */ hasThinkTime),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/** Every endpoint once, in the order of the file. */
function endpointsOf(plan) {
    const found = plan.journeys.flatMap((journey) => stepsOf(journey).flatMap((step) => step.kind === 'request' ? [{ name: step.endpoint, journey: journey.name, at: step.at }] : []));
    const first = new Map();
    for (const { name, journey, at } of found.sort((a, b) => byPlace(a.at, b.at))) {
        if (!first.has(name))
            first.set(name, { name, journey, line: at.line });
    }
    return [...first.values()];
}
/** Whether a journey of the mix waits between its requests: throughput is then an input, not a result. */
function hasThinkTime(plan) {
    if (plan.tier.think === 'off')
        return false;
    return plan.journeys.some((journey) => journey.weight > 0 && allSteps(journey.steps).some((step) => step.kind === 'think' && step.max > 0));
}
/** How the users of a journey log in: with credentials of their own where anything that is sent is taken from somewhere. */
function loginOf(journey) {
    if (journey.login === null)
        return null;
    return JSON.stringify(journey.login.steps).includes('{{') ? 'own' : 'shared';
}
/** Every step of a journey: its login's first, and those inside others. */
function stepsOf(journey) {
    return [...allSteps(journey.login?.steps ?? []), ...allSteps(journey.steps)];
}
/** The steps and those inside them. */
function allSteps(steps) {
    return steps.flatMap((step) => ('steps' in step ? [step, ...allSteps(step.steps)] : [step]));
}
function byPlace(a, b) {
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 7651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ BUILTIN_FUNCTIONS),
/* harmony export */   VP: () => (/* binding */ BUILTIN_NAMES),
/* harmony export */   zx: () => (/* binding */ RESPONSE_NAMES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8066);


/** Variables that every template and expression may read. */
const BUILTIN_NAMES = ['user', 'iteration', 'env'];
/** What `expect.body` may read besides. */
const RESPONSE_NAMES = ['status', 'headers', 'body', 'json', 'bytes'];
const MOST_CHOICES = 8;
const NUMBER_TYPES = ['int', 'double'];
/** CEL gives its integers as bigint and expects them back as such. */
const BUILTIN_FUNCTIONS = [
    {
        name: 'uuid',
        signatures: ['uuid(): string'],
        description: 'a UUID that no other request of this or another run has',
        call: (context) => uuid(context),
    },
    {
        name: 'between',
        signatures: NUMBER_TYPES.flatMap((a) => NUMBER_TYPES.map((b) => `between(${a}, ${b}): int`)),
        description: 'a whole number from a to b, both ends included',
        call: (context, [from, to]) => between(context.random, Number(from), Number(to)),
    },
    {
        name: 'pick',
        signatures: Array.from({ length: MOST_CHOICES }, (_, more) => `pick(${Array(more + 1)
            .fill('dyn')
            .join(', ')}): dyn`),
        description: `one of up to ${MOST_CHOICES} values, or of a list`,
        call: (context, args) => pick(context.random, args),
    },
    {
        name: 'now',
        signatures: ['now(): string', 'now(string): dyn'],
        description: "the time in ISO 8601; now('ms') and now('s') since 1970",
        call: (context, [unit]) => now(context, unit),
    },
];
function uuid(context) {
    const first = Math.floor(context.random.next() * 4_294_967_296);
    const second = Math.floor(context.random.next() * 4_294_967_296);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`${context.uniqueKey}/${first}/${second}`).digest('hex');
    const variant = '89ab'.charAt(first & 3);
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
function between(random, from, to) {
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to))
        throw new RangeError(`between(${from}, ${to}): both ends must be whole numbers`);
    if (from > to)
        throw new RangeError(`between(${from}, ${to}): the first number must not be the larger one`);
    return BigInt((0,_model_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomInteger */ .Mn)(random, from, to));
}
function pick(random, args) {
    const only = args[0];
    const choices = args.length === 1 && Array.isArray(only) ? only : args;
    if (choices.length === 0)
        throw new RangeError('pick([]): there is nothing to pick from');
    return choices[(0,_model_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomInteger */ .Mn)(random, 0, choices.length - 1)];
}
function now(context, unit) {
    const time = context.now();
    switch (unit) {
        case undefined:
            return new Date(time).toISOString();
        case 'ms':
            return BigInt(Math.floor(time));
        case 's':
            return BigInt(Math.floor(time / 1000));
        default:
            throw new RangeError(`now('${String(unit)}'): the unit must be 'ms' or 's'`);
    }
}


/***/ }),

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ parseExpression)
});

// EXTERNAL MODULE: ./lib/plan/suggest.js
var suggest = __webpack_require__(1345);
// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 13 modules
var lib = __webpack_require__(7337);
// EXTERNAL MODULE: ./lib/plan/syntax/builtins.js
var builtins = __webpack_require__(7651);
// EXTERNAL MODULE: ./lib/plan/syntax/problem.js
var problem = __webpack_require__(5764);
;// CONCATENATED MODULE: ./lib/plan/syntax/cel.js



/** Parses a CEL expression. Throws a SyntaxProblem. */
function parseCel(text) {
    try {
        return environment.parse(text);
    }
    catch (error) {
        throw syntaxProblem(error, text);
    }
}
/**
 * Checks the types of an expression and makes the function that evaluates it. `typeNames`: the offsets of names that
 * are types for CEL, but variables when there are any of that name (`bytes`, `type`). Throws a SyntaxProblem; the
 * function throws an EvaluationProblem.
 */
function compileCel(text, typeNames) {
    const masked = [...typeNames].reduce((done, at) => `${done.slice(0, at)}_${done.slice(at + 1)}`, text);
    // A check leaves its types in the tree; evaluation wants to infer its own, so the check gets its own tree.
    const check = environment.parse(masked).check();
    if (!check.valid && check.error)
        throw syntaxProblem(check.error, text);
    const parsed = environment.parse(masked);
    return (context) => {
        try {
            return evaluateIn(context, parsed);
        }
        catch (error) {
            if (!(error instanceof lib/* EvaluationError */.ZN))
                throw evaluationProblem(error);
            if (error.code !== 'unsupported_type')
                throw evaluationProblem(error);
        }
        try {
            return evaluateIn(withMaps(context), parsed);
        }
        catch (error) {
            throw evaluationProblem(error);
        }
    };
}
function evaluateIn(context, parsed) {
    const outer = current;
    current = context;
    try {
        return toPlain(parsed(variables));
    }
    finally {
        current = outer;
    }
}
/**
 * CEL tells the kind of a value by its property `constructor`, so that an object with a key of that name is none that
 * it knows. As a Map it is; that costs a copy, and only such objects need it.
 */
function withMaps(context) {
    return {
        lookup: (name) => mapped(context.lookup(name)),
        random: context.random,
        uniqueKey: context.uniqueKey,
        now: () => context.now(),
    };
}
function mapped(value) {
    if (Array.isArray(value))
        return value.map(mapped);
    if (typeof value !== 'object' || value === null)
        return value;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
        return value;
    const members = Object.entries(value).map(([key, member]) => [key, mapped(member)]);
    return Object.hasOwn(value, 'constructor') ? new Map(members) : Object.fromEntries(members);
}
/** Names of the functions that CEL and loadgate know; methods (`.contains`) without their dot. */
function knownFunctions() {
    const all = environment.getDefinitions().functions;
    const named = (method) => new Set(all.filter((one) => (one.receiverType !== null) === method).map((one) => one.name));
    return { functions: named(false), methods: named(true) };
}
const ARITHMETIC = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
};
/**
 * The context of the evaluation under way. The functions of a CEL environment get their arguments and nothing
 * else, and an environment per virtual user would cost memory and time per evaluation. Evaluation never waits,
 * so one variable, set right before it, is enough.
 */
let current = null;
/** CEL asks a Map for its variables one by one: this one hands the question on, so that no record is built per evaluation. */
class CurrentVariables extends Map {
    get(name) {
        const type = MASKED_TYPES.get(name);
        return type ? (current?.lookup(type.name) ?? type.value) : current?.lookup(name);
    }
}
const variables = new CurrentVariables();
const environment = createEnvironment();
/** CEL's names of types. It would always take them for its own: a mask of the same length makes them variables. */
const TYPE_NAMES = new Set(environment
    .getDefinitions()
    .variables.filter(({ type }) => type === 'type')
    .map(({ name }) => name));
const MASKED_TYPES = new Map([...TYPE_NAMES].map((name) => [
    `_${name.slice(1)}`,
    { name, value: environment.evaluate(name) },
]));
function createEnvironment() {
    const env = new lib/* Environment */.OH({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
    for (const builtin of builtins/* BUILTIN_FUNCTIONS */.Q0)
        for (const signature of builtin.signatures)
            env.registerFunction(signature, (...args) => {
                if (!current)
                    throw new Error('an expression is evaluated without its context');
                return builtin.call(current, args);
            });
    // Numbers out of JSON are doubles for CEL, which does not mix them with the integers of an expression.
    for (const [operator, compute] of Object.entries(ARITHMETIC)) {
        const handler = (a, b) => compute(Number(a), Number(b));
        env.registerOperator(`double ${operator} int`, handler);
        env.registerOperator(`int ${operator} double`, handler);
    }
    env.registerOperator('double % double', ARITHMETIC['%']);
    return env;
}
const MISSING = new Set(['unknown_variable', 'no_such_key', 'index_out_of_bounds']);
/** CEL's values as what JSON has for them: integers as numbers, timestamps as ISO 8601, durations in ms, types as their names. */
function toPlain(value) {
    if (typeof value === 'bigint')
        return Number(value);
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map(toPlain);
    if (value instanceof Date)
        return value.toISOString();
    if (value instanceof Map)
        return toPlain(Object.fromEntries(value));
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('utf8');
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null)
        return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toPlain(member)]));
    const simple = value.valueOf();
    if (typeof simple === 'bigint' || typeof simple === 'number')
        return Number(simple);
    return 'name' in value ? value.name : null;
}
function syntaxProblem(error, text) {
    if (!(error instanceof Error))
        return new problem/* SyntaxProblem */.b(String(error), 0, error);
    const offset = 'range' in error ? startOf(error.range) : 0;
    return new problem/* SyntaxProblem */.b(explain(error, text), Math.min(offset, text.length), error);
}
function explain(error, text) {
    if (!(error instanceof lib/* ParseError */.mB)) {
        const summary = 'summary' in error ? String(error.summary) : error.message;
        return summary.replace(/^no such overload: /, 'the types do not fit: ');
    }
    if (text.trim() === '')
        return 'the expression is empty';
    return error.summary.replace(/^Unexpected token: EOF$/, 'the expression ends too early');
}
function evaluationProblem(error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof lib/* EvaluationError */.ZN))
        return new problem/* EvaluationProblem */.O(message, { missing: false, cause: error });
    const { code, summary } = error;
    return new problem/* EvaluationProblem */.O(summary
        .replace(/^Unknown variable: (.*)$/, '"$1" is not set')
        .replace(/^No such key: (?!index)(.*)$/, 'there is no "$1"')
        .replace(/^No such key: (?=index)/, '')
        .replace(/^no such overload: /, 'the types do not fit: ')
        .replace(/dyn<(\w+)>/g, '$1'), { missing: MISSING.has(code), cause: error });
}
function startOf(range) {
    const start = typeof range === 'object' && range !== null && 'start' in range ? range.start : undefined;
    return typeof start === 'number' ? start : 0;
}

;// CONCATENATED MODULE: ./lib/plan/syntax/expression.js



/** Parses an expression: what stands inside `{{ }}`, in `when:` or in `expect.body`. Throws a SyntaxProblem. */
function parseExpression(text) {
    const { ast } = parseCel(text);
    const reads = new Reads();
    collect(ast, NOTHING_BOUND, reads);
    const path = dottedPath(ast);
    // A name such as `type` is CEL's own, unless it is all that the expression reads.
    if (path)
        reads.names.add(path[0] ?? '');
    return {
        text,
        names: [...reads.names],
        envNames: [...(reads.members.get('env') ?? [])],
        members: new Map([...reads.members].map(([name, members]) => [name, [...members]])),
        // Most templates are just a name: looking it up is thirty times faster than CEL.
        evaluate: path ? (context) => follow(path, context) : compileCel(text, reads.typeNames),
    };
}
const NOTHING_BOUND = new Set();
/** Macros whose first argument names a variable of their own: `list.exists(item, …)`. */
const BINDING_MACROS = new Set(['all', 'exists', 'exists_one', 'map', 'filter', 'bind']);
/** Where CEL keeps functions: `cel.bind(…)`. */
const NAMESPACES = new Set(['cel', 'google']);
const known = knownFunctions();
class Reads {
    names = new Set();
    members = new Map();
    /** Where the expression names a type of CEL's, or a variable that is called like one. */
    typeNames = [];
    name(name, offset) {
        if (TYPE_NAMES.has(name))
            this.typeNames.push(offset);
        else if (!NAMESPACES.has(name))
            this.names.add(name);
    }
    member(root, name) {
        const members = this.members.get(root) ?? new Set();
        this.members.set(root, members.add(name));
    }
}
function collect(node, bound, reads) {
    switch (node.op) {
        case 'value':
            return;
        case 'id':
            if (node.args === 'env')
                throw new problem/* SyntaxProblem */.b('env needs a fixed name: env.NAME', node.start);
            if (!bound.has(node.args))
                reads.name(node.args, node.start);
            return;
        case '.':
        case '[]':
            collectMember(node, bound, reads);
            return;
        case 'call':
            requireKnown(node.args[0], known.functions, node.start);
            for (const argument of node.args[1])
                collect(argument, bound, reads);
            return;
        case 'rcall':
            collectMethod(node, bound, reads);
            return;
        case 'in':
            if (node.args[0].op === 'value' && node.args[1].op === 'id')
                reads.member(node.args[1].args, String(node.args[0].args));
            break;
        default:
    }
    for (const child of childrenOf(node))
        collect(child, bound, reads);
}
function collectMember(node, bound, reads) {
    const [object, key] = node.args;
    const name = typeof key === 'string' ? key : key.op === 'value' ? String(key.args) : null;
    if (object.op === 'id' && !bound.has(object.args) && name !== null) {
        reads.member(object.args, name);
        if (object.args === 'env') {
            reads.names.add('env');
            return;
        }
    }
    collect(object, bound, reads);
    if (typeof key !== 'string')
        collect(key, bound, reads);
}
function collectMethod(node, bound, reads) {
    const [method, receiver, args] = node.args;
    requireKnown(method, known.methods, node.start);
    collect(receiver, bound, reads);
    const [variable, ...rest] = args;
    if (BINDING_MACROS.has(method) && variable?.op === 'id') {
        const inside = new Set(bound).add(variable.args);
        for (const argument of rest)
            collect(argument, inside, reads);
    }
    else {
        for (const argument of args)
            collect(argument, bound, reads);
    }
}
function requireKnown(name, names, offset) {
    if (names.has(name))
        return;
    throw new problem/* SyntaxProblem */.b(`there is no function "${name}"${(0,suggest/* didYouMean */.au)(name, names)}`, offset);
}
/** Nodes among the operands of an operator, a list, a map or a condition. */
function childrenOf(node) {
    const found = [];
    const visit = (part) => {
        if (Array.isArray(part))
            part.forEach(visit);
        else if (isNode(part))
            found.push(part);
    };
    visit(node.args);
    return found;
}
function isNode(part) {
    return typeof part === 'object' && part !== null && 'op' in part && 'args' in part;
}
/** `a.b.c` as its names; null for anything that CEL must compute. */
function dottedPath(node) {
    if (node.op === 'id')
        return [node.args];
    if (node.op !== '.')
        return null;
    const object = dottedPath(node.args[0]);
    return object && [...object, node.args[1]];
}
function follow(path, context) {
    const root = path[0] ?? '';
    let value = context.lookup(root);
    if (value === undefined)
        throw new problem/* EvaluationProblem */.O(`"${root}" is not set`, { missing: true });
    for (let i = 1; i < path.length; i++) {
        const name = path[i] ?? '';
        const member = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
        if (member === undefined)
            throw new problem/* EvaluationProblem */.O(`"${path.slice(0, i).join('.')}" has no "${name}"`, { missing: true });
        value = member;
    }
    return value;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ EvaluationProblem),
/* harmony export */   b: () => (/* binding */ SyntaxProblem)
/* harmony export */ });
/** A template, expression or selector that can't be read. `offset` counts characters from the start of its text. */
class SyntaxProblem extends Error {
    offset;
    constructor(message, offset, cause) {
        super(message, { cause });
        this.name = 'SyntaxProblem';
        this.offset = offset;
    }
}
/** An expression that was well written but has no value now: a wrong type, or something that is not there. */
class EvaluationProblem extends Error {
    /** Whether a variable is not set, or a key or place in a list is not there. */
    missing;
    constructor(message, options) {
        super(message, { cause: options.cause });
        this.name = 'EvaluationProblem';
        this.missing = options.missing;
    }
}


/***/ }),

/***/ 4326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSelector)
/* harmony export */ });
/* harmony import */ var json_p3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(393);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5764);


/** Parses `$.a.b` (RFC 9535), `header:NAME`, `cookie:NAME` or `regex:PATTERN`. Throws a SyntaxProblem. */
function parseSelector(text) {
    if (text.startsWith('$'))
        return { kind: 'json', text, find: compileJsonPath(text) };
    const match = /^(header|cookie|regex):(.*)$/s.exec(text);
    const rest = match?.[2] ?? '';
    const restAt = text.length - rest.length;
    switch (match?.[1]) {
        case 'header':
            return { kind: 'header', text, name: requireToken(rest, 'header', restAt).toLowerCase() };
        case 'cookie':
            return { kind: 'cookie', text, name: requireToken(rest, 'cookie', restAt) };
        case 'regex':
            return { kind: 'regex', text, find: compileRegex(rest, restAt) };
        default:
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b(`"${text}" is no place to capture from: expected $.path (JSONPath), header:NAME, cookie:NAME or regex:PATTERN`, 0);
    }
}
function compileJsonPath(text) {
    const query = parseJsonPath(text);
    const steps = singularSteps(query);
    // A plain path such as $.items[0].id is walked directly: a general query costs forty times as much.
    if (steps)
        return (document) => walk(document, steps);
    return (document) => firstMatch(query, document);
}
function parseJsonPath(text) {
    try {
        return (0,json_p3__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(text);
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const offset = error instanceof json_p3__WEBPACK_IMPORTED_MODULE_0__/* .JSONPathError */ .s_ ? error.token.index : 0;
        const message = error.message.replace(/ \('[^]*':\d+\)$/, '');
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b(`in the JSONPath "${text}": ${message}`, offset, error);
    }
}
function firstMatch(query, document) {
    if (!isJson(document))
        return undefined;
    try {
        return query.match(document)?.value;
    }
    catch (error) {
        // Too deep a document for `..`: an answer of the server's, and so no match rather than an error of ours.
        if (error instanceof json_p3__WEBPACK_IMPORTED_MODULE_0__/* .JSONPathError */ .s_)
            return undefined;
        throw error;
    }
}
function singularSteps(query) {
    if (!query.singularQuery())
        return null;
    const steps = [];
    for (const segment of query.segments) {
        const [selector] = segment.selectors;
        if (selector instanceof json_p3__WEBPACK_IMPORTED_MODULE_0__/* .jsonpath */ .YF.selectors.NameSelector)
            steps.push(selector.name);
        else if (selector instanceof json_p3__WEBPACK_IMPORTED_MODULE_0__/* .jsonpath */ .YF.selectors.IndexSelector)
            steps.push(selector.index);
        else
            return null;
    }
    return steps;
}
function walk(document, steps) {
    let value = document;
    for (const step of steps) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        if (typeof step === 'number') {
            if (!Array.isArray(value))
                return undefined;
            value = value[step < 0 ? value.length + step : step];
        }
        else {
            if (Array.isArray(value) || !Object.hasOwn(value, step))
                return undefined;
            value = value[step];
        }
    }
    return value;
}
function compileRegex(pattern, at) {
    if (pattern === '')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b('regex: needs a pattern, such as regex:id=(\\d+)', at);
    let regex;
    try {
        regex = new RegExp(pattern, 'm');
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b(message.replace(/^Invalid regular expression: /, "the pattern can't be read: "), at, error);
    }
    return (body) => {
        const match = regex.exec(body);
        return match ? (match[1] ?? match[0]) : undefined;
    };
}
/** RFC 9110 token: what names of headers and cookies are made of. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
function requireToken(name, kind, at) {
    if (!TOKEN.test(name))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b(`"${name}" is not the name of a ${kind}: write ${kind}:NAME`, at);
    return name;
}
/** What JSON.parse gives is JSON; the check is for the type's sake and covers what is not parsed. */
function isJson(value) {
    return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}


/***/ }),

/***/ 9621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseTemplate)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2195);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5764);


/** Parses a template. Throws a SyntaxProblem whose offset counts from the start of the text. */
function parseTemplate(text) {
    const parts = [];
    let at = 0;
    for (;;) {
        const open = text.indexOf('{{', at);
        if (open < 0)
            break;
        if (open > at)
            parts.push(text.slice(at, open));
        const close = closingBraces(text, open + 2);
        if (close < 0)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b('"{{" without "}}" (write {{ "{{" }} for the braces themselves)', open);
        parts.push(parsePart(text, open + 2, close));
        at = close + 2;
    }
    if (at < text.length)
        parts.push(text.slice(at));
    return describe(parts);
}
function describe(parts) {
    const expressions = parts.filter((part) => typeof part !== 'string');
    const [first] = parts;
    return {
        parts,
        names: [...new Set(expressions.flatMap((expression) => expression.names))],
        envNames: [...new Set(expressions.flatMap((expression) => expression.envNames))],
        single: parts.length === 1 && typeof first === 'object' ? first : null,
    };
}
function parsePart(text, from, to) {
    const inner = text.slice(from, to);
    if (inner.trim() === '')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b('"{{ }}" is empty', from - 2);
    const lead = inner.length - inner.trimStart().length;
    try {
        return (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpression */ .Y)(inner.trim());
    }
    catch (error) {
        if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b))
            throw error;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyntaxProblem */ .b(`in {{${inner}}}: ${error.message}`, from + lead + error.offset, error);
    }
}
/** Where the `}}` stands that ends an expression: braces inside its strings and maps don't count. −1: nowhere. */
function closingBraces(text, from) {
    let depth = 0;
    let quote = '';
    for (let i = from; i < text.length; i++) {
        const char = text.charAt(i);
        if (quote !== '') {
            if (char === '\\')
                i++;
            else if (char === quote)
                quote = '';
        }
        else if (char === '"' || char === "'") {
            quote = char;
        }
        else if (char === '{') {
            depth++;
        }
        else if (char === '}') {
            if (depth > 0)
                depth--;
            else if (text.charAt(i + 1) === '}')
                return i;
        }
    }
    return -1;
}


/***/ }),

/***/ 4536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writtenSecrets),
/* harmony export */   n: () => (/* binding */ headerSecrets)
/* harmony export */ });
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);
/* harmony import */ var _model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(385);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7781);



/**
 * What a scenario holds, after its variables are filled in, that must not be shown: values of headers, cookies, fields
 * of bodies and queries with a secret-looking name, and the user info of URLs.
 */
function writtenSecrets(scenario) {
    const { http, journeys, server, observed, target } = scenario;
    const requests = journeys.flatMap(_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_).flatMap((step) => (step.kind === 'request' ? [step] : []));
    const headers = [http, ...journeys, ...requests].flatMap((one) => ofHeaders(one.headers));
    const values = [...headers, ...requests.flatMap(ofRequest), ...ofFields(server?.env ?? {})];
    const proxies = [http.proxy?.http ?? '', http.proxy?.https ?? ''];
    const urls = [target?.url ?? '', observed.metrics?.url ?? '', ...Object.values(server?.env ?? {})];
    return [
        ...values.flatMap(literals),
        ...urls.flatMap(_model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .userInfoOf */ .RP),
        // A proxy may be written without its scheme.
        ...proxies.flatMap((url) => (0,_model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .userInfoOf */ .RP)(url.includes('://') ? url : `http://${url}`)),
    ];
}
/**
 * The secrets in the value of a header such as `authorization` or `cookie`: the whole, what stands behind the scheme,
 * the password of basic authentication, and the value of each cookie.
 */
function headerSecrets(value) {
    const credentials = /^[A-Za-z][\w-]*\s+(\S.*)$/s.exec(value)?.[1];
    const cookies = [...value.matchAll(/[\w.-]+=("?)([^;"]+)\1/g)].map((match) => match[2] ?? '');
    if (credentials === undefined)
        return [value, ...cookies];
    const pair = /^basic\s/i.test(value) ? Buffer.from(credentials, 'base64').toString() : '';
    const password = pair.includes(':') ? [pair, pair.slice(pair.indexOf(':') + 1)] : [];
    return [value, credentials, ...password, ...cookies];
}
function ofHeaders(headers) {
    return Object.entries(headers).flatMap(([name, value]) => ((0,_model_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name) ? headerSecrets(value) : []));
}
function ofRequest({ path, query, body }) {
    const inPath = [...path.matchAll(/[?&]([^=&#]+)=([^&#]*)/g)].map(([, name = '', value = '']) => [name, value]);
    const inUrl = [...ofFields(Object.fromEntries(inPath)), ...(0,_model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .userInfoOf */ .RP)(path)];
    switch (body?.kind) {
        case 'json':
            return [...inUrl, ...ofFields(query), ...ofValue(body.value)];
        case 'form':
            return [...inUrl, ...ofFields(query), ...ofFields(body.fields)];
        case 'multipart': {
            const fields = body.parts.flatMap((part) => 'value' in part ? [[part.name, part.value]] : []);
            return [...inUrl, ...ofFields(query), ...ofFields(Object.fromEntries(fields))];
        }
        default:
            return [...inUrl, ...ofFields(query)];
    }
}
function ofFields(fields) {
    return Object.entries(fields).flatMap(([name, value]) => typeof value === 'object' ? ofValue(value) : (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name) ? [String(value)] : []);
}
function ofValue(value) {
    if (Array.isArray(value))
        return value.flatMap((item) => ofValue(item));
    return typeof value === 'object' && value !== null
        ? ofFields(Object.fromEntries(Object.entries(value)))
        : [];
}
/** Of a text with templates what stands between them, where that is more than `Bearer` or `session=`. */
function literals(text) {
    const parts = text.split(/\{\{.*?\}\}/s);
    return parts
        .map((part) => part.trim())
        .filter((part) => (0,_model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .isTelling */ .c0)(part) && (parts.length === 1 || part.length >= SHORTEST_LITERAL));
}
const SHORTEST_LITERAL = 12;


/***/ })

};
