// Runs in the browser: the bar above GraphiQL, and GraphiQL itself.
'use strict';
(() => {
  const { signIn, current, isExpired, forget } = window.kiezgraphSignIn;
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const who = document.getElementById('who');
  const act = document.getElementById('act');
  const fault = document.getElementById('fault');

  const show = message => {
    fault.textContent = message ?? '';
    fault.hidden = !message;
  };
  const begin = () =>
    signIn().catch(error => {
      show(error.message);
      console.error(error.detail ?? error);
    });
  const leave = () => {
    forget();
    location.reload();
  };

  /** On a narrow screen an address breaks before its @, not anywhere. */
  const breakable = name =>
    name.split(/(?=@)/).flatMap((part, index) => (index ? [document.createElement('wbr'), part] : [part]));

  const draw = () => {
    const token = current();
    who.replaceChildren(
      ...(token ? ['Angemeldet als ', ...breakable(token.name)] : ['Nicht angemeldet – öffentliche Sicht']),
    );
    act.textContent = token ? 'Abmelden' : 'Anmelden';
    act.onclick = token ? leave : begin;
    if (isExpired()) show('Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich neu an.');
  };
  document.addEventListener('kiezgraph:expired', () => {
    sessionStorage.removeItem('kiezgraph.token');
    draw();
    show('Ihre Anmeldung ist abgelaufen oder wurde nicht angenommen. Bitte melden Sie sich neu an.');
  });
  draw();

  window.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => settings.workers[label] };

  /** What stood in the active tab before signing in or reloading; GraphiQL would open an empty one beside it. */
  const activeTab = () => {
    try {
      const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
      const { query, variables, headers } = tabs[activeTabIndex];
      return query ? { query, variables: variables ?? undefined, headers: headers ?? undefined } : {};
    } catch {
      return {};
    }
  };
  const first = { query: settings.graphiql.defaultQuery, ...activeTab() };
  window.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), { ...settings.graphiql, ...first });
})();
