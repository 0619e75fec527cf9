export const id = 38;
export const ids = [38];
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

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/http/guard.js
var http_guard = __webpack_require__(6905);
// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/http/exchange.js
var exchange = __webpack_require__(1839);
;// CONCATENATED MODULE: ./lib/app/init/route.js
/**
 * Whether a path can stand in a scenario file as it is and is safe to ask: plain characters, no braces left to be
 * filled in, nothing whose name says that it changes something, no file that a browser would only load.
 */
function isAskable(path) {
    return PLAIN.test(path) && !path.startsWith('//') && !CHANGES.test(path) && !ASSET.test(path);
}
const PLAIN = /^\/[\w\-.~!'()*+,;=:@%/?&]{0,300}$/;
const CHANGES = /(^|[/?&=_-])(log-?out|sign-?out|log-?off|delete|remove|destroy|cancel|unsubscribe|shutdown|reset|purge)([/?&=_.-]|$)/i;
const ASSET = /\.(css|m?js|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|pdf|zip|gz|mp[34]|webm)(\?|$)/i;

;// CONCATENATED MODULE: ./lib/app/init/links.js

/**
 * The links of a start page to its own service: those of an HTML page, or the addresses in a JSON index. At most
 * twelve.
 */
function linksOf(body, target) {
    const found = isHtml(body) ? hrefs(body) : addresses(parsed(body), 0);
    const paths = found.flatMap((link) => {
        const path = pathFromTarget(link, target);
        return path !== null && path !== '/' && isAskable(path) ? [path] : [];
    });
    return [...new Set(paths)].slice(0, MOST).map((path) => ({ name: null, path }));
}
/** Whether a person with a browser would see a page. */
function isHtml(body) {
    return /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(body);
}
const MOST = 12;
function hrefs(body) {
    const links = body.matchAll(/<a\s(?:[^>]{0,500}?\s)?href\s*=\s*(?:"([^"<>]{1,300})"|'([^'<>]{1,300})')/gi);
    return [...links].map(([, double, single]) => (double ?? single ?? '').replaceAll('&amp;', '&'));
}
/** Texts in a JSON index that are paths or URLs, such as `{ "_links": { "orders": { "href": "/orders" } } }`. */
function addresses(value, depth) {
    if (typeof value === 'string')
        return /^(\/|https?:\/\/)/.test(value) ? [value] : [];
    if (typeof value !== 'object' || value === null || depth > 3)
        return [];
    return Object.values(value)
        .slice(0, 50)
        .flatMap((one) => addresses(one, depth + 1));
}
function pathFromTarget(link, target) {
    const base = target.pathname.replace(/\/+$/, '');
    // Templates such as `/users/{id}` are no addresses.
    if (/[{}]/.test(link) || !URL.canParse(link, `${target.origin}${base}/`))
        return null;
    const url = new URL(link, `${target.origin}${base}/`);
    if (url.origin !== target.origin || !url.pathname.startsWith(`${base}/`))
        return null;
    return url.pathname.slice(base.length) + url.search;
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/app/init/openapi.js

/**
 * The GET operations of an OpenAPI 3 or Swagger 2 description that can be asked as they are: those without required
 * parameters, or whose required ones have an example, a default or a list of values. In the order of the
 * description. Anything else, of whatever shape, gives none.
 */
function routesOfOpenApi(description, target) {
    const root = members(description);
    if (typeof root.openapi !== 'string' && root.swagger !== '2.0')
        return [];
    const prefix = prefixOf(root, target);
    return Object.entries(members(root.paths)).flatMap(([path, item]) => {
        const operation = members(members(item).get);
        const isMissing = typeof members(item).get !== 'object';
        if (isMissing || operation.deprecated === true || streams(operation))
            return [];
        const parameters = [...list(members(item).parameters), ...list(operation.parameters)];
        const route = filledIn(path, prefix, parameters.map((one) => resolved(one, root)));
        return route === null ? [] : [route];
    });
}
function filledIn(path, prefix, parameters) {
    const query = [];
    let filled = path;
    for (const [key, parameter] of byName(parameters)) {
        if (parameter.required !== true && parameter.in !== 'path')
            continue;
        const value = exampleOf(parameter);
        const name = typeof parameter.name === 'string' ? parameter.name : key;
        if (value === null)
            return null;
        if (parameter.in === 'path')
            filled = filled.replaceAll(`{${name}}`, encodeURIComponent(value));
        else if (parameter.in === 'query')
            query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
        else
            return null;
    }
    const full = `${prefix}${filled}${query.length === 0 ? '' : `?${query.join('&')}`}`;
    if (!isAskable(full))
        return null;
    const template = `${prefix}${path}`;
    // Whatever a name may hold besides could be read as a template or a variable.
    const isSafe = /^[\w\-.~/{}]+$/.test(template) && !template.includes('{{');
    return { name: filled !== path && isSafe ? `GET ${template}` : null, path: full };
}
/** A parameter of the operation takes the place of the path's of the same name and place. */
function byName(parameters) {
    return new Map(parameters.map((one) => [`${String(one.in)} ${String(one.name)}`, one]));
}
function exampleOf(parameter) {
    const schema = members(parameter.schema);
    const [named] = Object.values(members(parameter.examples));
    const candidates = [
        parameter.example,
        members(named).value,
        schema.example,
        list(schema.examples)[0],
        schema.default,
        parameter.default,
        list(schema.enum)[0],
        list(parameter.enum)[0],
    ];
    const value = candidates.find(isPlain);
    return value === undefined || value === '' ? null : String(value);
}
function isPlain(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}
/** An endless answer would keep a user for ever. */
function streams(operation) {
    return Object.values(members(operation.responses)).some((response) => members(members(response).content)['text/event-stream'] !== undefined);
}
/** Local references alone: `#/components/parameters/limit`. */
function resolved(parameter, root) {
    const reference = members(parameter).$ref;
    if (typeof reference !== 'string' || !reference.startsWith('#/'))
        return members(parameter);
    const keys = reference.slice(2).split('/');
    return members(keys.reduce((value, key) => members(value)[key.replaceAll('~1', '/').replaceAll('~0', '~')], root));
}
/** What the paths of the description stand behind, seen from the target. */
function prefixOf(root, target) {
    const own = target.pathname.replace(/\/+$/, '');
    const swagger = typeof root.basePath === 'string' ? root.basePath : '';
    const servers = list(root.servers).map((server) => members(server).url);
    const texts = root.swagger === '2.0' ? [swagger] : servers;
    for (const text of texts) {
        if (typeof text !== 'string' || text.includes('{') || !URL.canParse(text, target.href))
            continue;
        const url = new URL(text, target);
        // A description that names its deployments names the real one first: only those of this host count.
        if (url.origin !== target.origin)
            continue;
        const path = url.pathname.replace(/\/+$/, '');
        if (path === own || path.startsWith(`${own}/`))
            return path.slice(own.length);
    }
    return '';
}
function members(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value))
        : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./lib/app/init/find-routes.js




/**
 * Asks a service what it has: `/` and its links, the usual health checks, the usual places of an OpenAPI
 * description. One request after the other, GET alone, at most 40, each with three seconds and all with twenty.
 * Throws a MeasureError when nothing answers.
 */
async function findRoutes(options) {
    const late = AbortSignal.timeout(LONGEST);
    const ask = asker({ ...options, signal: AbortSignal.any([options.signal, late]) });
    const target = new URL(`${options.target}/`);
    const start = await ask('/');
    if (start.status === 0 && !options.signal.aborted)
        throw silent(options.target, start.detail);
    const health = await firstOf(ask, HEALTH, ({ status, body }) => isFine(status) && !isHtml(body));
    const description = await firstOf(ask, DESCRIPTIONS, ({ status, body }) => isFine(status) && described(body, target).length > 0);
    const candidates = [
        ...(description === null ? [] : described(description.body, target)),
        ...(isFine(start.status) ? linksOf(start.body, target) : []),
    ].filter(({ path }) => ![HOME.path, health?.path, description?.path].includes(path));
    const walked = await walk(ask, isFine(start.status) ? [HOME] : [], uniquePaths(candidates));
    return { ...walked, health: health?.path ?? null, description: description?.path ?? null };
}
/** ms. */
const LONGEST = 20_000;
const PATIENCE = 3000;
const HOME = { name: null, path: '/' };
const HEALTH = ['/health', '/healthz', '/ready', '/readyz', '/api/health', '/actuator/health'];
const DESCRIPTIONS = [
    '/openapi.json',
    '/swagger.json',
    '/v3/api-docs',
    '/swagger/v1/swagger.json',
    '/api/openapi.json',
];
const MOST_ROUTES = 8;
const MOST_ASKED = 24;
const MOST_LOCKED = 8;
function asker({ target, guard, proxy, signal }) {
    return async (path) => {
        if (signal.aborted)
            return { path, status: 0, body: '', detail: 'there was no time left' };
        const answer = await (0,exchange/* exchange */.c)({
            url: `${target}${path}`,
            method: 'GET',
            headers: { accept: 'application/json, text/html;q=0.9, */*;q=0.5' },
            timeout: PATIENCE,
            guard,
            over: {
                target,
                settings: { keepAlive: false, connections: 'per-user', http2: false, tls: null, proxy },
            },
            signal,
        });
        return 'status' in answer
            ? { path, ...answer, detail: '' }
            : { path, status: 0, body: '', detail: answer.detail };
    };
}
async function firstOf(ask, paths, suits) {
    for (const path of paths) {
        const answer = await ask(path);
        if (suits(answer))
            return answer;
    }
    return null;
}
async function walk(ask, known, candidates) {
    const routes = [...known];
    const locked = [];
    for (const route of candidates.slice(0, MOST_ASKED)) {
        if (routes.length === MOST_ROUTES)
            break;
        const { status } = await ask(route.path);
        if (isFine(status))
            routes.push(route);
        else if ((status === 401 || status === 403) && locked.length < MOST_LOCKED)
            locked.push(route.path);
    }
    return { routes, locked };
}
function described(body, target) {
    try {
        return routesOfOpenApi(JSON.parse(body), target);
    }
    catch {
        return [];
    }
}
function uniquePaths(routes) {
    const seen = new Set();
    return routes.filter(({ path }) => !seen.has(path) && seen.add(path));
}
function isFine(status) {
    return status >= 200 && status < 300;
}
function silent(target, detail) {
    return new errors/* MeasureError */.TG(`Nothing answers at ${target}: ${detail}.`, {
        hint: 'start the service first; or leave the URL out, in the folder of its package.json',
    });
}

;// CONCATENATED MODULE: ./lib/app/init/package-scripts.js
/**
 * Adds scripts that are missing. All else stays as it was written: order, indentation, line ends, byte order mark.
 * A script of the same name is never changed.
 */
function addScripts(text, scripts) {
    const manifest = parseObject(text);
    if (manifest === null)
        return { problem: 'it is not a JSON object' };
    const existing = manifest.scripts;
    if (existing !== undefined && !isObject(existing))
        return { problem: 'its "scripts" is not an object' };
    const missing = Object.entries(scripts).filter(([name]) => existing === undefined || !Object.hasOwn(existing, name));
    if (missing.length === 0)
        return { text, added: [] };
    const changed = inserted(text, missing, existing === undefined);
    const expected = { ...manifest, scripts: { ...existing, ...Object.fromEntries(missing) } };
    // A text that is read in two ways, as one with a key twice, is left to its owner.
    if (JSON.stringify(parseObject(changed)) !== JSON.stringify(expected))
        return { problem: 'it is written in an unusual way' };
    return { text: changed, added: missing.map(([name]) => name) };
}
function inserted(text, missing, isNew) {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const step = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
    const root = text.indexOf('{');
    if (isNew) {
        const block = membersText(missing, newline, step.repeat(2));
        return insertLast(text, root, `"scripts": {${block}${newline}${step}}`, newline, step, '');
    }
    const at = package_scripts_valueOf(text, root, 'scripts');
    const [first, ...rest] = missing.map(memberText);
    const isInline = !text.slice(at, endOfValue(text, at)).includes('\n');
    const separator = isInline ? ' ' : `${newline}${step.repeat(2)}`;
    return insertLast(text, at, [first, ...rest].join(`,${separator}`), isInline ? '' : newline, isInline ? ' ' : step.repeat(2), isInline ? '' : step);
}
function membersText(members, newline, indent) {
    return members.map((member) => `${newline}${indent}${memberText(member)}`).join(',');
}
function memberText([name, command]) {
    return `${JSON.stringify(name)}: ${JSON.stringify(command)}`;
}
/** Puts members behind the last one of the object that opens at `open`. */
function insertLast(text, open, members, newline, indent, closing) {
    const close = endOfValue(text, open) - 1;
    const body = text.slice(open + 1, close).trimEnd();
    const end = open + 1 + body.length;
    if (body !== '')
        return `${text.slice(0, end)},${newline}${indent}${members}${text.slice(end)}`;
    return `${text.slice(0, open + 1)}${newline}${indent}${members}${newline}${closing}${text.slice(close)}`;
}
/** Where the value of a key of the object that opens at `open` begins. The text is known to be valid JSON. */
function package_scripts_valueOf(text, open, key) {
    let at = open + 1;
    for (;;) {
        at = skip(text, at, /[\s,]/);
        const end = endOfValue(text, at);
        const name = JSON.parse(text.slice(at, end));
        const value = skip(text, end, /[\s:]/);
        if (name === key)
            return value;
        at = endOfValue(text, value);
    }
}
/** Just behind the value that begins at `at`. */
function endOfValue(text, at) {
    const start = text.charAt(at);
    if (start === '"')
        return at + (/^"(?:[^"\\]|\\.)*"/s.exec(text.slice(at))?.[0].length ?? 1);
    if (start !== '{' && start !== '[')
        return skip(text, at, /[^\s,}\]]/);
    let depth = 0;
    for (let here = at;;) {
        const sign = text.charAt(here);
        if (sign === '{' || sign === '[')
            depth++;
        if (sign === '}' || sign === ']')
            depth--;
        if (depth === 0)
            return here + 1;
        here = sign === '"' ? endOfValue(text, here) : here + 1;
    }
}
function skip(text, from, over) {
    let at = from;
    while (at < text.length && over.test(text.charAt(at)))
        at++;
    return at;
}
function parseObject(text) {
    try {
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/app/init/project.js
/** `has` tells whether a file of this name lies beside the package.json. */
function readProject(manifest, has) {
    const manager = managerOf(manifest, has);
    const scripts = textsOf(manifest.scripts);
    const start = START.find((name) => scripts.has(name));
    const script = start === undefined ? '' : (scripts.get(start) ?? '');
    const fixed = fixedPort(script);
    return {
        manager,
        build: buildOf(manifest, manager, scripts, has),
        command: start === undefined ? mainOf(manifest) : runScript(manager, start),
        port: fixed ?? usualPort(manifest),
        isPortFixed: fixed !== null,
        nodeVersionFile: nodeVersionFile(manifest, has),
    };
}
/** Scripts that start a service, the one that is nearest to production first. */
const START = ['start:prod', 'start', 'serve', 'preview', 'dev'];
function managerOf(manifest, has) {
    const named = typeof manifest.packageManager === 'string' ? manifest.packageManager.split('@')[0] : null;
    const known = ['npm', 'pnpm', 'yarn', 'bun'].find((one) => one === named);
    if (known !== undefined)
        return known;
    if (has('pnpm-lock.yaml'))
        return 'pnpm';
    if (has('yarn.lock'))
        return 'yarn';
    return has('bun.lock') || has('bun.lockb') ? 'bun' : 'npm';
}
/** The base commit is built in a folder of its own, without what is installed here. */
function buildOf(manifest, manager, scripts, has) {
    const needs = ['dependencies', 'devDependencies'].some((key) => textsOf(manifest[key]).size > 0);
    const install = needs ? `test -d node_modules || ${installCommand(manager, has)}` : null;
    const build = scripts.has('build') ? runScript(manager, 'build') : null;
    if (install === null || build === null)
        return install ?? build;
    return `(${install}) && ${build}`;
}
function installCommand(manager, has) {
    switch (manager) {
        case 'npm':
            return has('package-lock.json') || has('npm-shrinkwrap.json') ? 'npm ci' : 'npm install';
        case 'yarn':
            return has('.yarnrc.yml') ? 'yarn install --immutable' : 'yarn install --frozen-lockfile';
        case 'pnpm':
        case 'bun':
            return `${manager} install --frozen-lockfile`;
    }
}
function runScript(manager, name) {
    return name === 'start' && manager !== 'bun' ? `${manager} start` : `${manager} run ${name}`;
}
function mainOf(manifest) {
    const main = manifest.main;
    return typeof main === 'string' && /^[\w./-]+\.[cm]?js$/.test(main) ? `node ${main}` : null;
}
function fixedPort(script) {
    const port = Number(/(?:\bPORT=|--port[= ]|\s-p[= ]?)(\d{2,5})\b/.exec(script)?.[1] ?? NaN);
    return port > 0 && port < 65_536 ? port : null;
}
/** Where the development servers of these frameworks listen unless told otherwise. */
const USUAL_PORTS = [
    ['@angular/cli', 4200],
    ['astro', 4321],
    ['gatsby', 8000],
    ['@vue/cli-service', 8080],
    ['webpack-dev-server', 8080],
];
function usualPort(manifest) {
    const installed = ['dependencies', 'devDependencies'].flatMap((key) => [...textsOf(manifest[key]).keys()]);
    return USUAL_PORTS.find(([name]) => installed.includes(name))?.[1] ?? 3000;
}
function nodeVersionFile(manifest, has) {
    const file = ['.nvmrc', '.node-version', '.tool-versions'].find(has);
    if (file !== undefined)
        return file;
    return textsOf(manifest.engines).has('node') ? 'package.json' : null;
}
/** The texts of an object by their keys; anything else has none. */
function textsOf(value) {
    if (typeof value !== 'object' || value === null)
        return new Map();
    const texts = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
    return new Map(texts);
}

// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/app/under-test.js + 5 modules
var under_test = __webpack_require__(8645);
;// CONCATENATED MODULE: ./lib/app/init/places.js



/** Files that hold a scenario, by the names that people give them. */
const SCENARIO_NAMES = ['loadgate.yml', 'loadgate.yaml', 'loadgate.json'];
/** Reads the URL of a service; `127.0.0.1:3000` is one over http. Throws a ConfigError. */
function targetOf(text) {
    const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    const url = URL.canParse(whole) ? new URL(whole) : null;
    if (url === null || !['http:', 'https:'].includes(url.protocol) || text.startsWith('-'))
        throw (0,errors/* usageError */.Wp)('expected the URL of a service, such as http://127.0.0.1:3000');
    if (url.username !== '' || url.password !== '')
        throw (0,errors/* usageError */.Wp)('the URL holds a user name or password, which does not belong into a file', 'leave it out here, and give the URL that has it as BASE_URL when you run loadgate');
    const prefix = url.pathname.replace(/\/+$/, '');
    return { url: `${url.origin}${prefix}`, prefix, host: url.hostname, isLocal: (0,under_test/* isLoopback */.U9)(url.hostname) };
}
/** The schema for editors: of the installed package where there is one, else of this major version. */
function schemaFor(has) {
    const installed = 'node_modules/loadgate/schema/scenario.schema.json';
    if (has(installed))
        return `./${installed}`;
    const major = version/* VERSION */.x.split('.')[0] ?? '0';
    return `https://raw.githubusercontent.com/loadgate/loadgate/v${major}/schema/scenario.schema.json`;
}

;// CONCATENATED MODULE: ./lib/app/init/mix.js
/** One journey for each resource, weighted by how many routes it has: a start for somebody who knows the users. */
function proposeMix(routes) {
    const groups = grouped(routes);
    const shares = wholePercents(groups.map(([, own]) => own.length));
    return groups.map(([name, own], index) => ({ name, weight: shares[index] ?? 0, routes: own }));
}
const mix_MOST = 4;
function grouped(routes) {
    const groups = new Map();
    for (const route of routes) {
        const name = resourceOf(route.path);
        groups.set(name, [...(groups.get(name) ?? []), route]);
    }
    const all = [...groups];
    if (all.length <= mix_MOST)
        return all;
    const rest = all.slice(mix_MOST - 1).flatMap(([, own]) => own);
    return [...all.slice(0, mix_MOST - 1), ['others', rest]];
}
/** `/api/v1/products/7?x=1` is about `products`. */
function resourceOf(path) {
    const parts = path.replace(/[?#].*$/s, '').split('/');
    const telling = parts.find((part) => part !== '' && !/^(api|rest|public|v\d+(\.\d+)?)$/i.test(part));
    const name = (telling ?? '').replace(/%[0-9a-f]{2}|[^A-Za-z0-9_-]+/gi, '-').replace(/^[-_\d]+|-+$/g, '');
    if (name === '')
        return 'visitor';
    // Clocks and what is left over have names of their own.
    return ['health', 'others'].includes(name.toLowerCase()) ? `${name}-routes` : name;
}
/** Largest remainders: whole numbers of at least 1 that make 100. */
function wholePercents(counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const exact = counts.map((count) => (100 * count) / total);
    const whole = exact.map(Math.floor);
    const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
    const byRemainder = exact
        .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
        .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
        .slice(0, missing)
        .map(({ index }) => index);
    return whole.map((share, index) => share + (byRemainder.includes(index) ? 1 : 0));
}

;// CONCATENATED MODULE: ./lib/app/init/scenario-text.js

/** A scenario file with comments that say what each part is for and what to change first. Ends with a newline. */
function scenarioText(facts) {
    const parts = [header(facts), target(facts), server(facts), journeys(facts), TIERS, THRESHOLDS];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function header({ schema }) {
    return `# yaml-language-server: $schema=${schema}
#
# The load test of this service. Try it:
#   loadgate validate            every mistake in this file, with its line
#   loadgate run --tier smoke    measures, judges, reports
# All of the format: https://github.com/loadgate/loadgate/blob/main/docs/scenario.md
version: 1`;
}
function target({ target, isLocal }) {
    const elsewhere = isLocal
        ? ''
        : `
# Load is sent there only where the workflow allows it (allowed-hosts) or the command line does (--allow-host).`;
    return `# Where load goes. \${NAME:-default} takes an environment variable, here and in every other value.${elsewhere}
target: \${BASE_URL:-${target}}`;
}
function server({ server, ready, isLocal }) {
    if (!isLocal)
        return '';
    const readyLine = `  ready: GET ${ready} within 60s # a path that answers below 400 as soon as the service is up`;
    const why = `# What loadgate starts and stops: a fresh process for every run, on a free port that it passes as PORT. So a pull request
# can be compared with the commit that it goes to, in turns on the same machine.`;
    if (server === null)
        return `${why}
# server:
#   build: npm ci # once per commit
#   command: npm start
# ${readyLine}`;
    const lines = [
        why,
        'server:',
        ...(server.build === null ? [] : [`  build: ${server.build} # once per commit`]),
        `  command: ${server.command}`,
        ...(server.port === null ? [] : [`  port: ${server.port} # the command sets it itself`]),
        readyLine,
        '  # The service sees no variables of the job but harmless ones (PATH, HOME …): what it needs is named here.',
        "  # env: { DATABASE_URL: '${DATABASE_URL}' }",
    ];
    return lines.join('\n');
}
function journeys({ routes, health, locked }) {
    const alone = { name: null, path: health ?? '/' };
    const mix = routes.length === 0 ? [{ name: 'visitor', weight: 100, routes: [alone] }] : proposeMix(routes);
    const clock = routes.length === 0 || health === null
        ? ''
        : `\n\n  # A clock instead of a weight: asked every ten seconds, beside the mix.
  health:
    every: 10s
    steps:
      - { name: health, get: ${quoted(health)}, expect: 2xx }`;
    const closed = locked.length === 0
        ? ''
        : `\n
  # These want a login (401 or 403). A journey logs in by its \`login:\`, see the format.
${locked.map((path) => `  #   GET ${path}`).join('\n')}`;
    return `# What users do, from top to bottom, over and over. Of every hundred iterations each journey has as many as its weight:
# set the weights to what your users really do. Only GET requests were proposed; the others are yours to add.
journeys:
${mix.map(journeyText).join('\n\n')}${clock}${closed}`;
}
function journeyText({ name, weight, routes }, index) {
    const steps = routes.map((route, step) => {
        const named = route.name === null ? '' : `name: ${quoted(route.name)}, `;
        const why = index + step === 0 ? ' # a person reads; tiers with `think: off` skip it' : '';
        return `      - { ${named}get: ${quoted(route.path)}, expect: 2xx }\n      - think: 1s..3s${why}`;
    });
    return `  ${name}:
    weight: ${weight}
    steps:
${steps.join('\n')}`;
}
/** Plain where YAML takes it as a text in any place, else in single quotes. */
function quoted(text) {
    return /^\/[\w/.-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
const TIERS = `# The same journeys under different loads: \`loadgate run --tier NAME\`.
tiers:
  # For every pull request.
  smoke: { warmup: 3s, think: off, load: { users: 8, for: 15s } }

  # An ordinary day, for every night: set the users to those of your busiest hour.
  load:
    load:
      - { phase: ramp, users: 0..20, for: 1m }
      - { phase: steady, users: 20, for: 10m }

  # More and more users until it hurts, for every week. No thresholds: breaking is the point.
  stress:
    runs: 1
    think: off
    load: { steps: { users: 20..200 by 20, each: 1m } }
    until: errors > 5% or p95 > 2s
    thresholds: []`;
const THRESHOLDS = `# Absolute limits, the usual ones of a business API. Missing one fails the job. What got slower than it was before fails
# it, too, without any limit here.
thresholds:
  - p95 < 500ms
  - p99 < 1s
  - errors < 1%`;

;// CONCATENATED MODULE: ./lib/app/init/told.js
/** What `loadgate init` did, and the next two steps. Ends with a newline. */
function tellInit(outcome) {
    const { written, found, target } = outcome;
    const lines = [
        ...(found === null ? [] : foundLines(found, target)),
        ...written.map(writtenLine),
        '',
        'Next:',
        `  1. ${firstStep(outcome)}`,
        `  2. ${secondStep(outcome)}`,
    ];
    return `${lines.join('\n')}\n`;
}
function foundLines({ routes, health, locked, description }, target) {
    const from = description === null ? '' : `, described at ${description}`;
    const many = routes.length === 0 ? 'no GET route answers' : `${routes.length} GET routes answer`;
    const count = routes.length === 1 ? '1 GET route answers' : many;
    return [
        `${target.url}: ${count} with 2xx${from}${health === null ? '' : `; health check at ${health}`}.`,
        ...(locked.length === 0
            ? []
            : [`${locked.length} more behind a login: loadgate.yml names them in a comment.`]),
    ];
}
function writtenLine(one) {
    switch (one.what) {
        case 'written':
            return `+ ${one.name}`;
        case 'extended':
            return `+ ${one.name}: ${one.added.join(', ')}`;
        case 'left':
            return `  ${one.name} is left as it is${one.why === undefined ? ': it is there already' : `: ${one.why}`}`;
    }
}
function firstStep({ target, found, isStarted, run }) {
    if (found !== null && found.routes.length === 0 && found.health === null)
        return `name a route that answers in loadgate.yml, then: ${run}`;
    if (found !== null || isStarted !== true || !target.isLocal)
        return `${run}      measures it, in about a minute`;
    return `set \`ready:\` and the routes in loadgate.yml, then: ${run}`;
}
function secondStep({ target, isStarted }) {
    const start = target.isLocal && isStarted === false ? 'say under `server:` how the service is started, then ' : '';
    return `${start}commit these files and open a pull request: the workflow judges it`;
}

;// CONCATENATED MODULE: ./lib/app/init/workflow-text.js

/** The actions that a new workflow uses, as this repository's own workflows pin them. */
const PINNED = {
    checkout: 'actions/checkout@93cb6efe18208431cddfb8368fd83d5badbf9bfd # v5.0.1',
    setupNode: 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0',
    uploadArtifact: 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2',
    loadgate: `loadgate/loadgate@v${version/* VERSION */.x.split('.')[0] ?? '0'}`,
};
/** The workflow that judges every pull request. Ends with a newline. */
function workflowText(facts) {
    return `# Load-tests every pull request and fails it only when it really got slower.
# For pull requests from forks, nightly runs and the baseline: https://github.com/loadgate/loadgate/tree/main/docs
name: Performance

on:
  pull_request:

permissions: {}

concurrency:
  group: performance-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  smoke:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
      - uses: ${PINNED.checkout}
        with:
          fetch-depth: 2 # the commit to compare with comes along
          persist-credentials: false
${nodeSteps(facts)}      - uses: ${PINNED.loadgate}
        with:
${facts.config === 'loadgate.yml' ? '' : `          config: ${facts.config}\n`}          tier: smoke
${allowedHosts(facts)}      - name: Keep the results
        if: \${{ !cancelled() }}
        uses: ${PINNED.uploadArtifact}
        with:
          name: loadgate-results
          path: loadgate-results/
`;
}
function nodeSteps({ node }) {
    if (node === null)
        return '';
    const setup = node.versionFile === null
        ? ''
        : `      - uses: ${PINNED.setupNode}
        with:
          node-version-file: ${node.versionFile}
`;
    switch (node.manager) {
        case 'npm':
            return setup;
        case 'pnpm':
        case 'yarn':
            return `${setup}      - run: corepack enable
`;
        case 'bun':
            return `${setup}      - run: npm install --global bun
`;
    }
}
function allowedHosts({ allowedHosts }) {
    return allowedHosts.length === 0 ? '' : `          allowed-hosts: ${workflow_text_quoted(allowedHosts.join(', '))}\n`;
}
function workflow_text_quoted(text) {
    return `'${text.replaceAll("'", "''")}'`;
}

;// CONCATENATED MODULE: ./lib/app/init/write-new.js




/** Writes a file that is not there yet, with its folders. False, and nothing is touched, when something is there. */
function writeNew(folder, name, text) {
    const path = (0,external_node_path_.join)(folder, name);
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx' });
        return true;
    }
    catch (cause) {
        if ((0,error_text/* isNodeError */.f)(cause) && cause.code === 'EEXIST' && cause.path === path)
            return false;
        throw new errors/* LoadgateError */.mY(`${name} can't be written: ${(0,error_text/* errorText */.k)(cause)}.`, {
            exitCode: errors/* EXIT */.dc.usage,
            hint: 'run loadgate init in a folder that you can write to',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./lib/plan/build/http.js
var http = __webpack_require__(8242);
;// CONCATENATED MODULE: ./lib/app/init.js















/**
 * `loadgate init [URL]`: a scenario, a workflow and scripts for the service at a URL, or for the one whose
 * package.json lies here. What is there already is left as it is.
 */
async function init(world, url, options) {
    const hosts = options.allowHost ?? [];
    const manifest = readManifest(world.cwd);
    const has = (name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(world.cwd, name));
    const project = manifest === null ? null : readProject(manifest.value, has);
    const target = url === null ? localTarget(project) : targetOf(url);
    const taken = SCENARIO_NAMES.find(has) ?? null;
    const found = url === null || taken !== null ? null : await ask(world, target, hosts);
    const run = runIn(taken, hosts);
    const written = [
        taken === null
            ? file(world, 'loadgate.yml', scenario(target, project, found, schemaFor(has)))
            : { name: taken, what: 'left' },
        file(world, WORKFLOW, workflow(taken, target, project, hosts)),
        ...(manifest === null ? [] : [scripts(world, manifest.text, run)]),
    ];
    const isStarted = taken === null ? startOf(target, project) !== null : null;
    world.stdout.write(tellInit({ written, target, found, isStarted, run: run('smoke') }));
    return errors/* EXIT */.dc.pass;
}
const WORKFLOW = '.github/workflows/loadgate.yml';
const MANIFEST = 'package.json';
function readManifest(folder) {
    try {
        const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, MANIFEST), 'utf8');
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return { text, value: Object.fromEntries(Object.entries(value)) };
        throw (0,errors/* usageError */.Wp)(`${MANIFEST}: expected an object`);
    }
    catch (cause) {
        if (cause instanceof errors/* LoadgateError */.mY)
            throw cause;
        if ((0,error_text/* isNodeError */.f)(cause) && cause.code === 'ENOENT')
            return null;
        const why = cause instanceof SyntaxError ? 'it is not JSON' : (0,error_text/* errorText */.k)(cause);
        throw (0,errors/* usageError */.Wp)(`${MANIFEST} can't be read: ${why}`, 'correct it, or run loadgate init in another folder');
    }
}
function localTarget(project) {
    const example = 'loadgate init http://127.0.0.1:3000';
    if (project === null)
        throw (0,errors/* usageError */.Wp)(`there is no ${MANIFEST} here: which service?`, `name a running one: ${example}`);
    if (project.command === null)
        throw (0,errors/* usageError */.Wp)(`${MANIFEST} does not tell how the service is started: it has no script start, serve, preview or dev, and no main`, `add one; or start the service and name it: ${example}`);
    return targetOf(`http://127.0.0.1:${project.port}`);
}
async function ask(world, target, hosts) {
    const guard = (0,http_guard/* createGuard */.o)(hosts);
    (0,under_test/* checkTarget */.e$)(target.url, guard);
    const found = await findRoutes({
        target: target.url,
        guard,
        proxy: (0,http/* proxyOf */.O)(world.env),
        signal: world.interrupt,
    });
    if (world.interrupt.aborted)
        throw new errors/* LoadgateError */.mY('Stopped before anything was written.', { exitCode: errors/* EXIT */.dc.stopped });
    return found;
}
function scenario(target, project, found, schema) {
    return scenarioText({
        target: target.url,
        schema,
        isLocal: target.isLocal,
        server: startOf(target, project),
        ready: `${target.prefix}${found?.health ?? '/'}`,
        routes: found?.routes ?? [],
        health: found?.health ?? null,
        locked: found?.locked ?? [],
    });
}
function startOf(target, project) {
    if (!target.isLocal || project?.command == null)
        return null;
    return { build: project.build, command: project.command, port: project.isPortFixed ? project.port : null };
}
function workflow(taken, target, project, hosts) {
    const isBuilt = project !== null && target.isLocal;
    return workflowText({
        config: taken ?? 'loadgate.yml',
        allowedHosts: hosts,
        node: isBuilt ? { manager: project.manager, versionFile: project.nodeVersionFile } : null,
    });
}
function runIn(taken, hosts) {
    const named = taken === null || taken === 'loadgate.yml' ? '' : ` ${taken}`;
    const flags = hosts.map((host) => ` --allow-host "${host}"`).join('');
    return (tier) => `loadgate run${named} --tier ${tier}${flags}`;
}
function file(world, name, text) {
    return { name, what: writeNew(world.cwd, name, text) ? 'written' : 'left' };
}
function scripts(world, text, run) {
    const outcome = addScripts(text, {
        'perf:smoke': run('smoke'),
        'perf:load': run('load'),
        'perf:stress': run('stress'),
    });
    if ('problem' in outcome)
        return { name: MANIFEST, what: 'left', why: outcome.problem };
    if (outcome.added.length === 0)
        return { name: MANIFEST, what: 'left', why: 'it has these scripts already' };
    try {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(world.cwd, MANIFEST), outcome.text);
    }
    catch (cause) {
        return { name: MANIFEST, what: 'left', why: `it can't be written: ${(0,error_text/* errorText */.k)(cause)}` };
    }
    return { name: MANIFEST, what: 'extended', added: outcome.added };
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

/***/ 3912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warning),
/* harmony export */   p: () => (/* binding */ info)
/* harmony export */ });
const info = (text) => ({ level: 'info', text });
const warning = (text) => ({ level: 'warning', text });


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
