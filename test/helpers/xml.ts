export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of this element alone. */
  readonly text: string;
}

/** A strict parser of the XML that loadgate writes: no comments, no CDATA, no DTD. Throws for what is not well-formed. */
export function parseXml(text: string): XmlElement {
  const bad = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (bad) throw new Error(`a character that XML can't hold at ${bad.index}`);
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error('no declaration');
  const tokens = text.slice(declaration.length).match(/<[^<>]*>|[^<>]+/g) ?? [];
  if (tokens.join('') !== text.slice(declaration.length)) throw new Error('a stray < or >');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (const token of tokens) read(token, open);
  const [only, ...others] = root.children;
  if (open.length !== 1 || !only || others.length > 0 || root.text.trim() !== '')
    throw new Error('not one element');
  return only;
}

/** All elements of this name, at any depth. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => elementsOf(child, name)),
  ];
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

function read(token: string, open: Open[]): void {
  const parent = open.at(-1);
  if (!parent) throw new Error('more ends than beginnings');
  if (!token.startsWith('<')) {
    parent.text += unescaped(token);
    return;
  }
  const end = /^<\/([\w-]+)>$/.exec(token);
  if (end) {
    if (parent.name !== end[1]) throw new Error(`${token} ends ${parent.name}`);
    open.pop();
    return;
  }
  const begin = /^<([\w-]+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>$/.exec(token);
  if (!begin) throw new Error(`not a tag: ${token}`);
  const element: Open = { name: begin[1] ?? '', attributes: {}, children: [], text: '' };
  for (const [, name = '', value = ''] of (begin[2] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(element.attributes, name)) throw new Error(`${name} twice`);
    // A line end or tab that stands there as such reads as a space.
    element.attributes[name] = unescaped(value.replace(/[\t\n\r]/g, ' '));
  }
  parent.children.push(element);
  if (begin[3] !== '/') open.push(element);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;&]*)(;?)/g, (whole, name: string, semicolon: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1];
    const character = code === undefined ? NAMED[name] : String.fromCodePoint(Number(code));
    if (semicolon === '' || character === undefined) throw new Error(`a stray &: ${whole}`);
    return character;
  });
}
