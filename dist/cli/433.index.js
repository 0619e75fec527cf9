export const id = 433;
export const ids = [433];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


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

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workInThread: () => (/* binding */ workInThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _http_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6905);
/* harmony import */ var _journey_compile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(807);
/* harmony import */ var _monotonic_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5120);
/* harmony import */ var _share_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(960);
/* harmony import */ var _thread_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4283);
/* harmony import */ var _tickets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9905);







/** Carries out a share of a run, if this is a thread that was started for it. */
function workInThread() {
    const start = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort !== null && isStart(start))
        new Thread(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort, start).listen();
}
function isStart(data) {
    return typeof data === 'object' && data !== null && 'kind' in data && data.kind === _thread_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .THREAD_KIND */ .Y;
}
class Thread {
    #port;
    #start;
    #program;
    #share = null;
    constructor(port, start) {
        this.#port = port;
        this.#start = start;
        this.#program = (0,_journey_compile_js__WEBPACK_IMPORTED_MODULE_2__/* .compileProgram */ .K)(start.plan);
    }
    listen() {
        this.#port.on('message', (message) => {
            this.#take(message).catch((error) => {
                this.#send({ type: 'crashed', error });
            });
        });
        this.#send({ type: 'ready' });
    }
    async #take(message) {
        switch (message.type) {
            case 'begin':
                this.#share = this.#create((0,_monotonic_js__WEBPACK_IMPORTED_MODULE_5__/* .localTime */ .H)(message.origin));
                this.#share.begin();
                return;
            case 'halt': {
                this.#share ??= this.#create(performance.now());
                const result = await this.#share.halt(message.halt);
                this.#send({ type: 'result', result, exhausted: this.#program.exhaustedData() });
                return;
            }
            case 'cut-short':
                this.#share?.cutShort();
                return;
            case 'dispose':
                await this.#share?.dispose();
                this.#port.close();
        }
    }
    #create(origin) {
        const { plan, target, run, allowedHosts, portion, counters } = this.#start;
        const events = {
            second: (report) => {
                this.#send({ type: 'second', report });
            },
            finished: () => {
                this.#send({ type: 'finished' });
            },
            learned: (secrets) => {
                this.#send({ type: 'learned', secrets });
            },
            crashed: (error) => {
                this.#send({ type: 'crashed', error });
            },
        };
        const tickets = new _tickets_js__WEBPACK_IMPORTED_MODULE_6__/* .Tickets */ .e(plan.tier.iterations, counters);
        const guard = (0,_http_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .createGuard */ .o)(allowedHosts);
        return new _share_js__WEBPACK_IMPORTED_MODULE_3__/* .Share */ .S({ plan, program: this.#program, target, run, guard, portion, tickets }, origin, events);
    }
    #send(message) {
        this.#port.postMessage(message);
    }
}


/***/ }),

/***/ 2359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isNodeError),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
const WORDS = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    EMFILE: 'too many open files',
    ENAMETOOLONG: 'the name is too long',
};
/** What went wrong, in words: known system errors are translated, others keep their message. */
function errorText(error) {
    if (isNodeError(error) && error.code !== undefined)
        return WORDS[error.code] ?? error.message;
    return error instanceof Error ? error.message : String(error);
}
function isNodeError(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string';
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

/***/ 1945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ FAILURE_KINDS)
/* harmony export */ });
/** Why a request failed. Exactly one kind per failed request, the first that applies. */
const FAILURE_KINDS = [
    'timeout',
    'refused',
    'reset',
    'dns',
    'tls',
    'http-4xx',
    'http-5xx',
    'unexpected-status',
    'check',
    'capture',
    'dropped',
    'aborted',
];


/***/ }),

