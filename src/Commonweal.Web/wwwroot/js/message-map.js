// Counts words and seconds of the three messages while they are typed, as the server counts them when they are sent.
const form = document.querySelector("[data-message-map]");
const words = (text, language) => (text.match(/^(fr|it)/.test(language)
  ? /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
  : /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu) ?? []).length;
const letters = (text) => (text.match(/[\p{L}\p{Nd}]/gu) ?? []).filter((letter) => letter !== "ـ").length;

function count(row) {
  const language = row.dataset.language;
  const texts = ["First", "Second", "Third"].map((name) => form.elements[`${name}[${language}]`].value);
  const each = texts.map((text) => words(text, language));
  const all = each.reduce((sum, n) => sum + n, 0);
  const seconds = Math.round(texts.reduce((sum, text) => sum + letters(text), 0) / Number(row.dataset.pace));
  const fits = all <= Number(row.dataset.mostWords) && seconds <= Number(row.dataset.mostSeconds);
  const show = (name, value) => { row.querySelector(`[data-${name}]`).textContent = value.toLocaleString(document.documentElement.lang); };
  show("words", all);
  show("seconds", seconds);
  show("longest", each.indexOf(Math.max(...each)) + 1);
  row.querySelector("[data-fits]").hidden = !fits;
  row.querySelector("[data-over]").hidden = fits;
}

form.addEventListener("input", () => form.querySelectorAll("tr[data-language]").forEach(count));
