// LeetCode's TypeScript stub as pasted, without an export: the window is a set, and its start advances step by
// step.
function lengthOfLongestSubstring(s: string): number {
  const inWindow = new Set<string>();
  let best = 0;
  let left = 0;
  for (let right = 0; right < s.length; right++) {
    while (inWindow.has(s[right])) {
      inWindow.delete(s[left]);
      left++;
    }
    inWindow.add(s[right]);
    best = Math.max(best, right - left + 1);
  }
  return best;
}
