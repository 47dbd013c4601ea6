/**
 * What the judge knows of a language. A folder here is one language; the stages ask through this and name none.
 *
 *     extensions ─▶ which language a file is in
 *     compile    ─▶ a program for the sandbox, or diagnostics
 *     image      ─▶ what the sandbox runs before the program is loaded
 *     the rest   ─▶ what is said of a program that failed
 */
import type { Words } from '../base/words.ts';
import type { Compiled, Program } from '../compile/compile.ts';
import type { FramedPlace } from '../compile/locate.ts';
import type { MainFile, Source } from '../compile/source.ts';
import type { Image } from '../sandbox/image.ts';
import type { WayIn } from '../sandbox/probe.ts';
import type { Countable, Defined, Span, Thrown } from '../sandbox/protocol.ts';
import type { Entry, Limits } from '../types.ts';

export interface Language {
  /** As people write it. */
  readonly name: string;
  /** What it calls kinds of values. */
  readonly words: Words;
  /** How the names of its files end, the usual one first. */
  readonly extensions: readonly string[];
  /** The kinds of entries that its programs can have. */
  readonly entries: readonly Entry['kind'][];
  /** What the sandbox runs before a program is loaded. */
  readonly image: Image;
  /** How `judge doctor` attacks that from inside. */
  readonly wayIn: WayIn;
  /** What runs it, where that is more than the runtime of every sandbox. */
  readonly interpreter?: string;
  /** What prints under a case, where there is no debugger. */
  readonly printing?: string;
  /** How long a small counterexample is looked for, in ms of CPU time. */
  readonly searchMs: number;
  /** A call that does so many units of work need not be followed by a larger one. */
  readonly enoughUnits: number;

  /** The limits of one case, from those of the problem, which are JavaScript's. */
  limits(limits: Limits): Limits;
  /** @param standIns also hand out what may stand in for the entry */
  compile(source: Source, entry: Entry, standIns?: boolean): Promise<Compiled>;
  /** For a debugger, with breakpoints in the files of a folder; undefined where there is no debugger. */
  compileForDebugger?(
    source: Source,
    entry: Entry,
    folder: string,
    standIns: boolean,
  ): Promise<Compiled>;
  /** Whether a submission asks for no other file. */
  standsAlone(source: MainFile): boolean;
  /** The names at the top level of a file, where they can be told without running it. */
  namesIn(source: MainFile): Promise<Defined[]>;

  /** An exception twice: in words that name no value of the case, and with its own words. */
  explainThrown(thrown: Thrown): { message: string; detail: string };
  isStackOverflow(thrown: Thrown): boolean;
  /** The innermost place in the submission's own files that a stack trace speaks of. */
  locate(stack: string, program: Program, source: Source): Promise<FramedPlace | undefined>;
  /** A program that throws {@link STILL_RUNNING} after `ms`, from the loop or function that it is in. */
  withClock(program: Program, ms: number): Promise<Program | undefined>;
  /** A program whose errors end their stack with how deep the calls were nested. */
  withDepth(program: Program): Promise<Program | undefined>;
  /**
   * A program that prints, before they are made, calls that regular expressions work in: `12:3` is the twelfth of
   * them, made at spot 3.
   *
   * @param from the number of the first call that is printed
   * @param step how many calls further the next one is
   */
  withPatterns?(
    program: Program,
    from: number,
    step?: number,
  ): Promise<{ program: Program; spots: Spot[] } | undefined>;
  /** A program that returns how it was run, as a text for people, in the place of what it returns. */
  withPlan?(program: Program): Program;
  /**
   * A program that counts what it does, for a process that does nothing else.
   *
   * @returns undefined when the program cannot be read
   */
  withCounts?(program: Program): Promise<CountedProgram | undefined>;
  /**
   * The variables in which something survives from call to call.
   *
   * @param load loads a program in a fresh process, and tells what it throws
   */
  findSurvivors(
    program: Program,
    source: Source,
    load: (program: Program) => Promise<Thrown | undefined>,
  ): Promise<Survivor[]>;
}

/** A program that counts what it does, in units (`growth/counting.ts`). */
export interface CountedProgram {
  /** What makes a process count it. */
  countable: Countable;
  /** What the process must run; default nothing but the runtime. */
  image?: Image;
  /**
   * Where a site is in the submission's own files, and what stands there, as it was typed.
   *
   * @param told the sites that the process told, if it did
   * @param words what the process calls the site, where it has no text of its own
   */
  locate(
    site: number,
    told: readonly Span[],
    source: Source,
    words?: string,
  ): Promise<(FramedPlace & { what: string }) | undefined>;
}

/** A call in which a regular expression works. */
interface Spot {
  method?: string | undefined;
  /** Its place, as a stack would tell it. */
  stack: string;
}

export interface Survivor {
  name: string;
  place: FramedPlace;
}

/** How an explanation of a stack overflow begins, whatever the language. */
export const STACK_OVERFLOW = 'stack overflow';

/** Explains one twice, as {@link Language.explainThrown} does. */
export function explainStackOverflow(name: string): { message: string; detail: string } {
  const message = `${STACK_OVERFLOW}: the recursion is endless, or deeper than any legal input needs`;
  return { message, detail: `${name}: ${message}` };
}
