export const id = 18;
export const ids = [18];
export const modules = {

/***/ 7090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readAnyFile),
/* harmony export */   w: () => (/* binding */ readNamedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _model_error_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2359);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2714);





const LARGEST_FILE = 50_000_000;
/** Reads a file that decides the work; null when that is impossible, which is then reported. */
function readNamedFile(building, file, path) {
    const named = readAnyFile(building, file, path);
    if (named !== null)
        building.contents.set(file, hashContent(named.bytes));
    return named;
}
/** Reads a file that the scenario names; null when that is impossible, which is then reported. */
function readAnyFile(building, file, path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(building.directory, file);
    const report = (what) => {
        building.problems.add(path, what);
        return null;
    };
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(absolute);
        if (!stats.isFile())
            return report(`${file} is not a file`);
        if (stats.size > LARGEST_FILE) {
            return report(`${file} has ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(stats.size)}: at most ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(LARGEST_FILE)} are possible`);
        }
        return { path: absolute, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(absolute) };
    }
    catch (error) {
        return (0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isNodeError */ .f)(error) && error.code === 'ENOENT'
            ? report(`there is no file ${file}: paths start from the folder of the scenario file`)
            : report(`${file} can't be read: ${(0,_model_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .errorText */ .k)(error)}`);
    }
}
/** A checkout on Windows may change line ends: the content is the same. */
function hashContent(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
        .digest('hex');
}


/***/ }),

/***/ 8242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ proxyOf),
/* harmony export */   t: () => (/* binding */ buildHttp)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2714);
/* harmony import */ var _http_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4651);
/* harmony import */ var _maps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2304);
/* harmony import */ var _building_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7090);








/** Builds `http`: what counts for every request. */
function buildHttp(raw, building, names, target) {
    const { problems } = building;
    const http = raw === undefined ? null : (0,_maps_js__WEBPACK_IMPORTED_MODULE_6__/* .checkEntries */ .bX)(_http_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .httpSchema */ .UM, raw, ['http'], problems);
    names.templates(http?.headers ?? {}, ['http', 'headers']);
    if (http?.keepAlive === false && http.connections !== undefined) {
        problems.add(['http', 'connections'], 'without keepAlive every request opens a connection: leave out one of the two');
    }
    if (http?.http2 === true && target !== null && !/^https:/i.test(target.url)) {
        problems.add(['http', 'http2'], 'HTTP/2 needs an https:// target: it is TLS by which client and server agree on it');
    }
    return {
        timeout: http?.timeout ?? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_4__.ms)(10_000),
        headers: http?.headers ?? {},
        keepAlive: http?.keepAlive ?? true,
        connections: http?.connections ?? 'per-user',
        http2: http?.http2 ?? false,
        tls: http?.tls ? buildTls(http.tls, building) : null,
        proxy: proxyOf(building.env),
        redirects: http?.redirects ?? 0,
        cookies: http?.cookies ?? true,
    };
}
/** The plan names the files only: a key must not get into what is stored or passed on. */
function buildTls(raw, building) {
    const { problems } = building;
    const path = (key) => ['http', 'tls', key];
    const file = (key) => {
        const name = raw[key];
        return name === undefined ? null : (0,_building_js__WEBPACK_IMPORTED_MODULE_7__/* .readAnyFile */ .N)(building, name, path(key));
    };
    const [ca, cert, key] = [file('ca'), file('cert'), file('key')];
    if ((raw.cert === undefined) !== (raw.key === undefined)) {
        const given = raw.cert === undefined ? 'key' : 'cert';
        const missing = given === 'key' ? 'cert' : 'key';
        problems.add(path(given), `a client certificate takes both cert and key: ${missing} is missing`);
    }
    const caBad = ca && problemOfCertificates(ca.bytes);
    const certBad = cert && problemOfCertificates(cert.bytes);
    const keyBad = key && problemOfKey(key.bytes);
    if (caBad)
        problems.add(path('ca'), `${raw.ca ?? ''} ${caBad}`);
    if (certBad)
        problems.add(path('cert'), `${raw.cert ?? ''} ${certBad}`);
    if (keyBad)
        problems.add(path('key'), `${raw.key ?? ''} ${keyBad}`);
    if (cert && key && !certBad && !keyBad && !belongTogether(cert.bytes, key.bytes))
        problems.add(path('key'), `${raw.key ?? ''} is not the key of the certificate ${raw.cert ?? ''}`);
    return {
        ca: ca ? [ca.path, ...extraAuthorities(building.env)] : [],
        cert: cert?.path ?? null,
        key: key?.path ?? null,
        servername: raw.servername ?? null,
        insecure: raw.insecure ?? false,
    };
}
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
function problemOfCertificates(bytes) {
    const blocks = bytes.toString('latin1').match(CERTIFICATE) ?? [];
    if (blocks.length === 0)
        return 'holds no certificate: expected a PEM file with -----BEGIN CERTIFICATE-----';
    try {
        for (const block of blocks)
            new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block);
        return null;
    }
    catch {
        return 'holds a certificate that is broken';
    }
}
function problemOfKey(bytes) {
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(bytes);
        return null;
    }
    catch {
        const text = bytes.toString('latin1');
        if (text.includes('ENCRYPTED'))
            return 'is encrypted: write it without a passphrase, into a file that is not committed';
        return 'holds no private key: expected a PEM file with -----BEGIN PRIVATE KEY-----';
    }
}
function belongTogether(cert, key) {
    try {
        (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.createSecureContext)({ cert, key });
        return true;
    }
    catch {
        return false;
    }
}
/** Authorities of one's own replace Node's list, with what NODE_EXTRA_CA_CERTS adds to it; Node skips a file that it can't read. */
function extraAuthorities(env) {
    const file = env.NODE_EXTRA_CA_CERTS;
    if (file === undefined || file === '')
        return [];
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(absolute, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
        return [absolute];
    }
    catch {
        return [];
    }
}
/** What the environment says about proxies. Small letters win, as with other programs. */
function proxyOf(env) {
    const either = (name) => {
        const value = env[name.toLowerCase()] ?? env[name];
        return value === undefined || value.trim() === '' ? null : value.trim();
    };
    const [http, https] = [either('HTTP_PROXY'), either('HTTPS_PROXY')];
    return http === null && https === null ? null : { http, https, except: either('NO_PROXY') ?? '' };
}


/***/ }),

/***/ 6371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ scenarioHash),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * The hash of what decides the work: this tier's load, the journeys, the data and the `http` settings as they
 * are written, before `${}` is filled in, and the contents of the files they name. 16 hexadecimal digits.
 */
function scenarioHash(written, tier, contents) {
    const load = member(member(written, 'tiers'), tier);
    const stages = member(load, 'load') ?? null;
    const decisive = {
        http: member(written, 'http') ?? {},
        data: member(written, 'data') ?? {},
        journeys: member(written, 'journeys') ?? {},
        load: Array.isArray(stages) || isOneLoad(stages) ? stages : [stages],
        warmup: member(load, 'warmup') ?? '0s',
        think: member(load, 'think') ?? 'as-written',
        iterations: member(load, 'iterations') ?? null,
        maxInFlight: member(load, 'maxInFlight') ?? null,
        ...unlessDefault('arrivals', member(load, 'arrivals'), 'constant'),
        // What counts as too much decides what a search finds.
        ...(isSearch(stages) ? unlessDefault('breaks', member(load, 'breaks'), null) : {}),
        files: Object.fromEntries(contents),
    };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(decisive)).digest('hex').slice(0, 16);
}
/** JSON whose keys are sorted: the same for the same value, however it was written. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const entries = Object.entries(value);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
/** Settings that came later: files without them keep their hash. */
function unlessDefault(key, value, usual) {
    return value === undefined || value === usual ? {} : { [key]: value };
}
function isOneLoad(stages) {
    return member(stages, 'steps') !== undefined || isSearch(stages);
}
function isSearch(stages) {
    return member(stages, 'search') !== undefined;
}
function member(value, key) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const fields = value;
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
}


/***/ }),

/***/ 4651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UM: () => (/* binding */ httpSchema),
/* harmony export */   _E: () => (/* binding */ readTarget),
/* harmony export */   tX: () => (/* binding */ targetSchema)
/* harmony export */ });
/* harmony import */ var _maps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2304);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8863);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8434);
/* harmony import */ var _step_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8925);




const httpSchema = (0,_maps_js__WEBPACK_IMPORTED_MODULE_0__/* .map */ .Tj)('settings, such as { timeout: 10s }', {
    timeout: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('Time limit of every request.', true).optional(),
    headers: (0,_step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .headersSchema */ .s6)('Headers of every request.').optional(),
    keepAlive: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Whether connections are kept open; without it each request opens one.').optional(),
    connections: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(['per-user', 'per-iteration', 'shared'], 'Who keeps a connection: each user; each iteration, as a first-time visitor; or all users together, as a gateway.').optional(),
    http2: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Whether HTTP/2 is used where the server speaks it; needs an https:// target.').optional(),
    tls: tlsSchema().optional(),
    redirects: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)('How many redirects to follow; 0 counts them as answers.', {
        min: 0,
        max: 20,
        whole: true,
    }).optional(),
    cookies: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Whether virtual users keep cookies.').optional(),
});
function tlsSchema() {
    const file = (description) => (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .filledText */ .Uq)('the path of a PEM file', {
        description: `${description} A PEM file, relative to the scenario file.`,
    });
    return (0,_maps_js__WEBPACK_IMPORTED_MODULE_0__/* .map */ .Tj)('TLS settings, such as { ca: certs/ca.pem }', {
        ca: file("Authorities that are trusted beside the system's.").optional(),
        cert: file('Certificate of the client.').optional(),
        key: file('Private key of the client.').optional(),
        servername: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .filledText */ .Uq)('a host name', {
            description: "Whom the server's certificate must be for, if not for the host of the target.",
        }).optional(),
        insecure: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Takes any certificate of the server: for tests only.').optional(),
    });
}
const targetSchema = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)('an http:// or https:// URL, or unix:/path of a socket', {
    type: 'string',
    description: 'Where the load goes.',
    examples: ['http://127.0.0.1:4010', '${BASE_URL:-http://127.0.0.1:4010}', 'unix:/run/app.sock'],
}, (value) => (typeof value === 'string' ? readTarget(value) : null));
/** A base URL without a trailing slash, or `unix:` with the absolute path of a socket. */
function readTarget(value) {
    if (/^unix:/i.test(value))
        return readSocket(value);
    const expected = 'an http:// or https:// URL such as http://127.0.0.1:4010';
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(expected, value));
    const url = new URL(value);
    if (url.search !== '' || url.hash !== '') {
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`a target has no ${url.search === '' ? 'fragment' : 'query'}: put it into the paths of the steps`);
    }
    return url.href.replace(/\/+$/, '');
}
/** What every system takes: the path stands in a structure of fixed size. */
const LONGEST_SOCKET_PATH = 103;
function readSocket(value) {
    const path = value.slice('unix:'.length).replace(/^\/\/(?=\/)/, '');
    if (!/^\/[^/]/.test(path))
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)('unix: and the absolute path of a socket, such as unix:/run/app.sock', value));
    if (Buffer.byteLength(path) > LONGEST_SOCKET_PATH) {
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_(`the path of a socket has at most ${LONGEST_SOCKET_PATH} bytes, this one has ${Buffer.byteLength(path)}`);
    }
    return new URL(`unix:${path.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('#', '%23')}`).href;
}


/***/ }),

