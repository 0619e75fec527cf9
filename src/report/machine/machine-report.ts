import type { ReportInput } from '../report.js';
import { renderCellsCsv, renderTimelineCsv } from './csv.js';
import { renderJUnit } from './junit.js';
import { renderPrometheus } from './prometheus.js';

/** Forms of the report that other programs read: see docs/formats.md. */
export const MACHINE_FORMATS = ['junit', 'csv', 'csv-timeline', 'prometheus'] as const;
export type MachineFormat = (typeof MACHINE_FORMATS)[number];

/** The whole file, with its last line's end. */
export function renderForMachines(input: ReportInput, format: MachineFormat): string {
  switch (format) {
    case 'junit':
      return renderJUnit(input);
    case 'csv':
      return renderCellsCsv(input);
    case 'csv-timeline':
      return renderTimelineCsv(input);
    case 'prometheus':
      return renderPrometheus(input);
  }
}
