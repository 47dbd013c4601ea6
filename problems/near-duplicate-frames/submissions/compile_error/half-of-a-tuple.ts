// A type that is not finished.
function nearDuplicates(hashes: string[], radius: number): [number, {
  return [];
}
