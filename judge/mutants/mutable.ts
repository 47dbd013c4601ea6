/** What the makers of mutants agree on: each language tells what can be changed in a program, and how. */
import type { Source } from '../compile/source.ts';

/** A piece of a program, and the text that stands in its place. */
export interface Change {
  start: number;
  end: number;
  put: string;
  /** What the mutant is called, whatever the layout of the file. */
  called: string;
}

/** A language that mutants are made of. */
export interface Mutable {
  /** How the names of its files end. */
  readonly extensions: readonly string[];
  /** The program that is changed: the submission, or what is left of it without types and layout. */
  print(submission: Source): Promise<Pick<Source, 'name' | 'text'>>;
  /** Every change of a printed program, in the order of the text. */
  changesOf(code: string): Promise<Change[]>;
  /** The program without anything that does not matter; undefined when it is none of the language. */
  instructions(code: string): Promise<string | undefined>;
}
