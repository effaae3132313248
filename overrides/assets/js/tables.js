/** What is wider than its place scrolls, and can be scrolled by keys. */

const SCROLLERS = ".md-typeset__scrollwrap, .concord-scroll, .guide-text pre";

/** What a box shows: its caption, or else the heading that it stands under. */
function nameOf(box) {
  const own = box.querySelector("caption, figcaption, title");
  const above = [...document.querySelectorAll("h1, .guide-text :is(h2, h3, h4)")]
    .filter(heading => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
  return own?.textContent.trim() || above.pop()?.firstChild.textContent.trim() || "";
}

function letScroll(box) {
  if (box.scrollWidth <= box.clientWidth || box.tabIndex === 0) return;
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", nameOf(box));
}

/* Material wraps tables in a script of its own that runs later. */
function letAllScroll() {
  for (const box of document.querySelectorAll(SCROLLERS)) letScroll(box);
}

addEventListener("load", () => {
  letAllScroll();
  addEventListener("resize", letAllScroll);
});