/***/ 9018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lw: () => (/* binding */ checkScenario),
  Yq: () => (/* binding */ loadPlan),
  bi: () => (/* binding */ openScenario),
  Fj: () => (/* binding */ secretsOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/redact.js + 1 modules
var redact = __webpack_require__(231);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/plan/maps.js
var maps = __webpack_require__(2304);
// EXTERNAL MODULE: ./lib/plan/scalars.js
var scalars = __webpack_require__(8434);
;// CONCATENATED MODULE: ./lib/plan/breaker-schema.js


const EXPECTED = 'off, or a breaker such as { failures: 90%, within: 10s }';
/** `breaker: off`; YAML knows the word as false, too. */
const breakerOffSchema = (0,scalars/* scalar */.d_)(EXPECTED, { enum: ['off', false], description: 'off: the load goes on, however many requests fail.' }, (value) => (value === false || value === 'off' ? 'off' : null));
/** When a run is given up because nearly all of its requests fail. */
const breakerSchema = (0,maps/* map */.Tj)(EXPECTED, {
    failures: (0,scalars/* percent */.KN)('The share of failed requests beyond which a run is given up.', 1).optional(),
    within: (0,scalars/* duration */.p0)('How long it must have been like that, from 2s to 30s.').optional(),
}).meta({ description: 'Gives a run up, as a failure of the target, when nearly all of its requests fail.' });

;// CONCATENATED MODULE: ./lib/plan/build/limits.js



/** `model`: null where the load itself has problems. */
function buildLimits(tier, model, path, problems) {
    if (model === 'closed' && tier.maxInFlight !== undefined) {
        problems.add([...path, 'maxInFlight'], 'maxInFlight limits arrivals at a rate, and this tier has users');
    }
    if (model === 'closed' && tier.arrivals !== undefined) {
        problems.add([...path, 'arrivals'], 'arrivals says how journeys follow one another at a rate, and this tier has users');
    }
    const tooShort = maxDurationProblem(tier.maxDuration ?? null, tier.warmup ?? (0,units.ms)(0));
    if (tooShort !== null)
        problems.add([...path, 'maxDuration'], tooShort);
    return {
        maxInFlight: tier.maxInFlight ?? DEFAULT_IN_FLIGHT,
        arrivals: tier.arrivals ?? 'constant',
        gracefulStop: tier.gracefulStop ?? DEFAULT_GRACEFUL_STOP,
        maxDuration: tier.maxDuration ?? null,
        breaker: buildBreaker(tier.breaker, [...path, 'breaker'], problems),
    };
}
/** Why a bound of a run leaves nothing to be measured; null when it does not. */
function maxDurationProblem(maxDuration, warmup) {
    if (maxDuration === null || maxDuration > warmup)
        return null;
    return `${(0,units/* formatDuration */.a3)(maxDuration)} ends the run within its warm-up of ${(0,units/* formatDuration */.a3)(warmup)}: nothing would be measured`;
}
const DEFAULT_IN_FLIGHT = 1000;
const DEFAULT_GRACEFUL_STOP = (0,units.ms)(5000);
const DEFAULT_BREAKER = { failures: 0.9, within: (0,units.ms)(10_000) };
/** What the sliding window of a run can tell about, ms. */
const SHORTEST_WINDOW = 2000;
const LONGEST_WINDOW = 30_000;
function buildBreaker(raw, path, problems) {
    if (raw === undefined)
        return DEFAULT_BREAKER;
    if (typeof raw !== 'object' || raw === null) {
        (0,maps/* check */.z6)(breakerOffSchema, raw, path, problems);
        return null;
    }
    const written = (0,maps/* check */.z6)(breakerSchema, raw, path, problems);
    const { failures = DEFAULT_BREAKER.failures, within = DEFAULT_BREAKER.within } = written ?? {};
    if (failures >= 1) {
        problems.add([...path, 'failures'], `more than ${(0,units/* formatPercent */.l9)(failures)} can't fail: write breaker: off if the load is to go on`);
    }
    if (within < SHORTEST_WINDOW || within > LONGEST_WINDOW) {
        problems.add([...path, 'within'], `expected 2s to 30s, got ${(0,units/* formatDuration */.a3)(within)}`);
    }
    return { failures, within };
}

// EXTERNAL MODULE: ./lib/plan/document.js + 1 modules
var plan_document = __webpack_require__(5503);
// EXTERNAL MODULE: ./lib/plan/endpoints.js
var endpoints = __webpack_require__(7781);
// EXTERNAL MODULE: ./lib/plan/hash.js
var plan_hash = __webpack_require__(6371);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/plan/suggest.js
var suggest = __webpack_require__(1345);
;// CONCATENATED MODULE: ./lib/plan/overrides.js



/** Applies `--set KEY=VALUE` flags to the document: dotted keys, values typed as in the file. */
function applyOverrides(document, flags, problems) {
    const applied = [];
    for (const flag of flags) {
        const refused = applyOne(document, flag);
        if (typeof refused === 'string')
            problems.report({ at: null, path: `--set ${flag}`, message: refused });
        else
            applied.push(refused);
    }
    return applied;
}
function applyOne(document, flag) {
    const equals = flag.indexOf('=');
    if (equals < 1)
        return 'expected KEY=VALUE, such as tiers.smoke.load.users=4';
    const path = flag
        .slice(0, equals)
        .trim()
        .split('.')
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    if (path.some((part) => part === '' || part === '__proto__')) {
        return 'expected a key with dots between its parts, such as tiers.smoke.load.users';
    }
    const value = (0,dist/* parseDocument */.Tp)(flag.slice(equals + 1), { schema: 'core', prettyErrors: false });
    if (value.errors.length > 0)
        return 'the value is not valid YAML: put it into quotes';
    return setValue(document, path, value.toJS({ maxAliasCount: 0 }));
}
function setValue(document, path, value) {
    const { yaml } = document;
    if (!(0,dist/* isCollection */.P3)(yaml.contents))
        return 'the scenario file is not a map';
    const asWritten = path.map((part, index) => {
        const inList = (0,dist/* isSeq */.oP)(yaml.getIn(path.slice(0, index)));
        return typeof part === 'number' && !inList ? String(part) : part;
    });
    const unknown = unknownName(document, asWritten);
    if (unknown !== null)
        return unknown;
    try {
        yaml.setIn(asWritten, yaml.createNode(value));
    }
    catch {
        return `there is no map or list to put it into; write the whole value, such as ${path.slice(0, -1).join('.')}={…}`;
    }
    document.markOverridden(asWritten);
    return asWritten;
}
/** A tier or journey that is only touched by a flag is a misspelt one. */
function unknownName({ yaml }, path) {
    const [section, name] = path;
    if ((section !== 'tiers' && section !== 'journeys') || typeof name !== 'string' || path.length < 3)
        return null;
    const known = yaml.get(section);
    if (!(0,dist/* isMap */.jh)(known) || known.has(name))
        return null;
    const names = known.items.map(plan_document/* keyOf */.T);
    const guess = (0,suggest/* didYouMean */.au)(name, names);
    const instead = guess === '' ? `: the file has ${(0,suggest/* listNames */.Zv)(names)}` : guess;
    return `there is no ${section === 'tiers' ? 'tier' : 'journey'} ${JSON.stringify(name)}${instead}`;
}

// EXTERNAL MODULE: ./lib/plan/problems.js
var plan_problems = __webpack_require__(7511);
// EXTERNAL MODULE: ./lib/plan/scenario-file.js
var scenario_file = __webpack_require__(5228);
// EXTERNAL MODULE: ./lib/plan/refusal.js
var refusal = __webpack_require__(8863);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/plan/series.js

/**
 * Reads which series of a Prometheus endpoint is meant: `name`, or `name{label="value"}` with the matchers of PromQL,
 * `=`, `!=`, `=~` and `!~` (a regular expression for the whole value).
 */
function readSeriesName(text) {
    const found = /^\s*([a-zA-Z_:][\w:]*)\s*(?:\{(.*)\})?\s*$/s.exec(text);
    if (!found)
        return new refusal/* Refusal */.P_(`${series_EXPECTED}, got ${JSON.stringify(text)}`);
    const matchers = readMatchers(found[2] ?? '');
    if (matchers instanceof refusal/* Refusal */.P_)
        return matchers;
    return { text: text.trim(), name: found[1] ?? '', matchers };
}
const series_EXPECTED = 'expected the name of a series, such as process_open_fds or http_requests{pool="db"}';
const MATCHER = /\s*([a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*(?:,|$)/sy;
function readMatchers(text) {
    const matchers = [];
    MATCHER.lastIndex = 0;
    while (text.slice(MATCHER.lastIndex).trim() !== '') {
        const rest = text.slice(MATCHER.lastIndex).trim();
        const [, label = '', op = '', quoted = ''] = MATCHER.exec(text) ?? [];
        if (!isOperator(op))
            return new refusal/* Refusal */.P_(`${series_EXPECTED}; can't read ${JSON.stringify(rest)}`);
        const value = series_unescape(quoted.slice(1, -1));
        if ((op === '=~' || op === '!~') && !isRegExp(value))
            return new refusal/* Refusal */.P_(`${JSON.stringify(value)} is not a regular expression`);
        matchers.push({ label, op, value });
    }
    return matchers;
}
function isOperator(op) {
    return op === '=' || op === '!=' || op === '=~' || op === '!~';
}
function series_unescape(text) {
    return text.replace(/\\(.)/gs, (whole, char) => char === 'n' ? '\n' : char === '\\' || char === '"' || char === "'" ? char : whole);
}
function isRegExp(text) {
    try {
        return new RegExp(text, 'u') instanceof RegExp;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/plan/observed-schema.js




/** Linux counts to 2^22 at most. */
const LARGEST_PID = 4_194_304;
const pidSchema = (0,scalars/* number */.ai)('The process of a server that runs on this machine already.', {
    min: 1,
    max: LARGEST_PID,
    whole: true,
});
const seriesSchema = (0,scalars/* scalar */.d_)('the name of a series, such as process_open_fds', {
    type: 'string',
    description: 'A name, perhaps with label matchers; lines that match are summed.',
    examples: ['process_resident_memory_bytes', 'http_requests_in_flight{pool="db"}'],
}, (value) => (typeof value === 'string' ? readSeriesName(value) : null));
const urlSchema = (0,scalars/* scalar */.d_)('a path of the target, or an http:// or https:// URL', {
    type: 'string',
    description: 'Where the metrics are.',
    examples: ['/metrics', 'http://127.0.0.1:9090/metrics'],
}, (value) => {
    if (typeof value !== 'string' || /\s/.test(value))
        return null;
    if (value.startsWith('/') && !value.startsWith('//'))
        return value;
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return null;
    return value.includes('#') ? new refusal/* Refusal */.P_('a URL of metrics has no fragment') : value;
});
/** What the server says of itself. */
const metricsSchema = (0,maps/* map */.Tj)('metrics, such as { url: /metrics, series: [process_open_fds] }', {
    url: urlSchema,
    series: (0,maps/* listOf */.c3)('a list of series, such as [process_open_fds]', seriesSchema),
    every: (0,scalars/* duration */.p0)('How often they are asked for; at least 1s.', true).optional(),
});

// EXTERNAL MODULE: ./lib/plan/step-schema.js
var step_schema = __webpack_require__(8925);
// EXTERNAL MODULE: ./lib/plan/http-schema.js
var http_schema = __webpack_require__(4651);
// EXTERNAL MODULE: ./lib/plan/capacity-settings.js
var capacity_settings = __webpack_require__(9829);
;// CONCATENATED MODULE: ./lib/plan/conditions.js



/** Everything a threshold can limit. */
const THRESHOLD_METRICS = [
    'min',
    'mean',
    'max',
    'p50',
    'p75',
    'p90',
    'p95',
    'p99',
    'p99.9',
    'errors',
    'success',
    'throughput',
    'requests',
];
/** What the gate can judge. */
const JUDGED_METRICS = [
    'p50',
    'p95',
    'p99',
    'throughput',
    'capacity',
    'errors',
];
/** Reads `p95 < 500ms in steady`, `checkout: success > 99%` or `errors < 20% or abort`. */
function parseThreshold(text) {
    const match = /^(.*?)\s+or\s+abort\s*$/i.exec(text);
    const condition = parseCondition(match?.[1] ?? text);
    if (condition instanceof refusal/* Refusal */.P_)
        return condition;
    return { ...condition, text: text.trim(), abort: match !== null };
}
/** Reads one or several conditions joined with `or`: `errors > 5% or p95 > 2s`. */
function parseUntil(text) {
    const conditions = [];
    for (const part of text.split(/\s+or\s+/i)) {
        if (part.trim().toLowerCase() === 'abort') {
            return new refusal/* Refusal */.P_('"or abort" belongs to thresholds: until is a normal end');
        }
        const condition = parseCondition(part);
        if (condition instanceof refusal/* Refusal */.P_)
            return condition;
        conditions.push(condition);
    }
    return conditions;
}
const SHAPE = /^(?:(.+):\s+)?([A-Za-z][\w.]*)\s*(<=|>=|<|>|==?|!=)\s*(.+?)(?:\s+in\s+(\S.*))?$/;
/** Reads one comparison: `[ENDPOINT: ] METRIC OP VALUE [ in PHASE ]`. */
function parseCondition(text) {
    const trimmed = text.trim();
    const match = SHAPE.exec(trimmed);
    if (!match) {
        return new refusal/* Refusal */.P_(`${JSON.stringify(trimmed)} is not a condition: write one such as p95 < 500ms, errors < 1%, ` +
            'checkout: p95 < 300ms or p95 < 500ms in steady');
    }
    const [, endpoint, name = '', op = '', written = '', phase] = match;
    const metric = THRESHOLD_METRICS.find((one) => one === name);
    if (metric === undefined)
        return unknownMetric(name);
    if (!conditions_isOperator(op))
        return new refusal/* Refusal */.P_(`${JSON.stringify(trimmed)}: compare with <, <=, > or >=, not ${op}`);
    const value = readValue(metric, written.trim());
    if (value instanceof refusal/* Refusal */.P_)
        return value;
    return {
        text: trimmed,
        endpoint: endpoint?.trim() ?? null,
        phase: phase?.trim() ?? null,
        metric,
        op,
        value,
    };
}
function unknownMetric(name) {
    const guess = (0,suggest/* didYouMean */.au)(name, THRESHOLD_METRICS);
    const known = guess === '' ? `: expected one of ${THRESHOLD_METRICS.join(', ')}` : guess;
    return new refusal/* Refusal */.P_(`unknown metric ${JSON.stringify(name)}${known}`);
}
function conditions_isOperator(op) {
    return op === '<' || op === '<=' || op === '>' || op === '>=';
}
function readValue(metric, written) {
    const { read, expected } = unitOf(metric);
    const value = read(written);
    return value ?? new refusal/* Refusal */.P_(`${metric} is compared with ${expected}, got ${JSON.stringify(written)}`);
}
function unitOf(metric) {
    switch (metric) {
        case 'errors':
        case 'success':
            return { read: readShare, expected: 'a percentage such as 1%' };
        case 'throughput':
            return { read: units/* parseRate */.WN, expected: 'a rate such as 100/s' };
        case 'requests':
            return {
                read: (text) => (/^\d+$/.test(text) ? Number(text) : null),
                expected: 'a number such as 1000',
            };
        default:
            return { read: units/* parseDuration */.E9, expected: 'a duration such as 500ms' };
    }
}
function readShare(text) {
    const share = (0,units/* parsePercent */.lo)(text);
    return share !== null && share <= 1 ? share : null;
}

;// CONCATENATED MODULE: ./lib/plan/gate-schema.js





const gateSchema = (0,maps/* map */.Tj)('settings of the gate, such as { floor: { relative: 15% } }', {
    metrics: (0,maps/* listOf */.c3)('a list of metrics', (0,scalars/* word */.Vm)(JUDGED_METRICS, 'A metric.'))
        .meta({ description: 'The metrics that are judged; the others are shown.' })
        .optional(),
    band: bandSchema().optional(),
    floor: (0,maps/* map */.Tj)('a floor, such as { relative: 15%, absolute: 1ms }', {
        relative: (0,scalars/* percent */.KN)('Smaller changes of a cell with a learned band are never regressions.').optional(),
        absolute: (0,scalars/* duration */.p0)('Smaller changes of a latency are never regressions.').optional(),
    }).optional(),
    confirm: confirmSchema().optional(),
});
/** A regression that is accepted for a while, in the open. */
const waiverSchema = (0,maps/* map */.Tj)('a waiver, such as { endpoint: checkout, upTo: 30%, reason: new tax service, until: 2026-12-31 }', {
    endpoint: (0,scalars/* filledText */.Uq)('the name of an endpoint', { description: 'An endpoint of the journeys.' }),
    metric: waivedMetric().optional(),
    upTo: (0,scalars/* percent */.KN)('How much worse it may be; for errors in percentage points.'),
    reason: (0,scalars/* filledText */.Uq)('a reason in a few words', {
        description: 'Why it is accepted: the report shows it.',
        examples: ['the new tax service is slower; cached in the next release'],
    }),
    until: dateSchema(),
});
const waiversSchema = (0,maps/* listOf */.c3)('a list of waivers, such as [{ endpoint: checkout, upTo: 30%, reason: new tax service, until: 2026-12-31 }]', waiverSchema).meta({ description: 'Regressions that are accepted for a while.' });
/** Whether a suspicion is confirmed before anything is red. YAML knows on and off as true and false, too. */
function confirmSchema() {
    const expected = 'auto, always or off';
    const hints = {
        enum: ['auto', 'always', 'off', true, false],
        description: 'Whether a suspicion is confirmed by more runs before anything is red; auto: in the tier smoke.',
    };
    return (0,scalars/* scalar */.d_)(expected, hints, (value) => {
        if (value === 'auto')
            return 'auto';
        if (value === true || value === 'always' || value === 'on')
            return 'always';
        if (value === false || value === 'off')
            return 'off';
        return typeof value === 'string'
            ? new refusal/* Refusal */.P_(`${(0,refusal/* mismatch */.J4)(expected, value)}${(0,suggest/* didYouMean */.au)(value, ['auto', 'always', 'off'])}`)
            : null;
    });
}
function bandSchema() {
    const band = { type: 'string', pattern: '%\\s*$|^learned$', examples: ['learned', '15%'] };
    const hints = {
        description: 'How far a cell may move before it is a regression: learned from the noise, or fixed; or a map by endpoint and metric.',
        anyOf: [band, { type: 'object', additionalProperties: band }],
    };
    return (0,scalars/* scalar */.d_)('learned, a percentage such as 15%, or a map of them', hints, (value) => typeof value === 'number' ? null : { written: value });
}
function waivedMetric() {
    const metrics = ['p50', 'p95', 'p99', 'errors'];
    const expected = `one of ${metrics.join(', ')}`;
    const hints = { enum: [...metrics], description: 'The metric; without it every one of the endpoint.' };
    return (0,scalars/* scalar */.d_)(expected, hints, (value) => {
        const found = metrics.find((metric) => metric === value);
        if (found !== undefined || typeof value !== 'string')
            return found ?? null;
        return new refusal/* Refusal */.P_(value === 'throughput'
            ? 'throughput belongs to the tier, not to an endpoint: set its band instead, such as gate.band: { throughput: 40% }'
            : `${(0,refusal/* mismatch */.J4)(expected, value)}${(0,suggest/* didYouMean */.au)(value, metrics)}`);
    });
}
function dateSchema() {
    const expected = 'a date such as 2026-12-31';
    const hints = {
        type: 'string',
        pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$',
        description: 'The last day on which it holds (UTC).',
        examples: ['2026-12-31'],
    };
    return (0,scalars/* scalar */.d_)(expected, hints, (value) => {
        const match = typeof value === 'string' ? /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(value) : null;
        if (match?.[1] === undefined)
            return null;
        const [, day] = match;
        return isDay(day) ? day : new refusal/* Refusal */.P_(`${day} is not in the calendar`);
    });
}
/** Whether the calendar has this day: 31 February reads as one in March. */
function isDay(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./lib/plan/spike-schema.js




const SPIKE_KINDS = ['instant', 'gradual', 'double', 'plateau'];
/** A spike by its name: `{ spike: { kind: instant, from: 10/s, to: 500/s, hold: 30s } }`. */
const spikeSchema = (0,maps/* map */.Tj)('a spike, such as { spike: { kind: instant, from: 10/s, to: 500/s } }', {
    spike: (0,maps/* map */.Tj)('a spike, such as { kind: instant, from: 10/s, to: 500/s, hold: 30s }', {
        kind: (0,scalars/* word */.Vm)(SPIKE_KINDS, 'instant: at once up and at once down; gradual: up and down in 30 s each; double: twice, with a pause of the same length; plateau: up in 10 s, and long.'),
        from: levelSchema('The normal load, before and after.'),
        to: levelSchema('The load at its highest.'),
        hold: (0,scalars/* duration */.p0)('How long it stays there: 30s, for a plateau 5m.', true).optional(),
    }),
});
function levelSchema(description) {
    return (0,scalars/* scalar */.d_)('a rate such as 10/s or a number of users such as 20', { type: ['integer', 'string'], minimum: 1, description, examples: ['10/s', 20] }, (value) => {
        const text = String(value).trim();
        const rate = (0,units/* parseRate */.WN)(text);
        if (rate !== null)
            return rate > 0 ? { open: true, level: rate } : null;
        const users = (0,step_schema/* readCount */._0)(text);
        return users !== null && users > 0 ? { open: false, level: users } : null;
    });
}

;// CONCATENATED MODULE: ./lib/plan/search-schema.js



/** A load that looks for the highest rate which the service sustains. */
const searchSchema = (0,maps/* map */.Tj)('a search, such as { search: { rate: 10/s..2000/s, each: 10s } }', {
    search: (0,maps/* map */.Tj)('a search, such as { rate: 10/s..2000/s, each: 10s }', {
        rate: (0,scalars/* scalar */.d_)('a range of rates such as 10/s..2000/s', {
            type: 'string',
            pattern: '/\\s*[smh]\\s*\\.\\.',
            description: 'Where the search begins, and where it ends at the latest.',
            examples: ['10/s..2000/s'],
        }, (value) => (typeof value === 'string' ? (0,units/* parseRange */.RC)(value, units/* parseRate */.WN) : null)),
        each: (0,scalars/* duration */.p0)('Length of each step.', true),
        precision: (0,scalars/* percent */.KN)('How close the answer is to be; 5% unless given.', 0.5).optional(),
        pause: (0,scalars/* duration */.p0)('Without load after a step that broke the service.').optional(),
    }),
}).meta({ description: 'Climbs until the service breaks, then closes in on what it sustains.' });
/** From where on a load is too much. */
const breaksSchema = (0,maps/* map */.Tj)('limits, such as { p95: 500ms, errors: 5% }', {
    p95: (0,scalars/* duration */.p0)('A load with a higher p95 is too much.', true).optional(),
    errors: (0,scalars/* percent */.KN)('A load with more errors is too much; 5% unless given.', 1).optional(),
}).meta({ description: 'From where on a load is too much: for the breaking point, and for a search.' });

;// CONCATENATED MODULE: ./lib/plan/tier-schema.js







const THRESHOLD_EXAMPLES = ['p95 < 500ms', 'errors < 1%', 'p95 < 500ms in steady', 'errors < 20% or abort'];
/** Absolute limits: their syntax is checked by `parseThreshold`. */
const thresholdsSchema = (0,maps/* listOf */.c3)('a list of thresholds, such as [p95 < 500ms, errors < 1%]', (0,scalars/* filledText */.Uq)('a threshold such as p95 < 500ms', {
    description: 'An absolute limit.',
    examples: THRESHOLD_EXAMPLES,
})).meta({ description: 'Absolute limits: missing one fails the job.' });
/** A named load. `load` and `breaker` validate their forms. */
function tierSchema(parts) {
    return (0,maps/* map */.Tj)('a tier, such as { load: { users: 8, for: 15s } }', {
        load: parts.load,
        iterations: iterationsSchema().optional(),
        runs: (0,scalars/* number */.ai)('How many times it is measured; the median counts.', {
            min: 1,
            max: 100,
            whole: true,
        }).optional(),
        warmup: (0,scalars/* duration */.p0)('Load before the counted part.').optional(),
        think: thinkModeSchema.optional(),
        maxInFlight: (0,scalars/* number */.ai)('Open model: journeys under way at most; arrivals beyond it are dropped.', {
            min: 1,
            whole: true,
        }).optional(),
        arrivals: (0,scalars/* word */.Vm)(['constant', 'poisson'], 'Open model: how journeys follow one another at the rate; constant: evenly, poisson: by chance, as independent people come.').optional(),
        gracefulStop: (0,scalars/* duration */.p0)('How long requests may take to finish at the end.').optional(),
        maxDuration: (0,scalars/* duration */.p0)('The load of a run ends here at the latest, warm-up included; a run cut off is not compared.', true).optional(),
        breaker: parts.breaker.optional(),
        confirm: confirmSchema().optional(),
        until: (0,scalars/* filledText */.Uq)('conditions such as errors > 5% or p95 > 2s', {
            description: 'A normal end: the load stops as soon as one of these holds.',
            examples: ['errors > 5% or p95 > 2s'],
        }).optional(),
        breaks: breaksSchema.optional(),
        thresholds: thresholdsSchema.optional(),
    });
}
const thinkModeSchema = (0,scalars/* scalar */.d_)('as-written or off', { enum: ['as-written', 'off', false], description: 'off: users do not wait between their steps.' }, (value) => (value === false || value === 'off' ? 'off' : value === 'as-written' ? 'as-written' : null));
/** One stretch of load. */
const phaseSchema = (0,maps/* map */.Tj)('a phase, such as { users: 8, for: 15s }', {
    phase: (0,scalars/* filledText */.Uq)('a name', { description: 'Name of the phase: thresholds can refer to it.' }).optional(),
    users: usersSchema().optional(),
    rate: rateSchema().optional(),
    for: (0,scalars/* duration */.p0)('Length of the phase.').optional(),
    iterations: iterationsSchema().optional(),
    judge: (0,scalars/* flag */.Jt)('Whether the gate judges this phase; by default those of constant load.').optional(),
});
/** Stairs of load: `{ steps: { users: 100..500 by 100, each: 5m } }`. */
const stairsSchema = (0,maps/* map */.Tj)('stairs, such as { steps: { users: 100..500 by 100, each: 5m } }', {
    steps: (0,maps/* map */.Tj)('stairs, such as { users: 100..500 by 100, each: 5m }', {
        users: (0,scalars/* scalar */.d_)('stairs such as 100..500 by 100', {
            type: 'string',
            pattern: '^\\s*\\d+\\s*\\.\\.\\s*\\d+\\s+by\\s+\\d+\\s*$',
            examples: ['100..500 by 100'],
        }, (value) => readStairs(value, step_schema/* readCount */._0)).optional(),
        rate: (0,scalars/* scalar */.d_)('stairs such as 10/s..100/s by 10/s', { type: 'string', pattern: '\\sby\\s', examples: ['10/s..100/s by 10/s'] }, (value) => readStairs(typeof value === 'string' ? withUnit(value) : value, units/* parseRate */.WN)).optional(),
        each: (0,scalars/* duration */.p0)('Length of each step.', true),
    }),
});
function iterationsSchema() {
    return (0,scalars/* number */.ai)('Closed model: ends after this many iterations in all.', { min: 1, whole: true });
}
function usersSchema() {
    const expected = 'a number of users such as 8, or a ramp such as 0..50';
    const hints = {
        type: ['integer', 'string'],
        minimum: 0,
        pattern: '^\\s*\\d+\\s*(\\.\\.\\s*\\d+\\s*)?$',
        description: 'Closed model: this many virtual users, each waits for its answers.',
        examples: [8, '0..50'],
    };
    return (0,scalars/* scalar */.d_)(expected, hints, (value) => {
        if (typeof value === 'number') {
            return Number.isSafeInteger(value) && value >= 0 ? { from: value, to: value } : null;
        }
        return readLevel(value, step_schema/* readCount */._0);
    });
}
function rateSchema() {
    const expected = 'a rate such as 50/s or 600/m, or a ramp such as 10/s..500/s';
    const hints = {
        type: 'string',
        pattern: '/\\s*[smh]\\s*$',
        description: 'Open model: this many journeys start, whoever waits.',
        examples: ['50/s', '600/m', '10/s..500/s'],
    };
    return (0,scalars/* scalar */.d_)(expected, hints, (value) => {
        if (typeof value === 'number') {
            return new refusal/* Refusal */.P_(`${(0,refusal/* mismatch */.J4)(expected, value)}: write the unit, such as ${value}/s`);
        }
        return readLevel(value, units/* parseRate */.WN);
    });
}
function readLevel(value, parse) {
    if (typeof value !== 'string')
        return null;
    const one = parse(value.trim());
    const range = one === null ? (0,units/* parseRange */.RC)(value, parse) : [one, one];
    return range === null ? null : { from: range[0], to: range[1] };
}
/** The unit of one part counts for those without: `10..100/s by 10`. */
function withUnit(value) {
    const unit = /\/\s*[smh]/.exec(value)?.[0];
    return unit === undefined
        ? value
        : value.replace(/(\d+(?:\.\d+)?)(\s*\/\s*[smh])?/g, (_, digits, own) => digits + (own ?? unit));
}
const MOST_STAIRS = 1000;
function readStairs(value, parse) {
    if (typeof value !== 'string')
        return null;
    const match = /^(.+?)\.\.(.+?)\s+by\s+(.+)$/.exec(value.trim());
    const [from, to, by] = [match?.[1], match?.[2], match?.[3]].map((part) => parse((part ?? '').trim()));
    if (from == null || to == null || by == null)
        return null;
    if (by <= 0)
        return new refusal/* Refusal */.P_(`${JSON.stringify(value)} never arrives: the step is 0`);
    const count = Math.floor(Math.abs(to - from) / by + 1e-9) + 1;
    if (count > MOST_STAIRS) {
        return new refusal/* Refusal */.P_(`${JSON.stringify(value)} makes ${count} steps: at most ${MOST_STAIRS} are possible`);
    }
    const direction = to < from ? -1 : 1;
    return Array.from({ length: count }, (_, index) => from + direction * index * by);
}

;// CONCATENATED MODULE: ./lib/plan/scenario-schema.js














/** What stands under each top-level key. The parts are validated one by one, so that a mistake in one hides none in another. */
function outline(parts) {
    return (0,maps/* map */.Tj)('a map with target, journeys and tiers', {
        $schema: schemas/* unknown */.L5J().meta({ description: 'Where editors find the schema of this file.' }).optional(),
        version: versionSchema.optional(),
        target: parts.target.optional(),
        server: parts.server.optional(),
        http: parts.http.optional(),
        data: parts.data.optional(),
        journeys: parts.journeys,
        tiers: parts.tiers,
        thresholds: parts.thresholds.optional(),
        gate: parts.gate.optional(),
        waive: parts.waive.optional(),
        capacity: parts.capacity.optional(),
    });
}
const versionSchema = (0,scalars/* scalar */.d_)('version 1', { const: 1, description: 'Version of this format.' }, (value) => {
    if (value === 1)
        return 1;
    return new refusal/* Refusal */.P_(`this loadgate reads version 1 of the scenario file, got ${(0,refusal/* describeValue */.bp)(value)}`);
});
/** Needed unless the server is only looked at: what is missing then is said by whoever builds the plan. */
const serverCommandSchema = (0,scalars/* filledText */.Uq)('the shell command that starts the server', {
    description: 'Starts a fresh process for every run; gets PORT.',
});
const serverSchema = (0,maps/* map */.Tj)('a server, such as { command: npm start }', {
    build: (0,scalars/* filledText */.Uq)('a shell command', { description: 'Run once per commit.' }).optional(),
    prepare: (0,scalars/* filledText */.Uq)('a shell command', { description: 'Run before every run.' }).optional(),
    command: serverCommandSchema.optional(),
    ready: readySchema().optional(),
    port: (0,scalars/* number */.ai)('A fixed port; by default a free one is passed as PORT.', {
        min: 1,
        max: 65_535,
        whole: true,
    }).optional(),
    env: (0,maps/* mapOf */.A7)('environment variables, such as { LOG_LEVEL: warn }', (0,scalars/* text */.Qq)('a text', { description: 'Value of the variable.' })).optional(),
    pid: pidSchema.optional(),
    metrics: metricsSchema.optional(),
});
function readySchema() {
    const expected = 'a request and a limit, such as GET /health within 30s';
    return (0,scalars/* scalar */.d_)(expected, { type: 'string', description: 'When the server is ready.', examples: ['GET /health within 30s'] }, (value) => {
        const match = /^(?:(GET|HEAD|POST)\s+)?(\/\S*)(?:\s+within\s+(.+))?$/.exec(String(value).trim());
        const within = (0,units/* parseDuration */.E9)(match?.[3] ?? '30s');
        if (!match || within === null || within === 0)
            return null;
        return { method: match[1] ?? 'GET', path: match[2] ?? '/', within };
    });
}
const weightNumber = (0,scalars/* number */.ai)('A weight.', { min: 0 });
const dataSchema = (0,maps/* map */.Tj)('data, such as { file: users.csv } or { from: [1, 500] }', {
    file: (0,scalars/* filledText */.Uq)('the path of a CSV or JSON file', {
        description: 'CSV with a header row, or a JSON array; relative to the scenario file.',
    }).optional(),
    from: schemas/* tuple */.PVZ([(0,scalars/* number */.ai)('Least.', { whole: true }), (0,scalars/* number */.ai)('Greatest.', { whole: true })], {
        error: (issue) => (0,refusal/* mismatch */.J4)('two whole numbers, such as [1, 500]', issue.input),
    })
        .meta({ description: 'A random whole number between these two.' })
        .optional(),
    oneOf: (0,maps/* listOf */.c3)('a list of values, such as [S, M, L]', (0,scalars/* anyJson */.P8)('A value.')).optional(),
    pick: (0,scalars/* word */.Vm)(['per-user', 'sequential', 'random', 'unique'], 'How rows are handed out.').optional(),
    weight: (0,scalars/* filledText */.Uq)('the name of a column', {
        description: 'Column of the file that holds weights.',
    }).optional(),
    weights: (0,maps/* listOf */.c3)('a list of weights, such as [3, 1]', weightNumber).optional(),
});
/** What one kind of user does. */
function journeySchema(parts) {
    return (0,maps/* map */.Tj)('a journey, such as { steps: [ { get: / } ] }', {
        weight: (0,scalars/* number */.ai)('Share of the iterations.', { min: 0 }).optional(),
        every: (0,scalars/* duration */.p0)('Puts the journey on a clock beside the mix.', true).optional(),
        login: (0,maps/* map */.Tj)('a login, such as { steps: [ { post: /login } ] }', {
            every: (0,scalars/* duration */.p0)('Log in again after this time.', true).optional(),
            steps: (0,maps/* listOf */.c3)('a list of steps', parts.step),
        }).optional(),
        headers: (0,step_schema/* headersSchema */.s6)('Headers of every request of the journey.').optional(),
        steps: (0,maps/* listOf */.c3)('a list of steps', parts.step),
    });
}
const whatever = schemas/* unknown */.L5J();
/** The top level alone: its keys, with whatever stands under them. */
const topLevelSchema = outline({
    target: whatever,
    server: whatever,
    http: whatever,
    data: (0,maps/* mapOf */.A7)('data by name, such as { product: { from: [1, 500] } }', whatever),
    journeys: (0,maps/* mapOf */.A7)('journeys by name, such as { visitor: { steps: [ { get: / } ] } }', whatever),
    tiers: (0,maps/* mapOf */.A7)('tiers by name, such as { smoke: { load: { users: 8, for: 15s } } }', whatever),
    thresholds: whatever,
    gate: whatever,
    waive: whatever,
    capacity: whatever,
});
/** Parts whose insides have several forms: these are validated by the form that is used. */
const outlines = {
    step: (0,step_schema/* stepSchema */.SE)({ step: whatever, expect: whatever, part: whatever }),
    journey: journeySchema({ step: whatever }),
    tier: tierSchema({ load: whatever.optional(), breaker: whatever }),
};
const expectForms = schemas/* union */.KCZ([
    step_schema/* statusSchema */.aW,
    step_schema/* statusListSchema */.gR,
    step_schema/* expectSchema */.N7.extend({ status: schemas/* union */.KCZ([step_schema/* statusSchema */.aW, step_schema/* statusListSchema */.gR]).optional() }),
]);
const partForms = schemas/* union */.KCZ([step_schema/* uploadSchema */.Vb, (0,scalars/* anyJson */.P8)('A value, or a list of them; may hold templates.')]);
const anyStep = schemas/* lazy */.RZV(() => (0,step_schema/* stepSchema */.SE)({ step: anyStep, expect: expectForms, part: partForms }))
    .meta({ id: 'step' });
/** The whole file with all its forms: what the JSON Schema for editors is made from. */
const scenarioSchema = outline({
    target: http_schema/* targetSchema */.tX,
    server: serverSchema,
    http: http_schema/* httpSchema */.UM,
    data: schemas/* record */.g1P(schemas/* string */.YjP(), dataSchema).meta({ description: 'Named test data for templates.' }),
    journeys: schemas/* record */.g1P(schemas/* string */.YjP(), journeySchema({ step: anyStep })),
    tiers: schemas/* record */.g1P(schemas/* string */.YjP(), tierSchema({
        load: schemas/* union */.KCZ([phaseSchema, stairsSchema, spikeSchema, searchSchema, schemas/* array */.YOg(phaseSchema)]),
        breaker: schemas/* union */.KCZ([breakerOffSchema, breakerSchema]),
    })),
    thresholds: thresholdsSchema,
    gate: gateSchema,
    waive: waiversSchema,
    capacity: capacity_settings/* capacitySchema */.g8,
});

// EXTERNAL MODULE: ./lib/plan/syntax/builtins.js
var builtins = __webpack_require__(7651);
// EXTERNAL MODULE: ./lib/plan/build/building.js
var build_building = __webpack_require__(7090);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(5175);
;// CONCATENATED MODULE: ./lib/plan/build/rows.js


/** The rows of a data file: a CSV with a header row, or a JSON array. Values of CSV files stay text. */
function parseRows(file, bytes) {
    if (bytes.includes(0))
        return new refusal/* Refusal */.P_(`${file} is a binary file: expected CSV or JSON text`);
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    if (text.trim() === '')
        return new refusal/* Refusal */.P_(`${file} is empty`);
    return /\.json$/i.test(file) ? parseJson(file, text) : parseCsv(file, text);
}
function parseJson(file, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return new refusal/* Refusal */.P_(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (!Array.isArray(value))
        return new refusal/* Refusal */.P_(`${file} holds no array: expected one such as [{ "id": 1 }]`);
    if (value.length === 0)
        return new refusal/* Refusal */.P_(`${file} holds an empty array`);
    return value;
}
function parseCsv(file, text) {
    let table;
    try {
        table = (0,sync/* parse */.qg)(text, { skip_empty_lines: true, trim: true });
    }
    catch (error) {
        if (!(error instanceof sync/* CsvError */.J$))
            throw error;
        return new refusal/* Refusal */.P_(explainCsv(file, error));
    }
    const [header, ...rows] = table;
    if (header === undefined || rows.length === 0) {
        return new refusal/* Refusal */.P_(`${file} has a header row but no rows below it`);
    }
    return headerProblem(file, header) ?? rows.map((row) => toRecord(header, row));
}
function explainCsv(file, error) {
    const lengths = /expect (\d+), got (\d+)/.exec(error.message);
    const line = /(?:on|at) line (\d+)/.exec(error.message)?.[1] ?? '1';
    return error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' && lengths
        ? `${file}:${line} has ${lengths[2] ?? '?'} values, but the header row has ${lengths[1] ?? '?'} columns`
        : `${file}:${line} is not valid CSV: ${error.message}`;
}
function headerProblem(file, header) {
    if (header.includes(''))
        return new refusal/* Refusal */.P_(`${file}:1: column ${header.indexOf('') + 1} has no name`);
    const twice = header.find((name, index) => header.indexOf(name) !== index);
    return twice === undefined
        ? null
        : new refusal/* Refusal */.P_(`${file}:1: the column ${JSON.stringify(twice)} stands twice`);
}
function toRecord(header, row) {
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
}

;// CONCATENATED MODULE: ./lib/plan/build/data.js







/** Builds the test data: files are read, ranges and lists checked. */
function buildData(raw, building) {
    return Object.entries(raw).flatMap(([name, value]) => {
        const path = ['data', name];
        const clash = nameProblem(name);
        if (clash !== null)
            building.problems.add(path, clash);
        const data = (0,maps/* checkEntries */.bX)(dataSchema, value, path, building.problems);
        return (data && buildOne(name, data, path, building)) ?? [];
    });
}
function nameProblem(name) {
    if (!/^[A-Za-z_]\w*$/.test(name)) {
        return `${JSON.stringify(name)} can't be used in templates: use letters, digits and _`;
    }
    return builtins/* BUILTIN_NAMES */.VP.some((builtin) => builtin === name)
        ? `"${name}" is a built-in name: choose another`
        : null;
}
function buildOne(name, data, path, building) {
    const { problems } = building;
    const kinds = ['file', 'from', 'oneOf'].filter((key) => data[key] !== undefined);
    if (kinds.length !== 1) {
        const found = kinds.length === 0 ? '' : `, this has ${kinds.join(' and ')}`;
        problems.add(path, `data needs one of file, from or oneOf${found}`);
        return null;
    }
    if (data.weights !== undefined && data.oneOf === undefined) {
        problems.add([...path, 'weights'], '"weights" stands beside oneOf; rows of a file have weight: COLUMN');
    }
    if (data.weight !== undefined && data.file === undefined) {
        problems.add([...path, 'weight'], '"weight" names a column of a file; values of oneOf have weights: [3, 1]');
    }
    const weighted = data.weight !== undefined || data.weights !== undefined;
    if (weighted && data.pick !== undefined && data.pick !== 'random') {
        problems.add([...path, 'pick'], `weights need pick: random, not ${data.pick}`);
    }
    const source = data.from
        ? range(data.from, path, building)
        : data.oneOf
            ? list(data.oneOf, data.weights, path, building)
            : rowsOf(data, path, building);
    const pick = data.pick ?? (data.file === undefined || weighted ? 'random' : 'per-user');
    return source && { name, pick, source };
}
function range([from, to], path, building) {
    if (from > to) {
        building.problems.add([...path, 'from'], `the range [${from}, ${to}] runs backwards`);
    }
    return { kind: 'range', from, to };
}
function list(values, weights, path, building) {
    const { problems } = building;
    if (values.length === 0)
        problems.add([...path, 'oneOf'], 'at least one value is needed');
    if (weights !== undefined && weights.length !== values.length) {
        problems.add([...path, 'weights'], `expected ${values.length} weights, one per value, got ${weights.length}`);
    }
    else if (weights?.every((weight) => weight === 0)) {
        problems.add([...path, 'weights'], 'all weights are 0: nothing could be picked');
    }
    return { kind: 'rows', rows: values.map((value) => value.json), weights: weights ?? null };
}
function rowsOf(data, path, building) {
    const name = data.file ?? '';
    const file = (0,build_building/* readNamedFile */.w)(building, name, [...path, 'file']);
    if (file === null)
        return null;
    const rows = parseRows(name, file.bytes);
    if (rows instanceof refusal/* Refusal */.P_) {
        building.problems.add([...path, 'file'], rows.message);
        return null;
    }
    if (data.weight === undefined)
        return { kind: 'rows', rows, weights: null };
    const weights = weightsOf(rows, data.weight);
    if (!(weights instanceof refusal/* Refusal */.P_))
        return { kind: 'rows', rows, weights };
    building.problems.add([...path, 'weight'], weights.message);
    return null;
}
function weightsOf(rows, column) {
    const weights = [];
    for (const [index, row] of rows.entries()) {
        const fields = typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {};
        const found = Object.hasOwn(fields, column) ? Reflect.get(fields, column) : undefined;
        if (found === undefined) {
            return new refusal/* Refusal */.P_(`row ${index + 1} has no column "${column}": it has ${(0,suggest/* listNames */.Zv)(Object.keys(fields))}`);
        }
        const weight = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
        if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0) {
            return new refusal/* Refusal */.P_(`row ${index + 1}: "${column}" is no weight: ${JSON.stringify(found)}`);
        }
        weights.push(weight);
    }
    return weights.every((weight) => weight === 0) ? new refusal/* Refusal */.P_(`all weights of "${column}" are 0`) : weights;
}

;// CONCATENATED MODULE: ./lib/plan/build/gate.js






const DEFAULTS = {
    metrics: ['p50', 'p95', 'throughput', 'capacity', 'errors'],
    band: { default: 'learned', overrides: [] },
    floor: { relative: 0.15, absolute: (0,units.ms)(1) },
};
/** Builds `gate`. `endpoints`: what bands may name; null when the journeys are not all known. */
function buildGate(raw, building, endpoints) {
    const nothing = { gate: DEFAULTS, confirm: 'auto' };
    if (raw === undefined)
        return nothing;
    const gate = (0,maps/* checkEntries */.bX)(gateSchema, raw, ['gate'], building.problems);
    if (gate === null)
        return nothing;
    if (gate.metrics?.length === 0)
        building.problems.add(['gate', 'metrics'], 'at least one metric is needed');
    return {
        gate: {
            // The capacity is the throughput of a tier that searches for it.
            metrics: [
                ...new Set((gate.metrics ?? DEFAULTS.metrics).flatMap((metric) => metric === 'throughput' ? [metric, 'capacity'] : [metric])),
            ],
            band: gate.band ? buildBand(gate.band.written, building, endpoints) : DEFAULTS.band,
            floor: {
                relative: gate.floor?.relative ?? DEFAULTS.floor.relative,
                absolute: gate.floor?.absolute ?? DEFAULTS.floor.absolute,
            },
        },
        confirm: gate.confirm ?? 'auto',
    };
}
function buildBand(written, building, endpoints) {
    const path = ['gate', 'band'];
    if (typeof written !== 'object' || written === null || Array.isArray(written)) {
        return { default: readBand(written, path, building), overrides: [] };
    }
    let general = DEFAULTS.band.default;
    const overrides = [];
    for (const [key, value] of Object.entries(written)) {
        const at = [...path, key];
        const band = readBand(value, at, building);
        if (key === 'default')
            general = band;
        else
            overrides.push({ ...readKey(key, at, building, endpoints), band });
    }
    return { default: general, overrides };
}
function readBand(written, path, building) {
    if (written === 'learned')
        return 'learned';
    const band = typeof written === 'string' ? (0,units/* parsePercent */.lo)(written) : null;
    if (band !== null && band > 0)
        return band;
    const message = band === 0
        ? 'a band of 0% makes every change a regression: expected more'
        : `${(0,refusal/* mismatch */.J4)('learned or a percentage such as 15%', written)}${guess(written)}`;
    building.problems.add(path, message);
    return DEFAULTS.band.default;
}
function guess(written) {
    return typeof written === 'string' ? (0,suggest/* didYouMean */.au)(written, ['learned']) : '';
}
/** `p95`, `POST /checkout` or `POST /checkout p95`. */
function readKey(key, path, building, endpoints) {
    const isMetric = JUDGED_METRICS.find((metric) => metric === key);
    if (isMetric !== undefined)
        return { endpoint: null, metric: isMetric };
    const metric = endpoints?.has(key) === true ? null : (JUDGED_METRICS.find((one) => key.endsWith(` ${one}`)) ?? null);
    const endpoint = metric === null ? key : key.slice(0, -metric.length).trim();
    if (endpoints?.has(endpoint) === false) {
        const known = ['default', ...JUDGED_METRICS, ...endpoints];
        const guess = (0,suggest/* didYouMean */.au)(endpoint, known);
        building.problems.add(path, `${JSON.stringify(endpoint)} is neither a metric nor an endpoint${guess === '' ? ': write default, p95, "POST /checkout" or "POST /checkout p95"' : guess}`);
    }
    return { endpoint, metric };
}

// EXTERNAL MODULE: ./lib/plan/build/http.js
var http = __webpack_require__(8242);
// EXTERNAL MODULE: ./lib/plan/syntax/expression.js + 1 modules
var expression = __webpack_require__(2195);
// EXTERNAL MODULE: ./lib/plan/syntax/problem.js
var problem = __webpack_require__(5764);
// EXTERNAL MODULE: ./lib/plan/syntax/template.js
var template = __webpack_require__(9621);
// EXTERNAL MODULE: ./lib/plan/runner-variables.js
var runner_variables = __webpack_require__(5081);
;// CONCATENATED MODULE: ./lib/plan/build/names.js







const BUILTIN = new Set(builtins/* BUILTIN_NAMES */.VP);
const OF_ANSWER = new Set(builtins/* RESPONSE_NAMES */.zx);
const NO_NAMES = new Set();
/** Follows a journey step by step and checks that templates and expressions use only names that are set by then. */
class Names {
    #building;
    #sources;
    #captured = new Set();
    #scripted = false;
    constructor(building, sources) {
        this.#building = building;
        this.#sources = sources;
    }
    /** From here on a capture has set this name. */
    capture(name) {
        this.#captured.add(name);
    }
    /** A script sets whatever it likes: from here on any name may exist. */
    script() {
        this.#scripted = true;
    }
    /** Why a capture can't have this name; null when it can. */
    clash(name) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            return `${JSON.stringify(name)} can't be a variable: use letters, digits and _`;
        }
        if (BUILTIN.has(name))
            return `"${name}" is a built-in name: choose another`;
        return this.#sources.data.has(name) ? `"${name}" is already the name of data: choose another` : null;
    }
    template(text, path) {
        if (text.includes('{{'))
            this.#check(path, () => (0,template/* parseTemplate */.Q)(text), NO_NAMES);
    }
    /** Checks the templates in every text of a value. */
    templates(value, path) {
        if (typeof value === 'string')
            this.template(value, path);
        else if (Array.isArray(value)) {
            value.forEach((item, index) => {
                this.templates(item, [...path, index]);
            });
        }
        else if (typeof value === 'object' && value !== null) {
            for (const [key, item] of Object.entries(value))
                this.templates(item, [...path, key]);
        }
    }
    /** `onAnswer`: the expression also sees the answer. */
    expression(text, path, onAnswer) {
        this.#check(path, () => parseWhole(text), onAnswer ? OF_ANSWER : NO_NAMES);
    }
    #check(path, parse, more) {
        const { problems } = this.#building;
        try {
            const { names, envNames } = parse();
            for (const name of names) {
                const refused = more.has(name) ? null : this.#explainUnknown(name, more);
                if (refused !== null)
                    problems.add(path, refused, 'value');
            }
            for (const name of envNames)
                this.#useEnv(name, path);
        }
        catch (error) {
            if (!(error instanceof problem/* SyntaxProblem */.b))
                throw error;
            problems.add(path, error.message, 'value');
        }
    }
    #explainUnknown(name, more) {
        const { data, captures, elsewhere } = this.#sources;
        if (this.#scripted || BUILTIN.has(name) || data.has(name) || this.#captured.has(name))
            return null;
        const later = captures.get(name);
        if (later !== undefined) {
            const { line } = this.#building.document.place(later);
            return `"${name}" is used before it is set: line ${line} captures it (${(0,plan_problems/* showPath */.P)(later.slice(0, -2))})`;
        }
        const journey = elsewhere.get(name);
        if (journey !== undefined) {
            return `"${name}" is captured by the journey "${journey}" only: each journey captures its own`;
        }
        if (OF_ANSWER.has(name))
            return `"${name}" belongs to an answer: only expect.body can read it`;
        const guess = (0,suggest/* didYouMean */.au)(name, [...captures.keys(), ...data, ...BUILTIN, ...more]);
        return `unknown name "${name}"${guess === '' ? ': no data has this name and no step captures it' : guess}`;
    }
    #useEnv(name, path) {
        const refused = (0,runner_variables/* refuseVariable */.v)(name);
        if (refused !== null) {
            this.#building.problems.add(path, refused, 'value');
            return;
        }
        const value = this.#building.env[name];
        if (value !== undefined)
            this.#building.usedEnv.set(name, value);
        else
            this.#building.problems.add(path, `the environment variable ${name} is not set`, 'value');
    }
}
/** An expression stands alone in the file: its problems show it. */
function parseWhole(text) {
    try {
        return (0,expression/* parseExpression */.Y)(text);
    }
    catch (error) {
        if (!(error instanceof problem/* SyntaxProblem */.b))
            throw error;
        const rest = text.slice(error.offset).trim();
        const place = rest === '' ? `in ${JSON.stringify(text)}` : `at ${JSON.stringify(rest)}`;
        const advice = /^=[^=]/.test(rest) ? ' (== compares)' : '';
        throw new problem/* SyntaxProblem */.b(`${error.message} ${place}${advice}`, error.offset, error);
    }
}

// EXTERNAL MODULE: ./lib/plan/syntax/selector.js
var selector = __webpack_require__(4326);
;// CONCATENATED MODULE: ./lib/plan/build/parts.js




/** Builds the fields of `multipart`: a list repeats its name, null is left out, a map is a file. */
function buildParts(fields, place) {
    return Object.entries(fields).flatMap(([name, field]) => {
        const path = [...place.path, 'multipart', name];
        if (/[\r\n]/.test(name))
            place.building.problems.add(path, 'the name of a field is one line of text');
        if (!Array.isArray(field))
            return buildPart(name, field, path, place);
        return field.flatMap((one, index) => buildPart(name, one, [...path, index], place));
    });
}
function buildPart(name, raw, path, place) {
    const { building, names } = place;
    if (raw === null)
        return [];
    if (typeof raw !== 'object') {
        const value = raw;
        names.templates(value, path);
        return [{ name, value }];
    }
    const upload = (0,maps/* check */.z6)(step_schema/* uploadSchema */.Vb, raw, path, building.problems);
    const file = upload && (0,build_building/* readNamedFile */.w)(building, upload.file, [...path, 'file']);
    if (!upload || !file)
        return [];
    const filename = upload.name ?? (0,external_node_path_.basename)(upload.file);
    return [{ name, file: file.path, filename, type: upload.type ?? 'application/octet-stream' }];
}

;// CONCATENATED MODULE: ./lib/plan/build/requests.js






/** Builds a request step: `get: /path`, or `request: { method, path }`. */
function buildRequest(step, place, common) {
    const { names, path, groups } = place;
    const sent = methodAndPath(step);
    if (sent !== null)
        names.template(sent.path, [...path, ...sent.keys]);
    const query = plain(step.query ?? {});
    const headers = step.headers ?? {};
    names.templates(query, [...path, 'query']);
    names.templates(headers, [...path, 'headers']);
    const body = buildBody(step, place);
    const expect = buildExpect(step.expect, place);
    const capture = buildCapture(step.capture ?? {}, place);
    if (sent === null)
        return null;
    const name = step.name?.trim() ?? `${sent.method} ${pathTemplate(sent.path)}`;
    if (/\p{Cc}/u.test(name))
        place.building.problems.add([...path, 'name'], 'a name is one line of text');
    return {
        kind: 'request',
        endpoint: [...groups, name].join(' / '),
        method: sent.method,
        path: sent.path,
        query,
        headers,
        body,
        timeout: step.timeout ?? null,
        redirects: step.redirects ?? null,
        expect,
        capture,
        onFailure: step.onFailure ?? 'stop',
        ...common,
    };
}
/** `/api/cart/{{ cart }}/coupons?x=1` is counted under `/api/cart/{cart}/coupons`. */
function pathTemplate(path) {
    const named = path.replace(/\{\{(.*?)\}\}/gs, (_, inner) => {
        const name = /^[A-Za-z_][\w.]*/.exec(inner.trim())?.[0] ?? '…';
        return `{${name}}`;
    });
    return named.replace(/[?#].*$/s, '');
}
function methodAndPath(step) {
    if (step.request)
        return { ...step.request, keys: ['request', 'path'] };
    for (const key of step_schema/* METHODS */.J8) {
        const path = step[key];
        if (path !== undefined)
            return { method: key.toUpperCase(), path, keys: [key] };
    }
    return null;
}
const BODIES = ['json', 'form', 'multipart', 'body', 'bodyFile'];
function buildBody(step, place) {
    const { building, names, path } = place;
    const given = BODIES.filter((key) => step[key] !== undefined);
    if (given.length > 1) {
        building.problems.add(path, `a request has one body, this one has ${given.join(' and ')}`);
    }
    if (step.json !== undefined) {
        names.templates(step.json.json, [...path, 'json']);
        return { kind: 'json', value: step.json.json };
    }
    if (step.form !== undefined) {
        const fields = plain(step.form);
        names.templates(fields, [...path, 'form']);
        return { kind: 'form', fields };
    }
    if (step.multipart !== undefined)
        return { kind: 'multipart', parts: buildParts(step.multipart, place) };
    if (step.body !== undefined) {
        names.template(step.body, [...path, 'body']);
        return { kind: 'text', text: step.body };
    }
    if (step.bodyFile === undefined)
        return null;
    const file = (0,build_building/* readNamedFile */.w)(building, step.bodyFile, [...path, 'bodyFile']);
    return file === null ? null : { kind: 'file', path: file.path };
}
const NO_EXPECTATION = { status: [], body: null, headers: {}, within: null, size: null };
/** `expect: 200`, `expect: 2xx`, `expect: [200, 201]` or a map. */
function buildExpect(raw, place) {
    if (raw === undefined)
        return NO_EXPECTATION;
    const { names, building } = place;
    const path = [...place.path, 'expect'];
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        return { ...NO_EXPECTATION, status: readStatus(raw, path, place) };
    }
    const expect = (0,maps/* checkEntries */.bX)(step_schema/* expectSchema */.N7, raw, path, building.problems);
    if (expect === null)
        return NO_EXPECTATION;
    if (expect.body !== undefined)
        names.expression(expect.body, [...path, 'body'], true);
    return {
        status: expect.status === undefined ? [] : readStatus(expect.status, [...path, 'status'], place),
        body: expect.body ?? null,
        headers: lowerCaseNames(expect.headers ?? {}, [...path, 'headers'], place),
        within: expect.within ?? null,
        size: expect.size ? { min: expect.size.min ?? null, max: expect.size.max ?? null } : null,
    };
}
function readStatus(raw, path, { building }) {
    if (Array.isArray(raw))
        return (0,maps/* check */.z6)(step_schema/* statusListSchema */.gR, raw, path, building.problems) ?? [];
    const one = (0,maps/* check */.z6)(step_schema/* statusSchema */.aW, raw, path, building.problems);
    return one === null ? [] : [one];
}
function lowerCaseNames(headers, path, { building }) {
    const lower = {};
    for (const [name, expected] of Object.entries(headers)) {
        lower[name.toLowerCase()] = expected;
        const pattern = /^\/(.*)\/$/s.exec(expected)?.[1];
        if (pattern === undefined)
            continue;
        try {
            new RegExp(pattern);
        }
        catch {
            building.problems.add([...path, name], `${JSON.stringify(expected)} is not a regular expression`, 'value');
        }
    }
    return lower;
}
function buildCapture(raw, place) {
    const { building, names } = place;
    return Object.entries(raw).map(([variable, from]) => {
        const path = [...place.path, 'capture', variable];
        const clash = names.clash(variable);
        if (clash !== null)
            building.problems.add(path, clash);
        try {
            (0,selector/* parseSelector */.P)(from);
        }
        catch (error) {
            if (!(error instanceof problem/* SyntaxProblem */.b))
                throw error;
            building.problems.add(path, error.message, 'value');
        }
        names.capture(variable);
        return { variable, from };
    });
}
function plain(values) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.json]));
}

