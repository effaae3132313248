/** What is wider than its place scrolls, and can be scrolled by keys. */

const SCROLLERS = ".md-typeset__scrollwrap, .concord-scroll, .guide-text pre, .figure";

function letScroll(box) {
  if (box.scrollWidth <= box.clientWidth) return;
  const name = box.querySelector("caption, figcaption, title")?.textContent.trim();
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", name || box.closest("section, article")
    .querySelector("h1, h2, h3").firstChild.textContent.trim());
}

/* Material wraps tables in a script of its own that runs later. */
function letAllScroll() {
  for (const box of document.querySelectorAll(SCROLLERS)) letScroll(box);
}

addEventListener("load", () => {
  letAllScroll();
  addEventListener("resize", letAllScroll);
});
