export const id = 995;
export const ids = [995];
export const modules = {

/***/ 807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ compileProgram)
});

// EXTERNAL MODULE: ./lib/model/random.js
var random = __webpack_require__(8066);
;// CONCATENATED MODULE: ./lib/journey/data.js

/** The test data of a scenario: one row per name and iteration, drawn when it is first read. */
class TestData {
    #sources;
    #exhausted = new Set();
    constructor(plans) {
        this.#sources = new Map(plans.map((plan) => [plan.name, sourceOf(plan)]));
    }
    /** The row (or number) of this iteration; undefined when there is no data of this name. */
    draw(name, scope) {
        if (Object.hasOwn(scope.data, name))
            return scope.data[name];
        const source = this.#sources.get(name);
        if (!source)
            return undefined;
        const value = source.at(this.#index(source, scope));
        scope.data[name] = value;
        return value;
    }
    /** Names of `unique` data of which there was not enough: its rows have been used again. */
    exhausted() {
        return [...this.#exhausted];
    }
    noteExhausted(names) {
        for (const name of names)
            this.#exhausted.add(name);
    }
    #index(source, scope) {
        switch (source.plan.pick) {
            case 'per-user':
                return (scope.user.id - 1) % source.length;
            case 'sequential':
                return scope.iteration % source.length;
            case 'random':
                return randomIndex(source, scope);
            case 'unique': {
                // The runs of a measurement take turns, so that none meets a row that another has used up.
                const index = scope.iteration * scope.run.of + scope.run.number;
                if (index >= source.length)
                    this.#exhausted.add(source.plan.name);
                return index % source.length;
            }
        }
    }
}
function sourceOf(plan) {
    const { source } = plan;
    const seed = (0,random/* seedOfText */.Yq)(plan.name);
    if (source.kind === 'range') {
        const length = source.to - source.from + 1;
        return { plan, length, cumulative: null, seed, at: (index) => source.from + index };
    }
    const { rows, weights } = source;
    return { plan, length: rows.length, cumulative: weights && runningSums(weights), seed, at: (i) => rows[i] };
}
function runningSums(weights) {
    let sum = 0;
    return weights.map((weight) => (sum += weight));
}
const stream = (0,random/* seededRandom */.Is)(0);
/** From a stream of its own: that a request reads one more name does not change what the others get. */
function randomIndex(source, scope) {
    stream.reseed((0,random/* mixSeeds */.j7)(scope.run.seed, scope.iteration, source.seed));
    if (!source.cumulative)
        return (0,random/* randomInteger */.Mn)(stream, 0, source.length - 1);
    const total = source.cumulative.at(-1) ?? 0;
    return firstAbove(source.cumulative, stream.next() * total);
}
/** The first index whose running sum is above the value. */
function firstAbove(cumulative, value) {
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((cumulative[middle] ?? 0) > value)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/plan/syntax/expression.js + 1 modules
var syntax_expression = __webpack_require__(2195);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/plan/syntax/problem.js
var syntax_problem = __webpack_require__(5764);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/plan/syntax/template.js
var template = __webpack_require__(9621);
;// CONCATENATED MODULE: ./lib/journey/template-error.js

/** A template or expression that has no value when it is due: its variable was never captured, a type is wrong. */
class TemplateError extends errors/* LoadgateError */.mY {
    /** Whether a variable is not set, or a key or place in a list is not there. */
    missing;
    constructor(message, options = {}) {
        super(message, { exitCode: errors/* EXIT */.dc.notMeasured, cause: options.cause });
        this.missing = options.missing ?? false;
    }
}

;// CONCATENATED MODULE: ./lib/journey/text.js


/** Compiles a template. `encode` is applied to the values put in, not to the text around them. */
function compileText(source, variables, encode = asItIs) {
    const { parts } = (0,template/* parseTemplate */.Q)(source);
    return joinTexts(parts.map((part) => (typeof part === 'string' ? constantText(part) : valueText(part, variables, encode))));
}
/** Several texts as one; neighbouring constants are joined now. */
function joinTexts(texts) {
    const merged = [];
    for (const text of texts) {
        const last = merged.at(-1);
        if (text.constant !== null && last !== undefined && last.constant !== null)
            merged[merged.length - 1] = constantText(last.constant + text.constant);
        else
            merged.push(text);
    }
    const [only] = merged;
    if (only === undefined)
        return constantText('');
    if (merged.length === 1)
        return only;
    return {
        constant: null,
        fill: (scope) => {
            let result = '';
            for (const text of merged)
                result += text.constant ?? text.fill(scope);
            return result;
        },
    };
}
function constantText(text) {
    return { constant: text, fill: () => text };
}
/** The text that an expression's value makes. */
function valueText(expression, variables, encode = asItIs) {
    return {
        constant: null,
        fill: (scope) => encode(textOf(variables.evaluate(expression, scope))),
    };
}
/** The JSON that an expression's value makes. */
function jsonText(expression, variables) {
    return { constant: null, fill: (scope) => toJson(variables.evaluate(expression, scope)) };
}
/** A text as the JSON string that holds it. */
function quotedText(text) {
    if (text.constant !== null)
        return constantText(JSON.stringify(text.constant));
    return { constant: null, fill: (scope) => JSON.stringify(text.fill(scope)) };
}
/** A value as it stands in a text: objects and lists as JSON. */
function textOf(value) {
    return typeof value === 'string' ? value : toJson(value);
}
function toJson(value) {
    try {
        // What JSON has no word for, such as a function that a script left in a variable, is null.
        const text = JSON.stringify(value);
        return typeof text === 'string' ? text : 'null';
    }
    catch (error) {
        const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
        throw new TemplateError(`a value can't be written as JSON: ${reason ?? ''}`, { cause: error });
    }
}
const asItIs = (text) => text;

;// CONCATENATED MODULE: ./lib/journey/json-text.js


/** JSON text with templates in it. A string that is exactly one `{{ }}` becomes its value, of whatever type. */
function compileJson(value, variables) {
    return joinTexts(pieces(value, variables));
}
function pieces(value, variables) {
    if (typeof value === 'string') {
        const { single } = (0,template/* parseTemplate */.Q)(value);
        return [single ? jsonText(single, variables) : quotedText(compileText(value, variables))];
    }
    if (typeof value !== 'object' || value === null)
        return [constantText(JSON.stringify(value))];
    if (isList(value)) {
        const items = value.flatMap((item, i) => [comma(i), ...pieces(item, variables)]);
        return [constantText('['), ...items, constantText(']')];
    }
    const members = Object.entries(value).flatMap(([name, member], i) => [
        comma(i),
        constantText(`${JSON.stringify(name)}:`),
        ...pieces(member, variables),
    ]);
    return [constantText('{'), ...members, constantText('}')];
}
const comma = (position) => constantText(position === 0 ? '' : ',');
function isList(value) {
    return Array.isArray(value);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/journey/multipart.js




/**
 * A form with uploads (RFC 7578). Files are read now and everything that stays the same is encoded now: a form
 * without templates is the same bytes each time. The boundary follows from what is sent, so that every run of a
 * scenario sends the same.
 */
function compileMultipart(parts, variables) {
    const compiled = parts.map((part) => compilePart(part, variables));
    const boundary = boundaryFor(parts, compiled);
    const contentType = `multipart/form-data; boundary=${boundary}`;
    const pieces = [];
    for (const { head, content } of compiled) {
        pieces.push(Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, CRLF);
    }
    pieces.push(Buffer.from(`--${boundary}--\r\n`));
    const joined = joinBuffers(pieces);
    const [only] = joined;
    if (joined.length === 1 && Buffer.isBuffer(only))
        return { kind: 'constant', bytes: only, contentType };
    return { kind: 'template', fill: (scope) => filled(joined, scope), contentType };
}
const CRLF = Buffer.from('\r\n');
function compilePart(part, variables) {
    const disposition = `content-disposition: form-data; name="${quoted(part.name)}"`;
    if ('file' in part) {
        return {
            head: `${disposition}; filename="${quoted(part.filename)}"\r\ncontent-type: ${part.type}`,
            content: (0,external_node_fs_.readFileSync)(part.file),
        };
    }
    const { value } = part;
    const text = typeof value === 'string' ? compileText(value, variables) : compileJson(value, variables);
    return { head: disposition, content: text.constant === null ? text : Buffer.from(text.constant) };
}
/** As browsers write names (HTML, "multipart/form-data encoding algorithm"). */
function quoted(name) {
    return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function boundaryFor(parts, compiled) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts.map(withoutFolder)));
    const constant = compiled.flatMap(({ content }) => (Buffer.isBuffer(content) ? [content] : []));
    for (const bytes of constant)
        hash.update(bytes);
    return `loadgate-${hash.digest('hex').slice(0, 32)}`;
}
/** A checkout elsewhere sends the same. */
function withoutFolder(part) {
    return 'file' in part ? { ...part, file: null } : part;
}
function joinBuffers(pieces) {
    const joined = [];
    let run = [];
    for (const piece of pieces) {
        if (Buffer.isBuffer(piece))
            run.push(piece);
        else {
            joined.push(Buffer.concat(run), piece);
            run = [];
        }
    }
    return [...joined, Buffer.concat(run)];
}
function filled(pieces, scope) {
    return Buffer.concat(pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : Buffer.from(piece.fill(scope)))));
}

;// CONCATENATED MODULE: ./lib/journey/urls.js




/**
 * The path of a request with its query. Values put into it are percent-encoded, text written there is left as it
 * is (but for what can't stand in a request at all, such as spaces). A value at the very start is a path or URL of
 * its own, such as a captured `location`, and stays whole.
 */
function compilePath(path, query, variables) {
    const base = compileBase(path, variables);
    const pairs = compilePairs(query, variables, percentEncode);
    if (pairs.constant === '')
        return base;
    if (base.constant !== null) {
        const start = base.constant;
        if (pairs.constant !== null)
            return constantText(appendQuery(start, pairs.constant));
        return { constant: null, fill: (scope) => appendQuery(start, pairs.fill(scope)) };
    }
    return { constant: null, fill: (scope) => appendQuery(base.fill(scope), pairs.fill(scope)) };
}
/** `name=value` pairs joined by `&`: a list repeats its name, null is left out, an object is put in as JSON. */
function compilePairs(fields, variables, encode) {
    const pairs = Object.entries(fields).flatMap(([name, value]) => compileField(encode(name), value, variables, encode));
    if (pairs.every((pair) => pair.constant !== null))
        return constantText(pairs
            .map((pair) => pair.constant)
            .filter((text) => text !== '')
            .join('&'));
    return {
        constant: null,
        fill: (scope) => {
            let result = '';
            for (const pair of pairs) {
                const text = pair.constant ?? pair.fill(scope);
                if (text !== '')
                    result += result === '' ? text : `&${text}`;
            }
            return result;
        },
    };
}
/** As encodeURIComponent, for any text. */
function percentEncode(text) {
    // Half a surrogate pair has no UTF-8 form; encodeURIComponent throws where Buffer writes U+FFFD.
    return encodeURIComponent(LONE_SURROGATE.test(text) ? Buffer.from(text).toString() : text);
}
/** As HTML forms are sent. */
function formEncode(text) {
    return percentEncode(text).replaceAll('%20', '+');
}
const LONE_SURROGATE = /\p{Surrogate}/u;
const NOT_IN_A_REQUEST = /[^\x21-\x7e]+/g;
const PATH_OR_URL = /^(?:\/|https?:\/\/)/i;
function compileBase(path, variables) {
    const [first, ...rest] = (0,template/* parseTemplate */.Q)(path).parts;
    const tail = rest.map((part) => typeof part === 'string' ? constantText(sendable(part)) : valueText(part, variables, percentEncode));
    if (first === undefined)
        return constantText('/');
    if (typeof first === 'string')
        return joinTexts([constantText(sendable(first)), ...tail]);
    return joinTexts([wholePath(first, variables), ...tail]);
}
function wholePath(expression, variables) {
    const fill = (scope) => {
        const path = textOf(variables.evaluate(expression, scope));
        if (!PATH_OR_URL.test(path))
            throw new TemplateError(`${expression.text}: a path must start with "/" or "http://", this one does not`);
        return sendable(path);
    };
    return { constant: null, fill };
}
function sendable(text) {
    return text.replace(NOT_IN_A_REQUEST, percentEncode);
}
function appendQuery(path, query) {
    if (query === '')
        return path;
    return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}
function compileField(name, value, variables, encode) {
    if (value === null)
        return [];
    if (Array.isArray(value))
        return value.flatMap((one) => compileField(name, one, variables, encode));
    if (typeof value !== 'string') {
        const json = compileJson(value, variables);
        if (json.constant !== null)
            return [constantText(`${name}=${encode(json.constant)}`)];
        return [{ constant: null, fill: (scope) => `${name}=${encode(json.fill(scope))}` }];
    }
    const { single } = (0,template/* parseTemplate */.Q)(value);
    if (single)
        return [{ constant: null, fill: (scope) => pairsOf(name, variables.evaluate(single, scope), encode) }];
    const text = compileText(value, variables);
    if (text.constant !== null)
        return [constantText(`${name}=${encode(text.constant)}`)];
    return [{ constant: null, fill: (scope) => `${name}=${encode(text.fill(scope))}` }];
}
function pairsOf(name, value, encode) {
    if (value === null)
        return '';
    if (Array.isArray(value))
        return value.map((one) => `${name}=${encode(textOf(one))}`).join('&');
    return `${name}=${encode(textOf(value))}`;
}

;// CONCATENATED MODULE: ./lib/journey/body.js