/***/ 3912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warning),
/* harmony export */   p: () => (/* binding */ info)
/* harmony export */ });
const info = (text) => ({ level: 'info', text });
const warning = (text) => ({ level: 'warning', text });


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


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Bj: () => (/* binding */ twoDigits),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   CG: () => (/* binding */ msToUs),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   RC: () => (/* binding */ parseRange),
/* harmony export */   Uv: () => (/* binding */ usToMs),
/* harmony export */   WN: () => (/* binding */ parseRate),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lb: () => (/* binding */ formatAbout),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   ms: () => (/* binding */ ms),
/* harmony export */   us: () => (/* binding */ us),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const ms = (value) => value;
const us = (value) => value;
const msToUs = (value) => us(value * 1000);
const usToMs = (value) => ms(value / 1000);
const DURATION = /^(?:\d+(?:\.\d+)?\s*(?:us|ms|s|m|h)\s*)+$/;
const DURATION_PART = /(\d+(?:\.\d+)?)\s*(us|ms|s|m|h)/g;
const DURATION_FACTOR = {
    us: 0.001,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** Reads `300ms`, `30s`, `10m`, `2h` or `1h30m` (larger units first); null for anything else. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (!DURATION.test(trimmed))
        return null;
    let total = 0;
    let smallest = Infinity;
    for (const [, count, unit] of trimmed.matchAll(DURATION_PART)) {
        const factor = DURATION_FACTOR[unit ?? ''] ?? NaN;
        if (factor >= smallest)
            return null;
        smallest = factor;
        total += Number(count) * factor;
    }
    return ms(total);
}
const RATE = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/;
const RATE_DIVISOR = { s: 1, m: 60, h: 3600 };
/** Reads `50/s`, `600/m` or `100/h` as events per second; null for anything else. */
function parseRate(text) {
    const match = RATE.exec(text.trim());
    if (!match)
        return null;
    return Number(match[1]) / (RATE_DIVISOR[match[2] ?? ''] ?? NaN);
}
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;
/** Reads `30%` as the fraction 0.3; null for anything else. */
function parsePercent(text) {
    const match = PERCENT.exec(text.trim());
    return match ? Number(match[1]) / 100 : null;
}
const SIZE = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)$/i;
const SIZE_FACTOR = { B: 1, KB: 1000, MB: 1_000_000, GB: 1_000_000_000 };
/** Reads `512B`, `10KB` or `2MB` as bytes (decimal factors); null for anything else. */
function parseSize(text) {
    const match = SIZE.exec(text.trim());
    if (!match)
        return null;
    return Number(match[1]) * (SIZE_FACTOR[(match[2] ?? '').toUpperCase()] ?? NaN);
}
/** Splits `a..b` and reads both ends with `parse`; null unless both are readable. */
function parseRange(text, parse) {
    const parts = text.split('..');
    if (parts.length !== 2)
        return null;
    const from = parse((parts[0] ?? '').trim());
    const to = parse((parts[1] ?? '').trim());
    return from === null || to === null ? null : [from, to];
}
/** Writes milliseconds for people: three significant digits below 100 ms, whole ms below 10 s, then seconds. */
function formatMs(value) {
    if (!Number.isFinite(value))
        return '–';
    if (value < 0.0005)
        return '0 ms';
    if (value < 1)
        return `${trimZeros(value.toPrecision(2))} ms`;
    if (value < 10)
        return `${trimZeros(value.toFixed(2))} ms`;
    if (value < 100)
        return `${trimZeros(value.toFixed(1))} ms`;
    if (value < 10_000)
        return `${value.toFixed(0)} ms`;
    return `${trimZeros((value / 1000).toFixed(1))} s`;
}
/** Writes a length of time as the scenario file would: `300ms`, `30s`, `10m`, `1h30m`. */
function formatDuration(value) {
    if (value < 1000)
        return `${trimZeros(value.toFixed(0))}ms`;
    if (value < 60_000)
        return `${trimZeros((value / 1000).toFixed(1))}s`;
    const seconds = Math.round(value / 1000);
    const parts = [
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor((seconds % 3600) / 60), 'm'],
        [seconds % 60, 's'],
    ];
    return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
}
/**
 * Writes a length of time that was projected, as far as it can be known: `40 s`, `25 minutes`, `9 h`, `10 days`,
 * `7 months`; beyond a year only that it is.
 */
