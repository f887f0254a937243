// Parts with data-live="seconds" are fetched anew and replaced, unless somebody is working inside them.
const parts = () => document.querySelectorAll("[data-live]:not([data-live=''])");

async function refresh(part) {
  if (document.hidden || part.contains(document.activeElement)) return;
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceWith(fresh);
}

function next() {
  const [part] = parts();
  if (!part) return;
  setTimeout(() => refresh(part).catch(() => { }).finally(next), Number(part.dataset.live) * 1000);
}

next();
