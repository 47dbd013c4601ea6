/** The problems that are looked at where all would take too long: functions, a class and a codec. */
export const SIX_PROBLEMS = [
  'count-islands',
  'duplicate-frames',
  'group-anagrams',
  'median-stream',
  'moving-average',
  'tree-codec',
];
