/**
 * Where the focus is when the search opens and closes: what cannot be seen never has it, and Escape
 * gives it back to what had it before.
 */

const NARROW = "(max-width: 59.984375em)"; /* where Material shows the field when it is open only */

/**
 * @param {HTMLInputElement} field
 * @param {HTMLInputElement} toggle Material's, checked while the search is open
 * @param {HTMLElement} results what scrolls, and has the focus to be scrolled by keys
 */
export function watchFocus(field, toggle, results) {
  const narrow = matchMedia(NARROW);
  const show = () => {
    results.tabIndex = toggle.checked ? 0 : -1;
    field.tabIndex = toggle.checked || !narrow.matches ? 0 : -1;
  };
  toggle.addEventListener("change", show);
  narrow.addEventListener("change", show);
  show();
  giveBack(field, toggle);
}

function giveBack(field, toggle) {
  let before;
  field.addEventListener("focus", ({ relatedTarget }) => {
    if (!relatedTarget?.closest(".md-search")) before = relatedTarget;
  });
  addEventListener("keydown", event => {
    if (event.key !== "Escape" || !toggle.checked) return;
    setTimeout(() => toggle.checked || before?.focus());
  }, true);
}
