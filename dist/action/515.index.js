export const id = 515;
export const ids = [515];
export const modules = {

/***/ 37920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ kindOfAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

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

/***/ 95345:
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

/***/ 26905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createGuard)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37920);


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

/***/ 13048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ Transfer)
});

// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(22714);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
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
var failures = __webpack_require__(95345);
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

/***/ 66848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ Wire)
});

// EXTERNAL MODULE: ./lib/model/error-text.js
var error_text = __webpack_require__(72359);
// EXTERNAL MODULE: ./lib/model/notes.js
var notes = __webpack_require__(23912);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
// EXTERNAL MODULE: ./lib/http/failures.js
var failures = __webpack_require__(95345);
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
var undici = __webpack_require__(46752);
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
var external_node_http2_ = __webpack_require__(32467);
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
var external_node_dns_ = __webpack_require__(40610);
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
var errors = __webpack_require__(73434);
// EXTERNAL MODULE: ./lib/http/addresses.js
var addresses = __webpack_require__(37920);
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
var external_node_fs_ = __webpack_require__(73024);
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

/***/ 60807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ compileProgram)
});

// EXTERNAL MODULE: ./lib/model/random.js
var random = __webpack_require__(58066);
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
var units = __webpack_require__(22714);
// EXTERNAL MODULE: ./lib/plan/syntax/expression.js + 1 modules
var syntax_expression = __webpack_require__(92195);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(73434);
// EXTERNAL MODULE: ./lib/plan/syntax/problem.js
var syntax_problem = __webpack_require__(75764);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/plan/syntax/template.js
var template = __webpack_require__(69621);
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
var external_node_crypto_ = __webpack_require__(77598);
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
var syntax_selector = __webpack_require__(74326);
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
var external_node_url_ = __webpack_require__(73136);
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

/***/ 89332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ scopeSecrets),
/* harmony export */   p: () => (/* binding */ requestSecrets)
/* harmony export */ });
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);
/* harmony import */ var _model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40385);
/* harmony import */ var _plan_written_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54536);



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
/* harmony import */ var _journey_scope_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89332);
/* harmony import */ var _model_notes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23912);
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22714);




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

/***/ 35120:
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

/***/ 92002:
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

/***/ 90960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Share)
});

// EXTERNAL MODULE: ./lib/http/wire.js + 12 modules
var wire = __webpack_require__(66848);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(22714);
// EXTERNAL MODULE: ./lib/result/endpoint-lines.js
var endpoint_lines = __webpack_require__(97006);
// EXTERNAL MODULE: ./lib/result/histogram.js
var histogram = __webpack_require__(19799);
// EXTERNAL MODULE: ./lib/result/opening-recorder.js
var opening_recorder = __webpack_require__(40764);
// EXTERNAL MODULE: ./lib/result/endpoint-counts.js
var endpoint_counts = __webpack_require__(33397);
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
var failures = __webpack_require__(34326);
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
var virtual_user = __webpack_require__(16287);
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
var model_random = __webpack_require__(58066);
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
var profile = __webpack_require__(92002);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
var user_setup = __webpack_require__(37432);
// EXTERNAL MODULE: ./lib/load/watch.js
var watch = __webpack_require__(34835);
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

/***/ 94283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ THREAD_KIND)
/* harmony export */ });
/** What tells a thread of ours from any other that runs the same file. */
const THREAD_KIND = 'loadgate-share';


/***/ }),

/***/ 19905:
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

/***/ 37432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ journeyChooser),
  t: () => (/* binding */ userContext)
});

// EXTERNAL MODULE: ./lib/model/random.js
var model_random = __webpack_require__(58066);
// EXTERNAL MODULE: ./node_modules/tough-cookie/dist/index.js
var dist = __webpack_require__(77380);
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

/***/ 16287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ VirtualUser)
});

// EXTERNAL MODULE: ./lib/http/transfer.js + 4 modules
var transfer = __webpack_require__(13048);
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
var error_text = __webpack_require__(72359);
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

/***/ 34835:
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

/***/ 72359:
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

/***/ 73434:
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

/***/ 34326:
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

/***/ 23912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warning),
/* harmony export */   p: () => (/* binding */ info)
/* harmony export */ });
const info = (text) => ({ level: 'info', text });
const warning = (text) => ({ level: 'warning', text });


/***/ }),

/***/ 58066:
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
var secret_patterns = __webpack_require__(64501);
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

/***/ 64501:
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

/***/ 40385:
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

/***/ 22714:
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

/***/ 67781:
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

/***/ 91345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   kp: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

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

/***/ 27651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ BUILTIN_FUNCTIONS),
/* harmony export */   VP: () => (/* binding */ BUILTIN_NAMES),
/* harmony export */   zx: () => (/* binding */ RESPONSE_NAMES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58066);


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

/***/ 92195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ parseExpression)
});

// EXTERNAL MODULE: ./lib/plan/suggest.js
var suggest = __webpack_require__(91345);
// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 13 modules
var lib = __webpack_require__(47337);
// EXTERNAL MODULE: ./lib/plan/syntax/builtins.js
var builtins = __webpack_require__(27651);
// EXTERNAL MODULE: ./lib/plan/syntax/problem.js
var problem = __webpack_require__(75764);
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

/***/ 75764:
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

/***/ 74326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSelector)
/* harmony export */ });
/* harmony import */ var json_p3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50393);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75764);


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

/***/ 69621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseTemplate)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92195);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75764);


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

/***/ 54536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writtenSecrets),
/* harmony export */   n: () => (/* binding */ headerSecrets)
/* harmony export */ });
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);
/* harmony import */ var _model_secret_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40385);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67781);



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


/***/ }),

/***/ 33397:
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

/***/ 97006:
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

/***/ 37252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ slotBounds),
/* harmony export */   ll: () => (/* binding */ encodeHistogram),
/* harmony export */   lq: () => (/* binding */ readEncoded),
/* harmony export */   yO: () => (/* binding */ MOST_SLOTS)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var hdr_histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32960);


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

/***/ 19799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ Histogram),
/* harmony export */   z: () => (/* binding */ LONGEST)
/* harmony export */ });
/* harmony import */ var hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32960);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22714);
/* harmony import */ var _histogram_codec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37252);



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

/***/ 40764:
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

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   D4: () => (/* binding */ percentileOf),
/* harmony export */   Ri: () => (/* binding */ Sketch)
/* harmony export */ });
/* unused harmony exports BINS, binOf */
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22714);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19799);


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


/***/ }),

/***/ 7050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ mergeTimelines),
/* harmony export */   c9: () => (/* binding */ TimelineRecorder),
/* harmony export */   xN: () => (/* binding */ joinTimelines)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22714);
/* harmony import */ var _endpoint_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33397);
/* harmony import */ var _endpoint_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97006);
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
