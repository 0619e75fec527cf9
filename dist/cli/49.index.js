export const id = 49;
export const ids = [49];
export const modules = {

/***/ 7920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ kindOfAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/** Classifies an IPv4 or IPv6 address, with or without a zone; IPv4 inside IPv6 (mapped, NAT64) counts as what it stands for. */
function kindOfAddress(address) {
    const zone = address.indexOf('%');
    const bare = zone < 0 ? address : address.slice(0, zone);
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare);
    if (version === 0)
        return 'public';
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (SPECIAL.check(bare, family))
        return 'special';
    if (LOOPBACK.check(bare, family))
        return 'loopback';
    return PRIVATE.check(bare, family) ? 'private' : 'public';
}
/** 100.100.100.200 is Alibaba's, 168.63.129.16 Azure's, 192.0.0.192 Oracle's: none is link-local. */
const SPECIAL = blockList([
    ['169.254.0.0', 16],
    ['100.100.100.200', 32],
    ['168.63.129.16', 32],
    ['192.0.0.192', 32],
    ['fe80::', 10],
    ['fd00:ec2::254', 128],
    ['fd20:ce::254', 128],
], 
// Compatible (RFC 4291), translated (RFC 2765), the networks' own NAT64 (RFC 8215): none is a way around.
['::', '::ffff:0:', '64:ff9b:1::']);
/** The unspecified address connects to this machine. */
const LOOPBACK = blockList([
    ['127.0.0.0', 8],
    ['0.0.0.0', 8],
    ['::1', 128],
    ['::', 128],
]);
const PRIVATE = blockList([
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
    ['fc00::', 7],
    ['fec0::', 10],
]);
/** A block list that knows each IPv4 subnet in its IPv6 forms too: mapped and NAT64; with more prefixes those, and 6to4. */
function blockList(subnets, prefixes = []) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const [address, prefix] of subnets) {
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6) {
            list.addSubnet(address, prefix, 'ipv6');
            continue;
        }
        list.addSubnet(address, prefix, 'ipv4');
        for (const embedding of ['::ffff:', '64:ff9b::', ...prefixes]) {
            list.addSubnet(`${embedding}${address}`, 96 + prefix, 'ipv6');
        }
        if (prefixes.length > 0)
            list.addSubnet(in6to4(address), 16 + prefix, 'ipv6');
    }
    return list;
}
function in6to4(address) {
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
    return `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`;
}


/***/ }),

/***/ 5345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ NoConnection),
/* harmony export */   UG: () => (/* binding */ GuardRefusal),
/* harmony export */   fR: () => (/* binding */ ProxyRefusal),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/** Thrown inside a connection attempt that the guard does not let through. */
class GuardRefusal extends Error {
}
/** Thrown inside a connection attempt when a proxy does not let it through. Its text never has credentials. */
class ProxyRefusal extends Error {
}
/**
 * Why a connection could not be opened, already as a failure: undici treats some codes in a way of its own, and
 * after a certificate for another host it would let the next request wait for ever.
 */
class NoConnection extends Error {
    failure;
    constructor(cause) {
        super('no connection', { cause });
        this.failure = failureOf(cause, false);
    }
}
/**
 * Maps what Node.js or undici reports to a failure kind. `sent`: whether the request was already on its way;
 * an operating system's time-out before that means that no connection came about.
 */
function failureOf(error, sent) {
    if (error instanceof NoConnection)
        return error.failure;
    const { code, message } = describe(error);
    if (error instanceof GuardRefusal || error instanceof ProxyRefusal)
        return { kind: 'refused', detail: message };
    if (NAME_LOOKUP.has(code))
        return { kind: 'dns', detail: `the name can't be resolved (${code})` };
    if (isTls(code))
        return { kind: 'tls', detail: tlsDetail(code, message) };
    if (UNSENDABLE.has(code)) {
        return { kind: 'capture', detail: `the request can't be sent: ${message}` };
    }
    if (error instanceof Error && error.name === 'HTTPParserError')
        return { kind: 'reset', detail: `not HTTP: ${message}` };
    const known = KNOWN[code];
    if (known)
        return known;
    if (code === 'ETIMEDOUT' && !sent)
        return { kind: 'refused', detail: 'the connection attempt timed out' };
    if (!sent && CONNECT.has(code))
        return { kind: 'refused', detail: `no connection (${code})` };
    return {
        kind: 'reset',
        detail: code === '' || code === 'UND_ERR_SOCKET' ? message : `${message} (${code})`,
    };
}
const NAME_LOOKUP = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
/** Of a request that breaks the rules of the protocol. */
const UNSENDABLE = new Set([
    'UND_ERR_INVALID_ARG',
    'UND_ERR_NOT_SUPPORTED',
    'ERR_INVALID_HTTP_TOKEN',
    'ERR_INVALID_CHAR',
    'ERR_HTTP2_INVALID_HEADER_VALUE',
    'ERR_HTTP2_INVALID_PSEUDOHEADER',
    'ERR_HTTP2_HEADER_SINGLE_VALUE',
]);
const CONNECT = new Set([
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EHOSTDOWN',
    'ENETDOWN',
    'EACCES',
    'EPERM',
    'EINVAL',
    'ENOTSOCK',
    'EPROTOTYPE',
]);
const KNOWN = {
    ECONNREFUSED: { kind: 'refused', detail: 'nothing listens there (ECONNREFUSED)' },
    ENOENT: { kind: 'refused', detail: 'there is no socket at this path (ENOENT)' },
    EADDRNOTAVAIL: {
        kind: 'refused',
        detail: 'this machine has no free port left (EADDRNOTAVAIL)',
        exhausted: 'ports',
    },
    EMFILE: {
        kind: 'refused',
        detail: 'this process may not open more connections (EMFILE)',
        exhausted: 'files',
    },
    ENFILE: {
        kind: 'refused',
        detail: 'this machine may not open more connections (ENFILE)',
        exhausted: 'files',
    },
    ECONNRESET: { kind: 'reset', detail: 'the connection was reset (ECONNRESET)' },
    EPIPE: { kind: 'reset', detail: 'the connection was closed while sending (EPIPE)' },
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: {
        kind: 'reset',
        detail: 'the body is not as long as its content-length',
    },
    UND_ERR_HEADERS_OVERFLOW: { kind: 'reset', detail: 'the headers are larger than 16 KB' },
};
const CERTIFICATE = /CERT|^CRL_|^UNABLE_TO_|SELF_SIGNED|^HOSTNAME_MISMATCH|^INVALID_(CA|PURPOSE)|^PATH_LENGTH_EXCEEDED/;
function isTls(code) {
    return (code.startsWith('ERR_TLS_') || code.startsWith('ERR_SSL_') || code === 'EPROTO' || CERTIFICATE.test(code));
}
function tlsDetail(code, message) {
    if (code === 'EPROTO' || code.includes('WRONG_VERSION') || code.includes('PACKET_LENGTH')) {
        return `the server does not speak TLS on this port (${code})`;
    }
    return `${message.split('\n')[0] ?? ''} (${code})`;
}
/** The code and message of an error; of the most telling one where several addresses were tried. */
function describe(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return describe(mostTelling(error.errors));
    if (!(error instanceof Error))
        return { code: '', message: String(error) };
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    return { code, message: error.message === '' ? code : error.message };
}
/** Machines without IPv6 say that its addresses are not available, which tells nothing of their ports. */
function mostTelling(errors) {
    const lacksIpv6 = (error) => describe(error).code === 'EADDRNOTAVAIL' &&
        error instanceof Error &&
        'address' in error &&
        String(error.address).includes(':');
    const others = errors.filter((error) => !lacksIpv6(error));
    return others.find((error) => KNOWN[describe(error).code]?.exhausted) ?? others[0] ?? errors[0];
}


/***/ }),

/***/ 6905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createGuard)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7920);


/**
 * Loopback and single-label names (service containers) are allowed by default; everything else must be among
 * `allowed`: `host`, `host:port`, `*.example.com` or a network such as `10.0.0.0/8` (for URLs with an address). Link-local and metadata addresses are refused even then,
 * and a host with a label such as `prod` must be named exactly.
 */
