/**
 * The messages between Material 9.8 and a search worker. Material creates the worker from
 * `search` in the page's `__config` and speaks to it only through these; the numbers are the
 * enumeration `SearchMessageType` of its source,
 * https://github.com/squidfunk/mkdocs-material/blob/9.8.1/src/templates/assets/javascripts/integrations/search/worker/message/index.ts
 *
 * page → worker  `{type: SETUP, data: {config, docs, options}}`  its own index. Our search form
 *                has no name, so that Material neither fetches an index nor sends this.
 * worker → page  `{type: READY}`  from now on queries are sent. We say so at once.
 * page → worker  `{type: QUERY, data: string}`  at each change of the field, "" included.
 * worker → page  `{type: RESULT, data: {items: Item[][], suggest?: string[]}}`  a list of pages,
 *                each a list of sections; Item is `{location, title, text, score, terms}`:
 *                location is relative to `base`, title and text are HTML, terms says of each word
 *                of the query whether it was found. The item whose location has no `#` becomes
 *                the heading of its page (the last item if none is such), the first item's score
 *                is the mark below which sections are folded away.
 */

export const SETUP = 0;
export const READY = 1;
export const QUERY = 2;
export const RESULT = 3;
