/** The part of a section that shows why it was found. */

import { markedHtml, markedRanges } from "./mark.js";
import { isHan } from "./words.js";

const BEFORE = 30;
const WIDTH = { latin: 200, han: 100 };
const EDGE = /[\s，。；：！？、,.;:!?）)]/;

/**
 * The stretch of a text with most marks in it, as HTML.
 *
 * @param {string} text
 * @param {string[]} terms
 * @param {(word: string) => string} form see fold.js
 */
export function excerpt(text, terms, form) {
  const width = isHan(text.slice(0, 100)) ? WIDTH.han : WIDTH.latin;
  const ranges = markedRanges(text, terms, form);
  const start = beginning(text, densest(ranges, width));
  const end = Math.min(text.length, start + width);
  const inside = ranges.filter(([a, b]) => a >= start && b <= end);
  const shifted = inside.map(([a, b]) => [a - start, b - start]);
  const html = markedHtml(text.slice(start, end), shifted);
  return (start > 0 ? "…" : "") + html + (end < text.length ? "…" : "");
}

/** Where the window of this width begins that has most marked characters. */
function densest(ranges, width) {
  let [best, most] = [0, 0];
  for (const [start] of ranges) {
    const inside = ranges.filter(([a, b]) => a >= start && b <= start + width - BEFORE);
    const marked = inside.reduce((sum, [a, b]) => sum + b - a, 0);
    if (marked > most) [best, most] = [start, marked];
  }
  return best;
}

/** Moves a beginning back to the edge of a word or clause. */
function beginning(text, at) {
  if (at <= BEFORE) return 0;
  for (let i = at - BEFORE; i < at; i++) if (EDGE.test(text[i])) return i + 1;
  return at;
}
