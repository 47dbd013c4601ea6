/** Writes the JSON Schemas of results, of lists of problems and of reports of a grading, made from the types that the code uses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const SCHEMAS = [
  { path: 'judge/types.ts', type: 'Result', file: 'result.schema.json' },
  { path: 'judge/commands/list.ts', type: 'ProblemList', file: 'list.schema.json' },
  { path: 'judge/grade/types.ts', type: 'GradeReport', file: 'grade.schema.json' },
];

const [folder] = process.argv.slice(2);
for (const { path, type, file } of SCHEMAS) {
  const schema = createGenerator({
    path,
    tsconfig: 'tsconfig.json',
    type,
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema(type);
  writeFileSync(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`);
}
