/** How far one word is from another. */

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
 *
 * @param {string} left
 * @param {string} right
 * @param {number} limit distances above it are not computed further
 * @returns {number} the distance, or limit + 1
 */
export function distance(left, right, limit) {
  const [a, b] = [[...left], [...right]];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [older, old] = [[], b.map((_, j) => j)];
  old.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, old, older);
    if (Math.min(...row) > limit) return limit + 1;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length], limit + 1);
}

function nextRow(a, b, i, old, older) {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const changed = old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
    row[j] = Math.min(old[j] + 1, row[j - 1] + 1, changed);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (swapped) row[j] = Math.min(row[j], older[j - 2] + 1);
  }
  return row;
}

/** Mistakes that a word of this many characters may have: none in short ones, never above two. */
export function allowance(term, han = false) {
  const length = [...term].length;
  if (han) return length < 3 ? 0 : length < 6 ? 1 : 2;
  return length < 4 || /\d/.test(term) ? 0 : length < 7 ? 1 : 2;
}

/**
 * The share of pairs of neighbouring characters that two words have in common (Dice).
 *
 * @returns {number} from 0 to 1
 */
export function likeness(left, right) {
  const [a, b] = [pairs(left), pairs(right)];
  const common = [...a].filter(pair => b.has(pair)).length;
  return (2 * common) / (a.size + b.size || 1);
}

function pairs(word) {
  const characters = ["^", ...word];
  return new Set(characters.slice(1).map((character, i) => characters[i] + character));
}
