/** Maps and sets. Looking one key up is part of the step that does it; a long key is charged in the script. */
import { before, type Makers } from './charging.ts';
import { sizeOf } from './measure.ts';

const whole = before('visited', (self) => sizeOf(self));
const both = before('visited', (self, args) => sizeOf(self) + sizeOf(args[0]));

export const MAP_PROTOTYPE: Makers = { forEach: whole };

export const MAP_STATIC: Makers = { groupBy: before('visited', (_, args) => sizeOf(args[0])) };

export const SET_PROTOTYPE: Makers = {
  forEach: whole,
  union: both,
  intersection: both,
  difference: both,
  symmetricDifference: both,
  isSubsetOf: both,
  isSupersetOf: both,
  isDisjointFrom: both,
};