function formatAbout(value) {
    const seconds = value / 1000;
    if (!(seconds < YEAR))
        return 'more than a year';
    if (seconds >= 60 * DAY)
        return `${Math.round(seconds / (30.4 * DAY))} months`;
    if (seconds >= 2 * DAY)
        return `${Math.round(seconds / DAY)} days`;
    if (seconds >= 5400)
        return `${Math.round(seconds / 3600)} h`;
    if (seconds >= 90)
        return `${Math.round(seconds / 60)} minutes`;
    return `${Math.round(seconds)} s`;
}
const DAY = 86_400;
const YEAR = 365 * DAY;
/** The first two digits of a figure: all that a slope of some minutes is worth. */
function twoDigits(value) {
    return Number(value.toPrecision(2));
}
/** Writes a rate in events per second: `0.5/s`, `42.3/s`, `1,250/s`. */
function formatRate(perSecond) {
    if (!Number.isFinite(perSecond))
        return '–';
    if (perSecond >= 1000)
        return `${formatCount(Math.round(perSecond))}/s`;
    return `${trimZeros(perSecond.toFixed(perSecond < 10 ? 2 : 1))}/s`;
}
/** Writes a fraction as a percentage with a sensible number of digits: 0.0123 is `1.23 %`. */
function formatPercent(fraction) {
    if (!Number.isFinite(fraction))
        return '–';
    const percent = fraction * 100;
    if (Math.abs(percent) >= 1000)
        return `${formatCount(Math.round(percent))} %`;
    const digits = Math.abs(percent) >= 10 ? 1 : 2;
    return `${trimZeros(percent.toFixed(digits))} %`;
}
/** Writes a relative change with its sign: 0.253 is `+25.3 %`, -0.04 is `−4 %`. */
function formatChange(fraction) {
    if (!Number.isFinite(fraction))
        return '–';
    const percent = Math.abs(fraction) * 100;
    const rounded = percent >= 1000 ? formatCount(Math.round(percent)) : trimZeros(percent.toFixed(1));
    if (rounded === '0')
        return '±0 %';
    return `${fraction < 0 ? '−' : '+'}${rounded} %`;
}
/** Writes a count with thousands separators. */
function formatCount(count) {
    return count.toLocaleString('en-US');
}
/** Writes bytes with a decimal unit. */
function formatBytes(bytes) {
    if (!Number.isFinite(bytes))
        return '–';
    if (bytes >= 1e12)
        return `${formatCount(Number((bytes / 1e12).toPrecision(3)))} TB`;
    if (bytes >= 1e9)
        return `${trimZeros((bytes / 1e9).toFixed(1))} GB`;
    if (bytes >= 1e6)
        return `${trimZeros((bytes / 1e6).toFixed(1))} MB`;
    if (bytes >= 1e3)
        return `${trimZeros((bytes / 1e3).toFixed(1))} KB`;
    return `${bytes} B`;
}
function trimZeros(text) {
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}


/***/ }),