/** Compiles a body; files are read now, once. Throws what reading the file throws. */
function compileBody(plan, variables) {
    switch (plan?.kind) {
        case undefined:
            return { kind: 'none' };
        case 'json':
            return body(compileJson(plan.value, variables), 'application/json');
        case 'form':
            return body(compilePairs(plan.fields, variables, formEncode), 'application/x-www-form-urlencoded');
        case 'multipart':
            return compileMultipart(plan.parts, variables);
        case 'text':
            return body(compileText(plan.text, variables), null);
        case 'file':
            return { kind: 'constant', bytes: (0,external_node_fs_.readFileSync)(plan.path), contentType: null };
    }
}
function body(text, contentType) {
    if (text.constant === null)
        return { kind: 'template', fill: (scope) => text.fill(scope), contentType };
    return { kind: 'constant', bytes: Buffer.from(text.constant), contentType };
}

;// CONCATENATED MODULE: ./lib/journey/headers.js



/** Several sets of headers as one: a later set wins, whatever the spelling. */
function mergeHeaders(...sets) {
    const merged = new Map();
    for (const set of sets)
        for (const [name, value] of Object.entries(set))
            merged.set(name.toLowerCase(), { name, value });
    return merged;
}
/** The headers whose values read none of these variables. */
function withoutVariables(headers, variables) {
    const readable = Object.entries(headers).filter(([, value]) => !(0,template/* parseTemplate */.Q)(value).names.some((name) => variables.has(name)));
    return Object.fromEntries(readable);
}
/** Compiles the values. A content-length is left out: it follows from the body. */
function compileHeaders(headers, variables) {
    const compiled = [...headers]
        .filter(([name]) => name !== 'content-length')
        .map(([, { name, value }]) => ({ name, text: compileText(value, variables) }));
    const fill = (scope) => {
        const list = [];
        for (const { name, text } of compiled)
            list.push(name, text.constant ?? headers_sendable(name, text, scope));
        return list;
    };
    const constant = compiled.every(({ text }) => text.constant !== null)
        ? Object.freeze(compiled.flatMap(({ name, text }) => [name, text.constant ?? '']))
        : null;
    return { constant, fill };
}
const NOT_IN_A_HEADER = /[^\t\x20-\x7e\x80-\xff]/;
/** A line break in a value would be a header of its own: whoever controls the value must not get that far. */
function headers_sendable(name, text, scope) {
    const value = text.fill(scope);
    if (NOT_IN_A_HEADER.test(value))
        throw new TemplateError(`the value for the header ${name} has characters that no header can have`);
    return value;
}

;// CONCATENATED MODULE: ./lib/journey/answer.js
/** The answer under judgement: its body is decoded and parsed once, and only when something reads it. */
class Answer {
    #response = NONE;
    #headerNames = [];
    #text = null;
    #json = UNREAD;
    /** Takes the next answer. `headerNames`: those that `headers` is asked for. */
    take(response, headerNames) {
        this.#response = response;
        this.#headerNames = headerNames;
        this.#text = null;
        this.#json = UNREAD;
        return this;
    }
    /** Lets go of the answer, so that its body is not kept in memory until the next one. */
    forget() {
        this.take(NONE, []);
    }
    get response() {
        return this.#response;
    }
    text() {
        return (this.#text ??= this.#response.body.toString('utf8'));
    }
    /** The parsed body; undefined when it is not JSON. */
    json() {
        if (this.#json === UNREAD)
            this.#json = parse(this.text());
        return this.#json === BROKEN ? undefined : this.#json;
    }
    /** Whether something read the body as JSON, and it was not. */
    get notJson() {
        return this.#json === BROKEN;
    }
    lookup(name) {
        switch (name) {
            case 'status':
                return this.#response.status;
            case 'bytes':
                return this.#response.bytes;
            case 'body':
                return this.text();
            case 'json':
                return this.json();
            case 'headers':
                return this.#headers();
            default:
                return undefined;
        }
    }
    #headers() {
        const headers = {};
        for (const name of this.#headerNames) {
            const value = this.#response.header(name.toLowerCase());
            if (value !== null)
                headers[name] = value;
        }
        return headers;
    }
}
const UNREAD = Symbol('not read yet');
const BROKEN = Symbol('not JSON');
const NONE = Object.freeze({
    status: 0,
    header: () => null,
    setCookies: [],
    body: Buffer.alloc(0),
    bytes: 0,
    elapsed: 0,
});
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return BROKEN;
    }
}

// EXTERNAL MODULE: ./lib/plan/syntax/selector.js
var syntax_selector = __webpack_require__(4326);
;// CONCATENATED MODULE: ./lib/journey/captures.js

function compileCapture(plan) {
    const selector = (0,syntax_selector/* parseSelector */.P)(plan.from);
    return {
        variable: plan.variable,
        needsBody: selector.kind === 'json' || selector.kind === 'regex',
        read: readerOf(selector),
        missing: (answer) => selector.kind === 'json' && answer.notJson
            ? `no value for "${plan.variable}": the body is not JSON`
            : `no value for "${plan.variable}": the answer has nothing at ${plan.from}`,
    };
}
function readerOf(selector) {
    switch (selector.kind) {
        case 'json':
            return (answer) => selector.find(answer.json());
        case 'regex':
            return (answer) => selector.find(answer.text());
        case 'header':
            return (answer) => answer.response.header(selector.name) ?? undefined;
        case 'cookie':
            return (answer) => cookieValue(answer.response.setCookies, selector.name);
    }
}
/** Of several cookies of one name the last counts, as in a browser. */
function cookieValue(setCookies, name) {
    const start = `${name}=`;
    const cookie = setCookies.findLast((text) => text.trimStart().startsWith(start));
    if (cookie === undefined)
        return undefined;
    const value = (cookie.trimStart().split(';', 1)[0] ?? '').slice(start.length).trim();
    return /^"(.*)"$/s.exec(value)?.[1] ?? value;
}

// EXTERNAL MODULE: ./lib/model/redact.js + 1 modules
var redact = __webpack_require__(231);
;// CONCATENATED MODULE: ./lib/journey/checks.js




/** The checks that follow the one of the status, in the order in which they count. */
function compileChecks(expect, variables) {
    const checks = Object.entries(expect.headers).map(([name, text]) => headerCheck(name, text));
    if (expect.size)
        checks.push(sizeCheck(expect.size));
    if (expect.body !== null)
        checks.push(bodyCheck(expect.body, variables));
    return checks;
}
/** What an expression over the answer needs of it. */
function readsOf(expression) {
    if (expression === null)
        return { body: false, headers: [] };
    const { names, members } = (0,syntax_expression/* parseExpression */.Y)(expression);
    return {
        body: names.includes('body') || names.includes('json'),
        headers: members.get('headers') ?? [],
    };
}
const LONGEST_VALUE = 80;
function headerCheck(name, expected) {
    const pattern = /^\/(.*)\/$/s.exec(expected)?.[1];
    const matches = pattern === undefined ? null : new RegExp(pattern);
    const wanted = matches ? expected : shown(name, expected);
    return ({ response }) => {
        const value = response.header(name);
        if (value === null)
            return `the header ${name} is missing`;
        if (matches ? matches.test(value) : value === expected)
            return null;
        return `the header ${name} is ${shown(name, value)}, expected ${wanted}`;
    };
}
function shown(name, value) {
    if ((0,redact/* isSecretName */.eh)(name))
        return '***';
    return JSON.stringify(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);
}
function sizeCheck(size) {
    const { min, max } = size;
    return ({ response: { bytes } }) => {
        if (min !== null && bytes < min)
            return `the body has ${(0,units/* formatCount */.B4)(bytes)} bytes, expected at least ${(0,units/* formatCount */.B4)(min)} bytes`;
        if (max !== null && bytes > max)
            return `the body has ${(0,units/* formatCount */.B4)(bytes)} bytes, expected at most ${(0,units/* formatCount */.B4)(max)} bytes`;
        return null;
    };
}
function bodyCheck(text, variables) {
    const expression = (0,syntax_expression/* parseExpression */.Y)(text);
    return (answer, scope) => {
        try {
            const value = variables.evaluate(expression, scope, answer);
            if (value === true)
                return null;
            return value === false ? `${text} is false` : `${text} is neither true nor false`;
        }
        catch (error) {
            if (!(error instanceof TemplateError))
                throw error;
            return answer.notJson ? 'the body is not JSON' : error.message;
        }
    };
}

;// CONCATENATED MODULE: ./lib/journey/statuses.js
/** Compiles `200`, `"2xx"` … An empty list accepts every status below 400: a redirect is the answer that it is. */
function compileStatuses(expected) {
    if (expected.length === 0)
        return { accepts: (status) => status < 400, text: 'below 400' };
    const accepted = new Uint8Array(LARGEST + 1);
    for (const one of expected) {
        const first = /^[1-9]xx$/i.test(String(one)) ? Number(String(one).charAt(0)) * 100 : null;
        if (first === null)
            accepted[Number(one)] = 1;
        else
            accepted.fill(1, first, first + 100);
    }
    const [last = '', ...others] = expected.map(String).reverse();
    const text = others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
    return { accepts: (status) => accepted[status] === 1, text };
}
const LARGEST = 999;

;// CONCATENATED MODULE: ./lib/journey/inspect.js





/** Compiles `expect` and `capture` of a request. */
function compileInspection(step, context) {
    const captures = step.capture.map(compileCapture);
    const reads = readsOf(step.expect.body);
    const judge = new Judge(step, captures, reads.headers, context);
    return {
        needsBody: reads.body || captures.some((capture) => capture.needsBody),
        inspect: (scope, response) => judge.inspect(scope, response),
    };
}
/** An answer is judged in one go, so that one reader serves them all. */
const reader = new Answer();
const OK = Object.freeze({ outcome: 'ok' });
const RELOGIN = Object.freeze({ outcome: 'relogin' });
class Judge {
    #statuses;
    #checks;
    #captures;
    #headers;
    #within;
    #context;
    constructor(step, captures, headers, context) {
        this.#statuses = compileStatuses(step.expect.status);
        this.#checks = compileChecks(step.expect, context.variables);
        this.#captures = captures;
        this.#headers = headers;
        this.#within = step.expect.within;
        this.#context = context;
    }
    inspect(scope, response) {
        if (!this.#statuses.accepts(response.status))
            return this.#unexpected(response.status);
        const answer = reader.take(response, this.#headers);
        try {
            return this.#check(scope, answer) ?? this.#capture(scope, answer) ?? this.#time(response.elapsed);
        }
        finally {
            answer.forget();
        }
    }
    #unexpected(status) {
        const { hasLogin, inLogin } = this.#context;
        if (status === 401 && hasLogin && !inLogin)
            return RELOGIN;
        const kind = status >= 500 ? 'http-5xx' : status >= 400 ? 'http-4xx' : 'unexpected-status';
        return { outcome: 'failed', kind, detail: `status ${status}, expected ${this.#statuses.text}` };
    }
    #check(scope, answer) {
        for (const check of this.#checks) {
            const detail = check(answer, scope);
            if (detail !== null)
                return { outcome: 'failed', kind: 'check', detail };
        }
        return null;
    }
    #capture(scope, answer) {
        const vars = this.#context.inLogin ? scope.session.vars : scope.vars;
        for (const capture of this.#captures) {
            const value = capture.read(answer);
            if (value === undefined)
                return { outcome: 'failed', kind: 'capture', detail: capture.missing(answer) };
            vars[capture.variable] = value;
        }
        return null;
    }
    #time(elapsed) {
        if (this.#within === null || elapsed <= this.#within)
            return OK;
        return {
            outcome: 'slow',
            detail: `took ${(0,units/* formatMs */._V)(elapsed)}, expected within ${(0,units/* formatMs */._V)(this.#within)}`,
        };
    }
}

;// CONCATENATED MODULE: ./lib/journey/request.js






