/** Lets keys do what a mouse does with Material's check boxes: menu and search. */

const drawer = document.getElementById("__drawer");
const menu = document.querySelector("button.guide-menu");

/* What the drawer hides can be reached only while it is open (contents.css). */
function tellDrawer() {
  menu.setAttribute("aria-expanded", String(drawer.checked));
  if (drawer.checked) document.querySelector(".guide-contents summary, .guide-contents a")?.focus();
}

if (drawer && menu) {
  menu.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", tellDrawer);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    menu.focus();
  });
}

const search = document.querySelector(".md-header [for=__search]");
for (const button of document.querySelectorAll(".guide-find")) {
  button.addEventListener("click", () => search.click());
}

document.querySelector(".md-search__input")?.setAttribute("autocorrect", "off");
