/* Styles that elements have for a while: gives what takes them away again. */
window.dressed = (elements, styles) => {
  const before = elements.map(element => element.getAttribute("style"));
  elements.forEach((element, at) => Object.assign(element.style, styles[at]));
  return () => elements.forEach((element, at) => {
    if (before[at] === null) element.removeAttribute("style");
    else element.setAttribute("style", before[at]);
  });
};
