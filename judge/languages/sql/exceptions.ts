/** What an error of Postgres may say about itself. */
import type { Thrown } from '../../sandbox/protocol.ts';
import { explainStackOverflow } from '../language.ts';

/** Names of conditions by their codes: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const CONDITIONS: Record<string, string> = {
  '21000': 'cardinality_violation',
  '22000': 'data_exception',
  '22003': 'numeric_value_out_of_range',
  '22004': 'null_value_not_allowed',
  '22007': 'invalid_datetime_format',
  '22008': 'datetime_field_overflow',
  '2200F': 'zero_length_character_string',
  '22011': 'substring_error',
  '22012': 'division_by_zero',
  '22013': 'invalid_preceding_or_following_size',
  '22014': 'invalid_argument_for_ntile_function',
  '22015': 'interval_field_overflow',
  '2201B': 'invalid_regular_expression',
  '2201E': 'invalid_argument_for_logarithm',
  '2201F': 'invalid_argument_for_power_function',
  '2201W': 'invalid_row_count_in_limit_clause',
  '2201X': 'invalid_row_count_in_result_offset_clause',
  '22023': 'invalid_parameter_value',
  '22P02': 'invalid_text_representation',
  '22P05': 'untranslatable_character',
  '2202E': 'array_subscript_error',
  '53000': 'insufficient_resources',
  '53200': 'out_of_memory',
  '53400': 'configuration_limit_exceeded',
  '54000': 'program_limit_exceeded',
  '54001': 'statement_too_complex',
};

/** Messages that name no value of the case. */
const OWN_MESSAGES =
  /^(?:division by zero|(?:integer|bigint|smallint|date|timestamp|interval) out of range|value out of range: (?:over|under)flow|numeric field overflow|more than one row returned by a subquery used as an expression|cannot take (?:logarithm|square root) of (?:zero|a negative number)|(?:LIMIT|OFFSET) must not be negative|negative substring length not allowed|step size cannot equal zero)$/;

export function isStackOverflow({ name }: Thrown): boolean {
  return name === '54001' || name === 'Collapsed';
}

/** Explains an error twice: in words that name no value of the case, and with its own words. */
export function explainThrown(thrown: Thrown): { message: string; detail: string } {
  const { name, message } = thrown;
  if (isStackOverflow(thrown)) return explainStackOverflow(CONDITIONS['54001']!);
  const condition = CONDITIONS[name] ?? `error ${name}`;
  const shown = OWN_MESSAGES.test(message) ? `: ${message}` : '';
  return { message: `threw ${condition}${shown}`, detail: `${condition}: ${message}` };
}
