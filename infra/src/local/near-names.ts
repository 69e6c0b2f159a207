/** How many letters must change to make one word of the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      current[column] = Math.min(
        (current[column - 1] ?? 0) + 1,
        (previous[column] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
      );
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
};

/** The names most like a mistyped one, best first; names that contain it come before all. */
export const nearNames = (mistyped: string, names: readonly string[], most = 5): string[] => {
  const wanted = mistyped.toLowerCase();
  const score = (name: string): number => (wanted && name.includes(wanted) ? -1 : distance(wanted, name));
  return [...names].sort((one, other) => score(one) - score(other)).slice(0, most);
};
