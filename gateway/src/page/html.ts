/** What the scripts of the page are told. */
export interface PageSettings {
  issuer: string;
  clientId: string;
  audience: string;
  graphiql: Record<string, unknown>;
  workers: Record<string, string>;
}

/** JSON that can not end the script element it stands in. */
const embedded = (settings: PageSettings): string => JSON.stringify(settings).replaceAll('<', '\\u003c');

const head = (title: string, styles: string[]): string => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    ${styles.map(style => `<link rel="stylesheet" href="${style}" />`).join('\n    ')}
  </head>`;

const scripts = (names: string[]): string =>
  names.map(name => `<script src="/page/${name}"></script>`).join('\n    ');

const settingsElement = (settings: PageSettings): string =>
  `<script type="application/json" id="settings">${embedded(settings)}</script>`;

/** GraphiQL below a bar that says who is asking. */
export const questionPage = (settings: PageSettings): string => `${head('Kiezgraph – Fragen an den Graphen', [
  '/page/graphiql.css',
  '/page/kiezgraph.css',
])}
  <body>
    <header id="bar">
      <strong>Kiezgraph</strong>
      <span id="who" role="status"></span>
      <button id="act" type="button"></button>
    </header>
    <p id="fault" role="alert" hidden style="margin: 0"></p>
    <div id="root"></div>
    <noscript>Diese Seite braucht JavaScript. Die API unter /graphql lässt sich auch ohne sie befragen.</noscript>
    ${settingsElement(settings)}
    ${scripts(['sign-in.js', 'graphiql.js', 'start.js'])}
  </body>
</html>
`;

/** Where the identity provider sends people back to. */
export const signedInPage = (settings: PageSettings): string => `${head('Kiezgraph – Anmeldung', [
  '/page/kiezgraph.css',
])}
  <body>
    <main>
      <h1>Anmeldung</h1>
      <p id="waiting" role="status">Sie werden angemeldet …</p>
      <div id="failed" hidden>
        <p id="reason" role="alert"></p>
        <p>Ohne Anmeldung sehen Sie weiterhin alles, was öffentlich ist.</p>
        <p><button id="again" type="button">Zurück zur Abfrageseite</button></p>
        <p id="detail"></p>
      </div>
      <noscript>Die Anmeldung braucht JavaScript.</noscript>
    </main>
    ${settingsElement(settings)}
    ${scripts(['sign-in.js', 'signed-in.js'])}
  </body>
</html>
`;
