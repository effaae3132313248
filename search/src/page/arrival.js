/** Marks the words of `?h=` on the page that a result led to. */

import { wordForms } from "../fold.js";
import { markedRanges } from "../mark.js";
import { wordsOf } from "../words.js";

const LONGEST = 400;
const MOST = 500;
const LEFT_ALONE = "script, style, svg, mark, .headerlink, textarea";

/**
 * @param {URL} address
 * @param {Element | null} article
 */
export function markArrival(address, article) {
  const form = wordForms();
  const words = (address.searchParams.get("h") ?? "").slice(0, LONGEST).split(" ").filter(Boolean);
  if (!words.length || !article) return;
  const figures = words.map(word => word.replaceAll("\u00a0", " "));
  const terms = [...figures, ...words.flatMap(word => wholeWords(word, form))];
  let left = MOST;
  for (const node of textNodes(article)) {
    const ranges = markedRanges(node.data, terms, form).slice(0, left);
    left -= ranges.length;
    if (ranges.length) node.replaceWith(marked(node.data, ranges));
  }
}

/* A figure is marked as it stands, not each of its parts. */
function wholeWords(word, form) {
  const found = wordsOf(word, form).map(({ term }) => term);
  return found.length > 1 && /[\d\u00a0]/.test(word) ? [] : found;
}

function textNodes(article) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(LEFT_ALONE)) nodes.push(walker.currentNode);
  }
  return nodes;
}

function marked(text, ranges) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [start, end] of ranges) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    fragment.append(text.slice(at, start), mark);
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}
