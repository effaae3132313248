/** What the search needs on the page besides Material (bundle `ui.js`). */

import { markArrival } from "./arrival.js";
import { watchField } from "./field.js";
import { watchFocus } from "./focus.js";
import { watchKeys, watchMore } from "./keys.js";
import { watchResults } from "./status.js";

const field = document.querySelector("[data-md-component=search-query]");
const result = document.querySelector("[data-md-component=search-result]");
const toggle = document.querySelector("[data-md-toggle=search]");

if (field && result) {
  watchKeys(field);
  watchField(field);
  watchResults(field, result);
  watchMore(result);
  if (toggle) watchFocus(field, toggle, result.parentElement);
}
markArrival(new URL(location.href), document.querySelector(".md-content article"));
