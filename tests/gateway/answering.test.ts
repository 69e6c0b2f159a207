import { startToyGateway, type ToyGateway } from './toy/toy-gateway';

let toy: ToyGateway;
beforeAll(async () => {
  toy = await startToyGateway();
});
afterAll(() => toy.close());

test('a page of actors with what other subgraphs know of them', async () => {
  const { status, body } = await toy.ask(
    '{ actors(first: 2) { nodes { name cooperations { nodes { title } } events { totalCount } } } }',
  );
  expect(status).toBe(200);
  expect(body).toMatchInlineSnapshot(`
   {
     "data": {
       "actors": {
         "nodes": [
           {
             "cooperations": {
               "nodes": [
                 {
                   "title": "Kooperation 3",
                 },
               ],
             },
             "events": {
               "totalCount": 1,
             },
             "name": "Verein 0",
           },
           {
             "cooperations": {
               "nodes": [
                 {
                   "title": "Kooperation 3",
                 },
               ],
             },
             "events": {
               "totalCount": 0,
             },
             "name": "Verein 3",
           },
         ],
       },
     },
   }
  `);
});

test('a field may be called whatever a client likes, also by a name that objects inherit', async () => {
  const { body } = await toy.ask(
    '{ __proto__: actors(first: 1) { nodes { __proto__: name constructor: name } } meta: __typename }',
  );
  expect(JSON.stringify(body)).toBe(
    '{"data":{"__proto__":{"nodes":[{"__proto__":"Verein 0","constructor":"Verein 0"}]},"meta":"Query"}}',
  );
});

test('a hidden entity is null without an error, even if only its type is asked for', async () => {
  const query = '{ cooperations { nodes { title parties { role actor { __typename } } } } }';
  const { body } = await toy.ask(query);
  expect(body.errors).toBeUndefined();
  expect(JSON.stringify(body.data)).toContain('"actor":null');
  expect(JSON.stringify(body.data)).toContain('"actor":{"__typename":"Actor"}');
});

test('a hidden entity in a union is null', async () => {
  const { body } = await toy.ask(
    '{ report(first: 3) { actor { name } involvements { __typename ... on Event { title } } } }',
  );
  expect(body).toMatchInlineSnapshot(`
   {
     "data": {
       "report": [
         {
           "actor": {
             "name": "Verein 0",
           },
           "involvements": [
             null,
             {
               "__typename": "Cooperation",
             },
             {
               "__typename": "Event",
               "title": "Treffen 0",
             },
             null,
           ],
         },
         {
           "actor": null,
           "involvements": [
             null,
             {
               "__typename": "Event",
               "title": "Treffen 0",
             },
             {
               "__typename": "Event",
               "title": "Treffen 1",
             },
           ],
         },
         {
           "actor": null,
           "involvements": [
             {
               "__typename": "Cooperation",
             },
             null,
             null,
             {
               "__typename": "Event",
               "title": "Treffen 5",
             },
           ],
         },
       ],
     },
   }
  `);
});
