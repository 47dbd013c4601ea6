// An incomplete type.
function nearDuplicates(hashes: string[], radius: number): [number, {
  return [];
}