/** Compiles a request step. Throws a ConfigError when its syntax or its file can't be read. */
function compileRequest(step, context) {
    try {
        return compile(step, context);
    }
    catch (error) {
        if (!(error instanceof syntax_problem/* SyntaxProblem */.b) && !isFileError(error))
            throw error;
        const problem = { at: step.at, path: '', message: `${step.endpoint}: ${error.message}` };
        throw new errors/* ConfigError */.xL([problem], { cause: error });
    }
}
function compile(step, context) {
    const { http, journey, variables, inLogin } = context;
    const body = compileBody(step.body, variables);
    return {
        endpoint: context.endpointOf(step.endpoint),
        timeout: step.timeout ?? http.timeout,
        redirects: step.redirects ?? http.redirects,
        onFailure: step.onFailure,
        prepare: preparation(step.method, compilePath(step.path, step.query, variables), compileHeaders(headersOf(step, body, context), variables), body),
        ...compileInspection(step, { variables, inLogin, hasLogin: journey.login !== null }),
    };
}
function headersOf(step, body, context) {
    const contentType = body.kind === 'none' ? null : body.contentType;
    const { http, journey, inLogin, loginVariables } = context;
    // `authorization: Bearer {{ token }}` of a journey can't be sent with the request that fetches the token.
    const known = (headers) => inLogin ? withoutVariables(headers, loginVariables) : headers;
    return mergeHeaders(contentType === null ? {} : { 'content-type': contentType }, known(http.headers), known(journey.headers), step.headers);
}
function preparation(method, path, headers, body) {
    const constantBody = body.kind === 'constant' ? body.bytes : null;
    if (path.constant !== null && headers.constant && body.kind !== 'template') {
        const request = Object.freeze({
            method,
            path: path.constant,
            headers: headers.constant,
            body: constantBody,
        });
        return () => request;
    }
    const fillBody = body.kind === 'template' ? body.fill : null;
    return (scope) => ({
        method,
        path: path.constant ?? path.fill(scope),
        headers: headers.constant ?? headers.fill(scope),
        body: fillBody ? fillBody(scope) : constantBody,
    });
}
function isFileError(error) {
    return error instanceof Error && 'code' in error && 'syscall' in error;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/journey/script.js


/** A script that can't be loaded, or whose function failed. */
class ScriptError extends errors/* LoadgateError */.mY {
    constructor(message, options = {}) {
        super(message, { exitCode: errors/* EXIT */.dc.notMeasured, ...options });
    }
}
/** The call of a `script:` step. Its module is loaded at the first call. Throws a ScriptError. */
function compileScript(step, variables, inLogin) {
    let loaded = null;
    return async (scope) => {
        const hook = await (loaded ??= load(step));
        const args = {
            vars: inLogin ? scope.session.vars : scope.vars,
            user: scope.user,
            iteration: scope.iteration,
            env: scope.run.env,
            get: (name) => variables.read(name, scope),
            random: () => scope.random.next(),
        };
        try {
            await hook(args);
        }
        catch (error) {
            throw new ScriptError(`${step.export} of ${fileName(step)} failed: ${firstLine(error)}`, {
                cause: error,
            });
        }
    };
}
async function load(step) {
    const url = (0,external_node_url_.pathToFileURL)(step.module).href;
    let module;
    try {
        // The bundler must leave this import alone: the module is the user's, and is there only at run time.
        module = (await import(/* webpackIgnore: true */ /* @vite-ignore */ url));
    }
    catch (error) {
        throw new ScriptError(`the script ${fileName(step)} can't be loaded: ${firstLine(error)}`, {
            cause: error,
        });
    }
    const hook = module[step.export];
    if (!isFunction(hook))
        throw new ScriptError(`the script ${fileName(step)} exports no function named "${step.export}"`);
    return hook;
}
function isFunction(value) {
    return typeof value === 'function';
}
const fileName = (step) => step.module.replace(/^.*[\\/]/, '');
const LONGEST_REASON = 200;
function firstLine(error) {
    const text = error instanceof Error ? error.message : String(error);
    return (text.split('\n', 1)[0] ?? '').slice(0, LONGEST_REASON);
}

;// CONCATENATED MODULE: ./lib/journey/steps.js






/** Steps as a flat list of instructions. */
function compileSteps(steps, context) {
    const instructions = [];
    for (const step of steps)
        add(step, instructions, context);
    return instructions;
}
/** Calls `visit` for each step and the steps inside it, in the order of the file. */
function walkSteps(steps, visit) {
    for (const step of steps) {
        visit(step);
        if ('steps' in step)
            walkSteps(step.steps, visit);
    }
}
function add(step, to, context) {
    if (step.when === null) {
        addStep(step, to, context);
        return;
    }
    const test = compileWhen(step.when, context.variables);
    guard(to, { test, reason: 'when' }, () => {
        addStep(step, to, context);
    });
}
function addStep(step, to, context) {
    switch (step.kind) {
        case 'request':
            to.push({ op: 'request', request: compileRequest(step, context) });
            return;
        case 'think':
            if (context.think === 'as-written')
                to.push({ op: 'think', duration: thinkTime(step) });
            return;
        case 'script':
            to.push({ op: 'script', run: compileScript(step, context.variables, context.inLogin) });
            return;
        case 'group':
            for (const inner of step.steps)
                add(inner, to, context);
            return;
        case 'chance': {
            const test = (scope) => scope.random.next() < step.probability;
            guard(to, { test, reason: 'chance' }, () => {
                for (const inner of step.steps)
                    add(inner, to, context);
            });
            return;
        }
        case 'repeat': {
            const { min, max } = step;
            const rounds = min === max ? () => min : (scope) => (0,random/* randomInteger */.Mn)(scope.random, min, max);
            const at = to.length;
            to.push({ op: 'repeat', rounds, to: at });
            for (const inner of step.steps)
                add(inner, to, context);
            to.push({ op: 'again', to: at + 1 });
            to[at] = { op: 'repeat', rounds, to: to.length };
        }
    }
}
/** Puts a test before a block: where the block ends is known only behind it. */
function guard(to, guarded, addBlock) {
    const at = to.length;
    to.push({ op: 'unless', ...guarded, to: at });
    addBlock();
    to[at] = { op: 'unless', ...guarded, to: to.length };
}
function compileWhen(text, variables) {
    const expression = (0,syntax_expression/* parseExpression */.Y)(text);
    return (scope) => {
        try {
            return variables.evaluate(expression, scope) === true;
        }
        catch (error) {
            // What was never captured, or is not in the answer, makes no condition true: this is how one asks for it.
            if (error instanceof TemplateError && error.missing)
                return false;
            throw error;
        }
    };
}
function thinkTime({ min, max }) {
    if (min === max)
        return () => min;
    return (scope) => (0,units.ms)(min + scope.random.next() * (max - min));
}

;// CONCATENATED MODULE: ./lib/journey/variables.js


/**
 * What expressions read: the answer under judgement, this iteration's captures, the session's, the data, the
 * built-in names, in this order. One for all virtual users of a program: evaluation never waits, so the scope
 * is set right before it instead of an object being made for it.
 */
class Variables {
    #data;
    #clock;
    #scope = null;
    #answer = null;
    constructor(data, clock) {
        this.#data = data;
        this.#clock = clock;
    }
    /** The value of an expression for this user. Throws a TemplateError. */
    evaluate(expression, scope, answer = null) {
        this.#scope = scope;
        this.#answer = answer;
        try {
            return expression.evaluate(this);
        }
        catch (error) {
            if (!(error instanceof syntax_problem/* EvaluationProblem */.O))
                throw error;
            const { missing, message } = error;
            throw new TemplateError(`${expression.text}: ${message}`, { missing, cause: error });
        }
    }
    /** The value of one variable for this user; undefined when it is not set. */
    read(name, scope) {
        this.#scope = scope;
        this.#answer = null;
        return this.lookup(name);
    }
    lookup(name) {
        const scope = this.#current();
        const answered = this.#answer?.lookup(name);
        if (answered !== undefined)
            return answered;
        if (Object.hasOwn(scope.vars, name))
            return scope.vars[name];
        if (Object.hasOwn(scope.session.vars, name))
            return scope.session.vars[name];
        const row = this.#data.draw(name, scope);
        return row === undefined ? builtin(name, scope) : row;
    }
    get random() {
        return this.#current().random;
    }
    get uniqueKey() {
        const { run, user, iteration } = this.#current();
        return `${run.id}/${user.id}/${iteration}`;
    }
    now() {
        return this.#clock();
    }
    #current() {
        if (!this.#scope)
            throw new Error('a variable is read outside an evaluation');
        return this.#scope;
    }
}
function builtin(name, scope) {
    switch (name) {
        case 'user':
            return scope.user;
        case 'iteration':
            return scope.iteration;
        case 'env':
            return scope.run.env;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/journey/compile.js



/**
 * Compiles the journeys of a plan: templates, expressions and selectors are parsed and files read here, and never
 * again. `clock`: ms since 1970, what `now()` tells. Throws a ConfigError.
 */
function compileProgram(plan, clock = Date.now) {
    const data = new TestData(plan.data);
    const variables = new Variables(data, clock);
    const endpoints = endpointNames(plan.journeys);
    const indexes = new Map(endpoints.map((name, index) => [name, index]));
    const endpointOf = (name) => indexes.get(name) ?? 0;
    const compiled = plan.journeys.map((journey, index) => ({
        every: journey.every,
        ...compileJourney(journey, index, { plan, variables, endpointOf }),
    }));
    return {
        endpoints,
        journeys: compiled.filter(({ every }) => every === null),
        clocked: compiled.flatMap((journey) => journey.every === null ? [] : [{ ...journey, every: journey.every }]),
        exhaustedData: () => data.exhausted(),
        noteExhausted: (names) => {
            data.noteExhausted(names);
        },
    };
}
function compileJourney(journey, index, around) {
    const { plan, variables, endpointOf } = around;
    const context = {
        http: plan.http,
        journey,
        variables,
        endpointOf,
        inLogin: false,
        loginVariables: capturedBy(journey.login?.steps ?? []),
        think: plan.tier.think,
    };
    const instructions = compileSteps(journey.steps, context);
    const login = journey.login && {
        every: journey.login.every,
        instructions: compileSteps(journey.login.steps, { ...context, inLogin: true }),
    };
    return {
        name: journey.name,
        index,
        weight: journey.weight,
        instructions,
        login,
        firstEndpoint: firstRequest(instructions) ?? firstRequest(login?.instructions ?? []) ?? 0,
    };
}
function firstRequest(instructions) {
    for (const instruction of instructions)
        if (instruction.op === 'request')
            return instruction.request.endpoint;
    return null;
}
/** In the order of the file: logging in comes before the steps of its journey. */
function endpointNames(journeys) {
    const names = new Set();
    for (const { login, steps } of journeys)
        walkSteps([...(login?.steps ?? []), ...steps], (step) => {
            if (step.kind === 'request')
                names.add(step.endpoint);
        });
    return [...names];
}
function capturedBy(steps) {
    const names = new Set();
    walkSteps(steps, (step) => {
        if (step.kind === 'request')
            for (const { variable } of step.capture)
                names.add(variable);
    });
    return names;
}


/***/ }),

/***/ 9332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ scopeSecrets),
/* harmony export */   p: () => (/* binding */ requestSecrets)
/* harmony export */ });
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);
/* harmony import */ var _model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(385);
/* harmony import */ var _plan_written_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4536);



/** What a virtual user knows that must not be shown: what its login captured, its cookies, variables named so. */
function scopeSecrets({ session, vars, data }) {
    const named = [vars, data].flatMap((from) => secretFields(from));
    return [...Object.values(session.vars).flatMap(texts), ...session.jar.values(), ...named].filter(_model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .isTelling */ .c0);
}
/** The secrets of a request: values of headers, and of fields of a JSON body, with a secret-looking name. */
function requestSecrets({ headers, body }) {
    const sent = headers.flatMap((name, i) => i % 2 === 0 && (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name) ? (0,_plan_written_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .headerSecrets */ .n)(headers[i + 1] ?? '') : []);
    return [...sent, ...bodySecrets(typeof body === 'string' ? body : '')].filter(_model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .isTelling */ .c0);
}
function bodySecrets(body) {
    if (!/^\s*[[{]/.test(body)) {
        const pairs = body.includes('=') ? [...new URLSearchParams(body)] : [];
        return pairs.flatMap(([name, value]) => ((0,_model_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name) ? [value] : []));
    }
    try {
        return secretFields(JSON.parse(body));
    }
    catch {
        return [];
    }
}
function secretFields(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, item]) => (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name) ? texts(item) : secretFields(item));
}
function texts(value) {
    if (typeof value === 'string' || typeof value === 'number')
        return [String(value)];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}


/***/ }),

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ failureNotes),
/* harmony export */   O: () => (/* binding */ Ledger)
/* harmony export */ });
/* harmony import */ var _journey_scope_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9332);
/* harmony import */ var _model_notes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3912);
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);




