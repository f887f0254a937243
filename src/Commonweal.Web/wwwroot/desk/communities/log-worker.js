// Opens the page for logging a contact where there is no connection, as js/contact-log-shell.js kept it. It answers for that
// page and its own sheets, scripts and crest alone, asks the network first, and keeps nothing itself.
const page = "/desk/communities/log";
const patience = 6000;

const answer = async (request, key) => {
  const kept = await caches.match(key, { cacheName: "commonweal:contact-log" });
  if (!kept) return fetch(request);
  try {
    return await Promise.race([fetch(request), new Promise((_, give) => setTimeout(give, patience))]);
  } catch {
    return kept;
  }
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && new URL(request.url).pathname === page) event.respondWith(answer(request, page));
  else if (["style", "script", "image"].includes(request.destination)) event.respondWith(answer(request, request));
});
