// A mail server that is not ours: server.js OPTIONS (JSON). It tells its port, then each letter it took, a line each.
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

const { user, password, refuse = {}, ...options } = JSON.parse(process.argv[2]);
const tell = what => process.stdout.write(JSON.stringify(what) + '\n');
const refusal = code => Object.assign(new Error('No'), { responseCode: code });
// Some is refused once: who refuses for good is asked for elsewhere.
const once = kind => {
  const code = refuse[kind];
  delete refuse[kind];
  return code ? refusal(code) : null;
};

let connections = 0;
const server = new SMTPServer({
  ...options,
  authOptional: !user,
  onConnect(session, done) {
    connections++;
    done();
  },
  onAuth(auth, session, done) {
    const right = auth.username === user && (auth.validatePassword ? auth.validatePassword(password) : auth.password === password);
    done(right ? null : refusal(535), right ? { user: auth.method } : undefined);
  },
  onMailFrom: (address, session, done) => done(once('sender')),
  onRcptTo: (address, session, done) => done(once('recipient')),
  onData(stream, session, done) {
    const pieces = [];
    stream.on('data', piece => pieces.push(piece));
    stream.on('end', () => {
      const refused = once('letter') ?? (stream.sizeExceeded ? refusal(552) : null);
      if (!refused) {
        const { mailFrom, rcptTo } = session.envelope;
        tell({ from: mailFrom.address, said: mailFrom.args || {}, to: rcptTo.map(r => r.address), secure: session.secure, user: session.user ?? null, connections, raw: Buffer.concat(pieces).toString('base64') });
      }
      done(refused);
    });
  },
});
server.on('error', () => { });
server.listen(0, '127.0.0.1', () => tell({ port: server.server.address().port }));
// It ends with whoever started it.
createInterface({ input: process.stdin }).on('close', () => process.exit(0));
