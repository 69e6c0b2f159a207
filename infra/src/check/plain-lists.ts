/** Lists of records that can not grow without bound, by what they list, and why. Everything else is a connection. */
export const PLAIN_ITEMS: Readonly<Record<string, string>> = {
  District: 'The register: Berlin has twelve.',
  Locality: 'The register: some hundred in all of Berlin.',
  QmArea: 'The register: some dozens.',
  Office: 'The register: some hundred.',
  Firm: 'The register: some dozens.',
  AreaAssignment: 'The register: a firm runs an area for years.',
  AreaSuccession: 'The register: an area is succeeded once or twice.',
  Programme: 'The register: a handful.',
  Fund: 'The register: a handful for each programme.',
};

/** The same by the one field that lists them. */
export const PLAIN_LISTS: Readonly<Record<string, string>> = {
  'Actor.names': 'An organisation has a handful of names; never more than 200.',
  'Actor.identifiers': 'A handful of registers know an organisation; never more than 50.',
  'Actor.operatedBy': 'A facility has one operator, seldom two; never more than 20.',
  'Organisation.actors': 'An office keeps one entry of an organisation; there are some dozen offices.',
  'Actor.sites': 'An organisation sits at a handful of places; never more than 100.',
  'Cooperation.parties': 'The parties of an agreement sit at one table.',
  'Cooperation.verdicts': 'One per party office and version.',
  'Network.values': 'A handful of sources, at most 100.',
  'Office.members': 'The colleagues of one office.',
};