/** Turns what users report into samples, and keeps one example of every kind of failure for the reader. */
class Ledger {
    #around;
    #examples = new Map();
    #exhausted = { files: 0, ports: 0 };
    #sample = emptySample();
    #entered = 0;
    #toldAt = -Infinity;
    constructor(around) {
        this.#around = around;
    }
    request(transfer, request, inspection, due, counted, scope) {
        const sample = this.#sample;
        const { recorder, origin } = this.#around;
        const sentAt = transfer.sentAt === 0 ? transfer.startedAt : transfer.sentAt;
        const failure = failureIn(inspection);
        const late = failure?.kind === 'timeout';
        sample.endpoint = request.endpoint;
        sample.phase = this.#phaseAt(this.#around.open ? Math.min(due, sentAt) : sentAt, counted);
        sample.finishedAt = sinceMs(transfer.finishedAt, origin);
        sample.failure = failure?.kind ?? null;
        sample.timed = inspection.outcome === 'ok' || inspection.outcome === 'slow' || late;
        sample.relogin = inspection.outcome === 'relogin';
        sample.status = transfer.status;
        sample.connect = setupTime(transfer.connect);
        sample.tls = setupTime(transfer.tls);
        sample.firstByte = sinceMs(transfer.firstByteAt === 0 ? transfer.finishedAt : transfer.firstByteAt, sentAt);
        sample.service = sinceMs(transfer.finishedAt, sentAt);
        sample.response = sinceMs(transfer.finishedAt, Math.min(due, sentAt));
        if (late) {
            sample.service = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .msToUs */ .CG)(request.timeout);
            sample.firstByte = sample.service;
            sample.response = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(Math.max(sample.response, sample.service));
        }
        sample.bytesReceived = transfer.bytesReceived;
        sample.bytesSent = transfer.bytesSent;
        recorder.record(sample);
        if (!failure || sample.phase < 0)
            return;
        if (transfer.failure?.exhausted)
            this.#exhausted[transfer.failure.exhausted]++;
        this.#keepExample(request.endpoint, failure, scope);
    }
    unsent(endpoint, failure, due, counted, scope) {
        const now = performance.now();
        const sample = Object.assign(this.#sample, emptySample());
        sample.endpoint = endpoint;
        sample.phase = this.#phaseAt(this.#around.open ? Math.min(due, now) : now, counted);
        sample.finishedAt = sinceMs(now, this.#around.origin);
        sample.failure = failure.kind;
        sample.response = sinceMs(now, due);
        this.#around.recorder.record(sample);
        if (sample.phase >= 0)
            this.#keepExample(endpoint, failure, scope);
    }
    /** Counted requests that this machine could not send. */
    get exhausted() {
        return { ...this.#exhausted };
    }
    /** Not of thousands of logins a second: nobody could look for them all. */
    entered(scope) {
        const now = performance.now();
        if (this.#entered++ >= FIRST_TOLD && now - this.#toldAt < BETWEEN_TELLING)
            return;
        this.#toldAt = now;
        this.#around.learned((0,_journey_scope_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeSecrets */ .c)(scope));
    }
    crashed(error) {
        this.#around.crashed(error);
    }
    /** One example of every kind of failure of every endpoint, with how often it happened. */
    examples() {
        return [...this.#examples.values()];
    }
    /**
     * The phase of a moment. Where a number of iterations is asked for, those that the warm-up began are not among them,
     * however long they go on; where time decides, it decides for each request.
     */
    #phaseAt(at, counted) {
        const { profile, origin, byIterations } = this.#around;
        return byIterations && !counted ? -1 : profile.phaseAt(at - origin);
    }
    /** What the user got from the service is masked here: nobody else knows it later. */
    #keepExample(endpoint, failure, scope) {
        const key = keyOf(endpoint, failure);
        const example = this.#examples.get(key);
        if (example)
            example.count++;
        else {
            const detail = (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactor */ .$p)((0,_journey_scope_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeSecrets */ .c)(scope))(failure.detail);
            this.#examples.set(key, { endpoint, failure: { ...failure, detail }, count: 1 });
        }
    }
}
/** The failures that happened most, over all workers, with an example each. */
function failureNotes(examples, endpoints, redact) {
    const kinds = new Map();
    for (const example of examples) {
        const key = keyOf(example.endpoint, example.failure);
        const known = kinds.get(key);
        if (known)
            known.count += example.count;
        else
            kinds.set(key, { ...example });
    }
    return [...kinds.values()]
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST_NOTES)
        .map(({ endpoint, failure, count }) => (0,_model_notes_js__WEBPACK_IMPORTED_MODULE_3__/* .info */ .p)(`${endpoints[endpoint] ?? ''}: ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} × ${failure.kind}, for example: ${shorten(redact(failure.detail))}`));
}
const NO_TIME = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(0);
const MOST_NOTES = 10;
const FIRST_TOLD = 100;
/** ms. */
const BETWEEN_TELLING = 250;
const LONGEST_DETAIL = 300;
function keyOf(endpoint, failure) {
    return `${endpoint} ${failure.kind}`;
}
function failureIn(inspection) {
    switch (inspection.outcome) {
        case 'failed':
            return { kind: inspection.kind, detail: inspection.detail };
        case 'slow':
            return { kind: 'check', detail: inspection.detail };
        default:
            return null;
    }
}
function sinceMs(at, start) {
    return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .msToUs */ .CG)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.ms)(at - start));
}
/** One that opened a connection took some time, however little. */
function setupTime(duration) {
    return duration === 0 ? NO_TIME : (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(Math.max((0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .msToUs */ .CG)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.ms)(duration)), 1));
}
function shorten(detail) {
    return detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
}
function emptySample() {
    return {
        endpoint: 0,
        phase: -1,
        finishedAt: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(0),
        failure: null,
        timed: false,
        relogin: false,
        status: 0,
        connect: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(0),
        tls: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(0),
        firstByte: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(0),
        service: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(0),
        response: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(0),
        bytesReceived: 0,
        bytesSent: 0,
    };
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sharedTime),
/* harmony export */   H: () => (/* binding */ localTime)
/* harmony export */ });
/**
 * Monotonic time that all threads of a process agree on, ms: `performance.now()` counts from the start of its own
 * thread.
 */
function sharedTime(local) {
    return local + offset();
}
/** The same moment on this thread's `performance.now()`, ms. */
function localTime(shared) {
    return shared - offset();
}
/** Constant for a thread, but for the time between the two calls: taken once. */
let known = null;
function offset() {
    known ??= Number(process.hrtime.bigint()) / 1e6 - performance.now();
    return known;
}


/***/ }),

/***/ 960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Share)
});

// EXTERNAL MODULE: ./lib/http/wire.js + 12 modules
var wire = __webpack_require__(6848);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/result/endpoint-lines.js
var endpoint_lines = __webpack_require__(7006);
// EXTERNAL MODULE: ./lib/result/histogram.js
var histogram = __webpack_require__(9799);
// EXTERNAL MODULE: ./lib/result/opening-recorder.js
var opening_recorder = __webpack_require__(764);
// EXTERNAL MODULE: ./lib/result/endpoint-counts.js
var endpoint_counts = __webpack_require__(5778);
// EXTERNAL MODULE: ./lib/result/sketch.js
var sketch = __webpack_require__(8093);
;// CONCATENATED MODULE: ./lib/result/second-counts.js


/** Counts by the second, until they are taken. */
class SecondCounts {
    #endpoints;
    /** The seconds that something happened in since the last `take`; most often one. */
    #open = [];
    #spare = [];
    #current = null;
    /** `endpoints`: how many are told apart; 0 for none. */
    constructor(endpoints = 0) {
        this.#endpoints = endpoints;
    }
    request(at, failed, latency, endpoint = 0) {
        const slot = this.#at(at);
        slot.endpoints?.request(endpoint, failed, latency);
        slot.requests++;
        if (failed)
            slot.failed++;
        if (latency === null)
            return;
        slot.latency.record(latency);
        slot.timed++;
        slot.sum += latency;
        if (latency < slot.min)
            slot.min = latency;
        if (latency > slot.max)
            slot.max = latency;
    }
    dropped(at, endpoint = 0) {
        const slot = this.#at(at);
        slot.endpoints?.dropped(endpoint);
        slot.failed++;
        slot.dropped++;
    }
    /** What was counted since the last time, second by second. */
    take() {
        this.#current = null;
        const taken = this.#open.splice(0);
        const deltas = taken.map((slot) => ({
            ...slot,
            latency: slot.latency.pairs(),
            endpoints: slot.endpoints?.active() ?? [],
        }));
        for (const slot of taken)
            this.#spare.push(cleared(slot));
        return deltas.sort((a, b) => a.second - b.second);
    }
    #at(at) {
        const second = at > 0 ? Math.floor(at / 1e6) : 0;
        if (this.#current?.second === second)
            return this.#current;
        let slot = this.#open.find((candidate) => candidate.second === second);
        if (!slot) {
            slot = this.#spare.pop() ?? emptySlot(this.#endpoints);
            slot.second = second;
            this.#open.push(slot);
        }
        this.#current = slot;
        return slot;
    }
}
const ZERO = { requests: 0, failed: 0, dropped: 0, timed: 0, sum: 0, min: Infinity, max: 0 };
function emptySlot(endpoints) {
    return {
        second: 0,
        ...ZERO,
        latency: new sketch/* Sketch */.Ri(),
        endpoints: endpoints === 0 ? null : new endpoint_counts/* EndpointCounts */.q(endpoints),
    };
}
function cleared(slot) {
    slot.latency.clear();
    slot.endpoints?.clear();
    return Object.assign(slot, ZERO);
}

// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(1945);
;// CONCATENATED MODULE: ./lib/result/tally-recorder.js