;// CONCATENATED MODULE: ./lib/plan/build/steps.js







/** Builds a list of steps; those with problems are reported and left out. */
function buildSteps(raw, place) {
    const { problems } = place.building;
    if (!Array.isArray(raw)) {
        problems.add(place.path, (0,refusal/* mismatch */.J4)('a list of steps', raw));
        return [];
    }
    if (raw.length === 0)
        problems.add(place.path, 'at least one step is needed');
    return raw.flatMap((step, index) => {
        const built = buildStep(step, { ...place, path: [...place.path, index] });
        if (built === null || built.kind === 'request')
            followRaw(step, place);
        return built ?? [];
    });
}
function buildStep(raw, place) {
    const { problems, document } = place.building;
    const kind = kindOf(raw, place);
    const step = (0,maps/* checkEntries */.bX)(outlines.step, raw, place.path, problems);
    if (kind === null || step === null)
        return null;
    reportForeignKeys(step, kind, place);
    if (step.when !== undefined)
        place.names.expression(step.when, [...place.path, 'when'], false);
    const common = { when: step.when ?? null, at: document.place(place.path) };
    switch (kind) {
        case 'think':
            return step.think ? { kind: 'think', ...step.think, ...common } : null;
        case 'chance':
            return {
                kind: 'chance',
                probability: step.chance ?? 0,
                steps: inside(step, place),
                ...common,
            };
        case 'repeat':
            return buildRepeat(step, place, common);
        case 'group':
            return buildGroup(step, place, common);
        case 'script':
            return buildScript(step.script, place, common);
        default:
            return buildRequest(step, place, common);
    }
}
function buildRepeat(step, place, common) {
    const steps = inside(step, place);
    return step.repeat ? { kind: 'repeat', ...step.repeat, steps, ...common } : null;
}
function buildGroup(step, place, common) {
    const name = (step.group ?? '').trim();
    const steps = inside(step, { ...place, groups: [...place.groups, name] });
    return name === '' ? null : { kind: 'group', name, steps, ...common };
}
function buildScript(text, place, common) {
    place.names.script();
    if (text === undefined)
        return null;
    const path = [...place.path, 'script'];
    const hash = text.lastIndexOf('#');
    const [module, name] = [text.slice(0, hash).trim(), text.slice(hash + 1).trim()];
    if (hash < 1 || !/^[A-Za-z_$][\w$]*$/.test(name)) {
        place.building.problems.add(path, (0,refusal/* mismatch */.J4)('a module and the name of its export, such as ./hooks.mjs#sign', text));
        return null;
    }
    const file = (0,build_building/* readNamedFile */.w)(place.building, module, path);
    return file === null ? null : { kind: 'script', module: file.path, export: name, ...common };
}
function inside(step, place) {
    return buildSteps(step.steps, { ...place, path: [...place.path, 'steps'] });
}
/** The one thing that a step does; null when there is none or more than one, which is then reported. */
function kindOf(raw, { building, path }) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
        return null;
    const keys = Object.keys(raw);
    const kinds = step_schema/* STEP_KINDS */.zq.filter((kind) => keys.includes(kind));
    const [kind, second] = kinds;
    if (kind !== undefined && second !== undefined) {
        building.problems.add(path, `a step does one thing, this one has ${kinds.join(' and ')}: make several steps of it`);
        return null;
    }
    // A misspelt kind is already told as an unknown key.
    const misspelt = keys.some((key) => !(key in outlines.step.shape) && (0,suggest/* closest */.kp)(key, step_schema/* STEP_KINDS */.zq) !== null);
    if (kind === undefined && !misspelt) {
        building.problems.add(path, `a step needs one of: ${step_schema/* STEP_KINDS */.zq.join(', ')}`);
    }
    return kind ?? null;
}
const REQUEST_KEYS = [
    'name',
    'query',
    'headers',
    'json',
    'form',
    'body',
    'bodyFile',
    'multipart',
    'timeout',
    'redirects',
    'expect',
    'capture',
    'onFailure',
];
function reportForeignKeys(step, kind, { building, path }) {
    const isRequest = kind === 'request' || step_schema/* METHODS */.J8.some((method) => method === kind);
    const hasSteps = kind === 'chance' || kind === 'repeat' || kind === 'group';
    for (const key of isRequest ? [] : REQUEST_KEYS) {
        if (step[key] === undefined)
            continue;
        building.problems.add([...path, key], `"${key}" belongs to a request, not to a ${kind} step`);
    }
    if (step.steps !== undefined && !hasSteps) {
        building.problems.add([...path, 'steps'], `"steps" belongs to chance, repeat or group, not to ${kind}`);
    }
}
/** What a broken step would have captured is set nevertheless: one mistake makes one problem. */
function followRaw(raw, place) {
    for (const { name } of capturesOf([raw], []))
        place.names.capture(name);
    if (hasScript([raw]))
        place.names.script();
}
/** Every capture in a list of steps, however deep. */
function capturesOf(raw, path) {
    if (!Array.isArray(raw))
        return [];
    return raw.flatMap((step, index) => {
        if (typeof step !== 'object' || step === null)
            return [];
        const capture = 'capture' in step ? step.capture : null;
        const own = typeof capture === 'object' && capture !== null ? Object.keys(capture) : [];
        const here = [...path, index];
        return [
            ...own.map((name) => ({ name, path: [...here, 'capture', name] })),
            ...('steps' in step ? capturesOf(step.steps, [...here, 'steps']) : []),
        ];
    });
}
function hasScript(raw) {
    if (!Array.isArray(raw))
        return false;
    return raw.some((step) => typeof step === 'object' &&
        step !== null &&
        ('script' in step || ('steps' in step && hasScript(step.steps))));
}

