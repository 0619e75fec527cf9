import { EXIT } from '../model/errors.js';
import { renderHtml } from '../report/html/render.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import type { ReportInput } from '../report/report.js';
import { renderText } from '../report/terminal.js';
import { judgeSaved } from './gate.js';
import { environmentRedactor } from './masked-output.js';
import type { World } from './world.js';

export type Format = 'md' | 'json' | 'text' | 'html';

/** `loadgate report`: a saved result, told again. */
export async function report(
  world: World,
  file: string,
  options: { readonly baseline: string; readonly format: Format },
): Promise<number> {
  const input = await judgeSaved(world, [file], options.baseline);
  world.stdout.write(`${render(world, input, options.format)}\n`);
  return EXIT.pass;
}

function render(world: World, input: ReportInput, format: Format): string {
  switch (format) {
    case 'md':
      return renderMarkdown(input);
    case 'json':
      return renderJson(input);
    case 'html':
      return renderHtml(input, environmentRedactor(world.env));
    case 'text':
      return renderText(input, { width: world.stdout.columns, color: world.stdout.color });
  }
}
