/** Processors handed out by number, first come first served: who asks for more waits until that many are free. */
export class Processors {
  #free: number;
  readonly #waiting: { wanted: number; go: () => void }[] = [];

  constructor(readonly all: number) {
    this.#free = all;
  }

  /** Does a piece of work on `wanted` processors, or on all there are. */
  async use<T>(wanted: number, work: () => Promise<T>): Promise<T> {
    const taken = Math.min(wanted, this.all);
    await new Promise<void>((go) => {
      this.#waiting.push({ wanted: taken, go });
      this.#handOut();
    });
    try {
      return await work();
    } finally {
      this.#free += taken;
      this.#handOut();
    }
  }

  #handOut(): void {
    for (let next = this.#waiting[0]; next && next.wanted <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.wanted;
      next.go();
    }
  }
}
