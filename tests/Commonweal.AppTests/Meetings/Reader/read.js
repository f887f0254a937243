// Reads a calendar as a resident's program would: every occurrence in a span of time, as JSON.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const [, , file, from, until] = process.argv;
const [begin, end] = [new Date(from), new Date(until)];
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
const events = calendar.getAllSubcomponents('vevent').map(e => new ICAL.Event(e));
const told = [];

function tell(event, starts, ends) {
  if (starts.toJSDate() < begin || starts.toJSDate() > end) return;
  const status = event.component.getFirstPropertyValue('status');
  told.push({ uid: event.uid, starts: starts.toJSDate().toISOString(), ends: ends.toJSDate().toISOString(), called: status, summary: event.summary });
}

for (const event of events.filter(e => !e.isRecurrenceException())) {
  if (!event.isRecurring()) {
    tell(event, event.startDate, event.endDate);
    continue;
  }
  for (const exception of events.filter(e => e.isRecurrenceException() && e.uid === event.uid)) event.relateException(exception);
  const times = event.iterator();
  for (let time = times.next(); time && time.toJSDate() <= end; time = times.next()) {
    const one = event.getOccurrenceDetails(time);
    tell(one.item, one.startDate, one.endDate);
  }
}
// An invitation to one occurrence alone comes without its series.
for (const alone of events.filter(e => e.isRecurrenceException() && !events.some(o => o.uid === e.uid && !o.isRecurrenceException()))) tell(alone, alone.startDate, alone.endDate);
console.log(JSON.stringify(told));
