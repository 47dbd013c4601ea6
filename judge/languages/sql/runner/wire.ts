/**
 * The messages that Postgres and its client exchange, as far as the runner needs them: one statement after the other,
 * its columns and its rows as text. https://www.postgresql.org/docs/18/protocol-message-formats.html
 */

/** A column of a result. */
export interface Field {
  name: string;
  /** The object identifier of its type. */
  type: number;
}

/** What the server says is wrong. */
export interface ServerError {
  /** Five characters: https://www.postgresql.org/docs/18/errcodes-appendix.html */
  code: string;
  message: string;
  detail: string;
  hint: string;
  /** In the statement's characters, from 1; none where it cannot be told. */
  position: number | undefined;
}

/** What the server answered to some messages. */
export interface Answer {
  /** Undefined for a statement that returns no table. */
  fields: Field[] | undefined;
  /** How many parameters the statement has. */
  parameters: number;
  rows: (string | null)[][];
  /** What else it has to say: a message each, with its detail. */
  notices: { message: string; detail: string }[];
  error: ServerError | undefined;
  /** There are more rows than were asked for. */
  suspended: boolean;
  /** A statement has ended. */
  complete: boolean;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A message of a type, with its length put before the body. */
function message(type: string, ...parts: Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 4);
  const bytes = new Uint8Array(1 + length);
  bytes[0] = type.charCodeAt(0);
  new DataView(bytes.buffer).setUint32(1, length);
  let at = 5;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const text = (value: string): Uint8Array => encoder.encode(`${value}\0`);
const zeros = (count: number): Uint8Array => new Uint8Array(count);

function int32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}

/** Statements of ours, one or several, run as they are. */
export const simple = (statements: string): Uint8Array => message('Q', text(statements));
/** A `COPY … FROM STDIN` of ours, and what it reads. */
export const copy = (statement: string, data: string): Uint8Array[] => [
  simple(statement),
  message('d', encoder.encode(data)),
  message('c'),
];
/** Reads one statement, and tells what it returns. */
export const parse = (statement: string): Uint8Array[] => [
  message('P', zeros(1), text(statement), zeros(2)),
  message('D', text('S')),
];
/** Gives the statement that was read no parameters. */
export const bind = (): Uint8Array =>
  message('B', zeros(1), zeros(1), zeros(2), zeros(2), zeros(2));
/** Runs it, up to so many rows. */
export const execute = (rows: number): Uint8Array => message('E', zeros(1), int32(rows));
/** Ends what one statement needed; after an error the server waits for it. */
export const sync = (): Uint8Array => message('S');

/** Reads what the server sends. */
export function readAnswer(bytes: Uint8Array): Answer {
  const answer: Answer = {
    fields: undefined,
    parameters: 0,
    rows: [],
    notices: [],
    error: undefined,
    suspended: false,
    complete: false,
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const type = String.fromCharCode(bytes[at]!);
    const end = at + 1 + view.getUint32(at + 1);
    readMessage(type, new Reader(bytes, view, at + 5), answer);
    at = end;
  }
  return answer;
}

function readMessage(type: string, reader: Reader, answer: Answer): void {
  switch (type) {
    case 'T':
      answer.fields = Array.from({ length: reader.int16() }, () => {
        const name = reader.text();
        reader.skip(6);
        const field = { name, type: reader.int32() };
        reader.skip(8);
        return field;
      });
      break;
    case 't':
      answer.parameters = reader.int16();
      break;
    case 'D': {
      const row = new Array<string | null>(reader.int16());
      for (let i = 0; i < row.length; i++) row[i] = reader.value();
      answer.rows.push(row);
      break;
    }
    case 'C':
      answer.complete = true;
      break;
    case 's':
      answer.suspended = true;
      break;
    case 'N': {
      const { message, detail } = readError(reader);
      answer.notices.push({ message, detail });
      break;
    }
    case 'E':
      // The first is what went wrong; others are echoes of it.
      answer.error ??= readError(reader);
      break;
  }
}

function readError(reader: Reader): ServerError {
  const told: Record<string, string> = {};
  for (let key = reader.byte(); key !== 0; key = reader.byte()) {
    told[String.fromCharCode(key)] = reader.text();
  }
  return {
    code: told.C ?? '',
    message: told.M ?? '',
    detail: told.D ?? '',
    hint: told.H ?? '',
    position: told.P === undefined ? undefined : Number(told.P),
  };
}

/** Reads the parts of one message, one after the other. */
class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
    private at: number,
  ) {}

  skip(count: number): void {
    this.at += count;
  }

  byte(): number {
    return this.bytes[this.at++]!;
  }

  int16(): number {
    const value = this.view.getInt16(this.at);
    this.at += 2;
    return value;
  }

  int32(): number {
    const value = this.view.getInt32(this.at);
    this.at += 4;
    return value;
  }

  /** Up to the next zero. */
  text(): string {
    const end = this.bytes.indexOf(0, this.at);
    const value = decoder.decode(this.bytes.subarray(this.at, end));
    this.at = end + 1;
    return value;
  }

  /** A value of a row. */
  value(): string | null {
    const length = this.int32();
    if (length < 0) return null;
    const value = decoder.decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return value;
  }
}
