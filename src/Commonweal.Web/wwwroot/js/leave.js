// Nobody is signed in here: no page of the desk stays in this browser. What waits to be sent stays; it is its writer's alone to send.
if ("serviceWorker" in navigator) {
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}
