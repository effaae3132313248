/** English words: one form for singular and plural, possessives, tenses, British and American. */

const RULES = [
  [/['’]s?$/, ""],
  [/(..)ies$/, "$1y"],
  [/(ch|sh|ss|x|z)es$/, "$1"],
  [/([^su])s$/, "$1"],
  [/(..)is(e|ed|er|ing|ation)$/, "$1iz$2"],
  [/^(cent|met|fib|theat)re$/, "$1er"],
  [/^(.{3,})our(|ed|ing)$/, "$1or$2"],
  [/(..[aeiu]t|.{3}[cs]t)(ion|or)$/, "$1"],
  [/(.{4})(ing|ed)$/, "$1"],
  [/(.{4})e$/, "$1"],
];
const SHORTEST = 4;

/**
 * Returns the form under which a folded Latin word is indexed and looked up. It need not be a
 * word; it must be the same for all forms that a reader takes for one.
 *
 * @param {string} word in lower case
 */
export function englishForm(word) {
  let form = word;
  for (const [ending, replacement] of RULES) {
    if (form.length >= SHORTEST) form = form.replace(ending, replacement);
  }
  return form;
}
