/** The queue's library: a file of its own in the build, which nothing loads that uses no queue. */
export { Queue, UnrecoverableError, Worker } from 'bullmq';
export { Redis } from 'ioredis';
