import type { JsonValue } from '../plan/plan.js';
import { parseTemplate } from '../plan/syntax/template.js';
import { compileText, constantText, joinTexts, jsonText, quotedText, type Text } from './text.js';
import type { Variables } from './variables.js';

/** JSON text with templates in it. A string that is exactly one `{{ }}` becomes its value, of whatever type. */
export function compileJson(value: JsonValue, variables: Variables): Text {
  return joinTexts(pieces(value, variables));
}

function pieces(value: JsonValue, variables: Variables): readonly Text[] {
  if (typeof value === 'string') {
    const { single } = parseTemplate(value);
    return [single ? jsonText(single, variables) : quotedText(compileText(value, variables))];
  }
  if (typeof value !== 'object' || value === null) return [constantText(JSON.stringify(value))];
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

const comma = (position: number): Text => constantText(position === 0 ? '' : ',');

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