;// CONCATENATED MODULE: ./lib/plan/build/journeys.js




/** Builds the journeys; `data` are the names that templates may use besides captures. */
function buildJourneys(raw, building, data) {
    const { problems } = building;
    const captures = new Map(Object.entries(raw).map(([name, journey]) => [name, capturesIn(name, journey)]));
    if (captures.size === 0)
        problems.add(['journeys'], 'at least one journey is needed');
    const journeys = Object.entries(raw).flatMap(([name, journey]) => {
        const own = new Map((captures.get(name) ?? []).map((one) => [one.name, one.path]));
        const elsewhere = new Map();
        for (const [other, list] of captures)
            for (const one of list)
                elsewhere.set(one.name, other);
        return buildJourney(name, journey, building, { data, captures: own, elsewhere }) ?? [];
    });
    const complete = journeys.length === captures.size;
    if (complete && journeys.length > 0 && journeys.every((journey) => journey.weight === 0)) {
        problems.add(['journeys'], journeys.some((journey) => journey.every === null)
            ? 'all weights are 0: no journey would run'
            : 'every journey is on a clock: the load needs at least one with a weight');
    }
    return journeys;
}
function buildJourney(name, raw, building, sources) {
    const path = ['journeys', name];
    const { problems } = building;
    if (name.trim() === '')
        problems.add(path, 'a journey needs a name');
    const names = new Names(building, sources);
    const journey = (0,maps/* checkEntries */.bX)(outlines.journey, raw, path, problems);
    if (journey === null)
        return null;
    if (journey.weight !== undefined && journey.every !== undefined) {
        problems.add([...path, 'every'], 'a journey has a weight or runs on a clock (every), not both');
    }
    const login = journey.login
        ? {
            every: journey.login.every ?? null,
            steps: buildSteps(journey.login.steps, {
                building,
                names,
                path: [...path, 'login', 'steps'],
                groups: [],
            }),
        }
        : null;
    const headers = journey.headers ?? {};
    names.templates(headers, [...path, 'headers']);
    const steps = buildSteps(journey.steps, { building, names, path: [...path, 'steps'], groups: [] });
    const every = journey.every ?? null;
    const weight = journey.weight ?? (every === null ? 1 : 0);
    return { name, weight, every, login, headers, steps, at: building.document.place(path) };
}
function capturesIn(name, raw) {
    const path = ['journeys', name];
    return [
        ...capturesOf(member(member(raw, 'login'), 'steps'), [...path, 'login', 'steps']),
        ...capturesOf(member(raw, 'steps'), [...path, 'steps']),
    ];
}
function member(value, key) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/build/server.js




