/** Which names of a script never hold a text. */
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { numericNames } from '../../../judge/counting/numeric.ts';

const numbersIn = (script: string) =>
  [...numericNames(parse(script, { ecmaVersion: 'latest' }))].sort();

test.each<[string, string[]]>([
  ['let i=0;i++;i+=2', ['i']],
  ['let i=0;i="a"', []],
  ['let i=0;i+=s', []],
  ['let i;i*=s', ['i']],
  ['let a=0,b=a,c=b+1', ['a', 'b', 'c']],
  ['let a=0,b=a+s', ['a']],
  ['let n=xs.length,k=s.indexOf(t),m=Math.max(n,k),d=Number(s)', ['d', 'k', 'm', 'n']],
  ['let t=typeof a,u=-a,v=!a', ['u', 'v']],
  ['let a=b?1:2,c=b?1:"2",d=(s,1)', ['a', 'd']],
  ['let a=1||2,c=f(),x=xs[0]', ['a']],
  ['let a=(b=3),b', ['a', 'b']],
  // Whatever a name is given elsewhere may be a text.
  ['for(const x of xs){}for(y in o){}let y=0', []],
  ['function f(a,{b},...c){}{let a=0,b=0,c=0,f=0}', []],
  ['class A{}try{}catch(e){}let e=0', []],
  ['let [a,b=1]=xs;({c:d.e,f}=o);let f=1', []],
  ['const f=x=>x;let x=0', []],
])('%s', (script, names) => expect(numbersIn(script)).toEqual(names));

test('names that depend on one another in a long chain are not looked into for ever', () => {
  const chain = (n: number) =>
    `let ${Array.from({ length: n }, (_, i) => `a${i}=a${i + 1}`).join(',')},a${n}="text"`;
  expect(numbersIn(chain(10))).toEqual([]);
  expect(numbersIn(`let z=0;${chain(100)}`)).toEqual([]);
});
