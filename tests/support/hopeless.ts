/** A text that no compiler comes to an end with. */

/** The compiler reads the inner heads again for each of the outer ones: 2^60 times. */
export const HOPELESS = `let a, b, c, d, e;\nconst q = ${'a?(b):c=>'.repeat(60)}d${':e'.repeat(60)};\n`;
