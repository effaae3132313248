/** Keys of the search besides Material's. */

/**
 * Ctrl+K and ⌘K go to the search field, as `/` does by Material.
 *
 * @param {HTMLInputElement} field
 */
export function watchKeys(field) {
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    if (event.altKey || event.shiftKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/**
 * Down goes from "4 more on this page" to the first of them, which has to be shown for it. What
 * opens it by itself, Material would take for a query.
 *
 * @param {HTMLElement} result
 */
export function watchMore(result) {
  result.addEventListener("keydown", event => {
    const more = event.target.closest("summary")?.parentElement;
    if (!more) return;
    if (event.key === "ArrowDown") more.open = true;
    if (event.key === " ") event.stopPropagation();
  });
}
