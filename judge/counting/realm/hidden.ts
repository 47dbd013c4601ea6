/** Hides what was put in the place of built-ins, and what was put into the script, from whoever asks for a text. */
import { type Maker, type Makers } from './charging.ts';
import { isObject, isProxy, noteProxy } from './measure.ts';
import {
  apply,
  construct,
  containsText,
  defineProperty,
  getOwnPropertyDescriptor,
  indexOfText,
  NativeError,
  privateMap,
  sliceText,
  textOf,
} from './natives.ts';

/** What a made function stands for. */
const originals = privateMap<unknown, unknown>();
const made = privateMap<unknown, unknown>();

/** Where functions and classes begin and end in the rewritten script, and where in the one before. */
interface Texts {
  plain: string;
  rewritten: string;
  /** Four places for each: begin and end in the rewritten script, begin and end in the plain one. */
  places: readonly number[];
  /** The submission may look at the stacks of errors. */
  readsStacks: boolean;
  /** Occurs in everything that was inserted. */
  secret: string;
}

let texts: Texts | undefined;
let plainTexts: Record<string, string> | undefined;

export function hideTexts(these: Texts): void {
  texts = these;
  plainTexts = undefined;
}

/** The text of a function as it was written. */
function plainText(text: string): string {
  if (!texts || !containsText(text, texts.secret)) return text;
  const { plain, rewritten, places } = texts;
  if (!plainTexts) {
    plainTexts = { __proto__: null } as unknown as Record<string, string>;
    for (let i = 0; i < places.length; i += 4) {
      const key = sliceText(rewritten, places[i], places[i + 1]);
      plainTexts[key] = sliceText(plain, places[i + 2], places[i + 3]);
    }
  }
  return plainTexts[text] ?? 'function () { [native code] }';
}

/**
 * Makes a caught error one that tells nothing of the counter: the engine quotes the script in its message, and its
 * stack has frames of ours.
 */
export function clean(caught: unknown): unknown {
  if (!texts || !isObject(caught) || isProxy(caught)) return caught;
  const { secret } = texts;
  const message = textIn(caught, 'message');
  if (message !== undefined) setText(caught, 'message', withoutSecret(message, secret));
  // To look at a stack costs something, and may call what a submission has defined for that.
  const usual = !getOwnPropertyDescriptor(NativeError, 'prepareStackTrace')?.value;
  if (!texts.readsStacks || !usual) return caught;
  const stack = textIn(caught, 'stack');
  if (stack !== undefined) setText(caught, 'stack', withoutSecret(withoutFrames(stack), secret));
  return caught;
}

/** A text of an object's own with something of ours in it. */
function textIn(object: object, name: 'message' | 'stack'): string | undefined {
  const descriptor = getOwnPropertyDescriptor(object, name);
  if (!descriptor?.configurable) return undefined;
  const { get, value } = descriptor as { get?: () => unknown; value: unknown };
  const text = get && name === 'stack' ? (object as { stack: unknown }).stack : value;
  return typeof text === 'string' && containsText(text, texts!.secret) ? text : undefined;
}

function setText(object: object, name: string, value: string): void {
  const { enumerable } = getOwnPropertyDescriptor(object, name)!;
  defineProperty(object, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: enumerable!,
  });
}

/** A stack without the lines that name the realm, whose script is called by the secret. */
function withoutFrames(stack: string): string {
  let kept = '';
  for (let at = 0; at < stack.length;) {
    const next = indexOfText(stack, '\n', at + 1);
    const line = sliceText(stack, at, next < 0 ? stack.length : next);
    if (!containsText(line, `(${texts!.secret}`)) kept += line;
    at += line.length;
  }
  return kept;
}

/** An inserted call is quoted as `name.helper(...)`, an inserted assignment as `(name[2] , …)`. */
function withoutSecret(text: string, secret: string): string {
  let clean = '';
  for (let at = 0; ;) {
    const next = indexOfText(text, secret, at);
    if (next < 0) return clean + sliceText(text, at);
    const isCall = text[next + secret.length] === 'h';
    const end = indexOfText(text, isCall ? ')' : ' , ', next);
    clean += sliceText(text, at, next) + (isCall ? '(intermediate value)' : '');
    at = end < 0 ? text.length : end + (isCall ? 1 : 3);
  }
}

const toString: Maker = () =>
  ({
    method(this: unknown) {
      const known = typeof this === 'function' ? originals.get(this) : undefined;
      return plainText(textOf(known ?? this));
    },
  }).method;

export const FUNCTION_PROTOTYPE: Makers = { toString };

/** Puts a function in the place of a built-in, under its name and with its length. */
export function replace(target: object, name: PropertyKey, make: Maker): void {
  const descriptor = getOwnPropertyDescriptor(target, name);
  const original: unknown = descriptor?.value;
  if (typeof original !== 'function') return;
  // One function may have two names.
  const substitute = made.get(original) ?? disguise(make(original as never), original);
  defineProperty(target, name, { ...descriptor, value: substitute });
}

function disguise(substitute: unknown, original: object): unknown {
  for (const property of ['name', 'length']) {
    const descriptor = getOwnPropertyDescriptor(original, property)!;
    defineProperty(substitute as object, property, descriptor);
  }
  originals.set(substitute, original);
  made.set(original, substitute);
  return substitute;
}

/** Proxies are remembered when they are made, since nothing tells them later on. */
export function replaceProxy(global: Record<string, unknown>): void {
  const NativeProxy = global.Proxy as ProxyConstructor & Record<string, unknown>;
  const make = function (target: object, handler: object) {
    if (!new.target) return apply(NativeProxy as never, undefined, [target, handler]);
    const proxy = construct(NativeProxy, [target, handler]) as object;
    noteProxy(proxy);
    return proxy;
  };
  // A bound function has no prototype, as the original has none.
  const substitute: unknown = make.bind(undefined);
  const { revocable } = NativeProxy;
  const substituteRevocable = {
    method(target: object, handler: object) {
      const made = apply(revocable, NativeProxy, [target, handler]) as { proxy: object };
      noteProxy(made.proxy);
      return made;
    },
  }.method;
  const descriptor = getOwnPropertyDescriptor(NativeProxy, 'revocable')!;
  defineProperty(substitute as object, 'revocable', {
    ...descriptor,
    value: disguise(substituteRevocable, revocable),
  });
  defineProperty(global, 'Proxy', {
    ...getOwnPropertyDescriptor(global, 'Proxy'),
    value: disguise(substitute, NativeProxy),
  });
}
