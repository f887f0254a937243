// An SMS centre made by others, for tests: it tells on its output what it took, a JSON object a line. What people answer
// is told to it the same way: {"from":…,"to":…,"text":…}.
'use strict';
const smpp = require('smpp');

const tell = (what) => process.stdout.write(JSON.stringify(what) + '\n');
let count = 0;
const bound = new Set();

const server = smpp.createServer((session) => {
  session.on('bind_transceiver', (pdu) => {
    const isKnown = pdu.system_id === 'city' && pdu.password === 'secret';
    session.send(pdu.response({ command_status: isKnown ? smpp.ESME_ROK : smpp.ESME_RINVPASWD, system_id: 'peer' }));
    if (isKnown) bound.add(session); else session.close();
  });
  session.on('submit_sm', (pdu) => {
    const short = pdu.short_message || {};
    const payload = pdu.message_payload && (pdu.message_payload.message || pdu.message_payload);
    tell({
      from: pdu.source_addr, to: pdu.destination_addr, text: short.message || payload || '', coding: pdu.data_coding, validity: pdu.validity_period,
      header: short.udh ? short.udh.map((part) => Buffer.from(part).toString('hex')).join('') : '',
      total: pdu.sar_total_segments || 0, number: pdu.sar_segment_seqnum || 0,
    });
    if (pdu.destination_addr.endsWith('58')) return session.send(pdu.response({ command_status: smpp.ESME_RTHROTTLED }));
    if (pdu.destination_addr.endsWith('11')) return session.send(pdu.response({ command_status: smpp.ESME_RINVDSTADR }));
    const id = 'id-' + ++count;
    session.send(pdu.response({ message_id: id }));
    if (pdu.registered_delivery & 1) {
      session.deliver_sm({
        source_addr: pdu.destination_addr, destination_addr: pdu.source_addr, esm_class: 4,
        short_message: `id:${id} sub:001 dlvrd:001 submit date:2703010900 done date:2703010901 stat:DELIVRD err:000 text:`,
      });
    }
  });
  session.on('enquire_link', (pdu) => { tell({ asked: true }); session.send(pdu.response()); });
  session.on('deliver_sm_resp', (pdu) => tell({ receipt: pdu.command_status }));
  session.on('unbind', (pdu) => { tell({ unbound: true }); session.send(pdu.response()); session.close(); });
  session.on('close', () => bound.delete(session));
  session.on('error', (error) => tell({ error: String(error) }));
});

server.listen(Number(process.argv[2] || 0), '127.0.0.1', () => tell({ port: server.address().port }));
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const answer = JSON.parse(line);
  for (const session of bound) session.deliver_sm({ source_addr: answer.from, source_addr_ton: 1, source_addr_npi: 1, destination_addr: answer.to, short_message: answer.text });
}).on('close', () => process.exit(0));
