import { page } from './html/page.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Every reporter by name. A new one is a file and a line here. */
export const REPORTERS: Record<string, Reporter> = { pretty, json, html: page };
