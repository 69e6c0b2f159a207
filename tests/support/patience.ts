// A database of one's own and five subgraphs take a few seconds on a busy machine.
jest.setTimeout(120_000);