/***/ 7006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ commonEndpoints),
/* harmony export */   nU: () => (/* binding */ MOST_ENDPOINTS),
/* harmony export */   pr: () => (/* binding */ endpointLines),
/* harmony export */   yN: () => (/* binding */ endpointsIn)
/* harmony export */ });
/** Beyond this the time line tells all endpoints together only: 300 buckets of each would fill a megabyte or more. */
const MOST_ENDPOINTS = 200;
/** Buckets as a time line per endpoint: lists as long as they must be, for most endpoints never drop or fail. */
function endpointLines(buckets, endpoints) {
    return Array.from({ length: endpoints }, (_, endpoint) => {
        const rows = buckets.map((counts) => counts.of(endpoint));
        const list = (of) => withoutEnd(rows.map(of));
        return {
            requests: list(({ requests }) => requests),
            failed: list(({ failed }) => failed),
            dropped: list(({ dropped }) => dropped),
            timed: list(({ timed }) => timed),
            time: list(({ time }) => time),
        };
    });
}
/** What each endpoint did in one bucket of a time line; empty where it does not tell. */
function endpointsIn({ endpoints = [] }, bucket) {
    return endpoints.map(({ requests, failed, dropped, timed, time }, endpoint) => ({
        endpoint,
        requests: requests[bucket] ?? 0,
        failed: failed[bucket] ?? 0,
        dropped: dropped[bucket] ?? 0,
        timed: timed[bucket] ?? 0,
        time: time[bucket] ?? 0,
    }));
}
/** How many endpoints all of these time lines tell of; 0 where one of them does not, or of others. */
function commonEndpoints(timelines) {
    const counts = new Set(timelines.map(({ endpoints = [] }) => endpoints.length));
    return counts.size === 1 ? ([...counts][0] ?? 0) : 0;
}
function withoutEnd(values) {
    return values.slice(0, values.findLastIndex((value) => value !== 0) + 1);
}


/***/ }),

/***/ 7252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ slotBounds),
/* harmony export */   ll: () => (/* binding */ encodeHistogram),
/* harmony export */   lq: () => (/* binding */ readEncoded),
/* harmony export */   yO: () => (/* binding */ MOST_SLOTS)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var hdr_histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2960);


const COOKIE = 0x1c849303;
const COMPRESSED_COOKIE = 0x1c849304;
const WORD_SIZE_BITS = 0x10;
const COMPRESSED_HEADER = 8;
const HEADER = 40;
const DIGITS = 3;
const SUB_BUCKET_HALF = 1024;
/** A histogram with every bucket filled by the longest possible count takes less than half of this. */
const LARGEST = 1_000_000;
const LARGEST_TEXT = 1_500_000;
/**
 * HdrHistogram V2 compressed base64. The library writes a normalising offset of 1 and an integer as conversion
 * ratio, with which strict implementations (the one in Rust) refuse the histogram: both are put right here.
 */
function encodeHistogram(counts) {
    const plain = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(compressedPart(Buffer.from((0,hdr_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeIntoCompressedBase64 */ .dH)(counts), 'base64')));
    plain.writeInt32BE(0, 8);
    plain.writeDoubleBE(1, 32);
    const compressed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateSync)(plain);
    const header = Buffer.alloc(COMPRESSED_HEADER);
    header.writeUInt32BE(COMPRESSED_COOKIE | WORD_SIZE_BITS, 0);
    header.writeUInt32BE(compressed.length, 4);
    return Buffer.concat([header, compressed]).toString('base64');
}
/**
 * Tells each slot that is not empty, in order of the times. Nothing in the text makes this crash, or take unbounded time
 * or memory: the library's own reader trusts every length in it.
 * @throws {RangeError} saying what is wrong, maybe after some slots were told.
 */