/** Builds `server`. It starts something unless all it has is `pid` and `metrics`. */
function buildServer(raw, building) {
    const { problems } = building;
    const section = raw === undefined ? null : (0,maps/* checkEntries */.bX)(serverSchema, raw, ['server'], problems);
    if (section === null)
        return { server: null, observed: NOTHING };
    const { command, pid = null } = section;
    const observed = { pid, metrics: metricsOf(section.metrics, building) };
    if (command === undefined) {
        if (!isOnlyLookedAt(raw))
            problems.add(['server', 'command'], (0,refusal/* mismatch */.J4)(COMMAND, undefined));
        return { server: null, observed };
    }
    if (pid !== null)
        problems.add(['server', 'pid'], 'a server that loadgate starts has a pid of its own: leave one of them out');
    const server = {
        build: section.build ?? null,
        prepare: section.prepare ?? null,
        command,
        ready: section.ready ?? { method: 'GET', path: '/', within: (0,units.ms)(30_000) },
        port: section.port ?? null,
        env: section.env ?? {},
        at: building.document.place(['server']),
    };
    return { server, observed };
}
const NOTHING = { pid: null, metrics: null };
const COMMAND = 'the shell command that starts the server';
/** What is written counts, not what could be read of it: a broken command is still one. */
function isOnlyLookedAt(raw) {
    const keys = Object.keys(raw ?? {});
    return (keys.length > 0 && (keys.includes('command') || keys.every((key) => key === 'pid' || key === 'metrics')));
}
const SHORTEST = (0,units.ms)(1000);
const MOST_SERIES = 20;
function metricsOf(section, { problems }) {
    if (section === undefined)
        return null;
    const { url, series, every = SHORTEST } = section;
    const path = ['server', 'metrics'];
    if (every < SHORTEST)
        problems.add([...path, 'every'], 'expected at least 1s: the timeline has no finer buckets');
    if (series.length === 0)
        problems.add([...path, 'series'], 'expected at least one series');
    if (series.length > MOST_SERIES)
        problems.add([...path, 'series'], `expected at most ${MOST_SERIES} series, got ${series.length}`);
    return { url, series, every };
}

