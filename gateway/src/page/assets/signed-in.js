// Runs in the browser on the page that the identity provider sends people back to.
'use strict';
window.kiezgraphSignIn.finish().then(
  () => location.replace('/graphql'),
  error => {
    document.getElementById('waiting').hidden = true;
    document.getElementById('failed').hidden = false;
    document.getElementById('reason').textContent = error.message;
    document.getElementById('detail').textContent = error.detail ?? '';
    document.getElementById('again').onclick = () => location.replace('/graphql');
  },
);
