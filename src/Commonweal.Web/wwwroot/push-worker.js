// Shows the city's notices; a press opens what they are about. It keeps nothing.

self.addEventListener('push', event => {
  const notice = event.data?.json();
  if (!notice) return;
  event.waitUntil(self.registration.showNotification(notice.title, { body: notice.body, lang: notice.language, dir: 'auto', icon: '/crest', data: notice.link }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