function readEncoded(text, onCount) {
    if (text.length > LARGEST_TEXT)
        throw new RangeError('the histogram is too large');
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
        throw new RangeError('the histogram is not base64');
    const data = Buffer.from(text, 'base64');
    if (data.length < COMPRESSED_HEADER || withoutWordSize(data.readUInt32BE(0)) !== COMPRESSED_COOKIE)
        throw new RangeError('this is not a compressed HdrHistogram (V2)');
    if (data.readUInt32BE(4) > data.length - COMPRESSED_HEADER)
        throw new RangeError('the histogram is cut off');
    readPayload(plainHistogram(inflated(compressedPart(data))), onCount);
}
/** The times that a slot counts, in µs: `low` to `high`, both included. */
function slotBounds(slot) {
    const bucket = Math.max(0, Math.floor(slot / SUB_BUCKET_HALF) - 1);
    const width = 2 ** bucket;
    const low = (slot - bucket * SUB_BUCKET_HALF) * width;
    return { low, high: low + width - 1 };
}
function inflated(compressed) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(compressed, { maxOutputLength: LARGEST });
    }
    catch (cause) {
        throw new RangeError("the histogram can't be decompressed", { cause });
    }
}
function plainHistogram(plain) {
    if (plain.length < HEADER || withoutWordSize(plain.readUInt32BE(0)) !== COOKIE)
        throw new RangeError('this is not an HdrHistogram (V2)');
    const length = plain.readUInt32BE(4);
    if (length > plain.length - HEADER)
        throw new RangeError('the histogram is cut off');
    if (plain.readUInt32BE(12) !== DIGITS || plain.readBigUInt64BE(16) !== 1n)
        throw new RangeError('the histogram has another precision than three significant digits from 1 µs');
    const highest = plain.readBigUInt64BE(24);
    if (highest < 2n || highest > BigInt(Number.MAX_SAFE_INTEGER))
        throw new RangeError("the histogram's range is out of bounds");
    return { payload: plain.subarray(HEADER, HEADER + length), slots: slotsFor(Number(highest)) };
}
function readPayload({ payload, slots }, onCount) {
    let slot = 0;
    let total = 0;
    for (let at = 0; at < payload.length;) {
        const { value, next } = readZigZag(payload, at);
        if (value > 0x7fffffff)
            throw new RangeError('the histogram holds an impossible count');
        const end = value < 0 ? slot - value : slot + 1;
        if (value > 0)
            total += value;
        if (end > slots || !Number.isSafeInteger(total))
            throw new RangeError('the histogram holds more than its range allows');
        if (value > 0)
            onCount(slot, value);
        slot = end;
        at = next;
    }
}
function readZigZag(payload, start) {
    let raw = 0;
    let factor = 1;
    for (let at = start; at < start + 9; at++) {
        const byte = payload[at];
        if (byte === undefined)
            break;
        const last = byte < 0x80 || at === start + 8;
        raw += (at === start + 8 ? byte : byte & 0x7f) * factor;
        if (last)
            return { value: raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2, next: at + 1 };
        factor *= 128;
    }
    throw new RangeError('the histogram is cut off in the middle of a count');
}
/** The length of the counts array that covers `highest`. */
function slotsFor(highest) {
    let buckets = 1;
    for (let covered = 2 * SUB_BUCKET_HALF; covered <= highest; covered *= 2)
        buckets++;
    return (buckets + 1) * SUB_BUCKET_HALF;
}
/** No histogram that can be read has more. */
const MOST_SLOTS = slotsFor(Number.MAX_SAFE_INTEGER);
function compressedPart(data) {
    return data.subarray(COMPRESSED_HEADER, COMPRESSED_HEADER + data.readUInt32BE(4));
}
function withoutWordSize(cookie) {
    return (cookie & ~0xf0) >>> 0;
}


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ Histogram),
/* harmony export */   z: () => (/* binding */ LONGEST)
/* harmony export */ });
/* harmony import */ var hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2960);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7252);



/** Longer times are counted as one hour: a limit keeps the histogram's memory bounded. */
const LONGEST = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(3_600_000_000);
const SHORTEST = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(1);
/** Times in µs with three significant digits, from 1 µs to one hour; 8 KB when empty, at most 94 KB. */
class Histogram {
    #counts;
    constructor(counts = emptyCounts()) {
        this.#counts = counts;
    }
    /**
     * Reads what `encode` wrote, or any HdrHistogram V2 compressed base64 of three significant digits.
     * @throws {RangeError} for anything else; the message says what is wrong with the text.
     */
    static decode(text) {
        const counts = emptyCounts();
        (0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .readEncoded */ .lq)(text, (slot, count) => {
            counts.recordValueWithCount((0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .slotBounds */ .GY)(slot).low, count);
        });
        return new Histogram(counts);
    }
    record(value) {
        // NaN fails both comparisons of a plain clamp: it counts as the shortest time rather than corrupting the counts.
        const clamped = value > SHORTEST ? (value < LONGEST ? Math.round(value) : LONGEST) : SHORTEST;
        this.#counts.recordValue(clamped);
    }
    add(other) {
        if (other.count > 0)
            this.#counts.add(other.#counts);
    }
    get count() {
        return this.#counts.totalCount;
    }
    /** `p` in 0 … 100; null without values. */
    percentile(p) {
        return this.count === 0 ? null : inMs(this.#counts.getValueAtPercentile(p));
    }
    /** HdrHistogram V2 compressed, in base64: every HdrHistogram library reads it. */
    encode() {
        return (0,_histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeHistogram */ .ll)(this.#counts);
    }
}
const inMs = (value) => (0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__/* .usToMs */ .Uv)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_1__.us)(value));
function emptyCounts() {
    return (0,hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)({ bitBucketSize: 32, autoResize: true, numberOfSignificantValueDigits: 3 });
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   D4: () => (/* binding */ percentileOf),
/* harmony export */   Ri: () => (/* binding */ Sketch)
/* harmony export */ });
/* unused harmony exports BINS, binOf */
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9799);


