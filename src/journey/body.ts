import { readFileSync } from 'node:fs';
import type { BodyPlan } from '../plan/plan.js';
import { compileJson } from './json-text.js';
import { compileMultipart } from './multipart.js';
import type { Scope } from './scope.js';
import { compileText, type Text } from './text.js';
import { compilePairs, formEncode } from './urls.js';
import type { Variables } from './variables.js';

/** A request's body: the same bytes each time, or a text made for each use. */
export type CompiledBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'constant'; readonly bytes: Buffer; readonly contentType: string | null }
  | {
      readonly kind: 'template';
      readonly fill: (scope: Scope) => string | Buffer;
      readonly contentType: string | null;
    };

/** Compiles a body; files are read now, once. Throws what reading the file throws. */
export function compileBody(plan: BodyPlan | null, variables: Variables): CompiledBody {
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
      return { kind: 'constant', bytes: readFileSync(plan.path), contentType: null };
  }
}

function body(text: Text, contentType: string | null): CompiledBody {
  if (text.constant === null) return { kind: 'template', fill: (scope) => text.fill(scope), contentType };
  return { kind: 'constant', bytes: Buffer.from(text.constant), contentType };
}
