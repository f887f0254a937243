// A contact written down without a connection stays on the phone, under the colleague's own key, and is sent when there is
// one. Its key is made here, so that sending it twice records it once. Without this script the form is an ordinary form.
const form = document.querySelector("form[data-contact-log]");
if (form) {
  const store = "commonweal:contact-log:" + form.dataset.contactLog;
  const read = () => JSON.parse(localStorage.getItem(store) ?? "[]");
  const write = entries => entries.length ? localStorage.setItem(store, JSON.stringify(entries)) : localStorage.removeItem(store);
  const notice = name => document.querySelector(`[data-${name}]`);
  const show = (name, shown) => { notice(name).hidden = !shown; };
  const token = () => form.querySelector("[name=__RequestVerificationToken]").value;
  let sending = false;

  const count = () => {
    const waiting = read().length;
    show("waiting", waiting > 0);
    notice("waiting").querySelector("[data-count]").textContent = waiting.toLocaleString(document.documentElement.lang);
  };

  const send = entry => fetch(form.dataset.queued, {
    method: "POST", body: new URLSearchParams({ ...entry, __RequestVerificationToken: token() }), redirect: "error", signal: AbortSignal.timeout(15000),
  });

  const flush = async () => {
    if (sending) return;
    sending = true;
    try {
      for (const entry of read()) {
        const answer = await send(entry);
        if (answer.status === 422 || answer.status === 409) { show("refused", true); fill(entry); }
        else if (answer.status !== 204) break;
        else show("sent", true);
        write(read().filter(kept => kept.Key !== entry.Key));
      }
    } catch {
      // No connection yet: the next one tries again.
      return;
    }
    finally { sending = false; count(); }
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

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const entry = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "__RequestVerificationToken"));
    try {
      const answer = await send(entry);
      // The page itself says what must be mended, and what was done.
      if (answer.status === 204) location.assign("/desk/communities/" + entry.CommunityKey);
      else form.submit();
    } catch {
      write([...read().filter(kept => kept.Key !== entry.Key), entry]);
      empty();
      show("kept", true);
      count();
    }
  });
  addEventListener("online", flush);
  count();
  flush();
}
