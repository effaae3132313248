/* The guide's own behaviour. Joined from assets/js/; without it all but previews still works. */
(() => {
"use strict";
{% include "assets/js/telling.js" %}
{% include "assets/js/copying.js" %}
{% include "assets/js/memory.js" %}
{% include "assets/js/scheme.js" %}
{% include "assets/js/contents.js" %}
{% include "assets/js/place.js" %}
{% include "assets/js/language.js" %}
{% include "assets/js/citing.js" %}
{% include "assets/js/previews.js" %}
{% include "assets/js/keys.js" %}
{% include "assets/js/tables.js" %}
{% include "assets/js/gate-model.js" %}
{% include "assets/js/gate.js" %}
{% include "assets/js/timeline.js" %}
{% include "assets/js/map-model.js" %}
{% include "assets/js/map.js" %}
{% include "assets/js/filter.js" %}
})();
