export const id = 348;
export const ids = [348];
export const modules = {

/***/ 6348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mix: () => (/* binding */ mix)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
;// CONCATENATED MODULE: ./lib/analysis/traffic/endpoint-tally.js
const STATUS_CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx', 'other'];
const MOST_QUERY_NAMES = 12;
/** What was counted of one method of one path template. */
class EndpointTally {
    requests = 0;
    /** In the order of `STATUS_CLASSES`. */
    statuses = [0, 0, 0, 0, 0, 0];
    queryNames = new Set();
    add(status, queryNames) {
        this.requests++;
        const index = status === null ? 5 : Math.floor(status / 100) - 1;
        this.statuses[index] = (this.statuses[index] ?? 0) + 1;
        for (const name of queryNames)
            this.#addName(name);
    }
    merge(other) {
        this.requests += other.requests;
        other.statuses.forEach((count, index) => {
            this.statuses[index] = (this.statuses[index] ?? 0) + count;
        });
        for (const name of other.queryNames)
            this.#addName(name);
    }
    byClass() {
        const [informed = 0, good = 0, moved = 0, refused = 0, failed = 0, other = 0] = this.statuses;
        return { '1xx': informed, '2xx': good, '3xx': moved, '4xx': refused, '5xx': failed, other };
    }
    #addName(name) {
        if (this.queryNames.size < MOST_QUERY_NAMES)
            this.queryNames.add(name);
    }
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/mix.js
/** Names that are used once each. */
class UniqueNames {
    #used = new Set();
    take(wanted) {
        let name = wanted;
        for (let number = 2; this.#used.has(name); number++)
            name = `${wanted}-${number}`;
        this.#used.add(name);
        return name;
    }
}
/** `get-api-orders-id`: what a journey of this one request is called. */
function journeyName(method, template) {
    const words = template
        .replace(/%[0-9a-f]{2}/gi, '-')
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => word !== '');
    return [method, ...(words.length === 0 ? ['root'] : words)].join('-').toLowerCase().slice(0, 60);
}
/** Shares as percentages with two decimals, none of them 0. */
function weightOf(share) {
    return Math.max(0.01, Math.round(share * 10_000) / 100);
}
/** Users who wait `think` on average between requests, `rate` requests a second together. */
function usersFor(rate, think) {
    return Math.max(1, Math.ceil((rate * (think.from + think.to)) / 2000 - 1e-9));
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/mix-of-traffic.js



const MOST_CLOCKS = 5;
/** Where the times of probes tell nothing. ms. */
const USUAL_CLOCK = 30_000;
/** Numbers that are spread wider than this per request are too sparse to be drawn between the least and the greatest. */
const SPARSE = 1000;
/** Failing answers that are worth a remark. */
const MANY_FAILED = 0.1;
/** The mix of the `top` most requested endpoints of some traffic. */
function mixOfTraffic(traffic, top) {
    const chosen = sendable(traffic.endpoints).slice(0, top);
    const total = chosen.reduce((sum, { tally }) => sum + tally.requests, 0);
    const data = new DataNames();
    const names = new UniqueNames();
    const request = (endpoint) => requestOf(endpoint, data, names);
    const journeys = chosen.map((endpoint) => ({
        ...request(endpoint),
        share: endpoint.tally.requests / total,
    }));
    const clocks = sendable(traffic.probes)
        .filter(({ tally }) => failedShare(tally) < 0.5)
        .slice(0, MOST_CLOCKS)
        .map((endpoint) => ({ ...request(endpoint), every: clockOf(endpoint, traffic) }));
    const think = thinkOf(traffic);
    const covered = traffic.kept === 0 ? 0 : total / traffic.kept;
    const rate = traffic.rates === null ? null : traffic.rates.p95 * covered;
    const users = rate === null || think === null ? null : usersFor(rate, think);
    return { journeys, clocks, data: data.list, think, rate, users };
}
/** `/orders/{id}` */
function templateText(parts) {
    return `/${parts.map((part) => (typeof part === 'string' ? part : `{${part.values.label}}`)).join('/')}`;
}
/** `98 % 2xx, 2 % 4xx` */
function statusMix(tally) {
    const counts = tally.byClass();
    return STATUS_CLASSES.filter((name) => counts[name] > 0)
        .map((name) => `${(0,units/* formatPercent */.l9)(counts[name] / tally.requests)} ${name === 'other' ? 'unknown' : name}`)
        .join(', ');
}
/** Methods beyond the limit were counted together: they have no name to be sent by. */
function sendable(endpoints) {
    return endpoints.filter(({ method }) => method !== 'OTHER');
}
function requestOf({ method, parts, tally }, data, names) {
    const template = templateText(parts);
    const path = `/${parts.map((part) => (typeof part === 'string' ? part : `{{ ${data.nameOf(part)} }}`)).join('/')}`;
    const failed = failedShare(tally);
    const query = [...tally.queryNames];
    return {
        name: names.take(journeyName(method, template)),
        method,
        path,
        endpoint: path === template ? null : `${method} ${template}`,
        remarks: [
            `${(0,units/* formatCount */.B4)(tally.requests)} requests: ${statusMix(tally)}`,
            ...(query.length === 0 ? [] : [`query parameters seen, without their values: ${query.join(', ')}`]),
            ...(failed < MANY_FAILED
                ? []
                : [`${(0,units/* formatPercent */.l9)(failed)} failed in the log: it may need a login, a header or other data`]),
        ],
    };
}
function failedShare(tally) {
    const counts = tally.byClass();
    return (counts['4xx'] + counts['5xx']) / tally.requests;
}
function clockOf({ tally }, { probeTimes }) {
    if (probeTimes === null || tally.requests < 2)
        return USUAL_CLOCK;
    const every = (probeTimes.to - probeTimes.from) / (tally.requests - 1);
    if (every < 100)
        return every > 0 ? 100 : USUAL_CLOCK;
    return every < 1000 ? Math.round(every / 100) * 100 : Math.round(every / 1000) * 1000;
}
/** The middle half of the pauses: what is shorter is a page that asks for several things, what is longer went for lunch. */
function thinkOf({ sessions }) {
    const { think } = sessions;
    if (think === null || think.p75 < 50)
        return null;
    return { from: tidy(think.p25), to: tidy(think.p75) };
}
function tidy(time) {
    return time < 10_000 ? Math.round(time / 100) * 100 : Math.round(time / 1000) * 1000;
}
/** Gives each variable of the paths a name, and data to draw from. */
class DataNames {
    list = [];
    #names = new Map();
    nameOf(part) {
        const known = this.#names.get(part);
        if (known !== undefined)
            return known;
        const wanted = dataName(part.parent, part.values.label);
        let name = wanted;
        for (let number = 2; this.list.some((one) => one.name === name); number++)
            name = `${wanted}${number}`;
        this.#names.set(part, name);
        this.list.push({ name, ...dataOf(part.values) });
        return name;
    }
}
/** `orderId`, `productSlug`, `categoryId`. */
function dataName(parent, label) {
    const words = parent.split(/[^A-Za-z0-9]+/).filter((word) => /^[A-Za-z]/.test(word));
    const last = words.pop();
    if (last === undefined)
        return `${label}Value`;
    const singular = last
        .replace(/ies$/i, 'y')
        .replace(/(ss|x|ch|sh)es$/i, '$1')
        .replace(/([^s])s$/i, '$1');
    const names = label.toLowerCase().startsWith(singular.toLowerCase()) && label.length > singular.length;
    // `orders/{orderId}` has its name already.
    if (names)
        return label;
    return [...words, singular, label]
        .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
        .join('');
}
function dataOf(values) {
    const { numbers, sample, seen } = values;
    if (numbers !== null && numbers.count >= seen * 0.95) {
        const width = numbers.greatest - numbers.least + 1;
        if (width <= numbers.count * SPARSE)
            return { values: { from: [numbers.least, numbers.greatest] }, remark: null };
    }
    if (values.private || sample.length === 0) {
        const why = values.private
            ? 'what the log has may be secret or personal, and was not taken over'
            : 'the log has no value that was answered with success';
        return { values: { oneOf: ['replace-me'] }, remark: `fill in: ${why}` };
    }
    return {
        values: { oneOf: sample },
        remark: sample.length < 20 ? null : 'the first that were seen: a file with more is better',
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/plan/step-schema.js
var step_schema = __webpack_require__(8925);
;// CONCATENATED MODULE: ./lib/analysis/traffic/scenario-text.js




const WITH_BODY = ['POST', 'PUT', 'PATCH'];
/** The scenario file of a mix; `origin`: what it was made from, for its head. */
function scenarioText(mix, origin) {
    const sections = [
        [
            ...origin.map(comment),
            comment('Complete what the source does not tell: logins, headers, bodies, what to expect of the answers.'),
            'version: 1',
            '',
            'target: ${BASE_URL:-http://127.0.0.1:3000}',
        ],
        dataLines(mix.data),
        journeyLines(mix),
        tierLines(mix),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
/** Writes a rate as the scenario file has it, with three digits: `8/s`, `4.2/m`. */
function rateText(perSecond) {
    const [factor, unit] = perSecond >= 1 ? [1, 's'] : perSecond >= 1 / 60 ? [60, 'm'] : [3600, 'h'];
    const rounded = Number((perSecond * factor).toPrecision(3));
    return `${rounded > 0.001 ? rounded : 0.001}/${unit}`;
}
function dataLines(data) {
    if (data.length === 0)
        return [];
    return [
        'data:',
        ...data.flatMap(({ name, values, remark }) => [
            ...(remark === null ? [] : [`  ${comment(remark)}`]),
            'from' in values
                ? `  ${name}: { from: [${values.from.join(', ')}] }`
                : `  ${name}: { oneOf: ${JSON.stringify(values.oneOf)} }`,
        ]),
    ];
}
function journeyLines(mix) {
    const think = mix.think === null ? [] : [`      - think: ${rangeText(mix.think)}`];
    return [
        'journeys:',
        ...mix.journeys.flatMap((journey) => [
            `  ${scalar(journey.name)}:`,
            `    weight: ${weightOf(journey.share)}`,
            '    steps:',
            ...stepLines(journey),
            ...think,
        ]),
        ...mix.clocks.flatMap((clock) => [
            `  ${scalar(clock.name)}:`,
            `    every: ${(0,units/* formatDuration */.a3)(clock.every)}`,
            '    steps:',
            ...stepLines(clock),
        ]),
    ];
}
function stepLines({ method, path, endpoint, remarks }) {
    const key = step_schema/* METHODS */.J8.find((name) => name === method.toLowerCase());
    const request = key === undefined
        ? `request: { method: ${method}, path: ${JSON.stringify(path)} }`
        : `${key}: ${scalar(path)}`;
    const lines = endpoint === null ? [request] : [`name: ${scalar(endpoint)}`, request];
    const body = WITH_BODY.includes(method) ? ['json: {} # body: fill in, the source does not have it'] : [];
    return [
        ...remarks.map((remark) => `      ${comment(remark)}`),
        ...[...lines, ...body].map((line, index) => `      ${index === 0 ? '-' : ' '} ${line}`),
    ];
}
/** The open model for what the service must carry; the closed one for people who wait between their requests. */
function tierLines({ rate, users, think }) {
    const smoke = ['tiers:', '  smoke: { warmup: 3s, think: off, load: { users: 8, for: 15s } }'];
    const open = rate === null
        ? []
        : [
            `  load: { think: off, load: { rate: ${rateText(rate)}, for: 10m } }`,
            `  ${comment('More and more, until it hurts.')}`,
            '  stress:',
            '    runs: 1',
            '    think: off',
            `    load: { steps: { rate: ${stairs(rate)}, each: 2m } }`,
            '    until: errors > 5%',
            '    thresholds: []',
        ];
    const closed = users === null
        ? []
        : [
            ...(rate === null || think === null
                ? []
                : [
                    `  ${comment(`${users} users who wait ${rangeText(think)} between requests make ${rateText(rate)}.`)}`,
                ]),
            '  users:',
            '    load:',
            `      - { phase: ramp, users: 0..${users}, for: 2m }`,
            `      - { phase: steady, users: ${users}, for: 10m }`,
        ];
    return [...smoke, ...open, ...closed];
}
/** From the rate to its fourfold, in halves. */
function stairs(rate) {
    const unit = rateText(rate).slice(-2);
    const step = Number.parseFloat(rateText(rate));
    const times = (factor) => Number((step * factor).toPrecision(6));
    return `${times(1)}${unit}..${times(4)}${unit} by ${times(0.5)}${unit}`;
}
/** `2s..10s`, or `40s` where both ends are the same. */
function rangeText({ from, to }) {
    return from === to ? (0,units/* formatDuration */.a3)(from) : `${(0,units/* formatDuration */.a3)(from)}..${(0,units/* formatDuration */.a3)(to)}`;
}
/** What comes from outside must not end the comment. */
function comment(text) {
    return `# ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}
function scalar(text) {
    return (0,dist/* stringify */.As)(text, { lineWidth: 0 }).trimEnd();
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/mix-of-statement.js




/** Percentages may miss 100 by this much, by rounding. */
const ROUNDING = 0.5;
/** Works out rate, think time and users from what was said: users = sessions started per second × their length. */
function mixOfStatement(statement) {
    const lines = [];
    const total = statement.requests.reduce((sum, { percent }) => sum + percent, 0);
    const shown = Number(total.toFixed(2));
    if (Math.abs(total - 100) > ROUNDING)
        lines.push(`shares       the percentages sum to ${shown} %: scaled to 100 %`);
    const data = [];
    const names = new UniqueNames();
    const journeys = statement.requests.map((request) => {
        const path = withData(request, data);
        return {
            name: names.take(journeyName(request.method, request.path.replace(/[?#].*$/, ''))),
            method: request.method,
            path,
            endpoint: path === request.path ? null : `${request.method} ${templateOf(request.path)}`,
            remarks: [],
            share: request.percent / total,
        };
    });
    const load = derive(statement, lines);
    const shares = journeys.map(({ method, path, endpoint, share }, index) => {
        const each = load.rate === null ? '' : ` = ${rateOf(load.rate * share, 'requests')}`;
        const label = index === 0 ? 'mix' : '';
        return `${label.padEnd(13)}${(0,units/* formatPercent */.l9)(share)} ${endpoint ?? `${method} ${path}`}${each}`;
    });
    return { mix: { journeys, clocks: [], data, ...load }, derivation: [...shares, ...lines] };
}
function derive(statement, lines) {
    const { session, sessionRate, requestRate, users } = statement;
    if (session === null) {
        if (requestRate !== null)
            lines.push(`rate         ${rateOf(requestRate, 'requests')}, as said`);
        else if (users !== null)
            lines.push(`users        ${users}, as said; how often they ask was not said`);
        else
            lines.push('rate         not said: add e.g. "; 12 requests in 8m per session; 40 sessions a minute"');
        return { think: null, rate: requestRate, users: users === null ? null : Math.ceil(users) };
    }
    const pause = session.length / session.requests;
    const length = (0,units/* formatDuration */.a3)(session.length);
    const think = { from: pause, to: pause };
    const starts = sessionRate ?? startsFrom(statement);
    const thinking = `think time   ${length} ÷ ${session.requests} requests = ${(0,units/* formatDuration */.a3)(pause)} from one request to the next`;
    if (starts === null) {
        lines.push(thinking, 'rate         not said: add e.g. "; 40 sessions a minute"');
        return { think, rate: null, users: null };
    }
    const rate = starts * session.requests;
    const atOnce = usersFor(rate, think);
    lines.push(`rate         ${rateOf(starts, 'sessions')} × ${session.requests} requests = ${rateOf(rate, 'requests')}`, thinking, `users        ${rateOf(starts, 'sessions')} × ${length} = ${(0,units/* formatCount */.B4)(atOnce)} at a time (Little's law)`);
    if (sessionRate !== null)
        lines.push(...contradictions(statement, rate, atOnce));
    return { think, rate, users: atOnce };
}
/** `8 requests/s` */
function rateOf(perSecond, what) {
    return rateText(perSecond).replace('/', ` ${what}/`);
}
/** Sessions that start per second, from requests per second or from users at a time. */
function startsFrom({ session, requestRate, users }) {
    if (session === null)
        return null;
    if (requestRate !== null)
        return requestRate / session.requests;
    return users === null ? null : users / (session.length / 1000);
}
function contradictions({ requestRate, users }, rate, atOnce) {
    const differs = (said, derived) => said !== null && Math.abs(said - derived) > 0.05 * derived;
    return [
        ...(differs(requestRate, rate)
            ? [
                `note         ${rateText(requestRate)} was said, too: sessions give ${rateText(rate)}, which is used`,
            ]
            : []),
        ...(differs(users, atOnce)
            ? [`note         ${users} users were said, too: sessions give ${atOnce}, which is used`]
            : []),
    ];
}
/** `/orders/{id}` (or `/orders/:id`) as `/orders/{{ orderId }}`, with data to fill in. */
function withData({ path }, data) {
    const [bare = '', ...query] = path.split(/(?=\?)/);
    let parent = '';
    const segments = bare.split('/').map((segment) => {
        const label = variableOf(segment);
        const name = label === null ? null : dataName(parent, label);
        parent = name === null ? segment : '';
        if (name !== null && !data.some((one) => one.name === name))
            data.push({ name, values: { from: [1, 1000] }, remark: 'fill in the values that exist' });
        return name === null ? segment : `{{ ${name} }}`;
    });
    return [segments.join('/'), ...query].join('');
}
/** `/orders/:id?x=1` as `/orders/{id}`. */
function templateOf(path) {
    return path
        .replace(/\?.*$/, '')
        .split('/')
        .map((segment) => {
        const label = variableOf(segment);
        return label === null ? segment : `{${label}}`;
    })
        .join('/');
}
function variableOf(segment) {
    const label = /^(?:\{(\w+)\}|:([A-Za-z]\w*))$/.exec(segment);
    return label === null ? null : (label[1] ?? label[2] ?? null);
}

// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
;// CONCATENATED MODULE: ./lib/analysis/traffic/statement.js


/**
 * Reads `60% GET /api/products, 40% POST /orders; 12 requests in 8m per session; 40 sessions a minute`. Parts are
 * separated by `;` or `,`; words and order within them are free.
 * @throws {ConfigError} with each mistake and its place.
 */
function parseStatement(text) {
    const mistakes = [];
    const said = {
        requests: [],
        session: null,
        sessionRate: null,
        requestRate: null,
        users: null,
    };
    for (const part of split(text, SEPARATOR)) {
        const read = readPart(part, mistakes);
        if (read === null)
            continue;
        if (read.kind === 'request')
            said.requests = [...said.requests, read.value];
        else if (said[read.kind] !== null)
            mistakes.push({ at: part.at, message: `"${part.text}" says again what was said before` });
        else
            Object.assign(said, { [read.kind]: read.value });
    }
    if (said.requests.length === 0 && mistakes.length === 0)
        mistakes.push({ at: 0, message: 'no request: say what is asked for, such as 60% GET /api/products' });
    if (said.sessionRate !== null && said.session === null && mistakes.length === 0)
        mistakes.push({
            at: text.length,
            message: 'say what a session is, such as 12 requests in 8m per session',
        });
    if (mistakes.length > 0)
        throw errorOf(text, mistakes);
    return said;
}
const SEPARATOR = /[;\n]|,(?=\s|$)|\s+and\s+(?=\d)/g;
const COUNT = String.raw `(\d+(?:\.\d+)?)`;
const PER = String.raw `\s*(?:\/|a|an|per|each|every)\s*`;
const UNIT = String.raw `(s|secs?|seconds?|m|mins?|minutes?|h|hours?)`;
const SESSION = new RegExp(`^(?:a\\s+)?(?:session\\s+(?:of|is|has)\\s+)?${COUNT}\\s*req(?:uest)?s?\\b(.*)$`, 'i');
const SESSION_RATE = new RegExp(`^${COUNT}\\s*(?:new\\s+)?(?:sessions?|visits?)${PER}${UNIT}$`, 'i');
const REQUEST_RATE = new RegExp(`^${COUNT}\\s*(?:req(?:uest)?s?)?${PER}${UNIT}$`, 'i');
const USERS = new RegExp(`^${COUNT}\\s*(?:concurrent\\s+)?(?:users?|people|clients?|vus?)(?:\\s+at\\s+(?:a|the\\s+same)\\s+time)?$`, 'i');
function readPart(part, mistakes) {
    if (part.text.includes('%') || /(^|\s)\/\S/.test(part.text.replace(/\d\s*\/\s*\S+$/, '')))
        return readRequest(part, mistakes);
    const sessions = SESSION_RATE.exec(part.text);
    if (sessions)
        return { kind: 'sessionRate', value: Number(sessions[1]) / seconds(sessions[2]) };
    const rate = /^(\d+(?:\.\d+)?)\s*rps$/i.exec(part.text) ?? REQUEST_RATE.exec(part.text);
    if (rate)
        return { kind: 'requestRate', value: Number(rate[1]) / seconds(rate[2] ?? 's') };
    const users = USERS.exec(part.text);
    if (users)
        return { kind: 'users', value: Number(users[1]) };
    const session = SESSION.exec(part.text);
    if (session)
        return readSession(part, session, mistakes);
    const message = 'expected requests with percentages (60% GET /api/products, …), a session (12 requests in 8m per session), ' +
        `a rate (40 sessions a minute, 8 requests a second) or users (320 users), got "${part.text}"`;
    mistakes.push({ at: part.at, message });
    return null;
}
function readSession(part, match, mistakes) {
    const rest = (match[2] ?? '').replace(/\b(?:per|in|a|an|each)\s+(?:a\s+)?(?:session|visit)\b|\b(?:in|over|within|of|for)\b/gi, ' ');
    const length = (0,units/* parseDuration */.E9)(shortUnits(rest));
    const requests = Number(match[1]);
    if (length !== null && length > 0 && requests > 0)
        return { kind: 'session', value: { requests, length } };
    const message = `expected how long a session takes, such as 12 requests in 8m per session, got "${part.text}"`;
    mistakes.push({ at: part.at, message });
    return null;
}
/** A percentage, a method (GET unless said) and a path, in any order. */
function readRequest({ text, at }, mistakes) {
    const found = { percent: null, method: null, path: null };
    // "60 %" is one word; offsets stay what they are.
    const joined = text.replace(/(\d)(\s+)%/g, (_, digit, space) => `${digit}%${space}`);
    for (const word of split(joined, /\s+/g)) {
        const refused = takeWord(word, found);
        if (refused === null)
            continue;
        mistakes.push({ at: at + word.at + refused.offset, message: refused.message });
        return null;
    }
    const { percent, method, path } = found;
    const lacking = whatLacks(found, text);
    if (lacking !== null)
        mistakes.push({ at: path === null ? at + text.length : at, message: lacking });
    if (percent === null || path === null || lacking !== null)
        return null;
    return { kind: 'request', value: { percent, method: method ?? 'GET', path } };
}
/** Puts a word where it belongs; why it belongs nowhere, with the place within it. */
function takeWord({ text }, found) {
    const share = /^(\d+(?:\.\d+)?)%$/.exec(text);
    if (share !== null && found.percent === null)
        found.percent = Number(share[1]);
    else if (text.startsWith('/') && found.path === null) {
        const brace = text.replace(/\{\w+\}/g, (name) => ' '.repeat(name.length)).search(/[{}$]/);
        if (brace >= 0)
            return { offset: brace, message: 'braces stand around the name of a variable, such as /orders/{id}' };
        found.path = text;
    }
    else if (/^[A-Za-z]{3,10}$/.test(text) && found.method === null)
        found.method = text.toUpperCase();
    else if (found.path === null && /^[\w-][\w.-]*\//.test(text))
        return { offset: 0, message: `expected a path that begins with "/": did you mean "/${text}"?` };
    else if (/^\d+(?:\.\d+)?$/.test(text) && found.percent === null)
        return { offset: 0, message: `a share has the sign %: did you mean "${text}%"?` };
    else
        return {
            offset: 0,
            message: `expected a percentage, a method and a path, such as 60% GET /api/products, got "${text}"`,
        };
    return null;
}
function whatLacks({ percent, path }, text) {
    if (path === null)
        return `a path is missing behind "${text}", such as GET /api/products`;
    if (percent === null)
        return `"${text}" has no percentage, such as 60% GET /api/products`;
    return percent === 0 ? `0 % is never asked for: leave "${text}" out` : null;
}
/** The pieces between separators, trimmed, without empty ones. */
function split(text, separator) {
    const pieces = [];
    let from = 0;
    for (const match of [...text.matchAll(separator), null]) {
        const raw = text.slice(from, match?.index ?? text.length);
        const trimmed = raw.trim();
        if (trimmed !== '')
            pieces.push({ text: trimmed, at: from + raw.indexOf(trimmed) });
        if (match !== null)
            from = match.index + match[0].length;
    }
    return pieces;
}
function shortUnits(text) {
    return text.replace(/(\d)\s*([a-z]+)/gi, (whole, digit, word) => new RegExp(`^${UNIT}$`, 'i').test(word) ? `${digit}${word.charAt(0).toLowerCase()}` : whole);
}
function seconds(unit) {
    const letter = (unit ?? 's').charAt(0).toLowerCase();
    return letter === 's' ? 1 : letter === 'm' ? 60 : 3600;
}
const EXCERPT = 70;
/** Each mistake with the part of the statement around it, and a mark below its place. */
function errorOf(text, mistakes) {
    return new errors/* ConfigError */.xL(mistakes.map(({ at, message }) => {
        const from = Math.max(0, at - EXCERPT / 2);
        const excerpt = text.slice(from, from + EXCERPT).replace(/\s/g, ' ');
        return {
            at: { file: '--say', line: 1, column: at + 1 },
            path: '',
            message: `${message}\n  ${excerpt}\n  ${' '.repeat(at - from)}^`,
        };
    }));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/analysis/traffic/client-address.js

/** `192.0.2.1`, `2001:db8::1`, `[2001:db8::1]:443` or `192.0.2.1:5500`. */
function isAddress(text) {
    return readAddress(text) !== null;
}
/** The address without brackets, port and zone, in small letters; null for anything else. */
function readAddress(text) {
    if (text.length > 64)
        return null;
    const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
    const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
    return (0,external_node_net_.isIP)(address) === 0 ? null : address.toLowerCase();
}
/** Of `client, proxy, proxy` the first address, which is the client's; null where there is none. */
function firstForwarded(text) {
    for (const part of text.slice(0, 512).split(',', 8)) {
        const address = readAddress(part.trim());
        if (address !== null)
            return address;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/own-copy.js
/** A part of a long text keeps the whole text in memory: a copy does not. */
function ownCopy(text) {
    return Buffer.from(text).toString();
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/log-time.js

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Times outside are mistakes, such as a clock that was never set. */
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
/**
 * Reads `21/Nov/2026:09:01:45 +0100`, ISO 8601, or seconds, ms, µs or ns since 1970; as ms since 1970, UTC. A time
 * without a zone is taken as UTC. Null for anything else.
 */
function parseLogTime(value) {
    if (typeof value === 'number')
        return sinceEpoch(value);
    if (typeof value !== 'string' || value.length > 64)
        return null;
    const text = value.trim();
    return (parseCommon(text) ??
        parseIso(text) ??
        (/^\d{9,19}(?:\.\d+)?$/.test(text) ? sinceEpoch(Number(text)) : null));
}
const COMMON = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?: ?([+-])(\d\d):?(\d\d))?$/;
/** Neighbours in a log share their second. */
let latest = { text: '', time: null };
function parseCommon(text) {
    if (text !== latest.text)
        latest = { text: ownCopy(text), time: readCommon(text) };
    return latest.time;
}
function readCommon(text) {
    const match = COMMON.exec(text);
    if (match === null)
        return null;
    const month = MONTHS.indexOf((match[2] ?? '').toLowerCase());
    const [day, year, hour, minute, second] = [match[1], match[3], match[4], match[5], match[6]].map(Number);
    if (month < 0 || day === undefined || year === undefined)
        return null;
    const fraction = Math.floor(Number(match[7] ?? 0) * 1000);
    const local = Date.UTC(year, month, day, hour, minute, second, fraction);
    const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * 60_000;
    return plausible(local - (match[8] === '-' ? -offset : offset));
}
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?$/i;
function parseIso(text) {
    const match = ISO.exec(text);
    if (match === null)
        return null;
    const zoned = match[1] === undefined ? `${text}Z` : text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    return plausible(Date.parse(zoned
        .replace(' ', 'T')
        .replace(',', '.')
        .replace(/(\.\d{3})\d+/, '$1')));
}
/** The unit is told by the size: any time of this century has 10 digits in seconds, 13 in ms and so on. */
function sinceEpoch(value) {
    if (!(value > 0))
        return null;
    const factor = value < 1e11 ? 1000 : value < 1e14 ? 1 : value < 1e17 ? 1e-3 : 1e-6;
    return plausible(Math.floor(value * factor));
}
function plausible(time) {
    return time >= EARLIEST && time < LATEST ? time : null;
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/request-line.js
/** Reads `GET /path?query HTTP/1.1`, as logs quote it; what it is instead where it is no HTTP request. */
function readRequestLine(text) {
    const space = text.indexOf(' ');
    const method = readMethod(space < 0 ? text : text.slice(0, space));
    if (method === null || space < 0)
        return /^(?:\\x16\\x03|\x16\x03)/.test(text) ? 'TLS handshake' : 'no request';
    const target = text.slice(space + 1).replace(/ HTTP\/\d(?:\.\d)?$/, '');
    return isTarget(target) ? { method, target } : 'no request';
}
/** In capitals; null for what is no method. */
function readMethod(text) {
    return /^[A-Za-z][A-Za-z-]{1,19}$/.test(text) ? text.toUpperCase() : null;
}
/** A path or a URL; `*` is the server itself. */
function isTarget(text) {
    return text.startsWith('/') || text === '*' || /^https?:\/\//i.test(text);
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/combined-line.js



/**
 * Reads nginx's and Apache's combined or common format: `ADDRESS - USER [TIME] "REQUEST" STATUS BYTES "REFERER"
 * "AGENT"`, what comes before and behind being free. Every step is linear in the line's length.
 */
function readCombined(line) {
    const dated = findTime(line);
    if (dated === null)
        return 'unknown format';
    const open = line.indexOf('"', dated.end);
    const quoted = open < 0 ? null : readQuoted(line, open);
    if (quoted === null)
        return 'unknown format';
    const status = /^\s+(\d{3}|-)(?=\s|$)/.exec(line.slice(quoted.end, quoted.end + 8))?.[1];
    if (status === undefined)
        return 'unknown format';
    const request = readRequestLine(quoted.text);
    if (typeof request === 'string')
        return request;
    const [, agent, ...more] = quotedTexts(line, quoted.end);
    const code = Number(status);
    return {
        ...request,
        status: code >= 100 && code <= 599 ? code : null,
        time: dated.time,
        client: forwardedBehind(more) ?? clientBefore(line.slice(0, dated.start)),
        agent: agent === undefined || agent === '-' || agent === '' ? null : agent,
    };
}
/** Brackets that are looked into for the time. */
const MOST_BRACKETS = 4;
/** The first `[…]` that holds a time: addresses and users may have brackets, too. */
function findTime(line) {
    let from = 0;
    for (let tried = 0; tried < MOST_BRACKETS; tried++) {
        const start = line.indexOf('[', from);
        if (start < 0)
            return null;
        const end = line.indexOf(']', start);
        if (end < 0)
            return null;
        const time = end - start > 64 ? null : parseLogTime(line.slice(start + 1, end));
        if (time !== null)
            return { time, start, end: end + 1 };
        from = start + 1;
    }
    return null;
}
/** A quoted text in which `\"` is a quote; null where it does not end. */
function readQuoted(line, open) {
    for (let end = line.indexOf('"', open + 1); end >= 0; end = line.indexOf('"', end + 1)) {
        if (!isEscaped(line, end, open))
            return { text: line.slice(open + 1, end), end: end + 1 };
    }
    return null;
}
/** Whether an odd number of backslashes stands before this place. */
function isEscaped(line, at, open) {
    let first = at;
    while (first - 1 > open && line.charCodeAt(first - 1) === BACKSLASH)
        first--;
    return (at - first) % 2 === 1;
}
const BACKSLASH = 0x5c;
const MOST_QUOTED = 8;
function quotedTexts(line, from) {
    const texts = [];
    for (let at = from; texts.length < MOST_QUOTED;) {
        const open = line.indexOf('"', at);
        const quoted = open < 0 ? null : readQuoted(line, open);
        if (quoted === null)
            break;
        texts.push(quoted.text);
        at = quoted.end;
    }
    return texts;
}
/** `"203.0.113.7, 10.0.0.2"` behind the agent, as nginx's usual `main` format has it. */
function forwardedBehind(texts) {
    for (const text of texts) {
        const address = firstForwarded(text);
        if (address !== null)
            return address;
    }
    return null;
}
/** The first address in front of the time: before it there may be a virtual host or a syslog header. */
function clientBefore(text) {
    const words = text.slice(0, 512).split(/[\s,]+/, 16);
    const address = words.find(isAddress);
    if (address !== undefined)
        return readAddress(address);
    const [name] = words;
    return name === undefined || name === '' || name === '-' ? null : name;
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/json-line.js




/** Names that servers, proxies and libraries give to the same thing: without `_`, `-` and `@`, in small letters. */
const NAMES = {
    method: ['method', 'verb', 'requestmethod', 'httpmethod'],
    target: [
        'requesturi',
        'uri',
        'path',
        'requestpath',
        'url',
        'requesturl',
        'originalurl',
        'original',
        'target',
    ],
    request: ['request', 'requestline', 'httprequest'],
    status: ['status', 'statuscode', 'responsecode', 'downstreamstatus', 'httpstatus', 'code'],
    time: [
        'timestamp',
        'time',
        'ts',
        'timelocal',
        'timeiso8601',
        'datetime',
        'date',
        'starttime',
        'startutc',
        'msec',
    ],
    forwarded: ['xforwardedfor', 'httpxforwardedfor', 'forwardedfor', 'xff'],
    client: [
        ...['remoteaddr', 'clientip', 'remoteip', 'ip', 'client', 'clienthost', 'clientaddr', 'remoteaddress'],
        ...['source.ip', 'clientaddress', 'remotehost'],
    ],
    agent: ['useragent', 'httpuseragent', 'agent', 'ua', 'useragent.original', 'requestuseragent'],
    /** Where a container runtime or a log shipper puts the line itself. */
    wrapped: ['log', 'message', 'msg'],
};
/** Reads one JSON object with the names that are common in access logs, also nested (`request.method`). */
function readJsonLine(line) {
    const fields = parseFields(line);
    if (fields === null)
        return 'broken JSON';
    const request = json_line_requestOf(fields);
    if (typeof request === 'string')
        return wrappedLine(fields) ?? request;
    const forwarded = find(fields, NAMES.forwarded, (value) => typeof value === 'string' ? firstForwarded(value) : null);
    return {
        ...request,
        status: find(fields, NAMES.status, readStatus),
        time: find(fields, NAMES.time, parseLogTime),
        client: forwarded ?? find(fields, NAMES.client, readClient),
        agent: find(fields, NAMES.agent, readText),
    };
}
const DEEPEST = 4;
const MOST_FIELDS = 400;
/** Every scalar under its name and under each end of its path: `request.headers.user-agent` is also `useragent`. */
function parseFields(line) {
    let parsed;
    try {
        parsed = JSON.parse(line);
    }
    catch {
        return null;
    }
    const fields = new Map();
    let level = [[[], parsed]];
    // What is less deep wins, so that `url.path` is not hidden by `log.file.path`.
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
        const next = [];
        for (const [path, value] of level) {
            if (fields.size > MOST_FIELDS)
                return fields;
            const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
            if (typeof single !== 'object' || single === null)
                addField(fields, path, single);
            else
                for (const [key, item] of Object.entries(single))
                    next.push([[...path, plain(key)], item]);
        }
        level = next;
    }
    return fields;
}
function addField(fields, path, value) {
    for (let from = 0; from < path.length; from++) {
        const name = path.slice(from).join('.');
        if (!fields.has(name))
            fields.set(name, value);
    }
}
function plain(key) {
    return key.toLowerCase().replace(/[_@\s-]/g, '');
}
function find(fields, names, read) {
    for (const name of names) {
        const value = fields.has(name) ? read(fields.get(name)) : null;
        if (value !== null)
            return value;
    }
    return null;
}
/** Method and path, or one field with the whole request line. Without a method it is a GET. */
function json_line_requestOf(fields) {
    const line = find(fields, NAMES.request, readText);
    const whole = line === null ? null : readRequestLine(line);
    if (whole !== null && typeof whole !== 'string')
        return whole;
    const readTarget = (value) => typeof value === 'string' && isTarget(value) ? value : null;
    const target = find(fields, NAMES.target, readTarget) ?? readTarget(line);
    if (target === null)
        return whole === 'TLS handshake' ? whole : 'no request';
    const method = find(fields, NAMES.method, (value) => typeof value === 'string' ? readMethod(value) : null);
    if (method === null && find(fields, NAMES.status, readStatus) === null)
        return 'no request';
    return { method: method ?? 'GET', target };
}
function wrappedLine(fields) {
    const text = find(fields, NAMES.wrapped, readText);
    if (text === null)
        return null;
    const read = readCombined(text);
    return typeof read === 'string' ? null : read;
}
function readStatus(value) {
    const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
    return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
        ? status
        : null;
}
function readText(value) {
    return typeof value === 'string' && value !== '' && value !== '-' ? value : null;
}
function readClient(value) {
    const text = readText(value);
    return text === null ? null : (readAddress(text) ?? text.slice(0, 64));
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/access-line.js


/**
 * Reads one line of an access log: nginx's and Apache's combined and common format (also with a virtual host, a
 * prefix of syslog or of a container in front, and forwarded addresses), or a JSON object. Never throws.
 */
function readAccessLine(line) {
    if (line.trim() === '')
        return { kind: 'blank' };
    const read = readBare(line);
    if (read.kind === 'request' || read.why === 'TLS handshake')
        return read;
    const inner = withoutPrefix(line);
    if (inner !== null) {
        const again = readBare(inner);
        if (again.kind === 'request')
            return again;
    }
    return read.why === 'unknown format' ? unreadable(looksBinary(line) ? 'binary' : read.why) : read;
}
function unreadable(why) {
    return { kind: 'unreadable', why };
}
function readBare(line) {
    const read = /^\s*\{/.test(line) ? readJsonLine(line) : readCombined(line);
    if (typeof read !== 'string')
        return { kind: 'request', request: read };
    // Some servers log the handshake's bytes as they came.
    return unreadable(line.includes('\x16\x03') ? 'TLS handshake' : read);
}
/** Behind what container runtimes put in front: `2026-… stdout F `, `web_1  | `. */
function withoutPrefix(line) {
    const prefix = /^(?:\S{1,64} (?:stdout|stderr) [FP] |[\w.-]{1,64} *\| ?)/.exec(line);
    return prefix === null ? null : line.slice(prefix[0].length);
}
function looksBinary(line) {
    return /[^\P{Cc}\t\x1b]|\ufffd/u.test(line);
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/path-segments.js
/** Deeper paths are cut here. */
const path_segments_DEEPEST = 16;
const path_segments_MOST_QUERY_NAMES = 8;
/**
 * The path of a request target, its parts encoded so that they may stand in a scenario file. Fragments, path
 * parameters (`;jsessionid=…`) and the values of the query are dropped: they may be secrets.
 */
function requestedPath(target) {
    const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
    const cut = local.search(/[?#]/);
    const path = cut < 0 ? local : local.slice(0, cut);
    const query = cut >= 0 && local[cut] === '?' ? (local.slice(cut + 1).split('#', 1)[0] ?? '') : '';
    const segments = path
        .split('/')
        .map((segment) => encoded(segment.split(';', 1)[0] ?? ''))
        .filter((segment) => segment !== '');
    return { segments: segments.slice(0, path_segments_DEEPEST), queryNames: namesOf(query) };
}
/**
 * Whether a segment looks like an id: whole numbers, UUIDs, ULIDs, hexadecimal, dates, emails, and what mixes letters
 * and digits as no word does. Versions (`v2`) are words.
 */
function idKind(segment) {
    if (/^%7B\w+%7D$/i.test(segment) || /^\{\w+\}$/.test(segment))
        return 'variable';
    if (/^\d+$/.test(segment))
        return 'number';
    if (/^v\d+(?:\.\d+){0,2}$/i.test(segment))
        return null;
    if (/^\d{4}-\d\d(?:-\d\d)?(?:T[\d:.%A-Z+-]*)?$/i.test(segment))
        return 'date';
    if (/^[^@]+(?:@|%40)[^@]+\.[a-z]{2,}$/i.test(segment))
        return 'email';
    if (UUID.test(segment))
        return 'id';
    if (segment.length > 64 || segment.startsWith('eyJ'))
        return 'token';
    if (/^[0-9a-f]{8,}$/i.test(segment) && /\d/.test(segment))
        return segment.length > 24 ? 'token' : 'id';
    return looksRandom(segment) ? (segment.length > 26 ? 'token' : 'id') : null;
}
const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
/** Four digits or more, or letters and digits taking turns: ULIDs, base64, order numbers, years in a slug. */
function looksRandom(segment) {
    // %2F and the like are no digits of the name.
    const name = segment.replace(/%[0-9a-f]{2}/gi, '').replace(/\.[a-z]\w{0,4}$/i, '');
    const digits = name.replace(/\D/g, '').length;
    if (digits >= 4)
        return true;
    if (name.length < 8 || digits < 2)
        return false;
    const turns = name.match(/\d(?=[a-z])|[a-z](?=\d)/gi) ?? [];
    return turns.length >= 3;
}
/** Only what RFC 3986 allows in a path, less `$`, which would take an environment variable, and braces of templates. */
function encoded(segment) {
    if (/^[\w.~!&'()*+,=:@-]*$/.test(segment) || /^\{\w+\}$/.test(segment))
        return segment;
    return segment.replace(/%(?![0-9a-f]{2})|[^\w.~!&'()*+,=:@%-]+/gi, (part) => {
        try {
            return part === '$' ? '%24' : encodeURIComponent(part);
        }
        catch {
            return '%EF%BF%BD';
        }
    });
}
function namesOf(query) {
    const names = query
        .split('&', path_segments_MOST_QUERY_NAMES)
        .map((pair) => pair.split('=', 1)[0] ?? '')
        .filter((name) => /^[A-Za-z_][\w.-]{0,31}$/.test(name) && idKind(name) === null);
    return [...new Set(names)];
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/seen-values.js

const MOST_SAMPLED = 20;
/** Behind these words stand one-time secrets. */
const SENSITIVE = /token|reset|verif|confirm|invit|unsub|secret|key|auth|session|magic|passw|otp|signed|share/i;
/** Keeps what is needed of the values of a variable: bounded, whatever comes. */
class SeenValues {
    #sensitive;
    #kinds = new Map();
    #sample = new Set();
    #hidden = false;
    #seen = 0;
    #count = 0;
    #least = Infinity;
    #greatest = -Infinity;
    /** `parent`: the segment before it, which says whose ids they are. */
    constructor(parent) {
        this.#sensitive = SENSITIVE.test(parent);
    }
    /** `good`: the service answered with success, so that the value is one that exists. */
    add(value, kind, good, times = 1) {
        if (kind === 'variable')
            return;
        this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + times);
        if (!good)
            return;
        this.#seen += times;
        const number = kind === 'number' && !/^0\d/.test(value) ? Number(value) : NaN;
        if (Number.isSafeInteger(number)) {
            this.#count += times;
            this.#least = Math.min(this.#least, number);
            this.#greatest = Math.max(this.#greatest, number);
        }
        if (kind !== 'email' && kind !== 'token' && this.#sample.size < MOST_SAMPLED && !this.#sample.has(value))
            this.#sample.add(ownCopy(value));
    }
    merge(other) {
        for (const [kind, count] of other.#kinds)
            this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + count);
        this.#seen += other.#seen;
        this.#count += other.#count;
        this.#least = Math.min(this.#least, other.#least);
        this.#greatest = Math.max(this.#greatest, other.#greatest);
        this.#hidden ||= other.#hidden || other.#sensitive;
        for (const value of other.#sample)
            if (this.#sample.size < MOST_SAMPLED)
                this.#sample.add(value);
    }
    summary() {
        const sensitive = this.#sensitive || this.#hidden;
        return {
            label: this.#label(),
            seen: this.#seen,
            numbers: this.#count === 0 || sensitive
                ? null
                : { count: this.#count, least: this.#least, greatest: this.#greatest },
            sample: sensitive ? [] : [...this.#sample],
            private: sensitive || this.#kinds.has('email') || this.#kinds.has('token'),
        };
    }
    #label() {
        const only = this.#kinds.size === 1 ? [...this.#kinds.keys()][0] : undefined;
        if (only === 'word')
            return 'slug';
        return only === 'date' || only === 'email' || only === 'token' ? only : 'id';
    }
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/path-tree.js




const LIMITS = { words: 50, places: 20_000, methods: 20 };
/** Words with at least this share of their place stay words when the others become a variable. */
const KEPT_SHARE = 0.1;
/**
 * Groups paths into templates while they come, in bounded memory: what looks like an id is a variable at once; where
 * a place has too many different words, all but the frequent ones become one.
 */
class PathTree {
    #root = new Place('');
    #limits;
    #places = 1;
    constructor(limits = {}) {
        this.#limits = { ...LIMITS, ...limits };
    }
    /** Counts a request. With `known` only where its template exists: false is returned where it does not. */
    add(method, path, status, known = false) {
        if (known && this.#find(path.segments)?.tallies.has(method) !== true)
            return false;
        const good = status === null || (status >= 200 && status < 400);
        let place = this.#root;
        place.passed++;
        for (const segment of path.segments) {
            place = this.#step(place, segment, good);
            place.passed++;
        }
        this.#tallyOf(place, method).add(status, path.queryNames);
        return true;
    }
    endpoints() {
        const found = [];
        collect(this.#root, [], found);
        return found;
    }
    #find(segments) {
        let place = this.#root;
        for (const segment of segments) {
            const next = place.words.get(segment) ?? place.variable;
            if (next === null)
                return null;
            place = next;
        }
        return place;
    }
    #step(place, segment, good) {
        const kind = idKind(segment);
        const word = kind === null ? place.words.get(segment) : undefined;
        if (word !== undefined)
            return word;
        if (kind === null && !place.crowded && this.#places < this.#limits.places) {
            const added = new Place(ownCopy(segment));
            place.words.set(added.name, added);
            this.#places++;
            if (place.words.size <= this.#limits.words)
                return added;
            this.#crowd(place);
            return place.words.get(segment) ?? this.#variableOf(place);
        }
        const variable = this.#variableOf(place);
        variable.values?.add(segment, kind ?? 'word', good);
        return variable;
    }
    #variableOf(place) {
        if (place.variable === null) {
            place.variable = new Place('', new SeenValues(place.name));
            this.#places++;
        }
        return place.variable;
    }
    /** From now on new words in this place are values of its variable, as are the rare ones so far. */
    #crowd(place) {
        place.crowded = true;
        const variable = this.#variableOf(place);
        for (const [name, word] of [...place.words]) {
            if (word.passed >= KEPT_SHARE * place.passed)
                continue;
            place.words.delete(name);
            // The one that made it too many has not been passed yet: its value counts now, its requests later.
            variable.values?.add(name, 'word', true, Math.max(1, word.passed));
            this.#merge(variable, word);
            this.#places--;
        }
    }
    #merge(into, from) {
        into.passed += from.passed;
        if (from.values !== null)
            into.values?.merge(from.values);
        for (const [method, tally] of from.tallies)
            this.#tallyOf(into, method).merge(tally);
        for (const [name, word] of from.words) {
            const same = into.words.get(name);
            if (same === undefined)
                into.words.set(name, word);
            else {
                this.#merge(same, word);
                this.#places--;
            }
        }
        if (from.variable !== null) {
            if (into.variable === null)
                into.variable = from.variable;
            else {
                this.#merge(into.variable, from.variable);
                this.#places--;
            }
        }
        into.crowded ||= from.crowded;
        if (into.words.size > this.#limits.words)
            this.#crowd(into);
    }
    #tallyOf(place, method) {
        const known = place.tallies.has(method) || place.tallies.size < this.#limits.methods;
        const name = known ? method : 'OTHER';
        let tally = place.tallies.get(name);
        if (tally === undefined) {
            tally = new EndpointTally();
            place.tallies.set(ownCopy(name), tally);
        }
        return tally;
    }
}
/** A place in the tree of paths. `passed`: requests to it or below it. */
class Place {
    name;
    /** Of a variable: what was seen in its place. */
    values;
    words = new Map();
    tallies = new Map();
    variable = null;
    crowded = false;
    passed = 0;
    constructor(name, values = null) {
        this.name = name;
        this.values = values;
    }
}
function collect(place, parts, into) {
    for (const [method, tally] of place.tallies)
        into.push({ method, parts, tally });
    for (const [name, word] of place.words)
        collect(word, [...parts, name], into);
    if (place.variable?.values)
        collect(place.variable, [...parts, { values: place.variable.values.summary(), parent: place.name }], into);
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/rate-counter.js
const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Counts per minute; where there are too many minutes, per two, four … */
class RateCounter {
    #most;
    #slot = MINUTE;
    #slots = new Map();
    #hours = new Map();
    #byHour = Array(24).fill(0);
    #from = Infinity;
    #to = -Infinity;
    #count = 0;
    /** `most`: slots that are kept, 35 days of minutes by default. */
    constructor(most = 50_000) {
        this.#most = most;
    }
    add(time) {
        this.#count++;
        this.#from = Math.min(this.#from, time);
        this.#to = Math.max(this.#to, time);
        increment(this.#slots, Math.floor(time / this.#slot), 1);
        // An hour of each day since 1970 is some 500,000: only a log with made-up times has more.
        if (this.#hours.size < 500_000)
            increment(this.#hours, Math.floor(time / HOUR), 1);
        const hour = new Date(time).getUTCHours();
        this.#byHour[hour] = (this.#byHour[hour] ?? 0) + 1;
        if (this.#slots.size > this.#most)
            this.#coarsen();
    }
    /** Null without requests. */
    close() {
        if (this.#count === 0)
            return null;
        const span = Math.max(1000, this.#to - this.#from);
        // A log shorter than a slot tells the rate of its own length.
        const slot = Math.min(this.#slot, span);
        // The first of several busiest ones comes last.
        const counts = [...this.#slots].sort((a, b) => a[1] - b[1] || b[0] - a[0]);
        const [peakSlot, peak] = counts.at(-1) ?? [0, 0];
        const rank = Math.max(0, Math.ceil(counts.length * 0.95) - 1);
        const perSecond = (count, length) => (count / length) * 1000;
        const [hour, most] = [...this.#hours].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
        return {
            from: this.#from,
            to: this.#to,
            mean: perSecond(this.#count, span),
            slot: this.#slot,
            p95: perSecond(counts[rank]?.[1] ?? 0, slot),
            peak: perSecond(peak, slot),
            peakAt: peakSlot * this.#slot,
            busiestHour: { at: hour * HOUR, rate: perSecond(most, Math.min(HOUR, span)) },
            byHour: this.#byHour,
        };
    }
    #coarsen() {
        this.#slot *= 2;
        const halved = new Map();
        for (const [slot, count] of this.#slots)
            increment(halved, Math.floor(slot / 2), count);
        this.#slots = halved;
    }
}
function increment(counts, key, by) {
    counts.set(key, (counts.get(key) ?? 0) + by);
}

// EXTERNAL MODULE: ./node_modules/hdr-histogram-js/dist/index.js
var hdr_histogram_js_dist = __webpack_require__(2960);
;// CONCATENATED MODULE: ./lib/analysis/traffic/spread.js

/** Whole numbers from 0 on, in bounded memory: to two significant digits. */
class SpreadRecorder {
    #counts = (0,hdr_histogram_js_dist/* build */.jq)({
        lowestDiscernibleValue: 1,
        highestTrackableValue: 2,
        autoResize: true,
        numberOfSignificantValueDigits: 2,
        bitBucketSize: 32,
    });
    #sum = 0;
    record(value) {
        const whole = Math.min(LARGEST, Math.max(0, Math.round(value)));
        this.#counts.recordValue(whole);
        this.#sum += whole;
    }
    /** Null where nothing was recorded. */
    close() {
        const count = this.#counts.totalCount;
        if (count === 0)
            return null;
        const at = (percent) => this.#counts.getValueAtPercentile(percent);
        return { count, p25: at(25), p50: at(50), p75: at(75), mean: this.#sum / count };
    }
}
/** Sessions of more requests, or of more ms (11 days), are counted as this. */
const LARGEST = 1e9;

;// CONCATENATED MODULE: ./lib/analysis/traffic/session-watch.js


/** A client that is silent for longer has ended its session. ms. */
const SESSION_GAP = 30 * 60_000;
/** Clients that are remembered at a time: about 20 MB. */
const MOST_CLIENTS = 100_000;
/** Tells sessions apart while requests come, in bounded memory: the client that was silent for longest is forgotten. */
class SessionWatch {
    #most;
    /** In the order of their last request. */
    #clients = new Map();
    #requests = new SpreadRecorder();
    #length = new SpreadRecorder();
    #think = new SpreadRecorder();
    #sessions = 0;
    #forgotten = 0;
    constructor(most = MOST_CLIENTS) {
        this.#most = most;
    }
    add(client, agent, time) {
        const key = `${client} ${shortAgent(agent ?? '')}`;
        const session = this.#clients.get(key);
        if (session === undefined) {
            this.#open(ownCopy(key), time);
            return;
        }
        const gap = time - session.last;
        this.#clients.delete(key);
        // A clock that goes far back is another log: its requests are no continuation.
        if (Math.abs(gap) > SESSION_GAP) {
            this.#end(session);
            this.#open(ownCopy(key), time);
            return;
        }
        this.#clients.set(key, session);
        session.requests++;
        // Lines are written when the answer is sent, so that neighbours may be out of order.
        session.last = Math.max(session.last, time);
        if (gap >= 0)
            this.#think.record(gap);
    }
    close() {
        for (const session of this.#clients.values())
            this.#end(session);
        this.#clients.clear();
        return {
            sessions: this.#sessions,
            requests: this.#requests.close(),
            length: this.#length.close(),
            think: this.#think.close(),
            forgotten: this.#forgotten,
        };
    }
    #open(key, time) {
        if (this.#clients.size >= this.#most)
            this.#forget(time);
        this.#clients.set(key, { start: time, last: time, requests: 1 });
    }
    #forget(now) {
        const oldest = this.#clients.entries().next();
        if (oldest.done === true)
            return;
        const [key, session] = oldest.value;
        this.#clients.delete(key);
        if (now - session.last <= SESSION_GAP)
            this.#forgotten++;
        this.#end(session);
    }
    #end({ start, last, requests }) {
        this.#sessions++;
        this.#requests.record(requests);
        if (requests > 1)
            this.#length.record(last - start);
    }
}
/** The last agent: pages ask for several things in a row. */
let session_watch_latest = { text: '', hash: '' };
function shortAgent(agent) {
    if (agent !== session_watch_latest.text)
        session_watch_latest = { text: ownCopy(agent), hash: hash(agent) };
    return session_watch_latest.hash;
}
/** FNV-1a, 32 bits: user agents are long and many. */
function hash(text) {
    let state = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    return (state >>> 0).toString(36);
}

;// CONCATENATED MODULE: ./lib/analysis/traffic/visitors.js

function visitOf(request, path) {
    const { method } = request;
    const agent = request.agent === null ? 'person' : kindOfAgent(request.agent);
    if (agent === 'monitor')
        return 'probe';
    const last = path.segments.at(-1) ?? '';
    if ((method === 'GET' || method === 'HEAD') && PROBED.test(last))
        return 'probe';
    if (agent === 'bot')
        return 'bot';
    return ASSETS.test(last) && (method === 'GET' || method === 'HEAD') ? 'asset' : 'use';
}
/** Few agents make most requests: what they are is looked up once. */
const KNOWN = new Map();
const MOST_KNOWN = 1000;
function kindOfAgent(agent) {
    const known = KNOWN.get(agent);
    if (known !== undefined)
        return known;
    const kind = MONITORS.test(agent) ? 'monitor' : BOTS.test(agent) ? 'bot' : 'person';
    if (KNOWN.size >= MOST_KNOWN)
        KNOWN.clear();
    KNOWN.set(ownCopy(agent), kind);
    return kind;
}
/** What answers "this path is unknown here": such requests make no template of their own. */
function isUnknownPath(status) {
    return (status === 400 || status === 404 || status === 405 || status === 410 || status === 414 || status === 501);
}
const MONITORS = /kube-probe|ELB-HealthChecker|GoogleHC|Consul Health|Pingdom|UptimeRobot|StatusCake|Site24x7|Prometheus\/|Blackbox|Datadog|NewRelicPinger|Better Uptime|Route 53 Health|HealthCheck/i;
const PROBED = /^[_.-]*(?:health(?:z|[-_]?checks?)?|livez|readyz|liveness|readiness|heartbeat|ping|alive)$/i;
const BOTS = /bot\b|bot\/|crawl|spider|slurp|scrap(?:er|y)|facebookexternalhit|embedly|preview|archiver|masscan|zgrab|nmap|nikto|sqlmap|nuclei|censys|expanse|internet-measurement|l9explore/i;
const ASSETS = /\.(?:css|m?js|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|otf|eot|mp3|mp4|webm|ogg|wasm|webmanifest)$/i;

;// CONCATENATED MODULE: ./lib/analysis/traffic/traffic.js






/** Takes the lines of access logs one by one and keeps, in bounded memory, what a load test needs to know. */
class TrafficReader {
    #options;
    #unreadable = new Map();
    #tree = new PathTree();
    #probes = new PathTree({ words: 20, places: 500 });
    #rates = new RateCounter();
    #probeTimes = new RateCounter();
    #sessions = new SessionWatch();
    #lines = 0;
    #requests = 0;
    #kept = 0;
    #withoutTime = 0;
    #withoutClient = 0;
    #leftOut = { bots: 0, assets: 0, unknownPaths: 0 };
    constructor(options) {
        this.#options = options;
    }
    /** `line` is null for one that was too long to be kept. */
    add(line, place) {
        const read = line === null ? unreadable('too long') : readAccessLine(line);
        if (read.kind === 'blank')
            return;
        this.#lines++;
        if (read.kind === 'request') {
            this.#requests++;
            this.#count(read.request);
            return;
        }
        const known = this.#unreadable.get(read.why);
        if (known)
            known.lines++;
        else
            this.#unreadable.set(read.why, { lines: 1, first: { ...place } });
    }
    close() {
        const byCount = (a, b) => b.tally.requests - a.tally.requests;
        return {
            lines: this.#lines,
            requests: this.#requests,
            unreadable: [...this.#unreadable]
                .map(([why, { lines, first }]) => ({ why, lines, first }))
                .sort((a, b) => b.lines - a.lines),
            leftOut: { ...this.#leftOut },
            kept: this.#kept,
            withoutTime: this.#withoutTime,
            withoutClient: this.#withoutClient,
            endpoints: this.#tree.endpoints().sort(byCount),
            probes: this.#probes.endpoints().sort(byCount),
            rates: this.#rates.close(),
            probeTimes: this.#probeTimes.close(),
            sessions: this.#sessions.close(),
        };
    }
    #count(request) {
        const { method, status, time, client, agent } = request;
        const path = requestedPath(request.target);
        const visit = visitOf(request, path);
        if (visit === 'bot' && !this.#options.bots)
            this.#leftOut.bots++;
        else if (visit === 'asset' && !this.#options.assets)
            this.#leftOut.assets++;
        else if (visit === 'probe') {
            this.#probes.add(method, path, status);
            if (time !== null)
                this.#probeTimes.add(time);
        }
        else if (!this.#tree.add(method, path, status, isUnknownPath(status)))
            this.#leftOut.unknownPaths++;
        else {
            this.#kept++;
            if (time === null)
                this.#withoutTime++;
            else
                this.#rates.add(time);
            if (client === null)
                this.#withoutClient++;
            else if (time !== null)
                this.#sessions.add(client, agent, time);
        }
    }
}

// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/report/traffic-json.js

/** What access logs tell, for programs. Times in ms, rates in req/s, shares as fractions. */
function trafficJson(traffic, mix) {
    const { endpoints, probes, kept, ...facts } = traffic;
    const row = (endpoint) => ({
        method: endpoint.method,
        path: templateText(endpoint.parts),
        requests: endpoint.tally.requests,
        share: kept === 0 ? 0 : endpoint.tally.requests / kept,
        statuses: endpoint.tally.byClass(),
        answers: statusMix(endpoint.tally),
        queryNames: [...endpoint.tally.queryNames],
    });
    return `${JSON.stringify({ kept, ...facts, endpoints: endpoints.map(row), probes: probes.map((probe) => row(probe)), mix }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/report/terminal-colors.js
var terminal_colors = __webpack_require__(365);
// EXTERNAL MODULE: ./lib/report/text-table.js
var text_table = __webpack_require__(5154);
// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(5730);
;// CONCATENATED MODULE: ./lib/report/traffic-words.js


/** When it was, how much there was, and over the day; labels take 13 columns. */
function describeRates({ rates, withoutTime, kept }) {
    if (rates === null)
        return kept === 0
            ? []
            : ['time         no line has a time that can be read: rates and think time are unknown'];
    const slot = rates.slot === 60_000 ? 'minute' : (0,units/* formatDuration */.a3)(rates.slot);
    return [
        `time         ${utc(rates.from)} to ${utc(rates.to)} UTC`,
        `rate         ${rateText(rates.mean)} on average; by the ${slot}: p95 ${rateText(rates.p95)}, peak ${rateText(rates.peak)} at ${utc(rates.peakAt)}`,
        ...(rates.to - rates.from < traffic_words_HOUR
            ? []
            : [
                `hours        busiest ${utc(rates.busiestHour.at)} with ${rateText(rates.busiestHour.rate)}; 0 to 23 h UTC: ${bars(rates.byHour)}`,
            ]),
        ...(withoutTime === 0
            ? []
            : [`             ${(0,units/* formatCount */.B4)(withoutTime)} requests have no time that can be read`]),
    ];
}
function describeSessions({ sessions, withoutClient }) {
    const { requests, length, think, forgotten } = sessions;
    const nobody = withoutClient === 0 ? [] : [`             ${(0,units/* formatCount */.B4)(withoutClient)} requests do not say who asked`];
    if (requests === null)
        return nobody;
    const long = length === null ? '' : `, ${whole(length.p50)} long (median of those with more than one request)`;
    const early = forgotten === 0 ? '' : `; ${(0,units/* formatCount */.B4)(forgotten)} were cut short: too many clients at a time to follow`;
    // The median is from a sketch: its third digit means nothing.
    const middle = Number(requests.p50.toPrecision(2));
    const each = middle === 1 ? '1 request' : `${(0,units/* formatCount */.B4)(middle)} requests`;
    const mean = requests.mean < 100 ? requests.mean.toFixed(1) : (0,units/* formatCount */.B4)(Math.round(requests.mean));
    return [
        `sessions     ${(0,units/* formatCount */.B4)(sessions.sessions)} (address and user agent, 30m of silence end one), median ${each}, mean ${mean}${long}${early}`,
        think === null
            ? 'think time   unknown: no client came twice'
            : `think time   between two requests of a session: p25 ${whole(think.p25)}, median ${whole(think.p50)}, p75 ${whole(think.p75)}`,
        ...nobody,
    ];
}
function describeLeftOut({ leftOut, requests }) {
    const { bots, assets, unknownPaths } = leftOut;
    const parts = [
        bots > 0 ? `${(0,units/* formatCount */.B4)(bots)} of bots (--with-bots)` : '',
        assets > 0 ? `${(0,units/* formatCount */.B4)(assets)} for static files (--with-assets)` : '',
        unknownPaths > 0 ? `${(0,units/* formatCount */.B4)(unknownPaths)} for paths that were only ever refused (404, 400 …)` : '',
    ].filter((part) => part !== '');
    if (parts.length === 0)
        return [];
    const share = (0,units/* formatPercent */.l9)((bots + assets + unknownPaths) / requests);
    return [`left out     ${share} of all requests: ${parts.join(', ')}`];
}
const traffic_words_HOUR = 3_600_000;
const WORDS = {
    'too long': 'longer than 64 KB',
    'TLS handshake': 'TLS handshake sent to a plain port',
    'no request': 'no HTTP request',
    'broken JSON': 'broken JSON',
    binary: 'not text',
    'unknown format': 'of an unknown format',
};
function describeUnreadable({ unreadable, lines }) {
    const total = unreadable.reduce((sum, kind) => sum + kind.lines, 0);
    if (total === 0)
        return [];
    const kinds = unreadable.map(({ why, lines: count, first }) => `${(0,units/* formatCount */.B4)(count)} × ${WORDS[why]} (first: ${first.file}:${first.line})`);
    return [
        `unreadable   ${(0,units/* formatCount */.B4)(total)} of ${(0,units/* formatCount */.B4)(lines)} lines could not be read: ${kinds.join(', ')}`,
    ];
}
function utc(time) {
    return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
/** Whole seconds from one second on: logs are seldom more exact. */
function whole(time) {
    return (0,units/* formatDuration */.a3)(time < 1000 ? time : Math.round(time / 1000) * 1000);
}
const BARS = '▁▂▃▄▅▆▇█';
/** One bar an hour, the highest for the busiest; a dot for none. */
function bars(counts) {
    const most = Math.max(1, ...counts);
    return counts
        .map((count) => (count === 0 ? '·' : (BARS[Math.min(7, Math.floor((count / most) * 8))] ?? '█')))
        .join('');
}

;// CONCATENATED MODULE: ./lib/report/traffic-text.js








const NARROWEST = 40;
/** What access logs tell, for a terminal: endpoints with their shares, rates, sessions, and what was not counted. */
function renderTraffic(traffic, mix, page) {
    const width = Math.max(NARROWEST, page.width);
    const paint = (0,terminal_colors/* painter */.C)(page.color);
    const block = (lines) => lines.flatMap((line) => wrapFact(cleanFact(line), width));
    const parts = [
        (0,text_width/* wrap */.LV)(headline(traffic), width).map(paint.bold),
        endpointTable(traffic, { width, paint, top: page.top }),
        probeLines(traffic, mix, width),
        block([...describeRates(traffic), ...describeSessions(traffic), ...describeLoad(mix)]),
        block([...describeLeftOut(traffic), ...describeUnreadable(traffic)]),
    ];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function headline(traffic) {
    const { kept, rates, endpoints } = traffic;
    const time = rates === null ? '' : ` in ${(0,units/* formatDuration */.a3)(Math.max(1000, rates.to - rates.from))}`;
    const grouped = `${(0,units/* formatCount */.B4)(endpoints.length)} ${endpoints.length === 1 ? 'endpoint' : 'endpoints'}`;
    return `${(0,units/* formatCount */.B4)(kept)} ${kept === 1 ? 'request' : 'requests'} of users${time}, ${grouped}`;
}
function endpointTable(traffic, { width, paint, top }) {
    if (traffic.endpoints.length === 0)
        return [];
    const columns = [
        { head: 'endpoint', align: 'left', flexible: true },
        { head: 'requests', align: 'right', expendable: 2 },
        { head: 'share', align: 'right' },
        { head: 'mean rate', align: 'right', expendable: 1 },
        { head: 'answers', align: 'left', expendable: 3 },
    ];
    const row = (endpoint) => [
        { text: (0,report_escape/* cleanLine */.Ow)(`${endpoint.method} ${templateText(endpoint.parts)}`) },
        { text: (0,units/* formatCount */.B4)(endpoint.tally.requests) },
        { text: (0,units/* formatPercent */.l9)(endpoint.tally.requests / traffic.kept) },
        { text: meanRate(endpoint, traffic) },
        { text: statusMix(endpoint.tally) },
    ];
    const shown = traffic.endpoints.slice(0, top);
    const rest = traffic.endpoints.slice(top);
    const left = rest.reduce((sum, { tally }) => sum + tally.requests, 0);
    return [
        ...(0,text_table/* textTable */.e)(columns, shown.map(row), { width, paintHead: paint.gray }),
        ...(rest.length === 0
            ? []
            : (0,text_width/* wrap */.LV)(`… and ${(0,units/* formatCount */.B4)(rest.length)} more with ${(0,units/* formatPercent */.l9)(left / traffic.kept)} of the requests: left out of the mix (--top ${traffic.endpoints.length} takes all)`, width)),
    ];
}
function meanRate({ tally }, { rates }) {
    return rates === null ? '–' : rateText((tally.requests / Math.max(1000, rates.to - rates.from)) * 1000);
}
function probeLines(traffic, mix, width) {
    const { probes } = traffic;
    if (probes.length === 0)
        return [];
    const total = probes.reduce((sum, { tally }) => sum + tally.requests, 0);
    const clocks = mix.clocks.map(({ method, path, every }) => `${method} ${path} every ${(0,units/* formatDuration */.a3)(every)}`);
    const beside = clocks.length === 0 ? '' : `, beside the mix: ${clocks.join(', ')}`;
    return wrapFact(cleanFact(`probes       ${(0,units/* formatCount */.B4)(total)} health checks and monitors${beside}`), width);
}
function describeLoad({ rate, users, think }) {
    if (rate === null)
        return [];
    const closed = users === null || think === null
        ? ''
        : `; ${(0,units/* formatCount */.B4)(users)} users who wait ${rangeText(think)} between requests make the same`;
    return [`load         ${rateText(rate)} for the tier "load"${closed}`];
}
const LABEL = 13;
/** Spaces behind the label stay; all else from outside is cleaned. */
function cleanFact(line) {
    return line.slice(0, LABEL) + (0,report_escape/* cleanLine */.Ow)(line.slice(LABEL));
}
/** Lines behind the first are indented to where the text starts. */
function wrapFact(line, width) {
    const label = line.slice(0, LABEL);
    return (0,text_width/* wrap */.LV)(line.slice(LABEL), width - LABEL).map((text, index) => index === 0 ? label + text : ' '.repeat(LABEL) + text);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/analysis/traffic/line-cutter.js
/** Longer lines are no lines of an access log. */
const LONGEST_LINE = 65_536;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/**
 * Cuts bytes into lines, as they come; never holds more than one line of `LONGEST_LINE` bytes. `onLine` gets null in
 * place of a line that is longer.
 */
class LineCutter {
    #onLine;
    #rest = [];
    #held = 0;
    #tooLong = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    push(chunk) {
        let from = 0;
        for (;;) {
            const end = chunk.indexOf(LINE_FEED, from);
            if (end < 0)
                break;
            this.#hold(chunk.subarray(from, end));
            this.#emit();
            from = end + 1;
        }
        this.#hold(chunk.subarray(from));
    }
    /** The last line, which may have no line feed. */
    end() {
        if (this.#held > 0 || this.#tooLong)
            this.#emit();
    }
    #hold(part) {
        if (this.#tooLong || part.length === 0)
            return;
        if (this.#held + part.length > LONGEST_LINE) {
            this.#tooLong = true;
            this.#rest = [];
            this.#held = 0;
            return;
        }
        this.#rest.push(part);
        this.#held += part.length;
    }
    #emit() {
        if (this.#tooLong)
            this.#onLine(null);
        else {
            const [only] = this.#rest;
            const line = this.#rest.length === 1 && only !== undefined ? only : Buffer.concat(this.#rest);
            const end = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
            this.#onLine(line.toString('utf8', 0, end));
        }
        this.#rest = [];
        this.#held = 0;
        this.#tooLong = false;
    }
}

;// CONCATENATED MODULE: ./lib/app/access-log.js







/**
 * Reads an access log line by line, in bounded memory; `-` is the standard input. What is packed with gzip is known
 * by its first bytes. Gives a note where the end is missing.
 * @throws {ConfigError} when it can't be read, or is packed in another way.
 */
async function readAccessLog(world, name, onLine) {
    let number = 0;
    const cutter = new LineCutter((line) => {
        onLine(line, ++number);
    });
    try {
        for await (const chunk of unpacked(chunksOf(world, name), name)) {
            if (world.interrupt.aborted)
                return null;
            cutter.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof DamagedArchive && number > 0) {
            return `${name}: its gzip data end or break off behind line ${number} (${error.message}); what comes before counts.`;
        }
        if (error instanceof DamagedArchive)
            throw (0,errors/* usageError */.Wp)(`${name}: its gzip data are damaged: ${error.message}`);
        throw error;
    }
    cutter.end();
    return null;
}
async function* chunksOf(world, name) {
    const stream = name === '-' ? world.stdin?.() : (0,external_node_fs_.createReadStream)((0,external_node_path_.resolve)(world.cwd, name), { highWaterMark: 262_144 });
    if (stream === undefined)
        throw (0,errors/* usageError */.Wp)('there is no standard input to read');
    try {
        for await (const chunk of stream)
            yield Buffer.from(chunk);
    }
    catch (error) {
        throw (0,errors/* usageError */.Wp)(`${name} can't be read: ${(0,error_text/* errorText */.k)(error)}`, 'name an access log, or - for the standard input');
    }
}
/** First bytes of what can't be unpacked here, and what can. */
const PACKED = [
    { magic: [0x28, 0xb5, 0x2f, 0xfd], kind: 'Zstandard', command: 'zstdcat' },
    { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: 'xz', command: 'xzcat' },
    { magic: [0x42, 0x5a, 0x68], kind: 'bzip2', command: 'bzcat' },
    { magic: [0x50, 0x4b, 0x03, 0x04], kind: 'zip', command: 'unzip -p' },
];
async function* unpacked(chunks, name) {
    const head = await firstBytes(chunks);
    const rest = joined(head, chunks);
    if (startsWith(head, [0x1f, 0x8b])) {
        yield* gunzipped(rest);
        return;
    }
    const packed = PACKED.find(({ magic }) => startsWith(head, magic));
    if (packed)
        throw (0,errors/* usageError */.Wp)(`${name} is packed with ${packed.kind}`, `unpack it on the way: ${packed.command} ${name} | loadgate mix -`);
    if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]))
        throw (0,errors/* usageError */.Wp)(`${name} is UTF-16 text`, `convert it on the way: iconv -f UTF-16 -t UTF-8 ${name} | loadgate mix -`);
    yield* rest;
}
/** Enough to tell how it is packed: a pipe may give single bytes. */
async function firstBytes(chunks) {
    let head = Buffer.alloc(0);
    while (head.length < 8) {
        const next = await chunks.next();
        if (next.done === true)
            break;
        head = Buffer.concat([head, next.value]);
    }
    return head;
}
async function* joined(head, rest) {
    yield head;
    yield* rest;
}
function startsWith(bytes, magic) {
    return magic.every((byte, index) => bytes[index] === byte);
}
class DamagedArchive extends Error {
}
async function* gunzipped(chunks) {
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 262_144 });
    const source = external_node_stream_.Readable.from(chunks, { objectMode: false });
    source.on('error', (error) => gunzip.destroy(error));
    try {
        for await (const chunk of source.pipe(gunzip))
            yield chunk;
    }
    catch (error) {
        throw error instanceof errors/* LoadgateError */.mY ? error : new DamagedArchive((0,error_text/* errorText */.k)(error));
    }
    finally {
        source.destroy();
        gunzip.destroy();
    }
}

;// CONCATENATED MODULE: ./lib/app/mix.js















/** `loadgate mix`: the shape of real traffic as a scenario file, from access logs or from a statement. */
async function mix(world, logs, options) {
    if (options.say !== undefined) {
        if (logs.length > 0)
            throw (0,errors/* usageError */.Wp)('mix reads access logs or takes --say, not both');
        return mixFromStatement(world, options.say, options);
    }
    if (logs.length === 0)
        throw (0,errors/* usageError */.Wp)('no access log is named', 'loadgate mix /var/log/nginx/access.log (- is the standard input), or --say "60% GET /a, 40% GET /b"');
    return mixFromLogs(world, logs, options);
}
async function mixFromStatement(world, text, options) {
    const { mix: made, derivation } = mixOfStatement(parseStatement(text));
    const scenario = scenarioText(made, [
        `Written by \`loadgate mix\` from: ${(0,report_escape/* cleanLine */.Ow)(text)}`,
        ...derivation,
    ]);
    world.stdout.write(options.json
        ? `${JSON.stringify({ mix: made, derivation }, null, 2)}\n`
        : `${derivation.map(cleanTail).join('\n')}\n`);
    await keep(world, scenario, options, made);
    return errors/* EXIT */.dc.pass;
}
async function mixFromLogs(world, logs, options) {
    const reader = new TrafficReader({ assets: options.withAssets ?? false, bots: options.withBots ?? false });
    const notes = [];
    for (const log of logs) {
        const note = await readAccessLog(world, log, (line, number) => {
            reader.add(line, { file: log, line: number });
        });
        if (note !== null)
            notes.push(note);
        if (world.interrupt.aborted)
            throw new errors/* LoadgateError */.mY(`Stopped while reading ${log}; nothing was written.`, {
                exitCode: errors/* EXIT */.dc.stopped,
            });
    }
    const traffic = reader.close();
    for (const note of notes)
        world.stderr.write(`! ${(0,report_escape/* cleanLine */.Ow)(note)}\n`);
    checkReadable(traffic, logs);
    const made = mixOfTraffic(traffic, options.top);
    const { columns: width, color } = world.stdout;
    world.stdout.write(options.json
        ? trafficJson(traffic, made)
        : renderTraffic(traffic, made, { width, color, top: options.top }));
    const origin = `Written by \`loadgate mix\` from ${(0,units/* formatCount */.B4)(traffic.kept)} requests in ${(0,report_escape/* cleanLine */.Ow)(logs.join(' '))}.`;
    const closing = traffic.rates === null
        ? []
        : [
            `Rates are those of the busy minutes between ${day(traffic.rates.from)} and ${day(traffic.rates.to)} (UTC).`,
        ];
    await keep(world, scenarioText(made, [origin, ...closing]), options, made);
    return errors/* EXIT */.dc.pass;
}
/** @throws {ConfigError} where there is nothing to make a mix of. */
function checkReadable(traffic, logs) {
    const names = logs.join(', ');
    if (traffic.lines === 0)
        throw (0,errors/* usageError */.Wp)(`${names}: nothing to read, it is empty`);
    if (traffic.requests === 0) {
        const [detail = ''] = describeUnreadable(traffic);
        throw (0,errors/* usageError */.Wp)(`${names}: no line could be read as an access log's; ${detail.replace(/^unreadable +/, '')}`, "expected nginx's or Apache's combined or common format, or one JSON object per line with method, path, status and time");
    }
    if (traffic.kept === 0)
        throw (0,errors/* usageError */.Wp)(`${names}: none of the ${(0,units/* formatCount */.B4)(traffic.requests)} requests is a user's`, 'bots and static files are left out unless asked for: --with-bots, --with-assets; so are health checks and paths that are never found');
}
/** Writes the scenario where asked to; an existing file stays as it is. */
async function keep(world, scenario, options, made) {
    const say = (text) => {
        (options.json ? world.stderr : world.stdout).write(`${text}\n`);
    };
    if (options.out === undefined) {
        say('\nThe scenario is written with --out loadgate.mix.yml');
        return;
    }
    try {
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(world.cwd, options.out), scenario, { flag: 'wx' });
    }
    catch (error) {
        if ((0,error_text/* isNodeError */.f)(error) && error.code === 'EEXIST')
            throw (0,errors/* usageError */.Wp)(`${options.out} exists already and is left as it is`, 'name another file with --out');
        throw (0,errors/* usageError */.Wp)(`${options.out} can't be written: ${(0,error_text/* errorText */.k)(error)}`, 'name another file with --out');
    }
    const bodies = made.journeys.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method)).length;
    const todo = bodies === 0
        ? ''
        : ` ${bodies === 1 ? 'One request has' : `${bodies} requests have`} a body to fill in (json: {}).`;
    say(`\nWritten: ${options.out}.${todo} Set its target, then: loadgate validate ${options.out}`);
}
function cleanTail(line) {
    return line.slice(0, 13) + (0,report_escape/* cleanLine */.Ow)(line.slice(13));
}
function day(time) {
    return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
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


/***/ }),

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   kp: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** `, did you mean "weight"?` when one of the known words is close to `word`; else an empty text. */
function didYouMean(word, known) {
    const nearest = closest(word, known);
    return nearest === null ? '' : `, did you mean ${JSON.stringify(nearest)}?`;
}
/** The known word that `word` was probably meant to be; null when none is close. */
function closest(word, known) {
    const tolerated = Math.max(1, Math.floor(word.length / 3));
    let best = null;
    let fewest = tolerated + 1;
    for (const candidate of known) {
        const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
        if (edits < fewest)
            [best, fewest] = [candidate, edits];
    }
    return best;
}
/** Letters in another order are one slip of the fingers. */
function editsBetween(a, b) {
    const sorted = (text) => text.split('').sort().join('');
    return a !== b && sorted(a) === sorted(b) ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
}
/** `"a", "b" and "c"`, shortened when there are many; `none` for an empty list. */
function listNames(names, most = 8) {
    const quoted = [...names].map((name) => JSON.stringify(name));
    if (quoted.length === 0)
        return 'none';
    if (quoted.length > most)
        return `${quoted.slice(0, most).join(', ')} and ${quoted.length - most} more`;
    return quoted.length === 1
        ? quoted.join('')
        : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   fd: () => (/* binding */ escapeProse)
/* harmony export */ });
const LONGEST_NAME = 120;
const LONGEST_TEXT = 600;
/** Letters of some scripts carry three or four marks; higher piles run over the lines around. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Stands between `@` and a name, `#` and a number: GitHub then makes neither mention nor link. */
const BREAK = '\u200b';
/**
 * Text from outside as it may stand anywhere in a line of markdown, also in a table cell or in HTML: it reads
 * as written and does nothing. No tags, no emphasis, no pictures, no mentions, no links, no emoji, no second line.
 */
function escapeText(text, limit = LONGEST_TEXT) {
    return neutral(clip(cleanLine(text), limit));
}
/** Sentences from outside: as `escapeText`, but what stands between backticks becomes code. Not for HTML. */
function escapeProse(text, limit = LONGEST_TEXT) {
    return clip(cleanLine(text), limit)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? codeSpan(part) : neutral(part)))
        .join('');
}
/** A name from outside as code: in backticks where they hold, else as a `<code>` element. */
function codeSpan(text, limit = LONGEST_NAME) {
    const clean = clip(cleanLine(text), limit);
    if (clean === '')
        return '(no name)';
    return /[`|<>\\]/.test(clean) ? `<code>${neutral(clean)}</code>` : `\`${clean}\``;
}
/** Commands in a fenced block that nothing inside can close. */
function codeBlock(lines, language) {
    const clean = lines.map(cleanLine);
    const runs = clean.join('\n').match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return [`${fence}${language}`, ...clean, fence].join('\n');
}
/**
 * Text from outside as one line of plain text: line ends become spaces; control characters (escape sequences
 * of terminals among them) and characters that turn the direction of writing become U+FFFD.
 */
function cleanLine(text) {
    return text
        .replace(/\s+/gu, ' ')
        .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
        .replace(PILED_MARKS, '$1')
        .trim();
}
/** At most `limit` characters (code points); what is cut ends in `…`. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const points = Array.from(text);
    return points.length <= limit ? text : `${points.slice(0, Math.max(0, limit - 1)).join('')}…`;
}
function neutral(text) {
    return breakLinks(text)
        .replace(/[&<>|`*[\]\\~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity)
        .replaceAll(BREAK, '&#8203;');
}
function breakLinks(text) {
    return text
        .replace(/@/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`)
        .replace(/:(?=\/\/|(?!\d+:)[\w+-]+:|1(?:00|234):)/g, `:${BREAK}`)
        .replace(/(www)(?=\.)/gi, `$1${BREAK}`);
}
/** Character references never act as markdown, whether the text stands in markdown or in an HTML block. */
function entity(character) {
    switch (character) {
        case '&':
            return '&amp;';
        case '<':
            return '&lt;';
        case '>':
            return '&gt;';
        default:
            return `&#${character.charCodeAt(0)};`;
    }
}


/***/ }),

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
const CODES = { bold: [1, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], gray: [90, 39] };
/** Colours for a terminal, or none at all. */
function painter(color) {
    const plain = (text) => text;
    const paint = ([on, off]) => color ? (text) => `\x1b[${on}m${text}\x1b[${off}m` : plain;
    return {
        plain,
        bold: paint(CODES.bold),
        red: paint(CODES.red),
        yellow: paint(CODES.yellow),
        green: paint(CODES.green),
        gray: paint(CODES.gray),
    };
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


/***/ }),

/***/ 5730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   mV: () => (/* binding */ clipToWidth),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])$/u;
/** Columns that a text takes in a terminal: East Asian characters and emoji take two, combining marks none. */
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += columnsOf(character);
    return width;
}
/** The text, cut so that it takes at most `width` columns; what is cut ends in `…`. */
function clipToWidth(text, width) {
    if (widthOf(text) <= width)
        return text;
    if (width <= 0)
        return '';
    let cut = '';
    let used = 0;
    for (const character of text) {
        used += columnsOf(character);
        if (used > width - 1)
            break;
        cut += character;
    }
    return `${cut}…`;
}
/** Breaks a text into lines of at most `width` columns at spaces; longer words are cut into pieces. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ').flatMap((word) => pieces(word, width))) {
        if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
function pieces(word, width) {
    if (widthOf(word) <= width)
        return [word];
    const parts = [];
    let part = '';
    for (const character of word) {
        if (part !== '' && widthOf(part) + columnsOf(character) > width) {
            parts.push(part);
            part = '';
        }
        part += character;
    }
    return [...parts, part];
}
function columnsOf(character) {
    if (character <= '\u02ff')
        return 1;
    if (ZERO.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}


/***/ })

};
