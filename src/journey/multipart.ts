import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PartPlan } from '../plan/plan.js';
import type { CompiledBody } from './body.js';
import { compileJson } from './json-text.js';
import type { Scope } from './scope.js';
import { compileText, type Text } from './text.js';
import type { Variables } from './variables.js';

/**
 * A form with uploads (RFC 7578). Files are read now and everything that stays the same is encoded now: a form
 * without templates is the same bytes each time. The boundary follows from what is sent, so that every run of a
 * scenario sends the same.
 */
export function compileMultipart(parts: readonly PartPlan[], variables: Variables): CompiledBody {
  const compiled = parts.map((part) => compilePart(part, variables));
  const boundary = boundaryFor(parts, compiled);
  const contentType = `multipart/form-data; boundary=${boundary}`;
  const pieces: (Buffer | Text)[] = [];
  for (const { head, content } of compiled) {
    pieces.push(Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, CRLF);
  }
  pieces.push(Buffer.from(`--${boundary}--\r\n`));
  const joined = joinBuffers(pieces);
  const [only] = joined;
  if (joined.length === 1 && Buffer.isBuffer(only)) return { kind: 'constant', bytes: only, contentType };
  return { kind: 'template', fill: (scope) => filled(joined, scope), contentType };
}

interface CompiledPart {
  readonly head: string;
  readonly content: Buffer | Text;
}

const CRLF = Buffer.from('\r\n');

function compilePart(part: PartPlan, variables: Variables): CompiledPart {
  const disposition = `content-disposition: form-data; name="${quoted(part.name)}"`;
  if ('file' in part) {
    return {
      head: `${disposition}; filename="${quoted(part.filename)}"\r\ncontent-type: ${part.type}`,
      content: readFileSync(part.file),
    };
  }
  const { value } = part;
  const text = typeof value === 'string' ? compileText(value, variables) : compileJson(value, variables);
  return { head: disposition, content: text.constant === null ? text : Buffer.from(text.constant) };
}

/** As browsers write names (HTML, "multipart/form-data encoding algorithm"). */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function boundaryFor(parts: readonly PartPlan[], compiled: readonly CompiledPart[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts.map(withoutFolder)));
  const constant = compiled.flatMap(({ content }) => (Buffer.isBuffer(content) ? [content] : []));
  for (const bytes of constant) hash.update(bytes);
  return `loadgate-${hash.digest('hex').slice(0, 32)}`;
}

/** A checkout elsewhere sends the same. */
function withoutFolder(part: PartPlan): unknown {
  return 'file' in part ? { ...part, file: null } : part;
}

function joinBuffers(pieces: readonly (Buffer | Text)[]): readonly (Buffer | Text)[] {
  const joined: (Buffer | Text)[] = [];
  let run: Buffer[] = [];
  for (const piece of pieces) {
    if (Buffer.isBuffer(piece)) run.push(piece);
    else {
      joined.push(Buffer.concat(run), piece);
      run = [];
    }
  }
  return [...joined, Buffer.concat(run)];
}

function filled(pieces: readonly (Buffer | Text)[], scope: Scope): Buffer {
  return Buffer.concat(
    pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : Buffer.from(piece.fill(scope)))),
  );
}
