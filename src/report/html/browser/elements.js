// Every text of the data gets into the page as text.

function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) element.append(child);
  return element;
}

function drawing(attributes, ...shapes) {
  const make = (tag, values) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
    return element;
  };
  const image = make('svg', { 'aria-hidden': 'true', ...attributes });
  for (const [tag, values] of shapes) image.append(make(tag, values));
  return image;
}

const NO_VALUE = '–';

/** Three significant digits, with thousands separators. */
function figure(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE;
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

const UNITS = {
  ms: (value) => (value >= 10000 ? `${figure(value / 1000)} s` : `${figure(value)} ms`),
  perSecond: (value) => `${figure(value)}/s`,
  cores: (value) => `${figure(value)} cores`,
  bytes: (value) => {
    const step =
      value >= 1e9 ? [1e9, 'GB'] : value >= 1e6 ? [1e6, 'MB'] : value >= 1e3 ? [1e3, 'KB'] : [1, 'B'];
    return `${figure(value / step[0])} ${step[1]}`;
  },
  count: figure,
};

/** Labels of an axis: all of them in the unit of the largest. */
function axisLabels(unit, values) {
  const most = Math.max(...values.filter((value) => value !== null));
  const inSeconds = unit === 'ms' && most >= 2000;
  return values.map((value) => (inSeconds ? `${figure(value / 1000)} s` : inUnit(unit, value)));
}

/** As figures are read on an axis of powers of ten: each in the unit of its size. */
function ownUnit(value) {
  if (value === null || value === undefined) return '';
  return value >= 1000 ? `${figure(value / 1000)} s` : inUnit('ms', value);
}

function inUnit(unit, value) {
  return value === null || value === undefined ? NO_VALUE : UNITS[unit](value);
}

/** Seconds since the start as a clock of the run: 0:05, 12:30, 1:02:03. */
function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function middleOf(values) {
  const known = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const at = (known.length - 1) / 2;
  return (known[Math.floor(at)] + known[Math.ceil(at)]) / 2;
}

function highestOf(values) {
  return values.reduce(
    (most, value) => (value !== null && (most === null || value > most) ? value : most),
    null,
  );
}

function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
