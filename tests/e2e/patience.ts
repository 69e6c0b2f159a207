// A first start compiles, makes a database and loads the demo; on a busy machine that takes a minute.
jest.setTimeout(180_000);