const KIND_INDEX = new Map(failures/* FAILURE_KINDS */.B.map((kind, index) => [kind, index]));
const DROPPED = failures/* FAILURE_KINDS */.B.indexOf('dropped');
/** Counts what one endpoint does in one phase. */
class TallyRecorder {
    #open;
    #requests = 0;
    #relogins = 0;
    #bytesReceived = 0;
    #bytesSent = 0;
    #failures = new Float64Array(failures/* FAILURE_KINDS */.B.length);
    #statuses = new Map();
    #connect = null;
    #tls = null;
    #firstByte = new histogram/* Histogram */.d();
    #service = new histogram/* Histogram */.d();
    #failedService = null;
    #response;
    constructor(model) {
        this.#open = model === 'open';
        this.#response = this.#open ? new histogram/* Histogram */.d() : null;
    }
    record(sample) {
        this.#requests++;
        this.#bytesReceived += sample.bytesReceived;
        this.#bytesSent += sample.bytesSent;
        if (sample.status > 0)
            this.#statuses.set(sample.status, (this.#statuses.get(sample.status) ?? 0) + 1);
        if (sample.connect > 0)
            this.#opened(sample);
        if (sample.relogin) {
            this.#relogins++;
            return;
        }
        if (sample.failure !== null)
            this.#fail(KIND_INDEX.get(sample.failure) ?? DROPPED);
        if (!sample.timed) {
            if (sample.status > 0)
                (this.#failedService ??= new histogram/* Histogram */.d()).record(sample.service);
            return;
        }
        // A time-out may come before the first byte: there is then none to record.
        if (sample.firstByte > 0)
            this.#firstByte.record(sample.firstByte);
        this.#service.record(sample.service);
        this.#response?.record(sample.response);
    }
    dropped() {
        this.#fail(DROPPED);
    }
    close(phase) {
        return {
            phase,
            requests: this.#requests,
            failures: Object.fromEntries(failures/* FAILURE_KINDS */.B.map((kind, index) => [kind, this.#failures[index] ?? 0]).filter(([, count]) => count > 0)),
            relogins: this.#relogins,
            statuses: Object.fromEntries([...this.#statuses].sort(([a], [b]) => a - b)),
            bytesReceived: this.#bytesReceived,
            bytesSent: this.#bytesSent,
            connect: encoded(this.#connect),
            tls: encoded(this.#tls),
            firstByte: encoded(this.#firstByte),
            service: encoded(this.#service),
            failedService: encoded(this.#failedService),
            response: encoded(this.#response),
        };
    }
    /** Whatever came of the request: its connection stood. */
    #opened({ connect, tls }) {
        (this.#connect ??= new histogram/* Histogram */.d()).record(connect);
        if (tls > 0)
            (this.#tls ??= new histogram/* Histogram */.d()).record(tls);
    }
    #fail(kind) {
        this.#failures[kind] = (this.#failures[kind] ?? 0) + 1;
    }
}
function encoded(histogram) {
    return histogram === null || histogram.count === 0 ? null : histogram.encode();
}

// EXTERNAL MODULE: ./lib/result/timeline.js
var timeline = __webpack_require__(7050);
;// CONCATENATED MODULE: ./lib/result/recorder.js







/**
 * Everything one run measures, as it happens: record, then `close` for the derived values. Memory does not grow
 * with the length of the run, and recording allocates nothing beyond the first use of an endpoint in a phase.
 */
class Recorder {
    #shape;
    /** By endpoint and phase. */
    #tallies;
    #journeys;
    #timeline;
    #opening;
    #whole;
    /** By endpoint; those that are watched. */
    #watched;
    #lag = new histogram/* Histogram */.d();
    #warmup = { requests: 0, failed: 0 };
    #counted = { requests: 0, failed: 0 };
    constructor(shape) {
        this.#shape = shape;
        const told = shape.endpoints.length <= endpoint_lines/* MOST_ENDPOINTS */.nU ? shape.endpoints.length : 0;
        this.#timeline = new timeline/* TimelineRecorder */.c9(told);
        this.#whole = new SecondCounts(told);
        this.#opening = new opening_recorder/* OpeningRecorder */.B((0,units.us)(-shape.warmup * 1000));
        this.#tallies = new Array(shape.endpoints.length * shape.phases.length).fill(undefined);
        this.#watched = shape.endpoints.map((_, endpoint) => shape.watched.includes(endpoint) ? new SecondCounts() : undefined);
        this.#journeys = shape.journeys.map((name) => new JourneyCounts(name));
    }
    /** Counts one finished request; the object may be reused by the caller. */
    record(sample) {
        const counts = sample.phase < 0 ? this.#warmup : this.#counted;
        const failed = sample.failure !== null;
        counts.requests++;
        if (failed)
            counts.failed++;
        const latency = this.#latency(sample);
        this.#opening.record(sample.finishedAt, failed, latency);
        if (sample.phase < 0)
            return;
        this.#tally(sample.endpoint, sample.phase).record(sample);
        this.#whole.request(sample.finishedAt, failed, latency, sample.endpoint);
        this.#watched[sample.endpoint]?.request(sample.finishedAt, failed, latency);
    }
    /** An arrival that found no free slot, at its journey's first endpoint. */
    dropped(journey, endpoint, phase, at) {
        if (phase < 0)
            return;
        const counts = this.#journeys[journey];
        if (counts)
            counts.dropped++;
        this.#tally(endpoint, phase).dropped();
        this.#whole.dropped(at, endpoint);
        this.#watched[endpoint]?.dropped(at);
    }
    /** Schedule lag: sent minus due, while a slot was free. */
    lag(lag) {
        this.#lag.record(lag);
    }
    iteration(journey, event) {
        const counts = this.#journeys[journey];
        if (counts)
            counts[event]++;
    }
    /** Users under way from now on. */
    users(now) {
        this.#timeline.users(now);
    }
    /** About once a second: what happened since the last time. The timeline goes on when nothing did. */
    tick(at) {
        const whole = this.#whole.take();
        for (const delta of whole)
            this.#timeline.add(delta);
        if (at >= 0)
            this.#timeline.tick(at);
        const watched = this.#watched.flatMap((counts, endpoint) => counts ? [{ endpoint, deltas: counts.take() }] : []);
        return { whole, watched };
    }
    /** Requests so far, warm-up included; dropped arrivals are not among them. */
    totals() {
        return {
            requests: this.#warmup.requests + this.#counted.requests,
            failed: this.#warmup.failed + this.#counted.failed,
        };
    }
    /** The finished run. `phases` are as they really went: a run can end before its plan does. */
    close(closing) {
        for (const delta of this.#whole.take())
            this.#timeline.add(delta);
        return {
            number: closing.number,
            startedAt: closing.startedAt,
            duration: closing.durationMs,
            phases: closing.phases,
            endpoints: this.#shape.endpoints.map((name, endpoint) => ({
                name,
                phases: this.#shape.phases.flatMap((phase, index) => {
                    const tally = this.#tallies[endpoint * this.#shape.phases.length + index];
                    return tally ? [tally.close(phase.name)] : [];
                }),
            })),
            journeys: this.#journeys.map((counts) => counts.close()),
            warmup: { ...this.#warmup },
            timeline: this.#timeline.close(),
            opening: this.#opening.close(),
            generator: {
                workers: 1,
                lag: this.#lag.count === 0 ? null : this.#lag.encode(),
                lagP99: this.#lag.percentile(99),
                utilisation: finite(closing.utilisation),
                cpu: finite(closing.cpu),
                steal: closing.steal,
                gc: closing.gc,
                exhausted: closing.exhausted,
                invalid: [],
            },
            end: closing.end,
            notes: closing.notes,
        };
    }
    #latency(sample) {
        if (!sample.timed || sample.relogin)
            return null;
        return this.#shape.model === 'open' ? sample.response : sample.service;
    }
    #tally(endpoint, phase) {
        const index = endpoint * this.#shape.phases.length + phase;
        return (this.#tallies[index] ??= new TallyRecorder(this.#shape.model));
    }
}
class JourneyCounts {
    name;
    started = 0;
    completed = 0;
    failed = 0;
    interrupted = 0;
    dropped = 0;
    constructor(name) {
        this.name = name;
    }
    close() {
        const { name, started, completed, failed, interrupted, dropped } = this;
        return { name, started, completed, failed, interrupted, dropped };
    }
}
/** A share of a run that had no length is not a number, and JSON can't hold one. */
function finite(value) {
    return Number.isFinite(value) ? value : 0;
}

;// CONCATENATED MODULE: ./lib/load/load-model.js
/** Counts the end of an iteration that belongs to the counted part. */
function countEnd(recorder, user, end) {
    if (user.counted && user.journey) {
        recorder.iteration(user.journey.index, end === 'unanswered' ? 'failed' : end);
    }
}

// EXTERNAL MODULE: ./lib/load/virtual-user.js + 3 modules
var virtual_user = __webpack_require__(6287);
;// CONCATENATED MODULE: ./lib/load/clocks.js



/**
 * Journeys on a clock, beside the mix: one user each, started with the counted part and every interval after.
 * One that is still under way when the next is due makes that one dropped. Each counts its iterations from 0.
 */
class Clocks {
    users = [];
    #context;
    #clocks;
    #stopped = false;
    /** `firstUser`: the id of the first of its users, behind those of the mix. */
    constructor(context, clocked, firstUser) {
        this.#context = context;
        this.#clocks = clocked.map((journey, index) => {
            const clock = {
                journey,
                user: new virtual_user/* VirtualUser */.F(firstUser + index, context.users, (user, end) => {
                    clock.busy = false;
                    countEnd(context.recorder, user, end);
                }),
                busy: false,
                ticks: 0,
                timer: null,
            };
            this.users.push(clock.user);
            return clock;
        });
    }
    get busy() {
        return this.#clocks.reduce((count, clock) => count + (clock.busy ? 1 : 0), 0);
    }
    start() {
        for (const clock of this.#clocks)
            this.#wait(clock);
    }
    pulse() {
        // Each clock has a timer of its own.
    }
    stop() {
        this.#stopped = true;
        for (const clock of this.#clocks) {
            if (clock.timer)
                clearTimeout(clock.timer);
            clock.user.stop();
        }
    }
    #wait(clock) {
        const due = clock.ticks * clock.journey.every;
        if (due >= this.#context.profile.length)
            return;
        const wait = this.#context.origin + due - performance.now();
        clock.timer = setTimeout(() => {
            this.#tick(clock, due);
        }, wait);
    }
    #tick(clock, due) {
        if (this.#stopped)
            return;
        const { recorder, profile, origin } = this.#context;
        const { journey } = clock;
        const iteration = clock.ticks++;
        this.#wait(clock);
        if (clock.busy) {
            recorder.dropped(journey.index, journey.firstEndpoint, profile.phaseAt(due), (0,units/* msToUs */.CG)((0,units.ms)(due)));
            return;
        }
        clock.busy = true;
        recorder.iteration(journey.index, 'started');
        clock.user.start(journey, iteration, origin + due, true);
    }
}

;// CONCATENATED MODULE: ./lib/load/portion.js
const WHOLE = { index: 0, of: 1 };
/** How many of `count` things (numbered from 0) fall to this portion; over all portions they add up to `count`. */
function portionOf(count, { index, of }) {
    return Math.max(0, Math.ceil((count - index) / of));
}
/** The number, over all portions, of this portion's `local`-th thing. */
function numberOf(local, { index, of }) {
    return local * of + index;
}

;// CONCATENATED MODULE: ./lib/load/closed-model.js



/**
 * The closed model: as many users as the profile says, each starting its next iteration when the one before has
 * ended. When the level falls, the users of the highest numbers stop at their next step; when it rises again they
 * go on, with their login.
 */
class ClosedModel {
    users = [];
    busy = 0;
    #context;
    #places = [];
    #level = 0;
    #stopped = false;
    #countedUnderWay = 0;
    constructor(context) {
        this.#context = context;
    }
    start() {
        this.pulse(performance.now() - this.#context.origin);
    }
    pulse(t) {
        if (this.#stopped)
            return;
        const { profile, portion } = this.#context;
        this.#checkFinished();
        const level = portionOf(Math.round(profile.levelAt(t)), portion);
        if (level === this.#level)
            return;
        this.#level = level;
        for (let i = level; i < this.#places.length; i++)
            this.#places[i]?.user.stop();
        for (let i = 0; i < level; i++)
            this.#begin(this.#place(i));
    }
    stop() {
        this.#stopped = true;
        for (const place of this.#places) {
            if (place.pause)
                clearTimeout(place.pause);
            place.user.stop();
        }
    }
    #place(index) {
        let place = this.#places[index];
        if (!place) {
            const created = {
                index,
                busy: false,
                pause: null,
                user: new virtual_user/* VirtualUser */.F(numberOf(index, this.#context.portion) + 1, this.#context.users, (_, end) => {
                    this.#ended(created, end);
                }),
            };
            place = created;
            this.#places.push(place);
            this.users.push(place.user);
        }
        return place;
    }
    #begin(place) {
        if (this.#stopped || place.busy || place.pause || place.index >= this.#level)
            return;
        const now = performance.now();
        const t = now - this.#context.origin;
        const counted = t >= 0;
        const { tickets } = this.#context;
        if (t >= this.#context.profile.length || (counted && !tickets.takeCounted()))
            return;
        const iteration = tickets.next();
        const journey = this.#context.journeyOf(iteration);
        if (!journey)
            return;
        place.busy = true;
        this.busy++;
        if (counted) {
            this.#countedUnderWay++;
            this.#context.recorder.iteration(journey.index, 'started');
        }
        place.user.start(journey, iteration, now, counted);
    }
    #ended(place, end) {
        place.busy = false;
        this.busy--;
        countEnd(this.#context.recorder, place.user, end);
        if (place.user.counted) {
            this.#countedUnderWay--;
            if (this.#checkFinished())
                return;
        }
        if (end !== 'unanswered') {
            this.#begin(place);
            return;
        }
        place.pause = setTimeout(() => {
            place.pause = null;
            this.#begin(place);
        }, PAUSE_AFTER_FAILURE);
    }
    #checkFinished() {
        if (this.#countedUnderWay > 0 || !this.#context.tickets.used)
            return false;
        this.#context.finished();
        return true;
    }
}
/** A target that is down is not asked again at once. ms. */
const PAUSE_AFTER_FAILURE = 100;

// EXTERNAL MODULE: ./lib/load/ledger.js
var ledger = __webpack_require__(5519);
// EXTERNAL MODULE: ./lib/model/random.js
var model_random = __webpack_require__(8066);
;// CONCATENATED MODULE: ./lib/load/pacer.js

/**
 * The pacer of consecutive spans; levels are journeys per second, linear in time. The n-th arrival is due when the
 * area under the rate has reached
 * - `constant`: n + ½, so that a constant rate starts half an interval in and every stage gets as many arrivals as
 *   its area, rounded;
 * - `poisson`: the sum of n + 1 unit-exponential draws of the seed's stream, which is a Poisson process with the rate
 *   as its intensity (inversion; Çinlar 1975, also in Lewis and Shedler 1979).
 */
function pacerOf(spans, arrivals, seed) {
    const stretches = stretchesOf(spans);
    // Warm-up and counted part have streams of their own.
    const areaBefore = arrivals === 'poisson' ? exponentialSums((0,model_random/* mixSeeds */.j7)(seed, spans[0]?.start ?? 0)) : evenly;
    let current = 0;
    return {
        arrivals: (t) => stretches.reduce((sum, stretch) => {
            const into = Math.min(Math.max(t - stretch.start, 0), stretch.length);
            return sum + areaOf(stretch, into);
        }, 0),
        dueAt: (n) => {
            const area = areaBefore(n);
            while (current > 0 && area <= (stretches[current - 1]?.after ?? 0))
                current--;
            while (current < stretches.length && area > (stretches[current]?.after ?? 0))
                current++;
            const stretch = stretches[current];
            return stretch ? stretch.start + timeOfArea(stretch, area - stretch.before) : Infinity;
        },
    };
}
function evenly(n) {
    return n + 0.5;
}
/** The sums of the stream's first n + 1 draws; whoever asks for growing n lets each be drawn once. */
function exponentialSums(seed) {
    const random = (0,model_random/* seededRandom */.Is)(seed);
    let drawn = 0;
    let sum = 0;
    return (n) => {
        if (n + 1 < drawn) {
            random.reseed(seed);
            drawn = 0;
            sum = 0;
        }
        for (; drawn <= n; drawn++)
            sum -= Math.log(1 - random.next());
        return sum;
    };
}
function stretchesOf(spans) {
    const stretches = [];
    let before = 0;
    for (const { start, end, from, to } of spans) {
        const length = end - start;
        if (!(length > 0))
            continue;
        const slope = (to - from) / 1000 / length;
        const rate = { from: from / 1000, slope: Number.isFinite(slope) ? slope : 0 };
        const after = before + areaOf(rate, length);
        stretches.push({ start, length, ...rate, before, after });
        before = after;
    }
    return stretches;
}
function areaOf({ from, slope }, t) {
    const level = from === 0 ? 0 : from * t;
    return slope === 0 ? level : level + (slope * t * t) / 2;
}
/**
 * The root of slope/2·t² + from·t − area in the stretch, written so that it neither cancels nor divides by a
 * slope of 0.
 */
function timeOfArea({ from, slope, length }, area) {
    const root = Math.sqrt(Math.max(from * from + 2 * slope * area, 0));
    return Math.min((2 * area) / (from + root), length);
}

;// CONCATENATED MODULE: ./lib/load/open-model.js





/**
 * The open model: iterations start when the pacer says so, whoever still waits. Users are slots of a pool that
 * keep their connection and login; an arrival that finds all `maxInFlight` slots taken is dropped. Far from the
 * next due time the process sleeps, near it the event loop turns without waiting: `setTimeout` alone would be
 * half a millisecond late.
 */
class OpenModel {
    users = [];
    busy = 0;
    #context;
    #maxInFlight;
    #warmup;
    #counted;
    /** Last in, first out: as few slots as possible are in use, so that connections and logins are. */
    #free = [];
    #warmupArrivals;
    #inWarmup;
    /** Number of the next arrival, over all portions: in the warm-up, then from 0 again. */
    #next;
    #due = Infinity;
    #timer = null;
    #immediate = null;
    constructor(context, maxInFlight) {
        this.#context = context;
        this.#maxInFlight = portionOf(maxInFlight, context.portion);
        const { arrivals, seed } = context;
        const { warmup, warmupLevel, phases } = context.profile;
        const level = [{ start: -warmup, end: 0, from: warmupLevel, to: warmupLevel }];
        this.#warmup = pacerOf(level, arrivals, seed);
        this.#counted = pacerOf(phases, arrivals, seed);
        this.#warmupArrivals = warmup > 0 ? arrivalsBefore(0, pacerOf(level, arrivals, seed)) : 0;
        this.#inWarmup = warmup > 0;
        this.#next = context.portion.index;
    }
    start() {
        this.#due = this.#dueNext();
        this.#sleep();
    }
    pulse() {
        this.#startDue();
    }
    stop() {
        this.#due = Infinity;
        if (this.#timer)
            clearTimeout(this.#timer);
        if (this.#immediate)
            clearImmediate(this.#immediate);
        for (const user of this.users)
            user.stop();
    }
    #turn = () => {
        const before = this.#next;
        this.#startDue();
        // What was just begun is written in the next turn of the event loop.
        this.#sleep(before !== this.#next);
    };
    #startDue() {
        const { origin } = this.#context;
        while (origin + this.#due <= performance.now()) {
            this.#arrive(this.#due);
            this.#next += this.#context.portion.of;
            this.#due = this.#dueNext();
        }
    }
    #sleep(begun = false) {
        if (this.#due === Infinity)
            return;
        const wait = this.#context.origin + this.#due - performance.now();
        if (wait > SPIN + 1)
            this.#timer = setTimeout(this.#turn, Math.floor(wait - SPIN));
        else {
            if (!begun && wait > (this.busy === 0 ? NAP_FROM_IDLE : NAP_FROM))
                nap();
            this.#immediate = setImmediate(this.#turn);
        }
    }
    /** When the next arrival is due; infinite when stopped or behind the last one. */
    #dueNext() {
        if (this.#inWarmup) {
            const due = this.#warmup.dueAt(this.#next);
            if (due < 0)
                return due;
            this.#inWarmup = false;
            this.#next = this.#context.portion.index;
        }
        const due = this.#counted.dueAt(this.#next);
        return due < this.#context.profile.length ? due : Infinity;
    }
    #arrive(due) {
        const { recorder, profile, origin } = this.#context;
        const counted = !this.#inWarmup;
        const iteration = counted ? this.#warmupArrivals + this.#next : this.#next;
        const journey = this.#context.journeyOf(iteration);
        if (!journey)
            return;
        const user = this.#free.pop() ?? this.#createUser();
        if (!user) {
            const { index, firstEndpoint } = journey;
            recorder.dropped(index, firstEndpoint, counted ? profile.phaseAt(due) : -1, (0,units/* msToUs */.CG)((0,units.ms)(due)));
            return;
        }
        this.busy++;
        if (counted) {
            recorder.lag((0,units/* msToUs */.CG)((0,units.ms)(Math.max(performance.now() - origin - due, 0))));
            recorder.iteration(journey.index, 'started');
        }
        user.start(journey, iteration, origin + due, counted);
    }
    #createUser() {
        if (this.users.length >= this.#maxInFlight)
            return null;
        const id = numberOf(this.users.length, this.#context.portion) + 1;
        const user = new virtual_user/* VirtualUser */.F(id, this.#context.users, this.#ended);
        this.users.push(user);
        return user;
    }
    #ended = (user, end) => {
        this.busy--;
        this.#free.push(user);
        countEnd(this.#context.recorder, user, end);
    };
}
function arrivalsBefore(t, pacer) {
    let count = 0;
    while (pacer.dueAt(count) < t)
        count++;
    return count;
}
/** So close to the due time the event loop turns without waiting, ms: timers are up to a millisecond late. */
const SPIN = 2;
/** So close to the due time no nap is taken any more: one lasts about a tenth of a millisecond. */
const NAP_FROM_IDLE = 0.2;
/** The same while answers are awaited, which one would be read late. */
const NAP_FROM = 0.5;
/** ms; the system adds about as much. */
const NAP = 0.05;
const NEVER_WOKEN = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
/**
 * Stands still for a moment between two turns of the event loop. Turning without a pause would take a whole core, from
 * a server on the same machine too, and the system lets programs wait that never do.
 */
function nap() {
    Atomics.wait(NEVER_WOKEN, 0, 0, NAP);
}

// EXTERNAL MODULE: ./lib/load/profile.js
var profile = __webpack_require__(2002);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./lib/load/gc-pauses.js

/**
 * How long this thread stood still for its garbage collector. Costs nothing that shows, even at hundreds of
 * collections a second; what is collected beside the running program is not in it.
 */
class GcPauses {
    #observer;
    #total = 0;
    #longest = 0;
    /** Monotonic ms: earlier pauses may still be reported. */
    #since = 0;
    constructor() {
        this.#observer = new external_node_perf_hooks_.PerformanceObserver((list) => {
            this.#add(list.getEntries());
        });
        this.restart();
        this.#observer.observe({ entryTypes: ['gc'] });
    }
    /** Forgets the pauses so far. */
    restart() {
        this.#since = performance.now();
        this.#total = 0;
        this.#longest = 0;
    }
    read() {
        this.#add(this.#observer.takeRecords());
        return { total: this.#total, longest: this.#longest };
    }
    stop() {
        this.#observer.disconnect();
    }
    #add(pauses) {
        for (const { startTime, duration } of pauses) {
            if (startTime < this.#since)
                continue;
            this.#total += duration;
            if (duration > this.#longest)
                this.#longest = duration;
        }
    }
}

;// CONCATENATED MODULE: ./lib/load/usage.js



/**
 * How busy this process was since it was created or restarted. In the open model the event loop turns without waiting
 * near each due time: from some 500 journeys per second on its utilisation is 1 by construction, and says nothing.
 */
class Usage {
    #gc = new GcPauses();
    #start = momentOf();
    /** Begins anew. */
    restart() {
        this.#gc.restart();
        this.#start = momentOf();
    }
    /**
     * Event-loop utilisation, 0 … 1; CPU time over wall time, 1 = one core; the share of all CPU time that the
     * hypervisor gave to other machines, null where the system does not tell; and the pauses of the garbage collector.
     */
    read() {
        const { wall: since, cpu: before, loop, ticks } = this.#start;
        const wall = external_node_perf_hooks_.performance.now() - since;
        const { user, system } = process.cpuUsage(before);
        return {
            utilisation: external_node_perf_hooks_.performance.eventLoopUtilization(loop).utilization,
            cpu: wall > 0 ? (user + system) / 1000 / wall : 0,
            steal: stealBetween(ticks, readTicks()),
            gc: this.#gc.read(),
        };
    }
    /** Leaves nothing behind that watches. */
    stop() {
        this.#gc.stop();
    }
}
function momentOf() {
    return {
        wall: external_node_perf_hooks_.performance.now(),
        cpu: process.cpuUsage(),
        loop: external_node_perf_hooks_.performance.eventLoopUtilization(),
        ticks: readTicks(),
    };
}
/** The line `cpu` of `/proc/stat` (proc(5)): user, nice, system, idle, iowait, irq, softirq, steal, then guests of these. */
function parseTicks(stat) {
    const line = /^cpu +([\d ]+)$/m.exec(stat)?.[1];
    const ticks = line
        ?.trim()
        .split(' ')
        .slice(0, STEAL + 1)
        .map(Number) ?? [];
    const stolen = ticks[STEAL];
    return stolen === undefined ? null : { stolen, all: ticks.reduce((sum, one) => sum + one, 0) };
}
const STEAL = 7;
function readTicks() {
    try {
        return parseTicks((0,external_node_fs_.readFileSync)('/proc/stat', 'utf8'));
    }
    catch {
        return null;
    }
}
/** Null where the system did not tell, or no tick went by. */
function stealBetween(before, after) {
    if (before === null || after === null || after.all <= before.all)
        return null;
    return Math.max(0, after.stolen - before.stolen) / (after.all - before.all);
}

// EXTERNAL MODULE: ./lib/load/user-setup.js + 3 modules
var user_setup = __webpack_require__(7432);
// EXTERNAL MODULE: ./lib/load/watch.js
var watch = __webpack_require__(4835);
;// CONCATENATED MODULE: ./lib/load/share.js











/**
 * One worker's part of a run: its users with their connections, its recorder. It carries out the profile from
 * `origin` (monotonic ms, the start of the counted part) until it is halted.
 */
class Share {
    #profile;
    #events;
    #origin;
    #recorder;
    #ledger;
    #wire;
    #models;
    #timers = [];
    #usage = new Usage();
    #counting = false;
    #cutShort = false;
    constructor(options, origin, events) {
        const { plan, program, guard } = options;
        this.#profile = (0,profile/* profileOf */.d)(plan.tier);
        this.#events = events;
        this.#origin = origin;
        this.#recorder = new Recorder({
            endpoints: program.endpoints,
            journeys: plan.journeys.map((journey) => journey.name),
            phases: this.#profile.phases,
            model: plan.tier.model,
            warmup: this.#profile.warmup,
            watched: (0,watch/* watchedEndpoints */.LH)(plan.tier, program.endpoints),
        });
        this.#ledger = new ledger/* Ledger */.O({
            recorder: this.#recorder,
            profile: this.#profile,
            origin,
            byIterations: plan.tier.iterations !== null,
            open: plan.tier.model === 'open',
            crashed: (error) => {
                events.crashed(error);
            },
            learned: (secrets) => {
                events.learned(secrets);
            },
        });
        this.#wire = new wire/* Wire */._(options.target, guard, plan.http);
        this.#models = this.#createModels(options);
    }
    begin() {
        this.#timers.push(setInterval(this.#pulse, PULSE), setInterval(this.#everySecond, 1000));
        for (const model of this.#models)
            model.start();
        this.#pulse();
    }
    /** No new work; what is under way is waited for as long as `grace` allows and aborted then. */
    async halt({ grace, closing }) {
        const usage = this.#usage.read();
        if (closing.end.reason === 'finished')
            this.#pulse();
        for (const model of this.#models)
            model.stop();
        const until = performance.now() + grace;
        while (this.#busy() > 0 && performance.now() < until && !this.#cutShort)
            await sleep(5);
        for (const user of this.#users())
            user.abort();
        // What ended without ever waiting reports its end in a later turn of the loop; a timer may come before that.
        const settled = performance.now() + SETTLING;
        while (this.#busy() > 0 && performance.now() < settled)
            await turn();
        return {
            run: this.#recorder.close({
                ...closing,
                ...usage,
                exhausted: this.#ledger.exhausted,
                notes: this.#wire.notes(),
            }),
            examples: this.#ledger.examples(),
        };
    }
    /** Ends the waiting of `halt`. */
    cutShort() {
        this.#cutShort = true;
    }
    /** Leaves no timer and no connection behind. */
    async dispose() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#usage.stop();
        for (const model of this.#models)
            model.stop();
        const closed = this.#users().map((user) => user.close());
        await Promise.race([Promise.all([...closed, this.#wire.close()]), sleep(CLOSING)]);
    }
    #pulse = () => {
        const t = this.#now();
        this.#wire.deadlines.sweep(performance.now());
        for (const model of this.#models)
            model.pulse(t);
        if (t >= 0 && !this.#counting) {
            this.#counting = true;
            this.#usage.restart();
        }
    };
    #everySecond = () => {
        const users = this.#busy();
        this.#recorder.users(users);
        const moments = this.#recorder.tick((0,units/* msToUs */.CG)((0,units.ms)(this.#now())));
        this.#events.second({ users, ...this.#recorder.totals(), moments });
    };
    #createModels({ plan, program, run, portion, tickets }) {
        const model = {
            profile: this.#profile,
            arrivals: plan.tier.arrivals,
            seed: run.seed,
            recorder: this.#recorder,
            users: (0,user_setup/* userContext */.t)(run, plan.http.cookies, this.#wire, this.#ledger),
            portion,
            tickets,
            origin: this.#origin,
            journeyOf: (0,user_setup/* journeyChooser */.I)(program.journeys, run.seed),
            finished: () => {
                this.#events.finished();
            },
        };
        const { tier } = plan;
        const users = tier.model === 'open' ? tier.maxInFlight : Math.ceil(this.#profile.highestLevel);
        const mix = tier.model === 'open' ? new OpenModel(model, tier.maxInFlight) : new ClosedModel(model);
        // A clock is one user whatever the number of workers: the first has them all.
        return portion.index === 0 ? [mix, new Clocks(model, program.clocked, users + 1)] : [mix];
    }
    #users() {
        return this.#models.flatMap((model) => model.users);
    }
    #busy() {
        return this.#models.reduce((sum, model) => sum + model.busy, 0);
    }
    /** ms since the start of the counted part. */
    #now() {
        return performance.now() - this.#origin;
    }
}
/** How often time-outs and levels are looked at, ms. */
const PULSE = 10;
/** How long ends that are under way may take to be counted, ms: they need no more than a turn or two. */
const SETTLING = 250;
/** How long the closing of connections may take, ms. */
const CLOSING = 500;
function sleep(duration) {
    return new Promise((resolve) => setTimeout(resolve, duration));
}
function turn() {
    return new Promise((resolve) => setImmediate(resolve));
}


/***/ }),

/***/ 4283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ THREAD_KIND)
/* harmony export */ });
/** What tells a thread of ours from any other that runs the same file. */
const THREAD_KIND = 'loadgate-share';


/***/ }),

/***/ 9905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ Tickets)
/* harmony export */ });
/**
 * Numbers the iterations of a run over all its workers, so that the same seed gives the same work whatever their
 * number: 0, 1, 2 … without a gap, the warm-up's first.
 */
class Tickets {
    /** What the workers of one run share. */
    counters;
    #limit;
    /** `limit`: how many iterations are to be counted; null for as many as the time allows. */
    constructor(limit, counters = sharedCounters()) {
        this.#limit = limit ?? Infinity;
        this.counters = counters;
    }
    /** The number of the next iteration. */
    next() {
        return Atomics.add(this.counters, ITERATIONS, 1);
    }
    /** Asks for one more counted iteration; false when all have been started. */
    takeCounted() {
        return this.#limit === Infinity || Atomics.add(this.counters, COUNTED, 1) < this.#limit;
    }
    /** Whether all counted iterations have been started. */
    get used() {
        return this.#limit !== Infinity && Atomics.load(this.counters, COUNTED) >= this.#limit;
    }
}
const ITERATIONS = 0;
const COUNTED = 1;
function sharedCounters() {
    return new Uint32Array(new SharedArrayBuffer(2 * Uint32Array.BYTES_PER_ELEMENT));
}


/***/ }),

/***/ 7432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ journeyChooser),
  t: () => (/* binding */ userContext)
});

