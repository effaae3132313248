/** Whether a query is one by sound, and what it is then read as. */

import { keyOf, matchLabels } from "./labels.js";
import { heardAs, heardWords } from "./sounds.js";
import { isHan } from "./words.js";

/**
 * Reads a query as pinyin if it is no name and has a Latin word that the index lacks.
 *
 * @param {string} text as typed
 * @param {import("./query.js").Query} query the same, parsed
 * @param {ReturnType<typeof import("./engine.js").openEngine>} engine
 * @returns {string[]} what it may stand for, most likely first; none if it is to be read as typed
 */
export function readingsOf(text, { words }, engine) {
  const isKnown = word => isHan(word) || engine.vocabulary.has(word);
  const last = words[words.length - 1];
  if (!words.length || words.every(isKnown)) return [];
  if (matchLabels(engine.labels, keyOf(words)).size) return [];
  if (words.length === 1 && isBegun(last, engine.vocabulary)) return [];
  const whole = heardAs(text, engine.spoken);
  if (whole.length) return whole;
  const known = word => isKnown(engine.form(word)) || isBegun(engine.form(word), engine.vocabulary);
  const heard = heardWords(text, engine.spoken, known);
  return heard === text.split(/\s+/).join(" ") ? [] : [heard];
}

/* What is still being typed may become a word of the index. */
function isBegun(word, vocabulary) {
  return [...vocabulary.keys()].some(term => term.startsWith(word));
}
