import type { MachineFormat } from '../../report/machine/machine-report.js';
import { usageError } from '../../model/errors.js';
import { influxAddress, type InfluxAddress } from './influx-address.js';

/** One `--export KIND=WHERE`, read. */
export type ExportRequest =
  | { readonly kind: 'file'; readonly format: MachineFormat; readonly file: string }
  | { readonly kind: 'influx'; readonly address: InfluxAddress };

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads `influx=URL`, `junit=FILE`, `csv=FILE`, `csv-timeline=FILE` and `prometheus=FILE`.
 * @throws {ConfigError} for anything else.
 */
export function parseExports(texts: readonly string[], env: Env): readonly ExportRequest[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    const kind = text.slice(0, Math.max(at, 0)).trim();
    const where = text.slice(at + 1).trim();
    if (at > 0 && where === '') throw usageError(`--export ${kind}= names nothing to export to`, HINT);
    if (kind === 'influx') return { kind, address: influxAddress(where, env) };
    if (isFormat(kind)) return { kind: 'file', format: kind, file: where };
    // What stands behind the sign may hold a password.
    const shown = at > 0 ? `${kind}=…` : 'without a kind';
    throw usageError(`--export ${shown}: expected KIND=WHERE`, HINT);
  });
}

const HINT =
  'for example influx=http://influx:8086/loadgate, junit=junit.xml, csv=cells.csv, csv-timeline=timeline.csv, prometheus=loadgate.prom';

const FORMATS: readonly MachineFormat[] = ['junit', 'csv', 'csv-timeline', 'prometheus'];

function isFormat(kind: string): kind is MachineFormat {
  return FORMATS.some((format) => format === kind);
}