// EXTERNAL MODULE: ./lib/model/random.js
var model_random = __webpack_require__(8066);
// EXTERNAL MODULE: ./node_modules/tough-cookie/dist/index.js
var dist = __webpack_require__(7380);
;// CONCATENATED MODULE: ./lib/journey/cookies.js

/** An empty jar: it costs nothing until the first cookie comes. */
function newCookieJar() {
    return new LazyJar();
}
class LazyJar {
    #jar = null;
    header(url) {
        if (!this.#jar)
            return null;
        const text = this.#jar.getCookieStringSync(url);
        return text === '' ? null : text;
    }
    values() {
        return this.#jar?.serializeSync()?.cookies.flatMap(({ value }) => value ?? []) ?? [];
    }
    store(setCookies, url) {
        for (const cookie of setCookies) {
            // Targets are test machines: names such as `localhost` and `shop.local` may have cookies here.
            this.#jar ??= new dist/* CookieJar */.cP(null, { looseMode: true, rejectPublicSuffixes: false });
            this.#jar.setCookieSync(cookie, url, { ignoreError: true });
        }
    }
}

;// CONCATENATED MODULE: ./lib/journey/iteration.js


/** The scope of one virtual user. Call `beginIteration` before each iteration, and set `session` to its journey's. */
function newScope(userId, run) {
    return {
        user: Object.freeze({ id: userId }),
        iteration: 0,
        run,
        random: (0,model_random/* seededRandom */.Is)((0,model_random/* mixSeeds */.j7)(run.seed, 0)),
        vars: {},
        session: newSession(),
        data: {},
    };
}
/** A session before its first login. */
function newSession() {
    return { vars: {}, jar: newCookieJar(), loggedInAt: null };
}
/** Empties what the last iteration captured and drew, and starts the random stream of this one. */
function beginIteration(scope, iteration) {
    scope.iteration = iteration;
    scope.vars = {};
    scope.data = {};
    scope.random.reseed((0,model_random/* mixSeeds */.j7)(scope.run.seed, iteration));
}

;// CONCATENATED MODULE: ./lib/journey/mix.js

/**
 * The stratified mix: every block of iterations has exactly the shares that the weights ask for, in an order that
 * is shuffled per block from the seed. 70, 20 and 10 make blocks of 7 + 2 + 1: exact in every ten iterations.
 * Weights must not be negative and not all 0.
 */
function journeyMix(weights, seed) {
    const counts = blockCounts(weights);
    const sorted = counts.flatMap((count, journey) => Array(count).fill(journey));
    const random = (0,model_random/* seededRandom */.Is)(seed);
    const block = Int32Array.from(sorted);
    let cached = -1;
    return (iteration) => {
        const number = Math.floor(iteration / block.length);
        if (number !== cached) {
            block.set(sorted);
            random.reseed((0,model_random/* mixSeeds */.j7)(seed, number));
            for (let i = block.length - 1; i > 0; i--) {
                const j = (0,model_random/* randomInteger */.Mn)(random, 0, i);
                const swapped = block[i] ?? 0;
                block[i] = block[j] ?? 0;
                block[j] = swapped;
            }
            cached = number;
        }
        return block[iteration % block.length] ?? 0;
    };
}
const MOST_DECIMALS = 4;
const LONGEST_BLOCK = 10_000;
/** How often each journey comes in a block: the smallest whole numbers of the same proportions, where they are small enough. */
function blockCounts(weights) {
    const whole = asWholeNumbers(weights);
    const divisor = whole ? whole.reduce(greatestCommonDivisor, 0) : 0;
    const reduced = whole && divisor > 0 ? whole.map((weight) => weight / divisor) : null;
    if (reduced && sum(reduced) <= LONGEST_BLOCK)
        return reduced;
    return largestRemainder(weights, LONGEST_BLOCK);
}
function asWholeNumbers(weights) {
    for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
        const scaled = weights.map((weight) => weight * 10 ** decimals);
        const rounded = scaled.map(Math.round);
        if (rounded.every((value, i) => Math.abs(value - (scaled[i] ?? 0)) <= 1e-9 * value))
            return rounded;
    }
    return null;
}
function largestRemainder(weights, seats) {
    const total = sum(weights);
    const quotas = weights.map((weight) => (weight / total) * seats);
    const counts = quotas.map(Math.floor);
    const byRemainder = quotas
        .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
        .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
    const left = seats - sum(counts);
    for (const { index } of byRemainder.slice(0, left))
        counts[index] = (counts[index] ?? 0) + 1;
    return counts;
}
const sum = (values) => values.reduce((total, value) => total + value, 0);
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

