/** What is put into a script so that it counts itself: where, and which places of the script it names. */
import { type Program, parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { rewriteLibrary } from '../../../judge/counting/library.ts';
import { rewriteToCount } from '../../../judge/counting/rewrite.ts';

const parsed = (script: string): Program => parse(script, { ecmaVersion: 'latest' });

/** The body of what is made of a script. `count(0)` stands for what counts a step for the first place. */
function rewrite(script: string) {
  const { script: text, sites, places } = rewriteToCount(script, parsed(script), '$');
  expect(text.startsWith('($t,$u,$h)=>{')).toBe(true);
  expect(text.endsWith('\n}')).toBe(true);
  const body = text
    .slice('($t,$u,$h)=>{'.length, -2)
    .replace(/\+\+\$t\[0\]>\$t\[1\]&&\$h\.stop\(\),\$u\[\$t\[2\]=(\d+)\]\+\+/g, 'count($1)');
  return { text, body, sites: sites.map((site) => `${site.kind} ${site.text}`), places };
}

function testRows(rows: [script: string, body: string, sites: string[]][]): void {
  test.each(rows)('%s', (script, body, sites) => {
    expect(rewrite(script)).toMatchObject({ body, sites });
  });
}

describe('a function counts a step when it begins', () => {
  testRows([
    ['function f(a){return a}', 'function f(a){;count(0);return a}', ['function function f(a)']],
    ['const f=a=>a;', 'const f=a=>(count(0),a);', ['function a=>a']],
    [
      'function f(){"use strict";a}',
      'function f(){"use strict";;count(0);;a}',
      ['function function f()'],
    ],
    [
      'function f(...rest){}',
      'function f(...rest){;count(0),$h.rest(rest,0);}',
      ['function function f(...rest)'],
    ],
    [
      'class A{static m(){}get z(){return 1}}',
      'class A{static m(){;count(0);}get z(){;count(1);return 1}}',
      ['function static m()', 'function get z()'],
    ],
    ['class A{x=f();y=1}', 'class A{x=(count(0),f());y=1}', ['function f()']],
    [
      '({a(){},b:c,get d(){return 1}})',
      'return(({a(){;count(0);},b:c,get d(){;count(1);return 1}}))',
      ['function a()', 'function get d()'],
    ],
  ]);
});

describe('a loop counts a step each turn', () => {
  testRows([
    ['for(const x of xs)f(x)', 'for(const x of xs){count(0);f(x)}', ['loop for(const x of xs)']],
    ['for(;;){}', 'for(;;){count(0);}', ['loop for(;;)']],
    ['while(a)b', 'while(a){count(0);b}', ['loop while(a)']],
    ['do{a}while(b)', 'do{count(0);;a}while(b)', ['loop do{a}while(b)']],
    [
      'for(const k in o){}',
      'for(const k in $h.keys(o,0)){count(1);}',
      ['expression o', 'loop for(const k in o)'],
    ],
    [
      'for(const [a,...b] of c){}',
      'for(const [a,...b] of c){count(0),$h.rest(b,0);}',
      ['loop for(const [a,...b] of c)'],
    ],
  ]);
});

describe('a call of a built-in says where it stands', () => {
  testRows([
    ['xs.indexOf(x)', 'return(($t[2]=0,xs.indexOf(x)))', ['call xs.indexOf(x)']],
    ['a?.b.includes(c)', 'return(($t[2]=0,a?.b.includes(c)))', ['call a?.b.includes(c)']],
    ['_.sortBy(xs)', 'return(($t[2]=0,_.sortBy(xs)))', ['call _.sortBy(xs)']],
    ['q.dequeue()', 'return(($t[2]=0,q.dequeue()))', ['call q.dequeue()']],
    // What is handed to it counts for the same place.
    ['xs.map(x=>x)', 'return(($t[2]=0,xs.map(x=>(count(0),x))))', ['call xs.map(x=>x)']],
    // So does a chain; and what ran in between is not charged with what comes after.
    ['xs.sort().map(f)', 'return(($t[2]=0,xs.sort().map($h.at(f,0))))', ['call xs.sort().map(f)']],
    ['f(x).slice()', 'return(($t[2]=0,$h.at(f(x),0).slice()))', ['call f(x).slice()']],
    [
      'xs.concat(f(a),g)',
      'return(($t[2]=0,xs.concat($h.at(f(a),0),$h.at(g,0))))',
      ['call xs.concat(f(a),g)'],
    ],
    // Constant, or the submission's own.
    ['xs.push(f(a))', 'return(xs.push(f(a)))', []],
    ['heap.pop()', 'return(heap.pop())', []],
    ['tag`x`', 'return(tag`x`)', []],
  ]);
});

describe('what syntax does is charged where it stands', () => {
  testRows([
    ['new Array(n)', 'return(new Array($h.sized(n,0)))', ['expression new Array(n)']],
    ['new Set(xs)', 'return(new Set($h.whole(xs,0)))', ['expression new Set(xs)']],
    ['Number(x)', 'return(Number($h.read(x,0)))', ['expression Number(x)']],
    ['f.apply(a,b)', 'return(($t[2]=0,f.apply(a,$h.whole(b,0))))', ['call f.apply(a,b)']],
    ['[...xs]', 'return([...$h.spread(xs,0)])', ['expression ...xs']],
    ['({...o})', 'return(({...$h.keys(o,0)}))', ['expression ...o']],
    ['f(...xs)', 'return(f(...$h.spread(xs,0)))', ['expression f(...xs)']],
    ['const [a,...b]=c', 'const [a,...b]=$h.unpack(c,0)', ['expression [a,...b]=c']],
    ['const {a,...b}=c', 'const {a,...b}=$h.keys(c,0)', ['expression {a,...b}=c']],
    [
      'function*g(){yield*xs}',
      'function*g(){;count(0);;yield*$h.delegate(xs,1)}',
      ['function function*g()', 'expression yield*xs'],
    ],
    // Waits for each element, in calls that count themselves.
    [
      'async function*g(){yield*xs}',
      'async function*g(){;count(0);;yield*xs}',
      ['function async function*g()'],
    ],
  ]);
});

describe('a key, or a side of a comparison, is charged where it may be a long text', () => {
  testRows([
    ['m.get(k)', "return(m.get((typeof k==='string'?$h.key(k,0):k)))", ['expression m.get(k)']],
    ['m.get(a+b)', 'return(m.get($h.key(a+b,0)))', ['expression m.get(a+b)']],
    ['o[k]', "return(o[(typeof k==='string'?$h.key(k,0):k)])", ['expression o[k]']],
    ['delete o[k]', "return(delete o[(typeof k==='string'?$h.key(k,0):k)])", ['expression o[k]']],
    ['k in o', "return((typeof k==='string'?$h.key(k,0):k) in o)", ['expression k in o']],
    ['a===b', "return((typeof a==='string'&&$h.equate(a,b,0),a===b))", ['expression a===b']],
    ['a===b.c', 'return($h.same(a,b.c,0))', ['expression a===b.c']],
    ['a.c<b.c', 'return($h.less(a.c,b.c,0))', ['expression a.c<b.c']],
    ['(a,b)!==c.d', 'return($h.other((a,b),c.d,0))', ['expression (a,b)!==c.d']],
    [
      'a.b /* = */ == c.d',
      'return($h.alike(a.b /* = */ , c.d,0))',
      ['expression a.b /* = */ == c.d'],
    ],
    // Short texts and numbers cost a step as it is.
    ['a==="x"', 'return(a==="x")', []],
    ['o[i-1]', 'return(o[i-1])', []],
    ['let i=0;o[i]', 'let i=0;return(o[i])', []],
    ['"x" in o', 'return("x" in o)', []],
  ]);
});

describe('big integers are charged in a script that has any', () => {
  testRows([
    ['a**b;1n', ';$h.big(a,0)**$h.big(b,1);return(1n)', ['expression a**b', 'expression a**b']],
    ['a*=b;1n', ';$h.big(a*=b,0);return(1n)', ['expression a*=b']],
    ['xs.length*2+1;1n', ';$h.big(xs.length*2,0)+1;return(1n)', ['expression xs.length*2+1']],
    ['a**b;1', ';a**b;return(1)', []],
  ]);
});

describe('what a script can see stays as it was', () => {
  testRows([
    // A message that quotes the script quotes the plain one.
    ['try{}catch(e){}', 'try{}catch(e){$h.clean(e);}', []],
    ['try{}catch({message}){}', 'try{}catch($e){let {message}=$h.clean($e);{}}', []],
    ['try{}catch{}', 'try{}catch{}', []],
    // A statement goes on where the next line begins with a parenthesis, and only there.
    ['a\n(b)', 'return(a\n(b))', []],
    ['a\nb\nc', ';a\n;b\nreturn(c)', []],
    ['switch(a){case b:f();g()}', 'switch(a){case b:;f();;g()}', []],
    ['[a,b]=[b,a]', 'return([a,b]=[b,a])', []],
    [
      'function f(a=b.slice()){}',
      'function f(a=($t[2]=1,b.slice())){;count(0);}',
      ['function function f(a=b.slice())', 'call b.slice()'],
    ],
    // `in[1]` is two words, and stays so.
    ['1 in[xs.at(0)+f]', 'return(1 in[xs.at(0)+f])', []],
  ]);

  test('a script evaluates to its last expression, whatever ends it', () => {
    expect(rewrite('f').body).toBe('return(f)');
    expect(rewrite('f;').body).toBe('return(f);');
    expect(rewrite('const a = 1').body).toBe('const a = 1');
    expect(rewrite('').body).toBe('');
  });

  test('places of functions and classes are known in both scripts, by which their texts are told as they were', () => {
    const script = 'xs.map(x => x);\nclass A { m() { return 1 } }\nA';
    const { text, places } = rewrite(script);
    const pairs = Array.from({ length: places.length / 4 }, (_, i) => {
      const [start, end, plainStart, plainEnd] = places.slice(4 * i, 4 * i + 4);
      return [text.slice(start, end), script.slice(plainStart, plainEnd)];
    });
    expect(pairs.map(([, plain]) => plain)).toEqual([
      'x => x',
      'm() { return 1 }',
      'class A { m() { return 1 } }',
    ]);
    for (const [counted] of pairs) expect(counted).toMatch(/^(?:x => |m\(\) |class A )/);
  });

  test('lines stay as they are, so that a place in the one is a place in the other', () => {
    const script = 'function f(xs) {\n  for (const x of xs) {\n    g(x);\n  }\n}\nf';
    const { text } = rewrite(script);
    const lines = text.split('\n');
    for (const [i, line] of script.split('\n').entries()) {
      for (const word of line.match(/\w+/g) ?? []) expect(lines[i]).toContain(word);
    }
  });
});

test('a place says on which line and in which column it begins and ends', () => {
  const script = 'f(\n  xs.indexOf(\n    x))';
  const { sites } = rewriteToCount(script, parsed(script), '$');
  expect(sites).toEqual([
    {
      kind: 'call',
      line: 2,
      column: 3,
      text: 'xs.indexOf(\n    x)',
      last: { line: 3, column: 6 },
    },
  ]);
});

test('what a library does counts for the place that called it', () => {
  const text = rewriteLibrary('(function(xs){for(const x of xs)f(x.indexOf(y))})');
  expect(text).toContain('$count_u[$count_t[2]]++');
  expect(text).not.toMatch(/\$count_t\[2\]=/);
});