;// CONCATENATED MODULE: ./lib/plan/build/settings.js



/** The target: the flag, else the file; a server without a target is on this machine. */
function buildTarget(raw, { flag, fromOutside }, server, building) {
    const { problems } = building;
    const written = raw === undefined ? null : (0,maps/* check */.z6)(http_schema/* targetSchema */.tX, raw, ['target'], problems);
    if (flag !== null) {
        const url = (0,http_schema/* readTarget */._E)(flag);
        if (!(url instanceof refusal/* Refusal */.P_))
            return { url, overridden: true };
        problems.report({ at: null, path: '--target', message: url.message });
        return null;
    }
    if (written !== null)
        return { url: written, overridden: fromOutside };
    if (raw !== undefined)
        return null;
    if (server !== null) {
        return { url: `http://127.0.0.1${server.port === null ? '' : `:${server.port}`}`, overridden: false };
    }
    problems.add(['target'], 'missing: expected the URL that the load goes to, such as http://127.0.0.1:4010');
    return null;
}

;// CONCATENATED MODULE: ./lib/plan/build/search.js



/** Builds `load: { search: … }`; null when it has problems. */
function buildSearch(raw, path, building) {
    const read = (0,maps/* check */.z6)(searchSchema, raw, path, building.problems);
    if (read === null)
        return null;
    const { rate, each, precision = PRECISION, pause } = read.search;
    const [from, to] = rate;
    const at = [...path, 'search'];
    const refuse = (key, message) => {
        building.problems.add([...at, key], message);
    };
    if (!(from > 0 && to > from))
        refuse('rate', `expected a range that grows from more than 0/s, got ${(0,units/* formatRate */.CE)(from)} to ${(0,units/* formatRate */.CE)(to)}`);
    if (each < SHORTEST_STEP)
        refuse('each', `expected 5s or more, got ${(0,units/* formatDuration */.a3)(each)}: less tells nothing`);
    if (each >= SHORTEST_STEP && from > 0 && (from * each) / 1000 < FEWEST_JOURNEYS)
        refuse('rate', `${(0,units/* formatRate */.CE)(from)} for ${(0,units/* formatDuration */.a3)(each)} makes fewer than ${FEWEST_JOURNEYS} journeys: begin higher, or make each longer`);
    if (precision < FINEST)
        refuse('precision', 'expected 1% or more: no measurement is that exact');
    return {
        from,
        to,
        each,
        growth: GROWTH,
        precision,
        pause: pause ?? (0,units.ms)(Math.max(SHORTEST_PAUSE, each / 2)),
    };
}
/** What stands for the load of a search before it has begun: its first step. */
function firstStage({ from, each }) {
    return { phase: 'search', from, to: from, duration: each, judge: true };
}
/** What a tier says of it; undefined when it says nothing. */
function breaksOf(written) {
    return written && { p95: written.p95 ?? null, errors: written.errors ?? null };
}
const GROWTH = 1.5;
const PRECISION = 0.05;
const FINEST = 0.01;
/** ms. */
const SHORTEST_STEP = 5000;
const SHORTEST_PAUSE = 2000;
const FEWEST_JOURNEYS = 50;

;// CONCATENATED MODULE: ./lib/plan/build/spikes.js



/** The phases of a spike that is asked for by its name; null where it makes no sense. */
function buildSpike(raw, iterations, path, building) {
    const { problems } = building;
    const checked = (0,maps/* check */.z6)(spikeSchema, raw, path, problems);
    if (checked === null)
        return null;
    const { kind, from, to, hold } = checked.spike;
    if (iterations !== undefined)
        problems.add(path, 'iterations do not go with a spike: its length is given by hold');
    if (from.open !== to.open) {
        problems.add([...path, 'spike', 'to'], 'from and to are both rates, such as 10/s, or both users');
        return null;
    }
    if (to.level <= from.level) {
        problems.add([...path, 'spike', 'to'], 'a spike goes up: to is larger than from');
        return null;
    }
    return {
        model: from.open ? 'open' : 'closed',
        stages: shape(kind, from.level, to.level, hold ?? (kind === 'plateau' ? PLATEAU : HOLD)),
        iterations: null,
    };
}
const HOLD = (0,units.ms)(30_000);
const PLATEAU = (0,units.ms)(300_000);
const BEFORE = (0,units.ms)(30_000);
const AFTER = (0,units.ms)(60_000);
const GRADUAL = (0,units.ms)(30_000);
const QUICK = (0,units.ms)(10_000);
function shape(kind, low, high, hold) {
    const flat = (phase, level, duration) => {
        return { phase, from: level, to: level, duration, judge: true };
    };
    const slope = (phase, from, to, duration) => {
        return { phase, from, to, duration, judge: false };
    };
    const around = (middle) => [
        flat('baseline', low, BEFORE),
        ...middle,
        flat('recovery', low, AFTER),
    ];
    switch (kind) {
        case 'instant':
            return around([flat('spike', high, hold)]);
        case 'gradual':
            return around([
                slope('rise', low, high, GRADUAL),
                flat('spike', high, hold),
                slope('fall', high, low, GRADUAL),
            ]);
        case 'double':
            return around([flat('spike 1', high, hold), flat('between', low, hold), flat('spike 2', high, hold)]);
        case 'plateau':
            return around([
                slope('rise', low, high, QUICK),
                flat('plateau', high, hold),
                slope('fall', high, low, QUICK),
            ]);
    }
}

