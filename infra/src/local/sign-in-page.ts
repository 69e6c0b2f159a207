import { demoAccounts, demoOffices, type DemoAccount } from '../demo/accounts';

const ROLE_NAMES: Record<string, string> = {
  OFFICE_LEAD: 'Leitung',
  OFFICE_STAFF: 'Team',
  OFFICE_FINANCE: 'Finanzen',
  MEDIATOR: 'Mediation',
  ACTOR_REPRESENTATIVE: 'Vertretung eines Akteurs',
  BODY_MEMBER: 'Gremienmitglied',
  DISTRICT_OFFICER: 'Sachbearbeitung Bezirk',
  SENATE_OFFICER: 'Sachbearbeitung Senat',
  AUDITOR: 'Prüfung',
  NETWORK_STEWARD: 'Registerpflege',
};

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  .note { border-left: .3rem solid #b45309; padding: .5rem 1rem; background: #b453091a }
  section { margin: 1.5rem 0 } h2 { font-size: 1rem; margin: 0 0 .5rem }
  form { display: flex; flex-wrap: wrap; gap: .5rem }
  button { font: inherit; padding: .5rem .8rem; cursor: pointer; text-align: left }
  small { display: block; opacity: .75 }`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;

const nameOf = ({ roles, isFormer }: DemoAccount): string => {
  const names = roles.map(role => ROLE_NAMES[role] ?? role).join(', ');
  return isFormer ? `${names} (ausgeschieden)` : names;
};

const button = (account: DemoAccount): string =>
  `<button name="account" value="${escaped(account.account)}">${escaped(nameOf(account))}
  <small>${escaped(account.account)}</small></button>`;

/** The page on which one picks a demo account; `action` is where the choice is sent. */
export const signInPage = (action: string): string => {
  const sections = demoOffices
    .filter(({ isArchive }) => !isArchive)
    .map(({ number, name }) => {
      const people = demoAccounts.filter(({ offices, isService }) => offices.includes(number) && !isService);
      return `<section><h2>${escaped(name)}</h2>
<form method="post" action="${escaped(action)}">${people.map(button).join('')}</form></section>`;
    });
  const note = `<p class="note"><strong>Nur zur Vorführung.</strong> Diese Anmeldung fragt nach keinem Kennwort:
Wählen Sie, als wer Sie die Plattform sehen möchten. Alle Konten sind erfunden.</p>`;
  return page('Anmeldung bei Kiezgraph', note + sections.join(''));
};

/** What people see when signing in does not work out; `detail` is for whoever set it up. */
export const signInFault = (message: string, detail?: string): string =>
  page(
    'Die Anmeldung ist fehlgeschlagen',
    `<p>${escaped(message)}</p>${detail ? `<p><small>${escaped(detail)}</small></p>` : ''}`,
  );
