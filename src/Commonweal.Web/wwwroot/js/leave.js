// Nobody is signed in here: no page of the desk stays in this browser. What waits to be sent stays; it is its writer's alone to send.
if ("serviceWorker" in navigator) {
  // The city's notices are nobody's of the desk: this browser's owner asked for them.
  for (const worker of await navigator.serviceWorker.getRegistrations()) if (!worker.active?.scriptURL.endsWith("/push-worker.js")) await worker.unregister();
  for (const name of await caches.keys()) if (name !== "commonweal:push-place") await caches.delete(name);
}
