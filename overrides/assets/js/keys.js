/** Lets keys do what a mouse does with Material's check boxes: menu and search. */

const drawer = document.getElementById("__drawer");
const menu = document.querySelector(".guide-menu");

/* A button only where a script can answer it; without one it is the label of its check box. */
function makeButton(label) {
  label.setAttribute("role", "button");
  label.tabIndex = 0;
  label.addEventListener("keydown", event => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    label.click();
  });
}

/* What the drawer hides can be reached only while it is open. */
function tellDrawer() {
  menu.setAttribute("aria-expanded", String(drawer.checked));
  if (drawer.checked) document.querySelector(".guide-contents summary, .guide-contents a")?.focus();
}

if (drawer && menu) {
  makeButton(menu);
  menu.setAttribute("aria-expanded", "false");
  drawer.addEventListener("change", tellDrawer);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.checked = false;
    drawer.dispatchEvent(new Event("change"));
    menu.focus();
  });
}

for (const button of document.querySelectorAll("[data-guide-opens]")) {
  button.addEventListener("click", () => document.getElementById(button.dataset.guideOpens).click());
}

document.querySelector(".md-search__input")?.setAttribute("autocorrect", "off");
