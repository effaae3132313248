/** What is marked in the contents of the page, and how they open where there is no room for them. */

const LINE = 32;
const entries = [...document.querySelectorAll(
  ":is(.md-nav--secondary, .guide-onpage, .concord-letters) a[href^='#']",
)];
const onpage = document.querySelector(".guide-onpage");
const here = onpage?.querySelector(".guide-onpage__here");
const idOf = hash => decodeURIComponent(hash.slice(1));
const headings = [...new Set(entries.map(entry => idOf(entry.hash)))]
  .map(id => document.getElementById(id)).filter(Boolean);

const topOf = element => element.getBoundingClientRect().top;
const isShown = element => element.getClientRects().length > 0;

/** The last of elements in order that stands above a line of the window. */
function lastAbove(elements, line) {
  return elements.filter(element => isShown(element) && topOf(element) <= line).pop();
}

/** The heading under which the first line in sight stands: one that was opened is just there. */
function headingHere() {
  const landing = headings.length ? parseFloat(getComputedStyle(headings[0]).scrollMarginTop) : 0;
  return lastAbove(headings, landing + LINE);
}

function mark(heading) {
  const named = entries.find(entry => idOf(entry.hash) === heading?.id);
  if (here) here.textContent = named?.textContent ?? "";
  for (const entry of entries) {
    const isHere = heading !== undefined && idOf(entry.hash) === heading.id;
    entry.classList.toggle("md-nav__link--active", isHere);
    if (isHere) entry.setAttribute("aria-current", "location");
    else entry.removeAttribute("aria-current");
    if (isHere) bringIntoSight(entry);
  }
}

/* Only the box of the contents scrolls, never the page. */
function bringIntoSight(entry) {
  const box = entry.closest(".md-sidebar__scrollwrap")?.getBoundingClientRect();
  const { top, bottom } = entry.getBoundingClientRect();
  if (!box || (top >= box.top && bottom <= box.bottom)) return;
  entry.closest(".md-sidebar__scrollwrap").scrollTop += top - box.top - box.height / 3;
}

/* The contents that lie over the text close when something in them, or elsewhere, is chosen. */
if (onpage) {
  const leave = ({ target }) => { if (!onpage.contains(target)) onpage.open = false; };
  document.addEventListener("focusin", leave);
  document.addEventListener("click", event => {
    if (event.target.closest?.(".guide-onpage a")) onpage.open = false;
    else leave(event);
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !onpage.open) return;
    onpage.open = false;
    onpage.firstElementChild.focus();
  });
}
