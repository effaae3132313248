/* The letters in drawings. axe-core takes a drawing for a picture, of which it cannot tell what lies
   behind a text, and the colour of a page's texts for that of a drawing's: it is told both. */
window.drawn = (() => {
  const SHAPES = "rect, circle, ellipse, path, polygon, polyline, line";
  const CLEAR = "rgba(0, 0, 0, 0)";
  const styleOf = element => getComputedStyle(element);
  const isWithin = (shape, { left, top, width, height }) => shape.isPointInFill(
    new DOMPoint(left + width / 2, top + height / 2)
      .matrixTransform(shape.getScreenCTM().inverse()));
  const isBefore = (one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;

  /* The colour of the page behind an element. */
  const paper = element => {
    const colour = element ? styleOf(element).backgroundColor : "rgb(255, 255, 255)";
    return colour === CLEAR ? paper(element.parentElement) : colour;
  };

  const mixed = (style, below) => {
    const share = 100 * style.fillOpacity * style.opacity;
    return share < 100 ? `color-mix(in srgb, ${style.fill} ${share}%, ${below})` : style.fill;
  };

  /* The colour of a text's letters, and that of what their middle lies on. */
  const colours = () => {
    const filled = new Map();
    const filledIn = svg => {
      if (!filled.has(svg)) {
        filled.set(svg, [...svg.querySelectorAll(SHAPES)]
          .filter(shape => styleOf(shape).fill !== "none"));
      }
      return filled.get(svg);
    };
    return text => {
      const svg = text.ownerSVGElement, box = text.getBoundingClientRect();
      const ground = filledIn(svg).filter(shape => isBefore(shape, text) && isWithin(shape, box))
        .reduce((below, shape) => mixed(styleOf(shape), below), paper(svg));
      return [mixed(styleOf(text), "transparent"), ground];
    };
  };

  return {
    is: element => Boolean(element.closest("svg text")),
    colours,

    /* Let the colours of some texts be read off them, and hide what lies around them meanwhile:
       axe sees no lines but the boxes around them. Gives what ends that. */
    tell: texts => {
      const shapes = [...new Set(texts.map(text => text.ownerSVGElement))]
        .flatMap(svg => [...svg.querySelectorAll(SHAPES)]);
      return dressed([...texts, ...shapes], [
        ...texts.map(colours()).map(([letters, ground]) =>
          ({ webkitTextFillColor: letters, backgroundColor: ground })),
        ...shapes.map(() => ({ visibility: "hidden" })),
      ]);
    },
  };
})();