function createGuard(allowed) {
    const entries = allowed.map(parseEntry).filter((entry) => entry !== null);
    return {
        allowed,
        checkUrl: (text) => {
            if (!URL.canParse(text))
                return `"${text}" is not a URL`;
            const url = new URL(text);
            if (!isWeb(url))
                return `only http: and https: are supported, not ${url.protocol}`;
            return refusalOfHost(entries, normalizeHost(url.hostname), portOf(url));
        },
        checkAddress: (name, address) => {
            const host = normalizeHost(name);
            const refusal = refusalOfHost(entries, host, null);
            if (refusal !== null)
                return refusal;
            const kind = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfAddress */ .Q)(address);
            if (kind === 'special')
                return `${host} is ${address}, ${SPECIAL_ADDRESS}`;
            if (isListed(entries, host, null) || kind === 'loopback')
                return null;
            if (kind === 'private' && !isLocalName(host))
                return null;
            const reach = isLocalName(host) ? 'this machine' : 'this machine or its private network';
            return `${host} is ${address}, not an address of ${reach}; ${howToAllow(host)}`;
        },
    };
}
const SPECIAL_ADDRESS = 'a link-local or metadata address: load is never sent there';
const METADATA_NAMES = new Set([
    'metadata',
    'metadata.google.internal',
    'metadata.goog',
    'instance-data',
    'instance-data.ec2.internal',
    'metadata.azure.internal',
    'metadata.azure.com',
    'metadata.tencentyun.com',
]);
const PRODUCTION_LABELS = new Set(['prod', 'production', 'live', 'www']);
function refusalOfHost(entries, host, port) {
    if (METADATA_NAMES.has(host))
        return `${host} is a metadata service: load is never sent there`;
    const address = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) > 0;
    const kind = address ? (0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfAddress */ .Q)(host) : null;
    if (kind === 'special')
        return `${host} is ${SPECIAL_ADDRESS}`;
    if (!address && host.split('.').some((label) => PRODUCTION_LABELS.has(label))) {
        if (isListed(entries, host, port, true))
            return null;
        return `${host} looks like a production host; to send load there, list it by its exact name as an allowed host`;
    }
    if (kind === 'loopback' || isLocalName(host) || (!address && !host.includes('.')))
        return null;
    return isListed(entries, host, port) ? null : `${host} is not an allowed host; ${howToAllow(host)}`;
}
function howToAllow(host) {
    return `to send load there, list it: --allow-host ${host}, or allowed-hosts in the workflow`;
}
/** Without a port, an entry for any port counts. */
function isListed(entries, host, port, exactly = false) {
    return entries.some((entry) => (port === null || entry.port === null || entry.port === port) && covers(entry, host, exactly));
}
function covers(entry, host, exactly) {
    const { network, wildcard } = entry;
    if (network !== null)
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) > 0 && network.check(host, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 ? 'ipv4' : 'ipv6');
    return wildcard ? !exactly && host.endsWith(`.${entry.host}`) : host === entry.host;
}
function isLocalName(host) {
    return host === 'localhost' || host.endsWith('.localhost');
}
/**
 * Reads `host`, `host:port`, `*.host`, `[::1]:80`, `::1`, `10.0.0.0/8`, and forgives a whole URL. Null: nothing that
 * could be a host.
 */
function parseEntry(text) {
    const trimmed = text.trim().toLowerCase();
    const network = networkOf(trimmed);
    if (network !== null)
        return { host: '', port: null, wildcard: false, network };
    const bare = trimmed
        .replace(/^[a-z]+:\/\//, '')
        .replace(/[/?#].*$/s, '')
        .replace(/^.*@/, '');
    const wildcard = bare.startsWith('*.');
    const rest = wildcard ? bare.slice(2) : bare;
    const [, name = rest, port] = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(rest) === 6 ? [] : (/^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(rest) ?? []);
    const host = canonicalHost(name);
    return host === ''
        ? null
        : { host, port: port === undefined ? null : String(Number(port)), wildcard, network };
}
/** A host as a URL's would be written: addresses in their usual form, international names in ASCII. */
function canonicalHost(name) {
    const bare = name.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
    const url = `http://${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 6 ? `[${bare}]` : bare}/`;
    return URL.canParse(url) ? normalizeHost(new URL(url).hostname) : '';
}
/** The addresses of `10.0.0.0/8` or `fd00::/8`; null when it is no network. */
function networkOf(text) {
    const [, address = '', length = ''] = /^\[?([\da-f.:]+)\]?\/(\d{1,3})$/.exec(text) ?? [];
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0 || Number(length) > (version === 4 ? 32 : 128))
        return null;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, Number(length), version === 4 ? 'ipv4' : 'ipv6');
    return list;
}
/** Lower case, without the brackets of IPv6 and the dots at the end of a fully qualified name. */
function normalizeHost(host) {
    return host
        .toLowerCase()
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/\.+$/, '');
}
function isWeb(url) {
    return url.protocol === 'http:' || url.protocol === 'https:';
}
function portOf(url) {
    if (url.port !== '')
        return url.port;
    return url.protocol === 'https:' ? '443' : '80';
}


/***/ }),

/***/ 3048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ Transfer)
});

// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
;// CONCATENATED MODULE: ./lib/http/body.js

