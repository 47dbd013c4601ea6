/** Which refs are graded. */
import { nearestNames } from '../nearest.ts';
import { UsageError } from '../types.ts';
import { bytesOf, type Ref, showBytes } from './git.ts';

/** What was asked for; nothing at all means every remote branch but the default ones. */
export interface Wanted {
  /** Names or patterns: `*` stands for anything but a slash, `**` for anything, `?` for one character. In bytes. */
  patterns: readonly string[];
  /** Numbers of pull requests whose heads were fetched. */
  pulls: readonly number[];
}

/** A ref to grade, or a name that was asked for and is not there. */
export interface Chosen {
  name: string;
  /** How people call it. */
  shown: string;
  /** Null when there is no such ref. */
  id: string | null;
}

/** Where a short name may stand. */
const NAMESPACES = ['refs/', 'refs/heads/', 'refs/remotes/', 'refs/tags/'];

/**
 * The refs asked for, each once, by name. A name that is not there is kept, so that somebody who removes a
 * branch stops nobody else's grade.
 *
 * @throws UsageError when nothing is left to grade
 */
export function chooseRefs(refs: readonly Ref[], wanted: Wanted): Chosen[] {
  const { patterns, pulls } = wanted;
  const everything = patterns.length === 0 && pulls.length === 0;
  const found = new Map<string, Ref>();
  const absent: string[] = [];
  const add = (some: readonly Ref[], otherwise?: string) => {
    for (const ref of some) found.set(ref.name, ref);
    if (some.length === 0 && otherwise !== undefined) absent.push(otherwise);
  };
  if (everything) add(remoteBranches(refs));
  const byName = new Map(refs.map((ref) => [ref.name, ref]));
  for (const pattern of patterns) {
    if (/[*?]/.test(pattern)) add(matching(refs, pattern));
    else {
      const names = [pattern, ...NAMESPACES.map((space) => space + pattern)];
      add(
        names.flatMap((name) => byName.get(name) ?? []),
        pattern,
      );
    }
  }
  for (const pull of pulls) add(pullHeads(refs, pull), `refs/pull/${pull}/head`);
  if (found.size === 0) throw new UsageError(explainNothing(refs, wanted));
  const namesakes = new Map<string, number>();
  for (const name of found.keys()) {
    namesakes.set(shortName(name), (namesakes.get(shortName(name)) ?? 0) + 1);
  }
  const chosen = [...found.values()].map(({ name, id }): Chosen => {
    const unique = namesakes.get(shortName(name)) === 1;
    return { name, shown: showBytes(unique ? shortName(name) : name), id };
  });
  const gone = [...new Set(absent)].map((name): Chosen => ({
    name,
    shown: showBytes(name),
    id: null,
  }));
  return [...chosen, ...gone].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function shortName(name: string): string {
  return name.replace(/^refs\/(?:heads\/|remotes\/|tags\/)?/, '');
}

/** All but each remote's default branch: the one that its HEAD stands for, else `main` or `master`. */
function remoteBranches(refs: readonly Ref[]): Ref[] {
  const defaults = new Set(
    refs.filter(({ name }) => /^refs\/remotes\/.*\/HEAD$/.test(name)).map(({ target }) => target),
  );
  return refs.filter(({ name, target }) => {
    const [, remote, branch] = /^refs\/remotes\/([^/]+)\/(.+)$/.exec(name) ?? [];
    if (remote === undefined || target !== '') return false;
    const known = [...defaults].some((other) => other.startsWith(`refs/remotes/${remote}/`));
    return known ? !defaults.has(name) : branch !== 'main' && branch !== 'master';
  });
}

function matching(refs: readonly Ref[], pattern: string): Ref[] {
  const text = pattern.replace(/\*\*|[*?]|[^\w/]/g, (part) => {
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\x${part.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  const whole = new RegExp(`^(?:refs/|refs/heads/|refs/remotes/|refs/tags/)?${text}$`, 's');
  return refs.filter(({ name, target }) => target === '' && whole.test(name));
}

function pullHeads(refs: readonly Ref[], pull: number): Ref[] {
  const head = new RegExp(`^refs/(?:remotes/[^/]+/)?(?:pull|pr)/${pull}(?:/head)?$`);
  return refs.filter(({ name }) => head.test(name));
}

function explainNothing(refs: readonly Ref[], { patterns, pulls }: Wanted): string {
  const [pull] = pulls;
  if (patterns.length === 0 && pull === undefined) {
    return "there are no remote branches but the default one: fetch them, or name refs: judge grade 'solutions/*'";
  }
  if (patterns.length === 0) {
    return `pull request ${pull!} was not fetched: git fetch origin pull/${pull!}/head:refs/pull/${pull!}/head`;
  }
  const [first = ''] = patterns;
  const near = nearestNames(
    first,
    refs.map(({ name }) => shortName(name)),
  ).map(showBytes);
  return [
    `no ref matches ${patterns.map(showBytes).join(', ')}`,
    ...(near.length > 0 ? [`did you mean ${near.join(' or ')}?`] : []),
  ].join('\n');
}

/**
 * A file with one name or pattern on each line.
 *
 * @param file the content
 */
export function parseRefsFile(file: Uint8Array): string[] {
  const text = Buffer.from(file).toString('latin1');
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '');
}

/** Names given as text. */
export function parseNames(names: readonly string[]): string[] {
  return names.map(bytesOf);
}
