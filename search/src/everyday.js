/**
 * Words that readers say for what the pages call otherwise (search/everyday/words.tsv): "slides"
 * for a deck, 说了算 for governance. They are found as well, and count for less.
 */

import { isHan, wordsOf } from "./words.js";

/**
 * @param {[string, string][]} pairs what is asked and what is said, words separated by spaces
 * @param {(word: string) => string} form see fold.js
 * @returns {Map<string, string[]>} what is said, by each word that is asked, longest first
 */
export function everydayWords(pairs, form) {
  const forms = text => wordsOf(text, form).map(word => word.term);
  const entries = pairs.flatMap(([asked, said]) => forms(asked).map(word => [word, forms(said)]));
  return new Map(entries.sort(([a], [b]) => b.length - a.length));
}

/**
 * Takes the Chinese ones out of a text, where no space tells them from their neighbours; not those
 * that are part of a name (数据 in 数据中心云).
 *
 * @param {string} text
 * @param {Map<string, string[]>} everyday
 * @param {{key: string}[]} labels
 * @returns {{asked: string[], rest: string}}
 */
export function takeEveryday(text, everyday, labels) {
  const isNamed = word => labels.some(({ key }) => key.includes(word) && text.includes(key));
  const asked = [...everyday.keys()]
    .filter(word => isHan(word) && text.includes(word) && !isNamed(word));
  const taken = asked.filter(word => !asked.some(other => other !== word && other.includes(word)));
  return { asked: taken, rest: taken.reduce((rest, word) => rest.replaceAll(word, " "), text) };
}
