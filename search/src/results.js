/** Hits as the items that Material shows (protocol.js says what an item is). */

import { excerpt } from "./excerpt.js";
import { escapeHtml, markedHtml, markedRanges } from "./mark.js";
import { unbounded, valuesOf } from "./values.js";
import { isHan, spineOf, standsIn } from "./words.js";

export const PAGES = 20; /* shown at most */
const SECTIONS = 12;
const DIGIT = /\d/;

/**
 * @param {import("./rank.js").Hit[]} hits best first
 * @param {object} engine
 * @param {import("./query.js").Query} query
 * @param {object} texts see texts.js
 * @returns {object[][]} items
 */
export function itemsOf(hits, engine, query, texts) {
  const groups = [...groupsOf(hits, engine).values()].slice(0, PAGES);
  return groups.map(group => items(group.slice(0, SECTIONS), engine, query, texts));
}

/** The hits by what they are shown under: pages and terms, best first. */
export function groupsOf(hits, { documents }) {
  const groups = new Map();
  for (const hit of hits) {
    const { group } = documents[hit.id];
    groups.set(group, [...(groups.get(group) ?? []), hit]);
  }
  return groups;
}

function items(hits, engine, query, texts) {
  const shown = hits.map(hit => item(hit, engine, query, texts));
  const first = engine.documents[hits[0].id];
  const kinds = hits.map(hit => engine.documents[hit.id].kind);
  const headed = first.kind === "term" || kinds.includes("page");
  return headed ? shown : [...shown, heading(first, shown[0])];
}

function item(hit, engine, query, texts) {
  const document = engine.documents[hit.id];
  const terms = [...markTerms(hit, query), ...figures(document, hit)];
  const name = title(document, hit, terms, engine, query, texts);
  const body = excerpt(document.text, terms, engine.form);
  const place = { location: located(document.location, terms), score: hit.score };
  const rest = { ...place, terms: found(hit, query) };
  if (document.kind === "term") return { ...rest, title: name + definition(body), text: "" };
  return { ...rest, title: name, text: body ? `<p>${body}</p>` : "" };
}

/** The page above a section that was found, when the page itself was not. */
function heading(document, { terms }) {
  const title = escapeHtml(document.heading);
  return { location: document.page, title, text: "", score: 0, terms };
}

/* Material shows no text below a heading that has a section in its address, as a term has. */
function definition(body) {
  return `<span class="search-definition">${body}</span>`;
}

function title(document, hit, terms, engine, query, texts) {
  const name = markedHtml(document.title, markedRanges(document.title, terms, engine.form));
  const label = otherName(document, hit, engine, query);
  const also = label ? note("also", texts.also(label)) : "";
  return name + also + (document.kind === "term" ? note("kind", document.heading) : "");
}

function note(name, text) {
  return ` <small class="search-${name}">${escapeHtml(text)}</small>`;
}

/** The label because of which a document was found, if its title does not show it. */
function otherName(document, hit, engine, query) {
  const fits = label => label.shown && label.text !== document.title;
  if (hit.label) return fits(hit.label) ? hit.label.text : undefined;
  if (!hit.fields.includes("labels") && !hit.fields.includes("joined")) return undefined;
  const spine = spineOf(document.title, engine.form);
  const missing = query.clauses.filter(({ terms }) => !standsIn(spine, terms));
  if (!missing.length) return undefined;
  return document.labels.find((label, i) => fits(label)
    && missing.every(({ terms }) => standsIn(document.spines.labels[i], terms)))?.text;
}

/** What to mark: the words found, and of a Chinese run the whole where it stands as a whole. */
function markTerms(hit, { clauses }) {
  const runs = clauses.flatMap(({ terms, alike = [] }) => [...terms, ...alike].filter(isHan));
  const whole = clauses.flatMap(({ terms }, i) => (hit.shares[i] === 1 ? terms.filter(isHan) : []));
  const parts = hit.terms.filter(term => isHan(term) && !whole.some(run => run.includes(term)));
  const useful = parts.filter(part => !runs.length || runs.some(run => run.includes(part)));
  return [...new Set([...hit.terms.filter(term => !isHan(term)), ...whole, ...useful])];
}

/** The figures that were asked for, as they are written here. */
function figures({ title, text }, { terms }) {
  const wanted = new Set(terms.filter(term => DIGIT.test(term)));
  if (!wanted.size) return [];
  return [title, text].flatMap(written => valuesOf(written)
    .filter(({ term }) => wanted.has(term))
    .map(({ start, end }) => unbounded(written.slice(start, end))));
}

function found(hit, { clauses }) {
  if (hit.label) return {};
  return Object.fromEntries(clauses.map(({ written }, i) => [written, hit.shares[i] > 0]));
}

/** The address with the words to be marked on arrival. */
function located(location, terms) {
  if (!terms.length) return location;
  const [page, anchor] = location.split("#");
  const words = terms.slice(0, 12).map(term => term.replaceAll(" ", "\u00a0")).join(" ");
  const address = `${page}?h=${encodeURIComponent(words)}`;
  return anchor ? `${address}#${anchor}` : address;
}
