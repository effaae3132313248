/** Marks the words that were found, in a text as it is written. */

import { isHan, wordsOf } from "./words.js";

const NO_WORD = /[^\p{L}\p{M}\p{N}'’]/u;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @param {string} text for use as HTML, in elements and attributes */
export const escapeHtml = text => text.replace(/[&<>"']/g, character => ESCAPES[character]);

/**
 * The places where terms stand in a text, in order, none overlapping; neighbours are one.
 *
 * @param {string} text
 * @param {string[]} terms Latin words in their English form, Chinese strings, and figures as they
 *   are written in the text ("5,000", "18 million", "40 分钟")
 * @param {(word: string) => string} form see fold.js
 * @returns {[number, number][]} start and end
 */
export function markedRanges(text, terms, form) {
  const literal = terms.filter(isLiteral);
  const latin = new Set(terms.filter(term => !isHan(term)));
  const runs = terms.filter(term => isHan(term) && !isLiteral(term))
    .sort((a, b) => b.length - a.length);
  const ranges = literal.flatMap(term => occurrences(text, [term]));
  ranges.push(...wordsOf(text, form).flatMap(word => {
    if (!isHan(word.term)) return latin.has(word.term) ? [[word.start, word.end]] : [];
    if (word.end - word.start !== word.term.length) return [];
    return occurrences(word.term, runs).map(([a, b]) => [word.start + a, word.start + b]);
  }));
  return merged(ranges.sort((a, b) => a[0] - b[0]));
}

/* What is more than a word or a run of characters is looked for as it is. */
const isLiteral = term => NO_WORD.test(term) || (isHan(term) && /[\da-z]/i.test(term));

function occurrences(run, strings) {
  const found = [];
  for (const string of strings) {
    for (let at = run.indexOf(string); at >= 0; at = run.indexOf(string, at + 1)) {
      found.push([at, at + string.length]);
    }
  }
  return found;
}

function merged(ranges) {
  const joined = [];
  for (const [start, end] of ranges) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * The text as HTML with `<mark>` around its ranges.
 *
 * @param {string} text
 * @param {[number, number][]} ranges
 */
export function markedHtml(text, ranges) {
  let [html, at] = ["", 0];
  for (const [start, end] of ranges) {
    html += escapeHtml(text.slice(at, start));
    html += `<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
