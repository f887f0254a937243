// Keeps what is being typed in this tab, so that a lost connection loses nothing. Never on sensitive topics (no data-keep).
const form = document.querySelector("form[data-keep]");
if (form) {
  for (const field of form.querySelectorAll("textarea")) {
    const key = "commonweal:" + form.dataset.keep + ":" + field.name;
    if (!field.value) field.value = sessionStorage.getItem(key) ?? "";
    field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
    // The server keeps it from here on; the copy goes once the next page stands.
    window.addEventListener("pagehide", event => { if (!event.persisted && navigator.onLine && form.dataset.sent) sessionStorage.removeItem(key); });
  }
  form.addEventListener("submit", () => { form.dataset.sent = "yes"; });
}