/**
 * Log-linear bins over µs: each octave is cut into sixteen equal parts, about 4 % of the value each; below 16 µs
 * there is one bin per µs.
 */
const PARTS = 16;
const PART_BITS = 4;
const BINS = binOf(_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST */ .z) + 1;
/** The bin that counts this time. */
function binOf(value) {
    if (!(value >= 1))
        return 0;
    const whole = value < _histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST */ .z ? Math.floor(value) : _histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST */ .z;
    if (whole < PARTS)
        return whole;
    const octave = 31 - Math.clz32(whole);
    return (octave - PART_BITS + 1) * PARTS + ((whole >>> (octave - PART_BITS)) & (PARTS - 1));
}
/** The times a bin counts: from `low` up to, not including, `high`. */
function boundsOf(bin) {
    if (bin < PARTS)
        return { low: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(bin), high: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(bin + 1) };
    const octave = Math.floor(bin / PARTS) + PART_BITS - 1;
    const width = 2 ** (octave - PART_BITS);
    const low = 2 ** octave + (bin % PARTS) * width;
    return { low: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(low), high: (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)(low + width) };
}
/** Counts of times by bin. Percentiles from it are within 3.2 % (or half a µs) of the exact ones. */
class Sketch {
    #bins = new Uint32Array(BINS);
    record(value) {
        const bin = binOf(value);
        this.#bins[bin] = (this.#bins[bin] ?? 0) + 1;
    }
    add(other) {
        for (let bin = 0; bin < BINS; bin++)
            this.#bins[bin] = (this.#bins[bin] ?? 0) + (other.#bins[bin] ?? 0);
    }
    addPairs(pairs) {
        for (const [bin, count] of pairs)
            this.#bins[bin] = (this.#bins[bin] ?? 0) + count;
    }
    clear() {
        this.#bins.fill(0);
    }
    /** `p` in 0 … 100; null without values. */
    percentile(p) {
        return percentileOf(this.pairs(), p);
    }
    /** The bins that counted something, in order, as [bin, count]. */
    pairs() {
        const pairs = [];
        this.#bins.forEach((count, bin) => {
            if (count > 0)
                pairs.push([bin, count]);
        });
        return pairs;
    }
}
/** A percentile (`p` in 0 … 100) from sorted [bin, count] pairs: the middle of its bin. Null without values. */
function percentileOf(pairs, p) {
    const total = pairs.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0)
        return null;
    const rank = Math.max(1, Math.ceil((p / 100) * total - 1e-9));
    let seen = 0;
    for (const [bin, count] of pairs) {
        seen += count;
        if (seen >= rank)
            return middle(bin);
    }
    return middle(pairs.at(-1)?.[0] ?? 0);
}
function middle(bin) {
    const { low, high } = boundsOf(bin);
    // Whole µs are recorded: the largest one in a bin is one below its upper end.
    return (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .usToMs */ .Uv)((0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__.us)((low + high - 1) / 2));
}


/***/ })

};
