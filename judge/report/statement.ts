/** Statements, hints and editorials in the terminal. */
import type { MarkedExtension } from 'marked';
import { wrapLine } from './wrap.ts';

/** Prose in wider lines is hard to read. */
const WIDEST = 90;
/** An item of a list, as it is rendered. */
const ITEM = /^ *(?:\*|\d+\.) /;

/**
 * A statement for people. Without colours it is the Markdown itself, which reads well as it is.
 *
 * @param columns the width to wrap at; undefined where the Markdown goes to another program
 */
export async function formatStatement(
  markdown: string,
  { colors, columns }: { colors: boolean; columns: number | undefined },
): Promise<string> {
  if (colors) return (await loadMarkdown())(markdown, columns ?? WIDEST);
  return columns === undefined ? markdown : wrapMarkdown(markdown, columns);
}

function wrapMarkdown(markdown: string, columns: number): string {
  let code = false;
  const lines = markdown.split('\n').flatMap((line) => {
    if (line.startsWith('```')) code = !code;
    return wrapLine(line, code ? columns : Math.min(columns, WIDEST));
  });
  return lines.join('\n');
}

/** Loads what shows Markdown in a terminal, when it is needed: it is ten times the size of everything else. */
export async function loadMarkdown(): Promise<(markdown: string, columns: number) => string> {
  const [{ Marked }, { markedTerminal }] = await Promise.all([
    import('marked'),
    import('marked-terminal'),
  ]);
  return (markdown, columns) => {
    const terminal = markedTerminal({
      width: Math.min(columns, WIDEST),
      reflowText: true,
      tab: 2,
      showSectionPrefix: false,
    }) as MarkedExtension;
    const renderer = new Marked(terminal, {
      renderer: {
        // The text of a list item comes as tokens of its own, which the terminal's renderer passes over.
        text(token) {
          return 'tokens' in token && token.tokens
            ? this.parser.parseInline(token.tokens)
            : token.text;
        },
      },
    });
    const lines = renderer.parse(markdown, { async: false }).trimEnd().split('\n');
    // Paragraphs are wrapped by now; items of lists and code are not.
    const width = (line: string) => (ITEM.test(line) ? Math.min(columns, WIDEST) : columns);
    return `${lines.flatMap((line) => wrapLine(line, width(line))).join('\n')}\n`;
  };
}
