/** What the search says to the reader, in the language of the page. */

const pages = count => (count === 1 ? "1 page" : `${count} pages`);

const ENGLISH = {
  also: label => `also: ${label}`,
  nothing: query => `Nothing found for “${query}”. Nearest terms:`,
  loose: query => `No page has ${query} word for word. Pages with its words:`,
  alone: query => `Nothing found for “${query}”.`,
  heard: (name, count) => `By its sound: “${name}”, ${pages(count)}`,
  many: (count, shown) => `${pages(count)}, of which the first ${shown} are shown`,
  elsewhere: (name, count) => `${name}: ${pages(count)}`,
  failed: "The search index could not be loaded.",
  retry: "Try again",
};

const CHINESE = {
  also: label => `又称：${label}`,
  nothing: query => `没有找到“${query}”。最接近的词条：`,
  loose: query => `没有找到完全一致的${query}。包含其中词语的页面：`,
  alone: query => `没有找到“${query}”。`,
  heard: (name, count) => `按读音找到“${name}”：${count} 个页面`,
  many: (count, shown) => `共 ${count} 个页面，列出前 ${shown} 个`,
  elsewhere: (name, count) => `${name}：${count} 个页面`,
  failed: "搜索索引未能载入。",
  retry: "重试",
};

/** @param {string} language the page's `lang`; what is not Chinese is answered in English */
export const textsIn = language => (/^zh/i.test(language) ? CHINESE : ENGLISH);
