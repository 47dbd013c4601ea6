/** How a value of Postgres crosses to the judge, by its type: there is a rule for each. */
import { ODD } from '../../../base/json-values.ts';

/** The JSON of a value, from its text. */
type Rule = (text: string) => string;

const { stringify } = JSON;

const string: Rule = (text) => stringify(text);
const odd = (what: string): Rule => {
  const json = stringify({ $odd: what });
  return () => json;
};

/** Whole numbers keep every digit, fractions those that a double has. */
const number: Rule = (text) => {
  const value = Number(text);
  if (!Number.isFinite(value) || Number.isNaN(value)) return special(text);
  if (Number.isSafeInteger(value) || !/^-?\d+(?:\.0*)?$/.test(text)) return String(value);
  return stringify({ $bigint: text.replace(/\.0*$/, '') });
};

function special(text: string): string {
  const value = /^(?:-?Infinity|NaN)$/.test(text) ? text : String(Number(text));
  return stringify({ $number: value });
}

/** Seconds without a fraction, and without the zone, which is always UTC. */
const timestamp: Rule = (text) => stringify(text.replace(/\+00$/, ''));

/** Rules by the object identifiers of types, which never change. */
const RULES = new Map<number, Rule>([
  [16, (text) => (text === 't' ? 'true' : 'false')],
  // smallint, integer, bigint, real, double precision, numeric, oid
  ...[21, 23, 20, 700, 701, 1700, 26].map((type) => [type, number] as const),
  // text, varchar, name, "char", unknown, uuid, time, timetz, and date, which may be infinity
  ...[25, 1043, 19, 18, 705, 2950, 1083, 1266, 1082].map((type) => [type, string] as const),
  // char(n) is filled up with spaces
  [1042, (text) => stringify(text.replace(/ +$/, ''))],
  // timestamp, timestamptz
  ...[1114, 1184].map((type) => [type, timestamp] as const),
  [1186, odd(ODD.interval)],
  // json, jsonb
  ...[114, 3802].map((type) => [type, odd(ODD.json)] as const),
  [17, odd(ODD.bytes)],
  // record
  [2249, odd(ODD.record)],
]);

const otherType = odd(ODD.otherType);

/** The rule for a type. */
export function ruleFor(type: number): Rule {
  return RULES.get(type) ?? otherType;
}
