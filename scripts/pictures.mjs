/**
 * Makes the README's pictures from real runs: the terminal by tmux, pages by a browser. Needs tmux and Chromium.
 * node scripts/pictures.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const ESC = '\u001b';
const WINDOW = { columns: 92, lines: 40 };
const judge = resolve('dist/judge.cjs');
const out = 'docs/images';
const scratch = mkdtempSync(join(tmpdir(), 'judge-pictures-'));
mkdirSync(out, { recursive: true });

const slow = 'problems/median-stream/submissions/time_limit_exceeded/splice-insertion.ts';
copyFileSync(slow, join(scratch, 'insertion.ts'));
const screen = inTerminal('run median-stream insertion.ts --html page.html');
writeFileSync(join(scratch, 'screen.html'), terminalPage(screen));

const browser = await puppeteer.launch({
  executablePath: process.env.BROWSER ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await shoot('screen.html', 'growth-terminal.png', 'dark', 900);
  for (const scheme of ['light', 'dark']) {
    await shoot('page.html', `growth-page-${scheme}.png`, scheme, 900);
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}

async function shoot(file, picture, scheme, width) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 200, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(pathToFileURL(join(scratch, file)).href);
  await page.screenshot({ path: join(out, picture), fullPage: true });
}

/** What a command leaves on the screen of a real terminal, with its colours. */
function inTerminal(command) {
  const tmux = (...args) => execFileSync('tmux', ['-L', 'pictures', ...args], { encoding: 'utf8' });
  const done = join(scratch, 'done');
  tmux(
    ...['new-session', '-d', '-x', String(WINDOW.columns), '-y', String(WINDOW.lines)],
    ...[
      '-c',
      scratch,
      `env -u CI COLORTERM=truecolor ${process.execPath} ${judge} ${command}; echo > ${done}; sleep 60`,
    ],
  );
  try {
    for (let tries = 0; tries < 200; tries++) {
      try {
        readFileSync(done);
        break;
      } catch {
        execFileSync('sleep', ['0.1']);
      }
    }
    return `\u001b[1m$ npx judge ${command}\u001b[22m\n${tmux('capture-pane', '-e', '-p').trimEnd()}\n`;
  } finally {
    tmux('kill-server');
  }
}

function terminalPage(text) {
  const colors = {
    30: '#484f58',
    31: '#ff7b72',
    32: '#4cc26b',
    33: '#ffa657',
    34: '#6cb6ff',
    35: '#c297ff',
    36: '#56d4dd',
    37: '#e4e9ef',
  };
  let state = { color: '', bold: false, dim: false };
  const html = text
    .split(new RegExp(`(${ESC}\\[[\\d;]*m)`))
    .map((part) => {
      const codes = new RegExp(`^${ESC}\\[([\\d;]*)m$`).exec(part)?.[1];
      if (codes === undefined) {
        const style = `${state.color && `color:${state.color};`}${state.bold ? 'font-weight:700;' : ''}${state.dim ? 'opacity:.62;' : ''}`;
        const safe = part
          .replace(/&/g, '&amp;')
          .replace(/</g, '&lt;')
          // A browser's own font for these may be of another width.
          .replace(/[\u2800-\u28ff●○┤│└─✗✓]/g, '<i>$&</i>');
        return style ? `<span style="${style}">${safe}</span>` : safe;
      }
      for (const code of codes.split(';').map(Number)) {
        if (code === 0) state = { color: '', bold: false, dim: false };
        else if (code === 1) state.bold = true;
        else if (code === 2) state.dim = true;
        else if (code === 22) state.bold = state.dim = false;
        else if (code === 39) state.color = '';
        else if (colors[code]) state.color = colors[code];
      }
      return '';
    })
    .join('');
  return `<!doctype html><meta charset="utf-8"><style>i{display:inline-block;width:1ch;font-style:normal}</style><body style="margin:0;background:#10141a"><pre style="margin:0;padding:20px 24px;color:#e4e9ef;font:14px/1.35 'DejaVu Sans Mono',monospace">${html}</pre>`;
}
