// Keeps this one page, its sheets, scripts and crest in the browser, so that it opens without a connection too: the page as
// it comes fresh, without anything typed. Signing out throws it away (leave.js).
const path = "/desk/communities/log";
const keep = async () => {
  await navigator.serviceWorker.register("/desk/communities/log-worker.js", { scope: path });
  const page = await fetch(path, { redirect: "error" });
  if (!page.ok) return;
  const shell = new DOMParser().parseFromString(await page.clone().text(), "text/html");
  const parts = new Set([...shell.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")]
    .map(part => new URL(part.getAttribute("href") ?? part.getAttribute("src"), location.origin).href));
  const cache = await caches.open("commonweal:contact-log");
  for (const old of await cache.keys()) if (!parts.has(old.url) && new URL(old.url).pathname !== path) await cache.delete(old);
  await cache.addAll([...parts]);
  await cache.put(path, page);
};
// Where a browser keeps nothing, or there is no connection now, the page works as before.
if ("serviceWorker" in navigator) keep().catch(() => {});
