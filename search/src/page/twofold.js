/**
 * What the search says, on pages that are in two languages: the theme lists it there in both
 * (overrides/partials/search.html), with names in braces for what is filled in.
 */

const HOLE = /\{(\w+)\}/;
const SECOND = "guide-second";

const literal = text => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const isNumber = name => name === "count" || name === "shown";

/** A pattern as an expression that finds what was filled in. */
function expression(pattern) {
  const parts = pattern.split(HOLE).map((part, i) => {
    if (i % 2 === 0) return literal(part);
    return `(?<${part}>${isNumber(part) ? "[\\d.,\\s]+" : ".+"})`;
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}

/** @param {Element[]} items of two elements each @returns {[RegExp, string][]} */
const patternsOf = items => items.map(({ children: [ours, theirs] }) => (
  [expression(ours.textContent.trim()), theirs.textContent.trim()]
));

/** A text in the second language, what is filled in too where it is said there; or undefined. */
function translated(text, patterns) {
  for (const [ours, theirs] of patterns) {
    const found = ours.exec(text);
    const pages = found?.groups?.pages;
    if (!found || (pages && translated(pages, patterns) === undefined)) continue;
    const fill = name => translated(found.groups[name], patterns) ?? found.groups[name];
    return theirs.split(HOLE).map((part, i) => i % 2 ? fill(part) : part).join("");
  }
  return undefined;
}

/**
 * Lets what is said in elements below one be said in both languages.
 *
 * @param {Element} result what the search shows
 * @param {string} said a selector of what in it is said, not found
 */
export function sayInBoth(result, said) {
  const list = document.querySelector(".guide-said");
  const pairs = [...list?.children ?? []].filter(item => item.children.length === 2);
  if (!pairs.length) return;
  const { lang } = pairs[0].children[1];
  const patterns = patternsOf(pairs);
  const say = element => {
    if (element.querySelector(`.${SECOND}`)) return;
    const second = translated(element.textContent.trim(), patterns);
    if (second === undefined) return;
    const added = document.createElement("span");
    added.className = SECOND;
    added.lang = lang;
    added.textContent = second;
    element.append(" ", added);
  };
  new MutationObserver(() => result.querySelectorAll(said).forEach(say))
    .observe(result, { childList: true, subtree: true });
}
