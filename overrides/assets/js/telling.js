/** Says something in passing, to eyes and screen readers. */

const told = document.querySelector(".guide-told");
const TELLING = 2400;
let telling;

function tell(text) {
  if (!told) return;
  told.textContent = text;
  clearTimeout(telling);
  telling = setTimeout(() => { told.textContent = ""; }, TELLING);
}
