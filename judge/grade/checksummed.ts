/** JSON that carries a digest of itself, so that what was cut short or changed is noticed. */
import { createHash } from 'node:crypto';
import { defuseJson } from '../base/workflow-commands.ts';

/**
 * @param label what it is a record of: the digest holds for no other label
 */
export function writeChecksummed(label: string, value: unknown): string {
  const json = defuseJson(JSON.stringify(value));
  return `${digest(label, json)}\n${json}\n`;
}

/** The value; undefined when the text is not what was written under this label. */
export function readChecksummed(label: string, text: string): unknown {
  const [written, json, end, ...more] = text.split('\n');
  if (json === undefined || end !== '' || more.length > 0) return undefined;
  return digest(label, json) === written ? (JSON.parse(json) as unknown) : undefined;
}

function digest(label: string, json: string): string {
  return createHash('sha256').update(`${label}\0${json}`).digest('hex');
}
