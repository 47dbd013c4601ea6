/** Where watch mode shows its state: a whole terminal, or lines. */
import { escapeControls } from '../base/format.ts';
import { json as formatJson } from '../report/json.ts';
import { redactHidden } from '../report/redact.ts';
import type { ReportContext } from '../report/reporter.ts';
import {
  formatScreen,
  formatVerdictLine,
  mostScroll,
  type ScreenParts,
  waitingFor,
} from '../report/screen.ts';
import type { Display } from '../watch/display.ts';
import { KEYS } from '../watch/actions.ts';
import type { WatchState } from '../watch/state.ts';
import { editorOf, startEditor } from './editor.ts';
import { context, type Session } from './host.ts';

/** The keyboard, which an editor may have for a while. */
export interface Keys {
  listen(): void;
  release(): void;
}

/** A screen on a terminal, plain lines elsewhere, JSON lines when asked for. */
export function openDisplay(session: Session, json: boolean, keys: Keys): Display {
  if (json) return new LineDisplay(session, jsonLine);
  return session.host.stdout.isTTY === true
    ? new ScreenDisplay(session, keys)
    : new LineDisplay(session, formatVerdictLine);
}

function jsonLine({ result, reveal }: WatchState): string {
  return JSON.stringify(JSON.parse(formatJson(reveal ? result! : redactHidden(result!))));
}

class LineDisplay implements Display {
  #said: string | undefined;

  constructor(
    private readonly session: Session,
    private readonly format: (state: WatchState) => string,
  ) {}

  show(state: WatchState): void {
    const { trouble, phase, problem } = state;
    const waiting = phase === 'waiting' && problem ? waitingFor(state) : undefined;
    const word = trouble === undefined ? waiting : `judge: ${escapeControls(trouble)}`;
    if (word !== undefined && word !== this.#said) this.session.say(`${word}\n`);
    this.#said = word;
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

  mostScroll(): number {
    return 0;
  }

  edit(): string {
    return 'there is no terminal for an editor';
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
  /** An editor has the terminal. */
  #isAway = false;
  readonly #parts: ScreenParts = {
    markdown: (text) => text,
    keys: Object.entries(KEYS).map(([key, { word }]) => [key, word] as const),
  };

  constructor(
    private readonly session: Session,
    private readonly keys: Keys,
  ) {
    session.print(ENTER);
    // Not needed for the first verdict, so it does not wait for it.
    if (!session.colors) return;
    void import('../report/statement.ts')
      .then(({ loadMarkdown }) => loadMarkdown())
      .then((markdown) => {
        this.#parts.markdown = markdown;
        // A statement may be there already.
        if (this.#state?.panel) this.#draw();
      });
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

  mostScroll(state: WatchState): number {
    return mostScroll(state, this.#context(), this.#parts);
  }

  edit(path: string, ended: (trouble: string | undefined) => void): string | undefined {
    const { host, workspace, print } = this.session;
    const editor = editorOf(host.env);
    if (editor === undefined) return 'set $VISUAL or $EDITOR to open it here, such as EDITOR=vim';
    this.#isAway = true;
    this.keys.release();
    print(`${LEAVE}waiting for ${escapeControls(editor)} to end\n`);
    startEditor(editor, path, workspace, (trouble) => {
      this.#isAway = false;
      this.#lines = [];
      print(ENTER);
      this.keys.listen();
      ended(trouble);
    });
    return undefined;
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.#isAway) this.session.print(LEAVE);
    if (this.#state?.result) this.session.print(`${formatVerdictLine(this.#state)}\n`);
  }

  /** With the size of the window itself: it may be made another at any time. */
  #context(): ReportContext {
    const { columns, rows } = this.session.host.stdout;
    const window = { ...(columns ? { columns } : {}), ...(rows ? { rows } : {}) };
    return { ...context(this.session), ...window };
  }

  /** Writes the lines that differ from what the screen shows. */
  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#state || this.#isAway) return;
    const lines = formatScreen(this.#state, this.#context(), this.#parts);
    const changed = lines
      .map((line, row) => (line === this.#lines[row] ? '' : `\u001b[${row + 1};1H${line}\u001b[K`))
      .join('');
    const clear = this.#lines.length === 0 ? '\u001b[H\u001b[2J' : '';
    this.#lines = lines;
    if (changed !== '') this.session.print(`${HOLD}${clear}${changed}${SHOW}`);
  }
}
