/** JSON whose shape only the assertion knows: answers of the graph, rows of the database. */
export type Json = ReturnType<typeof JSON.parse>;
