import type { MarkedExtension } from 'marked';
import type { ReportContext } from './reporter.ts';

/** A statement for the terminal; without colours it is the Markdown itself, which reads well as it is. */
export async function formatStatement(
  markdown: string,
  { colors, columns }: ReportContext,
): Promise<string> {
  return colors ? (await loadMarkdown())(markdown, columns) : markdown;
}

/** Loads what shows Markdown in a terminal, when it is needed: it is ten times the size of everything else. */
export async function loadMarkdown(): Promise<(markdown: string, columns: number) => string> {
  const [{ Marked }, { markedTerminal }] = await Promise.all([
    import('marked'),
    import('marked-terminal'),
  ]);
  return (markdown, columns) => {
    const terminal = markedTerminal({
      width: Math.min(columns, 90),
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
    return `${renderer.parse(markdown, { async: false }).trimEnd()}\n`;
  };
}
