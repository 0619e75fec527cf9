/** A text as it may stand between the tags of XML 1.0: characters that XML can't hold are left out. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}

/** A text as it may stand in an attribute, in double quotes: line ends and tabs are kept as they are. */
export function xmlAttribute(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

/** All but the production Char of XML 1.0: control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
