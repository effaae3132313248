/** The documents of an index: one for each section of a page, one for each glossary term. */

import { spineOf, visible } from "./words.js";

/**
 * @typedef {object} Document
 * @property {string} location relative to the root of the site
 * @property {string} page location of its page, without the section
 * @property {string} group what it is shown under: its page, or itself if it is a term
 * @property {string} kind "page", "section" or "term"
 * @property {boolean} concept whether the page explains a concept
 * @property {string} title
 * @property {string} heading title of its page
 * @property {string} text
 * @property {string} values the words for its figures, see values.js
 * @property {string} when the dates of what it explains, as such words
 * @property {{text: string, shown: boolean}[]} labels all that it can be called, its title included
 * @property {{title: string, heading: string, text: string, labels: string[]}} spines their words
 */

/**
 * Reads an index (its form is described in search/README.md).
 *
 * @param {object} index
 * @param {(word: string) => string} form see fold.js
 * @returns {Document[]}
 */
export function documentsOf(index, form) {
  return index.pages.flatMap(page => {
    const location = (index.root ?? "") + page.location;
    return page.sections.map((section, i) => document(section, page, location, i === 0, form));
  });
}

function document(section, page, location, first, form) {
  const term = section.kind === "term";
  const title = visible(first ? page.title : section.title);
  const labels = labelsOf(first ? page : section, title, first || term);
  const here = section.anchor ? `${location}#${section.anchor}` : location;
  return {
    location: here,
    page: location,
    group: term ? here : location,
    kind: term ? "term" : first ? "page" : "section",
    concept: first && Boolean(page.concept),
    title,
    heading: visible(page.title),
    text: visible(section.text),
    values: section.values ?? "",
    when: (first ? page : section).when ?? "",
    labels,
    spines: {
      title: spineOf(title, form),
      heading: spineOf(page.title, form),
      text: spineOf(section.text, form),
      labels: labels.map(label => spineOf(label.text, form)),
    },
  };
}

function labelsOf(entry, title, named) {
  if (!named) return [];
  const shown = [title, ...(entry.labels ?? [])].map(text => ({ text, shown: true }));
  return [...shown, ...(entry.hidden ?? []).map(text => ({ text, shown: false }))];
}
