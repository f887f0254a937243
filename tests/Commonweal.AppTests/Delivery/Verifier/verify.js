// Verifies a letter's DKIM signature: verify.js LETTER SELECTOR DOMAIN PUBLIC-KEY (base64). The key stands for what DNS would say.
import { readFileSync } from 'node:fs';
import verifier from 'mailauth/lib/dkim/verify.js';

const [letter, selector, domain, key] = process.argv.slice(2);
const name = `${selector}._domainkey.${domain}`;
const resolver = async (asked, kind) => {
  if (asked === name && kind === 'TXT') return [[`v=DKIM1; k=rsa; p=${key}`]];
  throw Object.assign(new Error(`Nothing is known of ${asked}.`), { code: 'ENOTFOUND' });
};
// A mailbox keeps lines as this machine ends them; they were signed as they travelled.
const travelled = readFileSync(letter, 'latin1').replace(/\r?\n/g, '\r\n');
const found = await verifier.dkimVerify(Buffer.from(travelled, 'latin1'), { resolver });
console.log(JSON.stringify(found.results.map(r => ({ domain: r.signingDomain, result: r.status.result, comment: r.status.comment ?? '', signed: r.signingHeaders?.keys ?? '' }))));
