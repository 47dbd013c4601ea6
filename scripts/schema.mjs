/** Writes the JSON Schema of a result, made from the types that the code uses. */
import { writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';

const [out] = process.argv.slice(2);
const schema = createGenerator({
  path: 'judge/types.ts',
  tsconfig: 'tsconfig.json',
  type: 'Result',
  skipTypeCheck: true,
  additionalProperties: true,
}).createSchema('Result');
writeFileSync(out, `${JSON.stringify(schema, null, 2)}\n`);
