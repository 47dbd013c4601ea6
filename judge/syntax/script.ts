/** What a compiled script, and what comes out of it, is told by. */

/** How the compiler names a file of a submission: this, a colon, and its place in the folder. */
export const SUBMISSION = 'submission';

/** The name of the exception by which a script with a clock in it says where it was. */
export const STILL_RUNNING = 'StillRunning';

/** So many calls are printed one by one: a process sends its first hundred messages at once. */
export const EACH_CALL = 60;
