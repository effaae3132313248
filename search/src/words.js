/** Text as words: a Latin word in its English form, or a whole run of Chinese characters. */

/* Characters that are neither letters, digits and their marks nor Chinese stand between words. */
const OTHER = "\\p{P}\\p{S}\\p{Z}\\p{C}\\p{Script=Han}";
const WORD = new RegExp(`\\p{Script=Han}+|[^${OTHER}]+(?:['’][^${OTHER}]+)?`, "gu");
const HAN = /\p{Script=Han}/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** @param {string} term */
export const isHan = term => HAN.test(term);

/** @param {string} text text without the characters that nobody sees. */
export const visible = text => text.replace(INVISIBLE, "");

/**
 * Finds the words of a text as it is written, so that their places can be marked in it.
 *
 * @param {string} text
 * @param {(word: string) => string} form see fold.js
 * @returns {{term: string, start: number, end: number}[]}
 */
export function wordsOf(text, form) {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => (
    { term: form(word), start: index, end: index + word.length }));
}

/**
 * The words of a text in one string, separated by spaces: what phrases are looked for in.
 *
 * @param {string} text
 * @param {(word: string) => string} form see fold.js
 */
export function spineOf(text, form) {
  return (visible(text).match(WORD) ?? []).map(form).join(" ");
}

/**
 * Says whether words stand in a spine, one after the other. A Chinese run may stand inside a
 * longer one, a Latin word is whole.
 *
 * @param {string} spine
 * @param {string[]} terms
 */
export function standsIn(spine, terms) {
  const left = isHan(terms[0]) ? "" : " ";
  const right = isHan(terms[terms.length - 1]) ? "" : " ";
  return ` ${spine} `.includes(left + terms.join(" ") + right);
}

/** The pairs of neighbouring characters in a Chinese run; a single character is itself. */
export function bigrams(run) {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => characters[i] + character);
}

/**
 * The terms under which a spine is indexed. The last character of a run stands for itself too, so
 * that each character begins a term and one character can be looked up as a prefix.
 *
 * @param {string} spine
 */
export function indexTerms(spine) {
  return spine.split(" ").flatMap(term => {
    if (!isHan(term)) return term ? [term] : [];
    const last = [...term].pop();
    return last === term ? [term] : [...bigrams(term), last];
  });
}
