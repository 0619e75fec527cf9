import { formatBytes, formatCount } from '../model/units.js';
import { NONE, plural } from './figure-words.js';
import type { ReportView } from './report.js';
import type { ServerRow } from './server-rows.js';

/** `server: CPU 1.2 of 4 cores (most 1.9), memory 120 → 131 MB (most 140 MB), 214 open files, 23 threads` */
export function describeServer(view: ReportView): string {
  const head = view.server?.sides.find(({ side }) => side === 'head');
  if (head === undefined) return '';
  const { cores } = view.result.environment;
  const told = [
    head.cpu === null
      ? ''
      : `CPU ${formatCores(head.cpu.median)} of ${plural(cores, 'core')} (most ${formatCores(head.cpu.max)})`,
    head.memory === null ? '' : `memory ${formatMemory(head)} (most ${formatBytes(head.memory.max)})`,
    head.files === null ? '' : plural(head.files, 'open file'),
    describeConnections(head),
    head.threads === null ? '' : plural(head.threads, 'thread'),
  ];
  return `server: ${told.filter((text) => text !== '').join(', ')}`;
}

/** `180 connections`, `180 connections (and 12 in CLOSE_WAIT)`; empty where they are not known. */
function describeConnections({ connections, closeWait }: ServerRow): string {
  if (connections === null) return '';
  const unclosed = (closeWait ?? 0) > 0 ? ` (and ${formatCount(closeWait ?? 0)} in CLOSE_WAIT)` : '';
  return `${plural(connections, 'connection')}${unclosed}`;
}

/** `180`, `180 + 12 in CLOSE_WAIT` */
export function formatConnections({ connections, closeWait }: ServerRow): string {
  if (connections === null) return NONE;
  const unclosed = (closeWait ?? 0) > 0 ? ` + ${formatCount(closeWait ?? 0)} in CLOSE_WAIT` : '';
  return `${formatCount(connections)}${unclosed}`;
}

/** `120 → 131 MB`, from the start to the end */
export function formatMemory({ memory }: ServerRow): string {
  if (memory === null) return NONE;
  const [start, end] = [formatBytes(memory.start), formatBytes(memory.end)];
  const [figure = '', unit = ''] = start.split(' ');
  return end.endsWith(` ${unit}`) ? `${figure} → ${end}` : `${start} → ${end}`;
}

export function formatCores(cores: number): string {
  return cores.toFixed(cores < 10 ? 2 : 1);
}

/** `1.735 × 10¹⁸`: an `e` is for machines. */
function scientific(value: number): string {
  const [figure = '', exponent = ''] = value.toExponential(3).split('e');
  const power = exponent.replace('+', '').replaceAll(/./g, (sign) => SUPERSCRIPTS[sign] ?? '');
  return `${figure} × 10${power}`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** A figure of the server's own: in bytes where its name says so, else to four digits. */
export function formatMetric(series: string, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NONE;
  if (/_bytes(?:_total)?\s*(?:\{|$)/.test(series) && value >= 0) return formatBytes(Math.round(value));
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-4)) return scientific(value);
  return Math.abs(value) >= 1000 ? formatCount(Math.round(value)) : String(Number(value.toPrecision(4)));
}
