/**
 * Items that are not what was asked for. Material counts them; the first of them therefore carries
 * in `data-search-message` what page/status.js shows in place of the count.
 */

import { nearestLabels } from "./labels.js";
import { escapeHtml } from "./mark.js";

const NEAREST = 4;
const SHOWN = 60;

/** A query as it is quoted to the reader. */
const quoted = query => {
  const characters = [...query.trim()];
  return characters.slice(0, SHOWN).join("") + (characters.length > SHOWN ? "…" : "");
};

function message(state, text) {
  const data = `data-search-state="${state}" data-search-message="${escapeHtml(text)}"`;
  return `<span hidden ${data}></span>`;
}

/**
 * The labels nearest to a query that found nothing.
 *
 * @param {object} engine
 * @param {string} key of the query
 * @param {string} query as typed
 * @param {object} texts
 * @returns {object[][]} items
 */
export function nearestItems(engine, key, query, texts) {
  const near = nearestLabels(engine.labels, key, NEAREST);
  const hidden = message("nothing", texts.nothing(quoted(query)));
  return near.map(({ id, text }, i) => {
    const document = engine.documents[id];
    const label = ` <small class="search-also">${escapeHtml(text)}</small>`;
    const name = escapeHtml(document.title) + (text === document.title ? "" : label);
    const title = (i ? "" : hidden) + name;
    return [{ location: document.location, title, text: "", score: near.length - i, terms: {} }];
  });
}

/** What was found of a phrase's words when the phrase itself stands nowhere. */
export const looseItems = (items, query, texts) =>
  toldItems(items, "loose", texts.loose(quoted(query)));

/** Items with a line of text in place of their count. */
export function toldItems([[first, ...sections], ...others], state, text) {
  return [[{ ...first, title: message(state, text) + first.title }, ...sections], ...others];
}

/**
 * Adds where other languages have answers.
 *
 * @param {object[][]} items the nearest terms
 * @param {{index: {root?: string, home?: string, name: string}, count: number}[]} others the
 *   indexes of the other languages, and how many pages were found there
 */
export function withElsewhere(items, others, query, texts) {
  const added = others.map(({ index, count }, i) => {
    const alone = items.length || i ? "" : message("nothing", texts.alone(quoted(query)));
    const title = alone + escapeHtml(texts.elsewhere(index.name, count));
    const location = `${index.home ?? index.root ?? ""}?q=${encodeURIComponent(query.trim())}`;
    return [{ location, title, text: "", score: 0, terms: {} }];
  });
  return [...items, ...added];
}

/** Says that the index could not be loaded; choosing the item tries again (page/status.js). */
export function failureItems(query, { failed, retry }) {
  const title = `${message("failed", failed)}<span class="md-button">${escapeHtml(retry)}</span>`;
  return [[{ location: `?q=${encodeURIComponent(query)}`, title, text: "", score: 0, terms: {} }]];
}
