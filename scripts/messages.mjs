/**
 * Prints everything that the program may say, for reading from top to bottom: the strings and templates of judge/ that
 * look like words for people, file by file, `…` for what is filled in. `npm run messages > messages.txt`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FILES = readdirSync('judge', { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join('judge', file))
  .sort();

for (const file of FILES) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const said = messagesOf(source);
  if (said.length === 0) continue;
  process.stdout.write(`\n${file}\n`);
  for (const [line, text] of said) process.stdout.write(`${String(line).padStart(5)}  ${text}\n`);
}

/** @returns the line and the text of each message */
function messagesOf(source) {
  const said = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    if (text !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (isForPeople(text)) said.push([line + 1, text.replaceAll('\n', '\\n')]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said;
}

/** The text of a string, or of a template with `…` in the place of its values. */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** Words, and no code, path or markup of which nobody reads a sentence. */
function isForPeople(text) {
  if (/^[./]|^node:|^\s*[<#{]|^--v8|^[\w-]+=|;\s*$/.test(text)) return false;
  return /[a-z]{2,}[,:;]? +(?:[a-z…`'(<-])/i.test(text) || /… [a-z]{2,}|[a-z]{2,} …/i.test(text);
}
