import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Berlin's districts, and the localities of the districts in which the first offices work. */
export class Places1700000000003 implements MigrationInterface {
  name = 'Places1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select app.seed_places($1, $2)', [
      JSON.stringify(DISTRICTS),
      JSON.stringify(LOCALITIES),
    ]);
  }

  async down(): Promise<void> {}
}

// Official keys and names of the Bezirke (Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE).
const DISTRICTS = [
  ['01', 'Mitte'],
  ['02', 'Friedrichshain-Kreuzberg'],
  ['03', 'Pankow'],
  ['04', 'Charlottenburg-Wilmersdorf'],
  ['05', 'Spandau'],
  ['06', 'Steglitz-Zehlendorf'],
  ['07', 'Tempelhof-Schöneberg'],
  ['08', 'Neukölln'],
  ['09', 'Treptow-Köpenick'],
  ['10', 'Marzahn-Hellersdorf'],
  ['11', 'Lichtenberg'],
  ['12', 'Reinickendorf'],
].map(([id, name]) => ({ id, name }));

// Official keys and names of Ortsteile; those of further districts follow with their offices.
const LOCALITIES = [
  ['0101', 'Mitte'],
  ['0102', 'Moabit'],
  ['0103', 'Hansaviertel'],
  ['0104', 'Tiergarten'],
  ['0105', 'Wedding'],
  ['0106', 'Gesundbrunnen'],
  ['0201', 'Friedrichshain'],
  ['0202', 'Kreuzberg'],
  ['0801', 'Neukölln'],
  ['0802', 'Britz'],
  ['0803', 'Buckow'],
  ['0804', 'Rudow'],
  ['0805', 'Gropiusstadt'],
].map(([id = '', name]) => ({ id, district: id.slice(0, 2), name }));
