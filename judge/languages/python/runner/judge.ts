/** The functions of `runner.py` that its other half calls. */
export interface Judge extends Making {
  begin(send: (text: string) => void): void;
  warm(requests: unknown): void;
  reply_to(body: Uint8Array): PyBytes;
}

/** Those by which the calls of a class are made. */
export interface Making {
  begin_calls(seed?: number): void;
  /** What it returned, as JSON; or the reply that says what it threw. */
  make_call(conversation: number, name: string, given: string): string | PyBytes;
  make_series(conversation: number, name: string, first: number, count: number): string | PyBytes;
  begin_counting(fuel: number): PyBytes | undefined;
  end_counting(failed: boolean): PyBytes | undefined;
}

/** Bytes of Python's. */
export interface PyBytes {
  getBuffer(): { data: Uint8Array; release(): void };
  destroy(): void;
}