;// CONCATENATED MODULE: ./lib/load/user-setup.js


/** What all users of a run share. `cookies`: whether they keep cookies. */
function userContext(run, cookies, wire, report) {
    return {
        wire,
        cookies,
        report,
        createScope: (id) => newScope(id, run),
        createSession: newSession,
        beginIteration: beginIteration,
    };
}
/** Which weighted journey an iteration runs; null when there is none. */
function journeyChooser(journeys, seed) {
    const [first] = journeys;
    if (!first)
        return () => null;
    if (journeys.length === 1)
        return () => first;
    const mix = journeyMix(journeys.map((journey) => journey.weight), seed);
    return (iteration) => journeys[mix(iteration)] ?? first;
}


/***/ }),

/***/ 6287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ VirtualUser)
});

// EXTERNAL MODULE: ./lib/http/transfer.js + 4 modules
var transfer = __webpack_require__(3048);
;// CONCATENATED MODULE: ./lib/load/cursor.js
/** Where a virtual user stands in a list of instructions, with the rounds that its repeats have left. */
class Cursor {
    #instructions = [];
    #position = 0;
    #rounds = [];
    start(instructions) {
        this.#instructions = instructions;
        this.#position = 0;
        this.#rounds.length = 0;
    }
    /** The instruction to carry out; undefined at the end. */
    get current() {
        return this.#instructions[this.#position];
    }
    /** On to the instruction behind the current one. */
    advance() {
        this.#position++;
    }
    /** Carries out an instruction that only steers. */
    steer(instruction, scope) {
        switch (instruction.op) {
            case 'unless':
                if (instruction.test(scope))
                    this.#position++;
                else
                    this.#position = instruction.to;
                return;
            case 'repeat': {
                const rounds = instruction.rounds(scope);
                if (rounds > 0) {
                    this.#rounds.push(rounds);
                    this.#position++;
                }
                else
                    this.#position = instruction.to;
                return;
            }
            case 'again': {
                const left = (this.#rounds.pop() ?? 1) - 1;
                if (left > 0) {
                    this.#rounds.push(left);
                    this.#position = instruction.to;
                }
                else
                    this.#position++;
            }
        }
    }
    /** The endpoint of the current request, or of the next one: what a step without a request is counted under. */
    get endpoint() {
        for (let i = this.#position; i < this.#instructions.length; i++) {
            const instruction = this.#instructions[i];
            if (instruction?.op === 'request')
                return instruction.request.endpoint;
        }
        return null;
    }
}

// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
;// CONCATENATED MODULE: ./lib/load/judgement.js

/** What came of a transfer: its own failure, or what the request's checks say about the answer. */
function judge(transfer, request, scope, canLogIn) {
    if (transfer.failure)
        return { outcome: 'failed', ...transfer.failure };
    try {
        const inspection = request.inspect(scope, transfer);
        if (inspection.outcome !== 'relogin' || canLogIn)
            return inspection;
        return { outcome: 'failed', kind: 'http-4xx', detail: 'still 401 after a new login' };
    }
    catch (error) {
        return { outcome: 'failed', kind: 'check', detail: (0,error_text/* errorText */.k)(error) };
    }
}

;// CONCATENATED MODULE: ./lib/load/sessions.js
/** What one virtual user keeps per journey: its login and its cookies. */
class Sessions {
    #factory;
    #sessions = new Map();
    constructor(factory) {
        this.#factory = factory;
    }
    of(journey) {
        let session = this.#sessions.get(journey.index);
        if (!session) {
            session = this.#factory.createSession();
            this.#sessions.set(journey.index, session);
        }
        return session;
    }
    /** Before the first iteration, after a 401, and again after the login's `every`. */
    needLogin(journey) {
        const { loggedInAt } = this.of(journey);
        if (loggedInAt === null)
            return true;
        const every = journey.login?.every ?? null;
        return every !== null && performance.now() - loggedInAt >= every;
    }
}

;// CONCATENATED MODULE: ./lib/load/virtual-user.js





/**
 * One running user: an interpreter of its journey's instructions, driven by the callbacks of its transfer and its
 * timer. Steps that end at once are taken in a loop, so that nothing recurses; an iteration that never waited
 * reports its end from a fresh turn of the event loop.
 */
class VirtualUser {
    id;
    transfer;
    /** Of the latest iteration. */
    journey = null;
    /** Whether the latest iteration is not of the warm-up. */
    counted = false;
    #context;
    #ended;
    #scope;
    #sessions;
    #main = new Cursor();
    #login = new Cursor();
    #cursor = this.#main;
    #state = 'idle';
    #driving = false;
    #waited = false;
    #stopping = false;
    #due = 0;
    #retried = false;
    #timer = null;
    #iteration = 0;
    constructor(id, context, ended) {
        this.id = id;
        this.#context = context;
        this.#ended = ended;
        this.#scope = context.createScope(id);
        this.#sessions = new Sessions(context);
        this.transfer = new transfer/* Transfer */.m(context.wire, this);
    }
    /** Begins an iteration; `due` is when its first request should be sent, monotonic ms. */
    start(journey, iteration, due, counted) {
        this.journey = journey;
        this.counted = counted;
        this.#iteration++;
        this.#due = due;
        this.#stopping = false;
        this.#waited = false;
        this.#retried = false;
        this.#scope.session = this.#sessions.of(journey);
        this.#context.beginIteration(this.#scope, iteration);
        this.#main.start(journey.instructions);
        this.#cursor = this.#main;
        if (journey.login && this.#sessions.needLogin(journey))
            this.#startLogin(journey.login.instructions);
        this.#state = 'stepping';
        this.#drive();
    }
    /** Ends the iteration at its next step; at once when it only waits. */
    stop() {
        if (this.#state === 'idle')
            return;
        this.#stopping = true;
        if (this.#state === 'thinking')
            this.#wake();
    }
    /** Ends the iteration now: a request under way fails as aborted, a script is left behind. */
    abort() {
        if (this.#state === 'idle')
            return;
        this.stop();
        if (this.#state === 'sending')
            this.transfer.cancel({ kind: 'aborted', detail: 'the load ended' });
        else if (this.#state === 'scripting') {
            this.#iteration++;
            this.#resume();
        }
    }
    /** Closes its connections; it can't be used again. */
    close() {
        this.abort();
        return this.transfer.close();
    }
    transferred() {
        const instruction = this.#cursor.current;
        if (this.#state !== 'sending' || instruction?.op !== 'request')
            return;
        try {
            this.#judge(instruction.request);
        }
        catch (error) {
            this.#context.report.crashed(error);
        }
        this.#resume();
    }
    #resume() {
        if (this.#state !== 'idle')
            this.#state = 'stepping';
        if (!this.#driving)
            this.#waited = true;
        this.#drive();
    }
    #drive() {
        if (this.#driving)
            return;
        this.#driving = true;
        try {
            while (this.#state === 'stepping')
                this.#step();
        }
        catch (error) {
            this.#state = 'idle';
            this.#context.report.crashed(error);
        }
        finally {
            this.#driving = false;
        }
    }
    #step() {
        const instruction = this.#cursor.current;
        if (!instruction)
            this.#endOfSteps();
        else if (this.#stopping)
            this.#finish('interrupted');
        else {
            try {
                this.#carryOut(instruction);
            }
            catch (error) {
                this.#cannot(error);
            }
        }
    }
    #carryOut(instruction) {
        switch (instruction.op) {
            case 'request': {
                const { request } = instruction;
                const prepared = request.prepare(this.#scope);
                this.#state = 'sending';
                this.transfer.start(prepared, request, this.#context.cookies ? this.#scope.session.jar : null);
                return;
            }
            case 'think': {
                const duration = instruction.duration(this.#scope);
                this.#cursor.advance();
                this.#due += duration;
                if (duration <= 0)
                    return;
                this.#state = 'thinking';
                this.#timer = setTimeout(this.#wake, this.#due - performance.now());
                return;
            }
            case 'script':
                this.#state = 'scripting';
                void this.#runScript(instruction.run);
                return;
            default:
                this.#cursor.steer(instruction, this.#scope);
        }
    }
    #wake = () => {
        if (this.#timer)
            clearTimeout(this.#timer);
        this.#timer = null;
        this.#resume();
    };
    async #runScript(run) {
        const iteration = this.#iteration;
        let failure = null;
        try {
            await run(this.#scope);
        }
        catch (error) {
            failure = { error };
        }
        if (iteration !== this.#iteration || this.#state !== 'scripting')
            return;
        this.#due = performance.now();
        if (failure)
            this.#cannot(failure.error);
        else
            this.#cursor.advance();
        this.#resume();
    }
    /** Tells the outcome of a request and decides how to go on. */
    #judge(request) {
        const { transfer } = this;
        const inspection = judge(transfer, request, this.#scope, this.#canLogIn());
        const due = this.#due;
        this.#due = transfer.finishedAt;
        this.#context.report.request(transfer, request, inspection, due, this.counted, this.#scope);
        if (inspection.outcome === 'relogin')
            this.#loginAgain();
        else if (inspection.outcome === 'failed') {
            if (request.onFailure === 'continue' && this.#cursor === this.#main)
                this.#next();
            else if (inspection.kind === 'aborted' && this.#stopping)
                this.#finish('interrupted');
            else
                this.#finish(transfer.status === 0 ? 'unanswered' : 'failed');
        }
        else
            this.#next();
    }
    #next() {
        if (this.#cursor === this.#main)
            this.#retried = false;
        this.#cursor.advance();
    }
    #canLogIn() {
        return this.journey?.login != null && this.#cursor === this.#main && !this.#retried;
    }
    /** The login's steps come first; then the request is sent once more. */
    #loginAgain() {
        this.#retried = true;
        this.#scope.session.loggedInAt = null;
        if (this.journey?.login)
            this.#startLogin(this.journey.login.instructions);
    }
    #startLogin(instructions) {
        this.#login.start(instructions);
        this.#cursor = this.#login;
    }
    #endOfSteps() {
        if (this.#cursor === this.#main) {
            this.#finish('completed');
            return;
        }
        this.#scope.session.loggedInAt = performance.now();
        this.#context.report.entered(this.#scope);
        this.#cursor = this.#main;
    }
    /** A step that can't be carried out fails under the request that it leads to. */
    #cannot(error) {
        const endpoint = this.#cursor.endpoint ?? this.journey?.firstEndpoint ?? 0;
        const failure = { kind: 'capture', detail: (0,error_text/* errorText */.k)(error) };
        this.#context.report.unsent(endpoint, failure, this.#due, this.counted, this.#scope);
        const instruction = this.#cursor.current;
        this.#state = 'stepping';
        if (this.#cursor === this.#main &&
            instruction?.op === 'request' &&
            instruction.request.onFailure === 'continue')
            this.#next();
        else
            this.#finish('unanswered');
    }
    #finish(end) {
        if (this.#iteration === 1)
            this.#context.report.entered(this.#scope);
        this.#state = 'idle';
        this.transfer.endVisit();
        if (this.#waited)
            this.#ended(this, end);
        else
            setImmediate(this.#ended, this, end);
    }
}


/***/ }),

/***/ 4835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ watchedEndpoints),
/* harmony export */   V$: () => (/* binding */ WINDOW_SECONDS),
/* harmony export */   ZR: () => (/* binding */ stopNow),
/* harmony export */   s0: () => (/* binding */ boundOf)
/* harmony export */ });
/** How much of the past counts, s. */
const WINDOW_SECONDS = 10;
/**
 * Decides once a second whether the load is to end: an `until` condition that holds, which is a normal end and so
 * comes first; a threshold with `abort` that is missed; the circuit breaker. Conditions on a phase are looked at while
 * it lasts; nothing is decided on less than two seconds, nor on fewer than 20 requests where the figure is about
 * requests.
 */
function stopNow(tier, now, windowOf) {
    const figure = (condition) => {
        if (condition.phase !== null && condition.phase !== now.phase)
            return null;
        const reach = condition.phase === null ? now.seconds : now.secondsInPhase;
        if (reach < FEWEST_SECONDS)
            return null;
        const window = windowOf(condition.endpoint, Math.min(reach, WINDOW_SECONDS));
        return window && window.seconds >= FEWEST_SECONDS ? figureOf(condition.metric, window) : null;
    };
    for (const condition of tier.until) {
        const value = figure(condition);
        if (value !== null && holds(condition, value))
            return { reason: 'until', condition: condition.text };
    }
    for (const threshold of tier.thresholds) {
        const value = threshold.abort ? figure(threshold) : null;
        if (value !== null && !holds(threshold, value))
            return { reason: 'abort', condition: threshold.text };
    }
    return tier.breaker && tripped(tier.breaker, now.seconds, windowOf);
}
/** The endpoints that the rules of a tier look at while load runs, by their position. */
function watchedEndpoints(tier, endpoints) {
    const rules = [...tier.until, ...tier.thresholds.filter(({ abort }) => abort)];
    return endpoints.flatMap((name, index) => (rules.some(({ endpoint }) => endpoint === name) ? [index] : []));
}
/**
 * Whether nearly all requests fail. Arrivals without a free slot are no requests: a service far beyond its capacity
 * is not down while it answers.
 */
function tripped({ failures, within }, elapsed, windowOf) {
    const seconds = within / 1000;
    const window = elapsed < seconds ? null : windowOf(null, seconds);
    if (!window || window.seconds < seconds || window.requests < FEWEST_REQUESTS)
        return null;
    const failed = (window.failed - window.dropped) / window.requests;
    return failed > failures ? { reason: 'breaker', failed, within } : null;
}
/** The timer that ends a run with a `maxDuration`, from now on; none where it has no bound. */
function boundOf({ maxDuration, iterations }, end) {
    if (maxDuration === null)
        return [];
    const stop = { reason: 'max-duration', limit: maxDuration, iterations, after: maxDuration };
    return [setTimeout(end, Math.min(maxDuration, LONGEST_TIMER), stop)];
}
/** Timers can't wait longer, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;
const FEWEST_SECONDS = 2;
const FEWEST_REQUESTS = 20;
function holds({ op, value: limit }, value) {
    switch (op) {
        case '<':
            return value < limit;
        case '<=':
            return value <= limit;
        case '>':
            return value > limit;
        case '>=':
            return value >= limit;
    }
}
/** The window's figure; null when it is too small to tell. Counts are rates per second here. */
function figureOf(metric, window) {
    if (metric === 'throughput' || metric === 'requests')
        return window.requests / window.seconds;
    const outcomes = window.requests + window.dropped;
    if (outcomes < FEWEST_REQUESTS)
        return null;
    switch (metric) {
        case 'errors':
            return window.failed / outcomes;
        case 'success':
            return 1 - window.failed / outcomes;
        case 'min':
        case 'mean':
        case 'max':
            return window[metric];
        default:
            return window.percentile(Number(metric.slice(1)));
    }
}


/***/ }),

/***/ 5778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ EndpointCounts)
/* harmony export */ });
/** Counts by endpoint: two flat arrays, so that counting a request allocates nothing. */
class EndpointCounts {
    #counts;
    #times;
    constructor(endpoints) {
        this.#counts = new Uint32Array(endpoints * COLUMNS);
        this.#times = new Float64Array(endpoints);
    }
    request(endpoint, failed, latency) {
        const row = endpoint * COLUMNS;
        this.#count(row + REQUESTS, 1);
        if (failed)
            this.#count(row + FAILED, 1);
        if (latency === null)
            return;
        this.#count(row + TIMED, 1);
        this.#times[endpoint] = (this.#times[endpoint] ?? 0) + latency;
    }
    dropped(endpoint) {
        this.#count(endpoint * COLUMNS + DROPPED, 1);
    }
    add({ endpoint, requests, failed, dropped, timed, time }) {
        const row = endpoint * COLUMNS;
        this.#count(row + REQUESTS, requests);
        this.#count(row + FAILED, failed);
        this.#count(row + DROPPED, dropped);
        this.#count(row + TIMED, timed);
        this.#times[endpoint] = (this.#times[endpoint] ?? 0) + time;
    }
    clear() {
        this.#counts.fill(0);
        this.#times.fill(0);
    }
    /** `time` in whole µs. */
    of(endpoint) {
        const at = (column) => this.#counts[endpoint * COLUMNS + column] ?? 0;
        return {
            endpoint,
            requests: at(REQUESTS),
            failed: at(FAILED),
            dropped: at(DROPPED),
            timed: at(TIMED),
            time: Math.round(this.#times[endpoint] ?? 0),
        };
    }
    /** Those that did anything, in order. */
    active() {
        return Array.from(this.#times, (_, endpoint) => this.of(endpoint)).filter(({ requests, dropped }) => requests > 0 || dropped > 0);
    }
    #count(index, by) {
        this.#counts[index] = (this.#counts[index] ?? 0) + by;
    }
}
const COLUMNS = 4;
const REQUESTS = 0;
const FAILED = 1;
const DROPPED = 2;
const TIMED = 3;


/***/ }),

/***/ 764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ OpeningRecorder),
/* harmony export */   k: () => (/* binding */ mergeOpenings)
/* harmony export */ });
/* harmony import */ var _sketch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8093);

