/** A page around its content. */
import { createHash } from 'node:crypto';
import { html, Markup } from './markup.ts';
import { STYLE } from './style.ts';

/**
 * A self-contained document: nothing is fetched, and nothing runs but the script given here.
 *
 * @param script JavaScript of ours; no text of anybody's may be in it
 */
export function formatDocument(title: string, body: Markup, script?: string): string {
  const allowed = script === undefined ? '' : `; script-src 'sha256-${hashOf(script)}'`;
  const { text } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${new Markup(`default-src 'none'; style-src 'unsafe-inline'${allowed}`)}"
        />
        <title>${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        ${body}${script !== undefined && new Markup(`<script>${script}</script>`)}
      </body>
    </html>`;
  return `${text}\n`;
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}

/**
 * Data that a page's script reads. Nothing in it ends the element it stands in.
 *
 * @param id of the element
 */
export function formatData(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return new Markup(`<script type="application/json" id="${id}">${json}</script>`);
}
