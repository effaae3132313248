/** Short forms of names: the initials of a Latin one, some characters of a Chinese one. */

const HAN_ONLY = /^\p{Script=Han}+$/u;
const LATIN_ONLY = /^\p{Script=Latin}+$/u;
const FEWEST = 3; /* initials, characters */
const LEAST = 0.4; /* of the characters of a Chinese name */

/**
 * Says how much a query leaves out of a name, if it can be a short form of it: "faq" of "frequently
 * asked questions", 资料分歧 of 资料之间的分歧, 技委会 of 技术委员会.
 *
 * @param {string} key of the query (see labels.js)
 * @param {{key: string, words: string[]}} label
 * @returns {number} 0 if it is none; 1 for initials; otherwise how many characters are left out
 */
export function leftOut(key, label) {
  const count = [...key].length;
  if (count < FEWEST) return 0;
  if (LATIN_ONLY.test(key)) return isInitials(key, label) ? 1 : 0;
  if (!HAN_ONLY.test(key) || !HAN_ONLY.test(label.key)) return 0;
  const missing = [...label.key].length - count;
  return count >= LEAST * (missing + count) && isThinned(key, label.key) ? missing : 0;
}

const initials = words => words.map(word => [...word][0]).join("");

function isInitials(key, { words, bare }) {
  return bare.length >= FEWEST && (initials(bare) === key || initials(words) === key);
}

/* What stands in the name as it is, is no short form: it is found as a part of it. */
function isThinned(short, name) {
  if (short[0] !== name[0] || name.includes(short)) return false;
  let at = 0;
  for (const character of name) if (character === short[at]) at++;
  return at === short.length;
}
