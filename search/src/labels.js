/** The labels of concepts and pages, in every language: exact, shortened, misspelt, alike. */

import { allowance, distance, likeness } from "./distance.js";
import { leftOut } from "./short.js";
import { isHan, standsIn, wordsOf } from "./words.js";

const ARTICLES = new Set(["the", "a", "an"]);

/**
 * The form in which labels are compared: no spaces, no article, no plural.
 *
 * @param {string[]} words
 */
export function keyOf(words) {
  return withoutArticle(words).join("");
}

const withoutArticle = words =>
  (words.length > 1 && ARTICLES.has(words[0]) ? words.slice(1) : words);

/**
 * Collects the labels of all documents.
 *
 * @param {{labels: {text: string, shown: boolean}[]}[]} documents
 * @param {(word: string) => string} form see fold.js
 * @returns {{key: string, text: string, shown: boolean, id: number}[]}
 */
export function collectLabels(documents, form) {
  return documents.flatMap((document, id) => document.labels.map(label => {
    const words = wordsOf(label.text, form).map(word => word.term);
    return { ...label, id, words, bare: withoutArticle(words), key: keyOf(words) };
  })).filter(label => label.key);
}

/**
 * The labels that a query is, or may have been meant to be.
 *
 * @returns {Map<number, {label: object, mistakes: number}>} by document
 */
export function matchLabels(labels, key, mistakes = 0) {
  const found = new Map();
  for (const label of labels) {
    const far = label.key === key ? 0 : mistakes ? distance(key, label.key, mistakes) : 1;
    const known = found.get(label.id);
    if (far <= mistakes && !(known && known.mistakes <= far)) {
      found.set(label.id, { label, mistakes: far });
    }
  }
  return found;
}

/**
 * The labels that a query shortens, those first from which it leaves out least.
 *
 * @returns {Map<number, {label: object, mistakes: number}>} by document; mistakes: what is left out
 */
export function matchShortened(labels, key) {
  const found = new Map();
  for (const label of labels) {
    const mistakes = leftOut(key, label);
    const known = found.get(label.id);
    if (mistakes && !(known && known.mistakes <= mistakes)) found.set(label.id, { label, mistakes });
  }
  return found;
}

/**
 * The documents one of whose labels stands among the words of a query, longer labels before the
 * shorter ones that they contain.
 *
 * @returns {Set<number>}
 */
export function labelsWithin(labels, words) {
  const spine = words.join(" ");
  const within = labels.filter(label => [...label.key].length > 1 && standsIn(spine, label.words));
  const longest = within.filter(({ key }) =>
    !within.some(other => other.key.length > key.length && other.key.includes(key)));
  return new Set(longest.map(label => label.id));
}

/** Mistakes that the key of a query may have. */
export const keyAllowance = key => allowance(key, isHan(key));

/**
 * The labels that look most like a query that found nothing.
 *
 * @param {number} count at most so many, each of another document
 */
export function nearestLabels(labels, key, count) {
  const alike = labels.filter(label => label.shown)
    .map(label => ({ label, share: likeness(key, label.key) }))
    .filter(({ share }) => share > 0.15)
    .sort((a, b) => b.share - a.share);
  const byDocument = new Map();
  for (const { label } of alike) if (!byDocument.has(label.id)) byDocument.set(label.id, label);
  return [...byDocument.values()].slice(0, count);
}
