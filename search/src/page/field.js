/**
 * Material reads the field on `keyup` only. Pasting with the mouse, dropping, dictating and
 * clearing the field change it without one, and while Chinese is being composed there are many
 * that mean nothing yet.
 * https://github.com/squidfunk/mkdocs-material/blob/9.8.1/src/templates/assets/javascripts/components/search/query/index.ts
 */

/* What a key does that an input method takes. Safari ends a composition before the Enter that does
   so, which then looks like any other.
   https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode */
const OF_COMPOSITION = 229;

/** Makes Material read the field again. */
export const readAgain = field => field.dispatchEvent(new KeyboardEvent("keyup"));

/** @param {HTMLInputElement} field */
export function watchField(field) {
  field.addEventListener("keydown", event => {
    if (event.keyCode === OF_COMPOSITION) event.stopImmediatePropagation();
  }, true);
  field.addEventListener("keyup", event => {
    if (event.isComposing) event.stopImmediatePropagation();
  }, true);
  field.addEventListener("input", event => {
    if (!event.isComposing) readAgain(field);
  });
  field.addEventListener("compositionend", () => readAgain(field));
  field.addEventListener("drop", () => field.focus());
  /* The field is emptied after the event. */
  field.form.addEventListener("reset", () => setTimeout(() => readAgain(field)));
}
