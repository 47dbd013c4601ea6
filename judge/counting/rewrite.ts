/**
 * Rewrites a compiled script so that it counts itself. Functions and loops count their entries and turns; what else
 * is done by syntax is charged where it stands; and calls of built-ins, which charge for themselves, say where they
 * are. Lines stay as they are.
 */
import type { AnyNode, Function as AnyFunction, Node, Program } from 'acorn';
import { childrenOf, isFunction } from '../base/syntax-nodes.ts';
import { calledName, callsCharged, callsOwn, isCharged, mayEndEarly } from './calls.ts';
import { Edits } from './edits.ts';
import { hasRest, mayBeBig, mayBeLong, restNames, takesName } from './forms.ts';
import { numericNames } from './numeric.ts';
import { type Site, Sites } from './sites.ts';

export interface Rewriting {
  /** An arrow function of the tally, the sites' units and the helpers; it returns what the script evaluates to. */
  script: string;
  sites: readonly Site[];
  /** For each function and class: begin and end in the rewritten script, begin and end in the plain one. */
  places: readonly number[];
}

const COMPARISONS: Record<string, { helper: string; charge: string }> = {
  '===': { helper: 'same', charge: 'equate' },
  '!==': { helper: 'other', charge: 'equate' },
  '==': { helper: 'alike', charge: 'equate' },
  '!=': { helper: 'unlike', charge: 'equate' },
  '<': { helper: 'less', charge: 'compare' },
  '>': { helper: 'more', charge: 'compare' },
  '<=': { helper: 'most', charge: 'compare' },
  '>=': { helper: 'least', charge: 'compare' },
};
const BIG_OPERATORS = new Set(['+', '-', '*', '/', '%', '**', '<<', '>>', '&', '|', '^']);
/** What is constructed from a size, or from a list. */
const SIZED = /^(?:Array|(?:Int|Uint|Float|BigInt|BigUint)\d+(?:Clamped)?Array|ArrayBuffer)$/;
const COPIED = /^(?:Weak)?(?:Map|Set)$/;
/** What reads a number, or code, from a text. */
const READS = new Set(['Number', 'BigInt', 'parseInt', 'parseFloat', 'eval', 'Function']);
/** Methods whose first argument is a key. */
const KEYED = new Set(['get', 'has', 'set', 'add', 'delete', 'hasOwn', 'hasOwnProperty']);

/** Where something begins and ends in the script. */
type Stretch = Pick<Node, 'start' | 'end'>;

type Of<T extends AnyNode['type']> = Extract<AnyNode, { type: T }>;

/** What surrounds a node. */
interface Context {
  /** The site of the call whose part it is. */
  group?: string | undefined;
  /** It is assigned to, deleted, or bound: nothing can be put around it. */
  target?: boolean;
  /** It is called, or a member of it is taken, by what has been looked at already. */
  spine?: boolean;
  /** It stands in an asynchronous generator, where `yield*` waits. */
  asyncGenerator?: boolean | undefined;
}

/**
 * @param secret begins all names that are put in; it does not occur in the script
 * @param whose a submission has sites of its own; what a library does is charged to the site that calls it
 */
export function rewriteToCount(
  script: string,
  program: Program,
  secret: string,
  whose: 'submission' | 'library' = 'submission',
): Rewriting {
  return new Rewriter(script, program, secret, whose).rewrite(program);
}

class Rewriter {
  readonly #edits = new Edits();
  readonly #sites: Sites;
  readonly #numeric: ReadonlySet<string>;
  readonly #hasBig: boolean;
  readonly #tally: string;
  readonly #units: string;
  readonly #helpers: string;

  constructor(
    private readonly script: string,
    program: Program,
    private readonly secret: string,
    private readonly whose: 'submission' | 'library',
  ) {
    this.#sites = new Sites(script);
    this.#numeric = numericNames(program);
    this.#hasBig = /\bBigInt\b|\d_?n\b/.test(script);
    this.#tally = `${secret}t`;
    this.#units = `${secret}u`;
    this.#helpers = `${secret}h`;
  }

