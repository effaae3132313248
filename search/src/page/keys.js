/** Ctrl+K and ⌘K go to the search field, as `/` does by Material. */

/** @param {HTMLInputElement} field */
export function watchKeys(field) {
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    if (event.altKey || event.shiftKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
