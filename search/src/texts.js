/** What the search says to the reader: the words of its index, with the gaps in them filled. */

const filled = (pattern, values) =>
  pattern.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));

/**
 * @param {object} words patterns by name, see search/README.md; `pages` has one for each plural
 *   form of the language (Unicode CLDR)
 * @param {string} language of the page
 */
export function textsOf(words, language) {
  const forms = new Intl.PluralRules(language);
  const pages = count => filled(words.pages[forms.select(count)] ?? words.pages.other, { count });
  return {
    also: label => filled(words.also, { label }),
    nothing: query => filled(words.nothing, { query }),
    loose: query => filled(words.loose, { query }),
    alone: query => filled(words.alone, { query }),
    heard: (name, count) => filled(words.heard, { name, pages: pages(count) }),
    many: (count, shown) => filled(words.many, { pages: pages(count), shown }),
    elsewhere: (name, count) => filled(words.elsewhere, { name, pages: pages(count) }),
  };
}
