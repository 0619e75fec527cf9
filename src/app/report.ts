import { EXIT } from '../model/errors.js';
import { renderHtml } from '../report/html/render.js';
import { renderJson } from '../report/json.js';
import { renderForMachines } from '../report/machine/machine-report.js';
import { renderMarkdown } from '../report/markdown.js';
import type { ReportInput } from '../report/report.js';
import { renderText } from '../report/terminal.js';
import type { ReportFormat } from './commands/judging.js';
import { judgeSaved } from './gate.js';
import { environmentRedactor } from './masked-output.js';
import type { World } from './world.js';

/** `loadgate report`: a saved result, told again. */
export async function report(
  world: World,
  file: string,
  options: { readonly baseline: string; readonly format: ReportFormat },
): Promise<number> {
  const input = await judgeSaved(world, [file], options.baseline);
  world.stdout.write(render(world, input, options.format));
  return EXIT.pass;
}

function render(world: World, input: ReportInput, format: ReportFormat): string {
  switch (format) {
    case 'md':
      return `${renderMarkdown(input)}\n`;
    case 'json':
      return `${renderJson(input)}\n`;
    case 'html':
      return `${renderHtml(input, environmentRedactor(world.env))}\n`;
    case 'text':
      return `${renderText(input, { width: world.stdout.columns, color: world.stdout.color })}\n`;
    default:
      return renderForMachines(input, format);
  }
}
