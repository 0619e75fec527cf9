export const id = 276;
export const ids = [276];
export const modules = {

/***/ 3781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _plan_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9018);


/** `loadgate validate`: throws a ConfigError with every problem, or says what the file holds. */
async function validate(world, file) {
    const { tiers, journeys, endpoints } = await (0,_plan_load_js__WEBPACK_IMPORTED_MODULE_1__/* .checkScenario */ .lw)({ file, cwd: world.cwd, env: world.env });
    world.stdout.write(`${file} is valid.\n` +
        `  tiers      ${tiers.join(', ')}\n` +
        `  journeys   ${journeys.join(', ')}\n` +
        `  endpoints  ${endpoints.join('\n             ')}\n`);
    return _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.pass;
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
