/**
 * Makes the snapshot, when the package is built: an interpreter that has imported what submissions use, and the part
 * of the runner that is Python. Writes it to the file that is named first; and to the second, as JSON, the modules of
 * `../counting/`, compiled, which are no part of it.
 */
import { runtime } from './shell.ts';
import { bootPython } from './boot.ts';
import families from '../counting/families.py';
import measure from '../counting/measure.py';
import program from '../counting/program.py';
import rewrite from '../counting/rewrite.py';
import syntax from '../counting/syntax.py';
import tally from '../counting/tally.py';
import weights from '../counting/weights.py';
import leetcode from './leetcode.py';
import runner from './runner.py';
import values from './values.py';
import warm from './warm.py';

const FOLDER = '/lib/python3.14/site-packages';
const FILES = {
  _judge_leetcode: leetcode,
  _judge_values: values,
  _judge: runner,
  _judge_warm: warm,
};

const python = await bootPython({});
for (const [name, text] of Object.entries(FILES)) {
  python.FS.writeFile(`${FOLDER}/${name}.py`, text);
}
python.runPython(`import ${Object.keys(FILES).join(', ')}; _judge_warm.imports(); _judge.settle()`);
const { args, writeFileSync } = runtime as unknown as {
  args: [snapshot: string, counting: string];
  writeFileSync(path: string, content: Uint8Array): void;
};
writeFileSync(args[0], python.makeMemorySnapshot());

/** Each after those that it imports. */
const COUNTING = { weights, tally, measure, syntax, families, rewrite, program };
for (const [name, text] of Object.entries(COUNTING)) {
  python.FS.writeFile(`/tmp/counting_${name}`, text);
}
const compiled = python.runPython(`
import base64, json, marshal
def compiled(name):
    with open(f"/tmp/{name}") as file:
        code = compile(file.read(), name, "exec", dont_inherit=True)
    return base64.b64encode(marshal.dumps(code)).decode()
names = "${Object.keys(COUNTING).join(' ')}".split()
json.dumps({f"counting_{name}": compiled(f"counting_{name}") for name in names})
`) as string;
writeFileSync(args[1], new TextEncoder().encode(compiled));
runtime.exit(0);