/** Bodies that checks and captures read are cut off here; bodies that nobody reads have no limit. Bytes. */
const LARGEST_BODY = 16_000_000;
/** Why a body can't be read, for people. */
const TOO_LARGE = 'the body is larger than 16 MB, too large to be read by checks and captures';
/** Undoes `content-encoding`. Gives the reason when that is not possible. */
function decodeBody(body, encoding) {
    let decoded = body;
    const layers = (encoding ?? '').toLowerCase().split(',');
    for (const layer of layers.reverse()) {
        const name = layer.trim();
        if (decoded.length === 0 || name === '' || name === 'identity')
            continue;
        const decode = DECODERS[name];
        if (!decode)
            return `the body's content-encoding "${name}" is not supported`;
        try {
            decoded = decode(decoded);
        }
        catch (error) {
            if (error instanceof RangeError)
                return TOO_LARGE;
            return `the body is not valid ${name}, though its content-encoding says so`;
        }
    }
    return decoded;
}
const LIMIT = { maxOutputLength: LARGEST_BODY };
const gunzip = (body) => external_node_zlib_.gunzipSync(body, LIMIT);
const DECODERS = {
    gzip: gunzip,
    'x-gzip': gunzip,
    br: (body) => external_node_zlib_.brotliDecompressSync(body, LIMIT),
    deflate: inflate,
    ...zstd(),
};
/** Node.js reads zstd from version 22.15 on. */
function zstd() {
    const decompress = Reflect.get(external_node_zlib_namespaceObject, 'zstdDecompressSync');
    if (typeof decompress !== 'function')
        return {};
    return {
        zstd: (body) => {
            const decoded = Reflect.apply(decompress, external_node_zlib_namespaceObject, [body, LIMIT]);
            return Buffer.isBuffer(decoded) ? decoded : body;
        },
    };
}
/** `deflate` should be a zlib stream; some servers send it bare. */
function inflate(body) {
    const wrapped = body.length > 1 && ((body[0] ?? 0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
    return wrapped ? external_node_zlib_.inflateSync(body, LIMIT) : external_node_zlib_.inflateRawSync(body, LIMIT);
}

// EXTERNAL MODULE: ./lib/http/failures.js
var failures = __webpack_require__(5345);
;// CONCATENATED MODULE: ./lib/http/connection.js


/**
 * One virtual user's requests to one origin, one at a time, over a line of its own or one borrowed for each. It is
 * its own handler for every request, so that a request costs no closure, promise or timer here. Times are
 * monotonic ms.
 */
class Connection {
    origin;
    /** The proxy that is sent the requests as they are; null where there is none, or where it only passes TLS on. */
    proxy;
    /** When the request was written; 0 if it never was. */
    sentAt = 0;
    firstByteAt = 0;
    finishedAt = 0;
    /** What opening a connection for this request took, ms; 0 when there was one. */
    connect = 0;
    tls = 0;
    /** 0 when there was no answer. */
    status = 0;
    /** Name, value, name, value … */
    rawHeaders = NOTHING;
    /** Bytes of the body on the wire. */
    bytes = 0;
    failure = null;
    #owner;
    #wire;
    #options;
    /** Null with a line of its own. */
    #pool;
    /** Whether a line is used for one request only. */
    #single;
    #line = null;
    #busy = false;
    #turns = 0;
    #keep = 'none';
    #chunks = [];
    /** Whether the headers are copies: what undici gives lies in the memory that was read into. */
    #ownHeaders = false;
    #abort = null;
    #cancelled = null;
    constructor(origin, owner, wire) {
        this.origin = origin;
        this.#owner = owner;
        this.#wire = wire;
        this.#pool = wire.poolOf(origin);
        const { secure, proxy } = wire.placeOf(origin);
        this.proxy = secure ? null : proxy;
        this.#single = !wire.keepAlive && wire.http2;
        const options = { method: 'GET', path: '/', headers: [], body: null };
        this.#options = wire.keepAlive ? options : { ...options, reset: true };
    }
    /** The body on the wire, if it was to be kept. */
    get body() {
        const [first] = this.#chunks;
        if (!first)
            return EMPTY;
        return this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    }
    /** Starts an exchange; its end is told to the owner, possibly before this returns. */
    send(outgoing, keep) {
        this.sentAt = 0;
        this.firstByteAt = 0;
        this.status = 0;
        this.rawHeaders = NOTHING;
        this.#ownHeaders = false;
        this.bytes = 0;
        this.failure = null;
        this.connect = 0;
        this.tls = 0;
        this.#busy = true;
        this.#turns = 0;
        this.#keep = keep;
        if (this.#chunks.length > 0)
            this.#chunks = [];
        this.#abort = null;
        this.#cancelled = null;
        const options = this.#options;
        options.method = outgoing.method;
        options.path = outgoing.path;
        options.headers = outgoing.headers;
        options.body = outgoing.body;
        this.#dispatch();
    }
    /** Ends the exchange under way with this failure. */
    cancel(failure) {
        if (!this.#busy)
            return;
        this.#cancelled = failure;
        if (this.#abort)
            this.#abort();
        else
            this.#line?.withdraw(this);
    }
    /** Closes the connection; an exchange under way fails. */
    async close() {
        this.cancel({ kind: 'aborted', detail: 'the load ended' });
        const line = this.#line;
        this.#line = null;
        await line?.close();
    }
    /** Leaves the connection; the next request opens another. Not while an exchange is under way. */
    leave() {
        const line = this.#line;
        this.#line = null;
        // This may be called from within the callback of the line's last answer.
        if (line)
            setImmediate(closeLine, line);
    }
    opened({ connect, tls }) {
        this.connect += connect;
        this.tls += tls ?? 0;
    }
    /** The request was not looked at: it is as if it had not been sent (RFC 9113, 8.7). */
    turnedAway() {
        if (!this.#busy)
            return;
        this.#abort = null;
        if (++this.#turns > MOST_TURNS) {
            this.onError(new Error('the server takes no request over its connections'));
            return;
        }
        this.sentAt = 0;
        this.firstByteAt = 0;
        if (this.#line && this.#pool) {
            this.#pool.give(this.#line);
            this.#line = null;
        }
        this.#dispatch();
    }
    onConnect(abort) {
        this.#abort = abort;
        this.sentAt = performance.now();
    }
    onResponseStarted() {
        if (this.firstByteAt === 0)
            this.firstByteAt = performance.now();
    }
    onHeaders(status, headers) {
        if (status >= 200) {
            this.status = status;
            this.rawHeaders = headers;
        }
        return true;
    }
    onData(chunk) {
        this.bytes += chunk.length;
        if (this.#keep === 'none')
            return true;
        if (this.#keep === 'all' && this.bytes > LARGEST_BODY)
            this.cancel({ kind: 'check', detail: TOO_LARGE });
        else if (this.#keep === 'all' || this.bytes <= LONGEST_START)
            this.#chunks.push(chunk);
        return true;
    }
    onComplete() {
        this.#finish(null);
    }
    onError(error) {
        this.#finish(this.#cancelled ?? (0,failures/* failureOf */.g5)(error, this.sentAt > 0));
    }
    retains() {
        if (!this.#busy)
            return false;
        if (this.status === 0 || this.#keep !== 'none')
            return true;
        if (!this.#ownHeaders)
            this.rawHeaders = this.rawHeaders.map((part) => Buffer.from(part));
        this.#ownHeaders = true;
        return false;
    }
    #finish(failure) {
        if (!this.#busy)
            return;
        this.#busy = false;
        this.#abort = null;
        this.failure = failure;
        this.finishedAt = performance.now();
        if (this.#pool)
            this.#giveBack(this.#pool);
        else if (this.#single || this.#line?.closed === true)
            this.leave();
        this.#owner.exchanged(this);
    }
    #dispatch() {
        this.#line ??= this.#pool ? this.#pool.take() : this.#wire.openLine(this.origin);
        this.#line.dispatch(this.#options, this);
    }
    #giveBack(pool) {
        const line = this.#line;
        this.#line = null;
        if (!line)
            return;
        pool.give(line);
        if (this.#single)
            setImmediate(closeLine, line);
    }
}
const NOTHING = [];
const EMPTY = Buffer.alloc(0);
/** Bytes. */
const LONGEST_START = 65_536;
/** How often a request that the server did not look at takes another line. */
const MOST_TURNS = 3;
function closeLine(line) {
    void line.close();
}

;// CONCATENATED MODULE: ./lib/http/raw-headers.js
/** The values of every header of this name (lower case) in a list of name, value, name, value … */
function findHeaders(raw, name) {
    let values = null;
    const first = name.charCodeAt(0);
    for (let i = 0; i + 1 < raw.length; i += 2) {
        const key = raw[i];
        if (key?.length !== name.length || ((key[0] ?? 0) | CASE_BIT) !== first)
            continue;
        if (key.toString('latin1').toLowerCase() !== name)
            continue;
        (values ??= []).push(raw[i + 1]?.toString('latin1') ?? '');
    }
    return values ?? NO_VALUES;
}
/** Whether a list of name, value, name, value … has this name (lower case). */
function hasHeader(headers, name) {
    return headers.some((header, i) => i % 2 === 0 && header.toLowerCase() === name);
}
/** What tells upper case from lower case in ASCII. */
const CASE_BIT = 0x20;
const NO_VALUES = [];

;// CONCATENATED MODULE: ./lib/http/redirects.js
/**
 * The request that a redirect asks for; null when the answer is none. 303 becomes a GET, 301 and 302 turn a POST
 * into one, 307 and 308 repeat it. Credentials stay behind when the origin changes.
 */
function nextHop(from, status, location) {
    if (!REDIRECTS.has(status) || location === null || !URL.canParse(location, from.url))
        return null;
    const url = new URL(location, from.url);
    url.hash = '';
    const becomesGet = (status === 303 && from.method !== 'HEAD') || (status <= 302 && from.method === 'POST');
    const leaves = url.origin !== new URL(from.url).origin;
    return {
        url: url.href,
        method: becomesGet ? 'GET' : from.method,
        path: url.pathname + url.search,
        headers: keepHeaders(from.headers, becomesGet, leaves),
        body: becomesGet ? null : from.body,
    };
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const OF_THE_ORIGIN = new Set(['authorization', 'cookie', 'proxy-authorization', 'host']);
function keepHeaders(headers, withoutBody, leaves) {
    const kept = [];
    for (let i = 0; i + 1 < headers.length; i += 2) {
        const name = headers[i] ?? '';
        const lower = name.toLowerCase();
        if (withoutBody && lower.startsWith('content-'))
            continue;
        if (leaves && OF_THE_ORIGIN.has(lower))
            continue;
        kept.push(name, headers[i + 1] ?? '');
    }
    return kept;
}

;// CONCATENATED MODULE: ./lib/http/transfer.js





/**
 * One virtual user's way to the servers: one request at a time, with its redirects, cookies and time-out, over
 * one connection per origin. It is also the view of the answer that checks and captures read. Monotonic ms.
 */
class Transfer {
    startedAt = 0;
    /** When the first hop was written; 0 if it never was. */
    sentAt = 0;
    firstByteAt = 0;
    finishedAt = 0;
    /** What opening connections took, ms, over all hops; 0 when they were open. */
    connect = 0;
    tls = 0;
    status = 0;
    /** Bytes of the last body on the wire. */
    bytes = 0;
    /** Bytes of all bodies on the wire. */
    bytesReceived = 0;
    bytesSent = 0;
    body = transfer_EMPTY;
    failure = null;
    deadline = 0;
    queue = null;
    previous = null;
    next = null;
    #wire;
    #owner;
    #connections = new Map();
    #home;
    #headers = [];
    #connection;
    #rawHeaders = NO_HEADERS;
    #hop = { url: '', method: '', path: '', headers: [], body: null };
    #options = { timeout: (0,units.ms)(0), redirects: 0, needsBody: false };
    #cookies = null;
    #redirects = 0;
    #keep = 'none';
    #active = false;
    constructor(wire, owner) {
        this.#wire = wire;
        this.#owner = owner;
        this.#home = new Connection(wire.origin, this, wire);
        this.#connection = this.#home;
    }
    /** Service time so far, or of the whole chain of redirects. */
    get elapsed() {
        return (0,units.ms)(this.sentAt === 0 ? 0 : this.finishedAt - this.sentAt);
    }
    get setCookies() {
        return findHeaders(this.#rawHeaders, 'set-cookie');
    }
    /** Of the final answer; the name in lower case. */
    header(name) {
        return findHeaders(this.#rawHeaders, name)[0] ?? null;
    }
    /** Name and value of every header of the final answer. */
    headerLines() {
        return this.#rawHeaders.flatMap((name, i) => i % 2 === 0
            ? [[name.toString('latin1'), this.#rawHeaders[i + 1]?.toString('latin1') ?? '']]
            : []);
    }
    /** Starts a transfer; its end is told to the owner, possibly before this returns. */
    start(request, options, cookies) {
        this.startedAt = performance.now();
        this.sentAt = 0;
        this.firstByteAt = 0;
        this.finishedAt = 0;
        this.connect = 0;
        this.tls = 0;
        this.bytesReceived = 0;
        this.bytesSent = 0;
        this.failure = null;
        this.#options = options;
        this.#keep = options.needsBody ? 'all' : options.peek === true ? 'start' : 'none';
        this.#cookies = cookies;
        this.#redirects = options.redirects;
        this.#active = true;
        this.#wire.deadlines.add(this, this.startedAt, options.timeout);
        const { path } = request;
        if (path.startsWith('/')) {
            const { origin, prefix } = this.#wire;
            const full = prefix + path;
            this.#hop = {
                url: origin + full,
                method: request.method,
                path: full,
                headers: request.headers,
                body: request.body,
            };
            this.#dispatch(this.#home);
        }
        else {
            this.#goTo({ ...request, url: path, path: '' });
        }
    }
    /** Ends the transfer under way with this failure. */
    cancel(failure) {
        if (this.#active)
            this.#connection.cancel(failure);
    }
    expire() {
        this.cancel({
            kind: 'timeout',
            detail: `no complete answer within ${(0,units/* formatDuration */.a3)(this.#options.timeout)}`,
        });
    }
    /** The visit is over: where each has connections of its own, they are left. Not while a transfer is under way. */
    endVisit() {
        if (!this.#wire.perIteration)
            return;
        this.#home.leave();
        for (const connection of this.#connections.values())
            connection.leave();
        this.#connections.clear();
    }
    /** Closes every connection; a transfer under way fails as aborted. */
    async close() {
        await Promise.all([this.#home, ...this.#connections.values()].map((connection) => connection.close()));
    }
    exchanged(connection) {
        if (!this.#active)
            return;
        if (this.sentAt === 0)
            this.sentAt = connection.sentAt;
        this.firstByteAt = connection.firstByteAt;
        this.connect += connection.connect;
        this.tls += connection.tls;
        this.bytesReceived += connection.bytes;
        if (connection.failure) {
            this.#finish(connection.failure, connection.finishedAt);
            return;
        }
        this.status = connection.status;
        this.bytes = connection.bytes;
        this.#rawHeaders = connection.rawHeaders;
        const setCookies = this.#cookies ? this.setCookies : NO_COOKIES;
        if (setCookies.length > 0)
            this.#cookies?.store(setCookies, this.#hop.url);
        const hop = this.#redirects > 0 ? nextHop(this.#hop, this.status, this.header('location')) : null;
        if (hop) {
            this.#redirects--;
            this.#goTo(hop);
        }
        else {
            this.#finish(this.#keep === 'none' ? null : this.#decode(connection), connection.finishedAt);
        }
    }
    /** Sends to an absolute URL, if the guard lets it. */
    #goTo(hop) {
        const refusal = this.#wire.refusalOf(hop.url);
        if (refusal !== null) {
            this.#finish({ kind: 'refused', detail: refusal }, performance.now());
            return;
        }
        const url = new URL(hop.url);
        this.#hop = { ...hop, path: url.pathname + url.search };
        this.#dispatch(url.origin === this.#wire.origin ? this.#home : this.#connectionTo(url.origin));
    }
    #dispatch(connection) {
        const hop = this.#hop;
        this.#connection = connection;
        const headers = this.#headers;
        headers.length = 0;
        for (const part of hop.headers)
            headers.push(part);
        const { authorization } = this.#wire;
        if (authorization !== null && connection === this.#home && !hasHeader(headers, 'authorization')) {
            headers.push('authorization', authorization);
        }
        const cookies = this.#cookies ? this.#cookies.header(hop.url) : null;
        if (cookies !== null)
            headers.push('cookie', cookies);
        if (hop.body !== null)
            this.bytesSent += Buffer.byteLength(hop.body);
        this.#forgetAnswer();
        const { proxy } = connection;
        if (proxy?.authorization != null)
            headers.push('proxy-authorization', proxy.authorization);
        // A proxy of plain HTTP is told the whole URL (RFC 9112, 3.2.2).
        const path = proxy ? connection.origin + hop.path : hop.path;
        connection.send({ method: hop.method, path, headers, body: hop.body }, this.#keep);
    }
    #connectionTo(origin) {
        const known = this.#connections.get(origin);
        if (known)
            return known;
        const [oldest] = this.#connections;
        if (oldest && this.#connections.size >= MOST_ORIGINS) {
            this.#connections.delete(oldest[0]);
            void oldest[1].close();
        }
        const connection = new Connection(origin, this, this.#wire);
        this.#connections.set(origin, connection);
        return connection;
    }
    #decode(connection) {
        const decoded = decodeBody(connection.body, this.header('content-encoding'));
        if (typeof decoded !== 'string')
            this.body = decoded;
        else if (this.#keep === 'all')
            return { kind: 'check', detail: decoded };
        return null;
    }
    #forgetAnswer() {
        this.status = 0;
        this.bytes = 0;
        this.body = transfer_EMPTY;
        this.#rawHeaders = NO_HEADERS;
    }
    #finish(failure, at) {
        this.#active = false;
        this.failure = failure;
        this.finishedAt = at;
        this.#wire.deadlines.remove(this);
        this.#owner.transferred(this);
    }
}
const transfer_EMPTY = Buffer.alloc(0);
const NO_HEADERS = [];
const NO_COOKIES = [];
/** Connections to other origins that one user keeps open. */
const MOST_ORIGINS = 8;


/***/ }),

/***/ 6848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ Wire)
});

// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(2359);
// EXTERNAL MODULE: ./lib/model/notes.js
var notes = __webpack_require__(3912);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
// EXTERNAL MODULE: ./lib/http/failures.js
var failures = __webpack_require__(5345);
;// CONCATENATED MODULE: ./lib/http/opening.js
/** One attempt to open a connection. It ends once, whatever its sockets go through. */
class Opening {
    #startedAt = performance.now();
    #opened;
    #connectedAt = 0;
    #pending = true;
    #socket = null;
    constructor(opened) {
        this.#opened = opened;
    }
    /** Follows this socket: its failure is the attempt's. A later one that runs over it takes its place. */
    follow(socket) {
        this.#socket = socket;
        socket.setNoDelay(true);
        socket.on('error', (error) => {
            if (socket === this.#socket)
                this.fail(error);
        });
        socket.once('close', () => {
            if (socket === this.#socket)
                this.fail(new Error('the connection was closed before it was ready'));
        });
        return socket;
    }
    /** The way to the server is open; what remains is TLS, if anything. */
    connected() {
        this.#connectedAt = performance.now();
    }
    succeed(socket, secure) {
        if (!this.#pending)
            return;
        this.#pending = false;
        this.#opened(null, socket, {
            connect: this.#connectedAt - this.#startedAt,
            tls: secure ? performance.now() - this.#connectedAt : null,
        });
    }
    fail(error) {
        if (!this.#pending)
            return;
        this.#pending = false;
        this.#socket?.destroy();
        this.#opened(error, null, NO_SETUP);
    }
    /** Gives up, if it has not succeeded yet; nobody is told. */
    cancel() {
        if (!this.#pending)
            return;
        this.#pending = false;
        this.#socket?.destroy();
    }
}
const NO_SETUP = { connect: 0, tls: null };

;// CONCATENATED MODULE: ./lib/http/tunnel.js

/**
 * Asks a connected proxy for a way through to `authority` (`host:port`), by CONNECT. Calls back once; an end of
 * the socket before the answer is left to whoever watches it.
 */
function openTunnel(socket, proxy, authority, callback) {
    let answer = '';
    const read = (chunk) => {
        answer += chunk.toString('latin1');
        const end = answer.indexOf('\r\n\r\n');
        if (end < 0 && answer.length <= LONGEST_ANSWER)
            return;
        socket.removeListener('data', read);
        socket.pause();
        const status = /^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1];
        if (end >= 0 && status?.startsWith('2') === true) {
            const rest = answer.slice(end + 4);
            if (rest !== '')
                socket.unshift(Buffer.from(rest, 'latin1'));
            callback(null);
        }
        else
            callback(refusalOf(proxy, authority, status));
    };
    socket.on('data', read);
    const credentials = proxy.authorization === null ? '' : `Proxy-Authorization: ${proxy.authorization}\r\n`;
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${credentials}\r\n`);
}
/** Bytes of an answer's headers at most. */
const LONGEST_ANSWER = 16_384;
function refusalOf(proxy, authority, status) {
    if (status === undefined)
        return new failures/* ProxyRefusal */.fR(`the proxy ${proxy.name} does not speak HTTP`);
    const advice = status === '407' ? ': it wants other credentials' : '';
    return new failures/* ProxyRefusal */.fR(`the proxy ${proxy.name} opened no tunnel to ${authority}: it answered ${status}${advice}`);
}

;// CONCATENATED MODULE: ./lib/http/connector.js





/**
 * Opens the connections of one run: every name's addresses pass the guard before the first packet. Behind a proxy
 * only the name can be checked, as it is the proxy that looks it up.
 */
class Connector {
    #guard;
    #tls;
    #names;
    constructor(guard, tls, names) {
        this.#guard = guard;
        this.#tls = tls;
        this.#names = names;
    }
    /** Opens a connection; the result is told later, never before this returns. */
    open(place, wish, opened, reads = null) {
        const opening = new Opening(opened);
        const { host } = place;
        const refusal = (0,external_node_net_.isIP)(host) > 0 && place.socketPath === null ? this.#guard.checkAddress(host, host) : null;
        if (refusal !== null) {
            queueMicrotask(() => {
                opening.fail(new failures/* GuardRefusal */.UG(refusal));
            });
        }
        else if (place.socketPath !== null) {
            const socket = opening.follow(connectPlainly({ path: place.socketPath }, reads));
            socket.once('connect', () => {
                opening.connected();
                opening.succeed(socket, false);
            });
        }
        else if (place.proxy !== null)
            this.#openThroughProxy(place, place.proxy, wish, opening);
        else
            this.#openDirectly(place, wish, opening, reads);
        return opening;
    }
    #openDirectly(place, wish, opening, reads) {
        const { host, port, secure } = place;
        const to = { host, port, lookup: this.#lookup, ...ATTEMPTS };
        const ready = (socket) => {
            const refusal = this.#guard.checkAddress(host, socket.remoteAddress ?? '');
            if (refusal === null)
                opening.succeed(socket, secure);
            else
                opening.fail(new failures/* GuardRefusal */.UG(refusal));
        };
        if (secure) {
            const socket = this.#secure(to, place, wish, opening, ready);
            socket.once('connect', () => {
                opening.connected();
            });
            return;
        }
        const socket = opening.follow(connectPlainly(to, reads));
        socket.once('connect', () => {
            opening.connected();
            ready(socket);
        });
    }
    #openThroughProxy(place, proxy, wish, opening) {
        // What goes wrong before the proxy answers is about the proxy, whose name must then be told.
        const toProxy = new Opening((error, socket) => {
            if (!socket) {
                const { detail } = (0,failures/* failureOf */.g5)(error, false);
                opening.fail(new failures/* ProxyRefusal */.fR(`the proxy ${proxy.name} can't be reached: ${detail}`));
                return;
            }
            if (place.secure)
                this.#openTunnel(socket, place, proxy, wish, opening);
            else {
                opening.connected();
                opening.succeed(socket, false);
            }
        });
        const { host, port } = proxy;
        const to = { host, port, lookup: this.#lookupUnchecked, ...ATTEMPTS };
        const servername = (0,external_node_net_.isIP)(host) > 0 ? '' : host;
        const socket = toProxy.follow(proxy.secure ? (0,external_node_tls_.connect)({ ...to, servername, ALPNProtocols: ['http/1.1'] }) : (0,external_node_net_.connect)(to));
        opening.follow(socket);
        socket.once(proxy.secure ? 'secureConnect' : 'connect', () => {
            toProxy.connected();
            toProxy.succeed(socket, proxy.secure);
        });
    }
    #openTunnel(socket, place, proxy, wish, opening) {
        const name = (0,external_node_net_.isIP)(place.host) === 6 ? `[${place.host}]` : place.host;
        openTunnel(socket, proxy, `${name}:${place.port}`, (refusal) => {
            if (refusal) {
                opening.fail(refusal);
                return;
            }
            opening.connected();
            this.#secure({ socket, host: place.host }, place, wish, opening, (secured) => {
                opening.succeed(secured, true);
            });
        });
    }
    #secure(to, { host }, wish, opening, ready) {
        const socket = opening.follow((0,external_node_tls_.connect)({
            servername: (0,external_node_net_.isIP)(host) > 0 ? '' : host,
            ...this.#tls,
            ...to,
            session: wish.session,
            ALPNProtocols: [...wish.protocols],
        }));
        socket.on('session', wish.onSession);
        socket.once('secureConnect', () => {
            ready(socket);
        });
        return socket;
    }
    #lookup = (host, _options, callback) => {
        this.#names.addressesOf(host, (error, addresses) => {
            if (error) {
                callback(error, []);
                return;
            }
            const refusals = addresses.map(({ address }) => this.#guard.checkAddress(host, address));
            const allowed = addresses.filter((_, index) => refusals[index] === null);
            if (allowed.length > 0)
                callback(null, allowed);
            else
                callback(new failures/* GuardRefusal */.UG(refusals[0] ?? `${host} has no address`), []);
        });
    };
    /** The proxy comes from the environment of the job, and no load is meant for it. */
    #lookupUnchecked = (host, _options, callback) => {
        this.#names.addressesOf(host, callback);
    };
}
/** How long one of several addresses is tried before the next one, ms: a busy server answers late, too. */
const ATTEMPTS = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 1000 };
/** Over TLS it is the encryption that reads from the socket. */
function connectPlainly(to, reads) {
    if (reads === null)
        return (0,external_node_net_.connect)(to);
    const socket = (0,external_node_net_.connect)({ ...to, ...reads.options });
    reads.attach(socket);
    return socket;
}

;// CONCATENATED MODULE: ./lib/http/deadlines.js
/**
 * Time-outs without a timer each: entries of one length expire in the order of their arrival, so each length has
 * a linked list whose head is due first. `sweep` is called from one interval for all of them.
 */
class Deadlines {
    #queues = new Map();
    add(entry, now, timeout) {
        let queue = this.#queues.get(timeout);
        if (!queue) {
            queue = new DeadlineQueue();
            this.#queues.set(timeout, queue);
        }
        entry.deadline = now + timeout;
        queue.append(entry);
    }
    remove(entry) {
        entry.queue?.remove(entry);
    }
    /** Expires everything that is due. */
    sweep(now) {
        for (const queue of this.#queues.values()) {
            let head = queue.head;
            while (head && head.deadline <= now) {
                queue.remove(head);
                head.expire();
                head = queue.head;
            }
        }
    }
}
/** A doubly linked list through the entries themselves: appending and removing allocate nothing. */
class DeadlineQueue {
    head = null;
    #tail = null;
    append(entry) {
        entry.queue = this;
        entry.previous = this.#tail;
        entry.next = null;
        if (this.#tail)
            this.#tail.next = entry;
        else
            this.head = entry;
        this.#tail = entry;
    }
    remove(entry) {
        if (entry.previous)
            entry.previous.next = entry.next;
        else
            this.head = entry.next;
        if (entry.next)
            entry.next.previous = entry.previous;
        else
            this.#tail = entry.previous;
        entry.queue = null;
        entry.previous = null;
        entry.next = null;
    }
}

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
;// CONCATENATED MODULE: ./lib/http/lean-reads.js
/**
 * Reading without an allocation per read: the system writes into one buffer per connection, over and over (`onread` of
 * `net.connect`), instead of into a new one of 64 KB each time. An answer that takes more than one chunk gets further
 * buffers, as what has been read of it is still referred to.
 */
class LeanReads {
    #owner;
    #socket = null;
    #buffer = Buffer.allocUnsafeSlow(SMALL);
    #chunk = null;
    /** What the next read is to fill, when it is not the same buffer again; undefined outside of a read. */
    #next;
    constructor(owner) {
        this.#owner = owner;
    }
    /** What `net.connect` is to be given. */
    get options() {
        return { onread: { buffer: this.#nextBuffer, callback: this.#take } };
    }
    /** Makes the socket's `read` give the chunk that lies in the buffer. */
    attach(socket) {
        this.#socket = socket;
        const readStream = socket.read.bind(socket);
        socket.read = (size) => {
            // The stream itself asks with 0, to see its end.
            if (size === 0)
                return readStream(0);
            const chunk = this.#chunk;
            this.#chunk = null;
            return chunk;
        };
    }
    #take = (length, buffer) => {
        const { exchanges } = this.#owner;
        this.#chunk = Buffer.from(buffer.buffer, buffer.byteOffset, length);
        this.#socket?.emit('readable');
        const retained = this.#unread() || (exchanges === this.#owner.exchanges && this.#owner.retains());
        if (retained)
            this.#next = Buffer.allocUnsafeSlow(LARGE);
        else
            this.#next = buffer.length > SMALL ? Buffer.allocUnsafeSlow(SMALL) : 'same';
        return true;
    };
    #unread() {
        return this.#chunk !== null;
    }
    /** Asked for when a connection is begun, and after each read: Node.js keeps what it has when it is given none. */
    #nextBuffer = () => {
        const next = this.#next;
        this.#next = undefined;
        if (next === 'same')
            return undefined;
        this.#buffer = next ?? this.#buffer;
        return this.#buffer;
    };
}
/** Most answers of an API fit; ten thousand connections take 40 MB. Bytes. */
const SMALL = 4096;
/** What Node.js itself reads at once. Bytes. */
const LARGE = 65_536;

;// CONCATENATED MODULE: ./lib/http/http1-line.js



/** One connection of HTTP/1.1: one request at a time. */
class Http1Line {
    most = 1;
    users = 0;
    stacked = false;
    closed = false;
    /** Requests that were begun. */
    exchanges = 0;
    #client;
    #connector;
    #place;
    #user = null;
    #opening = null;
    #session;
    /** A connection that stands already. */
    #ready;
    constructor(origin, place, connector, ready = null) {
        this.#connector = connector;
        this.#place = place;
        this.#ready = ready;
        this.#client = new undici/* Client */.Kj(origin, {
            pipelining: 1,
            headersTimeout: 0,
            bodyTimeout: 0,
            keepAliveTimeout: IDLE,
            connect: (_, callback) => {
                this.#connect(callback);
            },
        });
    }
    dispatch(options, user) {
        this.#user = user;
        this.exchanges++;
        this.#client.dispatch(options, user);
    }
    retains() {
        return this.#user?.retains() ?? false;
    }
    /** Before a request is written undici can't cancel it: the whole client goes, with its half-open connection. */
    withdraw() {
        void this.close();
    }
    async close() {
        this.closed = true;
        const closed = this.#client.destroy();
        this.#opening?.cancel();
        this.#opening = null;
        this.#ready?.destroy();
        this.#ready = null;
        await closed;
    }
    #connect(callback) {
        const ready = this.#ready;
        this.#ready = null;
        if (ready && !ready.destroyed) {
            // undici goes on only after a callback that comes later.
            queueMicrotask(() => {
                callback(null, ready);
            });
            return;
        }
        const opened = (error, socket, setup) => {
            this.#opening = null;
            if (socket) {
                this.#user?.opened(setup);
                callback(null, socket);
            }
            else
                callback(new failures/* NoConnection */.CL(error), null);
        };
        this.#opening = this.#connector.open(this.#place, this.#wish(), opened, new LeanReads(this));
    }
    #wish() {
        return {
            protocols: PROTOCOLS,
            session: this.#session,
            onSession: (session) => (this.#session = session),
        };
    }
}
/**
 * How long a connection without a request is kept, unless the server announces another time, ms. Browsers and the
 * clients of other languages keep theirs for a minute and more; nginx closes them after 75 seconds.
 */
const IDLE = 60_000;
const PROTOCOLS = ['http/1.1'];

// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(2467);
;// CONCATENATED MODULE: ./lib/http/http2-exchange.js

/** One request over a connection of HTTP/2, told to its user as undici tells those of HTTP/1.1. */
class Http2Exchange {
    #session;
    #authority;
    #options;
    #user;
    #stream = null;
    #answered = false;
    #over = false;
    constructor(session, authority, options, user) {
        this.#session = session;
        this.#authority = authority;
        this.#options = options;
        this.#user = user;
    }
    begin() {
        const user = this.#user;
        user.onConnect(this.#abort);
        if (this.#over)
            return;
        try {
            this.#send();
        }
        catch (error) {
            this.#fail(error instanceof Error ? error : new Error(String(error)));
        }
    }
    #send() {
        const { body } = this.#options;
        const stream = this.#session.request(headersOf(this.#authority, this.#options), {
            endStream: body === null,
        });
        this.#stream = stream;
        stream.on('headers', () => {
            this.#user.onResponseStarted();
        });
        stream.once('response', (headers) => {
            if (this.#over)
                return;
            this.#answered = true;
            this.#user.onResponseStarted();
            this.#user.onHeaders(Number(headers[':status']), rawHeaders(headers));
        });
        stream.on('data', (chunk) => {
            if (!this.#over)
                this.#user.onData(chunk);
        });
        stream.once('end', () => {
            if (this.#answered && stream.rstCode === external_node_http2_.constants.NGHTTP2_NO_ERROR && !stream.aborted)
                this.#complete();
        });
        stream.once('error', (error) => {
            this.#lost(error);
        });
        stream.once('close', () => {
            this.#lost(new Error(`the server closed the stream before its answer was complete (${codeOf(stream)})`));
        });
        if (body !== null)
            stream.end(body);
    }
    #abort = (error) => {
        if (this.#over)
            return;
        this.#stream?.close(external_node_http2_.constants.NGHTTP2_CANCEL);
        this.#fail(error ?? new Error('aborted'));
    };
    #complete() {
        if (this.#over)
            return;
        this.#over = true;
        this.#user.onComplete();
    }
    #lost(error) {
        if (this.#over)
            return;
        if (!this.#answered && this.#stream?.rstCode === external_node_http2_.constants.NGHTTP2_REFUSED_STREAM) {
            this.#over = true;
            this.#user.turnedAway();
        }
        else
            this.#fail(error);
    }
    #fail(error) {
        if (this.#over)
            return;
        this.#over = true;
        this.#user.onError(error);
    }
}
/** What has no place in a request of HTTP/2 (RFC 9113, 8.2.2); Node.js would throw. */
const OF_THE_CONNECTION = new Set([
    'connection',
    'http2-settings',
    'keep-alive',
    'proxy-connection',
    'te',
    'transfer-encoding',
    'upgrade',
]);
function headersOf(authority, { method, path, headers, body }) {
    const fields = {
        ':method': method,
        ':scheme': 'https',
        ':authority': authority,
        ':path': path,
    };
    for (let i = 0; i + 1 < headers.length; i += 2) {
        const name = (headers[i] ?? '').toLowerCase();
        const value = headers[i + 1] ?? '';
        if (name === 'host')
            fields[':authority'] = value;
        else if (!OF_THE_CONNECTION.has(name))
            fields[name] = value;
    }
    if (body !== null)
        fields['content-length'] = Buffer.byteLength(body);
    return fields;
}
/** As HTTP/1.1 would have them. */
function rawHeaders(headers) {
    const raw = [];
    for (const [name, value] of Object.entries(headers)) {
        if (name.startsWith(':'))
            continue;
        for (const one of Array.isArray(value) ? value : [value ?? ''])
            raw.push(Buffer.from(name), Buffer.from(one, 'latin1'));
    }
    return raw;
}
function codeOf({ rstCode }) {
    const name = Object.entries(external_node_http2_.constants).find(([key, code]) => key.startsWith('NGHTTP2_') && code === rstCode);
    return name?.[0].replace('NGHTTP2_', '') ?? String(rstCode);
}

;// CONCATENATED MODULE: ./lib/http/http2-line.js



/**
 * One connection that offers HTTP/2 and goes on with HTTP/1.1 where the server chooses that. Requests that come
 * while it connects wait for it. Node's own client carries it: undici's ends everything under way when the server
 * announces that it will take no more requests (GOAWAY), which servers do after a number of them.
 */
class Http2Line {
    users = 0;
    stacked = false;
    closed = false;
    #origin;
    #authority;
    #place;
    #connector;
    #fellBack;
    #waiting = [];
    #most = MOST_STREAMS;
    /** The one that takes requests; others may be finishing what they have. */
    #session = null;
    #sessions = new Map();
    #http1 = null;
    #opening = null;
    #ticket;
    /** `fellBack` is called when the server chooses HTTP/1.1. */
    constructor(origin, place, connector, fellBack) {
        this.#origin = origin;
        this.#authority = new URL(origin).host;
        this.#place = place;
        this.#connector = connector;
        this.#fellBack = fellBack;
    }
    get most() {
        return this.#most;
    }
    dispatch(options, user) {
        if (this.#http1)
            this.#http1.dispatch(options, user);
        else if (this.#session && !this.#session.closed && !this.#session.destroyed) {
            new Http2Exchange(this.#session, this.#authority, options, user).begin();
        }
        else {
            this.#waiting.push({ options, user });
            if (!this.#opening)
                this.#open();
        }
    }
    withdraw(user) {
        const index = this.#waiting.findIndex((waiting) => waiting.user === user);
        if (index < 0) {
            void this.close();
            return;
        }
        this.#waiting.splice(index, 1);
        if (this.#waiting.length === 0) {
            this.#opening?.cancel();
            this.#opening = null;
        }
        user.onError(new Error('withdrawn before the connection stood'));
    }
    async close() {
        this.closed = true;
        this.#opening?.cancel();
        this.#opening = null;
        this.#fail(new Error('the connection was closed'));
        await this.#http1?.close();
        await Promise.all([...this.#sessions].map(([session, socket]) => destroyed(session, socket)));
    }
    #open() {
        const wish = {
            protocols: http2_line_PROTOCOLS,
            session: this.#ticket,
            onSession: (session) => (this.#ticket = session),
        };
        this.#opening = this.#connector.open(this.#place, wish, (error, socket, setup) => {
            this.#opening = null;
            if (!socket)
                this.#fail(error ?? new Error('no connection'));
            else if (protocolOf(socket) === 'h2')
                this.#useHttp2(socket, setup);
            else
                this.#useHttp1(socket, setup);
        });
    }
    #useHttp2(socket, setup) {
        const session = (0,external_node_http2_.connect)(this.#origin, {
            createConnection: () => socket,
            settings: { enablePush: false, initialWindowSize: STREAM_WINDOW },
        });
        this.#session = session;
        this.#sessions.set(session, socket);
        // A session that has finished what it had waits for the server to close, which it may never do.
        socket.once('finish', () => socket.destroy());
        // Every stream gets the error of its session by itself.
        session.on('error', () => undefined);
        session.once('connect', () => {
            session.setLocalWindowSize(CONNECTION_WINDOW);
        });
        session.on('remoteSettings', ({ maxConcurrentStreams }) => {
            this.#most = Math.max(Math.min(maxConcurrentStreams ?? MOST_STREAMS, MOST_STREAMS), 1);
        });
        session.once('close', () => {
            this.#sessions.delete(session);
            if (this.#session === session)
                this.#session = null;
        });
        this.#waiting[0]?.user.opened(setup);
        for (const { options, user } of this.#waiting.splice(0))
            this.dispatch(options, user);
    }
    /** One of those that waited stays, the others take lines of their own. */
    #useHttp1(socket, setup) {
        this.#most = 1;
        this.#http1 = new Http1Line(this.#origin, this.#place, this.#connector, socket);
        this.#fellBack();
        const [first, ...others] = this.#waiting.splice(0);
        first?.user.opened(setup);
        if (first)
            this.#http1.dispatch(first.options, first.user);
        for (const { user } of others)
            user.turnedAway();
    }
    #fail(error) {
        for (const { user } of this.#waiting.splice(0))
            user.onError(error);
    }
}
const http2_line_PROTOCOLS = ['h2', 'http/1.1'];
/** Requests under way over one connection at most: what every server should allow (RFC 9113, 6.5.2). */
const MOST_STREAMS = 100;
/** How much a server may send before it is told to go on, bytes: enough for any network between the two. */
const STREAM_WINDOW = 1 << 20;
const CONNECTION_WINDOW = 16 << 20;
function protocolOf(socket) {
    return 'alpnProtocol' in socket ? socket.alpnProtocol : null;
}
function destroyed(session, socket) {
    return new Promise((resolve) => {
        session.once('close', resolve);
        session.destroy();
        socket.destroy();
    });
}

;// CONCATENATED MODULE: ./lib/http/line-pool.js
/**
 * The lines to one origin that the users of a run share: whoever sends takes one for the length of a request.
 * Last in, first out: as few as possible are in use. A new one is opened when none has room.
 */
class LinePool {
    #create;
    #all = new Set();
    /** Those with room, as far as is known. */
    #stack = [];
    constructor(create) {
        this.#create = create;
    }
    take() {
        let line = this.#stack.at(-1);
        while (line && (line.closed || line.users >= line.most)) {
            if (line.closed)
                this.#all.delete(line);
            this.#pop(line);
            line = this.#stack.at(-1);
        }
        if (!line) {
            line = this.#create();
            this.#all.add(line);
            this.#push(line);
        }
        line.users++;
        if (line.users >= line.most)
            this.#pop(line);
        return line;
    }
    give(line) {
        line.users--;
        if (line.closed)
            this.#all.delete(line);
        else if (!line.stacked && line.users < line.most)
            this.#push(line);
    }
    async close() {
        await Promise.all([...this.#all].map((line) => line.close()));
        this.#all.clear();
        this.#stack.length = 0;
    }
    #push(line) {
        line.stacked = true;
        this.#stack.push(line);
    }
    #pop(line) {
        line.stacked = false;
        this.#stack.pop();
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./lib/http/name-lookup.js

/** Asks the operating system. */
const systemResolve = (name, callback) => {
    (0,external_node_dns_.lookup)(name, { all: true }, callback);
};
/**
 * The addresses of names for one run, each answer kept for five seconds: the lookups of a run that opens a
 * connection per request would otherwise wait for each other. Every use of a name starts with its next address,
 * so that connections spread over all of them; the others follow, to be tried where the first one fails. The
 * family that the system prefers stays in front: a machine may have addresses of a family it can't reach.
 */
class NameLookup {
    #resolve;
    #names = new Map();
    constructor(resolve = systemResolve) {
        this.#resolve = resolve;
    }
    addressesOf(name, callback) {
        const known = this.#names.get(name);
        if (known?.addresses === null)
            known.waiting.push(callback);
        else if (known && known.until > performance.now())
            callback(null, turn(known, known.addresses));
        else
            this.#ask(name, known?.uses ?? 0, callback);
    }
    #ask(name, uses, callback) {
        const entry = { addresses: null, until: 0, uses, waiting: [callback] };
        this.#names.set(name, entry);
        this.#resolve(name, (error, addresses) => {
            if (error)
                this.#names.delete(name);
            entry.addresses = inOrder(addresses);
            entry.until = performance.now() + NAME_TTL;
            for (const waiting of entry.waiting.splice(0))
                waiting(error, turn(entry, entry.addresses));
        });
    }
}
/** ms. */
const NAME_TTL = 5000;
/** A resolver may shuffle: where the turns have got to would then mean nothing. */
function inOrder(addresses) {
    const first = addresses?.[0]?.family;
    return [...(addresses ?? [])].sort((a, b) => Number(b.family === first) - Number(a.family === first) || a.address.localeCompare(b.address, 'en'));
}
function turn(entry, addresses) {
    const first = addresses[0]?.family;
    const preferred = addresses.filter(({ family }) => family === first);
    const others = addresses.filter(({ family }) => family !== first);
    const start = entry.uses++;
    return [...rotated(preferred, start), ...rotated(others, start)];
}
function rotated(items, start) {
    const at = items.length === 0 ? 0 : start % items.length;
    return [...items.slice(at), ...items.slice(0, at)];
}

// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
// EXTERNAL MODULE: ./lib/http/addresses.js
var addresses = __webpack_require__(7920);
;// CONCATENATED MODULE: ./lib/http/proxies.js



/**
 * The proxy that requests to this URL go through; null: they go there directly, as those to this machine always do.
 * @throws {ConfigError} when the environment names one that can't be used.
 */
function proxyFor(url, settings) {
    const secure = url.protocol === 'https:';
    const text = (secure ? settings?.https : settings?.http)?.trim() ?? '';
    if (settings === null || text === '' || isThisMachine(url.hostname) || isExcepted(url, settings.except))
        return null;
    return parseProxy(text, secure ? 'HTTPS_PROXY' : 'HTTP_PROXY');
}
function parseProxy(text, variable) {
    const whole = text.includes('://') ? text : `http://${text}`;
    const url = URL.canParse(whole) ? new URL(whole) : null;
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
        // The value stays untold: it may hold a password.
        throw (0,errors/* usageError */.Wp)(`the environment variable ${variable} names no proxy that can be used: expected a URL such as http://proxy.example.com:3128`, `correct it, or list the target's host in NO_PROXY`);
    }
    const secure = url.protocol === 'https:';
    const port = Number(url.port || (secure ? 443 : 80));
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const pair = `${decoded(url.username)}:${decoded(url.password)}`;
    const authorization = pair === ':' ? null : `Basic ${Buffer.from(pair).toString('base64')}`;
    return { name: `${url.hostname}:${port}`, secure, host, port, authorization };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
function isThisMachine(hostname) {
    const host = bare(hostname);
    if ((0,external_node_net_.isIP)(host) > 0)
        return (0,addresses/* kindOfAddress */.Q)(host) === 'loopback';
    return host === 'localhost' || host.endsWith('.localhost');
}
/** NO_PROXY: `*`, names with everything below them, `host:port`, addresses and networks such as `10.0.0.0/8`. */
function isExcepted(url, except) {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return except
        .toLowerCase()
        .split(/[\s,]+/)
        .some((entry) => entry !== '' && matches(entry, host, port));
}
function matches(entry, host, port) {
    if (entry === '*')
        return true;
    if (entry.includes('/'))
        return isInside(host, entry);
    const [, named = entry, only] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
    if (only !== undefined && only !== port)
        return false;
    const name = bare(named.replace(/^\*?\./, ''));
    return host === name || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${name}`));
}
function isInside(host, network) {
    const [address = '', length = ''] = network.split('/');
    const version = (0,external_node_net_.isIP)(address);
    if (version === 0 || (0,external_node_net_.isIP)(host) !== version || !/^\d{1,3}$/.test(length))
        return false;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (Number(length) > (version === 4 ? 32 : 128))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, Number(length), family);
    return list.check(host, family);
}
/** Without the brackets of IPv6 and the dot of a fully qualified name. */
function bare(host) {
    return host
        .toLowerCase()
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/\.$/, '');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/http/tls-settings.js




/**
 * What every TLS connection of a run has in common. The context is made once: it holds all authorities, which
 * would otherwise be parsed for each connection.
 * @throws {MeasureError} when a file can no longer be read.
 */
function tlsOptions(settings) {
    if (settings === null)
        return {};
    const { ca, cert, key, insecure, servername } = settings;
    const own = ca.map(readPem);
    try {
        return {
            secureContext: external_node_tls_.createSecureContext({
                ...(own.length > 0 ? { ca: [...systemAuthorities(), ...own] } : {}),
                ...(cert === null || key === null ? {} : { cert: readPem(cert), key: readPem(key) }),
            }),
            rejectUnauthorized: !insecure,
            ...(servername === null ? {} : { servername }),
        };
    }
    catch (error) {
        if (error instanceof errors/* MeasureError */.TG)
            throw error;
        throw new errors/* MeasureError */.TG(`The files under http.tls can't be used: ${(0,error_text/* errorText */.k)(error)}`, { cause: error });
    }
}
function readPem(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'latin1');
    }
    catch (error) {
        throw new errors/* MeasureError */.TG(`The file ${path} of http.tls can't be read: ${(0,error_text/* errorText */.k)(error)}`, {
            hint: 'It was there when the scenario was checked: nothing may remove it while load runs.',
            cause: error,
        });
    }
}
/** Newer versions of Node.js tell what they trust, which may be the operating system's list. */
function systemAuthorities() {
    const list = Reflect.get(external_node_tls_namespaceObject, 'getCACertificates');
    if (typeof list !== 'function')
        return external_node_tls_.rootCertificates;
    const trusted = Reflect.apply(list, external_node_tls_namespaceObject, ['default']);
    return Array.isArray(trusted) ? trusted.map(String) : external_node_tls_.rootCertificates;
}

;// CONCATENATED MODULE: ./lib/http/wire.js










/** What all users of one run send through: the target, the guard, the time-outs, the connections they share. */
class Wire {
    /** Scheme, host and port of the target. */
    origin;
    /** The path that the target's URL puts before every request's; empty for most. */
    prefix;
    /** The `authorization` header of a target such as `http://name:password@host`. */
    authorization;
    keepAlive;
    http2;
    /** Whether users leave their connections when an iteration ends. */
    perIteration;
    guard;
    deadlines = new Deadlines();
    #connector;
    #proxies;
    #socketPath;
    #places = new Map();
    /** By origin; null when nothing is shared. */
    #pools;
    #fellBack = new Set();
    /**
     * `target`: a base URL, or `unix:/path` for a socket, whose requests are for http://localhost.
     * @throws {LoadgateError} when the TLS files or the environment's proxy can't be used.
     */
    constructor(target, guard, settings, resolve) {
        const url = new URL(target);
        this.#socketPath = url.protocol === 'unix:' ? decodeURIComponent(url.pathname) : null;
        this.origin = this.#socketPath === null ? url.origin : OF_A_SOCKET;
        this.prefix = this.#socketPath === null ? url.pathname.replace(/\/+$/, '') : '';
        this.authorization = basicAuthorization(url);
        this.keepAlive = settings.keepAlive;
        this.http2 = settings.http2;
        this.perIteration = settings.connections === 'per-iteration';
        this.guard = guard;
        this.#proxies = settings.proxy;
        this.#pools = settings.connections === 'shared' ? new Map() : null;
        this.#connector = new Connector(guard, tlsOptions(settings.tls), new NameLookup(resolve));
        // What is wrong with the proxy is to be known before the first request.
        this.placeOf(this.origin);
    }
    /** The lines that the users share; null when each has its own. */
    poolOf(origin) {
        if (this.#pools === null)
            return null;
        let pool = this.#pools.get(origin);
        if (!pool) {
            pool = new LinePool(() => this.openLine(origin));
            this.#pools.set(origin, pool);
        }
        return pool;
    }
    openLine(origin) {
        const place = this.placeOf(origin);
        if (!this.http2 || !place.secure || this.#fellBack.has(origin))
            return new Http1Line(origin, place, this.#connector);
        return new Http2Line(origin, place, this.#connector, () => this.#fellBack.add(origin));
    }
    placeOf(origin) {
        const known = this.#places.get(origin);
        if (known)
            return known;
        const url = new URL(origin);
        const secure = url.protocol === 'https:';
        const socketPath = origin === this.origin ? this.#socketPath : null;
        const place = {
            secure,
            host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
            port: Number(url.port || (secure ? 443 : 80)),
            socketPath,
            proxy: socketPath === null ? proxyFor(url, this.#proxies) : null,
        };
        this.#places.set(origin, place);
        return place;
    }
    /** Why nothing is sent to an absolute URL, as a sentence; null: it may be. */
    refusalOf(url) {
        const refusal = this.guard.checkUrl(url);
        if (refusal !== null)
            return refusal;
        try {
            this.placeOf(new URL(url).origin);
            return null;
        }
        catch (error) {
            return (0,error_text/* errorText */.k)(error);
        }
    }
    /** What a reader must know about the connections. */
    notes() {
        return [...this.#fellBack].map((origin) => (0,notes/* info */.p)(`${origin} speaks no HTTP/2: the requests went over HTTP/1.1.`));
    }
    /** Closes the connections that are shared. */
    async close() {
        await Promise.all([...(this.#pools?.values() ?? [])].map((pool) => pool.close()));
    }
}
/** The host that requests over a Unix socket name. */
const OF_A_SOCKET = 'http://localhost';
function basicAuthorization(url) {
    if (url.username === '' && url.password === '')
        return null;
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
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


/***/ })

};