  rewrite({ body }: Program): Rewriting {
    this.#edits.insert(0, `(${this.#tally},${this.#units},${this.#helpers})=>{`);
    const last = body.at(-1);
    this.#statements(last ? body.slice(0, -1) : [], {});
    if (last?.type === 'ExpressionStatement') {
      this.#edits.insert(last.start, 'return(');
      this.#visit(last.expression, {});
      const end = this.script.endsWith(';', last.end) ? last.end - 1 : last.end;
      this.#edits.insert(end, ')');
    } else if (last) this.#visit(last, {});
    this.#edits.insert(this.script.length, '\n}');
    const { text, spans } = this.#edits.applyTo(this.script);
    return { script: text, sites: this.#sites.all, places: spans };
  }

  /** A site, as the inserted code names it: by its number, or as the current one. */
  #site(kind: Site['kind'], node: Stretch, end = node.end): string {
    return this.whose === 'library' ? this.#current : String(this.#sites.add(kind, node, end));
  }

  get #current(): string {
    return `${this.#tally}[2]`;
  }

  /** Makes a site the one that built-ins are charged to. */
  #enter(site: string): string {
    return site === this.#current ? site : `${this.#current}=${site}`;
  }

  /** Counts one unit, for a site that is the current one then. */
  #step(site: string): string {
    const tally = this.#tally;
    const check = `++${tally}[0]>${tally}[1]&&${this.#helpers}.stop()`;
    return `${check},${this.#units}[${this.#enter(site)}]++`;
  }

  /** Charges for the lists that rest elements have made, at the start of a body. */
  #rests(names: readonly string[], site: string): string {
    return names.map((name) => `,${this.#helpers}.rest(${name},${site})`).join('');
  }

  /** Puts a call of a helper around a node. */
  #wrap(node: AnyNode, helper: string, site: string, visit: () => void): void {
    const list = node.type === 'SequenceExpression';
    this.#edits.insert(node.start, `${this.#helpers}.${helper}(${list ? '(' : ''}`);
    visit();
    this.#edits.insert(node.end, `${list ? ')' : ''},${site})`);
  }

  /** Visits an expression whose value a helper is to charge for. */
  #charged(node: AnyNode, helper: string, context: Context, whole: Stretch = node): void {
    const site = context.group ?? this.#site('expression', whole);
    this.#wrap(node, helper, site, () => this.#visit(node, context));
  }

  /** Visits what a property, or an entry of a collection, is looked up by. */
  #key(key: AnyNode, context: Context, whole: Node): void {
    if (!mayBeLong(key, this.#numeric)) this.#visit(key, context);
    else if (key.type !== 'Identifier') this.#charged(key, 'key', context, whole);
    else {
      const { name } = key;
      const site = context.group ?? this.#site('expression', whole);
      const charge = `${this.#helpers}.key(${name},${site})`;
      this.#edits.insert(key.start, `(typeof ${name}==='string'?${charge}:`);
      this.#edits.insert(key.end, ')');
    }
  }

  #visit(node: AnyNode, context: Context): void {
    if (context.target || context.spine || !callsCharged(node)) {
      this.#inside(node, context);
      return;
    }
    // What was evaluated before it, for the same call, may have been elsewhere.
    const group = context.group ?? this.#site('call', node);
    this.#edits.insert(node.start, `(${this.#enter(group)},`);
    this.#inside(node, { ...context, group });
    this.#edits.insert(node.end, ')');
  }

  #all(nodes: readonly (Node | null | undefined)[], context: Context): void {
    for (const node of nodes) if (node) this.#visit(node as AnyNode, context);
  }

  #inside(node: AnyNode, context: Context): void {
    const { group, asyncGenerator, spine } = context;
    /** For what belongs to the same call. */
    const part: Context = { group, asyncGenerator };
    const target: Context = { ...part, target: true };
    switch (node.type) {
      case 'Identifier':
      case 'Literal':
      case 'TemplateElement':
        break;
      case 'BlockStatement':
      case 'StaticBlock':
        this.#statements(node.body, part);
        break;
      case 'SwitchCase':
        this.#all([node.test], part);
        this.#statements(node.consequent, part);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.#function(node, undefined);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.#edits.span(node.start, node.end, () => this.#all([node.superClass, node.body], part));
        break;
      case 'MethodDefinition':
        this.#propertyKey(node, part);
        this.#method(node, node.value);
        break;
      case 'PropertyDefinition':
        this.#propertyKey(node, part);
        if (node.value) this.#initializer(node.value);
        break;
      case 'Property':
        this.#propertyKey(node, part);
        if (node.method || node.kind !== 'init') this.#method(node, node.value as AnyFunction);
        else if (!node.shorthand || node.value.type !== 'Identifier') {
          this.#visit(node.value, context.target ? target : part);
        }
        break;
      case 'ArrayPattern':
      case 'ObjectPattern':
      case 'RestElement':
        this.#all(childrenOf(node), target);
        break;
      case 'AssignmentPattern':
        this.#visit(node.left, target);
        this.#source(node.left, node.right, part);
        break;
      case 'ForStatement':
        this.#all([node.init, node.test, node.update], part);
        this.#loop(node, [], part);
        break;
      case 'WhileStatement':
      case 'DoWhileStatement':
        this.#visit(node.test, part);
        this.#loop(node, [], part);
        break;
      case 'ForInStatement':
      case 'ForOfStatement': {
        const { left, right } = node;
        this.#visit(left, target);
        if (node.type === 'ForInStatement') this.#charged(right, 'keys', part);
        else this.#visit(right, part);
        const declared = left.type === 'VariableDeclaration' ? left.declarations[0] : undefined;
        this.#loop(node, declared ? restNames(declared.id) : [], part);
        break;
      }
      case 'VariableDeclarator':
        this.#visit(node.id, target);
        if (node.init) this.#source(node.id, node.init, part);
        break;
      case 'AssignmentExpression': {
        const big = this.#hasBig && BIG_OPERATORS.has(node.operator.slice(0, -1));
        const visit = () => {
          this.#visit(node.left, target);
          this.#source(node.left, node.right, part);
        };
        if (big) this.#wrap(node, 'big', group ?? this.#site('expression', node), visit);
        else visit();
        break;
      }
      case 'UpdateExpression':
        this.#visit(node.argument, target);
        break;
      case 'UnaryExpression':
        this.#visit(node.argument, node.operator === 'delete' ? target : part);
        break;
      case 'ArrayExpression':
      case 'ObjectExpression':
        for (const child of 'elements' in node ? node.elements : node.properties) {
          if (child?.type !== 'SpreadElement') this.#all([child], part);
          else this.#charged(child.argument, 'elements' in node ? 'spread' : 'keys', part, child);
        }
        break;
      case 'YieldExpression':
        if (node.argument) {
          if (node.delegate && !asyncGenerator)
            this.#charged(node.argument, 'delegate', part, node);
          else this.#visit(node.argument, part);
        }
        break;
      case 'NewExpression':
      case 'CallExpression':
        this.#call(node, context);
        break;
      case 'TaggedTemplateExpression':
        this.#visit(node.tag, { ...part, spine: true });
        this.#visit(node.quasi, part);
        break;
      case 'ChainExpression':
        // What is put around a part of it would keep the whole from ending early.
        this.#visit(node.expression, { ...context, spine: true });
        break;
      case 'MemberExpression':
        this.#visit(node.object, { ...part, spine: spine ?? false });
        if (node.computed) this.#key(node.property, part, node);
        break;
      case 'BinaryExpression':
        this.#binary(node, part);
        break;
      case 'CatchClause':
        this.#catch(node, part);
        break;
      default:
        this.#all(childrenOf(node), part);
    }
  }

  /** Statements may end at the end of a line, where what is put before the next would go on with them. */
  #statements(statements: readonly Node[], context: Context): void {
    for (const statement of statements) {
      const isExpression = statement.type === 'ExpressionStatement' && !('directive' in statement);
      if (isExpression) this.#edits.insert(statement.start, ';');
      this.#visit(statement as AnyNode, context);
    }
  }

  /** @param group the site of the call that it is handed to, for which it counts */
  #function(node: AnyFunction, group: string | undefined): void {
    this.#edits.span(node.start, node.end, () => this.#body(node, node, group));
  }

  #body({ params, body, async, generator }: AnyFunction, whole: Node, group?: string): void {
    const end = body.type === 'BlockStatement' ? body.start : body.end;
    const site = group ?? this.#site('function', whole, end);
    const context: Context = { asyncGenerator: Boolean(async && generator) };
    this.#all(params, { ...context, target: true });
    const step = this.#step(site) + this.#rests(params.flatMap(restNames), site);
    if (body.type === 'BlockStatement') {
      const directive = body.body.findLast((statement) => 'directive' in statement);
      this.#edits.insert(directive?.end ?? body.start + 1, `;${step};`);
      this.#visit(body, context);
    } else {
      this.#edits.insert(body.start, `(${step},`);
      this.#visit(body, context);
      this.#edits.insert(body.end, ')');
    }
  }

  /** A method, getter or setter; `static` is no part of its text. */
  #method(node: Of<'MethodDefinition' | 'Property'>, value: AnyFunction): void {
    const isStatic = node.type === 'MethodDefinition' && node.static;
    const before = isStatic ? /^static\s*/.exec(this.script.slice(node.start, node.end)) : null;
    const start = node.start + (before?.[0].length ?? 0);
    this.#edits.span(start, node.end, () => this.#body(value, node));
  }

  #propertyKey(node: Of<'MethodDefinition' | 'Property' | 'PropertyDefinition'>, part: Context) {
    if (node.computed) this.#key(node.key, part, node.key);
  }

  /** A field's initializer is a function of its own; one that calls nothing belongs to the constructor. */
  #initializer(value: AnyNode): void {
    const calls = /[(`]/.test(this.script.slice(value.start, value.end));
    if (!calls || takesName(value)) {
      this.#visit(value, {});
      return;
    }
    this.#edits.insert(value.start, `(${this.#step(this.#site('function', value))},`);
    this.#visit(value, {});
    this.#edits.insert(value.end, ')');
  }

  #loop(node: Node & { body: Node }, rests: readonly string[], context: Context): void {
    const body = node.body as AnyNode;
    const end = node.type === 'DoWhileStatement' ? node.end : body.start;
    const site = this.#site('loop', node, end);
    const step = this.#step(site) + this.#rests(rests, site);
    if (body.type === 'BlockStatement') {
      this.#edits.insert(body.start + 1, `${step};`);
      this.#visit(body, context);
    } else {
      this.#edits.insert(body.start, `{${step};`);
      this.#visit(body, context);
      this.#edits.insert(body.end, '}');
    }
  }

  /** What a variable or pattern is given. */
  #source(pattern: AnyNode, value: AnyNode, context: Context): void {
    const whole = { start: pattern.start, end: value.end };
    if (pattern.type === 'ArrayPattern' && hasRest(pattern)) {
      this.#charged(value, 'unpack', context, whole);
    } else if (pattern.type === 'ObjectPattern' && hasRest(pattern)) {
      this.#charged(value, 'keys', context, whole);
    } else this.#visit(value, context);
  }

  #call(node: Of<'CallExpression' | 'NewExpression'>, { group, asyncGenerator }: Context): void {
    const part: Context = { group, asyncGenerator };
    const listed = isCharged(node);
    // What it charges is charged last, when its parts have been evaluated.
    const late = listed && group !== undefined && [node.callee, ...node.arguments].some(callsOwn);
    const { callee } = node;
    const bare = late && node.arguments.length === 0 && callee.type === 'MemberExpression';
    if (bare && callee.object.type !== 'Super' && !mayEndEarly(callee.object)) {
      const object = callee.object;
      this.#wrap(object, 'at', group, () => this.#visit(object, { ...part, spine: true }));
      if (callee.computed) this.#key(callee.property, part, callee);
    } else this.#visit(callee, { ...part, spine: true });
    node.arguments.forEach((argument, i) => {
      if (argument.type === 'SpreadElement') {
        this.#charged(argument.argument, 'spread', part, node);
        return;
      }
      const visit = () => this.#argument(node, argument, i, listed, part);
      const last = i === node.arguments.length - 1;
      if (late && (last || callsOwn(argument))) this.#wrap(argument, 'at', group, visit);
      else visit();
    });
  }

  #argument(
    node: Of<'CallExpression' | 'NewExpression'>,
    argument: AnyNode,
    i: number,
    listed: boolean,
    part: Context,
  ): void {
    const { callee } = node;
    const name = calledName(node) ?? '';
    const isMethod = callee.type === 'MemberExpression';
    const alone = node.arguments.length === 1 && !isMethod;
    // What is handed to a built-in counts for the call.
    if (isFunction(argument))
      this.#function(argument as AnyFunction, listed ? part.group : undefined);
    else if (alone && SIZED.test(name)) this.#charged(argument, 'sized', part, node);
    else if (alone && COPIED.test(name)) this.#charged(argument, 'whole', part, node);
    else if (i === 0 && READS.has(name)) this.#charged(argument, 'read', part, node);
    else if (i === 1 && isMethod && name === 'apply') this.#charged(argument, 'whole', part, node);
    else if (i === 0 && isMethod && KEYED.has(name)) this.#key(argument, part, node);
    else this.#visit(argument, part);
  }

  #binary(node: Of<'BinaryExpression'>, part: Context): void {
    const { operator, right } = node;
    const left = node.left as AnyNode;
    const long = (side: AnyNode) => mayBeLong(side, this.#numeric);
    if (operator in COMPARISONS && long(left) && long(right)) this.#comparison(node, part);
    else if (this.#hasBig && BIG_OPERATORS.has(operator)) {
      for (const side of [left, right]) {
        if (mayBeBig(side)) this.#charged(side, 'big', part, node);
        else this.#visit(side, part);
      }
    } else {
      if (operator === 'in' && left.type !== 'PrivateIdentifier') this.#key(left, part, node);
      else this.#visit(left, part);
      this.#visit(right, part);
    }
  }

  #comparison(node: Of<'BinaryExpression'>, part: Context): void {
    const { operator, right } = node;
    const left = node.left as AnyNode;
    const { helper, charge } = COMPARISONS[operator]!;
    const site = part.group ?? this.#site('expression', node);
    if (left.type === 'Identifier' && right.type === 'Identifier') {
      const call = `${this.#helpers}.${charge}(${left.name},${right.name},${site})`;
      this.#edits.insert(node.start, `(typeof ${left.name}==='string'&&${call},`);
      this.#edits.insert(node.end, ')');
      return;
    }
    this.#edits.insert(node.start, `${this.#helpers}.${helper}(`);
    this.#visit(left, part);
    const at = operatorAt(this.script, left.end, operator);
    this.#edits.insert(at, ',', operator.length);
    this.#visit(right, part);
    this.#edits.insert(node.end, `,${site})`);
  }

  /** What is caught may quote the script: the quotation is made as it was. */
  #catch({ param, body }: Of<'CatchClause'>, part: Context): void {
    if (!param) this.#visit(body, part);
    else if (param.type === 'Identifier') {
      this.#edits.insert(body.start + 1, `${this.#helpers}.clean(${param.name});`);
      this.#visit(body, part);
    } else {
      const caught = `${this.secret}e`;
      this.#edits.insert(param.start, `${caught}){let `);
      this.#visit(param, { ...part, target: true });
      // The parenthesis behind the pattern is now the one behind the helper's argument.
      this.#edits.insert(param.end, `=${this.#helpers}.clean(${caught}`);
      this.#edits.insert(body.start, ';');
      this.#visit(body, part);
      this.#edits.insert(body.end, '}');
    }
  }
}

/** Where an operator stands behind its left operand, which may be in parentheses. */
function operatorAt(script: string, from: number, operator: string): number {
  const between = /(?:[\s)]|\/\/.*|\/\*[\s\S]*?\*\/)*/y;
  between.lastIndex = from;
  const at = from + between.exec(script)![0].length;
  if (!script.startsWith(operator, at)) throw new SyntaxError(`no ${operator} at ${at}`);
  return at;
}
