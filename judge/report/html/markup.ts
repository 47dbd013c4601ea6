/** HTML by template literals in which every value is escaped, unless it is markup itself. */

/** Text that is HTML already. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | Value[] | undefined | false;

/** A piece of HTML: values between the parts are escaped, lists are joined, nothing and `false` vanish. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.reduce((text, part, i) => text + render(values[i - 1]) + part));
}

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return escapeHtml(String(value));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  ':': '&#58;',
};

/** Two colons as well, since a line that begins with them is a command to some who read logs. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']|:(?=:)/g, (c) => ENTITIES[c]!);
}
