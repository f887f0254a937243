// Makes or shows a passkey, then sends the form it belongs to. Without this script the form stays hidden
// and everybody signs in with password and code.
const forms = document.querySelectorAll('form[data-passkey]');

async function askOptions(form) {
  const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { RequestVerificationToken: token } });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  return answer.json();
}

async function perform(form) {
  const options = await askOptions(form);
  if (form.dataset.passkey === 'create') {
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  }
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function submit(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const message = form.querySelector('[role="alert"]');
  message.hidden = true;
  try {
    const credential = await perform(form);
    form.querySelector('input[name="Credential"]').value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    console.warn(error);
    message.textContent = form.dataset.failed;
    message.hidden = false;
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of forms) {
    form.hidden = false;
    form.addEventListener('submit', submit);
  }
  for (const note of document.querySelectorAll('[data-without-passkeys]')) note.hidden = true;
}
