/** Where the queue is: a Redis or Valkey, and how it is spoken to. */
import { UsageError } from '../../types.ts';

/** The queue that graders add to and workers take from. */
export const QUEUE_NAME = 'judge-grade';

export interface Broker {
  /** How messages call it: without name and password. */
  shown: string;
  /** What the library connects with. */
  connection: {
    url: string;
    /** Commands wait for as long as the server is gone. */
    maxRetriesPerRequest: null;
    retryStrategy: () => number;
  };
}

/** Between two tries to reach a server that is gone. */
const RETRY_MS = 1000;
const CONNECT_MS = 10_000;

/**
 * Reads the address of a queue. What is wrong with one is said without repeating it: it may have a password.
 *
 * @throws UsageError when it is none
 */
export function parseBroker(url: string): Broker {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['redis:', 'rediss:'].includes(parsed.protocol) || parsed.hostname === '') {
    throw new UsageError(
      '--queue: give the address of a Redis or Valkey, such as redis://host:6379 (rediss:// for TLS)',
    );
  }
  return {
    shown: `${parsed.protocol}//${parsed.host}`,
    connection: { url, maxRetriesPerRequest: null, retryStrategy: () => RETRY_MS },
  };
}

/**
 * Connects once. After this, a server that is gone is waited for; one that never was there is a mistake.
 *
 * @throws UsageError when it cannot be reached, or does not let us in
 */
export async function tryBroker({ shown, connection }: Broker): Promise<void> {
  const { Redis } = await import('./bullmq.ts');
  const redis = new Redis(connection.url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let cause: Error | undefined;
  redis.on('error', (error: Error) => (cause ??= error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new UsageError(`no queue at ${shown}: ${(cause ?? (error as Error)).message}`);
  } finally {
    redis.disconnect();
  }
}

/** Passes on what a connection complains about, but the same complaint only once until `calm` is called. */
export function complaints(shown: string, tell: (text: string) => void) {
  let last = '';
  return {
    hear(error: Error): void {
      if (error.message === last) return;
      last = error.message;
      tell(`queue ${shown}: ${error.message}`);
    },
    calm(): void {
      last = '';
    },
  };
}
