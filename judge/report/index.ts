/** The list of all reporters of a result. */
import { exercism } from './exercism.ts';
import { github } from './github.ts';
import { page } from './html/page.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { tap } from './tap.ts';

/** Every reporter by name. A new one is a file and a line here. */
export const REPORTERS = {
  pretty,
  json,
  html: page,
  junit,
  tap,
  markdown,
  github,
  exercism,
} satisfies Record<string, Reporter>;
