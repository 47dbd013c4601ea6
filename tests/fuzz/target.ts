import type { IAsyncProperty, IProperty } from 'fast-check';

/** Something that reads what others wrote, and what must hold whatever they wrote. */
export interface Target {
  name: string;
  /** Cases of this target in a thousand of all: what is slow gets fewer. */
  share: number;
  property: IProperty<unknown> | IAsyncProperty<unknown>;
}
