/** Where watch mode shows its state: a whole terminal, or lines. */
import { escapeControls } from '../format.ts';
import { json as formatJson } from '../report/json.ts';
import { redactSecrets } from '../report/redact.ts';
import { formatScreen, formatVerdictLine, type ScreenParts } from '../report/screen.ts';
import type { Display } from '../watch/loop.ts';
import { KEYS } from '../watch/press.ts';
import type { WatchState } from '../watch/state.ts';
import { context, type Session } from './host.ts';

/** A screen on a terminal, plain lines elsewhere, JSON lines when asked for. */
export function openDisplay(session: Session, json: boolean): Display {
  if (json) return new LineDisplay(session, jsonLine);
  return session.host.stdout.isTTY === true
    ? new ScreenDisplay(session)
    : new LineDisplay(session, formatVerdictLine);
}

function jsonLine({ result, reveal }: WatchState): string {
  return JSON.stringify(JSON.parse(formatJson(reveal ? result! : redactSecrets(result!))));
}

class LineDisplay implements Display {
  #trouble: string | undefined;

  constructor(
    private readonly session: Session,
    private readonly format: (state: WatchState) => string,
  ) {}

  show({ trouble }: WatchState): void {
    if (trouble !== undefined && trouble !== this.#trouble)
      this.session.say(`judge: ${escapeControls(trouble)}\n`);
    this.#trouble = trouble;
  }

  ready(): void {
    this.session.say('watching\n');
  }

  verdict(state: WatchState): void {
    // A rejection waits for its counterexample: they are one line.
    if (state.phase === 'settling' && state.result?.verdict !== 'AC') return;
    this.session.print(`${this.format(state)}\n`);
  }

  resize(): void {
    // Lines have no size.
  }

  close(): void {
    // Nothing was taken.
  }
}

/** A judgement shorter than this goes from verdict to verdict, without a word in between. */
const PATIENCE_MS = 120;
const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';
/** Between these a terminal that knows them shows nothing, and then all at once. */
const [HOLD, SHOW] = ['\u001b[?2026h', '\u001b[?2026l'];

class ScreenDisplay implements Display {
  #state: WatchState | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lines: string[] = [];
  readonly #parts: ScreenParts = {
    markdown: (text) => text,
    keys: Object.entries(KEYS).map(([key, { word }]) => [key, word] as const),
  };

  constructor(private readonly session: Session) {
    session.print(ENTER);
    // Not needed for the first verdict, so it does not wait for it.
    if (!session.colors) return;
    void import('../report/statement.ts')
      .then(({ loadMarkdown }) => loadMarkdown())
      .then((markdown) => (this.#parts.markdown = markdown));
  }

  show(state: WatchState): void {
    this.#state = state;
    // Progress is drawn once it is worth reading; everything else at once.
    if (state.phase === 'waiting' || state.phase === 'idle') this.#draw();
    else this.#timer ??= setTimeout(() => this.#draw(), PATIENCE_MS);
  }

  ready(): void {
    // The screen is there: that says it.
  }

  verdict(state: WatchState): void {
    this.#state = state;
    this.#draw();
  }

  resize(): void {
    this.#lines = [];
    this.#draw();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.session.print(LEAVE);
    if (this.#state?.result) this.session.print(`${formatVerdictLine(this.#state)}\n`);
  }

  /** Writes the lines that differ from what the screen shows. */
  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#state) return;
    const lines = formatScreen(this.#state, context(this.session), this.#parts);
    const changed = lines
      .map((line, row) => (line === this.#lines[row] ? '' : `\u001b[${row + 1};1H${line}\u001b[K`))
      .join('');
    const clear = this.#lines.length === 0 ? '\u001b[H\u001b[2J' : '';
    this.#lines = lines;
    if (changed !== '') this.session.print(`${HOLD}${clear}${changed}${SHOW}`);
  }
}
