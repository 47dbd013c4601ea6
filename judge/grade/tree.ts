/** Folders of a commit, read as git keeps them. */
import { UsageError } from '../types.ts';
import { showBytes } from './git.ts';
import { type Objects, Unreadable } from './objects.ts';

/** A name in a folder: how it is kept, and its object. */
interface Entry {
  mode: string;
  id: string;
}

/** Folders with more than about 50,000 names are nobody's solutions. */
const MAX_TREE_BYTES = 4 * 1024 * 1024;

const FOLDER = '40000';
/** What cannot be read as a file; its target is never looked at. */
const KINDS: Record<string, string> = {
  [FOLDER]: 'a folder',
  '120000': 'a symbolic link',
  '160000': 'a submodule',
};

/** A folder by the id of its tree. Names are bytes. */
export class Tree {
  readonly #entries: Map<string, Entry>;
  /** Folders in it that were looked into. */
  readonly #folders = new Map<string, Promise<Tree | undefined>>();

  private constructor(
    private readonly objects: Objects,
    /** How messages call it; empty for the root. */
    private readonly path: string,
    content: Buffer,
    idBytes: number,
  ) {
    this.#entries = parseTree(content, idBytes);
  }

  /** @throws UsageError when it cannot be read */
  static async read(objects: Objects, id: string, path = ''): Promise<Tree> {
    const shown = path === '' ? 'the root folder' : path;
    try {
      const content = await objects.read(id, 'tree', (bytes) => {
        if (bytes > MAX_TREE_BYTES) throw new Unreadable('has too many names in it');
      });
      return new Tree(objects, path, content, id.length / 2);
    } catch (error) {
      throw explain(error, shown);
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  isFolder(name: string): boolean {
    return this.#entries.get(name)?.mode === FOLDER;
  }

  /**
   * A folder in this one; undefined when there is no such name.
   *
   * @throws UsageError when the name is something else than a folder
   */
  folder(name: string): Promise<Tree | undefined> {
    const known = this.#folders.get(name) ?? this.#open(name);
    this.#folders.set(name, known);
    return known;
  }

  /** The same through several folders, each in the one before it; without any, this one. */
  below(path: readonly string[]): Promise<Tree | undefined> {
    return path.reduce<Promise<Tree | undefined>>(
      async (above, name) => (await above)?.folder(name),
      Promise.resolve(this),
    );
  }

  /**
   * The content of a file in this folder.
   *
   * @param check told the size before it is read
   * @throws UsageError when it is no regular file or cannot be read
   */
  async file(name: string, check: (bytes: number, shown: string) => void): Promise<Buffer> {
    const shown = this.#shown(name);
    const entry = this.#entries.get(name);
    if (!entry) throw new UsageError(`${shown}: no such file`);
    if (entry.mode !== '100644' && entry.mode !== '100755') {
      throw new UsageError(`${shown}: is ${KINDS[entry.mode] ?? 'not a regular file'}`);
    }
    try {
      return await this.objects.read(entry.id, 'blob', (bytes) => check(bytes, shown));
    } catch (error) {
      throw explain(error, shown);
    }
  }

  async #open(name: string): Promise<Tree | undefined> {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const shown = this.#shown(name);
    if (entry.mode !== FOLDER) {
      throw new UsageError(`${shown}: is ${KINDS[entry.mode] ?? 'a file'}, not a folder`);
    }
    return Tree.read(this.objects, entry.id, shown);
  }

  #shown(name: string): string {
    return this.path === '' ? showBytes(name) : `${this.path}/${showBytes(name)}`;
  }
}

function explain(error: unknown, shown: string): unknown {
  return error instanceof Unreadable ? new UsageError(`${shown}: ${error.message}`) : error;
}

/** A tree object: for each name the mode in octal, a space, the name, NUL, and the id in binary. */
function parseTree(content: Buffer, idBytes: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    const next = end + 1 + idBytes;
    if (space < 0 || end < 0 || next > content.length) throw new Unreadable('is damaged');
    const name = content.toString('latin1', space + 1, end);
    const mode = content.toString('latin1', at, space).replace(/^0+/, '');
    entries.set(name, { mode, id: content.toString('hex', end + 1, next) });
    at = next;
  }
  return entries;
}
