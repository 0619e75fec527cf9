/** Shorter values are left alone: they would mask half of every text. */
const SHORTEST_SECRET = 4;
/** A line of a key, or a stretch of base64, says something from this length on. */
const SHORTEST_PART = 8;

/**
 * How a secret may stand in a text: as it is, URL-encoded, as a JSON or HTML string, in base64 (also somewhere inside
 * a longer text that was encoded, as in `user:password`), and each line of a value that has several (a key).
 */
export function secretForms(secret: string): readonly string[] {
  if (secret.trim().length < SHORTEST_SECRET) return [];
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const parts = lines.length === 1 ? [] : lines.filter((line) => line.length >= SHORTEST_PART);
  const whole = [secret, secret.trim(), ...parts].flatMap((value) => [value, ...encoded(value)]);
  return [...new Set([...whole, ...inBase64(secret.trim())])];
}

function encoded(value: string): readonly string[] {
  // Half a surrogate pair can't be encoded.
  const text = Buffer.from(value).toString();
  const inUrl = encodeURIComponent(text);
  const inForm = new URLSearchParams([['', text]]).toString().slice(1);
  return [
    inUrl,
    inForm,
    ...[inUrl, inForm].map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    JSON.stringify(text).slice(1, -1),
    inHtml(text),
  ];
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Base64 of the secret, and what stays the same of it whatever stands before and behind it in the text that was
 * encoded: three bytes make four characters, so there are three places where it can begin.
 */
function inBase64(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const inside = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(from, to);
  });
  const standard = [bytes.toString('base64'), ...inside.filter((form) => form.length >= SHORTEST_PART)];
  return [...standard, ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