const SECONDS = 30;
/** Counts the first seconds of a load, in constant memory. */
class OpeningRecorder {
    #from;
    #seconds = [];
    /** `from`: the start of the load, on the clock of `record`. */
    constructor(from) {
        this.#from = from;
    }
    /** `latency` null: its time does not count. */
    record(finishedAt, failed, latency) {
        const index = Math.max(0, Math.floor((finishedAt - this.#from) / 1e6));
        if (index >= SECONDS)
            return;
        while (this.#seconds.length <= index)
            this.#seconds.push(emptySecond());
        const second = this.#seconds[index];
        if (second === undefined)
            return;
        second.requests++;
        if (failed)
            second.failed++;
        if (latency !== null)
            second.latency.record(latency);
    }
    close() {
        return { seconds: this.#seconds.map(closed) };
    }
}
/** What several workers saw, as one; null where none kept it. */
function mergeOpenings(openings) {
    if (openings.length === 0)
        return null;
    const merged = [];
    for (const { seconds } of openings) {
        seconds.forEach((second, index) => {
            const into = (merged[index] ??= emptySecond());
            into.requests += second.requests;
            into.failed += second.failed;
            into.latency.addPairs(second.latency);
        });
    }
    return { seconds: merged.map(closed) };
}
function emptySecond() {
    return { requests: 0, failed: 0, latency: new _sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .Sketch */ .Ri() };
}
function closed({ requests, failed, latency }) {
    return { requests, failed, latency: latency.pairs() };
}


/***/ }),

/***/ 7050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ mergeTimelines),
/* harmony export */   c9: () => (/* binding */ TimelineRecorder),
/* harmony export */   xN: () => (/* binding */ joinTimelines)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _endpoint_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5778);
/* harmony import */ var _endpoint_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7006);
/* harmony import */ var _sketch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8093);




const MOST_BUCKETS = 300;
const FIRST_BUCKET_MS = 1000;
/** How a run goes over time, in constant memory: when the buckets are full, neighbours are merged and each covers twice the time. */
class TimelineRecorder {
    #endpoints;
    #bucketMs = FIRST_BUCKET_MS;
    #buckets = [];
    #users = 0;
    /** `endpoints`: how many are told apart; 0 for none. */
    constructor(endpoints = 0) {
        this.#endpoints = endpoints;
    }
    /** What happened in one second. */
    add(delta) {
        const bucket = this.#at((0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(delta.second * 1e6));
        bucket.requests += delta.requests;
        bucket.failed += delta.failed - delta.dropped;
        bucket.dropped += delta.dropped;
        bucket.latency.addPairs(delta.latency);
        for (const one of delta.endpoints)
            bucket.endpoints.add(one);
    }
    /** Users under way from now on. */
    users(now) {
        this.#users = now;
    }
    /** Opens the bucket of this moment, so that a time without any request shows as such. */
    tick(at) {
        this.#at(at).users = this.#users;
    }
    close() {
        return closed(this.#buckets, this.#bucketMs, this.#endpoints);
    }
    #at(at) {
        let index = this.#indexOf(at);
        while (index >= MOST_BUCKETS) {
            this.#halve();
            index = this.#indexOf(at);
        }
        for (;;) {
            const bucket = this.#buckets[index];
            if (bucket)
                return bucket;
            this.#buckets.push(emptyBucket(this.#users, this.#endpoints));
        }
    }
    #indexOf(at) {
        return at > 0 ? Math.floor(at / 1000 / this.#bucketMs) : 0;
    }
    #halve() {
        const merged = [];
        this.#buckets.forEach((bucket, index) => {
            const first = merged[index >> 1];
            if (first)
                merge(first, bucket, this.#endpoints);
            else
                merged.push(bucket);
        });
        this.#buckets = merged;
        this.#bucketMs *= 2;
    }
}
/** Several workers' time lines as one: buckets of the same time are added. */
function mergeTimelines(timelines) {
    const bucketMs = Math.max(FIRST_BUCKET_MS, ...timelines.map(({ bucket }) => bucket));
    const longest = Math.max(...timelines.map((one) => Math.ceil((one.buckets.length * one.bucket) / bucketMs)));
    return addedUp(timelines, bucketMs, longest);
}
function addedUp(timelines, bucketMs, length) {
    const endpoints = (0,_endpoint_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .commonEndpoints */ .IU)(timelines);
    const merged = Array.from({ length }, () => emptyBucket(0, endpoints));
    for (const timeline of timelines) {
        // Users are those at a bucket's end: the last one of a worker that falls into it counts.
        const users = new Map();
        for (const [index, bucket] of timeline.buckets.entries()) {
            const into = merged[Math.floor(bucket.start / bucketMs)];
            if (!into)
                continue;
            into.requests += bucket.requests;
            into.failed += bucket.failed;
            into.dropped += bucket.dropped;
            into.latency.addPairs(bucket.latency);
            if (endpoints > 0)
                for (const one of (0,_endpoint_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointsIn */ .yN)(timeline, index))
                    into.endpoints.add(one);
            users.set(into, bucket.users);
        }
        for (const [into, count] of users)
            into.users += count;
    }
    return closed(merged, bucketMs, endpoints);
}
/** Time lines one after the other as one: each begins at its `offset`, ms. Times without any have empty buckets. */
function joinTimelines(parts) {
    const end = Math.max(0, ...parts.map(({ timeline: { bucket, buckets }, offset }) => offset + buckets.length * bucket));
    let bucketMs = Math.max(FIRST_BUCKET_MS, ...parts.map(({ timeline }) => timeline.bucket));
    while (Math.ceil(end / bucketMs) + 1 > MOST_BUCKETS)
        bucketMs *= 2;
    // What began between two buckets belongs to the nearer one.
    const placed = parts.map(({ timeline, offset }) => ({
        ...timeline,
        bucket: bucketMs,
        buckets: timeline.buckets.map((one) => ({
            ...one,
            start: Math.round((one.start + offset) / FIRST_BUCKET_MS) * FIRST_BUCKET_MS,
        })),
    }));
    const last = Math.max(...placed.flatMap(({ buckets }) => buckets.map(({ start }) => start)), -1);
    const length = last < 0 ? 0 : Math.floor(last / bucketMs) + 1;
    return addedUp(placed, bucketMs, length);
}
function emptyBucket(users, endpoints) {
    return {
        requests: 0,
        failed: 0,
        dropped: 0,
        users,
        latency: new _sketch_js__WEBPACK_IMPORTED_MODULE_1__/* .Sketch */ .Ri(),
        endpoints: new _endpoint_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .EndpointCounts */ .q(endpoints),
    };
}
function merge(into, next, endpoints) {
    into.requests += next.requests;
    into.failed += next.failed;
    into.dropped += next.dropped;
    into.users = next.users;
    into.latency.add(next.latency);
    for (let endpoint = 0; endpoint < endpoints; endpoint++)
        into.endpoints.add(next.endpoints.of(endpoint));
}
function closed(buckets, bucketMs, endpoints) {
    const timeline = { bucket: bucketMs, buckets: buckets.map((one, index) => told(one, index * bucketMs)) };
    if (endpoints === 0)
        return timeline;
    const counts = buckets.map((bucket) => bucket.endpoints);
    return { ...timeline, endpoints: (0,_endpoint_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointLines */ .pr)(counts, endpoints) };
}
function told({ requests, failed, dropped, users, latency }, start) {
    return { requests, failed, dropped, users, start, latency: latency.pairs() };
}


/***/ })

};
