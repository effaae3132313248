/** The line above the results, and trying again after a failure. */

import { readAgain } from "./field.js";
import { sayInBoth } from "./twofold.js";

const PATIENCE = 400;
const SAID = ".md-search-result__meta, .md-search-result__more summary div, h1, .md-button";

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} result Material's result: a line of text and a list
 */
export function watchResults(field, result) {
  const [line, list] = [result.firstElementChild, result.lastElementChild];
  new MutationObserver(() => tell(line, list)).observe(list, { childList: true });
  list.addEventListener("click", event => retry(event, field), true);
  tellLoading(field, line, list);
  sayInBoth(result, SAID);
}

/* Material counts the items; those of notices.js are none and say so. */
function tell(line, list) {
  const notice = list.querySelector("[data-search-message]");
  if (notice) line.textContent = notice.dataset.searchMessage;
}

/**
 * Says that the index is on its way, if nothing has come a while after a new query. Material writes
 * the line anew with each answer, the same words too, and only then.
 */
function tellLoading(field, line, list) {
  let asked = field.value;
  let waiting = false;
  const answers = new MutationObserver(() => {
    waiting = false;
  });
  answers.observe(line, { childList: true });
  field.addEventListener("keyup", () => {
    if (field.value === asked) return;
    asked = field.value;
    waiting = true;
    setTimeout(() => {
      if (!waiting || !field.value.trim() || list.childElementCount) return;
      line.textContent = line.dataset.searchLoading;
      answers.takeRecords();
    }, PATIENCE);
  });
}

/* Material sends a query only if it differs from the last one; a space makes no other one of it. */
function retry(event, field) {
  if (!event.target.closest("a")?.querySelector("[data-search-state=failed]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  field.value = field.value.endsWith(" ") ? field.value.trimEnd() : `${field.value} `;
  field.focus();
  readAgain(field);
}