;// CONCATENATED MODULE: ./lib/plan/build/stages.js





/** What reports call several phases together. */
const RESERVED = new Set(['all', 'judged']);
/** Builds `load`: one phase, a list of phases, stairs, a spike or a search. `iterations`: the tier's own, if any. */
function buildLoad(raw, iterations, path, building) {
    if (typeof raw === 'object' && raw !== null && 'steps' in raw)
        return buildStairs(raw, iterations, path, building);
    if (typeof raw === 'object' && raw !== null && 'spike' in raw)
        return buildSpike(raw, iterations, path, building);
    if (typeof raw === 'object' && raw !== null && 'search' in raw) {
        if (iterations !== undefined)
            building.problems.add(path, 'iterations do not go with a search: the length of its steps is given by each');
        const search = buildSearch(raw, path, building);
        return search && { model: 'open', stages: [firstStage(search)], iterations: null, search };
    }
    if (Array.isArray(raw)) {
        if (raw.length === 0)
            building.problems.add(path, 'at least one phase is needed');
        const places = raw.map((_, index) => [...path, index]);
        return buildPhases(raw, places, iterations, building);
    }
    if (typeof raw === 'object' && raw !== null)
        return buildPhases([raw], [path], iterations, building);
    building.problems.add(path, (0,refusal/* mismatch */.J4)('a load such as { users: 8, for: 15s }, or a list of phases', raw));
    return null;
}
function buildPhases(raw, paths, ofTier, building) {
    const { problems } = building;
    const phases = raw.map((one, index) => (0,maps/* check */.z6)(phaseSchema, one, paths[index] ?? [], problems));
    const good = phases.filter((phase) => phase !== null);
    const inPhase = good.length === 1 ? good[0]?.iterations : undefined;
    const iterations = ofTier ?? inPhase ?? null;
    const rates = good.filter((phase) => phase.rate !== undefined).length;
    if (rates > 0 && rates < good.length && good.every((phase) => (phase.rate ?? phase.users) !== undefined)) {
        problems.add(paths[0]?.slice(0, 3) ?? [], 'one load has users or rates, not both: make two tiers of it');
    }
    if (iterations !== null && rates > 0) {
        problems.add(paths[0] ?? [], 'iterations need users: a rate goes on for its time');
    }
    const stages = phases.map((phase, index) => {
        if (phase === null)
            return null;
        const path = paths[index] ?? [];
        if (phase.iterations !== undefined && phases.length > 1) {
            problems.add([...path, 'iterations'], 'iterations end the whole tier: put them beside load');
        }
        const mayBeOpen = iterations !== null && index === phases.length - 1;
        return buildPhase(phase, path, mayBeOpen, building);
    });
    const complete = stages.filter((stage) => stage !== null);
    if (complete.length < raw.length || complete.length === 0)
        return null;
    if (complete.every((stage) => stage.from === 0 && stage.to === 0)) {
        problems.add(paths[0]?.slice(0, 3) ?? [], `no load: ${rates > 0 ? 'every rate is' : 'all users are'} 0`);
    }
    reportTwins(good, paths, building);
    return { model: rates > 0 ? 'open' : 'closed', stages: finish(complete), iterations };
}
function buildPhase(phase, path, mayBeOpen, building) {
    const { problems } = building;
    const level = phase.users ?? phase.rate;
    if (level === undefined || (phase.users !== undefined && phase.rate !== undefined)) {
        const both = level === undefined ? '' : ', this has both';
        problems.add(path, `a phase needs users (closed model) or rate (open model)${both}`);
        return null;
    }
    const isRamp = level.from !== level.to;
    if (phase.for === undefined && (isRamp || !mayBeOpen)) {
        problems.add(path, 'missing "for": how long does it last? Such as for: 30s');
        return null;
    }
    if (phase.for === 0) {
        const advice = isRamp
            ? 'a ramp of zero length is a jump: give it time, or leave it out'
            : 'expected more than 0s';
        problems.add([...path, 'for'], advice);
        return null;
    }
    const name = phase.phase?.trim() ?? '';
    if (RESERVED.has(name))
        problems.add([...path, 'phase'], `a phase can't be called "${name}": reports use that word`);
    return { phase: name, ...level, duration: phase.for ?? null, judge: phase.judge ?? null };
}
function reportTwins(phases, paths, building) {
    const seen = new Set();
    for (const [index, { phase }] of phases.entries()) {
        const name = phase?.trim() ?? '';
        if (name === '')
            continue;
        if (seen.has(name)) {
            building.problems.add([...(paths[index] ?? []), 'phase'], `two phases are called ${JSON.stringify(name)}`);
        }
        seen.add(name);
    }
}
function buildStairs(raw, iterations, path, building) {
    const stairs = (0,maps/* check */.z6)(stairsSchema, raw, path, building.problems);
    if (stairs === null)
        return null;
    const { users, rate, each } = stairs.steps;
    const levels = users ?? rate;
    if (levels === undefined || (users !== undefined && rate !== undefined)) {
        building.problems.add([...path, 'steps'], 'stairs need users or rate, such as users: 100..500 by 100');
        return null;
    }
    if (iterations !== undefined) {
        building.problems.add(path, 'iterations do not go with stairs: their length is given by each');
    }
    const unit = rate === undefined ? '' : '/s';
    const stages = levels.map((level) => {
        const shown = Number(level.toFixed(3));
        return { phase: `step ${shown}${unit}`, from: level, to: level, duration: each, judge: null };
    });
    return { model: rate === undefined ? 'closed' : 'open', stages: finish(stages), iterations: null };
}
/** Names what has no name, and decides what the gate judges: constant load, or everything where there is none. */
function finish(stages) {
    const taken = new Set(stages.map((stage) => stage.phase));
    const anyConstant = stages.some((stage) => stage.from === stage.to);
    return stages.map((stage) => {
        const isConstant = stage.from === stage.to;
        const phase = stage.phase === '' ? freeName(isConstant ? 'steady' : 'ramp', taken) : stage.phase;
        return { ...stage, phase, judge: stage.judge ?? (isConstant || !anyConstant) };
    });
}
function freeName(wanted, taken) {
    let name = wanted;
    for (let number = 2; taken.has(name); number++)
        name = `${wanted} ${number}`;
    taken.add(name);
    return name;
}

;// CONCATENATED MODULE: ./lib/plan/build/tiers.js










const DEFAULT_RUNS = 3;
const LONG_TIERS = new Set(['soak', 'breakpoint']);
/** Builds every tier. `endpoints`: what thresholds may name; null when the journeys are not all known. */
function buildTiers(raw, globalThresholds, building, endpoints, confirm) {
    const { problems } = building;
    const conditions = [];
    const global = buildThresholds(globalThresholds ?? [], ['thresholds'], building, conditions);
    const tiers = Object.entries(raw).flatMap(([name, tier]) => buildTier(name, tier, { building, global, conditions, confirm }) ?? []);
    const count = Object.keys(raw).length;
    if (count === 0)
        problems.add(['tiers'], 'at least one tier is needed, such as smoke');
    const known = {
        endpoints,
        phases: tiers.length === count ? new Set(tiers.flatMap((tier) => tier.stages.map((one) => one.phase))) : null,
    };
    for (const { condition, path } of conditions)
        checkName(condition, path, known, building);
    return tiers;
}
function buildTier(name, raw, around) {
    const { building, global, conditions } = around;
    const path = ['tiers', name];
    const { problems } = building;
    if (name.trim() === '')
        problems.add(path, 'a tier needs a name');
    const tier = (0,maps/* checkEntries */.bX)(outlines.tier, raw, path, problems);
    if (tier === null)
        return null;
    const load = tier.load === undefined
        ? missingLoad(path, building)
        : buildLoad(tier.load, tier.iterations, [...path, 'load'], building);
    const limits = buildLimits(tier, load?.model ?? null, path, problems);
    const until = tier.until === undefined ? [] : readUntil(tier.until, [...path, 'until'], around);
    const thresholds = tier.thresholds === undefined
        ? global
        : buildThresholds(tier.thresholds, [...path, 'thresholds'], building, conditions);
    const breaks = breaksOf(tier.breaks);
    if (load === null)
        return null;
    return {
        name,
        ...load,
        ...(breaks && { breaks }),
        runs: tier.runs ?? (LONG_TIERS.has(name) || load.search ? 1 : DEFAULT_RUNS),
        warmup: tier.warmup ?? (0,units.ms)(0),
        think: tier.think ?? 'as-written',
        ...limits,
        confirm: confirms(name, tier.confirm ?? around.confirm),
        until,
        thresholds,
        at: building.document.place(path),
    };
}
/** Seventeen runs of a tier of ten minutes would take hours: only the quick one confirms without being asked. */
function confirms(tier, confirm) {
    return confirm === 'auto' ? tier === 'smoke' : confirm === 'always';
}
function missingLoad(path, building) {
    building.problems.add(path, 'missing "load": how much, for how long? Such as load: { users: 8, for: 15s }');
    return null;
}
function readUntil(text, path, { building, conditions }) {
    const until = parseUntil(text);
    if (!(until instanceof refusal/* Refusal */.P_)) {
        conditions.push(...until.map((condition) => ({ condition, path })));
        return until;
    }
    building.problems.add(path, until.message);
    return [];
}
function buildThresholds(raw, path, building, conditions) {
    const texts = (0,maps/* check */.z6)(thresholdsSchema, raw, path, building.problems) ?? [];
    return texts.flatMap((text, index) => {
        const place = [...path, index];
        const limit = parseThreshold(text);
        if (limit instanceof refusal/* Refusal */.P_) {
            building.problems.add(place, limit.message);
            return [];
        }
        conditions.push({ condition: limit, path: place });
        return { ...limit, at: building.document.place(place) };
    });
}
function checkName(condition, path, known, building) {
    const { endpoint, phase, text } = condition;
    const report = (kind, name, names) => {
        const guess = (0,suggest/* didYouMean */.au)(name, names);
        const instead = guess === '' ? `: there are ${(0,suggest/* listNames */.Zv)(names)}` : guess;
        building.problems.add(path, `${JSON.stringify(text)} names an unknown ${kind} ${JSON.stringify(name)}${instead}`);
    };
    if (endpoint !== null && known.endpoints?.has(endpoint) === false) {
        report('endpoint', endpoint, known.endpoints);
    }
    if (phase !== null && known.phases?.has(phase) === false)
        report('phase', phase, known.phases);
}

;// CONCATENATED MODULE: ./lib/plan/build/waivers.js



/**
 * Builds `waive`. `endpoints`: what waivers may name; null when the journeys are not all known. Whether a waiver
 * has expired is the gate's business: the scenario file stays valid the day after.
 */
function buildWaivers(raw, building, endpoints) {
    if (raw === undefined)
        return [];
    if (!Array.isArray(raw)) {
        (0,maps/* check */.z6)(waiversSchema, raw, ['waive'], building.problems);
        return [];
    }
    return raw.flatMap((one, index) => buildWaiver(one, index, building, endpoints) ?? []);
}
function buildWaiver(raw, index, { problems, document }, endpoints) {
    const path = ['waive', index];
    const waiver = (0,maps/* check */.z6)(waiverSchema, raw, path, problems);
    if (waiver === null)
        return null;
    const { endpoint, metric, upTo, reason, until } = waiver;
    if (endpoints?.has(endpoint) === false) {
        const guess = (0,suggest/* didYouMean */.au)(endpoint, endpoints);
        const instead = guess === '' ? `: there are ${(0,suggest/* listNames */.Zv)(endpoints)}` : guess;
        problems.add([...path, 'endpoint'], `there is no endpoint ${JSON.stringify(endpoint)}${instead}`);
    }
    if (upTo === 0)
        problems.add([...path, 'upTo'], 'a waiver of 0% accepts nothing: expected more');
    return { endpoint, metric: metric ?? null, upTo, reason: reason.trim(), until, at: document.place(path) };
}

;// CONCATENATED MODULE: ./lib/plan/scenario.js













/** Builds every part of the scenario; what is wrong is reported to `building.problems`. */
function buildScenario(tree, source, building) {
    const { problems } = building;
    (0,maps/* check */.z6)(topLevelSchema, tree.filled, [], problems);
    const raw = asMap(tree.filled) ?? {};
    const data = asMap(raw.data) ?? {};
    const dataNames = new Set(Object.keys(data));
    const names = new Names(building, { data: dataNames, captures: new Map(), elsewhere: new Map() });
    const rawJourneys = asMap(raw.journeys);
    const journeys = rawJourneys ? buildJourneys(rawJourneys, building, dataNames) : [];
    const endpoints = endpointNames(rawJourneys, journeys);
    const rawTiers = asMap(raw.tiers);
    const { server, observed } = buildServer(raw.server, building);
    const { gate, confirm } = buildGate(raw.gate, building, endpoints);
    if (raw.capacity !== undefined)
        (0,maps/* check */.z6)(capacity_settings/* capacitySchema */.g8, raw.capacity, ['capacity'], problems);
    const target = asMap(tree.filled) && buildTarget(raw.target, source, server, building);
    return {
        target,
        server,
        observed,
        http: (0,http/* buildHttp */.t)(raw.http, building, names, target),
        data: buildData(data, building),
        journeys,
        tiers: rawTiers ? buildTiers(rawTiers, raw.thresholds, building, endpoints, confirm) : [],
        gate,
        waivers: buildWaivers(raw.waive, building, endpoints),
    };
}
/** What thresholds and bands may name; null when a step could not be read, so that not all names are known. */
function endpointNames(raw, journeys) {
    const written = Object.values(raw ?? {}).reduce((sum, journey) => sum + countSteps(journey), 0);
    const built = journeys.reduce((sum, journey) => sum + (0,endpoints/* stepsOf */.B_)(journey).length, 0);
    return raw !== null && written === built ? new Set((0,endpoints/* endpointsOf */.uY)({ journeys }).map((one) => one.name)) : null;
}
/** How many steps stand in a journey or step of the file, those inside others included. */
function countSteps(raw) {
    const map = asMap(raw);
    if (map === null)
        return 0;
    const steps = Array.isArray(map.steps) ? map.steps : [];
    return steps.reduce((sum, step) => sum + 1 + countSteps(step), countSteps(map.login));
}
function asMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value))
        : null;
}

