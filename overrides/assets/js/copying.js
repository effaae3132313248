/** Copies: the address of a section from its heading's anchor, a citation from its button. */

/* navigator.clipboard is missing on pages that did not come over https or from this machine. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  (document.querySelector("dialog[open]") ?? document.body).append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

function copyAndTell(text, message) {
  copy(text).then(() => tell(message), () => {});
}

document.addEventListener("click", event => {
  const anchor = event.target.closest("a.headerlink");
  if (anchor) copyAndTell(anchor.href, told.dataset.copiedLink);
  const button = event.target.closest("[data-concord-copy]");
  const text = button && document.getElementById(button.dataset.concordCopy);
  if (text) copyAndTell(text.textContent.trim(), told.dataset.copied);
});

/* Buttons that do nothing without a script are hidden until there is one. */
for (const button of document.querySelectorAll("[data-concord-copy][hidden]")) button.hidden = false;

/* The day on which this is read, as the reader's calendar has it, after ISO 8601. Not by the locale
   that writes it so: to load what is known of locales takes a phone longer than all else here. */
const twoDigits = number => String(number).padStart(2, "0");
const today = new Date();
for (const day of document.querySelectorAll(".concord-today")) {
  day.textContent = [today.getFullYear(), ...[today.getMonth() + 1, today.getDate()].map(twoDigits)].join("-");
}
