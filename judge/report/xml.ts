/** XML 1.0 as text, whatever is in the values. */

export interface XmlElement {
  name: string;
  /** Those that are undefined are left out. */
  attributes?: Record<string, string | number | undefined>;
  children?: (XmlElement | string)[];
}

/** A whole document. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatElement(root, '')}\n`;
}

function formatElement(
  { name, attributes = {}, children = [] }: XmlElement,
  indent: string,
): string {
  const list = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escape(String(value), /[&<>"\t\n\r]/g)}"`,
  );
  const head = `${indent}<${name}${list.join('')}`;
  if (children.length === 0) return `${head}/>`;
  const texts = children.filter((child) => typeof child === 'string');
  if (texts.length > 0) return `${head}>${escape(texts.join(''), /[&<>\r]/g)}</${name}>`;
  const inner = children.map((child) => formatElement(child as XmlElement, `${indent}  `));
  return `${head}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

/** Characters that XML 1.0 does not have are left out: no way of writing them is legal. */
function escape(text: string, special: RegExp): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(special, (c) => `&#${c.charCodeAt(0)};`);
}
