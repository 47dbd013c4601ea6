/** Which refs are graded. */
import { nearestNames } from '../base/nearest.ts';
import { UsageError } from '../types.ts';
import { bytesOf, type Ref, showBytes } from './git.ts';
import { matchesGlob } from './glob.ts';

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
  return toldApart([...chosen, ...gone]).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names that look the same, since they differ only in how Unicode composes a character, show what they are made of. */
function toldApart(chosen: readonly Chosen[]): Chosen[] {
  const look = ({ shown }: Chosen) => shown.normalize('NFKC');
  const alike = new Map<string, number>();
  for (const each of chosen) alike.set(look(each), (alike.get(look(each)) ?? 0) + 1);
  return chosen.map((each) => {
    if (alike.get(look(each)) === 1) return each;
    const shown = each.shown.replace(
      /[^\0-\x7f]/gu,
      (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`,
    );
    return { ...each, shown };
  });
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
  const patterns = [pattern, ...NAMESPACES.map((space) => space + pattern)];
  return refs.filter(
    ({ name, target }) => target === '' && patterns.some((each) => matchesGlob(each, name)),
  );
}

function pullHeads(refs: readonly Ref[], pull: number): Ref[] {
  const head = new RegExp(`^refs/(?:remotes/[^/]+/)?(?:pull|pr)/${pull}(?:/head)?$`);
  return refs.filter(({ name }) => head.test(name));
}

function explainNothing(refs: readonly Ref[], { patterns, pulls }: Wanted): string {
  const [pull] = pulls;
  if (patterns.length === 0 && pull === undefined) {
    return "there are no remote branches but the default one: fetch them, or name local ones: judge grade 'solutions/*'";
  }
  if (patterns.length === 0) {
    return `pull request ${pull!} was not fetched: git fetch origin pull/${pull!}/head:refs/pull/${pull!}/head`;
  }
  const nothing = `no ref matches ${patterns.map(showBytes).join(', ')}`;
  const remote = patterns.flatMap((pattern) => remotePatterns(refs, pattern));
  if (remote.length > 0) {
    const quoted = remote.map((each) => `'${showBytes(each)}'`).join(' ');
    return `${nothing}\ndid you mean the remote branches? judge grade ${quoted}`;
  }
  const [first = ''] = patterns;
  const names = refs.map(({ name }) => shortName(name));
  const near = nearestNames(first, names).map(showBytes);
  return near.length > 0 ? `${nothing}\ndid you mean ${near.join(' or ')}?` : nothing;
}

/** A pattern for branches as one for those of a remote, where it matches some of them. */
function remotePatterns(refs: readonly Ref[], pattern: string): string[] {
  const branch = pattern.replace(/^(?:refs\/)?(?:heads\/)?/, '');
  const remotes = refs.flatMap(({ name }) => /^refs\/remotes\/([^/]+)\//.exec(name)?.[1] ?? []);
  return [...new Set(remotes)]
    .map((remote) => `${remote}/${branch}`)
    .filter((each) => matching(refs, each).length > 0);
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
