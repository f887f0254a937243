// A contact written down without a connection stays on the phone, under the colleague's own key, and is sent when there is
// one. Its key is made here, so that sending it twice records it once. Without this script the form is an ordinary form.
const form = document.querySelector("form[data-contact-log]");
if (form) {
  const me = form.dataset.contactLog;
  const store = "commonweal:contact-log:" + me;
  const read = () => JSON.parse(localStorage.getItem(store) ?? "[]");
  const write = entries => entries.length ? localStorage.setItem(store, JSON.stringify(entries)) : localStorage.removeItem(store);
  const drop = key => write(read().filter(kept => kept.Key !== key));
  const keep = entry => write([...read().filter(kept => kept.Key !== entry.Key), entry]);
  const notice = name => document.querySelector(`[data-${name}]`);
  const show = (name, shown = true) => { notice(name).hidden = !shown; };
  const tokenOf = page => page.querySelector("[name=__RequestVerificationToken]");
  let sending = false;

  const count = () => {
    const waiting = read().length;
    show("waiting", waiting > 0);
    notice("waiting").querySelector("[data-count]").textContent = waiting.toLocaleString(document.documentElement.lang);
  };

  const ask = (path, more) => fetch(path, { redirect: "manual", signal: AbortSignal.timeout(15000), ...more });
  const post = entry => ask(form.dataset.queued, { method: "POST", body: new URLSearchParams({ ...entry, __RequestVerificationToken: tokenOf(form).value }) });

  // A page that was kept carries a token of its day: it takes a fresh one, as long as the same colleague is signed in.
  const renew = async () => {
    const answer = await ask(location.pathname);
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-contact-log]");
    if (fresh?.dataset.contactLog !== me) return false;
    tokenOf(form).value = tokenOf(fresh).value;
    return true;
  };

  const send = async entry => {
    try {
      let answer = await post(entry);
      if (answer.status === 400 && await renew()) answer = await post(entry);
      if (answer.type === "opaqueredirect") return "closed";
      return { 204: "sent", 422: "refused", 409: "taken", 400: "closed", 401: "closed", 403: "closed" }[answer.status] ?? "later";
    } catch {
      return "later";
    }
  };

  const fill = entry => {
    for (const field of form.elements)
      if (field.type === "radio") field.checked = entry[field.name] === field.value;
      else if (field.name in entry) field.value = entry[field.name];
  };

  const empty = () => {
    for (const field of form.querySelectorAll("textarea")) field.value = "";
    form.elements.NextVisitOn.value = "";
    form.elements.Key.value = crypto.randomUUID();
  };

  const flush = async () => {
    if (sending) return;
    sending = true;
    for (const entry of read()) {
      const outcome = await send(entry);
      show("closed", outcome === "closed");
      if (outcome === "sent" || outcome === "taken") drop(entry.Key);
      if (outcome === "sent") {
        show("kept", false);
        show("sent");
        continue;
      }
      // Another entry has this key: this one becomes one of its own.
      if (outcome === "taken") keep(Object.assign(entry, { Key: crypto.randomUUID() }));
      if (outcome === "taken" || outcome === "refused") {
        show("refused");
        fill(entry);
      }
      break;
    }
    sending = false;
    count();
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const entry = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "__RequestVerificationToken"));
    const outcome = await send(entry);
    if (outcome === "sent") {
      drop(entry.Key);
      location.assign("/desk/communities/" + entry.CommunityKey);
    } else if (outcome === "refused" || outcome === "taken") {
      // The page itself says what must be mended; what waited goes on waiting in its new words.
      if (read().some(kept => kept.Key === entry.Key)) keep(entry);
      form.submit();
    } else {
      keep(entry);
      empty();
      show("refused", false);
      show("offline", false);
      show("kept", outcome === "later");
      show("closed", outcome === "closed");
      count();
    }
  });
  document.querySelector("[data-discard]").addEventListener("click", () => {
    drop(form.elements.Key.value);
    empty();
    show("refused", false);
    flush();
  });

  // The page may be one that was kept, of an earlier day: every entry has its own key, the day is today's, the community as asked.
  form.elements.Key.value = crypto.randomUUID();
  const today = new Date().toLocaleDateString("sv");
  if (form.elements.On.value === form.dataset.day && today > form.dataset.day) form.elements.On.value = today;
  const asked = new URLSearchParams(location.search).get("community");
  if (asked && !form.elements.CommunityKey.value && form.querySelector(`option[value="${CSS.escape(asked)}"]`)) form.elements.CommunityKey.value = asked;

  const connection = () => show("offline", !navigator.onLine);
  addEventListener("offline", connection);
  addEventListener("online", () => { connection(); flush(); });
  // A browser says it is online before the first word gets through: what could not be sent is tried again soon.
  setInterval(() => { if (read().length && navigator.onLine && notice("refused").hidden) flush(); }, 10000);
  connection();
  count();
  flush();
}