// EXTERNAL MODULE: ./lib/plan/tree.js + 1 modules
var plan_tree = __webpack_require__(7071);
// EXTERNAL MODULE: ./lib/plan/written-secrets.js
var written_secrets = __webpack_require__(4536);
;// CONCATENATED MODULE: ./lib/plan/load.js














/**
 * The plan that a scenario file, flags and the environment make together, frozen.
 * @throws ConfigError with every problem, in the order of the file.
 */
function loadPlan(request) {
    return Promise.resolve(request).then(planOf);
}
/**
 * Checks a scenario file with all its tiers.
 * @throws ConfigError with every problem, in the order of the file.
 */
async function checkScenario(request) {
    const whole = { ...request, tier: null, target: null, runs: null, seed: null, set: [] };
    const opened = await Promise.resolve(whole).then((one) => openScenario(one));
    const { scenario, building } = opened;
    building.problems.throwIfAny(secretsOf(opened));
    return {
        tiers: scenario.tiers.map((tier) => tier.name),
        journeys: scenario.journeys.map((journey) => journey.name),
        endpoints: (0,endpoints/* endpointsOf */.uY)(scenario).map((endpoint) => endpoint.name),
    };
}
function planOf(request) {
    const opened = openScenario(request);
    const { scenario, tree, building } = opened;
    const secrets = secretsOf(opened);
    checkNumbers(request, building.problems);
    const tier = chooseTier(request.tier, tree, scenario, building.problems);
    const maxDuration = readMaxDuration(request, tier, building.problems);
    building.problems.throwIfAny(secrets);
    const { target, server, observed, http, data, journeys, gate, waivers } = scenario;
    if (tier === null || target === null)
        throw new Error('a plan without problems has a tier and a target');
    const hash = (0,plan_hash/* scenarioHash */.P)(tree.written, tier.name, building.contents);
    return deepFreeze({
        file: request.file,
        directory: building.directory,
        target: target.url,
        targetOverridden: target.overridden,
        server,
        observed: { ...observed, pid: request.serverPid ?? observed.pid },
        http,
        data,
        journeys,
        tier: { ...tier, runs: request.runs ?? tier.runs, maxDuration },
        gate,
        waivers,
        seed: request.seed ?? Number.parseInt(hash.slice(0, 8), 16),
        scenarioHash: hash,
        env: Object.fromEntries(building.usedEnv),
        secrets,
    });
}
/**
 * Reads and builds a scenario file; `text`: what stands in it, unless it is to be read from the disk.
 * @throws ConfigError when there is nothing to build. What else is wrong is in `building.problems`.
 */
function openScenario(request, text) {
    const { file, cwd, env } = request;
    const document = (0,plan_document/* parseScenario */.M)(text ?? (0,scenario_file/* readScenarioFile */.t)(file, cwd), file);
    const problems = new plan_problems/* Problems */.Z(document);
    document.problems.forEach((problem) => {
        problems.report(problem);
    });
    const overridden = applyOverrides(document, request.set, problems);
    const tree = (0,plan_tree/* readTree */.Z)(document, env, problems);
    const building = {
        problems,
        document,
        directory: (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, file)),
        env,
        usedEnv: new Map(),
        contents: new Map(),
    };
    const target = {
        flag: request.target,
        fromOutside: tree.targetFromOutside || overridden.some((path) => path[0] === 'target'),
    };
    return { scenario: buildScenario(tree, target, building), tree, building };
}
/** Values that must not be shown. */
function secretsOf({ tree, building, scenario }) {
    const named = [...building.usedEnv].filter(([name]) => (0,redact/* isSecretName */.eh)(name));
    const all = [...tree.secrets, ...named.map(([, value]) => value), ...(0,written_secrets/* writtenSecrets */.l)(scenario)];
    return [...new Set(all)].filter((secret) => secret !== '');
}
function checkNumbers(request, problems) {
    const { runs, seed } = request;
    const report = (path, message) => {
        problems.report({ at: null, path, message });
    };
    if (runs !== null && !(Number.isSafeInteger(runs) && runs >= 1 && runs <= 100)) {
        report('--runs', `expected a whole number from 1 to 100, got ${runs}`);
    }
    if (seed !== null && !(Number.isSafeInteger(seed) && seed >= 0)) {
        report('--seed', `expected a whole number of at least 0, got ${seed}`);
    }
}
function readMaxDuration({ maxDuration }, tier, problems) {
    if (maxDuration == null)
        return tier?.maxDuration ?? null;
    const read = (0,units/* parseDuration */.E9)(maxDuration);
    const problem = read === null || read === 0
        ? `expected a duration such as 10m, got ${JSON.stringify(maxDuration)}`
        : maxDurationProblem(read, tier?.warmup ?? (0,units.ms)(0));
    if (problem !== null)
        problems.report({ at: null, path: '--max-duration', message: problem });
    return read;
}
/** The wanted tier; a broken tier has been reported already, so that it is not unknown besides. */
function chooseTier(wanted, tree, scenario, problems) {
    const names = namesOf(tree);
    const name = wanted ?? (names.includes('smoke') || names.length !== 1 ? 'smoke' : (names[0] ?? 'smoke'));
    if (names.includes(name))
        return scenario.tiers.find((tier) => tier.name === name) ?? null;
    if (names.length > 0) {
        const guess = wanted === null ? '' : (0,suggest/* didYouMean */.au)(wanted, names);
        const message = wanted === null
            ? `which tier? The file has ${(0,suggest/* listNames */.Zv)(names)}: choose one with --tier`
            : `there is no tier ${JSON.stringify(wanted)}${guess === '' ? `: the file has ${(0,suggest/* listNames */.Zv)(names)}` : guess}`;
        problems.report({ at: null, path: '--tier', message });
    }
    return null;
}
function namesOf(tree) {
    const root = tree.filled;
    if (typeof root !== 'object' || root === null || !('tiers' in root))
        return [];
    return typeof root.tiers === 'object' && root.tiers !== null && !Array.isArray(root.tiers)
        ? Object.keys(root.tiers)
        : [];
}
function deepFreeze(value) {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}


/***/ }),

/***/ 8925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ METHODS),
/* harmony export */   N7: () => (/* binding */ expectSchema),
/* harmony export */   SE: () => (/* binding */ stepSchema),
/* harmony export */   Vb: () => (/* binding */ uploadSchema),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   aW: () => (/* binding */ statusSchema),
/* harmony export */   gR: () => (/* binding */ statusListSchema),
/* harmony export */   s6: () => (/* binding */ headersSchema),
/* harmony export */   zq: () => (/* binding */ STEP_KINDS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _maps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2304);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8434);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8863);





/** The methods that are keys of a step: `get: /path`. */
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
/** Each step does exactly one of these. */
const STEP_KINDS = [...METHODS, 'request', 'think', 'chance', 'repeat', 'group', 'script'];
/** A step of a journey. `step` validates the steps inside, `expect` what is expected: both have several forms. */
function stepSchema(parts) {
    const path = (method) => pathText(`Sends a ${method} request to this path of the target.`).optional();
    return (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .map */ .Tj)('a step, such as { get: /path }', {
        name: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('a name', { description: 'Name under which the request is counted.' }).optional(),
        get: path('GET'),
        post: path('POST'),
        put: path('PUT'),
        patch: path('PATCH'),
        delete: path('DELETE'),
        head: path('HEAD'),
        options: path('OPTIONS'),
        request: requestSchema.optional(),
        query: values('query parameters, such as { page: 2 }', 'Added to the path.').optional(),
        headers: headersSchema('Headers of this request.').optional(),
        ...bodies(parts.part),
        timeout: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)('Time limit of this request.', true).optional(),
        redirects: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)('How many redirects to follow.', { min: 0, max: 20, whole: true }).optional(),
        expect: parts.expect.optional(),
        capture: (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)('variables and where they come from, such as { id: $.id }', (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('$.json.path, header:name, cookie:name or regex:pattern', {
            examples: ['$.token', 'header:location', 'cookie:sid', 'regex:id=(\\d+)'],
        })).optional(),
        onFailure: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(['stop', 'continue'], 'What a failure does to the rest of the iteration.').optional(),
        think: thinkSchema.optional(),
        chance: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)('Runs its steps in this share of the iterations.', 1).optional(),
        repeat: repeatSchema.optional(),
        group: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('a name', { description: 'Put before the names of the endpoints inside.' }).optional(),
        script: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('a module and its export, such as ./hooks.mjs#sign', {
            description: 'Calls an exported function of a JavaScript module.',
            pattern: '#',
            examples: ['./hooks.mjs#sign'],
        }).optional(),
        steps: (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)('a list of steps', parts.step).optional(),
        when: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('a CEL expression, such as user.id % 2 == 0', {
            description: 'The step is skipped unless this CEL expression is true.',
        }).optional(),
    });
}
/** A request has one of these. */
function bodies(part) {
    return {
        json: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .anyJson */ .P8)('Body sent as JSON.').optional(),
        form: values('form fields, such as { name: value }', 'Body sent as a form.').optional(),
        multipart: (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)('fields, such as { title: Cat, photo: { file: cat.jpg } }', part)
            .meta({ description: 'Body sent as a form with uploads.' })
            .optional(),
        body: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('a text', { description: 'Body sent as it is.' }).optional(),
        bodyFile: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('the path of a file', {
            description: 'File sent as body, relative to the scenario file.',
        }).optional(),
    };
}
/** A file inside a form. */
const uploadSchema = (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .map */ .Tj)('a file, such as { file: cat.jpg, type: image/jpeg }', {
    file: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('the path of a file', { description: 'File to upload, relative to the scenario file.' }),
    type: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)('a media type such as image/jpeg', {
        type: 'string',
        description: 'Its media type; application/octet-stream unless given.',
        examples: ['image/jpeg'],
    }, (value) => (typeof value === 'string' && /^[\w.+-]+\/[\x20-\x7e]+$/.test(value) ? value : null)).optional(),
    name: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('a file name', {
        description: 'The file name that is told; that of the file unless given.',
    }).optional(),
});
/** Headers by name; values may hold templates. */
function headersSchema(description) {
    return (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)('headers, such as { accept: application/json }', (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('a text', { description: 'Value of the header.' })).meta({ description });
}
/** Everything that can be expected of an answer. */
const expectSchema = (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .map */ .Tj)('what is expected, such as { status: 200 }', {
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    body: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .filledText */ .Uq)('a CEL expression, such as size(json.items) > 0', {
        description: 'A CEL expression over status, headers, body, json, bytes and the variables.',
    }).optional(),
    headers: (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)('headers and what they hold, such as { content-type: application/json }', (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('a text or /regex/', { description: 'The expected text, or /regex/.' })).optional(),
    within: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)('Limit of the service time.', true).optional(),
    size: sizeSchema(),
});
/** A status or a class of them: 200, `2xx`. */
const statusSchema = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)('a status such as 200, or a class such as 2xx', {
    type: ['integer', 'string'],
    pattern: '^[1-5](xx|\\d\\d)$',
    minimum: 100,
    maximum: 599,
    examples: [200, '2xx'],
}, (value) => {
    if (typeof value === 'number')
        return Number.isInteger(value) && value >= 100 && value <= 599 ? value : null;
    if (typeof value !== 'string')
        return null;
    if (/^[1-5]\d\d$/.test(value))
        return Number(value);
    return /^[1-5]xx$/i.test(value) ? value.toLowerCase() : null;
});
const statusListSchema = (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)('a list of statuses, such as [200, 201]', statusSchema);
const requestSchema = (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .map */ .Tj)('a method and a path, such as { method: PROPFIND, path: /files }', {
    method: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)('a method such as PROPFIND', { type: 'string', pattern: '^[A-Za-z][A-Za-z-]*$', examples: ['PROPFIND'] }, (value) => (typeof value === 'string' && /^[A-Za-z][A-Za-z-]*$/.test(value) ? value.toUpperCase() : null)),
    path: pathText('Path of the target.'),
});
const thinkSchema = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)('a time such as 1s, or a range such as 1s..3s', { type: 'string', description: 'Waits, as a user would.', examples: ['1s', '1s..3s'] }, (value) => {
    if (typeof value !== 'string')
        return null;
    const one = (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value);
    const range = one === null ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRange */ .RC)(value, _model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9) : [one, one];
    return range === null ? null : ascending(value, range);
});
const repeatSchema = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)('a number of rounds such as 3, or a range such as 2..5', { type: ['integer', 'string'], minimum: 0, description: 'Repeats its steps.', examples: [3, '2..5'] }, (value) => {
    const range = typeof value === 'string' ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRange */ .RC)(value, readCount) : null;
    const [from, to] = range ?? [value, value];
    if (typeof from !== 'number' || typeof to !== 'number' || !Number.isSafeInteger(from) || from < 0)
        return null;
    if (to > 10_000)
        return new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_(`expected at most 10000 rounds, got ${to}`);
    return ascending(`${from}..${to}`, [from, to]);
});
function sizeSchema() {
    const end = (description) => (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)('a size such as 512B or 10KB', { type: ['integer', 'string'], description }, readSize).optional();
    return (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .map */ .Tj)('bounds, such as { min: 1KB, max: 2MB }', {
        min: end('At least this many bytes.'),
        max: end('At most this many bytes.'),
    })
        .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
        error: 'min is larger than max',
    })
        .optional();
}
function readSize(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && value >= 0 ? value : null;
    return typeof value === 'string' ? (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .DB)(value) : null;
}
function readCount(part) {
    return /^\d+$/.test(part) ? Number(part) : null;
}
function pathText(description) {
    const expected = 'a path such as /api/products';
    return (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)(expected, { type: 'string', description, examples: ['/api/products'] }, (value) => {
        if (typeof value !== 'string')
            return null;
        if (!/^(\/|https?:\/\/|\{\{)/.test(value)) {
            const advice = /^[\w.~-]/.test(value) ? `: did you mean "/${value}"?` : '';
            return new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_(`${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .mismatch */ .J4)(expected, value)}${advice}`);
        }
        return /\s/.test(value.replace(/\{\{.*?(\}\}|$)/gs, ''))
            ? new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_(`a path has no spaces: write %20, got ${JSON.stringify(value)}`)
            : value;
    });
}
function values(expected, description) {
    return (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)(expected, (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .anyJson */ .P8)('A value, or a list of them; may hold templates.')).meta({ description });
}
function ascending(text, [from, to]) {
    return from <= to
        ? { min: from, max: to }
        : new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_(`the range ${JSON.stringify(text)} runs backwards`);
}


/***/ })

};
